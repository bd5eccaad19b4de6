// Verbs by which an admin sees, decides about and tries the actions that the AI may make.
import { z } from 'zod'
import { type Action, approvals } from '#core/model/action.ts'
import { Problem } from '#core/model/problem.ts'
import type { ActionSummary, ServiceStanding } from '#core/ports/actions.ts'
import type { Queries } from '#core/ports/queries.ts'
import { actionCard, actionsCard, actionTestCard, reallyCard, serviceCard, servicesCard } from '../cards/actions.ts'
import { said } from '../cards/card.ts'
import { thing } from './thing.ts'
import { houseVerb, unclear } from './verb.ts'

const theAction = thing<ActionSummary>({
  kind: 'action',
  kinds: 'actions',
  key: 'action',
  usage: 'NAME',
  sample: 'shop.get_order',
  list: '‘actions’ lists them all.',
  completes: 'action',
  ways: [(a, low) => a.id === low, (a, low) => a.id.endsWith(`.${low}`) || a.title.toLowerCase() === low, (a, low) => a.id.includes(low)],
  told: a => a.id,
  use: 'whole name',
})

const actionOf = async (queries: Queries, named: string): Promise<ActionSummary> =>
  theAction.meant(
    named,
    (await queries.actions()).flatMap(service => service.actions),
  )

export const theService = thing<ServiceStanding>({
  kind: 'service',
  kinds: 'services',
  key: 'service',
  usage: 'SERVICE',
  sample: 'shop',
  list: '‘actions’ lists them all.',
  completes: 'service',
  ways: [(s, low) => s.id === low || s.title.toLowerCase() === low],
  told: s => s.id,
  use: 'id',
})

export const serviceOf = async (queries: Queries, named: string): Promise<ServiceStanding> =>
  theService.meant(named, await queries.actions())

const one = z.string().trim().min(1).max(200).describe('Its name, such as shop.get_order.')

export const actionList = houseVerb({
  name: 'action list',
  summary: 'List the actions that the AI may make',
  help: 'Every service whose calls were imported. With the name of a service its actions, those that are on first; with other words the actions that have them.',
  wordings: [
    {
      word: 'actions',
      aliases: ['action', 'action list'],
      usage: '[SERVICE|WORDS]',
      about: 'list services and their actions',
      examples: ['actions', 'actions shop', 'actions order'],
      read: text => {
        const turned = /^(\S+)\s+(on|off|show|edit|test|key|remove)\b/iu.exec(text.trim())
        if (turned) throw unclear(`The verb goes first: ‘action ${turned[2]!.toLowerCase()} ${turned[1]}’. Nothing was changed.`)
        return text.trim() === '' ? {} : { words: text.trim() }
      },
    },
  ],
  input: z.strictObject({ words: z.string().trim().min(1).max(200).optional(), service: z.string().max(200).optional() }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { words, service }) => {
    const all = await queries.actions()
    const named = service ?? words?.toLowerCase()
    if (named === undefined) return [servicesCard(all)]
    const [first = '', ...rest] = named.split(/\s+/u)
    const whole = all.find(s => s.id === first || s.title.toLowerCase() === named)
    if (whole && (rest.length === 0 || whole.title.toLowerCase() === named)) return [serviceCard(whole)]
    const parts = whole ? rest : [first, ...rest]
    const some = (whole ? whole.actions : all.flatMap(s => s.actions)).filter(a =>
      parts.every(part => `${a.id} ${a.title} ${a.description}`.toLowerCase().includes(part)),
    )
    return [actionsCard(some, named)]
  },
})

export const actionShow = houseVerb({
  name: 'action show',
  summary: 'Read what an action does and takes',
  help: 'What the AI is told of it, what it takes, who has to agree, and for whom it is.',
  wordings: [theAction.named('action show', 'read what an action does, takes and needs')],
  input: z.strictObject({ action: one }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { action }) => [actionCard(await queries.action((await actionOf(queries, action)).id))],
})

