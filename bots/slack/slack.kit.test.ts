import type { Queries } from '#core/ports/queries.ts'
import { onSlack } from '#core/testing/houses/slack-house.ts'
import { type Did, deskKit } from '#core/testing/index.ts'
import { whyNoSlack } from '#core/testing/slack/binary.ts'
import { type Delivery, interaction } from '#core/testing/slack/deliveries.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'
import { verbs } from '../verbs.ts'
import { formatOption, formatPress, menu, type Press } from './draw.ts'

const desk = rooms.desk.id

const asText = (message: ShownMessage): string =>
  [message.username, message.text, JSON.stringify(message.blocks), message.reactions?.map(({ name }) => `:${name}:`)]
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** An agent who writes in threads and presses buttons. */
const agentIn = (slack: Slack, queries: Queries) => {
  const said = new Map<string, Promise<string>>()
  const cardOf = (ticket: number): Promise<string> =>
    slack.until(
      `the card of #${ticket}`,
      () => slack.messages(desk).find(message => JSON.stringify(message.blocks).includes(`#${ticket} `))?.ts,
    )

  const toldAbout = (thread: string, ts: string): ShownMessage | undefined =>
    slack.thread(desk, thread).find(message => JSON.stringify(message.blocks ?? []).includes(`k:told/${ts}`))

  /** Words in the thread; the same key is the same event, handed over again. */
  const say = async (thread: string, text: string, key: string): Promise<Did> => {
    const before = said.get(key)
    const writing = before ?? slack.grace.say(desk, text, thread)
    said.set(key, writing)
    const ts = await writing
    if (before) {
      const event = await slack.until('the event', () =>
        slack.proxy.delivered.find(one => JSON.stringify(one.payload).includes(`"ts":"${ts}"`)),
      )
      await slack.again(event)
    }
    const outcome = await slack.until('the outcome', () => {
      const refused = toldAbout(thread, ts)
      if (refused) return { ok: false, said: asText(refused) }
      const marks = slack.thread(desk, thread).find(message => message.ts === ts)?.reactions ?? []
      return marks.length > 0 && { ok: true, said: marks.map(({ name }) => name).join() }
    })
    return outcome
  }

  const presses = new Map<string, Delivery>()

  /** What the card does not show, such as a button of an earlier card. */
  const pressedElsewhere = async (thread: string, press: Press, key: string): Promise<void> => {
    const { action_id, value } = formatPress(press)
    await slack.proxy.deliver({
      kind: 'interactive',
      payload: {
        ...interaction('block_actions', slack.grace.id),
        trigger_id: `1.2.${key}`,
        channel: { id: desk, name: 'desk' },
        container: { type: 'message', message_ts: thread, channel_id: desk, is_ephemeral: false },
        message: { ts: thread, text: '' },
        actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: key }],
      },
    })
  }

  /** Pressed on the card or chosen from its menu, and confirmed where a window asks; the same key is the same press, handed over again. */
  const press = async (thread: string, verb: string, session: string, input: object, key: string): Promise<Did> => {
    const before = await queries.session(session)
    const whispered = (): ShownMessage[] => slack.thread(desk, thread).filter(message => message.subtype === 'ephemeral')
    const told = whispered().length
    const known = presses.get(key)
    const press = { kind: 'act', verb, session, ...(Object.keys(input).length > 0 && { input: input as Record<string, unknown> }) } as const
    if (known) await slack.again(known)
    else {
      const count = slack.proxy.delivered.length
      const card = JSON.stringify(slack.thread(desk, thread)[0]?.blocks)
      if (card.includes(`"action_id":"act:${verb}:"`) && !press.input) await slack.grace.press(desk, thread, `act:${verb}:`)
      else if (card.includes(JSON.stringify(formatOption(press))))
        await slack.grace.press(desk, thread, { action: 'menu:', value: formatOption(press)! })
      else await pressedElsewhere(thread, press, key)
      presses.set(key, slack.proxy.delivered.slice(count).find(({ kind }) => kind === 'interactive')!)
    }
    for (let wait = 0; wait < 100; wait++) {
      const refused = whispered()[told]
      if (refused) return { ok: false, said: asText(refused) }
      if (slack.modals().at(-1)?.callback_id?.startsWith(`modal:${verb}:`)) await slack.grace.submit()
      if ((await queries.session(session)).lastSeq > before.lastSeq) return { ok: true, said: 'done' }
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    return { ok: false, said: 'nothing came of it' }
  }

  return {
    offers: () => [
      ...new Set([...JSON.stringify(menu(verbs, () => true, { session: 's' })).matchAll(/act:([a-z ]+):/g)].map(([, verb]) => verb!)),
    ],
    async does(verb: string, ticket: number, input: Record<string, unknown>, key: string): Promise<Did> {
      const thread = await cardOf(ticket)
      if (verb === 'reply') return say(thread, String(input.text), key)
      if (verb === 'note') return say(thread, `// ${input.text}`, key)
      return press(thread, verb, (await queries.session(String(ticket))).id, input, key)
    },
    async shows(ticket: number): Promise<string> {
      return slack
        .thread(desk, await cardOf(ticket))
        .map(asText)
        .join('\n')
    },
    close: async () => {},
  }
}

const kit = (): void => {
  let slack: Slack | undefined
  deskKit({
    title: 'The desk in Slack',
    marks: { sent: /heavy_check_mark/, failed: /:x:/ },
    agent: 'slack:U0GRACE',
    async house() {
      const opened = await openSlack({ mode: 'events' })
      slack = opened
      return { given: onSlack(opened), close: () => opened.close() }
    },
    async sit({ queries, house }) {
      slack!.sendTo(`${house.url}/slack/events`)
      return agentIn(slack!, queries)
    },
  })
}

if (whyNoSlack === '') kit()
else describe(`The desk in Slack${whyNoSlack}`, () => void it('keeps what the kit says'))
