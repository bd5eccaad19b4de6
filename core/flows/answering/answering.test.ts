import { expect } from 'chai'
import { pino } from 'pino'
import type { EntryOf } from '../../model/entry.ts'
import { day } from '../../model/time.ts'
import { initialAutopilot } from '../../model/topic.ts'
import type { Answerer, Question } from '../../ports/answerer.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { scripted, written } from '../../testing/answering/scripted.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'

const page = { title: 'Returns', text: 'You may return anything within 30 days of its delivery. Returns are free of charge.' }

import { decisionsTable } from '../timeline/tables.ts'
import { listened, type Outside } from './outside.ts'
import type { DecisionRecord } from './record.ts'
import { createRecords } from './records.ts'

const problem = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: Error) => error.message,
  )

describe('An answer that a model wrote', () => {
  let house: TalkingHouse

  const open = async (answerer: Answerer): Promise<TalkingHouse> => {
    house = await talkingHouse(await openSqlite({ file: ':memory:' }), { answerer })
    await house.core.controls.putArticle('returns', page, grace())
    return house
  }
  const messages = async (session: string): Promise<EntryOf<'message'>[]> =>
    (await house.timeline(session)).filter((e): e is EntryOf<'message'> => e.kind === 'message')
  const said = async (session: string): Promise<string[]> => (await messages(session)).filter(e => e.author.kind === 'ai').map(e => e.text)

  afterEach(() => house?.close())

  it('is sent where its sources carry it', async () => {
    await open(scripted({ says: [written('You can return it within 30 days, free of charge.')] }))
    const session = await house.write('Ada', 'How long may I return something?')
    expect(await said(session)).to.deep.equal(['You can return it within 30 days, free of charge.'])
  })

  it('is asked for once more, with what was wrong, and then sent', async () => {
    const model = scripted({ says: [written('You can return it within 90 days.'), written('You can return it within 30 days.')] })
    await open(model)
    const session = await house.write('Ada', 'How long may I return something?')
    expect(await said(session)).to.deep.equal(['You can return it within 30 days.'])
    expect(model.asked.map(q => q.feedback ?? '')).to.deep.equal([
      '',
      'Nothing you were given carries this: You can return it within 90 days.',
    ])
    const { receipt } = (await messages(session)).find(e => e.author.kind === 'ai')!
    expect(receipt?.grounding).to.deep.equal({ by: 'words', carried: true, loose: [], again: true })
  })

  it('is left alone, and the house with it, where its time is over before it is begun', async () => {
    const over = new AbortController()
    const unheard: unknown[] = []
    const hear = (error: unknown): void => void unheard.push(error)
    const { outside } = listened({
      library: {} as Outside['library'],
      offers: async () => [],
      answerer: {
        ...scripted({ says: [] }),
        async answer(_, { signal }) {
          signal.throwIfAborted()
          throw new Error('it was begun')
        },
      },
    })
    over.abort(new Error('no answer within 60 s'))
    process.prependListener('unhandledRejection', hear)
    const live = { signal: over.signal } as Parameters<Answerer['answer']>[1]
    expect(await problem(outside.answerer.answer({} as Question, live))).to.equal('no answer within 60 s')
    await new Promise(resolve => setImmediate(resolve))
    process.off('unhandledRejection', hear)
    expect(unheard).to.deep.equal([])
  })

  it('goes to a person where the second is no better', async () => {
    const model = scripted({ says: [written('You can return it within 90 days.')] })
    await open(model)
    const session = await house.write('Ada', 'How long may I return something?')
    expect(model.asked).to.have.length(2)
    expect(await said(session)).to.deep.equal([])
    const handoff = (await house.timeline(session)).find(e => e.kind === 'handoff')
    expect(handoff?.reasons).to.deep.equal(['low_confidence'])
    expect(handoff?.explanation).to.include('not carried')
  })

  it('is held to the judge where the model has one', async () => {
    const judged: string[] = []
    const model = scripted({
      says: [written('Thirty days it is, at no cost.')],
      judges(text, passages) {
        judged.push(...passages)
        return { carried: false, loose: [text], why: 'no' }
      },
    })
    await open(model)
    const session = await house.write('Ada', 'How long may I return something?')
    expect(judged.join()).to.include('30 days')
    expect(await said(session)).to.deep.equal([])
  })

  it('goes to a person where it is in another language than its sources and nobody can judge', async () => {
    await open(scripted({ says: [written('Sie können alles innerhalb von 30 Tagen kostenlos zurückgeben.')] }))
    const session = await house.write('Ada', 'Wie lange kann ich eine Bestellung zurückgeben? (30 days return)')
    expect(await said(session)).to.deep.equal([])
  })

  it('never reports an act that nobody did', async () => {
    const model = scripted({ says: [written('I have cancelled your order.')], judges: () => ({ carried: true, loose: [], why: 'fine' }) })
    await open(model)
    const session = await house.write('Ada', 'Please cancel my order')
    expect(await said(session)).to.deep.equal([])
  })

  it('never repeats its instructions nor links where nothing leads', async () => {
    const instructions = ['You are the shop’s assistant and must answer only from what you were given, word for word.']
    for (const text of [
      'You are the shop’s assistant and must answer only from what you were given',
      'Return it within 30 days: https://evil.example/returns',
    ]) {
      await open(scripted({ says: [written(text)], instructions, judges: () => ({ carried: true, loose: [], why: 'fine' }) }))
      const session = await house.write('Ada', 'How long may I return something?')
      expect(await said(session), text).to.deep.equal([])
      const handoff = (await house.timeline(session)).find(e => e.kind === 'handoff')
      expect(handoff?.explanation).to.include('must not leave the house')
      await house.close()
    }
    await open(scripted({ says: [written('You can return it within 30 days.')] }))
  })

  it('is looked for as it would be asked alone', async () => {
    const model = scripted({ says: [written('You can return it within 30 days.')], rewrites: () => 'How long may I return something?' })
    await open(model)
    const session = await house.write('Ada', 'How long may I return something?')
    await house.write('Ada', 'and how long exactly?')
    expect(model.asked.at(-1)).to.include({ text: 'and how long exactly?', standalone: 'How long may I return something?' })
    expect(model.asked.at(-1)?.evidence.map(e => e.title)).to.deep.equal(['Returns'])
    expect((await messages(session)).at(-1)?.receipt?.standalone).to.equal('How long may I return something?')
  })

  it('can be decided again from its record, and comes out the same', async () => {
    const model = scripted({
      says: [written('You can return it within 90 days.'), written('You can return it within 30 days.'), new Error('the model is gone')],
      rewrites: text => `${text} (return)`,
    })
    await open(model)
    const session = await house.write('Ada', 'How long may I return something?')
    await house.write('Ada', 'My card 4111 1111 1111 1111, how long?')
    await house.write('Ada', 'I want to talk to a human')
    const decided = (await house.timeline(session)).filter(e => e.kind === 'handoff' || (e.kind === 'message' && e.author.kind === 'ai'))
    expect(decided.map(e => e.kind)).to.include.members(['message', 'handoff'])
    const asked = model.asked.length
    for (const { seq } of decided) {
      const replay = await house.core.queries.replay(session, seq)
      expect(replay.differences, `entry ${seq}`).to.deep.equal([])
      expect(replay.now).to.deep.equal(replay.was)
      expect(JSON.stringify(replay)).not.to.include('4111 1111')
    }
    expect(model.asked).to.have.length(asked)
  })

  it('says so where it would take another path than its record, and tells what it asked for', async () => {
    const store = await openSqlite({ file: ':memory:' })
    const model = scripted({ says: [written('You can return it within 30 days.')], rewrites: text => `${text} (return)` })
    house = await talkingHouse(store, { answerer: model })
    await house.core.controls.putArticle('returns', page, grace())
    const session = await house.write('Ada', 'How long may I return something?')
    const { seq } = (await messages(session)).find(e => e.author.kind === 'ai') ?? { seq: 0 }
    expect((await house.core.queries.replay(session, seq)).differences).to.deep.equal([])
    const rows = store.collection(decisionsTable)
    const row = await rows.by(`${session} ${seq}`)
    const record = row?.record as DecisionRecord
    const { heard } = record
    const asked = model.asked.length
    const replayed = async (changed: Partial<DecisionRecord>) => {
      const now = await rows.get(row?.id ?? '')
      if (now) await rows.save({ ...now, record: { ...record, ...changed } })
      return house.core.queries.replay(session, seq)
    }
    const at = heard.findIndex(({ what }) => what === 'found')
    expect(at).to.be.greaterThan(-1)
    const none = await replayed({ heard: heard.slice(0, at) })
    expect(none.differences).to.deep.equal(['The decision asks for “found” where the record holds nothing more.'])
    expect(none).to.not.have.property('now')
    expect(none.was.text).to.equal('You can return it within 30 days.')
    const other = await replayed({ heard: heard.filter((_, i) => i !== at) })
    expect(other.differences).to.have.length(1)
    expect(other.differences[0]).to.match(/^The decision asks for “found” where the record holds “\w+”\.$/u)
    // The same path with other words on it is another decision.
    const said = heard.map(one =>
      one.what === 'said' && 'text' in one.value
        ? { ...one, value: { ...one.value, text: 'You can return it within 30 days of its delivery.' } }
        : one,
    )
    const words = await replayed({ heard: said })
    expect(words.now?.text).to.equal('You can return it within 30 days of its delivery.')
    expect(words.differences.join()).to.include('text: was')
    expect(model.asked).to.have.length(asked)
  })

  it('leaves no record behind a redacted message', async () => {
    await open(scripted({ says: [written('You can return it within 30 days.')] }))
    const session = await house.write('Ada', 'How long may I return my purple elephant?')
    const [first, answer] = (await messages(session)).map(e => e.seq) as [number, number]
    expect((await house.core.queries.replay(session, answer)).question).to.include('purple elephant')
    await house.core.controls.redact(session, { of: first, what: ['purple elephant'] }, grace())
    const gone = await house.core.queries.replay(session, answer).catch(error => error.code)
    expect(gone).to.equal('not_found')
  })

  it('has a record for ninety days', async () => {
    const store = await openSqlite({ file: ':memory:' })
    await open(scripted({ says: [written('You can return it within 30 days.')] }))
    let now = 0
    const records = createRecords({
      store,
      clock: { ...house.clock, now: () => now },
      log: pino({ level: 'silent' }),
      erased: async () => false,
    })
    await records.keep('ses_1', 2, made)
    now = 89 * day
    await records.keep('ses_1', 4, made)
    await records.clear()
    expect((await records.replay('ses_1', 2)).question).to.equal('hi')
    now = 91 * day
    await records.clear()
    expect(await records.replay('ses_1', 2).catch(error => error.code)).to.equal('not_found')
    expect((await records.replay('ses_1', 4)).differences).to.have.length(1)
    await store.close()
  })

  it('has a record at once that is written with others, and none of what was redacted meanwhile', async () => {
    const store = await openSqlite({ file: ':memory:' })
    const stored = async (): Promise<number> => store.collection(decisionsTable).count()
    const after: (() => void)[] = []
    const clock = {
      now: () => 0,
      after(_: number, fn: () => void) {
        after.push(fn)
        return () => {}
      },
    }
    const records = createRecords({ store, clock, erased: async () => false, log: pino({ level: 'silent' }) })
    await records.keep('ses_1', 2, made)
    await records.keep('ses_1', 4, made)
    expect([await stored(), after.length]).to.deep.equal([0, 1])
    await records.forget('ses_1', 4)
    expect(await records.replay('ses_1', 4).catch(error => error.code)).to.equal('not_found')
    expect((await records.replay('ses_1', 2)).question).to.equal('hi')
    await records.keep('ses_2', 2, made)
    expect((await records.replay('ses_2', 2)).question).to.equal('hi')
    await records.keep('ses_2', 4, made)
    for (const due of after) due()
    await records.settled()
    expect(await stored()).to.equal(3)
    await store.close()
  })
})

/** Of a decision for which nothing was heard: it can not be made again. */
const made: DecisionRecord = {
  matter: { text: 'hi', channel: 'api', segments: [], history: [], clarified: 0, purpose: 'turn' },
  settings: initialAutopilot,
  answerWithin: 1,
  answerer: { name: 'scripted', model: 'scripted-1', threshold: 0.5, rewrites: false, judges: false },
  heard: [],
  decided: {
    decision: 'answer',
    class: 'chitchat',
    text: 'Hello!',
    sources: [],
    calls: [],
    reasons: [],
    explanation: '',
    confidence: 1,
    threshold: 0.5,
    gates: [],
  },
}
