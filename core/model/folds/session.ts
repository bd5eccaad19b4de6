// How entries become the session as it stands.
import { isMachine } from '../agent.ts'
import { isPending } from '../delivery.ts'
import { type Entry, type EntryOf, isHumanEvent, isOwnAnswer, type Message, supersedesDrafts, wordsOf } from '../entry.ts'
import { afterMessage } from '../recipients.ts'
import type { PendingDelivery, Session } from '../session.ts'
import { foldCalls } from './call.ts'
import { foldClocks, isPersonsReply } from './clocks.ts'
import { foldTranslate } from './translate.ts'

const previewLength = 140
/** So many of the messages that the customer has not seen are known. */
export const unseenKept = 100

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
  ...(entry.reaches === undefined ? {} : { reaches: entry.reaches }),
  ...(entry.onlyAnswers ? { onlyAnswers: true as const } : {}),
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
    const { id } = entry.author
    if (id !== s.contact && !s.others?.includes(id)) s.others = [...(s.others ?? []), id]
    if (entry.ignored === 'blocked') return
    if (entry.recipients) {
      const { now, named } = afterMessage(s, id, entry.recipients)
      Object.assign(s, { recipients: now, named })
    }
    if (entry.ignored) return
    if (entry.proof?.came === 'right') s.proven = { address: entry.proof.address, at: entry.at, until: entry.proof.until }
    s.heard = entry.seq
    s.heardAt = entry.at
    s.waitingSince ??= entry.at
    s.drafts = []
    delete s.snoozedUntil
    return
  }
  if (entry.growing) {
    const waiting = s.waitingSince === undefined ? {} : { waiting: s.waitingSince }
    s.growing = { of: entry.seq, run: entry.growing.run, at: entry.at, since: s.considered, ...waiting }
  }
  if (entry.opening !== undefined) s.opening = entry.opening
  if (entry.away) s.away = [...(s.away ?? []), entry.at].slice(-3)
  if (isPersonsReply(entry)) s.firstReplyAt ??= entry.at
  s.unseen = [...(s.unseen ?? []), entry.seq].slice(-unseenKept)
  // What puts an earlier message right answers nothing new: who waits goes on waiting.
  if (entry.corrects !== undefined) return
  if (entry.author.kind === 'agent') s.considered = s.heard
  // The draft that it was has been counted.
  if (entry.basedOn !== undefined && entry.draft === undefined) s.considered = Math.max(s.considered, entry.basedOn)
  if (entry.receipt) readReceipt(s, entry.receipt, entry.class === 'chitchat')
  if (entry.class === 'clarifying') s.clarified += 1
  else if (entry.class !== 'notice' && entry.class !== 'chitchat') s.clarified = 0
  if (entry.class === 'notice') return
  s.answered = entry.seq
  if (entry.basedOn === undefined || entry.basedOn >= s.heard) delete s.waitingSince
}

/** A greeting or thanks in another language, which many use, does not change the session's. */
const readReceipt = (s: Session, receipt: { language: string; topic?: string }, isSmallTalk = false): void => {
  if (receipt.language !== 'und' && !(isSmallTalk && s.language !== undefined)) s.language = receipt.language
  if (receipt.topic !== undefined) s.topic = receipt.topic
}

/** What a later step of the same message, or its being taken back, settles. */
const onRefused = (s: Session, of: number, seq?: number): void => {
  if (seq === undefined && !s.refused?.some(one => one.of === of)) return
  const others = (s.refused ?? []).filter(one => one.of !== of)
  const now = seq === undefined ? others : [...others, { of, seq }].sort((a, b) => a.of - b.of)
  if (now.length > 0) s.refused = now
  else delete s.refused
}

