// The customers' API channel: a program writes for its customers and reads their timelines.
import { randomUUID } from 'node:crypto'
import { endpoint } from '#core/lib/rest.ts'
import { Refused } from '#core/ports/failure.ts'
import { apiHolder } from '#core/ports/files.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import type { ApiConfig } from './config.ts'
import { parseMessage } from './parse.ts'
import { accepted, fileQuery, longestText, messageBody, uploaded } from './schemas.ts'

export const create: CreateConnector<ApiConfig> = (_config, { inbox, files }) => ({
  name: 'api',
  channel: 'api',
  // What is appended is there to be read: nothing has to be sent.
  traits: {
    maxLength: longestText,
    attachments: true,
    live: false,
    pull: true,
    edits: true,
    reactions: false,
    deletes: true,
  },
  send: async () => ({}),
  /** Here the contact is the address. Whom no program has named, none would ask for. */
  reach({ contact, identities, addresses }) {
    if (addresses.length === 0 && !identities.some(one => one.startsWith('id:')))
      throw new Refused('no program has written for them, so none would read it', 'unknown_here')
    return async () => contact
  },
  endpoints: [
    endpoint({
      method: 'post',
      path: '/files',
      tag: 'Messages',
      summary: 'Uploads a file as the raw body, to be sent with a message of a customer or an agent within a day',
      query: fileQuery,
      upload: true,
      status: 201,
      answer: uploaded,
      async handle({ query, content }) {
        const kept = await files.keep({ name: query.name ?? 'file', content })
        const { name, type, size } = kept
        return { file: files.ticket(kept, apiHolder), name, type, size }
      },
    }),
    endpoint({
      method: 'post',
      path: '/messages',
      tag: 'Messages',
      summary: 'A customer writes: stored once it is answered, then decided on by the AI or a person',
      body: messageBody,
      status: 202,
      answer: accepted,
      problems: ['contact_required', 'other_contact', 'not_found', 'not_open', 'wrong_channel', 'id_reused'],
      async handle({ body }) {
        const { session, seq } = await inbox.receive(parseMessage(body, randomUUID, ticket => files.redeem(ticket, apiHolder)))
        return { session, seq }
      },
    }),
  ],
})
