// Find in SQLite: lines in a table, their words in FTS5 (https://www.sqlite.org/fts5.html) as a bare inverted index.
//
// Filing words line by line costs ten times what filing them by the dozen does, and by the hundred they would hold up the event loop.
// So a line waits, durably, until there are enough of them or somebody asks. FTS5 answers newest first without ranking, as bm25 would read every line that has the word; and it is
// asked for whole words only, as it would gather every line with a beginning: those are looked up in a vocabulary.
import type { DatabaseSync } from 'node:sqlite'
import type { Findable, Store } from '../../ports/store.ts'
import { pageSize } from '../tables.ts'
import { answer, questionOf, type Sought, shortestPrefix, wordsOf } from '../words.ts'
import type { Writer } from './group-commit.ts'

// Lines of one millisecond: a row's number is its time × this, plus the next free number within it.
const perMillisecond = 2048
const enough = 32

// Pages of the index that are merged with each portion: enough for what a portion adds. Left to itself, FTS5 merges seldom and much, and
// holds up the event loop for some 30 ms each time; so it is told not to.
const mergedAlong = 8

// Pages of the index that are merged in one go once words are to be gone from it.
const mergedAtOnce = 64
const mostMerges = 10_000

// Words that begin alike: read so many, ask for the shortest of them.
const mostRead = 400
const mostEndings = 100
const mostRemembered = 20_000

interface SqliteFind extends Pick<Store, 'findable' | 'find'> {
  /** Takes words that no line has any more out of the index and the vocabulary. */
  unlearn(texts: readonly string[]): Promise<void>
}

/** The part of the store that finds. */
export const sqliteFind = (db: DatabaseSync, { write }: Writer): SqliteFind => {
  const stored = db.prepare('SELECT n, at, text FROM lines WHERE session = ? AND seq = ?')
  const lastOf = db.prepare('SELECT n FROM lines WHERE n >= ? AND n < ? ORDER BY n DESC LIMIT 1')
  const top = db.prepare('SELECT n FROM lines WHERE n >= 0 ORDER BY n DESC LIMIT 1')
  const insert = db.prepare('INSERT INTO lines (n, session, seq, at, text) VALUES (?, ?, ?, ?, ?)')
  const change = db.prepare('UPDATE lines SET text = ? WHERE n = ?')
  const remove = db.prepare('DELETE FROM lines WHERE n = ?')
  const wait = db.prepare('INSERT OR IGNORE INTO unfiled (n) VALUES (?)')
  const waiting = db.prepare('SELECT u.n, l.text FROM unfiled u LEFT JOIN lines l ON l.n = u.n WHERE u.n >= 0 ORDER BY u.n LIMIT ?')
  const settled = db.prepare('DELETE FROM unfiled WHERE n = ?')
  const file = db.prepare('INSERT OR REPLACE INTO words (rowid, word) VALUES (?, ?)')
  const unfile = db.prepare('DELETE FROM words WHERE rowid = ?')
  const merge = db.prepare("INSERT INTO words (words, rank) VALUES ('merge', ?)")
  // https://www.sqlite.org/fts5.html#the_automerge_configuration_option; kept in the database.
  db.exec("INSERT INTO words (words, rank) VALUES ('automerge', 0)")
  const match = db.prepare(
    'SELECT l.session, l.seq, l.at, l.text FROM words JOIN lines l ON l.n = words.rowid WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?',
  )

  const learn = db.prepare('INSERT OR IGNORE INTO vocabulary (word) VALUES (?)')
  const begins = db.prepare('SELECT word FROM vocabulary WHERE word >= ? AND word < ? ORDER BY word LIMIT ?')

  const learnt = new Set<string>()
  let unfiled = waiting.all(enough).length

  /** The highest number there is, and so the place of most lines: time goes on. */
  let highest = Number(top.get()?.n ?? -1)

  const place = (at: number): number => {
    const now = Math.max(0, Math.floor(at)) * perMillisecond
    if (highest < now) return now
    if (highest + 1 < now + perMillisecond) return highest + 1
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
      highest = Math.max(highest, n)
    }
    unfiled++
    wait.run(n!)
  }

  const fileWaiting = async () => {
    const met = await write(
      () => {
        const rows = waiting.all(enough) as { n: number; text: string | null }[]
        const fresh = new Set<string>()
        for (const { n, text } of rows) {
          const words = text === null ? [] : wordsOf(text)
          if (words.length > 0) file.run(n, words.join(' '))
          else unfile.run(n)
          for (const word of words) if (word.length >= shortestPrefix && !learnt.has(word)) fresh.add(word)
          settled.run(n)
        }
        for (const word of fresh) learn.run(word)
        merge.run(mergedAlong)
        unfiled = rows.length < enough ? 0 : enough
        return fresh
      },
      { soon: true },
    )
    if (learnt.size + met.size > mostRemembered) learnt.clear()
    for (const word of met) learnt.add(word)
  }

  const endings = (word: string): string[] => {
    const found = begins.all(word, `${word}\u{10ffff}`, mostRead).map(row => row.word as string)
    return found.sort((a, b) => a.length - b.length).slice(0, mostEndings)
  }

  const term = ({ word, prefix }: Sought): string => {
    const words = prefix ? endings(word) : []
    return words.length > 0 ? `(${words.map(each => `"${each}"`).join(' OR ')})` : `"${word}"`
  }

  const ask = (words: string, limit: number) =>
    (match.all(words, limit) as unknown as Findable[]).map(({ session, seq, at, text }) => ({ session, seq, at, text }))

  const held = db.prepare('SELECT rowid FROM words WHERE words MATCH ? LIMIT 1')
  const unlearnt = db.prepare('DELETE FROM vocabulary WHERE word = ?')
  const changes = db.prepare('SELECT total_changes() AS n')
  /** One piece of https://www.sqlite.org/fts5.html#the_merge_command; false when there is nothing left to merge. */
  const mergeSome = (pages: number): boolean => {
    const before = Number(changes.get()?.n)
    merge.run(pages)
    return Number(changes.get()?.n) - before >= 2
  }

  return {
    unlearn: async texts => {
      while (unfiled > 0) await fileWaiting()
      const words = [...new Set(texts.flatMap(wordsOf))]
      await write(() => {
        for (const word of words) {
          if (held.get(`"${word}"`)) continue
          unlearnt.run(word)
          learnt.delete(word)
        }
      })
      // What was deleted stays in a segment until that is merged: all of them are, a piece at a time.
      let more = true
      await write(() => mergeSome(-mergedAtOnce), { soon: true })
      for (let i = 0; more && i < mostMerges; i++) more = await write(() => mergeSome(mergedAtOnce), { soon: true })
    },

    findable: async items => {
      if (items.length === 0) return
      const lines = items.map(({ session, seq, at, text }) => ({ session, seq, at, text }))
      await write(() => lines.forEach(keep), { soon: true })
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
