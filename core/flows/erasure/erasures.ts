// A contact is erased: out of the store, out of what was taught, and back from where our messages were sent, as far as that can be.
//
// What is to be done is written down first, so that it is gone on with when a process dies: by its next start, or by another on the same
// store, to which it is lent then. Every step may be done twice; what is told of them is told once, for only who has it writes it down.
// From the moment the contact is marked, whoever writes as them waits until they are gone, and then is somebody new: so what came before
// is erased, what comes after is kept, and nothing is in between.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Author } from '../../model/agent.ts'
import { type Contact, erasedContact } from '../../model/contact.ts'
import type { Erasure, ErasurePlan } from '../../model/erasure.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, second, type Time } from '../../model/time.ts'
import type { Act } from '../../ports/controls.ts'
import type { Places } from '../../ports/desk.ts'
import { DuplicateError, type Page, StaleError, type Store } from '../../ports/store.ts'
import type { KeptFiles } from '../files/files.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Epoch } from '../timeline/epoch.ts'
import { createLanes } from '../timeline/lanes.ts'
import { createLoans, loan, type Save } from '../timeline/loans.ts'
import { slackOf } from '../timeline/sweep.ts'
import { type ErasureDoc, erasuresTable, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Copied } from './copied.ts'
import type { Elsewhere } from './elsewhere.ts'
import { marksOf } from './marks.ts'
import type { Prints } from './prints.ts'
import { added } from './report.ts'
import type { Counts, Doing, ErasingSessions, Read } from './sessions.ts'
import type { SharedThreads } from './shared-threads.ts'
import type { TakingBack } from './taking-back.ts'

export interface Erasures {
  /** What would be lost; Problem `not_found`. */
  plan(contact: string): Promise<ErasurePlan>
  /** See Controls. Resolves when the house holds nothing any more; what is to be taken back at customers' goes on. */
  erase(contact: string, act: Act): Promise<Erasure>
  /** Goes on with what an earlier run left and nobody else has; before messages are taken in. */
  finish(): Promise<void>
  /** A session that began for a contact while another process erased them: it goes as well. Where nobody was erased, it stays. */
  late(session: string): Promise<void>
  /** Goes on with what is left of it, such as what is still to be taken back; answers when to come again. */
  work(id: string): Promise<Time | undefined>
  get(id: string): Promise<Erasure>
  /** The newest first. */
  list(paging: { cursor?: string; limit?: number }): Promise<Page<Erasure>>
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  newId: () => string
  /** Unique to this run of the process. */
  run: string
  timeline: Timeline
  contacts: Contacts
  places: Pick<Places, 'of'>
  files?: KeptFiles
  prints: Prints
  sessions: ErasingSessions
  threads: SharedThreads
  copied: Copied
  elsewhere: Elsewhere
  takingBack: TakingBack
  epoch: Pick<Epoch, 'next'>
  /** Resolves when everything that was appended by now is projected. */
  caughtUp(): Promise<void>
  /** It is to be looked at again. */
  later(id: string, at: Time): void
  /** The same; resolves when that is written. */
  plan(id: string, at: Time): Promise<void>
}

/** Sessions that are taken apart at a time: of so many the words are in memory. */
const atOnce = 40

/** How often it is looked whether another process is done. */
const look: Duration = second / 5

type Row = ErasureDoc

const told = ({ rev: _, print: __, going: ___, ghost: ____, again: _____, held: ______, settled: _______, ...row }: Row): Erasure => row

