// The rule of a batch that both adapters hold the writer to before anything is written.
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
