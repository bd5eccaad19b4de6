import { expect } from 'chai'
import type { Logger } from 'pino'
import type { Form, TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Looking } from '#connectors/links/twilio/looking.ts'
import { createClient, createSdk } from '#connectors/links/twilio/sdk.ts'
import { minute, second } from '#core/model/time.ts'
import type { Memory } from '#core/ports/memory.ts'
import { createLeapingClock } from '#core/testing/kits/leaping-clock.ts'
import { account, number, type PlayedTwilio, playTwilio, token } from '#core/testing/twilio/played.ts'
import { createCatchingUp } from './catching-up.ts'

const ada = '+15550001001'

describe('What Twilio could not hand over', () => {
  const clock = createLeapingClock()
  let twilio: PlayedTwilio
  let found: string[]
  let recovered: number[]
  let failures: number
  let catchingUp: Looking

  beforeEach(async () => {
    twilio = await playTwilio(clock.now)
    found = []
    recovered = []
    failures = 0
    const client = createClient({ account, tokens: [token], apiUrl: twilio.url }, createSdk())
    const link = {
      client: client.get,
      async missed(_: string, { MessageSid = '', Body = '' }: Form) {
        if (found.includes(`${MessageSid} ${Body}`)) return 'repeated'
        found.push(`${MessageSid} ${Body}`)
        return 'kept'
      },
    } as Partial<TwilioLink> as TwilioLink
    const kept = new Map<string, unknown>()
    const memory = {
      get: async (key: string) => kept.get(key),
      put: async (key: string, value: unknown) => void kept.set(key, value),
    } as Partial<Memory> as Memory
    catchingUp = createCatchingUp({
      link,
      number,
      every: 20 * minute,
      listeners: { messages: 'messages', receipts: 'receipts' },
      inbox: { recovered: async (_, { count }) => void recovered.push(count) },
      memory,
      clock,
      log: { warn: () => void failures++ } as Partial<Logger> as Logger,
    })
    await catchingUp.look(true)
  })
  afterEach(async () => {
    await catchingUp.stop()
    await twilio.stop()
  })

  const words = (): string[] => found.map(one => one.split(' ').slice(1).join(' '))
  const looks = (): number => twilio.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/Messages.json')).length
  const leapTo = async (wait: number, what: string, done: () => boolean): Promise<void> => {
    await clock.leap(wait)
    // At least once: what ends a look runs to its end.
    for (let at = 0; at === 0 || (at < 400 && !done()); at++) await new Promise(resolve => setTimeout(resolve, 5))
    expect(done(), what).to.equal(true)
  }

  it('is found at the next look, but for what may still be on its way', async () => {
    twilio.wrote({ from: ada, body: 'old' })
    await clock.leap(19 * minute + 30 * second)
    expect(looks(), 'no look before its time').to.equal(0)
    twilio.wrote({ from: ada, body: 'new' })
    await leapTo(30 * second, 'the old is found', () => recovered.length === 1)
    expect(words()).to.deep.equal(['old'])
    await leapTo(20 * minute, 'the new is found', () => recovered.length === 2)
    expect(words()).to.deep.equal(['old', 'new'])
  })

  it('is found soon where Twilio did not answer for a while, and then to the last word', async () => {
    twilio.ways.next.break()
    await leapTo(20 * minute, 'the look failed', () => failures === 1)
    expect(catchingUp.trouble()).to.include('what was missed could not be looked for')
    for (let again = 2; again < 5; again++) await leapTo(30 * second, 'it looks again', () => failures === again)
    twilio.wrote({ from: ada, body: 'just now' })
    twilio.ways.next.mend()
    await leapTo(30 * second, 'all is found', () => recovered.length === 1)
    expect(words()).to.deep.equal(['just now'])
    expect(catchingUp.trouble()).to.equal(undefined)
    const healed = looks()
    await clock.leap(10 * minute)
    expect(looks(), 'no more haste').to.equal(healed)
  })
})
