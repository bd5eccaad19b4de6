// The state → what stands in the message list, from top to bottom. Pure.
import type { WireEntry } from '../wire.ts'
import type { State } from './state.ts'

export type Side = 'me' | 'them'

export interface MessageItem {
  kind: 'message'
  key: string
  side: Side
  author: NonNullable<WireEntry['author']>
  /** First and last of a run by the same author. */
  first: boolean
  last: boolean
  at: number
  text: string
  html?: string
  sources: { title: string; url?: string }[]
  edited: boolean
  deleted: boolean
  /** Of the customer's own. */
  sending?: 'sending' | 'waiting' | 'failed' | 'sent'
  why?: string
  /** The outgoing message's id while it is not on the timeline. */
  id?: string
}

export type Notice = 'handoff' | 'joined' | 'ai' | 'resolved' | 'closed' | 'reopened' | 'rated' | 'earlier'

export type Item =
  | MessageItem
  | { kind: 'day'; key: string; at: number }
  | { kind: 'notice'; key: string; notice: Notice; name?: string; score?: number }
  | { kind: 'csat'; key: string; of: number; about?: string; state: 'asking' | 'sending' | 'failed'; why?: string }

/** Two messages of one author this far apart are two runs. */
const runGap = 5 * 60_000
const dayLength = 24 * 3_600_000

interface Fold {
  text: string
  html?: string
  edited: boolean
  deleted: boolean
}

const foldChanges = (entries: WireEntry[]): Map<number, Fold> => {
  const folds = new Map<number, Fold>()
  for (const entry of entries) {
    if (entry.kind === 'message')
      folds.set(entry.seq, { text: entry.text ?? '', ...(entry.html ? { html: entry.html } : {}), edited: false, deleted: false })
    const fold = entry.of === undefined ? undefined : folds.get(entry.of)
    if (!fold) continue
    if (entry.kind === 'delete') Object.assign(fold, { text: '', deleted: true })
    if (entry.kind === 'edit') {
      delete fold.html
      Object.assign(fold, { text: entry.text ?? '', edited: true }, entry.html ? { html: entry.html } : {})
    }
  }
  return folds
}

const noticeOf = (entry: WireEntry): Notice | undefined => {
  if (entry.kind === 'handoff') return 'handoff'
  if (entry.kind === 'agent') return entry.author?.kind === 'agent' ? 'joined' : entry.author?.kind === 'ai' ? 'ai' : undefined
  if (entry.kind === 'csat') return 'rated'
  if (entry.kind !== 'status') return undefined
  return entry.status === 'open' ? 'reopened' : entry.status
}

const csatOf = (entry: WireEntry, state: State): Item | undefined => {
  const answered = state.entries.some(e => e.kind === 'csat' && e.seq > entry.seq)
  const replaced = state.entries.some(e => e.kind === 'csat_request' && e.seq > entry.seq)
  if (answered || replaced || state.dismissed.includes(entry.seq)) return undefined
  const rating = state.rating?.of === entry.seq ? state.rating : undefined
  return {
    kind: 'csat',
    key: `csat ${entry.seq}`,
    of: entry.seq,
    state: rating?.state ?? 'asking',
    ...(entry.author?.kind === 'agent' && entry.author.name ? { about: entry.author.name } : {}),
    ...(rating?.why ? { why: rating.why } : {}),
  }
}

const onTimeline = (entry: WireEntry, fold: Fold | undefined, prefix: string): MessageItem => {
  const author = entry.author ?? { kind: 'system' as const }
  const mine = author.kind === 'contact'
  return {
    kind: 'message',
    // The optimistic message and the stored one are one to the eye.
    key: entry.platformId ?? `${prefix}${entry.seq}`,
    side: mine ? 'me' : 'them',
    author,
    first: true,
    last: true,
    at: entry.at,
    sources: entry.sources ?? [],
    ...(fold ?? { text: entry.text ?? '', edited: false, deleted: false }),
    ...(mine ? { sending: 'sent' as const } : {}),
  }
}

const show = (entries: WireEntry[], state: State, prefix: string, past: boolean): Item[] => {
  const folds = foldChanges(entries)
  return entries.flatMap((entry): Item[] => {
    if (entry.kind === 'message') return [onTimeline(entry, folds.get(entry.seq), prefix)]
    if (entry.kind === 'csat_request') return past ? [] : [csatOf(entry, state)].filter(item => item !== undefined)
    const notice = noticeOf(entry)
    if (!notice) return []
    return [
      {
        kind: 'notice',
        key: `${prefix}${entry.seq}`,
        notice,
        ...(entry.author?.name ? { name: entry.author.name } : {}),
        ...(entry.score === undefined ? {} : { score: entry.score }),
      },
    ]
  })
}

/** What came about by a message is announced before the message, not after it: an agent joins by answering, the customer's words reopen. */
const announced = (items: Item[]): Item[] => {
  const out: Item[] = []
  for (const item of items) {
    const before = out.at(-1)
    const author = before?.kind === 'message' ? before.author : undefined
    const joined = item.kind === 'notice' && item.notice === 'joined' && author?.kind === 'agent' && author.name === item.name
    const reopened = item.kind === 'notice' && item.notice === 'reopened' && author?.kind === 'contact'
    if (joined || reopened) out.splice(-1, 0, item)
    else out.push(item)
  }
  return out
}

const whoKey = ({ author }: MessageItem): string => `${author.kind} ${author.name ?? ''}`

/** Marks runs and puts a line between days. `zone` is minutes to add to UTC for the customer's day. */
const arranged = (items: Item[], zone: number): Item[] => {
  const out: Item[] = []
  let day: number | undefined
  let before: MessageItem | undefined
  for (const item of items) {
    if (item.kind !== 'message') {
      before = undefined
      out.push(item)
      continue
    }
    const its = Math.floor((item.at + zone * 60_000) / dayLength)
    if (its !== day) {
      out.push({ kind: 'day', key: `day ${its}`, at: item.at })
      before = undefined
    }
    day = its
    const joins = before && whoKey(before) === whoKey(item) && item.at - before.at < runGap
    if (joins && before) before.last = false
    const placed = { ...item, first: !joins, last: true }
    out.push(placed)
    before = placed
  }
  return out
}

/** The list for a state. */
export const itemsOf = (state: State, zone: number): Item[] => {
  const earlier = show(state.earlier, state, 'earlier ', true)
  const current = show(state.entries, state, `${state.session?.id ?? ''} `, false)
  const pending = state.outbox.map(
    ({ id, text, at, state: sending, why }): MessageItem => ({
      kind: 'message',
      key: id,
      side: 'me',
      author: { kind: 'contact' },
      first: true,
      last: true,
      at,
      text,
      sources: [],
      edited: false,
      deleted: false,
      sending,
      id,
      ...(why ? { why } : {}),
    }),
  )
  const divider: Item[] = earlier.length > 0 ? [{ kind: 'notice', key: 'earlier', notice: 'earlier' }] : []
  return arranged([...announced(earlier), ...divider, ...announced(current), ...pending], zone)
}

/** Messages from the other side that the customer has not looked at. */
export const unread = (state: State): number =>
  state.entries.filter(entry => entry.kind === 'message' && entry.author?.kind !== 'contact' && entry.seq > state.seen).length

/** True while the AI owes an answer: the customer's words stand last and nobody else has them. */
export const awaitsAnswer = (state: State): boolean => {
  if (state.session?.owner.kind !== 'ai' || state.session.status !== 'open') return false
  return state.entries.findLast(entry => entry.kind === 'message')?.author?.kind === 'contact'
}
