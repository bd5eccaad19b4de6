// What Slack refused as it was, in the plainest words: better a bare line than nothing.
import { clip, plain } from '../draw/limits.ts'
import { inert } from '../draw/words.ts'
import type { Shown } from './post.ts'

const longest = 2000

/** The same words without any markup. */
export const bare = ({ text, username }: Shown): Shown => ({
  text: clip(text, longest),
  blocks: [{ type: 'section', text: plain(username === undefined ? text : `${username}: ${text}`, longest, false) }],
})

/** Tells on the card what could not be shown in its thread. */
export const missedBlock = (missed: readonly { seq: number; reason: string }[] | undefined): object[] => {
  const last = missed?.at(-1)
  if (!missed || !last) return []
  const what = missed.length === 1 ? 'One entry' : `${missed.length} entries`
  const text = `⚠️ ${what} could not be shown here (${inert(clip(last.reason, 200))}). “Show all that happened” has everything.`
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text }] }]
}
