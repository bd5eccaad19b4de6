// Messages that callers leave: the recording becomes a file of the session, and its transcription, where Twilio makes one, the caller's words.
import { Readable } from 'node:stream'
import type { Form, TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, hour, type Time } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { Files } from '#core/ports/files.ts'
import { addressOf, type Call, type Calls } from './calls.ts'
import { unknownAtTwilio } from './endings.ts'
import type { Talk } from './talk.ts'
import { type Documents, paths } from './twiml.ts'
import { wordsIn } from './words.ts'

interface Needs {
  link: TwilioLink
  calls: Calls
  talk: Talk
  inbox: Inbox
  files: Files
  documents: Documents
  clock: Clock
}

export interface Recordings {
  wire(): void
  /** Takes up the messages of which Twilio told while nobody answered: it tells of each once. */
  look(): Promise<void>
}

const voicemail = 'voicemail'
/** So long after a call has begun, a message of which Twilio has nothing was never spoken. */
const late: Duration = 1 * hour
/** Twilio's words for a recording that it does not have yet. */
const coming = new Set<string>(['in-progress', 'paused', 'stopped', 'processing'])

export const createRecordings = ({ link, calls, talk, inbox, files, documents, clock }: Needs): Recordings => {
  const isHere = async (sid: string): Promise<void> => void (await calls.change(sid, now => ({ ...now, left: true })))

  const take = async ({ CallSid = '', RecordingSid = '', RecordingUrl = '', RecordingDuration = '' }: Form, at: Time): Promise<void> => {
    const call = await calls.get(CallSid)
    if (!call) return
    const media = await link.media(`${RecordingUrl}.mp3`)
    const file = await files.keep({ name: 'voicemail.mp3', content: Readable.from(media.content) })
    await inbox.receive({
      channel: 'phone',
      address: addressOf(CallSid),
      id: `${CallSid}/${RecordingSid}`,
      sender: calls.senderOf(call),
      text: '',
      at,
      attachments: [file],
    })
    const seconds = Number(RecordingDuration)
    await talk.tell(call, `voicemail/${RecordingSid}`, { state: 'voicemail', ...(seconds > 0 ? { seconds } : {}) })
    await isHere(CallSid)
  }

  const lookFor = async ({ sid, at }: Call): Promise<void> => {
    const client = await link.client()
    const found = await client
      .calls(sid)
      .recordings.list({ limit: 20 })
      .catch(error => {
        if (unknownAtTwilio(error)) return []
        throw error
      })
    for (const one of found) {
      if (one.status !== 'completed') continue
      const form = {
        CallSid: sid,
        RecordingSid: one.sid,
        RecordingStatus: one.status,
        RecordingDuration: one.duration ?? '',
        RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${link.account}/Recordings/${one.sid}`,
      }
      await link.missed(voicemail, form, one.dateCreated.getTime())
      await isHere(sid)
    }
    if (!found.some(({ status }) => coming.has(status)) && clock.now() - at > late) await isHere(sid)
  }

  return {
    async look() {
      for (const call of await calls.leaving()) await lookFor(call)
    },
    wire() {
      link.hook(paths.recorded, async ({ CallSid = '' }) => {
        const language = (await calls.get(CallSid))?.language ?? 'en-US'
        return documents.goodbye(language, wordsIn(language).thanks)
      })

      link.listen({
        name: voicemail,
        path: paths.recording,
        id: ({ RecordingSid, RecordingStatus }) => (RecordingStatus === 'completed' ? RecordingSid : undefined),
        lane: ({ CallSid = '' }) => CallSid,
        handle: take,
      })

      link.listen({
        name: 'voicemail words',
        path: paths.transcribed,
        id: ({ RecordingSid, TranscriptionStatus, TranscriptionText = '' }) =>
          TranscriptionStatus === 'completed' && TranscriptionText.trim() !== '' ? RecordingSid : undefined,
        lane: ({ CallSid = '' }) => CallSid,
        async handle({ CallSid = '', RecordingSid = '', TranscriptionText = '' }) {
          const call = await calls.get(CallSid)
          if (call) await talk.said(call, `${RecordingSid}/words`, TranscriptionText)
        },
      })
    },
  }
}
