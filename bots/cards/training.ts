// Training scenarios as an admin reads them: the working copy, what customers get, the versions behind it.
import type { KnowledgePageRecord } from '#core/model/article.ts'
import { activeVersion, type Scenario } from '#core/model/scenario.ts'
import type { Action, Block, Card, Fact, Phrase } from './card.ts'
import { oneLine } from './timeline.ts'
import { countHeading } from './words.ts'

const standing = (scenario: Scenario): string => {
  if (scenario.status === 'draft') return scenario.version > 0 ? 'unpublished draft' : 'draft, never published'
  return `published, version ${scenario.version}${scenario.changed ? ', with changes that customers do not get yet' : ''}`
}

const everyone = (list: readonly string[], all: string): string => (list.length === 0 ? all : list.join(', '))

const on = (scenario: Scenario, verb: string, label: string, more: Partial<Action> = {}): Action => ({
  verb,
  label,
  input: { scenario: scenario.id },
  ...more,
})

/** One scenario with its versions. */
export const scenarioCard = (scenario: Scenario): Card => ({
  about: 'scenario',
  heading: scenario.title,
  facts: [
    { label: 'Kind', value: scenario.kind === 'behavioral' ? 'behavioral: always active' : 'scenario: used when a question matches' },
    {
      label: 'Status',
      value: standing(scenario),
      tone: scenario.status === 'published' && !scenario.changed ? 'good' : 'warn',
    },
    { label: 'Channels', value: everyone(scenario.channels, 'every channel') },
    { label: 'Segments', value: everyone(scenario.segments, 'everyone') },
    ...(scenario.provenance
      ? [
          {
            label: 'Taught from',
            value: [
              { ticket: scenario.provenance.ticket, session: scenario.provenance.session },
              { typed: ` ·${scenario.provenance.seq}` },
              ` by ${scenario.provenance.by.name}, `,
              { at: scenario.provenance.at, as: 'ago' },
            ],
          } satisfies Fact,
        ]
      : []),
    ...(scenario.tests?.length ? [{ label: 'Tests', value: String(scenario.tests.length) }] : []),
    { label: 'Id', value: scenario.id, tone: 'quiet' },
  ],
  blocks: [
    {
      kind: 'text',
      label: scenario.changed ? 'Instruction, as it is being written' : 'Instruction',
      text: scenario.instruction,
      tone: 'plain',
    },
    ...(scenario.changed && activeVersion(scenario)
      ? [
          {
            kind: 'text',
            label: 'Instruction that customers get',
            text: activeVersion(scenario)!.instruction,
            tone: 'quiet',
          } satisfies Block,
        ]
      : []),
    ...(scenario.examples.length > 0
      ? [{ kind: 'rows', label: 'Questions that trigger it', rows: scenario.examples.map(title => ({ title })) } satisfies Block]
      : []),
    ...(scenario.versions.length > 0
      ? [
          {
            kind: 'rows',
            label: 'Versions, newest first',
            rows: scenario.versions.toReversed().map(v => ({
              title: `${v.version}${v.version === scenario.version && scenario.status === 'published' ? ' (active)' : ''} ${v.title}`,
              detail: [`${v.by.name}, `, { at: v.at, as: 'ago' }, v.from ? `, brings back version ${v.from}` : ''] satisfies Phrase,
            })),
          } satisfies Block,
        ]
      : []),
  ],
  actions: [
    on(scenario, 'scenario test', 'Test'),
    ...(scenario.changed || scenario.status === 'draft' ? [on(scenario, 'scenario backtest', 'Test on past sessions')] : []),
    ...(scenario.changed || scenario.status === 'draft' ? [on(scenario, 'scenario publish', 'Publish', { style: 'primary' })] : []),
    ...(scenario.versions.length > 1 ? [on(scenario, 'scenario rollback', 'Roll back')] : []),
    on(scenario, 'scenario edit', 'Edit'),
    on(scenario, 'scenario remove', 'Remove', { style: 'danger' }),
  ],
})

/** All scenarios, a line each. */
export const scenariosCard = (scenarios: readonly Scenario[]): Card => ({
  about: 'scenarios',
  heading: countHeading(scenarios.length, 'training scenario'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: scenarios.map(scenario => ({
        title: scenario.title,
        detail: `${scenario.kind} · ${standing(scenario)} · ${scenario.id}`,
        text: oneLine(scenario.instruction),
        ...((scenario.changed || scenario.status === 'draft') && { tone: 'warn' as const }),
        action: { verb: 'scenario show', label: 'Show', input: { scenario: scenario.id } },
      })),
      empty: '‘scenario new’ writes the first.',
    },
  ],
  actions: [{ verb: 'scenario new', label: 'New scenario', style: 'primary' }],
})

/** One article or page. */
export const articleCard = (page: KnowledgePageRecord): Card => ({
  about: 'articles',
  heading: page.title,
  facts: [
    { label: 'Id', value: page.id },
    { label: 'Version', value: [`${page.version}, `, { at: page.updatedAt, as: 'ago' }] },
    ...(page.topic ? [{ label: 'Topic', value: page.topic }] : []),
    ...(page.locale ? [{ label: 'Language', value: page.locale }] : []),
    ...(page.provenance
      ? [
          {
            label: 'Made from',
            value: [
              { ticket: page.provenance.ticket, session: page.provenance.session },
              { typed: ` ·${page.provenance.seq}` },
              ` by ${page.provenance.by.name}`,
            ],
          } satisfies Fact,
        ]
      : []),
    ...(page.url ? [{ label: 'Page', value: [{ href: page.url, text: page.url }] }] : []),
  ],
  blocks: [{ kind: 'text', text: page.text, tone: 'plain' }],
  actions: [],
})

/** What the AI can read, a line each. */
export const articlesCard = (pages: readonly KnowledgePageRecord[]): Card => ({
  about: 'articles',
  heading: countHeading(pages.length, 'article'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: pages.map(page => ({
        title: page.title,
        detail: [`${page.id} · version ${page.version} · `, { at: page.updatedAt, as: 'ago' }],
        action: { verb: 'article show', label: 'Show', input: { article: page.id.replace(/^articles\//, '') } },
      })),
      empty: 'The AI answers from articles. ‘article write’ writes the first.',
    },
  ],
  actions: [],
})
