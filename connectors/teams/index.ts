// The customers' channel on Microsoft Teams: chats with the app, group chats, threads of channels. The connection is connectors/links/teams.
import type { TeamsConversation, TeamsLink } from '#connectors/links/teams/link.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import type { TeamsChannelConfig } from './config.ts'
import { createFilesIn } from './files.ts'
import { longestText } from './format.ts'
import { createOffers } from './offers.ts'
import { createPeople } from './people.ts'
import { wireRating } from './rating.ts'
import { createReaching } from './reach.ts'
import { createSending } from './sending.ts'
import { createTaking } from './taking.ts'
import { createWelcome } from './welcome.ts'

const types = ['message', 'messageUpdate', 'messageDelete', 'messageReaction', 'installationUpdate']

/** Whether a conversation is customers'. */
export const customersIn =
  ({ personal, groups, all, rooms }: TeamsChannelConfig) =>
  ({ kind, base, team }: TeamsConversation): boolean => {
    if (kind === 'personal') return personal
    if (kind === 'group') return groups || rooms.includes(base)
    return all || rooms.includes(base) || (team !== undefined && rooms.includes(team))
  }

export const create: CreateConnector<TeamsChannelConfig> = (config, given) => {
  const { inbox, log, memory } = given
  const link = given.link as TeamsLink
  const people = createPeople(link, config)
  const reaching = createReaching({ link, memory, personal: config.personal })
  const offers = createOffers({ link, files: given.files, memory, log })
  const isCustomers = customersIn(config)
  const take = createTaking({
    inbox,
    memory,
    people,
    files: createFilesIn(link, given.files),
    log,
    installed: createWelcome({ link, memory, words: config.welcome }),
    met: reaching.met,
  })

  link.listen({
    name: 'customers',
    wants: ({ type, conversation }) => types.includes(type) && isCustomers(conversation),
    handle: take,
  })
  wireRating({ link, inbox, people, log })
  offers.wire()

  return {
    name: 'teams',
    channel: 'teams',
    traits: {
      maxLength: longestText,
      attachments: true,
      live: true,
      pull: false,
      edits: true,
      reactions: true,
      deletes: true,
      csat: 'buttons',
      keeps: false,
    },
    ...createSending({ link, memory, offers, log }),
    reach: reaching.reach,
    async health() {
      const link_ = await link.health?.()
      return link_?.ok === false ? link_ : { ok: true }
    },
  }
}
