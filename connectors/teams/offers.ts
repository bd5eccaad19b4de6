// Files for a customer: pictures stand in the message; all else a person has to accept in their own chat, and is put into their OneDrive then;
// elsewhere there is a link. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
import type { Logger } from 'pino'
import { z } from 'zod'
import { partsOf } from '#connectors/links/teams/activity.ts'
import type { TeamsActivity, TeamsLink, TeamsMessage } from '#connectors/links/teams/link.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { day } from '#core/model/time.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import type { Memory } from '#core/ports/memory.ts'
import { noteOf } from './format.ts'
import { chatKey } from './reach.ts'

/** Pictures that Teams shows in a message: kinds, bytes, pixels of a side. */
const shownKinds = ['image/png', 'image/jpeg', 'image/gif']
const largestShown = 1024 * 1024
const longestSide = 1024
/** A link to a file can be followed so long. */
const linked = 30 * day

interface Offer {
  file: Attachment
  base: string
}

const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ offer: z.string().min(1).max(300) }),
  uploadInfo: z
    .looseObject({
      contentUrl: z.string(),
      name: z.string().nullish(),
      uploadUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string().nullish(),
    })
    .nullish(),
})

interface Given {
  link: TeamsLink
  files: Files
  memory: Memory
  log: Logger
}

const isShown = ({ type, size, image }: Attachment): boolean =>
  shownKinds.includes(type) && size <= largestShown && Math.max(image?.width ?? 0, image?.height ?? 0) <= longestSide

const extensionOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

export interface Offers {
  /** The message that brings a file; `key` names this file of this reply. */
  messageFor(conversation: string, file: Attachment, key: string): Promise<TeamsMessage>
  /** Listens for what people answer; before the connection starts. */
  wire(): void
}

export const createOffers = ({ link, files, memory, log }: Given): Offers => {
  const keyOf = (offer: string): string => `offer/${offer}`

  const put = async (activity: TeamsActivity, given: z.infer<typeof consent>): Promise<void> => {
    const { context, uploadInfo: into } = given
    const found = await memory.get<Offer>(keyOf(context.offer))
    // What comes back with a press is the client's word: only what was offered in this chat is put anywhere.
    if (!found || found.base !== activity.conversation.base || !into) return
    const { file } = found
    const chunks: Uint8Array[] = []
    for await (const chunk of await files.open(file)) chunks.push(chunk)
    await link.upload(into.uploadUrl, Buffer.concat(chunks))
    await link.post(activity.conversation.id, {
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.card.file.info',
          contentUrl: into.contentUrl,
          name: into.name ?? file.name,
          content: { uniqueId: into.uniqueId, fileType: into.fileType ?? extensionOf(file.name) },
        },
      ],
    })
    await memory.remove(keyOf(context.offer))
  }

  const answered = async (activity: TeamsActivity): Promise<void> => {
    const given = consent.parse(activity.raw.value)
    try {
      if (given.action === 'accept') await put(activity, given)
      const card = activity.raw.replyToId
      if (given.action === 'accept' && typeof card === 'string') await link.remove(activity.conversation.id, card)
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Gone || error instanceof Problem)) throw error
      log.warn({ error }, 'a file that a customer accepted in Teams could not be put there')
      await link
        .post(activity.conversation.id, noteOf('The file could not be put into your OneDrive. Please ask for it again.'))
        .catch(() => {})
    }
  }

  return {
    async messageFor(conversation, file, key) {
      const { name, type, size } = file
      if (isShown(file)) return { type: 'message', attachments: [{ contentType: type, contentUrl: files.url(file, linked), name }] }
      const { base, root } = partsOf(conversation)
      // Only a chat of one person has an id of another kind than rooms have, and a file is put into somebody's own OneDrive.
      if (root !== undefined || /@thread\./.test(base)) return noteOf(`[${name.replace(/[[\]]/g, '')}](${files.url(file, linked)})`)
      const whose = await memory.get<string>(chatKey(base))
      await memory.put(keyOf(key), { file, base } satisfies Offer, { for: linked, ...(whose === undefined ? {} : { whose }) })
      return {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.card.file.consent',
            name,
            content: {
              description: 'A file from support',
              sizeInBytes: size,
              acceptContext: { offer: key },
              declineContext: { offer: key },
            },
          },
        ],
      }
    },
    wire() {
      link.answer({
        name: 'customers: files',
        wants: ({ raw }) => raw.name === 'fileConsent/invoke' && consent.safeParse(raw.value).success,
        async act(activity) {
          await answered(activity)
          return {}
        },
      })
    },
  }
}