const switching = (on: boolean) => {
  const word = on ? 'action on' : 'action off'
  return houseVerb({
    name: word,
    summary: on ? 'Let the AI make an action' : 'Stop the AI from making an action',
    help: on
      ? 'The AI may ask for it from the next question on, on the channels and for the customers that are set; who has to agree is set as well: ‘action edit’.'
      : 'It is offered no more and made no more, also where somebody was about to agree.',
    wordings: [theAction.named(word, on ? 'let the AI make it from now on' : 'stop it; what was decided stays for later')],
    input: z.strictObject({ action: one }),
    problems: ['not_found', 'forbidden', 'conflict'],
    run: async ({ controls, queries }, _session, { action }, act) => {
      const { id } = await actionOf(queries, action)
      const saved = await controls.changeAction(id, { on }, act)
      return [said(`${id} is ${saved.on ? 'on' : 'off'}.`), actionCard(await queries.action(id))]
    },
  })
}

export const actionOn = switching(true)
export const actionOff = switching(false)

const list = z.array(z.string().trim().min(1).max(200)).max(100)

/** `customer_id = contact.id`, a line each. */
const readMagic = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines.map(line => {
      const match = /^(.+?)\s*(?:=|:|\s)\s*([a-z]+\.\S+)$/u.exec(line.trim())
      if (!match) throw unclear(`‘${line}’ is not understood: write such as customer_id = contact.id. Nothing was changed.`)
      return [match[1]!, match[2]!]
    }),
  )

export const actionEdit = houseVerb({
  name: 'action edit',
  summary: 'Decide who gets an action and who agrees',
  help: 'Channels, segments, whether the customer’s identity must be verified, who has to agree before each call, which arguments the house fills in, and after how many seconds a call is given up. The house fills in contact.id, contact.name, contact.email, contact.phone, contact.custom.FIELD, session.id, session.ticket, session.channel and session.language, so that no model can choose them.',
  wordings: [theAction.named('action edit', 'decide about approval, channels, customers and what is filled in')],
  form: [
    {
      name: 'approval',
      label: 'Who has to agree before a call',
      kind: 'choice',
      choices: approvals,
      named: { auto: 'Nobody: it is called at once', customer: 'The customer', agent: 'An agent' },
    },
    {
      name: 'verified',
      label: 'For whom',
      kind: 'choice',
      choices: ['everyone', 'verified'],
      named: { everyone: 'Every customer', verified: 'Customers whose identity is verified' },
    },
    {
      name: 'magic',
      label: 'What the house fills in',
      hint: 'such as customer_id = contact.id, one per line',
      kind: 'list',
      optional: true,
    },
    { name: 'channels', label: 'Channels', hint: 'one per line; none means every channel', kind: 'list', optional: true },
    { name: 'segments', label: 'Segments', hint: 'one per line; none means everybody', kind: 'list', optional: true },
    { name: 'seconds', label: 'Seconds until a call is given up', hint: '1 to 30', kind: 'line', optional: true },
  ],
  formed: ({ seconds, ...answers }) => {
    const said = String(seconds ?? '').trim()
    if (said !== '' && !/^\d{1,2}$/u.test(said))
      throw unclear(`Seconds are a whole number from 1 to 30, not ‘${said}’. Nothing was changed.`)
    return { ...answers, ...(said !== '' && { seconds: Number(said) }) }
  },
  prefill: async ({ queries }, { action }) => {
    const { approval, verified, magic, channels, segments, timeout } = await actionOf(queries, String(action))
    const filled = Object.entries(magic).map(([name, value]) => `${name} = ${value}`)
    return {
      approval,
      verified: verified ? 'verified' : 'everyone',
      magic: filled,
      channels,
      segments,
      seconds: String(Math.round(timeout / 1000)),
    }
  },
  input: z
    .strictObject({
      action: one,
      approval: z.enum(approvals).optional(),
      verified: z.enum(['everyone', 'verified']).optional(),
      magic: list.optional().describe('Replaces all.'),
      channels: list.optional(),
      segments: list.optional(),
      seconds: z.int().min(1).max(60).optional(),
    })
    .refine(({ action: _, ...change }) => Object.values(change).some(value => value !== undefined), 'needs something to change'),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: async ({ controls, queries }, _session, { action, approval, verified, magic, channels, segments, seconds }, act) => {
    const { id, magic: before } = await actionOf(queries, action)
    const dropped = Object.fromEntries(Object.keys(before).map(name => [name, null]))
    const change = {
      ...(approval && { approval }),
      ...(verified && { verified: verified === 'verified' }),
      ...(magic && { magic: { ...dropped, ...readMagic(magic) } }),
      ...(channels && { channels }),
      ...(segments && { segments }),
      ...(seconds !== undefined && { timeout: seconds * 1000 }),
    }
    await controls.changeAction(id, change, act)
    return [actionCard(await queries.action(id))]
  },
})

