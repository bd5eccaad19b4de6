// Puts values into the text of a `.env` file and leaves everything else in it as it is, comments and order too.
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

/** What a `.env` file says; empty where there is none. */
export const readEnvFile = (file: string): Record<string, string> => {
  const read = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return Object.fromEntries(Object.entries(read).filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/** Writes values into a `.env` file that only its owner may read. */
export const writeEnvFile = (file: string, values: Record<string, string>): void => {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const fresh = `${file}.new`
  writeFileSync(fresh, withValues(before, values), { mode: 0o600 })
  renameSync(fresh, file)
}
