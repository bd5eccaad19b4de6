// An action: a real call to another system that the AI may make for a customer, such as looking up an order.
import type { Channel } from './channel.ts'
import type { Time } from './time.ts'

/** JSON Schema 2020-12, as OpenAPI 3.1 uses it. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Who has to agree before a call is made: nobody, the customer, or an agent. */
export type Approval = 'auto' | 'customer' | 'agent'
export const approvals = ['auto', 'customer', 'agent'] as const

/** What an argument is filled with by the house, so that no model can choose it. */
export const magicValues = [
  'contact.id',
  'contact.name',
  'contact.email',
  'contact.phone',
  'contact.custom',
  'session.id',
  'session.ticket',
  'session.channel',
  'session.language',
] as const
/** `contact.custom.FIELD` for a field of the contact's verified custom data. */
export type MagicValue = Exclude<(typeof magicValues)[number], 'contact.custom'> | `contact.custom.${string}`

/** How calls of a service say who makes them. Secrets are kept apart, sealed. */
export type Credentials =
  | { kind: 'none' }
  | { kind: 'api_key'; in: 'header' | 'query'; name: string }
  | { kind: 'bearer' }
  | { kind: 'basic'; user: string }
  | { kind: 'oauth2'; tokenUrl: string; clientId: string; scopes: string[] }

/** A system whose calls were imported, such as a shop. The id is a slug; operations are named `SERVICE.OPERATION`. */
export interface ActionService {
  id: string
  rev: number
  title: string
  /** The plugin that makes its calls, such as `http-actions`. */
  by: string
  /** Where the document came from, for importing it again. */
  url?: string
  /** Base address of its calls. */
  server: string
  credentials: Credentials
  /** The secret of the credentials, sealed by the house's key; never told to anybody. */
  sealed?: string
  /** Addresses in private networks may be called. */
  privateNetwork?: boolean
  importedAt: Time
  importedBy: { id: string; name: string }
}

/** One operation, with the admin's decisions about it. */
export interface Action {
  /** `SERVICE.OPERATION`, made of a–z, 0–9, `_`, `-` and one dot. */
  id: string
  rev: number
  service: string
  title: string
  description: string
  /** An object: all it takes, by name. */
  parameters: JsonSchema
  /** What the plugin needs to make the call; its own grammar. */
  call: unknown
  /** It only reads: nothing is changed at the other side. */
  safe: boolean
  /** Making it twice is as good as making it once. */
  idempotent: boolean
  on: boolean
  /** Empty: every channel. */
  channels: Channel[]
  /** Empty: everyone. */
  segments: string[]
  approval: Approval
  /** Only for a contact whose identity is verified. */
  verified: boolean
  /** By argument's name: what the house fills in. */
  magic: Record<string, MagicValue>
  /** Milliseconds until a call is given up. */
  timeout: number
  /** The document has it no more: kept for its decisions, and never on. */
  gone?: true
}

/** A name of a–z, 0–9, `_` and `-`, with words told apart: `getOrderById` as `get_order_by_id`. Empty where nothing is left. */
export const actionSlug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z\d])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z\d_-]+/gu, '_')
    .replace(/_{2,}/gu, '_')
    .replace(/^[_-]+|[_-]+$/gu, '')

/** What the desk shows of a call: the arguments masked. */
export interface CallShown {
  action: string
  title: string
  arguments: Record<string, unknown>
}
