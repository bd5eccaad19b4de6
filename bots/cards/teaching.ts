// What a message could teach, what was redacted, what was recalled: as agents read it.
import type { Problem } from '#core/model/problem.ts'
import type { Redaction } from '#core/ports/controls.ts'
import type { Recalled, Recollection } from '#core/ports/recall.ts'
import type { ArticleProposal, Contradiction, Proposal, ScenarioCheck, TestRun, Trial } from '#core/ports/trial.ts'
import type { Action, Block, Card, Fact, Row } from './card.ts'
import { authorWords } from './words.ts'

/** What the AI would do, as words. */
const trialWords = (trial: Trial): string => {
  if (trial.decision === 'answer') return trial.text
  return trial.decision === 'clarify' ? `It asks back: ${trial.text}` : `It hands off: ${trial.why}`
}

/** What is said today and what would be, one under the other. */
const beforeAfter = (run: TestRun): Block[] => [
  { kind: 'text', label: 'The customer asked', text: run.test.question, tone: 'customer' },
  { kind: 'text', label: 'What the AI says today', text: trialWords(run.before), tone: 'quiet' },
  {
    kind: 'text',
    label: run.passed ? 'What it would say ✓' : `What it would say ✗ ${run.why ?? ''}`,
    text: trialWords(run.after),
    tone: 'ai',
  },
]

const contradictionRow = (c: Contradiction): Row => ({
  title: `${c.with.kind === 'page' ? 'The page' : 'The scenario'} ‘${c.with.title}’ says otherwise: ${c.why}`,
  detail: `Here: ${c.ours}`,
  text: `There: ${c.theirs}`,
  tone: 'warn',
  ...(c.with.kind === 'scenario' && { action: { verb: 'scenario show', label: 'Show', input: { scenario: c.with.id } } }),
})

const rows = (label: string, list: Row[]): Block[] => (list.length > 0 ? [{ kind: 'rows', label, rows: list }] : [])

const testRow = (run: TestRun, of = ''): Row => ({
  title: `${run.passed ? '✓' : '✗'} ${run.test.question}${of}`,
  detail: [
    run.passed ? 'passes' : `fails: ${run.why ?? ''}`,
    `today it ${run.passedBefore ? 'passes' : 'fails'}`,
    ...(run.silent ? [`customers get it only when autopilot is on: ${run.silent}`] : []),
  ].join(' · '),
  text: trialWords(run.after),
  tone: run.passed ? 'good' : 'bad',
})

const contradictionRows = (check: ScenarioCheck): Block[] =>
  rows('⚠️ Says something else (a check of words: read both, and change one)', check.contradictions.map(contradictionRow))

/** What a check found beyond the tests: contradictions first. */
export const foundBlocks = (check: ScenarioCheck): Block[] => [...contradictionRows(check), ...riskBlocks(check)]

const riskBlocks = (check: ScenarioCheck): Block[] => [
  ...rows(
    'Tests of others that would fail',
    check.breaks.map(b => testRow(b.run, ` (‘${b.scenario.title}’)`)),
  ),
  ...rows(
    'Questions of other scenarios that it would take',
    check.captures.map(c => ({ title: c.question, detail: `now answered with ‘${c.scenario.title}’`, tone: 'warn' as const })),
  ),
  ...rows(
    'Similar scenarios: perhaps change one of these instead',
    check.similar.map(s => ({
      title: s.title,
      detail: `${s.status}${s.example ? ` · “${s.example}”` : ''}`,
      action: { verb: 'scenario edit', label: 'Edit', input: { scenario: s.id } },
    })),
  ),
]

/** The tests of a scenario, today and with it. */
export const checkCard = (title: string, check: ScenarioCheck): Card => {
  const passed = check.tests.filter(t => t.passed).length
  return {
    about: 'trial',
    heading: `${passed} of ${check.tests.length} tests of ‘${title}’ pass`,
    tone: check.wrong.length === 0 ? 'good' : 'warn',
    facts: [],
    blocks: [
      ...rows(
        'Its tests',
        check.tests.map(t => testRow(t)),
      ),
      ...foundBlocks(check),
    ],
    actions: [],
  }
}

/** What a Problem `confirm` names, a sentence each. */
export const wrongOf = ({ extra, message }: Problem): string[] => (Array.isArray(extra.wrong) ? extra.wrong.map(String) : [message])

/** What stands in the way of a change, and the presses that go on. */
export const wrongCard = (about: Card['about'], heading: string, wrong: readonly string[], actions: Action[]): Card => ({
  about,
  heading,
  tone: 'warn',
  facts: [],
  blocks: rows(
    'Look at this first',
    wrong.map(title => ({ title, tone: 'warn' as const })),
  ),
  actions,
})

