// Actions, as an admin reads them: services with their calls, one call with all it takes, what an import and a test came to.
import type { Credentials, Action as ServiceAction } from '#core/model/action.ts'
import type { ActionSummary, ActionsImported, ActionTest, ServiceStanding } from '#core/ports/actions.ts'
import type { Action, Block, Card, Row } from './card.ts'
import { countHeading } from './words.ts'

const shownOf = 25

const listed = (items: readonly string[], none: string): string => (items.length === 0 ? none : items.join(', '))

const approvalWords: Record<ServiceAction['approval'], string> = {
  auto: 'nobody: it is called at once',
  customer: 'the customer',
  agent: 'an agent',
}

const credentialsWords = (given: Credentials): string => {
  switch (given.kind) {
    case 'none':
      return 'none'
    case 'api_key':
      return `API key, in the ${given.in === 'header' ? 'header' : 'query as'} ${given.name}`
    case 'bearer':
      return 'bearer token'
    case 'basic':
      return `name and password, as ${given.user || 'nobody yet'}`
    case 'oauth2':
      return `OAuth 2 client ${given.clientId || 'without an id yet'}, tokens from ${given.tokenUrl}`
  }
}

const standing = ({ on, gone }: ActionSummary): string => (gone ? 'gone from its document' : on ? 'on' : 'off')

const whoAgrees = ({ approval }: ActionSummary): string =>
  approval === 'auto' ? 'at once' : approval === 'customer' ? 'after the customer’s yes' : 'after an agent’s yes'

const onAction = ({ id }: Pick<ServiceAction, 'id'>, verb: string, label: string, more: Partial<Action> = {}): Action => ({
  verb,
  label,
  input: { action: id },
  ...more,
})

const onService = (service: string, verb: string, label: string, more: Partial<Action> = {}): Action => ({
  verb,
  label,
  input: { service },
  ...more,
})

const rowOf = (action: ActionSummary): Row => ({
  title: action.id,
  detail: [standing(action), action.safe ? 'reads' : 'changes something', whoAgrees(action)].join(' · '),
  text: action.title,
  ...(!action.on && { tone: 'quiet' as const }),
  action: onAction(action, 'action show', 'Show'),
})

/** Those that are on come first. */
const ordered = (actions: readonly ActionSummary[]): ActionSummary[] => [...actions].sort((a, b) => Number(b.on) - Number(a.on))

const serviceBlocks = ({ id, title, actions }: ServiceStanding): Block[] => {
  const shown = ordered(actions).slice(0, shownOf)
  const left = actions.length - shown.length
  return [
    { kind: 'rows', label: title, rows: shown.map(rowOf), empty: 'It has no actions that could be offered.' },
    ...(left > 0
      ? [{ kind: 'text' as const, text: `And ${left} more: ‘actions ${id} WORDS’ finds some of them.`, tone: 'quiet' as const }]
      : []),
  ]
}

const serviceFacts = (service: ServiceStanding): Card['facts'] => [
  { label: 'Server', value: service.server },
  {
    label: 'Credentials',
    value: `${credentialsWords(service.credentials)}${service.credentials.kind === 'none' ? '' : service.secret ? ', secret set' : ', no secret yet'}`,
    ...(service.credentials.kind !== 'none' && !service.secret && { tone: 'warn' as const }),
  },
  ...(service.privateNetwork ? [{ label: 'Private networks', value: 'may be called' }] : []),
  ...(service.url === undefined ? [] : [{ label: 'Document', value: service.url }]),
  { label: 'Imported', value: [{ at: service.importedAt, as: 'ago' }, ` by ${service.importedBy.name}`] },
]

/** One service, or some of its actions. */
export const serviceCard = (service: ServiceStanding): Card => ({
  about: 'actions',
  heading: `${service.title} (${service.id})`,
  facts: serviceFacts(service),
  blocks: serviceBlocks(service),
  actions: [
    onService(service.id, 'action key', 'Credentials and server'),
    ...(service.url === undefined ? [] : [{ verb: 'action import', label: 'Import again', input: { url: service.url, name: service.id } }]),
    onService(service.id, 'action remove', 'Remove', { style: 'danger' }),
  ],
})

/** All services, a line each. */
export const servicesCard = (services: readonly ServiceStanding[]): Card => ({
  about: 'actions',
  heading: countHeading(services.length, 'service with actions', 'services with actions'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: services.map(service => {
        const on = service.actions.filter(action => action.on)
        return {
          title: `${service.id} · ${service.title}`,
          detail: `${on.length} of ${service.actions.length} actions on · ${service.server}`,
          text: listed(
            on.slice(0, 5).map(action => action.id),
            'nothing is on, so the AI can call nothing',
          ),
          action: onService(service.id, 'action list', 'Show'),
        }
      }),
      empty: '‘action import’ reads an OpenAPI document. Nothing of it is on before you switch it on.',
    },
  ],
  actions: [{ verb: 'action import', label: 'Import actions', style: 'primary' }],
})

