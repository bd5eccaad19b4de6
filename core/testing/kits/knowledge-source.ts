// The conformance kit of knowledge sources: what core/ports/knowledge-source.ts promises, asked of one of them, while the author's library
// plays the place that is read. For mocha; `judgeKnowledgeSource` runs it without.
import type { CreatePlugin, FolderConfig } from '../../ports/folder.ts'
import type { KnowledgePage, KnowledgeSource } from '../../ports/knowledge-source.ts'
import { type Check, declare, judge, must, NotYet, type Run, until, type Verdict, within } from './check.ts'
import { lookAt, type Opened, openPart } from './opened.ts'

/** The place that is read, as the author plays it. It is opened anew for each check. */
export interface Library {
  /** Opens it with no pages; answers the source's variables. */
  open(): Promise<Record<string, string>>
  close(): Promise<void>
  /** Writes a page, or writes it anew. `name` is a plain word. */
  put(name: string, page: { title: string; text: string }): Promise<void>
  remove(name: string): Promise<void>
  /** From now on it can not be read. */
  break(): Promise<void>
}

/** What the kit is told about a knowledge source. */
export interface KnowledgeSourceUnderTest<C> {
  config: FolderConfig<C>
  create: CreatePlugin<C>
  library: Library
  /** Variables it can be made with to look at it. */
  variables?: Record<string, string>
}

/** What a check works with. */
export interface Reading extends Opened<KnowledgeSource> {
  library: Library
  read(): Promise<KnowledgePage[]>
}

export type KnowledgeSourceCheck = Check<Reading, KnowledgeSource>

const two = async ({ library }: Reading): Promise<void> => {
  await library.put('returns', { title: 'Returns', text: 'Within 30 days.' })
  await library.put('delivery', { title: 'Delivery', text: 'Two working days.' })
}

const one = (pages: KnowledgePage[], title: string): KnowledgePage => {
  const found = pages.find(page => page.title === title)
  if (!found)
    throw new NotYet(`The page “${title}” was not read: yield every page once.\n      Found: ${pages.map(page => page.title).join(', ')}`)
  return found
}

