// Why a document is not taken, in a sentence that says what to do. It crosses from the thread that reads to the one that asked.
import { Problem } from '#core/model/problem.ts'

type Code = 'invalid' | 'too_large' | 'unsupported_type'

export const refused = (detail: string, code: Code = 'invalid'): Problem => new Problem(code, `${detail} Nothing was added.`)

/** Tags within each other cost their number squared. */
export const tooDeep = (): Problem => refused('The document is nested too deeply to be one that somebody wrote.')

/** What a thread answers in the place of a document. */
export interface Refusal {
  code: Code
  detail: string
}
