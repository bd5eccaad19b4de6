// `npm run setup discord`: from a token to channels in which the bot may do what it needs.
import { z } from 'zod'
import { Gone, Reconnect, Refused } from '#core/ports/failure.ts'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'
import { type Found, mistaken, settle, type Wrong } from '#core/ports/setup-asking.ts'
import { type Client, createClient } from './client.ts'
import { config } from './config.ts'
import { voidToken } from './failures.ts'
import { allowedIn, everything, guarded, lackingIn, roles } from './permissions.ts'
import { isForum, memberOf, channel as shape } from './shapes.ts'

const intro = `Threadline on Discord. It takes some five minutes, and you must be allowed to add bots to your server.
Nothing is written before the end; Ctrl-C leaves.

  a. Open https://discord.com/developers/applications and press “New Application”.
  b. On its page “Bot”, press “Reset Token” and copy the token.
  c. There, switch on “Message Content Intent”.`

const application = z.looseObject({ id: z.string(), name: z.string().default(''), flags: z.int().default(0) })
const person = z.looseObject({ id: z.string(), username: z.string().default('') })

/** The application may read what messages say: for a few servers by a switch, for many after a review. */
const mayRead = (flags: number): boolean => (flags & ((1 << 18) | (1 << 19))) !== 0

const invitation = (id: string): string => `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot&permissions=${everything}`

/** What Discord did not do, in words. */
const because = (error: unknown): Wrong =>
  error instanceof Reconnect
    ? { ok: false, why: voidToken }
    : { ok: false, why: `Discord could not be asked: ${error instanceof Error ? error.message : String(error)}`, mend: true }

interface Bot {
  client: Client
  id: string
  name: string
  application: string
}

/** The bot of a token; its client is the caller's to stop. */
const botWith = async (values: SetupGiven['values'], token: string): Promise<Found<Bot>> => {
  const read = config.schema.safeParse({ ...values, DISCORD_TOKEN: token, DISCORD_CHANNELS: undefined, DISCORD_TEAMMATES: undefined })
  if (!read.success) return mistaken(read.error)
  const client = createClient(read.data)
  const found = await (async (): Promise<Found<Bot>> => {
    const bot = person.parse(await client.call({ method: 'GET', path: '/users/@me' }))
    const app = application.parse(await client.call({ method: 'GET', path: '/applications/@me' }))
    return mayRead(app.flags)
      ? { ok: true, value: { client, id: bot.id, name: bot.username, application: app.id } }
      : { ok: false, why: 'The bot may not read what messages say: switch on “Message Content Intent” on the page “Bot”.', mend: true }
  })().catch(because)
  if (!found.ok) client.stop()
  return found
}

/** What is wrong with a channel, in words; undefined where nothing is. */
const troubleIn = async (client: Client, id: string, user: string): Promise<{ name: string; trouble?: string }> => {
  try {
    const raw = await client.call({ method: 'GET', path: `/channels/${id}` })
    const room = shape.parse(raw)
    const name = `#${room.name ?? id}`
    if (!room.guild_id) return { name, trouble: 'it is in no server' }
    if (room.type !== 0 && !isForum(room)) return { name, trouble: 'it is neither a text channel nor a forum' }
    const guild = room.guild_id
    const all = roles.parse(await client.call({ method: 'GET', path: `/guilds/${guild}/roles` }))
    const me = memberOf.parse(await client.call({ method: 'GET', path: `/guilds/${guild}/members/${user}` }))
    const lacking = lackingIn(room, allowedIn(guarded.parse(raw), all, { guild, user, roles: me.roles }))
    return lacking.length === 0 ? { name } : { name, trouble: `the bot lacks ${lacking.join(', ')} there` }
  } catch (error) {
    if (error instanceof Gone || error instanceof Refused)
      return { name: id, trouble: 'it is not there, or the bot may not see it: invite the bot first, and give it “View Channel” there' }
    throw error
  }
}

/** The channels that a text names, each with what is wrong there. */
const channelsOf = async ({ values, say }: SetupGiven, { client, id }: Bot, text: string): Promise<Found<string>> => {
  const read = config.schema.safeParse({ ...values, DISCORD_TOKEN: 'x', DISCORD_CHANNELS: text, DISCORD_TEAMMATES: undefined })
  if (!read.success) return mistaken(read.error)
  const troubles: string[] = []
  try {
    for (const channel of read.data.channels) {
      const { name, trouble } = await troubleIn(client, channel, id)
      if (trouble === undefined) say(`  ✓ ${name}`)
      else troubles.push(`${name}: ${trouble}.`)
    }
  } catch (error) {
    return because(error)
  }
  return troubles.length === 0 ? { ok: true, value: text } : { ok: false, why: troubles.join(' '), mend: true }
}

const withBot = async (given: SetupGiven, token: string, bot: Bot): Promise<boolean> => {
  const { say, keep, values } = given
  say(`  ✓ The token is ${bot.name}’s, and it may read messages.\n
Invite it to your server, with just the permissions it needs:\n  ${invitation(bot.application)}\n
Where customers write: ids of forums and text channels, and dm for direct messages to the bot, with commas in between.
For ids, switch on “Developer Mode” under “Advanced” in Discord’s settings, then “Copy Channel ID” in a channel’s menu.`)
  const channels = await settle({ ...given, values: { DISCORD_CHANNELS: 'dm', ...values } }, 'DISCORD_CHANNELS', {
    question: 'Channels',
    check: text => channelsOf(given, bot, text),
  })
  if (!channels || !(await keep({ DISCORD_TOKEN: token, DISCORD_CHANNELS: channels.value }))) return false
  say(`
What to do next
  - Name your team’s roles in DISCORD_TEAMMATES, so that what they write in a customer’s thread is the team’s answer.
  - Start Threadline: npm start (anew, if it is running). Then write to the bot. More: docs/discord.md.`)
  return true
}

export const setup: Setup = async given => {
  given.say(intro)
  const token = await settle(given, 'DISCORD_TOKEN', {
    question: 'The bot’s token',
    secret: true,
    check: text => botWith(given.values, text),
  })
  if (!token) return false
  try {
    return await withBot(given, token.text, token.value)
  } finally {
    token.value.client.stop()
  }
}
