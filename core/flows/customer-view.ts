// What a customer may see of their own conversations, for channels that are read directly: without notes, drafts and receipts.
import { toldOf } from '#core/search/languages/telling.ts'
import { createBell } from '../lib/bell.ts'
import type { Contact } from '../model/contact.ts'
import type { Entry } from '../model/entry.ts'
import { foldTimeline } from '../model/folds/timeline.ts'
import { Problem } from '../model/problem.ts'
import type { Session } from '../model/session.ts'
import type { CustomerEntries, CustomerEntry, CustomerView } from '../ports/queries.ts'
import type { Store } from '../ports/store.ts'
import type { Cited } from './knowledge/cited.ts'
import type { Contacts } from './people/contacts.ts'
import type { Feed } from './timeline/feed.ts'
import { followTimeline } from './timeline/follow.ts'
import { sessionsTable } from './timeline/tables.ts'
import type { Timeline } from './timeline/timeline.ts'

interface Needs {
  store: Store
  timeline: Timeline
  feed: Feed
  contacts: Contacts
  invitations: CustomerView['invitations']
  cited: Cited
  office: CustomerView['office']
  /** Gives entries' files their addresses. */
  addressed(entries: Entry[]): Entry[]
}

const mostSessions = 500
const longestPage = 200
/** Entries looked through at a time for a page of visible ones. */
const pageStep = 200

/** That a person's words were translated is told, and what they wrote. */
const translated = ({ wrote, language }: { wrote?: string; language?: string }): Pick<CustomerEntry, 'language' | 'original'> => {
  if (wrote === undefined || language === undefined) return {}
  const told = toldOf(wrote)
  return { language, original: { text: wrote, ...(told === 'und' ? {} : { language: told }) } }
}

/** One entry as its customer may see it, or undefined for what is internal. */
const forCustomer = (entry: Entry): CustomerEntry | undefined => {
  const base = { seq: entry.seq, at: entry.at }
  switch (entry.kind) {
    case 'message': {
      const { author } = entry
      const name = author.kind === 'contact' ? undefined : author.name
      return {
        ...base,
        kind: 'message',
        author: {
          kind: author.kind,
          ...(name === undefined ? {} : { name }),
          ...('photo' in author && author.photo ? { photo: author.photo } : {}),
        },
        text: entry.text,
        ...translated(entry),
        ...(entry.sources ? { sources: entry.sources.map(({ title, url }) => ({ title, ...(url === undefined ? {} : { url }) })) } : {}),
        ...(entry.attachments?.length ? { attachments: entry.attachments } : {}),
        ...(entry.growing ? { growing: true } : {}),
        ...(entry.ask ? { ask: entry.ask } : {}),
        ...(entry.answers ? { answers: entry.answers } : {}),
        ...(entry.redacted ? { redacted: entry.redacted.by.kind === 'agent' ? { by: entry.redacted.by.name } : {} } : {}),
        ...(author.kind === 'contact' && entry.platformId !== undefined ? { platformId: entry.platformId } : {}),
      }
    }
    case 'handoff':
      return { ...base, kind: 'handoff' }
    case 'owner':
      // Which team it is waits the same for the customer.
      if (entry.owner.kind === 'team' && entry.cause === 'assign' && entry.author.kind === 'system') return undefined
      if (entry.owner.kind === 'agent')
        return { ...base, kind: 'agent', author: { kind: 'agent', ...(entry.owner.name ? { name: entry.owner.name } : {}) } }
      return { ...base, kind: 'agent', author: { kind: entry.owner.kind === 'ai' ? 'ai' : 'system' } }
    case 'status':
      return { ...base, kind: 'status', status: entry.status }
    case 'csat_request':
      return { ...base, kind: 'csat_request' }
    case 'csat':
      return { ...base, kind: 'csat', of: entry.of, score: entry.score }
    case 'edit':
      return { ...base, kind: 'edit', of: entry.of, text: entry.text, ...translated(entry) }
    case 'more':
      return { ...base, kind: 'more', of: entry.of, text: entry.text, ...(entry.ends === undefined ? { growing: true } : {}) }
    case 'erased': {
      if (entry.all) return undefined
      const redacted = entry.author.kind === 'agent' ? { redacted: { by: entry.author.name } } : { redacted: {} }
      if (entry.text !== undefined) return { ...base, kind: 'edit', of: entry.of, text: entry.text, ...redacted }
      return { ...base, kind: 'delete', of: entry.of, ...redacted }
    }
    case 'delete':
      return { ...base, kind: 'delete', of: entry.of }
    default:
      return undefined
  }
}

