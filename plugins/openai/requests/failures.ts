// Every way in which a model's server can fail, mapped to what to do next: the one place where errors of the SDK are read.
//
// Follows https://platform.openai.com/docs/guides/error-codes. Messages are worded for an admin; nothing of a key or a prompt is in them.
import type OpenAI from 'openai'
import type { Duration } from '#core/model/time.ts'
import { mask } from '#core/safety/masking/mask.ts'

/** What not every server can do; a request can leave each of them out. */
export type Feature = 'response_format' | 'stream_options' | 'tool_choice'

/**
 * `again`: the same may work at once. `later`: the server wants to be left alone for a while. `mend`: an admin has to do something.
 * `plainer`: the server can not do `feature`. `question`: it will not answer this one, and is well.
 */
export type Next = 'again' | 'later' | 'mend' | 'plainer' | 'question'

/** A request that came to nothing. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure'
  readonly next: Next
  /** Milliseconds after which the server wants to be asked again. */
  readonly after: Duration | undefined
  readonly feature: Feature | undefined
  /** The model was at work when it failed: it may have to be paid for. */
  readonly begun: boolean
  constructor(next: Next, why: string, more: { after?: Duration; feature?: Feature; begun?: boolean } = {}) {
    super(why)
    this.next = next
    this.after = more.after
    this.feature = more.feature
    this.begun = more.begun ?? false
  }
}

type ApiError = InstanceType<typeof OpenAI.APIError>

const longest = 200

/** The server's own words, short and without what must not be read. */
const wordsOf = (error: Error, key: string | undefined): string => {
  const said = error.message.replace(/^\d{3}\s+/, '').replaceAll(/\s+/g, ' ')
  const bare = mask(key ? said.replaceAll(key, '…') : said).text
  return bare.length > longest ? `${bare.slice(0, longest)}…` : bare
}

/** In what the server complains about; a request without it may pass. */
const features: [RegExp, Feature][] = [
  [/stream_options|include_usage/i, 'stream_options'],
  [/response_format|json_schema|structured output|grammar|guided/i, 'response_format'],
  [/tool_choice/i, 'tool_choice'],
]

const waitOf = (headers: Headers | undefined): Duration | undefined => {
  const precise = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(precise) && precise >= 0) return precise
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}

const mends: Record<number, string> = {
  401: 'does not accept the key: check OPENAI_API_KEY',
  402: 'wants to be paid: see to the account',
  403: 'does not allow it: check what the key of OPENAI_API_KEY may do',
  404: 'does not know the model or the address: check OPENAI_BASE_URL and the name in OPENAI_MODEL, OPENAI_JUDGE_MODEL or OPENAI_EMBEDDING_MODEL',
}

const ofStatus = (error: ApiError, status: number, said: string): ModelFailure => {
  if (status === 429) {
    if (error.code === 'insufficient_quota')
      return new ModelFailure('mend', 'The account of the model has no money left (insufficient_quota).')
    const after = waitOf(error.headers)
    return new ModelFailure('later', `The model has too much to do (429): ${said}`, after === undefined ? {} : { after })
  }
  const mend = mends[status]
  if (mend) return new ModelFailure('mend', `The server of the model ${mend} (${status}: ${said}).`)
  if (status === 400 || status === 422 || status === 501) {
    const feature = features.find(([sign]) => sign.test(`${error.param ?? ''} ${said}`))?.[1]
    if (feature) return new ModelFailure('plainer', `The server of the model knows no ${feature} (${status}: ${said}).`, { feature })
  }
  if (status >= 500 || status === 408 || status === 409)
    return new ModelFailure('again', `The server of the model failed (${status}: ${said}).`)
  return new ModelFailure('question', `The model does not take this question (${status}: ${said}).`)
}

/** What to do about an error of the SDK, which is loaded where there is one. `key` is kept out of the words. */
export const failureOf = (error: unknown, key: string | undefined, sdk: typeof OpenAI): ModelFailure => {
  if (error instanceof ModelFailure) return error
  if (error instanceof sdk.APIConnectionTimeoutError) return new ModelFailure('again', 'The model did not answer in time.', { begun: true })
  if (error instanceof sdk.APIConnectionError) return new ModelFailure('again', 'The server of the model can not be reached.')
  if (error instanceof sdk.APIError) {
    const said = wordsOf(error, key)
    // Told in the middle of a stream, where there is no status any more.
    if (error.status === undefined) return new ModelFailure('again', `The model broke off its answer: ${said}`, { begun: true })
    return ofStatus(error, error.status, said)
  }
  if (error instanceof SyntaxError) return new ModelFailure('again', 'What the server of the model sent can not be read.', { begun: true })
  const said = error instanceof Error ? wordsOf(error, key) : String(error)
  return new ModelFailure('again', `The connection to the model broke off: ${said}`, { begun: true })
}
