// Whether somebody wants messages: their own words for that, and what Twilio says they meant. Twilio answers these itself; nobody else does.
// https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
import type { Form } from '#connectors/links/twilio/link.ts'

export type Consent = 'stop' | 'start' | 'help'

const stops = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT']
const starts = ['START', 'UNSTOP']
const helps = ['HELP', 'INFO']

/**
 * What a message says about wanting messages; undefined for all others. One word and nothing else counts: “please cancel my order” is for people.
 * `silent`: they want none at present; only then YES takes that back, and is otherwise an answer like any other.
 */
export const consentIn = (form: Form, silent: boolean): Consent | undefined => {
  const told = form.OptOutType?.toLowerCase()
  if (told === 'stop' || told === 'start' || told === 'help') return told
  if (Number(form.NumMedia ?? 0) > 0) return undefined
  const word = (form.Body ?? '').trim().toUpperCase()
  if (stops.includes(word)) return 'stop'
  if (starts.includes(word) || (silent && word === 'YES')) return 'start'
  return helps.includes(word) ? 'help' : undefined
}
