import { expect } from 'chai'
import { createOffline } from '#plugins/offline/index.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { grace, type TalkingHouse, talkingHouse } from '../../testing/houses/talking-house.ts'

const page = { title: 'Returns', text: 'You may return anything within 30 days of its delivery. Returns are free of charge.' }
/** The page has two of its words, and does not say how. */
const vague = 'Can a friend pick up the parcel for free and return it later by bicycle?'

describe('The threshold of a channel', () => {
  let house: TalkingHouse

  beforeEach(async () => {
    house = await talkingHouse(await openSqlite({ file: ':memory:' }), { answerer: createOffline() })
    await house.core.controls.putArticle('returns', page, grace())
  })
  afterEach(() => house.close())

  const said = async (session: string): Promise<string> =>
    (await house.timeline(session)).flatMap(e => (e.kind === 'message' && e.author.kind === 'ai' ? [e.text] : [])).join('\n')
  const channelOf = async (session: string): Promise<string> => (await house.core.queries.session(session)).channel

  it('keeps what the offline answerer is not sure of from the customer, and says by how much it fell short', async () => {
    const session = await house.write('Ada', vague)
    const handoff = (await house.timeline(session)).find(e => e.kind === 'handoff')
    const confidence = handoff?.receipt?.confidence ?? 1
    expect(confidence).to.be.within(0.001, 0.59)
    expect(handoff?.explanation).to.include(`${confidence.toFixed(2)} is below the threshold of 0.6. Closest, but not close enough`)
    expect(await said(session)).to.not.include('30 days')
    expect((await house.core.controls.ask({ text: vague, channel: await channelOf(session) })).text).to.equal('')
  })

  it('sends it where the channel asks for less', async () => {
    const first = await house.write('Ada', vague)
    const confidence = (await house.timeline(first)).find(e => e.kind === 'handoff')?.receipt?.confidence ?? 1
    const thresholds = { [await channelOf(first)]: confidence - 0.001 }
    await house.core.controls.autopilot({ thresholds }, grace())
    expect(await said(await house.write('Bob', vague))).to.include('30 days')
  })
})
