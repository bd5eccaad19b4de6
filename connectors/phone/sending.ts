// What leaves for a caller: said at once where their line is here, left for whoever has it where it is not, and refused once the call is over.

import type { Logger } from 'pino'
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import type { Connector, Sent } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { type CallingBack, isDone } from './calling-back.ts'
import { type Call, type Calls, sidOf, type Unsaid } from './calls.ts'
import type { PhoneConfig } from './config.ts'
import type { Live } from './live.ts'
import type { Talk } from './talk.ts'
import { type Documents, paths } from './twiml.ts'
import { wordsIn } from './words.ts'

interface Needs {
  config: PhoneConfig
  link: TwilioLink
  calls: Calls
  talk: Talk
  memory: Memory
  lines: ReadonlyMap<string, Live>
  /** A webhook of the call waits here for words. */
  waits(sid: string): boolean
  documents: Documents
  callingBack: Pick<CallingBack, 'check'>
  clock: Clock
  log: Logger
}

type Methods = Required<Pick<Connector, 'send' | 'grow' | 'settle' | 'ask' | 'ring'>>

const onTheLine = async (calls: Calls, address: string): Promise<Call> => {
  const call = await calls.get(sidOf(address))
  if (!call || call.state === 'ended') throw new Refused('the call is over', 'call_over')
  if (call.state === 'voicemail') throw new Refused('the caller was leaving a message; the call is over or about to be', 'call_over')
  if (call.state === 'joined') throw new Refused('a person is on the line with the caller: say it there', 'on_the_line')
  return call
}

export const createSending = ({ config, link, calls, talk, memory, lines, waits, callingBack, clock, log }: Needs): Methods => {
  /** Keys of what was handed to a line in this run. */
  const handed = new Set<string>()

  const meets = async (sid: string): Promise<void> => void (await calls.change(sid, now => (now.met ? now : { ...now, met: true })))

  const leave = async (call: Call, words: Unsaid, atOnce: boolean): Promise<void> => {
    const live = lines.get(call.sid)
    if (live) {
      live.turnTo(await talk.language(call, await talk.session(call)))
      if (live.say(words)) return
    }
    const isKnown = ({ unsaid, spoken }: Call): boolean =>
      unsaid.some(one => one.of === words.of && one.text === words.text) ||
      (words.of !== undefined && (spoken[words.of] ?? 0) >= words.text.length)
    const left = await calls.change(call.sid, now => (isKnown(now) ? now : { ...now, unsaid: [...now.unsaid, words] }))
    if (!left || left.state === 'ended') throw new Refused('the call is over', 'call_over')
    // Turn by turn, a person's words, and the question for a score, come in between while the caller is listened to.
    if (atOnce && call.mode === 'gather' && !waits(call.sid)) {
      const twilio = await link.client()
      // They stand with the call, and are said when it is listened to next: this only hurries them.
      await twilio
        .calls(call.sid)
        .update({ url: link.at(`${paths.step}?n=${call.step}&also=${clock.now()}`), method: 'POST' })
        .catch(error => log.warn({ error, call: call.sid }, 'words for a caller wait for the next step of the call'))
    }
  }

  return {
    async send(address, { text, growing, author }, key): Promise<Sent> {
      const call = await onTheLine(calls, address)
      const person = author.kind === 'agent' ? { person: true as const } : {}
      if (author.kind === 'agent') await meets(call.sid)
      if (!handed.has(key)) await leave(call, { of: key, text, ...(growing ? { growing } : {}), ...person }, author.kind === 'agent')
      handed.add(key)
      return { platformId: key }
    },
    async grow(address, { platformId, reply: { text, growing } }) {
      const call = await onTheLine(calls, address)
      await leave(call, { of: platformId, text, ...(growing ? { growing } : {}) }, false)
    },
    async settle(address, key) {
      const rang = await memory.get<{ leg?: string }>(`ring/${key}`)
      if (rang) return rang.leg === undefined ? 'unknowable' : {}
      const call = await calls.get(sidOf(address))
      if (handed.has(key) || call?.unsaid.some(one => one.of === key) || call?.spoken[key] !== undefined) return { platformId: key }
      return 'unknowable'
    },
    async ask(address, { session }) {
      const call = await onTheLine(calls, address)
      await calls.change(call.sid, now => ({ ...now, rating: session }))
      if (!lines.get(call.sid)?.askRating()) await leave(call, { text: wordsIn(call.language).rate }, true)
      return {}
    },
    async ring(address, { ticket, seq, agent }, key) {
      const sid = sidOf(address)
      const back = isDone(await calls.get(sid))
      if (back) await callingBack.check(sid)
      else await onTheLine(calls, address)
      const twilio = await link.client()
      if (!back) await meets(sid)
      await memory.put(`ring/${key}`, {}, { for: 86_400_000 })
      const asked = `call=${sid}&agent=${encodeURIComponent(agent.id)}&ticket=${ticket}&seq=${seq}${back ? '&back=yes' : ''}`
      const leg = await twilio.calls
        .create({
          to: agent.phone,
          from: config.number,
          url: link.at(`${paths.agent}?${asked}`),
          timeout: Math.round(config.answer / 1000),
          statusCallback: link.at(`${paths.rang}?${asked}`),
          statusCallbackEvent: ['completed'],
        })
        .catch(async error => {
          // Nothing rings: it may be tried again under the same key.
          if (error instanceof Refused) await memory.remove(`ring/${key}`)
          throw error
        })
      await memory.put(`ring/${key}`, { leg: leg.sid }, { for: 86_400_000 })
      if (!back) lines.get(sid)?.ringing()
      return {}
    },
  }
}
