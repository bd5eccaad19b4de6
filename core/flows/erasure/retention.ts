// Sessions that nothing has happened in for long are erased at night, some at a time, and with their last one the customer.
//
// Which sessions are looked at is written down first. Then each is marked as erased where it still is at rest: that mark is the fence, for
// nothing is written to a marked session any more, and whoever wrote before it has kept the session. So whatever dies in between, the next
// run, here or in another process, takes those that are marked and no others, and counts each once.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { system } from '../../model/agent.ts'
import { type Contact, erasedContact } from '../../model/contact.ts'
import type { Entry } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import { isAtRest, mostRetentionDays, nextNight, type Retention, type RetentionNight } from '../../model/retention.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day, hour, second, type Time } from '../../model/time.ts'
import type { Health } from '../../ports/part.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import type { KeptFiles } from '../files/files.ts'
import type { Audit } from '../people/audit.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Epoch } from '../timeline/epoch.ts'
import { createLoans, type Save } from '../timeline/loans.ts'
import { slackOf } from '../timeline/sweep.ts'
import { type NightDoc, nightsTable, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Settings } from '../training/settings.ts'
import type { Elsewhere } from './elsewhere.ts'
import { addressMarksOf, marksOf } from './marks.ts'
import { added } from './report.ts'
import type { Counts, Doing, ErasingSessions, Read } from './sessions.ts'

export interface RetentionFlow {
  get(): Promise<Retention>
  /** Days, or null for ever; from the next night on. Problem `invalid`. */
  set(days: number | null): Promise<Retention>
  /** Does some of what is due; answers when to come again, undefined where nothing ever will be. */
  work(): Promise<Time | undefined>
  health(): Promise<Health>
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  newId: () => string
  /** Unique to this run of the process. */
  run: string
  settings: Settings
  timeline: Timeline
  contacts: Contacts
  files?: KeptFiles
  sessions: ErasingSessions
  elsewhere: Elsewhere
  audit: Pick<Audit, 'record'>
  epoch: Pick<Epoch, 'next'>
  /** IANA name of the house's own time zone. */
  zone(): Promise<string>
  /** Resolves when everything that was appended by now is projected. */
  caughtUp(): Promise<void>
  /** It is to be looked at then, by this process or another; resolves when that is written. */
  plan(at: Time): Promise<void>
  /** How much else there is to do. */
  load(): number
}

/** As it is stored. `next` stands also where nothing is erased, so that turning it on does not make up for nights of before. */
interface Setting {
  days: number | null
  next: Time
}
const initial: Setting = { days: null, next: 0 }
const settingId = 'retention'

/** Sessions that are looked at in one go: of those that go the words are in memory. */
const atOnce = 20
/** Between two goes, and where customers have more for the process to do than this, a longer one. */
const rest: Duration = second / 4
const longRest: Duration = 5 * second
const busy = 20
/** So late a night is told as one that did not come. */
const patience: Duration = 6 * hour
const mostTold = 50
/** What nights did is told for so long. */
const toldFor: Duration = 400 * day

const house = { id: 'retention', name: 'Retention', role: 'admin' as const }

const told = (night: NightDoc): RetentionNight => {
  const { id, at, endedAt, days, sessions, messages, files, contacts, kept, changed, left } = night
  return { id, at, ...(endedAt === undefined ? {} : { endedAt }), days, sessions, messages, files, contacts, kept, changed, left }
}

