// Sessions and their timelines: lists, what happened, waiting for what happens next, and why the AI said it.
import { z } from 'zod'
import { createBell } from '#core/lib/bell.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { StreamedEvent } from '#core/lib/sse.ts'
import type { Entry } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { second } from '#core/model/time.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import type { Queries } from '#core/ports/queries.ts'
import { after, defined, idParam, paging, seqParam, sessionParam } from './asked.ts'
import { contact, deadline, entry, found, listOf, preview, receipt, recollection, replay, session } from './told.ts'
import { contactView, deadlineView, entryView, foundView, pageView, recollectionView, sessionView } from './views.ts'

const filter = paging.extend({
  status: z.enum(['open', 'resolved', 'closed']).optional(),
  owner: z
    .string()
    .max(210)
    .regex(/^(ai|team|agent:.+)$/, 'must be ai, team or agent:ID')
    .optional()
    .describe('`ai`, `team` or `agent:ID`.'),
  team: z.string().min(1).max(100).optional().describe('A team’s id.'),
  channel: z.string().min(1).max(100).optional(),
  contact: z.string().min(1).max(300).optional().describe('A contact’s id, or an identity such as `email:ada@example.com`.'),
})

const timelineQuery = z.strictObject({
  after: after.optional(),
  wait: z.coerce.number().min(0).max(60).optional().describe('Seconds to hold the call open while there is nothing after `after`.'),
  limit: z.coerce.number().int().min(1).max(1000).optional().describe('At most so many entries; 1000 where not given.'),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/, 'must be what `next` said')
    .optional()
    .describe('`next` of the page before; goes before `after`.'),
})

/** The first entries that come after `seq`; none when the time is over or the signal aborts. */
const firstAfter = async (queries: Queries, clock: Clock, id: string, seq: number, wait: number, signal: AbortSignal): Promise<Entry[]> => {
  if (signal.aborted) return []
  const enough = new AbortController()
  const stop = () => enough.abort()
  const cancel = clock.after(wait * second, stop)
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const entries of queries.follow(id, seq, enough.signal)) if (entries.length > 0) return entries
    return []
  } catch (error) {
    if (enough.signal.aborted) return []
    throw error
  } finally {
    cancel()
    signal.removeEventListener('abort', stop)
    stop()
  }
}

const resumeFrom = (header: string | string[] | undefined): number | undefined => {
  if (header === undefined || header === '') return undefined
  if (typeof header !== 'string' || !/^\d{1,9}$/.test(header)) throw new Problem('invalid', 'Last-Event-ID must be the number of an entry.')
  return Number(header)
}