export const createErasures = (needs: Needs): Erasures => {
  const {
    store,
    clock,
    log,
    newId,
    timeline,
    contacts,
    places,
    files,
    prints,
    sessions,
    threads,
    copied,
    elsewhere,
    takingBack,
    epoch,
    caughtUp,
    later,
    plan,
  } = needs
  const rows = store.collection(erasuresTable)
  const docs = store.collection(sessionsTable)
  const lanes = createLanes()
  const loans = createLoans(needs, erasuresTable)

  const unknown = (id: string): Problem => new Problem('not_found', `There is no erasure ${id}.`)

  /** Whoever has it. */
  const change = async (id: string, to: (row: Row) => Row): Promise<void> => {
    for (;;) {
      const row = await rows.get(id)
      if (!row) throw unknown(id)
      try {
        await rows.save(to(row))
        return
      } catch (error) {
        if (!(error instanceof StaleError)) throw error
      }
    }
  }

  /** Some of the contact's sessions, until there are none. */
  const some = async (ids: readonly string[], limit: number): Promise<string[]> => {
    const found: string[] = []
    for (const is of ids) {
      if (found.length >= limit) break
      const page = await docs.list({ where: { index: 'contact', is }, limit: limit - found.length })
      found.push(...page.items.map(({ id }) => id))
    }
    return found
  }

  const count = async (ids: readonly string[]): Promise<number> => {
    const counts = await Promise.all(ids.map(is => docs.count({ index: 'contact', is })))
    return counts.reduce((sum, n) => sum + n, 0)
  }

  const doingOf = ({ id, at, by, ghost }: Row, ids: readonly string[]): Doing => {
    const author: Author = { kind: 'agent', id: by.id, name: by.name }
    return { erasure: id, at, author, ids, ghost }
  }

  /** Some sessions: counted before anything of them is gone, so that what a second run finds changes no figure. */
  const chunk = async (row: Row, save: Save<Row>, contact: Contact, found: readonly string[], patient: boolean): Promise<Row> => {
    const going = row.going
    if (!going) return row
    const doing = doingOf(row, going.ids)
    const read: Read[] = []
    for (const id of found) read.push(await sessions.still(id, doing, patient))
    let now = row
    if (!going.counted) {
      const counted: Counts & { of: string[]; desks: string[] } = { ...sessions.count(read), of: [...found], desks: [] }
      for (const id of found) counted.desks.push(...(await places.of(id)).map(({ desk }) => desk))
      now = await save(r => ({ ...r, ...(r.going ? { going: { ...r.going, counted } } : {}) }))
    }
    const said = sessions.said(read, going.ids)
    const addresses = read.map(({ session }) => session.address)
    const marks = marksOf(
      contact,
      addresses,
      said.flatMap(({ words }) => words),
    )
    await elsewhere.forgetSaid(read.flatMap(({ session: { reaches } }) => (reaches === undefined ? [] : [reaches])))
    const changed = await elsewhere.taught(marks, said)
    const known = new Set([...now.changed, ...changed])
    if (known.size > now.changed.length) now = await save(r => ({ ...r, changed: [...known] }))
    await sessions.take(read, doing)
    return save(r => {
      const { going: g, ...rest } = r
      if (!g?.counted) return r
      const { counted, ...after } = g
      const desks = [...new Set([...(after.desks ?? []), ...counted.desks])]
      return {
        ...rest,
        going: { ...after, desks },
        sessions: r.sessions + counted.sessions,
        messages: r.messages + counted.messages,
        files: r.files + counted.files,
        kept: added(r.kept, counted.kept),
      }
    })
  }

  const actOf = ({ id, by }: Row): Act => ({ who: by, key: `erase ${id}` })

  const deskWords = (desks: readonly string[]): string[] =>
    desks.map(desk => `the threads at ${desk}: what agents wrote there themselves, which they are asked to delete`)

  /** The last of all: what was deleted is nowhere in the files of the store either. */
  const swept = async (save: Save<Row>): Promise<Row> => {
    const unreached = await store.forget([])
    return save(r => ({
      ...r,
      left: [...r.left, ...unreached, 'backups that were made before'],
      state: r.toTakeBack > 0 ? 'stored' : 'done',
    }))
  }

  /** All that the house holds. */
  const empty = async (first: Row, save: Save<Row>, patient: boolean): Promise<Row> => {
    let row = first
    if (!row.going) return row.state === 'underway' ? swept(save) : row
    const erased = row.going.emptied ? undefined : await contacts.leave(row.going.contact, row.id)
    if (erased) {
      const ids = [...new Set([...row.going.ids, erased.id, ...erased.merged])]
      row = await save(r => ({ ...r, ...(r.going ? { going: { ...r.going, ids } } : {}) }))
      await contacts.stand(erasedContact(row.ghost, row.at))
      await epoch.next()
      await caughtUp()
      const begun = row.going?.counted?.of
      if (begun) row = await chunk(row, save, erased, begun, patient)
      for (;;) {
        const found = await some(ids, atOnce)
        if (found.length === 0) break
        row = await chunk(row, save, erased, found, patient)
      }
      const shared = await threads.take(ids, row.ghost, actOf(row))
      await copied.take(erased)
      const marks = marksOf(erased)
      const changed = await elsewhere.taught(marks, [])
      await elsewhere.waiting([erased], marks)
      for (const file of erased.exports ?? []) await files?.forget(file, { session: '', seq: 0, at: clock.now() })
      const isErased = async (id: string): Promise<boolean> => (await timeline.load(id)).contact === row.ghost
      const left = [...(await elsewhere.left(marks, isErased)), ...deskWords(row.going?.desks ?? [])]
      const toTakeBack = await takingBack.count(row.id)
      row = await save(r => ({
        ...r,
        left,
        toTakeBack,
        changed: [...new Set([...r.changed, ...changed])],
        messages: r.messages + shared.reduce((sum, { messages }) => sum + messages, 0),
        kept: added(
          r.kept,
          shared.map(({ channel, messages }) => ({ channel, theirs: messages, ours: 0, doubt: 0 })),
        ),
        ...(r.going ? { going: { ...r.going, emptied: true } } : {}),
      }))
    }
    const standing = await contacts.find(row.going?.contact ?? '')
    if (standing?.erasing === row.id) await contacts.gone(standing.id)
    // What another process had begun is projected by now, or that process finds that nobody is there any more.
    for (const ids = row.going?.ids ?? []; store.shared; ) {
      const found = await some(ids, atOnce)
      if (found.length === 0) break
      row = await chunk(row, save, erasedContact(row.ghost, row.at), found, patient)
    }
    const again = store.shared ? { again: clock.now() + slackOf(store) } : {}
    await save(({ going: _, ...r }) => ({ ...r, ...again }))
    return swept(save)
  }

  /** What a process left that died between writing something beside a timeline and looking whether the customer was erased. */
  const lookAgain = async ({ ghost }: Row, save: Save<Row>): Promise<void> => {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof docs.list>> = await docs.list({
        where: { index: 'contact', is: ghost },
        limit: atOnce,
        ...(cursor ? { cursor } : {}),
      })
      for (const session of page.items) await sessions.sweep(session.id)
      cursor = page.next
    }
    await save(({ again: _, ...row }) => row)
  }

  /** All that the house holds, unless another process is at it. */
  const once = (id: string, patient: boolean) =>
    lanes.run(id, async () => {
      const came = await loans.hold(id, (row, save) => empty(row, save, patient))
      if (came && 'again' in came) later(id, came.again)
      else if (came && (came.done.state !== 'done' || came.done.again !== undefined))
        later(id, came.done.state === 'done' ? (came.done.again ?? 0) : clock.now())
      return came
    })

  const pause = (): Promise<void> => new Promise(resolve => void clock.after(look, resolve))

  /** The same, however long another process is at it. */
  const run = async (id: string): Promise<Row> => {
    for (;;) {
      const came = await once(id, true)
      if (!came) throw unknown(id)
      if ('done' in came) return came.done
      await pause()
    }
  }

  const goOn = async (row: Row, save: Save<Row>): Promise<Time | undefined> => {
    if (row.again !== undefined && clock.now() >= row.again) await lookAgain(row, save)
    if (row.state === 'done') return row.again !== undefined && clock.now() < row.again ? row.again : undefined
    // A first run failed on the way, or its process died.
    if (row.state === 'underway') await empty(row, save, store.shared)
    const again = await takingBack.work(row.id, async ({ id: settled, channel }, back) => {
      // A run that died before the message's row was removed had it in the figures already.
      await save(r =>
        r.settled === settled
          ? r
          : {
              ...r,
              settled,
              takenBack: r.takenBack + (back ? 1 : 0),
              toTakeBack: Math.max(0, r.toTakeBack - 1),
              kept: back ? r.kept : added(r.kept, [{ channel, theirs: 0, ours: 1, doubt: 0 }]),
            },
      )
    })
    if (again !== undefined) return again
    return (await save(({ settled: _, ...r }) => ({ ...r, state: 'done', toTakeBack: 0 }))).again
  }

  /** The latest erasure of somebody who had this id. */
  const before = async (id: string): Promise<Row | undefined> => {
    const print = await prints.known(id)
    if (print === undefined) return undefined
    return (await rows.list({ where: { index: 'print', is: print }, descending: true, limit: 1 })).items[0]
  }

  const begin = async (contact: Contact, { who }: Act): Promise<Row> => {
    const { id: _, ...blank } = { id: '', sessions: 0, messages: 0, files: 0, takenBack: 0, toTakeBack: 0, kept: [], changed: [], left: [] }
    const id = `era_${newId()}`
    const going = { contact: contact.id, ids: [contact.id, ...contact.merged] }
    const ghost = `con_${newId()}`
    const print = await prints.of(contact.id)
    // Before it is stored: whenever this process dies, another finds by the clock that it is to be gone on with.
    await plan(id, clock.now() + loan)
    try {
      return await rows.insert({
        id,
        at: clock.now(),
        by: { id: who.id, name: who.name },
        state: 'underway',
        print,
        ghost,
        going,
        ...blank,
      })
    } catch (error) {
      const same = error instanceof DuplicateError ? await rows.by(contact.id) : undefined
      if (same) return same
      throw error
    }
  }

  return {
    async plan(id) {
      const contact = await contacts.get(id)
      await timeline.settled()
      const ids = [contact.id, ...contact.merged]
      let open = 0
      for (const is of ids)
        open += (await docs.list({ where: { index: 'contact', is }, filter: (s: Session) => s.status !== 'closed', limit: 1000 })).items
          .length
      return { sessions: await count(ids), open }
    },
    async erase(id, act) {
      const contact = await contacts.find(id)
      if (!contact || contact.erased) {
        const done = await before(id)
        if (done) return { ...told(done), already: true }
        throw new Problem('not_found', `There is no contact ${id}. Nothing was erased.`)
      }
      const row = await begin(contact.parked ? await contacts.get(id) : contact, act)
      return told(await run(row.id))
    },
    async finish() {
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const where = { index: 'underway', is: 'underway' }
        const page: Awaited<ReturnType<typeof rows.list>> = await rows.list({ where, limit: 100, ...(cursor ? { cursor } : {}) })
        for (const { id } of page.items) {
          log.info({ erasure: id }, 'going on with an erasure')
          await once(id, false)
        }
        cursor = page.next
      }
    },
    async late(id) {
      const session = await timeline.load(id)
      // While it is under way it finds the session by itself.
      if (session.erased || (await contacts.find(session.contact))) return
      const row = await before(session.contact)
      if (!row) {
        // Retention let them go while they wrote again: the words are theirs to have answered, and somebody has to have written them.
        const { erased: _, ...blank } = erasedContact(session.contact, session.startedAt)
        await contacts.stand(blank)
        return
      }
      await lanes.run(row.id, async () => {
        const doing = doingOf(row, [session.contact])
        const read = [await sessions.still(id, doing, false)]
        const said = sessions.said(read, doing.ids)
        const words = said.flatMap(one => one.words)
        const changed = await elsewhere.taught(marksOf(erasedContact(row.ghost, row.at), [session.address], words), said)
        await sessions.take(read, doing)
        const counts = sessions.count(read)
        await change(row.id, r => ({
          ...r,
          sessions: r.sessions + counts.sessions,
          messages: r.messages + counts.messages,
          files: r.files + counts.files,
          kept: added(r.kept, counts.kept),
          changed: [...new Set([...r.changed, ...changed])],
        }))
      })
    },
    work: id =>
      lanes.run(id, async () => {
        const came = await loans.hold(id, goOn)
        return came && ('again' in came ? came.again : came.done)
      }),
    async get(id) {
      const row = await rows.get(id)
      if (!row) throw unknown(id)
      return told(row)
    },
    async list(paging) {
      const page = await rows.list({ descending: true, ...paging })
      return { items: page.items.map(told), next: page.next }
    },
  }
}
