// Dry runs: a question is thought about as a customer's would be, with a scenario that nobody has stored where one is given.
import type { Scenario, ScenarioKind, ScenarioText } from '../../model/scenario.ts'
import type { Trial } from '../../ports/trial.ts'
import type { Thinker, Thought } from '../answering/thought.ts'

export type Tried = ScenarioText & { id?: string; kind: ScenarioKind }

interface Asked {
  text: string
  channel?: string
  segments?: string[]
  scenario?: Tried
}

export interface Trials {
  /** As a customer on the channel would be answered now. */
  ask(asked: Asked): Promise<Trial>
  /** The same; where autopilot keeps the AI silent there, what it would say if it might, and `silent` says why it does not. */
  try(asked: Asked): Promise<Trial & { silent?: string }>
}

const longestThought = 60_000

/** A scenario nobody has stored, to think with. */
export const asPublished = (given: Tried): Scenario => ({
  ...given,
  id: given.id ?? 'trial',
  rev: 0,
  status: 'published',
  version: 1,
  changed: false,
  versions: [],
  createdAt: 0,
  updatedAt: 0,
})

const trialOf = ({ decision, text, reasons, receipt }: Thought): Trial => {
  const used = receipt.scenarios.find(s => receipt.candidates.some(c => c.id === s.id))
  return {
    decision: decision === 'solved' || decision === 'act' || decision === 'pass' ? 'answer' : decision,
    text,
    confidence: receipt.confidence,
    threshold: receipt.threshold,
    ...(used ? { scenario: used.id } : {}),
    candidates: receipt.candidates,
    sources: receipt.sources,
    gates: receipt.gates,
    reasons,
    why: receipt.why,
    ...(receipt.tokens ? { tokens: receipt.tokens } : {}),
    ...(receipt.cost ? { cost: receipt.cost } : {}),
    index: receipt.index,
  }
}

export const createTrials = ({ thinker, loaded }: { thinker: Thinker; loaded(): Promise<void> }): Trials => {
  const think = async ({ text, channel = 'api', segments = [], scenario }: Asked, purpose: 'ask' | 'draft'): Promise<Trial> => {
    await loaded()
    const trying = scenario ? { trying: asPublished(scenario) } : {}
    const matter = { text, channel, segments, history: [], clarified: 0, purpose, ...trying }
    return trialOf(await thinker.think(matter, AbortSignal.timeout(longestThought)))
  }
  return {
    ask: asked => think(asked, 'ask'),
    async try(asked) {
      const now = await think(asked, 'ask')
      if (!now.reasons.includes('autopilot_off')) return now
      return { ...(await think(asked, 'draft')), silent: now.why }
    },
  }
}