export const createRetention = (needs: Needs): RetentionFlow => {
  const { store, clock, log, newId, settings, timeline, contacts, files, sessions, elsewhere, audit, epoch, zone, caughtUp, plan } = needs
  const nights = store.collection(nightsTable)
  const docs = store.collection(sessionsTable)
  const loans = createLoans(needs, nightsTable)
  let failed: string | undefined

  const setting = (): Promise<Setting> => settings.read(settingId, initial)
  const latest = async (): Promise<NightDoc | undefined> => (await nights.list({ descending: true, limit: 1 })).items[0]
  const upcoming = async (): Promise<Time> => nextNight(clock.now(), await zone())
  const breath = (): Time => clock.now() + (needs.load() > busy ? longRest : rest)

  const begin = async (days: number): Promise<NightDoc> => {
    const at = clock.now()
    for (const old of (await nights.list({ limit: 10 })).items) if (old.at < at - toldFor) await nights.remove(old.id)
    const figures = { sessions: 0, messages: 0, files: 0, contacts: 0, kept: [], changed: [], left: [] }
    try {
      return await nights.insert({ id: `ngt_${newId()}`, at, days, ghost: `con_${newId()}`, ...figures })
    } catch (error) {
      const same = error instanceof DuplicateError ? await nights.by('underway') : undefined
      if (same) return same
      throw error
    }
  }

  /** The next sessions in the order in which they began: whatever began too lately is behind all that could go. */
  const choose = async (night: NightDoc, since: Time, save: Save<NightDoc>): Promise<NightDoc> => {
    const page = await docs.list({
      where: { index: 'ended', is: 'ended' },
      limit: atOnce,
      ...(night.cursor === undefined ? {} : { cursor: night.cursor }),
    })
    const last = page.next === null || page.items.every(({ startedAt }) => startedAt >= since)
    const of = page.items.filter(session => isAtRest(session, since)).map(({ id }) => id)
    return save(({ cursor: _, ...now }) => ({ ...now, portion: { of, last }, ...(page.next === null ? {} : { cursor: page.next }) }))
  }

  const isOurs = (entries: readonly Entry[]): boolean =>
    entries.some(e => e.kind === 'erased' && e.all === true && e.author.kind === 'system')

  const readOf = async (id: string): Promise<Read> => ({ session: await timeline.load(id), entries: await timeline.read(id, 0) })

  /** Marks those that still are at rest, and counts them before anything of them is gone. */
  const mark = async (night: NightDoc, of: readonly string[], since: Time, save: Save<NightDoc>): Promise<NightDoc> => {
    const read: Read[] = []
    for (const id of of) {
      const atRest = (s: Session): boolean => isAtRest(s, since)
      const { session } = await timeline.commit(id, s => (atRest(s) ? [{ kind: 'erased', author: system, of: 1, all: true }] : null))
      if (!session.erased || session.contact === night.ghost) continue
      const one = await readOf(id)
      if (isOurs(one.entries)) read.push(one)
    }
    const counts: Counts = sessions.count(read, true)
    const people = [...new Set(read.flatMap(({ session }) => [session.contact, ...(session.others ?? [])]))]
    const counted = { ...counts, of: read.map(({ session }) => session.id), people }
    return save(now => (now.portion ? { ...now, portion: { ...now.portion, counted } } : now))
  }

  /** Something of theirs is left: another session, words in somebody else's, or that they may not write. */
  const isKept = async ({ id, merged, blocked }: Contact): Promise<boolean> => {
    if (blocked) return true
    const ids = [id, ...merged]
    for (const is of ids) if ((await docs.count({ index: 'contact', is })) > 0) return true
    const shared = await docs.list({
      where: { index: 'shared', is: 'shared' },
      filter: s => s.others?.some(other => ids.includes(other)) === true,
      limit: 1,
    })
    return shared.items.length > 0
  }

  /** Nobody writes as them from here on, and nothing of theirs came meanwhile. Undefined where something is left. */
  const leaving = async (id: string, night: string): Promise<Contact | undefined> => {
    const contact = await contacts.find(id)
    if (!contact || contact.erased || contact.parked || (contact.erasing !== undefined && contact.erasing !== night)) return undefined
    if (await isKept(contact)) return undefined
    try {
      return await contacts.leave(contact.id, night)
    } catch (error) {
      // An admin erases them right now.
      if (error instanceof Problem) return undefined
      throw error
    }
  }

  const letGo = async (night: NightDoc, people: readonly string[], save: Save<NightDoc>): Promise<void> => {
    const left: Contact[] = []
    for (const id of people) {
      const contact = await leaving(id, night.id)
      if (contact && !left.some(one => one.id === contact.id)) left.push(contact)
    }
    if (left.length === 0) return
    await epoch.next()
    await caughtUp()
    const going: Contact[] = []
    for (const contact of left) {
      if (await isKept(contact)) await contacts.stay(contact.id, night.id)
      else going.push(contact)
    }
    await elsewhere.waiting(going, addressMarksOf(going))
    for (const contact of going) {
      for (const file of contact.exports ?? []) await files?.forget(file, { session: '', seq: 0, at: clock.now() })
      // Removed right after: a run that dies in between has counted them.
      await save(now => (now.letting === contact.id ? now : { ...now, letting: contact.id, contacts: now.contacts + 1 }))
      await contacts.gone(contact.id)
    }
  }

  /** Only what was made from these very sessions: a sentence that many ask, or an address, may stand in what the team wrote by itself. */
  const taught = async (read: readonly Read[], { ids }: Doing): Promise<string[]> => {
    if (read.length === 0) return []
    const known = new Map<string, readonly string[]>()
    for (const { session } of read) {
      const contact = await contacts.find(session.contact)
      known.set(session.id, contact ? marksOf(contact, [session.address]).sure : [])
    }
    const said = sessions.said(read, ids).map(one => ({ ...one, marks: known.get(one.session) ?? [] }))
    return elsewhere.taught({ sure: [], all: [] }, said)
  }

  const takePortion = async (first: NightDoc, since: Time, save: Save<NightDoc>): Promise<NightDoc> => {
    let night = first
    const { of = [], counted: before } = night.portion ?? {}
    if (!before && of.length > 0) night = await mark(night, of, since, save)
    const counted = night.portion?.counted
    if (counted) {
      const read: Read[] = []
      for (const id of counted.of) read.push(await readOf(id))
      // Whoever was merged since wrote under another id.
      const authors = read.flatMap(({ entries }) => entries.flatMap(({ author }) => (author.kind === 'contact' ? [author.id] : [])))
      const doing: Doing = {
        erasure: night.id,
        at: night.at,
        author: system,
        ids: [...new Set([...counted.people, ...authors])],
        ghost: night.ghost,
        leaves: true,
      }
      const changed = await taught(read, doing)
      if (changed.length > 0) await save(now => ({ ...now, changed: [...new Set([...now.changed, ...changed])].slice(0, mostTold) }))
      if (read.length > 0) await sessions.take(read, doing)
      await letGo(night, counted.people, save)
    }
    return save(({ portion, letting: _, ...now }) => ({
      ...now,
      sessions: now.sessions + (portion?.counted?.sessions ?? 0),
      messages: now.messages + (portion?.counted?.messages ?? 0),
      files: now.files + (portion?.counted?.files ?? 0),
      kept: added(now.kept, portion?.counted?.kept ?? []),
      ...(portion?.last ? { scannedAt: clock.now() } : {}),
    }))
  }

  /** What another process left that died while it wrote something beside a timeline: looked for once more, when all of that is to be seen. */
  const lookAgain = async (night: NightDoc, save: Save<NightDoc>): Promise<NightDoc> => {
    const page = await docs.list({
      where: { index: 'contact', is: night.ghost },
      limit: atOnce,
      ...(night.looked === undefined ? {} : { cursor: night.looked }),
    })
    for (const { id } of page.items) await sessions.sweep(id)
    return save(({ looked: _, ...now }) => ({ ...now, ...(page.next === null ? { seenAt: clock.now() } : { looked: page.next }) }))
  }

  const end = async (night: NightDoc, save: Save<NightDoc>): Promise<void> => {
    const { days, sessions: many, messages, files: bytes, contacts: people } = night
    const left = many > 0 ? [...(await store.forget([])), 'backups that were made before'] : []
    const figures = { sessions: many, messages, files: bytes, contacts: people }
    if (many > 0)
      await audit.record(
        { who: house, key: night.id },
        { verb: 'retention', about: () => `sessions without activity for ${days} days`, look: async result => result },
        async () => figures,
      )
    // After the one that this was begun in: where that is over, too, it is made up for at once.
    const next = nextNight(night.at, await zone())
    await settings.change(settingId, initial, now => ({ ...now, next }))
    await save(now => ({ ...now, left, endedAt: clock.now() }))
    log.info({ night: night.id, ...figures }, 'retention went through the sessions')
  }

  /** One go of the night; answers when the next is due. */
  const go = async (night: NightDoc, save: Save<NightDoc>): Promise<Time> => {
    if (night.endedAt !== undefined) return (await setting()).next
    if (night.scannedAt === undefined) {
      await contacts.stand(erasedContact(night.ghost, night.at))
      const { days } = await setting()
      // Whoever turns it off, or keeps sessions longer, is heard at once.
      const since = days === null ? 0 : Math.min(night.at - days * day, night.at - night.days * day)
      await takePortion(night.portion ? night : await choose(night, since, save), since, save)
      return breath()
    }
    if (store.shared && night.sessions > 0 && night.seenAt === undefined) {
      const from = night.scannedAt + slackOf(store)
      if (clock.now() < from) return from
      await lookAgain(night, save)
      return breath()
    }
    await end(night, save)
    return (await setting()).next
  }

  const work = async (): Promise<Time | undefined> => {
    const { days, next } = await setting()
    let night = await nights.by('underway')
    if (!night) {
      if (days === null) return undefined
      if (clock.now() < next) return next
      night = await begin(days)
    }
    const came = await loans.hold(night.id, go)
    if (!came) return clock.now()
    return 'again' in came ? came.again : came.done
  }

  const get = async (): Promise<Retention> => {
    const [{ days, next }, night] = await Promise.all([setting(), latest()])
    return { days, ...(days === null ? {} : { next }), ...(night ? { night: told(night) } : {}) }
  }

  return {
    get,
    async set(days) {
      if (days !== null && (!Number.isInteger(days) || days < 1 || days > mostRetentionDays))
        throw new Problem(
          'invalid',
          `Sessions are kept for 1 to ${mostRetentionDays} days, or until they are erased by hand. Nothing was changed.`,
        )
      const next = await upcoming()
      // Set before it is stored, so that a crash in between leaves it. What is under way is not held up by it.
      await plan((await nights.by('underway')) ? breath() : next)
      await settings.change(settingId, initial, now => ({ days, next: now.days === null ? next : now.next }))
      return get()
    },
    async work() {
      try {
        const again = await work()
        failed = undefined
        return again
      } catch (error) {
        failed = error instanceof Error ? error.message : String(error)
        throw error
      }
    },
    async health() {
      const { days, next = 0, night } = await get()
      if (days === null) return { ok: true, about: 'off: sessions are kept until somebody erases them' }
      if (night && night.endedAt === undefined && failed === undefined) return { ok: true, about: 'under way' }
      if (clock.now() > next + patience)
        return { ok: false, why: `the night that was due is not done yet${failed === undefined ? '' : `: ${failed}`}` }
      if (failed !== undefined) return { ok: false, why: failed }
      if (night?.endedAt === undefined) return { ok: true, about: 'it has not run yet' }
      const when = new Date(night.endedAt).toISOString().slice(0, 16).replace('T', ' ')
      return { ok: true, about: `last done ${when} UTC: ${night.sessions} sessions and ${night.contacts} customers erased` }
    },
  }
}
