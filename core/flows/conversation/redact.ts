// Words that should never have been written are taken out of the store for good. First wherever they are repeated, then the timeline says
// who did it, then the message itself: if the process dies in between, what the timeline says is done at the next start.
import { maskable } from '#core/safety/masking/mask.ts'
import type { Author } from '../../model/agent.ts'
import { isPending } from '../../model/delivery.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Act, Redaction } from '../../ports/controls.ts'
import type { Places } from '../../ports/desk.ts'
import type { Findable, Store } from '../../ports/store.ts'
import type { DecisionRecords } from '../answering/records.ts'
import type { KeptFiles } from '../files/files.ts'
import type { Contacts } from '../people/contacts.ts'
import { asRead } from '../timeline/as-read.ts'
import { createLanes } from '../timeline/lanes.ts'
import { auditTable, cannedTable, pagesTable } from '../timeline/tables.ts'
import { findableOf, type Timeline } from '../timeline/timeline.ts'
import type { Scenarios } from '../training/scenarios.ts'
import type { Vault } from '../vault/vault.ts'
import type { Acts } from './acts.ts'
import {
  argumentWords,
  callBlanked,
  entryWithout,
  holds,
  ownWords,
  redactedAs,
  sameElsewhere,
  type Taking,
  translationsOf,
  without,
} from './blank.ts'
import { say, type Way } from './events.ts'

/** `what`: these words only. `masked`: what the mask finds, email addresses and phone numbers too. Neither: all of it. */
export interface Redacting {
  of: number
  what?: string[]
  masked?: boolean
}

export interface Redactions {
  redact(session: Session, input: Redacting, act: Act): Promise<Redaction>
  /** Does what the timeline says was redacted and is still stored. Safe at any time. */
  finish(session: string): Promise<void>
}

interface Needs {
  store: Store
  timeline: Timeline
  acts: Acts
  contacts: Contacts
  scenarios: Scenarios
  /** Where sessions are shown at desks. */
  places: Pick<Places, 'of'>
  way(session: Session): Way
  vault: Pick<Vault, 'tidy'>
  files?: KeptFiles
  /** How the AI decided, with what was said before. */
  records: Pick<DecisionRecords, 'forget'>
}

type Words = EntryOf<'message' | 'note'>

const mostSessions = 5

const wordsAt = (entries: Entry[], of: number): Words => {
  const found = entries.find(e => e.seq === of)
  if (found?.kind !== 'message' && found?.kind !== 'note')
    throw new Problem('not_found', `Entry ${of} is neither a message nor a note. Nothing was redacted.`)
  return found
}

/** The entry holds words of message `of`: all that was ever shown of it. */
const isOf = (e: Entry, of: number): boolean => e.seq === of || ((e.kind === 'edit' || e.kind === 'more') && e.of === of)

/** A message that is on its way would leave without its words, or with them. */
const mustHaveSettled = (entries: Entry[], { of }: Redacting): void => {
  for (const e of entries) {
    const about = isOf(e, of)
    const state = about && (e.kind === 'message' || e.kind === 'edit') ? e.delivery?.state : undefined
    if (state && isPending(state))
      throw new Problem(
        'conflict',
        `Message ${of} is still on its way to the customer. Nothing was redacted; try again when it has arrived or failed.`,
      )
  }
}

/** The words that go, as they stand in the message now; undefined for all. Problem `invalid` where none of them is there. */
const wanted = (message: Words, { what, masked }: Redacting): string[] | undefined => {
  if (!masked && (what === undefined || what.length === 0)) return undefined
  const given = [
    ...(what ?? []).map(w => w.trim()).filter(Boolean),
    ...(masked ? maskable(message.text, { emails: true, phones: true }) : []),
  ]
  if (given.some(w => w.length < 2)) throw new Problem('invalid', 'Name words of two letters or more. Nothing was redacted.')
  if (!holds(message.text, given)) {
    const none = masked ? 'Nothing in it looks like a number, an address or a secret' : 'None of these words stands in it'
    throw new Problem('invalid', `${none}. Nothing was redacted; name the words as they are written, or redact the whole.`)
  }
  return given
}

