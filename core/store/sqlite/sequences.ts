// Numbers in SQLite, reserved by the dozen: giving one out is then no write. What a crash leaves of a reservation is never given out.
import type { DatabaseSync } from 'node:sqlite'
import type { Writer } from './group-commit.ts'

const reserved = 12

export interface Sequences {
  next(sequence: string): Promise<number>
  /** Gives back what is left of the reservations and refuses from then on. */
  close(): Promise<void>
}

interface Sequence {
  /** The last number given out. */
  n: number
  /** The last one that may be. */
  upTo: number
  /** Who waits for a reservation. */
  waiting: number
  reserving?: Promise<void> | undefined
}

/** The counters of one file, which nobody else writes to. */
export const sqliteSequences = (db: DatabaseSync, { write }: Writer): Sequences => {
  const read = db.prepare('SELECT n FROM sequences WHERE name = ?')
  const file = db.prepare('INSERT INTO sequences (name, n) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET n = excluded.n')
  const sequences = new Map<string, Sequence>()
  let closing: Promise<void> | undefined

  const sequenceOf = (name: string): Sequence => {
    const known = sequences.get(name)
    if (known) return known
    const n = Number(read.get(name)?.n ?? 0)
    const made = { n, upTo: n, waiting: 0 }
    sequences.set(name, made)
    return made
  }

  const reserve = async (name: string, sequence: Sequence): Promise<void> => {
    try {
      sequence.upTo = await write(
        () => {
          const upTo = sequence.n + sequence.waiting + reserved
          file.run(name, upTo)
          return upTo
        },
        { soon: true },
      )
    } finally {
      sequence.reserving = undefined
    }
  }

  const giveBack = async (): Promise<void> => {
    await Promise.allSettled([...sequences.values()].map(sequence => sequence.reserving))
    await write(() => {
      for (const [name, { n, upTo }] of sequences) if (n < upTo) file.run(name, n)
    })
  }

  return {
    async next(name) {
      if (closing) throw new Error('the store is closed')
      const sequence = sequenceOf(name)
      while (sequence.n === sequence.upTo) {
        sequence.waiting += 1
        try {
          sequence.reserving ??= reserve(name, sequence)
          await sequence.reserving
        } finally {
          sequence.waiting -= 1
        }
      }
      sequence.n += 1
      return sequence.n
    },
    close() {
      closing ??= giveBack()
      return closing
    },
  }
}
