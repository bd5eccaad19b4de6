// What must hold in a schedule of answers that the AI was not sure enough of.
import { type Entry, isOwnAnswer } from '../../../model/entry.ts'

/** Each line is a sentence about what went wrong. */
export const judgeDrafts = (entries: Entry[]): string[] => {
  const wrong: string[] = []
  for (const message of entries) {
    if (message.kind !== 'message') continue
    const unsure = message.receipt !== undefined && message.receipt.confidence < message.receipt.threshold
    if (message.author.kind === 'ai' && unsure && message.approvedBy === undefined)
      wrong.push(`${message.seq} was sent, which the AI was not sure enough of and nobody approved`)
    if (message.draft === undefined) continue
    const draft = entries[message.draft - 1]
    if (draft?.kind !== 'draft') wrong.push(`${message.seq} stands for a draft ${message.draft} that is none`)
    if (message.author.kind === 'ai' && draft?.kind === 'draft' && message.text !== draft.text)
      wrong.push(`${message.seq} says something else than was approved`)
    const twice = entries.some(e => e.kind === 'message' && e.seq < message.seq && e.draft === message.draft)
    if (twice) wrong.push(`the draft ${message.draft} was sent twice`)
    // Its edited words may have waited to be translated.
    const since = entries.slice(message.draft, (message.writing ?? message.seq) - 1)
    const took = (e: Entry): boolean => (e.kind === 'owner' || e.kind === 'status') && e.author.kind === 'agent'
    const overtaken = since.some(e => took(e) || isOwnAnswer(e) || (e.kind === 'message' && e.author.kind === 'contact'))
    if (overtaken) wrong.push(`the draft ${message.draft} was sent at ${message.seq}, after what overtook it`)
  }
  return wrong
}
