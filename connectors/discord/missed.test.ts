// What was missed on Discord, taken in the order in which it was written: whatever comes meanwhile, fails meanwhile, or was taken away.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { EntryOf } from '#core/model/entry.ts'
import { hour, minute } from '#core/model/time.ts'
import type { Connector } from '#core/ports/connector.ts'
import { type PlayedServer, playDiscord, token } from '#core/testing/discord/server.ts'
import { bot, forumId, guildId, type Message, textId, userOf } from '#core/testing/discord/state.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { createLeapingClock, type LeapingClock } from '#core/testing/kits/leaping-clock.ts'
import { until as waitUntil } from '#core/testing/until.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const ada = userOf('ada')
const ben = userOf('ben')

const until = <T>(what: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> =>
  waitUntil(String(what), what, { patience: 8000 })

describe('What was missed on Discord', function () {
  this.timeout(30_000)
  let server: PlayedServer
  let house: House
  let connector: Connector
  let folder: string
  let clock: LeapingClock
  let recovered: number[]

  const open = async (): Promise<void> => {
    const settings = config.schema.parse({
      DISCORD_TOKEN: token,
      DISCORD_API_URL: `${server.url}/api`,
      DISCORD_CHANNELS: `${forumId}, ${textId}, dm`,
    })
    house = await openHouse({
      folder,
      clock,
      connectors: [
        given => {
          connector = create(settings, given)
          return connector
        },
      ],
      inbox: inbox => ({
        ...inbox,
        async recovered(channel, what) {
          recovered.push(what.count)
          await inbox.recovered(channel, what)
        },
      }),
    })
  }
  const online = (): Promise<boolean> => until(async () => server.connected() > 0 && (await connector.health?.())?.ok)

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-discord-'))
    clock = createLeapingClock()
    server = await playDiscord(clock)
    recovered = []
    await open()
    await online()
  })
  afterEach(async () => {
    await house.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const tell = (message: Message): void => {
    const guild = server.state.channels.get(message.channel_id)?.guild_id
    server.tell('MESSAGE_CREATE', { ...message, ...(guild ? { guild_id: guildId, member: { roles: [] } } : {}) })
  }
  const wrote = (channel: string, user: typeof ada, content: string): Message => {
    const message = server.state.put(channel, user, content)
    tell(message)
    return message
  }
  const said = async (): Promise<EntryOf<'message'>[]> => {
    const { items } = await house.core.queries.sessions({ channel: 'discord' }, { limit: 50 })
    const all = (await Promise.all(items.map(({ id }) => house.core.queries.timeline(id, 0)))).flat()
    return all.filter((one): one is EntryOf<'message'> & (typeof all)[number] => one.kind === 'message' && one.author.kind === 'contact')
  }
  const words = async (): Promise<string[]> => (await said()).map(({ text }) => text)
  const taken = (text: string) => until(async () => (await said()).find(one => one.text === text))
  const away = (channel: string, message: Message): void =>
    void server.state.messages.set(
      channel,
      (server.state.messages.get(channel) ?? []).filter(one => one.id !== message.id),
    )

  it('comes before what is written there while it is asked for, and is told apart from it', async () => {
    const post = server.state.thread(forumId, ada.id)
    wrote(post.id, ada, 'Before')
    await taken('Before')
    await house.close()
    for (let n = 1; n <= 3; n++) server.state.put(post.id, ada, `missed ${n}`)
    // It is slow to say which channels there are.
    let release = (): void => {}
    const held = new Promise<undefined>(resolve => {
      release = () => resolve(undefined)
    })
    server.weather = async ({ path }) => (path === `/channels/${textId}` ? held : undefined)
    await clock.leap(minute)
    await open()
    await until(() => server.connected() > 0)
    await clock.leap(minute)
    wrote(post.id, ada, 'At last')
    await taken('At last')
    expect(await words()).to.deep.equal(['Before', 'missed 1', 'missed 2', 'missed 3', 'At last'])
    release()
    await until(() => recovered.length > 0)
    expect(recovered).to.deep.equal([3])
  })

  it('is found in a chat that nobody knew of, once that person writes again', async () => {
    await house.close()
    const chat = server.state.directWith(ben)
    server.state.put(chat.id, ben, 'Is anybody there?')
    await clock.leap(hour)
    await open()
    await online()
    await clock.leap(hour)
    wrote(chat.id, ben, 'Hello?')
    await taken('Hello?')
    expect(await words()).to.deep.equal(['Is anybody there?', 'Hello?'])
    await until(() => recovered.length > 0)
    expect(recovered).to.deep.equal([1])
  })

  it('is taken where it can be read, and later where it can not be yet', async () => {
    const [one, other] = [server.state.thread(forumId, ada.id), server.state.thread(forumId, ben.id)]
    // Of these Discord tells no lists.
    for (const each of [one, other]) Object.assign(each, { type: 12 })
    wrote(one.id, ada, 'Before')
    wrote(other.id, ben, 'Before, too')
    await taken('Before, too')
    await taken('Before')
    await house.close()
    server.state.put(one.id, ada, 'In trouble')
    server.state.put(other.id, ben, 'In no trouble')
    let troubled = true
    server.weather = async ({ path }) => {
      if (!troubled || !path.startsWith(`/channels/${one.id}`)) return undefined
      return { status: 500, code: 0 }
    }
    await open()
    await taken('In no trouble')
    expect(await words()).to.not.include('In trouble')
    troubled = false
    await until(async () => {
      await clock.leap(minute / 2)
      return (await words()).includes('In trouble')
    })
    await until(() => recovered.reduce((a, b) => a + b, 0) >= 2)
    expect(recovered.reduce((a, b) => a + b)).to.equal(2)
  })

  it('is looked for in what was archived meanwhile, also by a second start after one that broke off', async () => {
    const known = server.state.thread(forumId, ada.id)
    wrote(known.id, ada, 'Before')
    await taken('Before')
    await house.close()
    await clock.leap(hour)
    const old = server.state.thread(forumId, ben.id)
    server.state.put(old.id, ben, 'Archived by now')
    await clock.leap(hour)
    Object.assign(old, { archived: true, thread_metadata: { archived: true, archive_timestamp: new Date(clock.now()).toISOString() } })
    await clock.leap(hour)
    server.state.put(known.id, ada, 'The latest')
    server.weather = async ({ path }) => (path === `/channels/${old.id}/messages` ? { status: 500, code: 0 } : undefined)
    await open()
    await taken('The latest')
    await house.close()
    server.weather = async () => undefined
    await open()
    await taken('Archived by now')
  })

  it('is looked for in a thread that is on no list, also by the process that took from it before', async () => {
    const hidden = server.state.thread(forumId, ada.id)
    Object.assign(hidden, { type: 12 })
    wrote(hidden.id, ada, 'Before')
    await taken('Before')
    const before = server.identified()
    server.drop(4009)
    server.state.put(hidden.id, ada, 'Meanwhile')
    await until(() => server.identified() > before)
    await taken('Meanwhile')
  })

  it('is also what was taken back: the only message of a chat, the first one, and the one that a thread was begun with', async () => {
    const chat = server.state.directWith(ben)
    const only = wrote(chat.id, ben, 'The only one')
    const post = server.state.thread(forumId, ada.id)
    const first = wrote(post.id, ada, 'The first one')
    wrote(post.id, ada, 'The second one')
    const call = wrote(textId, ben, `<@${bot.id}> The call`)
    for (const text of ['The only one', 'The second one', 'The call']) await taken(text)
    await until(() => server.state.channels.get(call.id))
    wrote(call.id, ben, 'And more')
    await taken('And more')
    await house.close()
    away(chat.id, only)
    away(post.id, first)
    away(textId, call)
    await open()
    const gone = async (): Promise<string[]> => (await said()).filter(one => one.deleted).map(one => String(one.seq))
    await until(async () => (await gone()).length === 3)
    expect((await words()).filter(text => text !== '').sort()).to.deep.equal(['And more', 'The second one'])
  })

  it('is also what was made shorter', async () => {
    const post = server.state.thread(forumId, ada.id)
    const message = wrote(post.id, ada, 'Send it to Rome, not to Milan')
    await taken('Send it to Rome, not to Milan')
    await house.close()
    Object.assign(message, { content: 'Send it to Rome', edited_timestamp: new Date(clock.now()).toISOString() })
    await open()
    await taken('Send it to Rome')
  })

  it('is taken up once the bot may read a channel again', async () => {
    const post = server.state.thread(forumId, ada.id)
    wrote(post.id, ada, 'Before')
    await taken('Before')
    const healthy = async () => (await connector.health?.())?.ok
    let barred = true
    server.weather = async ({ path }) =>
      barred && (path.includes(forumId) || path.includes(post.id)) ? { status: 403, code: 50001 } : undefined
    server.tell('GUILD_ROLE_UPDATE', { guild_id: guildId, role: { id: guildId } })
    await until(async () => !(await healthy()))
    server.state.put(post.id, ada, 'Can you see this?')
    barred = false
    server.tell('GUILD_ROLE_UPDATE', { guild_id: guildId, role: { id: guildId } })
    await taken('Can you see this?')
    await until(healthy)
  })
})
