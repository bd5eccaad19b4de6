// The receipt of a decision: what it rests on, so that it can be explained and made again.
import type { Candidate, Receipt } from '../../model/source.ts'
import type { Duration } from '../../model/time.ts'
import type { Considered } from './considered.ts'
import type { Conclusion } from './thought.ts'

const shown = 5

interface About {
  model: string
  latency: Duration
  index: Receipt['index']
}

const sectionOf = (title: string, headings: readonly string[]): Pick<Candidate, 'section'> => {
  const section = headings.at(-1)
  return section === undefined || section === title ? {} : { section }
}

export const receiptOf = (considered: Considered, conclusion: Conclusion, { model, latency, index }: About): Receipt => {
  const { matter, text, masked, topic, gates, found, answer, standalone, grounding, spent, shown: said } = considered
  const candidates: Candidate[] = (found?.evidence ?? [])
    .slice(0, shown)
    .map(({ kind, id, title, headings, score, probability, similarity }) => ({
      kind,
      id,
      title,
      ...sectionOf(title, headings),
      score,
      ...(probability === undefined ? {} : { probability }),
      ...(similarity === undefined ? {} : { similarity }),
    }))
  const scenarios = (found?.evidence ?? [])
    .filter(e => e.kind === 'scenario' && answer?.used.includes(e.id))
    .map(({ id, title, version }) => ({ id, title, version }))
  return {
    question: text,
    ...(standalone === undefined ? {} : { standalone }),
    decision: conclusion.decision === 'solved' ? 'answer' : conclusion.decision,
    class: conclusion.class,
    confidence: answer?.confidence ?? 1,
    threshold: considered.threshold,
    why: conclusion.why,
    gates,
    candidates,
    sources: conclusion.sources ?? [],
    scenarios: [...(found?.instructions ?? []).map(({ id, title, version }) => ({ id, title, version })), ...scenarios],
    ...(topic === undefined ? {} : { topic }),
    language: conclusion.language ?? considered.language,
    model: answer ? (answer.model ?? model) : 'rules',
    tools: (matter.results ?? []).map(({ action }) => action),
    ...(grounding ? { grounding } : {}),
    ...(said ? { streamed: { firstWordsAt: said.firstWordsAt, characters: said.text.length } } : {}),
    ...spent,
    latency,
    masked,
    ...(matter.files ? { unread: matter.files } : {}),
    index,
  }
}
