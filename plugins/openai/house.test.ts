import { expect } from 'chai'
import type { Entry } from '#core/model/entry.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import { type OpenaiOver, openaiOver } from '#core/testing/models/openai-over.ts'
import { type PlayedModel, playModel, reply, type Step, sensible } from '#core/testing/models/played-model.ts'

const error = (status: number): Step => ({ response: { error: { message: 'trouble' }, status, retryAfter: 0 } as never })
const says = (content: string): Step => ({ response: { content } })

/** Every way in which a model can fail, from the first request to the last. */
const faults: Record<string, [Step, ...Step[]]> = {
  'too many requests': [error(429)],
  'a server that fails': [error(500)],
  'a key that is wrong': [error(401)],
  'a model that is not there': [error(404)],
  'a request that is refused': [error(400)],
  'a stream that is dropped, then a failure': [{ response: sensible, truncateAfterChunks: 2 }, error(500)],
  'a connection that is cut': [{ response: sensible, chaos: { dropRate: 1 } }],
  'an answer that is no JSON': [{ response: sensible, chaos: { malformedRate: 1 } }],
  'an empty answer': [says('')],
  'words in the place of a reply': [says('Everything is free today!')],
  'a reply of another form': [says('{"answer": "Everything is free today!"}')],
  'a reply cut short': [{ response: { ...reply({ text: 'Everything is free today!' }), finishReason: 'length' } }],
  'an answer that cites nothing': [{ response: reply({ text: 'Everything is free today!', cited: [] }) }],
  'an action that nobody offered': [{ response: { toolCalls: [{ id: '1', name: 'refund_all', arguments: '{}' }] } }],
  'a refusal': [{ response: { content: '', finishReason: 'content_filter' } }],
  'a judge that fails': [
    {
      response: asked =>
        JSON.stringify(asked.messages[0]).includes('You check') ? { error: { message: 'x' }, status: 500 } : sensible(asked),
    },
  ],
  'a judge that finds nothing carried': [
    {
      response: asked =>
        JSON.stringify(asked.messages[0]).includes('You check')
          ? { content: '{"carried": false, "loose": ["Everything."], "why": "no"}' }
          : sensible(asked),
    },
  ],
}

const toCustomer = (entries: Entry[]): Entry[] => entries.filter(e => e.kind === 'message' && e.author.kind !== 'contact')

