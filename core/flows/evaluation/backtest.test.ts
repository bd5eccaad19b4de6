import { expect } from 'chai'
import { createOffline } from '#plugins/offline/index.ts'
import { Problem } from '../../model/problem.ts'
import { minute } from '../../model/time.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { Backtest, BacktestGiven } from '../../ports/backtest.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { asShared } from '../../testing/conversation/world.ts'
import { boss } from '../../testing/houses/planted-house.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'
import { backtestFoundTable, backtestRunsTable } from '../timeline/tables.ts'

const refunds = {
  kind: 'scenario' as const,
  title: 'Refund window',
  instruction: 'You can send it back within 30 days.',
  examples: ['Can I return the lamp?', 'How long can I send something back?', 'May I give an item back?'],
}

describe('A backtest on past sessions', () => {
  let store: Store
  let house: TalkingHouse

  const ended = async (begun: Backtest): Promise<Backtest> => {
    for (;;) {
      const now = await house.core.queries.backtest(begun.id)
      if (now.state !== 'running') return now
      await new Promise(resolve => setImmediate(resolve))
    }
  }
  const tried = async (on: BacktestGiven['on'], most?: number): Promise<Backtest> =>
    ended(await house.core.controls.backtest({ on, ...(most === undefined ? {} : { most }) }, grace()))
  const draft = async (change: Partial<typeof refunds> = {}): Promise<string> =>
    (await house.core.controls.newScenario({ ...refunds, ...change }, grace())).id
  /** A customer asks, and Grace answers. */
  const past = async (name: string, question: string, answer?: string): Promise<string> => {
    const session = await house.write(name, question)
    if (answer !== undefined) await house.answer(session, answer)
    return session
  }

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    house = await talkingHouse(store)
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })

  it('shows what a scenario would newly answer, with its place and what a person said there', async () => {
    const session = await past('Ada', 'Can I return the lamp?', 'Yes, you can send it back within 30 days.')
    await past('Bob', 'Do you sell bicycles?')
    const done = await tried({ kind: 'scenario', scenario: await draft() })
    expect(done).to.include({ state: 'done', done: 2, of: 2 })
    expect(done.counts).to.deep.equal({ answered: 1, handedOff: 0, changed: 0, contradicted: 0, same: 1 })
    expect(done.wrong).to.deep.equal([])
    const [one] = done.found
    expect(one).to.include({ session, difference: 'answered', question: 'Can I return the lamp?' })
    expect(one?.said).to.equal('Yes, you can send it back within 30 days.')
    expect(one?.before.decision).to.equal('handoff')
    expect(one?.after).to.include({ decision: 'answer', from: 'Refund window', text: refunds.instruction })
  })

  it('tells where the new answer says something else than the person did', async () => {
    await past('Ada', 'Can I return the lamp?', 'Yes, you can send it back within 14 days.')
    const done = await tried({ kind: 'scenario', scenario: await draft() })
    expect(done.counts).to.include({ answered: 1, contradicted: 1 })
    expect(done.found[0]?.contradicts?.why).to.match(/30 days, and there 14 days/u)
    expect(done.wrong[0]).to.match(/1 answer would say something else/u)
  })

  it('tries a change of what is published, and finds what is answered otherwise', async () => {
    const id = await draft()
    await house.core.controls.publishScenario(id, {}, grace())
    await past('Ada', 'Can I return the lamp?')
    await house.core.controls.changeScenario(id, { instruction: 'You can send it back within 60 days.' }, grace())
    const done = await tried({ kind: 'scenario', scenario: id })
    expect(done.counts).to.include({ changed: 1, answered: 0, same: 0 })
    expect(done.found[0]?.before.text).to.include('30 days')
    expect(done.found[0]?.after.text).to.include('60 days')
  })

  it('tries an article without storing it', async () => {
    await past('Ada', 'How do I clean the coffee grinder?')
    const text = '## How do I clean the coffee grinder?\n\nBrush the coffee grinder out once a week and never wash the burrs with water.'
    const done = await tried({ kind: 'article', article: 'grinder', title: 'The coffee grinder', text })
    expect(done.counts).to.include({ answered: 1 })
    expect(done.found[0]?.after.text).to.include('Brush the coffee grinder')
    expect((await house.core.queries.articles()).items).to.deep.equal([])
    expect((await house.core.controls.ask({ text: 'How do I clean the coffee grinder?' })).decision).to.equal('handoff')
  })

  it('tries a rule and a threshold, and finds what the AI would leave to people', async () => {
    await house.core.controls.publishScenario(await draft(), {}, grace())
    const topic = { id: 'returns', name: 'Returns', description: '', examples: ['Can I return the lamp?', 'send something back'] }
    await house.core.controls.topic(topic, grace())
    await past('Ada', 'Can I return the lamp?')
    const rule = await tried({ kind: 'rule', topic: 'returns', rule: 'prohibited' })
    expect(rule.counts).to.include({ handedOff: 1 })
    expect(rule.found[0]?.after.why).to.include('prohibited')
    expect(rule.wrong[0]).to.match(/1 question would be handed off/u)
    const sure = await tried({ kind: 'threshold', channel: 'api', threshold: 1 })
    expect(sure.counts).to.include({ handedOff: 1 })
    expect(await house.core.queries.autopilot()).to.not.have.property('thresholds')
  })

  it('tries also what came in where autopilot was off', async () => {
    await house.core.controls.autopilot({ channels: { api: 'off' } }, grace())
    await past('Ada', 'Can I return the lamp?', 'Yes, within 30 days.')
    expect((await tried({ kind: 'scenario', scenario: await draft() })).counts).to.include({ answered: 1 })
  })

  it('takes the latest questions only, and each question of a session by itself', async () => {
    const session = await past('Ada', 'Do you sell bicycles?', 'No.')
    await house.write('Ada', 'Can I return the lamp?')
    await house.answer(session, 'Yes, within 30 days.')
    const on = { kind: 'scenario', scenario: await draft() } as const
    expect(await tried(on)).to.include({ of: 2 })
    const one = await tried(on, 1)
    expect(one).to.include({ of: 1 })
    expect(one.counts).to.include({ answered: 1 })
  })

  it('shows nothing of words that were redacted since', async () => {
    const session = await past('Ada', 'Can I return the lamp?', 'Yes, within 30 days.')
    const done = await tried({ kind: 'scenario', scenario: await draft() })
    await house.core.controls.redact(session, { of: done.found[0]!.seq }, grace())
    const again = await house.core.queries.backtest(done.id)
    expect(JSON.stringify(again)).to.not.include('lamp')
    expect(done.found[0]?.after.text).to.not.equal('')
    expect(again.found[0]).to.deep.include({ question: '' })
    expect([again.found[0]?.before.text, again.found[0]?.after.text]).to.deep.equal(['', ''])
  })

  it('is one for one press, and one at a time', async () => {
    await past('Ada', 'Can I return the lamp?')
    const on = { kind: 'scenario', scenario: await draft() } as const
    const [first, second] = [
      await house.core.controls.backtest({ on }, grace('press')),
      await house.core.controls.backtest({ on }, grace('press')),
    ]
    expect(second.id).to.equal(first.id)
    await ended(first)
    expect(await house.core.queries.backtests()).to.have.length(1)
  })

  it('is there after a restart, with what was found and what speaks against it', async () => {
    await past('Ada', 'Can I return the lamp?', 'Yes, you can send it back within 14 days.')
    const done = await tried({ kind: 'scenario', scenario: await draft() })
    await house.close()
    house = await talkingHouse(store, { clock: house.clock })
    expect(await house.core.queries.backtest(done.id)).to.deep.equal(done)
    expect(await house.core.queries.backtests()).to.deep.equal([done])
  })

  it('keeps the latest ten, and nothing of those before', async () => {
    await past('Ada', 'Can I return the lamp?')
    const on = { kind: 'scenario', scenario: await draft() } as const
    const ids: string[] = []
    for (let i = 0; i < 12; i++) {
      ids.unshift((await tried(on)).id)
      await house.clock.advance(1)
    }
    expect((await house.core.queries.backtests()).map(one => one.id)).to.deep.equal(ids.slice(0, 10))
    expect((await store.collection(backtestFoundTable).list({ limit: 100 })).items).to.have.length(10)
    expect(await house.core.queries.backtest(ids[11]!).catch(error => error.code)).to.equal('not_found')
  })

  it('is shown by other processes, which see one that runs, may stop it, and begin none beside it', async () => {
    await past('Ada', 'Can I return the lamp?')
    const scenario = await draft()
    await house.close()
    let asked = (): void => {}
    const reached = new Promise<void>(resolve => {
      asked = resolve
    })
    const shared = asShared(store)
    house = await talkingHouse(shared, {
      clock: house.clock,
      answerer: {
        name: 'slow',
        model: 'slow',
        threshold: 0.5,
        answer: (_, { signal }) => {
          asked()
          return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        },
      },
    })
    const other = await talkingHouse(shared, { clock: house.clock })
    try {
      const begun = await house.core.controls.backtest({ on: { kind: 'scenario', scenario } }, grace())
      await reached
      expect(await other.core.queries.backtest(begun.id)).to.include({ state: 'running', title: 'the scenario ‘Refund window’' })
      const beside = await other.core.controls.backtest({ on: { kind: 'scenario', scenario } }, grace()).catch(error => error.code)
      expect(beside).to.equal('conflict')
      expect(await other.core.controls.stopBacktest(begun.id, grace())).to.include({ state: 'running' })
      for (let now = begun; now.state === 'running'; now = await other.core.queries.backtest(begun.id)) await house.clock.advance(2000)
      expect(await other.core.queries.backtest(begun.id)).to.include({ state: 'stopped', why: 'Grace Hopper stopped it' })
    } finally {
      await other.close()
    }
  })

  it('counts as stopped once its process has died', async () => {
    const id = 'bt_left'
    const counts = { answered: 0, handedOff: 0, changed: 0, contradicted: 0, same: 1 }
    const row = {
      on: { kind: 'scenario' as const, scenario: 'scn_gone' },
      by: grace().who,
      state: 'running' as const,
      wrong: [],
      costs: {},
    }
    const at = house.clock.now()
    await store.collection(backtestRunsTable).insert({ id, ...row, at, seenAt: at, done: 1, of: 9, counts })
    const left = await house.core.queries.backtest(id)
    expect(left).to.include({ state: 'stopped', why: 'the process that ran it has ended', title: 'a scenario that is gone', done: 1 })
    expect(left.wrong[0]).to.match(/did not come to its end/u)
    expect((await tried({ kind: 'scenario', scenario: await draft() })).state).to.equal('done')
  })

  it('keeps no word of a customer, nor of an article that was tried', async () => {
    await past('Ada', 'How do I clean the coffee grinder?', 'Brush it out once a week.')
    const text = '## How do I clean the coffee grinder?\n\nBrush the coffee grinder out twice a week and never wash the burrs with water.'
    const done = await tried({ kind: 'article', article: 'grinder', title: 'Zanzibar grinders', text })
    expect(done.counts).to.include({ answered: 1 })
    const [runs, found] = await Promise.all([store.collection(backtestRunsTable).list({}), store.collection(backtestFoundTable).list({})])
    expect(JSON.stringify(runs.items)).to.not.match(/Zanzibar|coffee/u)
    expect(JSON.stringify(found.items)).to.not.match(/once a week|How do I clean.*question/u)
    expect(found.items[0]?.after.text).to.include('twice a week')
  })

  it('loses what it found in a conversation whose customer is erased', async () => {
    const session = await past('Ada', 'Can I return the lamp?', 'Yes, within 30 days.')
    const done = await tried({ kind: 'scenario', scenario: await draft() })
    expect(done.found).to.have.length(1)
    const { contact } = await house.core.queries.session(session)
    let isDone = false
    const erased = house.core.controls.eraseContact(contact, boss()).finally(() => {
      isDone = true
    })
    while (!isDone) {
      await house.clock.advance(1000)
      await new Promise(resolve => setImmediate(resolve))
    }
    await erased
    const [row] = (await store.collection(backtestFoundTable).list({})).items
    expect([row?.before, row?.after].map(side => Object.keys(side ?? {}))).to.deep.equal([
      ['decision', 'text'],
      ['decision', 'text'],
    ])
    expect([row?.before.text, row?.after.text]).to.deep.equal(['', ''])
  })

  it('says what is not there', async () => {
    for (const on of [
      { kind: 'scenario', scenario: 'scn_none' },
      { kind: 'rule', topic: 'none', rule: 'skip' },
    ] as const) {
      const refused = await house.core.controls.backtest({ on }, grace()).catch(error => error)
      expect(refused).to.be.instanceOf(Problem).with.property('code', 'not_found')
    }
  })

  describe('with an answerer that takes its time', () => {
    let asked: () => void
    const reached = new Promise<void>(resolve => {
      asked = resolve
    })
    const slow: Answerer = {
      name: 'slow',
      model: 'slow',
      threshold: 0.5,
      answer: (_, { signal }) => {
        asked()
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      },
    }

    it('can be stopped, holds up no other, and does not count as tried', async () => {
      await past('Ada', 'Can I return the lamp?')
      const id = await draft()
      await house.close()
      house = await talkingHouse(store, { answerer: slow, clock: house.clock })
      await house.core.controls.autopilot({ backtestFirst: true }, grace())
      const begun = await house.core.controls.backtest({ on: { kind: 'scenario', scenario: id } }, grace())
      await reached
      const other = await house.core.controls.backtest({ on: { kind: 'scenario', scenario: id } }, grace()).catch(error => error)
      expect(other).to.be.instanceOf(Problem).with.property('code', 'conflict')
      const stopped = await house.core.controls.stopBacktest(begun.id, grace())
      expect(stopped).to.include({ state: 'stopped', why: 'Grace Hopper stopped it' })
      expect(stopped.wrong[0]).to.match(/did not come to its end/u)
    })
  })

  it('keeps nothing of words that were taken out while it ran', async () => {
    const session = await past('Ada', 'Can I return the lamp?', 'Yes, within 30 days.')
    const scenario = await draft()
    await house.close()
    let asked = 0
    house = await talkingHouse(store, {
      clock: house.clock,
      answerer: {
        ...createOffline(),
        async answer(question, live) {
          asked += 1
          if (asked === 2)
            await house.core.controls.redact(session, { of: (await house.last(session, 'handoff')) - 1, what: ['lamp'] }, grace())
          return {
            ...(await createOffline().answer(question, live)),
            kind: 'answer',
            class: 'quoted',
            confidence: asked === 2 ? 1 : 0,
            text: `The lamp ${asked}`,
          }
        },
      },
    })
    const done = await tried({ kind: 'scenario', scenario })
    expect(done.counts).to.include({ answered: 1 })
    expect(JSON.stringify([done, (await store.collection(backtestFoundTable).list({})).items])).to.not.include('lamp')
  })

  describe('that publishing asks for', () => {
    const publish = (id: string, anyway = false): Promise<unknown> =>
      house.core.controls.publishScenario(id, anyway ? { anyway } : {}, grace()).catch(error => error)
    const wrongOf = (error: unknown): string => {
      expect(error).to.be.instanceOf(Problem).with.property('code', 'confirm')
      return (error as Problem).message
    }
    beforeEach(async () => void (await house.core.controls.autopilot({ backtestFirst: true }, grace())))

    it('lets through what was tried and found clean', async () => {
      await past('Ada', 'Can I return the lamp?', 'Yes, within 30 days.')
      const id = await draft()
      expect(wrongOf(await publish(id))).to.match(/was not tried on past sessions/u)
      await tried({ kind: 'scenario', scenario: id })
      expect(await publish(id)).to.include({ status: 'published', version: 1 })
    })

    it('holds for these very words, and for a week', async () => {
      const id = await draft()
      await tried({ kind: 'scenario', scenario: id })
      await house.core.controls.changeScenario(id, { instruction: 'You can send it back within 90 days.' }, grace())
      expect(wrongOf(await publish(id))).to.match(/As it is written now/u)
      await tried({ kind: 'scenario', scenario: id })
      await house.clock.advance(8 * 24 * 60 * minute)
      expect(wrongOf(await publish(id))).to.match(/not tried/u)
    })

    it('is not had by trying a few questions', async () => {
      const id = await draft()
      await tried({ kind: 'scenario', scenario: id }, 1)
      expect(wrongOf(await publish(id))).to.match(/not tried/u)
    })

    it('names what is wrong, and an admin who insists is in the audit log', async () => {
      await past('Ada', 'Can I return the lamp?', 'You can send it back within 14 days.')
      const id = await draft()
      await tried({ kind: 'scenario', scenario: id })
      expect(wrongOf(await publish(id))).to.match(/1 answer would say something else/u)
      expect(await publish(id, true)).to.include({ status: 'published' })
      const { items } = await house.core.queries.audit(grace().who, {}, { limit: 1 })
      expect(items[0]?.changes).to.deep.include({ what: 'although warned', to: 'yes' })
    })

    describe('of articles and rules', () => {
      const article = { title: 'The coffee grinder', text: '## How do I clean the coffee grinder?\n\nBrush it out once a week.' }
      const put = (more: Partial<Parameters<TalkingHouse['core']['controls']['putArticle']>[1]> = {}): Promise<unknown> =>
        house.core.controls.putArticle('grinder', { ...article, ...more }, grace()).catch(error => error)
      const rule = (topics: { topic: string; rule: 'reply' | 'skip'; channel?: string }[], anyway = false): Promise<unknown> =>
        house.core.controls.autopilot({ topics, ...(anyway ? { anyway } : {}) }, grace()).catch(error => error)
      const topic = (): Promise<unknown> =>
        house.core.controls.topic({ id: 'returns', name: 'Returns', description: '', examples: ['Can I return the lamp?'] }, grace())

      it('lets an article through whose words were tried', async () => {
        expect(wrongOf(await put())).to.match(/As it is written now it was not tried.*‘article backtest’/u)
        expect((await house.core.queries.articles()).items).to.deep.equal([])
        await tried({ kind: 'article', article: 'grinder', ...article })
        expect(await put()).to.include({ version: 1 })
        expect(await put({ topic: 'care' }), 'its words are the same').to.include({ topic: 'care' })
        expect(wrongOf(await put({ text: 'Never wash it.' }))).to.match(/not tried/u)
        expect(await put({ text: 'Never wash it.', anyway: true })).to.include({ text: 'Never wash it.' })
        const { items } = await house.core.queries.audit(grace().who, {}, { limit: 1 })
        expect(items[0]?.changes).to.deep.include({ what: 'although warned', to: 'yes' })
      })

      it('asks nothing of what only agents read, until it is made public', async () => {
        expect(await put({ audience: 'internal' })).to.include({ version: 1 })
        expect(wrongOf(await put({ audience: 'public' }))).to.match(/not tried/u)
      })

      it('lets a rule and a threshold through that were tried, for the channel that was meant', async () => {
        await topic()
        expect(wrongOf(await rule([{ topic: 'returns', rule: 'skip', channel: 'api' }]))).to.match(/The rule returns on api was not tried/u)
        await tried({ kind: 'rule', topic: 'returns', rule: 'skip', channel: 'api' })
        expect(wrongOf(await rule([{ topic: 'returns', rule: 'skip' }]))).to.match(/The rule returns was not tried/u)
        expect(await rule([{ topic: 'returns', rule: 'skip', channel: 'api' }])).to.have.nested.property('topics.length', 1)
        expect(wrongOf(await rule([])), 'taken away, it is another rule').to.match(/not tried/u)
        expect(await rule([], true)).to.have.nested.property('topics.length', 0)
        const sure = (threshold: number) => house.core.controls.autopilot({ thresholds: { api: threshold } }, grace()).catch(error => error)
        expect(wrongOf(await sure(0.7))).to.match(/The threshold on api was not tried/u)
        await tried({ kind: 'threshold', channel: 'api', threshold: 0.7 })
        expect(await sure(0.7)).to.have.nested.property('thresholds.api', 0.7)
      })

      it('says what a rule would leave to people', async () => {
        await house.core.controls.publishScenario(await draft(), { anyway: true }, grace())
        await topic()
        await past('Ada', 'Can I return the lamp?')
        await tried({ kind: 'rule', topic: 'returns', rule: 'skip' })
        expect(wrongOf(await rule([{ topic: 'returns', rule: 'skip' }]))).to.match(/1 question would be handed off/u)
      })

      it('asks only for what the house wants tried', async () => {
        await topic()
        await house.core.controls.autopilot({ backtestFirst: ['scenarios', 'rules'] }, grace())
        expect(await put()).to.include({ version: 1 })
        expect(wrongOf(await rule([{ topic: 'returns', rule: 'skip' }]))).to.match(/not tried/u)
        await house.core.controls.autopilot({ backtestFirst: ['articles'] }, grace())
        expect(await publish(await draft())).to.include({ status: 'published' })
        expect(await rule([{ topic: 'returns', rule: 'skip' }])).to.have.nested.property('topics.length', 1)
        expect(await house.core.controls.autopilot({ channels: { api: 'off' } }, grace())).to.deep.include({ backtestFirst: ['articles'] })
        expect(await house.core.controls.autopilot({ backtestFirst: [] }, grace())).to.not.have.property('backtestFirst')
      })
    })

    it('asks nothing once it is optional again', async () => {
      await house.core.controls.autopilot({ backtestFirst: false }, grace())
      expect(await publish(await draft())).to.include({ status: 'published' })
    })
  })
})
