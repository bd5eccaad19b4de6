// Tells at this terminal when a part of the house begins to fail, such as the model or Slack, when it works again, and what a channel has taken
// up after nothing was connected: each once.
import type { Clock } from '#core/lib/clock.ts'
import { second, type Time } from '#core/model/time.ts'
import type { PartStanding } from '#core/ports/overview.ts'
import type { Queries } from '#core/ports/queries.ts'
import type { Printer } from './screen/printer.ts'
import { span } from './screen/times.ts'

/** Between two looks, in milliseconds: the house itself looks at its parts about as often. */
const pace = 20 * second

interface Given {
  queries: Pick<Queries, 'health'>
  printer: Pick<Printer, 'say' | 'bell'>
  clock: Clock
}

const ended = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

const failingWords = ({ name, failed, mend }: PartStanding): string =>
  [`✗ ${name} fails${failed ? `: ${ended(failed.why)}` : '.'}`, mend && ended(mend), '‘health’ tells more.'].filter(Boolean).join(' ')

/** Looks until `signal`. A house that can not be asked says so by other ways. */
export const watchParts = ({ queries, printer, clock }: Given, signal: AbortSignal): void => {
  /** Those that fail, since when. */
  const failing = new Map<string, Time>()
  /** Up to when it was told what a channel took up. */
  const recovered = new Map<string, Time>()

  const tell = (parts: readonly PartStanding[]): void => {
    for (const part of parts) {
      const found = part.recovered
      if (found && found.until > (recovered.get(part.name) ?? 0)) {
        recovered.set(part.name, found.until)
        const count = `${found.count} ${found.count === 1 ? 'message' : 'messages'} recovered`
        printer.say(`${part.name}: ${count}, the first written ${span(clock.now() - found.since)} ago.`, 'good')
      }
      const since = failing.get(part.name)
      if (part.state === 'failing' && since === undefined) {
        failing.set(part.name, part.since ?? clock.now())
        printer.say(failingWords(part), 'bad')
        printer.bell()
      } else if (part.state !== 'failing' && since !== undefined) {
        failing.delete(part.name)
        const words = part.state === 'off' ? 'is switched off' : 'works again'
        printer.say(`✓ ${part.name} ${words}, after ${span(clock.now() - since)}.`, 'good')
      }
    }
  }

  const look = async (): Promise<void> => {
    const parts = await queries.health().catch(() => undefined)
    if (signal.aborted) return
    if (parts) tell(parts)
    const cancel = clock.after(pace, () => {
      signal.removeEventListener('abort', cancel)
      void look()
    })
    signal.addEventListener('abort', cancel, { once: true })
  }

  void look()
}
