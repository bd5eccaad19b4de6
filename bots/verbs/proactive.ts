// Verbs by which an admin writes what the website chat says first.
import { z } from 'zod'
import type { ProactiveStanding } from '#core/model/proactive.ts'
import type { Queries } from '#core/ports/queries.ts'
import { said } from '../cards/card.ts'
import { proactiveCard, proactivesCard } from '../cards/proactive.ts'
import { thing } from './thing.ts'
import { houseVerb, unclear } from './verb.ts'

const theRule = thing<ProactiveStanding>({
  kind: 'proactive message',
  kinds: 'proactive messages',
  key: 'rule',
  usage: 'NAME',
  sample: 'Pricing help',
  list: '‘proactive’ lists them all.',
  completes: 'proactive',
  ways: [
    (r, low) => r.id.toLowerCase() === low || r.name.toLowerCase() === low,
    (r, low) => r.id.toLowerCase().startsWith(low) || r.name.toLowerCase().includes(low),
  ],
  told: r => `${r.name} (${r.id})`,
  use: 'id',
})

const ruleOf = async (queries: Queries, named: string): Promise<ProactiveStanding> => theRule.meant(named, await queries.proactive())

const one = z.string().trim().min(1).max(300).describe('Id or name.')

export const proactiveList = houseVerb({
  name: 'proactive list',
  summary: 'List what the website chat says first',
  help: 'All proactive messages, where they are shown, and how many sessions began with an answer to each. How often they were seen is not counted: the browser shows them without asking the server.',
  wordings: [
    {
      word: 'proactive',
      aliases: ['proactive list'],
      usage: '',
      about: 'list what the website chat says first',
      examples: ['proactive'],
      read: text => {
        const turned = /^([\s\S]+?)\s+(show|edit|on|off|remove)$/iu.exec(text.trim())
        if (turned) throw unclear(`The verb goes first: ‘proactive ${turned[2]!.toLowerCase()} ${turned[1]}’. Nothing was changed.`)
        if (text.trim() !== '')
          throw unclear('After ‘proactive’ comes list, show, new, edit, on, off or remove: ‘proactive on Pricing help’.')
        return {}
      },
    },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }) => [proactivesCard(await queries.proactive())],
})

export const proactiveShow = houseVerb({
  name: 'proactive show',
  summary: 'Read a proactive message',
  help: 'Its words, the pages and customers it is for, and how often it was answered.',
  wordings: [theRule.named('proactive show', 'read a message, and where it is shown')],
  input: z.strictObject({ rule: one }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { rule }) => [proactiveCard(await ruleOf(queries, rule))],
})

const textFields = [
  { name: 'name', label: 'Name', hint: 'for the team', kind: 'line' },
  { name: 'text', label: 'What the chat says', kind: 'text' },
  {
    name: 'pages',
    label: 'Pages',
    hint: 'paths such as /pricing or /docs/*, one per line; none means every page',
    kind: 'list',
    optional: true,
  },
  { name: 'after', label: 'Seconds on the page', hint: 'before it is shown: 0 to 3600, usually 10', kind: 'line', optional: true },
  { name: 'segments', label: 'Segments', hint: 'one per line; none means everybody', kind: 'list', optional: true },
  {
    name: 'languages',
    label: 'Languages',
    hint: 'of the page, such as en, one per line; none means every language',
    kind: 'list',
    optional: true,
  },
  { name: 'again', label: 'Days until the same browser sees it again', hint: '0 to 365; 0 means once', kind: 'line', optional: true },
] as const

const numberOf = (said: string | string[] | undefined, what: string): number | undefined => {
  if (said === undefined) return undefined
  const words = String(said).trim()
  if (!/^\d{1,9}$/.test(words)) throw unclear(`${what} is a whole number such as 10, not ‘${words}’. Nothing was saved.`)
  return Number(words)
}

const formed = ({ after, again, ...answers }: Record<string, string | string[]>): Record<string, unknown> => {
  const seconds = numberOf(after, 'Seconds on the page')
  const days = numberOf(again, 'Days until it is seen again')
  return { ...answers, ...(seconds !== undefined && { after: seconds }), ...(days !== undefined && { again: days }) }
}

