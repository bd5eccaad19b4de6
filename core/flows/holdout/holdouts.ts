// Hold-outs: while one runs, a share of the sessions that its scenario is about is answered as before. Whatever gets worse for certain
// ends it and brings back what was.
import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Who } from '../../model/agent.ts'
import { type Holdout, type HoldoutArm, type HoldoutEnd, type HoldoutStanding, holdoutArms } from '../../model/holdout.ts'
import { Problem } from '../../model/problem.ts'
import { activeVersion, type Scenario } from '../../model/scenario.ts'
import type { Session } from '../../model/session.ts'
import { minute, type Time } from '../../model/time.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import type { Library } from '../knowledge/library.ts'
import { type ExposureDoc, exposuresTable, holdoutsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Scenarios } from '../training/scenarios.ts'
import { comparedOf, isDue, type Outcome, outcomeOf, tallyOf } from './outcome.ts'

/** What a session is thought about with, other than everybody. */
export type HeldBack = { trying: Scenario } | { hiding: string }

export interface Holdouts {
  /** Problem `conflict` where one is running for the scenario, or it is not published; `invalid` for a share that is none. */
  begin(scenario: Scenario, share: number, by: Who, id: string): Promise<Holdout>
  /** Problem `not_found` where none is running for the scenario. */
  end(scenario: string, end: HoldoutEnd, by: Who, why: string): Promise<Holdout>
  /** Problem `not_found`. */
  get(id: string): Promise<Holdout>
  /** Newest first. */
  list(): Promise<HoldoutStanding[]>
  /** What the session has instead of what is published; notes that it is one of those that the change is about. */
  heldBack(session: Pick<Session, 'id' | 'contact'>, seq: number, text: string): Promise<HeldBack | undefined>
  /** Ends those that did harm or were overtaken; answers when to look again. */
  look(): Promise<Time>
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  timeline: Pick<Timeline, 'read'>
  library: Pick<Library, 'route'>
  scenarios: Pick<Scenarios, 'find' | 'rollback' | 'withdraw'>
}

/** The house itself, which rolls back what does harm. */
const house: Who = { id: 'threadline', name: 'Threadline' }
const most = 0.5
/** A question is about a scenario that is the nearest with at least this score. */
const about = 0.3
/** Between two looks. */
const pause = 10 * minute
const trusted = 2000
const atOnce = 500

/** A customer's lot, 64 hexadecimal digits: the same in each of their sessions, and another in the next hold-out. */
const lotOf = (holdout: string, contact: string): string => createHash('sha256').update(`${holdout} ${contact}`).digest('hex')
/** From 0 up to 1. */
const drawn = (lot: string): number => Number.parseInt(lot.slice(0, 8), 16) / 2 ** 32

