// What giving a scenario to customers would do, found out beforehand: its tests and those of others, run without and with it; the same
// question answered otherwise elsewhere; questions of others that it would take.
import { leftover } from '#core/safety/masking/personal.ts'
import { disagreements } from '#core/search/claims/disagree.ts'
import { activeVersion, type Scenario, type ScenarioTest } from '../../model/scenario.ts'
import type { Capture, Contradiction, ScenarioCheck, Similar, TestRun, Trial } from '../../ports/trial.ts'
import type { Library } from '../knowledge/library.ts'
import type { Scenarios } from './scenarios.ts'
import { asPublished, type Trials, type Tried } from './trial.ts'

export interface Checker {
  check(scenario: Tried): Promise<ScenarioCheck>
}

/** From this score on two questions are taken for much the same. Set on rewordings and on strangers, see check.test.ts. */
export const alike = 0.34
const mostExamples = 20
/** Others' examples that are routed, and those that are thought about. */
const mostRouted = 300
const mostThought = 12
const mostTests = 60
const mostSimilar = 5

const squeezed = (text: string): string => text.toLowerCase().replace(/\s+/gu, '')

/** Undefined where what was said is what the test wants; else why not. */
const fails = (test: ScenarioTest, said: Trial, scenario: string): string | undefined => {
  if (test.decision === 'handoff') return said.decision === 'handoff' ? undefined : 'it is answered, and was to be left to a person'
  if (said.decision !== 'answer') return `${said.decision === 'clarify' ? 'the AI asks back' : 'it is handed off'}: ${said.why}`
  const missing = test.says.filter(words => !squeezed(said.text).includes(squeezed(words)))
  if (missing.length > 0) return `the answer does not say ${missing.map(words => `“${words}”`).join(', ')}`
  if (said.scenario !== scenario) return 'it is answered with something else'
  return undefined
}

