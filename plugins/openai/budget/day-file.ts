// One small JSON file a day, so that a restart does not forget what was spent. Written whole under another name and renamed, at most once in
// a while; a file that can not be read or written never stands in the way of an answer.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { ZodType } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'

export interface DayFile<T> {
  /** What was kept of the day (YYYY-MM-DD), if anything. */
  read(day: string): T | undefined
  /** Keeps what `content` answers when it is written. */
  keep(day: string, content: () => T): void
  /** Writes what is waiting. */
  flush(): Promise<void>
}

interface Needs<T> {
  dir: string
  schema: ZodType<T>
  clock: Clock
  log: Logger
}

/** Days that are kept. */
const kept = 62
const pause: Duration = 1 * second

const nameOf = (day: string): string => `spent-${day}.json`

export const createDayFile = <T>({ dir, schema, clock, log }: Needs<T>): DayFile<T> => {
  const waiting = new Map<string, () => T>()
  let cancel: (() => void) | undefined
  let writing: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    const work = [...waiting]
    waiting.clear()
    for (const [day, content] of work) {
      const file = join(dir, nameOf(day))
      try {
        await writeFile(`${file}.new`, JSON.stringify(content()))
        await rename(`${file}.new`, file)
      } catch (error) {
        log.error({ error, file }, 'what was spent could not be written; it is still counted until the next start')
      }
    }
  }

  const clear = (day: string): void => {
    const old = readdirSync(dir)
      .filter(name => /^spent-[\d-]{10}\.json$/.test(name) && name < nameOf(day))
      .sort()
    for (const name of old.slice(0, Math.max(0, old.length - kept))) rmSync(join(dir, name), { force: true })
  }

  return {
    read(day) {
      const file = join(dir, nameOf(day))
      let text: string
      try {
        mkdirSync(dir, { recursive: true })
        clear(day)
        text = readFileSync(file, 'utf8')
      } catch {
        return undefined
      }
      try {
        return schema.parse(JSON.parse(text))
      } catch (error) {
        log.error({ error, file }, 'what was spent today can not be read: it is kept as .broken, and counting begins anew')
        renameSync(file, `${file}.broken`)
        return undefined
      }
    },
    keep(day, content) {
      waiting.set(day, content)
      cancel ??= clock.after(pause, () => {
        cancel = undefined
        writing = writing.then(write)
      })
    },
    async flush() {
      cancel?.()
      cancel = undefined
      writing = writing.then(write)
      await writing
    },
  }
}
