import { expect } from 'chai'
import { openRefunds, type Refunds } from '#core/testing/actions/refunds.ts'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const text = (shown: ShownMessage): string => JSON.stringify(shown)

describeOnSlack('A call that waits for the team, in its thread in Slack', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let refunds: Refunds

  beforeEach(async () => {
    refunds = openRefunds()
    opened = await openSlackHouse('events', refunds.given)
  })
  afterEach(() => opened?.close())

  /** A customer asks for something that has to be approved; answers the call's message and what the customer reads. */
  const asked = async () => {
    const { slack, house } = opened
    const ada = await house.visitor()
    await ada.write('Please refund order 4521')
    const inThread = (what: string, fits: (message: ShownMessage) => boolean): Promise<ShownMessage> =>
      slack.until(what, () =>
        slack
          .messages(desk)
          .flatMap(({ ts }) => slack.thread(desk, ts))
          .find(fits),
      )
    const call = await inThread('the call', message => text(message).includes('act:decide:approve'))
    const read = async (): Promise<string[]> => (await ada.read()).entries.map(entry => entry.text ?? '')
    const decided = async (words: RegExp): Promise<ShownMessage> => {
      const now = await inThread(`${words}`, message => message.ts === call.ts && words.test(text(message)))
      expect(text(now)).to.not.include('act:decide')
      return now
    }
    const told = (words: string) => slack.until(words, async () => (await read()).includes(words))
    return { call, read, decided, told }
  }

  it('says what is to be done with what, and is made once it is approved', async () => {
    const { call, read, decided, told } = await asked()
    expect(text(call)).to.include('Refund the order').and.to.include('4521')
    expect(refunds.shop.made).to.deep.equal([])
    await opened.slack.grace.press(desk, call.ts, 'act:decide:approve')
    await told('refund done: 200 done: {"order":"4521"}')
    expect(refunds.shop.made.map(made => made.arguments)).to.deep.equal([{ order: '4521' }])
    await decided(/Grace/)
    expect((await read()).filter(words => words.includes('refund done'))).to.have.length(1)
  })

  it('is not made once it is rejected, and the AI goes on without it', async () => {
    const { call, decided, told } = await asked()
    await opened.slack.grace.press(desk, call.ts, 'act:decide:reject')
    await decided(/Grace/)
    await opened.slack.until('the answer', () => refunds.given.answerer.asked.length === 2)
    const [result] = refunds.given.answerer.asked[1]?.results ?? []
    expect(result?.state).to.equal('refused')
    await told(`refund refused: ${result?.text}`)
    expect(refunds.shop.made).to.deep.equal([])
  })

  it('is made once where it is pressed twice at the same moment', async () => {
    const { call, told } = await asked()
    const presses = ['act:decide:approve', 'act:decide:approve'].map(what => opened.slack.grace.press(desk, call.ts, what))
    await Promise.all(presses)
    await told('refund done: 200 done: {"order":"4521"}')
    expect(refunds.shop.made).to.have.length(1)
  })
})
