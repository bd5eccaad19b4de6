// The terminal's own words for files: `attach PATH [TEXT]` sends one of this machine to the customer of the open session, `link 7` tells
// where those of a message can be opened.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Attachment } from '#core/model/entry.ts'
import type { Act, Controls } from '#core/ports/controls.ts'
import type { GivenFile } from '#core/ports/files.ts'
import type { Queries } from '#core/ports/queries.ts'
import { unclear } from '../verbs/verb.ts'
import type { Opened, OpenedSession } from './opened.ts'
import type { Printer } from './screen/printer.ts'

/** Brings a file in; over the API its `id` is the ticket it is sent by. */
export type Keep = (file: GivenFile) => Promise<Attachment>

/** The path and the words behind it: a path with blanks stands in quotes, or has a backslash before each, as a dropped file has. */
const readAttach = (line: string): { path: string; text: string } | undefined => {
  const match = /^attach\s+("[^"]+"|'[^']+'|(?:\\.|[^\s\\])+)(?:\s+([\s\S]*))?$/iu.exec(line.trim())
  return match ? { path: match[1]!, text: (match[2] ?? '').trim() } : undefined
}

/** True where a line is meant to attach something, also where what follows is missing. */
const isAttach = (line: string): boolean => /^attach(\s|$)/iu.test(line.trim())

/** Where a path that a person typed leads: in quotes, with backslashes, from their own folder. */
export const pathOf = (written: string, home: string | undefined): string => {
  const bare = written
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .replace(/\\(.)/gu, '$1')
  return resolve(home === undefined ? bare : bare.replace(/^~(?=\/|$)/u, home))
}

/** Keeps the file at a path that a person typed; Problem where there is none. */
export const takeFile = async (
  written: string,
  home: string | undefined,
  keep: Keep | undefined,
  otherwise = 'Nothing was done.',
): Promise<Attachment> => {
  if (!keep) throw unclear(`Files can not be taken in by this desk. ${otherwise}`)
  const path = pathOf(written, home)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw unclear(`There is no file ${path}. ${otherwise}`)
  return keep({ name: basename(path), content: createReadStream(path) })
}

interface Given {
  controls: Controls
  queries: Queries
  opened: OpenedSession
  printer: Printer
  act(): Act
  /** Waits for what becomes of a message and says it. */
  tellOutcome(target: Opened, seq: number): Promise<void>
  /** The person's own folder, for `~`. */
  home: string | undefined
  keep?: Keep
}

/** Does a line that is one of these words, and answers whether it was. */
export const createFileWords = ({
  controls,
  queries,
  opened,
  printer,
  act,
  tellOutcome,
  home,
  keep,
}: Given): ((line: string) => Promise<boolean>) => {
  const attach = async (line: string): Promise<void> => {
    const here = opened.current()
    if (!here) throw unclear('‘attach’ sends to the session that is open: open one first (‘queue’, then its number). Nothing was sent.')
    const read = readAttach(line)
    if (!read)
      throw unclear(
        'Say which file: ‘attach PATH’, or ‘attach PATH TEXT’ with words. A path with blanks stands in quotes. Nothing was sent.',
      )
    const file = await takeFile(read.path, home, keep, 'Nothing was sent.')
    const release = opened.hold()
    try {
      const done = await controls.reply(here.session.id, { text: read.text, attachments: [file] }, act())
      await tellOutcome(here, done.seq)
    } finally {
      release()
    }
  }

  const link = async (seq: number): Promise<void> => {
    const here = opened.current()
    if (!here) throw unclear('No session is open: open one first, then ‘link’ and the number of a message.')
    const [entry] = await queries.timeline(here.session.id, seq - 1, 1)
    const files = entry?.kind === 'message' ? (entry.attachments ?? []) : []
    if (files.length === 0) throw unclear(`Message ·${seq} has no files.`)
    for (const { name, url } of files) {
      printer.say(`📎 ${name}`, 'quiet')
      printer.whole(url ?? 'no address')
    }
  }

  return async line => {
    const asked = /^link\s+·?(\d{1,9})$/iu.exec(line.trim())
    if (isAttach(line)) await attach(line)
    else if (asked) await link(Number(asked[1]))
    else return false
    return true
  }
}
