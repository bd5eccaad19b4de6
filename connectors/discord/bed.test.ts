import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { EntryOf } from '#core/model/entry.ts'
import type { Connector } from '#core/ports/connector.ts'
import type { Memory } from '#core/ports/memory.ts'
import { type Crabline, describeOnCrabline, openCrabline } from '#core/testing/discord/crabline.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }
const ada = { senderId: '135000000000000700', senderName: 'ada' }
const direct = '135000000000000500'

const until = async <T>(what: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> => {
  for (let tries = 0; tries < 400; tries++) {
    const found = await what()
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  throw new Error(`it never happened: ${what}`)
}

describeOnCrabline('Customers on Discord, by crabline', function () {
  this.timeout(60_000)
  let bed: Crabline
  let house: House
  let connector: Connector
  let folder: string

  const open = async (): Promise<void> => {
    const settings = config.schema.parse({
      DISCORD_TOKEN: bed.botToken,
      DISCORD_API_URL: bed.endpoints.apiRoot,
      DISCORD_CHANNELS: `${bed.fixture.channelId}, dm`,
    })
    let memory: Memory | undefined
    house = await openHouse({
      folder,
      connectors: [
        given => {
          memory = given.memory
          connector = create(settings, given)
          return connector
        },
      ],
    })
    // From then on nothing is missed.
    await until(async () => (await memory?.get('state/began')) !== undefined)
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-discord-'))
    bed = await openCrabline()
    await open()
  })
  after(async () => {
    await house?.close()
    await bed?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const taken = (text: string) =>
    until(async () => {
      for (const session of (await house.core.queries.sessions({ channel: 'discord' }, { limit: 50 })).items) {
        const entries = await house.core.queries.timeline(session.id, 0)
        const entry = entries.find((one): one is EntryOf<'message'> => one.kind === 'message' && one.text === text)
        if (entry) return { session, entry, entries }
      }
      return undefined
    })
  const ours = async (channel: string) => (await bed.read(channel)).filter(({ author }) => author.id === bed.botUserId)

  it('answers somebody who writes to the bot directly, and changes and takes back what it said', async () => {
    await bed.write({ channelId: direct, ...ada, text: 'Is anybody there?' })
    const { session } = await taken('Is anybody there?')
    expect(session.address).to.equal(`discord:${direct}`)
    await house.core.controls.reply(session.id, { text: 'Yes, **always**.', take: true }, { who: grace })
    const [answer] = await until(async () => {
      const all = await ours(direct)
      return all.length > 0 && all
    })
    expect(answer?.content).to.equal('Yes, **always**.')
    const reply = { session: session.id, ticket: 1, seq: 2, author: { kind: 'agent' as const, ...grace }, text: 'Nearly always.' }
    const platformId = `${direct}:${answer!.id}`
    await connector.edit!(session.address, { platformId, reply }, 'e/1')
    expect((await ours(direct))[0]?.content).to.equal('Nearly always.')
    await connector.react!(session.address, { platformId, emoji: '👍', removed: false }, 'r/1')
    await connector.typing!(session.address)
    await connector.remove!(session.address, platformId, 'd/1')
    expect(await ours(direct)).to.deep.equal([])
  })

  it('begins a thread where it is called, and answers there', async () => {
    const { channelId, guildId } = bed.fixture
    const call = await bed.write({ channelId, guildId, ...ada, text: `<@${bed.botUserId}> where is my order?` })
    const { session } = await taken('where is my order?')
    expect(session.address).to.equal(`discord:${channelId}:${call.id}`)
    const address = session.address
    const reply = { session: session.id, ticket: 1, seq: 2, author: { kind: 'ai' as const }, text: 'On its way.' }
    const sent = await connector.send(address, reply as never, 'key/1')
    expect((await ours(call.id)).map(({ content }) => content)).to.deep.equal(['On its way.'])
    expect(await connector.settle!(address, 'key/1')).to.deep.equal({ platformId: sent.platformId })
    expect(await connector.settle!(address, 'key/2')).to.equal('absent')
    await bed.write({ channelId: call.id, guildId, parentChannelId: channelId, ...ada, text: 'It has come!' })
    expect((await taken('It has come!')).session.id).to.equal(session.id)
  })

  it('takes up what was written while nothing was connected', async () => {
    await house.close()
    await bed.write({ channelId: direct, ...ada, text: 'Written in between' })
    await open()
    const { session } = await taken('Written in between')
    expect(session.address).to.equal(`discord:${direct}`)
  })
})