/** The reading calls on sessions. */
export const sessionCalls = ({ queries, clock }: Pick<DeskGiven, 'queries' | 'clock'>): Endpoint[] => {
  const follow = async function* (id: string, seq: number, signal: AbortSignal): AsyncGenerator<StreamedEvent> {
    const bell = createBell(signal)
    let typing: boolean | undefined
    const quiet = queries.onTyping(id, on => {
      typing = on
      bell.ring()
    })
    const reader = queries.follow(id, seq, signal)[Symbol.asyncIterator]()
    try {
      for (let next = reader.next(); ; ) {
        const heard = await Promise.race([next, bell.wait()])
        if (typing !== undefined) yield { event: 'typing', data: { on: typing } }
        typing = undefined
        if (!heard) continue
        if (heard.done) return
        for (const one of heard.value) yield { id: one.seq, event: 'entry', data: entryView(one) }
        next = reader.next()
      }
    } finally {
      quiet()
      await reader.return?.()
    }
  }
  return [
    endpoint({
      method: 'get',
      path: '/sessions',
      tag: 'Sessions',
      summary: 'Sessions, newest first',
      query: filter,
      answer: listOf(session),
      async handle({ query: { limit, cursor, ...wanted } }) {
        return pageView(await queries.sessions(defined(wanted), defined({ limit, cursor })), sessionView)
      },
    }),
    endpoint({
      method: 'get',
      path: '/sessions/{id}',
      tag: 'Sessions',
      summary: 'One session as it stands',
      params: sessionParam,
      answer: session,
      handle: async ({ params }) => sessionView(await queries.session(params.id)),
    }),
    endpoint({
      method: 'get',
      path: '/sessions/{id}/timeline',
      tag: 'Sessions',
      summary: 'What happened, in order; with wait, held open until something does',
      params: sessionParam,
      query: timelineQuery,
      answer: listOf(entry),
      async handle(call) {
        const { params, query } = call
        const from = query.cursor === undefined ? (query.after ?? 0) : Number(query.cursor)
        const limit = query.limit ?? 1000
        const { id, lastSeq } = await queries.session(params.id)
        const stored = await queries.timeline(id, from, limit)
        const entries = stored.length === 0 && query.wait ? await firstAfter(queries, clock, id, from, query.wait, call.signal) : stored
        const items = entries.slice(0, limit)
        const last = items.at(-1)?.seq
        const more = last !== undefined && (entries.length > limit || (items.length === limit && last < lastSeq))
        return { items: items.map(entryView), next: more ? String(last) : null }
      },
    }),
    endpoint({
      method: 'get',
      path: '/sessions/{id}/stream',
      tag: 'Sessions',
      summary:
        'The timeline as server-sent events, from after or Last-Event-ID on, for as long as you listen; an event typing when the customer writes or stops',
      params: sessionParam,
      query: z.strictObject({ after: after.optional() }),
      answer: entry,
      stream: true,
      async handle(call) {
        const from = resumeFrom(call.req.headers['last-event-id']) ?? call.query.after ?? 0
        const { id } = await queries.session(call.params.id)
        return follow(id, from, call.signal)
      },
    }),
    endpoint({
      method: 'get',
      path: '/sessions/{id}/why/{seq}',
      tag: 'Sessions',
      summary: 'The receipt of an answer, draft or handoff of the AI',
      params: seqParam,
      answer: receipt,
      handle: ({ params }) => queries.why(params.id, params.seq),
    }),
    endpoint({
      method: 'get',
      path: '/sessions/{id}/replay/{seq}',
      tag: 'Sessions',
      summary: 'A decision of the AI made again from its record, and what differs; no model is asked',
      params: seqParam,
      answer: replay,
      handle: ({ params }) => queries.replay(params.id, params.seq),
    }),
    endpoint({
      method: 'get',
      path: '/queue',
      tag: 'Sessions',
      summary: 'Sessions that wait for a person, the longest waiting first, each with its clocks',
      query: z.strictObject({
        owner: z
          .string()
          .max(210)
          .regex(/^(ai|team|agent:.+)$/, 'must be ai, team or agent:ID')
          .optional()
          .describe('`team`: those that nobody has. `agent:ID`: those of that agent.'),
        team: z.string().min(1).max(100).optional().describe('A team’s id.'),
        order: z.enum(['waiting', 'due']).optional().describe('`due`: what is missed or due next comes first.'),
      }),
      answer: listOf(z.object({ session, contact, deadlines: z.array(deadline) })),
      async handle({ query }) {
        const rows = await queries.queue(defined(query))
        const items = rows.map(row => ({
          session: sessionView(row.session),
          contact: contactView(row.contact),
          deadlines: (row.deadlines ?? []).map(deadlineView),
        }))
        return { items, next: null }
      },
    }),
    endpoint({
      method: 'get',
      path: '/find',
      tag: 'Sessions',
      summary: 'Entries that contain the words, best first',
      query: z.strictObject({
        text: z.string().min(1).max(500),
        limit: z.coerce.number().int().min(1).max(100).optional().describe('At most so many; 20 where not given.'),
      }),
      answer: listOf(found),
      async handle({ query }) {
        const items = await queries.find(query.text, query.limit ?? 20)
        return { items: items.map(foundView), next: null }
      },
    }),
    endpoint({
      method: 'post',
      path: '/sessions/{id}/preview',
      tag: 'Sessions',
      summary: 'What your words would go as on the session’s channel; nothing is sent',
      params: idParam,
      body: z.strictObject({ text: z.string().max(32_000) }).meta({ id: 'Previewed' }),
      answer: z.object({ preview: preview.optional().describe('Left out where the channel does not tell, or they are translated first.') }),
      handle: async ({ params, body }) => ({ preview: await queries.preview(params.id, body.text) }),
    }),
    endpoint({
      method: 'get',
      path: '/recall',
      tag: 'Sessions',
      summary: 'Quotes of past sessions that answer a question, each with its place',
      query: z.strictObject({ question: z.string().trim().min(2).max(500) }),
      answer: recollection,
      handle: async ({ query }) => recollectionView(await queries.recall(query.question)),
    }),
  ]
}
