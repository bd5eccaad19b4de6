// Verbs by which people look: the queue, a session, what was said, why.
import { z } from 'zod'
import type { Who } from '#core/model/agent.ts'
import { type Contact, contactName } from '#core/model/contact.ts'
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import type { Queries } from '#core/ports/queries.ts'
import type { Card } from '../cards/card.ts'
import { foundCard, handoffsCard, queueCard, sessionsCard } from '../cards/lists.ts'
import { receiptCard } from '../cards/receipt.ts'
import { type SessionView, sessionCard } from '../cards/session.ts'
import { teamOf } from './teams.ts'
import { houseVerb, leadingNumber, needed, unclear, wordless } from './verb.ts'

/** The session named, or the one being looked at. */
export const sessionOf = async (queries: Queries, named: string | undefined, current: string | undefined): Promise<Session> => {
  const id = named ?? current
  if (id === undefined) throw unclear('No session is open here. Name one: ‘show 4521’; ‘queue’ lists who waits.')
  return queries.session(id)
}

/** The id of the agent that somebody is, under whatever name they act here. */
export const meOf = async (queries: Queries, who: Who): Promise<string> => (await queries.me(who)).id

export const queue = houseVerb({
  name: 'queue',
  summary: 'Who waits for a person',
  help: 'Open sessions that wait for a person, the longest waiting first: all of them, yours, those that nobody has, or those of a team; ‘queue due’ puts first what is missed or due next. Snoozed ones are left out until they wake.',
  wordings: [
    {
      word: 'queue',
      aliases: ['q', 'waiting'],
      usage: '[mine|free|TEAM] [due]',
      about: 'who waits for a person: all, yours, those nobody has, or a team’s; due: by what was promised',
      examples: ['queue', 'queue mine', 'queue billing', 'queue due'],
      completes: 'team',
      read: text => {
        const order = /(?:^|\s)due$/iu.test(text.trim()) ? { order: 'due' } : {}
        const said = text.trim().replace(/(?:^|\s+)due$/iu, '')
        const word = said.toLowerCase()
        return word === '' ? order : word === 'mine' || word === 'free' ? { ...order, of: word } : { ...order, team: said }
      },
    },
  ],
  input: z.strictObject({
    of: z.enum(['mine', 'free']).optional(),
    team: z.string().min(1).max(100).optional(),
    order: z.enum(['waiting', 'due']).optional(),
  }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { of, team, order }, act) => {
    const me = await meOf(queries, act.who)
    const owner = of === 'mine' ? `agent:${me}` : of === 'free' ? 'team' : undefined
    const found = team === undefined ? undefined : await teamOf(queries, team)
    return [queueCard(await queries.queue({ ...(owner && { owner }), ...(found && { team: found.id }), ...(order && { order }) }), me)]
  },
})

const statuses = ['open', 'resolved', 'closed'] as const

export const sessions = houseVerb({
  name: 'sessions',
  summary: 'List sessions',
  help: 'The newest sessions; narrowed by status, owner (mine, ai, team) and channel.',
  wordings: [
    {
      word: 'sessions',
      aliases: ['list', 'ls'],
      usage: '[open|resolved|closed] [mine|ai|team] [CHANNEL]',
      about: 'the newest sessions',
      examples: ['sessions open mine', 'sessions resolved email'],
      completes: [...statuses, 'mine', 'ai', 'team'],
      read: text => {
        const filter: Record<string, string> = {}
        for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
          if (statuses.some(status => status === word)) filter.status = word
          else if (['mine', 'ai', 'team'].includes(word)) filter.owner = word
          else filter.channel = word
        }
        return filter
      },
    },
  ],
  input: z.strictObject({
    status: z.enum(statuses).optional(),
    owner: z.enum(['mine', 'ai', 'team']).optional(),
    channel: z.string().optional(),
  }),
  problems: [],
  run: async ({ queries }, _session, { status, owner, channel }, act) => {
    const me = await meOf(queries, act.who)
    const filter = {
      ...(status && { status }),
      ...(channel && { channel }),
      ...(owner && { owner: owner === 'mine' ? `agent:${me}` : owner }),
    }
    const { items, next } = await queries.sessions(filter, { limit: 25 })
    const ids = [...new Set(items.map(s => s.contact))]
    const found = await Promise.all(ids.map(id => queries.contact(id).catch(() => undefined)))
    const names = new Map(found.filter((c): c is Contact => c !== undefined).map(c => [c.id, c]))
    return [sessionsCard(next === null ? 'Sessions' : 'The newest 25 sessions', items, me, names)]
  },
})

