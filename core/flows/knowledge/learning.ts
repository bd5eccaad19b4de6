// Keeps what is learned of scenarios, or of topics, up with them: about a second after the last change, all are learned anew in a thread of its
// own, so that no answer waits for it. Until then what changed is found by its words, and `pending` says so.
import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import type { Learned } from '#core/search/router/learn.ts'
import { isEnough, type Lesson } from '#core/search/router/lesson.ts'
import { createRanking, type Ranking } from '#core/search/router/rank.ts'
import type { Clock } from '../../lib/clock.ts'
import { minute, second } from '../../model/time.ts'

export interface Learning {
  /** Something that is to be learned is there, changed or gone. */
  changed(): void
  /** Changes that are not learned yet. */
  readonly pending: number
  /** Ends what is under way; nothing is learned after. */
  stop(): Promise<void>
}

/** A thread that learns the lessons it was given. */
export interface Pupil {
  /** Rejects where the thread dies. */
  done: Promise<Learned>
  end(): Promise<void>
}

interface Needs {
  /** All there is to be learned, as it is now. */
  lessons(): Lesson[]
  /** Takes up what was learned; nothing where there is too little. */
  heed(learned: Ranking | undefined): void
  clock: Clock
  log: Pick<Logger, 'warn' | 'error'>
  /** A thread unless said otherwise. */
  send?: (lessons: Lesson[]) => Pupil
}

/** Changes that come together are learned together, but one that came is not put off for longer than the second. */
const gather = second
const longest = 10 * second
/** After a thread died twice. */
const again = minute

/** Learns in a thread, which does not keep the process. */
export const sendToThread = (lessons: Lesson[]): Pupil => {
  const worker = new Worker(new URL('learner.ts', import.meta.url), { workerData: lessons })
  worker.unref()
  const done = new Promise<Learned>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the thread that learns ended with ${code}`)))
  })
  return {
    done,
    async end() {
      await worker.terminate()
    },
  }
}

export const createLearning = ({ lessons, heed, clock, log, send = sendToThread }: Needs): Learning => {
  let pending = 0
  /** When the oldest change that nothing was begun for came. */
  let since: number | undefined
  let cancel = (): void => {}
  let pupil: Pupil | undefined
  let stopped = false

  const wait = (time: number): void => {
    cancel()
    cancel = clock.after(time, () => void begin())
  }

  const forgetAll = (): void => {
    cancel()
    since = undefined
    pending = 0
    heed(undefined)
  }

  /** What came of the lessons; of a thread that died, of the next one. */
  const learn = async (given: Lesson[]): Promise<Learned | undefined> => {
    for (const last of [false, true]) {
      pupil = send(given)
      try {
        return await pupil.done
      } catch (error) {
        if (stopped) return undefined
        if (last) log.error({ error }, 'examples could not be learned; what they are of is found by their words, and learned in a minute')
        else log.warn({ error }, 'the thread that learns examples died and is started anew')
      }
    }
    return undefined
  }

  const begin = async (): Promise<void> => {
    if (stopped || pupil) return
    const taken = pending
    since = undefined
    const given = lessons()
    if (!isEnough(given)) return forgetAll()
    const learned = await learn(given)
    pupil = undefined
    if (stopped) return
    // There may be too little left by now: all is forgotten then, and this with it.
    if (learned && pending > 0) {
      heed(createRanking(learned))
      pending -= taken
    }
    if (pending > 0) wait(learned ? gather : again)
  }

  return {
    changed() {
      if (stopped) return
      if (!isEnough(lessons())) return forgetAll()
      pending += 1
      since ??= clock.now()
      if (!pupil) wait(Math.max(0, Math.min(gather, since + longest - clock.now())))
    },
    get pending() {
      return pending
    },
    async stop() {
      stopped = true
      cancel()
      await pupil?.end()
    },
  }
}
