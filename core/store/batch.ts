// The rule of a batch that both adapters hold the writer to before anything is written.
import type { Entry } from '../model/entry.ts'
import type { Batch } from '../ports/store.ts'

/** Throws a RangeError where the entries don't follow `expectedEnd` one by one: that is a mistake of the program, not a race. */
export const checkBatch = (batch: Batch): void => {
  if (batch.session === '') throw new RangeError('a batch belongs to a session')
  if (batch.entries.length === 0) throw new RangeError('a batch holds at least one entry')
  if (!Number.isSafeInteger(batch.expectedEnd) || batch.expectedEnd < 0) throw new RangeError(`${batch.expectedEnd} is no entry's number`)
  batch.entries.forEach((entry, i) => {
    const seq = batch.expectedEnd + 1 + i
    if (entry.seq !== seq) throw new RangeError(`entry ${entry.seq} of ${batch.session} stands where ${seq} belongs`)
  })
}

/** A batch's text with some of its entries replaced; undefined where none of them is in it. */
export const rewritten = (text: string, entries: ReadonlyMap<number, Entry>): string | undefined => {
  const stored = JSON.parse(text) as Entry[]
  return stored.some(entry => entries.has(entry.seq)) ? JSON.stringify(stored.map(entry => entries.get(entry.seq) ?? entry)) : undefined
}

/** Entries by number, held against later changes, and the span they are in. */
export const rewriting = (entries: Entry[]): { bySeq: ReadonlyMap<number, Entry>; from: number; to: number } => {
  const bySeq = new Map(structuredClone(entries).map(entry => [entry.seq, entry]))
  return { bySeq, from: Math.min(...bySeq.keys()), to: Math.max(...bySeq.keys()) }
}
