// What must hold of replies that are translated before they leave.
import type { Entry } from '../../../model/entry.ts'
import { foldTimeline } from '../../../model/folds/timeline.ts'
import type { Session } from '../../../model/session.ts'

/** It waits visibly for its writer: its translation failed. */
export const isHeld = (now: Entry[], text: string): boolean => now.some(e => e.kind === 'writing' && e.text === text && e.state === 'waits')

/** Each line is a sentence about what went wrong. */
export const judgeWritings = (entries: Entry[], session: Session): string[] => {
  const wrong: string[] = []
  const now = foldTimeline(entries)
  for (const seq of session.untranslated ?? []) wrong.push(`${seq} was never translated`)
  let last = 0
  for (const writing of now) {
    if (writing.kind !== 'writing') continue
    const { seq, state, sent = 0 } = writing
    if (state === 'translating') wrong.push(`the reply ${seq} was left being translated`)
    const left = entries.filter(e => (e.kind === 'message' || e.kind === 'edit') && e.writing === seq)
    if (left.length > 1) wrong.push(`the reply ${seq} left ${left.length} times`)
    if (state !== 'sent') continue
    if (sent < last) wrong.push(`the reply ${seq} left after a later one`)
    last = sent
    const overtook = entries.filter(
      e =>
        e.kind === 'message' &&
        e.author.kind === 'agent' &&
        e.writing === undefined &&
        e.corrects === undefined &&
        e.seq > seq &&
        e.seq < sent,
    )
    for (const other of overtook) wrong.push(`the message ${other.seq} overtook the reply ${seq}`)
  }
  return wrong
}
