import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import { createWriting, type Writing } from '#core/testing/answering/writing.ts'
import { page as all, asked, one, two } from '#core/testing/conversation/growing.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'
import { config as linkConfig } from '../links/slack/config.ts'
import { create as createLink } from '../links/slack/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const room = rooms.customers.id
const grace = { who: { id: 'grace', name: 'Grace Hopper' } }
const update = { method: 'chat.update', channel: room }

describeOnSlack('An answer that grows, read by a customer in Slack', function () {
  this.timeout(60_000)
  let slack: Slack
  let house: House
  let folder: string
  let writing: ReturnType<typeof createWriting>

  const open = async (): Promise<void> => {
    writing = createWriting()
    const intake = memoryIntake()
    const connector = (given: ConnectorGiven) => {
      const link = createLink({ ...linkConfig.schema.parse(slack.variables), pace: slack.pace }, { ...given, intake, fatal() {} })
      const own = create(config.schema.parse({ SLACK_CUSTOMER_CHANNELS: 'shared' }), { ...given, link })
      return {
        ...own,
        ...(link.routes && { routes: link.routes }),
        start: async () => link.start?.(),
        async stop() {
          await own.stop?.()
          await link.stop?.()
        },
      }
    }
    house = await openHouse({ folder, connectors: [connector], tells: writing.tell })
    slack.sendTo(`${house.url}/slack/events`)
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-slack-growing-'))
    slack = await openSlack({ mode: 'events' })
    await open()
    await house.core.controls.autopilot({ channels: { slack: 'on' } }, grace)
    await house.core.controls.putArticle('returns', { title: asked, text: all }, grace)
  })
  after(async () => {
    await house?.close()
    await slack?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(() => slack.proxy.faults.clear())

  const wordsOf = (message: ShownMessage): string =>
    String((message.blocks as { type: string; text?: string }[] | undefined)?.find(block => block.type === 'markdown')?.text ?? '')
  const ours = (root: string): string[] =>
    slack
      .thread(room, root)
      .filter(message => message.ts !== root)
      .map(wordsOf)
  const shows = (root: string, ...texts: string[]) =>
    slack.until(`“${texts.join('”, “')}”`, () => JSON.stringify(ours(root)) === JSON.stringify(texts))

  // The same asked again and again would be handed off.
  const questions = [
    asked,
    'Is sending a lamp back free?',
    'When does the money come back?',
    'May I return anything I bought, a chair for example?',
    'How many days after its delivery may I return a table?',
    'Does the money arrive within days?',
    'What about the return of a bed, is it free?',
  ]
  let count = 0
  /** A question whose answer stands in Slack with its first sentence. */
  const begin = async (): Promise<{ root: string; session: string; model: Writing }> => {
    const root = await slack.ada.say(room, questions[count++] ?? 'May I return it?')
    const model = await slack.until('an answer is begun', () => writing.begun.shift())
    model.write(`${one} Sending`)
    await shows(root, one)
    const { items } = await house.core.queries.sessions({ channel: 'slack' }, { limit: 100 })
    const session = items[0]?.id ?? ''
    return { root, session, model }
  }
  const timeline = (session: string): Promise<Entry[]> => house.core.queries.timeline(session, 0)
  const settled = (session: string) =>
    slack.until('all is delivered', async () => {
      const now = await house.core.queries.session(session)
      return now.pending.length === 0 && now.growing === undefined
    })
  const message = async (session: string): Promise<EntryOf<'message'>> => {
    const found = (await timeline(session)).findLast(e => e.kind === 'message' && e.author.kind === 'ai')
    if (found?.kind !== 'message') throw new Error('the AI said nothing')
    return found
  }

  it('stands there with its first sentence and is changed as it goes on, with its sources, at Slack’s pace', async () => {
    const { root, session, model } = await begin()
    const made = slack.proxy.calls.length
    const began = Date.now()
    model.write(`${one} ${two} The`)
    await shows(root, `${one} ${two}`)
    expect(Date.now() - began).to.be.at.least(1000)
    model.end({ text: all })
    await shows(root, all)
    await settled(session)
    const calls = slack.proxy.calls.slice(made).filter(({ method }) => method.startsWith('chat.'))
    expect(calls.map(({ method }) => method)).to.deep.equal(['chat.update', 'chat.update'])
    expect(await message(session)).to.deep.include({ text: all, delivery: { state: 'sent' } })
    expect(JSON.stringify(slack.thread(room, root).at(-1)?.blocks)).to.include(`Source: ${asked}`)
  })

  it('waits where Slack asks for it, and then has all its words', async () => {
    const { root, session, model } = await begin()
    const fault = slack.proxy.faults.limit({ ...update, times: 1 }, 1)
    model.write(`${one} ${two} The`)
    await slack.until('Slack asks to wait', () => fault.hits() > 0)
    model.end({ text: all })
    await shows(root, all)
    await settled(session)
    const { delivery } = await message(session)
    expect(delivery).to.deep.equal({ state: 'sent' })
  })

  it('ends with its last words where Slack’s answers are lost before or after it took them', async () => {
    for (const when of ['before', 'after'] as const) {
      const { root, session, model } = await begin()
      const fault = slack.proxy.faults.lose({ ...update, times: 2 }, when)
      model.write(`${one} ${two} The`)
      await slack.until('an answer is lost', () => fault.hits() > 0)
      model.end({ text: all })
      await shows(root, all)
      await settled(session)
      expect(ours(root)).to.deep.equal([all])
    }
  })

  it('is shown to the team as half an answer where Slack refuses the rest', async () => {
    const { root, session, model } = await begin()
    slack.proxy.faults.fail(update, 'edit_window_closed')
    model.end({ text: all })
    const failed = await slack.until('it failed', async () =>
      (await timeline(session)).find((e): e is EntryOf<'delivery'> => e.kind === 'delivery' && e.state === 'failed'),
    )
    expect(failed).to.include({ target: 'customer' }).and.not.to.have.property('quiet')
    expect(ours(root)).to.deep.equal([one])
    expect((await message(session)).text).to.equal(one)
    slack.proxy.faults.clear()
    await house.core.controls.settle(session, { of: failed.of, verdict: 'again' }, grace)
    await shows(root, all)
    await settled(session)
    expect((await message(session)).text).to.equal(all)
  })

  it('ends where a person replies', async () => {
    const { root, session, model } = await begin()
    slack.proxy.faults.limit(update, 5)
    model.write(`${one} ${two} The`)
    await slack.until('Slack asks to wait', async () => (await house.core.queries.session(session)).pending[0]?.notBefore !== undefined)
    await house.core.controls.reply(session, { text: 'I am on it.' }, grace)
    slack.proxy.faults.clear()
    await shows(root, one, 'I am on it.')
    model.end({ text: all })
    await settled(session)
    expect(ours(root)).to.deep.equal([one, 'I am on it.'])
    expect((await message(session)).text).to.equal(one)
  })
})