/** What was found by words, of whatever service. */
export const actionsCard = (actions: readonly ActionSummary[], words: string): Card => ({
  about: 'actions',
  heading: actions.length === 0 ? `No action with ‘${words}’` : countHeading(actions.length, 'action'),
  facts: [],
  blocks: [{ kind: 'rows', rows: ordered(actions).slice(0, shownOf).map(rowOf), empty: '‘actions’ lists every service.' }],
  actions: [],
})

const typeWords = (schema: unknown): string => {
  const { type, enum: choices } = (schema ?? {}) as { type?: unknown; enum?: unknown[] }
  if (Array.isArray(choices)) return `one of ${choices.slice(0, 8).map(String).join(', ')}${choices.length > 8 ? ' …' : ''}`
  return Array.isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : 'anything'
}

const argumentRows = ({ parameters, magic }: ServiceAction): Row[] => {
  const required = new Set(Array.isArray(parameters.required) ? (parameters.required as string[]) : [])
  return Object.entries((parameters.properties ?? {}) as Record<string, { description?: string }>).map(([name, schema]) => ({
    title: name,
    detail: [typeWords(schema), required.has(name) ? 'needed' : 'if known', ...(magic[name] ? [`filled in with ${magic[name]}`] : [])].join(
      ' · ',
    ),
    ...(schema?.description && { text: schema.description }),
  }))
}

/** One action, with all it takes. */
export const actionCard = (action: ServiceAction): Card => ({
  about: 'action',
  heading: action.title,
  facts: [
    { label: 'Name', value: action.id },
    { label: 'Status', value: standing(action), tone: action.on ? 'good' : 'warn' },
    { label: 'Does', value: action.safe ? 'only reads' : 'changes something', ...(!action.safe && { tone: 'warn' as const }) },
    { label: 'Has to agree', value: approvalWords[action.approval] },
    { label: 'For', value: action.verified ? 'customers whose identity is verified' : 'every customer' },
    { label: 'Channels', value: listed(action.channels, 'every channel') },
    { label: 'Segments', value: listed(action.segments, 'everybody') },
    { label: 'Gives up after', value: `${action.timeout / 1000} s` },
  ],
  blocks: [
    ...(action.description === ''
      ? []
      : [{ kind: 'text' as const, label: 'What the AI is told', text: action.description, tone: 'plain' as const }]),
    { kind: 'rows', label: 'Takes', rows: argumentRows(action), dense: true, empty: 'It takes nothing.' },
  ],
  actions: [
    ...(action.on
      ? [onAction(action, 'action off', 'Switch off')]
      : action.gone
        ? []
        : [onAction(action, 'action on', 'Switch on', { style: 'primary' })]),
    ...(action.gone ? [] : [onAction(action, 'action test', 'Test')]),
    onAction(action, 'action edit', 'Edit'),
  ],
})

/** What an import came to. */
export const importedCard = (done: ActionsImported): Card => {
  const counts: [string, number][] = [
    ['New, and off', done.added.length],
    ['Changed', done.changed.length],
    ['Gone, and switched off', done.gone.length],
    ['As before', done.same],
  ]
  const lines = (label: string, list: readonly string[], tone: 'warn' | 'quiet'): Block[] =>
    list.length === 0 ? [] : [{ kind: 'rows', label, rows: list.slice(0, shownOf).map(title => ({ title, tone })), dense: true }]
  return {
    about: 'actions',
    heading: `${done.title} is imported as ${done.service}.`,
    tone: 'good',
    facts: counts.filter(([, n]) => n > 0).map(([label, n]) => ({ label, value: String(n) })),
    blocks: [...lines('To be done', done.notes, 'warn'), ...lines('Gone', done.gone, 'warn'), ...lines('Left out', done.left, 'quiet')],
    actions: [
      onService(done.service, 'action list', 'Show its actions', { style: 'primary' }),
      onService(done.service, 'action key', 'Credentials and server'),
    ],
  }
}

/** Asks once more before a call that changes something. */
export const reallyCard = (id: string, why: string, written: string): Card => ({
  about: 'action',
  heading: [why, { typed: ` ‘action test ${id} really’, with the arguments behind it, calls it.` }],
  tone: 'warn',
  facts: [],
  blocks: [{ kind: 'text', label: 'Arguments', text: written, tone: 'plain' }],
  actions: [
    onAction({ id }, 'action test', 'Call it, really', { input: { action: id, arguments: written, really: 'yes' }, style: 'danger' }),
  ],
})

const stateWords: Record<ActionTest['state'], string> = {
  done: 'It was done.',
  failed: 'It failed.',
  unknown: 'Nobody can tell whether it was done.',
}

/** How a test went. */
export const actionTestCard = (id: string, test: ActionTest): Card => ({
  about: 'action',
  heading: `${id}: ${stateWords[test.state]}`,
  tone: test.state === 'done' ? 'good' : test.state === 'failed' ? 'bad' : 'warn',
  facts: [
    ...(test.request === undefined ? [] : [{ label: 'Call', value: test.request }]),
    ...(test.status === undefined ? [] : [{ label: 'Status', value: String(test.status) }]),
    { label: 'Took', value: `${Math.round(test.duration)} ms` },
  ],
  blocks: [{ kind: 'text', label: 'What came back', text: test.text, tone: 'plain' }],
  actions: [],
})