/** Every text in an entry. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

export const createRedactions = ({ store, timeline, acts, contacts, scenarios, places, way, vault, files, records }: Needs): Redactions => {
  const lines = (session: string, entries: readonly Entry[]): Findable[] =>
    entries.flatMap(e => {
      const text = e.kind === 'message' || e.kind === 'note' ? findableOf(e) : e.kind === 'translation' ? (e.text ?? '') : undefined
      return text === undefined ? [] : [{ session, seq: e.seq, at: e.at, text }]
    })

  /** The texts of a message as they are stored: the first words, and each change of them. */
  const textsOf = (entries: readonly Entry[], of: number): string[] =>
    entries.flatMap(e => {
      const about = isOf(e, of)
      const wrote = about && (e.kind === 'message' || e.kind === 'edit') && e.wrote !== undefined ? [e.wrote] : []
      const whole = about && e.kind === 'message' && e.whole !== undefined ? [e.whole] : []
      return about && 'text' in e && typeof e.text === 'string' && e.text.trim() !== '' ? [e.text, ...wrote, ...whole] : []
    })

  /** Has these found by what they say now; by nothing where their customer was erased meanwhile. */
  const found = async (id: string, entries: readonly Entry[]): Promise<void> => {
    const now = lines(id, entries)
    await store.findable(now)
    if (await timeline.erased(id)) await store.findable(now.map(line => ({ ...line, text: '' })))
  }

  const finishNow: Redactions['finish'] = async id => {
    const stored = await timeline.read(id, 0)
    const changed: Entry[] = []
    const texts: string[] = []
    const dropped: { file: string; message: Entry }[] = []
    for (const erased of stored) {
      if (erased.kind === 'erased') await records.forget(id, erased.of)
      const message = erased.kind === 'erased' ? stored.find(e => e.seq === erased.of) : undefined
      const after = erased.kind === 'erased' && message ? redactedAs(message, erased) : undefined
      if (erased.kind !== 'erased' || !after || !message) continue
      texts.push(...textsOf(stored, erased.of))
      changed.push(after)
      for (const e of stored)
        if ((e.kind === 'edit' || e.kind === 'more') && e.of === erased.of && e.seq < erased.seq) {
          const rest = { ...e, text: erased.text ?? '' }
          if (rest.kind === 'edit') delete rest.wrote
          changed.push(rest)
        }
      const same = sameElsewhere(stored, erased.of)
      texts.push(...same.flatMap(stringsIn))
      changed.push(...same)
      for (const { seq } of same) {
        const before = stored.find(e => e.seq === seq)
        if (before?.kind === 'writing') for (const { id: file } of before.attachments ?? []) dropped.push({ file, message: before })
      }
      if (message.kind === 'message' && erased.text === undefined)
        for (const { id: file } of message.attachments ?? []) dropped.push({ file, message })
    }
    if (changed.length === 0) return
    const after = new Map(changed.map(e => [e.seq, e]))
    // First, for once the words are gone nobody can tell what they stood for.
    await vault.tidy(
      id,
      texts,
      stored.flatMap(e => stringsIn(after.get(e.seq) ?? e)),
    )
    await timeline.rewrite(id, changed)
    await found(id, changed)
    for (const { file, message } of dropped) await files?.forget(file, { session: id, seq: message.seq, at: message.at })
    await store.forget(texts)
  }

  const lanes = createLanes()
  const finish: Redactions['finish'] = id => lanes.run(id, () => finishNow(id))

  /** Where else the words are, which is told and not touched. */
  const elsewhere = async (session: Session, taking: Taking): Promise<string[]> => {
    const left: string[] = []
    const contact = await contacts.get(session.contact)
    const fields = Object.entries({ ...contact.claimed, ...contact.verified }).filter(([, value]) => typeof value === 'string')
    for (const [field, value] of fields)
      if (holds(String(value), taking.words)) left.push(`the contact’s ${field}, where it is kept as such`)
    const told = (await scenarios.all()).filter(s =>
      holds(JSON.stringify([s.title, s.examples, s.instruction, s.tests, s.versions]), taking.words),
    )
    for (const { title } of told) left.push(`the scenario ‘${title}’`)
    const pages = await store.collection(pagesTable).list({ where: { index: 'source', is: 'articles' }, limit: 1000 })
    for (const { title, text } of pages.items) if (holds(`${title}\n${text}`, taking.words)) left.push(`the article ‘${title}’`)
    const canned = await store.collection(cannedTable).list({ limit: 1000 })
    for (const { shortcut, text } of canned.items) if (holds(text, taking.words)) left.push(`the canned reply ‘${shortcut}’`)
    const audit = await store.collection(auditTable).list({ descending: true, limit: 1000 })
    if (audit.items.some(row => holds(JSON.stringify(row), taking.words))) left.push('the audit log, until it runs out')
    const others = new Map<string, number>()
    for (const words of taking.words.slice(0, 5))
      for (const line of await store.find(words, 20))
        if (line.session !== session.id && holds(line.text, [words])) others.set(line.session, line.seq)
    for (const [id, seq] of [...others].slice(0, mostSessions)) left.push(`#${(await timeline.load(id)).ticket} ·${seq}, another session`)
    return left
  }

  /** What is so at the customer's, and whether it could be taken back there. */
  const atCustomer = (session: Session, message: Words, whole: boolean): { gone: string[]; left: string[]; unsend: boolean } => {
    if (message.kind === 'note') return { gone: [], left: [], unsend: false }
    const { traits, removes } = way(session)
    if (traits?.pull)
      return { gone: [`${session.channel}: the customer no longer sees ${whole ? 'it' : 'the words'}`], left: [], unsend: false }
    if (message.author.kind === 'contact')
      return { gone: [], left: [`the customer’s own copy on ${session.channel}, which is theirs`], unsend: false }
    const state = message.delivery?.state
    if (state !== 'sent' && state !== 'delivered' && state !== 'read') return { gone: [], left: [], unsend: false }
    const how = removes ? `can still be taken back there (‘unsend ${message.seq}’)` : `can not be taken back on ${session.channel}`
    return { gone: [], left: [`the customer’s ${session.channel}: it was sent, and ${how}`], unsend: removes }
  }

  /** Our own messages that the customer has and that repeat the words, as they are to read there from now on. */
  const quoting = (
    session: Session,
    stored: Entry[],
    of: number,
    words: readonly string[],
    whole: boolean,
  ): { of: number; text: string }[] => {
    const { traits, edits } = way(session)
    if (!edits || traits?.pull) return []
    const named = new Set(stored.flatMap(e => (e.kind === 'delivery' && e.platformId !== undefined ? [e.of] : [])))
    return foldTimeline(stored).flatMap(e => {
      if (e.kind !== 'message' || (e.author.kind !== 'ai' && e.author.kind !== 'agent') || e.deleted || !named.has(e.seq)) return []
      if (whole && e.seq === of) return []
      const text = without(e.text, words)
      return text === e.text ? [] : [{ of: e.seq, text }]
    })
  }

  /** Changes them there, through the ledger as every other change. */
  const change = async (session: Session, messages: readonly { of: number; text: string }[], act: Act): Promise<void> => {
    const author: Author = { kind: 'agent', id: act.who.id, name: act.who.name }
    for (const message of messages)
      await timeline.commit(session.id, now => say(now, way(now), { kind: 'edit', author, ...message, carried: true }))
  }

  const redact: Redactions['redact'] = async (session, input, act) => {
    const before = act.key === undefined ? undefined : await store.lookup(`act:${session.id}:${act.key}`)
    const whole = !input.masked && !input.what?.length
    const { taking, message, done, quoted } = await asRead(timeline, session.id, 0, async (stored, unmoved) => {
      const folded = foldTimeline(stored)
      const now = wordsAt(folded, input.of)
      mustHaveSettled(folded, input)
      const already = before !== undefined || now.redacted?.whole === true
      const words = already ? [] : wanted(now, input)
      const text = words && without(now.text, words)
      const texts = textsOf(stored, input.of)
      const calls = stored.filter((e): e is EntryOf<'call'> & Entry => e.kind === 'call' && e.since < input.of && input.of <= e.basedOn)
      const own = [...texts.flatMap(ownWords), ...argumentWords(calls, texts.join('\n'))]
      const taken: Taking = words ? { words } : { words: own, whole: texts }
      if (!already) {
        const itself = (e: Entry): boolean => isOf(e, input.of)
        const draft = now.kind === 'message' ? now.draft : undefined
        const cleaned = stored.flatMap((e): Entry[] => {
          if (itself(e)) return []
          const linked = !words && draft !== undefined && (e.seq === draft || (e.kind === 'decision' && e.of === draft))
          // What was called for the message goes with it.
          const called =
            !words && (e.kind === 'call' || e.kind === 'outcome') && calls.some(c => c.seq === (e.kind === 'call' ? e.seq : e.of))
          if (called) return [callBlanked(e)]
          const clean = linked && 'text' in e ? ({ ...e, text: '' } as Entry) : entryWithout(e, taken)
          return clean ? [clean] : []
        })
        const others = [...cleaned, ...translationsOf(stored, cleaned)]
        const author: Author = { kind: 'agent', id: act.who.id, name: act.who.name }
        const mark = { kind: 'erased' as const, author, of: input.of, seq: 0, at: 0, ...(text === undefined ? {} : { text }) }
        const blank = stored.filter(itself).flatMap((e): Entry[] => {
          if (e.kind === 'edit' || e.kind === 'more') return [{ ...e, text: text ?? '' }]
          const after = redactedAs(e, mark)
          return after ? [after] : []
        })
        await timeline.rewrite(session.id, others, [...others, ...blank])
        await found(session.id, others)
      }
      // The words are no part of what tells a repeat: their print would be a trace of them.
      const erased = await acts.act(session.id, 'redact', { of: input.of, whole }, act, (s, by) => {
        unmoved(s)
        return already ? null : [{ kind: 'erased', author: by, of: input.of, ...(text === undefined ? {} : { text }) }]
      })
      const repeats = already ? [] : quoting(session, stored, input.of, taken.words, whole)
      return { taking: taken, message: now, done: erased, quoted: repeats }
    })
    await finish(session.id)
    await change(session, quoted, act)
    const unreached = await store.forget([...taking.words, ...(taking.whole ?? [])])
    const desks = [...new Set((await places.of(session.id)).map(({ desk }) => desk))]
    const customer = atCustomer(session, message, whole)
    const changed = quoted.some(({ of }) => of === input.of)
    return {
      ...done,
      whole,
      gone: [
        'the timeline, its drafts, receipts and summaries, the records of what the AI decided, and the search',
        ...(message.kind === 'message' && whole && message.attachments?.length ? ['its files'] : []),
        ...customer.gone,
        ...(quoted.length > 0 ? [`${session.channel}: what we had said with these words is changed there, too`] : []),
      ],
      left: [
        ...(changed ? [] : customer.left),
        ...desks.map(desk => `the thread at ${desk}, as far as the desk can not take words back`),
        ...(await elsewhere(session, taking)),
        ...unreached,
        'backups that were made before',
      ],
      unsend: customer.unsend && !changed,
    }
  }

  return { redact, finish }
}
