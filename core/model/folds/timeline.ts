// How entries become what readers see: each message and draft as it stands after all that happened to it.

import { advance } from '../delivery.ts'
import {
  type Delete,
  type Delivery,
  type Edit,
  type Entry,
  type EntryOf,
  isOwnAnswer,
  type Message,
  type Reaction,
  supersedesDrafts,
} from '../entry.ts'
import type { OpenCall } from '../session.ts'
import type { Time } from '../time.ts'
import { foldCalls } from './call.ts'

type Folded = Extract<Entry, Message>

const arrived = (state: Delivery['state'] | undefined): boolean => state === 'sent' || state === 'delivered' || state === 'read'

const foldDelivery = (target: { delivery?: Message['delivery'] }, step: Delivery): void => {
  const now = target.delivery?.state
  const state = now === undefined ? step.state : advance(now, step.state)
  if (state !== step.state) return
  // What was said when it left holds on: a receipt says only how far it came.
  const reason = step.reason ?? (arrived(now) && arrived(state) ? target.delivery?.reason : undefined)
  target.delivery = reason === undefined ? { state } : { state, reason }
}

/** Who has seen a message has seen those before it. */
const readUpTo = (folded: Map<number, Entry>, seq: number): void => {
  for (const entry of folded.values())
    if (entry.kind === 'message' && entry.seq < seq && (entry.delivery?.state === 'sent' || entry.delivery?.state === 'delivered'))
      entry.delivery = { ...entry.delivery, state: 'read' }
}

/** On the customer's side one stands for all; of agents, each has their own. */
const sameHand = (a: Reaction['author'], b: Reaction['author']): boolean =>
  a.kind === b.kind && (a.kind !== 'agent' || b.kind !== 'agent' || a.id === b.id)

const react = (message: Folded, reaction: Reaction): void => {
  const rest = (message.reactions ?? []).filter(r => r.emoji !== reaction.emoji || !sameHand(r.by, reaction.author))
  message.reactions = reaction.removed ? rest : [...rest, { emoji: reaction.emoji, by: reaction.author }]
}

const take = (message: Folded, change: (Edit | Delete | Reaction) & { at: Time }): void => {
  if (change.kind === 'reaction') react(message, change)
  else if (message.deleted) return
  else if (change.kind === 'edit') {
    // What was said of the earlier words holds no longer.
    for (const old of ['translation', 'wrote', 'language', 'unheard'] as const) delete message[old]
    const { text, wrote, language } = change
    Object.assign(message, { text, editedAt: change.at, ...(wrote === undefined ? {} : { wrote, language }) })
  } else blank(message)
}

/** How far a message that grows has come: all of its words, those that a try of a send has on its way, and those that the customer may have. */
interface Grown {
  told: string
  leaving?: { of: number; text: string }
  has: string
  /** A piece did not reach the customer: what they have is what was said. */
  lost: boolean
}

/** Of a message said aloud and interrupted, only so many characters were heard. */
const cut = (message: Folded, upTo: number | undefined): void => {
  if (upTo === undefined || message.deleted || message.redacted || message.editedAt !== undefined) return
  const whole = message.text + (message.unheard ?? '')
  Object.assign(message, { text: whole.slice(0, upTo), unheard: whole.slice(upTo) })
}

/** What was changed by hand meanwhile stands. */
const reword = (message: Folded, { told, has, lost }: Grown): void => {
  if (message.editedAt !== undefined || message.deleted || message.redacted) return
  const upTo = message.unheard === undefined ? undefined : message.text.length
  delete message.unheard
  message.text = lost ? has : told
  cut(message, upTo)
}

const grow = (message: Folded, grown: Grown, { text, ends, receipt }: EntryOf<'more'>): void => {
  grown.told = text
  reword(message, grown)
  if (ends !== undefined) delete message.growing
  if (receipt) message.receipt = receipt
}

