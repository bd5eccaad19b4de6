// The one place where what goes wrong at Slack gets a name by what to do next.
// https://docs.slack.dev/apis/web-api/#errors and the errors of each method's page.

import { webApi } from '@slack/bolt'
import { lookup } from '#core/lib/lookup.ts'
import { unsentCode } from '#core/lib/unsent.ts'
import { minute, second } from '#core/model/time.ts'
import { Gone, Reconnect, Refused, Retry } from '#core/ports/failure.ts'

/** Asking twice does no harm: an answer that was lost is asked for again. */
const harmless =
  /^(auth\.|conversations\.|users\.|usergroups\.|team\.|files\.(info|delete|getUploadURLExternal)|chat\.(update|delete|getPermalink)|reactions\.|views\.publish|assistant\.threads\.)/

/** The token or the app itself is no longer taken. */
const severed: Record<string, string> = lookup({
  invalid_auth: 'Slack does not know SLACK_BOT_TOKEN: it was withdrawn, or belongs to another app',
  not_authed: 'Slack got no token: set SLACK_BOT_TOKEN',
  token_revoked: 'SLACK_BOT_TOKEN was withdrawn: install the app again and set the new token',
  token_expired: 'SLACK_BOT_TOKEN has expired: install the app again and set the new token',
  account_inactive: 'SLACK_BOT_TOKEN belongs to an app that was removed from the workspace: install it again and set the new token',
  user_removed_from_team: 'the app was removed from the workspace: install it again and set the new token',
  team_disabled: 'the workspace is switched off at Slack',
  not_allowed_token_type: 'SLACK_BOT_TOKEN is of the wrong kind: take the “Bot User OAuth Token”, which begins with xoxb-',
  org_login_required: 'the workspace is being moved into an organisation; Slack takes no calls meanwhile',
  team_access_not_granted: 'the app is not allowed in this workspace: an admin of the organisation has to add it',
})

const passing: Record<string, number> = {
  ratelimited: 30 * second,
  rate_limited: 30 * second,
  service_unavailable: 10 * second,
  team_added_to_org: 5 * minute,
  request_timeout: 5 * second,
}

/** Slack failed in the middle: nobody knows how far it came. */
const unclear = ['internal_error', 'fatal_error']

/**
 * What is not there any more, wherever it is named; `message_not_found` where a message is changed, deleted or reacted to;
 * `thread_not_found` where one writes or reads in a thread.
 */
const gone: Record<string, string> = lookup({
  channel_not_found: 'the channel is not there any more, or it is private and the app is not in it',
  is_archived: 'the channel is archived',
  channel_is_archived: 'the channel is archived',
  message_not_found: 'the message is not there any more',
  thread_not_found: 'the thread is not there any more',
})

/** Already as it should be. */
const done: Record<string, string> = lookup({ 'reactions.add': 'already_reacted', 'reactions.remove': 'no_reaction' })

const words: Record<string, string> = lookup({
  not_in_channel: 'the app is not in the channel: invite it there with /invite',
  msg_too_long: 'the message is too long for Slack',
  msg_blocks_too_long: 'the message is too long for Slack',
  no_text: 'Slack takes no empty messages',
  restricted_action: 'the workspace’s settings do not let the app write there',
  restricted_action_thread_locked: 'the thread is locked',
  restricted_action_read_only_channel: 'the channel is read-only',
  cant_update_message: 'Slack does not let the app change this message',
  cant_delete_message: 'Slack does not let the app delete this message',
  edit_window_closed: 'the workspace’s settings do not let messages be changed so late',
  user_disabled: 'the person’s account is switched off',
  user_not_found: 'Slack does not know the person',
  cannot_dm_bot: 'Slack lets no app write to another app',
  expired_trigger_id: 'it took longer than the three seconds in which Slack opens a window',
  file_uploads_disabled: 'the workspace’s settings do not let files be sent',
  storage_limit_reached: 'the workspace has no room for more files',
})

/** Nobody knows whether Slack took it. `status` where Slack answered at all. */
export const lost = (reason: string, status?: number): Error => Object.assign(new Error(reason), status === undefined ? {} : { status })

const platform = (method: string, { data }: InstanceType<typeof webApi.WebAPIPlatformError>): Error => {
  const code = data.error
  const more = data as { needed?: unknown; provided?: unknown; response_metadata?: { messages?: string[] } }
  if (code === 'missing_scope' || code === 'no_permission') {
    const needed = typeof more.needed === 'string' ? more.needed : 'more'
    return new Refused(
      `Slack wants the scope ${needed} for ${method}: add it under “OAuth & Permissions” and install the app again`,
      'missing_scope',
    )
  }
  if (severed[code] !== undefined) return new Reconnect(severed[code])
  if (passing[code] !== undefined) return new Retry(`Slack is busy (${code})`, passing[code])
  if (unclear.includes(code)) return harmless.test(method) ? new Retry(`Slack failed (${code})`) : lost(`Slack failed (${code})`)
  if (gone[code] !== undefined) return new Gone(gone[code])
  const detail = more.response_metadata?.messages
    ?.find(message => message.startsWith('[ERROR]'))
    ?.slice(7)
    .trim()
  const said = words[code] ?? `Slack refused ${method} (${/^[\w.:-]{1,80}$/.test(code) ? code : 'an answer that can not be read'})`
  return new Refused(detail === undefined ? said : `${said}: ${detail.slice(0, 200)}`, code)
}

/** The failure of a call by its name; undefined where all is as it should be nevertheless. */
export const failureOf = (method: string, error: unknown): Error | undefined => {
  if (error instanceof webApi.WebAPIRateLimitedError) return new Retry('Slack asks for a pause', error.retryAfter * second)
  if (error instanceof webApi.WebAPIPlatformError) {
    return error.data.error === done[method] ? undefined : platform(method, error)
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const { statusCode } = error
    if (statusCode === 503) return new Retry('Slack is in trouble (503)')
    if (statusCode === 401 || statusCode === 403) return new Reconnect(`Slack did not let us in (${statusCode})`)
    if (statusCode < 500) return new Refused(`Slack refused ${method} (${statusCode})`, String(statusCode))
    return harmless.test(method)
      ? new Retry(`Slack is in trouble (${statusCode})`)
      : lost(`Slack is in trouble (${statusCode})`, statusCode)
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = unsentCode(error.original)
    if (code !== undefined) return new Retry(`Slack can not be reached (${code})`)
    return harmless.test(method) ? new Retry('Slack did not answer') : lost('Slack did not answer')
  }
  if (error instanceof Retry || error instanceof Refused || error instanceof Reconnect || error instanceof Gone) return error
  return error instanceof Error && /Retry header/.test(error.message)
    ? new Retry('Slack asks for a pause', 30 * second)
    : lost(`${method} failed here`)
}
