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
  type: z.enum(['message', 'edited', 'removed']),
  id: z.string(),
  from: z.string(),
  text: z.string().default(''),
  outgoing: z.boolean().default(false),
  files: z.array(z.object({ name: z.string(), type: z.string(), url: z.string() })).default([]),
})

const sentId = z.object({ id: z.string() })

const read = (raw: Buffer): z.infer<typeof told> => {
  try {
    return told.parse(JSON.parse(raw.toString('utf8')))
  } catch {
    throw new Problem('malformed', 'This is not a webhook of the courier.')
  }
}

const fiveMinutes = 300_000

export const create: CreateConnector<CourierConfig> = ({ url, token, secret }, { inbox, clock, log, files: kept }) => {
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

  return {
    name: 'courier',
    channel: 'courier',
    traits: { maxLength, attachments: true, live: false, pull: false, edits: true, reactions: false, grows: 1000 },
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
    async remove(_address, platformId, key) {
      check(await call(`/messages/${platformId}`, { method: 'DELETE', headers: { 'idempotency-key': key } }))
    },
    async health() {
      return broken === undefined ? { ok: true } : { ok: false, why: broken }
    },
    routes(router) {
      router.post('/courier/webhook', express.raw({ type: '*/*', limit: '1mb' }), async (req, res) => {
        const raw: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
        prove(req.header('courier-signature'), raw)
        const { type, id, from, text, outgoing, files } = read(raw)
        const sender = { identities: [identity.phone(from)] }
        if (type === 'edited') await inbox.changed({ channel: 'courier', id: `${id}/${text}`, of: id, kind: 'edit', text, sender })
        if (type === 'removed') await inbox.changed({ channel: 'courier', id: `${id}/removed`, of: id, kind: 'delete', sender })
        const keep = async ({ name, url }: (typeof files)[number]) => kept.keep({ name, content: (await fetch(url)).body! })
        if (type === 'message' && !outgoing)
          await inbox.receive({
            channel: 'courier',
            id,
            address: from,
            sender,
            text,
            ...(files.length > 0 && { attachments: await Promise.all(files.map(keep)) }),
          })
        res.sendStatus(200)
      })
    },
  }
}
