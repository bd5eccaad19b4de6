// A typical vendor, ready-made: customers' messages go out as signed webhooks, replies come in by POST. It can fail in every way that the
// kit asks for, counts what arrived, and remembers idempotency keys or not, as told. An author says only how this vendor words things.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { malformed, oddly } from './odd-json.ts'
import type { Answered, Arrived, Platform, PlatformGiven, Receipt, Written } from './platform.ts'
import type { Call, Meaning, RestVendor, Told } from './rest-vendor.ts'
import { createWays } from './ways.ts'

const fine = { arrives: true, status: 201 }

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const answer = (res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body ?? {}))
}

/** One of each kind, to see what the vendor makes of it. */
const samples: { [K in Told['kind']]: Extract<Told, { kind: K }> } = {
  message: { kind: 'message', id: 'x', from: 'x', text: 'x', at: 0, files: [], name: 'x' },
  echo: { kind: 'echo', id: 'x', to: 'x', text: 'x', at: 0 },
  edit: { kind: 'edit', id: 'x', from: 'x', text: 'x', at: 0 },
  remove: { kind: 'remove', id: 'x', from: 'x', at: 0 },
  receipt: { kind: 'receipt', id: 'x', state: 'read', at: 0 },
  reaction: { kind: 'reaction', id: 'x', from: 'x', emoji: 'x', removed: false, at: 0 },
  score: { kind: 'score', from: 'x', score: 1, at: 0 },
}

