// A Slack for tests: local-slack with a made-up workspace, the proxy in front of it, and people who use it. `SLACK_API_URL` is `apiUrl`.
import { type Again, type Delivery, eventOf } from './deliveries.ts'
import { startLocalSlack } from './local-slack.ts'
import { type Json, openPage, type ShownMessage, type ShownView } from './page.ts'
import { createPerson, type Person } from './persons.ts'
import { type SlackProxy, startProxy } from './proxy.ts'
import type { Outcome } from './sockets.ts'
import { app, configuration, people, rooms, type SlackMode, type SlackName } from './workspace.ts'

export { rooms }

export interface Slack extends Record<SlackName, Person> {
  mode: SlackMode
  /** With a slash at the end. */
  apiUrl: string
  /** local-slack's own page, for a browser. */
  page: string
  /** The process of local-slack. */
  pid: number
  botToken: string
  appToken: string
  signingSecret: string
  /** It takes messages as fast as they come. Slack's own pace is kept where the connection itself is tested. */
  pace: { burst: number; perMessage: number }
  bot: string
  /** Faults, calls, what Slack knows about the workspace, connections. */
  proxy: SlackProxy
  /** What SLACK_… variables an app is started with. */
  variables: Record<string, string>
  /** Where the app takes Slack's requests (events mode), such as `http://127.0.0.1:3000/slack/events`. */
  sendTo(url: string): void
  /** That address. */
  target(): string
  /** Of a channel at the top, oldest first. */
  messages(channel: string): ShownMessage[]
  /** Of a thread, its root first. */
  thread(channel: string, ts: string): ShownMessage[]
  home(person: SlackName): ShownView | undefined
  modals(): ShownView[]
  /** Waits until `find` finds something; says `what` was missing otherwise, and what Slack showed instead. */
  until<T>(what: string, find: () => Looked<T> | Promise<Looked<T>>, patience?: number): Promise<T>
  /** Sends an event as Slack would, whatever local-slack can. Answers what came of it, and the delivery to send it again. */
  event(event: Json, over?: Json): Promise<Outcome & { delivery: Delivery }>
  /** Sends a delivery again, as after a missing answer. */
  again(delivery: Delivery, again?: Again): Promise<Outcome>
  close(): Promise<void>
}

/** What was found, or nothing yet. */
type Looked<T> = T | undefined | false | null | 0 | ''

const brief = (message: ShownMessage): string =>
  `    ${message.thread_ts && message.thread_ts !== message.ts ? '  ' : ''}${message.username ?? message.user}: ${message.text?.slice(0, 100)}`

/** Opens a workspace. End it with `close`, though it ends with the process too. */
export const openSlack = async (given: { mode: SlackMode }): Promise<Slack> => {
  const proxy = await startProxy(given.mode)
  const local = await startLocalSlack(configuration(given.mode, `${proxy.url}/deliver`))
  const page = await openPage(local.host, app.appId)
  proxy.open(local.host, page)
  const persons = Object.fromEntries(
    Object.entries(people).map(([name, user]) => [name, createPerson(user, { host: local.host, page, proxy })]),
  ) as Record<SlackName, Person>
  let target = ''
  const apiUrl = `${proxy.url}/api/`
  return {
    ...persons,
    mode: given.mode,
    apiUrl,
    page: `http://${local.host}`,
    pid: local.pid,
    botToken: app.botToken,
    appToken: app.appToken,
    signingSecret: app.signingSecret,
    pace: { burst: 1000, perMessage: 1 },
    bot: app.botUserId,
    proxy,
    variables: {
      SLACK_BOT_TOKEN: app.botToken,
      SLACK_DESK_CHANNEL: rooms.desk.id,
      SLACK_API_URL: apiUrl,
      ...(given.mode === 'socket' ? { SLACK_APP_TOKEN: app.appToken } : { SLACK_SIGNING_SECRET: app.signingSecret }),
    },
    sendTo(url) {
      target = url
      proxy.sendTo(url)
    },
    target: () => target,
    messages: channel => page.messages(channel).filter(m => m.thread_ts === undefined || m.thread_ts === m.ts),
    thread: (channel, ts) => page.messages(channel).filter(m => m.ts === ts || m.thread_ts === ts),
    home: person => page.home(people[person].id),
    modals: () => page.modals(),
    until: (what, find, patience = 20_000) =>
      new Promise((resolve, reject) => {
        let looking = false
        let missed = false
        let over = false
        const end = (): void => {
          over = true
          clearTimeout(timer)
          clearInterval(glance)
          unwatch()
        }
        const guarded = async (): Promise<void> => {
          // What comes while one look is under way is worth another.
          missed = looking
          if (looking || over) return
          looking = true
          try {
            const found = await find()
            if (over) return
            if (found) {
              end()
              resolve(found)
            }
          } catch (error) {
            end()
            reject(error)
          } finally {
            looking = false
          }
          if (missed) void guarded()
        }
        const unwatch = page.watch(() => void guarded())
        // What is waited for may be elsewhere than on the page.
        const glance = setInterval(() => void guarded(), 25)
        const timer = setTimeout(() => {
          end()
          const shown = [...new Set(page.log().flatMap(l => (l.detail as Json | undefined)?.channel ?? []))]
            .filter(channel => typeof channel === 'string')
            .map(channel => `  ${channel}\n${page.messages(channel).slice(-12).map(brief).join('\n')}`)
          const log = page
            .log()
            .slice(-15)
            .map(l => `    ${l.direction} ${l.kind} ${l.summary}`)
          reject(new Error(`${what}: not within ${patience} ms.\n${shown.join('\n')}\n  log\n${log.join('\n')}`))
        }, patience)
        void guarded()
      }),
    async event(event, over) {
      const delivery = eventOf(event, over)
      return { ...(await proxy.deliver(delivery)), delivery }
    },
    again: (delivery, again = { attempt: 1, reason: 'http_timeout' }) => proxy.deliver(delivery, again),
    async close() {
      page.close()
      await proxy.close()
      await local.end()
    },
  }
}
