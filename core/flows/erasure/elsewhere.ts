// Where else a customer's words and addresses can have got to: what was taught from their messages, the audit log, and what waits to be taken in.
import type { Contact, Identity } from '../../model/contact.ts'
import type { Provenance } from '../../model/provenance.ts'
import type { Scenario, ScenarioText } from '../../model/scenario.ts'
import { type Doc, type ListOptions, StaleError, type Store, type Table } from '../../ports/store.ts'
import { blanked, ownWords } from '../conversation/blank.ts'
import type { Articles } from '../knowledge/articles.ts'
import type { Memories } from '../memory/memory.ts'
import { type Quoted, talliesTable } from '../overview/tally.ts'
import { fieldIdentities } from '../people/contact-fields.ts'
import {
  type AuditDoc,
  actsTable,
  auditTable,
  cannedTable,
  contactsTable,
  heldTable,
  intakeTable,
  pagesTable,
  topicsTable,
} from '../timeline/tables.ts'
import type { Scenarios } from '../training/scenarios.ts'
import { type Marks, type Taker, takerOf } from './marks.ts'

/** What was said in a session, by its customer. */
export interface SaidIn {
  session: string
  words: readonly string[]
  /** By what they are recognised besides, in what was made from the session. */
  marks?: readonly string[]
}

export interface Elsewhere {
  /** Takes out of scenarios, articles and canned replies what they have of these. Answers which have changed, each in a few words. */
  taught(marks: Marks, said: readonly SaidIn[]): Promise<string[]>
  /** Takes the contacts out of the audit log, and removes what waits to be taken in from them and what parts remember of them. */
  waiting(contacts: readonly Contact[], marks: Marks): Promise<void>
  /** Has parts forget what they remember of addresses that were only said to be a customer's, unless they are somebody else's. */
  forgetSaid(addresses: readonly Identity[]): Promise<void>
  /** What still has one of the marks, for a person to look at. */
  left(marks: Marks, erased: (session: string) => Promise<boolean>): Promise<string[]>
}

interface Needs {
  store: Store
  memories: Pick<Memories, 'forget'>
  scenarios: Pick<Scenarios, 'all' | 'mend'>
  articles: Pick<Articles, 'put'>
  /** Numbers of sessions, for people. */
  ticket(session: string): Promise<number>
}

/** Rows that are looked through before whatever else waits has its turn. */
const atOnce = 100
const mostTold = 20
const mostAsked = 20

/** The text without what is erased; examples and tests that had any of it go as a whole. */
const textWithout = <T extends ScenarioText>(text: T, taker: Taker): T => ({
  ...text,
  title: taker.out(text.title),
  examples: text.examples.filter(example => !taker.in(example)),
  instruction: taker.out(text.instruction),
  ...(text.tests ? { tests: text.tests.filter(test => !taker.in(test.question) && !taker.in(test.says)) } : {}),
})

const scenarioWithout = (scenario: Scenario, taker: Taker): Scenario => ({
  ...textWithout(scenario, taker),
  versions: scenario.versions.map(version => textWithout(version, taker)),
})

const changes = (a: object, b: object): boolean => JSON.stringify(a) !== JSON.stringify(b)

/** Of a row that is about this, what it was and became is no longer told, only that it changed. */
const blankRow = <R extends AuditDoc>(row: R, hides: (text: string) => boolean): R => {
  const blank = (text: string | undefined): string | undefined => (text !== undefined && hides(text) ? blanked : text)
  const { before } = row
  return {
    ...row,
    changes: row.changes.map(({ what, from, to }) => ({
      what,
      ...(from === undefined ? {} : { from: blank(from) }),
      ...(to === undefined ? {} : { to: blank(to) }),
    })),
    ...(before ? { before: Object.fromEntries(Object.entries(before).map(([what, text]) => [what, blank(text)])) } : {}),
  }
}