export const createHoldouts = ({ store, clock, log, timeline, library, scenarios }: Needs): Holdouts => {
  const holdouts = store.collection(holdoutsTable)
  const exposures = store.collection(exposuresTable)
  let known: { running: readonly Holdout[]; at: Time } | undefined

  const running = async (): Promise<readonly Holdout[]> => {
    if (known && (!store.shared || clock.now() - known.at < trusted)) return known.running
    const { items } = await holdouts.list({ where: { index: 'running', is: 'running' }, limit: atOnce })
    known = { running: items, at: clock.now() }
    return items
  }

  const before = (scenario: Scenario, { version }: Pick<Holdout, 'version'>): number =>
    Math.max(0, ...scenario.versions.map(v => v.version).filter(v => v < version))

  const exposedTo = async (holdout: string): Promise<ExposureDoc[]> => {
    const all: ExposureDoc[] = []
    for (let cursor: string | undefined | null; cursor !== null; ) {
      const page = await exposures.list({ where: { index: 'holdout', is: holdout }, limit: atOnce, ...(cursor ? { cursor } : {}) })
      all.push(...page.items)
      cursor = page.next
    }
    return all
  }

  /** Kept with the exposure, so that a session is read once for each age at which something is told of it. */
  const outcome = async (exposure: ExposureDoc): Promise<Outcome> => {
    const known = (exposure.outcome ?? {}) as Outcome
    if (!isDue(exposure, known, clock.now())) return known
    const found = outcomeOf(await timeline.read(exposure.id, 0), exposure, known, clock.now())
    await exposures.save({ ...exposure, outcome: found }).catch(ignoreStale)
    return found
  }

  const standing = async (holdout: Holdout): Promise<HoldoutStanding> => {
    const all = (await exposedTo(holdout.id)).filter(({ lot }) => lot !== undefined)
    const of = async (arm: HoldoutArm): Promise<Outcome[]> => {
      const outcomes: Outcome[] = []
      for (const exposure of all) if (exposure.arm === arm) outcomes.push(await outcome(exposure))
      return outcomes
    }
    const arms = { now: tallyOf(await of('now')), before: tallyOf(await of('before')) }
    const [now, held] = holdoutArms.map(arm => all.filter(e => e.arm === arm).length) as [number, number]
    return { ...holdout, exposed: { now, before: held }, arms, compared: comparedOf(arms) }
  }

  /** Of a customer the first session counts: their later ones would not be independent of it. */
  const expose = async (exposure: Omit<ExposureDoc, 'rev' | 'lot'>, lot: string): Promise<void> => {
    try {
      await exposures.insert({ ...exposure, lot })
    } catch (error) {
      ignoreDuplicate(error)
      if (!(await exposures.get(exposure.id))) await exposures.insert(exposure).catch(ignoreDuplicate)
    }
  }

  const save = async (holdout: Holdout): Promise<Holdout> => {
    known = undefined
    const saved = await holdouts.save(holdout)
    known = undefined
    return saved
  }

  const close = (holdout: Holdout, end: HoldoutEnd, why: string): Promise<Holdout> => save({ ...holdout, endedAt: clock.now(), end, why })

  const bringBack = async (holdout: Holdout, by: Who): Promise<void> => {
    const act = `holdout ${holdout.id}`
    if (holdout.before > 0) await scenarios.rollback(holdout.scenario, holdout.before, by, act)
    else await scenarios.withdraw(holdout.scenario, act)
  }

  /** What is to happen is written down first, so that whoever finds it half done ends it as it was meant. */
  const rollBack = async (holdout: Holdout, by: Who, why: string): Promise<Holdout> => {
    const meant = holdout.end === undefined ? await save({ ...holdout, end: 'rolled_back', why }) : holdout
    const scenario = await scenarios.find(holdout.scenario)
    if (scenario && activeVersion(scenario)?.version === holdout.version) await bringBack(holdout, by)
    return close(meant, 'rolled_back', why)
  }

  /** A behavioral scenario is about every session. */
  const isAbout = (text: string, scenario: Scenario, old: Scenario | undefined): boolean => {
    if (scenario.kind !== 'scenario') return true
    return [undefined, old].some(tried => {
      const nearest = library.route([text], tried)[0]?.[0]
      return nearest?.id === scenario.id && nearest.score >= about
    })
  }

  const lookAt = async (holdout: Holdout): Promise<void> => {
    if (holdout.end === 'rolled_back') {
      await rollBack(holdout, house, holdout.why ?? '').catch(ignoreStale)
      return
    }
    const scenario = await scenarios.find(holdout.scenario)
    if (!scenario || activeVersion(scenario)?.version !== holdout.version) {
      await close(holdout, 'kept', scenario ? 'Another version took its place.' : 'The scenario was removed.').catch(ignoreStale)
      return
    }
    const worse = (await standing(holdout)).compared.filter(c => c.verdict === 'worse')
    if (worse.length === 0) return
    const percent = (value: number): string => `${Math.round(value * 100)} %`
    const why = `Worse than before: ${worse.map(c => `${c.measure} ${percent(c.now)}, and ${percent(c.before)} before`).join('; ')}.`
    await rollBack(holdout, house, why).catch(ignoreStale)
    log.warn({ scenario: holdout.scenario, why }, 'a scenario did harm and was rolled back')
  }

  return {
    async begin(scenario, share, by, id) {
      if (!(share > 0 && share <= most))
        throw new Problem('invalid', `A hold-out is a share of the sessions: above 0 and at most ${most * 100} %. Nothing was begun.`)
      const active = activeVersion(scenario)
      if (!active) throw new Problem('conflict', `‘${scenario.title}’ is not published. Publish it first, then hold some sessions back.`)
      const { version } = active
      const given = { id, scenario: scenario.id, title: active.title, version, before: before(scenario, { version }), share }
      try {
        const made = await holdouts.insert({ ...given, startedAt: clock.now(), by: { id: by.id, name: by.name } })
        known = undefined
        return made
      } catch (error) {
        if (!(error instanceof DuplicateError)) throw error
        const there = await holdouts.get(id)
        if (there) return there
        throw new Problem('conflict', `Sessions are held back from ‘${active.title}’ already. End that first. Nothing was begun.`)
      }
    },
    async end(scenario, end, by, why) {
      const holdout = await holdouts.by(scenario)
      if (!holdout) throw new Problem('not_found', 'No hold-out of this scenario is running.')
      return end === 'rolled_back' ? rollBack(holdout, by, why) : close(holdout, end, why)
    },
    async get(id) {
      const found = await holdouts.get(id)
      if (!found) throw new Problem('not_found', `There is no hold-out ${id}.`)
      return found
    },
    async list() {
      const { items } = await holdouts.list({ descending: true, limit: 50 })
      return Promise.all(items.map(standing))
    },
    async heldBack({ id, contact }, seq, text) {
      const all = await running()
      if (all.length === 0) return undefined
      const had = await exposures.get(id)
      for (const holdout of all) {
        if (had && had.holdout !== holdout.id) continue
        const scenario = await scenarios.find(holdout.scenario)
        if (scenario === undefined || activeVersion(scenario)?.version !== holdout.version) continue
        const former = scenario.versions.find(v => v.version === holdout.before)
        const old = former && { ...scenario, ...former }
        if (!had && !isAbout(text, scenario, old)) continue
        const lot = lotOf(holdout.id, contact)
        const arm: HoldoutArm = had?.arm ?? (drawn(lot) < holdout.share ? 'before' : 'now')
        if (!had) await expose({ id, holdout: holdout.id, seq, arm, at: clock.now() }, lot)
        if (arm === 'now') return undefined
        return old ? { trying: old } : { hiding: scenario.id }
      }
      return undefined
    },
    async look() {
      const next = clock.now() + pause
      known = undefined
      for (const holdout of await running()) await lookAt(holdout)
      return next
    },
  }
}

const ignoreStale = (error: unknown): void => {
  if (!(error instanceof StaleError)) throw error
}

const ignoreDuplicate = (error: unknown): void => {
  if (!(error instanceof DuplicateError)) throw error
}
