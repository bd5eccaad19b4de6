// The made-up vendor of the broken connectors.
import { createHmac } from 'node:crypto'
import type { Platform } from '../kits/connector/platform.ts'
import { restPlatform } from '../kits/connector/rest-platform.ts'

const token = 'courier-token-41c7'
const secret = 'courier-secret-9d2e'

const phones: Record<string, string> = { ada: '+15550100', ben: '+15550101' }

/** Remembers keys, as most vendors with an idempotency key do. */
export const courier = (): Platform =>
  restPlatform({
    variables: url => ({ COURIER_URL: url, COURIER_TOKEN: token, COURIER_SECRET: secret }),
    webhook: '/courier/webhook',
    address: name => phones[name] ?? name,
    maxLength: 500,
    remembersKeys: true,
    files: true,
    signsTime: true,
    body(told) {
      if (told.kind === 'echo') return { type: 'message', id: told.id, from: 'desk', to: told.to, text: told.text, outgoing: true }
      if (told.kind === 'edit') return { type: 'edited', id: told.id, from: told.from, text: told.text }
      if (told.kind === 'remove') return { type: 'removed', id: told.id, from: told.from }
      if (told.kind === 'receipt') return { type: 'receipt', id: told.id, from: 'desk', state: told.state }
      if (told.kind === 'reaction')
        return { type: 'reaction', id: told.id, from: told.from, emoji: told.emoji, taken: told.removed, at: told.at }
      if (told.kind === 'score') return { type: 'score', id: `${told.from}/${told.at}`, from: told.from, score: told.score }
      const { id, from, text, files, name, at, beside } = told
      return { type: 'message', id, from, text, files, name, at, ...(beside === undefined ? {} : { thread: beside }) }
    },
    listed: messages => ({ messages }),
    sign: (raw, at) => ({ 'courier-signature': `t=${at},v=${createHmac('sha256', secret).update(`${at}.${raw}`).digest('hex')}` }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${token}`,
    read({ method, path, headers, body }) {
      const asked = new URL(path, 'http://x')
      if (method === 'GET' && asked.pathname === '/messages') return { kind: 'lookup', key: asked.searchParams.get('key') ?? '' }
      if (method === 'GET' && asked.pathname === '/inbox') {
        const after = asked.searchParams.get('after')
        return { kind: 'list', ...(after === null ? {} : { after }) }
      }
      const [, , id, , emoji] = asked.pathname.split('/')
      if (id && emoji) return { kind: 'react', id, emoji: decodeURIComponent(emoji), removed: method === 'DELETE' }
      if (method === 'PATCH' && id) return { kind: 'edit', id, text: (body as { text: string }).text }
      if (method === 'DELETE' && id) return { kind: 'remove', id }
      const { to, text, files } = body as { to: string; text: string; files?: string[] }
      const key = String(headers['idempotency-key'] ?? '')
      if (method === 'POST' && asked.pathname === '/typing') return { kind: 'typing', to }
      if (method === 'POST' && asked.pathname === '/scores') return { kind: 'ask', to, ...(key === '' ? {} : { key }) }
      if (method !== 'POST' || asked.pathname !== '/messages') return undefined
      return { kind: 'send', to, text, ...(key === '' ? {} : { key }), ...(files ? { files } : {}) }
    },
    answer: id => ({ id }),
  })