/** The narrower view, for channels that their customers read directly. */
export const createCustomerView = ({ store, timeline, feed, contacts, invitations, addressed, cited, office }: Needs): CustomerView => {
  const sessions = store.collection(sessionsTable)
  const visible = (entries: Entry[]): CustomerEntry[] =>
    addressed(entries)
      .map(forCustomer)
      .filter(e => e !== undefined)

  /** An identity means exactly itself: somebody whose own id looks like another's identity is not that other. */
  const who = (contact: string): Promise<Contact | undefined> => (/^[a-z]+:/u.test(contact) ? contacts.by(contact) : contacts.find(contact))

  const own = async (contact: string, id: string): Promise<Session> => {
    const session = await timeline.load(id)
    const known = await who(contact)
    const mine = known && (session.contact === known.id || known.merged.includes(session.contact))
    if (!mine) throw new Problem('other_contact', 'The session belongs to somebody else.')
    return session
  }

  /** The contact's own id and those of the contacts merged into it: under each there may be sessions. */
  const idsOf = async (contact: string): Promise<string[]> => {
    const known = await who(contact)
    return known ? [known.id, ...known.merged] : []
  }

  /** The newest `limit` visible entries before a number, and whether there are more before those. */
  const pageBefore = async ({ id, changed = 0 }: Session, before: number, limit: number): Promise<CustomerEntries> => {
    let found: CustomerEntry[] = []
    let from = before
    while (from > 1 && found.length <= limit) {
      const start = Math.max(1, from - pageStep)
      // What was changed later than the page must be read up to that change, to be shown as it stands.
      const upTo = Math.max(from - 1, changed)
      const folded = foldTimeline(await timeline.read(id, start - 1, upTo - start + 1))
      found = [...visible(folded.slice(0, from - start)), ...found]
      from = start
    }
    return { entries: found.slice(-limit), more: found.length > limit }
  }

  return {
    async sessions(contact, channel) {
      await timeline.settled()
      const lists = await Promise.all(
        (await idsOf(contact)).map(is =>
          sessions.list({ where: { index: 'contact', is }, descending: true, limit: mostSessions, filter: s => s.channel === channel }),
        ),
      )
      const newest = lists
        .flatMap(l => l.items)
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .slice(0, mostSessions)
      const now = await Promise.all(newest.map(s => timeline.load(s.id, s)))
      return now.sort((a, b) => b.lastActivityAt - a.lastActivityAt || (a.id < b.id ? 1 : -1))
    },
    session: own,
    async entries(contact, id, which) {
      const session = await own(contact, id)
      if ('after' in which) return { entries: visible(foldTimeline(await timeline.read(id, which.after))), more: which.after > 0 }
      return pageBefore(session, which.before ?? session.lastSeq + 1, Math.min(which.limit, longestPage))
    },
    async *changes(contact, channel, signal) {
      const ids = await idsOf(contact)
      const changed = new Set<string>()
      const bell = createBell(signal)
      const stops = ids.map(id =>
        feed.listenTo(id, ({ session }) => {
          if (session.channel !== channel) return
          changed.add(session.id)
          bell.ring()
        }),
      )
      try {
        while (!signal.aborted) {
          const [next] = changed
          if (next === undefined) await bell.wait()
          else {
            changed.delete(next)
            yield await timeline.load(next)
          }
        }
      } finally {
        for (const stop of stops) stop()
      }
    },
    known: async identity => (await contacts.by(identity)) !== undefined,
    invitations,
    office,
    async cited(contact, id, seq, index) {
      await own(contact, id)
      const [entry] = await timeline.read(id, seq - 1, 1)
      const page = entry?.kind === 'message' && entry.seq === seq ? await cited(entry, index) : undefined
      if (!page) throw new Problem('not_found', 'There is no page of ours behind this source.')
      return page
    },
    async *follow(contact, id, after, signal) {
      await own(contact, id)
      const queue: (CustomerEntry[] | { typing: boolean })[] = []
      const stop = new AbortController()
      const both = AbortSignal.any([signal, stop.signal])
      const bell = createBell(both)
      const push = (item: CustomerEntry[] | { typing: boolean }): void => {
        queue.push(item)
        bell.ring()
      }
      const quiet = feed.onTyping(id, (on, by) => by !== 'contact' && push({ typing: on }))
      const reading = (async () => {
        for await (const entries of followTimeline(timeline, feed, id, after, both)) {
          const seen = visible(entries)
          if (seen.length > 0) push(seen)
        }
      })().catch(() => stop.abort())
      try {
        while (!both.aborted) {
          const next = queue.shift()
          if (next) yield next
          else await bell.wait()
        }
      } finally {
        stop.abort()
        quiet()
        await reading
      }
    },
  }
}
