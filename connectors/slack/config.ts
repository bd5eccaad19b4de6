// What the customers' channel on Slack needs: which conversations are customers', and who belongs to the team.
import { z } from 'zod'
import { type Duration, minute } from '#core/model/time.ts'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface SlackChannelConfig {
  /** Ids of channels. */
  channels: string[]
  /** Every channel that the app is in, save the desk's. */
  all: boolean
  /** Every channel that is shared with another organisation. */
  shared: boolean
  /** Direct messages. */
  dm: boolean
  /** The desk's channel: never taken for a customers'. */
  desk?: string
  teammates: { groups: string[]; people: string[]; domains: string[] }
  /** Top-level messages of one person that are closer together than this are one session. */
  gap: Duration
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')

const words = ['all', 'shared', 'dm']
const channelId = /^[CG][A-Z0-9]{2,}$/
const domain = /^@?([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i

const channels = z.string().superRefine((text, context) => {
  const given = listed(text)
  if (given.length === 0)
    context.addIssue('SLACK_CUSTOMER_CHANNELS: name a channel by its id, such as C0123456789, or write shared, all or dm')
  for (const one of given)
    if (!words.includes(one.toLowerCase()) && !channelId.test(one))
      context.addIssue(
        `SLACK_CUSTOMER_CHANNELS: “${one}” is no id of a channel. It begins with C and stands at the end of the channel’s “About” at Slack; besides ids there are shared, all and dm`,
      )
})

const teammates = z.string().superRefine((text, context) => {
  for (const one of listed(text))
    if (!/^[SUW][A-Z0-9]{2,}$/.test(one) && !domain.test(one))
      context.addIssue(
        `SLACK_TEAMMATES: “${one}” is neither the id of a user group (S…) or of a person (U…), nor a domain such as example.com`,
      )
})

const gap = z
  .string()
  .regex(/^\d{1,4}$/, 'SLACK_SESSION_GAP: a number of minutes')
  .transform(value => Number(value) * minute)

const schema: z.ZodType<SlackChannelConfig> = z
  .object({
    SLACK_CUSTOMER_CHANNELS: channels,
    SLACK_TEAMMATES: teammates.default(''),
    SLACK_SESSION_GAP: gap.default(5 * minute),
    SLACK_DESK_CHANNEL: z.string().optional(),
  })
  .superRefine((env, context) => {
    const desk = env.SLACK_DESK_CHANNEL
    if (desk !== undefined && listed(env.SLACK_CUSTOMER_CHANNELS).includes(desk))
      context.addIssue(`SLACK_CUSTOMER_CHANNELS: ${desk} is the desk’s own channel (SLACK_DESK_CHANNEL); customers write elsewhere`)
  })
  .transform(env => {
    const given = listed(env.SLACK_CUSTOMER_CHANNELS)
    const lower = given.map(one => one.toLowerCase())
    const mates = listed(env.SLACK_TEAMMATES)
    return {
      channels: given.filter(one => channelId.test(one)),
      all: lower.includes('all'),
      shared: lower.includes('shared'),
      dm: lower.includes('dm'),
      ...(env.SLACK_DESK_CHANNEL === undefined ? {} : { desk: env.SLACK_DESK_CHANNEL }),
      teammates: {
        groups: mates.filter(one => /^S[A-Z0-9]{2,}$/.test(one)),
        people: mates.filter(one => /^[UW][A-Z0-9]{2,}$/.test(one)),
        domains: mates.flatMap(one => domain.exec(one)?.[1]?.toLowerCase() ?? []),
      },
      gap: env.SLACK_SESSION_GAP,
    }
  })

export const config: FolderConfig<SlackChannelConfig> = {
  name: 'slack',
  summary: 'Customers write in Slack: in channels, shared channels and direct messages.',
  link: 'slack',
  variables: [
    {
      name: 'SLACK_CUSTOMER_CHANNELS',
      about:
        'Where customers write: ids of channels, `shared` for every channel shared by Slack Connect, `all` for every channel the app is in, `dm` for direct messages; several with commas in between.',
      required: true,
      example: 'shared, dm',
    },
    {
      name: 'SLACK_TEAMMATES',
      about:
        'Who belongs to the team: ids of user groups (S…) and people (U…), domains of addresses; several with commas in between. Guests and people of other workspaces are customers unless named.',
      default: 'everybody of your own workspace',
    },
    {
      name: 'SLACK_SESSION_GAP',
      about: 'Minutes: messages of one person in a channel that are closer together go into one session.',
      default: '5',
    },
    { name: 'SLACK_DESK_CHANNEL', about: 'The desk’s channel, which is never taken for a customers’.' },
  ],
  schema,
}
