// An agent's reply that is to be translated: it stands on the timeline as a writing, which nobody but the team sees, until it leaves.
import { toldOf } from '#core/search/languages/telling.ts'
import type { Author } from '../../model/agent.ts'
import type { Entry, EntryOf, Writing } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import { isSpeaking, type Session } from '../../model/session.ts'
import type { HouseLanguages } from './house.ts'
import { isWordless, pairByHouse, pairOf } from './pair.ts'

/** The language that an agent's words are to be translated to; undefined where they are to leave as they are. */
export const targetOf = (session: Session, house: HouseLanguages | undefined, text: string): string | undefined => {
  const pair = pairOf(session) ?? (house && !session.translate ? pairByHouse(session, house) : undefined)
  return pair && !isWordless(text) && toldOf(text) !== pair.theirs ? pair.theirs : undefined
}

type Words = Pick<Writing, 'text' | 'attachments' | 'ask' | 'draft' | 'basedOn'>

/** The words as a writing where they are to be translated, or have to wait behind what is; undefined where they can leave at once. */
export const writingOf = (words: Words, session: Session, author: Author, house: HouseLanguages | undefined): Writing | undefined => {
  const to = targetOf(session, house, words.text)
  if (to === undefined && !isSpeaking(session)) return undefined
  const { basedOn = session.heard, ...rest } = words
  return { kind: 'writing', author, ...rest, ...(basedOn > 0 ? { basedOn } : {}), ...(to === undefined ? {} : { to }) }
}

/** The writing as it stands after `entries`. */
export const writingAt = (entries: Entry[], seq: number): EntryOf<'writing'> | undefined => {
  const found = foldTimeline(entries).find(e => e.seq === seq)
  return found?.kind === 'writing' ? found : undefined
}

/** The message meant where an agent names the writing it came from; Problem `conflict` where none has left. */
export const messageMeant = (entries: Entry[], of: number): number => {
  const writing = writingAt(entries, of)
  if (!writing) return of
  const left = entries.find(e => e.seq === writing.sent)
  if (left?.kind === 'edit') return left.of
  if (left) return left.seq
  throw new Problem('conflict', `Reply ${of} has not left: ‘reject ${of}’ drops it, ‘edit ${of} TEXT’ gives it other words.`)
}
