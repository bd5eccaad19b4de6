// The grammar of Slack's places, and of the keys by which what we posted is found again.
import type { Place } from '#core/ports/desk.ts'
import { Gone } from '#core/ports/failure.ts'

/** A thread: its channel, and the time stamp of the card at its top. */
export interface Thread {
  channel: string
  thread: string
}

/** The place of the session at the top of a thread; with `card`, of one further down, whose card has this time stamp. */
export const placeOf = ({ channel, thread }: Thread, card?: string): Place =>
  card === undefined || card === thread ? `slack:${channel}:${thread}` : `slack:${channel}:${thread}:${card}`

/** The thread of a place. Throws Gone for what is no place of Slack. */
export const threadOf = (place: Place): Thread => {
  const [desk, channel, thread] = place.split(':')
  if (desk !== 'slack' || !channel || !thread) throw new Gone(`“${place}” is no thread of Slack.`)
  return { channel, thread }
}

/** The address that opens a place in Slack. https://docs.slack.dev/reference/methods/chat.getPermalink */
export const linkTo = (place: Place, workspace: string): string => {
  const { channel, thread } = threadOf(place)
  const card = place.split(':')[3]
  const at = `${workspace}archives/${channel}/p${(card ?? thread).replace('.', '')}`
  return card === undefined ? at : `${at}?thread_ts=${thread}&cid=${channel}`
}

/** Tells of the messages of a thread which of them stand above the one of this time stamp. */
export const isAbove =
  (ts: string) =>
  (ref: string): boolean =>
    Number(ref) < Number(ts)

/** The key of a person's message: the same event handed over again is the same act. */
export const messageKey = (channel: string, ts: string): string => `slack:${channel}:${ts}`

/** A Slack user as the house knows them. */
export const agentId = (user: string): string => `slack:${user}`

/** The user behind an agent's id, where that is one of Slack. */
export const userOf = (agent: string): string | undefined => /^slack:([UW]\w+)$/.exec(agent)?.[1]

type KeyedBlock = { block_id?: string }

/** The blocks, marked so that `settle` finds the message. https://docs.slack.dev/reference/block-kit/blocks */
export const keyed = <B extends object>(blocks: readonly B[], key: string): B[] =>
  blocks.map((block, at) => (at === 0 ? { ...block, block_id: `k:${key}`.slice(0, 255) } : block))

/** True for the message that was posted with this key. A file's key stands in the address of the link that comes with it. */
export const bears = (message: { blocks?: KeyedBlock[]; text?: string }, key: string): boolean =>
  message.blocks?.[0]?.block_id === `k:${key}`.slice(0, 255) || (message.text ?? '').includes(`#k:${encodeURIComponent(key)}`)
