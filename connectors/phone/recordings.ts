// Messages that callers leave: the recording becomes a file of the session, and its transcription, where Twilio makes one, the caller's words.
import { Readable } from 'node:stream'
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { Files } from '#core/ports/files.ts'
import { addressOf, type Calls } from './calls.ts'
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
}

export const wireRecordings = ({ link, calls, talk, inbox, files, documents }: Needs): void => {
  link.hook(paths.recorded, async ({ CallSid = '' }) => {
    const language = (await calls.get(CallSid))?.language ?? 'en-US'
    return documents.goodbye(language, wordsIn(language).thanks)
  })

  link.listen({
    name: 'voicemail',
    path: paths.recording,
    id: ({ RecordingSid, RecordingStatus }) => (RecordingStatus === 'completed' ? RecordingSid : undefined),
    lane: ({ CallSid = '' }) => CallSid,
    async handle({ CallSid = '', RecordingSid = '', RecordingUrl = '', RecordingDuration = '' }) {
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
        attachments: [file],
      })
      const seconds = Number(RecordingDuration)
      await talk.tell(call, `voicemail/${RecordingSid}`, { state: 'voicemail', ...(seconds > 0 ? { seconds } : {}) })
    },
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
}
