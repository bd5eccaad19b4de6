// What is kept of an operation to make its call: the grammar of `Action.call` for this plugin.
import { z } from 'zod'

const style = z.enum(['simple', 'label', 'matrix', 'form', 'spaceDelimited', 'pipeDelimited', 'json'])

const placed = z.object({
  /** The name it has for whoever calls. */
  argument: z.string(),
  in: z.enum(['path', 'query', 'header', 'body']),
  /** The name it has at the server. */
  name: z.string(),
  style: style.optional(),
  explode: z.boolean().optional(),
})

const shape = z.object({
  method: z.enum(['get', 'head', 'put', 'post', 'patch', 'delete']),
  /** A template of RFC 6570 level 1, as OpenAPI writes it: `/orders/{id}`. */
  path: z.string().startsWith('/'),
  places: z.array(placed),
  /** How a body is written, where there is one. */
  body: z.enum(['json', 'form']).optional(),
  /** The argument that is the whole body. */
  whole: z.string().optional(),
})

export type HttpCall = z.infer<typeof shape>
export type Place = z.infer<typeof placed>

/** The call of an action as it is stored; undefined where another version or plugin wrote it. */
export const readCall = (call: unknown): HttpCall | undefined => shape.safeParse(call).data

/** Methods that only read (RFC 9110, 9.2.1). */
export const isSafe = (method: string): boolean => method === 'get' || method === 'head'

/** Methods for which twice is as good as once (RFC 9110, 9.2.2). */
export const isIdempotent = (method: string): boolean => isSafe(method) || method === 'put' || method === 'delete'
