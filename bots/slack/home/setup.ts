// The first steps of a new desk, as a checklist that ticks itself off.
import type { Agent } from '#core/model/agent.ts'
import type { KnowledgePageRecord } from '#core/model/article.ts'
import type { Scenario } from '#core/model/scenario.ts'
import type { Session } from '#core/model/session.ts'
import type { Health } from '#core/ports/part.ts'
import type { Step } from '../draw.ts'
import type { Colleague } from '../who.ts'

interface Given {
  who: Colleague
  health: Health
  scenarios: readonly Scenario[]
  articles: readonly KnowledgePageRecord[]
  agents: readonly Agent[]
  sessions: readonly Session[]
}

/** In the order in which they are best done. */
export const setupSteps = ({ health, scenarios, articles, agents, sessions }: Given): Step[] => [
  { label: 'Connect Slack', done: health.ok, how: health.ok ? 'The desk’s channel and scopes are there.' : health.why },
  {
    label: 'Write an article',
    done: articles.length > 0,
    how: 'The AI answers from articles and from training scenarios; without them it hands everything to you.',
    action: { verb: 'article write', label: 'Write' },
  },
  {
    label: 'Write a training scenario',
    done: scenarios.some(scenario => scenario.status === 'published'),
    how: 'How the AI should speak, or what it should do with one kind of question.',
    action: { verb: 'scenario new', label: 'Write' },
  },
  {
    label: 'Try a question',
    done: sessions.length > 0,
    how: 'See what the AI would say, before any customer does.',
    action: { verb: 'ask', label: 'Ask' },
  },
  {
    label: 'Bring your colleagues',
    done: agents.length > 1,
    how: 'Whoever is in the desk’s channel can answer; each is known from the first thing they do.',
  },
]
