// Discord for the connector kit: each customer has a post of their own in a forum. A gateway has no acknowledgement; what the connector will
// not ask for again, because its cursor is past it, counts as taken.
import type { Memory } from '../../ports/memory.ts'
import type { Answered, Arrived, Platform, PlatformGiven, Written } from '../kits/connector/platform.ts'
import { createWays } from '../kits/connector/ways.ts'
import type { LeapingClock } from '../kits/leaping-clock.ts'
import { type PlayedServer, playDiscord, token } from './server.ts'
import { bot, forumId, guildId, type Json, type Message, userOf } from './state.ts'

/** As Discord shows it: a sign behind a backslash stands for itself. */
export const shown = (content: string): string => content.replace(/\\([^0-9A-Za-z\s])/g, '$1').replaceAll('\u200b', '')

export interface PlayedDiscord extends Platform {
  /** The same memory; the platform sees how far each channel was read. */
  watched(memory: Memory): Memory
}

export const playedDiscord = (): PlayedDiscord => {
  let given: PlatformGiven
  let server: PlayedServer
  let posts = new Map<string, string>()
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
    write({ from, text, files = [] }: Written) {
      const channel = postOf(from)
      const attachments = files.map(({ name, type, content }, at) => {
        const id = server.state.newId()
        server.files.set(`/attachments/${id}/${at}`, { type, content })
        return { id, filename: name, size: content.length, content_type: type, url: `${server.url}/attachments/${id}/${at}` }
      })
      const { id } = server.state.put(channel, userOf(from), text, { attachments })
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
        (server.state.messages.get(channel) ?? [])
          .filter(({ author }) => author.id === bot.id)
          .map(
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
    files: true,
    get next() {
      // Asked for before the start, to see that it can be played.
      return (server as PlayedServer | undefined)?.next ?? createWays({ arrives: true, status: 200 }).next
    },
    without: {
      forge: 'the gateway is a connection of our own that the token opens',
      replay: 'the gateway is a connection of our own that the token opens',
      spell: 'nothing is signed',
      malformed: 'the gateway is a connection of our own that the token opens',
      oversize: 'Discord bounds what a message holds',
    },
  }
}
