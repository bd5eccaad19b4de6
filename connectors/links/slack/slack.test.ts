import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import express from 'express'
import { pino } from 'pino'
import { Gone, Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import { type MemoryIntake, memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { partMemory } from '#core/testing/houses/part-memory.ts'
import { createLeapingClock, type LeapingClock } from '#core/testing/kits/leaping-clock.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { eventOf, signed } from '#core/testing/slack/deliveries.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'
import { config } from './config.ts'
import { create } from './index.ts'
import type { SlackEvent, SlackLink } from './link.ts'

const desk = rooms.desk.id
const billing = rooms.billing.id

interface Opened {
  link: SlackLink
  clock: LeapingClock
  intake: MemoryIntake
  heard: SlackEvent[]
  /** How often it told that it is connected. */
  connections(): number
  fatal: string[]
  url: string
  close(): Promise<void>
}

const openLink = async (slack: Slack, over: Record<string, string> = {}, own = false): Promise<Opened> => {
  const clock = createLeapingClock()
  const intake = memoryIntake()
  const heard: SlackEvent[] = []
  const fatal: string[] = []
  let connections = 0
  const link = create(config.schema.parse({ ...slack.variables, ...over }), {
    log: pino({ level: 'silent' }),
    clock,
    publicUrl: '',
    dataDir: '',
    intake,
    memory: partMemory(),
    fatal: why => void fatal.push(why),
  })
  link.listen({
    name: 'test',
    own,
    wants: ({ event }) => event.type === 'message',
    lane: ({ event }) => String(event.channel),
    handle: async event => void heard.push(event),
    connected: async () => {
      connections += 1
    },
  })
  const app = express()
  const router = express.Router()
  link.routes?.(router)
  app.use(router)
  const server: Server = createServer(app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
  slack.sendTo(url)
  return {
    link,
    clock,
    intake,
    heard,
    connections: () => connections,
    fatal,
    url,
    async close() {
      await link.stop?.()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const failure = async (work: Promise<unknown>): Promise<Error & { after?: number; code?: string }> => {
  const error = await work.then(
    () => undefined,
    (e: unknown) => e,
  )
  expect(error).to.be.instanceOf(Error)
  return error as Error
}

for (const mode of ['events', 'socket'] as const)
  describeOnSlack(`The connection to Slack, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let slack: Slack
    let opened: Opened

    before(async () => {
      slack = await openSlack({ mode })
      opened = await openLink(slack)
      await opened.link.start?.()
    })
    after(async () => {
      await opened?.close()
      await slack?.close()
    })
    afterEach(() => slack.proxy.faults.clear())

    const post = (channel: string, text: string, urgent = false): Promise<{ ts: string }> =>
      opened.link.call('chat.postMessage', { channel, text }, { urgent })

    const message = (text: string) => ({ type: 'message', channel: desk, user: slack.grace.id, text, ts: `${Date.now() / 1000}` })

    it('tells who it is', async () => {
      expect(opened.link.self()).to.include({ team: 'T0ACME', teamName: 'Acme', botUser: slack.bot })
      expect(await opened.link.health?.()).to.deep.equal({ ok: true, about: 'the workspace Acme' })
    })

    it('keeps an event before Slack has its answer, and hands it on', async () => {
      const outcome = await slack.event(message('Kept first'))
      expect([outcome.status, opened.intake.kept.length]).to.deep.equal([200, 1])
      await opened.intake.idle()
      expect(opened.heard.map(({ event }) => event.text)).to.include('Kept first')
    })

    it('takes an event once that Slack sends twice', async () => {
      const { delivery } = await slack.event(message('Only once'))
      expect((await slack.again(delivery)).status).to.equal(200)
      await opened.intake.idle()
      expect(opened.heard.filter(({ event }) => event.text === 'Only once')).to.have.length(1)
    })

    it('leaves an event unanswered that could not be kept, and takes it when it comes again', async () => {
      opened.intake.breakDown(true)
      const delivery = eventOf(message('The second time'))
      const first = mode === 'events' ? await slack.proxy.deliver(delivery) : await Promise.race([slack.proxy.deliver(delivery), late()])
      expect(first.status).to.equal(mode === 'events' ? 500 : 0)
      opened.intake.breakDown(false)
      expect((await slack.again(delivery)).status).to.equal(200)
      await opened.intake.idle()
      expect(opened.heard.filter(({ event }) => event.text === 'The second time')).to.have.length(1)
    })

    it('passes over its own messages, what became of them, and kinds that are not known', async () => {
      const before = opened.heard.length
      const { ts } = await post(desk, 'Ours')
      await opened.link.call('chat.update', { channel: desk, ts, text: 'Ours, changed' })
      await opened.link.call('chat.delete', { channel: desk, ts })
      await slack.event({ ...message('joined'), subtype: 'channel_join' })
      await slack.event({ ...message('future'), subtype: 'never_heard_of' })
      await slack.grace.say(desk, 'The end of it')
      await slack.until('the last message is heard', () => opened.heard.some(({ event }) => event.text === 'The end of it'))
      expect(opened.heard.slice(before).map(({ event }) => event.text)).to.deep.equal(['The end of it'])
    })

    it('leaves alone what is for another installation of the app', async () => {
      const before = opened.intake.kept.length
      const elsewhere = [{ enterprise_id: null, team_id: 'T0OTHER', user_id: 'U0', is_bot: true, is_enterprise_install: false }]
      expect((await slack.event(message('Elsewhere'), { authorizations: elsewhere })).status).to.equal(200)
      expect(opened.intake.kept.length).to.equal(before)
      // The workspace of who writes says nothing.
      await slack.event(message('From a shared channel'), { team_id: 'T0BYRON' })
      expect(opened.intake.kept.length).to.equal(before + 1)
    })

    it('answers a press on a button that nobody knows any more with words', async () => {
      const blocks = [
        { type: 'actions', elements: [{ type: 'button', action_id: 'long:gone', text: { type: 'plain_text', text: 'Old' }, value: '1' }] },
      ]
      const { ts } = await opened.link.call<{ ts: string }>('chat.postMessage', { channel: desk, text: 'An old card', blocks })
      await slack.grace.press(desk, ts, 'long:gone')
      await slack.until('the answer is there', () =>
        slack.proxy.calls.some(call => call.method === 'respond' && String(call.args.text).includes('older version')),
      )
    })

    it('pauses the channel that Slack asks to pause, and no other', async () => {
      slack.proxy.faults.limit({ method: 'chat.postMessage', channel: desk, times: 1 }, 30)
      const first = await failure(post(desk, 'Too fast'))
      expect([first.name, first.after]).to.deep.equal(['Retry', 30_000])
      const second = await failure(post(desk, 'Still too fast'))
      expect(second).to.be.instanceOf(Retry)
      expect(second.after).to.be.within(29_000, 30_000)
      await post(billing, 'Not delayed')
      await opened.clock.leap(30_000)
      await post(desk, 'Slow enough')
    })

    it('posts about one message a second, what is urgent first, and says when to come again where that takes too long', async () => {
      await opened.clock.leap(60_000)
      const order: string[] = []
      const posting = Array.from({ length: 40 }, (_, at) =>
        post(desk, `Number ${at}`).then(
          () => void order.push(`Number ${at}`),
          (error: Retry) => error,
        ),
      )
      const urgent = post(desk, 'Urgent', true).then(() => void order.push('Urgent'))
      const refused = (await Promise.all(posting.slice(30))).filter(error => error instanceof Retry)
      expect(refused).to.have.length(10)
      expect(refused[0]?.after).to.be.greaterThan(20_000)
      const before = order.length
      expect(before).to.be.lessThan(8)
      for (let at = 0; at < 30 && order.length < 26; at++) {
        await opened.clock.leap(1000)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      await urgent
      expect(order.indexOf('Urgent')).to.be.lessThan(8)
      expect(order.filter(one => one !== 'Urgent')).to.have.length.greaterThan(20)
      await opened.clock.leap(60_000)
      await Promise.all(posting)
    })

    it('names what goes wrong by what to do next', async () => {
      const { faults } = slack.proxy
      const failing = async (error: string, extra = {}) => {
        await opened.clock.leap(2000)
        faults.clear()
        faults.fail({ method: 'chat.postMessage', times: 1 }, error, extra)
        return failure(post(billing, 'No'))
      }
      for (const error of ['channel_not_found', 'is_archived', 'thread_not_found'])
        expect(await failing(error), error).to.be.instanceOf(Gone)
      for (const error of ['invalid_auth', 'token_revoked', 'account_inactive'])
        expect(await failing(error), error).to.be.instanceOf(Reconnect)
      for (const error of ['ratelimited', 'service_unavailable']) expect(await failing(error), error).to.be.instanceOf(Retry)
      const refused = await failing('restricted_action')
      expect(refused).to.be.instanceOf(Refused)
      expect(refused.code).to.equal('restricted_action')
      expect((await failing('internal_error')).name).to.equal('Error')
      faults.status({ method: 'chat.postMessage', times: 1 }, 503)
      expect(await failure(post(billing, 'No'))).to.be.instanceOf(Retry)
      faults.status({ method: 'chat.postMessage', times: 1 }, 500)
      expect((await failure(post(billing, 'Who knows'))).name).to.equal('Error')
      await opened.clock.leap(60_000)
    })

    it('says that nobody knows where an answer was lost, unless asking again does no harm', async () => {
      const { faults } = slack.proxy
      faults.lose({ method: 'chat.postMessage', times: 1 }, 'after')
      expect((await failure(post(billing, 'Was it posted?'))).name).to.equal('Error')
      expect(slack.messages(billing).some(m => m.text === 'Was it posted?')).to.equal(true)
      faults.lose({ method: 'conversations.info', times: 1 }, 'after')
      expect(await failure(opened.link.call('conversations.info', { channel: billing }))).to.be.instanceOf(Retry)
    })

    it('gives up by the clock where no answer comes', async () => {
      const held = slack.proxy.faults.hold({ method: 'chat.postMessage' })
      const waiting = failure(post(billing, 'Slow'))
      await held.reached
      await opened.clock.leap(13_000)
      expect((await waiting).name).to.equal('Error')
      held.release()
    })

    it('names a missing scope in its health until it is there', async () => {
      const fault = slack.proxy.faults.fail({ method: 'reactions.add' }, 'missing_scope', {
        needed: 'reactions:write',
        provided: 'chat:write',
      })
      const { ts } = await post(billing, 'React to this')
      const react = () => opened.link.call('reactions.add', { channel: billing, timestamp: ts, name: 'eyes' })
      const error = await failure(react())
      expect([error.name, error.code]).to.deep.equal(['Refused', 'missing_scope'])
      expect(error.message).to.include('reactions:write')
      expect(JSON.stringify(await opened.link.health?.())).to.include('reactions:write')
      fault.lift()
      await react()
      expect(await opened.link.health?.()).to.include({ ok: true })
    })

    it('takes a reaction that is there already for done', async () => {
      const { ts } = await post(billing, 'Twice')
      const react = () => opened.link.call('reactions.add', { channel: billing, timestamp: ts, name: 'eyes' })
      await react()
      slack.proxy.faults.fail({ method: 'reactions.add', times: 1 }, 'already_reacted')
      await react()
    })

    it('knows people, and asks once in ten minutes', async () => {
      expect(await opened.link.person(slack.grace.id)).to.include({
        name: 'Grace Hopper',
        email: 'grace@acme.test',
        stranger: false,
        bot: false,
      })
      expect(await opened.link.person(slack.ada.id)).to.include({ stranger: true })
      const asked = () => slack.proxy.calls.filter(call => call.method === 'users.info').length
      const before = asked()
      await opened.link.person(slack.grace.id)
      expect(asked()).to.equal(before)
      await opened.clock.leap(11 * 60_000)
      await opened.link.person(slack.grace.id)
      expect(asked()).to.equal(before + 1)
    })

    it('brings a file into a thread and fetches one back, from Slack only', async () => {
      const { ts } = await post(billing, 'Files below')
      const bytes = Buffer.from('Two cups, one broken')
      await opened.link.upload({ channel: billing, thread: ts, name: 'list.txt', content: Readable.from([bytes]), size: bytes.length })
      await slack.until('the file is there', () => slack.thread(billing, ts).length === 2)
      const { messages } = await opened.link.call<{ messages: { files?: { name: string; url_private: string }[] }[] }>(
        'conversations.replies',
        { channel: billing, ts },
      )
      const [file] = messages.flatMap(m => m.files ?? [])
      expect(file?.name).to.equal('list.txt')
      const chunks: Uint8Array[] = []
      for await (const chunk of await opened.link.download(file!.url_private)) chunks.push(chunk)
      expect(Buffer.concat(chunks).toString()).to.equal('Two cups, one broken')
      expect(await failure(opened.link.download('https://files.example.com/a.txt'))).to.be.instanceOf(Refused)
      slack.proxy.faults.status({ method: 'download', times: 1 }, 403)
      expect(await failure(opened.link.download(file!.url_private))).to.be.instanceOf(Reconnect)
    })

    it('says at its start what is wrong with the token, and starts when that is mended', async () => {
      for (const [error, words] of [
        ['invalid_auth', 'SLACK_BOT_TOKEN'],
        ['account_inactive', 'removed from the workspace'],
      ] as const) {
        slack.proxy.faults.fail({ method: 'auth.test', times: 1 }, error)
        const { link, close } = await openLink(slack)
        expect((await failure(link.start!())).message).to.include(words)
        await close()
      }
      slack.sendTo(opened.url)
    })

    if (mode === 'events') {
      const send = (body: string, headers: Record<string, string>) =>
        fetch(opened.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

      it('refuses what is not from Slack, old, or dated ahead, and keeps nothing of it', async () => {
        const before = opened.intake.kept.length
        const body = JSON.stringify(eventOf(message('Forged')).payload)
        const now = Math.floor(opened.clock.now() / 1000)
        const right = signed(body, slack.signingSecret, now)
        for (const headers of [
          {},
          { ...right, 'x-slack-signature': 'v0=00' },
          { ...right, 'x-slack-signature': '' },
          { ...right, 'x-slack-request-timestamp': 'soon' },
          signed(body, 'another-secret-of-another-app', now),
          signed(body, slack.signingSecret, now - 6 * 60),
          signed(body, slack.signingSecret, now + 6 * 60),
        ])
          expect((await send(body, headers)).status, JSON.stringify(headers)).to.equal(401)
        expect(opened.intake.kept.length).to.equal(before)
      })

      it('refuses what makes no sense', async () => {
        for (const body of [
          '',
          '{',
          'null',
          '[]',
          '7',
          '{}',
          '{"type":"event_callback"}',
          '{"type":"event_callback","event_id":1,"event":{}}',
        ]) {
          const headers = signed(body, slack.signingSecret, Math.floor(opened.clock.now() / 1000))
          expect((await send(body, headers)).status, body).to.equal(400)
        }
      })

      it('answers Slack’s question whether the address is right', async () => {
        const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' })
        const answer = await send(body, signed(body, slack.signingSecret, Math.floor(opened.clock.now() / 1000)))
        expect(await answer.json()).to.deep.equal({ challenge: 'abc' })
      })
    } else {
      it('opens another connection when Slack asks for it, and says that there was a gap', async () => {
        const before = opened.connections()
        slack.proxy.sockets.disconnect('refresh_requested')
        await slack.until('it is connected again', () => opened.connections() > before && slack.proxy.sockets.count() > 0)
        await slack.grace.say(desk, 'After the refresh')
        await slack.until('the message is heard', () => opened.heard.some(({ event }) => event.text === 'After the refresh'))
      })

      it('opens another connection when it is cut without a word', async () => {
        const before = opened.connections()
        slack.proxy.sockets.cut()
        await slack.until('it is connected again', () => opened.connections() > before && slack.proxy.sockets.count() > 0)
      })

      it('says so while Slack can not be reached, comes back by itself, and asks for a new start where it can not', async () => {
        const fault = slack.proxy.faults.status({ method: 'apps.connections.open' }, 500)
        slack.proxy.sockets.cut()
        await slack.until('it tries', () => fault.hits() > 0)
        const health = await opened.link.health?.()
        expect(health?.ok).to.equal(false)
        const leaping = async (minutes: number) => {
          for (let at = 0; at < minutes * 4; at++) {
            await opened.clock.leap(15_000)
            await new Promise(resolve => setTimeout(resolve, 25))
          }
        }
        await leaping(2)
        expect(opened.fatal).to.deep.equal([])
        fault.lift()
        const before = opened.connections()
        await leaping(1)
        await slack.until('it is connected again', () => opened.connections() > before)
        expect(await opened.link.health?.()).to.include({ ok: true })

        slack.proxy.faults.fail({ method: 'apps.connections.open' }, 'invalid_auth')
        slack.proxy.sockets.cut()
        await slack.until('the connection is gone', () => slack.proxy.sockets.count() === 0)
        await new Promise(resolve => setTimeout(resolve, 100))
        await leaping(8)
        expect(opened.fatal).to.have.length(1)
        expect(opened.fatal[0]).to.include('SLACK_APP_TOKEN')
      })
    }
  })

const late = (): Promise<{ status: number; body: undefined }> =>
  new Promise(resolve => setTimeout(() => resolve({ status: 0, body: undefined }), 500))

describe('The variables of the connection to Slack', () => {
  const mistakes = (given: Record<string, string>): string => {
    const read = config.schema.safeParse(given)
    return read.success ? '' : read.error.issues.map(issue => issue.message).join('\n')
  }
  const right = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99' }

  it('are a bot token and one way in', () => {
    expect(mistakes(right)).to.equal('')
    expect(mistakes({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).to.equal('')
    expect(mistakes({ SLACK_BOT_TOKEN: 'xoxb-1' })).to.include('SLACK_SIGNING_SECRET or SLACK_APP_TOKEN is missing')
  })

  it('tell one kind of token from another', () => {
    expect(mistakes({ ...right, SLACK_BOT_TOKEN: 'xoxp-1' }))
      .to.include('a user token (xoxp-…)')
      .and.to.include('xoxb-')
    expect(mistakes({ ...right, SLACK_BOT_TOKEN: 'xapp-1' })).to.include('an app-level token')
    expect(mistakes({ ...right, SLACK_APP_TOKEN: 'xoxb-1' }))
      .to.include('a bot token')
      .and.to.include('connections:write')
    expect(mistakes({ ...right, SLACK_SIGNING_SECRET: 'xoxb-1' })).to.include('Signing Secret')
    expect(mistakes({ ...right, SLACK_API_URL: 'slack.com' })).to.include('SLACK_API_URL')
  })
})
