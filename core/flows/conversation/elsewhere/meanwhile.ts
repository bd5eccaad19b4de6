// What is carried elsewhere waits there until it leaves, and the conversation that it comes from does not stand still: what was seen or taken back
// there meanwhile stays, and what was changed there leaves as it reads now.
import type { EntryOf, Message } from '../../../model/entry.ts'
import { unseenKept } from '../../../model/folds/session.ts'
import { foldTimeline } from '../../../model/folds/timeline.ts'
import type { Session } from '../../../model/session.ts'
import { origin } from '../../timeline/linked.ts'
import type { Timeline } from '../../timeline/timeline.ts'

/** Why a carried message does not leave, and what is said instead, where anything is. */
export interface Overtaken {
  why: string
  instead?: Message
}

/** Several messages as one; who wrote the last has written it. */
export const together = (messages: EntryOf<'message'>[]): Message | undefined => {
  const last = messages.at(-1)
  if (!last) return undefined
  const attachments = messages.flatMap(message => message.attachments ?? [])
  return {
    kind: 'message',
    author: last.author,
    carries: messages.map(({ seq }) => seq),
    text: messages
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(last.approvedBy ? { approvedBy: last.approvedBy } : {}),
  }
}

/** It was taken back, or blanked as a whole. */
export const isGone = ({ deleted, redacted }: EntryOf<'message'>): boolean => deleted === true || redacted?.whole === true

/** The customer has seen all of what is carried, or has written since, in the session that it comes from. */
const isSeen = ({ unseen, heard }: Session, carries: readonly number[]): boolean =>
  carries.every(seq => seq <= heard || (unseen.length < unseenKept && !unseen.includes(seq)))

/** What became of a message that waits, where it was carried from another session; undefined where it is to leave as it is. */
export const createMeanwhile =
  (timeline: Pick<Timeline, 'load' | 'read'>) =>
  async (session: Session, of: number): Promise<Overtaken | undefined> => {
    const from = origin(session)
    if (from === undefined) return undefined
    const [message] = foldTimeline(await timeline.read(session.id, of - 1))
    if (message?.kind !== 'message' || message.carries === undefined) return undefined
    const { carries } = message
    if (isSeen(await timeline.load(from), carries)) return { why: 'the customer has seen it in the chat meanwhile' }
    const first = Math.min(...carries)
    const stand = foldTimeline(await timeline.read(from, first - 1)).filter(
      (entry): entry is EntryOf<'message'> & typeof entry => entry.kind === 'message' && carries.includes(entry.seq),
    )
    const now = together(stand.filter(one => !isGone(one)))
    if (!now) return { why: 'it was taken back in the chat meanwhile' }
    // What somebody changed here is theirs.
    const isOwn = message.editedAt !== undefined || message.deleted === true || message.redacted !== undefined
    if (isOwn || (now.text === message.text && now.carries?.length === carries.length)) return undefined
    return { why: 'it was changed in the chat meanwhile', instead: now }
  }