/** Plays the vendor on a port of its own. */
export const restPlatform = (vendor: RestVendor): Platform => {
  const addressOf = vendor.address ?? (name => name)
  let given: PlatformGiven
  let server: Server
  let count = 0
  let written = new Map<string, Written & { at: number }>()
  let delivered = new Map<string, { raw: string; headers: Record<string, string> }>()
  let arrived: Arrived[] = []
  let byKey = new Map<string, string>()
  let names = new Map<string, string>()
  let reactions: { id: string; emoji: string }[] = []
  let typed: string[] = []
  let asked: string[] = []
  const ways = createWays(fine)

  const nameOf = (address: string): string =>
    [...written.values()].find(message => addressOf(message.from) === address)?.from ?? `nobody (${address})`

  const take = (send: Extract<Meaning, { kind: 'send' }>): string => {
    const { to, text, key, files } = send
    const before = key === undefined ? undefined : byKey.get(key)
    if (before !== undefined && vendor.remembersKeys) return before
    const id = `out-${++count}`
    if (key !== undefined) byKey.set(key, id)
    arrived.push({ to: nameOf(to), text, id, ...(key === undefined ? {} : { key }), ...(files?.length ? { files } : {}) })
    return id
  }

  const send = (res: ServerResponse, meant: Extract<Meaning, { kind: 'send' }>): void => {
    if ([...meant.text].length > (vendor.maxLength ?? Number.POSITIVE_INFINITY)) {
      answer(res, 400, { error: 'the text is too long' })
      return
    }
    const way = ways.take()
    const id = way.arrives ? take(meant) : undefined
    ways.answer(way, res, status => answer(res, status, id === undefined ? { error: 'no' } : vendor.answer?.(id), way.headers))
  }

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const call: Call = { method: req.method ?? '', path: req.url ?? '', headers: req.headers, body: parse(await textOf(req)) }
    if (call.path.startsWith('/files/')) {
      const [, , id = '', at = ''] = call.path.split('/')
      const file = written.get(id)?.files?.[Number(at)]
      if (file) res.writeHead(200, { 'content-type': file.type }).end(file.content)
      else answer(res, 404, {})
      return
    }
    if (ways.broken() || vendor.authorized?.(call) === false) return answer(res, 401, { error: 'who are you?' })
    const meant = vendor.read(call)
    if (!meant) answer(res, 404, { error: 'there is no such call' })
    else if (meant.kind === 'send') send(res, meant)
    else if (meant.kind === 'lookup') {
      const id = byKey.get(meant.key)
      if (id === undefined) answer(res, 404, { error: 'no such message' })
      else answer(res, 200, vendor.answer?.(id))
    } else if (meant.kind === 'edit' || meant.kind === 'remove') {
      const at = arrived.findIndex(a => a.id === meant.id)
      if (at < 0) return answer(res, 404, { error: 'no such message' })
      if (meant.kind === 'edit') arrived[at] = { ...arrived[at]!, text: meant.text }
      else arrived.splice(at, 1)
      answer(res, 200, vendor.answer?.(meant.id))
    } else if (meant.kind === 'react') {
      const { id, emoji, removed = false } = meant
      reactions = reactions.filter(one => one.id !== id || one.emoji !== emoji)
      if (!removed) reactions.push({ id, emoji })
      answer(res, 200, {})
    } else if (meant.kind === 'typing') {
      typed.push(nameOf(meant.to))
      answer(res, 200, {})
    } else if (meant.kind === 'ask') {
      const { to, key } = meant
      const id = (key === undefined ? undefined : byKey.get(key)) ?? `out-${++count}`
      if (key !== undefined) byKey.set(key, id)
      asked.push(nameOf(to))
      answer(res, 201, vendor.answer?.(id))
    } else if (meant.kind === 'list') {
      const ids = [...written.keys()]
      answer(res, 200, vendor.listed?.(ids.slice(ids.indexOf(meant.after ?? '') + 1).map(messageBody)))
    } else answer(res, meant.status, meant.body)
  }

  const post = async (raw: string, headers: Record<string, string>): Promise<Answered> => {
    try {
      const response = await fetch(`${given.house()}${vendor.webhook}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: raw,
      })
      await response.arrayBuffer()
      return { ok: response.ok, status: response.status }
    } catch {
      return { ok: false, status: 0 }
    }
  }

  const signed = (raw: string, at = given.clock.now()): Record<string, string> => vendor.sign?.(raw, at) ?? {}
  const tell = (raw: string): Promise<Answered> => post(raw, signed(raw))

  const messageBody = (id: string): unknown => {
    const message = written.get(id)
    if (!message) throw new Error(`nobody wrote ${id}`)
    const { port } = server.address() as AddressInfo
    const files = (message.files ?? []).map(({ name, type }, i) => ({ name, type, url: `http://127.0.0.1:${port}/files/${id}/${i}` }))
    const { from, text, at, beside } = message
    const name = names.get(from) ?? from
    const place = beside === undefined ? {} : { beside: addressOf(beside) }
    return vendor.body({ kind: 'message', id, from: addressOf(from), text, at, files, name, ...place })
  }

  const told = (what: Told): Promise<Answered> => tell(JSON.stringify(vendor.body(what)))
  const author = (id: string): { from: string; at: number } => ({
    from: addressOf(written.get(id)?.from ?? 'nobody'),
    at: given.clock.now(),
  })

  const write = (message: Written): string => {
    const id = `in-${++count}`
    written.set(id, { ...message, at: given.clock.now() })
    return id
  }

  const tells = (kind: keyof typeof samples): boolean => ![undefined, false].includes(vendor.body(samples[kind]) as undefined | false)
  /** Whether this makes a difference to how the vendor tells of a message. */
  const matters = (what: { name: string } | { beside: string }): boolean =>
    JSON.stringify(vendor.body({ ...samples.message, ...what })) !== JSON.stringify(vendor.body(samples.message))
  const { sign } = vendor

  return {
    variables: vendor.variables,
    async start(handed) {
      given = handed
      written = new Map()
      delivered = new Map()
      arrived = []
      byKey = new Map()
      names = new Map()
      reactions = []
      typed = []
      asked = []
      ways.reset()
      server = createServer((req, res) => void serve(req, res).catch(() => res.destroy()))
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    async stop() {
      ways.reset()
      if (!server.listening) return
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
    write,
    deliver(id) {
      const raw = JSON.stringify(messageBody(id))
      const headers = signed(raw)
      delivered.set(id, { raw, headers })
      return post(raw, headers)
    },
    sent: () => arrived,
    ...(sign && {
      forgeries: ['no signature', 'a wrong signature', 'a changed body', 'an empty signature', 'a shortened signature'],
      forge(id: string, how: string) {
        const raw = JSON.stringify(messageBody(id))
        const right = signed(raw)
        const spoilt = (change: (value: string) => string) =>
          Object.fromEntries(Object.entries(right).map(([name, value]) => [name, change(value)]))
        if (how === 'no signature') return post(raw, {})
        if (how === 'an empty signature')
          return post(
            raw,
            spoilt(() => ''),
          )
        if (how === 'a shortened signature')
          return post(
            raw,
            spoilt(value => value.slice(0, -2)),
          )
        if (how === 'a changed body') return post(raw.replace(/"text":"/, '"text":"not '), right)
        return post(
          raw,
          spoilt(value => value.replace(/.$/, c => (c === '0' ? '1' : '0'))),
        )
      },
      spell: (id: string) => tell(oddly(messageBody(id))),
    }),
    ...(sign &&
      vendor.signsTime && {
        skew: (id: string, ahead: number) => {
          const raw = JSON.stringify(messageBody(id))
          return post(raw, signed(raw, given.clock.now() + ahead))
        },
        replay(id: string) {
          const bytes = delivered.get(id)
          return bytes ? post(bytes.raw, bytes.headers) : Promise.reject(new Error(`${id} was never delivered`))
        },
      }),
    async malformed() {
      const whole = messageBody(write({ from: 'ada', text: 'whole' })) as object
      const answers: (Answered & { what: string })[] = []
      for (const [what, raw] of malformed(whole)) answers.push({ what, ...(await tell(raw)) })
      return answers
    },
    oversize() {
      return tell(JSON.stringify(vendor.body({ ...samples.message, text: 'x'.repeat(8_000_000), from: addressOf('ada') })))
    },
    ...(tells('echo') && {
      echo: ({ id, to, text }: Arrived) => told({ kind: 'echo', id, to: addressOf(to), text, at: given.clock.now() }),
    }),
    ...(tells('edit') && {
      edit: (id: string, text: string) => told({ kind: 'edit', id, text, ...author(id) }),
    }),
    ...(tells('remove') && {
      remove: (id: string) => told({ kind: 'remove', id, ...author(id) }),
    }),
    ...(matters({ name: 'y' }) && { rename: (from: string, name: string) => void names.set(from, name) }),
    ...(matters({ beside: 'y' }) && { beside: true }),
    ...(tells('receipt') && {
      receipt: (id: string, state: Receipt) => told({ kind: 'receipt', id, state, at: given.clock.now() }),
    }),
    ...(tells('reaction') && {
      react: (id: string, from: string, emoji: string, removed = false) =>
        told({ kind: 'reaction', id, from: addressOf(from), emoji, removed, at: given.clock.now() }),
    }),
    ...(tells('score') && {
      asked: {
        whom: () => asked,
        rate: (from: string, score: number) => told({ kind: 'score', from: addressOf(from), score, at: given.clock.now() }),
      },
    }),
    reactions: () => reactions,
    typed: () => typed,
    ...(vendor.listed && { missed: true }),
    ...(vendor.files === undefined ? {} : { files: vendor.files }),
    next: ways.next,
    without: {
      ...(matters({ name: 'y' }) ? {} : { rename: 'its messages carry no name' }),
      ...(matters({ beside: 'y' }) ? {} : { beside: 'each customer writes in a place of their own' }),
      ...(sign && !vendor.signsTime ? { skew: 'its signatures carry no time' } : {}),
      ...vendor.without,
    },
  }
}
