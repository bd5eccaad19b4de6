// What a language model needs: its name, and where it is. OpenAI itself wants a key; a server of your own wants its address.
import { z } from 'zod'
import { type Duration, second } from '#core/model/time.ts'
import type { FolderConfig } from '#core/ports/folder.ts'

/** What `create` takes. */
export interface OpenaiConfig {
  /** Absent where there is an embedding model only. */
  model?: string
  /** Holds answers against their sources; `none`: nobody does. The model itself where it is not set. */
  judgeModel?: string
  embeddingModel?: string
  baseUrl: string
  key?: string
  /** For one answer, both tries together. */
  timeout: Duration
  budget: Budget
  /** Of a million tokens. */
  prices?: { in: number; out: number; currency: string }
}

/** What may be spent in a day (UTC); what is not set has no end. */
export interface Budget {
  tokens?: number
  cost?: number
  /** Tokens of one session. */
  session?: number
}

const openai = 'https://api.openai.com/v1'

const amount = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?$/u, 'must be a number such as 2.50')
  .transform(Number)
const tokens = z
  .string()
  .regex(/^\d{1,12}$/u, 'must be a whole number of tokens')
  .transform(Number)

const schema = z
  .object({
    OPENAI_MODEL: z.string().optional(),
    OPENAI_API_KEY: z.string().optional(),
    OPENAI_BASE_URL: z
      .string()
      .regex(/^https?:\/\/[^\s/]+/u, 'must start with http:// or https://')
      .transform(url => url.replace(/\/+$/u, ''))
      .optional(),
    OPENAI_EMBEDDING_MODEL: z.string().optional(),
    OPENAI_JUDGE_MODEL: z.string().optional(),
    OPENAI_TIMEOUT: z
      .string()
      .regex(/^\d{1,2}$/u, 'must be a number of seconds')
      .transform(value => Number(value) * second)
      .pipe(
        z
          .number()
          .min(5 * second, 'must be at least 5')
          .max(55 * second, 'must be at most 55: the house gives a question 60'),
      )
      .default(40 * second),
    OPENAI_DAILY_TOKENS: tokens.optional(),
    OPENAI_DAILY_COST: amount.optional(),
    OPENAI_SESSION_TOKENS: tokens.optional(),
    OPENAI_PRICE_IN: amount.optional(),
    OPENAI_PRICE_OUT: amount.optional(),
    OPENAI_CURRENCY: z
      .string()
      .regex(/^[A-Z]{3}$/u, 'must be three capitals such as EUR')
      .default('USD'),
  })
  .superRefine((v, context) => {
    const lacks = (name: string, why: string) => context.addIssue({ code: 'custom', path: [name], message: `${name} is missing: ${why}` })
    if (v.OPENAI_MODEL === undefined && v.OPENAI_EMBEDDING_MODEL === undefined)
      lacks('OPENAI_MODEL', 'the name of the model, as the server knows it')
    if (v.OPENAI_API_KEY === undefined && v.OPENAI_BASE_URL === undefined)
      lacks('OPENAI_API_KEY', 'a key of OpenAI, or OPENAI_BASE_URL for a server of your own')
    if ((v.OPENAI_PRICE_IN === undefined) !== (v.OPENAI_PRICE_OUT === undefined))
      lacks(v.OPENAI_PRICE_IN === undefined ? 'OPENAI_PRICE_IN' : 'OPENAI_PRICE_OUT', 'both prices are needed to tell what an answer costs')
    if (v.OPENAI_DAILY_COST !== undefined && v.OPENAI_PRICE_IN === undefined && v.OPENAI_PRICE_OUT === undefined)
      lacks('OPENAI_PRICE_IN', 'OPENAI_DAILY_COST needs OPENAI_PRICE_IN and OPENAI_PRICE_OUT')
  })
  .transform((v): OpenaiConfig => {
    const { OPENAI_PRICE_IN: priceIn, OPENAI_PRICE_OUT: priceOut } = v
    return {
      baseUrl: v.OPENAI_BASE_URL ?? openai,
      timeout: v.OPENAI_TIMEOUT,
      budget: {
        ...(v.OPENAI_DAILY_TOKENS === undefined ? {} : { tokens: v.OPENAI_DAILY_TOKENS }),
        ...(v.OPENAI_DAILY_COST === undefined ? {} : { cost: v.OPENAI_DAILY_COST }),
        ...(v.OPENAI_SESSION_TOKENS === undefined ? {} : { session: v.OPENAI_SESSION_TOKENS }),
      },
      ...(v.OPENAI_MODEL === undefined ? {} : { model: v.OPENAI_MODEL }),
      ...(v.OPENAI_JUDGE_MODEL === undefined ? {} : { judgeModel: v.OPENAI_JUDGE_MODEL }),
      ...(v.OPENAI_EMBEDDING_MODEL === undefined ? {} : { embeddingModel: v.OPENAI_EMBEDDING_MODEL }),
      ...(v.OPENAI_API_KEY === undefined ? {} : { key: v.OPENAI_API_KEY }),
      ...(priceIn === undefined || priceOut === undefined ? {} : { prices: { in: priceIn, out: priceOut, currency: v.OPENAI_CURRENCY } }),
    }
  })

export const config: FolderConfig<OpenaiConfig> = {
  name: 'openai',
  summary: 'Answers by a language model of OpenAI or of any server that speaks its chat.completions: Ollama, vLLM, LM Studio, llama.cpp.',
  anyOf: ['OPENAI_MODEL', 'OPENAI_EMBEDDING_MODEL', 'OPENAI_API_KEY', 'OPENAI_BASE_URL'],
  variables: [
    { name: 'OPENAI_MODEL', about: 'The model that answers, by the name that the server knows. Without it the offline answerer answers.' },
    {
      name: 'OPENAI_API_KEY',
      about: 'The key of OpenAI, or of another server that wants one. A server of your own mostly needs none.',
      secret: true,
    },
    { name: 'OPENAI_BASE_URL', about: 'Where the server is, `/v1` included, such as http://127.0.0.1:11434/v1.', default: openai },
    {
      name: 'OPENAI_EMBEDDING_MODEL',
      about: 'The model that makes vectors of texts, for finding by meaning. It may be set without OPENAI_MODEL.',
    },
    {
      name: 'OPENAI_JUDGE_MODEL',
      about: 'The model that holds each answer against its sources before it is sent; `none` for a check by words alone.',
      default: 'OPENAI_MODEL',
    },
    {
      name: 'OPENAI_TIMEOUT',
      about: 'Seconds for one answer, both tries together, 5 to 55; then the offline answerer answers.',
      default: '40',
    },
    { name: 'OPENAI_DAILY_TOKENS', about: 'Tokens that may be used in a day (UTC); after that the offline answerer answers.' },
    { name: 'OPENAI_DAILY_COST', about: 'The same in money, such as 5.00; needs the two prices.' },
    { name: 'OPENAI_SESSION_TOKENS', about: 'Tokens that one session may use in a day, so that no customer uses up the rest alone.' },
    {
      name: 'OPENAI_PRICE_IN',
      about: 'Price of a million tokens that are sent, such as 0.40. With both prices receipts show what an answer cost.',
    },
    { name: 'OPENAI_PRICE_OUT', about: 'Price of a million tokens that come back.' },
    { name: 'OPENAI_CURRENCY', about: 'The currency of the prices, three capitals.', default: 'USD' },
  ],
  schema,
}
