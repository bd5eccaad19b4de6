import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import { minute } from '#core/model/time.ts'
import type { Connector } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { plantVictim } from '#core/testing/channels/victim.ts'
import { whyNoBodies, wrongBodies } from '#core/testing/discord/bodies.ts'
import { shown } from '#core/testing/discord/played.ts'
import { type PlayedServer, playDiscord, token } from '#core/testing/discord/server.ts'
import { bot, forumId, guildId, type Json, teamRole, textId, userOf } from '#core/testing/discord/state.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { guarded } from '#core/testing/kits/check.ts'
import { createLeapingClock, type LeapingClock } from '#core/testing/kits/leaping-clock.ts'
import { until as waitUntil } from '#core/testing/until.ts'
import { readMessageId } from './address.ts'
import { config } from './config.ts'
import { nonceOf } from './format.ts'
import { create } from './index.ts'
import type { Tried } from './sending.ts'

const grace = { id: 'grace', name: 'Grace Hopper', photo: 'https://acme.example/grace.png' }
const ada = userOf('ada')
const ben = userOf('ben')

const until = <T>(what: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> =>
  waitUntil(String(what), what, { patience: 8000 })

describe('Customers on Discord', function () {
  this.timeout(30_000)
  let server: PlayedServer
  let house: House
  let connector: Connector
  let folder: string
  let clock: LeapingClock
  let memory: Memory
  let recovered: { count: number; since?: number }[]

  const open = async (more: Record<string, string> = {}): Promise<void> => {
    const settings = config.schema.parse({
      DISCORD_TOKEN: token,
      DISCORD_API_URL: `${server.url}/api`,
      DISCORD_CHANNELS: `${forumId}, ${textId}, dm`,
      DISCORD_TEAMMATES: teamRole,
      ...more,
    })
    house = await openHouse({
      folder,
      clock,
      connectors: [
        given => {
          memory = given.memory
          connector = create(settings, given)
          return connector
        },
      ],
      inbox: inbox => ({
        ...inbox,
        async recovered(channel, what) {
          recovered.push(what)
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
  })
  afterEach(async () => {
    await house.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const wrote = (channel: string, user: typeof ada, content: string, more: Json = {}) => {
    const guild = server.state.channels.get(channel)?.guild_id
    const message = server.state.put(channel, user, content, more)
    server.tell('MESSAGE_CREATE', {
      ...message,
      ...(guild ? { guild_id: guildId, member: { roles: server.state.roles.get(user.id) ?? [] } } : {}),
    })
    return message
  }
  const sessions = async () => (await house.core.queries.sessions({ channel: 'discord' }, { limit: 50 })).items
  const entries = async (): Promise<Entry[]> =>
    (await Promise.all((await sessions()).map(({ id }) => house.core.queries.timeline(id, 0)))).flat()
  const said = async (): Promise<EntryOf<'message'>[]> =>
    (await entries()).filter((one): one is EntryOf<'message'> => one.kind === 'message')
  const taken = (text: string) => until(async () => (await said()).find(one => one.text === text))
  const ours = (channel: string) => (server.state.messages.get(channel) ?? []).filter(one => one.author.id === bot.id)
  const reply = async (text: string, session?: string): Promise<void> => {
    const id = session ?? (await sessions())[0]!.id
    await house.core.controls.reply(id, { text, take: true }, { who: grace })
  }

  it('begins a thread where somebody calls the bot, and goes on in it', async () => {
    await online()
    wrote(textId, ben, 'only chatting')
    const call = wrote(textId, ada, `<@${bot.id}> my **order** is late`)
    await taken('my **order** is late')
    const thread = await until(() => server.state.channels.get(call.id))
    expect(thread.name).to.equal('my order is late')
    wrote(thread.id, ada, 'It is #1207, see <:box:123456789012345678>')
    await taken('It is #1207, see :box:')
    const [session, ...others] = await sessions()
    expect(others).to.deep.equal([])
    expect(session?.address).to.equal(`discord:${textId}:${call.id}`)
    await reply('We look into it.')
    const answer = await until(() => ours(thread.id)[0])
    expect(answer).to.include({ content: 'We look into it.' })
    expect(answer.embeds).to.deep.equal([{ author: { name: grace.name, icon_url: grace.photo } }])
    const contact = await house.core.queries.contact(session!.contact)
    expect(contact?.identities).to.deep.equal([`discord:${ada.id}`])
    expect(contact?.claimed.name).to.equal('Ada')
    expect(contact?.verified.name).to.equal(undefined)
  })

  it('takes nobody for another by their user name or the name that they show', async () => {
    await online()
    const victim = await plantVictim(house.core, [`discord:${ada.id}`, 'email:ada@byron.test'], { email: 'ada@byron.test', name: 'Ada' })
    const mallory = { ...userOf('mallory'), username: ada.username, global_name: 'ada@byron.test' }
    wrote(textId, mallory, `<@${bot.id}> it is me, Ada`)
    await taken('it is me, Ada')
    await victim.untouched((await sessions())[0]?.id ?? '')
  })

  it('passes over programs, webhooks, other channels, notices and itself', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    wrote(post.id, { ...ben, bot: true }, 'from a bot')
    wrote(post.id, ben, 'from a webhook', { webhook_id: '123456789012345678' })
    wrote(post.id, ben, 'has renamed it', { type: 4 })
    wrote(server.state.thread('900000000000000099', ada.id).id, ada, 'elsewhere')
    wrote(post.id, bot, 'from ourselves')
    wrote(post.id, ada, 'the only one')
    await taken('the only one')
    expect((await said()).filter(one => one.author.kind === 'contact').map(one => one.text)).to.deep.equal(['the only one'])
  })

  it('calls nobody by the words it brings, and says just what Discord takes', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    wrote(post.id, ada, 'Hello')
    await taken('Hello')
    await reply(`@everyone @here <@${ben.id}> <@&${teamRole}> <#${textId}> [here](https://a.example/x)`)
    const { content } = await until(() => ours(post.id)[0])
    expect(content).not.to.match(/@everyone|@here|<[@#]/)
    expect(content).to.include('[here](https://a.example/x)')
    for (const one of server.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')))
      expect(one.body).to.deep.include({ allowed_mentions: { parse: [] }, enforce_nonce: true })
  })

  it('takes previews of links for no edit, and mirrors edits, deletions and reactions', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    const message = wrote(post.id, ada, 'My order is 1270')
    await taken('My order is 1270')
    server.tell('MESSAGE_UPDATE', { ...message, guild_id: guildId, embeds: [{}], content: 'not this' })
    server.tell('MESSAGE_UPDATE', {
      ...message,
      guild_id: guildId,
      content: 'My order is 1207',
      edited_timestamp: new Date().toISOString(),
    })
    await taken('My order is 1207')
    expect((await entries()).filter(one => one.kind === 'edit')).to.have.length(1)
    await reply('Thank you')
    const answer = await until(() => ours(post.id)[0])
    const reaction = {
      user_id: ada.id,
      channel_id: post.id,
      message_id: answer.id,
      guild_id: guildId,
      emoji: { id: null, name: '👍' },
      member: { user: ada, roles: [] },
    }
    await until(async () => (await entries()).find(one => one.kind === 'delivery' && one.state === 'sent'))
    server.tell('MESSAGE_REACTION_ADD', reaction)
    await until(async () => (await entries()).find(one => one.kind === 'reaction' && one.emoji === '👍'))
    await connector.react?.(`discord:${forumId}:${post.id}`, { platformId: `${post.id}:${message.id}`, emoji: '🎉', removed: false }, 'r')
    expect(server.state.find(post.id, message.id)?.reacted).to.deep.equal(['🎉'])
    server.tell('MESSAGE_DELETE', { id: message.id, channel_id: post.id, guild_id: guildId })
    await until(async () => (await said()).find(one => one.author.kind === 'contact' && one.deleted))
  })

  it('takes a teammate’s words in a customer’s thread for the team’s answer', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    server.state.roles.set(ben.id, [teamRole])
    wrote(post.id, ada, 'Is it open?')
    await taken('Is it open?')
    const answer = wrote(post.id, ben, 'Until five.')
    const entry = await taken('Until five.')
    expect(entry.author).to.include({ kind: 'agent', name: 'Ben' })
    expect((await sessions())[0]?.owner).to.deep.include({ kind: 'agent' })
    server.tell('MESSAGE_UPDATE', { ...answer, guild_id: guildId, content: 'Until six.', edited_timestamp: new Date().toISOString() })
    await taken('Until six.')
    expect(ours(post.id)).to.deep.equal([])
  })

  it('takes up what was missed, once each and in order, and tells', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    const first = wrote(post.id, ada, 'Before')
    const direct = server.state.directWith(ben)
    wrote(direct.id, ben, 'Directly')
    const regretted = wrote(post.id, ada, 'Not this')
    await taken('Before')
    await taken('Directly')
    await taken('Not this')
    await house.close()
    for (let n = 1; n <= 120; n++) server.state.put(post.id, ada, `missed ${n}`)
    server.state.put(direct.id, ben, 'Directly again')
    const old = server.state.thread(forumId, ben.id)
    Object.assign(old, { archived: true, thread_metadata: { archived: true, archive_timestamp: new Date().toISOString() } })
    server.state.put(old.id, ben, 'In a post that is archived by now')
    const call = server.state.put(textId, ben, `<@${bot.id}> called meanwhile`)
    await open()
    await taken('missed 120')
    await taken('Directly again')
    await taken('In a post that is archived by now')
    await taken('called meanwhile')
    await until(() => server.state.channels.get(call.id))
    await until(() => recovered.length > 0)
    expect(recovered[0]).to.deep.include({ count: 123 })
    const words = (await said()).map(one => one.text).filter(text => /^missed/.test(text))
    expect(words).to.deep.equal(Array.from({ length: 120 }, (_, at) => `missed ${at + 1}`))
    // Nothing again after another gap, but what changed meanwhile.
    await house.close()
    const left = server.state.messages
      .get(post.id)!
      .slice(-90)
      .filter(one => one.id !== regretted.id)
    server.state.messages.set(post.id, [first, ...left])
    Object.assign(first, { content: 'Before, corrected', edited_timestamp: new Date().toISOString() })
    await open()
    await taken('Before, corrected')
    await until(async () => (await said()).some(one => one.deleted))
    expect((await said()).filter(one => /^missed/.test(one.text))).to.have.length.at.most(120)
    expect(recovered).to.have.length(1)
  })

  it('asks for a score with buttons, which only the customer presses', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    wrote(post.id, ada, 'Thanks')
    await taken('Thanks')
    const [session] = await sessions()
    await reply('You are welcome.')
    await until(() => ours(post.id)[0])
    await house.core.controls.resolve(session!.id, {}, { who: grace })
    const question = await until(() => ours(post.id).find(one => (one.components as unknown[]).length > 0))
    const buttons = (question.components as { components: { custom_id: string }[] }[])[0]!.components
    expect(buttons.map(one => one.custom_id)).to.deep.equal([1, 2, 3, 4, 5].map(score => `score:${score}:${session!.id}`))
    let count = 0
    const press = async (user: typeof ada, data: Json, type = 3): Promise<Json> => {
      count += 1
      const id = `90000000000000010${count}`
      const message = { id: question.id, channel_id: post.id }
      await until(async () => (await house.core.queries.timeline(session!.id, 0)).length > 0)
      server.tell('INTERACTION_CREATE', {
        id,
        application_id: bot.id,
        type,
        token: `tok${count}`,
        data,
        channel_id: post.id,
        guild_id: guildId,
        message,
        member: { user, roles: [], permissions: '0' },
        entitlements: [],
        authorizing_integration_owners: {},
        version: 1,
      })
      const answered = await until(() => server.asked.find(({ path }) => path === `/interactions/${id}/tok${count}/callback`))
      return answered.body
    }
    const strange = await press(ben, { custom_id: buttons[0]!.custom_id, component_type: 2 })
    expect(strange).to.deep.include({ type: 4 })
    const rated = await press(ada, { custom_id: buttons[3]!.custom_id, component_type: 2 })
    expect(rated).to.deep.include({ type: 7 })
    expect(await press(ada, { custom_id: `comment:4:${session!.id}`, component_type: 2 })).to.deep.include({ type: 9 })
    const row = { type: 1, components: [{ type: 4, custom_id: 'comment', value: 'Quick!' }] }
    await press(ada, { custom_id: `comment:4:${session!.id}`, components: [row] }, 5)
    const scores = (await entries()).filter(one => one.kind === 'csat')
    expect(JSON.stringify(scores)).to.include('"score":4').and.to.include('Quick!')
  })

  it('shows that somebody types, where they read it', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    await connector.typing!(`discord:${forumId}:${post.id}`)
    expect(server.asked.some(({ method, path }) => method === 'POST' && path === `/channels/${post.id}/typing`)).to.equal(true)
  })

  it('finds the first answer of somebody who was written to directly, where it came while nothing was connected', async () => {
    await online()
    await connector.reach!({ contact: 'c', identities: [`discord:${ada.id}`], addresses: [], silent: [] })()
    await house.close()
    server.state.put(server.state.directWith(ada).id, ada, 'My first answer')
    await open()
    await taken('My first answer')
  })

  it('reaches somebody directly, and says in words where they take nothing', async () => {
    await online()
    const wanted = { contact: 'c', identities: [`discord:${ada.id}`], addresses: [], silent: [] }
    const address = await connector.reach!(wanted)()
    const direct = server.state.directWith(ada)
    expect(address).to.equal(`discord:${direct.id}`)
    expect(() => connector.reach!({ ...wanted, identities: ['email:a@b.example'] })).to.throw(Refused)
    server.bar(direct.id, 403, 50007)
    const words = { session: 's', ticket: 1, seq: 1, author: { kind: 'agent' as const, ...grace }, text: 'Hi' }
    const error = await connector.send(address, words, 's/1').catch(failure => failure)
    expect(error).to.be.instanceOf(Refused)
    expect(error.message).to.include('they take no direct messages')
  })

  it('puts what is too long into several messages, a file that is too large behind an address', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    const address = `discord:${forumId}:${post.id}`
    const text = Array.from({ length: 60 }, (_, at) => `Sentence number ${at} says something. It says a little more.`).join(' ')
    const big = { id: 'big', name: 'big.zip', type: 'application/zip', size: 30_000_000 }
    const words = { session: 's', ticket: 1, seq: 1, author: { kind: 'ai' as const }, text, attachments: [big] }
    await connector.send(address, words as never, 's/1')
    const all = ours(post.id).map(one => shown(one.content))
    expect(all.length).to.be.at.least(2)
    for (const one of ours(post.id)) expect(one.content.length).to.be.at.most(2000)
    expect(all[0]).to.match(/\.$/)
    expect(all.at(-1)).to.match(/big\.zip: http/)
    // The same again is the same.
    const { platformId } = await connector.send(address, words as never, 's/1')
    expect(ours(post.id)).to.have.length(all.length)
    // Changed words leave the file where it is.
    await connector.edit!(address, { platformId: platformId!, reply: { ...words, text: 'Shorter' } as never }, 's/2')
    expect(ours(post.id).map(one => shown(one.content))).to.have.length(1)
    expect(ours(post.id)[0]?.content).to.match(/^Shorter\nbig\.zip: http/)
  })

  it('changes, takes back and reacts to what stands in an archived thread', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    const address = `discord:${forumId}:${post.id}`
    const words = { session: 's', ticket: 1, seq: 1, author: { kind: 'agent' as const, ...grace }, text: 'My IBAN is …' }
    const { platformId = '' } = await connector.send(address, words, 's/1')
    const [message] = ours(post.id)
    post.archived = true
    await connector.edit!(address, { platformId, reply: { ...words, text: 'Removed' } }, 's/2')
    expect(shown(message!.content)).to.equal('Removed')
    post.archived = true
    await connector.react!(address, { platformId, emoji: '👍', removed: false }, 's/3')
    expect(message!.reacted).to.deep.equal(['👍'])
    post.archived = true
    await connector.remove!(address, platformId, 's/4')
    expect(ours(post.id)).to.deep.equal([])
  })

  it('finds by its words what arrived where nobody heard of it', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    const address = `discord:${forumId}:${post.id}`
    const words = { session: 's', ticket: 1, seq: 1, author: { kind: 'agent' as const, ...grace }, text: 'The *same* words' }
    const lost = await connector.send(address, words, 's/1')
    const other = await connector.send(address, { ...words, seq: 2 }, 's/2')
    const { message } = readMessageId(lost.platformId!)
    await memory.remove(`claimed/${message}`)
    await memory.change<Tried>(`sent/${nonceOf('s/1', 0)}`, now => now && { at: now.at, print: now.print })
    expect(await connector.settle!(address, 's/1')).to.deep.equal(lost)
    expect(await connector.settle!(address, 's/2')).to.deep.equal(other)
    expect(await connector.settle!(address, 's/3')).to.equal('absent')
  })

  it('is not asked for again and again where the gateway refuses it for good', async () => {
    await online()
    await house.close()
    const before = server.identified()
    server.refuse(4014)
    await open()
    const { why } = (await until(async () => {
      const health = await connector.health?.()
      return health?.ok === false && health.why.includes('Message Content Intent') ? health : undefined
    })) as { why: string }
    expect(why).to.include('discord.com/developers')
    await clock.leap(5 * minute)
    expect(server.identified()).to.equal(before + 1)
  })

  it('is not ended by an event that is shaped as nobody knows it yet', async () => {
    await online()
    await guarded(async () => {
      server.tell('INTERACTION_CREATE', { id: '900000000000000011', type: 3, token: 't', data: { component_type: 2 }, user: ada })
      server.tell('THREAD_CREATE', { id: '900000000000000012', type: 77, guild_id: guildId })
      wrote(server.state.thread(forumId, ada.id).id, ada, 'And then?')
      await taken('And then?')
    })
  })

  it('comes back by itself after a broken connection, and asks for what was missed', async () => {
    await online()
    const post = server.state.thread(forumId, ada.id)
    wrote(post.id, ada, 'Before')
    await taken('Before')
    server.drop()
    server.state.put(post.id, ada, 'In between')
    await taken('In between')
    await online()
  })

  it(`sends only what Discord’s own description allows${whyNoBodies}`, async function () {
    if (whyNoBodies !== '') this.skip()
    await online()
    const call = wrote(textId, ada, `<@${bot.id}> hello`)
    await taken('hello')
    await until(() => server.state.channels.get(call.id))
    const address = `discord:${textId}:${call.id}`
    const words = { session: 's', ticket: 1, seq: 1, author: { kind: 'agent' as const, ...grace }, text: '# Yes\n\n- **one**' }
    const sent = await connector.send(address, words, 's/1')
    await connector.edit!(address, { platformId: sent.platformId!, reply: { ...words, text: 'Better' } }, 's/2')
    await connector.ask!(address, { session: 's', seq: 9 })
    await connector.reach!({ contact: 'c', identities: [`discord:${ada.id}`], addresses: [], silent: [] })()
    expect(server.asked.filter(({ method }) => method !== 'GET')).to.have.length.at.least(5)
    expect(wrongBodies(server.asked)).to.deep.equal([])
  })
})
