// Reading and writing timelines: the one place where entries get their numbers, and where projections are written after them.
//
// `commit` is how every flow changes a session: look at it as it stands, decide, append at the place expected; if somebody was
// first, look and decide again. Nothing else calls the store's append.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Entry, EntryOf, Event } from '../../model/entry.ts'
import { isPersonsReply } from '../../model/folds/clocks.ts'
import { foldSession } from '../../model/folds/session.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Time } from '../../model/time.ts'
import { type Findable, StaleError, type Store } from '../../ports/store.ts'
import { createEpoch } from './epoch.ts'
import type { Feed } from './feed.ts'
import { createLanes } from './lanes.ts'
import { createRecent } from './recent.ts'
import { scrubbed, wordless } from './scrub.ts'
import {
  addressOf,
  contactsTable,
  fileUse,
  fileUsesTable,
  firstRepliesTable,
  firstReplyRow,
  handoffsTable,
  sessionsTable,
} from './tables.ts'

/** What a commit did; `entries` is empty when `decide` wanted nothing. */
export interface Committed {
  session: Session
  entries: Entry[]
}

export interface CommitOptions {
  /** Unique for ever; DuplicateError when taken. */
  keys?: string[]
  /** Kept on the first entry, to tell a repeat from a reused key. */
  print?: string
}

export interface Timeline {
  /** Its customer was erased; false where there is no such session. */
  erased(id: string): Promise<boolean>
  /** The session as it stands; Problem `not_found`. `base`, a projection just read, saves reading it again. */
  load(id: string, base?: Session): Promise<Session>
  /** Appends what `decide` wants, deciding anew each time somebody was first. `decide` must be pure; null or [] for nothing. */
  commit(id: string, decide: (session: Session) => Event[] | null, options?: CommitOptions): Promise<Committed>
  /** Begins a timeline; StaleError and DuplicateError pass through. */
  begin(id: string, events: Event[], options?: CommitOptions): Promise<Committed>
  read(id: string, after: number, limit?: number): Promise<Entry[]>
  /**
   * For erasure only: puts these in the place of the entries that have their numbers, and folds the session anew, as if those of `seen`
   * stood there already. Nothing comes back into a session whose customer was erased. The next commit writes its projection.
   */
  rewrite(id: string, entries: Entry[], seen?: Entry[]): Promise<void>
  /** The session that began last at this address of a channel. */
  newest(channel: string, address: string): Promise<Session | undefined>
  /**
   * Brings the projection up to the timeline after a crash or another process's append, and tells the feed what was new to it. With
   * `arm: false` what is due is left to the process that appended.
   */
  mend(id: string, options?: { arm?: boolean }): Promise<Session>
  /** True where this process has seen the session up to that entry. */
  knows(id: string, seq: number): boolean
  /** True when something was appended since the last time this was asked. */
  wrote(): boolean
  /** Resolves when every projection of what has been appended is written. */
  settled(): Promise<void>
}

const cacheSize = 2000
const maxRaces = 200
const readAhead = 1000

/** A session whose projection waits to be written, and the entries that are new to it. */
interface Dirty {
  session: Session
  entries: Entry[]
  /** The epoch of before the first of them was decided. */
  epoch: number
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  feed: Feed
  /** Told of each session that changed, before its readers are: what is due now? Without `entries` anything may have happened. */
  onChange(session: Session, entries?: Entry[]): void
  /** Told of a session whose contact is not there: another process erased them while it began. */
  onOrphan?(session: string): void
}

