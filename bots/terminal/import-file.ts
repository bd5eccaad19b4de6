// The terminal's own way to import actions: `action import PATH` reads a document of this machine, which no other desk could reach.
import { readFile, stat } from 'node:fs/promises'
import type { Act, Controls } from '#core/ports/controls.ts'
import { importedCard } from '../cards.ts'
import { unclear } from '../verbs/verb.ts'
import { pathOf } from './attach.ts'
import type { Printer } from './screen/printer.ts'

/** Bytes; a longer one is refused anyway. */
const largest = 5 * 1024 * 1024

interface Given {
  controls: Pick<Controls, 'importActions'>
  printer: Pick<Printer, 'card'>
  act(): Act
  /** The person's own folder, for `~`. */
  home: string | undefined
}

/** The path in the line; undefined where it is an address, a name or nothing, which the verb reads. */
const pathIn = (line: string): string | undefined => {
  const rest = /^action\s+import\s+(\S[\s\S]*)$/iu.exec(line.trim())?.[1]
  if (rest === undefined || /^https?:|^[\w-]+$/iu.test(rest)) return undefined
  return rest
}

/** Does such a line, and answers whether it was one. */
export const createImportWord =
  ({ controls, printer, act, home }: Given): ((line: string) => Promise<boolean>) =>
  async line => {
    const written = pathIn(line)
    if (written === undefined) return false
    const path = pathOf(written, home)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) throw unclear(`There is no file ${path}, and it is no address that begins with https://. Nothing was imported.`)
    if (found.size > largest) throw unclear(`${path} has more than 5 MB. Nothing was imported.`)
    printer.card(importedCard(await controls.importActions({ text: await readFile(path, 'utf8') }, act())))
    return true
  }
