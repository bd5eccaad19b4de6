// The office as admins set it: hours of the house, hours of teams, and what customers are told while it is closed.
import type { Hours } from './hours.ts'
import type { Session } from './session.ts'

export interface OfficeHours {
  /** Left out: always open. */
  house?: Hours
  /** By team; a team without its own has the house's. */
  teams: Record<string, Hours>
  /** An admin's own words to a customer who is handed off while it is closed, by language (BCP 47 primary tag); `any` for all others. */
  messages: Record<string, string>
}

export const initialOfficeHours: OfficeHours = { teams: {}, messages: {} }

/** The hours of whoever answers a session. */
export const hoursFor = ({ house, teams }: OfficeHours, { team }: Partial<Pick<Session, 'id'>> & { team?: string }): Hours | undefined =>
  (team === undefined ? undefined : teams[team]) ?? house

/** What an admin's own words may hold: when somebody is back, and what the customer is called. */
export const messageVariables = ['back', 'name'] as const
