// A house whose answers are shown sentence by sentence: an answerer that a test lets go on, sentence after sentence, and a channel that shows
// messages that grow.
import pino from 'pino'
import { type Core, createCore } from '../../flows/core.ts'
import { createIds } from '../../lib/ids.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Duration } from '../../model/time.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'
import { createWriting, type Writing } from '../answering/writing.ts'
import { createTestClock, type TestClock } from '../houses/test-clock.ts'

/** The sentences of the one page that the house has, and what is asked about it. */
export const one = 'You may return anything within 30 days of its delivery.'
export const two = 'Sending it back is free.'
export const three = 'The money comes back within 5 days of its arrival.'
export const page = `${one} ${two} ${three}`
export const asked = 'How long may I return something?'

/** The AI has said something. */
export const isBegun = (entries: Entry[]): boolean => entries.some(e => e.kind === 'message' && e.author.kind === 'ai')
/** It has gone on so often. */
export const hasMore = (n: number) => (entries: Entry[]) => entries.filter(e => e.kind === 'more').length >= n
export const hasEnded = (entries: Entry[]): boolean => entries.some(e => e.kind === 'more' && e.ends !== undefined)

export interface Growing {
  core: Core
  clock: TestClock
  /** The next answer that is begun. */
  writing(): Promise<Writing>
  customer(text: string, from?: string): Promise<string>
  /** A question, and the answer that is begun; nothing of it is written yet. */
  ask(text?: string): Promise<{ session: string; model: Writing }>
  /** The same, with so much of it written that something is shown: its first sentence unless said otherwise. */
  begin(words?: string, text?: string): Promise<{ session: string; model: Writing }>
  /** Resolves once the timeline is as wished. */
  until(session: string, is: (entries: Entry[]) => boolean): Promise<Entry[]>
  /** The AI's messages as they stand. */
  said(session: string): Promise<EntryOf<'message'>[]>
  /** The next process on the same store; this one is heard of no more. */
  next(): Promise<Growing>
  close(): Promise<void>
}

/** A channel whose customers read the timeline; without `grows` it shows only what is whole. */
export const reading = (grows?: Duration): Connector => ({
  name: 'web',
  channel: 'web',
  traits: {
    maxLength: 4000,
    attachments: false,
    live: true,
    pull: true,
    edits: true,
    reactions: false,
    ...(grows === undefined ? {} : { grows }),
  },
  send: async () => ({}),
})

let count = 0

export const growingHouse = async (
  store: Store,
  more: Partial<Answerer> = {},
  clock = createTestClock(),
  connector = reading(700),
): Promise<Growing> => {
  const { tell, begun } = createWriting()
  let isDead = false
  const core = createCore({
    store,
    clock,
    log: pino({ level: 'silent' }),
    newId: createIds(clock.now),
    answerer: {
      name: 'slow',
      model: 'slow',
      threshold: 0.5,
      answer: (question, live) => tell(question, { ...live, so() {} }),
      tell,
      ...more,
    },
  })
  core.connect(connector)
  await core.start()
  await core.loaded()
  const act = { who: { id: 'grace', name: 'Grace Hopper' } }
  await core.controls.putArticle('returns', { title: asked, text: page }, act)
  const entries = (session: string): Promise<Entry[]> => store.read(session, 0, 1000)
  const house: Growing = {
    core,
    clock,
    async writing() {
      for (let patience = 0; patience < 2000; patience++) {
        const next = begun.shift()
        if (next) return next
        await clock.advance(50)
        await new Promise(resolve => setImmediate(resolve))
      }
      throw new Error('no answer was begun')
    },
    async customer(text, from = 'ada') {
      count += 1
      const id = `m${count}-${clock.now()}`
      const { session } = await core.inbox.receive({
        channel: 'web',
        address: `web:${from}`,
        id,
        sender: { identities: [`visitor:${from}`] },
        text,
      })
      await clock.advance(1100)
      return session
    },
    async ask(text = asked) {
      const session = await house.customer(text)
      return { session, model: await house.writing() }
    },
    async begin(words = `${one} Sending`, text = asked) {
      const begun = await house.ask(text)
      begun.model.write(words)
      await house.until(begun.session, isBegun)
      return begun
    },
    async until(session, is) {
      for (let patience = 0; patience < 2000; patience++) {
        const now = await entries(session)
        if (is(now)) return now
        await clock.advance(25)
        await new Promise(resolve => setTimeout(resolve, 2))
      }
      throw new Error(`the timeline never came to be so: ${JSON.stringify(await entries(session))}`)
    },
    async said(session) {
      return foldTimeline(await entries(session)).filter((e): e is EntryOf<'message'> => e.kind === 'message' && e.author.kind === 'ai')
    },
    next() {
      isDead = true
      return growingHouse(store, more, createTestClock(clock.now()), connector)
    },
    async close() {
      if (isDead) return
      const stopping = core.stop()
      await clock.advance(5000)
      await stopping
    },
  }
  return house
}
