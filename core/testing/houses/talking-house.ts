// A core over a store with the offline answerer, in which customers write and agents answer: for tests of what is taught, redacted and recalled.
import pino from 'pino'
import { type Core, type CoreNeeds, createCore } from '#core/flows/core.ts'
import { createIds } from '#core/lib/ids.ts'
import { createOffline } from '#plugins/offline/index.ts'
import type { Entry } from '../../model/entry.ts'
import { minute } from '../../model/time.ts'
import type { Act } from '../../ports/controls.ts'
import type { Store } from '../../ports/store.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

export interface TalkingHouse {
  core: Core
  clock: TestClock
  /** A customer writes; answers the session. */
  write(name: string, text: string): Promise<string>
  /** An agent answers; answers the number of the message. */
  answer(session: string, text: string): Promise<number>
  timeline(session: string): Promise<Entry[]>
  /** The latest entry of a kind, whoever made it. */
  last(session: string, kind: Entry['kind']): Promise<number>
  close(): Promise<void>
}

/** Grace, who acts in these tests; each act has its own key. */
export const grace = (key?: string): Act => ({ who: { id: 'grace', name: 'Grace Hopper' }, ...(key === undefined ? {} : { key }) })

export const talkingHouse = async (store: Store, more: Partial<CoreNeeds> & { clock?: TestClock } = {}): Promise<TalkingHouse> => {
  const clock = more.clock ?? createTestClock()
  const core = createCore({
    store,
    clock,
    log: pino({ level: 'silent' }),
    newId: createIds(clock.now),
    answerer: createOffline(),
    ...more,
  })
  await core.start()
  await core.loaded()
  let count = 0
  const timeline = (session: string): Promise<Entry[]> => core.queries.timeline(session, 0)
  return {
    core,
    clock,
    timeline,
    async write(name, text) {
      count += 1
      const sender = { identities: [`id:${name.toLowerCase().replace(/\s/gu, '.')}`], verified: { name } }
      const { session } = await core.inbox.receive({ channel: 'api', id: `m${count}-${clock.now()}`, sender, text })
      await clock.advance(minute / 10)
      await core.idle()
      return session
    },
    async answer(session, text) {
      const { seq } = await core.controls.reply(session, { text, take: true }, grace())
      await clock.advance(minute / 10)
      return seq
    },
    async last(session, kind) {
      return (await timeline(session)).findLast(e => e.kind === kind)?.seq ?? 0
    },
    close: () => core.stop(),
  }
}
