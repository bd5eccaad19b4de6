import { expect } from 'chai'
import { config } from '#connectors/slack/config.ts'
import { create as createCustomers } from '#connectors/slack/index.ts'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const room = rooms.customers.id
const marks = (message: ShownMessage | undefined): string[] => (message?.reactions ?? []).map(({ name }) => name)

describeOnSlack('An agent’s reaction in a thread', function () {
  this.timeout(60_000)
  let opened: SlackHouse

  before(async () => {
    const given = config.schema.parse({ SLACK_CUSTOMER_CHANNELS: 'shared, dm', SLACK_DESK_CHANNEL: desk })
    opened = await openSlackHouse('events', { connectors: [part => createCustomers(given, part)] })
  })
  after(() => opened?.close())

  const shown = async (words: string): Promise<{ card: string; ts: string }> => {
    const found = await opened.slack.until('the words in the thread', () =>
      opened.slack
        .messages(desk)
        .flatMap(card => opened.slack.thread(desk, card.ts).map(message => ({ card: card.ts, message })))
        .find(({ card, message }) => message.ts !== card && JSON.stringify(message).includes(words)),
    )
    return { card: found.card, ts: found.message.ts }
  }
  const atAda = (ts: string): string[] =>
    marks(
      opened.slack.messages(room).find(message => message.ts === ts) ?? opened.slack.thread(room, ts).find(message => message.ts === ts),
    )

  it('stands on the customer’s own message in their Slack, and goes with it', async () => {
    const said = await opened.slack.ada.say(room, 'My cup is broken')
    const { ts } = await shown('My cup is broken')
    await opened.slack.grace.react(desk, ts, 'heart')
    await opened.slack.until('the heart at Ada’s', () => atAda(said).includes('heart'))
    await opened.slack.grace.unreact(desk, ts, 'heart')
    await opened.slack.until('no heart any more', () => !atAda(said).includes('heart'))
    const calls = opened.slack.proxy.calls.filter(call => /^reactions\./.test(call.method) && call.args.name === 'heart')
    expect(calls.map(call => [call.method, call.args.channel])).to.deep.equal([
      ['reactions.add', room],
      ['reactions.remove', room],
    ])
    const [session] = (await opened.house.core.queries.sessions({ channel: 'slack' })).items
    const entries = await opened.house.core.queries.timeline(session!.id, 0)
    expect(entries.filter(e => e.kind === 'reaction').map(e => [e.author.kind, e.removed ?? false])).to.deep.equal([
      ['agent', false],
      ['agent', true],
    ])
  })

  it('that is a verb does what it says and goes nowhere; on the web it stays inside without a word', async () => {
    const said = await opened.slack.ada.say(room, 'And my saucer')
    const { ts } = await shown('And my saucer')
    await opened.slack.grace.react(desk, ts, 'eyes')
    const bob = await opened.house.visitor()
    await bob.write('I want to talk to a person about tea')
    const web = await shown('about tea')
    await opened.slack.grace.react(desk, web.ts, 'heart')
    const [session] = (await opened.house.core.queries.sessions({ channel: 'web' })).items
    for (let tries = 0; tries < 200; tries++) {
      if ((await opened.house.core.queries.timeline(session!.id, 0)).some(e => e.kind === 'reaction')) break
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    await opened.house.core.idle()
    expect((await opened.house.core.queries.timeline(session!.id, 0)).filter(e => e.kind === 'reaction')).to.have.length(1)
    const lines = opened.slack.thread(desk, web.card).map(({ reactions: _, ...message }) => JSON.stringify(message))
    expect(lines.filter(line => /❤|heart|not delivered|reacted/u.test(line))).to.deep.equal([])
    expect(atAda(said)).to.not.include('eyes')
  })
})
