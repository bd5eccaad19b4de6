// The receipt behind an AI answer, and the dry run of a question: why it says what it says.
import type { HandoffReason } from '#core/model/handoff.ts'
import type { Candidate, GateVerdict, Receipt, Source } from '#core/model/source.ts'
import type { Trial } from '#core/ports/controls.ts'
import type { Block, Card, Fact, Row } from './card.ts'
import { gateWords, languageWords, reasonWords } from './words.ts'

const sourcePhrase = (source: Source): Fact['value'] => [
  source.url ? { href: source.url, text: source.title } : source.title,
  ` (version ${source.version})`,
]

/** What stopped it, and what had something to say, each for itself; the rest is one line. What stands above already is not said again. */
const gateFacts = (gates: readonly GateVerdict[], above: string): Fact[] => {
  const silent = gates.filter(({ fired, why }) => !fired && !why)
  const telling = gates.filter(gate => !silent.includes(gate))
  return [
    ...telling.map(
      ({ gate, fired, why }): Fact => ({
        label: gateWords(gate),
        value: `${fired ? 'stopped it' : 'passed'}${why && why !== above ? `: ${why}` : ''}`,
        tone: fired ? 'warn' : 'quiet',
      }),
    ),
    ...(silent.length > 0
      ? [{ label: 'Passed', value: silent.map(({ gate }) => gateWords(gate).toLowerCase()).join(', '), tone: 'quiet' } satisfies Fact]
      : []),
  ]
}

const candidateRows = (candidates: readonly Candidate[]): Row[] =>
  candidates.map(c => ({
    title: [c.title, ...(c.section === undefined ? [] : [c.section])].join(' › '),
    detail: `${c.kind} · ${c.score.toFixed(2)}`,
  }))

const evidence = ({ candidates, gates, why = '' }: Pick<Trial, 'candidates' | 'gates'> & { why?: string }): Block[] => [
  ...(gates.length > 0 ? [{ kind: 'facts', label: 'Checks on the way', facts: gateFacts(gates, why) } satisfies Block] : []),
  ...(candidates.length > 0
    ? [{ kind: 'rows', dense: true, label: 'Considered, best first', rows: candidateRows(candidates) } satisfies Block]
    : []),
]

/** What settled it: a rule on the way, or how sure the answerer was. Without `why` where that stands above already. */
export const settled = (given: Pick<Receipt, 'confidence' | 'threshold' | 'gates'> & { why?: string }): Fact => {
  const last = given.gates.at(-1)
  const byRule = last?.fired === true && last.gate !== 'confidence'
  if (last?.fired && last.gate === 'answerer') return { label: 'Decided', value: given.why ?? 'the AI failed', tone: 'warn' }
  const why = given.why ? `: ${given.why}` : ''
  if (byRule) return { label: 'Decided', value: `by a rule${why}` }
  return {
    label: 'Confidence',
    value: `${given.confidence.toFixed(2)}, needs ${given.threshold.toFixed(2)}${why}`,
    tone: given.confidence >= given.threshold ? 'good' : 'warn',
  }
}

const decisions = { answer: 'answered', clarify: 'asked back', handoff: 'handed off', act: 'asked for an action', pass: 'stayed silent' }

/** Why the AI said, drafted or did not say something. */
export const receiptCard = (receipt: Receipt, of: { ticket: number; session: string; seq: number }): Card => ({
  about: 'receipt',
  heading: [`Why the AI ${decisions[receipt.decision]} in `, { ticket: of.ticket, session: of.session }, { typed: ` ·${of.seq}` }],
  facts: [
    settled(receipt),
    ...(receipt.class === 'none' ? [] : [{ label: 'Class', value: receipt.class }]),
    ...(receipt.topic ? [{ label: 'Topic', value: receipt.topic }] : []),
    { label: 'Language', value: languageWords(receipt.language) },
    ...receipt.sources.map(source => ({ label: 'Source', value: sourcePhrase(source) })),
    ...receipt.scenarios.map(s => ({ label: 'Scenario', value: [`${s.title} (version ${s.version}`, { typed: `, ${s.id}` }, ')'] })),
    {
      label: 'Model',
      value: [
        receipt.model,
        `${Math.round(receipt.latency)} ms`,
        receipt.rounds && `asked ${receipt.rounds} times`,
        receipt.tokens && `${receipt.tokens.in} + ${receipt.tokens.out} tokens`,
        receipt.cost && `${Number(receipt.cost.amount.toPrecision(3))} ${receipt.cost.currency}`,
      ]
        .filter(Boolean)
        .join(' · '),
    },
    ...(receipt.suggested
      ? [{ label: 'Suggested', value: 'to the team as a draft, since it was not sure enough to be sent' } satisfies Fact]
      : []),
    ...(receipt.streamed
      ? [
          {
            label: 'Shown',
            value: ['sentence by sentence, the first at ', { at: receipt.streamed.firstWordsAt, as: 'clock' }],
          } satisfies Fact,
        ]
      : []),
    ...(receipt.tools.length > 0 ? [{ label: 'Tools', value: receipt.tools.join(', ') }] : []),
    ...(receipt.unread?.length ? [{ label: 'Not read', value: `${receipt.unread.join(', ')}: the AI reads no files` }] : []),
    ...(receipt.masked.length > 0 ? [{ label: 'Masked', value: receipt.masked.join(', ') }] : []),
  ],
  blocks: [{ kind: 'text', label: 'The question, masked', text: receipt.question, tone: 'customer' }, ...evidence(receipt)],
  actions: [],
})

const trialHeadings = { answer: 'It would answer', clarify: 'It would ask back', handoff: 'It would hand off' }

/** What would be said to a question, and why; nothing was stored or sent. */
export const trialCard = (trial: Trial): Card => ({
  about: 'trial',
  heading: `${trialHeadings[trial.decision]} (a dry run: nothing was sent)`,
  tone: trial.decision === 'handoff' ? 'warn' : 'good',
  facts: [
    settled(trial),
    ...(trial.reasons.length > 0
      ? [{ label: 'Because', value: trial.reasons.map(reason => reasonWords(reason as HandoffReason)).join(', ') }]
      : []),
    ...(trial.scenario ? [{ label: 'Scenario', value: trial.scenario }] : []),
    ...trial.sources.map(source => ({ label: 'Source', value: sourcePhrase(source) })),
    ...(trial.index.pending > 0
      ? [{ label: 'Index', value: `${trial.index.pending} changes are still being read in`, tone: 'warn' as const }]
      : []),
  ],
  blocks: [...(trial.text ? [{ kind: 'text', text: trial.text, tone: 'ai' } satisfies Block] : []), ...evidence(trial)],
  actions: [],
})
