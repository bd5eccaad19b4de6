// What an admin decides about an action and a service, checked before it is stored.
import { z } from 'zod'
import { type Action, type ActionService, approvals, type Credentials, type MagicValue, magicValues } from '../../model/action.ts'
import { Problem } from '../../model/problem.ts'
import { second } from '../../model/time.ts'
import type { ActionChange, CredentialsChange } from '../../ports/actions.ts'
import { callTimeout } from '../timeline/attempt.ts'
import { argumentNames } from './import.ts'

const wrong = (detail: string): Problem => new Problem('invalid', `${detail} Nothing was changed.`)

const shortest = 1 * second

const names = (what: string) =>
  z
    .array(z.string().trim().min(1, `${what} have names.`).max(100, `Names of ${what.toLowerCase()} have at most 100 characters.`))
    .max(100, `There are at most 100 ${what.toLowerCase()}.`)
    .transform(list => [...new Set(list)])

const shape = z.strictObject({
  on: z.boolean().optional(),
  channels: names('Channels').optional(),
  segments: names('Segments').optional(),
  approval: z.enum(approvals, `Approval is one of ${approvals.join(', ')}.`).optional(),
  verified: z.boolean().optional(),
  magic: z.record(z.string(), z.string().nullable()).optional(),
  timeout: z
    .int('The time is in whole milliseconds.')
    .min(shortest, 'A call has at least a second.')
    .max(callTimeout, `A call has at most ${callTimeout / second} seconds.`)
    .optional(),
})

const isMagic = (value: string): value is MagicValue =>
  /^contact\.custom\.[\p{L}\p{N}_-]{1,60}$/u.test(value) ||
  (value !== 'contact.custom' && (magicValues as readonly string[]).includes(value))

const magicList = magicValues.map(value => (value === 'contact.custom' ? 'contact.custom.FIELD' : value)).join(', ')

const magicOf = (action: Action, change: Record<string, string | null>): Action['magic'] => {
  const known = argumentNames(action)
  const set: Action['magic'] = { ...action.magic }
  for (const [name, value] of Object.entries(change)) {
    if (value === null) {
      delete set[name]
      continue
    }
    if (!known.includes(name)) throw wrong(`${action.id} takes no ${name}. It takes ${known.join(', ') || 'nothing'}.`)
    if (!isMagic(value)) throw wrong(`Nothing is known as ${value}. There are ${magicList}.`)
    set[name] = value
  }
  return set
}

/** The action as it is then. Problem `invalid`, or `conflict` where it is gone and shall be on. */
export const changed = (action: Action, change: ActionChange): Action => {
  const parsed = shape.safeParse(change)
  if (!parsed.success) throw wrong(parsed.error.issues.map(({ message }) => message).join(' '))
  const { magic, ...rest } = parsed.data
  if (rest.on && action.gone)
    throw new Problem('conflict', `${action.id} is not in its document any more, so it can not be switched on. Nothing was changed.`)
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { ...action, ...given, ...(magic && { magic: magicOf(action, magic) }) }
}

/** Base addresses as they are stored. Problem `invalid`. */
export const serverAddress = (text: string): string => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw wrong('The server is an address such as https://api.example.com/v1.')
  if (url.username !== '' || url.password !== '') throw wrong('A name and password do not belong into an address: set them as credentials.')
  if (url.search !== '' || url.hash !== '') throw wrong('The address of a server has no ? and no #.')
  return `${url.origin}${url.pathname}`.replace(/\/+$/u, '')
}

const text = (what: string, most: number) => z.string().trim().min(1, `${what} is missing.`).max(most, `${what} is too long.`)

const isTokenUrl = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url !== undefined && /^https?:$/u.test(url.protocol) && url.username === '' && url.password === ''
}

const credentialsShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('api_key'),
    in: z.enum(['header', 'query'], 'The key goes in a header or in the query.'),
    name: text('The name of the key', 100).regex(/^[\w.-]+$/u, 'The name of the key is one word, such as X-Api-Key.'),
  }),
  z.strictObject({ kind: z.literal('bearer') }),
  z.strictObject({
    kind: z.literal('basic'),
    user: text('The name of the user', 200).regex(/^[^:\p{C}]+$/u, 'The name of the user has no colon.'),
  }),
  z.strictObject({
    kind: z.literal('oauth2'),
    tokenUrl: text('The address for tokens', 1000).refine(
      isTokenUrl,
      'The address for tokens is one such as https://api.example.com/oauth/token.',
    ),
    clientId: text('The client id', 300),
    scopes: z.array(text('A scope', 200).regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/u, 'A scope is one word.')).max(100),
  }),
])

const readCredentials = (given: Credentials): Credentials => {
  const parsed = credentialsShape.safeParse(given)
  if (parsed.success) return parsed.data
  throw wrong([...new Set(parsed.error.issues.map(({ message }) => message))].join(' '))
}

const longestSecret = 16_000

const originsOf = ({ server, credentials }: Pick<ActionService, 'server' | 'credentials'>): string =>
  [server, ...(credentials.kind === 'oauth2' ? [credentials.tokenUrl] : [])]
    .map(url => (URL.canParse(url) ? new URL(url).origin : url))
    .join(' ')

export interface Proven {
  service: ActionService
  /** To be sealed. */
  secret?: string
}

/** The service as it is then. A secret that is known goes nowhere else: where its server changes, it has to be given again. Problem `invalid`. */
export const proven = (service: ActionService, change: CredentialsChange): Proven => {
  const { secret, server, credentials, privateNetwork } = change
  const now: ActionService = {
    ...service,
    ...(server !== undefined && { server: serverAddress(server) }),
    ...(credentials !== undefined && { credentials: readCredentials(credentials) }),
    ...(privateNetwork !== undefined && { privateNetwork }),
  }
  if (typeof secret === 'string' && (secret.trim() === '' || secret.length > longestSecret || /[\r\n\0]/u.test(secret.trim())))
    throw wrong('The secret is one line of at most 16,000 characters.')
  const moved = originsOf(now) !== originsOf(service) || now.credentials.kind !== service.credentials.kind
  if (secret === null || (secret === undefined && moved) || now.credentials.kind === 'none') delete now.sealed
  return { service: now, ...(typeof secret === 'string' && now.credentials.kind !== 'none' && { secret: secret.trim() }) }
}
