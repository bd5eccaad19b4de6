import { expect } from 'chai'
import type { HoldoutStanding } from '../../model/holdout.ts'
import { day, hour } from '../../model/time.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'

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

  beforeEach(async () => {
    house = await talkingHouse(await openSqlite({ file: ':memory:' }))
    const made = await house.core.controls.newScenario(
      { kind: 'scenario', title: 'Returns', instruction: 'Within 30 days.', examples: [question, 'What is the return window?'] },
      grace(),
    )
    scenario = made.id
    await house.core.controls.publishScenario(scenario, { anyway: true }, grace())
  })
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
    await house.clock.advance(hour)
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
    await house.clock.advance(hour)
    await house.core.idle()
    expect((await standing()).endedAt).to.equal(undefined)
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

  it('reads a session as quiet after three days', async () => {
    await house.core.controls.beginHoldout(scenario, { share: 0.5 }, grace())
    const session = await house.write('Ada', question)
    const entries = await house.timeline(session)
    const { outcomeOf } = await import('./outcome.ts')
    const last = entries.at(-1)!.at
    expect(outcomeOf(entries, 0, last + 2 * day).ended).to.equal(entries.some(e => e.kind === 'handoff'))
    expect(outcomeOf(entries, 0, last + 4 * day).ended).to.equal(true)
  })
})