export const show = houseVerb({
  name: 'show',
  summary: 'Open a session and read it',
  help: 'Shows the customer, the status, why it was handed off, what the AI tried, and the timeline. In the terminal the session stays open in the prompt and is followed live.',
  wordings: [
    {
      word: 'show',
      aliases: ['open', 's'],
      usage: '[NUMBER] [all]',
      about: 'open a session and read its latest lines (all: the whole timeline)',
      examples: ['show 4521', 'show 4521 all'],
      completes: 'ticket',
      read: text => {
        const all = /(?:^|\s)all\s*$/.test(text)
        const session = text
          .replace(/(?:^|\s)all\s*$/, '')
          .trim()
          .replace(/^#/, '')
        return { ...(session && { session }), ...(all && { last: 10_000 }) }
      },
    },
  ],
  input: z.strictObject({ session: z.string().min(1).optional(), last: z.int().min(1).max(10_000).optional() }),
  problems: ['not_found'],
  run: async ({ queries }, current, input, act) => {
    const last = input.last ?? 30
    return [sessionCard(await viewOf(queries, await sessionOf(queries, input.session, current), await meOf(queries, act.who), last), last)]
  },
})

/** All that a session's card is made from. */
export const viewOf = async (queries: Queries, session: Session, me: string, last = 30): Promise<SessionView> => {
  const [contact, entries, deadlines] = await Promise.all([
    queries.contact(session.contact),
    timelineOf(queries, session, last),
    queries.deadlines(session.id),
  ])
  return { session, contact, entries, deadlines, me }
}

/** The end of a timeline, long enough for `last` lines and the latest handoff. */
const timelineOf = async (queries: Queries, session: Session, last: number) => {
  const entries = []
  let after = Math.max(0, session.lastSeq - Math.max(200, last * 4))
  for (;;) {
    const more = await queries.timeline(session.id, after, 1000)
    entries.push(...more)
    if (more.length < 1000) return entries
    after = more.at(-1)!.seq
  }
}

export const find = houseVerb({
  name: 'find',
  summary: 'Find words in every session',
  help: 'Looks for words in all messages and notes, the best and newest first.',
  wordings: [
    {
      word: 'find',
      aliases: ['search'],
      usage: 'WORDS',
      about: 'find words in every session',
      examples: ['find broken charger'],
      free: true,
      read: text => ({ text: needed(text, 'Say what to find: ‘find broken charger’.').trim() }),
    },
  ],
  input: z.strictObject({ text: z.string().trim().min(1).max(500) }),
  problems: [],
  run: async ({ queries }, _session, { text }) => {
    const found = await queries.find(text, 20)
    const known = await Promise.all([...new Set(found.map(f => f.session))].map(id => queries.session(id).catch(() => undefined)))
    return [foundCard(text, found, new Map(known.filter((s): s is Session => s !== undefined).map(s => [s.id, s])))]
  },
})

export const why = houseVerb({
  name: 'why',
  summary: 'Why the AI said it, or did not',
  help: 'The receipt of an AI answer, draft or handoff: the confidence, what was considered, the checks on the way, the sources with their versions, the model and what was masked.',
  wordings: [
    {
      word: 'why',
      usage: '[MESSAGE]',
      about: 'the receipt of the AI’s latest answer, or of the one with that number',
      examples: ['why', 'why 7'],
      read: text => {
        const { seq, rest } = leadingNumber(text)
        if (rest.trim() !== '')
          throw unclear('‘why’ takes the number that stands before a message: ‘why 7’. Alone it means the AI’s latest.')
        return seq === undefined ? {} : { seq }
      },
    },
  ],
  input: z.strictObject({ seq: z.int().min(1).optional(), session: z.string().min(1).optional() }),
  problems: ['not_found'],
  run: async ({ queries }, current, input) => {
    const session = await sessionOf(queries, input.session, current)
    const receiptAt = async (seq: number): Promise<Card[]> => [
      receiptCard(await queries.why(session.id, seq), { ticket: session.ticket, session: session.id, seq }),
    ]
    if (input.seq !== undefined) return receiptAt(input.seq)
    const entries = await queries.timeline(session.id, Math.max(0, session.lastSeq - 500), 500)
    const judged = entries.filter(e => e.kind === 'handoff' || e.kind === 'draft' || (e.kind === 'message' && e.author.kind === 'ai'))
    for (const { seq } of judged.toReversed().slice(0, 10)) {
      const cards = await receiptAt(seq).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'not_found') return undefined
        throw error
      })
      if (cards) return cards
    }
    throw new Problem('not_found', `The AI has decided nothing in #${session.ticket} lately, so there is no receipt.`)
  },
})

export const handoffs = houseVerb({
  name: 'handoffs',
  summary: 'The latest handoffs and their reasons',
  help: 'What the AI gave to people lately, and why: the place to look for what to teach it next.',
  wordings: [
    { word: 'handoffs', usage: '', about: 'the latest handoffs and their reasons', examples: ['handoffs'], read: wordless('handoffs') },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }, _session, _input, act) => [
    handoffsCard((await queries.handoffs({ limit: 25 })).items, await meOf(queries, act.who)),
  ],
})

/** The contact named by id, identity, email, phone or part of the name. Problem `not_found`. */
export const contactOf = async (queries: Queries, named: string | undefined, current: string | undefined): Promise<Contact> => {
  if (named === undefined) return queries.contact((await sessionOf(queries, undefined, current)).contact)
  const wanted = named.trim()
  const identity = wanted.includes(':')
    ? wanted
    : wanted.includes('@')
      ? `email:${wanted.toLowerCase()}`
      : /^\+\d/.test(wanted)
        ? `phone:${wanted.replace(/[^\d+]/g, '')}`
        : wanted
  const exact = await queries.contact(identity).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return undefined
    throw error
  })
  if (exact) return exact
  const low = wanted.toLowerCase()
  const { items } = await queries.contacts({ limit: 1000 })
  const matching = items.filter(c => c.identities.includes(identity) || (contactName(c) ?? '').toLowerCase().includes(low))
  if (matching.length === 1) return matching[0]!
  if (matching.length === 0)
    throw new Problem('not_found', `No contact is known as ‘${wanted}’. Use an email address, a phone number, an id or a name.`)
  const some = matching.slice(0, 5).map(c => `${contactName(c) ?? '?'} (${c.id})`)
  throw unclear(`Several contacts match ‘${wanted}’: ${some.join(', ')}. Use the id or the email address.`)
}
