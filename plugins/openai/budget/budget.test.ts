import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { pino } from 'pino'
import type { ModelRequest } from '#core/ports/answerer.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { asked, returns } from '#core/testing/kits/answerer/questions.ts'
import { live, openaiOver } from '#core/testing/models/openai-over.ts'
import { playModel, reply } from '#core/testing/models/played-model.ts'
import { createBudget, daySchema } from './budget.ts'
import { createDayFile } from './day-file.ts'

const noon = Date.UTC(2026, 4, 3, 12)
const hour = 3_600_000
const about = { session: 'ses_1', channel: 'web', estimated: false }

describe('The budget of the language model', () => {
  it('counts by day, channel and session, and says what it was in money', () => {
    const prices = { in: 2, out: 8, currency: 'EUR' }
    const budget = createBudget({ config: { budget: {}, prices }, clock: createTestClock(noon) })
    expect(budget.spend({ in: 1000, out: 100 }, about)).to.deep.equal({
      tokens: { in: 1000, out: 100 },
      cost: { amount: 0.0028, currency: 'EUR' },
    })
    budget.spend({ in: 500, out: 0 }, { session: 'ses_2', channel: 'web', estimated: true })
    const { all, channels, sessions } = budget.today()
    expect(all).to.deep.equal({ in: 1500, out: 100, requests: 2, estimated: 500 })
    expect(channels.web).to.deep.equal(all)
    expect(sessions.ses_2).to.include({ in: 500, requests: 1 })
    expect(budget.told()).to.equal('today 1,600 tokens, 0.0038 EUR')
  })

  it('refuses once the tokens or the money of the day are used up, and begins anew at midnight', async () => {
    for (const limits of [{ tokens: 1000 }, { cost: 0.002 }]) {
      const clock = createTestClock(noon)
      const budget = createBudget({ config: { budget: limits, prices: { in: 2, out: 8, currency: 'USD' } }, clock })
      budget.spend({ in: 900, out: 0 }, about)
      expect(budget.refusal('ses_1')).to.equal(undefined)
      budget.spend({ in: 100, out: 0 }, about)
      expect(budget.refusal('ses_1')).to.match(/of today are used up \(OPENAI_DAILY_/)
      await clock.advance(12 * hour)
      expect(budget.refusal('ses_1')).to.equal(undefined)
    }
  })

  it('lets no session use up what is there for all', () => {
    const budget = createBudget({ config: { budget: { session: 500 } }, clock: createTestClock(noon) })
    budget.spend({ in: 400, out: 100 }, about)
    expect(budget.refusal('ses_1')).to.match(/this session has used its 500 tokens/)
    expect(budget.refusal('ses_2')).to.equal(undefined)
    expect(budget.refusal('constructor')).to.equal(undefined)
  })

  it('holds a session to its share also after thousands of others', () => {
    const budget = createBudget({ config: { budget: { session: 500 } }, clock: createTestClock(noon) })
    budget.spend({ in: 500, out: 0 }, { ...about, session: 'early' })
    for (let n = 0; n < 6000; n++) budget.spend({ in: 10, out: 0 }, { ...about, session: `ses ${n}` })
    for (let n = 0; n < 5; n++) budget.spend({ in: 100, out: 0 }, { ...about, session: 'late' })
    expect(budget.refusal('late')).to.match(/this session has used/)
    expect(budget.refusal('early')).to.match(/this session has used/)
    expect(Object.keys(budget.today().sessions)).to.have.length(5000)
  })

  it('counts what is under way, so that many at once do not pass together', () => {
    const budget = createBudget({ config: { budget: { tokens: 1000 } }, clock: createTestClock(noon) })
    const releases = [budget.expect(600, 'a'), budget.expect(600, 'b')]
    expect(budget.refusal('c')).to.match(/used up/)
    for (const release of releases) release()
    expect(budget.refusal('c')).to.equal(undefined)
  })
})

describe('The file of what was spent', () => {
  let dir: string
  const log = pino({ level: 'silent' })
  const open = () => {
    const clock = createTestClock(noon)
    const file = createDayFile({ dir, schema: daySchema, clock, log })
    return { clock, file, budget: createBudget({ config: { budget: {} }, clock, file }) }
  }
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'threadline-budget-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it('keeps it over a restart', async () => {
    const first = open()
    first.budget.spend({ in: 70, out: 7 }, about)
    await first.file.flush()
    expect(readdirSync(dir)).to.deep.equal(['spent-2026-05-03.json'])
    expect(open().budget.today().all).to.include({ in: 70, out: 7 })
  })

  it('is written by itself a moment later, once for many requests', async () => {
    const { clock, budget, file } = open()
    for (let i = 0; i < 50; i++) budget.spend({ in: 1, out: 0 }, about)
    expect(readdirSync(dir)).to.deep.equal([])
    await clock.advance(1000)
    await file.flush()
    expect(JSON.parse(readFileSync(join(dir, 'spent-2026-05-03.json'), 'utf8')).all.in).to.equal(50)
  })

  it('is kept aside where it can not be read, and stops no start', () => {
    writeFileSync(join(dir, 'spent-2026-05-03.json'), '{"day": "2026-05-0')
    expect(open().budget.today().all.in).to.equal(0)
    expect(readdirSync(dir)).to.deep.equal(['spent-2026-05-03.json.broken'])
  })

  it('is cleared away after two months', () => {
    for (let i = 0; i < 70; i++)
      writeFileSync(join(dir, `spent-${new Date(noon - (i + 1) * 24 * hour).toISOString().slice(0, 10)}.json`), '{}')
    open()
    expect(readdirSync(dir)).to.have.length(62)
  })
})

