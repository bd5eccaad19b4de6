// What a turn is about: the words that are owed an answer, what was said before them, and what became of the calls made for them.
import { type Contact, contactName, isVerified, segmentsOf } from '../../model/contact.ts'
import { type Entry, type Message, wordsOf } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import type { Question } from '../../ports/answerer.ts'
import { byOthers } from '../actions/others.ts'
import type { CallsMade } from '../actions/results.ts'
import type { Matter } from '../answering/matter.ts'
import { pageLanguage } from '../languages/tongue.ts'
import { isBeside, isToldOf, lookedUpTo, owedIn, waitingIn } from './owed.ts'

/** Messages that an answerer sees of what was said before. */
const historyLength = 12

/** Behind words that were said aloud and interrupted: the answerer knows what the customer did not hear. */
const cutOff = ' — (interrupted: the customer heard no more of this)'

/** The house's own words that a customer answers: without them a bare "yes" means nothing. */
const wantsAnswer = ({ opening, codeReturned }: Message): boolean => opening !== undefined || codeReturned === true

/** Whom a session is with, and what was said in it; `entries` as they stand. */
export interface Said {
  session: Session
  contact: Contact
  entries: Entry[]
  made: CallsMade
}

/** Undefined where the customer took all of their words back. `since`: what came after it is owed an answer. */
export const matterOf = ({ session, contact, entries, made }: Said, purpose: Matter['purpose'], since: number): Matter | undefined => {
  const said = entries.filter(
    (e): e is Entry & Message => e.kind === 'message' && !e.deleted && !e.redacted?.whole && (e.class !== 'notice' || wantsAnswer(e)),
  )
  const isOwed = owedIn(session, entries)
  const owed = said.filter(m => m.author.kind === 'contact' && m.seq > since && !m.ignored && isOwed(m.seq))
  const waiting = purpose === 'turn' ? waitingIn(session, entries) : []
  const files = owed.flatMap(m => m.attachments ?? []).map(a => a.name)
  const history: Question['history'] = said
    .filter(m => !owed.includes(m) && (m.author.kind !== 'system' || wantsAnswer(m)))
    .slice(-historyLength)
    .map(m => ({
      author: m.author.kind === 'system' ? 'ai' : m.author.kind,
      text: `${wordsOf(m)}${m.unheard === undefined ? '' : cutOff}`.trim(),
    }))
  if (owed.length === 0) return undefined
  const name = contactName(contact)
  const page = pageLanguage(contact)
  // Who has written again since is there, and waits for an answer to all of it.
  const age = Math.min(...owed.map(m => (m.madeAt === undefined ? 0 : m.at - m.madeAt)))
  const doubt = made.doubtful.map(({ title, seq }) => `${title} (·${seq})`).join(', ')
  return {
    text: owed
      .map(m => m.text)
      .filter(Boolean)
      .join('\n'),
    ...(files.length > 0 ? { files } : {}),
    ...(owed.some(m => m.wish) ? { wish: true } : {}),
    ...(age > 0 ? { age } : {}),
    ...(owed.some(m => m.unattended) ? { unattended: true as const } : {}),
    channel: session.channel,
    segments: segmentsOf(contact),
    session: session.id,
    history,
    ...(name === undefined ? {} : { contactName: name }),
    clarified: session.clarified,
    ...(session.language === undefined ? {} : { language: session.language }),
    ...(page === undefined ? {} : { page }),
    verified: isVerified(contact),
    ...(byOthers(contact, entries, { since, basedOn: session.heard }) ? { others: true } : {}),
    ...(made.results.length > 0 ? { results: made.results } : {}),
    ...(made.calls.length > 0 && (owed.at(-1)?.seq ?? 0) <= Math.max(made.upTo, lookedUpTo(entries)) ? { passed: true } : {}),
    ...(doubt === '' ? {} : { doubt }),
    ...(waiting.length > 0 ? { waiting } : {}),
    ...(isBeside(waiting, entries) ? { beside: true } : {}),
    ...(isToldOf(waiting, entries) ? { told: true } : {}),
    purpose,
  }
}
