// A verb's form as questions, one line after another. Ctrl-C leaves it, and nothing is done.
import type { Field } from '../../verbs.ts'
import type { Editor } from './editor.ts'

/** Asks one line; `filled` stands in it at first. Undefined: the person left. */
export type AskLine = (question: string, filled?: string, hidden?: boolean) => Promise<string | undefined>

type Answers = Record<string, string | string[]>

/** Of all choices together, in characters; more stand above the prompt, one on a line. */
const longestInPrompt = 40

const askChoice = async (
  field: Field,
  choices: readonly string[],
  before: string,
  ask: AskLine,
  print: Editor['print'],
): Promise<string | undefined> => {
  const kept = choices.includes(before) ? before : ''
  const all = choices.join(', ')
  // A prompt is one line of the screen.
  const apart = all.length > longestInPrompt
  if (apart) print(choices.map(choice => `    ${choice}${field.named?.[choice] === undefined ? '' : `: ${field.named[choice]}`}`))
  const inside = [...(apart ? [] : [all]), ...(kept === '' ? [] : [`Enter keeps ${kept}`])].join('; ')
  for (;;) {
    const said = await ask(inside === '' ? field.label : `${field.label} (${inside})`)
    if (said === undefined) return undefined
    const low = said.trim().toLowerCase()
    if (low === '' && (field.optional || kept)) return kept
    const found = choices.filter(c => c.toLowerCase() === low)
    const begun = found.length > 0 || low === '' ? found : choices.filter(c => c.toLowerCase().startsWith(low))
    if (begun.length === 1) return begun[0]
    print([`  Choose one of ${choices.join(', ')}. Ctrl-C leaves it.`])
  }
}

const askList = async (field: Field, before: readonly string[], ask: AskLine, print: Editor['print']): Promise<string[] | undefined> => {
  if (before.length > 0)
    print([...before.map(item => `    ${item}`), '  Enter alone keeps these; new lines replace them, a single - clears them.'])
  const items: string[] = []
  for (;;) {
    const said = await ask(`${field.label} ${items.length + 1}`)
    if (said === undefined) return undefined
    const lines = said
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
    if (lines.length === 0) return items.length === 0 ? [...before] : items
    if (lines.length === 1 && lines[0] === '-' && items.length === 0) return []
    items.push(...lines)
  }
}

const askText = async (field: Field, before: string, ask: AskLine, print: Editor['print']): Promise<string | undefined> => {
  let filled = before
  for (;;) {
    const said = field.secret ? await ask(`${field.label} (not shown)`, undefined, true) : await ask(field.label, filled)
    if (said === undefined || said.trim() !== '' || field.optional) return said
    print(['  It can not be empty. Ctrl-C leaves it.'])
    filled = ''
  }
}

/** The answers to all fields, or undefined where the person left. Optional ones without an answer are left out. */
export const askForm = async (
  fields: readonly Field[],
  before: Answers,
  ask: AskLine,
  print: Editor['print'],
): Promise<Answers | undefined> => {
  const answers: Answers = {}
  for (const field of fields) {
    const known = before[field.name]
    if (field.hint) print([`  ${field.label}: ${field.hint}${field.kind === 'text' ? ' (\\ at the end of a line goes on)' : ''}`])
    if (field.kind === 'list') {
      const items = await askList(field, Array.isArray(known) ? known : [], ask, print)
      if (items === undefined) return undefined
      answers[field.name] = items
      continue
    }
    const text =
      field.kind === 'choice' && field.choices
        ? await askChoice(field, field.choices, typeof known === 'string' ? known : '', ask, print)
        : await askText(field, typeof known === 'string' ? known : '', ask, print)
    if (text === undefined) return undefined
    if (text.trim() !== '') answers[field.name] = field.kind === 'line' ? text.trim() : text
  }
  return answers
}
