// What is known of each call beyond its timeline: any process may serve its next step, so it stands in the part's memory.
import type { Clock } from '#core/lib/clock.ts'
import type { Identity } from '#core/model/contact.ts'
import { type Duration, day, hour, type Time } from '#core/model/time.ts'
import type { Sender } from '#core/ports/connector.ts'
import type { Memory } from '#core/ports/memory.ts'

/** Words that wait until whoever has the caller says them. `of`: our own name for the message, and `text` then all of its words up to here. */
export interface Unsaid {
  of?: string
  text: string
  growing?: true
  /** A person's own words. */
  person?: true
}

export interface Call {
  sid: string
  /** Undefined where the caller shows none. */
  from?: string
  /** As the telephone network lists the number; only where the account has Twilio look it up. */
  name?: string
  at: Time
  /** As Twilio wants it, with a region. */
  language: string
  session?: string
  mode: 'relay' | 'gather'
  /** `offered`: they may leave a message; `joined`: a person is on the line. */
  state: 'talking' | 'offered' | 'voicemail' | 'joined' | 'ended'
  /** The state in which it ended. */
  was?: Call['state']
  /** It has ended, and all is told that its end brings. */
  over?: true
  /** The message that they left is here, or there is none. */
  left?: true
  /** Who has it from us on the line. */
  agent?: string
  /** An agent has spoken to the caller, or takes the call. */
  met?: true
  /** How often speech was lost. */
  drops: number
  unsaid: Unsaid[]
  /** Turn by turn: so much of each message was said, by our own name for it. */
  spoken: Record<string, number>
  /** The session whose rating is asked by keys. */
  rating?: string
  /** Turn by turn: the step that is next, how often nobody spoke, and since when a person is waited for. */
  step: number
  silent: number
  waiting?: Time
  /** When they were last told to hold. */
  held?: Time
}

export interface Calls {
  get(sid: string): Promise<Call | undefined>
  /** Remembers the call once. */
  begin(sid: string, from: string | undefined, name?: string): Promise<Call>
  /** The number that the caller showed, for 30 days. */
  reach(sid: string): Promise<string | undefined>
  /** Those of which it is not known, or not told to the end, that they are over. */
  open(): Promise<Call[]>
  /** Those that ended with a message being left of which nothing is here. */
  leaving(): Promise<Call[]>
  /** Undefined where the call is not known, or `change` answers nothing: then nothing is changed. */
  change(sid: string, change: (call: Call) => Call | undefined): Promise<Call | undefined>
  senderOf(call: Pick<Call, 'sid' | 'from' | 'name'>): Sender
  whoOf(call: Pick<Call, 'sid' | 'from'>): Identity
}

export const addressOf = (sid: string): string => `phone:${sid}`
export const sidOf = (address: string): string => address.slice('phone:'.length)

/** What Twilio writes where a number is withheld: words, and the same words on a telephone's keys. */
const withheld = new Set(['+266696687', '+86282452253', '+8656696', '+7378742833', '+2562533', '+464'])

/** The caller's number, where they show one. */
export const shownNumber = (from: string | undefined): string | undefined =>
  from !== undefined && /^\+[1-9]\d{6,14}$/.test(from) && !withheld.has(from) ? from : undefined

const kept: Duration = 48 * hour
const reachedFor: Duration = 30 * day

export const createCalls = (memory: Memory, clock: Clock, { mode, language }: { mode: Call['mode']; language: string }): Calls => {
  const key = (sid: string): string => `call/${sid}`
  const whoOf: Calls['whoOf'] = ({ sid, from }) => (from === undefined ? `call:${sid}` : `caller:${from}`)
  const keeping = (call: Pick<Call, 'sid' | 'from'>) => ({ whose: whoOf(call), for: kept })
  const those = async (are: (call: Call) => boolean): Promise<Call[]> => {
    const all: Call[] = []
    let cursor: string | undefined
    do {
      const page = await memory.list<Call>('call', cursor === undefined ? {} : { cursor })
      all.push(...page.items.map(({ value }) => value).filter(are))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    return all
  }
  return {
    get: sid => memory.get<Call>(key(sid)),
    async begin(sid, shown, name) {
      const from = shownNumber(shown)
      const fresh: Call = {
        sid,
        ...(from === undefined ? {} : { from }),
        ...(from === undefined || !name?.trim() ? {} : { name: name.trim() }),
        at: clock.now(),
        language,
        mode,
        state: 'talking',
        drops: 0,
        unsaid: [],
        spoken: {},
        step: 0,
        silent: 0,
      }
      if (from !== undefined) await memory.change<string>(`reach/${sid}`, now => now ?? from, { whose: whoOf(fresh), for: reachedFor })
      return (await memory.change<Call>(key(sid), now => now ?? fresh, keeping(fresh))) ?? fresh
    },
    reach: sid => memory.get<string>(`reach/${sid}`),
    open: () => those(({ over }) => !over),
    leaving: () => those(({ state, over, left }) => state === 'voicemail' && over === true && !left),
    async change(sid, change) {
      const now = await memory.get<Call>(key(sid))
      if (!now) return undefined
      let changed: Call | undefined
      await memory.change<Call>(
        key(sid),
        before => {
          changed = before && change(before)
          return changed ?? before
        },
        keeping(now),
      )
      return changed
    },
    // A number is shown by the caller's own line, and can be forged: it finds the same caller again and proves nothing.
    senderOf: call => ({
      identities: [whoOf(call)],
      ...(call.from === undefined ? {} : { claimed: { phone: call.from, ...(call.name === undefined ? {} : { name: call.name }) } }),
    }),
    whoOf,
  }
}
