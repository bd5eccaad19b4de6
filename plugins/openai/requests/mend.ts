// Asking for something of a certain form: what comes back is held to it, and where it does not fit the model may mend it once.
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'
import type { Spent } from '#core/ports/answerer.ts'
import type { Request } from './client.ts'
import type { About, Model } from './model.ts'
import type { Said } from './stream.ts'

/** What was made of it, or what is wrong with it in words that the model can mend it by. */
export type Accepted<T> = { value: T } | { mistake: string }

/** With less time left nothing is mended. */
const leastTime: Duration = 1 * second
/** Characters of what is to be mended that are shown to the model again. */
const shown = 4000

/** The last mistake where it could not be mended. Throws as `Model.ask` does. */
export const askFor = async <T>(
  { model, clock }: { model: Model; clock: Clock },
  request: Request,
  accept: (said: Said) => Accepted<T>,
  about: About,
  spent: (one: Spent) => void,
): Promise<Accepted<T>> => {
  const end = clock.now() + about.patience
  const said = await model.ask(request, about, spent)
  const first = whole(said, accept)
  const left = end - clock.now()
  if ('value' in first || left < leastTime) return first
  const again = `Your reply could not be used: ${first.mistake}. Do the same again without this mistake, and say nothing about it.`
  const messages = [
    ...request.messages,
    ...(said.text.trim() === '' ? [] : [{ role: 'assistant' as const, content: said.text.slice(0, shown).toWellFormed() }]),
    { role: 'user' as const, content: again },
  ]
  // Other words than those that were told.
  const { so: _, ...quietly } = about
  return whole(await model.ask({ ...request, messages }, { ...quietly, patience: left, begun: true }, spent), accept)
}

const whole = <T>(said: Said, accept: (said: Said) => Accepted<T>): Accepted<T> =>
  said.finish === 'length' ? { mistake: 'it was too long and was cut off' } : accept(said)
