// A sound connector to a made-up vendor. faults.ts spoils it in one place at a time, and the kit has to name each.
import { createHmac, timingSafeEqual } from 'node:crypto'
import express from 'express'
import { z } from 'zod'
import { inParts } from '#core/lib/in-parts.ts'
import { identity } from '#core/model/contact.ts'
import { Problem } from '#core/model/problem.ts'
import type { Reply, Sent } from '#core/ports/connector.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import type { CourierConfig } from './config.ts'

const told = z.object({
  type: z.enum(['message', 'edited', 'removed', 'receipt', 'reaction', 'score']),
  id: z.string(),
  from: z.string(),
  /** The thread: the address of whoever began it. */
  thread: z.string().optional(),
  name: z.string().optional(),
  at: z.number().optional(),
  text: z.string().default(''),
  outgoing: z.boolean().default(false),
  files: z.array(z.object({ name: z.string(), type: z.string(), url: z.string() })).default([]),
  state: z.enum(['sent', 'delivered', 'read', 'failed']).optional(),
  emoji: z.string().default(''),
  taken: z.boolean().default(false),
  score: z.number().default(0),
})

const listed = z.object({ messages: z.array(told) })

const sentId = z.object({ id: z.string() })

const read = (raw: Buffer): z.infer<typeof told> => {
  try {
    return told.parse(JSON.parse(raw.toString('utf8')))
  } catch {
    throw new Problem('malformed', 'This is not a webhook of the courier.')
  }
}

const fiveMinutes = 300_000

