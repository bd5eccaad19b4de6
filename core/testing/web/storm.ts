// Customer and agent go on writing numbered messages while the network between them is cut again and again, by a seeded plan.
import { expect } from 'chai'
import { connections, impatience } from '#connectors/web/widget/net/line.ts'
import { silence } from '#connectors/web/widget/talk/listen.ts'
import { eventually } from '../browsers/page.ts'
import { createRandom } from '../conversation/world.ts'
import type { CutProxy, Direction, Mending } from '../network/cut-proxy.ts'
import type { Desk } from './desk.ts'
import { sameOnBothSides } from './whole-conversation.ts'
import type { Widget } from './widget.ts'

export interface StormGiven {
  widget: Widget
  desk: Desk
  proxy: CutProxy
  seed: number
  name: string
  /** Milliseconds that each cut lasts. */
  cut: number
  /** Told what happens and when, for the report of a failure. */
  trace: (what: string) => void
}

/**
 * Milliseconds from the last mending until everything is stored and read: the stream is given up after its silence (a message's first
 * try sooner), every other connection may have died as well and costs one short try, and ten seconds are the work itself on a slow machine.
 */
const recovery = silence + (connections - 1) * impatience + 10_000

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Throws where a message is missing, doubled or in another order, on the screen or in the store. */
export const holdThroughStorm = async ({ widget, desk, proxy, seed, name, cut, trace }: StormGiven): Promise<void> => {
  const random = createRandom(seed)
  const between = (from: number, to: number): number => from + random() * (to - from)
  const shuffled = <T>(items: T[]): T[] =>
    items
      .map(item => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  const directions = shuffled<Direction>(['up', 'down', 'both'])
  const mendings = shuffled<Mending>(['resume', 'reset', 'strand'])

  await widget.open()
  const first = `I would like to talk to a person. (${name})`
  await widget.write(first)
  await widget.shows('Passed on to our team', 60_000)
  const session = await desk.sessionOf(first)

  let over = false
  const written = { Customer: 0, Agent: 0 }
  const write = async (who: keyof typeof written, from: number, to: number, say: (text: string) => Promise<unknown>): Promise<void> => {
    const pauses = createRandom(seed * 31 + who.length)
    while (!over) {
      written[who] += 1
      trace(`${who} ${written[who]}`)
      await say(`${who} ${written[who]}`)
      await wait(from + pauses() * (to - from))
    }
  }
  const weather = async (): Promise<void> => {
    for (const [index, direction] of directions.entries()) {
      await wait(between(500, 4000))
      trace(`cut ${direction}`)
      proxy.cut(direction)
      await wait(cut)
      const how = mendings[index] ?? 'resume'
      trace(`mended: ${how}`)
      proxy.mend(how)
    }
    await wait(between(500, 3000))
  }
  await Promise.all([
    weather().finally(() => {
      over = true
    }),
    // The server lets one visitor write thirty messages a minute.
    write('Customer', 800, 3200, text => widget.write(text)),
    write('Agent', 500, 3500, text => desk.reply(session, text)),
  ])

  const end = performance.now() + recovery
  const numbered = (who: keyof typeof written): string[] => Array.from({ length: written[who] }, (_, i) => `${who} ${i + 1}`)
  const said = async (kind: 'contact' | 'agent'): Promise<string[]> =>
    (await desk.messages(session)).filter(m => m.author.kind === kind && m.text !== first).map(m => m.text)
  await eventually(
    async () => (await said('contact')).length >= written.Customer,
    () => 'not everything came to the store',
    end - performance.now(),
  ).catch(() => {})
  expect(await said('contact'), 'the customer’s words in the store').to.deep.equal(numbered('Customer'))
  expect(await said('agent'), 'the agent’s words in the store').to.deep.equal(numbered('Agent'))
  await sameOnBothSides(widget, desk, session, end - performance.now())
  trace('the same on both sides')
  await widget.settled()
}
