// The customers' channel on Discord. Events come over the gateway to one process of the house; each process sends by REST.
import { z } from 'zod'
import { type Duration, second } from '#core/model/time.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import { createCatchingUp } from './catching-up.ts'
import { createClient } from './client.ts'
import type { DiscordConfig } from './config.ts'
import { createFilesIn } from './files.ts'
import { longestText } from './format.ts'
import { createGateway } from './gateway.ts'
import { createLanes } from './lanes.ts'
import { createPeople } from './people.ts'
import { createRating } from './rating.ts'
import { createReach } from './reach.ts'
import { createRooms } from './rooms.ts'
import { createSending } from './sending.ts'
import * as shapes from './shapes.ts'
import { createTaking } from './taking.ts'

const user = z.looseObject({ id: z.string() })
const guild = z.looseObject({ channels: z.array(z.unknown()).default([]), threads: z.array(z.unknown()).default([]) })

export const create: CreateConnector<DiscordConfig> = (config, given) => {
  const { inbox, clock, log, memory } = given
  const client = createClient(config)
  const rooms = createRooms(client, memory, config)
  const people = createPeople(client, config, clock)
  const lanes = createLanes(clock, log)
  let self: Promise<string> | undefined
  let troubles: string[] = []
  let release: () => Promise<void> = async () => {}
  let stopping = new AbortController()

  const me = (): Promise<string> => {
    self ??= client.call({ method: 'GET', path: '/users/@me' }).then(found => user.parse(found).id)
    self.catch(() => {
      self = undefined
    })
    return self
  }

  const files = createFilesIn(given.files, config.apiUrl)
  const taking = createTaking({ client, inbox, memory, people, rooms, files, clock, log, me })
  const lane = (channel: string, work: () => Promise<void>): Promise<void> => lanes.run(channel, work)
  const catchingUp = createCatchingUp({ client, config, inbox, memory, rooms, taking, clock, log, lane })
  const rating = createRating({ client, inbox, rooms, clock, log })

  const inLane = <T extends { channel_id: string }>(shape: z.ZodType<T>, data: unknown, work: (event: T) => Promise<unknown>): void => {
    const read = shape.safeParse(data)
    if (read.success)
      void lane(read.data.channel_id, async () => {
        await work(read.data)
      })
    else log.debug({ error: read.error }, 'an event of Discord could not be read')
  }

  let catching: Promise<void> = Promise.resolve()
  let cancel = (): void => {}

  const catchUp = async (signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return
    try {
      const before = troubles
      troubles = await rooms.examine()
      for (const trouble of troubles) if (!before.includes(trouble)) log.warn(trouble)
      // What may be read again was missed; what may not be from now on, is to be asked for from here.
      if (before.join() !== troubles.join()) catchingUp.gap()
      await catchingUp.all(signal, { whole: troubles.length === 0 })
    } catch (error) {
      if (signal.aborted) return
      log.warn({ error }, 'what was missed on Discord could not be asked for, and will be again')
      soon(30 * second)
    }
  }
  const soon = (wait: Duration): void => {
    const { signal } = stopping
    cancel()
    cancel = clock.after(wait, () => {
      catching = catching.then(() => catchUp(signal))
    })
  }
  /** Who may read what may have changed. */
  const mayDiffer = (): void => soon(second)

  const hears: Record<string, (data: unknown) => void> = {
    GUILD_CREATE(data) {
      const read = guild.safeParse(data)
      for (const one of [...(read.data?.channels ?? []), ...(read.data?.threads ?? [])])
        rooms.learn({ ...(one as object), guild_id: (data as { id?: string }).id })
      if (troubles.length > 0) mayDiffer()
    },
    GUILD_DELETE: mayDiffer,
    GUILD_ROLE_UPDATE: mayDiffer,
    CHANNEL_CREATE(data) {
      rooms.learn(data)
      mayDiffer()
    },
    CHANNEL_UPDATE(data) {
      rooms.learn(data)
      mayDiffer()
    },
    THREAD_CREATE: rooms.learn,
    THREAD_UPDATE: rooms.learn,
    CHANNEL_DELETE(data) {
      rooms.forget(String((data as { id?: unknown }).id))
      mayDiffer()
    },
    THREAD_DELETE: data => rooms.forget(String((data as { id?: unknown }).id)),
    MESSAGE_CREATE: data =>
      inLane(shapes.message, data, async message => {
        await catchingUp.before(message)
        await taking.wrote(message)
      }),
    MESSAGE_UPDATE: data => inLane(shapes.message, data, taking.edited),
    MESSAGE_DELETE: data => inLane(shapes.gone, data, ({ channel_id: channel, id }) => taking.removed(channel, id)),
    MESSAGE_DELETE_BULK: data =>
      inLane(shapes.manyGone, data, async ({ channel_id: channel, ids }) => {
        for (const id of ids) await taking.removed(channel, id)
      }),
    MESSAGE_REACTION_ADD: data => inLane(shapes.reaction, data, event => taking.reacted(event, false)),
    MESSAGE_REACTION_REMOVE: data => inLane(shapes.reaction, data, event => taking.reacted(event, true)),
    INTERACTION_CREATE: data => void rating(data),
  }

  const gateway = createGateway({
    token: config.token,
    apiUrl: config.apiUrl,
    log,
    heard: ({ name, data }) => hears[name]?.(data),
    connected(id) {
      self = Promise.resolve(id)
      catchingUp.gap()
      const { signal } = stopping
      catching = catching.then(() => catchUp(signal))
    },
  })

  return {
    name: 'discord',
    channel: 'discord',
    traits: {
      maxLength: longestText,
      attachments: true,
      live: true,
      pull: false,
      edits: true,
      reactions: true,
      deletes: true,
      csat: 'buttons',
      keeps: true,
      // Five changes of messages in a channel in five seconds; what else is written there needs some of them.
      grows: 2 * second,
    },
    ...createSending({ client, memory, files: given.files, clock }, me),
    reach: createReach({ client, memory, clock, dm: config.dm }),
    async start() {
      stopping = new AbortController()
      lanes.begin()
      release = memory.hold('gateway', held => gateway.run(held))
    },
    async stop() {
      stopping.abort()
      cancel()
      await release()
      client.stop()
      await Promise.all([lanes.stop(), catching])
    },
    async health() {
      const why = client.trouble() ?? gateway.trouble() ?? troubles[0]
      return why === undefined ? { ok: true } : { ok: false, why }
    },
  }
}