export const create: CreateConnector<CourierConfig> = ({ url, token, secret }, { inbox, clock, log, memory, files: kept }) => {
  const maxLength = 500
  let broken: string | undefined

  const sign = (at: string, raw: Buffer): Buffer => createHmac('sha256', secret).update(`${at}.`).update(raw).digest()

  const prove = (header: string | undefined, raw: Buffer): void => {
    const [, at = '', given = ''] = /^t=(\d+),v=([0-9a-f]{64})$/.exec(header ?? '') ?? []
    const signature = Buffer.from(given, 'hex')
    const right = signature.length === 32 && timingSafeEqual(signature, sign(at, raw))
    if (!right) throw new Problem('unauthorized', 'The signature is not right.')
    if (Math.abs(clock.now() - Number(at)) > fiveMinutes) throw new Problem('unauthorized', 'The webhook is too old.')
  }

  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers }
    return await fetch(`${url}${path}`, { ...init, headers })
  }

  const check = (answer: Response): void => {
    broken = answer.status === 401 ? 'the courier does not know us any more: renew COURIER_TOKEN' : undefined
    if (answer.ok) return
    const reason = `the courier answered ${answer.status}`
    log.warn({ status: answer.status }, 'the courier did not take a message')
    if (answer.status === 401) throw new Reconnect(reason)
    if (answer.status === 429) throw new Retry(reason, Number(answer.headers.get('retry-after') ?? 1) * 1000)
    if (answer.status >= 500) throw new Retry(reason)
    throw new Refused(reason)
  }

  const post = async (to: string, text: string, files: string[], key: string): Promise<Sent> => {
    const answer = await call('/messages', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: JSON.stringify({ to, text, files }),
    })
    check(answer)
    return { platformId: sentId.parse(await answer.json()).id }
  }

  const send = async (address: string, reply: Reply, key: string): Promise<Sent> => {
    const files = (reply.attachments ?? []).map(file => `${file.name} ${file.url ?? ''}`)
    const parts = inParts(reply.text, maxLength)
    const last = parts.pop() ?? ''
    for (const [i, part] of parts.entries()) await post(address, part, [], `${key}#${i + 1}`)
    // The last part has the key itself: where the courier knows it, all of them are there.
    return post(address, last, files, key)
  }

  const take = async ({ id, from, thread, name, at, text, files }: z.infer<typeof told>): Promise<boolean> => {
    const keep = async ({ name, url }: (typeof files)[number]) => kept.keep({ name, content: (await fetch(url)).body! })
    const { repeated } = await inbox.receive({
      channel: 'courier',
      id,
      address: thread ?? from,
      sender: { identities: [identity.phone(from)], ...(name !== undefined && { claimed: { name } }) },
      text,
      ...(at !== undefined && { at }),
      ...(files.length > 0 && { attachments: await Promise.all(files.map(keep)) }),
    })
    return !repeated
  }

  const catchUp = async (): Promise<void> => {
    const after = await memory.get<string>('cursor/inbox')
    const { messages } = listed.parse(await (await call(`/inbox${after === undefined ? '' : `?after=${after}`}`)).json())
    const fresh = []
    for (const message of messages) {
      if (await take(message)) fresh.push(message.at ?? clock.now())
      await memory.put('cursor/inbox', message.id)
    }
    await inbox.recovered('courier', { count: fresh.length, ...(fresh[0] !== undefined && { since: fresh[0] }) })
  }

  return {
    name: 'courier',
    channel: 'courier',
    traits: {
      maxLength,
      attachments: true,
      live: false,
      pull: false,
      edits: true,
      deletes: true,
      reactions: true,
      receipts: 'read',
      csat: 'buttons',
      keeps: true,
      grows: 1000,
    },
    start: catchUp,
    send,
    async settle(_address, key) {
      const answer = await call(`/messages?key=${encodeURIComponent(key)}`)
      if (answer.status === 404) return 'absent'
      check(answer)
      return { platformId: sentId.parse(await answer.json()).id }
    },
    async edit(_address, { platformId, reply }, key) {
      const headers = { 'idempotency-key': key }
      check(await call(`/messages/${platformId}`, { method: 'PATCH', headers, body: JSON.stringify({ text: reply.text }) }))
    },
    async grow(address, { platformId, reply }) {
      const key = `${reply.session}/${reply.seq}`
      const all = inParts(reply.text, maxLength)
      const [first = ''] = all
      check(await call(`/messages/${platformId}`, { method: 'PATCH', body: JSON.stringify({ text: first }) }))
      for (const [i, part] of all.slice(1).entries()) {
        const known = await post(address, part, [], `${key}+${i + 1}`)
        check(await call(`/messages/${known.platformId}`, { method: 'PATCH', body: JSON.stringify({ text: part }) }))
      }
    },
    preview: (_address, reply) => ({ messages: inParts(reply.text, maxLength).length }),
    async remove(_address, platformId, key) {
      check(await call(`/messages/${platformId}`, { method: 'DELETE', headers: { 'idempotency-key': key } }))
    },
    async react(_address, { platformId, emoji, removed }) {
      const method = removed ? 'DELETE' : 'PUT'
      check(await call(`/messages/${platformId}/reactions/${encodeURIComponent(emoji)}`, { method }))
    },
    async typing(address) {
      await call('/typing', { method: 'POST', body: JSON.stringify({ to: address }) }).catch(() => {})
    },
    async ask(address, { session, seq }) {
      await memory.put(`asked/${address}`, session)
      const headers = { 'idempotency-key': `${session}/${seq}` }
      const answer = await call('/scores', { method: 'POST', headers, body: JSON.stringify({ to: address }) })
      check(answer)
      return { platformId: sentId.parse(await answer.json()).id }
    },
    async health() {
      return broken === undefined ? { ok: true } : { ok: false, why: broken }
    },
    routes(router) {
      router.post('/courier/webhook', express.raw({ type: '*/*', limit: '1mb' }), async (req, res) => {
        const raw: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
        prove(req.header('courier-signature'), raw)
        const event = read(raw)
        const { type, id, from, text, outgoing, state, emoji, taken, score } = event
        const sender = { identities: [identity.phone(from)] }
        if (type === 'edited') await inbox.changed({ channel: 'courier', id: `${id}/${text}`, of: id, kind: 'edit', text, sender })
        if (type === 'removed') await inbox.changed({ channel: 'courier', id: `${id}/removed`, of: id, kind: 'delete', sender })
        if (type === 'reaction')
          await inbox.changed({
            channel: 'courier',
            id: `${id}/${emoji}/${taken}/${event.at}`,
            of: id,
            kind: 'reaction',
            emoji,
            removed: taken,
            sender,
          })
        if (type === 'receipt' && state !== undefined && state !== 'sent')
          await inbox.changed({
            channel: 'courier',
            id: `${id}/${state}`,
            of: id,
            kind: 'receipt',
            state,
            ...(state === 'failed' && { reason: 'the courier could not bring it: ask for another number' }),
          })
        const asked = type === 'score' ? await memory.get<string>(`asked/${from}`) : undefined
        if (asked !== undefined) await inbox.rate(asked, { score }, id)
        if (type === 'message' && !outgoing) await take(event)
        res.sendStatus(200)
      })
    },
  }
}
