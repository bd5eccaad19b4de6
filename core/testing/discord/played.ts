// Discord for the connector kit: each customer has a post of their own in a forum, in which others may write too. A gateway has no acknowledgement; what the connector will
// not ask for again, because its cursor is past it, counts as taken.
import { toPlain } from '../../lib/dialects/plain.ts'
import type { Memory } from '../../ports/memory.ts'
import type { Answered, Arrived, Platform, PlatformGiven, Written } from '../kits/connector/platform.ts'
import { createWays } from '../kits/connector/ways.ts'
import type { LeapingClock } from '../kits/leaping-clock.ts'
import { type PlayedServer, playDiscord, token } from './server.ts'
import { bot, forumId, guildId, type Json, type Message, userOf } from './state.ts'

/** Marks that Discord draws instead of showing them, and what stands between them. A sign behind a backslash stands for itself. */
const marks = /\\([^0-9A-Za-z\s])|`([^`\n]+)`|(\*\*|\*|__|_|~~)(?=\S)((?:\\.|(?!\3)[\s\S])+?)\3|\u200b/g

/** As Discord's app shows it: no entity of HTML is anything to it. */
export const shown = (content: string): string =>
  content.replace(marks, (_, sign?: string, code?: string, _mark?: string, within?: string) => sign ?? code ?? shown(within ?? ''))

const isQuestion = ({ components }: Message): boolean => JSON.stringify(components ?? []).includes('"score:')

export interface PlayedDiscord extends Platform {
  /** The same memory; the platform sees how far each channel was read. */
  watched(memory: Memory): Memory
}

export const playedDiscord = (): PlayedDiscord => {
  let given: PlatformGiven
  let server: PlayedServer
  let posts = new Map<string, string>()
  let names = new Map<string, string>()
  let waiting: { channel: string; told(answer: Answered): void }[] = []
  let watching: NodeJS.Timeout | undefined

  const refused: Answered = { ok: false, status: 0 }

  const passed = (channel: string): void => {
    const at = waiting.findIndex(one => one.channel === channel)
    if (at >= 0) waiting.splice(at, 1)[0]!.told({ ok: true })
  }

  const watched = (memory: Memory): Memory => ({
    ...memory,
    get sealed() {
      return memory.sealed
    },
    async change(key, to, keeping) {
      const made = await memory.change(key, to, keeping)
      const [, channel] = /^cursor\/(\d+)$/.exec(key) ?? []
      if (channel !== undefined) passed(channel)
      return made
    },
  })

  const personOf = (name: string): ReturnType<typeof userOf> => ({ ...userOf(name), global_name: names.get(name) ?? name })

  const ours = (channel: string): Message[] => (server.state.messages.get(channel) ?? []).filter(({ author }) => author.id === bot.id)

  const postOf = (name: string): string => {
    const known = posts.get(name)
    if (known !== undefined) return known
    const { id } = server.state.thread(forumId, userOf(name).id)
    posts.set(name, id)
    return id
  }

  /** A process that died keeps its place on the gateway until its lease has run out. */
  const online = async (): Promise<boolean> => {
    for (let tries = 0; tries < 40 && server.connected() === 0; tries++) {
      if (tries === 20) await (given.clock as LeapingClock).leap(61_000)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    return server.connected() > 0
  }

  const whole = (id: string): Message & Json => {
    const [channel = '', message = ''] = id.split(':')
    const found = server.state.find(channel, message)
    if (!found) throw new Error(`nobody wrote ${id}`)
    return { ...found, guild_id: guildId, member: { roles: [] } }
  }

  const tell = async (name: string, data: Json): Promise<Answered> => ((await online()) && server.tell(name, data) ? { ok: true } : refused)

  return {
    watched,
    variables: url => ({ DISCORD_TOKEN: token, DISCORD_API_URL: `${url}/api`, DISCORD_CHANNELS: `${forumId}, dm` }),
    async start(handed) {
      given = handed
      posts = new Map()
      names = new Map()
      waiting = []
      server = await playDiscord(given.clock)
      // Who loses the connection has not taken what was told over it.
      watching = setInterval(() => {
        if (server.connected() === 0) for (const { told } of waiting.splice(0)) told(refused)
      }, 20)
      return server.url
    },
    async stop() {
      clearInterval(watching)
      for (const { told } of waiting.splice(0)) told(refused)
      await server.close()
    },
    write({ from, text, files = [], beside = from }: Written) {
      const channel = postOf(beside)
      const attachments = files.map(({ name, type, content }, at) => {
        const id = server.state.newId()
        server.files.set(`/attachments/${id}/${at}`, { type, content })
        return { id, filename: name, size: content.length, content_type: type, url: `${server.url}/attachments/${id}/${at}` }
      })
      const { id } = server.state.put(channel, personOf(from), text, { attachments })
      return `${channel}:${id}`
    },
    async deliver(id) {
      const message = whole(id)
      if (!(await online())) return refused
      const answer = new Promise<Answered>(told => waiting.push({ channel: message.channel_id, told }))
      server.tell('MESSAGE_CREATE', message)
      return answer
    },
    sent: () =>
      [...posts].flatMap(([to, channel]) =>
        ours(channel).map(
          ({ id, content, attachments }): Arrived => ({
            to,
            text: shown(content),
            id: `${channel}:${id}`,
            ...((attachments as Json[]).length > 0
              ? { files: (attachments as { filename: string }[]).map(({ filename }) => filename) }
              : {}),
          }),
        ),
      ),
    reads: toPlain,
    echo: ({ to, text, id }) =>
      tell('MESSAGE_CREATE', {
        id: server.state.newId(),
        type: 0,
        channel_id: postOf(to),
        guild_id: guildId,
        author: bot,
        content: text,
        nonce: id,
      }),
    edit(id, text) {
      const [channel = '', message = ''] = id.split(':')
      Object.assign(server.state.find(channel, message) ?? {}, {
        content: text,
        edited_timestamp: new Date(given.clock.now()).toISOString(),
      })
      return tell('MESSAGE_UPDATE', whole(id))
    },
    remove(id) {
      const [channel = '', message = ''] = id.split(':')
      const left = (server.state.messages.get(channel) ?? []).filter(one => one.id !== message)
      server.state.messages.set(channel, left)
      return tell('MESSAGE_DELETE', { id: message, channel_id: channel, guild_id: guildId })
    },
    rename: (from, name) => void names.set(from, name),
    beside: true,
    react(id, from, emoji, removed = false) {
      const [channel = '', message = ''] = id.split(':')
      return tell(removed ? 'MESSAGE_REACTION_REMOVE' : 'MESSAGE_REACTION_ADD', {
        user_id: userOf(from).id,
        channel_id: channel,
        message_id: message,
        guild_id: guildId,
        emoji: { id: null, name: emoji },
        // Only who puts one there is told of as a member.
        ...(removed ? {} : { member: { user: personOf(from), roles: [] } }),
        burst: false,
        type: 0,
      })
    },
    reactions: () =>
      [...server.state.messages].flatMap(([channel, messages]) =>
        messages.flatMap(({ id, reacted = [] }) => (reacted as string[]).map(emoji => ({ id: `${channel}:${id}`, emoji }))),
      ),
    typed: () =>
      [...posts].filter(([, channel]) => server.asked.some(({ path }) => path === `/channels/${channel}/typing`)).map(([to]) => to),
    asked: {
      whom: () => [...posts].filter(([, channel]) => ours(channel).some(isQuestion)).map(([to]) => to),
      async rate(from, score) {
        const channel = postOf(from)
        const question = ours(channel).find(isQuestion)!
        const [row] = question.components as { components: { custom_id: string }[] }[]
        const id = server.state.newId()
        const token = `press-${id}`
        const told = await tell('INTERACTION_CREATE', {
          id,
          application_id: bot.id,
          type: 3,
          token,
          data: { custom_id: row!.components[score - 1]!.custom_id, component_type: 2 },
          channel_id: channel,
          guild_id: guildId,
          message: question,
          member: { user: personOf(from), roles: [], permissions: '0' },
          entitlements: [],
          authorizing_integration_owners: {},
          version: 1,
        })
        const answer = () => server.asked.find(({ path }) => path === `/interactions/${id}/${token}/callback`)
        // Discord waits for three seconds.
        for (let tries = 0; tries < 150 && !answer(); tries++) await new Promise(resolve => setTimeout(resolve, 20))
        return { ok: told.ok && [6, 7].includes(Number(answer()?.body.type)) }
      },
    },
    missed: true,
    files: true,
    get next() {
      // Asked for before the start, to see that it can be played.
      return (server as PlayedServer | undefined)?.next ?? createWays({ arrives: true, status: 200 }).next
    },
    without: {
      forge: 'the gateway is a connection of our own that the token opens',
      replay: 'the gateway is a connection of our own that the token opens',
      skew: 'nothing is signed, so no clock of Discord is held against ours',
      spell: 'nothing is signed',
      malformed: 'the gateway is a connection of our own that the token opens',
      oversize: 'Discord bounds what a message holds',
    },
  }
}
