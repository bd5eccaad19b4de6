import { expect } from 'chai'
import type { EntryOf } from '../../model/entry.ts'
import type { HandoffSettings } from '../../model/handoff-preset.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { scripted, written } from '../../testing/answering/scripted.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'

const page = { title: 'Returns', text: 'You may return anything within 30 days of its delivery. Returns are free of charge.' }
const question = 'How long may I return something?'
const fine = written('You may return anything within 30 days of its delivery.')

describe('Handing off', () => {
  let house: TalkingHouse

  const open = async (handoff?: HandoffSettings, says: Parameters<typeof scripted>[0]['says'] = [fine]): Promise<void> => {
    house = await talkingHouse(await openSqlite({ file: ':memory:' }), { answerer: scripted({ says }) })
    await house.core.controls.putArticle('returns', page, grace())
    if (handoff) await house.core.controls.autopilot({ handoff }, grace())
  }
  const handoffs = async (session: string): Promise<EntryOf<'handoff'>[]> =>
    (await house.timeline(session)).filter((e): e is EntryOf<'handoff'> => e.kind === 'handoff')
  const said = async (session: string): Promise<string[]> =>
    (await house.timeline(session)).flatMap(e => (e.kind === 'message' && e.author.kind === 'ai' && e.class !== 'notice' ? [e.text] : []))

  afterEach(() => house.close())

  it('ends a circle where the same is asked again after an answer', async () => {
    await open()
    const session = await house.write('Ada', question)
    expect(await handoffs(session)).to.have.length(0)
    await house.write('Ada', 'how long may I return something')
    const [handoff] = await handoffs(session)
    expect(handoff?.reasons).to.deep.equal(['low_confidence'])
    expect(handoff?.explanation).to.equal('The conversation goes in circles: the customer asks the same again.')
    expect(handoff?.receipt?.gates.find(g => g.fired)).to.deep.equal({ gate: 'loop', fired: true, why: 'asks the same again' })
  })

  for (const words of ["That's not what I asked", 'that did not help', 'Das hat mir nicht geholfen', 'Ce n’est pas ce que j’ai demandé'])
    it(`ends a circle where the answer was of no use: ${words}`, async () => {
      await open()
      const session = await house.write('Ada', question)
      await house.write('Ada', words)
      const [handoff] = await handoffs(session)
      expect(handoff?.explanation).to.include('goes in circles')
    })

  it('takes the same words for no circle before there was an answer, nor after a person answered', async () => {
    await open()
    const session = await house.write('Ada', 'That did not help, how long may I return something?')
    expect(await handoffs(session)).to.have.length(0)
    await house.answer(session, 'Thirty days.')
    await house.core.controls.release(session, { to: 'ai' }, grace())
    await house.write('Ada', question)
    expect(await handoffs(session)).to.have.length(0)
  })

  it('waits for a second sign where the AI goes first', async () => {
    await open({ preset: 'ai_first' })
    const session = await house.write('Ada', question)
    await house.write('Ada', 'It does not answer my question about how to return something')
    expect(await handoffs(session)).to.have.length(0)
    await house.write('Ada', 'You do not understand my question')
    expect(await handoffs(session)).to.have.length(1)
  })

  it('asks nothing back where it is to be quick', async () => {
    const asking = written('Do you mean a gift?', { kind: 'clarify', confidence: 0.3 })
    await open({ preset: 'quick' }, [asking])
    const session = await house.write('Ada', question)
    expect(await said(session)).to.deep.equal([])
    expect(await handoffs(session)).to.have.length(1)
  })

  it('says that it does not know where people never answer, and counts that as no answer', async () => {
    await open({ preset: 'never', reach: 'Call us on 0800 123.' }, [written('Perhaps.', { confidence: 0.1 })])
    const session = await house.write('Ada', 'Wie lange kann ich das zurückgeben, bitte?')
    expect(await handoffs(session)).to.have.length(0)
    expect(await said(session)).to.deep.equal([
      'Darauf weiß ich keine Antwort. Können Sie es mit anderen Worten sagen? Call us on 0800 123.',
    ])
    expect((await house.core.queries.session(session))?.clarified).to.equal(1)
  })

  it('never leaves a wish for a person without an answer', async () => {
    await open({ preset: 'never' })
    const session = await house.write('Ada', 'I want to talk to a human')
    expect((await handoffs(session))[0]?.reasons).to.deep.equal(['requested'])
    await house.core.controls.autopilot({ handoff: { preset: 'never', reach: 'Call us on 0800 123.' } }, grace())
    const other = await house.write('Grace', 'I want to talk to a human')
    expect(await handoffs(other)).to.have.length(0)
    expect(await said(other)).to.deep.equal(['I am an automated assistant, and people do not answer in this chat. Call us on 0800 123.'])
  })

  it('still hands off what fails, what is prohibited and what autopilot leaves to people', async () => {
    await open({ preset: 'never', reach: 'Call us.' }, [() => new Error('down')])
    const session = await house.write('Ada', question)
    expect((await handoffs(session))[0]?.reasons).to.deep.equal(['failed'])
  })

  it('hears frustration as finely as the preset says', async () => {
    const words = 'My order still has not arrived after three weeks and nobody could tell me anything, it is really slow.'
    for (const [preset, handsOff] of [
      ['quick', true],
      ['never', false],
    ] as const) {
      await open({ preset, reach: 'Call us.' })
      const session = await house.write('Ada', words)
      const [handoff] = await handoffs(session)
      expect(handoff?.reasons, preset).to.deep.equal(handsOff ? ['frustration'] : undefined)
      if (preset === 'quick') await house.close()
    }
  })
})
