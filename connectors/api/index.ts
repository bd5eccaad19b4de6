// The customers' API channel: a program writes for its customers and reads their timelines.
import { randomUUID } from 'node:crypto'
import { endpoint } from '#core/lib/rest.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import type { ApiConfig } from './config.ts'
import { parseMessage } from './parse.ts'
import { accepted, longestText, messageBody } from './schemas.ts'

export const create: CreateConnector<ApiConfig> = (_config, { inbox }) => ({
  name: 'api',
  channel: 'api',
  // What is appended is there to be read: nothing has to be sent.
  traits: { maxLength: longestText, attachments: false, live: false, pull: true, edits: true, reactions: true },
  send: async () => ({}),
  endpoints: [
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
        const { session, seq } = await inbox.receive(parseMessage(body, randomUUID))
        return { session, seq }
      },
    }),
  ],
})
