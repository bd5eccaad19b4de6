import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import type { Store } from '#core/ports/store.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'

const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const taught = (over: TestStore): void => {
  describe(`Teach from this, kept in ${over.name}`, () => {
    let store: Store
    let house: TalkingHouse
    beforeEach(async () => {
      store = await over.open()
      house = await talkingHouse(store)
    })
    afterEach(async () => {
      await house.close()
      await store.close()
      await over.clear()
    })

    const scenario = async (title: string, examples: string[], instruction: string): Promise<string> => {
      const { id } = await house.core.controls.newScenario({ kind: 'scenario', title, examples, instruction }, grace())
      await house.core.controls.publishScenario(id, { anyway: true }, grace())
      return id
    }

    const refund = async (): Promise<{ session: string; seq: number }> => {
      const session = await house.write(
        'Ada Lovelace',
        'Hi, my name is Ada Lovelace, order #48213. Can I send the lamp back after 40 days?',
      )
      const seq = await house.answer(
        session,
        'Hi Ada,\n\nyou can send a lamp back within 60 days. I have just refunded order 48213. Let me know if you have questions!\n\nBest,\nGrace',
      )
      return { session, seq }
    }

    it('makes a scenario of the question and the answer, without what belongs to this customer', async () => {
      const { session, seq } = await refund()
      const found = await house.core.queries.proposal(session, seq)
      expect(found).to.deep.include({
        seq,
        title: 'Can I send the lamp back after 40 days',
        examples: ['Can I send the lamp back after 40 days?'],
        instruction: 'You can send a lamp back within 60 days.',
      })
      expect(found.taken).to.include.members(['name', 'number', 'greeting', 'what was done in this case'])
      expect(JSON.stringify([found.examples, found.tests, found.instruction, found.title])).to.not.match(/Ada|Lovelace|48213|Grace/u)
      expect(found.tests).to.deep.equal([
        { question: 'Can I send the lamp back after 40 days?', channel: 'api', decision: 'answer', says: ['60 days'] },
      ])
    })

    it('shows what the AI says today and with it', async () => {
      const { session, seq } = await refund()
      const [run] = (await house.core.queries.proposal(session, seq)).check.tests
      expect(run?.before.decision).to.equal('handoff')
      expect(run?.after).to.include({ decision: 'answer', text: 'You can send a lamp back within 60 days.' })
      expect(run).to.include({ passedBefore: false, passed: true })
    })

    it('takes the question that a message or a handoff was about, and the correction of an answer', async () => {
      const { session, seq } = await refund()
      const entries = await house.timeline(session)
      const asked = entries.find(e => e.kind === 'message' && e.author.kind === 'contact')
      for (const seqOf of [asked?.seq ?? 0, await house.last(session, 'handoff')])
        expect(await house.core.queries.proposal(session, seqOf)).to.include({
          seq,
          instruction: 'You can send a lamp back within 60 days.',
        })
      await house.core.controls.edit(session, { of: seq, text: 'A lamp can be sent back within 90 days.' }, grace())
      expect((await house.core.queries.proposal(session, seq)).instruction).to.include('90 days')
    })

    it('takes the words that an agent sent in place of a draft', async () => {
      await scenario(
        'Shipping',
        ['How long does shipping take?', 'When does it ship?', 'How long until it is shipped?'],
        'Shipping takes 3 days.',
      )
      await house.core.controls.autopilot({ channels: { api: 'inspect' } }, grace())
      const session = await house.write('Bob', 'How long does shipping take?')
      const draft = await house.last(session, 'draft')
      await house.core.controls.decide(session, { draft, verdict: 'edit', text: 'Shipping takes 5 days, Bob.' }, grace())
      const found = await house.core.queries.proposal(session, draft)
      expect(found).to.include({ instruction: 'Shipping takes 5 days.' })
      expect(found.check.contradictions.map(c => [c.with.title, c.why])).to.deep.equal([['Shipping', '5 days, and there 3 days']])
      const { message } = await problemOf(house.core.controls.teach(session, { ...found, of: draft, publish: true }, grace()))
      expect(message).to.include('‘Shipping’ says something else')
    })

    it('makes and publishes it in one act, with its test and where it comes from', async () => {
      const { session, seq } = await refund()
      const { title, examples, instruction } = await house.core.queries.proposal(session, seq)
      const given = { of: seq, title, examples, instruction, publish: true }
      const made = await house.core.controls.teach(session, given, grace('press'))
      expect(made).to.include({ status: 'published', version: 1 })
      expect(made.versions[0]?.provenance).to.deep.include({ session, seq, by: { id: 'grace', name: 'Grace Hopper' } })
      expect(made.versions[0]?.tests).to.have.length(1)
      expect((await house.core.controls.teach(session, given, grace('press'))).id).to.equal(made.id)
      expect((await house.core.queries.scenarios()).items).to.have.length(1)
      const other = await house.write('Eve', 'Can I send the lamp back after 40 days?')
      const said = (await house.timeline(other)).findLast(e => e.kind === 'message' && e.author.kind === 'ai')
      expect(said).to.include({ text: instruction })
    })

    it('publishes nothing whose test fails, unless told to', async () => {
      const { session, seq } = await refund()
      const given = {
        of: seq,
        title: 'Lamps',
        examples: ['Can I send the lamp back after 40 days?'],
        instruction: 'You can send it back.',
        tests: [{ question: 'Can I send the lamp back after 40 days?', decision: 'answer' as const, says: ['60 days'] }],
        publish: true,
      }
      const problem = await problemOf(house.core.controls.teach(session, given, grace()))
      expect(problem).to.include({ code: 'confirm' })
      expect(problem.message).to.include('does not say “60 days”')
      expect((await house.core.queries.scenarios()).items).to.deep.equal([])
      expect(await house.core.controls.teach(session, { ...given, anyway: true }, grace())).to.include({ status: 'published' })
    })

    it('says when the test of another scenario would fail, and which of its questions would be taken', async () => {
      const { session, seq } = await refund()
      const first = await house.core.queries.proposal(session, seq)
      await house.core.controls.teach(session, { ...first, of: seq, publish: true }, grace())
      const { id } = await house.core.controls.newScenario(
        {
          kind: 'scenario',
          title: 'Everything about lamps',
          examples: [
            'Can I send the lamp back after 40 days?',
            'send the lamp back after 40 days',
            'lamp back',
            'can I send the lamp back',
          ],
          instruction: 'A lamp can be sent back within 14 days.',
        },
        grace(),
      )
      const check = await house.core.queries.check(id)
      expect(check.contradictions[0]).to.deep.include({ kind: 'amount', why: '14 days, and there 60 days' })
      expect(check.captures.map(c => c.scenario.title)).to.deep.equal([first.title])
      expect(check.breaks.map(b => b.scenario.title)).to.deep.equal([first.title])
      expect((await problemOf(house.core.controls.publishScenario(id, {}, grace()))).code).to.equal('confirm')
    })

    it('proposes an article, and keeps where it comes from', async () => {
      const { session, seq } = await refund()
      const found = await house.core.queries.articleFromMessage(session, seq)
      expect(found).to.deep.include({
        slug: 'can-i-send-the-lamp-back-after-40-days',
        title: 'Can I send the lamp back after 40 days?',
        text: 'You can send a lamp back within 60 days.',
      })
      const page = await house.core.controls.putArticle(
        found.slug,
        { title: found.title, text: found.text, from: { session, seq } },
        grace(),
      )
      expect(page.provenance).to.deep.include({ session, seq })
    })

    it('does each act on a scenario once, whatever comes between', async () => {
      const { controls, queries } = house.core
      const text = {
        kind: 'scenario' as const,
        title: 'Refunds',
        examples: ['Can I get my money back?'],
        instruction: 'Yes, within 30 days.',
      }
      const { id } = await controls.newScenario(text, grace('new'))
      expect((await controls.newScenario(text, grace('new'))).id).to.equal(id)
      await controls.publishScenario(id, {}, grace('one'))
      await controls.changeScenario(id, { instruction: 'Yes, within 60 days.' }, grace('two'))
      await controls.publishScenario(id, {}, grace('three'))
      await controls.rollbackScenario(id, {}, grace('four'))
      expect(await controls.rollbackScenario(id, {}, grace('four'))).to.include({ version: 3, instruction: 'Yes, within 30 days.' })
      await controls.changeScenario(id, { instruction: 'Yes, within 60 days.' }, grace('two'))
      expect(await queries.scenario(id)).to.include({ instruction: 'Yes, within 30 days.' })
      expect((await problemOf(controls.removeScenario(id, grace('two')))).code).to.equal('id_reused')
      await controls.removeScenario(id, grace('five'))
      await controls.removeScenario(id, grace('five'))
      expect((await queries.scenarios()).items).to.deep.equal([])
    })

    it('does an act that broke off after the deed only once', async () => {
      const { session, seq } = await refund()
      const { title, examples, instruction } = await house.core.queries.proposal(session, seq)
      const given = { of: seq, title, examples, instruction, publish: true }
      const broken: Store = {
        ...store,
        collection: table => {
          const kept = store.collection(table)
          if (table.name !== 'acts') return kept
          return { ...kept, save: () => Promise.reject(new Error('the process died')) }
        },
      }
      const dying = await talkingHouse(broken, { clock: house.clock })
      await dying.core.controls.teach(session, given, grace('press')).then(
        () => expect.fail('it did not die'),
        () => {},
      )
      await dying.close()
      expect(await house.core.controls.teach(session, given, grace('press'))).to.include({ status: 'published', version: 1 })
      expect((await house.core.queries.scenarios()).items).to.have.length(1)
    })
  })
}

describe('Teaching', function () {
  this.timeout(60_000)
  const { there, missing } = testStores()
  for (const store of there) taught(store)
  for (const each of missing) it.skip(`in ${each}`)
})
