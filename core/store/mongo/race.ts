// What MongoDB says when two wrote the same, and how to go on from there.
import { setTimeout } from 'node:timers/promises'

/** A unique index refused it. Which one can't be told from the error (`keyPattern` is unreliable): read again to see. */
export const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 11000

const tries = 60

/**
 * Repeats an attempt until it answers something. An attempt answers undefined when it lost a race whose winner can't be read yet:
 * a unique index sees a write before the majority has it, a majority read only after.
 */
export const untilTold = async <T>(attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let n = 0; n < tries; n++) {
    const told = await attempt()
    if (told !== undefined) return told
    await setTimeout(Math.min(200, 2 ** n))
  }
  throw new Error('MongoDB refuses a write as taken, but nobody has it')
}

/** Repeats an upsert that lost against another insert of the same id; the second time it is an update. */
export const upsert = <T>(attempt: () => Promise<T>): Promise<T> =>
  untilTold(async () => {
    try {
      return { value: await attempt() }
    } catch (error) {
      if (isTaken(error)) return undefined
      throw error
    }
  }).then(told => told.value)
