// The socket for whatever can make calls of one sort, such as HTTP as an OpenAPI document describes it. It reads documents and makes calls;
// who may make which, approval, checking of arguments and the timeline are the core's.
import type { Action, ActionService, Credentials } from '../model/action.ts'
import type { Part } from './part.ts'

/** What can be called. */
export interface Operation extends Pick<Action, 'title' | 'description' | 'parameters' | 'call' | 'safe' | 'idempotent'> {
  /** A slug of a–z, 0–9, `_` and `-`, the same for the same operation whenever the document is read; unique in it. */
  name: string
}

/** What a document offers. */
export interface Imported {
  title: string
  /** Empty where it names none. */
  server: string
  /** As the document describes them; `none` where it does not. */
  credentials: Credentials
  operations: Operation[]
  /** What was left out and why, a sentence each. */
  left: string[]
}

export interface MadeCall {
  action: Pick<Action, 'id' | 'call' | 'idempotent' | 'timeout'>
  service: Pick<ActionService, 'id' | 'server' | 'credentials' | 'privateNetwork'>
  /** Checked against the schema, real values in the place of placeholders. */
  arguments: Record<string, unknown>
  /** The secret of the credentials. */
  secret?: string
  /** The same for every try of one call: sent as Idempotency-Key. */
  key: string
}

/** How a call went. `unknown`: it may have been carried out, and nobody can tell. */
export interface Made {
  state: 'done' | 'failed' | 'unknown'
  /** Of the answer, where there is one: 200, 404 … */
  status?: number
  /** What came back, cut to size; or what went wrong, in a sentence. */
  text: string
  /** What was asked, in a line without secrets: `GET https://shop.example/orders/7`. */
  request?: string
}

export interface ActionMaker extends Part {
  /** Problem `invalid` that says where the document is wrong. Nothing is fetched from addresses that calls could not go to. */
  read(
    document: { text: string; url?: string } | { url: string },
    options: { signal: AbortSignal; privateNetwork?: boolean },
  ): Promise<Imported>
  /** Never throws for what the other side does. */
  make(call: MadeCall, options: { signal: AbortSignal }): Promise<Made>
}
