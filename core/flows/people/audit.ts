// The audit log: who did what when, of all that stands on no session's timeline. A row is written before the act and completed after it,
// so that what a crash cut short is told as unsure and nothing is done without a trace.
import { mask } from '#core/safety/masking/mask.ts'
import type { Clock } from '../../lib/clock.ts'
import type { AuditChange, AuditFilter, AuditRow } from '../../model/audit.ts'
import { Problem } from '../../model/problem.ts'
import { day, hour, type Time } from '../../model/time.ts'
import type { Act } from '../../ports/controls.ts'
import { DuplicateError, type Page, StaleError, type Store } from '../../ports/store.ts'
import { type AuditDoc, auditTable } from '../timeline/tables.ts'
import type { Settings } from '../training/settings.ts'

/** How an act is told. */
export interface Recorded<T> {
  verb: string
  /** What it is done to, in words, as far as it is known: `seen` is what `look` answered. */
  about(seen: Record<string, unknown> | undefined): string
  /** What it changes, as it stands: asked before, and after with what the act answered. */
  look(result?: T): Promise<object | undefined>
  /** Of these only the names are kept: what a customer is called must not outlive them. */
  nameless?: boolean
}

export interface Audit {
  /** Does the work and writes down who did it and what it changed. What is refused or changes nothing leaves no row. */
  record<T>(act: Act, how: Recorded<T>, work: () => Promise<T>): Promise<T>
  list(filter: AuditFilter, paging: { cursor?: string; limit?: number }): Promise<Page<AuditRow>>
  keep(days: number): Promise<{ days: number }>
  kept(): Promise<{ days: number }>
  /** Removes what is older than it is kept; answers when to look again. */
  clear(): Promise<Time>
}

const initial = { days: 365 }
const longest = 300
const most = 3650

const words = (value: unknown): string => {
  const said = Array.isArray(value) ? value.map(words).join(', ') : value === true ? 'yes' : value === false ? 'no' : String(value)
  const { text } = mask(said.replace(/\s+/gu, ' ').trim())
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

/** Members by their names, those of members as `channels.email`; what is not there is left out. */
const flat = (value: object | undefined, before = ''): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const [key, one] of Object.entries(value ?? {})) {
    if (one === undefined || one === null || (Array.isArray(one) && one.length === 0)) continue
    const name = `${before}${key}`
    const plain = typeof one !== 'object' || (Array.isArray(one) && one.every(item => typeof item !== 'object'))
    if (plain) found[name] = words(one)
    else Object.assign(found, flat(one, `${name}.`))
  }
  return found
}

const differences = (before: Record<string, string>, after: Record<string, string>, nameless: boolean | undefined): AuditChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(what => before[what] !== after[what])
    .map(what => {
      if (nameless) return { what }
      const [from, to] = [before[what], after[what]]
      return { what, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    })

export const createAudit = (needs: { store: Store; clock: Clock; settings: Settings; newId: () => string }): Audit => {
  const { store, clock, settings, newId } = needs
  const rows = store.collection(auditTable)

  const begin = async (row: Omit<AuditDoc, 'rev'>): Promise<AuditDoc | undefined> => {
    try {
      return await rows.insert(row)
    } catch (error) {
      if (!(error instanceof DuplicateError) || row.key === undefined) throw error
      // The same act again: noted already, or begun by a run that broke off.
      const earlier = await rows.by(row.key)
      return earlier?.begun ? earlier : undefined
    }
  }

  const complete = async (row: AuditDoc, done: Pick<AuditDoc, 'about' | 'changes'>, again: boolean): Promise<void> => {
    const { begun: _, before: __, ...rest } = row
    if (done.changes.length === 0 && !again) return rows.remove(row.id)
    try {
      await rows.save({ ...rest, ...done })
    } catch (error) {
      // Another run of the same act completed it.
      if (!(error instanceof StaleError)) throw error
    }
  }

  return {
    async record({ who, key }, { verb, about, look, nameless }, work) {
      const seen = await look()
      const now = { id: newId(), at: clock.now(), who: { id: who.id, name: who.name }, verb, changes: [] }
      const unique = key === undefined ? {} : { key: `${verb} ${who.id} ${key}` }
      const standing = nameless ? {} : { before: flat(seen) }
      const row = await begin({ ...now, about: words(about(seen as Record<string, unknown>)), begun: true, ...standing, ...unique })
      if (!row) return work()
      const again = row.id !== now.id
      let result: Awaited<ReturnType<typeof work>>
      try {
        result = await work()
      } catch (error) {
        if (error instanceof Problem && !again) await rows.remove(row.id)
        throw error
      }
      const after = await look(result)
      const changes = differences(again ? (row.before ?? {}) : flat(seen), flat(after), nameless)
      await complete(row, { about: words(about((after ?? seen) as Record<string, unknown>)), changes }, again)
      return result
    },
    async list({ words: wanted = '', who }, paging) {
      const parts = wanted.toLowerCase().split(/\s+/u).filter(Boolean)
      const told = (row: AuditDoc): string => `${row.who.name} ${row.who.id} ${row.verb} ${row.about}`.toLowerCase()
      const page = await rows.list({
        descending: true,
        filter: row => (who === undefined || row.who.id === who) && parts.every(part => told(row).includes(part)),
        ...paging,
      })
      const items = page.items.map(({ rev: _, key: __, before: ___, begun, ...row }) => ({
        ...row,
        ...(begun ? { unsure: true as const } : {}),
      }))
      return { items, next: page.next }
    },
    async keep(days) {
      if (!Number.isInteger(days) || days < 1 || days > most)
        throw new Problem('invalid', `The audit log is kept for 1 to ${most} days. Nothing was changed.`)
      return settings.change('audit', initial, () => ({ days }))
    },
    kept: () => settings.get('audit', initial),
    async clear() {
      const { days } = await settings.get('audit', initial)
      const until = clock.now() - days * day
      for (;;) {
        const { items } = await rows.list({ limit: 200 })
        const old = items.filter(row => row.at < until)
        for (const row of old) await rows.remove(row.id)
        if (old.length < 200) return clock.now() + 6 * hour
      }
    },
  }
}
