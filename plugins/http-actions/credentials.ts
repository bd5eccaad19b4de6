// Says who calls: API key, bearer, basic (RFC 7617), OAuth 2 client credentials (RFC 6749, 4.4). Tokens are kept until they run out, in
// memory only. Whatever is secret is cut out of every text that leaves.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import type { Line, Outgoing } from '#core/lib/out/line.ts'
import type { Credentials } from '#core/model/action.ts'
import { second, type Time } from '#core/model/time.ts'
import type { MadeCall } from '#core/ports/action-maker.ts'

/** The call can not say who makes it; the message is a sentence for people, without the secret. */
export class Unproven extends Error {
  override readonly name = 'Unproven'
}

export interface Proof {
  /** The request, with who makes it. */
  on(request: Outgoing): Outgoing
  /** What must not be seen: the secret in each form in which it travels. */
  secrets: string[]
}

export interface Prover {
  /** `anew`: the server did not take what it was shown, so a token that is kept does not count. Throws Unproven, Lost or Blocked. */
  prove(service: MadeCall['service'], secret: string | undefined, line: Line, anew?: boolean): Promise<Proof>
}

const largestToken = 64 * 1024
/** Of a token that does not say: shorter than most. */
const usualLife = 300
/** Renewed so long before its end. */
const early = 30 * second

const nothing: Proof = { on: request => request, secrets: [] }

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** How a name or secret is written before it is joined (RFC 6749, 2.3.1). */
const formEncoded = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1)

const withHeader = (id: string, name: string, value: string): Proof['on'] => {
  if (!/^[\t\x20-\x7e\xa0-\xff]+$/u.test(value))
    throw new Unproven(`The secret has characters that no header can have. Set it again: ‘action key ${id}’. Nothing was called.`)
  return request => ({ ...request, headers: { ...request.headers, [name.toLowerCase()]: value } })
}

const tokenShape = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,16000}$/u),
  token_type: z.string().optional(),
  expires_in: z.coerce.number().positive().optional().catch(undefined),
})

interface Token {
  text: string
  until: Time
}

type OAuth = Extract<Credentials, { kind: 'oauth2' }>

export const createProver = ({ clock }: { clock: Clock }): Prover => {
  const tokens = new Map<string, Token>()

  const ask = async (id: string, { tokenUrl, clientId, scopes }: OAuth, secret: string, line: Line): Promise<Token> => {
    const request = (inBody: boolean): Outgoing => {
      const form = new URLSearchParams({ grant_type: 'client_credentials' })
      if (scopes.length > 0) form.set('scope', scopes.join(' '))
      if (inBody) {
        form.set('client_id', clientId)
        form.set('client_secret', secret)
      }
      return {
        method: 'POST',
        url: new URL(tokenUrl),
        headers: {
          accept: 'application/json',
          'accept-encoding': 'identity',
          'content-type': 'application/x-www-form-urlencoded',
          ...(inBody ? {} : { authorization: `Basic ${base64(`${formEncoded(clientId)}:${formEncoded(secret)}`)}` }),
        },
        body: form.toString(),
      }
    }
    const options = { limit: largestToken, redirects: 'origin' } as const
    let answer = await line.send(request(false), options)
    // Some servers know only the other way to say it.
    if (answer.status === 400 || answer.status === 401) answer = await line.send(request(true), options)
    if (answer.status !== 200)
      throw new Unproven(
        `The server of tokens answered ${answer.status}, so nothing was called. Look at the client id and its secret: ‘action key ${id}’.`,
      )
    const parsed = tokenShape.safeParse(safeJson(answer.bytes))
    if (!parsed.success) throw new Unproven('The server of tokens gave none that can be read, so nothing was called.')
    const { access_token: text, expires_in: life = usualLife } = parsed.data
    return { text, until: clock.now() + life * second - early }
  }

  const tokenFor = async (id: string, given: OAuth, secret: string, line: Line, anew: boolean): Promise<string> => {
    const print = createHash('sha256')
      .update(JSON.stringify([id, given, secret]))
      .digest('base64url')
    const known = tokens.get(print)
    if (known && !anew && known.until > clock.now()) return known.text
    tokens.delete(print)
    const token = await ask(id, given, secret, line)
    for (const [key, { until }] of tokens) if (until <= clock.now()) tokens.delete(key)
    if (token.until > clock.now()) tokens.set(print, token)
    return token.text
  }

  return {
    async prove({ id, credentials: given }, secret, line, anew = false) {
      if (given.kind === 'none') return nothing
      if (secret === undefined || secret === '')
        throw new Unproven(
          `The secret of ${id} is not set, or was sealed with another key. Set it: ‘action key ${id}’. Nothing was called.`,
        )
      switch (given.kind) {
        case 'api_key': {
          const { name } = given
          if (given.in === 'header') return { on: withHeader(id, name, secret), secrets: [secret] }
          return {
            on: request => {
              const url = new URL(request.url)
              url.searchParams.set(name, secret)
              return { ...request, url }
            },
            secrets: [secret],
          }
        }
        case 'bearer':
          return { on: withHeader(id, 'authorization', `Bearer ${secret}`), secrets: [secret] }
        case 'basic': {
          const both = base64(`${given.user}:${secret}`)
          return { on: withHeader(id, 'authorization', `Basic ${both}`), secrets: [secret, both] }
        }
        case 'oauth2': {
          const token = await tokenFor(id, given, secret, line, anew)
          return { on: withHeader(id, 'authorization', `Bearer ${token}`), secrets: [secret, token] }
        }
      }
    },
  }
}

const safeJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Shorter ones are in every text: cutting them out would leave nothing to read. */
const shortest = 4

/** Cuts secrets out of a text, however they are written in it. */
export const cleaner = (secrets: readonly string[]): ((text: string) => string) => {
  const forms = secrets
    .filter(secret => secret.length >= shortest)
    .flatMap(secret => [secret, encodeURIComponent(secret), formEncoded(secret), JSON.stringify(secret).slice(1, -1), base64(secret)])
  const ordered = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return text => ordered.reduce((left, secret) => left.replaceAll(secret, '[secret]'), text)
}