describe('A house whose answers come from a language model', () => {
  let store: Store
  let house: TalkingHouse
  let model: PlayedModel
  let over: OpenaiOver
  let customers = 0
  before(async () => {
    model = await playModel()
  })
  after(async () => {
    await model.close()
  })
  const open = async (variables: Record<string, string> = {}): Promise<void> => {
    store = await openSqlite({ file: ':memory:' })
    over = openaiOver(model, variables)
    house = await talkingHouse(store, { answerer: over.part })
    await house.core.controls.putArticle(
      'returns',
      { title: 'How long may I return something?', text: 'You may return anything within 30 days of its delivery.' },
      grace(),
    )
  }
  afterEach(async () => {
    await house.close()
    await over.close()
    await store.close()
  })

  const writes = (text: string): Promise<string> => {
    customers += 1
    return house.write(`Customer ${customers}`, text)
  }

  /** An answer of the AI, or a person to come and a notice that says so. Never nothing, never words that nothing carries. */
  const looksAfter = async (session: string, fault: string): Promise<'answer' | 'person'> => {
    const entries = await house.timeline(session)
    const said = toCustomer(entries)
    expect(said, `${fault}: the customer was told nothing`).not.to.have.length(0)
    for (const one of said) if (one.kind === 'message') expect(one.text, fault).not.to.match(/free today/)
    const handoff = entries.find(e => e.kind === 'handoff')
    if (!handoff) {
      expect(
        said.some(e => e.kind === 'message' && e.author.kind === 'ai' && e.text.includes('30 days')),
        fault,
      ).to.equal(true)
      return 'answer'
    }
    expect(
      said.some(e => e.kind === 'message' && e.class === 'notice'),
      `${fault}: handed off without a word`,
    ).to.equal(true)
    expect((await house.core.queries.session(session))!.owner.kind, fault).to.equal('team')
    return 'person'
  }

  it('answers in the model’s words, with a receipt that names the model and what it cost', async () => {
    await open({ OPENAI_PRICE_IN: '2', OPENAI_PRICE_OUT: '8' })
    model.script({ response: sensible })
    const session = await writes('How long may I return something?')
    const message = (await house.timeline(session)).findLast(e => e.kind === 'message')
    expect(message).to.include({ class: 'synthesised', text: 'You may return anything within 30 days of its delivery.' })
    const receipt = message?.kind === 'message' ? message.receipt : undefined
    expect(receipt).to.include({ model: 'played' })
    expect(receipt?.tokens?.in).to.be.greaterThan(100)
    expect(receipt?.cost?.amount).to.be.greaterThan(0)
    expect(receipt?.grounding).to.deep.include({ by: 'model', carried: true })
  })

  for (const [fault, steps] of Object.entries(faults)) {
    it(`never leaves a customer alone with ${fault}`, async () => {
      await open()
      model.script(...steps)
      const known = await writes('How long may I return something?')
      await looksAfter(known, fault)
      const unknown = await writes('Do you sell elephants with wings?')
      expect(await looksAfter(unknown, fault)).to.equal('person')
    })
  }

  it('never leaves a customer alone with a model that never answers', async () => {
    await open()
    const held = Promise.withResolvers<void>()
    let begun = Promise.withResolvers<void>()
    const response = async () => {
      begun.resolve()
      await held.promise
      return reply()
    }
    model.script({ response })
    const writing = writes('How long may I return something?')
    await begun.promise
    begun = Promise.withResolvers()
    await over.clock.leap(27_000)
    await begun.promise
    await over.clock.leap(20_000)
    expect(await looksAfter(await writing, 'no answer')).to.equal('answer')
    held.resolve()
  })

  it('answers offline while the model is down, and says so in the receipt', async () => {
    await open()
    model.script(error(500))
    const session = await writes('How long may I return something?')
    const message = (await house.timeline(session)).findLast(e => e.kind === 'message')
    expect(message).to.include({ class: 'quoted' })
    expect(message?.kind === 'message' && message.receipt?.model).to.match(/^offline, because the model failed/)
  })

  it('hands off as failed where neither model nor fall-back knows, and tells the team why', async () => {
    await open()
    model.script(error(500))
    const session = await writes('Do you sell elephants with wings?')
    const handoff = (await house.timeline(session)).find(e => e.kind === 'handoff')
    expect(handoff).to.deep.include({ reasons: ['failed'] })
    expect(handoff?.kind === 'handoff' && handoff.explanation).to.match(/the model failed.*the offline answerer does not know/)
  })

  it('goes on offline once the budget of the day is used up', async () => {
    await open({ OPENAI_DAILY_TOKENS: '500' })
    model.script({ response: sensible })
    for (let i = 0; i < 4; i++)
      expect(await looksAfter(await writes('How long may I return something?'), 'a budget that is used up')).to.equal('answer')
    expect(model.asked().length).to.be.within(1, 4)
    expect(await over.part.health!()).to.have.property('ok', false)
  })

  it('looks after everybody when the model goes down and comes back in the middle of it', async () => {
    await open()
    const flaky: Step[] = [
      { response: sensible },
      error(500),
      error(429),
      { response: sensible, truncateAfterChunks: 1 },
      error(500),
      says('?'),
    ]
    model.script(...(flaky as [Step, ...Step[]]), { response: sensible })
    for (let i = 0; i < 8; i++) await looksAfter(await writes('How long may I return something?'), `message ${i}`)
  })
})
