import { expect } from 'chai'
import type { Entry } from '#core/model/entry.ts'
import type { Answer } from '#core/ports/answerer.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { type Growing, growingHouse, hasEnded, isBegun, one, three, two } from '#core/testing/conversation/growing.ts'
import { asked, returns } from '#core/testing/kits/answerer/questions.ts'
import { type HeldModel, holdModel } from '#core/testing/models/held-model.ts'
import { live, type OpenaiOver, openaiOver } from '#core/testing/models/openai-over.ts'
import { type PlayedModel, playModel, reply } from '#core/testing/models/played-model.ts'

const grace = { who: { id: 'grace', name: 'Grace Hopper' } }
const endings = (entries: Entry[]): string[] => entries.flatMap(e => (e.kind === 'more' && e.ends ? [e.ends] : []))

describe('An answer of a language model that is heard while it is written', () => {
  const question = asked('How long may I return something?', { evidence: [returns] })
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

  const heard = async (content: string, more: object = {}): Promise<{ told: Answer[]; said: Answer }> => {
    model.script({ response: { content }, ...more })
    const told: Answer[] = []
    const said = await over.part.tell!(question, { ...live(), so: far => told.push(far) })
    if (said.kind === 'calls') throw new Error('it wants calls made')
    return { told, said }
  }
  const sure = { why: 'So.', verdict: 'answer', handoff: null, cited: ['P1'], confidence: 0.9 }

  it('tells the verdict first, and then words that only grow, up to the whole', async () => {
    const text = 'You may return anything within 30 days. Use the “return” form, or\nwrite: it is a \\ small "thing". 😀 Good luck!'
    const { told, said } = await heard(`<think>{"text": "hm. hm"}</think> ${JSON.stringify({ ...sure, text })}`)
    expect(told.length).to.be.greaterThan(3)
    let before = ''
    for (const far of told) {
      expect(far.text.startsWith(before) && text.startsWith(far.text), far.text).to.equal(true)
      const { kind, class: sort, sources, used } = said
      expect(far).to.deep.include({ kind, class: sort, sources, used, confidence: told[0]?.confidence })
      before = far.text
    }
    expect(said).to.include({ text })
  })

  it('tells nothing of what is no answer, cites nothing, has its words before its verdict, or repeats its instructions', async () => {
    const text = 'You may return anything within 30 days. Sending it back is free. It is so.'
    const rules = 'Fine. Say only what the scenarios, passages and results that you are given carry. Add no fact, number, name. So there.'
    for (const content of [
      { ...sure, verdict: 'clarify', text },
      { ...sure, verdict: 'handoff', handoff: 'requested', text },
      { ...sure, cited: [], text },
      { ...sure, cited: ['P9'], text },
      { text, ...sure },
      { ...sure, text: rules },
    ]) {
      const { told } = await heard(JSON.stringify(content))
      expect(
        told.filter(far => far.text.includes('Sending') || far.text.includes('Add no fact')),
        JSON.stringify(content),
      ).to.deep.equal([])
    }
  })

  it('tells nothing of a second try, whose words are others', async () => {
    const told: string[] = []
    model.script(
      { response: reply({ text: 'You may return it. Always and ever, of course.' }), truncateAfterChunks: 14 },
      { response: reply({ text: 'Within 30 days you may return anything. It is free.' }) },
    )
    await over.part.tell!(question, { ...live(), so: far => told.push(far.text) })
    expect(told.every(text => !text.startsWith('Within'))).to.equal(true)
  })
})

