// The grammar of Slack's places, and of the keys by which what we posted is found again.
import type { Place } from '#core/ports/desk.ts'
import { Gone } from '#core/ports/failure.ts'

/** A thread: its channel, and the time stamp of the card at its top. */
export interface Thread {
  channel: string
  thread: string
}

export const placeOf = ({ channel, thread }: Thread): Place => `slack:${channel}:${thread}`

/** Throws Gone for what is no place of Slack. */
export const threadOf = (place: Place): Thread => {
  const [desk, channel, thread] = place.split(':')
  if (desk !== 'slack' || !channel || !thread) throw new Gone(`“${place}” is no thread of Slack.`)
  return { channel, thread }
}

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
