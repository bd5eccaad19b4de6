// What the connection to Slack needs: the bot's token, and one way in for events. https://docs.slack.dev/authentication/tokens
import { z } from 'zod'
import type { FolderConfig } from '#core/ports/folder.ts'
import type { Pace } from './lanes.ts'

/** What `create` takes. At least one of `signingSecret` and `appToken` is there; with both, both ways in are open. */
export interface SlackConfig {
  botToken: string
  /** Events come to /slack/events. */
  signingSecret?: string
  /** Events come by Socket Mode. */
  appToken?: string
  /** Of the Web API, with a slash at the end. */
  apiUrl: string
  /** Slack's own without it; no variable sets it. A Slack for tests takes messages faster. */
  pace?: Pace
}

const kinds: [RegExp, string][] = [
  [/^xoxb-/, 'a bot token (xoxb-…)'],
  [/^xoxp-/, 'a user token (xoxp-…)'],
  [/^xapp-/, 'an app-level token (xapp-…)'],
  [/^xoxe/, 'a token of token rotation (xoxe…), which is not supported: an app with rotation switched on has to be made anew'],
  [/^xox[a-z]-/, 'another kind of token'],
]

const kindOf = (value: string): string | undefined => kinds.find(([pattern]) => pattern.test(value))?.[1]

const botToken = z.string().superRefine((value, context) => {
  if (value.startsWith('xoxb-')) return
  const kind = kindOf(value)
  context.addIssue(
    `SLACK_BOT_TOKEN: ${kind === undefined ? 'this is no token of Slack' : `this is ${kind}`}; take the “Bot User OAuth Token”, which begins with xoxb-, from “OAuth & Permissions”`,
  )
})

const appToken = z.string().superRefine((value, context) => {
  if (value.startsWith('xapp-')) return
  const kind = kindOf(value)
  context.addIssue(
    `SLACK_APP_TOKEN: ${kind === undefined ? 'this is no token of Slack' : `this is ${kind}`}; make an “App-Level Token” with the scope connections:write under “Basic Information”: it begins with xapp-`,
  )
})

const signingSecret = z.string().superRefine((value, context) => {
  const kind = kindOf(value)
  if (kind !== undefined)
    context.addIssue(`SLACK_SIGNING_SECRET: this is ${kind}; take the “Signing Secret” from “Basic Information” › “App Credentials”`)
})

const schema: z.ZodType<SlackConfig> = z
  .object({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret.optional(),
    SLACK_APP_TOKEN: appToken.optional(),
    SLACK_API_URL: z
      .string()
      .regex(/^https?:\/\/[^\s/]+/, 'SLACK_API_URL: must begin with http:// or https://')
      .transform(url => url.replace(/\/*$/, '/'))
      .default('https://slack.com/api/'),
  })
  .superRefine((env, context) => {
    if (env.SLACK_SIGNING_SECRET === undefined && env.SLACK_APP_TOKEN === undefined)
      context.addIssue(
        'SLACK_SIGNING_SECRET or SLACK_APP_TOKEN is missing: set the first where Slack can reach this server, the second for Socket Mode where it can not',
      )
  })
  .transform(env => ({
    botToken: env.SLACK_BOT_TOKEN,
    apiUrl: env.SLACK_API_URL,
    ...(env.SLACK_SIGNING_SECRET === undefined ? {} : { signingSecret: env.SLACK_SIGNING_SECRET }),
    ...(env.SLACK_APP_TOKEN === undefined ? {} : { appToken: env.SLACK_APP_TOKEN }),
  }))

export const config: FolderConfig<SlackConfig> = {
  name: 'slack',
  summary: 'The one connection to Slack that its desk and its channel share.',
  variables: [
    {
      name: 'SLACK_BOT_TOKEN',
      about: 'The “Bot User OAuth Token” of your Slack app, `xoxb-…`.',
      required: true,
      secret: true,
      example: 'xoxb-example',
    },
    {
      name: 'SLACK_SIGNING_SECRET',
      about: 'Takes events at `PUBLIC_URL/slack/events`: the “Signing Secret” of the app. This or `SLACK_APP_TOKEN` is needed.',
      secret: true,
    },
    {
      name: 'SLACK_APP_TOKEN',
      about:
        'Takes events by Socket Mode, which needs no public address: an “App-Level Token”, `xapp-…`. With both set, both ways are open, and the app’s settings at Slack say which is used.',
      secret: true,
      example: 'xapp-example',
    },
    { name: 'SLACK_API_URL', about: 'Another base of Slack’s Web API, for tests.', default: 'https://slack.com/api/' },
  ],
  schema,
}
