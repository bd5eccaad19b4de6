// An agent takes the call: their phone rings, they press 1, and both are in one room. Until then the caller stays where they are. Where the call
// is over, they call back (calling-back.ts).

import type { Logger } from 'pino'
import type { Form, TwilioLink } from '#connectors/links/twilio/link.ts'
import { Refused } from '#core/ports/failure.ts'
import type { CallingBack } from './calling-back.ts'
import type { Call, Calls } from './calls.ts'
import type { PhoneConfig } from './config.ts'
import { isOver, secondsOf } from './endings.ts'
import type { Live } from './live.ts'
import type { Talk } from './talk.ts'
import { type Documents, paths } from './twiml.ts'
import { wordsIn } from './words.ts'

export interface Joining {
  wire(): void
}

interface Needs {
  config: PhoneConfig
  link: TwilioLink
  calls: Calls
  talk: Talk
  lines: ReadonlyMap<string, Live>
  documents: Documents
  callingBack: CallingBack
  log: Logger
}

/** What Twilio calls a leg that nobody took. */
const missed: Record<string, string> = {
  busy: 'their phone was busy',
  'no-answer': 'they did not answer their phone',
  failed: 'their phone could not be reached',
  canceled: 'their phone stopped ringing',
  completed: 'they did not press 1',
}

export const createJoining = ({ config, link, calls, talk, lines, documents, callingBack, log }: Needs): Joining => {
  const asked = (url: string) => {
    const query = new URL(url, 'http://localhost').searchParams
    return {
      sid: query.get('call') ?? '',
      agent: query.get('agent') ?? '',
      ticket: Number(query.get('ticket') ?? 0),
      seq: query.get('seq') ?? '',
      back: query.get('back') === 'yes',
    }
  }
  const canJoin = (call: Call): boolean => call.state === 'talking' || call.state === 'offered'

  /** Of two agents who press 1 at once, one. */
  const join = async ({
    sid,
    agent,
    seq,
  }: {
    sid: string
    agent: string
    seq: string
  }): Promise<'joined' | 'gone' | 'taken' | 'notJoined'> => {
    const before = await calls.get(sid)
    const now = await calls.change(sid, call => (canJoin(call) ? { ...call, state: 'joined', agent } : undefined))
    if (!now) return before?.state === 'joined' ? (before.agent === agent ? 'joined' : 'taken') : 'gone'
    try {
      const twilio = await link.client()
      await twilio.calls(sid).update({ twiml: documents.room(sid, 'caller') })
    } catch (error) {
      log.warn({ error, call: sid }, 'the caller could not be joined with an agent')
      await calls.change(sid, call => (call.state === 'joined' ? { ...call, state: before?.state ?? 'talking' } : undefined))
      // Twilio said no: the caller's line is not there any more.
      if (error instanceof Refused) return 'gone'
      await talk.tell({ sid }, `missed/${seq}`, { state: 'missed', agent, text: 'the two could not be connected: take the call again' })
      return 'notJoined'
    }
    // Only now, when it is so.
    await talk.tell({ sid }, `joined/${agent}`, { state: 'joined', agent })
    return 'joined'
  }

  /** Whoever pressed 1 and hung up before they were in the room leaves nobody alone in it: it ends as with everybody who leaves it. */
  const empty = async (sid: string): Promise<void> => {
    const twilio = await link.client()
    for (const room of await twilio.conferences.list({ friendlyName: sid, limit: 10 }))
      if (room.status !== 'completed') await twilio.conferences(room.sid).update({ status: 'completed' })
  }

  return {
    wire() {
      const { language } = config
      link.hook(paths.agent, async (_form, { originalUrl }) => {
        const who = asked(originalUrl)
        const { sid, agent, ticket, seq } = who
        if (who.back) return callingBack.answered(who)
        const call = await calls.get(sid)
        if (!call || !canJoin(call)) return documents.goodbye(language, wordsIn(language)[call?.state === 'joined' ? 'taken' : 'gone'])
        return documents.whisper(
          `${sid}&agent=${encodeURIComponent(agent)}&ticket=${ticket}&seq=${seq}`,
          language,
          wordsIn(language).whisper(ticket),
        )
      })
      link.hook(paths.pressed, async ({ Digits, CallSid = '' }, { originalUrl }) => {
        const who = asked(originalUrl)
        if (Digits !== '1') return documents.hangUp()
        if (who.back) return callingBack.pressed(who, CallSid)
        const came = await join(who)
        return came === 'joined' ? documents.room(who.sid, 'agent') : documents.goodbye(language, wordsIn(language)[came])
      })
      link.hook(paths.rang, async ({ CallSid = '', CallStatus = '', CallDuration = '' }: Form, { originalUrl }) => {
        const who = asked(originalUrl)
        const { sid, agent, seq } = who
        const why = missed[CallStatus]
        if (who.back) {
          if (isOver(CallStatus)) await callingBack.over(who, CallSid, why ?? CallStatus, secondsOf(CallDuration))
          return undefined
        }
        const call = await calls.get(sid)
        if (call?.state === 'joined' && call.agent === agent && isOver(CallStatus)) await empty(sid)
        if (!call || !canJoin(call) || why === undefined) return undefined
        await talk.tell(call, `missed/${seq}`, { state: 'missed', agent, text: why })
        await lines.get(sid)?.offer()
        return undefined
      })
      callingBack.wire(asked)
      // One of the two hung up; the caller is told no more than that.
      link.hook(paths.parted, async ({ CallSid = '' }) => documents.goodbye((await calls.get(CallSid))?.language ?? language))
    },
  }
}
