// What the words in the line would go as: asked when the keys rest, and shown beside the recipient.
import type { Clock } from '#core/lib/clock.ts'
import type { Preview } from '#core/model/preview.ts'
import { type Duration, second } from '#core/model/time.ts'
import type { Queries } from '#core/ports/queries.ts'

/** Words, and the session whose customer they would reach. */
export interface Written {
  session: string
  text: string
}

export interface Going {
  /** The words as they stand now; undefined where they would reach nobody. Answers what is known of them, or of those just before. */
  wrote(written: Written | undefined): Preview | undefined
  stop(): void
}

const rest: Duration = 0.2 * second

interface Given {
  queries: Pick<Queries, 'preview'>
  clock: Clock
  /** There is something else to show. */
  onChange(): void
}

/** What can not be asked is not shown: it must never disturb who writes. */
export const createGoing = ({ queries, clock, onChange }: Given): Going => {
  let now: Written | undefined
  let known: Preview | undefined
  let cancel: (() => void) | undefined

  const ask = async (written: Written): Promise<void> => {
    const told = await queries.preview(written.session, written.text).catch(() => undefined)
    if (written !== now) return
    known = told
    onChange()
  }
  const stop = (): void => {
    cancel?.()
    now = known = cancel = undefined
  }

  return {
    stop,
    wrote(written) {
      if (!written) stop()
      else if (written.session !== now?.session || written.text !== now.text) {
        if (written.session !== now?.session) stop()
        cancel?.()
        now = written
        cancel = clock.after(rest, () => void ask(written))
      }
      return known
    },
  }
}
