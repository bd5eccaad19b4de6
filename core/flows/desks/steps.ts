// What a thread at a desk owes next, derived from its ledger and the timeline alone: whoever looks at the two comes to the same step.
import type { Entry, Message } from '../../model/entry.ts'
import type { Desk } from '../../ports/desk.ts'
import type { ThreadDoc } from '../timeline/tables.ts'

/** `open` has the card; the rest comes into the thread. */
export type Step =
  | { does: 'open' }
  | { does: 'recount'; upTo: number }
  | { does: 'show'; seq: number }
  | { does: 'file'; seq: number; n: number }
  /** It was written in this thread: only where it stands is noted. */
  | { does: 'mark'; seq: number; ref: string }

/** A step that posts something. */
export type Posting = Exclude<Step, { does: 'mark' }>

/** How the ledger names a step. */
export const stepName = (step: Step): string => {
  switch (step.does) {
    case 'show':
    case 'mark':
      return `show ${step.seq}`
    case 'file':
      return `file ${step.seq} ${step.n}`
    default:
      return step.does
  }
}

/** The key given to the desk: another one after the thread was begun anew, for what has landed at the old place says nothing of the new. */
export const stepKey = ({ session, again }: Pick<ThreadDoc, 'session' | 'again'>, step: string): string =>
  again === 0 ? `${session}/${step}` : `${session}/${step} ~${again}`

/** The step that a ledger's name means. */
export const stepOf = (name: string, thread: Pick<ThreadDoc, 'recount'>): Posting => {
  const [does, seq = 0, n = 0] = name.split(' ').map((word, i) => (i === 0 ? word : Number(word))) as [string, number?, number?]
  if (does === 'show') return { does, seq }
  if (does === 'file') return { does, seq, n }
  return does === 'recount' ? { does, upTo: thread.recount } : { does: 'open' }
}

/**
 * The number of the last entry before the first message of the customer that nobody has answered yet. Where an agent wrote first and the
 * customer has said nothing, that is before the agent's words: how they fare stands on them.
 */
export const pastOf = (entries: readonly Entry[]): number => {
  let waits: number | undefined
  let first: Message['author']['kind'] | undefined
  for (const e of entries) {
    if (e.kind !== 'message') continue
    first ??= e.author.kind
    if (e.author.kind === 'contact') {
      first = 'contact'
      waits ??= e.ignored ? undefined : e.seq
    } else if (first === 'agent') waits ??= e.seq
    else if (e.class !== 'notice' && e.corrects === undefined) waits = undefined
  }
  return waits === undefined ? (entries.at(-1)?.seq ?? 0) : waits - 1
}

type Shows = Pick<Desk, 'shows'> & { file?: unknown }

/** True where the past holds anything that a person would want to read. */
const worthTelling = (past: readonly Entry[], desk: Shows): boolean =>
  past.some(e => e.kind === 'message' || e.kind === 'note' || (e.kind !== 'started' && desk.shows(e)))

/**
 * The next step, if any is owed, and how far the ledger is with what needs none. `entries` is the whole timeline, folded or not: files of a
 * message that was taken back are no longer owed where it is folded.
 */
export const nextStep = (thread: ThreadDoc, entries: readonly Entry[], desk: Shows): { shown: number; step?: Step } => {
  const { place, recount, files } = thread
  let { shown } = thread
  if (place === undefined) return { shown, step: { does: 'open' } }
  if (shown < recount) {
    if (worthTelling(entries.slice(0, recount), desk)) return { shown, step: { does: 'recount', upTo: recount } }
    shown = recount
  } else if (files !== undefined) {
    const entry = entries[shown - 1]
    if (desk.file && entry?.kind === 'message' && entry.attachments?.[files]) return { shown, step: { does: 'file', seq: shown, n: files } }
  }
  for (const entry of entries.slice(shown)) {
    const origin = 'origin' in entry ? entry.origin : undefined
    if (origin?.place === place) {
      if (entry.kind === 'message' || entry.kind === 'writing' || entry.kind === 'note')
        return { shown, step: { does: 'mark', seq: entry.seq, ref: origin.ref } }
    } else if (desk.shows(entry)) return { shown, step: { does: 'show', seq: entry.seq } }
    shown = entry.seq
  }
  return { shown }
}
