// An evaluation as people read it in a terminal: figures in lines, bars of block characters.
import type { Evaluation } from './evaluation.ts'
import type { CurvePoint } from './measures.ts'

const percent = (share: number | undefined): string => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`)
const number = (value: number | undefined, digits = 3): string => (value === undefined ? '–' : value.toFixed(digits))
const ms = (value: number | undefined): string =>
  value === undefined ? '–' : value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`

const line = (name: string, value: string, about = ''): string => `  ${name.padEnd(34)} ${value.padStart(9)}   ${about}`.trimEnd()

const eighths = ' ▏▎▍▌▋▊▉█'

/** A bar of `width` characters for a share. */
export const bar = (share: number, width: number): string => {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width * 8)
  return ('█'.repeat(Math.floor(filled / 8)) + (filled % 8 === 0 ? '' : eighths[filled % 8])).padEnd(width)
}

const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

const at = (curve: readonly CurvePoint[], coverage: number): CurvePoint | undefined => curve.find(p => p.coverage >= coverage)

const figures = (e: Evaluation): string[] => [
  `${e.questions} questions: ${e.known} answerable, ${e.kept.of} unanswerable, ${e.questions - e.known - e.kept.of} for a person`,
  '',
  'Answerable questions',
  line('routing: the first is right', percent(e.routing)),
  line('answered, and right', percent(e.answeredRight)),
  line('handed off', percent(e.handedOff)),
  line('asked back', percent(e.askedBack)),
  '',
  'Decisions',
  line('right of what is answered', percent(e.rightOfAnswered.share), `of ${e.rightOfAnswered.of} answers`),
  line('handoffs that had to be', percent(e.handoff.precision.share), `precision, of ${e.handoff.precision.of} handoffs`),
  line('what had to be handed off, was', percent(e.handoff.recall.share), `recall, of ${e.handoff.recall.of} questions`),
  ...(e.kept.of === 0
    ? ['  There are no questions with the label oos, so what can’t be answered is not measured.']
    : [
        line('unanswerable, not answered', percent(e.kept.share), `of ${e.kept.of}; asked back counts`),
        line('answerable from unanswerable', number(e.separation), 'AUROC of the confidence: 0.5 is chance, 1 is perfect'),
      ]),
]

const coverage = (e: Evaluation): string[] => [
  'How much can be answered, of the answerable',
  ...e.coverage.map(({ right, point }) =>
    point
      ? `  ${percent(right).padStart(7)} right ${bar(point.coverage, 30)} ${percent(point.coverage)} answered, threshold ${point.threshold.toFixed(3)}`
      : `  ${percent(right).padStart(7)} right ${'never'.padEnd(30)}`,
  ),
  ...(e.joint.best
    ? [
        line(
          'both at once',
          percent(e.joint.best.right),
          `answered and right, while ${percent(e.joint.best.kept)} of the unanswerable are not answered; threshold ${e.joint.best.threshold.toFixed(3)}`,
        ),
        ...(e.joint.heldBack
          ? [
              line(
                '  the same, held back',
                percent(e.joint.heldBack.right),
                `and ${percent(e.joint.heldBack.kept)}: threshold ${e.joint.heldBack.threshold.toFixed(3)} from one half, judged on the other`,
              ),
            ]
          : []),
      ]
    : []),
  '',
  'Right, by how much is answered',
  ...[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].flatMap(share => {
    const point = at(e.curve, share - 1e-9)
    return point ? [`  ${percent(share).padStart(7)} ${bar(point.right, 40)} ${percent(point.right)}`] : []
  }),
]

const calibration = ({ calibration: { bins, error } }: Evaluation): string[] => [
  `Is the confidence true? Expected error ${percent(error)}`,
  ...bins.flatMap(bin =>
    bin.count === 0
      ? []
      : [
          `  ${bin.from.toFixed(1)}–${bin.to.toFixed(1)} ${bar(bin.right, 30)} ${percent(bin.right).padStart(7)} right, ${percent(bin.confidence)} expected, ${bin.count} ${bin.count === 1 ? 'question' : 'questions'}`,
        ],
  ),
]

const rest = (e: Evaluation): string[] => {
  const costs = Object.entries(e.costs).map(
    ([currency, amount]) => `${amount.toFixed(4)} ${currency} (${(amount / e.questions).toFixed(6)} a question)`,
  )
  return [
    ...(e.gates.length === 0
      ? []
      : [
          'Decided before anything was looked up',
          ...e.gates.map(({ gate, count, known }) => line(gate, String(count), known === 0 ? '' : `${known} of them answerable`)),
          '',
        ]),
    'What it took',
    line('latency p50 / p95 / p99', '', [e.latency.p50, e.latency.p95, e.latency.p99].map(ms).join(' / ')),
    line('cost', '', costs.length === 0 ? 'none was reported' : costs.join(', ')),
    ...(e.tokens ? [line('tokens', '', `${e.tokens.in} in, ${e.tokens.out} out`)] : []),
    ...(e.parts.length === 0
      ? []
      : [
          '',
          'By part',
          ...e.parts.map(
            p =>
              `  ${short(p.part, 24).padEnd(24)} ${String(p.questions).padStart(6)} questions · routing ${percent(p.routing)} · answered right ${percent(p.answeredRight)} · unanswerable kept ${percent(p.kept)}`,
          ),
        ]),
    ...(e.confusions.length === 0
      ? []
      : [
          '',
          'Mixed up most often',
          ...e.confusions.map(
            c =>
              `  ${String(c.count).padStart(4)} × ${short(c.label, 32).padEnd(32)} → ${short(c.got, 32).padEnd(32)} “${short(c.example, 60)}”`,
          ),
        ]),
  ]
}

/** With fewer, one question more or less moves the threshold far. */
const fewQuestions = 100

/** The suggested threshold in sentences. `right` is what it was chosen for. */
export const suggestionLines = (e: Evaluation, channel: string, now: number | undefined, right: number): string[] => {
  const s = e.suggestion
  if (!s)
    return [
      `No threshold gives ${percent(right)} right on one half of the questions: more or better examples would help more than a threshold.`,
    ]
  const few = s.chosenOn + s.judgedOn < fewQuestions
  return [
    `Threshold for ${channel}: ${s.threshold.toFixed(4)}${now === undefined ? '' : ` (now ${now.toFixed(4)})`}`,
    `  chosen on ${s.chosenOn} questions so that ${percent(right)} of the answers are right, unanswerable questions counted as wrong;`,
    `  on the other ${s.judgedOn}: ${percent(s.right)} of the answers right, ${percent(s.answeredRight)} of the answerable answered and right, ${percent(s.kept)} of the unanswerable not answered.`,
    ...(few ? [`  These are few questions: with fewer than ${fewQuestions} take it for a hint, and do not set it yet.`] : []),
  ]
}

/** Everything but the suggestion. */
export const reportLines = (e: Evaluation): string[] => [...figures(e), '', ...coverage(e), '', ...calibration(e), '', ...rest(e)]
