// Everything a decision asks of the world around it: what is found, what the answerer says, what may be called. Written down while a
// decision is made, and answered from what was written down when it is made again.
import { copyOf } from '../../lib/plain.ts'
import type { Time } from '../../model/time.ts'
import type { Answer, Answerer, Calls, Judgement, Offer, Question } from '../../ports/answerer.ts'
import type { Library } from '../knowledge/library.ts'
import type { Retrieved } from '../knowledge/retrieval.ts'
import type { Matter } from './matter.ts'
import type { Speak } from './spoken.ts'
import { listenTo, type Telling } from './telling.ts'

export interface Outside {
  library: Pick<Library, 'retrieve' | 'languageOf' | 'topicOf' | 'state'>
  answerer: Pick<Answerer, 'name' | 'model' | 'threshold' | 'instructions' | 'answer' | 'rewrite' | 'judge'> & {
    /** Begins an answer that is heard while it is being written. */
    tell?(question: Question, live: Parameters<Answerer['answer']>[1]): Telling
  }
  /** Where words may be shown before all of the answer is there. */
  speak?: Speak
  /** The actions that the AI may ask for here. */
  offers(matter: Matter): Promise<Offer[]>
}

/** One thing that was heard from outside, in the order of asking. */
export type Heard =
  | { what: 'language'; value: string }
  | { what: 'topic'; value: string | null }
  | { what: 'index'; value: ReturnType<Library['state']> }
  | { what: 'found'; value: Retrieved }
  | { what: 'rewritten'; value: string }
  | { what: 'offers'; value: Offer[] }
  | { what: 'said'; value: Answer | Calls }
  /** Of an answer that was not all there yet. */
  | { what: 'told'; value: Answer }
  /** Words were shown, or might not be. */
  | { what: 'spoken'; value: { at: Time } | null }
  | { what: 'judged'; value: Judgement }
  | { what: 'failed'; at: string; value: string }

export type HeardOf<W extends Heard['what']> = Extract<Heard, { what: W }>['value']

/** An answerer that does not heed the signal is left behind. */
const unlessAborted = async <T>(begin: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  signal.throwIfAborted()
  const work = begin()
  let leave = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason)
    signal.addEventListener('abort', leave, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

/** The world as the decision asks it. */
export interface World extends Pick<Outside, 'library' | 'offers' | 'speak'> {
  answerer: Answerer | Omit<Outside['answerer'], 'tell'>
}

/** The same world; `heard` fills with what it said. */
export const listened = ({ library, answerer, offers, speak }: World): { outside: Outside; heard: Heard[] } => {
  const heard: Heard[] = []
  const note = <T>(what: Heard['what'], value: T): T => {
    heard.push({ what, value: copyOf(value) } as Heard)
    return value
  }
  /** `kept`: what of it is written down; false for nothing. */
  const noted = async <T>(what: Heard['what'], work: () => Promise<T>, kept: (value: T) => unknown = value => value): Promise<T> => {
    let value: T
    try {
      value = await work()
    } catch (error) {
      heard.push({ what: 'failed', at: what, value: error instanceof Error ? error.message : String(error) })
      throw error
    }
    const keep = kept(value)
    if (keep !== false) note(what, keep)
    return value
  }
  const { rewrite, judge } = answerer
  const tell = 'tell' in answerer ? answerer.tell?.bind(answerer) : undefined
  const { name, model, threshold, instructions } = answerer
  return {
    heard,
    outside: {
      library: {
        languageOf: text => note('language', library.languageOf(text)),
        topicOf(text, language) {
          const topic = library.topicOf(text, language)
          note('topic', topic ?? null)
          return topic
        },
        state: () => note('index', library.state()),
        retrieve: (text, where) => noted('found', () => library.retrieve(text, where)),
      },
      answerer: {
        name,
        model,
        threshold,
        ...(instructions ? { instructions } : {}),
        answer: (question, live) => noted('said', () => unlessAborted(() => answerer.answer(question, live), live.signal)),
        ...(tell
          ? {
              tell(question, live) {
                const telling = listenTo(tell, question, live)
                return {
                  stop: telling.stop,
                  async next(from, least) {
                    const came = await noted(
                      'said',
                      () => unlessAborted(() => telling.next(from, least), live.signal),
                      one => !('far' in one) && one.said,
                    )
                    if ('far' in came) note('told', came.far)
                    return came
                  },
                }
              },
            }
          : {}),
        ...(rewrite
          ? {
              rewrite: (question, live) =>
                noted('rewritten', () => unlessAborted(() => rewrite.call(answerer, question, live), live.signal)),
            }
          : {}),
        ...(judge
          ? { judge: (given, live) => noted('judged', () => unlessAborted(() => judge.call(answerer, given, live), live.signal)) }
          : {}),
      },
      offers: matter => noted('offers', () => offers(matter)),
      ...(speak ? { speak: spoken => noted('spoken', () => speak(spoken)) } : {}),
    },
  }
}

/** How an answerer was when it was asked. */
export interface AnswererThen {
  name: string
  model: string
  threshold: number
  instructions?: readonly string[]
  rewrites: boolean
  judges: boolean
  /** What it said could be heard, and shown, while it was being written. */
  speaks?: boolean
}

/** The decision asked for something else than the record holds: the code, or the record, is another than it was. */
export class OtherPathError extends Error {}

/** The world as it was. Throws OtherPathError where something else is asked of it than was then. */
export const recalled = (heard: readonly Heard[], then: AnswererThen): Outside => {
  let at = 0
  const next = <W extends Heard['what']>(what: W): HeardOf<W> => {
    const one = heard[at]
    at += 1
    if (one?.what === 'failed' && one.at === what) throw new Error(one.value)
    if (one?.what !== what)
      throw new OtherPathError(`The decision asks for “${what}” where the record holds ${one ? `“${one.what}”` : 'nothing more'}.`)
    return copyOf(one.value) as HeardOf<W>
  }
  const { name, model, threshold, instructions, rewrites, judges, speaks = false } = then
  return {
    library: {
      languageOf: () => next('language'),
      topicOf: () => next('topic') ?? undefined,
      state: () => next('index'),
      retrieve: async () => next('found'),
    },
    answerer: {
      name,
      model,
      threshold,
      ...(instructions ? { instructions } : {}),
      answer: async () => next('said'),
      ...(rewrites ? { rewrite: async () => next('rewritten') } : {}),
      ...(judges ? { judge: async () => next('judged') } : {}),
      ...(speaks
        ? {
            tell: () => ({
              stop() {},
              next: async () => (heard[at]?.what === 'told' ? { far: next('told') } : { said: next('said') }),
            }),
          }
        : {}),
    },
    ...(speaks ? { speak: async () => next('spoken') } : {}),
    offers: async () => next('offers'),
  }
}