export const createElsewhere = ({ store, memories, scenarios, articles, ticket }: Needs): Elsewhere => {
  async function* rowsOf<T extends Doc>(table: Table<T>, options: ListOptions<T> = {}): AsyncIterable<T> {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<ReturnType<typeof store.collection<T>>['list']>> = await store
        .collection(table)
        .list({ ...options, limit: atOnce, ...(cursor ? { cursor } : {}) })
      yield* page.items
      cursor = page.next
    }
  }

  /** Changes a document until nobody was in between. */
  const mend = async <T extends Doc>(table: Table<T>, id: string, change: (doc: T) => T): Promise<void> => {
    for (;;) {
      const doc = await store.collection(table).get(id)
      if (!doc) return
      try {
        await store.collection(table).save(change(doc))
        return
      } catch (error) {
        if (!(error instanceof StaleError)) throw error
      }
    }
  }

  /** What was made from a message has its words, however few of them. */
  const takerFor = (marks: Marks, said: readonly SaidIn[], from: Provenance | undefined): Taker => {
    const { words = [], marks: own = [] } = said.find(({ session }) => session === from?.session) ?? {}
    return takerOf([...marks.sure, ...own, ...words.flatMap(ownWords)], words)
  }

  const forgetSaid: Elsewhere['forgetSaid'] = async addresses => {
    const free: Identity[] = []
    for (const one of new Set(addresses)) if (!(await store.collection(contactsTable).by(one))) free.push(one)
    await memories.forget(free)
  }

  return {
    forgetSaid,
    async taught(marks, said) {
      /** How the audit log calls what will change, and how it is changed. */
      const found: { called: string[]; taker: Taker; told?: string; mend?: () => Promise<unknown> }[] = []
      for (const scenario of await scenarios.all()) {
        const taker = takerFor(marks, said, scenario.provenance)
        const called = [scenario.title, ...scenario.versions.map(({ title }) => title)].map(title => `scenario ${title}`)
        const fromHere = said.some(({ session }) => session === scenario.provenance?.session)
        if (changes(scenario, scenarioWithout(scenario, taker)))
          found.push({
            called,
            taker,
            told: `the scenario ‘${taker.out(scenario.title)}’`,
            mend: () => scenarios.mend(scenario.id, now => scenarioWithout(now, taker)),
          })
        else if (fromHere) found.push({ called, taker })
      }
      for await (const page of rowsOf(pagesTable, { where: { index: 'source', is: 'articles' } })) {
        const taker = takerFor(marks, said, page.provenance)
        const [title, text] = [taker.out(page.title), taker.out(page.text)]
        if (title === page.title && text === page.text) continue
        const { locale, topic, provenance } = page
        const rest = { ...(locale && { locale }), ...(topic && { topic }), ...(provenance && { provenance }) }
        found.push({
          called: [`article ${page.title}`],
          taker,
          told: `the article ‘${title}’`,
          async mend() {
            await articles.put(page.id.slice('articles/'.length), { title, text, ...rest })
            if (title === page.title) return
            const retitled = (quoted: Quoted): Quoted => (quoted.title === page.title ? { ...quoted, title } : quoted)
            for await (const tally of rowsOf(talliesTable))
              await mend(talliesTable, tally.id, ({ quoted, ...now }) => ({
                ...now,
                quoted: Object.fromEntries(Object.entries(quoted).map(([source, last]) => [source, retitled(last)])),
              }))
          },
        })
      }
      const taker = takerOf(marks.sure)
      for await (const canned of rowsOf(cannedTable))
        if (taker.in([canned.title, canned.text]))
          found.push({
            called: [`canned reply ${canned.shortcut}`],
            taker,
            told: `the canned reply ‘${canned.shortcut}’`,
            mend: () => mend(cannedTable, canned.id, now => ({ ...now, title: taker.out(now.title), text: taker.out(now.text) })),
          })
      // The log first: once a thing has lost its words, nothing tells any more which rows were about it.
      const called = new Map(found.flatMap(one => one.called.map(name => [name, one.taker] as const)))
      if (called.size > 0)
        for await (const row of rowsOf(auditTable)) {
          const by = called.get(row.about)
          if (by) await mend(auditTable, row.id, now => ({ ...blankRow(now, () => true), about: by.out(now.about) }))
        }
      for (const one of found) await one.mend?.()
      return found.flatMap(({ told }) => (told === undefined ? [] : [told]))
    },

    async waiting(contacts, marks) {
      const identities = new Set(contacts.flatMap(contact => contact.identities))
      const [sure, all] = [takerOf(marks.sure), takerOf(marks.all)]
      await memories.forget([...identities])
      await forgetSaid(contacts.flatMap(({ claimed }) => fieldIdentities(claimed)))
      for await (const row of rowsOf(auditTable)) {
        const taker = row.about.startsWith('contact') || row.verb.endsWith('Contact') ? all : sure
        const { about, changes: told, before, key } = row
        if (!taker.in([about, told, before, key])) continue
        await mend(auditTable, row.id, ({ key: same, ...now }) => ({
          ...blankRow(now, taker.in),
          about: taker.out(now.about),
          ...(same === undefined ? {} : { key: taker.out(same) }),
        }))
      }
      for await (const row of rowsOf(actsTable)) if (sure.in([row.id, row.result])) await store.collection(actsTable).remove(row.id)
      for await (const row of rowsOf(heldTable)) {
        const { change } = row
        const theirs = 'sender' in change && change.sender.identities.some(one => identities.has(one))
        if (theirs || sure.in(row)) await store.collection(heldTable).remove(row.id)
      }
      // What could not be worked on is tried for a day; what comes in right now is worked on in a moment, and is somebody new's.
      for await (const row of rowsOf(intakeTable, { filter: one => one.done === undefined && one.failed !== undefined })) {
        const text = JSON.stringify(row.body)
        const named = [...identities].some(one =>
          one
            .split(':')
            .slice(1)
            .every(part => text.includes(part)),
        )
        if (named || sure.in(row.body)) await store.collection(intakeTable).remove(row.id)
      }
    },

    async left(marks, erased) {
      const found: string[] = []
      const sessions = new Map<string, number>()
      for (const mark of marks.sure.slice(0, mostAsked))
        for (const { session, seq, text } of await store.find(mark, 50))
          if (takerOf([mark]).in(text) && !(await erased(session))) sessions.set(session, seq)
      for (const [session, seq] of [...sessions].slice(0, mostTold))
        found.push(`#${await ticket(session)} ·${seq}, another customer’s session`)
      const taker = takerOf(marks.sure)
      for await (const topic of rowsOf(topicsTable)) if (taker.in(topic)) found.push(`the topic ‘${topic.id}’`)
      for await (const page of rowsOf(pagesTable))
        if (page.source !== 'articles' && taker.in([page.title, page.text])) found.push(`the page ${page.id}, which ${page.source} brings`)
      return found
    },
  }
}
