// The AI stops: the customer is told, the team gets the brief, the owner becomes the team, all in one append, so that
// "transferred" is never said unless it happened.
import { ai, system } from '../../model/agent.ts'
import type { Ask } from '../../model/ask.ts'
import type { Contact } from '../../model/contact.ts'
import { type Entry, type Event, wordsOf } from '../../model/entry.ts'
import type { HandoffReason, Sentiment } from '../../model/handoff.ts'
import type { Session } from '../../model/session.ts'
import type { Receipt, Source } from '../../model/source.ts'
import type { Standing } from '../clocks/office.ts'
import { tongueOf } from '../languages/tongue.ts'
import { handoffWords } from './away.ts'
import { say, type Way } from './events.ts'
import { noticesIn } from './notices.ts'

export interface HandoffGiven {
  reasons: HandoffReason[]
  explanation: string
  sentiment: Sentiment
  language: string
  basedOn: number
  evidence: Source[]
  /** Of the decision, where the AI made one. */
  receipt?: Receipt
}

const quoteLength = 160
const quote = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return `“${line.length > quoteLength ? `${line.slice(0, quoteLength - 1)}…` : line}”`
}

/** What an agent reads first: what was asked, what was answered, what came last. Quotes only; invents nothing. */
export const summarise = (entries: Entry[]): string => {
  const asked = entries.filter(e => e.kind === 'message' && e.author.kind === 'contact' && wordsOf(e) !== '')
  const answers = entries.filter(e => e.kind === 'message' && e.author.kind === 'ai' && e.class !== 'chitchat' && e.class !== 'notice')
  const first = asked[0]
  const last = asked.at(-1)
  if (first?.kind !== 'message' || last?.kind !== 'message') return 'The customer has not written any words.'
  const parts = [`The customer ${first.text.trim() === '' ? 'sent' : 'wrote'} ${quote(wordsOf(first))}.`]
  const answer = answers.at(-1)
  if (answer?.kind === 'message') {
    const from = answer.sources?.[0]?.title
    parts.push(`The AI said ${quote(answer.text)}${from === undefined ? '' : `, from ${quote(from)}`}.`)
  }
  if (last !== first) parts.push(`${asked.length > 2 ? `${asked.length} messages in all, the latest` : 'Then'}: ${quote(wordsOf(last))}.`)
  return parts.join(' ')
}

/** True where nobody could reach the contact once they leave. */
const unreachable = (contact: Contact): boolean =>
  !(contact.verified.email ?? contact.claimed.email ?? contact.verified.phone ?? contact.claimed.phone)

const addressForm = ({ email, name }: { email: string; name: string }): Ask => ({
  kind: 'form',
  fields: [
    { name: 'email', label: email, type: 'email', required: true },
    { name: 'name', label: name, type: 'text' },
  ],
})

/** The entries of a handoff. `entries` is the session's history for the brief; `standing` says whether anybody is there. */
export const handoff = (
  session: Session,
  way: Way,
  contact: Contact,
  entries: Entry[],
  given: HandoffGiven,
  standing: Standing,
): Event[] => {
  const language = given.language === 'und' ? tongueOf(session, contact) : given.language
  const stops: Event[] = [
    { kind: 'handoff', author: ai, summary: summarise(entries), ...given },
    { kind: 'owner', author: ai, owner: { kind: 'team' }, cause: 'handoff' },
  ]
  // A machine is told nothing: it could answer.
  const isSilent = entries.some(e => e.kind === 'message' && e.unattended && e.seq > session.considered && e.seq <= given.basedOn)
  if (isSilent) return stops
  const { notices } = noticesIn(language)
  const { text: words, away } = handoffWords(standing, contact, language, way.traits?.voice)
  const told = given.reasons.includes('frustration') ? [notices.sorry, words] : [words]
  const leaves = way.traits?.live === true && way.traits.pull && unreachable(contact)
  if (leaves) told.push(notices.leaveAddress)
  const text = told.join(' ')
  const ask: Ask | undefined = leaves && way.traits?.forms ? addressForm(notices) : undefined
  return [
    ...stops,
    ...say(
      session,
      way,
      {
        kind: 'message',
        author: system,
        text,
        class: 'notice',
        basedOn: given.basedOn,
        ...(ask ? { ask } : {}),
        ...(away ? { away } : {}),
      },
      2,
    ),
  ]
}
