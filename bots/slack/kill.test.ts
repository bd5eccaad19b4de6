import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type ServerProcess, serverProcess } from '#core/testing/houses/server-process.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const kills = Number(process.env.KILLS ?? (process.env.CI ? 50 : 4))

describeOnSlack(`Killed ${kills} times between Slack’s answer and our record of it`, function () {
  this.timeout(60_000 + kills * 20_000)
  let slack: Slack
  let dir: string
  let running: ServerProcess

  before(async () => {
    slack = await openSlack({ mode: 'events' })
    dir = mkdtempSync(join(tmpdir(), 'threadline-slack-kill-'))
    running = await serverProcess({ dataDir: dir, env: slack.variables })
    slack.sendTo(`${running.url}/slack/events`)
    await running.start()
  })
  after(async () => {
    await running?.end('SIGKILL')
    await slack?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  const write = async (text: string, customer: number): Promise<void> => {
    const body = { id: text, contact: { email: `customer${customer}@example.com`, name: `Customer ${customer}` }, text }
    const { status } = await running.call('POST', '/api/v1/messages', body)
    expect(status, running.printed().slice(-2000)).to.equal(202)
  }
  const keyOf = ({ blocks }: ShownMessage): string | undefined => {
    const id = (blocks as { block_id?: string }[] | undefined)?.[0]?.block_id
    return id?.startsWith('k:') ? id : undefined
  }
  const posted = (): ShownMessage[] =>
    slack
      .messages(desk)
      .flatMap(root => slack.thread(desk, root.ts))
      .filter(message => message.user === slack.bot)
  /** A customer's message; the card quotes the words too. */
  const shows = ({ blocks, username }: ShownMessage, text: string): boolean =>
    /customer/iu.test(username ?? '') && JSON.stringify(blocks ?? []).includes(`"${text}"`)

  it('has one card and each message once, and none is missing', async () => {
    const said: string[] = []
    const perCustomer = 5
    for (let kill = 0; kill < kills; kill++) {
      const text = `Please let me talk to a person, ${kill}`
      const customer = Math.floor(kill / perCustomer)
      // A new customer's first call is the card; of every other one the message below it is held instead.
      const nth = kill % perCustomer === 0 ? 1 + (customer % 2) : 1
      let seen = 0
      const held = slack.proxy.faults.hold({ method: 'chat.postMessage', match: () => ++seen === nth })
      said.push(text)
      await write(text, customer)
      await held.reached
      await running.end('SIGKILL')
      held.lift()
      held.release()
      await running.start()
      await slack.until(`“${text}” in Slack`, () => posted().some(message => shows(message, text)), 30_000)
    }
    const cards = slack.messages(desk).filter(message => message.user === slack.bot)
    expect(cards, 'cards').to.have.length(Math.ceil(kills / perCustomer))
    const keys = posted().flatMap(message => keyOf(message) ?? [])
    expect(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      'posted twice',
    ).to.deep.equal([])
    for (const [kill, text] of said.entries()) {
      const thread = slack.thread(desk, cards[Math.floor(kill / perCustomer)]?.ts ?? '')
      expect(
        thread.filter(message => shows(message, text)),
        text,
      ).to.have.length(1)
    }
  })
})
