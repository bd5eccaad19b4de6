// Find in SQLite: lines in a table, their words in FTS5 (https://www.sqlite.org/fts5.html) as a bare inverted index.
//
// Filing words line by line costs ten times what filing them by the hundred does. So a line waits, durably, until there are enough
// of them or somebody asks. FTS5 answers newest first without ranking, as bm25 would read every line that has the word.
import type { DatabaseSync } from 'node:sqlite'
import type { Findable, Store } from '../ports/store.ts'
import type { Writer } from './group-commit.ts'
import { pageSize } from './tables.ts'
import { answer, questionOf, type Sought, wordsOf } from './words.ts'

// Lines of one millisecond: a row's number is its time × this, plus the next free number within it.
const perMillisecond = 2048
const enough = 256

const term = ({ word, prefix }: Sought): string => `"${word}"${prefix ? '*' : ''}`

/** The part of the store that finds. */
export const sqliteFind = (db: DatabaseSync, { write }: Writer): Pick<Store, 'findable' | 'find'> => {
  const stored = db.prepare('SELECT n, at, text FROM lines WHERE session = ? AND seq = ?')
  const lastOf = db.prepare('SELECT n FROM lines WHERE n >= ? AND n < ? ORDER BY n DESC LIMIT 1')
  const insert = db.prepare('INSERT INTO lines (n, session, seq, at, text) VALUES (?, ?, ?, ?, ?)')
  const change = db.prepare('UPDATE lines SET text = ? WHERE n = ?')
  const remove = db.prepare('DELETE FROM lines WHERE n = ?')
  const wait = db.prepare('INSERT OR IGNORE INTO unfiled (n) VALUES (?)')
  const waiting = db.prepare('SELECT u.n, l.text FROM unfiled u LEFT JOIN lines l ON l.n = u.n WHERE u.n >= 0 ORDER BY u.n LIMIT ?')
  const settled = db.prepare('DELETE FROM unfiled WHERE n = ?')
  const file = db.prepare('INSERT OR REPLACE INTO words (rowid, word) VALUES (?, ?)')
  const unfile = db.prepare('DELETE FROM words WHERE rowid = ?')
  const match = db.prepare(
    'SELECT l.session, l.seq, l.at, l.text FROM words JOIN lines l ON l.n = words.rowid WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?',
  )

  let unfiled = waiting.all(enough).length

  const place = (at: number): number => {
    for (let millisecond = Math.max(0, Math.floor(at)); ; millisecond++) {
      const first = millisecond * perMillisecond
      const last = lastOf.get(first, first + perMillisecond)?.n as number | undefined
      if (last === undefined) return first
      if (last + 1 < first + perMillisecond) return last + 1
    }
  }

  const keep = (line: Findable) => {
    const before = stored.get(line.session, line.seq) as { n: number; at: number; text: string } | undefined
    if (before?.at === line.at && before.text === line.text) return
    let n = before?.n
    if (before && before.at === line.at) change.run(line.text, before.n)
    else {
      if (before) {
        remove.run(before.n)
        wait.run(before.n)
      }
      n = place(line.at)
      insert.run(n, line.session, line.seq, line.at, line.text)
    }
    unfiled++
    wait.run(n!)
  }

  const fileWaiting = () =>
    write(() => {
      const rows = waiting.all(enough) as { n: number; text: string | null }[]
      for (const { n, text } of rows) {
        const words = text === null ? [] : wordsOf(text)
        if (words.length > 0) file.run(n, words.join(' '))
        else unfile.run(n)
        settled.run(n)
      }
      unfiled = rows.length < enough ? 0 : enough
    })

  const ask = (words: string, limit: number) =>
    (match.all(words, limit) as unknown as Findable[]).map(({ session, seq, at, text }) => ({ session, seq, at, text }))

  return {
    findable: async items => {
      if (items.length === 0) return
      const lines = items.map(({ session, seq, at, text }) => ({ session, seq, at, text }))
      await write(() => lines.forEach(keep))
      while (unfiled >= enough) await fileWaiting()
    },

    find: async (text, limit) => {
      const question = questionOf(text)
      if (question.all.length === 0) return []
      while (unfiled > 0) await fileWaiting()
      return answer(question, pageSize(limit, 20), {
        all: async (sought, most) => ask(sought.map(term).join(' AND '), most),
        any: async (sought, most) => ask(sought.map(term).join(' OR '), most),
      })
    },
  }
}
