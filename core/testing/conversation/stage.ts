// A stage for conversations: the real flows over a store, a scripted answerer, a clock that stands still, and channels of each sort.
import pino from 'pino'
import { type Core, createCore } from '../../flows/core.ts'
import { createIds } from '../../lib/ids.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Answer, Answerer, Question } from '../../ports/answerer.ts'
import type { Connector, Incoming, Received, Reply, Sender } from '../../ports/connector.ts'
import type { Desk } from '../../ports/desk.ts'
import { Refused } from '../../ports/failure.ts'
import type { KnowledgeSource } from '../../ports/knowledge-source.ts'
import type { Store } from '../../ports/store.ts'
import type { TestStore } from '../houses/stores.ts'
import { createTestClock, type TestClock } from '../houses/test-clock.ts'

export const ann = { id: 'ann', name: 'Ann' }
export const ben = { id: 'ben', name: 'Ben' }
export const who = { who: ann }

export type Says = (question: Question) => Partial<Answer> | undefined | Promise<Partial<Answer> | undefined>

const none: Answer = { kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: 'it knows nothing of that' }

/** Says the first evidence it is given, else echoes; nothing about cheese. */
export const echo: Says = ({ text, evidence }) => {
  if (/cheese/iu.test(text)) return undefined
  const [best] = evidence
  if (best) return { text: best.text, sources: [{ title: best.title, version: best.version }], used: [best.id] }
  return { text: `You wrote: ${text}` }
}

/** What reached the customer's device on a pushing channel. */
export type Pushed =
  | { did: 'send'; reply: Reply; key: string }
  | { did: 'edit'; platformId: string; text: string; key: string }
  | { did: 'remove'; platformId: string; key: string }
  | { did: 'react'; platformId: string; emoji: string; removed: boolean }
  | { did: 'typing' }

export interface Stage {
  core: Core
  clock: TestClock
  says(answer: Says): void
  /** Another process, or the next after a crash, on the same store. */
  another(): Promise<Core>
  write(
    text: string,
    more?: Partial<Pick<Incoming, 'id' | 'channel' | 'session' | 'wish' | 'conversation' | 'opening' | 'answers'>> & { from?: string },
  ): Promise<Received>
  /** The customer as their channel knows them. */
  sender(from: string, channel?: string): Sender
  /** Lets everything due happen, with `wait` ms of time passing first. */
  settle(wait?: number): Promise<void>
  entries(session: string): Promise<Entry[]>
  kinds(session: string): Promise<string[]>
  ofKind<K extends Entry['kind']>(session: string, kind: K): Promise<EntryOf<K>[]>
  messageAt(session: string, seq: number): Promise<EntryOf<'message'>>
  /** The last message that is not the customer's. */
  lastOurs(session: string): Promise<EntryOf<'message'>>
  /** What the customer was told, oldest first. */
  told(session: string): Promise<string[]>
  /** What the pushing channels `post` (can edit and remove) and `slip` (can not) were asked to do. */
  pushed: Pushed[]
  /** Called before a push; may throw or wait. */
  weather(now: (what: Pushed) => Promise<void> | void): void
  close(): Promise<void>
}

export const problemOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'no problem'
}

/**
 * A stage over an empty store; `api` and `web` are read by their customers, `post` and `slip` push. `desks` are shown what happens, `sources`
 * are read. Nothing translates unless it is given.
 */
