// What happens in a call, however its words come and go: the caller's become messages of the session, and the line is told of.
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import type { Inbox, LineTold, Received } from '#core/ports/connector.ts'
import type { CustomerView } from '#core/ports/queries.ts'
import { addressOf, type Call, type Calls } from './calls.ts'
import type { PhoneConfig } from './config.ts'
import { spokenTag, wordsIn } from './words.ts'

export interface Talk {
  /** The first words of a call. */
  opening(language: string): string
  /** The caller's words, stored; `id` is unique within the call. */
  said(call: Call, id: string, text: string): Promise<Received>
  /** Once for an id within the call. */
  tell(call: Pick<Call, 'sid'>, id: string, told: Omit<LineTold, 'channel' | 'address' | 'id'>): Promise<void>
  /** Undefined before the caller has said anything, and where they were erased. */
  session(call: Call): Promise<Session | undefined>
  /** People are there: it is open, or one who has the call has spoken to the caller, or takes it. */
  isThere(call: Pick<Call, 'sid'>): Promise<boolean>
  /** Whether the key is a score of what has just been resolved and asked about; the last one pressed counts. `id` is unique within the call. */
  rates(call: Pick<Call, 'sid'>, id: string, key: string): Promise<boolean>
  /** In the language that the session has come to; the call is changed where it is another one. */
  language(call: Call, session: Session | undefined): Promise<string>
  /** What a caller may do whom nobody takes. */
  offer(call: Call, language: string): string
  /** The conversation goes on by text message: false where it can't. */
  text(call: Call, language: string): Promise<boolean>
  /** The call is over, in whatever way it was told. */
  ended(sid: string, seconds?: number): Promise<void>
}

interface Needs {
  config: PhoneConfig
  calls: Calls
  inbox: Inbox
  customers: CustomerView
  clock: Clock
  log: Logger
}

export const createTalk = ({ config, calls, inbox, customers, clock, log }: Needs): Talk => {
  const canText = (call: Call): boolean => config.text && call.from !== undefined
  const goOn = async ({ sid, session, from }: Call, text: string, key: string): Promise<boolean> => {
    if (session === undefined || from === undefined) return false
    try {
      await inbox.goOn(session, { channel: 'sms', identity: `sms:${from}`, claimed: { phone: from }, text }, `${sid}/${key}`)
      return true
    } catch (error) {
      log.warn({ error, call: sid }, 'a caller could not be sent a text message')
      return false
    }
  }
  const opening = (language: string): string => [config.consent, config.greeting ?? wordsIn(language).greeting].filter(Boolean).join(' ')
  const tell: Talk['tell'] = async ({ sid }, id, told) =>
    void (await inbox.line({ channel: 'phone', address: addressOf(sid), id: `${sid}/${id}`, ...told }))

  return {
    opening,
    tell,
    async said(call, id, text) {
      const received = await inbox.receive({
        channel: 'phone',
        address: addressOf(call.sid),
        id: `${call.sid}/${id}`,
        sender: calls.senderOf(call),
        text,
        line: { told: opening(config.language) },
      })
      if (received.session !== call.session) await calls.change(call.sid, now => ({ ...now, session: received.session }))
      return received
    },
    async session(call) {
      const { session } = (await calls.get(call.sid)) ?? call
      return session === undefined ? undefined : customers.session(calls.whoOf(call), session).catch(() => undefined)
    },
    async isThere({ sid }) {
      const call = await calls.get(sid)
      if (call?.met && (await this.session(call))?.owner.kind === 'agent') return true
      const { openings } = await customers.office()
      const now = clock.now()
      return openings === undefined || openings.some(({ from, to }) => from <= now && now < to)
    },
    async rates({ sid }, id, key) {
      const { rating, session } = (await calls.get(sid)) ?? {}
      if (rating === undefined || rating !== session || !/^[1-5]$/.test(key)) return false
      try {
        await inbox.rate(rating, { score: Number(key) }, `${sid}/csat/${id}`)
        return true
      } catch (error) {
        // It goes on, and the key belongs to it.
        if (!(error instanceof Problem && error.code === 'not_resolved')) throw error
        return false
      }
    },
    async language(call, session) {
      const tag = spokenTag(session?.language, config.language)
      if (tag === undefined || tag.split('-')[0] === call.language.split('-')[0]) return call.language
      await calls.change(call.sid, now => ({ ...now, language: tag }))
      return tag
    },
    offer(call, language) {
      const words = wordsIn(language)
      return canText(call) ? `${words.offer} ${words.orText}` : words.offer
    },
    text: async (call, language) => canText(call) && goOn((await calls.get(call.sid)) ?? call, wordsIn(language).onText, 'text'),
    async ended(sid, seconds) {
      const call = await calls.change(sid, now => ({
        ...now,
        was: now.was ?? now.state,
        state: now.state === 'voicemail' ? 'voicemail' : 'ended',
      }))
      if (!call || call.over) return
      // What waited to be said was not heard by anybody.
      for (const { of } of call.unsaid)
        if (of !== undefined)
          await inbox.changed({
            channel: 'phone',
            id: `${sid}/unsaid/${of}`,
            of,
            kind: 'receipt',
            state: 'failed',
            reason: 'the call ended before it was said',
          })
      await tell(call, 'ended', {
        state: 'ended',
        ...(seconds === undefined ? {} : { seconds }),
        ...(call.from === undefined ? {} : { reach: call.from }),
      })
      if (canText(call) && call.was !== 'joined' && call.was !== 'voicemail') {
        const session = await this.session(call)
        // They still wait for something.
        if (session?.status === 'open' && session.waitingSince !== undefined) await goOn(call, wordsIn(call.language).cutText, 'cut')
      }
      // Last of all: a process that dies before is followed by one that asks again.
      await calls.change(sid, now => ({ ...now, unsaid: [], over: true }))
    },
  }
}