export const createTimeline = ({ store, clock, log, feed, onChange, onOrphan }: Needs): Timeline => {
  const sessions = store.collection(sessionsTable)
  const handoffs = store.collection(handoffsTable)
  const fileUses = store.collection(fileUsesTable)
  const firstReplies = store.collection(firstRepliesTable)
  const contacts = store.collection(contactsTable)
  const epoch = createEpoch(store)
  /** The epoch as this process knows it. */
  let epochKnown = 0
  const cache = new Map<string, Session>()
  const dirty = new Map<string, Dirty>()
  const lanes = createLanes()
  const recent = store.shared ? undefined : createRecent()
  let flushing: Promise<void> | undefined
  let scheduled = false
  let written = false
  /** Grows with each rewriting, of whichever session. */
  let rewritings = 0

  /** Up to where the parts of entries are known to be written, of the sessions that this process wrote last. */
  const partsUpTo = new Map<string, number>()
  const reached = ({ id, lastSeq }: Session): void => {
    partsUpTo.delete(id)
    partsUpTo.set(id, lastSeq)
    const oldest = partsUpTo.size > cacheSize ? partsUpTo.keys().next().value : undefined
    if (oldest !== undefined) partsUpTo.delete(oldest)
  }

  /** The newest session of an address as long as it is in the cache: found without a query, and before it is projected. */
  const lastAt = new Map<string, string>()
  const remember = (session: Session): void => {
    const known = cache.get(session.id)
    if (known && known.lastSeq > session.lastSeq) return
    cache.delete(session.id)
    cache.set(session.id, session)
    if (cache.size <= cacheSize) return
    const oldest = cache.values().next().value
    if (oldest === undefined) return
    cache.delete(oldest.id)
    if (lastAt.get(addressOf(oldest)) === oldest.id) lastAt.delete(addressOf(oldest))
  }

  const readStored = async (id: string, after: number, limit = Number.POSITIVE_INFINITY): Promise<Entry[]> => {
    const entries: Entry[] = []
    for (let from = after; entries.length < limit; ) {
      const want = Math.min(readAhead, limit - entries.length)
      const some = await store.read(id, from, want)
      entries.push(...some)
      if (some.length < want) break
      from = some.at(-1)?.seq ?? from
    }
    return entries
  }

  const read = async (id: string, after: number, limit?: number): Promise<Entry[]> =>
    recent?.after(id, after)?.slice(0, limit) ?? readStored(id, after, limit)

  const fresh = async (id: string, known?: Session): Promise<{ session: Session; tail: Entry[] }> => {
    for (let base = cache.get(id) ?? known; ; base = cache.get(id)) {
      const before = rewritings
      base ??= await sessions.get(id)
      const tail = await readStored(id, base?.lastSeq ?? 0)
      // What was erased may be in what was folded before; of a session that is marked as erased, the words go after the mark.
      const anew = base !== undefined && tail.length > 0 && (base.erased === true || tail.some(e => e.kind === 'erased'))
      let session = anew ? undefined : base
      for (const entry of anew ? await readStored(id, 0) : tail) session = foldSession(session, entry, id)
      if (!session) throw new Problem('not_found', `There is no session ${id}.`)
      // Rewritten while this read it: what was read may be of before.
      if (before !== rewritings) continue
      remember(session)
      return { session, tail }
    }
  }

  const load = async (id: string, base?: Session): Promise<Session> => {
    const known = cache.get(id)
    if (known && !store.shared) return known
    return (await fresh(id, base)).session
  }

  /**
   * What another process, or the run before, appended just before these and died before it projected it: the parts of its entries are for
   * whoever projects the session past them. Else none would ever be written.
   */
  const leftBefore = async ({ session: { id }, entries }: Dirty): Promise<Entry[]> => {
    const end = (entries[0]?.seq ?? 1) - 1
    if (end <= (partsUpTo.get(id) ?? 0)) return []
    const upTo = (await sessions.get(id))?.lastSeq ?? 0
    return upTo < end ? readStored(id, upTo, end - upTo) : []
  }

  /** Words for *find*, the row of a handoff, and which files are in use. Written before the session is: that it is projected says that these are, too. */
  const projectParts = async (batch: Dirty[]): Promise<void> => {
    const lines: Findable[] = batch.flatMap(({ session, entries }) => linesOf(session.id, entries))
    const rows: Promise<void>[] = []
    for (const { session, entries } of batch) {
      for (const e of entries) {
        if ((e.kind === 'message' || e.kind === 'writing') && e.attachments)
          for (const { id } of e.attachments) rows.push(fileUses.put(fileUse(id, session.id, e.seq)))
        const first = isPersonsReply(e) && e.at === session.firstReplyAt ? firstReplyRow(session) : undefined
        if (first) rows.push(firstReplies.put(first))
        if (e.kind === 'handoff')
          rows.push(
            handoffs.put({ id: `${e.at.toString().padStart(15, '0')} ${session.id} ${e.seq}`, rev: 1, session: session.id, seq: e.seq }),
          )
      }
    }
    await Promise.all(rows)
    for (let from = 0; from < lines.length; from += linesAtOnce) await store.findable(lines.slice(from, from + linesAtOnce))
  }

  const isOrphan = async ({ contact }: Session): Promise<boolean> =>
    !(await contacts.get(contact)) && !(await contacts.by(`merged:${contact}`))

  /** An erasure by another process may have come between the deciding of these and the writing of what was made of them. */
  const overtaken = async (batch: Dirty[]): Promise<void> => {
    if (!store.shared) return
    epochKnown = await epoch.now()
    for (const { session: before, entries, epoch: since } of batch) {
      if (since === epochKnown) continue
      const { session } = await fresh(before.id)
      if (session.erased) await store.findable(linesOf(session.id, entries).map(line => ({ ...line, text: '' })))
      else if (await isOrphan(session)) onOrphan?.(session.id)
    }
  }

  const flush = async (): Promise<void> => {
    scheduled = false
    const batch = [...dirty.values()]
    dirty.clear()
    try {
      const left = await Promise.all(batch.map(leftBefore))
      for (const [i, item] of batch.entries()) item.entries = [...(left[i] ?? []), ...item.entries]
      await projectParts(batch)
      await Promise.all(batch.map(({ session }) => sessions.put(session)))
      for (const { session } of batch) reached(session)
      await overtaken(batch)
    } catch (error) {
      log.error({ error }, 'a projection was not written; it will be with the next, or mended from the timeline')
      for (const item of batch) {
        const { id } = item.session
        const newer = dirty.get(id)
        dirty.set(id, newer ? { session: newer.session, entries: [...item.entries, ...newer.entries], epoch: item.epoch } : item)
      }
    }
  }

  const settled = async (): Promise<void> => {
    // Whoever waits for a flush that began before may find that another has begun the next.
    while (flushing) await flushing
    if (dirty.size === 0) return
    flushing = flush().finally(() => {
      flushing = undefined
    })
    await flushing
  }

  const project = (session: Session, entries: Entry[], since: number): void => {
    const waiting = dirty.get(session.id)
    const newer = waiting && waiting.session.lastSeq > session.lastSeq ? waiting.session : session
    dirty.set(session.id, { session: newer, entries: waiting ? [...waiting.entries, ...entries] : entries, epoch: waiting?.epoch ?? since })
    if (scheduled) return
    scheduled = true
    clock.after(projectionDelay, () => void settled())
  }

  const happened = (session: Session, entries: Entry[], since: number): Committed => {
    written = true
    remember(session)
    recent?.add(session.id, entries)
    project(session, entries, since)
    onChange(session, entries)
    feed.publish({ session, entries })
    return { session, entries }
  }

  /** Entries have the time of their batch: what is counted by the one is found by the other. */
  const number = (events: Event[], end: number, at: Time, print?: string): Entry[] =>
    events.map((event, i) => ({ ...event, seq: end + 1 + i, at, ...(print !== undefined && i === 0 ? { print } : {}) }))

  const begin = async (id: string, events: Event[], options: CommitOptions = {}): Promise<Committed> => {
    const [at, since] = [clock.now(), epochKnown]
    const entries = number(events, 0, at, options.print)
    await store.append({ session: id, expectedEnd: 0, entries, keys: options.keys ?? [], at })
    let session: Session | undefined
    for (const entry of entries) session = foldSession(session, entry, id)
    if (!session) throw new Error('a timeline begins with its start')
    const began = happened(session, entries, since)
    lastAt.set(addressOf(session), id)
    return began
  }

  const newest = async (channel: string, address: string): Promise<Session | undefined> => {
    const is = addressOf({ channel, address })
    const known = store.shared ? undefined : lastAt.get(is)
    if (known !== undefined) return load(known)
    const [last] = (await sessions.list({ where: { index: 'address', is }, descending: true, limit: 1 })).items
    if (!last) return undefined
    const session = await load(last.id, last)
    // Another may have begun meanwhile.
    if (!lastAt.has(is)) lastAt.set(is, session.id)
    return session
  }

  const commitNow = async (id: string, decide: (s: Session) => Event[] | null, options: CommitOptions): Promise<Committed> => {
    for (let race = 0; race < maxRaces; race++) {
      const since = epochKnown
      const session = race === 0 ? await load(id) : (await fresh(id)).session
      const wanted = decide(session)
      if (!wanted || wanted.length === 0) return { session, entries: [] }
      const at = clock.now()
      const events = session.erased ? toldOfErased(session, wanted, at) : wanted
      if (events.length === 0) return { session, entries: [] }
      const entries = number(events, session.lastSeq, at, options.print)
      try {
        await store.append({ session: id, expectedEnd: session.lastSeq, entries, keys: session.erased ? [] : (options.keys ?? []), at })
      } catch (error) {
        if (error instanceof StaleError) continue
        throw error
      }
      let after = session
      for (const entry of entries) after = foldSession(after, entry)
      return happened(after, entries, since)
    }
    throw new Problem('busy', `The session ${id} changes too fast; nothing was written. Try again.`)
  }

  /** What is stored after a rewriting. Where the customer was erased meanwhile, what it put back is taken out again. */
  const rewritten = async (id: string): Promise<Entry[]> => {
    const entries = await readStored(id, 0)
    const [start] = entries
    const mark = entries.find(e => e.kind === 'erased' && e.all)
    if (start?.kind !== 'started' || !mark) return entries
    const how = { session: id, ghost: start.contact, redacted: { by: mark.author, at: mark.at, whole: true } }
    const bare = entries.map(entry => scrubbed(entry, how))
    const changed = bare.filter((entry, i) => JSON.stringify(entry) !== JSON.stringify(entries[i]))
    if (changed.length > 0) await store.rewrite(id, changed)
    return bare
  }

  return {
    load,
    async erased(id) {
      try {
        return (await load(id)).erased === true
      } catch (error) {
        if (error instanceof Problem && error.code === 'not_found') return false
        throw error
      }
    },
    begin,
    read,
    rewrite: (id, entries, seen = entries) =>
      lanes.run(id, async () => {
        await settled()
        if (entries.length > 0) await store.rewrite(id, entries)
        recent?.drop(id)
        const after = new Map(seen.map(entry => [entry.seq, entry]))
        let session: Session | undefined
        for (const entry of await rewritten(id)) session = foldSession(session, after.get(entry.seq) ?? entry, id)
        rewritings += 1
        cache.delete(id)
        for (const [address, last] of lastAt) if (last === id && (!session || addressOf(session) !== address)) lastAt.delete(address)
        if (session) remember(session)
      }),
    newest,
    commit: (id, decide, options = {}) => lanes.run(id, () => commitNow(id, decide, options)),
    async mend(id, { arm = true } = {}) {
      const since = epochKnown
      const { session, tail } = await fresh(id)
      const stored = await sessions.get(id)
      if (!stored || stored.lastSeq < session.lastSeq) project(session, await readStored(id, stored?.lastSeq ?? 0), since)
      if (arm) onChange(session)
      // Whoever began it may have died before looking.
      if (arm && store.shared && (await isOrphan(session))) onOrphan?.(id)
      if (tail.length > 0) feed.publish({ session, entries: tail })
      return session
    },
    knows: (id, seq) => (cache.get(id)?.lastSeq ?? 0) >= seq,
    wrote() {
      const was = written
      written = false
      return was
    },
    settled,
  }
}

