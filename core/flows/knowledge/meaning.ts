// Finding by meaning, where an embedding model is configured: the vectors of what is held, made in the background, and those of the
// questions. Without a model there is none of this, and everything is found by its words.
import type { Logger } from 'pino'
import { createExamples, type Examples, type Likeness, likenessOf } from '#core/search/vectors/examples.ts'
import { createVectors, type Nearby, type Vectors } from '#core/search/vectors/index.ts'
import { dot } from '#core/search/vectors/rows.ts'
import type { Clock } from '../../lib/clock.ts'
import type { ScenarioText } from '../../model/scenario.ts'
import type { Embedder } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import type { PassageDoc } from '../timeline/tables.ts'
import { createEmbedding, type Embedding } from './embedding.ts'
import { createQuestionVectors } from './question-vectors.ts'
import { createStoredVectors } from './stored-vectors.ts'

/** One question, as its vector sees what is held. */
export interface Near {
  vector: Float32Array
  passages: Nearby[]
  scenarios: Likeness[]
  /** Of anything held; undefined where it has no vectors yet. */
  passage(id: string): number | undefined
  scenario(id: string): Likeness | undefined
  /** How alike texts are that nobody holds; undefined where the model did not answer. */
  toScenario(texts: readonly string[]): Promise<Omit<Likeness, 'id'> | undefined>
  toPassage(text: string): Promise<number | undefined>
}

interface NearOptions {
  limit: number
  accept: (id: string, kind: 'scenario' | 'passage') => boolean
  signal?: AbortSignal
}

export interface Meaning extends Pick<Embedding, 'start' | 'state'> {
  passage(passage: PassageDoc): void
  scenario(id: string, text: Pick<ScenarioText, 'title' | 'examples'>): void
  forget(id: string): void
  /** Of a scenario's title and examples as they are now, one behind the other, in memory that threads share; undefined until they are made. */
  vectorsOf(scenario: string): { dimensions: number; numbers: Float32Array } | undefined
  /** Undefined where the model did not answer in time. */
  near(question: string, options: NearOptions): Promise<Near | undefined>
  stop(): Promise<void>
}

interface Needs {
  embedder: Embedder
  store: Store
  clock: Clock
  log: Logger
  /** As they are held now. */
  textsOf(id: string): Promise<readonly string[] | undefined>
  /** Hears where the vectors of a scenario are made. */
  taught(): void
}

/** A passage to its model: what it is about stands above its words. */
export const passageText = ({ title, headings, text }: Pick<PassageDoc, 'title' | 'headings' | 'text'>): string =>
  [title, headings.join(' › '), text].filter(part => part !== '').join('\n')

/** A scenario to its model. */
export const scenarioTexts = ({ title, examples }: Pick<ScenarioText, 'title' | 'examples'>): string[] =>
  [title, ...examples].filter(text => text.trim() !== '')

export const createMeaning = ({ embedder, store, clock, log, textsOf, taught }: Needs): Meaning => {
  const questions = createQuestionVectors({ embedder, clock, log })
  const kinds = new Map<string, 'scenario' | 'passage'>()
  let passages: Vectors | undefined
  let scenarios: Examples | undefined
  let told = false
  let telling = false

  const broken = (error: Error): void =>
    log.warn({ error }, 'the index of vectors (usearch) does not run here; every vector is compared with each question, which is slower')

  const begin = (dimensions: number): void => {
    passages = createVectors(dimensions, { broken })
    scenarios = createExamples(dimensions, { broken })
  }

  /** Of vectors that come together once. */
  const tell = (): void => {
    if (telling) return
    telling = true
    queueMicrotask(() => {
      telling = false
      taught()
    })
  }

  const made = (id: string, vectors: Float32Array[]): boolean => {
    const [first] = vectors
    if (!first || first.length === 0) return false
    if (!passages) begin(first.length)
    if (vectors.some(vector => vector.length !== passages!.dimensions)) {
      if (!told)
        log.error(
          { model: embedder.model, dimensions: first.length, stored: passages!.dimensions },
          'the embedding model answers vectors of another length than those that are stored under its name: they are not used; set OPENAI_EMBEDDING_MODEL to another name or to the model of before',
        )
      told = true
      return false
    }
    if (kinds.get(id) === 'scenario') {
      scenarios!.put(id, vectors)
      tell()
    } else passages!.put(id, first)
    return true
  }

  const embedding = createEmbedding({
    embedder,
    stored: createStoredVectors({ store, clock, model: embedder.model }),
    clock,
    log,
    textsOf,
    made,
  })

  return {
    start: embedding.start,
    state: embedding.state,
    passage(passage) {
      kinds.set(passage.id, 'passage')
      embedding.want(passage.id, [passageText(passage)])
    },
    scenario(id, text) {
      kinds.set(id, 'scenario')
      embedding.want(id, scenarioTexts(text))
    },
    forget(id) {
      if (!kinds.delete(id)) return
      passages?.remove(id)
      scenarios?.remove(id)
      embedding.forget(id)
    },
    vectorsOf(id) {
      const numbers = embedding.isMade(id) ? scenarios?.vectorsOf(id) : undefined
      return numbers && { dimensions: scenarios!.dimensions, numbers }
    },
    async near(question, { limit, accept, signal }) {
      const vector = await questions.of(question, signal)
      if (!vector || (passages && vector.length !== passages.dimensions)) return undefined
      const [near, alike] = await Promise.all([
        passages?.search(vector, { limit, accept: id => accept(id, 'passage') }) ?? [],
        scenarios?.search(vector, { limit, accept: id => accept(id, 'scenario') }) ?? [],
      ])
      const tried = async (texts: readonly string[]): Promise<Float32Array[] | undefined> => {
        const vectors = await questions.all(texts, signal)
        return vectors?.every(({ length }) => length === vector.length) ? vectors : undefined
      }
      return {
        vector,
        passages: near,
        scenarios: alike,
        passage: id => passages?.similarity(id, vector),
        scenario: id => scenarios?.likeness(id, vector),
        async toScenario(texts) {
          const vectors = await tried(texts)
          return vectors && vectors.length > 0 ? likenessOf(vector, vectors) : undefined
        },
        async toPassage(text) {
          const [one] = (await tried([text])) ?? []
          return one && dot(one, vector)
        },
      }
    },
    async stop() {
      await embedding.stop()
      await passages?.close()
      await scenarios?.close()
    },
  }
}
