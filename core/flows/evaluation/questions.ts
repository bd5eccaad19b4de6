// Labelled questions out of a file: CSV (RFC 4180), TSV, a JSON list, or JSON lines. A mistake is told with its line and what to do.
import { CsvError, parse } from 'csv-parse/sync'
import { Problem } from '../../model/problem.ts'

export interface LabelledQuestion {
  text: string
  /** A scenario's title or id, a source's title or URL, `handoff`, or `oos`. */
  label: string
  channel?: string
  /** BCP 47, as the file says; only to tell the figures apart. */
  language?: string
  /** Where it stands, such as `questions.csv line 12`. */
  at: string
}

/** Questions that nothing in the house answers: they are to be handed off, or asked back. */
export const outOfScope = 'oos'
/** Questions that are to go to a person. */
export const toPerson = 'handoff'

type Column = 'text' | 'label' | 'channel' | 'language'

/** The names that columns have in public sets. */
const columns: Record<string, Column> = {
  text: 'text',
  question: 'text',
  query: 'text',
  utterance: 'text',
  label: 'label',
  category: 'label',
  intent: 'label',
  channel: 'channel',
  language: 'language',
  locale: 'language',
}

const bad = (detail: string): Problem => new Problem('invalid', detail)

const columnOf = (name: string): Column | undefined => {
  const low = name.trim().toLowerCase()
  return Object.hasOwn(columns, low) ? columns[low] : undefined
}

const question = (at: string, fields: Partial<Record<Column, unknown>>): LabelledQuestion => {
  const read: Partial<Record<Column, string>> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue
    if (typeof value !== 'string' && typeof value !== 'number')
      throw bad(`${at}: ${name} is ${JSON.stringify(value)}. Write it as one text.`)
    if (String(value).trim() !== '') read[name as Column] = String(value).trim()
  }
  const { text, label, channel, language } = read
  if (text === undefined) throw bad(`${at}: there is no question. Write it into the column “text”, or take the line out.`)
  if (label === undefined)
    throw bad(
      `${at}: “${text.slice(0, 60)}” has no label. Write the scenario or source that answers it, ${toPerson}, or ${outOfScope} where nothing does.`,
    )
  return { text, label, at, ...(channel === undefined ? {} : { channel }), ...(language === undefined ? {} : { language }) }
}

const headed = (at: string, names: readonly string[]): (Column | undefined)[] => {
  const found = names.map(columnOf)
  for (const needed of ['text', 'label'] as const)
    if (!found.includes(needed))
      throw bad(
        `${at}: there is no column “${needed}” among ${names.map(n => `“${n}”`).join(', ')}. The first line names the columns: text,label`,
      )
  return found
}

const fromTable = (name: string, content: string, delimiter: string): LabelledQuestion[] => {
  const options = {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    ...(delimiter === '\t' ? { quote: null } : {}),
  }
  let rows: { record: string[]; info: { lines: number } }[]
  try {
    rows = parse(content, options) as unknown as typeof rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? ` line ${error.lines}` : ''
    throw bad(`${name}${line}: ${error.message}. A text with commas, quotes or line breaks stands in "…", a quote in it is "".`)
  }
  const [head, ...rest] = rows
  if (!head) throw bad(`${name} is empty. The first line names the columns, text,label; each further line is a question.`)
  const names = headed(`${name} line 1`, head.record)
  return rest.map(({ record, info }) => {
    const at = `${name} line ${info.lines}`
    if (record.length > names.length)
      throw bad(`${at}: ${record.length} columns, and the first line names ${names.length}. A text with a comma stands in "…".`)
    return question(at, Object.fromEntries(names.flatMap((column, i) => (column === undefined ? [] : [[column, record[i]]]))))
  })
}

const fromValue = (at: string, value: unknown): LabelledQuestion => {
  if (Array.isArray(value)) {
    const [text, label] = value as unknown[]
    return question(at, { text, label })
  }
  if (typeof value !== 'object' || value === null) throw bad(`${at}: not a question. Write {"text": "…", "label": "…"}.`)
  const fields: Partial<Record<Column, unknown>> = {}
  for (const [name, each] of Object.entries(value)) {
    const column = columnOf(name)
    if (column !== undefined) fields[column] ??= each
  }
  return question(at, fields)
}

const parsed = (at: string, content: string): unknown => {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw bad(`${at}: not JSON (${error instanceof Error ? error.message : error}). Put it right, or give the questions as CSV: text,label`)
  }
}

const fromJson = (name: string, content: string): LabelledQuestion[] => {
  const whole = parsed(name, content)
  if (!Array.isArray(whole)) throw bad(`${name}: not a list. Write [{"text": "…", "label": "…"}, …], or one such object a line.`)
  return whole.map((value, i) => fromValue(`${name} entry ${i + 1}`, value))
}

const fromLines = (name: string, content: string): LabelledQuestion[] =>
  content.split(/\r?\n/u).flatMap((line, i) => {
    if (line.trim() === '') return []
    const at = `${name} line ${i + 1}`
    return [fromValue(at, parsed(at, line))]
  })

/** `name` tells the form by its ending; without a known one the content does. Problem `invalid`, which names the line, where it can't be read. */
export const readQuestions = (name: string, content: string): LabelledQuestion[] => {
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase()
  const text = content.replace(/^\uFEFF/u, '')
  const begin = text.trimStart()[0]
  if (ending === 'jsonl' || ending === 'ndjson') return fromLines(name, text)
  if (begin === '[' && ending !== 'csv' && ending !== 'tsv') return fromJson(name, text)
  if (begin === '{' && ending !== 'csv' && ending !== 'tsv') return fromLines(name, text)
  if (ending === 'json') return fromJson(name, text)
  return fromTable(name, text, ending === 'tsv' || (ending !== 'csv' && text.split('\n', 1)[0]?.includes('\t')) ? '\t' : ',')
}
