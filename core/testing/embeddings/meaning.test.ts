import { expect } from 'chai'
import pino from 'pino'
import { createLibrary, type Library } from '#core/flows/knowledge/library.ts'
import { createPages } from '#core/flows/knowledge/pages.ts'
import { type Clock, realClock } from '#core/lib/clock.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { modelMissing, type StartedModel, startModel } from './model.ts'

const pages = [
  [
    'delivery',
    'Delivery problems',
    'If nothing has arrived after five working days, write to us with the order number and we send it again.',
  ],
  ['refunds', 'Refunds', 'We pay back within ten days, the way you paid.'],
  ['password', 'Signing in', 'Press “Forgot it?” below the form, and we mail you a link for a new password.'],
  ['invoices', 'Invoices', 'Every invoice is in your account, as a PDF.'],
  ['hours', 'Opening hours', 'Our people are there from nine to five, on working days.'],
] as const

/** However slow the machine is, the model's answer is waited for. */
const patient: Clock = { now: realClock.now, after: () => () => {} }

describe('Finding by meaning with a real model', () => {
  let model: StartedModel | undefined
  const stores: Store[] = []
  const libraries: Library[] = []

  after(async () => {
    for (const library of libraries) await library.stop()
    for (const store of stores) await store.close()
    await model?.close()
  })

  const open = async (meaning: boolean): Promise<Library> => {
    const store = await openSqlite({ file: ':memory:' })
    const embedding = meaning ? { embedder: model!.embedder } : {}
    const library = createLibrary({ store, clock: patient, log: pino({ level: 'silent' }), ...embedding, changed: () => {} })
    stores.push(store)
    libraries.push(library)
    await library.load()
    const writing = createPages({ store, clock: realClock, indexed: library.passages })
    for (const [id, title, text] of pages) await writing.put('articles', { id, title, text, locale: 'en' })
    for (let state = library.state().vectors; state && state.done < state.of; state = library.state().vectors)
      await new Promise(resolve => setTimeout(resolve, 20))
    return library
  }
  const titles = async (library: Library, question: string): Promise<string[]> =>
    (await library.retrieve(question, { channel: 'web', segments: [], language: 'en' })).evidence.map(e => e.title)

  it('finds the page that answers “my parcel never showed up”, which shares no word with it', async function () {
    this.timeout(120_000)
    const missing = modelMissing()
    if (missing && process.env.BEDS === 'required') throw new Error(`BEDS=required, but there is no ${missing}`)
    if (missing) {
      this.test!.title += ` (wants ${missing})`
      this.skip()
    }
    model = await startModel()
    expect(await titles(await open(false), 'my parcel never showed up')).not.to.include('Delivery problems')
    const library = await open(true)
    expect((await titles(library, 'my parcel never showed up'))[0]).to.equal('Delivery problems')
    expect((await titles(library, 'I want my money back'))[0]).to.equal('Refunds')
    expect((await titles(library, 'when can I reach somebody'))[0]).to.equal('Opening hours')
  })
})
