// What the customers' channel on Discord needs: the bot's token, the channels that are customers', and who belongs to the team.
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface DiscordConfig {
  token: string
  apiUrl: string
  /** Ids of text channels and forums. */
  channels: string[]
  /** Direct messages are customers'. */
  dm: boolean
  /** Ids of roles and of people. */
  teammates: string[]
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')

const snowflake = /^\d{17,20}$/

const channels = z.string().superRefine((text, context) => {
  for (const one of listed(text))
    if (!snowflake.test(one) && one.toLowerCase() !== 'dm')
      context.addIssue(
        `DISCORD_CHANNELS: “${one}” is no id of a channel. Switch on “Developer Mode” under “Advanced” in Discord, then “Copy Channel ID” in the channel’s menu; besides ids there is dm`,
      )
})

const teammates = z.string().superRefine((text, context) => {
  for (const one of listed(text))
    if (!snowflake.test(one))
      context.addIssue(`DISCORD_TEAMMATES: “${one}” is no id of a role or of a person, which is a number of 17 to 20 digits`)
})

const schema: z.ZodType<DiscordConfig> = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .min(1)
      .regex(/^(?!Bot )\S+$/, 'DISCORD_TOKEN: the token alone, without “Bot” or blanks'),
    DISCORD_CHANNELS: channels.default('dm'),
    DISCORD_TEAMMATES: teammates.default(''),
    DISCORD_API_URL: z
      .string()
      .regex(/^https?:\/\/[^\s/]+/, 'DISCORD_API_URL: must begin with http:// or https://')
      .transform(url => url.replace(/\/+$/, ''))
      .default('https://discord.com/api'),
  })
  .transform(env => {
    const given = listed(env.DISCORD_CHANNELS)
    return {
      token: env.DISCORD_TOKEN,
      apiUrl: env.DISCORD_API_URL,
      channels: given.filter(one => snowflake.test(one)),
      dm: given.some(one => one.toLowerCase() === 'dm'),
      teammates: listed(env.DISCORD_TEAMMATES),
    }
  })

export const config: FolderConfig<DiscordConfig> = {
  name: 'discord',
  summary: 'Customers write on Discord: in forums, in threads and in direct messages to the bot.',
  variables: [
    {
      name: 'DISCORD_TOKEN',
      about: 'The token of your bot, from the page “Bot” of its application at https://discord.com/developers/applications.',
      required: true,
      secret: true,
      example: 'MTE4MDAwMDAwMDAwMDAwMDAwMQ.GxQ1ab.an-example-and-no-token-of-any-bot',
    },
    {
      name: 'DISCORD_CHANNELS',
      about:
        'Where customers write: ids of forums and text channels, and `dm` for direct messages to the bot; several with commas in between.',
      default: 'dm',
      example: '1180000000000000001, dm',
    },
    {
      name: 'DISCORD_TEAMMATES',
      about:
        'Who belongs to the team on Discord: ids of roles and of people; several with commas in between. What they write in a customer’s thread is the team’s answer.',
      default: 'nobody',
    },
    { name: 'DISCORD_API_URL', about: 'Another base of Discord’s API, for tests.', default: 'https://discord.com/api' },
  ],
  schema,
}
