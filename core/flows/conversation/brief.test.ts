import { expect } from 'chai'
import type { EntryOf } from '../../model/entry.ts'
import type { Answerer, Question } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { scripted, written } from '../../testing/answering/scripted.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'
import { saysOnlyWhatWasSaid } from './brief.ts'

const page = { title: 'Returns', text: 'You may return anything within 30 days of its delivery. Returns are free of charge.' }

describe('The brief of a handoff', () => {
  let store: Store
  let house: TalkingHouse
  let asked: Question['history'][]

  const open = async (summarize?: Answerer['summarize']): Promise<void> => {
    const answerer = scripted({ says: [written('You may return anything within 30 days of its delivery.')] })
    house = await talkingHouse(store, { answerer: summarize ? { ...answerer, summarize } : answerer })
    await house.core.controls.putArticle('returns', page, grace())
  }
  const handOff = async (words = 'I want to talk to a real person'): Promise<string> => {
    await house.write('Ada', 'How long may I return something?')
    return house.write('Ada', words)
  }
  const summaryOf = async (id: string): Promise<string | undefined> => (await house.core.queries.session(id)).summary
  const labels = async (id: string): Promise<EntryOf<'label'>[]> =>
    (await house.timeline(id)).filter((e): e is EntryOf<'label'> => e.kind === 'label' && e.summary !== undefined)

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    asked = []
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })

  it('quotes what was asked, what was answered and from where, where no model sums it up', async () => {
    await open()
    const id = await handOff()
    expect(await summaryOf(id)).to.equal(
      'The customer wrote “How long may I return something?”. The AI said “You may return anything within 30 days of its delivery.”, from “Returns”. Then: “I want to talk to a real person”.',
    )
    expect(await labels(id)).to.deep.equal([])
  })

  it('follows the handoff in a model’s words that say whose they are, made from masked words', async () => {
    await open(async history => {
      asked.push(history)
      return 'Ada wants a refund to [card ending 4242] and a person. Returns within 30 days were explained.'
    })
    const id = await handOff('Refund my card 4242 4242 4242 4242, I want to talk to a real person')
    expect(await summaryOf(id)).to.equal(
      'AI summary: Ada wants a refund to [card ending 4242] and a person. Returns within 30 days were explained.',
    )
    expect(asked[0]?.map(({ author }) => author)).to.deep.equal(['contact', 'ai', 'contact'])
    expect(JSON.stringify(asked)).to.not.contain('4242 4242')
    const kinds = (await house.timeline(id)).map(e => e.kind)
    expect(kinds.lastIndexOf('label')).to.be.greaterThan(kinds.lastIndexOf('handoff'))
    expect(asked.length).to.equal(1)
  })

  it('never keeps the handoff waiting', async () => {
    let say: ((brief: string) => void) | undefined
    await open(() => new Promise(resolve => (say = resolve)))
    await house.write('Ada', 'How long may I return something?')
    const writing = house.write('Ada', 'I want to talk to a real person')
    while (!say) await new Promise(resolve => setImmediate(resolve))
    const [session] = (await house.core.queries.sessions({})).items
    expect(session?.owner.kind).to.equal('team')
    expect(session?.summary).to.contain('The customer wrote')
    say('They ask for a person.')
    expect(await summaryOf(await writing)).to.equal('AI summary: They ask for a person.')
  })

  for (const [what, summarize] of [
    ['fails', async () => Promise.reject(new Error('down'))],
    ['says nothing', async () => ' '],
    ['makes a figure up', async () => 'They want 45 euros back for order 7781.'],
  ] as [string, NonNullable<Answerer['summarize']>][])
    it(`stays a quote where the model ${what}`, async () => {
      await open(summarize)
      const id = await handOff()
      expect(await summaryOf(id)).to.contain('The customer wrote')
      expect(await labels(id)).to.deep.equal([])
    })

  it('is not asked of a model where there is next to nothing to sum up', async () => {
    await open(async history => {
      asked.push(history)
      return 'They want a person.'
    })
    await house.write('Bo', 'I want to talk to a real person')
    expect(asked).to.deep.equal([])
  })
})

describe('What a model wrote as a brief', () => {
  it('is held to the figures, addresses and placeholders of the conversation', () => {
    const said = [{ author: 'contact' as const, text: 'Order 4521 for ada@example.com with [card ending 4242]' }]
    for (const [brief, fits] of [
      ['Ada asks about order 4521.', true],
      ['Order 4522.', false],
      ['Order 452.', false],
      ['She paid 21.', false],
      ['Write to eve@example.com.', false],
      ['Write to da@example.com.', false],
      ['Write to ada@example.co.', false],
      ['Paid by [card ending 4242].', true],
      ['Paid by [iban ending 17].', false],
    ] as const)
      expect(saysOnlyWhatWasSaid(brief, said), brief).to.equal(fits)
  })
})
