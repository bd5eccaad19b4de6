// How entries become what readers see: the session as it stands, and the timeline with each message as it stands.
import { isMachine } from './agent.ts'
import { advance, isPending } from './delivery.ts'
import { type Delivery, type Entry, type EntryOf, isHumanEvent, type Message, wordsOf } from './entry.ts'
import type { PendingDelivery, Session } from './session.ts'

const previewLength = 140
const unseenKept = 100

const started = (id: string, entry: EntryOf<'started'>): Session => ({
  id,
  rev: entry.seq,
  ticket: entry.ticket,
  channel: entry.channel,
  contact: entry.contact,
  address: entry.address,
  status: 'open',
  owner: { kind: 'ai' },
  tags: [],
  startedAt: entry.at,
  lastActivityAt: entry.at,
  ...(entry.from === undefined ? {} : { from: entry.from }),
  lastSeq: entry.seq,
  heard: 0,
  answered: 0,
  considered: 0,
  humanAt: 0,
  clarified: 0,
  pending: [],
  drafts: [],
  unseen: [],
  seen: 0,
  preview: '',
})

const onMessage = (s: Session, entry: EntryOf<'message'>): void => {
  s.lastActivityAt = entry.at
  if (entry.class !== 'notice') s.preview = wordsOf(entry).slice(0, previewLength)
  if (entry.author.kind === 'contact') {
    if (entry.ignored) return
    s.heard = entry.seq
    s.waitingSince ??= entry.at
    s.drafts = []
    delete s.snoozedUntil
    return
  }
  if (entry.opening !== undefined) s.opening = entry.opening
  s.unseen = [...(s.unseen ?? []), entry.seq].slice(-unseenKept)
  if (entry.author.kind === 'agent') s.considered = s.heard
  if (entry.basedOn !== undefined) s.considered = Math.max(s.considered, entry.basedOn)
  if (entry.receipt) readReceipt(s, entry.receipt)
  if (entry.class === 'clarifying') s.clarified += 1
  else if (entry.class !== 'notice' && entry.class !== 'chitchat') s.clarified = 0
  if (entry.class === 'notice') return
  s.answered = entry.seq
  if (entry.basedOn === undefined || entry.basedOn >= s.heard) delete s.waitingSince
}

const readReceipt = (s: Session, receipt: { language: string; topic?: string }): void => {
  if (receipt.language !== 'und') s.language = receipt.language
  if (receipt.topic !== undefined) s.topic = receipt.topic
}

const onDelivery = (s: Session, entry: EntryOf<'delivery'>, fenced: boolean): void => {
  if (entry.target !== 'customer') return
  if (entry.state === 'read') {
    s.seen = Math.max(s.seen ?? 0, entry.of)
    s.unseen = (s.unseen ?? []).filter(seq => seq > entry.of)
  }
  const waiting = isPending(entry.state) && entry.waits !== 'person'
  const others = s.pending.filter(p => p.of !== entry.of)
  if (!waiting) {
    s.pending = others
    return
  }
  const { of, state, attempt, at, run, notBefore } = entry
  const pending: PendingDelivery = {
    of,
    fenced,
    state,
    attempt,
    at,
    ...(run === undefined ? {} : { run }),
    ...(notBefore === undefined ? {} : { notBefore }),
  }
  s.pending = [...others, pending].sort((a, b) => a.of - b.of)
}

const onStatus = (s: Session, entry: EntryOf<'status'>): void => {
  s.status = entry.status
  s.lastActivityAt = entry.at
  if (entry.status === 'open') {
    delete s.resolvedAt
    delete s.resolution
    return
  }
  if (entry.status === 'resolved') s.resolvedAt = entry.at
  if (entry.resolution) s.resolution = entry.resolution
  s.drafts = []
  delete s.waitingSince
  delete s.snoozedUntil
}

const onOwner = (s: Session, entry: EntryOf<'owner'>): void => {
  s.owner = entry.owner
  s.drafts = []
  s.lastActivityAt = entry.at
  // Given back to the AI: what nobody has answered since is the AI's to answer.
  if (entry.owner.kind === 'ai' && s.heard > s.answered) s.considered = Math.min(s.considered, s.answered)
}

/**
 * The session after one more entry. Pure: `session` is left as it is. `id` is needed for the first entry only.
 * Entries already folded are passed over, so that folding twice is folding once.
 */
