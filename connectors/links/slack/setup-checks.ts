// Checks what a person pasted from Slack's pages, at Slack, and says precisely what is wrong with it.
// https://docs.slack.dev/reference/methods/auth.test, https://docs.slack.dev/reference/methods/apps.connections.open

import { z } from 'zod'
import { lookup } from '#core/lib/lookup.ts'
import { second } from '#core/model/time.ts'
import type { Found } from '#core/ports/setup-asking.ts'
import { config } from './config.ts'

export interface Bot {
  team: string
  /** As one mentions it. */
  name: string
  user: string
  appId?: string
}

export interface Room {
  id: string
  name: string
}

const no = (why: string, mend = false): { ok: false; why: string; mend: boolean } => ({ ok: false, why, mend })

const answered = z.union([
  z.looseObject({ ok: z.literal(true) }),
  z.looseObject({ ok: z.literal(false), error: z.string(), needed: z.string().optional() }),
])
type Answer = z.infer<typeof answered>

const who = z.object({
  team: z.string().default('your workspace'),
  user: z.string().default('threadline'),
  user_id: z.string(),
  bot_id: z.string().optional(),
})
const about = z.object({ bot: z.object({ app_id: z.string().optional() }) })
const room = z.object({
  id: z.string(),
  name: z.string().default(''),
  is_member: z.boolean().optional(),
  is_archived: z.boolean().optional(),
})
const listed = z.object({ channels: z.array(room), response_metadata: z.object({ next_cursor: z.string().optional() }).optional() })

const unreachable = 'Slack could not be reached. Is this machine online, and is https://slack.com open to it?'

/** What is wrong with a value's shape, in the words of the connection's own variables. */
const shape = (name: string, value: string): string | undefined => {
  const others = name === 'SLACK_BOT_TOKEN' ? { SLACK_SIGNING_SECRET: '0' } : { SLACK_BOT_TOKEN: 'xoxb-0' }
  const read = config.schema.safeParse({ ...others, [name]: value })
  return read.success ? undefined : read.error.issues.find(issue => issue.message.startsWith(name))?.message
}

const tokenErrors: Record<string, string> = lookup({
  invalid_auth: 'Slack does not know this token. Copy it again, as a whole, with the “Copy” button beside it',
  not_authed: 'Slack got no token. Copy it again, as a whole',
  account_inactive: 'the app was removed from the workspace. Press “Install to …” on the page “Install App”, and copy the new token',
  token_revoked: 'this token was withdrawn. Press “Reinstall to …” on the page “Install App”, and copy the new token',
  token_expired: 'this token has expired. Press “Reinstall to …” on the page “Install App”, and copy the new token',
  not_allowed_token_type: 'this token is of another kind',
  team_access_not_granted: 'the app is not allowed in this workspace. An admin of your organisation has to add it',
})

export interface Checks {
  bot(token: string): Promise<Found<Bot>>
  /** Which of the wanted scopes the token lacks. */
  scopes(token: string, wanted: string[]): Promise<string[]>
  appToken(token: string, bot: Bot): Promise<Found<string>>
  signingSecret(secret: string): Found<string>
  /** By id, name or address. */
  channel(token: string, named: string, bot: Bot): Promise<Found<Room>>
  post(token: string, channel: string, text: string): Promise<Found<string>>
}