export const openStage = async (
  store: Store,
  desks: Desk[] = [],
  sources: KnowledgeSource[] = [],
  more: Pick<Answerer, 'translate' | 'summarize'> & { language?: string } = {},
): Promise<Stage> => {
  const { language, ...answers } = more
  const clock = createTestClock()
  const says = { now: echo }
  const weather = { now: (_: Pushed): Promise<void> | void => {} }
  const pushed: Pushed[] = []
  const cores: Core[] = []
  let count = 0

  const push = async (what: Pushed): Promise<void> => {
    await weather.now(what)
    pushed.push(what)
  }

  /** Where somebody is who was here, as the channel knows them. */
  const reachBy =
    (channel: string): NonNullable<Connector['reach']> =>
    ({ contact, identities }) => {
      const from = identities.find(one => one.startsWith('visitor:'))?.slice('visitor:'.length)
      if (channel === 'api') return async () => contact
      if (from === undefined) throw new Refused('it has never met them', 'unknown_here')
      return async () => `${channel}:${from}`
    }

  const pulled = (channel: string): Connector => {
    const live = channel === 'web'
    const traits = { maxLength: 4000, attachments: false, live, pull: true, edits: true, reactions: false, forms: live }
    return { name: channel, channel, traits, send: async () => ({}), reach: reachBy(channel) }
  }

  const pushing = (channel: string, can: boolean): Connector => ({
    name: channel,
    channel,
    traits: { maxLength: 4000, attachments: false, live: true, pull: false, edits: can, reactions: false },
    async send(_address, reply, key) {
      const before = pushed.filter(p => p.did === 'send' && p.reply.seq === reply.seq).length
      await push({ did: 'send', reply, key })
      return { platformId: before === 0 ? `p${reply.seq}` : `p${reply.seq}.${before + 1}` }
    },
    typing: () => push({ did: 'typing' }),
    ...(can && {
      reach: reachBy(channel),
      react: (_address, { platformId, emoji, removed }) => push({ did: 'react', platformId, emoji, removed }),
      edit: (_address, { platformId, reply }, key) => push({ did: 'edit', platformId, text: reply.text, key }),
      remove: (_address, platformId, key) => push({ did: 'remove', platformId, key }),
    }),
  })

  const begin = async (): Promise<Core> => {
    const core = createCore({
      store,
      clock,
      log: pino({ level: 'silent' }),
      newId: createIds(clock.now),
      ...(language === undefined ? {} : { language }),
      answerer: {
        ...answers,
        name: 'scripted',
        model: 'scripted',
        threshold: 0.5,
        async answer(question) {
          const said = await says.now(question)
          return said ? { ...none, kind: 'answer', class: 'quoted', confidence: 0.9, why: 'it was scripted', ...said } : none
        },
      },
    })
    for (const connector of [pulled('api'), pulled('web'), pushing('post', true), pushing('slip', false)]) core.connect(connector)
    for (const desk of desks) core.show(desk)
    for (const source of sources) core.read(source)
    await core.start()
    await core.loaded()
    cores.push(core)
    return core
  }

  const core = await begin()
  for (const channel of ['post', 'slip']) await core.controls.autopilot({ channels: { [channel]: 'on' } }, who)
  const entries = async (session: string): Promise<Entry[]> => core.queries.timeline(session, 0)
  const ofKind = async <K extends Entry['kind']>(session: string, kind: K): Promise<EntryOf<K>[]> =>
    (await entries(session)).filter((e): e is EntryOf<K> => e.kind === kind)
  const message = async (session: string, is: (e: EntryOf<'message'>) => boolean): Promise<EntryOf<'message'>> => {
    const found = (await ofKind(session, 'message')).findLast(is)
    if (!found) throw new Error('there is no such message')
    return found
  }
  const sender = (from: string, channel = 'api'): Sender =>
    channel === 'api' ? { id: from, identities: [`id:${from}`] } : { identities: [`visitor:${from}`] }

  return {
    core,
    clock,
    entries,
    sender,
    pushed,
    another: begin,
    says(answer) {
      says.now = answer
    },
    weather(now) {
      weather.now = now
    },
    async settle(wait = 0) {
      // Long enough at the end for a store that is polled.
      for (const step of [0, wait + 50, 50, 600, 50]) {
        await clock.advance(step)
        for (const c of cores) await c.idle()
      }
    },
    async write(text, { id, channel = 'api', from = 'ada', ...more } = {}) {
      count += 1
      const address = channel === 'api' ? {} : { address: `${channel}:${from}` }
      return core.inbox.receive({ channel, ...address, id: id ?? `m${count}`, sender: sender(from, channel), text, ...more })
    },
    ofKind,
    messageAt: (session, seq) => message(session, e => e.seq === seq),
    lastOurs: session => message(session, e => e.author.kind !== 'contact'),
    kinds: async session => (await entries(session)).map(e => e.kind),
    told: async session =>
      (await entries(session)).flatMap(e =>
        e.kind === 'message' && e.author.kind !== 'contact' && e.delivery?.state === 'sent' ? [e.text] : [],
      ),
    async close() {
      for (const one of cores.splice(0)) await one.stop()
    },
  }
}

/** Before each test of the suite a stage over an empty store, which `put` is handed; closed and cleared afterwards. */
export const onStage = ({ open, clear }: Pick<TestStore, 'open' | 'clear'>, put: (stage: Stage, store: Store) => void): void => {
  let stage: Stage
  let store: Store
  beforeEach(async () => {
    store = await open()
    stage = await openStage(store)
    put(stage, store)
  })
  afterEach(async () => {
    await stage.close()
    await store.close()
    await clear()
  })
}
