// The state → what stands in the message list, from top to bottom. Pure.
import type { Ask, WireEntry, WireFile, WireOriginal } from '../../wire.ts'
import { chainOf, type Outgoing, placeOf, type State } from './state.ts'

export type Side = 'me' | 'them'

/** A file as it is shown; without `url` it is not at the server yet. */
export type ShownFile = Pick<WireFile, 'name' | 'type' | 'size' | 'image'> & { url?: string }

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
  /** BCP 47 of the words, where they were translated. */
  language?: string
  original?: WireOriginal
  sources: { title: string; url?: string }[]
  files: ShownFile[]
  /** Where it stands, once it does: for reading sources and answering asks. */
  session?: string
  seq?: number
  ask?: Ask
  edited: boolean
  deleted: boolean
  /** It was shown sentence by sentence; `more`: the rest is still to come. */
  growing?: 'more' | 'whole'
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
  | { kind: 'csat'; key: string; session: string; of: number; state: 'asking' | 'sending' | 'failed'; why?: string }
  /** Of a message's ask: what is left to answer, or what was answered. */
  | {
      kind: 'ask'
      key: string
      ask: Ask
      session: string
      of: number
      answered?: Record<string, string>
      sending?: boolean
      dismiss?: string
    }

/** Two messages of one author this far apart are two runs. */
const runGap = 5 * 60_000
const dayLength = 24 * 3_600_000

interface Fold {
  text: string
  html?: string
  language?: string
  original?: WireOriginal
  edited: boolean
  deleted: boolean
  growing?: 'more' | 'whole'
}

const wordsOf = ({ text = '', html, language, original }: WireEntry): Pick<Fold, 'text' | 'html' | 'language' | 'original'> => ({
  text,
  ...(html ? { html } : {}),
  ...(language ? { language } : {}),
  ...(original ? { original } : {}),
})

