// What a plugged-in folder tells the roof: `config.ts` says what it needs, `index.ts` makes the part. Found by their place.
import type { Logger } from 'pino'
import type { ZodType } from 'zod'
import type { Clock } from '../lib/clock.ts'
import type { Answerer, ModelRequest } from './answerer.ts'
import type { Connector, Inbox } from './connector.ts'
import type { Controls } from './controls.ts'
import type { Places } from './desk.ts'
import type { Files } from './files.ts'
import type { Intake } from './intake.ts'
import type { Memory } from './memory.ts'
import type { Pages } from './pages.ts'
import type { Part } from './part.ts'
import type { CustomerView, Queries } from './queries.ts'

/** An environment variable, as the start, `npm run doctor` and the documentation show it. */
export interface Variable {
  name: string
  about: string
  /** The folder is on when every required variable is set, off when none is, and half-set otherwise: that stops the start. */
  required?: boolean
  /** Never printed. */
  secret?: boolean
  default?: string
  /** A value as it may look, for a part that is only described. */
  example?: string
}

/** `config.ts` of a folder exports one of these as `config`. */
export interface FolderConfig<C> {
  name: string
  /** One line for the start's list. */
  summary: string
  variables: Variable[]
  /** From the environment's values of `variables` to what `create` takes; its messages name the variable. */
  schema: ZodType<C>
  /** The folder under connectors/links/ whose connection it uses: it can be on only where that is. */
  link?: string
  /** Variables each of which by itself switches it on, the usual one first; what else is needed then, `schema` says. In the place of `required`. */
  anyOf?: readonly [string, ...string[]]
  /** An answerer that needs nothing: opened before the others, which fall back on it. */
  foundation?: true
}

/** What every part is given. */
export interface Given {
  log: Logger
  clock: Clock
  /** Where customers reach this server, without a slash at the end. */
  publicUrl: string
  /** A folder for the part's own files. */
  dataDir: string
}

/** What a plugin is given. */
export interface PluginGiven extends Given {
  /** The answerer that was opened before it: what an answerer that fails may fall back on. */
  fallback?: Answerer
  /** Told of each request to a model, those that failed as well. */
  requested?(request: ModelRequest): void
}

/** What a link, one connection to a vendor that several folders use, is given. */
export interface LinkGiven extends Given {
  intake: Intake
  memory: Memory
  /** The link can not come back by itself: the house closes in order and ends with 1, so that its supervisor starts it anew. */
  fatal(why: string): void
}

export interface ConnectorGiven extends Given {
  inbox: Inbox
  customers: CustomerView
  files: Files
  memory: Memory
  /** Signed pages for customers, where the channel's messages have too little room or no buttons. */
  pages: Pages
  /** The connection that the folder's config names. */
  link?: unknown
}

export interface DeskGiven extends Given {
  controls: Controls
  queries: Queries
  files: Files
  memory: Memory
  places: Places
  /** The connection that the folder's config names. */
  link?: unknown
}

/** `index.ts` of a folder under connectors/links/ exports `create`. It is opened once, when a folder that is on names it. */
export type CreateLink<C, L extends Part = Part> = (config: C, given: LinkGiven) => L

/** `index.ts` of a folder under connectors/ exports `create`. */
export type CreateConnector<C> = (config: C, given: ConnectorGiven) => Connector

/** `index.ts` of a folder under bots/ exports `create`. */
export type CreateDesk<C> = (config: C, given: DeskGiven) => Part

/** `index.ts` of a folder under plugins/ exports `create`: an answerer, a knowledge source or what makes calls of actions. */
export type CreatePlugin<C> = (config: C, given: PluginGiven) => Part
