// An answerer over a language model: chat.completions of OpenAI, or of any server that speaks it. It writes from what it was given, asks for
// actions, and falls back on the answerer before it when the model fails; never on silence.
import { randomBytes } from 'node:crypto'
import { second } from '#core/model/time.ts'
import type { Answer, Answerer, Calls, Question } from '#core/ports/answerer.ts'
import type { CreatePlugin, PluginGiven } from '#core/ports/folder.ts'
import { createAnswering } from './answer.ts'
import { accountEndpoint } from './budget/account.ts'
import { createBudget, daySchema } from './budget/budget.ts'
import { createDayFile } from './budget/day-file.ts'
import { createPurse, type Purse } from './budget/purse.ts'
import { THRESHOLD } from './confidence.ts'
import type { OpenaiConfig } from './config.ts'
import { createEmbedder } from './embedder.ts'
import { fallBack } from './fallback.ts'
import { healthOf, type Watched } from './health.ts'
import { judgePrompt, readVerdict } from './judge.ts'
import { instructions } from './prompts/prompt.ts'
import { readRewritten, readSummary, rewritePrompt, summaryPrompt } from './prompts/texts.ts'
import { type Breaker, createBreaker } from './requests/breaker.ts'
import { type Client, createClient, type Request } from './requests/client.ts'
import { type Accepted, askFor } from './requests/mend.ts'
import { type About, createModel, type Model, Unanswered } from './requests/model.ts'
import { longest, readTranslation, translatePrompt } from './translate.ts'

/** The rest of a question's minute is the answer's. */
const patience = { rewrite: 8 * second, judge: 12 * second, summary: 20 * second, translation: 20 * second }

type Live = Parameters<Answerer['answer']>[1]

const newFence = (): string => randomBytes(9).toString('hex')

const byWords = 'Pages are found by words alone meanwhile.'

/** Only an embedding model: the answers are those of the answerer before. */
const embedding = (config: OpenaiConfig, { clock, fallback }: PluginGiven, client: Client): Answerer => {
  if (!fallback) throw new Error('OPENAI_MODEL is not set, and there is no other answerer that could answer')
  const breaker = createBreaker(clock)
  const name = config.embeddingModel!
  return {
    name: 'openai',
    model: fallback.model,
    threshold: fallback.threshold,
    start: client.ready,
    answer: (question, options) => fallback.answer(question, options),
    embedder: createEmbedder({ model: name, client, breaker }),
    health: async () => healthOf(config.baseUrl, [{ name, breaker, instead: byWords }]),
  }
}

const answering = (config: OpenaiConfig & { model: string }, given: PluginGiven, client: Client): Answerer => {
  const { clock, log, dataDir, fallback } = given
  const file = createDayFile({ dir: dataDir, schema: daySchema, clock, log })
  const budget = createBudget({ config, clock, file })
  const breaker = createBreaker(clock)
  const called = (name: string, breaker: Breaker): Model =>
    createModel({ name, client, breaker, budget, clock, log, requested: given.requested })
  const model = called(config.model, breaker)
  const answer = createAnswering({ model, clock, fence: newFence })

  /** One thing besides answers, asked for and held to its form. */
  const make = async <T>(
    what: string,
    request: Request,
    accept: (text: string) => Accepted<T>,
    about: Pick<About, 'patience' | 'purpose' | 'begun' | 'aside'> & Live,
    by: { model: Model; purse: Purse } = { model, purse: createPurse() },
  ): Promise<T> => {
    const { purse } = by
    const made = await askFor({ model: by.model, clock }, request, said => accept(said.text), about, purse.spend)
    if ('mistake' in made) throw new Unanswered(`the model gave no ${what} that could be used: ${made.mistake}`)
    return made.value
  }

  const judging = (judge: Model): Pick<Answerer, 'judge'> => ({
    async judge(judged, options) {
      const purse = createPurse()
      const about = { ...options, patience: patience.judge, purpose: 'judge' as const, begun: true }
      const verdict = await make('verdict', judgePrompt(judged, newFence()), readVerdict, about, { model: judge, purse })
      return { ...verdict, ...purse.sum() }
    },
  })

  const answered = async (question: Question, options: Live & { so?: (far: Answer) => void }): Promise<Answer | Calls> => {
    const purse = createPurse()
    try {
      const said = await answer(question, { ...options, patience: config.timeout, purpose: 'answer' }, purse.spend)
      return { ...said, ...purse.sum() }
    } catch (failure) {
      options.signal.throwIfAborted()
      if (!(failure instanceof Unanswered)) throw failure
      return fallBack(fallback, { failure, question, options, spent: purse.sum() })
    }
  }

  const instead = fallback ? `The ${fallback.name} answerer answers meanwhile.` : 'Every question goes to the team meanwhile.'
  const watched: [Watched, ...Watched[]] = [{ name: config.model, breaker, instead }]
  const judge = config.judgeModel ?? config.model
  const judgeBreaker = judge === config.model ? breaker : createBreaker(clock)
  if (judge !== 'none') watched.push({ name: judge, breaker: judgeBreaker, instead: 'What the model writes goes to the team meanwhile.' })
  const embedderBreaker = createBreaker(clock)
  const { embeddingModel } = config
  if (embeddingModel !== undefined) watched.push({ name: embeddingModel, breaker: embedderBreaker, instead: byWords })

  return {
    name: 'openai',
    model: config.model,
    threshold: THRESHOLD,
    instructions,
    endpoints: [accountEndpoint(budget)],
    health: async () => healthOf(config.baseUrl, watched, { budget, refused: instead }),
    start: client.ready,
    stop: () => file.flush(),
    answer: answered,
    tell: answered,
    async rewrite(question, options) {
      options.signal.throwIfAborted()
      if (question.history.length === 0) return question.text
      return make('question', rewritePrompt(question, newFence()), readRewritten, {
        ...options,
        patience: patience.rewrite,
        purpose: 'rewrite',
        aside: true,
      })
    },
    async summarize(history, options) {
      options.signal.throwIfAborted()
      if (history.length === 0) return 'Nothing was said yet.'
      return make('summary', summaryPrompt(history, newFence()), readSummary, {
        ...options,
        patience: patience.summary,
        purpose: 'summary',
        aside: true,
      })
    },
    async translate(text, options) {
      options.signal.throwIfAborted()
      if (text.text.trim() === '') return text.text
      if (text.text.length > longest) throw new Unanswered(`the text is longer than ${longest} characters and is not translated`)
      const fence = newFence()
      const accept = (said: string): Accepted<string> => readTranslation(said, text.text, fence)
      return make('translation', translatePrompt(text, fence), accept, {
        ...options,
        patience: patience.translation,
        purpose: 'translation',
        aside: true,
      })
    },
    ...(judge === 'none' ? {} : judging(called(judge, judgeBreaker))),
    ...(embeddingModel === undefined ? {} : { embedder: createEmbedder({ model: embeddingModel, client, breaker: embedderBreaker }) }),
  }
}

/** The door of the folder. */
export const create: CreatePlugin<OpenaiConfig> = (config, given) => {
  const client = createClient(config, given.clock)
  const { model } = config
  return model === undefined ? embedding(config, given, client) : answering({ ...config, model }, given, client)
}
