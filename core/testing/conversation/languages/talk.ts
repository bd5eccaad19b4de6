// A conversation in two languages: a customer who writes German, a team that reads English, and a translator that a test has in its hands.

import type { Who } from '../../../model/agent.ts'
import type { EntryOf } from '../../../model/entry.ts'
import type { Done } from '../../../ports/controls.ts'
import type { Store } from '../../../ports/store.ts'
import { createTranslator, type Translator } from '../../answering/translator.ts'
import type { TestStore } from '../../houses/stores.ts'
import { ann, openStage, type Stage } from '../stage.ts'

export const german = 'Guten Tag, wo bleibt meine Bestellung 4711 aus dem Laden?'
export const english = 'Your parcel 4711 left our house this morning.'

/** As it stands in the test that runs. */
export interface Talk {
  readonly store: Store
  readonly stage: Stage
  readonly translator: Translator
  /** A customer who writes German and asks for a person, so that the team has it. Answers the session. */
  handedOff(channel?: string): Promise<string>
  /** From here on what is translated waits until it is opened; `which`: only such words. */
  slowly(which?: (text: string) => boolean): { open(): void }
  /** Lets time pass until it is so, whatever else hangs. */
  until(what: string, so: () => Promise<boolean> | boolean): Promise<void>
  /** The agents' words that reached the customer. */
  sent(): string[]
  /** The latest. */
  writing(session: string): Promise<EntryOf<'writing'>>
  reply(session: string, text: string, key?: string, by?: Who): Promise<Done>
}

/** Opens it before each test of the suite that this is called in, and closes it after. */
export const openTalk = ({ open, clear }: TestStore): Talk => {
  let store: Store
  let stage: Stage
  let translator: Translator
  beforeEach(async () => {
    store = await open()
    translator = createTranslator()
    stage = await openStage(store, [], [], { translate: translator.translate })
  })
  afterEach(async () => {
    await stage.close()
    await store.close()
    await clear()
  })
  return {
    get store() {
      return store
    },
    get stage() {
      return stage
    },
    get translator() {
      return translator
    },
    async handedOff(channel = 'post') {
      const { session } = await stage.write(german, { channel, wish: true })
      await stage.settle(3000)
      return session
    },
    slowly(which = () => true) {
      const { promise, resolve } = Promise.withResolvers<void>()
      translator.says(async ({ text, to }) => {
        if (which(text)) await promise
        return `${text} «${to}»`
      })
      return { open: resolve }
    },
    async until(what, so) {
      const end = performance.now() + 20_000
      while (performance.now() < end) {
        if (await so()) return
        await stage.clock.advance(100)
      }
      throw new Error(`it never came to this: ${what}`)
    },
    sent: () => stage.pushed.flatMap(p => (p.did === 'send' && p.reply.author.kind === 'agent' ? [p.reply.text] : [])),
    async writing(session) {
      const found = (await stage.ofKind(session, 'writing')).at(-1)
      if (!found) throw new Error('there is no writing')
      return found
    },
    reply: (session, text, key, by = ann) =>
      stage.core.controls.reply(session, { text }, { who: by, ...(key === undefined ? {} : { key }) }),
  }
}