/** The ledger takes what stands by the time that it begins. `isFirst`: it is the beginning of the message. */
const carry = (message: Folded, grown: Grown, { of, state }: Delivery, isFirst: boolean): void => {
  if (state === 'sending') grown.leaving = { of, text: grown.told }
  else if (grown.leaving?.of === of) {
    if (arrived(state) || state === 'unknown') grown.has = grown.leaving.text
    if (arrived(state)) grown.lost = false
    delete grown.leaving
  }
  if (!isFirst && (state === 'failed' || state === 'withheld' || state === 'expired')) grown.lost = true
  reword(message, grown)
}

/** Nothing of what it said is shown any more: neither words nor files. */
const blank = (message: Folded): void => {
  Object.assign(message, { text: '', deleted: true })
  delete message.unheard
  delete message.attachments
  delete message.whole
  delete message.wrote
  delete message.translation
}

/** What is left, and who took the rest. The words are gone from the store already, or about to be. */
const redact = (target: EntryOf<'message' | 'note'>, { author, at, text }: EntryOf<'erased'>): void => {
  target.redacted = { by: author, at, whole: text === undefined }
  target.text = text ?? ''
  if (target.kind === 'message') {
    delete target.whole
    delete target.wrote
    delete target.translation
    delete target.unheard
  }
  if (target.kind === 'message' && text === undefined) delete target.attachments
}

/** What was said, in the team's language; or of an agent's writing, how it fares. */
const translated = (target: Entry, { text, language, failed }: EntryOf<'translation'>): void => {
  if (text === undefined && failed === undefined) return
  const of = {
    ...(text === undefined ? {} : { text }),
    ...(language === undefined ? {} : { language }),
    ...(failed === undefined ? {} : { failed }),
  }
  if (target.kind === 'writing') Object.assign(target, { translation: of, state: 'waits' })
  else if (target.kind === 'message' && (target.deleted || target.redacted)) return
  else if (target.kind === 'message' || target.kind === 'draft' || target.kind === 'handoff') target.translation = of
}

/** What a person decided about a writing: approved, it leaves in the same moment. */
const foldVerdict = (target: EntryOf<'writing'>, { verdict, text }: EntryOf<'decision'>): void => {
  delete target.translation
  if (verdict === 'edit') Object.assign(target, { state: 'translating', ...(text === undefined ? {} : { text }) })
  else if (verdict === 'reject') target.state = 'dropped'
}

/** How a call stands after an entry `of` it. */
const fareOf = (call: EntryOf<'call'>, entry: EntryOf<'decision' | 'outcome'>): void => {
  if (entry.kind === 'decision') {
    if (entry.verdict !== 'edit') call.decided = { verdict: entry.verdict, by: entry.author }
    if (entry.verdict === 'reject') call.state = 'refused'
    return
  }
  const { state, text, duration } = entry
  call.state = state
  if (text !== undefined || duration !== undefined)
    call.result = { ...(text === undefined ? {} : { text }), ...(duration === undefined ? {} : { duration }) }
}

