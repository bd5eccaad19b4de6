import { randomUUID } from 'node:crypto'
import { connectorKit, type Platform, type PlatformGiven, type Written } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

interface Read {
  session: { id: string } | null
  entries: { seq: number; kind: string; text?: string; author?: { kind: string } }[]
}

/** Browsers with the widget: each visitor has a token, writes with it, and reads its own conversation. */
const browsers = (): Platform => {
  let given: PlatformGiven
  const tokens = new Map<string, string>()
  const written = new Map<string, Written>()
  const names = new Map<string, string>()

  const call = async (path: string, token?: string, body?: unknown) => {
    try {
      const response = await fetch(`${given.house()}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...(token === undefined ? {} : { authorization: `Visitor ${token}` }), 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      return { ok: response.ok, status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} }
    } catch {
      return { ok: false, status: 0, body: {} }
    }
  }
  const tokenOf = async (name: string): Promise<string> => {
    const had = tokens.get(name)
    if (had !== undefined) return had
    const { body } = await call('/web/visitors', undefined, {})
    const token = tokens.get(name) ?? (body as { token: string }).token
    tokens.set(name, token)
    return token
  }
  const post = async (from: string, body: unknown, token?: string) => {
    const { ok, status } = await call('/web/messages', token ?? (await tokenOf(from)), body)
    return { ok, status }
  }

  return {
    variables: () => ({ WEB_SECRET: 'a-secret-of-at-least-thirty-two-characters' }),
    async start(handed) {
      given = handed
      tokens.clear()
      written.clear()
      names.clear()
      return ''
    },
    stop: async () => {},
    write(message) {
      const id = randomUUID()
      written.set(id, message)
      return id
    },
    async deliver(id) {
      const { from, text, files = [] } = written.get(id)!
      const tickets: string[] = []
      for (const { name, content } of files) tickets.push((await call(`/web/files?name=${name}`, await tokenOf(from), content)).body.ticket)
      const name = names.get(from)
      return post(from, { id, text, ...(name !== undefined && { name }), ...(tickets.length > 0 && { files: tickets }) })
    },
    async sent() {
      const all = await Promise.all(
        [...tokens].map(async ([name, token]) => {
          const { body } = await call('/web/session', token)
          const { entries = [] } = body as Partial<Read>
          return entries
            .filter(entry => entry.kind === 'message' && entry.author?.kind !== 'contact')
            .map(entry => ({ to: name, text: entry.text ?? '', id: `${name}/${entry.seq}` }))
        }),
      )
      return all.flat()
    },
    files: true,
    forgeries: ['no token', 'a wrong token', 'a made-up token'],
    async forge(id, how) {
      const { from, text } = written.get(id)!
      const right = await tokenOf(from)
      const wrong = how === 'no token' ? '' : how === 'a wrong token' ? `${right.slice(0, -3)}AAA` : `${'A'.repeat(43)}.${'A'.repeat(43)}`
      return post(from, { id, text }, wrong)
    },
    async malformed() {
      const bodies = ['{"id": ', 'null', '[]', '17', '{}', '{"id":1,"text":2}', `{"id":"${randomUUID()}","text":null}`, '['.repeat(5000)]
      const answers = []
      for (const body of bodies) answers.push({ what: body.slice(0, 40), ...(await post('ada', body)) })
      return answers
    },
    oversize: () => post('ada', { id: randomUUID(), text: 'x'.repeat(8_000_000) }),
    rename: (from, name) => void names.set(from, name),
    without: {
      skew: 'calls are not signed',
      beside: 'every visitor writes in a place of their own',
      receipt: 'visitors read the timeline itself, and tell only what they have seen',
      replay: 'the token vouches for each call, and a repeated id adds nothing',
      spell: 'calls are not signed',
      echo: 'what the desk says is not sent to it',
      edit: 'visitors can not edit yet',
      remove: 'visitors can not delete yet',
    },
  }
}

connectorKit({ config, create, platform: browsers() })
