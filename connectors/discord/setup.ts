// `npm run setup discord`: from a token to channels in which the bot may do what it needs.
import { z } from 'zod'
import { Gone, Reconnect, Refused } from '#core/ports/failure.ts'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'
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

const unasked = (name: string): string =>
  `${name} is missing, and there is nobody to ask: set it in the environment or .env, or add --${name.toLowerCase().replaceAll('_', '-')} …`

/** What is set, or what a person says; an empty answer takes what is set. */
const value = async (given: SetupGiven, name: string, question: string, secret = false): Promise<string | undefined> => {
  const set = given.values[name]
  const typed = await given.ask(`${question}${set === undefined ? '' : secret ? ' [Enter: the one that is set]' : ` [Enter: ${set}]`}:`, {
    secret,
  })
  return typed || set
}

export const setup: Setup = async given => {
  const { say, keep, values } = given
  say(intro)
  const token = await value(given, 'DISCORD_TOKEN', 'The bot’s token', true)
  if (token === undefined) {
    say(unasked('DISCORD_TOKEN'))
    return false
  }
  const asked = config.schema.safeParse({ ...values, DISCORD_TOKEN: token, DISCORD_CHANNELS: undefined, DISCORD_TEAMMATES: undefined })
  if (!asked.success) {
    for (const { message } of asked.error.issues) say(`  ✗ ${message}`)
    return false
  }
  const client = createClient(asked.data)
  try {
    const bot = person.parse(await client.call({ method: 'GET', path: '/users/@me' }))
    const app = application.parse(await client.call({ method: 'GET', path: '/applications/@me' }))
    say(`  ✓ The token is ${bot.username}’s.`)
    if (!mayRead(app.flags)) {
      say('  ✗ The bot may not read what messages say: switch on “Message Content Intent” on the page “Bot”, and begin again.')
      return false
    }
    say(`  ✓ It may read messages.\n\nInvite it to your server, with just the permissions it needs:\n  ${invitation(app.id)}\n
Where customers write: ids of forums and text channels, and dm for direct messages to the bot, with commas in between.
For ids, switch on “Developer Mode” under “Advanced” in Discord’s settings, then “Copy Channel ID” in a channel’s menu.`)
    const channels = (await value(given, 'DISCORD_CHANNELS', 'Channels')) ?? 'dm'
    const read = config.schema.safeParse({ ...values, DISCORD_TOKEN: token, DISCORD_CHANNELS: channels, DISCORD_TEAMMATES: undefined })
    if (!read.success) {
      for (const { message } of read.error.issues) say(`  ✗ ${message}`)
      return false
    }
    let well = true
    for (const id of read.data.channels) {
      const { name, trouble } = await troubleIn(client, id, bot.id)
      say(trouble === undefined ? `  ✓ ${name}` : `  ✗ ${name}: ${trouble}`)
      if (trouble !== undefined) well = false
    }
    if (!well) return false
    if (!(await keep({ DISCORD_TOKEN: token, DISCORD_CHANNELS: channels }))) return false
    say(`
What to do next
  - Name your team’s roles in DISCORD_TEAMMATES, so that what they write in a customer’s thread is the team’s answer.
  - Start Threadline: npm start (anew, if it is running). Then write to the bot. More: docs/discord.md.`)
    return true
  } catch (error) {
    say(
      error instanceof Reconnect
        ? `  ✗ ${voidToken}`
        : `  ✗ Discord could not be asked: ${error instanceof Error ? error.message : String(error)}`,
    )
    return false
  } finally {
    client.stop()
  }
}