const lines = z.array(z.string().trim().min(1).max(500)).max(200)
const name = z.string().trim().min(1).max(80)
const words = z.string().trim().min(1).max(2000)
const rest = {
  pages: lines.optional(),
  after: z.int().optional(),
  segments: lines.optional(),
  languages: lines.optional(),
  again: z.int().optional(),
}

const onlySaid = <T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

export const proactiveNew = houseVerb({
  name: 'proactive new',
  summary: 'Write what the website chat says first',
  help: 'A message that the chat shows by itself on some pages, after some time, to some customers. When the customer answers, it becomes the first message of the session. It is off until you switch it on.',
  wordings: [
    {
      word: 'proactive new',
      usage: '[NAME]',
      about: 'write a message; asks for the rest, and saves it switched off',
      examples: ['proactive new Pricing help'],
      read: text => (text.trim() === '' ? {} : { name: text.trim() }),
    },
  ],
  form: textFields,
  formed,
  input: z.strictObject({ name, text: words, ...rest }),
  problems: ['forbidden', 'conflict'],
  run: async ({ controls }, _session, input, act) => {
    const rule = await controls.putProactive(onlySaid(input), act)
    return [said(`Saved, and off. ‘proactive on ${rule.name}’ shows it to customers.`), proactiveCard(rule)]
  },
})

export const proactiveEdit = houseVerb({
  name: 'proactive edit',
  summary: 'Change a proactive message',
  help: 'Customers see the change with their next page. Those who have seen the message do not see it again because of the change.',
  wordings: [theRule.named('proactive edit', 'change the words, pages, times or customers')],
  form: textFields,
  formed,
  prefill: async ({ queries }, { rule }) => {
    const { name, text, pages, after, segments, languages, again } = await ruleOf(queries, String(rule))
    return { name, text, pages, after: String(after), segments, languages, again: String(again) }
  },
  input: z
    .strictObject({ rule: one, name: name.optional(), text: words.optional(), ...rest })
    .refine(({ rule: _, ...change }) => Object.values(change).some(value => value !== undefined), 'needs something to change'),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: async ({ controls, queries }, _session, { rule, ...change }, act) => {
    const { id } = await ruleOf(queries, rule)
    return [proactiveCard(await controls.putProactive({ ...onlySaid(change), id }, act))]
  },
})

const switching = (on: boolean) => {
  const word = on ? 'proactive on' : 'proactive off'
  return houseVerb({
    name: word,
    summary: on ? 'Show a proactive message to customers' : 'Stop showing a proactive message',
    help: on
      ? 'Customers see it from their next page on, where page, time, segment and language fit.'
      : 'Nobody is shown it any more. Whoever has it before them and answers still begins a session with it.',
    wordings: [theRule.named(word, on ? 'show it to customers from now on' : 'stop showing it; it stays for later')],
    input: z.strictObject({ rule: one }),
    problems: ['not_found', 'forbidden'],
    run: async ({ controls, queries }, _session, { rule }, act) => {
      const { id } = await ruleOf(queries, rule)
      const saved = await controls.putProactive({ id, on }, act)
      return [said(`‘${saved.name}’ is ${on ? 'on' : 'off'}.`), proactiveCard(saved)]
    },
  })
}

export const proactiveOn = switching(true)
export const proactiveOff = switching(false)

export const proactiveRemove = houseVerb({
  name: 'proactive remove',
  summary: 'Remove a proactive message',
  help: 'Nobody sees it any more, and its count goes. Sessions that began with it stay as they are. To only stop it, use ‘proactive off’.',
  wordings: [theRule.named('proactive remove', 'remove a message with its count')],
  confirm: 'The message and its count go.',
  input: z.strictObject({ rule: one }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls, queries }, _session, { rule }, act) => {
    const { id, name } = await ruleOf(queries, rule)
    await controls.removeProactive(id, act)
    return [said(`The proactive message ‘${name}’ is gone.`)]
  },
})