/** To a session whose customer was erased, a person says nothing more, and the house only how things ended. */
const toldOfErased = ({ id, contact }: Session, wanted: Event[], at: Time): Event[] => {
  const events = wordless(wanted, { session: id, ghost: contact, redacted: { by: { kind: 'system' }, at, whole: true } })
  if (events.length === 0 && wanted.some(({ author }) => author.kind === 'agent'))
    throw new Problem('conflict', 'The customer of this session was erased: nothing is written there any more. Nothing was stored.')
  return events
}

/** What of entries can be found by words: messages, notes and translations, as they read from then on. */
const linesOf = (session: string, entries: readonly Entry[]): Findable[] =>
  entries.flatMap((e): Findable[] => {
    if (e.kind === 'message' || e.kind === 'note') return [{ session, seq: e.seq, at: e.at, text: findableOf(e) }]
    if (e.kind === 'translation' && e.text !== undefined) return [{ session, seq: e.seq, at: e.at, text: e.text }]
    if (e.kind === 'more' && e.ends) return [{ session, seq: e.of, at: e.at, text: e.text }]
    if ((e.kind === 'edit' || e.kind === 'delete') && !e.ignored)
      return [{ session, seq: e.of, at: e.at, text: e.kind === 'edit' ? inBothLanguages(e) : '' }]
    return []
  })

const inBothLanguages = ({ text, wrote }: Pick<EntryOf<'message' | 'edit'>, 'text' | 'wrote'>): string =>
  wrote === undefined ? text : `${text}\n${wrote}`

/** Words are found, in the language they were sent in and in the agent's own; and files by their names. */
export const findableOf = (entry: EntryOf<'message' | 'note'>): string =>
  entry.kind === 'message' ? [inBothLanguages(entry), ...(entry.attachments ?? []).map(a => a.name)].join('\n') : entry.text

/** How long projections may wait for more of the same session, and for others: those written together share the pages of their indexes. In milliseconds. */
const projectionDelay = 100
const linesAtOnce = 200
