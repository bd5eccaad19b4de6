// What a customer may see and do: only ever in their own sessions.
import type { z } from 'zod'
import type { Session } from '#core/model/session.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { Files } from '#core/ports/files.ts'
import type { CustomerEntries, CustomerView } from '#core/ports/queries.ts'
import type { Customer } from '../who/customer.ts'
import { channel, type Own } from '../who/own.ts'
import type { WireConversation, WireReceived, WireSession, WireSessions } from '../wire.ts'
import type { csatBody, MessageBody, readBody, SessionQuery, SessionsQuery, typingBody } from './requests.ts'
import { redeemed } from './uploads.ts'
import { channelId, type Faces, wireEntry, wireSession } from './view.ts'

export interface Conversations {
  known(customer: Customer): Promise<boolean>
  list(customer: Customer, query: SessionsQuery): Promise<WireSessions>
  read(customer: Customer, query: SessionQuery): Promise<WireConversation>
  send(customer: Customer, body: MessageBody): Promise<WireReceived>
  seen(customer: Customer, body: z.infer<typeof readBody>): Promise<void>
  typing(customer: Customer, body: z.infer<typeof typingBody>): Promise<void>
  rate(customer: Customer, body: z.infer<typeof csatBody>): Promise<void>
}

export interface ConversationsGiven {
  inbox: Inbox
  customers: CustomerView
  own: Own
  faces: Faces
  files: Files
}

/** Entries of a conversation that is opened. */
const firstPage = 50

/** True where `session` stands behind the place that a cursor names. */
const behind = (cursor: string, session: Session): boolean => {
  const [at = '', id = ''] = cursor.split('.')
  return session.lastActivityAt < Number(at) || (session.lastActivityAt === Number(at) && session.id < id)
}

export const createConversations = ({ inbox, customers, own, faces, files }: ConversationsGiven): Conversations => {
  const wire = (session: Session): WireSession => wireSession(session, faces.of(session.id))

  /**
   * Where somebody who has just signed in goes on: what they began before is at another address. As soon as there is a session at their
   * own, the core finds it; so a message that is sent again finds the same place.
   */
  const before = async (customer: Customer): Promise<string | undefined> => {
    if (customer.kind === 'visitor') return undefined
    const all = await own.sessions(customer)
    return all.some(session => session.address === customer.address) ? undefined : all[0]?.id
  }

  const claimedIn = ({ name, email, custom }: MessageBody): Customer['sender']['claimed'] => ({
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(custom && Object.keys(custom).length > 0 ? { custom } : {}),
  })

  return {
    known: customer => customers.known(customer.identity),
    async list(customer, { cursor, limit }) {
      const all = await own.sessions(customer)
      const rest = cursor === undefined ? all : all.filter(session => behind(cursor, session))
      const page = rest.slice(0, limit)
      const last = rest.length > limit ? page.at(-1) : undefined
      return { sessions: page.map(wire), next: last ? `${last.lastActivityAt}.${last.id}` : null }
    },
    async read(customer, { id, after, before, limit = firstPage }) {
      const session = id === undefined ? (await own.sessions(customer))[0] : await own.session(customer, id)
      if (!session) return { session: null, entries: [], more: false }
      const which = after === undefined ? { limit, ...(before === undefined ? {} : { before }) } : { after }
      const { entries, more }: CustomerEntries = await customers.entries(customer.identity, session.id, which)
      faces.learn(session.id, entries)
      return { session: wire(session), entries: entries.map(entry => wireEntry(entry, files)), more }
    },
    async send(customer, body) {
      const { conversation, answers, wish, opening, text } = body
      if (body.session !== undefined) await own.check(customer, body.session)
      const session = body.session ?? (conversation === undefined ? await before(customer) : undefined)
      const attachments = redeemed(files, customer, body.files ?? [])
      const claimed = { ...customer.sender.claimed, ...claimedIn(body) }
      return await inbox.receive({
        channel,
        address: customer.address,
        id: channelId(customer, body.id),
        sender: { ...customer.sender, ...(Object.keys(claimed).length > 0 ? { claimed } : {}) },
        text,
        ...(session === undefined ? {} : { session }),
        ...(session !== undefined || conversation === undefined ? {} : { conversation: conversation.toLowerCase() }),
        ...(wish ? { wish } : {}),
        ...(answers ? { answers } : {}),
        ...(opening === undefined ? {} : { opening: { rule: opening } }),
        ...(attachments.length > 0 ? { attachments } : {}),
      })
    },
    async seen(customer, { session, seq }) {
      await inbox.seen((await own.session(customer, session)).id, seq)
    },
    async typing(customer, { session, on }) {
      inbox.typing((await own.session(customer, session)).id, on)
    },
    async rate(customer, { id, session, score, comment }) {
      const { id: owned } = await own.session(customer, session)
      await inbox.rate(owned, comment ? { score, comment } : { score }, channelId(customer, id))
    },
  }
}