/** The entries with each message and draft as it stands after all of `entries`; each change also stays as its own entry. */
export const foldTimeline = (entries: Entry[]): Entry[] => {
  const folded = new Map<number, Entry>()
  const openDrafts = new Map<number, number>()
  const growing = new Map<number, Grown>()
  /** When what holds now was made, by message and kind of change, where platforms tell. */
  const madeAt = new Map<string, Time>()
  let answered = 0
  let openCalls: readonly OpenCall[] = []
  /** What an entry puts off is refused by it, unless the entry itself says what became of it. */
  const foldOpenCalls = (entry: Entry): void => {
    const before = openCalls
    openCalls = foldCalls(before, entry)
    for (const { seq } of before) {
      const call = openCalls.some(open => open.seq === seq) || ('of' in entry && entry.of === seq) ? undefined : folded.get(seq)
      if (call?.kind === 'call') Object.assign(call, { state: 'refused', overtaken: true })
    }
  }
  const supersede = (): void => {
    for (const seq of openDrafts.keys()) {
      const draft = folded.get(seq)
      if (draft?.kind === 'draft') draft.verdict = 'superseded'
    }
    openDrafts.clear()
  }
  /** The customer has changed what a draft would answer. */
  const overtakes = ({ of, author, kind }: EntryOf<'edit' | 'delete' | 'reaction'>): boolean =>
    kind !== 'reaction' && author.kind === 'contact' && [...openDrafts.values()].some(b => b === of || (b > of && of > answered))

  const change = (entry: EntryOf<'edit' | 'delete' | 'reaction'>): void => {
    const message = folded.get(entry.of)
    if (message?.kind !== 'message' || entry.ignored) return
    if (entry.madeAt !== undefined) {
      const key = `${entry.of} ${entry.kind === 'reaction' ? `${entry.author.kind} ${entry.emoji}` : entry.kind}`
      if (entry.madeAt < (madeAt.get(key) ?? 0)) return
      madeAt.set(key, entry.madeAt)
    }
    take(message, entry)
  }

  for (const entry of entries) {
    folded.set(
      entry.seq,
      entry.kind === 'call' ? { ...entry, state: 'waiting' } : entry.kind === 'writing' ? { ...entry, state: 'translating' } : { ...entry },
    )
    if (entry.kind === 'message' && entry.growing) {
      const { text } = entry
      growing.set(entry.seq, { told: text, has: text, lost: false })
    }
    const writing =
      (entry.kind === 'message' || entry.kind === 'edit') && entry.writing !== undefined ? folded.get(entry.writing) : undefined
    if (writing?.kind === 'writing') Object.assign(writing, { state: 'sent', sent: entry.seq })
    foldOpenCalls(entry)
    if (entry.kind === 'draft') {
      supersede()
      openDrafts.set(entry.seq, entry.basedOn)
    }
    if (entry.kind === 'message' && entry.author.kind !== 'contact' && entry.class !== 'notice') answered = entry.seq
    const newWords = entry.kind === 'message' && entry.author.kind === 'contact' && !entry.ignored
    if (
      newWords ||
      isOwnAnswer(entry) ||
      (entry.kind === 'owner' && supersedesDrafts(entry)) ||
      (entry.kind === 'status' && entry.status !== 'open')
    )
      supersede()
    if (!('of' in entry)) continue
    if (entry.kind === 'edit' || entry.kind === 'delete' || entry.kind === 'reaction') {
      if (!entry.ignored && overtakes(entry)) supersede()
      // A reaction stands at once; how it fares at the customer's is no matter for anybody here.
      if (!entry.carried || entry.kind === 'reaction') change(entry)
    }
    const target = folded.get(entry.of)
    if (!target) continue
    if (entry.kind === 'decision' && target.kind === 'draft') {
      target.verdict = entry.verdict
      openDrafts.delete(entry.of)
    }
    const grown = growing.get(target.kind === 'more' ? target.of : entry.of)
    if (entry.kind === 'more' && target.kind === 'message' && grown) grow(target, grown, entry)
    if (entry.kind === 'heard' && target.kind === 'message') cut(target, entry.upTo)
    if (entry.kind === 'decision' && target.kind === 'writing') foldVerdict(target, entry)
    if (entry.kind === 'translation') translated(target, entry)
    if ((entry.kind === 'decision' || entry.kind === 'outcome') && target.kind === 'call') fareOf(target, entry)
    if (entry.kind === 'delivery' && entry.target === 'customer') {
      if (target.kind === 'message') {
        foldDelivery(target, entry)
        if (grown) carry(target, grown, entry, true)
        if (entry.state === 'read') readUpTo(folded, entry.of)
      } else if (target.kind === 'more') {
        foldDelivery(target, entry)
        const message = folded.get(target.of)
        if (message?.kind === 'message' && grown) carry(message, grown, entry, false)
      } else if (target.kind === 'edit' || target.kind === 'delete') {
        const before = arrived(target.delivery?.state)
        foldDelivery(target, entry)
        if (target.carried && !before && arrived(target.delivery?.state)) change(target)
      }
    }
    if (entry.kind === 'erased' && (target.kind === 'message' || target.kind === 'note')) redact(target, entry)
  }
  return [...folded.values()]
}

/** The same where anything of it was changed, else the entries as they are. */
export const asTheyStand = (entries: Entry[]): Entry[] =>
  entries.some(e => e.kind === 'edit' || e.kind === 'more' || e.kind === 'heard' || e.kind === 'delete' || e.kind === 'erased')
    ? foldTimeline(entries)
    : entries
