// `attach PATH [TEXT]`: a file of this machine for the customer of the open session, with words or without.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Attachment } from '#core/model/entry.ts'
import type { GivenFile } from '#core/ports/files.ts'
import { unclear } from '../verbs/verb.ts'

/** Brings a file in; over the API its `id` is the ticket it is sent by. */
export type Keep = (file: GivenFile) => Promise<Attachment>

/** The path and the words behind it: a path with blanks stands in quotes, or has a backslash before each, as a dropped file has. */
export const readAttach = (line: string): { path: string; text: string } | undefined => {
  const match = /^attach\s+(?:"([^"]+)"|'([^']+)'|((?:\\.|[^\s\\])+))(?:\s+([\s\S]*))?$/iu.exec(line.trim())
  if (!match) return undefined
  const [, double, single, bare = '', text = ''] = match
  return { path: double ?? single ?? bare.replace(/\\(.)/gu, '$1'), text: text.trim() }
}

/** True where a line is meant to attach something, also where what follows is missing. */
export const isAttach = (line: string): boolean => /^attach(\s|$)/iu.test(line.trim())

/** Reads the file of a line and keeps it; Problem where there is none. */
export const takeFile = async (line: string, home: string | undefined, keep: Keep): Promise<{ file: Attachment; text: string }> => {
  const read = readAttach(line)
  if (!read)
    throw unclear('Say which file: ‘attach PATH’, or ‘attach PATH TEXT’ with words. A path with blanks stands in quotes. Nothing was sent.')
  const path = resolve(home !== undefined ? read.path.replace(/^~(?=\/|$)/u, home) : read.path)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw unclear(`There is no file ${path}. Nothing was sent.`)
  return { file: await keep({ name: basename(path), content: createReadStream(path) }), text: read.text }
}
