// "What did we promise Ada?": finds the conversations and the words that are meant, ranks them, and quotes them with their place. No model
// has a part in it: whoever answers in words of their own later gets the same quotes.
import { frustration } from '#core/safety/signs/frustration.ts'
import { promiseIn } from '#core/safety/signs/promise.ts'
import { createIndex } from '#core/search/index.ts'
import { sentencesOf } from '#core/search/text/sentences.ts'
import type { Clock } from '../../lib/clock.ts'
import { type Contact, contactName } from '../../model/contact.ts'
import type { Entry } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Recalled, Recollection } from '../../ports/recall.ts'
import type { Store } from '../../ports/store.ts'
import type { Agents } from '../people/agents.ts'
import type { Contacts } from '../people/contacts.ts'
import { contactsTable, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { type Asked, readAsked } from './asked.ts'
import { asFound } from './found.ts'

export interface Recall {
  recall(question: string): Promise<Recollection>
}

interface Needs {
  store: Store
  timeline: Timeline
  contacts: Contacts
  agents: Agents
  clock: Clock
  session(named: string): Promise<Session>
}

const mostContacts = 8
/** Of one contact: the newest. */
const mostSessions = 20
const mostEntries = 500
const mostFound = 200
const mostLines = 8
const fromOneSession = 3
const longestQuote = 300

interface Candidate extends Recalled {
  whole: string
  /** The same in the other language: a customer's words as the team reads them, an agent's as they wrote them. */
  also?: string
  score: number
}

const sameWords = (a: string, b: string): boolean => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return plain(a) === plain(b)
}

/** The sentences around the one that matters, no longer than a quote may be. */
const quoteOf = (text: string, matters: (sentence: string) => boolean): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= longestQuote) return line
  const sentences = sentencesOf(line)
  const at = Math.max(0, sentences.findIndex(matters))
  let quote = sentences[at] ?? ''
  for (let next = at + 1; next < sentences.length && quote.length + sentences[next]!.length < longestQuote; next++)
    quote += ` ${sentences[next]}`
  return `${at > 0 ? '… ' : ''}${quote.slice(0, longestQuote)}${quote.length > longestQuote || !line.endsWith(quote) ? ' …' : ''}`
}

