// An agent calls back whoever's call is over: their own phone rings, they press 1, and then the customer's rings. It goes on in the session of the
// call, and is not listened to. A number that was shown can be another's: nothing of the session is said by the house.
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import { lookup } from '#core/lib/lookup.ts'
import { type Duration, day } from '#core/model/time.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Page } from '#core/ports/store.ts'
import type { Call, Calls } from './calls.ts'
import { isOver, secondsOf, unknownAtTwilio } from './endings.ts'
import type { Talk } from './talk.ts'
import { type Documents, paths } from './twiml.ts'
import { wordsIn } from './words.ts'

/** Who calls back, and for which entry of the timeline. */
export interface Caller {
  sid: string
  agent: string
  ticket: number
  seq: string
}

export interface CallingBack {
  /** Refused where nobody can be called back. */
  check(sid: string): Promise<void>
  /** The agent's phone was answered. */
  answered(who: Caller): Promise<string>
  /** They pressed 1, on the leg of their phone. */
  pressed(who: Caller, leg: string): Promise<string>
  /** Their phone is down again. `why`: where they had not pressed 1. */
  over(who: Caller, leg: string, why: string, seconds?: number): Promise<void>
  /** Ends those of which nobody told that they are over. */
  look(): Promise<void>
  wire(asked: (url: string) => Caller): void
}

interface Needs {
  link: TwilioLink
  calls: Calls
  talk: Talk
  memory: Memory
  documents: Documents
  language: string
}

interface Going {
  leg: string
  seq: string
  agent: string
  /** The customer's phone was answered. */
  reached?: true
}

const kept: Duration = 1 * day

const neverReached = 'the customer did not answer before it was given up'

/** What became of the customer's phone, as Twilio says it of the leg that rings it. */
const unreached: Record<string, string> = lookup({
  busy: 'the customer’s phone was busy',
  'no-answer': 'the customer did not answer',
  failed: 'the customer’s phone could not be reached',
  canceled: neverReached,
})

/** The call is on no more, and no message is being left. */
export const isDone = (call: Call | undefined): boolean => call === undefined || call.state === 'ended' || call.over === true

export const createCallingBack = ({ link, calls, talk, memory, documents, language }: Needs): CallingBack => {
  const words = wordsIn(language)
  const key = (sid: string): string => `back/${sid}`

  const numberOf = async (sid: string): Promise<string> => {
    const number = await calls.reach(sid)
    if (number === undefined)
      throw new Refused('nobody can be called back: the caller showed no number, or called more than 30 days ago', 'no_number')
    return number
  }

  /** Whether the phone of an agent is still up: of those who call back at once one reaches the customer. */
  const isUp = async (leg: string): Promise<boolean> => {
    const client = await link.client()
    try {
      return !isOver((await client.calls(leg).fetch()).status)
    } catch (error) {
      if (unknownAtTwilio(error)) return false
      throw error
    }
  }

  /** Once for each try: however it is told first that it is over. */
  const end = async ({ sid, agent, seq }: Omit<Caller, 'ticket'>, leg: string, why: string, seconds?: number): Promise<void> => {
    const now = await memory.get<Going>(key(sid))
    const reached = now?.leg === leg && now.reached
    await talk.tell({ sid }, `back/${seq}/over`, {
      state: reached ? 'ended' : 'missed',
      agent,
      ...(reached ? {} : { text: why }),
      ...(reached && seconds !== undefined ? { seconds } : {}),
    })
    await memory.change<Going>(key(sid), one => (one?.leg === leg ? undefined : one), { for: kept })
  }

  return {
    check: async sid => void (await numberOf(sid)),
    async answered({ sid, agent, ticket, seq }) {
      const from = `${sid}&agent=${encodeURIComponent(agent)}&ticket=${ticket}&seq=${seq}&back=yes`
      return documents.whisper(from, language, words.callBack(ticket))
    },
    async pressed({ sid, agent, seq, ticket }, leg) {
      const before = await memory.get<Going>(key(sid))
      const isTaken = before !== undefined && before.leg !== leg && (await isUp(before.leg))
      if (isTaken) return documents.goodbye(language, words.taken)
      const mine: Going = { leg, seq, agent }
      const now = await memory.change<Going>(key(sid), one => (one === undefined || one.leg === before?.leg ? mine : one), { for: kept })
      if (now?.leg !== leg) return documents.goodbye(language, words.taken)
      return documents.reach(await numberOf(sid), `${sid}&agent=${encodeURIComponent(agent)}&ticket=${ticket}&seq=${seq}&leg=${leg}`)
    },
    async over(who, leg, why, seconds) {
      const now = await memory.get<Going>(key(who.sid))
      // Somebody else has called back meanwhile.
      if (now !== undefined && now.leg !== leg) return
      await end(who, leg, now === undefined ? why : neverReached, seconds)
    },
    async look() {
      const all: (Going & { sid: string })[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Page<{ name: string; value: Going }> = await memory.list<Going>('back', cursor ? { cursor } : {})
        all.push(...page.items.map(({ name, value }) => ({ ...value, sid: name })))
        cursor = page.next
      }
      for (const one of all) if (!(await isUp(one.leg))) await end(one, one.leg, neverReached)
    },
    wire(asked) {
      link.hook(paths.reached, async ({ CallStatus = '' }, { originalUrl }) => {
        const { sid, agent, seq } = asked(originalUrl)
        const leg = new URL(originalUrl, 'http://localhost').searchParams.get('leg') ?? ''
        if (CallStatus !== 'in-progress') return undefined
        const now = await memory.change<Going>(key(sid), one => (one?.leg === leg ? { ...one, reached: true } : one), { for: kept })
        if (now?.leg === leg) await talk.tell({ sid }, `back/${seq}/joined`, { state: 'joined', agent })
        return undefined
      })
      link.hook(paths.backed, async ({ CallSid = '', DialCallStatus = '', DialCallDuration = '' }, { originalUrl }) => {
        await end(asked(originalUrl), CallSid, unreached[DialCallStatus] ?? DialCallStatus, secondsOf(DialCallDuration))
        return documents.hangUp()
      })
    },
  }
}
