// Theirs → ours: what an activity says, as far as it concerns customers.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages and …/subscribe-to-conversation-events
import { z } from 'zod'
import { eventOf } from '#connectors/links/teams/activity.ts'
import { emojiOf } from '#connectors/links/teams/emoji.ts'
import type { TeamsActivity } from '#connectors/links/teams/link.ts'

/** A file of a message: where its bytes are. */
export interface TeamsFile {
  name: string
  url: string
}

export type Happened =
  | { kind: 'message'; files: TeamsFile[]; withheld: number }
  | { kind: 'edit' }
  | { kind: 'delete' }
  | { kind: 'restore'; files: TeamsFile[]; withheld: number }
  | { kind: 'reactions'; of: string; each: { emoji: string; removed: boolean }[] }
  | { kind: 'installed' }

const words = z.string().nullish().catch(undefined)
const attachment = z.looseObject({ contentType: z.string(), contentUrl: words, name: words, content: z.unknown().optional() })
const stored = z.looseObject({ downloadUrl: z.string().min(1), fileType: words })
const reaction = z.looseObject({ type: z.string().min(1).max(200) })

const each = <T>(values: unknown, schema: z.ZodType<T>): T[] =>
  Array.isArray(values) ? values.flatMap(value => schema.safeParse(value).data ?? []) : []

const fileOf = ({ contentType, contentUrl, name, content }: z.infer<typeof attachment>): TeamsFile | undefined => {
  if (contentType === 'application/vnd.microsoft.teams.file.download.info') {
    const { data } = stored.safeParse(content)
    return data && { name: name || `file.${data.fileType || 'bin'}`, url: data.downloadUrl }
  }
  if (!/^image\//.test(contentType) || !contentUrl) return undefined
  const [, kind = ''] = /^image\/([a-z0-9]+)/.exec(contentType) ?? []
  return { name: name || `image.${kind || 'png'}`, url: contentUrl }
}

/** The files of a message; `withheld`: how many there are besides that Teams gives no app. */
const filesOf = ({ raw, conversation }: TeamsActivity): { files: TeamsFile[]; withheld: number } => {
  const all = each(raw.attachments, attachment)
  const files = all.flatMap(one => fileOf(one) ?? [])
  const html = all.find(one => one.contentType === 'text/html')?.content
  const named = typeof html === 'string' ? (html.match(/<attachment\b/g)?.length ?? 0) : 0
  const shown = all.filter(one => !/^(text\/html|image\/)/.test(one.contentType)).length
  return { files, withheld: conversation.kind === 'personal' ? 0 : Math.max(0, named - shown) }
}

/** Undefined for whatever is of no concern. */
export const readHappened = (activity: TeamsActivity): Happened | undefined => {
  const { type, raw } = activity
  const event = eventOf(activity)
  if (type === 'message') return { kind: 'message', ...filesOf(activity) }
  if (type === 'messageDelete') return { kind: 'delete' }
  if (type === 'messageUpdate') {
    if (event === 'softDeleteMessage') return { kind: 'delete' }
    return event === 'undeleteMessage' ? { kind: 'restore', ...filesOf(activity) } : { kind: 'edit' }
  }
  if (type === 'messageReaction') {
    if (typeof raw.replyToId !== 'string' || raw.replyToId === '') return undefined
    const seen = (values: unknown, removed: boolean) => each(values, reaction).map(one => ({ emoji: emojiOf(one.type), removed }))
    return { kind: 'reactions', of: raw.replyToId, each: [...seen(raw.reactionsAdded, false), ...seen(raw.reactionsRemoved, true)] }
  }
  if (type === 'installationUpdate' && String(raw.action).startsWith('add')) return { kind: 'installed' }
  return undefined
}
