// Verbs about canned replies: using one in a conversation, and writing them.
import { z } from 'zod'
import type { Canned } from '#core/model/canned.ts'
import { cannedOrder, unfilled } from '#core/model/canned.ts'
import { Problem } from '#core/model/problem.ts'
import { cannedCard, cannedListCard } from '../cards/canned.ts'
import { said } from '../cards/card.ts'
import { words } from './said.ts'
import { thing } from './thing.ts'
import { houseVerb, needed, sessionVerb, type VerbGiven, type Wording } from './verb.ts'

const one = z.string().trim().min(1).max(200).describe('Shortcut or id.')

const braces = (names: readonly string[]): string => names.map(name => `{{${name}}}`).join(', ')

const using =
  (word: string, more: Record<string, unknown>): Wording['read'] =>
  text => ({
    canned: needed(text, `Say which reply: ‘${word} refund’. ‘canned’ lists them all; nothing was sent.`).trim(),
    ...more,
  })

export const useCanned = sessionVerb({
  name: 'canned',
  summary: 'Use a canned reply',
  help: 'Fills the reply for this customer and puts it before you, to be looked at and changed before it is sent; ‘canned send’ sends it at once. Where something is not known of the customer, {{its name}} still stands there, and nothing is sent before you have put words in its place.',
  wordings: [
    {
      word: 'canned use',
      usage: 'SHORTCUT',
      about: 'put a canned reply into the line, filled for this customer; Enter sends it',
      examples: ['canned use refund'],
      completes: 'canned',
      reaches: 'customer',
      read: using('canned use', {}),
    },
    {
      word: 'canned send',
      usage: 'SHORTCUT',
      about: 'send a canned reply at once, filled for this customer',
      examples: ['canned send refund'],
      completes: 'canned',
      reaches: 'customer',
      read: using('canned send', { send: true }),
    },
  ],
  form: [{ name: 'text', label: 'Reply to the customer', kind: 'text' }],
  prefill: async ({ queries, who }, { canned }, session) => {
    if (session === undefined || typeof canned !== 'string' || !who) return {}
    return { text: (await queries.filled(session, canned, who)).text }
  },
  input: z
    .strictObject({
      canned: one,
      text: words('What the customer reads: the filled words as they were changed.').optional(),
      send: z.literal(true).optional().describe('Send the words as they are filled, without looking at them.'),
    })
    .refine(({ text, send }) => (text === undefined) !== (send === undefined), {
      path: ['text'],
      message: 'goes without send; one of the two is needed',
    }),
  problems: ['not_found', 'owned_by_other', 'not_open', 'blocked'],
  run: async ({ controls, queries }, session, { canned, text }, act) => {
    const ready = await queries.filled(session, canned, act.who)
    const filled = text === undefined ? ready : { text, missing: unfilled(text) }
    if (filled.missing.length > 0)
      throw new Problem(
        'invalid',
        `Nothing was sent: ${braces(filled.missing)} ${filled.missing.length === 1 ? 'is' : 'are'} not known here. Put words in ${filled.missing.length === 1 ? 'its' : 'their'} place.`,
        { missing: filled.missing },
      )
    const done = await controls.reply(session, { text: filled.text }, act)
    // What was sent is sent, also where the reply was removed meanwhile.
    await controls.useCanned(session, { canned: ready.id }, act).catch((error: unknown) => {
      if (!(error instanceof Problem && error.code === 'not_found')) throw error
    })
    return done
  },
})

export const cannedList = houseVerb({
  name: 'canned list',
  summary: 'List canned replies, or find some by words',
  help: 'All canned replies, or with words those that contain them all: in a session those of its team and language first, then the most used.',
  wordings: [
    {
      word: 'canned',
      aliases: ['canned list', 'canned find'],
      usage: '[WORDS]',
      about: 'list canned replies, or find some by words',
      examples: ['canned', 'canned refund'],
      free: true,
      read: text => (text.trim() === '' ? {} : { words: text.trim() }),
    },
  ],
  input: z.strictObject({ words: z.string().trim().min(1).max(200).optional() }),
  problems: [],
  run: async ({ queries }, session, { words }) => {
    const [replies, about] = await Promise.all([queries.canned(words), session === undefined ? undefined : queries.session(session)])
    return [cannedListCard([...replies].sort(cannedOrder(about)), session)]
  },
})

