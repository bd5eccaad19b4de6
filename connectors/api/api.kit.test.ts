import { createHash } from 'node:crypto'
import { create as createDesk } from '#bots/api/index.ts'
import { connectorKit, type Platform, type PlatformGiven, type Written } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

/** A program that writes for its customers, and reads what they are told. */
const program = (): Platform => {
  let given: PlatformGiven
  const written = new Map<string, Written>()
  const names = new Map<string, string>()

  const call = async (method: string, path: string, body?: unknown, key = given.apiKey) => {
    try {
      const response = await fetch(`${given.house()}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      return { ok: response.ok, status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} }
    } catch {
      return { ok: false, status: 0, body: {} }
    }
  }
  const messageOf = (id: string) => {
    const { from, text } = written.get(id)!
    const name = names.get(from)
    return { id, contact: { id: from, ...(name === undefined ? {} : { name }) }, text }
  }

  return {
    variables: () => ({}),
    async start(handed) {
      given = handed
      written.clear()
      names.clear()
      return ''
    },
    stop: async () => {},
    write(message) {
      const id = `m-${written.size}`
      written.set(id, message)
      return id
    },
    async deliver(id) {
      const attachments: string[] = []
      for (const { name, content } of written.get(id)?.files ?? [])
        attachments.push((await call('POST', `/files?name=${name}`, content)).body.file)
      const { ok, status } = await call('POST', '/messages', { ...messageOf(id), attachments })
      return { ok, status }
    },
    async sent() {
      const { body } = await call('GET', '/sessions?channel=api')
      const names = new Map<string, string>()
      for (const name of new Set([...written.values()].map(w => w.from))) {
        const mine = await call('GET', `/sessions?contact=id:${name}`)
        for (const session of mine.body.items ?? []) names.set(session.id, name)
      }
      const all = await Promise.all(
        (body.items ?? []).map(async ({ id }: { id: string }) => {
          const { body: timeline } = await call('GET', `/sessions/${id}/timeline`)
          return (timeline.items ?? [])
            .filter((e: { kind: string; author: { kind: string } }) => e.kind === 'message' && e.author.kind !== 'contact')
            .map((e: { seq: number; text: string }) => ({ to: names.get(id) ?? 'nobody', text: e.text, id: `${id}/${e.seq}` }))
        }),
      )
      return all.flat()
    },
    files: true,
    forgeries: ['no key', 'a wrong key'],
    async forge(id, how) {
      const wrong = how === 'no key' ? '' : createHash('sha256').update(given.apiKey).digest('hex')
      const { ok, status } = await call('POST', '/messages', messageOf(id), wrong)
      return { ok, status }
    },
    async malformed() {
      const bodies = [
        '{"id": ',
        'null',
        '[]',
        '17',
        '{}',
        '{"id":1,"contact":2,"text":3}',
        '{"contact":{"id":"ada"},"text":null}',
        '['.repeat(5000),
      ]
      const answers = []
      for (const body of bodies) {
        const { ok, status } = await call('POST', '/messages', body)
        answers.push({ what: body.slice(0, 40), ok, status })
      }
      return answers
    },
    async oversize() {
      const { ok, status } = await call('POST', '/messages', { contact: { id: 'ada' }, text: 'x'.repeat(8_000_000) })
      return { ok, status }
    },
    rename: (from, name) => void names.set(from, name),
    without: {
      skew: 'calls are not signed',
      beside: 'a contact is an address of its own',
      react: 'programs can not react yet',
      replay: 'the key vouches for each call, and a repeated id adds nothing',
      spell: 'calls are not signed',
      echo: 'what the desk says is not sent to it',
      edit: 'programs can not edit yet',
      remove: 'programs can not delete yet',
    },
  }
}

// A program reads its customers' timelines by the calls of the agents' API.
connectorKit({ config, create, platform: program(), desks: [given => createDesk({}, given)] })
