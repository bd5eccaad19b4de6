// Texts and asks as people give them to the verbs, checked before anything is done.
import { z } from 'zod'
import type { Ask } from '../../model/ask.ts'
import { askShape } from '../../model/ask-shape.ts'
import { Problem } from '../../model/problem.ts'

const words = z.string().trim().min(1).max(32_000)

/** Problem `invalid` unless there are words, and not too many; `what` begins its sentence. */
export const textOf = (text: string, what: string): string => {
  const parsed = words.safeParse(text)
  if (!parsed.success) throw new Problem('invalid', `${what} needs between 1 and 32,000 characters of text. Nothing was sent.`)
  return parsed.data
}

/** Problem `invalid` where the ask is none. */
export const askOf = (ask: Ask): Ask => {
  const parsed = askShape.safeParse(ask)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw new Problem('invalid', `The ask is not valid: ${first?.path.join('.')} ${first?.message}. Nothing was sent.`)
}
