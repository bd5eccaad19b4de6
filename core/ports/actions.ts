// What admins do with actions: import them from a document, decide about each, say who calls, try one.
import type { Action, ActionService, Approval, Credentials } from '../model/action.ts'
import type { Duration } from '../model/time.ts'

/** Text or an address; with `service` alone that one is read again from where it came. */
export interface ActionImport {
  url?: string
  text?: string
  /** The id it has or shall have; without it, one is made of the document's title. */
  service?: string
  /** Base address of its calls, in place of the document's. */
  server?: string
  privateNetwork?: boolean
}

/** What an import came to: ids of actions. */
export interface ActionsImported {
  service: string
  title: string
  added: string[]
  changed: string[]
  /** Not in the document any more: switched off and kept. */
  gone: string[]
  same: number
  /** What the document has and can not be offered, a sentence each. */
  left: string[]
  /** What an admin has to know or do, a sentence each. */
  notes: string[]
}

/** What is given is changed; null takes a magic value away. */
export interface ActionChange {
  on?: boolean
  channels?: string[]
  segments?: string[]
  approval?: Approval
  verified?: boolean
  magic?: Record<string, string | null>
  timeout?: Duration
}

/** What is given is changed. `secret` is sealed and never told again; null forgets it. */
export interface CredentialsChange {
  credentials?: Credentials
  secret?: string | null
  server?: string
  privateNetwork?: boolean
}

/** An action without what only its caller needs. */
export type ActionSummary = Omit<Action, 'parameters' | 'call'>

/** A service as people may see it, with its actions by name. */
export interface ServiceStanding extends Omit<ActionService, 'sealed'> {
  /** A secret is set. */
  secret: boolean
  actions: ActionSummary[]
}

/** How a call by hand went. */
export interface ActionTest {
  state: 'done' | 'failed' | 'unknown'
  /** What was asked, without secrets. */
  request?: string
  status?: number
  text: string
  duration: Duration
}
