import { expect } from 'chai'
import { createWriting } from '#core/testing/answering/writing.ts'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import { until } from '#core/testing/kits/check.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const quoted = { class: 'quoted' as const }

describeOnSlack('An answer that grows, at the Slack desk', function () {
  this.timeout(60_000)
  const { tell, begun } = createWriting()
  let opened: SlackHouse
  before(async () => {
    opened = await openSlackHouse('socket', { tells: tell })
  })
  after(() => opened?.close())

  it('stands there with its first sentences, and as one message with all of them once it is whole', async () => {
    const [{ ada, card }] = (await opened.waiting(1)) as [Awaited<ReturnType<SlackHouse['waiting']>>[0]]
    const session = (await ada.read()).session!.id
    const telling = (words: string): ShownMessage[] =>
      opened.slack.thread(rooms.desk.id, card).filter(message => JSON.stringify([message.text, message.blocks]).includes(words))
    const grace = { who: { id: 'grace', name: 'Grace Hopper' } }
    await opened.house.core.controls.reply(session, { text: 'Hello.' }, grace)
    await opened.house.core.controls.release(session, { to: 'ai' }, grace)
    await ada.write('How do I return it?')
    await until(() => begun.length > 0, 'an answer is begun')
    const model = begun.shift()!
    model.write('You have 30 days. Send', quoted)
    const first = await opened.slack.until('the first sentence', () => telling('You have 30 days.')[0])
    model.write('You have 30 days. Sending it is free. Yes', quoted)
    model.end({ ...quoted, text: 'You have 30 days. Sending it is free. Yes, really.' })
    const [whole, ...more] = await opened.slack.until('the whole', () => {
      const all = telling('Yes, really.')
      return all.length > 0 ? all : undefined
    })
    expect(whole?.ts).to.equal(first.ts)
    expect(more).to.deep.equal([])
    expect(telling('You have 30 days.')).to.have.length(1)
  })
})