export const createChecker = ({ library, scenarios, trials }: { library: Library; scenarios: Scenarios; trials: Trials }): Checker => {
  const run = async (test: ScenarioTest, own: Tried & { id: string }, trying: Tried & { id: string }): Promise<TestRun> => {
    const asked = { text: test.question, channel: test.channel ?? own.channels[0] ?? 'web', segments: own.segments }
    const { silent: _, ...before } = await trials.try(asked)
    const { silent, ...after } = await trials.try({ ...asked, scenario: trying })
    const why = fails(test, after, own.id)
    return {
      test,
      before,
      after,
      passedBefore: fails(test, before, own.id) === undefined,
      passed: why === undefined,
      ...(why === undefined ? {} : { why }),
      ...(silent === undefined ? {} : { silent }),
    }
  }

  const similarTo = (given: Tried & { id: string }, all: readonly Scenario[]): Similar[] => {
    const best = new Map<string, Similar>()
    for (const hits of library.route(given.examples.slice(0, mostExamples)))
      for (const { id, title, score, example } of hits) {
        if (id === given.id || score < alike || score <= (best.get(id)?.score ?? 0)) continue
        best.set(id, { id, title, status: 'published', score, ...(example === undefined ? {} : { example }) })
      }
    for (const { id, title, status, kind } of all)
      if (kind === 'scenario' && status === 'draft' && id !== given.id && title.toLowerCase() === given.title.toLowerCase())
        best.set(id, { id, title, status, score: 1 })
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, mostSimilar)
  }

  /** Answers to the same questions that say something else, those of scenarios first. */
  const contradicted = async (given: Tried & { id: string }): Promise<Contradiction[]> => {
    const found = new Map<string, Contradiction>()
    const look = (question: string, to: Contradiction['with'], instruction: string): void => {
      for (const { kind, ours, theirs, why } of disagreements(given.instruction, instruction))
        if (!found.has(`${to.id} ${ours} ${theirs}`))
          found.set(`${to.id} ${ours} ${theirs}`, { with: to, question, kind, ours, theirs, why })
    }
    const examples = given.examples.slice(0, mostExamples)
    for (const [i, hits] of library.route(examples).entries())
      for (const { id, title, instruction, score } of hits)
        if (id !== given.id && score >= alike) look(examples[i]!, { kind: 'scenario', id, title }, instruction)
    for (const question of examples.slice(0, 5)) {
      const where = { channel: given.channels[0] ?? 'web', segments: given.segments, language: library.languageOf(question) }
      const { evidence } = await library.retrieve(question, where)
      for (const page of evidence.filter(e => e.kind === 'passage' && e.coverage >= 0.7).slice(0, 2))
        look(question, { kind: 'page', id: page.id, title: [page.title, ...page.headings].join(' › ') }, page.text)
    }
    return [...found.values()]
  }

  const captured = async (given: Tried & { id: string }, all: readonly Scenario[], near: readonly Similar[]): Promise<Capture[]> => {
    if (given.kind !== 'scenario') return []
    const others = all.flatMap(one => {
      const active = one.id === given.id || one.kind !== 'scenario' ? undefined : activeVersion(one)
      return active ? [{ id: one.id, title: active.title, active }] : []
    })
    others.sort((a, b) => Number(near.some(n => n.id === b.id)) - Number(near.some(n => n.id === a.id)))
    const asked = others
      .flatMap(({ id, title, active }) => active.examples.map(question => ({ scenario: { id, title }, question, active })))
      .slice(0, mostRouted)
    const questions = asked.map(({ question }) => question)
    const now = library.route(questions)
    const then = library.route(questions, asPublished(given))
    const suspects = asked.filter(({ scenario }, i) => now[i]?.[0]?.id === scenario.id && then[i]?.[0]?.id === given.id)
    const taken: Capture[] = []
    for (const { scenario, question, active } of suspects.slice(0, mostThought)) {
      const where = { text: question, channel: active.channels[0] ?? given.channels[0] ?? 'web', segments: active.segments }
      const after = await trials.try({ ...where, scenario: given })
      if (after.scenario === given.id) taken.push({ scenario, question })
    }
    return taken
  }

  const broken = async (given: Tried & { id: string }, all: readonly Scenario[]): Promise<ScenarioCheck['breaks']> => {
    const found: ScenarioCheck['breaks'] = []
    let left = mostTests
    for (const one of all) {
      const active = one.id === given.id ? undefined : activeVersion(one)
      for (const test of active?.tests ?? []) {
        if (left-- <= 0 || !active) return found
        const ran = await run(test, { ...active, id: one.id, kind: one.kind }, given)
        if (ran.passedBefore && !ran.passed) found.push({ scenario: { id: one.id, title: active.title }, run: ran })
      }
    }
    return found
  }

  return {
    async check(scenario) {
      const given = { ...scenario, id: scenario.id ?? 'trial' }
      const all = await scenarios.all()
      const tests: TestRun[] = []
      for (const test of given.tests ?? []) tests.push(await run(test, given, given))
      const similar = given.kind === 'scenario' ? similarTo(given, all) : []
      const contradictions = given.kind === 'scenario' ? await contradicted(given) : []
      const captures = await captured(given, all, similar)
      const breaks = await broken(given, all)
      const wrong = [
        ...(given.instruction.includes(leftover) ? [`The instruction still says ${leftover}: put in what holds for everybody.`] : []),
        ...tests.filter(t => !t.passed).map(t => `Its test “${t.test.question}” fails: ${t.why}.`),
        ...breaks.map(b => `The test “${b.run.test.question}” of ‘${b.scenario.title}’ would fail: ${b.run.why}.`),
        ...contradictions
          .filter(c => c.with.kind === 'scenario')
          .map(c => `‘${c.with.title}’ says something else to “${c.question}”: ${c.why}.`),
      ]
      return { tests, breaks, contradictions, captures, similar, wrong }
    },
  }
}
