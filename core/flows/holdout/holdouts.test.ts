import { isDeepStrictEqual } from 'node:util'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Entry } from '../../model/entry.ts'
import type { HoldoutStanding } from '../../model/holdout.ts'
import { day, hour } from '../../model/time.ts'
import type { Doc, Store, Table } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { createRandom } from '../../testing/conversation/world.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'
import { comparedOf, type Outcome, outcomeOf, tallyOf } from './outcome.ts'

const question = 'How long may I return something?'

describe('A hold-out', () => {
  let house: TalkingHouse
  let scenario: string

  const publish = async (instruction: string): Promise<void> => {
    await house.core.controls.changeScenario(scenario, { instruction }, grace())
    await house.core.controls.publishScenario(scenario, { anyway: true }, grace())
  }
  const said = async (session: string): Promise<string> =>
    (await house.timeline(session))
      .flatMap(e => (e.kind === 'message' && e.author.kind === 'ai' ? [e.text] : e.kind === 'handoff' ? ['(person)'] : []))
      .join()
  const standing = async (): Promise<HoldoutStanding> => (await house.core.queries.holdouts())[0]!

  const open = async (store: Store): Promise<void> => {
    house = await talkingHouse(store)
    const made = await house.core.controls.newScenario(
      { kind: 'scenario', title: 'Returns', instruction: 'Within 30 days.', examples: [question, 'What is the return window?'] },
      grace(),
    )
    scenario = made.id
    await house.core.controls.publishScenario(scenario, { anyway: true }, grace())
  }

  beforeEach(async () => open(await openSqlite({ file: ':memory:' })))
  afterEach(() => house.close())

  it('gives a share of the sessions what was before, and the same to a session throughout', async () => {
    await publish('Within 60 days.')
    await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace())
    const answers: string[] = []
    for (let n = 0; n < 30; n++) {
      const session = await house.write(`Customer ${n}`, question)
      answers.push(await said(session))
      await house.write(`Customer ${n}`, 'Sorry, what is the return window?')
      const [first, second] = (await said(session)).split(',')
      expect(second).to.equal(first)
    }
    expect(new Set(answers)).to.deep.equal(new Set(['Within 30 days.', 'Within 60 days.']))
    const { exposed } = await standing()
    expect(exposed.before).to.equal(answers.filter(a => a === 'Within 30 days.').length)
    expect(exposed.now + exposed.before).to.equal(30)
  })

  it('gives nothing where nothing was before, and leaves sessions about other things alone', async () => {
    await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace())
    for (let n = 0; n < 10; n++) await house.write(`Other ${n}`, 'Where is my parcel?')
    expect((await standing()).exposed).to.deep.equal({ now: 0, before: 0 })
    const answers = new Set<string>()
    for (let n = 0; n < 20; n++) answers.add(await said(await house.write(`Customer ${n}`, question)))
    expect(answers).to.deep.equal(new Set(['Within 30 days.', '(person)']))
  })

  it('rolls back by itself what does harm, and only that', async () => {
    await publish('Within 60 days.')
    await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace())
    for (let n = 0; n < 120; n++) {
      const session = await house.write(`Customer ${n}`, question)
      if ((await said(session)).includes('60')) await house.write(`Customer ${n}`, 'I want to talk to a person')
      else await house.core.controls.resolve(session, { resolution: 'confirmed' }, grace())
    }
    await house.clock.advance(5 * hour)
    await house.core.idle()
    const { end, why, compared } = await standing()
    expect(end).to.equal('rolled_back')
    expect(why).to.include('handoff')
    expect(compared.find(c => c.measure === 'handoff')?.verdict).to.equal('worse')
    expect(await said(await house.write('Somebody', question))).to.equal('Within 30 days.')
  })

  it('stays where both arms fare alike', async () => {
    await publish('Within 60 days.')
    await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace())
    for (let n = 0; n < 60; n++) {
      const session = await house.write(`Customer ${n}`, question)
      await house.core.controls.resolve(session, { resolution: n % 3 === 0 ? 'unresolved' : 'confirmed' }, grace())
    }
    await house.clock.advance(5 * hour)
    await house.core.idle()
    const { endedAt, arms } = await standing()
    expect(endedAt).to.equal(undefined)
    expect(arms.now.handoff.of + arms.before.handoff.of).to.equal(60)
  })

  it('ends when another version takes its place, and by hand', async () => {
    await publish('Within 60 days.')
    await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace())
    expect(await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace()).catch(error => error.code)).to.equal('conflict')
    await publish('Within 90 days.')
    await house.clock.advance(hour)
    await house.core.idle()
    expect(await standing()).to.include({ end: 'kept', why: 'Another version took its place.' })
    await house.core.controls.beginHoldout(scenario, { share: 0.2 }, grace())
    await house.core.controls.endHoldout(scenario, { end: 'rolled_back' }, grace())
    expect(await said(await house.write('Somebody', question))).to.equal('Within 60 days.')
    expect(await house.core.controls.endHoldout(scenario, { end: 'kept' }, grace()).catch(error => error.code)).to.equal('not_found')
  })

  it('is begun once where it was pressed twice, and never with a share that is none', async () => {
    const [one, two] = [
      await house.core.controls.beginHoldout(scenario, { share: 0.2 }, grace('press')),
      await house.core.controls.beginHoldout(scenario, { share: 0.2 }, grace('press')),
    ]
    expect(two.id).to.equal(one.id)
    for (const share of [0, -1, 0.6, Number.NaN])
      expect(await house.core.controls.beginHoldout(scenario, { share }, grace()).catch(error => error.code), String(share)).to.equal(
        'invalid',
      )
  })

  it('counts a customer once, and gives all their sessions the same', async () => {
    await publish('Within 60 days.')
    await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace())
    for (let n = 0; n < 12; n++) {
      const answers: string[] = []
      for (const channel of ['api', 'web']) {
        const identities = [`email:c${n}@example.com`]
        const { session } = await house.core.inbox.receive({ channel, id: `${channel} ${n}`, sender: { identities }, text: question })
        await house.clock.advance(5000)
        await house.core.idle()
        answers.push(await said(session))
      }
      expect(answers[1], `customer ${n}`).to.equal(answers[0])
    }
    await house.clock.advance(5 * hour)
    await house.core.idle()
    const { exposed, arms } = await standing()
    expect(exposed.now + exposed.before).to.equal(12)
    expect(arms.now.handoff.of + arms.before.handoff.of).to.equal(12)
  })

  it('says that it was rolled back, also where the house died in the middle of that', async () => {
    let dies = false
    const store = await openSqlite({ file: ':memory:' })
    const shaky = new Proxy(store, {
      get(target, name) {
        if (name !== 'collection') return Reflect.get(target, name)
        return (table: Table<Doc>) => {
          const docs = store.collection(table)
          if (table.name !== 'holdouts') return docs
          const save = async (row: Doc): Promise<Doc> => {
            if (dies && 'endedAt' in row) throw new Error('the process died')
            return docs.save(row)
          }
          return new Proxy(docs, { get: (of, verb) => (verb === 'save' ? save : Reflect.get(of, verb)) })
        }
      },
    })
    await house.close()
    await open(shaky)
    await publish('Within 60 days.')
    await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace())
    dies = true
    const problem = await house.core.controls.endHoldout(scenario, { end: 'rolled_back' }, grace()).catch(error => error.message)
    expect(problem).to.equal('the process died')
    expect((await standing()).endedAt).to.equal(undefined)
    dies = false
    await house.clock.advance(hour)
    await house.core.idle()
    expect(await standing()).to.include({ end: 'rolled_back' })
    expect(await said(await house.write('Somebody', question))).to.equal('Within 30 days.')
    expect((await house.core.queries.scenario(scenario)).versions.map(({ version }) => version)).to.deep.equal([1, 2, 3])
  })
})

