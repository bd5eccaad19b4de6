// Direct messages of agents with the bot: verbs as they are typed at the terminal, and questions about conversations, answered in the thread
// below the question with links to what they come from. https://docs.slack.dev/ai/developing-ai-apps
import type { SlackListener } from '#connectors/links/slack/link.ts'
import { fromMrkdwn } from '#connectors/links/slack/markdown.ts'
import { Problem } from '#core/model/problem.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { type Card, said } from '../cards.ts'
import { readLine, verbs } from '../verbs.ts'
import type { Base } from './base.ts'
import { heardIn } from './listen/heard.ts'
import { withoutMention } from './listen/meaning.ts'
import type { Said } from './listen/say.ts'
import { linkTo } from './place.ts'
import { type Doer, wordsOf } from './press/act.ts'
import { doTyped } from './press/commands.ts'
import { messageOutlet, type Outlet } from './press/outlet.ts'
import type { Colleague } from './who.ts'

/** Ids stay as they are: verbs take them. */
const unnamed = { person: () => undefined, channel: () => undefined }

interface Given extends Pick<Base, 'link' | 'queries' | 'places' | 'people' | 'post' | 'clock' | 'log' | 'config'> {
  doer: Doer
}

export interface Direct {
  listener: SlackListener
  /** A question to the bot within a session's thread: answered there, for the team. */
  asked(said: Said): Promise<void>
  /** Suggested prompts when somebody opens the conversation with the bot. */
  greet(user: string, channel: string): Promise<void>
}

const prompts = [
  { title: 'Who waits?', message: 'queue' },
  { title: 'What have I got?', message: 'sessions open mine' },
  { title: 'What did we promise Ada?', message: 'What did we promise Ada?' },
  { title: 'What can you do?', message: 'help' },
]

/** What somebody gets who only says hello: what they may ask. */
const greeting: Card = {
  about: 'help',
  heading: 'Hello! Ask me about your sessions',
  facts: [],
  blocks: [
    {
      kind: 'rows',
      dense: true,
      rows: [
        { title: 'Who waits?', detail: 'the queue, the longest waiting first' },
        { title: 'What did we promise Ada?', detail: 'quotes from past sessions, each with its number' },
        { title: 'Draft a reply to #4521', detail: 'the AI’s draft, in that session’s thread; nothing is sent' },
        { title: 'Show #4521', detail: 'who, what, and how it stands' },
        { title: 'find invoice', detail: 'every message with these words' },
      ],
    },
    { kind: 'text', text: 'For everything else type `/desk`, or press ⚡ beside the message box.', tone: 'quiet' },
  ],
  actions: [],
}

const isGreeting = (text: string): boolean =>
  /^(?:hi|hello|hey|hallo|good (?:morning|afternoon|evening)|thanks|thank you|help|\?|what can you do\??)(?:\s+(?:there|bot|threadline))?[!.?]*$/i.test(
    text.trim(),
  )

