// The lines a person recalls with the arrow keys, kept in a file of the data directory. What was written to a customer is not kept.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readLine, verbs } from '../../verbs.ts'

export interface History {
  /** The newest first. */
  lines: string[]
  remember(line: string): void
}

const kept = 1000

/** True for a line with words of or about people: those belong to the session, where they can be erased. */
const isPrivate = (line: string): boolean => {
  const read = readLine(line, verbs)
  return !read || read.wording.free === true || read.wording.reaches !== undefined || /^(contact|csat)/.test(read.verb.name)
}

/** The history in `file`, readable by its owner only. A file that can't be read or written is no reason to stop. */
export const createHistory = (file: string | undefined): History => {
  const lines: string[] = []
  if (file !== undefined) {
    try {
      mkdirSync(dirname(file), { recursive: true })
      const stored = readFileSync(file, 'utf8').split('\n').filter(Boolean)
      const newest = stored.slice(-kept)
      if (stored.length > kept * 2) writeFileSync(file, `${newest.join('\n')}\n`, { mode: 0o600 })
      lines.push(...newest.reverse())
    } catch {
      lines.length = 0
    }
  }
  return {
    lines,
    remember(line) {
      if (file === undefined || line.includes('\n') || isPrivate(line)) return
      try {
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch {
        return
      }
    },
  }
}
