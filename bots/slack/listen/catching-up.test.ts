import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import type { SlackMode } from '#core/testing/slack/workspace.ts'

const desk = rooms.desk.id

for (const mode of ['events', 'socket'] satisfies SlackMode[])
  describeOnSlack(`What agents do while nobody listens, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let opened: SlackHouse
    let ada: Browser
    let card: string

    before(async () => {
      opened = await openSlackHouse(mode)
      ada = await opened.house.visitor()
      await ada.write('I want to talk to a person')
      card = await opened.slack.until('the card', () => opened.slack.messages(desk).at(-1)?.ts)
    })
    after(() => opened?.close())
    afterEach(() => opened.slack.proxy.faults.clear())

    const atAda = async (): Promise<string[]> =>
      (await ada.read()).entries.flatMap(entry => (entry.kind === 'message' ? [entry.text ?? ''] : []))
    const eventually = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; !(await holds()); tries++) {
        if (tries > 400) throw new Error(`${what}: not within eight seconds; there is ${JSON.stringify(await atAda())}`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    }
    const marked = (ts: string) =>
      opened.slack.until('the mark', () =>
        opened.slack.thread(desk, card).find(m => m.ts === ts && m.reactions?.some(r => r.name === 'heavy_check_mark')),
      )

    it('reaches the customer after a restart: new words, changed ones, and those taken back', async () => {
      const kept = await opened.slack.grace.say(desk, 'Which order is it?', card)
      const wrong = await opened.slack.grace.say(desk, 'Words for somebody else', card)
      await marked(kept)
      await marked(wrong)
      await opened.again(async () => {
        await opened.slack.grace.say(desk, 'It leaves today', card)
        await opened.slack.grace.say(desk, '// she is a regular', card)
        await opened.slack.grace.edit(desk, kept, 'Which order is it, 1270?')
        await opened.slack.grace.remove(desk, wrong)
      })
      await eventually('the new words', async () => (await atAda()).includes('It leaves today'))
      await eventually('the changed words', async () => (await atAda()).includes('Which order is it, 1270?'))
      await eventually('the words are gone', async () => !(await atAda()).includes('Words for somebody else'))
      expect((await atAda()).join()).to.not.include('regular')
    })

    it('reaches the customer once, however often it is read again', async () => {
      await opened.again()
      const last = await opened.slack.grace.say(desk, 'Is that so?', card)
      await marked(last)
      await opened.house.core.idle()
      const said = await atAda()
      for (const text of ['It leaves today', 'Which order is it, 1270?', 'Is that so?'])
        expect(
          said.filter(one => one === text),
          text,
        ).to.have.length(1)
    })

    if (mode === 'socket')
      it('reaches the customer where only the connection was gone', async () => {
        const { proxy } = opened.slack
        proxy.dark(true)
        proxy.sockets.cut()
        await opened.slack.grace.say(desk, 'Said into the dark', card)
        proxy.dark(false)
        await eventually('the words', async () => (await atAda()).includes('Said into the dark'))
      })
  })