export const createRecall = ({ store, timeline, contacts, agents, clock, session }: Needs): Recall => {
  const table = store.collection(contactsTable)
  const sessions = store.collection(sessionsTable)

  /** Contacts whose first or last name is said, or whose address is; both names count for more than one. */
  const meant = async ({ names, emails }: Asked): Promise<{ found: Contact[]; said: Set<string> }> => {
    const hits = new Map<string, { contact: Contact; names: Set<string> }>()
    const add = (contact: Contact | undefined, name: string): void => {
      if (!contact) return
      const had = hits.get(contact.id) ?? { contact, names: new Set<string>() }
      hits.set(contact.id, { ...had, names: had.names.add(name) })
    }
    for (const email of emails) add(await contacts.by(`email:${email}`), email)
    for (const name of [...new Set(names.map(n => n.toLowerCase()))].slice(0, 12))
      for (const index of ['first', 'last'])
        for (const contact of (await table.list({ where: { index, is: name }, limit: mostContacts, descending: true })).items)
          add(contact, name)
    const most = Math.max(0, ...[...hits.values()].map(hit => hit.names.size))
    const best = [...hits.values()].filter(hit => hit.names.size === most).slice(0, mostContacts)
    return { found: best.map(hit => hit.contact), said: new Set(best.flatMap(hit => [...hit.names])) }
  }

  const candidatesOf = (of: Session, contact: Contact, entries: readonly Entry[]): Candidate[] =>
    entries.flatMap((e): Candidate[] => {
      if (e.kind !== 'message' && e.kind !== 'note') return []
      if (e.text.trim() === '' || (e.kind === 'message' && (e.deleted || e.class === 'notice' || e.author.kind === 'system'))) return []
      const also = e.kind === 'message' ? (e.wrote ?? e.translation?.text) : undefined
      const promise = e.author.kind !== 'contact' && [e.text, also].some(text => text !== undefined && promiseIn(text) === 'will')
      return [
        {
          session: of.id,
          ticket: of.ticket,
          seq: e.seq,
          at: e.at,
          author: e.author,
          contact: contactName(contact) ?? 'Customer',
          text: e.text,
          whole: e.text,
          ...(also === undefined ? {} : { also }),
          kind: e.kind,
          score: 0,
          ...(promise ? { promise } : {}),
        },
      ]
    })

  const within = async (of: Session): Promise<Candidate[]> => {
    const entries = foldTimeline(await timeline.read(of.id, Math.max(0, of.lastSeq - mostEntries)))
    return candidatesOf(of, await contacts.get(of.contact), entries)
  }

  const ofContact = async (contact: Contact): Promise<Session[]> => {
    const lists = await Promise.all(
      [contact.id, ...contact.merged].map(is => sessions.list({ where: { index: 'contact', is }, descending: true, limit: mostSessions })),
    )
    return lists
      .flatMap(l => l.items)
      .sort((a, b) => b.lastActivityAt - a.lastActivityAt)
      .slice(0, mostSessions)
  }

  /** Lines of all conversations with the words; the more of the words a search keeps, the surer it is. */
  const everywhere = async (words: readonly string[]): Promise<Candidate[]> => {
    const found = await Promise.all((await store.find(words.join(' '), mostFound)).map(line => asFound(timeline, line)))
    const lines = found.filter(line => line !== undefined)
    const places = new Map<string, number[]>()
    for (const { session: id, seq } of lines) places.set(id, [...(places.get(id) ?? []), seq])
    const all = await Promise.all(
      [...places].map(async ([id, seqs]) => {
        const of = await timeline.load(id).catch(() => undefined)
        return of ? (await within(of)).filter(c => seqs.includes(c.seq)) : []
      }),
    )
    return all.flat()
  }

  /** BM25 of the words over the candidates alone; all alike where no words are asked for. */
  const ranked = (asked: Asked, words: readonly string[], candidates: Candidate[]): Candidate[] => {
    const index = createIndex()
    for (const [i, c] of candidates.entries())
      index.put({ id: String(i), kind: 'passage', title: '', headings: [], text: [c.whole, c.also].join('\n') })
    const scores = new Map(
      words.length === 0 ? [] : index.search(words.join(' '), { limit: candidates.length || 1 }).hits.map(hit => [Number(hit.id), hit]),
    )
    const newest = Math.max(...candidates.map(c => c.at))
    const oldest = Math.min(...candidates.map(c => c.at))
    return candidates
      .map((c, i): Candidate => {
        const recent = newest === oldest ? 1 : (c.at - oldest) / (newest - oldest)
        const unhappy = asked.complaints && c.author.kind === 'contact' && ['angry', 'unhappy'].includes(frustration(c.whole).sentiment)
        return { ...c, score: (scores.get(i)?.score ?? 0) + 0.1 * recent + (unhappy ? 0.3 : 0) + (asked.promises && c.promise ? 1 : 0) }
      })
      .filter((_, i) => words.length === 0 || scores.has(i))
      .sort((a, b) => b.score - a.score)
  }

  /** The best first, no conversation more often than a few times, nothing said twice. */
  const chosen = (candidates: readonly Candidate[], most: number): Candidate[] => {
    const lines: Candidate[] = []
    for (const c of candidates) {
      if (lines.length >= mostLines) break
      if (lines.filter(l => l.session === c.session).length >= most || lines.some(l => sameWords(l.whole, c.whole))) continue
      lines.push(c)
    }
    return lines
  }

  /** A whole conversation in few lines: its summary, how it began, what was promised, how it stands. */
  const gist = async (of: Session): Promise<Candidate[]> => {
    const all = await within(of)
    const contact = contactName(await contacts.get(of.contact)) ?? 'Customer'
    const base = { session: of.id, ticket: of.ticket, contact, score: 0 }
    const summary: Candidate[] = of.summary
      ? [{ ...base, seq: of.lastSeq, at: of.lastActivityAt, author: { kind: 'ai' }, text: of.summary, whole: of.summary, kind: 'summary' }]
      : []
    const asked = all.filter(c => c.author.kind === 'contact')
    const said = all.filter(c => c.author.kind !== 'contact' && c.kind === 'message')
    const lines = [asked[0], ...all.filter(c => c.promise).slice(-2), asked.at(-1), said.at(-1), all.findLast(c => c.kind === 'note')]
    const once = [...new Map(lines.flatMap(c => (c ? [[c.seq, c] as const] : []))).values()].sort((a, b) => a.seq - b.seq)
    return [...summary, ...once]
  }

  const told = (line: Candidate, words: readonly string[]): Recalled => {
    const { whole, also, score: _, ...rest } = line
    const low = words.map(word => word.toLowerCase().slice(0, Math.max(4, word.length - 2)))
    const matters = (sentence: string): boolean =>
      low.length > 0 ? low.some(word => sentence.toLowerCase().includes(word)) : rest.promise === true && promiseIn(sentence) === 'will'
    // In the team's language where the words are found there.
    const said = [also, whole].find(text => text !== undefined && sentencesOf(text).some(matters)) ?? whole
    return { ...rest, text: quoteOf(said, matters) }
  }

  return {
    async recall(question) {
      await timeline.settled()
      const asked = readAsked(question, clock.now())
      const named: Session[] = []
      for (const ticket of asked.tickets) {
        const found = await session(`#${ticket}`).catch((error: unknown) => {
          if (error instanceof Problem && error.code === 'not_found') return undefined
          throw error
        })
        if (found) named.push(found)
      }
      const unknown = asked.tickets.filter(t => !named.some(s => s.ticket === t))
      const { found: people, said } = await meant(asked)
      const known = new Set(asked.names.map(n => n.toLowerCase()))
      const authors = (await agents.list()).filter(a =>
        a.name
          .toLowerCase()
          .split(/\s+/)
          .some(part => known.has(part) && !said.has(part)),
      )
      const agentWords = new Set(authors.flatMap(a => a.name.toLowerCase().split(/\s+/)))
      const words = asked.words.filter(word => !said.has(word.toLowerCase()) && !agentWords.has(word.toLowerCase()))

      if (asked.draft && (named[0] || people.length > 0)) {
        const of = named[0] ?? (await ofContact(people[0]!))[0]
        if (of) return { question, understood: `A draft for #${of.ticket}.`, lines: [], draft: { session: of.id, ticket: of.ticket } }
      }

      const parts = [
        ...(asked.promises ? ['what was promised'] : asked.customers ? ['what customers said'] : []),
        ...(authors.length > 0 ? [`by ${authors.map(a => a.name).join(' or ')}`] : []),
        ...(words.length > 0 ? [`about ${words.map(w => `“${w}”`).join(' ')}`] : []),
        ...(named.length > 0 ? [`in ${named.map(s => `#${s.ticket}`).join(', ')}`] : []),
        ...(people.length > 0 && named.length === 0 ? [`with ${people.map(p => contactName(p) ?? p.id).join(', ')}`] : []),
        ...(asked.since ? [asked.since.said] : []),
      ]
      const understood = `Looked for ${parts.length > 0 ? parts.join(' ') : 'nothing: no name, number or word to look for was in the question'}.${
        unknown.length > 0 ? ` There is no ${unknown.map(t => `#${t}`).join(', ')}.` : ''
      }`
      const nothing = { question, understood, lines: [] }
      if (unknown.length > 0 && named.length === 0) return nothing

      if (named[0] && named.length === 1 && words.length === 0 && !asked.promises)
        return { question, understood, lines: (await gist(named[0])).map(line => told(line, [])) }

      const scope = named.length > 0 ? named : (await Promise.all(people.map(ofContact))).flat()
      const limited = named.length > 0 || people.length > 0
      const candidates = limited
        ? (await Promise.all(scope.map(within))).flat()
        : words.length > 0
          ? await everywhere(words)
          : asked.since || authors.length > 0
            ? await lately(asked)
            : []
      const fit = candidates.filter(
        c =>
          (!asked.since || c.at >= asked.since.at) &&
          (asked.until === undefined || c.at < asked.until) &&
          (!asked.customers || c.author.kind === 'contact') &&
          (!asked.ours || (c.author.kind !== 'contact' && c.kind === 'message')) &&
          (!asked.promises || c.promise === true) &&
          (authors.length === 0 || (c.author.kind === 'agent' && authors.some(a => a.id === (c.author as { id: string }).id))),
      )
      if (fit.length === 0) return nothing
      return {
        question,
        understood,
        lines: chosen(ranked(asked, words, fit), limited ? mostLines : fromOneSession).map(line => told(line, words)),
      }
    },
  }

  /** What was said in the conversations of late, where only a time or a person was named. */
  async function lately(asked: Asked): Promise<Candidate[]> {
    const since = asked.since?.at ?? 0
    const { items } = await sessions.list({ descending: true, limit: 200, filter: s => s.lastActivityAt >= since })
    return (await Promise.all(items.slice(0, 100).map(within))).flat()
  }
}
