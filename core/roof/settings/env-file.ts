// Reads a `.env` file and says what is wrong with it; puts values into its text and leaves everything else in it as it is, comments and order too.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** Lines end with a line feed here: to a pattern's `$` other characters end one, too. */
const lineOf = (name: string): RegExp => new RegExp(`(?<![^\\n])[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[^\\r\\n]*`, 'gu')

/** Throws where a value can't stand in one line. */
const quoted = (value: string): string => {
  if (/^[\w./:@+,-]*$/u.test(value)) return value
  const mark = ['"', "'", '`'].find(one => !value.includes(one))
  if (mark === undefined || /[\r\n]/u.test(value)) throw new Error('the value can not be written into .env')
  return `${mark}${value}${mark}`
}

/** The last one of several lines counts, so the others go. */
export const withValues = (text: string, values: Record<string, string>): string => {
  let result = text
  for (const [name, value] of Object.entries(values)) {
    const line = `${name}=${quoted(value)}`
    let written = false
    const replaced = result.replace(lineOf(name), () => {
      if (written) return '\0'
      written = true
      return line
    })
    if (written) result = replaced.replace(/\0\r?\n?/gu, '')
    else result = `${result}${result === '' || result.endsWith('\n') ? '' : '\n'}${line}\n`
  }
  return result
}

/** The lines that say nothing to whoever reads the file, by their number from 1: no NAME=value, no comment, no part of a value in quotes. */
export const strayLines = (text: string): number[] => {
  const lines = text.split('\n')
  const stray: number[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    if (line === '' || line.startsWith('#')) continue
    const value = /^(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*([\s\S]*)$/u.exec(line)?.[1]
    if (value === undefined) {
      stray.push(at + 1)
      continue
    }
    const quote = /^["'`]/u.exec(value)?.[0]
    if (quote === undefined || value.indexOf(quote, 1) > 0) continue
    const end = lines.findIndex((other, i) => i > at && other.includes(quote))
    if (end > 0) at = end
  }
  return stray
}

/** What a `.env` file says, nothing where there is none; and what is wrong with it, a sentence each in which no value stands. */
export const readEnvFile = (file: string): { values: Record<string, string>; mistakes: string[] } => {
  if (!existsSync(file)) return { values: {}, mistakes: [] }
  try {
    const text = readFileSync(file, 'utf8')
    const read = Object.entries(parseEnv(text)).filter((pair): pair is [string, string] => pair[1] !== undefined)
    const mistakes = strayLines(text).map(line => `line ${line} of .env is read by nobody: write NAME=value, or # before a comment`)
    return { values: Object.fromEntries(read), mistakes }
  } catch (error) {
    return { values: {}, mistakes: [`.env can not be read: ${error instanceof Error ? error.message : error}`] }
  }
}

/** Writes values into a `.env` file that only its owner may read. */
export const writeEnvFile = (file: string, values: Record<string, string>): void => {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const fresh = `${file}.new`
  writeFileSync(fresh, withValues(before, values), { mode: 0o600 })
  renameSync(fresh, file)
}
