// Fills a data folder with conversations and passages as the house itself stores them, fast: straight through the store's port.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contactsTable, sessionsTable, settingsTable, ticketKey } from '#core/flows/timeline/tables.ts'
import { createIds } from '#core/lib/ids.ts'
import type { Entry, Event } from '#core/model/entry.ts'
import { foldSession } from '#core/model/folds/session.ts'
import type { Session } from '#core/model/session.ts'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import { createWords } from './words.ts'

const perPage = 10
const day = 86_400_000
/** Conversations are spread over so long a time, up to yesterday. */
const span = 90 * day
const atOnce = 500

/** Writes Markdown pages of ten passages each; answers one question for each of the first `wanted` passages. */
export const fillKnowledge = (dir: string, passages: number, wanted: number): string[] => {
  const words = createWords(1)
  const questions: string[] = []
  mkdirSync(dir, { recursive: true })
  for (let page = 0; page * perPage < passages; page++) {
    const parts = Array.from({ length: Math.min(perPage, passages - page * perPage) }, () => words.passage())
    const title = words.some(2, 5)
    writeFileSync(
      join(dir, `page-${page}.md`),
      `---\ntitle: ${title}\nlocale: en\n---\n\n${parts.map(p => `## ${p.heading}\n\n${p.text}.\n`).join('\n')}`,
    )
    for (const part of parts) if (questions.length < wanted) questions.push(words.question(part))
  }
  return questions
}

/** What a conversation of one question and one answer leaves. */
const eventsOf = (n: number, ticket: number, words: () => string): Event[] => [
  { kind: 'started', author: { kind: 'system' }, channel: 'api', contact: `stored-${n}`, address: `stored-${n}`, ticket },
  { kind: 'message', author: { kind: 'contact', id: `stored-${n}` }, text: words(), platformId: `stored-${n}` },
  { kind: 'message', author: { kind: 'ai' }, text: words(), class: 'quoted', basedOn: 2, sources: [{ title: words(), version: 1 }] },
  { kind: 'delivery', author: { kind: 'system' }, of: 3, target: 'customer', state: 'sent', attempt: 1 },
]

/** Stores `sessions` conversations, each with a contact `stored-N` of its own. */
export const fillSessions = async (dataDir: string, sessions: number): Promise<void> => {
  mkdirSync(dataDir, { recursive: true })
  const store = await openSqlite({ file: join(dataDir, 'threadline.db'), fsync: false })
  const words = createWords(2)
  const texts = Array.from({ length: 5000 }, () => words.some(6, 30))
  let text = 0
  const next = (): string => texts[text++ % texts.length] ?? ''
  const newId = createIds()
  const contacts = store.collection(contactsTable)
  const table = store.collection(sessionsTable)
  const now = Date.now()

  const one = async (n: number): Promise<void> => {
    const id = `ses_${newId()}`
    const at = Math.floor(now - span + (n / sessions) * (span - day))
    const ticket = await store.next('ticket')
    const entries = eventsOf(n, ticket, next).map((event, i): Entry => ({ ...event, seq: i + 1, at }))
    let session: Session | undefined
    for (const entry of entries) session = foldSession(session, entry, id)
    if (!session) throw new Error('a conversation begins')
    const name = `stored-${n}`
    await Promise.all([
      store.append({ session: id, expectedEnd: 0, entries, keys: [`msg:api:${name}`, `open:api:${name}:`, ticketKey(ticket)], at }),
      table.put(session),
      contacts.put({
        id: name,
        rev: 1,
        identities: [`id:${name}`],
        verified: {},
        claimed: {},
        segments: [],
        blocked: false,
        createdAt: at,
        merged: [],
      }),
      store.findable(entries.flatMap(e => (e.kind === 'message' ? [{ session: id, seq: e.seq, at, text: e.text }] : []))),
    ])
  }

  for (let n = 0; n < sessions; n += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, sessions - n) }, (_, i) => one(n + i)))
    if (n % 100_000 === 0 && n > 0) process.stderr.write(`  stored ${n} conversations\n`)
  }
  await store.collection(settingsTable).insert({ id: 'sweep', value: { upTo: Date.now() } })
  await store.close()
}
