// The same as bench/desk.ts through the real desk in Slack and its connection: from a customer's message in the store to the moment when
// the HTTP call of chat.postMessage is there whole, at a Slack on the loopback that answers after 5 ms. Run by `npm run bench -- slack`.
//
// Threads begin in channel after channel, so many that the pace of about one message a second, which each channel has, holds nothing back;
// whatever it could have held back nevertheless is counted and told.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { pino } from 'pino'
import { create as createDesk } from '#bots/slack/index.ts'
import { create as createLink } from '#connectors/links/slack/index.ts'
import { realClock } from '#core/lib/clock.ts'
import { isShowing } from '#core/roof/parts/plugs.ts'
import { memoryFiles } from '#core/testing/houses/memory-files.ts'
import type { ApiCall } from './loopback-slack.ts'
import { pace } from './pace.ts'
import { benchShowing, type Call } from './showing.ts'

/** A thread of the benchmark takes five messages within three seconds; a channel has its next thread after twenty. */
const channels = Math.min(1900, 20 * pace)
const burst = 5
const perMessage = 1000

const roomOf = (n: number): string => `C${String(n % channels).padStart(8, '0')}`

/** Posts that came when their channel had used up what Slack lets pass at once. */
const overPace = (calls: readonly ApiCall[]): number => {
  const left = new Map<string, { left: number; at: number }>()
  let over = 0
  for (const { channel, at } of calls.filter(call => call.method === 'chat.postMessage').sort((a, b) => a.at - b.at)) {
    const known = left.get(channel) ?? { left: burst, at }
    const now = Math.min(burst, known.left + (at - known.at) / perMessage)
    if (now < 1.05) over += 1
    left.set(channel, { left: now - 1, at })
  }
  return over
}

/** Prints Markdown. */
export const benchSlack = async (): Promise<string> => {
  const child = fork(new URL('loopback-slack.ts', import.meta.url), { execArgv: [] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  let over = 0
  const log = pino({ level: 'error' })
  const table = await benchShowing('slack', async core => {
    const base = { log, clock: realClock, publicUrl: 'https://desk.example', dataDir: '' }
    const link = createLink(
      { botToken: 'xoxb-bench', apiUrl: `http://127.0.0.1:${port}/api/`, signingSecret: 'bench' },
      { ...base, intake: core.intake('links/slack'), memory: core.memory('link-slack'), fatal: why => log.fatal(why) },
    )
    const { controls, queries, places } = core
    // Rules would name the channels: the desk has looked at each before a session comes there.
    const routes = Array.from({ length: channels }, (_, n) => ({
      id: roomOf(n),
      name: roomOf(n),
      when: {},
      show: { desk: 'slack', room: roomOf(n) },
    }))
    const slack = createDesk(
      { channel: roomOf(0) },
      {
        ...base,
        memory: core.memory('desk-slack'),
        link,
        controls,
        places,
        files: memoryFiles(),
        queries: { ...queries, deskSettings: async () => ({ ...(await queries.deskSettings()), routes: routes.splice(0) }) },
      },
    )
    if (!isShowing(slack)) throw new Error('the desk in Slack shows sessions')
    let began = 0
    return {
      desk: { ...slack, open: (opening, key) => slack.open({ ...opening, room: roomOf(began++) }, key) },
      async start() {
        await link.start?.()
        await slack.start?.()
      },
      async stop() {
        await slack.stop?.()
        await link.stop?.()
      },
      async calls(): Promise<Call[]> {
        child.send('calls')
        const [told] = (await once(child, 'message')) as [{ calls: ApiCall[] }]
        over = overPace(told.calls)
        const sessions = new Map<string, string>()
        for (const { key, thread, channel } of told.calls) {
          const [session, step] = key?.split('/') ?? []
          if (session !== undefined && step === 'open') sessions.set(`${channel} ${thread}`, session)
        }
        // A change or a mark names a message and not its thread.
        const threads = new Map(
          told.calls.map(({ channel, ts, thread, key }) => [
            `${channel} ${ts}`,
            key?.split('/')[0] ?? sessions.get(`${channel} ${thread}`),
          ]),
        )
        return told.calls.map(({ key, channel, ts, at, until }) => ({
          session: threads.get(`${channel} ${ts}`) ?? '',
          step: key?.split('/')[1],
          at,
          until,
        }))
      },
    }
  })
  child.disconnect()
  const held =
    over === 0
      ? 'No channel came near its pace, so no call was held back for it.'
      : `${over} messages came to a channel that was at its pace, and may have been held back for it.`
  return `${table}\n\n${channels} channels. ${held}`
}
