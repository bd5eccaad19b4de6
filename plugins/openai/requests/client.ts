// The SDK, and what a server may be asked: chat.completions, streamed or whole, and embeddings. One request each; when to ask again and
// when not at all is decided elsewhere, so the SDK retries nothing by itself.
//
// Follows https://platform.openai.com/docs/api-reference/chat. What a server turns out not to know is left out from then on.
import type OpenAI from 'openai'
import type { ChatCompletionCreateParams, ChatCompletionMessageParam, ChatCompletionTool } from 'openai/resources/chat/completions'
import type { Clock } from '#core/lib/clock.ts'
import type { Duration } from '#core/model/time.ts'
import type { OpenaiConfig } from '../config.ts'
import { type Feature, failureOf, ModelFailure } from './failures.ts'
import { readStream, readWhole, type Said } from './stream.ts'

export interface Request {
  messages: ChatCompletionMessageParam[]
  tools?: ChatCompletionTool[]
  /** The answer is JSON of this schema. Not together with tools. */
  format?: { name: string; schema: Record<string, unknown> }
}

export interface Client {
  /** Throws a ModelFailure; where `signal` was aborted, its reason. */
  chat(
    model: string,
    request: Request,
    options: { signal: AbortSignal; patience: Duration; stream: boolean; so?: ((text: string) => void) | undefined },
  ): Promise<Said>
  /** One vector for each text, in order, as the server made them; and the tokens, where it counts them. */
  embed(model: string, texts: readonly string[], options: { signal: AbortSignal; patience: Duration }): Promise<number[][]>
  /** Leaves a feature out of all further requests. False where it was left out before. */
  without(feature: Feature): boolean
  /** Loads the SDK, which takes a moment. */
  ready(): Promise<void>
}

const late = new ModelFailure('again', 'The model did not answer in time.', { begun: true })

export const createClient = ({ baseUrl, key }: Pick<OpenaiConfig, 'baseUrl' | 'key'>, clock: Clock): Client => {
  let loading: Promise<{ sdk: OpenAI; classes: typeof OpenAI }> | undefined
  const load = async () => {
    const { default: classes } = await import('openai')
    const sdk = new classes({
      apiKey: key ?? 'local',
      baseURL: baseUrl,
      adminAPIKey: null,
      organization: null,
      project: null,
      maxRetries: 0,
      logLevel: 'off',
    })
    return { sdk, classes }
  }
  const loaded = () => {
    loading ??= load()
    return loading
  }
  const unknown = new Set<Feature>()

  const bodyOf = (model: string, { messages, tools, format }: Request): Omit<ChatCompletionCreateParams, 'stream'> => ({
    model,
    messages,
    ...(tools && tools.length > 0 ? { tools, ...(unknown.has('tool_choice') ? {} : { tool_choice: 'auto' as const }) } : {}),
    ...(format && !unknown.has('response_format')
      ? { response_format: { type: 'json_schema' as const, json_schema: { ...format, strict: true } } }
      : {}),
  })

  /** Runs `work` until it ends, the time is over or the core takes the question back, whichever is first. */
  const limited = async <T>(
    { signal, patience }: { signal: AbortSignal; patience: Duration },
    work: (sdk: OpenAI, own: AbortSignal, tooLate: () => void) => Promise<T>,
  ): Promise<T> => {
    signal.throwIfAborted()
    const { sdk, classes } = await loaded()
    signal.throwIfAborted()
    const own = new AbortController()
    const tooLate = (): void => own.abort(late)
    const takenBack = (): void => own.abort(signal.reason)
    const cancel = clock.after(patience, tooLate)
    signal.addEventListener('abort', takenBack, { once: true })
    try {
      return await work(sdk, own.signal, tooLate)
    } catch (error) {
      signal.throwIfAborted()
      throw own.signal.aborted ? late : failureOf(error, key, classes)
    } finally {
      cancel()
      signal.removeEventListener('abort', takenBack)
    }
  }

  return {
    async ready() {
      await loaded()
    },
    chat: (model, request, { signal, patience, stream, so }) =>
      limited({ signal, patience }, async (sdk, own, tooLate) => {
        const body = bodyOf(model, request)
        const options = { signal: own, timeout: Math.ceil(patience) }
        if (!stream) return readWhole(await sdk.chat.completions.create({ ...body, stream: false }, options))
        const first = Math.round(patience * (2 / 3))
        const started = clock.now()
        const cancel = clock.after(first, tooLate)
        try {
          const usage = unknown.has('stream_options') ? {} : { stream_options: { include_usage: true } }
          const chunks = await sdk.chat.completions.create({ ...body, ...usage, stream: true }, options)
          cancel()
          const gaps = { first: Math.max(1, first - (clock.now() - started)), next: Math.round(patience / 3) }
          return await readStream(chunks, { clock, gaps, late: tooLate, so })
        } finally {
          cancel()
        }
      }),
    embed: (model, texts, { signal, patience }) =>
      limited({ signal, patience }, async (sdk, own) => {
        const options = { signal: own, timeout: Math.ceil(patience) }
        const { data } = await sdk.embeddings.create({ model, input: [...texts], encoding_format: 'float' }, options)
        if (!Array.isArray(data) || data.length !== texts.length)
          throw new ModelFailure('again', 'The server answered another number of vectors than there were texts.')
        return data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding)
      }),
    without(feature) {
      const isNew = !unknown.has(feature)
      unknown.add(feature)
      return isNew
    },
  }
}