describe('How a session went', () => {
  const author = { kind: 'system' } as const
  const entry = (event: object, seq: number, at: number): Entry => ({ author, ...event, seq, at }) as Entry
  const tried = { seq: 1, at: 0 }
  const kinds = [
    { kind: 'handoff' },
    { kind: 'status', status: 'resolved', resolution: 'confirmed' },
    { kind: 'status', status: 'resolved', resolution: 'unresolved' },
    { kind: 'status', status: 'open' },
    { kind: 'csat', score: 5 },
    { kind: 'csat', score: 2 },
    { kind: 'message', text: 'More' },
  ]

  it('is the same whenever and however often it is looked at', () => {
    const steps = fc.array(fc.record({ kind: fc.nat(kinds.length - 1), after: fc.integer({ min: 1, max: 3 * day }) }), { maxLength: 8 })
    fc.assert(
      fc.property(steps, fc.array(fc.nat(9 * day), { maxLength: 6 }), (all, looks) => {
        let at = 0
        const entries = all.map(({ kind, after }, n) => {
          at += after
          return entry(kinds[kind]!, n + 2, at)
        })
        const upTo = (now: number): Entry[] => entries.filter(e => e.at <= now)
        let known: Outcome = {}
        for (const now of looks.sort((a, b) => a - b)) known = outcomeOf(upTo(now), tried, known, now)
        return isDeepStrictEqual(outcomeOf(entries, tried, known, 9 * day), outcomeOf(entries, tried, {}, 9 * day))
      }),
    )
  })

  it('is told of each session at the same age', () => {
    const handed = [entry({ kind: 'handoff' }, 2, hour)]
    expect(outcomeOf(handed, tried, {}, 2 * hour)).to.deep.equal({})
    expect(outcomeOf(handed, tried, {}, 4 * hour)).to.deep.equal({ handoff: true })
    expect(outcomeOf([entry({ kind: 'handoff' }, 2, 5 * hour)], tried, {}, 4 * day)).to.deep.equal({
      handoff: false,
      resolution: false,
      csat: null,
    })
  })

  it('makes neither arm look worse whose sessions only end later', () => {
    const roll = createRandom(7)
    const session = (at: number): { at: number; entries: Entry[] } => {
      const handed = roll() < 0.2
      const end = at + (handed ? hour : day)
      const event = handed ? { kind: 'handoff' } : { kind: 'status', status: 'resolved', resolution: 'confirmed' }
      return { at, entries: [entry(event, 2, end)] }
    }
    const arms = { now: [] as ReturnType<typeof session>[], before: [] as ReturnType<typeof session>[] }
    for (let n = 0; n < 3000; n++) (roll() < 0.5 ? arms.now : arms.before).push(session((n * hour) / 12))
    for (const one of arms.before) for (const e of one.entries) if (e.kind === 'status') e.at += day
    for (let now = hour; now < 14 * day; now += hour) {
      const tally = (arm: typeof arms.now) =>
        tallyOf(arm.filter(({ at }) => at <= now).map(({ at, entries }) => outcomeOf(entries, { seq: 1, at }, {}, now)))
      const verdicts = comparedOf({ now: tally(arms.now), before: tally(arms.before) }).map(({ verdict }) => verdict)
      expect(verdicts, `after ${now / hour} h`).to.deep.equal(['open', 'open', 'open', 'open'])
    }
  })
})