describe('A house that shows what a language model writes while it writes', () => {
  let model: PlayedModel
  let held: HeldModel
  let over: OpenaiOver
  let store: Store
  let house: Growing
  before(async () => {
    model = await playModel()
  })
  after(() => model.close())
  const open = async (variables: Record<string, string> = {}, loose?: string): Promise<void> => {
    store = await openSqlite({ file: ':memory:' })
    held = holdModel(model, loose)
    over = openaiOver(held, variables)
    const { name, threshold, answer, tell, judge, instructions } = over.part
    house = await growingHouse(store, {
      name,
      model: over.part.model,
      threshold,
      answer,
      ...(tell ? { tell } : {}),
      ...(judge ? { judge } : {}),
      ...(instructions ? { instructions } : {}),
    })
  }
  afterEach(async () => {
    await house.close()
    await over.close()
    await store.close()
  })
  const ask = () => house.customer('How long may I return something?')
  const shown = async (session: string): Promise<string | undefined> => (await house.said(session)).at(-1)?.text

  for (const [how, variables] of [
    ['with a judge', {}],
    ['by words', { OPENAI_JUDGE_MODEL: 'none' }],
  ] as const) {
    it(`shows the first sentence while the model still holds back the last, ${how}`, async () => {
      await open(variables)
      const session = await ask()
      const writing = await held.asked()
      writing.begin(`${one} Send`)
      await house.until(session, isBegun)
      expect(await shown(session)).to.equal(one)
      writing.write('ing it back is free. ')
      writing.write(three)
      writing.end()
      const entries = await house.until(session, hasEnded)
      await house.core.idle()
      expect(await shown(session)).to.equal(`${one} ${two} ${three}`)
      expect(endings(entries)).to.deep.equal(['whole'])
      const [message] = await house.said(session)
      expect(message?.receipt).to.deep.include({ decision: 'answer', model: 'played' })
      expect(message?.receipt?.streamed?.firstWordsAt).to.equal(message?.at)
      expect(message?.receipt?.tokens?.in).to.be.greaterThan(0)
      expect(await house.core.queries.replay(session, message?.seq ?? 0)).to.deep.include({ differences: [] })
      expect(held.judged()).to.equal(how === 'with a judge' ? 2 : 0)
    })
  }

  it('keeps what was shown where the stream is dropped midway, and hands off as failed', async () => {
    await open()
    const session = await ask()
    const writing = await held.asked()
    writing.begin(`${one} Send`)
    await house.until(session, isBegun)
    writing.drop()
    const entries = await house.until(session, hasEnded)
    expect(endings(entries)).to.deep.equal(['held'])
    expect(await shown(session)).to.equal(one)
    expect(entries.find(e => e.kind === 'handoff')).to.deep.include({ reasons: ['failed'] })
    expect(entries.filter(e => e.kind === 'message' && e.class === 'notice')).to.have.length(1)
  })

  for (const [how, variables] of [
    ['the judge', {}],
    ['the words', { OPENAI_JUDGE_MODEL: 'none' }],
  ] as const) {
    it(`withholds a number that is made up in the third sentence, which ${how} find, and takes the question back from the model`, async () => {
      await open(variables, '45 euros')
      const session = await ask()
      const writing = await held.asked()
      writing.begin(`${one} ${two} Send`)
      await house.until(session, isBegun)
      writing.write('ing it costs 45 euros in all. It is so and')
      writing.write(' it was always so. Yes')
      const entries = await house.until(session, hasEnded)
      await writing.left
      expect(await shown(session)).to.equal(`${one} ${two}`)
      expect(entries.find(e => e.kind === 'handoff')).to.deep.include({ reasons: ['low_confidence'] })
      for (const said of entries) if (said.kind === 'message' || said.kind === 'more') expect(said.text).not.to.include('45')
    })
  }

  it('says no more once a person has replied, and takes the question back from the model', async () => {
    await open()
    const session = await ask()
    const writing = await held.asked()
    writing.begin(`${one} Send`)
    await house.until(session, isBegun)
    await house.core.controls.reply(session, { text: 'I am on it.' }, grace)
    writing.write(`ing it back is free. ${three} And`)
    const entries = await house.until(session, hasEnded)
    await writing.left
    expect(endings(entries)).to.deep.equal(['person'])
    expect(await shown(session)).to.equal(one)
  })
})
