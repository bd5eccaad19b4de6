// `npm run docs`: writes the tables of docs/ between their markers. `npm run docs:check`: says which pages are stale, and changes none.
//
//   <!-- made by npm run docs: NAME -->
//   …
//   <!-- end -->
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../settings/standings.ts'
import { referenceTables } from './tables.ts'

const begin = /^<!-- made by npm run docs: (.+) -->$/u
const end = '<!-- end -->'

/** The page with each table as it is now. Throws an Error that says where a name is unknown or an end is missing. */
export const fillPage = (page: string, tables: Record<string, string>): string => {
  const filled: string[] = []
  let inside: string | undefined
  for (const line of page.split('\n')) {
    if (inside !== undefined) {
      if (line !== end) continue
      filled.push('', tables[inside] ?? '', '', line)
      inside = undefined
      continue
    }
    filled.push(line)
    inside = begin.exec(line)?.[1]
    if (inside !== undefined && tables[inside] === undefined)
      throw new Error(`there is no table “${inside}”; there are: ${Object.keys(tables).join(', ')}`)
  }
  if (inside !== undefined) throw new Error(`the table “${inside}” has no ${end} line`)
  return filled.join('\n')
}

/** Names of the tables a page carries. */
export const tablesOf = (page: string): string[] => page.split('\n').flatMap(line => begin.exec(line)?.[1] ?? [])

/** Every Markdown page that people read, from the root of the repository. */
export const documents = (): string[] => {
  const pages = readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md'))
  return ['README.md', 'CONTRIBUTING.md', ...pages.sort().map(name => `docs/${name}`)]
}

interface Reference {
  /** Pages whose tables differ from the code, each with the text it should have. */
  stale: { file: string; text: string }[]
  /** What can't be mended by writing: unknown names, tables that no page carries. */
  wrong: string[]
}

export const examineReference = async (): Promise<Reference> => {
  const tables = await referenceTables()
  const missing = new Set(Object.keys(tables))
  const found: Reference = { stale: [], wrong: [] }
  for (const file of documents()) {
    const page = readFileSync(join(root, file), 'utf8')
    for (const name of tablesOf(page)) missing.delete(name)
    try {
      const text = fillPage(page, tables)
      if (text !== page) found.stale.push({ file, text })
    } catch (error) {
      found.wrong.push(`${file}: ${error instanceof Error ? error.message : error}`)
    }
  }
  found.wrong.push(...[...missing].map(name => `no page carries the table “${name}”`))
  return found
}

const run = async (check: boolean): Promise<number> => {
  const { stale, wrong } = await examineReference()
  if (!check) for (const { file, text } of stale) writeFileSync(join(root, file), text)
  for (const { file } of stale) process.stdout.write(check ? `stale: ${file} (npm run docs writes it anew)\n` : `written: ${file}\n`)
  for (const line of wrong) process.stdout.write(`wrong: ${line}\n`)
  return wrong.length > 0 || (check && stale.length > 0) ? 1 : 0
}

if (import.meta.main) process.exitCode = await run(process.argv.includes('--check'))