export const foldSession = (session: Session | undefined, entry: Entry, id = session?.id ?? ''): Session => {
  if (entry.kind === 'started') return session ?? started(id, entry)
  if (!session) throw new Error(`the timeline of ${id} does not begin with its start`)
  if (entry.seq <= session.lastSeq) return session
  const s: Session = { ...session, lastSeq: entry.seq, rev: entry.seq }
  if (isHumanEvent(entry)) s.humanAt = entry.seq
  switch (entry.kind) {
    case 'message':
      onMessage(s, entry)
      break
    case 'delivery':
      onDelivery(s, entry, entry.fenced === true)
      break
    case 'status':
      onStatus(s, entry)
      break
    case 'owner':
      onOwner(s, entry)
      break
    case 'handoff':
      if (entry.basedOn !== undefined) s.considered = Math.max(s.considered, entry.basedOn)
      s.summary = entry.summary
      s.sentiment = entry.sentiment
      if (entry.language !== 'und') s.language = entry.language
      if (entry.receipt?.topic !== undefined) s.topic = entry.receipt.topic
      break
    case 'passed':
      s.considered = Math.max(s.considered, entry.basedOn)
      break
    case 'tags':
      s.tags = [...new Set([...s.tags, ...entry.add])].filter(tag => !entry.remove.includes(tag)).sort()
      break
    case 'snooze':
      if (entry.until === null) delete s.snoozedUntil
      else s.snoozedUntil = entry.until
      break
    case 'label':
      if (entry.topic !== undefined) s.topic = entry.topic
      if (entry.language !== undefined) s.language = entry.language
      if (entry.sentiment !== undefined) s.sentiment = entry.sentiment
      if (entry.summary !== undefined) s.summary = entry.summary
      break
    case 'draft':
      s.considered = Math.max(s.considered, entry.basedOn)
      s.drafts = [{ seq: entry.seq, basedOn: entry.basedOn, purpose: entry.purpose }]
      readReceipt(s, entry.receipt)
      break
    case 'decision':
      s.drafts = s.drafts.filter(d => d.seq !== entry.of)
      break
    case 'csat_request':
      s.csat = { ...s.csat, requested: entry.seq }
      break
    case 'csat':
      s.csat = { requested: s.csat?.requested ?? 0, score: entry.score }
      break
  }
  return s
}

const foldDelivery = (message: Extract<Entry, Message>, change: Extract<Entry, Delivery>): void => {
  const now = message.delivery?.state
  const state = now === undefined ? change.state : advance(now, change.state)
  if (state !== change.state) return
  message.delivery = change.reason === undefined ? { state } : { state, reason: change.reason }
}

/** Nothing of what it said is shown any more: neither words nor files. */
const blank = (entry: Entry): void => {
  Object.assign(entry, { text: '', deleted: true })
  if (entry.kind === 'message') delete entry.attachments
}

/** Who has seen a message has seen those before it. */
const readUpTo = (folded: Map<number, Entry>, seq: number): void => {
  for (const entry of folded.values())
    if (entry.kind === 'message' && entry.seq < seq && (entry.delivery?.state === 'sent' || entry.delivery?.state === 'delivered'))
      entry.delivery = { state: 'read' }
}

/** The entries with each message and draft as it stands after all of `entries`; each change also stays as its own entry. */
export const foldTimeline = (entries: Entry[]): Entry[] => {
  const folded = new Map<number, Entry>()
  const openDrafts = new Set<number>()
  const supersede = (): void => {
    for (const seq of openDrafts) {
      const draft = folded.get(seq)
      if (draft?.kind === 'draft') draft.verdict = 'superseded'
    }
    openDrafts.clear()
  }
  for (const entry of entries) {
    folded.set(entry.seq, { ...entry })
    if (entry.kind === 'draft') {
      supersede()
      openDrafts.add(entry.seq)
    }
    const newWords = entry.kind === 'message' && entry.author.kind === 'contact' && !entry.ignored
    if (newWords || entry.kind === 'owner' || (entry.kind === 'status' && entry.status !== 'open')) supersede()
    if (!('of' in entry)) continue
    const target = folded.get(entry.of)
    if (!target) continue
    if (entry.kind === 'decision' && target.kind === 'draft') {
      target.verdict = entry.verdict
      openDrafts.delete(entry.of)
    }
    if (target.kind === 'message') {
      if (entry.kind === 'delivery' && entry.target === 'customer') {
        foldDelivery(target, entry)
        if (entry.state === 'read') readUpTo(folded, entry.of)
      } else if (entry.kind === 'edit') Object.assign(target, { text: entry.text, editedAt: entry.at })
      else if (entry.kind === 'delete') blank(target)
      else if (entry.kind === 'reaction') {
        const rest = (target.reactions ?? []).filter(r => r.emoji !== entry.emoji || r.by.kind !== entry.author.kind)
        target.reactions = entry.removed ? rest : [...rest, { emoji: entry.emoji, by: entry.author }]
      }
    }
    if (entry.kind === 'erased' && 'text' in target) blank(target)
  }
  return [...folded.values()]
}

/** True for a message that the takeover fence holds back once a person has acted: machine words no person approved. */
export const isFenced = (message: Message): boolean => isMachine(message.author) && message.approvedBy === undefined
