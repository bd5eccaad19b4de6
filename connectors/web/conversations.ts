// What a visitor may see and do: only ever the sessions that were started from this visitor's own address.
import { z } from 'zod'
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { CustomerEntry, CustomerView } from '#core/ports/queries.ts'
import { channelId, wireEntry, wireSession } from './view.ts'
import type { Visitor } from './visitors.ts'
import { longestText, type WireConversation, type WireFrame, type WireReceived, type WireSession } from './wire.ts'

/** The channel of every session that is started here. */
export const channel = 'web'

const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be stored
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed()

const words = z
  .string()
  .transform(clean)
  .refine(text => /\S/.test(text), 'Write something first.')
  .refine(text => [...text].length <= longestText, `At most ${longestText} characters.`)

const id = z.uuid({ error: 'A UUID made by the client.' })
const sessionId = z.string().min(1).max(200)

/** A page that says nonsense about its user must not keep the user from writing: what does not fit is left out. */
const claimedName = z
  .string()
  .transform(name => clean(name).trim().slice(0, 200).toWellFormed())
  .optional()
  .catch(undefined)
const claimedEmail = z.string().trim().pipe(z.email()).optional().catch(undefined)

/** Body of `POST /web/messages`. */
export const messageBody = z.object({
  id,
  text: words,
  wish: z.boolean().optional(),
  /** What the page says about its user: kept as claimed, never believed. */
  name: claimedName,
  email: claimedEmail,
})
/** Body of `POST /web/typing`. */
export const typingBody = z.object({ session: sessionId, on: z.boolean() })
/** Body of `POST /web/csat`. */
export const csatBody = z.object({
  id,
  session: sessionId,
  score: z.int().min(1).max(5),
  comment: z.string().transform(clean).pipe(z.string().trim().max(2000)).optional(),
})

const seqNumber = z
  .string()
  .regex(/^\d{1,15}$/, 'A number of the timeline.')
  .transform(Number)
/** Query of `GET /web/session`: without `id` the latest conversation. */
export const sessionQuery = z.object({ id: sessionId.optional(), after: seqNumber.default(0) })
/** Query of `GET /web/stream`. */
export const streamQuery = z.object({ session: sessionId })
/** `Last-Event-ID`: a number within the session. */
export const lastEventId = z.preprocess(value => (value === '' ? undefined : value), seqNumber.default(0))

export type StreamItem = { frame: WireFrame } | { typing: boolean }

export interface Conversations {
  known(visitor: Visitor): Promise<boolean>
  read(visitor: Visitor, session: string | undefined, after: number): Promise<WireConversation>
  send(visitor: Visitor, body: z.infer<typeof messageBody>): Promise<WireReceived>
  typing(visitor: Visitor, body: z.infer<typeof typingBody>): Promise<void>
  rate(visitor: Visitor, body: z.infer<typeof csatBody>): Promise<void>
  /** Refuses a foreign session at once; the first item tells the session as it stands. */
  follow(visitor: Visitor, session: string, after: number, signal: AbortSignal): Promise<AsyncIterable<StreamItem>>
}

/** The newest words of a person among the entries: where the photo of who answers is found. */
const lastAgent = (entries: CustomerEntry[]): CustomerEntry['author'] => entries.findLast(e => e.author?.kind === 'agent')?.author

export const createConversations = (inbox: Inbox, customers: CustomerView): Conversations => {
  const sessions = async (visitor: Visitor): Promise<Session[]> =>
    (await customers.sessions(visitor.identity, channel)).filter(s => s.address === visitor.address)

  const own = async (visitor: Visitor, session: string): Promise<Session> => {
    const found = (await sessions(visitor)).find(s => s.id === session)
    if (!found) throw new Problem('not_found', 'There is no such conversation.')
    return found
  }

  async function* frames(visitor: Visitor, first: Session, after: number, signal: AbortSignal): AsyncIterable<StreamItem> {
    let answering: CustomerEntry['author']
    let seen = after
    const told = async (entries: CustomerEntry[], session?: Session): Promise<StreamItem> => {
      answering = lastAgent(entries) ?? answering
      const stands: WireSession = wireSession(session ?? (await own(visitor, first.id)), answering)
      const frame = { after: seen, session: stands, entries: entries.map(entry => wireEntry(visitor, entry)) }
      seen = entries.reduce((most, entry) => Math.max(most, entry.seq), seen)
      return { frame }
    }
    yield await told([], first)
    for await (const item of customers.follow(visitor.identity, first.id, after, signal)) {
      if ('typing' in item) yield { typing: item.typing }
      else if (item.length > 0) yield await told(item)
    }
  }

  return {
    known: async visitor => (await sessions(visitor)).length > 0,
    async read(visitor, id, after) {
      const session = id === undefined ? (await sessions(visitor))[0] : await own(visitor, id)
      if (!session) return { session: null, entries: [] }
      const { entries } = await customers.entries(visitor.identity, session.id, { after })
      return { session: wireSession(session, lastAgent(entries)), entries: entries.map(entry => wireEntry(visitor, entry)) }
    },
    async send(visitor, body) {
      const claimed = { ...(body.name ? { name: body.name } : {}), ...(body.email ? { email: body.email } : {}) }
      return await inbox.receive({
        channel,
        address: visitor.address,
        id: channelId(visitor, body.id),
        sender: { identities: [visitor.identity], ...(Object.keys(claimed).length > 0 ? { claimed } : {}) },
        text: body.text,
        ...(body.wish ? { wish: true } : {}),
      })
    },
    async typing(visitor, { session, on }) {
      inbox.typing((await own(visitor, session)).id, on)
    },
    async rate(visitor, { id, session, score, comment }) {
      const { id: owned } = await own(visitor, session)
      await inbox.rate(owned, comment ? { score, comment } : { score }, channelId(visitor, id))
    },
    async follow(visitor, session, after, signal) {
      return frames(visitor, await own(visitor, session), after, signal)
    },
  }
}
