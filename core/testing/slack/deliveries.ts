// What Slack sends to an app, where local-slack's own word is poorer or missing: the outer envelope of events
// (https://docs.slack.dev/apis/events-api), of interactions (https://docs.slack.dev/reference/interaction-payloads) and the signature of
// requests (https://docs.slack.dev/authentication/verifying-requests-from-slack).
import { createHmac, randomUUID } from 'node:crypto'
import { knownId, type Lore, roomOf } from './answers.ts'
import type { Json, Page, ShownView } from './page.ts'
import { app, everyone, workspace } from './workspace.ts'

/** As Socket Mode names them. */
export type DeliveryKind = 'events_api' | 'interactive' | 'slash_commands'

/** Something that was sent to the app, to be sent again. */
export interface Delivery {
  kind: DeliveryKind
  payload: Json
}

/** Why Slack sends it again. https://docs.slack.dev/apis/events-api/#retries */
export interface Again {
  attempt: number
  reason: string
}

/** The headers that prove where a body comes from. `at` in seconds. */
export const signed = (
  body: string,
  secret: string = app.signingSecret,
  at: number = Math.floor(Date.now() / 1000),
): Record<string, string> => ({
  'x-slack-request-timestamp': String(at),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
})

/** A delivery as a request to the app's address. */
export const asRequest = ({ kind, payload }: Delivery, again?: Again): { body: string; headers: Record<string, string> } => {
  const forms: Record<DeliveryKind, () => string> = {
    events_api: () => JSON.stringify(payload),
    interactive: () => new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    slash_commands: () => new URLSearchParams(payload as Record<string, string>).toString(),
  }
  const body = forms[kind]()
  const type = kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded'
  const retry = again && { 'x-slack-retry-num': String(again.attempt), 'x-slack-retry-reason': again.reason }
  return { body, headers: { 'content-type': type, ...signed(body), ...retry } }
}

let count = 0
const fresh = (prefix: string): string => `${prefix}${Date.now().toString(36).toUpperCase()}${(++count).toString(36).toUpperCase()}`

/** A `ts` of now that is nobody's. */
export const newTs = (): string => `${Math.floor(Date.now() / 1000)}.9${String(++count % 100_000).padStart(5, '0')}`

export const channelType = (channel: string): string => (channel.startsWith('D') ? 'im' : roomOf(channel)?.private ? 'group' : 'channel')

/** An event in its outer envelope, as the installation of our workspace gets it. */
export const eventOf = (event: Json, over: Json = {}): Delivery => ({
  kind: 'events_api',
  payload: completed({
    token: 'verification-token',
    team_id: workspace.teamId,
    api_app_id: app.appId,
    event: { event_ts: newTs(), ...event },
    type: 'event_callback',
    event_id: fresh('Ev'),
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: workspace.teamId, user_id: app.botUserId, is_bot: true, is_enterprise_install: false },
    ],
    ...over,
  }),
})

const personOf = (user: string): Json => {
  const known = everyone.find(one => one.id === user)
  return { id: user, username: known?.name ?? user, name: known?.name ?? user, team_id: known?.team ?? workspace.teamId }
}

/** The parts that every interaction has. */
export const interaction = (type: string, user: string): Json => ({
  type,
  token: 'verification-token',
  api_app_id: app.appId,
  team: { id: workspace.teamId, domain: workspace.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: personOf(user),
})

/** Where a press happened that was in no message. */
const inView = (payload: Json, view: ShownView): Json => {
  const { channel: _channel, message: _message, response_url: _url, ...rest } = payload
  return { ...rest, container: { type: 'view', view_id: view.id }, view: { ...view, state: view.state ?? { values: {} } } }
}

const completed = (payload: Json): Json => {
  const event = payload.event as Json
  const item = event.item as Json | undefined
  const channel = String(event.channel ?? item?.channel ?? event.channel_id ?? '')
  const room = roomOf(channel)
  const author = everyone.find(one => one.id === (event.user ?? (event.message as Json | undefined)?.user))
  const outside = author?.team !== undefined && room?.shared === true
  const added: Json = {}
  if (event.type === 'message') {
    added.channel_type = channelType(channel)
    if (event.subtype === 'message_changed' || event.subtype === 'message_deleted') added.hidden = true
    else if (event.bot_id === undefined) Object.assign(added, { client_msg_id: randomUUID(), team: author?.team ?? workspace.teamId })
    if (outside) Object.assign(added, { user_team: author?.team, source_team: author?.team })
  }
  return {
    ...payload,
    // In a shared channel it is the workspace of whoever wrote.
    ...(outside ? { team_id: author?.team } : {}),
    event: { ...event, ...added },
    context_team_id: workspace.teamId,
    context_enterprise_id: null,
    is_ext_shared_channel: room?.shared ?? false,
    event_context: payload.event_context ?? fresh('4-'),
  }
}

/** Fills up what local-slack delivers. `states` are the full values of a modal that is being submitted. */
export const complete = ({ kind, payload }: Delivery, page: Page, lore: Lore, states: Map<string, Json>): Delivery => {
  if (kind === 'events_api') {
    const event = payload.event as Json
    const home = event.type === 'app_home_opened' ? page.home(String(event.user)) : undefined
    return { kind, payload: completed(home ? { ...payload, event: { ...event, view: home } } : payload) }
  }
  if (kind === 'slash_commands') return { kind, payload }
  const user = personOf(String((payload.user as Json).id))
  const whole: Json = { ...payload, user, enterprise: null }
  const open = payload.view as ShownView | undefined
  if (open) {
    const values = states.get(open.id)
    const root = knownId(lore, String(open.root_view_id ?? open.id))
    whole.view = { ...open, id: knownId(lore, open.id), root_view_id: root, ...(values ? { state: { values } } : {}) }
  }
  if (payload.type === 'block_actions') {
    const message = payload.message as Json | undefined
    const view = page.modals().at(-1) ?? page.home(String(user.id))
    if (!message && view) return { kind, payload: inView(whole, { ...view, id: knownId(lore, view.id) }) }
    if (message?.thread_ts !== undefined) whole.container = { ...(payload.container as Json), thread_ts: message.thread_ts }
  }
  return { kind, payload: whole }
}

/** A press in a view. */
export const viewPress = (user: string, view: ShownView, action: Json, values: Json, trigger: string): Delivery => ({
  kind: 'interactive',
  payload: {
    ...interaction('block_actions', user),
    trigger_id: trigger,
    container: { type: 'view', view_id: view.id },
    view: { ...view, state: { values } },
    actions: [{ ...action, action_ts: newTs() }],
  },
})

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload; on a message where one is given. */
export const shortcut = (
  user: string,
  callback: string,
  trigger: string,
  on?: { channel: string; message: Json; responseUrl: string },
): Delivery => ({
  kind: 'interactive',
  payload: {
    ...interaction(on ? 'message_action' : 'shortcut', user),
    callback_id: callback,
    trigger_id: trigger,
    action_ts: newTs(),
    ...(on && {
      message_ts: on.message.ts,
      message: on.message,
      channel: { id: on.channel, name: roomOf(on.channel)?.name ?? 'directmessage' },
      response_url: on.responseUrl,
    }),
  },
})
