// What the customers' channel on Teams needs: which conversations are customers', and who belongs to the team.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface TeamsChannelConfig {
  /** Chats of one person with the app. */
  personal: boolean
  /** Chats of several people. */
  groups: boolean
  /** Every channel of every team that has the app. */
  all: boolean
  /** Ids of channels or teams, `19:…`. */
  rooms: string[]
  /** Object ids in lower case, addresses and domains of the team's people. */
  teammates: { people: string[]; addresses: string[]; domains: string[] }
  /** Said once to whoever installs the app; nothing where it is empty. */
  welcome: string
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')

const kinds = ['personal', 'groups', 'all']
const room = /^19:[\w.-]+@thread\.\w+$/i
const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const address = /^[^\s@]+@([a-z0-9-]+\.)+[a-z0-9-]+$/i
const domain = /^@?((?:[a-z0-9-]+\.)+[a-z0-9-]+)$/i

/** Ids of the playground are no real ones; a real one is what it is after the link to the channel was copied. */
const readRoom = (text: string): string | undefined => {
  const [, linked] = /\/l\/(?:channel|team)\/([^/?]+)/.exec(text) ?? []
  try {
    const id = linked === undefined ? text : decodeURIComponent(linked)
    return room.test(id) ? id : undefined
  } catch {
    return undefined
  }
}

const channels = z.string().superRefine((text, context) => {
  const given = listed(text)
  if (given.length === 0)
    context.addIssue('TEAMS_CUSTOMER_CHANNELS: write personal for chats with the app, groups, all, or the links of channels')
  for (const one of given)
    if (!kinds.includes(one.toLowerCase()) && readRoom(one) === undefined)
      context.addIssue(
        `TEAMS_CUSTOMER_CHANNELS: “${one}” is no channel or team. Take its link (⋯ › “Copy link”), or the id in it, 19:…@thread.tacv2; besides there are personal, groups and all`,
      )
})

const teammates = z.string().superRefine((text, context) => {
  for (const one of listed(text))
    if (!objectId.test(one) && !address.test(one) && !domain.test(one))
      context.addIssue(
        `TEAMS_TEAMMATES: “${one}” is neither a person’s object id, nor an address such as grace@example.com, nor a domain such as @example.com`,
      )
})

const greeting =
  'Hello! Write here whenever you need help. You are answered in this chat, by an AI where it knows the answer and by a person where it does not.'

const schema: z.ZodType<TeamsChannelConfig> = z
  .object({
    TEAMS_CUSTOMER_CHANNELS: channels,
    TEAMS_TEAMMATES: teammates.default(''),
    TEAMS_WELCOME: z.string().max(2000, 'TEAMS_WELCOME: at most 2,000 characters').default(greeting),
  })
  .transform(env => {
    const given = listed(env.TEAMS_CUSTOMER_CHANNELS)
    const lower = given.map(one => one.toLowerCase())
    const mates = listed(env.TEAMS_TEAMMATES).map(one => one.toLowerCase())
    return {
      personal: lower.includes('personal'),
      groups: lower.includes('groups'),
      all: lower.includes('all'),
      rooms: given.flatMap(one => readRoom(one) ?? []),
      teammates: {
        people: mates.filter(one => objectId.test(one)),
        addresses: mates.filter(one => address.test(one)),
        domains: mates.flatMap(one => (objectId.test(one) ? [] : (domain.exec(one)?.[1] ?? []))),
      },
      welcome: /^(off|none)$/i.test(env.TEAMS_WELCOME.trim()) ? '' : env.TEAMS_WELCOME.trim(),
    }
  })

export const config: FolderConfig<TeamsChannelConfig> = {
  name: 'teams',
  summary: 'Customers write in Microsoft Teams: in chats with the app and in channels.',
  link: 'teams',
  variables: [
    {
      name: 'TEAMS_CUSTOMER_CHANNELS',
      about:
        'Where customers write: `personal` for everybody’s own chat with the app, `groups` for group chats, `all` for every channel of the teams that have the app, or links (or ids) of channels and teams; several with commas in between.',
      required: true,
      example: 'personal',
    },
    {
      name: 'TEAMS_TEAMMATES',
      about: 'Who belongs to the team and is no customer: object ids, addresses, domains (`@example.com`); several with commas in between.',
      default: 'nobody',
    },
    {
      name: 'TEAMS_WELCOME',
      about: 'What whoever adds the app reads once in their chat; `off` for nothing.',
      default: 'a sentence that says who answers',
    },
  ],
  schema,
}
