// Pictures that customers send, kept by the house. What can not be kept is told, never lost in silence.
import type { Form, TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'

/** Of one message; Twilio brings no more. */
const most = 10

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'text/plain': 'txt',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
}

const nameFor = (type: string, at: number): string => {
  const ending = endings[type] ?? /^[a-z]+\/([a-z0-9]+)$/.exec(type)?.[1]
  return `${type.split('/')[0] || 'file'}-${at + 1}${ending === undefined ? '' : `.${ending}`}`
}

export interface CarriedIn {
  attachments: Attachment[]
  /** A line for each file that was not kept. */
  notes: string[]
}

/** The files that a message came with. Retry while Twilio does not give one. */
export const createFilesIn =
  (link: Pick<TwilioLink, 'media'>, files: Pick<Files, 'keep' | 'largest'>) =>
  async (form: Form): Promise<CarriedIn> => {
    const carried: CarriedIn = { attachments: [], notes: [] }
    const count = Math.min(Number(form.NumMedia) || 0, most)
    for (let at = 0; at < count; at++) {
      const url = form[`MediaUrl${at}`]
      if (!url) continue
      const type = (form[`MediaContentType${at}`] ?? '').toLowerCase()
      const name = nameFor(type, at)
      try {
        const media = await link.media(url)
        carried.attachments.push(await files.keep({ name: media.name ?? name, content: media.content }))
      } catch (error) {
        if (error instanceof Problem && error.code === 'too_large')
          carried.notes.push(`(${name}: not kept, it is larger than ${Math.round(files.largest / 1e5) / 10} MB)`)
        else if (error instanceof Problem) carried.notes.push(`(${name}: not kept, it is empty or of a kind that is not taken)`)
        else if (error instanceof Refused) carried.notes.push(`(${name}: not kept, ${error.message})`)
        else throw error
      }
    }
    return carried
  }
