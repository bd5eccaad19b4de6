// The customers' channel on Slack: shared channels, Slack Connect, direct messages. The connection is connectors/links/slack.
import type { SlackLink } from '#connectors/links/slack/link.ts'
import { type Duration, second } from '#core/model/time.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import { createCatchingUp } from './catching-up.ts'
import type { SlackChannelConfig } from './config.ts'
import { createFilesIn } from './files.ts'
import { longestText } from './format.ts'
import { createMemory } from './memory.ts'
import { channelOf } from './parse.ts'
import { createPeople } from './people.ts'
import { wireRating } from './rating.ts'
import { createReach } from './reach.ts'
import { createRooms } from './rooms.ts'
import { createSending } from './sending.ts'
import { createTaking } from './taking.ts'

const scopes = [
  'chat:write',
  'channels:history',
  'channels:read',
  'users:read',
  'reactions:read',
  'reactions:write',
  'files:read',
  'files:write',
]
/** Slack takes about 50 changes of messages a minute in all; the desk needs some of them. */
const betweenPieces: Duration = 2 * second
const types = ['message', 'reaction_added', 'reaction_removed']

export const create: CreateConnector<SlackChannelConfig> = (config, given) => {
  const { inbox, clock, log } = given
  const link = given.link as SlackLink
  const memory = createMemory(given.memory)
  const people = createPeople(link, config)
  const rooms = createRooms(link, config, clock)
  const taking = createTaking({ link, config, inbox, memory, people, rooms, files: createFilesIn(link, given.files), log })
  const catchUp = createCatchingUp({ link, inbox, memory, people, rooms, taking, clock, log, channels: config.channels })
  let troubles: string[] = []

  link.listen({
    name: 'customers',
    scopes: [
      ...scopes,
      ...(config.dm ? ['im:history', 'im:read', 'im:write'] : []),
      ...(config.teammates.groups.length > 0 ? ['usergroups:read'] : []),
    ],
    wants: ({ event }) => types.includes(event.type) && rooms.may(channelOf(event)),
    lane: ({ event }) => channelOf(event),
    async handle(event) {
      await taking.take(event)
    },
    async connected() {
      troubles = await rooms.examine()
      for (const trouble of troubles) log.warn(trouble)
      await catchUp()
    },
  })

  wireRating({ link, inbox, people, log })

  return {
    name: 'slack',
    channel: 'slack',
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
      grows: betweenPieces,
    },
    ...createSending({ link, memory, files: given.files, clock }),
    reach: createReach({ link, memory, dm: config.dm }),
    async health() {
      const link_ = await link.health?.()
      if (link_?.ok === false) return link_
      const [why] = troubles
      return why === undefined ? { ok: true } : { ok: false, why }
    },
  }
}