/** `api` is the base of the Web API, with a slash at the end. */
export const createChecks = (api: string): Checks => {
  const call = async (token: string, method: string, args: Record<string, string> = {}): Promise<{ answer: Answer; scopes: string[] }> => {
    const response = await fetch(`${api}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(args),
      signal: AbortSignal.timeout(15 * second),
    }).catch(() => undefined)
    if (response === undefined) return { answer: { ok: false, error: 'unreachable' }, scopes: [] }
    const scopes = (response.headers.get('x-oauth-scopes') ?? '').split(',').map(scope => scope.trim())
    const read = answered.safeParse(await response.json().catch(() => undefined))
    const answer: Answer = read.success
      ? read.data
      : { ok: false, error: response.status === 429 ? 'ratelimited' : `http_${response.status}` }
    return { answer, scopes: scopes.filter(scope => scope !== '') }
  }

  const why = ({ error, needed }: { error: string; needed?: string | undefined }): string => {
    if (error === 'unreachable') return unreachable
    if (error === 'missing_scope')
      return `Slack wants the scope ${needed ?? 'that is missing'} for this. Add it under “OAuth & Permissions”, and press “Reinstall to …”`
    if (error === 'ratelimited') return 'Slack asks to wait a minute. Try again after that'
    return tokenErrors[error] ?? `Slack answered “${error}”`
  }

  const rooms = async (token: string): Promise<Found<z.infer<typeof room>[]>> => {
    const found: z.infer<typeof room>[] = []
    for (let cursor = ''; ; ) {
      const args = { types: 'public_channel,private_channel', exclude_archived: 'false', limit: '200', ...(cursor ? { cursor } : {}) }
      const { answer } = await call(token, 'conversations.list', args)
      if (!answer.ok) return no(`The channels could not be listed: ${why(answer)}.`, true)
      const { channels, response_metadata: more } = listed.parse(answer)
      found.push(...channels)
      cursor = more?.next_cursor ?? ''
      if (cursor === '') return { ok: true, value: found }
    }
  }

  return {
    async bot(token) {
      const wrong = shape('SLACK_BOT_TOKEN', token)
      if (wrong !== undefined) return no(wrong)
      const { answer } = await call(token, 'auth.test')
      if (!answer.ok) return no(`SLACK_BOT_TOKEN: ${why(answer)}.`)
      const { team, user, user_id: id, bot_id: bot } = who.parse(answer)
      const { answer: told } = bot === undefined ? { answer: undefined } : await call(token, 'bots.info', { bot })
      const appId = told?.ok ? about.parse(told).bot.app_id : undefined
      return { ok: true, value: { team, name: user, user: id, ...(appId === undefined ? {} : { appId }) } }
    },

    async scopes(token, wanted) {
      const { scopes } = await call(token, 'auth.test')
      return scopes.length === 0 ? [] : wanted.filter(scope => !scopes.includes(scope))
    },

    async appToken(token, bot) {
      const wrong = shape('SLACK_APP_TOKEN', token)
      if (wrong !== undefined) return no(wrong)
      const of = /^xapp-\d+-(A[A-Z0-9]+)-/u.exec(token)?.[1]
      if (of !== undefined && bot.appId !== undefined && of !== bot.appId)
        return no(
          `SLACK_APP_TOKEN: this token is of the app ${of}, and the bot token of the app ${bot.appId}. Take both from the same app.`,
        )
      const { answer } = await call(token, 'apps.connections.open')
      if (answer.ok) return { ok: true, value: token }
      if (answer.error === 'missing_scope')
        return no('SLACK_APP_TOKEN: this token lacks the scope connections:write. Generate another App-Level Token, with it.')
      return no(`SLACK_APP_TOKEN: ${why(answer)}.`)
    },

    signingSecret(secret) {
      const wrong = shape('SLACK_SIGNING_SECRET', secret)
      if (wrong !== undefined) return no(wrong)
      if (/^[0-9a-f]{32}$/u.test(secret)) return { ok: true, value: secret }
      const what = secret.length === 32 ? 'this has other characters' : `this has ${secret.length} characters`
      return no(
        `SLACK_SIGNING_SECRET: the signing secret is 32 characters, digits and the letters a to f, and ${what}. It is under “Basic Information” › “App Credentials” › “Signing Secret” (not the “Client Secret” or the “Verification Token”).`,
      )
    },

    async channel(token, named, bot) {
      const wanted = (/\/archives\/([A-Z0-9]+)/u.exec(named)?.[1] ?? named).replace(/^#/u, '').trim()
      let id = wanted
      if (!/^[CG][A-Z0-9]{5,}$/u.test(wanted)) {
        const all = await rooms(token)
        if (!all.ok) return all
        const match = all.value.find(one => one.name === wanted.toLowerCase())
        const some = all.value.filter(one => !one.is_archived).map(one => `#${one.name}`)
        if (!match)
          return no(
            `The app sees no channel #${wanted}. If it is private, type “/invite @${bot.name}” in it first.${some.length > 0 ? ` It sees ${some.slice(0, 8).join(', ')}${some.length > 8 ? ', …' : ''}.` : ''}`,
            true,
          )
        id = match.id
      }
      const { answer } = await call(token, 'conversations.info', { channel: id })
      if (!answer.ok && answer.error === 'channel_not_found')
        return no(`The app sees no channel ${id}. If it is private, type “/invite @${bot.name}” in it first.`, true)
      if (!answer.ok) return no(`The channel ${wanted} could not be looked at: ${why(answer)}.`, true)
      const found = room.parse(answer.channel)
      if (found.is_archived) return no(`The channel #${found.name} is archived. Unarchive it, or name another.`, true)
      if (found.is_member === false) return no(`The bot is not in #${found.name} yet. Type “/invite @${bot.name}” there.`, true)
      return { ok: true, value: { id: found.id, name: found.name } }
    },

    async post(token, channel, text) {
      const { answer } = await call(token, 'chat.postMessage', { channel, text, unfurl_links: 'false' })
      if (answer.ok) return { ok: true, value: String(answer.ts) }
      const known: Record<string, string> = {
        not_in_channel: 'the bot is not in the channel. Type “/invite” and its name there',
        is_archived: 'the channel is archived',
        restricted_action: 'the workspace’s settings do not let the app write there',
        restricted_action_read_only_channel: 'the channel is read-only',
      }
      return no(`The hello could not be posted: ${known[answer.error] ?? why(answer)}.`, true)
    },
  }
}
