import { expect } from 'chai'
import { asked, returns } from '#core/testing/kits/answerer/questions.ts'
import { live, type OpenaiOver, openaiOver } from '#core/testing/models/openai-over.ts'
import { type PlayedModel, playModel, reply, type Step } from '#core/testing/models/played-model.ts'

const question = asked('How long may I return something?', { evidence: [returns] })
const good: Step = { response: reply({ text: 'You may return anything within 30 days.' }) }
const long = reply({ text: 'You may return anything within 30 days of its delivery.', why: 'It is said so. '.repeat(20) })
const error = (status: number, more: Record<string, unknown> = {}, code?: string): Step => ({
  response: { error: { message: 'trouble', ...(code ? { code } : {}) }, status, ...more } as never,
})

/** A step that never ends, and a promise that it has begun. */
const hanging = (): { step: Step; begun: Promise<void>; let: () => void } => {
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const response = async () => {
    begun.resolve()
    await held.promise
    return reply()
  }
  return { step: { response }, begun: begun.promise, let: held.resolve }
}

describe('The answerer over a language model, when the model fails', () => {
  let model: PlayedModel
  let over: OpenaiOver
  before(async () => {
    model = await playModel()
  })
  after(() => model.close())
  beforeEach(() => {
    over = openaiOver(model)
  })
  afterEach(() => over.close())

  it('asks a second time, without a stream, and answers', async () => {
    const faults: [string, Step][] = [
      ['a failing server', error(500)],
      ['too many requests', error(429, { retryAfter: 0 })],
      ['a dropped stream', { response: long, truncateAfterChunks: 3 }],
      ['an answer that is no JSON at all', { response: long, chaos: { malformedRate: 1 } }],
      ['a connection that is cut', { response: long, chaos: { dropRate: 1 } }],
    ]
    for (const [name, fault] of faults) {
      model.script(fault, good)
      const said = await over.ask(question)
      expect(said.text, name).to.equal('You may return anything within 30 days.')
      expect(said.model, name).to.equal(undefined)
      expect(
        model.asked().map(({ stream }) => stream === true),
        name,
      ).to.deep.equal([true, false])
    }
  })

  it('falls back on the offline answerer where the second try fails too, and says why', async () => {
    for (const fault of [error(500), { response: long, chaos: { dropRate: 1 } }, { response: long, chaos: { malformedRate: 1 } }]) {
      const alone = openaiOver(model)
      model.script(fault)
      const said = await alone.ask(question)
      expect(said.kind).to.equal('answer')
      expect(said.class).to.equal('quoted')
      expect(said.text).to.equal(returns.text)
      expect(said.model).to.match(/^offline, because the model failed: /)
      expect(model.asked()).to.have.length(2)
      await alone.close()
    }
  })

  it('asks a server of its own only once where a key or an address is wrong, and leaves it alone at once', async () => {
    for (const [status, hint] of [
      [401, /OPENAI_API_KEY/],
      [404, /OPENAI_MODEL/],
    ] as const) {
      const alone = openaiOver(model)
      model.script(error(status))
      expect((await alone.ask(question)).model).to.match(hint)
      await alone.ask(question)
      expect(model.asked()).to.have.length(1)
      const health = await alone.part.health!()
      expect(health.ok).to.equal(false)
      expect(health).to.have.property('why').that.matches(hint)
      await alone.close()
    }
  })

  it('says a quota that is used up apart from too many requests, and does not try again', async () => {
    model.script(error(429, {}, 'insufficient_quota'))
    expect((await over.ask(question)).model).to.match(/no money left/)
    expect(model.asked()).to.have.length(1)
  })

  it('does not wait for a server that wants to be left alone longer than the customer can wait', async () => {
    model.script(error(429, { retryAfter: 600 }))
    expect((await over.ask(question)).model).to.match(/too much to do/)
    expect(model.asked()).to.have.length(1)
  })

  it('gives a model up that does not answer in time, and asks it once more in the time that is left', async () => {
    const first = hanging()
    const second = hanging()
    let step = first
    model.script({ response: async () => (step.step.response as () => Promise<never>)() })
    const answering = over.ask(question)
    await first.begun
    step = second
    await over.clock.leap(27_000)
    // The pause before the second try is real.
    await second.begun
    await over.clock.leap(20_000)
    expect((await answering).model).to.match(/did not answer in time/)
    first.let()
    second.let()
  })

  it('gives a stream up that stands still', async () => {
    let streams = 0
    const stood = Promise.withResolvers<void>()
    const url = model.raw('/still', async (_, res) => {
      streams += 1
      if (streams > 1) {
        res.setHeader('content-type', 'application/json')
        res.end(JSON.stringify({ choices: [{ message: { role: 'assistant', ...reply() }, finish_reason: 'stop' }] }))
        return true
      }
      res.setHeader('content-type', 'text/event-stream')
      res.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: '{"why": "' }, finish_reason: null }] })}\n\n`)
      stood.resolve()
      return true
    })
    const alone = openaiOver({ url })
    const answering = alone.ask(question)
    await stood.promise
    await alone.clock.leap(27_000)
    expect((await answering).text).to.equal('Yes.')
    expect(streams).to.equal(2)
    await alone.close()
  })

  it('takes a malformed chunk in the middle of a stream for a failure of this try', async () => {
    let requests = 0
    const url = model.raw('/garbled', async (_, res) => {
      requests += 1
      res.setHeader('content-type', 'text/event-stream')
      res.write(
        `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: '{"why": "x", "text": "free money' }, finish_reason: null }] })}\n\n`,
      )
      res.end('data: {"choices": [{"delta": {"content": "\n\ndata: [DONE]\n\n')
      return true
    })
    const alone = openaiOver({ url })
    const said = await alone.ask(question)
    expect(said.class).to.equal('quoted')
    expect(said.text).not.to.include('free money')
    expect(requests).to.equal(2)
    await alone.close()
  })

  it('reads no words out of a page of a proxy that answers instead of the model', async () => {
    const url = model.raw('/proxy', async (_, res) => {
      res.setHeader('content-type', 'text/html')
      res.end('<html><body>Please sign in {"verdict": "answer", "text": "Free!"}</body></html>')
      return true
    })
    const alone = openaiOver({ url })
    expect((await alone.ask(question)).class).to.equal('quoted')
    await alone.close()
  })

  it('says the server’s words to nobody who could read the key in them', async () => {
    const alone = openaiOver(model, { OPENAI_API_KEY: 'sk-this-is-the-whole-key-1234567890' })
    model.script({ response: { error: { message: 'Incorrect API key provided: sk-this-is-the-whole-key-1234567890' }, status: 401 } })
    const said = await alone.ask(question)
    const health = await alone.part.health!()
    expect(JSON.stringify([said, health, alone.logged])).not.to.include('sk-this-is-the-whole-key')
    await alone.close()
  })

  it('leaves a model alone that failed three times, and finds out by one question that it is back', async () => {
    model.script(error(500))
    for (let i = 0; i < 3; i++) await over.ask(question)
    expect(model.asked()).to.have.length(6)
    expect((await over.ask(question)).model).to.match(/left alone/)
    expect(model.asked()).to.have.length(6)
    expect((await over.part.health!()).ok).to.equal(false)
    model.script(good)
    await over.clock.leap(31_000)
    expect((await over.ask(question)).model).to.equal(undefined)
    expect((await over.part.health!()).ok).to.equal(true)
    expect((await over.ask(question)).class).to.equal('synthesised')
  })

  it('does not leave a model alone for being slow with what is asked aside', async () => {
    model.script(error(500))
    const history = [{ author: 'contact' as const, text: 'Hello' }]
    for (let i = 0; i < 4; i++) {
      const failure = await over.part.rewrite!({ text: 'And there?', history, language: 'en' }, live()).catch(error => error)
      expect(failure).to.have.property('name', 'Unanswered')
    }
    model.script(good)
    expect((await over.ask(question)).model).to.equal(undefined)
  })

  it('goes on with the model where only the judge can not be asked', async () => {
    const alone = openaiOver(model, { OPENAI_JUDGE_MODEL: 'unknown' })
    model.script(error(404))
    const judged = { question: 'q', text: 't', passages: [] }
    expect(await alone.part.judge!(judged, live()).catch(error => error.message)).to.match(/OPENAI_MODEL/)
    expect(await alone.part.health!())
      .to.have.property('why')
      .that.matches(/^unknown at .*goes to the team meanwhile/)
    model.script(good)
    expect((await alone.ask(question)).model).to.equal(undefined)
    await alone.close()
  })

  it('hands off, by throwing, where the fall-back does not know either', async () => {
    model.script(error(500))
    const elephants = { ...returns, coverage: 0, score: 0.1 }
    const failure = await over.ask(asked('Do you sell elephants?', { evidence: [elephants], unknown: 1 })).catch(error => error)
    expect(failure).to.be.instanceOf(Error)
    expect(failure.message).to.match(/the model failed: .* the offline answerer does not know/)
  })

  it('leaves it to a person where an action was made already and the model can not say what came of it', async () => {
    model.script(error(500))
    const results = [{ id: 'c1', action: 'shop.refund', arguments: {}, state: 'done' as const, safe: true, text: 'refunded' }]
    const failure = await over.ask({ ...question, results }).catch(error => error)
    expect(failure.message).to.match(/[^.]; an action was asked for already/)
  })

  it('stops at once where the question is taken back, and asks nobody else', async () => {
    const slow = hanging()
    model.script(slow.step)
    const controller = new AbortController()
    const answering = over.part.answer(question, live(controller.signal)).then(
      () => 'answered',
      reason => reason,
    )
    await slow.begun
    controller.abort(new Error('the customer wrote again'))
    expect(await answering).to.have.property('message', 'the customer wrote again')
    slow.let()
    model.script(good)
    expect((await over.ask(question)).kind).to.equal('answer')
  })
})