/** What stands in the way of publishing; the press that does it all the same. */
export const unsureCard = (heading: string, wrong: readonly string[], scenario: string): Card =>
  wrongCard('scenario', heading, wrong, [
    { verb: 'scenario edit', label: 'Edit', input: { scenario } },
    { verb: 'scenario publish', label: 'Publish anyway', input: { scenario, anyway: true }, style: 'danger' },
  ])

const takenFact = (taken: readonly string[]): Fact[] =>
  taken.length > 0
    ? [{ label: 'Left out', value: `${taken.join(', ')}. Check that nothing of this customer is left below.`, tone: 'warn' }]
    : []

const missingRows = (missing: readonly string[]): Block[] =>
  missing.length > 0 ? [{ kind: 'text', label: 'What is missing', text: missing.join('\n'), tone: 'warn' }] : []

/** What a message could teach: before and after, and what speaks against it. Stands above the form. */
export const proposalCard = (proposal: Proposal): Card => {
  const [run] = proposal.check.tests
  return {
    about: 'trial',
    heading: ['Teach from ', { ticket: proposal.ticket, session: proposal.session }, { typed: ` ·${proposal.seq}` }],
    ...(proposal.check.wrong.length > 0 && { tone: 'warn' as const }),
    facts: [
      ...takenFact(proposal.taken),
      ...(run?.silent
        ? [{ label: 'Autopilot', value: `${run.silent} What is shown is what the AI would say if it might.` } satisfies Fact]
        : []),
    ],
    blocks: [
      ...contradictionRows(proposal.check),
      ...(run ? beforeAfter(run) : []),
      ...riskBlocks(proposal.check),
      ...missingRows(proposal.missing),
    ],
    actions: [],
  }
}

/** What an article made from a message would stand beside. */
export const articleProposalCard = (proposal: ArticleProposal): Card => ({
  about: 'articles',
  heading: ['An article from ', { ticket: proposal.ticket, session: proposal.session }, { typed: ` ·${proposal.seq}` }],
  facts: takenFact(proposal.taken),
  blocks: [
    ...rows('A page says something else (a check of words: read both)', proposal.contradictions.map(contradictionRow)),
    ...rows(
      'Pages about much the same',
      proposal.similar.map(({ id, title }) => ({ title, detail: id })),
    ),
    ...missingRows(proposal.missing),
  ],
  actions: [],
})

/** Where words are gone, and where they are still. */
export const redactionCard = (redaction: Redaction, of: { ticket: number; seq: number }): Card => ({
  about: 'done',
  heading: [
    redaction.whole ? 'Redacted: ' : 'The words are redacted: ',
    { ticket: of.ticket, session: redaction.session },
    { typed: ` ·${of.seq}` },
  ],
  tone: 'good',
  facts: [],
  blocks: [
    ...rows(
      'Gone from',
      redaction.gone.map(title => ({ title, tone: 'good' as const })),
    ),
    ...rows(
      'Still in',
      redaction.left.map(title => ({ title, tone: 'warn' as const })),
    ),
  ],
  actions: redaction.unsend
    ? [{ verb: 'unsend', label: 'Take it back at the customer’s, too', session: redaction.session, input: { of: of.seq }, style: 'danger' }]
    : [],
})

const recalledRow = (line: Recalled): Row => ({
  title: [{ ticket: line.ticket, session: line.session }, { typed: ` ·${line.seq}` }, ` ${line.contact}`],
  detail: [
    line.kind === 'summary' ? 'summary, ' : `${authorWords(line.author, line.contact)}${line.kind === 'note' ? ', internal note' : ''}, `,
    { at: line.at, as: 'ago' },
    ...(line.promise ? [' · a promise'] : []),
  ],
  text: line.text,
  ...(line.promise ? { tone: 'warn' as const } : line.kind === 'note' ? { tone: 'internal' as const } : {}),
  action: { verb: 'show', label: 'Show', session: line.session, input: { session: String(line.ticket) } },
})

/** Quotes of past conversations, each with where it stands. */
export const recallCard = (found: Recollection): Card => ({
  about: 'found',
  heading:
    found.lines.length === 0
      ? 'Nothing was found'
      : found.lines.length === 1
        ? '1 line, as it was written'
        : `${found.lines.length} lines, as they were written`,
  facts: [{ label: 'Understood', value: found.understood, tone: 'quiet' }],
  blocks: [
    {
      kind: 'rows',
      rows: found.lines.map(recalledRow),
      empty: 'No message or note fits. Try a name, a number such as #4521, or other words.',
    },
  ],
  actions: [],
})

/** Offered on what a person answered, above all in place of a draft. */
export const teachAction = (session: string, of: number): Action => ({ verb: 'teach', label: 'Teach from this', session, input: { of } })
