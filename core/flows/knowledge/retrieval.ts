// From a question to what is put before the answerer: scenarios and passages, best first, for those whom they are meant for.
import { languageOf } from '#core/search/language.ts'
import { activeVersion, type Scenario, type ScenarioVersion } from '../../model/scenario.ts'
import type { Evidence, Question } from '../../ports/answerer.ts'
import type { PassageDoc } from '../timeline/tables.ts'
import type { Holdings } from './holdings.ts'
import { seenWith, type Tried } from './trying.ts'

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
export interface Where extends Tried {
  channel: string
  segments: string[]
  /** BCP 47 of the question, `und` where unknown. */
  language: string
  /** Ends waiting for an embedding model. */
  signal?: AbortSignal
}

export interface Retrieval {
  retrieve(text: string, where: Where): Promise<Retrieved>
  /** For each text the published scenarios that come nearest, wherever they hold, best first; `trying` counts as one of them. */
  route(texts: readonly string[], trying?: Scenario): Routed[][]
}

const wanted = 8

const applies = ({ channels, segments }: { channels: string[]; segments: string[] }, where: Pick<Where, 'channel' | 'segments'>): boolean =>
  (channels.length === 0 || channels.includes(where.channel)) && (segments.length === 0 || segments.some(s => where.segments.includes(s)))

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

export const createRetrieval = (holdings: Holdings): Retrieval => {
  const { index } = holdings
  return {
    route(texts, trying) {
      const seen = seenWith(holdings, trying ? { trying } : {})
      const options = { limit: wanted, filter: (_: string, kind: string): boolean => kind === 'scenario' }
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
        if (kind !== 'scenario') return !seen.hidden(id)
        const active = activeOf(scenarios, id)
        return active !== undefined && applies(active, where)
      }
      const { hits, unknown } = seen.look(() => index.search(text, { limit: wanted, filter: allowed, language: where.language }))
      const evidence: Evidence[] = []
      for (const { id, kind, ...measures } of hits) {
        const active = kind === 'scenario' ? activeOf(scenarios, id) : undefined
        const passage = kind === 'scenario' ? undefined : (seen.passage(id) ?? (await holdings.passage(id)))
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
