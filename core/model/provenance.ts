// Where a text that was taught came from: a message of a conversation, and who took it from there.
import type { Time } from './time.ts'

/** The message that a scenario or an article was made from. It stays true when the message is redacted; then its words are not there. */
export interface Provenance {
  session: string
  ticket: number
  seq: number
  by: { id: string; name: string }
  at: Time
}
