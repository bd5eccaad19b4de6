// The backtest: a change is thought about on past sessions, each cut off before what was answered, without it and with it.
//
// It runs beside everything else, one at a time, and lets others have the event loop after each question. Of customers' words it keeps
// nothing: whoever looks reads them from the timeline, so what was redacted since is gone here too.
import { setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { MaskOptions } from '#core/safety/masking/mask.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Who } from '../../model/agent.ts'
import { segmentsOf } from '../../model/contact.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { ScenarioText } from '../../model/scenario.ts'
import type { Session } from '../../model/session.ts'
import { day, minute } from '../../model/time.ts'
import type { Autopilot } from '../../model/topic.ts'
import type { Backtest, BacktestGiven, Replayed } from '../../ports/backtest.ts'
import { StaleError, type Store } from '../../ports/store.ts'
import { maskMatter } from '../answering/masked.ts'
import type { Matter } from '../answering/matter.ts'
import { listened, type World } from '../answering/outside.ts'
import { decide } from '../answering/think.ts'
import type { Thought } from '../answering/thought.ts'
import type { Contacts } from '../people/contacts.ts'
import { type BacktestDoc, backtestsTable, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Gates } from '../training/gates.ts'
import type { Scenarios } from '../training/scenarios.ts'
import type { Vault } from '../vault/vault.ts'
import { contradictionOf, differenceOf, sideOf, wrongOf } from './compare.ts'
import { type PastQuestion, pastQuestions } from './past.ts'
import { printOf, type Trying, tryingOf } from './trying.ts'

export interface Backtests {
  /** Begins one under this id and answers at once. Problem `conflict` while another runs, `not_found`. */
  start(id: string, given: BacktestGiven, by: Who): Promise<void>
  /** How it stands. Problem `not_found`: they are remembered for a while, by the process that runs them. */
  look(id: string): Promise<Backtest>
  /** The newest first. */
  all(): Promise<Backtest[]>
  stop(id: string, why: string): Promise<void>
  /** What speaks against publishing these words: that they were not tried as they are, or what came of it. */
  against(id: string, text: ScenarioText): Promise<string[]>
  /** Stops what runs, for the house to close. */
  close(): Promise<void>
}

interface Needs {
  store: Store
  timeline: Pick<Timeline, 'read'>
  contacts: Pick<Contacts, 'get'>
  scenarios: Pick<Scenarios, 'get'>
  gates: Pick<Gates, 'autopilot' | 'topicNamed'>
  clock: Clock
  /** What else is masked before a model sees it. */
  masking(): Promise<MaskOptions>
  vault: Pick<Vault, 'masking'>
  log: Logger
  outside: World
  loaded(): Promise<void>
}

const usual = 200
const most = 2000
const longest = 10 * minute
const longestThought = 60_000
const shown = 60
const remembered = 10
/** For so long a clean backtest counts. */
const counted = 7 * day
/** Entries read of a session: the newest. */
const mostRead = 1000

interface Found extends Omit<Replayed, 'question' | 'said' | 'contradicts'> {
  against: boolean
}

interface Run extends Omit<Backtest, 'found' | 'wrong' | 'took' | 'costs'> {
  found: Found[]
  wrong: string[]
  endedAt?: number
  costs: Record<string, number>
  wanted: number
  stop: AbortController
  ended: Promise<void>
}

const order = (one: Found): number => (one.against ? 0 : { handed_off: 1, answered: 2, changed: 3 }[one.difference])

/** Where the AI is silent nothing could be compared: both sides are thought about as if it might speak. */
const speaking = (rules: Autopilot, channel: string): Autopilot => ({ ...rules, channels: { ...rules.channels, [channel]: 'on' } })

export const createBacktests = (needs: Needs): Backtests => {
  const { store, timeline, contacts, scenarios, gates, clock, log, outside, loaded, masking, vault } = needs
  const runs = new Map<string, Run>()
  const kept = store.collection(backtestsTable)

  const questionsOf = async (session: Pick<Session, 'id' | 'lastSeq'>): Promise<PastQuestion[]> =>
    pastQuestions(foldTimeline(await timeline.read(session.id, Math.max(0, session.lastSeq - mostRead))))

  /** Newest sessions first, each with its questions, until there are enough. */
  const past = async function* (wanted: number, signal: AbortSignal): AsyncGenerator<{ session: Session; questions: PastQuestion[] }> {
    let left = wanted
    for (let cursor: string | null | undefined; cursor !== null && left > 0; ) {
      const page = await store.collection(sessionsTable).list({ descending: true, limit: 50, ...(cursor ? { cursor } : {}) })
      for (const session of page.items) {
        signal.throwIfAborted()
        const questions = (await questionsOf(session)).slice(-left)
        if (questions.length === 0) continue
        left -= questions.length
        yield { session, questions }
        if (left <= 0) return
      }
      cursor = page.next
    }
  }

  const think = async (matter: Matter, settings: Autopilot, signal: AbortSignal): Promise<Thought> => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(longestThought)])
    const around = { outside: listened(outside).outside, answerWithin: Number.POSITIVE_INFINITY, now: clock.now }
    const { matter: masked } = await maskMatter(matter, vault, await masking())
    const thought = await decide(masked, speaking(settings, matter.channel), around, limit)
    signal.throwIfAborted()
    return thought
  }

  const replay = async (run: Run, trying: Trying): Promise<void> => {
    const { signal } = run.stop
    await loaded()
    const sessions: { session: Session; questions: PastQuestion[] }[] = []
    for await (const one of past(run.wanted, signal)) sessions.push(one)
    run.of = sessions.reduce((sum, { questions }) => sum + questions.length, 0)
    if (run.of === 0) return
    const rules = await gates.autopilot()
    const changed = trying.rules(rules)
    for (const { session, questions } of sessions) {
      const segments = segmentsOf(await contacts.get(session.contact))
      for (const { seq, text, history, said } of questions) {
        if (clock.now() - run.at > longest) throw new TimeUp()
        const { channel, language } = session
        const matter: Matter = {
          text,
          history,
          channel,
          segments,
          clarified: 0,
          purpose: 'turn',
          ...(language === undefined ? {} : { language }),
        }
        const thoughts = [await think(matter, rules, signal), await think({ ...matter, ...trying.with }, changed, signal)] as const
        const [before, after] = thoughts.map(sideOf) as [Found['before'], Found['after']]
        for (const { receipt } of thoughts)
          if (receipt.cost) run.costs[receipt.cost.currency] = (run.costs[receipt.cost.currency] ?? 0) + receipt.cost.amount
        const written = thoughts.every(t => t.class === 'synthesised' || t.class === 'action')
        const difference = differenceOf(before, after, written)
        const against = difference !== undefined && contradictionOf(after, said) !== undefined
        run.done += 1
        if (difference === undefined) run.counts.same += 1
        else run.counts[({ answered: 'answered', handed_off: 'handedOff', changed: 'changed' } as const)[difference]] += 1
        if (against) run.counts.contradicted += 1
        if (difference !== undefined) {
          run.found.push({ session: session.id, ticket: session.ticket, seq, channel, difference, before, after, against })
          run.found = run.found.sort((a, b) => order(a) - order(b)).slice(0, shown)
        }
        await setImmediate()
      }
    }
  }

  /** Kept for whoever publishes: what was tried, and what speaks against it. None of anybody's words. */
  const keep = async (run: Run, { print }: Trying): Promise<void> => {
    if (print === undefined || run.on.kind !== 'scenario' || run.wanted < usual) return
    const verdict = { id: `scenario ${run.on.scenario}`, print, at: clock.now(), wrong: run.wrong }
    for (;;) {
      const now = await kept.get(verdict.id)
      try {
        await (now ? kept.save({ ...verdict, rev: now.rev }) : kept.insert(verdict))
        return
      } catch (error) {
        if (!(error instanceof StaleError || (error as { code?: string }).code === 'DUPLICATE')) throw error
      }
    }
  }

  const finish = async (run: Run, trying: Trying): Promise<void> => {
    try {
      await replay(run, trying)
      run.wrong = wrongOf(run.counts)
      await keep(run, trying)
      run.state = 'done'
    } catch (error) {
      const stopped = run.stop.signal.aborted
      if (!stopped && !(error instanceof TimeUp)) log.error({ error, backtest: run.id }, 'a backtest failed')
      const words = error instanceof Error ? error.message : String(error)
      run.state = stopped || error instanceof TimeUp ? 'stopped' : 'failed'
      run.why = stopped ? String(run.stop.signal.reason?.message ?? 'it was stopped') : words
      run.wrong = [`It did not come to its end: ${run.why}.`]
    } finally {
      run.endedAt = clock.now()
    }
  }

  const known = (id: string): Run => {
    const run = runs.get(id)
    if (!run) throw new Problem('not_found', `There is no backtest ${id} any more. Start it again.`)
    return run
  }

  /** With the words of the timeline as they stand now. */
  const shownOf = async (run: Run): Promise<Backtest> => {
    const { found, endedAt, wanted: _, stop: __, ended: ___, ...rest } = run
    const sessions = new Map<string, Promise<PastQuestion[]>>()
    const words = async ({ session, seq }: Found): Promise<PastQuestion | undefined> => {
      const read = sessions.get(session) ?? questionsOf({ id: session, lastSeq: seq + mostRead / 2 })
      sessions.set(session, read)
      return (await read).find(q => q.seq === seq)
    }
    const rows = found.map(async ({ against, ...row }): Promise<Replayed> => {
      const past = await words({ against, ...row })
      // What the AI would have said to words that are gone may repeat them.
      if (!past) return { ...row, question: '', before: { ...row.before, text: '' }, after: { ...row.after, text: '' } }
      const { text: question, said } = past
      const contradicts = against ? contradictionOf(row.after, said) : undefined
      return { ...row, question, ...(said === undefined ? {} : { said }), ...(contradicts ? { contradicts } : {}) }
    })
    return {
      ...rest,
      counts: { ...run.counts },
      costs: { ...run.costs },
      took: (endedAt ?? clock.now()) - run.at,
      found: await Promise.all(rows),
    }
  }

  return {
    async start(id, given, by) {
      if (runs.has(id)) return
      const running = [...runs.values()].find(run => run.state === 'running')
      if (running)
        throw new Problem(
          'conflict',
          `A backtest of ${running.title} runs: ${running.done} of ${running.of || '?'} questions. Wait for it, or stop it.`,
        )
      const trying = await tryingOf(given.on, { scenario: scenarios.get, topicNamed: gates.topicNamed })
      const wanted = Math.min(most, given.most ?? usual)
      const counts = { answered: 0, handedOff: 0, changed: 0, contradicted: 0, same: 0 }
      const begun = { id, title: trying.title, on: given.on, by: { id: by.id, name: by.name }, state: 'running' as const, at: clock.now() }
      const run: Run = {
        ...begun,
        done: 0,
        of: 0,
        counts,
        found: [],
        wrong: [],
        costs: {},
        wanted,
        stop: new AbortController(),
        ended: Promise.resolve(),
      }
      runs.set(id, run)
      for (const old of [...runs.keys()].slice(0, Math.max(0, runs.size - remembered))) runs.delete(old)
      run.ended = finish(run, trying)
    },
    look: async id => shownOf(known(id)),
    all: () => Promise.all([...runs.values()].reverse().map(shownOf)),
    async stop(id, why) {
      const run = known(id)
      run.stop.abort(new Error(why))
      await run.ended
    },
    async against(id, text) {
      const verdict: BacktestDoc | undefined = await kept.get(`scenario ${id}`)
      if (!verdict || verdict.print !== printOf(text) || clock.now() - verdict.at > counted)
        return ['As it is written now it was not tried on past sessions: ‘scenario backtest’ does that.']
      return verdict.wrong
    },
    async close() {
      for (const run of runs.values()) run.stop.abort(new Error('the house is closing'))
      await Promise.all([...runs.values()].map(run => run.ended))
    },
  }
}

class TimeUp extends Error {
  override readonly message = `the time was up after ${longest / minute} minutes`
}
