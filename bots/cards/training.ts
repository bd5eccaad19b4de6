// Training scenarios as an admin reads them: the working copy, what customers get, the versions behind it.
import type { KnowledgePageRecord } from '#core/model/article.ts'
import { activeVersion, type Scenario } from '#core/model/scenario.ts'
import type { DocumentAdded } from '#core/ports/documents.ts'
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

/** Of a document's words; the rest is where it came from. */
const mostShown = 4000

const shown = ({ text, document }: KnowledgePageRecord): string =>
  document && text.length > mostShown
    ? `${text.slice(0, mostShown).replace(/\s\S*$/u, '')} …\n\n(${(text.length - mostShown).toLocaleString('en')} more characters)`
    : text

const kinds: Record<string, string> = { pdf: 'PDF', docx: 'Word', html: 'HTML', markdown: 'Markdown', text: 'text' }

const documentFacts = ({ document, audience }: KnowledgePageRecord): Fact[] => [
  ...(document
    ? [
        {
          label: 'Document',
          value: `${document.name} (${kinds[document.kind] ?? document.kind}${document.pages === undefined ? '' : `, ${document.pages === 1 ? '1 page' : `${document.pages} pages`}`})`,
        },
      ]
    : []),
  ...(audience === 'internal' ? [{ label: 'For', value: 'agents only: no answer to a customer is made from it' }] : []),
]

const becameWords: Record<DocumentAdded['became'], string> = {
  added: 'The AI reads it from now on',
  changed: 'The AI reads what it says now',
  same: 'Nothing in it has changed',
}

/** What became of a document. */
export const documentCard = ({ article, became, left }: DocumentAdded): Card => {
  const headings = article.text.match(/^#{1,3} .+$/gmu) ?? []
  const input = { article: article.id.replace(/^articles\//, '') }
  return {
    about: 'articles',
    heading: article.title,
    facts: [
      { label: 'Became', value: `${becameWords[became]}: ${input.article}, version ${article.version}`, tone: 'good' },
      ...documentFacts(article),
      { label: 'Text', value: `${article.text.length.toLocaleString('en')} characters, ${headings.length} headings` },
    ],
    blocks: left.map((text): Block => ({ kind: 'text', text, tone: 'warn' })),
    actions: [
      { verb: 'article show', label: 'Show', input },
      { verb: 'article remove', label: 'Remove', input },
    ],
  }
}

/** One article or page. */
export const articleCard = (page: KnowledgePageRecord): Card => ({
  about: 'articles',
  heading: page.title,
  facts: [
    { label: 'Id', value: page.id },
    ...documentFacts(page),
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
  blocks: [{ kind: 'text', text: shown(page), tone: 'plain' }],
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
      empty: 'The AI answers from articles. ‘article write’ writes the first, ‘article import’ reads a document.',
    },
  ],
  actions: [],
})
