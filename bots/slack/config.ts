// What the Slack desk may be told, besides what the connection itself needs.
import { z } from 'zod'
import type { Duration } from '#core/model/time.ts'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface SlackDeskConfig {
  /** The channel where sessions are shown unless a routing rule names another. */
  channel: string
  /** Users who are admins; with `adminGroup` nobody else is. */
  admins?: string[]
  adminGroup?: string
  /** Users of this group answer customers; everybody else in the channel only looks. */
  agentGroup?: string
  /** Channels of customers: nothing of the team is shown there. */
  customers?: string[]
  /** Customers write to the bot directly: who is no colleague is not turned away there. */
  customersDirect?: boolean
  /** For how long another customer's words in a shared thread may have come unseen by who is writing; 30 seconds unless told, 0 for never. */
  crossing?: Duration
}

const id = (name: string, pattern: RegExp, example: string, where: string) =>
  z.string().trim().regex(pattern, `${name}: the id, such as ${example}, not the name; ${where}`)

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema.optional())

const users = z
  .string()
  .transform(text =>
    text
      .split(',')
      .map(one => one.trim())
      .filter(one => one !== ''),
  )
  .refine(all => all.every(one => /^[UW][A-Z0-9_]+$/.test(one)), 'SLACK_ADMINS: member ids such as U0123456789, with commas in between')

const listedIn = (text = ''): Pick<SlackDeskConfig, 'customers'> => {
  const customers = text.match(/\b[CG][A-Z0-9]{2,}\b/g)
  return customers ? { customers } : {}
}

const group = (name: string) => unlessEmpty(id(name, /^S[A-Z0-9]+$/, 'S0123456789', 'it stands in the address of the group’s page'))

export const config: FolderConfig<SlackDeskConfig> = {
  name: 'slack',
  summary: 'The desk in Slack: each session that needs a person is a thread in a channel.',
  link: 'slack',
  variables: [
    {
      name: 'SLACK_DESK_CHANNEL',
      about: 'Id of the Slack channel where sessions are shown unless a routing rule names another. The bot must be in it.',
      required: true,
    },
    {
      name: 'SLACK_ADMINS',
      about:
        'Slack member ids of the desk’s admins, with commas in between. Without this and SLACK_ADMIN_GROUP: the workspace’s admins and owners.',
    },
    { name: 'SLACK_ADMIN_GROUP', about: 'Id of a Slack user group whose members are the desk’s admins.' },
    {
      name: 'SLACK_AGENT_GROUP',
      about:
        'Id of a Slack user group whose members answer customers; others in the channel only look. Without it everybody in the channel answers.',
    },
    {
      name: 'SLACK_CUSTOMER_CHANNELS',
      about: 'Where customers write. With `dm` among it, the desk leaves direct messages of customers alone.',
    },
  ],
  schema: z
    .object({
      SLACK_CUSTOMER_CHANNELS: z.string().optional(),
      SLACK_DESK_CHANNEL: id('SLACK_DESK_CHANNEL', /^[CG][A-Z0-9]+$/, 'C0123456789', 'it stands at the end of the channel’s details'),
      SLACK_ADMINS: unlessEmpty(users),
      SLACK_ADMIN_GROUP: group('SLACK_ADMIN_GROUP'),
      SLACK_AGENT_GROUP: group('SLACK_AGENT_GROUP'),
    })
    .transform(
      (given): SlackDeskConfig => ({
        channel: given.SLACK_DESK_CHANNEL,
        ...listedIn(given.SLACK_CUSTOMER_CHANNELS),
        ...(given.SLACK_ADMINS && { admins: given.SLACK_ADMINS }),
        ...(given.SLACK_ADMIN_GROUP && { adminGroup: given.SLACK_ADMIN_GROUP }),
        ...(/\bdm\b/i.test(given.SLACK_CUSTOMER_CHANNELS ?? '') && { customersDirect: true }),
        ...(given.SLACK_AGENT_GROUP && { agentGroup: given.SLACK_AGENT_GROUP }),
      }),
    ),
}
