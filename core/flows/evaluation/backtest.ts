// The backtest: a change is thought about on past sessions, each cut off before what was answered, without it and with it.
//
// It runs beside everything else, one at a time, and lets others have the event loop after each question. How it stands is stored now and
// then, and all of it at the end, so that any process shows it. Of customers' words it keeps nothing: whoever looks reads them from the
// timeline, so what was redacted since is gone here too.
import { setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { MaskOptions } from '#core/safety/masking/mask.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Who } from '../../model/agent.ts'
import { segmentsOf } from '../../model/contact.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { day, minute, second } from '../../model/time.ts'
import type { Autopilot } from '../../model/topic.ts'
import type { Backtest, BacktestGiven, Replayed } from '../../ports/backtest.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { maskMatter } from '../answering/masked.ts'
import type { Matter } from '../answering/matter.ts'
import { listened, type World } from '../answering/outside.ts'
import { decide } from '../answering/think.ts'
import type { Thought } from '../answering/thought.ts'
import type { Contacts } from '../people/contacts.ts'
import { type BacktestRunDoc, backtestsTable, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Gates } from '../training/gates.ts'
import type { Scenarios } from '../training/scenarios.ts'
import type { Vault } from '../vault/vault.ts'
import { contradictionOf, differenceOf, sideOf, wrongOf } from './compare.ts'
import { createKeptRuns, type Found } from './kept-runs.ts'
import { type PastQuestion, pastQuestions } from './past.ts'
import { type Names, type Tag, type Trying, titleOf, tryingOf } from './trying.ts'

export interface Backtests {
  /** Begins one under this id and answers at once. Problem `conflict` while another runs, `not_found`. */
  start(id: string, given: BacktestGiven, by: Who): Promise<void>
  /** How it stands, whichever process runs it. Problem `not_found`: the latest ten are kept. */
  look(id: string): Promise<Backtest>
  /** The newest first. */
  all(): Promise<Backtest[]>
  stop(id: string, why: string): Promise<void>
  /** What speaks against giving this to customers: that it was not tried as it is, or what came of it. */
  against(tag: Tag): Promise<string[]>
  /** Takes out what is kept of message `of` of a session, and of all that comes after. */
  forget(session: string, of: number): Promise<void>
  /** Stops what runs, for the house to close. */
  close(): Promise<void>
}

interface Needs {
  store: Store
  timeline: Pick<Timeline, 'read' | 'erased'>
  contacts: Pick<Contacts, 'get'>
  scenarios: Pick<Scenarios, 'get' | 'find'>
  /** What an article is called now. */
  articleTitle(slug: string): Promise<string | undefined>
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
/** For so long a clean backtest counts. */
const counted = 7 * day
/** Entries read of a session: the newest. */
const mostRead = 1000

/** How often a process says that it still runs one, and after which silence it has died. */
const beat = 2 * second
const patience = 90 * second

/** One that this process runs. */
interface Run {
  /** As it stands; stored now and then. */
  doc: Omit<BacktestRunDoc, 'rev'>
  found: Found[]
  /** The sessions that were asked, with the number up to which they went then. */
  seen: Map<string, number>
  wanted: number
  /** With its words, where they are not kept. */
  on: BacktestGiven['on']
  stop: AbortController
  ended: Promise<void>
}

/** What was never tried, by what the verdict would be about. */
const untried = (about: string): string => {
  const [kind] = about.split(' ')
  return kind === 'scenario' || kind === 'article'
    ? `As it is written now it was not tried on past sessions: ‘${kind} backtest’ does that.`
    : `The ${about} was not tried on past sessions as it would be: ‘rule backtest’ does that.`
}

const unended = (why: string): string[] => [`It did not come to its end: ${why}.`]

const order = (one: Found): number => (one.against ? 0 : { handed_off: 1, answered: 2, changed: 3 }[one.difference])

/** Where the AI is silent nothing could be compared: both sides are thought about as if it might speak. */
const speaking = (rules: Autopilot, channel: string): Autopilot => ({ ...rules, channels: { ...rules.channels, [channel]: 'on' } })

export const createBacktests = (needs: Needs): Backtests => {
  const { store, timeline, contacts, scenarios, gates, clock, log, outside, loaded, masking, vault } = needs
  const runs = new Map<string, Run>()
  const kept = createKeptRuns(store)
  const verdicts = store.collection(backtestsTable)
  const names: Names = { scenario: async id => (await scenarios.find(id))?.title, article: needs.articleTitle }

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
    const { doc } = run
    for (const { session } of sessions) run.seen.set(session.id, session.lastSeq)
    doc.of = sessions.reduce((sum, { questions }) => sum + questions.length, 0)
    if (doc.of === 0) return
    const rules = await gates.autopilot()
    const changed = trying.rules(rules)
    for (const { session, questions } of sessions) {
      const segments = segmentsOf(await contacts.get(session.contact))
      for (const { seq, text, history, said } of questions) {
        if (clock.now() - doc.at > longest) throw new TimeUp()
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
          if (receipt.cost) doc.costs[receipt.cost.currency] = (doc.costs[receipt.cost.currency] ?? 0) + receipt.cost.amount
        const written = thoughts.every(t => t.class === 'synthesised' || t.class === 'action')
        const difference = differenceOf(before, after, written)
        const against = difference !== undefined && contradictionOf(after, said) !== undefined
        doc.done += 1
        if (difference === undefined) doc.counts.same += 1
        else doc.counts[({ answered: 'answered', handed_off: 'handedOff', changed: 'changed' } as const)[difference]] += 1
        if (against) doc.counts.contradicted += 1
        if (difference !== undefined) {
          run.found.push({ session: session.id, ticket: session.ticket, seq, channel, difference, before, after, against })
          run.found = run.found.sort((a, b) => order(a) - order(b)).slice(0, shown)
        }
        await setImmediate()
      }
    }
  }

  /** Kept for whoever publishes: what was tried, and what speaks against it. None of anybody's words. */
  const judge = async ({ wanted }: Run, { tag: { about, print } }: Trying, wrong: string[]): Promise<void> => {
    if (wanted < usual) return
    const verdict = { id: about, print, at: clock.now(), wrong }
    for (;;) {
      const now = await verdicts.get(verdict.id)
      try {
        await (now ? verdicts.save({ ...verdict, rev: now.rev }) : verdicts.insert(verdict))
        return
      } catch (error) {
        if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
      }
    }
  }

  /** Words that were taken out while it ran may stand in what was found: whoever took them out had nothing to find yet. */
  const keepFound = async ({ doc, found, seen }: Run): Promise<void> => {
    await kept.keep(doc.id, found)
    for (const session of new Set(found.map(one => one.session))) {
      for (const entry of await timeline.read(session, seen.get(session) ?? 0))
        if (entry.kind === 'erased') await kept.forget(session, entry.all ? 1 : entry.of)
      if (await timeline.erased(session)) await kept.forget(session, 1)
    }
  }

  /** Says every now and then how far it is, and hears whether another process wants it to end. Answers how that is ended. */
  const beating = (run: Run): (() => void) => {
    let cancel = (): void => {}
    const again = (): void => {
      cancel = clock.after(beat, () => {
        const { stop: _, ...doc } = { ...run.doc, seenAt: clock.now() }
        kept
          .change(run.doc.id, now => (now.state === 'running' ? { ...now, ...doc } : now))
          .then(now => {
            if (now?.stop !== undefined) run.stop.abort(new Error(now.stop))
          })
          .catch(error => log.warn({ error, backtest: run.doc.id }, 'how a backtest fares could not be stored'))
        again()
      })
    }
    again()
    return () => cancel()
  }

  const finish = async (run: Run, trying: Trying): Promise<void> => {
    const { doc } = run
    const still = beating(run)
    let end: Pick<BacktestRunDoc, 'state' | 'wrong' | 'why'>
    try {
      await replay(run, trying)
      end = { state: 'done', wrong: wrongOf(doc.counts) }
      await judge(run, trying, end.wrong)
    } catch (error) {
      const stopped = run.stop.signal.aborted
      if (!stopped && !(error instanceof TimeUp)) log.error({ error, backtest: doc.id }, 'a backtest failed')
      // What a model says when it breaks may repeat what it was given.
      const failed = error instanceof TimeUp ? error.message : 'it failed, and the log says why'
      const why = stopped ? String(run.stop.signal.reason?.message ?? 'it was stopped') : failed
      end = { state: stopped || error instanceof TimeUp ? 'stopped' : 'failed', why, wrong: unended(why) }
    }
    still()
    try {
      await keepFound(run)
      // Until it stands so in the store it runs, for every process.
      await kept.change(doc.id, ({ rev }) => ({ ...doc, ...end, endedAt: clock.now(), rev }))
    } catch (error) {
      log.error({ error, backtest: doc.id }, 'what came of a backtest could not be stored')
    }
    runs.delete(doc.id)
  }

  /** Its process has died. */
  const isLeft = ({ id, state, seenAt }: BacktestRunDoc): boolean =>
    state === 'running' && !runs.has(id) && (!store.shared || clock.now() - seenAt > patience)

  const known = async (id: string): Promise<BacktestRunDoc> => {
    const doc = await kept.get(id)
    if (!doc) throw new Problem('not_found', `There is no backtest ${id} any more. Start it again.`)
    return doc
  }

  /** With the words of the timeline as they stand now. */
  const shownOf = async (stored: BacktestRunDoc): Promise<Backtest> => {
    const run = runs.get(stored.id)
    const { rev: _, seenAt: __, stop: ___, endedAt, ...doc } = run ? { ...run.doc, rev: stored.rev } : stored
    const sessions = new Map<string, Promise<PastQuestion[]>>()
    const words = async ({ session, seq }: Found): Promise<PastQuestion | undefined> => {
      const read = sessions.get(session) ?? questionsOf({ id: session, lastSeq: seq + mostRead / 2 })
      sessions.set(session, read)
      return (await read).find(q => q.seq === seq)
    }
    const rows = (run ? run.found : await kept.found(doc.id)).map(async ({ against, ...row }): Promise<Replayed> => {
      const past = await words({ against, ...row })
      // What the AI would have said to words that are gone may repeat them.
      if (!past) return { ...row, question: '', before: { ...row.before, text: '' }, after: { ...row.after, text: '' } }
      const { text: question, said } = past
      const contradicts = against ? contradictionOf(row.after, said) : undefined
      return { ...row, question, ...(said === undefined ? {} : { said }), ...(contradicts ? { contradicts } : {}) }
    })
    const left = isLeft(stored)
    const why = 'the process that ran it has ended'
    return {
      ...doc,
      title: await titleOf(run?.on ?? doc.on, names),
      ...(left ? { state: 'stopped', why, wrong: unended(why) } : {}),
      counts: { ...doc.counts },
      costs: { ...doc.costs },
      took: (endedAt ?? (left ? stored.seenAt : clock.now())) - doc.at,
      found: await Promise.all(rows),
    }
  }

  return {
    async start(id, given, by) {
      if (await kept.get(id)) return
      const running = (await kept.all()).find(doc => doc.state === 'running' && !isLeft(doc))
      if (running) {
        const { title, done, of } = await shownOf(running)
        throw new Problem('conflict', `A backtest of ${title} runs: ${done} of ${of || '?'} questions. Wait for it, or stop it.`)
      }
      const { on } = given
      const trying = await tryingOf(on, { scenario: scenarios.get, topicNamed: gates.topicNamed })
      const at = clock.now()
      const doc: Run['doc'] = {
        id,
        on: on.kind === 'article' ? { ...on, title: '', text: '' } : on,
        by: { id: by.id, name: by.name },
        state: 'running',
        at,
        seenAt: at,
        done: 0,
        of: 0,
        counts: { answered: 0, handedOff: 0, changed: 0, contradicted: 0, same: 0 },
        wrong: [],
        costs: {},
      }
      const wanted = Math.min(most, given.most ?? usual)
      const run: Run = { doc, found: [], seen: new Map(), wanted, on, stop: new AbortController(), ended: Promise.resolve() }
      runs.set(id, run)
      try {
        await kept.begin(doc)
      } catch (error) {
        runs.delete(id)
        throw error
      }
      run.ended = finish(run, trying)
    },
    look: async id => shownOf(await known(id)),
    all: async () => Promise.all((await kept.all()).map(shownOf)),
    async stop(id, why) {
      const run = runs.get(id)
      if (run) {
        run.stop.abort(new Error(why))
        await run.ended
        return
      }
      const doc = await known(id)
      if (doc.state === 'running' && !isLeft(doc)) await kept.change(id, now => ({ ...now, stop: why }))
    },
    async against({ about, print }) {
      const verdict = await verdicts.get(about)
      if (!verdict || verdict.print !== print || clock.now() - verdict.at > counted) return [untried(about)]
      return verdict.wrong
    },
    forget: kept.forget,
    async close() {
      for (const run of runs.values()) run.stop.abort(new Error('the house is closing'))
      await Promise.all([...runs.values()].map(run => run.ended))
    },
  }
}

class TimeUp extends Error {
  override readonly message = `the time was up after ${longest / minute} minutes`
}