export const knowledgeSourceChecks: readonly KnowledgeSourceCheck[] = [
  {
    name: 'reads every page once',
    why: 'What is not read is not known; what is read twice is cited twice.',
    async run(reading) {
      await two(reading)
      const pages = await reading.read()
      must(
        pages.length === 2,
        'Two pages were put and not two were read: yield every page once, and follow the vendor’s paging to its end.',
        pages.map(page => page.title),
      )
      must(
        one(pages, 'Returns').text.includes('Within 30 days.'),
        'A page’s text is not there: yield it as Markdown.',
        one(pages, 'Returns').text,
      )
      must(
        pages.every(page => page.id !== '' && page.hash !== ''),
        'A page has no id or no hash.',
      )
    },
  },
  {
    name: 'reads many pages',
    why: 'Vendors answer in portions, and the second is easily forgotten.',
    async run(reading) {
      for (let i = 0; i < 120; i++) await reading.library.put(`page${i}`, { title: `Page ${i}`, text: `Text ${i}` })
      const pages = await within(reading.read(), 'Reading 120 pages did not come to an end in ten seconds.', 10_000)
      must(new Set(pages.map(page => page.id)).size === 120, 'Of 120 pages not all were read, or some share an id.', pages.length)
    },
  },
  {
    name: 'gives a page the same id and hash at every reading',
    why: 'A page whose id changes is deleted and learned again each time, and its citations break.',
    async run(reading) {
      await two(reading)
      const [first, second] = [await reading.read(), await reading.read()]
      const marks = (pages: KnowledgePage[]) => pages.map(page => `${page.id} ${page.hash}`).sort()
      must(
        JSON.stringify(marks(first)) === JSON.stringify(marks(second)),
        'Nothing changed and ids or hashes did: take the vendor’s own id, and make the hash of the content alone, without the time or the order.',
        [marks(first), marks(second)],
      )
    },
  },
  {
    name: 'changes a page’s hash when its content changes, and only then',
    why: 'The hash decides what is learned again.',
    async run(reading) {
      await two(reading)
      const before = await reading.read()
      await reading.library.put('returns', { title: 'Returns', text: 'Within 60 days.' })
      const after = await reading.read()
      must(
        one(before, 'Returns').hash !== one(after, 'Returns').hash,
        'A page’s text changed and its hash did not: make it of everything that is yielded.',
      )
      must(
        one(before, 'Returns').id === one(after, 'Returns').id,
        'A page’s text changed and so did its id: the id must outlive every edit.',
      )
      must(
        one(before, 'Delivery').hash === one(after, 'Delivery').hash,
        'One page changed and another’s hash with it: make each of its own content.',
      )
      await reading.library.put('returns', { title: 'Sending back', text: 'Within 60 days.' })
      const renamed = one(await reading.read(), 'Sending back')
      must(renamed.hash !== one(after, 'Returns').hash, 'A page’s title changed and its hash did not: the title is part of it.')
    },
  },
  {
    name: 'no longer reads what was removed',
    why: 'Nobody should be told what was taken down.',
    async run(reading) {
      await two(reading)
      await reading.library.remove('returns')
      const pages = await reading.read()
      one(pages, 'Delivery')
      must(
        pages.length === 1,
        'A removed page is still read.',
        pages.map(page => page.title),
      )
    },
  },
  {
    name: 'tells an empty place from one that can not be read',
    why: 'What can not be read looks like deleted, and the whole knowledge would be gone.',
    async run(reading) {
      const none = await reading.read()
      must(
        none.length === 0,
        'Nothing was put and something was read.',
        none.map(page => page.title),
      )
      await two(reading)
      one(await reading.read(), 'Returns')
      await reading.library.break()
      const outcome = await within(
        reading.read().then(
          pages => `${pages.length} pages`,
          () => 'threw',
        ),
        'Reading a broken place did not come to an end.',
        8000,
      )
      must(
        outcome === 'threw',
        'The place can not be read and pages() ended as if it were empty: look at every answer, and throw.',
        outcome,
      )
    },
  },
  {
    name: 'leaves words as they were written',
    why: 'Answers quote them.',
    async run(reading) {
      const text = 'Grüße 你好 👩‍👩‍👧‍👦 <b>&amp;</b> {{7*7}} `code` | table |'
      await reading.library.put('odd', { title: 'Ödd & “odd”', text })
      const page = one(await reading.read(), 'Ödd & “odd”')
      must(page.text.includes(text), 'Unusual characters were changed on the way: read UTF-8 and escape nothing.', page)
    },
  },
  {
    name: 'may be read twice at the same time',
    why: 'A change may come while a reading is under way.',
    async run(reading) {
      await two(reading)
      one(await reading.read(), 'Returns')
      const [first, second] = await Promise.all([reading.read(), reading.read()])
      must(first.length === 2 && second.length === 2, 'Two readings at once took each other’s pages: keep a reading’s state within it.', [
        first.length,
        second.length,
      ])
    },
  },
  {
    name: 'tells of changes soon, until it is stopped',
    why: 'An admin who mends a page wants the next answer to be right.',
    without: part => (part.watch ? undefined : 'it has no watch(), so it is read at the start only'),
    async run(reading) {
      await two(reading)
      await reading.read()
      let told = 0
      await within(
        reading.part.watch!(() => void told++),
        'watch() never resolved: resolve when you are watching, and call back later.',
      )
      await reading.library.put('returns', { title: 'Returns', text: 'Within 90 days.' })
      await until(
        async () => {
          await reading.clock.leap(1000)
          return told > 0
        },
        'A page changed and watch() did not call back: call changed() soon after a change.',
        5000,
      )
      await reading.part.stop?.()
      const before = told
      await reading.library.put('returns', { title: 'Returns', text: 'Within 120 days.' })
      await new Promise(resolve => setTimeout(resolve, 150))
      await reading.clock.leap(60_000)
      must(told === before, 'watch() called back after stop(): end the watching there, timers included.')
    },
  },
  {
    name: 'says in its health what can not be read',
    why: 'Old knowledge answers wrongly, and nobody sees why.',
    without: part => (part.health ? undefined : 'it has no health()'),
    async run(reading) {
      await two(reading)
      await reading.read()
      must((await reading.part.health!()).ok, 'All could be read, and health() says no.', await reading.part.health!())
      await reading.library.break()
      await reading.read().catch(() => {})
      const told = await reading.part.health!()
      must(
        !told.ok && told.why !== '',
        'The place can not be read, and health() says that all is well: remember how the last reading ended.',
      )
    },
  },
  {
    name: 'keeps its secrets',
    why: 'Logs are read by many.',
    async run(reading) {
      await two(reading)
      await reading.read()
      await reading.library.break()
      const failure = await reading.read().then(
        () => '',
        error => (error instanceof Error ? `${error.message} ${error.stack}` : String(error)),
      )
      for (const secret of reading.secrets)
        must(
          ![failure, ...reading.logged].some(text => text.includes(secret)),
          'A secret stands in an error or in the log: word what failed yourself, without headers and settings.',
        )
    },
  },
]

const runOf = <C>(subject: KnowledgeSourceUnderTest<C>): Run<Reading, KnowledgeSource> => ({
  title: `The knowledge source ${subject.config.name}`,
  about: lookAt<C, KnowledgeSource>(subject, subject.variables ?? {}),
  checks: knowledgeSourceChecks,
  async open() {
    const { library } = subject
    const opened = openPart<C, KnowledgeSource>(subject, await library.open())
    await opened.part.start?.()
    const reading: Reading = {
      ...opened,
      library,
      async read() {
        const pages: KnowledgePage[] = []
        for await (const page of opened.part.pages()) pages.push(page)
        return pages
      },
    }
    return {
      subject: reading,
      async close() {
        await opened.close()
        await library.close()
      },
    }
  },
})

/** Declares the kit's tests for one knowledge source. Each failure says what to do next. */
export const knowledgeSourceKit = <C>(subject: KnowledgeSourceUnderTest<C>): void => declare(runOf(subject))

/** Runs the kit without mocha. */
export const judgeKnowledgeSource = <C>(subject: KnowledgeSourceUnderTest<C>): Promise<Verdict[]> => judge(runOf(subject))
