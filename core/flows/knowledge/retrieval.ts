// From a question to what is put before the answerer: scenarios and passages, best first, for those whom they are meant for.
import { fuse } from '#core/search/fuse.ts'
import type { Found, Hit } from '#core/search/index.ts'
import { languageOf } from '#core/search/languages/language.ts'
import { activeVersion, type Scenario, type ScenarioVersion } from '../../model/scenario.ts'
import type { Evidence, Question } from '../../ports/answerer.ts'
import type { PassageDoc } from '../timeline/tables.ts'
import type { Holdings } from './holdings.ts'
import type { Near } from './meaning.ts'
import { passageText, scenarioTexts } from './meaning.ts'
import { type Asker, applies, permitted } from './meant.ts'
import { type Seen, seenWith, type Tried } from './trying.ts'

export interface Retrieved {
  evidence: Evidence[]
  unknown: number
  instructions: Question['instructions']
}

/** A scenario that a text may belong to. `score` is 0–1. */
export interface Routed {
  id: string
  title: string
  instruction: string
  score: number
  coverage: number
  example?: string
}

/** For whom it is found. */
export interface Where extends Asker, Tried {
  /** Ends waiting for an embedding model. */
  signal?: AbortSignal
}

export interface Retrieval {
  retrieve(text: string, where: Where): Promise<Retrieved>
  /** For each text the published scenarios that come nearest by their words, wherever they hold, best first; `trying` counts as one of them. */
  route(texts: readonly string[], trying?: Scenario): Routed[][]
}

const wanted = 8
/** What is looked at, of each kind and way, before the best are chosen. */
const candidates = 24

/** What words found, and how near it is in meaning, where that is known. */
type Measured = Hit & Pick<Evidence, 'similarity'>

type Measures = Pick<Evidence, 'score' | 'coverage' | 'example' | 'probability' | 'similarity'>

const scenarioEvidence = (id: string, { title, instruction, version }: ScenarioVersion, measures: Measures): Evidence => ({
  kind: 'scenario',
  id,
  title,
  headings: [],
  text: instruction,
  version,
  ...measures,
})

const passageEvidence = ({ id, title, headings, text, url, version }: PassageDoc, measures: Measures): Evidence => ({
  kind: 'passage',
  id,
  title,
  headings,
  text,
  version,
  ...measures,
  ...(url === undefined ? {} : { url }),
})

const activeOf = (scenarios: ReadonlyMap<string, Scenario>, id: string): ScenarioVersion | undefined => {
  const scenario = scenarios.get(id)
  return scenario && activeVersion(scenario)
}

type Allowed = (id: string, kind: string) => boolean

export const createRetrieval = (holdings: Holdings): Retrieval => {
  const { index, meaning } = holdings

  /** By words and, where there is a model that answers in time, by meaning. */
  const find = async (text: string, where: Where, seen: Seen, allowed: Allowed): Promise<Pick<Found, 'unknown'> & { hits: Measured[] }> => {
    const byWords = (limit: number, filter: Allowed): Found =>
      seen.look(() => index.search(text, { limit, filter, language: where.language }))
    const signal = where.signal ? { signal: where.signal } : {}
    const near = await meaning?.near(text, { limit: candidates, accept: allowed, ...signal })
    if (!near) return byWords(wanted, allowed)
    const { hits, unknown } = byWords(candidates, allowed)
    const found = new Map<string, Measured>(hits.map(hit => [hit.id, hit]))
    const onlyNear = new Map<string, Measured>()
    for (const { id } of near.passages) if (!found.has(id)) onlyNear.set(id, { id, kind: 'passage', score: 0, coverage: 0 })
    for (const { id } of near.scenarios) if (!found.has(id)) onlyNear.set(id, { id, kind: 'scenario', score: 0, coverage: 0 })
    const tried = seen.scenario?.id
    if (tried !== undefined && !found.has(tried) && allowed(tried, 'scenario'))
      onlyNear.set(tried, { id: tried, kind: 'scenario', score: 0, coverage: 0 })
    // What words say of what only meaning found: nothing, or too little to be among the first.
    if (onlyNear.size > 0) for (const hit of byWords(onlyNear.size, id => onlyNear.has(id)).hits) onlyNear.set(hit.id, hit)
    const all = await Promise.all([...found.values(), ...onlyNear.values()].map(hit => measured(hit, near, seen)))
    const scenarios = all.filter(({ kind }) => kind === 'scenario')
    const ordered = seen.look(() => index.order(text, scenarios, { vector: near.vector, language: where.language }))
    if (!ordered) return { hits: fuse(all, wanted), unknown }
    return { hits: fuse([...ordered, ...all.filter(({ kind }) => kind !== 'scenario')], wanted, ordered), unknown }
  }

  const measured = async (hit: Measured, near: Near, seen: Seen): Promise<Measured> => {
    if (hit.kind !== 'scenario') {
      const tried = seen.passages.get(hit.id)
      const similarity = tried ? await near.toPassage(passageText(tried)) : near.passage(hit.id)
      return similarity === undefined ? hit : { ...hit, similarity }
    }
    const active = activeOf(seen.scenarios, hit.id)
    const texts = active ? scenarioTexts(active) : []
    const likeness = hit.id === seen.scenario?.id ? await near.toScenario(texts) : near.scenario(hit.id)
    if (!likeness) return hit
    const example = texts[likeness.nearest] ?? hit.example
    return { ...hit, similarity: likeness.similarity, ...(example === undefined ? {} : { example }) }
  }

  return {
    route(texts, trying) {
      const seen = seenWith(holdings, trying ? { trying } : {})
      const options = { limit: wanted, filter: (_: string, kind: string): boolean => kind === 'scenario', plain: true }
      const found = seen.look(() => texts.map(text => index.search(text, { ...options, language: languageOf(text) }).hits))
      return found.map(hits =>
        hits.flatMap(({ id, score, coverage, example }): Routed[] => {
          const active = activeOf(seen.scenarios, id)
          if (!active) return []
          const { title, instruction } = active
          return [{ id, title, instruction, score, coverage, ...(example === undefined ? {} : { example }) }]
        }),
      )
    },
    async retrieve(text, where) {
      const seen = seenWith(holdings, where)
      const { scenarios } = seen
      const allowed = (id: string, kind: string): boolean => {
        const tried = seen.passages.get(id)
        if (tried) return permitted(tried, where)
        if (kind !== 'scenario') return !seen.hidden(id) && holdings.shelves.suits(holdings.pageOf(id) ?? '', where)
        const active = activeOf(scenarios, id)
        return active !== undefined && applies(active, where)
      }
      const { hits, unknown } = await find(text, where, seen, allowed)
      const evidence: Evidence[] = []
      for (const { id, kind, ...measures } of hits) {
        const active = kind === 'scenario' ? activeOf(scenarios, id) : undefined
        const passage = kind === 'scenario' ? undefined : (seen.passages.get(id) ?? (await holdings.passage(id)))
        if (active) evidence.push(scenarioEvidence(id, active, measures))
        else if (passage) evidence.push(passageEvidence(passage, measures))
      }
      const instructions = [...scenarios.values()].flatMap(s => {
        const active = s.kind === 'behavioral' ? activeVersion(s) : undefined
        return active && applies(active, where)
          ? [{ id: s.id, title: active.title, text: active.instruction, version: active.version }]
          : []
      })
      return { evidence, unknown, instructions }
    },
  }
}
