import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import type { Connector } from '#core/ports/connector.ts'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { type MemoryIntake, memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { Json } from '#core/testing/slack/page.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'
import { config as linkConfig } from '../links/slack/config.ts'
import { create as createLink } from '../links/slack/index.ts'
import type { SlackEvent, SlackListener } from '../links/slack/link.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const room = rooms.customers.id
const grace = { who: { id: 'grace', name: 'Grace Hopper' } }

describeOnSlack('What customers in Slack write and read, whole', function () {
  this.timeout(60_000)
  let slack: Slack
  let house: House
  let intake: MemoryIntake
  let folder: string
  /** The same channel in another process of the house, and what Slack tells that one alone. */
  let another: () => Connector & { told(event: SlackEvent): Promise<void> }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-slack-whole-'))
    slack = await openSlack({ mode: 'events' })
    intake = memoryIntake()
    const connector = (given: ConnectorGiven) => {
      const link = createLink(linkConfig.schema.parse(slack.variables), { ...given, intake, fatal() {} })
      another = () => {
        let listener: SlackListener | undefined
        const listen = (one: SlackListener): void => {
          listener = one
        }
        const other = { ...link, listen, acts: () => {}, bolt: { action() {}, view() {} } } as never
        const made = create(config.schema.parse({ SLACK_CUSTOMER_CHANNELS: 'shared' }), { ...given, link: other })
        return { ...made, told: async event => listener?.handle(event) }
      }
      const own = create(config.schema.parse({ SLACK_CUSTOMER_CHANNELS: 'shared' }), { ...given, link })
      return { ...own, ...(link.routes && { routes: link.routes }), start: async () => link.start?.(), stop: async () => link.stop?.() }
    }
    house = await openHouse({ folder, connectors: [connector] })
    slack.sendTo(`${house.url}/slack/events`)
  })
  after(async () => {
    await house?.close()
    await slack?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const messages = async () => {
    const { items } = await house.core.queries.sessions({ channel: 'slack' }, { limit: 100 })
    const all = await Promise.all(
      items.map(async ({ id }) =>
        (await house.core.queries.timeline(id, 0)).flatMap(entry => (entry.kind === 'message' ? [{ ...entry, session: id }] : [])),
      ),
    )
    return all.flat()
  }
  const taken = (what: RegExp) => slack.until(`${what} is taken`, async () => (await messages()).find(({ text }) => what.test(text)))
  const heard = (event: Json) => slack.event({ type: 'message', channel: room, ...event })

  it('is known also of somebody whom Slack does not tell of, with later changes', async () => {
    const far = { type: 'message', user: 'U0FAR', user_team: 'T0FAR', ts: '1780000000.000100' }
    await heard({ ...far, text: 'My order is 1270', user_profile: { display_name: 'Far Away' } })
    const { author } = await taken(/My order is 1270/)
    expect(author).to.include({ name: 'Far Away' })
    await heard({
      subtype: 'message_changed',
      message: { ...far, text: 'My order is 1207', edited: { user: far.user, ts: '1780000009.000000' } },
      previous_message: { ...far, text: 'My order is 1270' },
    })
    await taken(/My order is 1207/)
  })

  it('has the words that somebody passed on', async () => {
    await heard({
      user: slack.ada.id,
      ts: '1780000001.000100',
      text: '',
      attachments: [
        {
          is_share: true,
          is_msg_unfurl: true,
          author_name: 'Charles',
          text: 'The engine *stopped*\nat noon',
          fallback: 'The engine stopped',
        },
      ],
    })
    const { text } = await taken(/The engine/)
    expect(text).to.equal('Charles wrote:\n> The engine **stopped**\n> at noon')
  })

  it('is found again where it was sent, also by another process and long after', async () => {
    const first = await slack.stranger.say(room, 'One')
    const { session } = await taken(/^One$/)
    await slack.stranger.say(room, 'Two')
    await taken(/^Two$/)
    const { seq } = await house.core.controls.reply(session, { text: 'Under the second' }, grace)
    await slack.until(
      'it is sent',
      async () => (await messages()).find(m => m.session === session && m.seq === seq)?.delivery?.state === 'sent',
    )
    expect(slack.thread(room, first).filter(message => message.username === 'Grace Hopper')).to.have.length(0)
    const { address } = await house.core.queries.session(session)
    for (const word of ['Three', 'Four', 'Five', 'Six']) await slack.stranger.say(room, word)
    await taken(/^Six$/)
    const other = another()
    expect(await other.settle?.(address, `${session}/${seq}`)).to.have.property('platformId')
    expect(await other.settle?.(address, `${session}/${seq + 1}`)).to.equal('absent')
  })

  it('goes on in one session, whichever process Slack tells of the next words', async () => {
    const first = await slack.stranger.say(room, 'To the one process')
    const { session } = await taken(/To the one process/)
    const ts = `${Number(first.split('.')[0]) + 1}.000100`
    const event = { type: 'message', channel: room, user: slack.stranger.id, ts, text: 'To the other process' }
    await another().told({ id: 'Ev0OTHER', at: Date.now(), team: 'T0', event })
    expect((await taken(/To the other process/)).session).to.equal(session)
    const { seq } = await house.core.controls.reply(session, { text: 'Under what the other took' }, grace)
    await slack.until(
      'it is sent',
      async () => (await messages()).find(m => m.session === session && m.seq === seq)?.delivery?.state !== 'planned',
    )
    expect(slack.thread(room, first).filter(message => message.text?.includes('Under what the other took'))).to.have.length(0)
  })

  it('is taken back whole, also where it was too long for one message and had a file', async () => {
    const ts = await slack.ada.say(room, 'Tell me everything')
    const { session } = await taken(/Tell me everything/)
    const file = await house.files.keep({ name: 'all.txt', content: Readable.from([Buffer.from('everything')]) })
    const { seq } = await house.core.controls.reply(session, { text: 'long words '.repeat(1500), attachments: [file] }, grace)
    const ours = () => slack.thread(room, ts).filter(message => message.user === slack.bot)
    await slack.until(
      'it is sent',
      async () => (await messages()).find(m => m.session === session && m.seq === seq)?.delivery?.state === 'sent',
    )
    expect(ours()).to.have.length(3)
    await house.core.controls.remove(session, { of: seq }, grace)
    await slack.until('it is gone', () => ours().length === 0)
  })
})
