// A typed JSON call as data: validated by the same zod schemas that the OpenAPI document is made from.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ZodType, z } from 'zod'

type Shape = ZodType | undefined
type Of<S extends Shape> = S extends ZodType ? z.infer<S> : undefined

export interface Call<P extends Shape, Q extends Shape, B extends Shape> {
  params: Of<P>
  query: Of<Q>
  body: Of<B>
  /** Aborted when the client goes away or the server stops. */
  readonly signal: AbortSignal
  /** The body as it comes in, of an endpoint with `upload`. What is left of it is read away after the answer. */
  readonly content: AsyncIterable<Uint8Array>
  /** Node's own: API calls do not pass through express. */
  req: IncomingMessage
  res: ServerResponse
}

/** One call of the REST API. `handle` answers the body, or undefined when it has written the response itself. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below /api/v1, parameters in braces: `/sessions/{id}/timeline`. */
  path: string
  summary: string
  /** A heading in the documentation. */
  tag: string
  params?: ZodType
  query?: ZodType
  body?: ZodType
  /** The body is a file, of any type: `handle` reads `content`. */
  upload?: true
  /** HTTP status of success; 200 where not given. 204 has no body. */
  status?: number
  /** The body's schema; with `stream`, that of each event's data. */
  answer: ZodType
  /** `handle` answers an AsyncIterable of StreamedEvent (sse.ts), which is written as server-sent events. */
  stream?: boolean
  /** Problem codes it may answer besides those that every call may. */
  problems?: string[]
  handle(call: Call<ZodType, ZodType, ZodType>): Promise<unknown>
}

/** Declares an endpoint with its call typed by its schemas. */
export const endpoint = <P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  given: Omit<Endpoint, 'handle' | 'params' | 'query' | 'body'> & {
    params?: P
    query?: Q
    body?: B
    handle(call: Call<P, Q, B>): Promise<unknown>
  },
): Endpoint => given as unknown as Endpoint
