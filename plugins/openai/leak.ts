// Whether an answer repeats what only the model was told: our rules, the company's words about tone, the marks of the fence.

/** So many words in a row, the same as in an instruction, are no accident. */
const run = 8

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** What an instruction puts in quotation marks is meant to be said. */
const quoted = /["“„«»”][^"“”„«»]*["”“«»]/gu

const runsOf = (words: string[], length: number): Set<string> => {
  const runs = new Set<string>()
  for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(' '))
  return runs
}

interface Told {
  rules: string
  instructions: readonly { text: string }[]
  fence: string
  /** What may be repeated, even where an instruction says the same. */
  material: readonly string[]
}

/** True where the text must not be sent. */
export const leaks = (text: string, { rules, instructions, fence, material }: Told): boolean => {
  if (text.includes(fence)) return true
  const said = wordsOf(text)
  const runs = runsOf(said, run)
  if (runs.size === 0) return false
  const allowed = runsOf(wordsOf(material.join('\n')), run)
  const isTold = (words: string[]): boolean => [...runsOf(words, run)].some(one => runs.has(one) && !allowed.has(one))
  return [rules, ...instructions.map(one => one.text.replaceAll(quoted, ' | '))].some(one => isTold(wordsOf(one)))
}
