// How words of an answer leave a decision before all of it is there.
import type { Receipt } from '../../model/source.ts'
import type { Time } from '../../model/time.ts'

/** Words of an answer that passed every check, to be shown before all of it is there. */
export interface Spoken extends Pick<Receipt, 'language' | 'class' | 'sources'> {
  /** What comes behind the words that were shown before. */
  words: string
  /** As far as it is known. */
  receipt: Receipt
}

/** Shows the words: when, or null where nothing more may leave. */
export type Speak = (spoken: Spoken) => Promise<{ at: Time } | null>

/** What was thought is of no use any more: its words may not leave. */
export class Silenced extends Error {}