/** Arguments that fit into a button. */
const longestPressed = 1000

/** What the arguments may look like, for somebody to fill in. */
const sketch = ({ parameters }: Pick<Action, 'parameters'>): string => {
  const required = Array.isArray(parameters.required) ? (parameters.required as string[]) : []
  const all = (parameters.properties ?? {}) as Record<string, { type?: unknown; enum?: unknown[] }>
  const blank = (schema: { type?: unknown; enum?: unknown[] } | undefined): unknown => {
    if (schema?.enum) return schema.enum[0]
    const type = Array.isArray(schema?.type) ? schema.type[0] : schema?.type
    return type === 'integer' || type === 'number' ? 0 : type === 'boolean' ? false : type === 'array' ? [] : type === 'object' ? {} : ''
  }
  return JSON.stringify(Object.fromEntries(required.map(name => [name, blank(all[name])])), null, 1)
}

export const actionTest = houseVerb({
  name: 'action test',
  summary: 'Make one real call by hand',
  help: 'Makes the call with the arguments that you write as JSON, also those that the house fills in otherwise, and shows what was asked and what came back. It is a real call: what changes something is made only with ‘really’. It works for actions that are off as well.',
  wordings: [
    {
      word: 'action test',
      usage: 'NAME [really] [JSON]',
      about: 'make one call and see what comes back',
      examples: ['action test shop.get_order', 'action test shop.cancel_order really'],
      completes: 'action',
      read: text => {
        const match = /^(\S+)(?:\s+(really))?(?:\s+([\s\S]+))?$/iu.exec(text.trim())
        if (!match)
          throw unclear('Say which action: ‘action test shop.get_order {"id": "A7"}’. ‘actions’ lists them all. Nothing was called.')
        const [, action, really, json] = match
        return { action, ...(really && { really: 'yes' }), ...(json && { arguments: json }) }
      },
    },
  ],
  form: [
    { name: 'arguments', label: 'Arguments', hint: 'as JSON, such as {"id": "A7"}', kind: 'text' },
    {
      name: 'really',
      label: 'If it changes something',
      kind: 'choice',
      choices: ['no', 'yes'],
      named: { no: 'Do not call it', yes: 'Call it, really' },
      optional: true,
    },
  ],
  preface: async ({ queries }, { action }) =>
    typeof action === 'string' ? { ...actionCard(await queries.action((await actionOf(queries, action)).id)), actions: [] } : undefined,
  prefill: async ({ queries }, { action }) => ({ arguments: sketch(await queries.action((await actionOf(queries, String(action))).id)) }),
  input: z.strictObject({
    action: one,
    arguments: z.string().trim().min(1).max(8000).describe('JSON.'),
    really: z.enum(['no', 'yes']).optional().describe('Needed where it changes something.'),
  }),
  problems: ['not_found', 'forbidden', 'confirm', 'conflict'],
  run: async ({ controls, queries }, _session, { action, arguments: written, really }, act) => {
    const { id } = await actionOf(queries, action)
    let given: unknown
    try {
      given = JSON.parse(written)
    } catch {
      throw unclear('The arguments are no JSON: write such as {"id": "A7"}. Nothing was called.')
    }
    try {
      const test = await controls.testAction(id, { arguments: given, ...(really === 'yes' && { confirm: true }) }, act)
      return [actionTestCard(id, test)]
    } catch (error) {
      const ask = error instanceof Problem && error.code === 'confirm' && written.length <= longestPressed
      if (!ask) throw error
      return [reallyCard(id, error.message, written)]
    }
  },
})
