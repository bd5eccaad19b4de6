import { expect } from 'chai'
import type { EntryOf } from '#core/model/entry.ts'
import type { Store } from '#core/ports/store.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import { type OpenaiOver, openaiOver } from '#core/testing/models/openai-over.ts'
import { type Asked, fencesOf, type PlayedModel, playModel, sensible } from '#core/testing/models/played-model.ts'

const german = 'Guten Tag, ich möchte bitte mit einem Menschen über meine Bestellung 4711 sprechen.'

const isTranslating = (asked: Asked): boolean => JSON.stringify(asked.messages[0]).includes('You translate messages')

/** Translates as a model would: the text between the fences, marked with the language it was asked for. */
const translating = (asked: Asked): { content: string } => {
  const text = fencesOf(asked).find(({ what }) => what === 'text')?.text ?? ''
  const to = /to (German|English)/u.exec(JSON.stringify(asked.messages[0]))?.[1]
  return { content: `${text} (${to})` }
}

const byTask = (asked: Asked) => (isTranslating(asked) ? translating(asked) : sensible(asked))

describe('A house whose language model translates', () => {
  let store: Store
  let house: TalkingHouse
  let model: PlayedModel
  let over: OpenaiOver
  before(async () => {
    model = await playModel()
  })
  after(() => model.close())
  const open = async (variables: Record<string, string> = {}): Promise<void> => {
    store = await openSqlite({ file: ':memory:' })
    over = openaiOver(model, variables)
    house = await talkingHouse(store, { answerer: over.part })
    model.script({ response: byTask })
  }
  afterEach(async () => {
    await house.close()
    await over.close()
    await store.close()
  })

  /** What was begun has ended, and what that made due. */
  const settled = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) await house.core.idle()
  }
  const messages = async (session: string): Promise<EntryOf<'message'>[]> =>
    (await house.timeline(session)).filter((e): e is EntryOf<'message'> & typeof e => e.kind === 'message')

  it('reads the customer in the team’s language and answers in theirs', async () => {
    await open()
    const session = await house.write('Ada', german)
    await settled()
    expect((await messages(session))[0]?.translation).to.deep.equal({ text: `${german} (English)`, language: 'en' })
    await house.core.controls.reply(session, { text: 'We look at [card ending 4242] and https://example.com/4711 now.' }, grace())
    await settled()
    const sent = (await messages(session)).at(-1)
    expect(sent).to.include({
      text: 'We look at [card ending 4242] and https://example.com/4711 now. (German)',
      wrote: 'We look at [card ending 4242] and https://example.com/4711 now.',
    })
  })

  it('does not send what the model lost a link of, however often it was asked', async () => {
    await open()
    const session = await house.write('Ada', german)
    await settled()
    model.script({ response: asked => (isTranslating(asked) ? { content: 'Hier entlang, bitte.' } : sensible(asked)) })
    const before = (await messages(session)).length
    await house.core.controls.reply(session, { text: 'This way please: https://example.com/4711' }, grace())
    await settled()
    expect((await messages(session)).length).to.equal(before)
    const writing = (await house.timeline(session)).find(e => e.kind === 'writing')
    expect(writing?.kind === 'writing' && writing.translation?.failed).to.contain('https://example.com/4711')
  })

  it('counts translations in the session’s budget; once that is spent the agent is told, and decides', async () => {
    await open({ OPENAI_SESSION_TOKENS: '1' })
    const session = await house.write('Ada', german)
    await house.core.controls.translate(session, { on: true, language: 'German' }, grace())
    await settled()
    // The first text is let through, and uses up what there was.
    const { seq } = await house.core.controls.reply(session, { text: 'We will look at it right away.' }, grace())
    await settled()
    const writing = (await house.timeline(session)).find(e => e.kind === 'writing')
    expect(writing?.kind === 'writing' && writing.state).to.equal('waits')
    expect(writing?.kind === 'writing' && writing.translation?.failed).to.contain('OPENAI_SESSION_TOKENS')
    await house.core.controls.decide(session, { draft: seq, verdict: 'approve' }, grace())
    await settled()
    expect((await messages(session)).at(-1)?.text).to.equal('We will look at it right away.')
  })
})