describe('What a model is asked', () => {
  it('is told with what for, how long it took and what it used, also where nothing came', async () => {
    const model = await playModel()
    const told: ModelRequest[] = []
    const over = openaiOver(
      model,
      { OPENAI_PRICE_IN: '2', OPENAI_PRICE_OUT: '8', OPENAI_JUDGE_MODEL: 'none' },
      { requested: request => void told.push(request) },
    )
    const usage = { prompt_tokens: 1000, completion_tokens: 100 }
    model.script({ response: { ...reply({ text: 'You may return anything within 30 days.' }), usage } })
    await over.ask(asked('How long may I return something?', { evidence: [returns] }))
    model.script({ response: { content: 'They want to return something.', usage } })
    await over.part.summarize!([{ author: 'contact', text: 'How long may I return something?' }], live())
    const used = { model: 'played', came: true, tokens: { in: 1000, out: 100 }, cost: { amount: 0.0028, currency: 'USD' } }
    expect(told.map(({ latency: _, ...rest }) => rest)).to.deep.equal([
      { ...used, purpose: 'answer' },
      { ...used, purpose: 'summary' },
    ])
    for (const { latency } of told) expect(latency).to.be.within(0, 60_000)
    await model.close()
    await over.part.summarize!([{ author: 'contact', text: 'Hi' }], live()).catch(() => {})
    expect(told.slice(2).length).to.be.greaterThan(0)
    for (const request of told.slice(2)) expect(request).to.include({ purpose: 'summary', came: false })
    await over.close()
  })
})

describe('An answerer whose budget is used up', () => {
  it('answers offline, says so in its health, and asks the model no more', async () => {
    const model = await playModel()
    const over = openaiOver(model, { OPENAI_DAILY_TOKENS: '100' })
    const question = asked('How long may I return something?', { evidence: [returns] })
    model.script({
      response: { ...reply({ text: 'You may return anything within 30 days.' }), usage: { prompt_tokens: 90, completion_tokens: 20 } },
    })
    expect((await over.ask(question)).class).to.equal('synthesised')
    const said = await over.ask(question)
    expect(said).to.include({ class: 'quoted', text: returns.text })
    expect(said.model).to.equal('offline, because the 100 tokens of today are used up (OPENAI_DAILY_TOKENS)')
    expect(model.asked()).to.have.length(1)
    expect(await over.part.health!())
      .to.have.property('why')
      .that.matches(/used up.*The offline answerer answers meanwhile/)
    await over.clock.leap(24 * hour)
    expect((await over.ask(question)).class).to.equal('synthesised')
    await over.close()
    await model.close()
  })
})