const foldChanges = (entries: WireEntry[]): Map<number, Fold> => {
  const folds = new Map<number, Fold>()
  for (const entry of entries) {
    if (entry.kind === 'message')
      folds.set(entry.seq, {
        ...wordsOf(entry),
        edited: false,
        deleted: false,
        ...(entry.growing ? { growing: 'more' } : {}),
      })
    const fold = entry.of === undefined ? undefined : folds.get(entry.of)
    if (!fold) continue
    if (entry.kind === 'more') {
      fold.growing = entry.growing ? 'more' : 'whole'
      if (!fold.edited && !fold.deleted) Object.assign(fold, wordsOf(entry))
    }
    if (entry.kind !== 'edit' && entry.kind !== 'delete') continue
    for (const old of ['html', 'language', 'original'] as const) delete fold[old]
    Object.assign(fold, entry.kind === 'edit' ? { ...wordsOf(entry), edited: true } : { text: '', deleted: true })
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

interface Shown {
  state: State
  session: string
  entries: WireEntry[]
  /** A later session goes on from this one. */
  past: boolean
  pending: Outgoing[]
}

const csatOf = (entry: WireEntry, { state, session, entries, past }: Shown): Item[] => {
  const over = past || entries.some(e => (e.kind === 'csat' || e.kind === 'csat_request') && e.seq > entry.seq)
  const reopened = entries.some(e => e.kind === 'status' && e.status === 'open' && e.seq > entry.seq)
  if (over || reopened || state.dismissed.includes(`${session} ${entry.seq}`)) return []
  const rating = state.rating?.session === session && state.rating.of === entry.seq ? state.rating : undefined
  return [
    {
      kind: 'csat',
      key: `csat ${session} ${entry.seq}`,
      session,
      of: entry.seq,
      state: rating?.state ?? 'asking',
      ...(rating?.why ? { why: rating.why } : {}),
    },
  ]
}

/** The choices or the form under a message. Choices are gone once one is taken: it stands there as the customer's message. */
const askOf = (entry: WireEntry, { state, session, entries, past, pending }: Shown): Item[] => {
  const { ask, seq } = entry
  if (!ask) return []
  const answer =
    entries.find(e => e.answers?.of === seq)?.answers ?? pending.find(m => m.answers?.of === seq && m.state !== 'failed')?.answers
  const sending = pending.some(m => m.answers?.of === seq && m.state !== 'sent' && m.state !== 'failed')
  const dismiss = `${session} ${seq}`
  if (ask.kind === 'choices' ? answer || past : !answer && (past || state.dismissed.includes(dismiss))) return []
  return [
    {
      kind: 'ask',
      key: `ask ${session} ${seq}`,
      ask,
      session,
      of: seq,
      ...(answer ? { answered: answer.values } : {}),
      ...(sending ? { sending } : {}),
      // What the house asks for by itself may be put away; what a person asks stays.
      ...(entry.author?.kind === 'system' && ask.kind === 'form' ? { dismiss } : {}),
    },
  ]
}

/** An answer to a form is shown in the form, not once more as the customer's words. */
const inForm = (answers: WireEntry['answers'], entries: WireEntry[]): boolean =>
  answers !== undefined && entries.some(e => e.seq === answers.of && e.ask?.kind === 'form')

/** No finer than it is shown: so a message is not drawn again when the server's clock takes over. */
const shownAt = (at: number): number => at - (at % 60_000)

const onTimeline = (entry: WireEntry, fold: Fold | undefined, session: string): MessageItem => {
  const author = entry.author ?? { kind: 'system' as const }
  const mine = author.kind === 'contact'
  return {
    kind: 'message',
    // The optimistic message and the stored one are one to the eye.
    key: entry.platformId ?? `${session} ${entry.seq}`,
    side: mine ? 'me' : 'them',
    author: mine ? { kind: 'contact' } : author,
    first: true,
    last: true,
    at: mine ? shownAt(entry.at) : entry.at,
    text: entry.text ?? '',
    sources: entry.sources ?? [],
    files: fold?.deleted ? [] : (entry.files ?? []),
    edited: false,
    deleted: false,
    ...fold,
    ...(mine ? {} : { session, seq: entry.seq }),
    ...(mine ? { sending: 'sent' as const } : {}),
  }
}

const show = (shown: Shown): Item[] => {
  const { session, entries } = shown
  const folds = foldChanges(entries)
  return entries.flatMap((entry): Item[] => {
    if (entry.kind === 'message') {
      if (entry.author?.kind === 'contact' && inForm(entry.answers, entries)) return []
      const message = onTimeline(entry, folds.get(entry.seq), session)
      return [message, ...askOf(entry, shown)]
    }
    if (entry.kind === 'csat_request') return csatOf(entry, shown)
    const notice = noticeOf(entry)
    if (!notice) return []
    return [
      {
        kind: 'notice',
        key: `${session} ${entry.seq}`,
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
    const asks = out.at(-1)?.kind === 'ask'
    const before = out.at(asks ? -2 : -1)
    const author = before?.kind === 'message' ? before.author : undefined
    const joined = item.kind === 'notice' && item.notice === 'joined' && author?.kind === 'agent' && author.name === item.name
    const reopened = item.kind === 'notice' && item.notice === 'reopened' && author?.kind === 'contact'
    if (joined || reopened) out.splice(asks ? -2 : -1, 0, item)
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

const pendingItem = ({ id, text, at, state: sending, why, files = [] }: Outgoing): MessageItem => ({
  kind: 'message',
  key: id,
  side: 'me',
  author: { kind: 'contact' },
  first: true,
  last: true,
  at: shownAt(at),
  text,
  sources: [],
  files,
  edited: false,
  deleted: false,
  sending,
  ...(sending === 'sent' ? {} : { id }),
  ...(why ? { why } : {}),
})

/** The team's first words, until the timeline has them. */
const openingItem = (name: string, at: number, { text, html }: { text: string; html: string }): MessageItem => ({
  kind: 'message',
  key: `opening ${name}`,
  side: 'them',
  author: { kind: 'system' },
  first: true,
  last: true,
  at,
  text,
  html,
  sources: [],
  files: [],
  edited: false,
  deleted: false,
})

/** The list for the conversation on screen. */
export const itemsOf = (state: State, zone: number): Item[] => {
  const { at } = state
  if (at === null) return []
  const pending = state.outbox.filter(m => placeOf(state, m.to) === at)
  const chain = chainOf(state, at).filter(id => state.parts[id])
  const opening = state.begun.find(b => b.name === at || state.names[b.name] === at)
  const said = opening?.opening && chain.length === 0 ? [openingItem(opening.name, opening.at, opening.opening)] : []
  const parts = chain.flatMap((session, index): Item[] => {
    const entries = state.parts[session]?.entries ?? []
    const items = announced(show({ state, session, entries, past: index < chain.length - 1, pending }))
    return index > 0 ? [{ kind: 'notice', key: `earlier ${session}`, notice: 'earlier' }, ...items] : items
  })
  const all = chain.flatMap(session => state.parts[session]?.entries ?? [])
  const own = pending.filter(m => m.state === 'failed' || !inForm(m.answers, all))
  return arranged([...said, ...parts, ...own.map(pendingItem)], zone)
}

/** True while the AI owes an answer in the conversation on screen: the customer's words stand last and nobody else has them. */
export const awaitsAnswer = (state: State): boolean => {
  const session = state.at === null ? undefined : state.sessions[state.at]
  if (session?.owner.kind !== 'ai' || session.status !== 'open') return false
  return state.parts[session.id]?.entries.findLast(entry => entry.kind === 'message')?.author?.kind === 'contact'
}

/** True where more of the conversation on screen can be read further up. */
export const hasEarlier = (state: State): boolean => {
  const top = state.at === null ? undefined : chainOf(state, state.at)[0]
  const part = top === undefined ? undefined : state.parts[top]
  return part !== undefined && (part.more || state.sessions[top ?? '']?.from !== undefined)
}