/** `Draft a reply to #4521`: a verb in a sentence. */
const sentences: readonly { pattern: RegExp; line(found: RegExpExecArray): string }[] = [
  { pattern: /^(?:please\s+)?(?:draft|write|suggest)\b.*\b(?:reply|answer|response)\b.*#(\d+)/i, line: ([, ticket]) => `#${ticket} draft` },
  { pattern: /^(?:please\s+)?(?:draft|suggest)\s+(?:for\s+)?#?(\d+)\b/i, line: ([, ticket]) => `#${ticket} draft` },
  { pattern: /^(?:show|open|what(?:’s|'s| is) (?:in|with|up with))\s+#(\d+)\??$/i, line: ([, ticket]) => `show ${ticket}` },
  { pattern: /^who(?:’s|'s| is)? wait(?:s|ing)\??$/i, line: () => 'queue' },
]

export const createDirect = ({ link, queries, places, people, post, clock, log, config, doer }: Given): Direct => {
  /** A session's number becomes the way to its thread. */
  const cited = async (cards: readonly Card[]): Promise<Card[]> => {
    const ids = new Map<string, number>()
    for (const card of cards)
      for (const block of card.blocks)
        if (block.kind === 'rows') for (const row of block.rows) if (row.action?.session) ids.set(row.action.session, 0)
    const links: { href: string; text: string }[] = []
    for (const id of [...ids.keys()].slice(0, 10)) {
      const here = (await places.of(id)).find(one => one.desk === 'slack')
      if (!here) continue
      const { ticket } = await queries.session(id)
      links.push({ href: linkTo(here.place, link.self().url), text: `#${ticket}` })
    }
    if (links.length === 0) return [...cards]
    const row = { label: 'Threads', value: links.flatMap((one, at) => (at === 0 ? [one] : [' · ', one])) }
    return cards.map((card, at) =>
      at === cards.length - 1 ? { ...card, blocks: [...card.blocks, { kind: 'facts', facts: [row] }] } : card,
    )
  }

  const answer = async (text: string, who: Colleague, outlet: Outlet, key: string, session?: string): Promise<void> => {
    const citing: Outlet = { ...outlet, cards: async (cards, again) => outlet.cards(await cited(cards), again) }
    const doing = { colleague: who, key, outlet: citing }
    try {
      if (session === undefined && isGreeting(text)) return await outlet.cards([greeting])
      const sentence = sentences.map(({ pattern, line }) => ({ found: pattern.exec(text.trim()), line })).find(({ found }) => found)
      const line = sentence?.found ? sentence.line(sentence.found) : text
      const read = readLine(line, verbs)
      if (read && session !== undefined && read.verb.scope === 'session' && read.ticket === undefined) {
        const { ticket } = await queries.session(session)
        if (await doTyped(`#${ticket} ${line}`, { doer, queries }, doing)) return
      }
      if (await doTyped(line, { doer, queries }, doing)) return
      const recall = verbs.find(verb => verb.name === 'recall') ?? verbs.find(verb => verb.name === 'find')
      if (!recall) throw new Problem('not_found', '‘help’ lists what I can do.')
      const field = ['question', 'text'].find(name => name in recall.input.shape) ?? 'text'
      await doer.want({ verb: recall, ...(session !== undefined && { session }), input: { [field]: text.trim() } }, doing)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await outlet.problem(wordsOf(error))
    }
  }

  const readerOf = (who: Colleague | undefined) => ({ now: clock.now(), zone: who?.person.zone ?? 'UTC' })

  return {
    async asked({ channel, thread, session, message }) {
      const who = await people.colleague(message.user, { present: true })
      if (!who) return
      const text = fromMrkdwn(withoutMention(message.text), unnamed).trim()
      const key = `slack:${channel}:${message.ts}`
      const outlet = messageOutlet({ post, reader: readerOf(who) }, { channel, thread, key })
      // In its own thread the card and the messages show what was done.
      await answer(text === '' ? 'show' : text, who, { ...outlet, done: async () => {} }, key, session)
    },
    async greet(user, channel) {
      if (channel === '' || !(await people.colleague(user))) return
      try {
        await link.call('assistant.threads.setSuggestedPrompts', { channel_id: channel, title: 'Ask about sessions', prompts })
      } catch (error) {
        if (!(error instanceof Refused) && !(error instanceof Gone)) throw error
        log.debug({ error }, 'no prompts could be suggested')
      }
    },
    listener: {
      name: 'slack desk: direct messages',
      wants({ event }) {
        const heard = heardIn(event)
        return heard?.kind === 'said' && heard.direct
      },
      lane: ({ event }) => String(event.channel),
      async handle({ event }) {
        const heard = heardIn(event)
        if (heard?.kind !== 'said') return
        const { channel, message } = heard
        const { user, ts } = message
        if (user === undefined || user === link.self().botUser) return
        const who = await people.colleague(user)
        const outlet = messageOutlet(
          { post, reader: readerOf(who) },
          { channel, thread: message.thread_ts ?? ts, key: `slack:${channel}:${ts}` },
        )
        if (!who) {
          // It may be a customer who writes to us this way: then the channel for customers answers.
          if (config.customersDirect) return
          await outlet.cards([
            said(
              'I work for the support team here, and can only answer its members. If you are one, ask to be added to its channel.',
              'quiet',
            ),
          ])
          return
        }
        const text = fromMrkdwn(message.text, unnamed).trim()
        if (text !== '') await answer(text, who, outlet, `slack:${channel}:${ts}`)
      },
    },
  }
}
