// People at their Slack: what a test lets Grace, Omar or Ada do. Everything answers when the app has answered, or at the latest after some
// seconds.
import { type Delivery, eventOf, shortcut, viewPress } from './deliveries.ts'
import { type Filled, filledIn, type Press, pressed } from './forms.ts'
import type { Json, Page, ShownView } from './page.ts'
import { ownCommand, type SlackProxy } from './proxy.ts'
import type { Outcome } from './sockets.ts'
import { app, type SlackUser } from './workspace.ts'

export interface Person extends SlackUser {
  /** Writes, at the top or into a thread; answers the message's ts. `&`, `<` and `>` are escaped as Slack does, mentions are kept. */
  say(channel: string, text: string, thread?: string): Promise<string>
  upload(
    channel: string,
    file: { name: string; content: string | Uint8Array<ArrayBuffer>; text?: string; thread?: string },
  ): Promise<string>
  edit(channel: string, ts: string, text: string): Promise<void>
  remove(channel: string, ts: string): Promise<void>
  react(channel: string, ts: string, name: string): Promise<void>
  unreact(channel: string, ts: string, name: string): Promise<void>
  /** Presses a button or chooses from a menu of a message, by its action_id. */
  press(channel: string, ts: string, press: string | Press): Promise<void>
  command(channel: string, command: string, text?: string): Promise<void>
  openHome(): Promise<void>
  /** The Messages tab of the app. */
  openMessages(): Promise<Outcome>
  /** Presses something in the App Home. */
  pressHome(press: string | Press): Promise<Outcome>
  /** Presses something in the uppermost modal, with these fields filled in. */
  pressModal(press: string | Press, fields?: Record<string, Filled>): Promise<Outcome>
  /** Submits the uppermost modal with these fields, by action_id or block_id; answers the mistakes that it shows, by block_id. */
  submit(fields?: Record<string, Filled>): Promise<Record<string, string>>
  /** Closes the modals. */
  dismiss(): Promise<void>
  /** The global shortcut of this name. */
  shortcut(callback: string): Promise<Outcome>
  /** The message shortcut of this name. */
  shortcutOn(channel: string, ts: string, callback: string): Promise<Outcome>
  /** The direct messages with the app: the channel's id. */
  direct(): Promise<string>
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replace(/<(?![@#!][A-Z0-9a-z^|_-]+>|https?:[^\s>]+>)/gu, '&lt;')
    .replace(/(?<!<(?:[@#!][A-Z0-9a-z^|_-]+|https?:[^\s>]+))>/gu, '&gt;')

const asPress = (press: string | Press): Press => (typeof press === 'string' ? { action: press } : press)

let count = 0

export const createPerson = (user: SlackUser, given: { host: string; page: Page; proxy: SlackProxy }): Person => {
  const { host, page, proxy } = given
  const control = async (act: string, body: Json | FormData): Promise<Json> => {
    const form = body instanceof FormData
    const answer = await fetch(`http://${host}/_control/${act}`, {
      method: 'POST',
      ...(form ? { body } : { body: JSON.stringify({ user: user.id, ...body }), headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(20_000),
    })
    const said = (await answer.json()) as Json
    if (said.ok !== true) throw new Error(`local-slack did not take ${act}: ${JSON.stringify(said)}`)
    return said
  }
  const messageAt = (channel: string, ts: string): Json => {
    const message = page.messages(channel).find(m => m.ts === ts)
    if (!message) throw new Error(`there is no message ${ts} in ${channel}`)
    return message as unknown as Json
  }
  const direct = async (): Promise<string> => {
    const known = page.direct(user.id)
    if (known) return known
    const answer = await fetch(`http://${host}/api/conversations.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${app.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ users: user.id }),
    })
    return ((await answer.json()) as { channel: { id: string } }).channel.id
  }
  /** A trigger of this moment, and a place for the app to answer. */
  const fresh = async (channel: string): Promise<{ trigger: string; responseUrl: string }> => {
    const text = `trigger ${++count}`
    const found = proxy.trigger(text)
    await control('command', { channel, command: ownCommand, text })
    return found
  }
  const top = (): ShownView => {
    const view = page.modals().at(-1)
    if (!view) throw new Error('no modal is open')
    return view
  }
  const known = (view: ShownView): ShownView => ({ ...view, id: proxy.lore.viewIds.get(view.id) ?? view.id })
  const pressIn = async (view: ShownView, press: string | Press, fields: Record<string, Filled>): Promise<Outcome> => {
    const { trigger } = await fresh(await direct())
    return proxy.deliver(viewPress(user.id, known(view), pressed(view.blocks, asPress(press)), filledIn(view, fields), trigger))
  }
  const deliver = (delivery: Delivery): Promise<Outcome> => proxy.deliver(delivery)

  return {
    ...user,
    async say(channel, text, thread) {
      const said = await control('message', { channel, text: escaped(text), ...(thread ? { thread_ts: thread } : {}) })
      return (said.message as { ts: string }).ts
    },
    async upload(channel, { name, content, text, thread }) {
      const form = new FormData()
      form.set('channel', channel)
      form.set('user', user.id)
      if (text !== undefined) form.set('text', escaped(text))
      if (thread !== undefined) form.set('thread_ts', thread)
      form.set('file', new File([content], name))
      return ((await control('upload', form)).message as { ts: string }).ts
    },
    edit: async (channel, ts, text) => void (await control('edit-message', { channel, ts, text: escaped(text) })),
    remove: async (channel, ts) => void (await control('delete-message', { channel, ts })),
    react: async (channel, ts, name) => void (await control('reaction', { channel, ts, name })),
    unreact: async (channel, ts, name) => void (await control('reaction', { channel, ts, name, present: false })),
    async press(channel, ts, press) {
      const message = messageAt(channel, ts)
      const action = pressed((message.blocks as Json[] | undefined) ?? [], asPress(press))
      await control('interact', { channel, messageTs: ts, action })
    },
    command: async (channel, command, text = '') => void (await control('command', { channel, command, text })),
    openHome: async () => void (await control('open-home', {})),
    openMessages: async () => deliver(eventOf({ type: 'app_home_opened', user: user.id, channel: await direct(), tab: 'messages' })),
    async pressHome(press) {
      const home = page.home(user.id)
      if (!home) throw new Error(`${user.name} sees no App Home`)
      return pressIn(home, press, {})
    },
    pressModal: (press, fields = {}) => pressIn(top(), press, fields),
    async submit(fields = {}) {
      const view = top()
      const values = filledIn(view, fields)
      proxy.states.set(view.id, values)
      const came = page.next('view', 'view_errors')
      page.send({ t: 'view_submit', user: user.id, values })
      const frame = await came
      return frame.t === 'view_errors' ? (frame.errors as Record<string, string>) : {}
    },
    async dismiss() {
      const closed = page.next('view')
      page.send({ t: 'view_close', user: user.id })
      await closed
    },
    async shortcut(callback) {
      const { trigger } = await fresh(await direct())
      return deliver(shortcut(user.id, callback, trigger))
    },
    async shortcutOn(channel, ts, callback) {
      const message = messageAt(channel, ts)
      const { trigger, responseUrl } = await fresh(channel)
      return deliver(shortcut(user.id, callback, trigger, { channel, message, responseUrl }))
    },
    direct,
  }
}