const theReply = thing<Canned>({
  kind: 'canned reply',
  kinds: 'canned replies',
  key: 'canned',
  usage: 'SHORTCUT',
  sample: 'refund',
  list: '‘canned’ lists them all.',
  completes: 'canned',
  ways: [
    (c, low, typed) => c.id === typed || c.shortcut === low || c.title.toLowerCase() === low,
    (c, low) => c.shortcut.startsWith(low) || c.title.toLowerCase().includes(low),
  ],
  told: c => c.shortcut,
  use: 'shortcut',
})

const found = async (queries: VerbGiven['queries'], named: string) => theReply.meant(named, await queries.canned())

export const cannedShow = houseVerb({
  name: 'canned show',
  summary: 'Read a canned reply',
  help: 'Its words with their variables, its language and team, and how often it was used.',
  wordings: [theReply.named('canned show', 'read a canned reply')],
  input: z.strictObject({ canned: one }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { canned }) => [cannedCard(await found(queries, canned))],
})

const form = [
  { name: 'shortcut', label: 'Shortcut', hint: 'one word, such as refund', kind: 'line' },
  { name: 'title', label: 'Title', kind: 'line' },
  {
    name: 'text',
    label: 'Reply',
    hint: '{{contact.first_name|there}}, {{agent.name}}, {{ticket}}, {{custom.plan}} are filled in',
    kind: 'text',
  },
  { name: 'language', label: 'Language', hint: 'a code such as en', kind: 'line', optional: true },
  { name: 'team', label: 'Team', hint: 'the id of the team it is for', kind: 'line', optional: true },
] as const

const shortcut = z.string().trim().min(1).max(50)
const title = z.string().trim().min(1).max(100)
const text = z.string().trim().min(1).max(8000)
const rest = {
  language: z.string().trim().min(1).max(3).nullable().optional(),
  team: z.string().trim().min(1).max(64).nullable().optional(),
}

const onlySaid = <T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

export const cannedNew = houseVerb({
  name: 'canned new',
  summary: 'Write a canned reply',
  help: 'Words that are used again and again, with places for what differs: {{contact.name}}, {{contact.first_name}}, {{contact.email}}, {{agent.name}}, {{agent.first_name}}, {{ticket}}, {{channel}}, {{custom.FIELD}}. After | comes what stands there where nothing is known: {{contact.first_name|there}}.',
  wordings: [
    {
      word: 'canned new',
      usage: '[SHORTCUT]',
      about: 'write a canned reply; asks for the rest',
      examples: ['canned new refund'],
      read: text => (text.trim() === '' ? {} : { shortcut: text.trim() }),
    },
  ],
  form,
  input: z.strictObject({ shortcut, title, text, ...rest }),
  problems: ['forbidden', 'conflict', 'not_found'],
  run: async ({ controls }, _session, { language, team, ...input }, act) => {
    const canned = await controls.putCanned({ ...input, ...(language && { language }), ...(team && { team }) }, act)
    return [said(`Saved. ‘canned use ${canned.shortcut}’ fills it for a customer.`), cannedCard(canned)]
  },
})

export const cannedEdit = houseVerb({
  name: 'canned edit',
  summary: 'Change a canned reply',
  help: 'Changes what is given. A single - as language or team takes it away.',
  wordings: [theReply.named('canned edit', 'change a canned reply')],
  form,
  formed: answers => {
    const cleared = (value: string | string[] | undefined) => (value === '-' ? null : value)
    return { ...answers, ...onlySaid({ language: cleared(answers.language), team: cleared(answers.team) }) }
  },
  prefill: async ({ queries }, { canned }) => {
    const { shortcut, title, text, language, team } = await found(queries, String(canned))
    return { shortcut, title, text, ...(language && { language }), ...(team && { team }) }
  },
  input: z
    .strictObject({ canned: one, shortcut: shortcut.optional(), title: title.optional(), text: text.optional(), ...rest })
    .refine(({ canned: _, ...change }) => Object.values(change).some(value => value !== undefined), 'needs something to change'),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: async ({ controls, queries }, _session, { canned, ...change }, act) => {
    const { id } = await found(queries, canned)
    return [cannedCard(await controls.putCanned({ ...onlySaid(change), id }, act))]
  },
})

export const cannedRemove = houseVerb({
  name: 'canned remove',
  summary: 'Remove a canned reply',
  help: 'It can no longer be used. What was sent with it stays.',
  wordings: [theReply.named('canned remove', 'remove a canned reply')],
  confirm: 'The canned reply goes.',
  input: z.strictObject({ canned: one }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls, queries }, _session, { canned }, act) => {
    const { id, shortcut } = await found(queries, canned)
    await controls.removeCanned(id, act)
    return [said(`The canned reply ‘${shortcut}’ is gone.`)]
  },
})