const onDelivery = (s: Session, entry: EntryOf<'delivery'>, fenced: boolean): void => {
  if (entry.target !== 'customer') return
  onRefused(s, entry.of, entry.state === 'failed' && entry.waits === 'customer' ? entry.seq : undefined)
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
  const { of, state, attempt, at, run, notBefore, quiet, grows } = entry
  const before = s.pending.find(p => p.of === of)
  const to = before ? before.to : s.recipients
  const pending: PendingDelivery = {
    of,
    fenced,
    state,
    attempt,
    at,
    ...(run === undefined ? {} : { run }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(quiet ? { quiet } : {}),
    ...(grows === undefined ? {} : { grows }),
    ...(before?.cut ? { cut: true as const } : {}),
    ...(to === undefined ? {} : { to }),
  }
  s.pending = [...others, pending].sort((a, b) => a.of - b.of)
}

/** What keeps further words of a growing message from being shown: the takeover fence, and words that are not what they were. */
const stopsGrowing = (s: Session, entry: Entry): 'person' | 'customer' | 'interrupted' | undefined => {
  if (isHumanEvent(entry) || s.owner.kind !== 'ai' || s.status !== 'open') return 'person'
  if (entry.kind === 'message' && entry.author.kind === 'contact' && !entry.ignored) return 'customer'
  if (entry.kind === 'heard') return entry.of === s.growing?.of ? 'interrupted' : undefined
  if (entry.kind === 'erased') return 'customer'
  if ((entry.kind === 'edit' || entry.kind === 'delete') && !entry.ignored) return entry.author.kind === 'contact' ? 'customer' : 'person'
  return undefined
}

const onMore = (s: Session, entry: EntryOf<'more'>): void => {
  s.changed = entry.seq
  s.lastActivityAt = entry.at
  if (entry.of === s.answered && entry.text !== '') s.preview = entry.text.slice(0, previewLength)
  if (s.growing?.of !== entry.of) return
  const { since, waiting = entry.at } = s.growing
  if (entry.ends === undefined) {
    s.growing = { ...s.growing, at: entry.at }
    return
  }
  delete s.growing
  if (entry.receipt) readReceipt(s, entry.receipt)
  // Half an answer is none, unless a person has answered since, or the customer heard enough.
  if (entry.ends !== 'whole' && entry.ends !== 'interrupted' && s.answered === entry.of) s.waitingSince ??= waiting
  // Decided anew, with what was shown as something that was said before.
  if (entry.ends === 'overtaken' || entry.ends === 'broken') s.considered = Math.min(s.considered, since)
}

/** Words changed or taken back. What nobody has answered yet is to be considered anew, as it stands now. */
const onReworded = (s: Session, entry: EntryOf<'edit' | 'delete'>): void => {
  s.changed = entry.seq
  if (entry.kind === 'delete') onRefused(s, entry.of)
  if (entry.ignored || entry.carried) return
  const byContact = entry.author.kind === 'contact'
  if (entry.of === (byContact ? s.heard : s.answered) && entry.of === Math.max(s.heard, s.answered))
    s.preview = entry.kind === 'edit' ? entry.text.slice(0, previewLength) : ''
  if (!byContact) return
  const drafted = s.drafts.some(d => d.basedOn === entry.of || (d.basedOn > entry.of && entry.of > s.answered))
  if (drafted) {
    s.drafts = []
    if (s.owner.kind === 'ai') s.considered = Math.min(s.considered, s.answered, entry.of - 1)
  }
  if (entry.of > s.considered) s.reworded = entry.seq
}

/** Words are gone for good: no list shows them, and what is not answered yet is considered without them. */
const onErased = (s: Session, { seq, of, text, all }: EntryOf<'erased'>): void => {
  s.changed = seq
  if (all) {
    s.preview = ''
    delete s.proven
    delete s.refused
    s.status = 'closed'
    s.erased = true
    return
  }
  onRefused(s, of)
  if (of === Math.max(s.heard, s.answered)) s.preview = (text ?? '').slice(0, previewLength)
  if (of > s.considered) s.reworded = seq
}

/** What is left of it is not to be said any more. */
const onHeard = (s: Session, { seq, of }: EntryOf<'heard'>): void => {
  s.changed = seq
  s.pending = s.pending.map(p => (p.of === of || p.grows === of ? { ...p, cut: true } : p))
}

const onLineChange = (s: Session, { seq, at, state, agent }: EntryOf<'line'>): void => {
  s.lastActivityAt = at
  const over = s.line?.over === true || state === 'ended'
  s.line = { state, seq, at, ...(agent ? { agent: agent.id } : {}), ...(over ? { over } : {}) }
  // On the line with them, a person answers.
  if (state === 'joined') {
    s.firstReplyAt ??= at
    s.answered = seq
    delete s.waitingSince
  }
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
  if (entry.team !== undefined) s.team = entry.team
  // Handed off again, it may be about something else.
  if (entry.owner.kind === 'ai') delete s.team
  if (supersedesDrafts(entry)) s.drafts = []
  s.lastActivityAt = entry.at
  // Given back to the AI: what nobody has answered since is the AI's to answer.
  if (entry.owner.kind === 'ai' && s.heard > s.answered) s.considered = Math.min(s.considered, s.answered)
}

const onCalls = (s: Session, entry: Entry): void => {
  const before = s.calls ?? []
  // The customer's yes or no belongs to the words that the call is for: all of them are owed an answer now.
  const asked = entry.kind === 'decision' && entry.author.kind === 'contact' ? before.find(call => call.seq === entry.of) : undefined
  if (asked) s.considered = Math.min(s.considered, asked.since)
  const calls = foldCalls(before, entry)
  if (calls === before) return
  // Nothing waits for an agent's yes any more: the words that a call was for are owed an answer now, unless a person took them over.
  const isTaken = entry.kind === 'owner' || entry.kind === 'status' || entry.kind === 'message'
  if (!isTaken && s.owner.kind === 'ai')
    for (const { seq, approval, since } of before) {
      if (approval !== 'agent' || seq < s.humanAt || calls.some(call => call.seq === seq)) continue
      s.considered = Math.min(s.considered, since)
      s.waitingSince ??= entry.at
    }
  if (calls.length > 0) s.calls = calls
  else delete s.calls
}

const onTranslate = (s: Session, entry: Entry): void => {
  if (!s.translate && !s.writings && entry.kind !== 'languages' && entry.kind !== 'writing') return
  const { translate, untranslated, writings } = foldTranslate(s, entry)
  delete s.untranslated
  delete s.writings
  Object.assign(s, translate ? { translate } : {}, untranslated ? { untranslated } : {}, writings ? { writings } : {})
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
  onCalls(s, entry)
  onTranslate(s, entry)
  if (isHumanEvent(entry)) s.humanAt = entry.seq
  if (isOwnAnswer(entry)) s.drafts = []
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
      delete s.briefed
      s.sentiment = entry.sentiment
      if (entry.language !== 'und') s.language = entry.language
      if (entry.receipt?.topic !== undefined) s.topic = entry.receipt.topic
      break
    case 'passed':
      s.considered = Math.max(s.considered, entry.basedOn)
      if (s.considered >= s.heard && !s.calls) delete s.waitingSince
      break
    case 'tags':
      s.tags = [...new Set([...s.tags, ...entry.add])].filter(tag => !entry.remove.includes(tag)).sort()
      break
    case 'recipients':
      // Of an erased customer nobody is left in it.
      if (entry.now.length > 0) s.recipients = entry.now
      break
    case 'snooze':
      if (entry.until === null) delete s.snoozedUntil
      else s.snoozedUntil = entry.until
      break
    case 'label':
      if (entry.topic !== undefined) s.topic = entry.topic
      if (entry.language !== undefined) s.language = entry.language
      if (entry.sentiment !== undefined) s.sentiment = entry.sentiment
      if (entry.summary !== undefined) Object.assign(s, { summary: entry.summary, briefed: entry.seq })
      break
    case 'draft':
      s.considered = Math.max(s.considered, entry.basedOn)
      s.drafts = [{ seq: entry.seq, basedOn: entry.basedOn, purpose: entry.purpose }]
      readReceipt(s, entry.receipt)
      break
    case 'decision':
      s.drafts = s.drafts.filter(d => d.seq !== entry.of)
      break
    case 'edit':
    case 'delete':
      onReworded(s, entry)
      break
    case 'more':
      onMore(s, entry)
      break
    case 'heard':
      onHeard(s, entry)
      break
    case 'line':
      onLineChange(s, entry)
      break
    case 'erased':
      onErased(s, entry)
      break
    case 'writing':
      s.lastActivityAt = entry.at
      s.considered = s.heard
      break
    case 'translation':
      // The brief is read in the team's language, whatever the customer's is.
      if (!entry.text) break
      if (entry.summary) s.summary = s.briefed === undefined ? entry.text : (s.summary ?? entry.text)
      else if (entry.of === Math.max(s.heard, s.answered)) s.preview = entry.text.slice(0, previewLength)
      break
    case 'csat_request':
      s.csat = { ...s.csat, requested: entry.seq }
      break
    case 'csat':
      s.csat = { requested: s.csat?.requested ?? 0, score: entry.score }
      break
  }
  const stopped = s.growing && s.growing.of !== entry.seq ? stopsGrowing(s, entry) : undefined
  // Whoever was first holds: after a person's act the customer's words are that person's.
  const holds = s.growing?.stopped === 'person' || (s.growing?.stopped === 'interrupted' && stopped !== 'person')
  if (s.growing && stopped && !holds) s.growing = { ...s.growing, stopped }
  const clocks = foldClocks(s, entry)
  if (clocks) s.clocks = clocks
  return s
}

/** True for a message that the takeover fence holds back once a person has acted: machine words no person approved. */
export const isFenced = (message: Message): boolean => isMachine(message.author) && message.approvedBy === undefined
