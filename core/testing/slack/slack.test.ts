import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import { expect } from 'chai'
import { describeOnSlack } from './binary.ts'
import { asRequest, eventOf, signed } from './deliveries.ts'
import type { Json } from './page.ts'
import { openSlack, rooms, type Slack } from './slack.ts'
import type { SlackMode } from './workspace.ts'

const desk = rooms.desk.id

/** A small app of its own, on Slack's own framework, that notes what it hears. */
const openApp = async (slack: Slack) => {
  const heard: Json[] = []
  const options = {
    token: slack.botToken,
    convoStore: false as const,
    // It wants to hear itself.
    ignoreSelf: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  }
  let server: Server | undefined
  let bolt: App
  if (slack.mode === 'socket') bolt = new App({ ...options, socketMode: true, appToken: slack.appToken })
  else {
    const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, endpoints: '/slack/events', logLevel: LogLevel.ERROR })
    bolt = new App({ ...options, receiver })
    server = createServer((request, response) => receiver.requestListener(request, response))
    await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
    slack.sendTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`)
  }
  const note = (what: string, more: object): void => void heard.push({ what, ...more })
  bolt.event(/.*/, async ({ event, body, context }) => note('event', { event, body, retry: context.retryNum }))
  bolt.command('/desk', async ({ ack, command, client }) => {
    await ack({ response_type: 'ephemeral', text: `you said ${command.text}` })
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        notify_on_close: true,
        title: { type: 'plain_text', text: 'A form' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'reason',
            label: { type: 'plain_text', text: 'Why' },
            element: { type: 'plain_text_input', action_id: 'why', initial_value: 'because' },
          },
          {
            type: 'actions',
            elements: [
              {
                type: 'static_select',
                action_id: 'how',
                placeholder: { type: 'plain_text', text: 'How' },
                options: ['slow', 'quick'].map(value => ({ value, text: { type: 'plain_text' as const, text: value } })),
              },
            ],
          },
        ],
      },
    })
  })
  bolt.view('form', async ({ ack, view, body }) => {
    note('form', { values: view.state.values, user: body.user.id, id: view.id })
    const { why } = view.state.values.reason ?? {}
    if (why?.value === 'wrong') await ack({ response_action: 'errors', errors: { reason: 'Not this' } })
    else await ack()
  })
  bolt.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
    await ack()
    note('closed', {})
  })
  bolt.action(/.*/, async ({ ack, action, body }) => {
    await ack()
    note('action', { action, container: (body as unknown as Json).container, view: (body as unknown as Json).view })
  })
  bolt.shortcut(/.*/, async ({ ack, shortcut, client, respond }) => {
    await ack()
    const { type, callback_id, user } = shortcut
    note('shortcut', { type, callback: callback_id, user: user.id, message: 'message' in shortcut ? shortcut.message : undefined })
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: { type: 'modal', title: { type: 'plain_text', text: callback_id }, blocks: [{ type: 'divider' }] },
    })
    if (type === 'message_action') await respond({ text: 'noted', response_type: 'ephemeral', replace_original: false })
  })
  bolt.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'My sessions' } },
          { type: 'actions', elements: [{ type: 'button', action_id: 'open', value: '7', text: { type: 'plain_text', text: 'Open' } }] },
        ],
      },
    })
  })
  if (slack.mode === 'socket') await bolt.start()
  const find = (what: string, fits: (one: Json) => boolean = () => true) =>
    slack.until(`the app hears ${what}`, () => heard.find(one => one.what === what && fits(one)))
  return {
    client: bolt.client,
    heard,
    find,
    event: async (type: string, fits: (event: Json) => boolean = () => true): Promise<Json> =>
      (await find('event', one => (one.event as Json).type === type && fits(one.event as Json))).event as Json,
    async close() {
      if (slack.mode === 'socket') await bolt.stop()
      server?.closeAllConnections()
      server?.close()
    },
  }
}

for (const mode of ['events', 'socket'] satisfies SlackMode[])
  describeOnSlack(`The bed for Slack, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let slack: Slack
    let app: Awaited<ReturnType<typeof openApp>>

    before(async () => {
      slack = await openSlack({ mode })
      app = await openApp(slack)
    })

    after(async () => {
      await app?.close()
      await slack?.close()
    })

    afterEach(() => {
      slack.proxy.faults.clear()
      app.heard.length = 0
    })

    it('carries a message to the app and the answer into the thread', async () => {
      const ts = await slack.grace.say(desk, 'Is 3 < 5 & <@U0OMAR>?')
      const event = await app.event('message', e => e.ts === ts)
      expect(event).to.include({ user: 'U0GRACE', text: 'Is 3 &lt; 5 &amp; <@U0OMAR>?', channel_type: 'channel', team: 'T0ACME' })
      await app.client.chat.postMessage({ channel: desk, thread_ts: ts, text: 'It is.', username: 'Ada Byron' })
      const shown = await slack.until('the answer', () => slack.thread(desk, ts)[1])
      expect(shown).to.include({ text: 'It is.', username: 'Ada Byron' })
    })

    it('tells the app about its own acts, as Slack does', async () => {
      const { ts = '' } = await app.client.chat.postMessage({ channel: desk, text: 'one' })
      const posted = await app.event('message', e => e.ts === ts)
      expect(posted).to.include({ bot_id: 'B0BOT', user: 'U0BOT' })
      await app.client.chat.update({ channel: desk, ts, text: 'two' })
      const changed = await app.event('message', e => e.subtype === 'message_changed')
      expect(changed.previous_message).to.include({ text: 'one' })
      expect(changed.message).to.include({ text: 'two', bot_id: 'B0BOT' })
      await app.client.chat.delete({ channel: desk, ts })
      expect(await app.event('message', e => e.subtype === 'message_deleted')).to.include({ deleted_ts: ts, channel_type: 'channel' })
    })

    it('carries edits, deletions and reactions of people', async () => {
      const ts = await slack.omar.say(rooms.billing.id, 'first')
      await slack.omar.edit(rooms.billing.id, ts, 'second')
      const changed = await app.event('message', e => e.subtype === 'message_changed')
      expect(changed).to.include({ channel_type: 'group' })
      expect(changed.message).to.include({ text: 'second', user: 'U0OMAR' })
      await slack.grace.react(rooms.billing.id, ts, 'eyes')
      expect(await app.event('reaction_added')).to.include({ user: 'U0GRACE', reaction: 'eyes', item_user: 'U0OMAR' })
      await slack.grace.unreact(rooms.billing.id, ts, 'eyes')
      await app.event('reaction_removed')
      await slack.omar.remove(rooms.billing.id, ts)
      await app.event('message', e => e.subtype === 'message_deleted')
    })

    it('tells customers of another workspace from teammates', async () => {
      const ts = await slack.ada.say(rooms.customers.id, 'Where is my order?')
      const heard = await app.find('event', one => (one.event as Json).ts === ts)
      expect(heard.body).to.include({ team_id: 'T0BYRON', context_team_id: 'T0ACME', is_ext_shared_channel: true })
      expect((heard.body as { authorizations: Json[] }).authorizations[0]).to.include({ team_id: 'T0ACME' })
      const { user } = await app.client.users.info({ user: 'U0SAM' })
      expect(user).to.include({ is_stranger: true, team_id: 'T0STONE' })
      expect(user?.profile?.email).to.equal(undefined)
      expect((await app.client.users.info({ user: 'U0OMAR' })).user?.is_admin).to.equal(true)
    })

    it('opens a modal from a slash command, keeps it at a mistake, and takes what was filled in', async () => {
      await slack.grace.command(desk, '/desk', 'queue')
      await slack.until('the modal', () => slack.modals()[0])
      const mistakes = await slack.grace.submit({ why: 'wrong' })
      expect(mistakes).to.deep.equal({ reason: 'Not this' })
      expect(slack.modals()).to.have.length(1)
      app.heard.length = 0
      expect(await slack.grace.submit({ how: 'quick' })).to.deep.equal({})
      const { values } = await app.find('form')
      const { reason, ...others } = values as Record<string, Record<string, Json>>
      expect(reason).to.deep.equal({ why: { type: 'plain_text_input', value: 'because' } })
      expect(Object.values(others)[0]?.how?.selected_option).to.include({ value: 'quick' })
      expect(slack.modals()).to.deep.equal([])
      expect(slack.messages(desk).at(-1)).to.include({ text: 'you said queue', subtype: 'ephemeral' })
    })

    it('tells when a modal is closed', async () => {
      await slack.grace.command(desk, '/desk')
      await slack.until('the modal', () => slack.modals()[0])
      await slack.grace.dismiss()
      await app.find('closed')
    })

    it('presses buttons in messages and in the App Home', async () => {
      const { ts = '' } = await app.client.chat.postMessage({
        channel: desk,
        text: 'card',
        blocks: [
          { type: 'section', block_id: 'k:7/1', text: { type: 'mrkdwn', text: 'card' } },
          { type: 'actions', elements: [{ type: 'button', action_id: 'claim', value: '7', text: { type: 'plain_text', text: 'Claim' } }] },
        ],
      })
      await slack.until('the card', () => slack.messages(desk).some(m => m.ts === ts))
      await slack.grace.press(desk, ts, 'claim')
      const { action, container } = await app.find('action')
      expect(action).to.include({ action_id: 'claim', value: '7' })
      expect(container).to.include({ type: 'message', message_ts: ts, channel_id: desk })
      app.heard.length = 0
      await slack.grace.openHome()
      await slack.until('the home', () => slack.home('grace'))
      await slack.grace.pressHome('open')
      const inHome = await app.find('action')
      expect(inHome.container).to.include({ type: 'view' })
      expect(inHome.view).to.include({ type: 'home' })
    })

    it('carries files in both directions', async () => {
      const ts = await slack.ada.upload(rooms.customers.id, { name: 'order.txt', content: 'A-1', text: 'here' })
      const event = await app.event('message', e => e.subtype === 'file_share' && e.ts === ts)
      const url = (event.files as { url_private: string }[])[0]?.url_private ?? ''
      const bytes = await fetch(url, { headers: { authorization: `Bearer ${slack.botToken}` } })
      expect(await bytes.text()).to.equal('A-1')
      expect(await (await fetch(url)).text()).to.include('Sign in')
      await app.client.filesUploadV2({ channel_id: desk, filename: 'label.txt', file: Buffer.from('B-2') })
      const shown = await slack.until('the file', () => slack.messages(desk).find(m => m.files?.[0]?.name === 'label.txt'))
      expect(await app.event('message', e => e.subtype === 'file_share' && e.ts === shown.ts)).to.include({ bot_id: 'B0BOT' })
    })

    it('knows shortcuts, of the workspace and of a message, and their modals', async () => {
      await slack.vera.shortcut('desk')
      expect(await app.find('shortcut')).to.include({ type: 'shortcut', callback: 'desk', user: 'U0VERA' })
      await slack.until('its modal', () => slack.modals()[0]?.title?.text === 'desk')
      await slack.vera.dismiss()
      app.heard.length = 0
      const ts = await slack.grace.say(desk, 'Teach from me')
      await slack.grace.shortcutOn(desk, ts, 'teach')
      const heard = await app.find('shortcut')
      expect(heard).to.include({ type: 'message_action', callback: 'teach' })
      expect(heard.message).to.include({ ts, text: 'Teach from me' })
      await slack.until('the answer', () => slack.messages(desk).some(m => m.text === 'noted' && m.ephemeral_to === 'U0GRACE'))
      await slack.grace.dismiss()
    })

    it('reads history in part, with metadata, without what only one person saw', async () => {
      const channel = await slack.vera.direct()
      const sent: string[] = []
      for (const text of ['a', 'b', 'c']) {
        const metadata = { event_type: 'note', event_payload: { text } }
        sent.push((await app.client.chat.postMessage({ channel, text, metadata })).ts ?? '')
      }
      await app.client.chat.postEphemeral({ channel, user: slack.vera.id, text: 'psst' })
      const [first = '', second = ''] = sent
      const later = await app.client.conversations.history({ channel, oldest: first, include_all_metadata: true })
      expect(later.messages?.map(m => m.text)).to.deep.equal(['c', 'b'])
      expect(later.messages?.[1]?.metadata).to.deep.equal({ event_type: 'note', event_payload: { text: 'b' } })
      const until = await app.client.conversations.history({ channel, latest: second, inclusive: true })
      expect(until.messages?.map(m => m.text)).to.deep.equal(['b', 'a'])
      const paged = await app.client.conversations.history({ channel, limit: 2 })
      expect(paged.has_more).to.equal(true)
      const rest = await app.client.conversations.history({ channel, cursor: paged.response_metadata?.next_cursor ?? '' })
      expect(rest.messages?.map(m => m.text)).to.deep.equal(['a'])
    })

    it('lets a message be streamed', async () => {
      const root = await slack.grace.say(desk, 'What did we promise Ada?')
      const streamer = app.client.chatStream({ channel: desk, thread_ts: root, recipient_team_id: 'T0ACME', recipient_user_id: 'U0GRACE' })
      await streamer.append({ markdown_text: 'A refund ' })
      await streamer.append({ markdown_text: 'by Friday.' })
      await streamer.stop()
      const shown = await slack.until('the answer', () => slack.thread(desk, root)[1])
      expect(shown.text).to.equal('A refund by Friday.')
    })

    it('refuses wrong tokens, missing scopes and old triggers', async () => {
      const asked = async (client: WebClient, method: string, args: Json = {}): Promise<Json> =>
        client.apiCall(method, args).then(
          answer => answer as unknown as Json,
          error => error.data as Json,
        )
      const wrong = new WebClient('xoxb-wrong', { slackApiUrl: slack.apiUrl })
      expect(await asked(wrong, 'auth.test')).to.include({ error: 'invalid_auth' })
      expect(await asked(app.client, 'apps.connections.open')).to.include({ error: 'not_allowed_token_type' })
      slack.proxy.lore.scopes = ['chat:write', 'channels:read']
      expect(await asked(app.client, 'users.info', { user: 'U0ADA' })).to.include({ error: 'missing_scope', needed: 'users:read' })
      const test = await app.client.auth.test()
      expect(test.response_metadata?.scopes).to.deep.equal(['chat:write', 'channels:read'])
      slack.proxy.lore.scopes = undefined
      expect(await asked(app.client, 'views.open', { trigger_id: '1.2', view: {} })).to.include({ error: 'invalid_trigger_id' })
      expect(await asked(app.client, 'chat.postMessage', { channel: rooms.lobby.id, text: 'hello' })).to.include({
        error: 'not_in_channel',
      })
      slack.proxy.lore.archived.add(rooms.billing.id)
      expect(await asked(app.client, 'chat.postMessage', { channel: rooms.billing.id, text: 'hello' })).to.include({ error: 'is_archived' })
      slack.proxy.lore.archived.clear()
    })

    it('limits one channel and leaves the other alone', async () => {
      const limit = slack.proxy.faults.limit({ method: 'chat.postMessage', channel: desk }, 30)
      const refused = await app.client.chat.postMessage({ channel: desk, text: 'too much' }).catch(error => error)
      expect(refused).to.include({ retryAfter: 30 })
      await app.client.chat.postMessage({ channel: rooms.billing.id, text: 'fine' })
      expect(limit.hits()).to.equal(1)
    })

    it('loses an answer after the call was made, and holds one back', async () => {
      slack.proxy.faults.lose({ method: 'chat.postMessage', times: 1 }, 'after')
      const error = await app.client.chat.postMessage({ channel: desk, text: 'did it go?' }).catch(e => e)
      expect(error).to.be.instanceOf(Error)
      await slack.until('the message', () => slack.messages(desk).some(m => m.text === 'did it go?'))
      const hold = slack.proxy.faults.hold({ method: 'chat.postMessage' })
      let answered = false
      const post = app.client.chat.postMessage({ channel: desk, text: 'held' }).then(() => {
        answered = true
      })
      expect(await hold.reached).to.include({ ok: true })
      expect(answered).to.equal(false)
      hold.release()
      await post
    })

    it('sends an event again with its id', async () => {
      const { delivery } = await slack.event({ type: 'channel_archive', channel: desk, user: 'U0OMAR' })
      await slack.again(delivery, { attempt: 2, reason: 'timeout' })
      const both = await slack.until('both', () => {
        const found = app.heard.filter(one => (one.event as Json)?.type === 'channel_archive')
        return found.length === 2 && found
      })
      expect(new Set(both.map(one => (one.body as Json).event_id)).size).to.equal(1)
      expect(both[1]).to.include({ retry: 2 })
    })

    it('tells which tab of the app was opened', async () => {
      await slack.grace.openMessages()
      expect(await app.event('app_home_opened')).to.include({ tab: 'messages', user: 'U0GRACE' })
    })

    if (mode === 'events')
      it('has its forged and stale requests refused', async () => {
        const { body } = asRequest(eventOf({ type: 'message', channel: desk, text: 'hi', user: 'U0ADA', ts: '1.1' }))
        const [last] = slack.proxy.delivered.slice(-1)
        expect(last).to.be.an('object')
        const send = (headers: Record<string, string>) =>
          fetch(slack.target(), { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
        expect((await send(signed(body))).status).to.equal(200)
        expect((await send(signed(body, 'another secret'))).status).to.equal(401)
        expect((await send(signed(body, slack.signingSecret, Math.floor(Date.now() / 1000) - 600))).status).to.equal(401)
        const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' })
        const answer = await fetch(slack.target(), {
          method: 'POST',
          body: challenge,
          headers: { 'content-type': 'application/json', ...signed(challenge) },
        })
        expect(await answer.json()).to.deep.equal({ challenge: 'abc' })
      })
    else
      it('lets the app come back after the line was cut', async () => {
        slack.proxy.sockets.cut()
        await slack.until('the line is cut', () => slack.proxy.sockets.count() === 0)
        await slack.until('the app is back', () => slack.proxy.sockets.count() === 1, 20_000)
        const ts = await slack.grace.say(desk, 'again')
        await app.event('message', e => e.ts === ts)
      })
  })
