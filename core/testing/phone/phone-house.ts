// A house with the phone connector on a played telephone network, and an answerer that a test lets go on.
import pino from 'pino'
import { create as createLink } from '#connectors/links/twilio/index.ts'
import type { PhoneConfig } from '#connectors/phone/config.ts'
import { create as createPhone } from '#connectors/phone/index.ts'
import { type Core, createCore } from '../../flows/core.ts'
import { realClock } from '../../lib/clock.ts'
import { createIds } from '../../lib/ids.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Session } from '../../model/session.ts'
import type { Store } from '../../ports/store.ts'
import { keyHash } from '../../server/auth.ts'
import { createServer } from '../../server/server.ts'
import { createWriting, type Writing } from '../answering/writing.ts'
import { memoryFiles } from '../houses/memory-files.ts'
import { partPages } from '../houses/part-pages.ts'
import { account, number, token } from '../twilio/played.ts'
import { openTelephone, type Telephone } from './telephone.ts'

const publicUrl = 'https://desk.example'
const log = pino({ level: 'silent' })

export const phoneConfig: PhoneConfig = { number, mode: 'relay', language: 'en-US', answer: 20_000, text: false, silence: 20_000 }

export interface PhoneHouse {
  core: Core
  telephone: Telephone
  /** Where one process listens. */
  url: string
  /** The next answer that is begun. */
  writing(): Promise<Writing>
  /** The one session, once there is one. */
  session(): Promise<Session>
  entries(): Promise<Entry[]>
  /** Resolves once it is so. */
  until(is: () => boolean | Promise<boolean>, what?: string): Promise<void>
  ofKind<K extends Entry['kind']>(kind: K): Promise<EntryOf<K>[]>
  close(): Promise<void>
}

export const phoneHouse = async (
  store: Store,
  more: Partial<PhoneConfig> = {},
  shared?: Telephone,
  also?: (core: Core) => void,
): Promise<PhoneHouse> => {
  const { tell, begun } = createWriting()
  const files = memoryFiles()
  const core = createCore({
    store,
    clock: realClock,
    log,
    newId: createIds(),
    answerer: {
      name: 'slow',
      model: 'slow',
      threshold: 0.5,
      answer: (question, live) => tell(question, { ...live, so() {} }),
      tell,
    },
  })
  let url = ''
  const telephone = shared ?? (await openTelephone({ publicUrl, house: () => url }))
  const given = (name: string) => ({ log, clock: realClock, publicUrl, dataDir: '', memory: core.memory(name) })
  const link = createLink(
    { account, tokens: [token], apiUrl: telephone.url },
    { ...given('link-twilio'), intake: core.intake('twilio'), fatal() {} },
  )
  const phone = createPhone(
    { ...phoneConfig, ...more },
    { ...given('connectors-phone'), inbox: core.inbox, customers: core.customers, files, link, pages: partPages },
  )
  core.connect(phone)
  also?.(core)
  const server = createServer({ parts: [link, phone], key: { hash: keyHash('x') }, log, clock: realClock, version: '0', publicUrl })
  url = (await server.listen(0)).url
  await core.start()
  await core.loaded()
  const grace = { who: { id: 'grace', name: 'Grace Hopper' } }
  await core.controls.autopilot({ channels: { phone: 'on' } }, grace)
  await core.controls.putArticle('returns', { title: 'How long may I return something?', text: page }, grace)
  await core.idle()
  await link.start?.()
  await phone.start?.()

  const until: PhoneHouse['until'] = async (is, what = 'what was waited for') => {
    const began = performance.now()
    while (!(await is())) {
      if (performance.now() - began > 8_000)
        throw new Error(`${what} never came: ${JSON.stringify((await core.queries.sessions({})).items[0] ?? {}).slice(0, 600)}`)
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }
  const handed: Writing[] = []
  const house: PhoneHouse = {
    core,
    telephone,
    url,
    until,
    async writing() {
      await until(() => begun.length > 0, 'an answer that is begun')
      const next = begun.shift() as Writing
      handed.push(next)
      return next
    },
    async session() {
      let found: Session | undefined
      await until(async () => {
        found = (await core.queries.sessions({ channel: 'phone' })).items[0]
        return found !== undefined
      }, 'a session')
      return found as Session
    },
    entries: async () => foldTimeline(await store.read((await house.session()).id, 0, 1000)),
    ofKind: async kind => (await house.entries()).filter((e): e is EntryOf<typeof kind> => e.kind === kind),
    async close() {
      if (!shared) await telephone.stop()
      for (const one of [...handed, ...begun]) one.end({ text: 'x' })
      await phone.stop?.()
      await link.stop?.()
      await core.stop()
      await server.stop(500)
    },
  }
  return house
}

/** What the house's one page says. */
export const one = 'You may return anything within 30 days of its delivery.'
export const two = 'Sending it back is free.'
export const page = `${one} ${two}`
