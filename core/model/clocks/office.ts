// The office as admins set it: hours of the house, hours of teams, and what customers are told while it is closed.
import type { Hours } from './hours.ts'

export interface OfficeHours {
  /** Left out: always open. */
  house?: Hours
  /** By team; a team without its own has the house's. */
  teams: Record<string, Hours>
  /** An admin's own words to a customer who is handed off while it is closed, by language (BCP 47 primary tag); `any` for all others. */
  messages: Record<string, string>
}

export const initialOfficeHours: OfficeHours = { teams: {}, messages: {} }

/** Hours that are set for a team, or without one for the house. */
export const hoursOf = ({ house, teams }: OfficeHours, team: string | undefined): Hours | undefined => {
  if (team === undefined) return house
  return Object.hasOwn(teams, team) ? teams[team] : undefined
}

/** The hours of whoever answers a session: the team's own, else the house's. */
export const hoursFor = (office: OfficeHours, { team }: { team?: string }): Hours | undefined =>
  (team === undefined ? undefined : hoursOf(office, team)) ?? office.house

/** What an admin's own words may hold: when somebody is back, and what the customer is called. */
export const messageVariables = ['back', 'name'] as const
