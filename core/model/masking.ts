// What is masked besides cards, bank accounts, national ids and secrets, which always are; and how long kept values stay.
import { type Duration, day } from './time.ts'

export interface Masking {
  /** Email addresses are masked before a model, a log or a receipt sees them; the team and the customer read them as they are. */
  emails: boolean
  phones: boolean
  ips: boolean
  /** Days after a session was resolved or closed at which what was masked in it is forgotten. */
  keepDays: number
}

export const initialMasking: Masking = { emails: false, phones: false, ips: false, keepDays: 30 }

/** From one day to ten years. */
export const mostKeepDays = 3650

export const keptFor = ({ keepDays }: Masking): Duration => keepDays * day
