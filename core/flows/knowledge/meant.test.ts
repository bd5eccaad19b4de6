import { expect } from 'chai'
import pino from 'pino'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import type { Store } from '../../ports/store.ts'
import { createArticles } from './articles.ts'
import { createLibrary, type Library } from './library.ts'
import type { Asker } from './meant.ts'
import { createPages, type Pages } from './pages.ts'

const customer = { channel: 'web', segments: [], language: 'en' }

describe('For whom a page is', () => {
  let store: Store
  let library: Library
  let pages: Pages

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    library = createLibrary({ store, clock: createTestClock(), log: pino({ level: 'silent' }), changed: () => {} })
    pages = createPages({ store, clock: createTestClock(), indexed: library.passages })
  })
  afterEach(() => store.close())

  const write = (id: string, text: string, more: object = {}) => pages.put('articles', { id, title: id, text, locale: 'en', ...more })
  const found = async (question: string, asker: Partial<Asker> = {}): Promise<string[]> =>
    (await library.retrieve(question, { ...customer, ...asker })).evidence.map(e => e.title).sort()

  it('keeps what is internal from customers, whatever they ask', async () => {
    await write('open', 'The warehouse code is printed on the parcel.')
    await write('secret', 'The warehouse door code is 4711.', { audience: 'internal' })
    expect(await found('what is the warehouse door code')).to.deep.equal(['open'])
    expect(await found('what is the warehouse door code', { audience: 'agents' })).to.deep.equal(['open', 'secret'])
  })

  it('makes a page internal, and public again, at once', async () => {
    await write('code', 'The warehouse code is 4711.')
    await write('code', 'The warehouse code is 4711.', { audience: 'internal' })
    expect(await found('warehouse code')).to.deep.equal([])
    await write('code', 'The warehouse code is 4711.', { audience: 'public' })
    expect(await found('warehouse code')).to.deep.equal(['code'])
  })

  it('keeps an internal article internal when its words are mended', async () => {
    const articles = createArticles({ store, pages })
    await articles.put('code', { title: 'code', text: 'The warehouse code is 4711.', audience: 'internal' })
    await articles.put('code', { title: 'code', text: 'The warehouse code is 4712.' })
    expect(await found('warehouse code')).to.deep.equal([])
    await articles.put('code', { title: 'code', text: 'The warehouse code is 4712.', audience: 'public' })
    expect(await found('warehouse code')).to.deep.equal(['code'])
  })

  it('shows a page on its channels and to its segments only', async () => {
    await write('sms', 'Refunds by text message.', { channels: ['sms'] })
    await write('vip', 'Refunds for our best customers.', { segments: ['vip'] })
    await write('all', 'Refunds for everybody.')
    expect(await found('refunds')).to.deep.equal(['all'])
    expect(await found('refunds', { channel: 'sms' })).to.deep.equal(['all', 'sms'])
    expect(await found('refunds', { segments: ['vip'] })).to.deep.equal(['all', 'vip'])
  })

  it('answers from one translation of a page: theirs, else the one that was translated', async () => {
    await write('refund', 'A refund in PayPal takes ten days.')
    await write('refund-de', 'Eine Erstattung in PayPal dauert zehn Tage.', { locale: 'de', original: 'refund' })
    await write('refund-fr', 'Un remboursement PayPal prend dix jours.', { locale: 'fr', original: 'refund' })
    expect(await found('PayPal')).to.deep.equal(['refund'])
    expect(await found('PayPal', { language: 'de-AT' })).to.deep.equal(['refund-de'])
    expect(await found('PayPal', { language: 'it' })).to.deep.equal(['refund'])
    await pages.remove('articles', 'refund')
    expect(await found('PayPal', { language: 'fr' })).to.deep.equal(['refund-fr'])
    expect(await found('PayPal', { language: 'it' })).to.have.length(1)
  })

  it('answers from the public one where the translation for them is internal', async () => {
    await write('refund', 'A refund in PayPal takes ten days.')
    await write('refund-de', 'Eine Erstattung in PayPal dauert zehn Tage.', { locale: 'de', original: 'refund', audience: 'internal' })
    expect(await found('PayPal', { language: 'de' })).to.deep.equal(['refund'])
  })

  it('knows for whom a page is after a restart', async () => {
    await write('secret', 'The warehouse code is 4711.', { audience: 'internal' })
    library = createLibrary({ store, clock: createTestClock(), log: pino({ level: 'silent' }), changed: () => {} })
    await library.load()
    expect(await found('warehouse code')).to.deep.equal([])
  })
})
