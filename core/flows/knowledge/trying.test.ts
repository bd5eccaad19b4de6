import { expect } from 'chai'
import pino from 'pino'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Store } from '../../ports/store.ts'
import { createLibrary, type Library } from './library.ts'
import { createPages, cutPage } from './pages.ts'

const page = (id: string, title: string, text: string) => ({
  id,
  source: 'articles',
  title,
  text,
  locale: 'en',
  version: 1,
  rev: 1,
  hash: '',
  updatedAt: 0,
})

const scenario = (id: string, title: string, examples: string[], instruction: string): Scenario => {
  const text = { title, examples, instruction, channels: [], segments: [] }
  const versions = [{ ...text, version: 1, at: 0, by: { id: 'a', name: 'Ada' } }]
  return { id, rev: 1, kind: 'scenario', status: 'published', version: 1, changed: false, createdAt: 0, updatedAt: 0, ...text, versions }
}

const where = { channel: 'web', segments: [], language: 'en' }

describe('trying what is not published', () => {
  let store: Store
  let library: Library

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    library = createLibrary({ store, changed: () => {}, clock: createTestClock(), log: pino({ level: 'silent' }) })
    const pages = createPages({ store, clock: createTestClock(), indexed: library.passages })
    await pages.put('articles', { id: 'refunds', title: 'Refunds', text: 'A refund takes ten working days to reach your card.' })
    await pages.put('articles', { id: 'parcels', title: 'Parcels', text: 'A parcel takes two working days.' })
    library.scenario(
      scenario('sc_refund', 'Where is my refund', ['when do I get my refund', 'my refund is late'], 'It takes ten working days.'),
    )
  })
  afterEach(() => store.close())

  const texts = async (question: string, more: object = {}): Promise<string[]> =>
    (await library.retrieve(question, { ...where, ...more })).evidence.map(e => e.text)

  it('finds a page as it would be, in the place of what it is', async () => {
    const passages = cutPage(page('articles/refunds', 'Refunds', 'A refund takes three working days to reach your card.'))
    const found = await texts('how long does a refund take to reach my card', { tryingPages: [{ page: 'articles/refunds', passages }] })
    expect(found).to.include('A refund takes three working days to reach your card.')
    expect(found).not.to.include('A refund takes ten working days to reach your card.')
    expect(await texts('how long does a refund take to reach my card')).to.include('A refund takes ten working days to reach your card.')
  })

  it('finds nothing of a page as if it were gone', async () => {
    const found = await texts('how long does a refund take to reach my card', { tryingPages: [{ page: 'articles/refunds', passages: [] }] })
    expect(found).not.to.include('A refund takes ten working days to reach your card.')
  })

  it('keeps what is tried from searches made at the same time, and leaves the index as it was', async () => {
    const trying = scenario('sc_refund', 'Where is my refund', ['when do I get my refund'], 'Ask a person.')
    const before = library.state().version
    const [tried, plain] = await Promise.all([texts('when do I get my refund', { trying }), texts('when do I get my refund')])
    expect(tried).to.include('Ask a person.').and.not.include('It takes ten working days.')
    expect(plain).to.include('It takes ten working days.').and.not.include('Ask a person.')
    expect(await texts('my refund is late')).to.include('It takes ten working days.')
    expect(library.state().version).to.equal(before)
  })

  it('routes to a scenario that is tried, once', () => {
    const trying = scenario('sc_new', 'Lost parcel', ['my parcel is lost'], 'Say sorry.')
    expect(library.route(['my parcel is lost'], trying)[0]?.[0]?.id).to.equal('sc_new')
    expect(library.route(['my parcel is lost'])[0]?.map(r => r.id)).not.to.include('sc_new')
  })
})
