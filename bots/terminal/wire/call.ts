// One call of the REST API over fetch: the bearer key, problem documents, and patience while the server restarts.
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { Problem, type ProblemCode, problemTable } from '#core/model/problem.ts'
import { second } from '#core/model/time.ts'

export interface Caller {
  /**
   * Answers the parsed body. Throws Problem; `unavailable` when the server stays away for longer than `patience` milliseconds.
   * `repeatable`: doing it twice does it once. `within`: milliseconds that one try may take, a minute unless said.
   */
  call<T>(
    method: string,
    path: string,
    schema: z.ZodType<T>,
    options?: { body?: unknown; repeatable?: boolean; signal?: AbortSignal; patience?: number; within?: number },
  ): Promise<T>
  /** Sends bytes as they come, once: what has been read can not be read again. Throws Problem. */
  upload<T>(path: string, content: AsyncIterable<Uint8Array>, schema: z.ZodType<T>): Promise<T>
  /** The chunks of an event stream as they come. Throws when it breaks off. */
  open(path: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>
  close(): void
}

/** How long a call is tried while nobody answers, in milliseconds. */
const usualPatience = 20 * second
/** How long one try may take. */
const oneTry = 60 * second
const oneUpload = 5 * 60 * second
const pause = 500

const document = z.looseObject({ code: z.string().optional(), detail: z.string().optional(), title: z.string().optional() })

const problemOf = async (response: Response): Promise<Problem> => {
  const body = document.safeParse(await response.json().catch(() => undefined))
  const { code = 'failed', detail, title, ...extra } = body.success ? body.data : {}
  if (response.status === 401)
    return new Problem('unauthorized', 'The server refuses the key. Set THREADLINE_API_KEY to the one it was started with.')
  const known = code in problemTable ? (code as ProblemCode) : 'failed'
  return new Problem(known, detail ?? title ?? `The server answered ${response.status}.`, extra)
}

/** The server was not there, or went away. `reached` says whether it may have heard the call. */
const neverReached = (error: unknown): boolean => {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'UND_ERR_CONNECT_TIMEOUT'
}

/** Says in a few words why a connection failed. */
export const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return cause.code === 'ECONNREFUSED' ? 'nobody answers there' : cause.code
  return cause instanceof Error ? cause.message : String(cause)
}

/** Calls to the server at `url`, without a slash at the end. `key` is asked each time: a restarted server may have another. */
export const createCaller = ({
  url,
  key,
  clock,
  fetch,
}: {
  url: string
  key: () => string
  clock: Clock
  fetch: typeof globalThis.fetch
}): Caller => {
  const closing = new AbortController()
  const wait = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const cancel = clock.after(ms, resolve)
      closing.signal.addEventListener(
        'abort',
        () => {
          cancel()
          resolve()
        },
        { once: true },
      )
    })

  return {
    async call(method, path, schema, { body, repeatable = method === 'GET', signal, patience = usualPatience, within = oneTry } = {}) {
      const until = clock.now() + patience
      for (;;) {
        const used = key()
        try {
          const signals = [closing.signal, AbortSignal.timeout(within), ...(signal ? [signal] : [])]
          const response = await fetch(`${url}/api/v1${path}`, {
            method,
            headers: {
              authorization: `Bearer ${used}`,
              accept: 'application/json',
              ...(body !== undefined && { 'content-type': 'application/json' }),
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
            signal: AbortSignal.any(signals),
          })
          if (response.ok) return schema.parse(response.status === 204 ? undefined : await response.json())
          const problem = await problemOf(response)
          if (response.status === 401 && key() !== used) continue
          if (response.status !== 503 || clock.now() > until) throw problem
          await wait(Number(response.headers.get('retry-after') ?? 1) * second)
        } catch (error) {
          if (error instanceof Problem || error instanceof z.ZodError || closing.signal.aborted || signal?.aborted) throw error
          const again = repeatable || neverReached(error)
          if (!again)
            throw new Problem(
              'unavailable',
              `The connection broke off (${reasonOf(error)}); it is not known whether that was done. Look before you do it again.`,
            )
          if (clock.now() > until)
            throw new Problem('unavailable', `Nobody answers at ${url} (${reasonOf(error)}). Nothing is known to have been done.`)
          await wait(pause)
        }
        if (closing.signal.aborted) throw new Problem('unavailable', 'The desk is closing.')
      }
    },
    async upload(path, content, schema) {
      try {
        const body = Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array>
        const init: RequestInit & { duplex: 'half' } = {
          method: 'POST',
          headers: { authorization: `Bearer ${key()}`, accept: 'application/json', 'content-type': 'application/octet-stream' },
          body,
          duplex: 'half',
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(oneUpload)]),
        }
        const response = await fetch(`${url}/api/v1${path}`, init)
        if (!response.ok) throw await problemOf(response)
        return schema.parse(await response.json())
      } catch (error) {
        if (error instanceof Problem || error instanceof z.ZodError) throw error
        throw new Problem('unavailable', `The file could not be brought to ${url} (${reasonOf(error)}). Nothing was sent; try again.`)
      }
    },
    async open(path, signal) {
      const response = await fetch(`${url}/api/v1${path}`, {
        headers: { authorization: `Bearer ${key()}`, accept: 'text/event-stream' },
        signal: AbortSignal.any([closing.signal, signal]),
      })
      if (!response.ok || !response.body) throw await problemOf(response)
      return response.body
    },
    close: () => closing.abort(),
  }
}
