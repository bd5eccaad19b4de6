// Verbs by which an admin says how the desks show sessions: which ones, in which rooms, and what plain words and reactions do there.
import { z } from 'zod'
import type { Route } from '#core/model/routing.ts'
import type { DeskSettingsChange } from '#core/ports/controls.ts'
import type { Queries } from '#core/ports/queries.ts'
import { said } from '../cards/card.ts'
import { routesCard, settingsCard } from '../cards/desks.ts'
import { languageWords } from '../cards/words.ts'
import { thing } from './thing.ts'
import { houseVerb, unclear, type VerbGiven, wordless } from './verb.ts'

const ways =
  'show handoffs, show all, words reply, words note, reaction eyes claim, reaction eyes nothing, language German, translate auto, translate asked, check on, check off'

const readSettings = (text: string): Record<string, unknown> => {
  const [what, ...rest] = text.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  if (what === undefined) return {}
  if (what === 'show' && rest.length === 1 && (rest[0] === 'handoffs' || rest[0] === 'all')) return { show: rest[0] }
  if (what === 'words' && rest.length === 1 && (rest[0] === 'reply' || rest[0] === 'note')) return { words: rest[0] }
  if (what === 'reaction' && rest.length === 2) return { emoji: rest[0]?.replace(/^:|:$/gu, ''), verb: rest[1] }
  if (what === 'language' && rest.length > 0) return { language: rest.join(' ') }
  if (what === 'translate' && rest.length === 1 && (rest[0] === 'auto' || rest[0] === 'asked')) return { translate: rest[0] }
  if (what === 'check' && rest.length === 1 && (rest[0] === 'on' || rest[0] === 'off')) return { check: rest[0] }
  throw unclear(`After ‘settings’ comes one of: ${ways}.`)
}

const cards = async ({ queries }: Pick<VerbGiven, 'queries'>) => [settingsCard(await queries.deskSettings(), await queries.desks())]

export const settings = houseVerb({
  name: 'settings',
  summary: 'See or set how desks show sessions',
  help: 'Alone it shows the settings, and what waits to be shown in each desk. Show says whether sessions get a thread when a person is needed, or all of them. Words says whether plain words in a thread go to the customer or are notes. Reaction says which verb an emoji does. Language is what the team reads; translate says whether sessions in other languages are translated by themselves (auto) or only where an agent says so (asked); check says whether translated replies wait to be looked at before they leave.',
  wordings: [
    {
      word: 'settings',
      aliases: ['settings change'],
      asking: 'settings change',
      usage: '[show handoffs|all, words reply|note, reaction EMOJI VERB, language NAME, translate auto|asked, check on|off]',
      about: 'see or set how desks show sessions',
      examples: [
        'settings',
        'settings show all',
        'settings words note',
        'settings reaction eyes claim',
        'settings language German',
        'settings check on',
      ],
      completes: ['show', 'words', 'reaction', 'language', 'translate', 'check'],
      read: readSettings,
    },
  ],
  form: [
    {
      name: 'show',
      label: 'Sessions that get a thread',
      hint: 'handoffs: when a person is needed',
      kind: 'choice',
      choices: ['handoffs', 'all'],
      named: { handoffs: 'Those that need a person', all: 'Every session, also those the AI answers alone' },
    },
    {
      name: 'words',
      label: 'Plain words in a thread',
      hint: 'what an agent writes without a sign before it',
      kind: 'choice',
      choices: ['reply', 'note'],
      named: { reply: 'Go to the customer', note: 'Stay with the team, as notes' },
    },
    { name: 'language', label: 'The team’s language', hint: 'such as English or de', kind: 'line', optional: true },
    {
      name: 'translate',
      label: 'Sessions in other languages',
      hint: 'needs a language model',
      kind: 'choice',
      choices: ['auto', 'asked'],
      named: { auto: 'Are translated by themselves', asked: 'Are translated where an agent says so' },
    },
    {
      name: 'check',
      label: 'Translated replies',
      hint: 'before they leave',
      kind: 'choice',
      choices: ['off', 'on'],
      named: { off: 'Leave at once; the desk shows what was sent', on: 'Wait for the agent to look at them' },
    },
  ],
  prefill: async ({ queries }) => {
    const { show, words, language, translate, check } = await queries.deskSettings()
    return { show, words, language: language === undefined ? '' : languageWords(language), translate, check: check ? 'on' : 'off' }
  },
  input: z.strictObject({
    show: z.enum(['handoffs', 'all']).optional(),
    words: z.enum(['reply', 'note']).optional(),
    emoji: z.string().min(1).max(100).optional(),
    verb: z.string().min(1).max(40).optional(),
    language: z.string().trim().max(60).optional(),
    translate: z.enum(['auto', 'asked']).optional(),
    check: z.enum(['on', 'off']).optional(),
  }),
  problems: ['forbidden'],
  run: async (given, _session, { show, words, emoji, verb, language, translate, check }, act) => {
    const change: DeskSettingsChange = {
      ...(show && { show }),
      ...(words && { words }),
      ...(language !== undefined && { language: language === '' ? null : language }),
      ...(translate && { translate }),
      ...(check && { check: check === 'on' }),
      ...(emoji !== undefined && verb !== undefined && { reaction: { emoji, verb: verb === 'nothing' ? null : verb } }),
    }
    if (Object.keys(change).length > 0) await given.controls.deskSettings(change, act)
    return cards(given)
  },
})

const theRoute = thing<Route>({
  kind: 'route',
  kinds: 'routes',
  key: 'route',
  usage: 'NAME',
  sample: 'Billing',
  list: '‘route’ lists them all.',
  ways: [
    (r, low) => r.id === low || r.name.toLowerCase() === low,
    (r, low) => r.id.startsWith(low) || r.name.toLowerCase().startsWith(low),
  ],
  told: r => r.id,
  use: 'whole name',
})

const routeOf = async (queries: Queries, named: string): Promise<Route> => theRoute.meant(named, (await queries.deskSettings()).routes)

const routes = async ({ queries }: Pick<VerbGiven, 'queries'>) => [routesCard((await queries.deskSettings()).routes, await queries.desks())]

export const routeList = houseVerb({
  name: 'route list',
  summary: 'List the routes: which sessions go where',
  help: 'Routes are looked at from the first. The first one for a desk that means a session names its room there; a session that only routes to other desks mean is not shown in this one; any other session is shown in the desk’s own room.',
  wordings: [
    {
      word: 'route',
      aliases: ['routes', 'route list'],
      usage: '',
      about: 'list which sessions go where',
      examples: ['route'],
      read: wordless('route'),
    },
  ],
  input: z.strictObject({}),
  problems: [],
  run: given => routes(given),
})

const list = z.array(z.string().trim().min(1).max(100)).max(100)
const fields = {
  channels: list.optional(),
  topics: list.optional(),
  tags: list.optional(),
  segments: list.optional(),
  team: z.string().max(100).optional(),
  desk: z.string().max(40).optional(),
  room: z.string().max(200).optional(),
  at: z.int().min(1).max(100).optional(),
}

const form = [
  { name: 'name', label: 'Name', hint: 'for the team', kind: 'line' },
  { name: 'channels', label: 'Channels', hint: 'such as web, one per line; none means every channel', kind: 'list', optional: true },
  { name: 'topics', label: 'Topics', hint: 'one per line; none means every topic', kind: 'list', optional: true },
  { name: 'tags', label: 'Tags', hint: 'one per line; none means any', kind: 'list', optional: true },
  { name: 'segments', label: 'Segments', hint: 'one per line; none means everybody', kind: 'list', optional: true },
  { name: 'desk', label: 'Desk', hint: 'that shows it, such as slack', kind: 'line', optional: true },
  {
    name: 'room',
    label: 'Room',
    hint: 'in the desk’s own words: in Slack the channel’s id, such as C0123456789',
    kind: 'line',
    optional: true,
  },
  { name: 'team', label: 'Team', hint: 'that has it', kind: 'line', optional: true },
  { name: 'at', label: 'Place', hint: '1 is looked at first; the last where nothing is said', kind: 'line', optional: true },
] as const

const formed = ({ at, ...answers }: Record<string, string | string[]>): Record<string, unknown> => {
  const place = at === undefined ? '' : String(at).trim()
  if (place !== '' && !/^\d{1,3}$/u.test(place)) throw unclear(`The place is a number such as 1, not ‘${place}’. Nothing was saved.`)
  return { ...answers, ...(place !== '' && { at: Number(place) }) }
}

type Fields = z.infer<z.ZodObject<typeof fields>>

/** What the form's lines mean for a route; an emptied line takes the thing away. */
const routeFrom = ({ channels, topics, tags, segments, team, desk, room, at }: Fields) => {
  const lists = Object.entries({ channels, topics, tags, segments }).filter(([, values]) => values !== undefined)
  if ((desk ?? '') !== '' && (room ?? '') === '')
    throw unclear('Say the room as well: where in the desk the sessions are shown. Nothing was saved.')
  if ((room ?? '') !== '' && (desk ?? '') === '') throw unclear('Say which desk has that room, such as slack. Nothing was saved.')
  return {
    ...(lists.length > 0 && { when: Object.fromEntries(lists) as Route['when'] }),
    ...(team !== undefined && { team: team === '' ? null : team }),
    ...(desk !== undefined && room !== undefined && { show: desk === '' ? null : { desk, room } }),
    ...(at !== undefined && { at }),
  }
}

export const routeNew = houseVerb({
  name: 'route new',
  summary: 'Add a route for sessions',
  help: 'A route names channels, topics, tags or segments, and where their sessions are shown: a desk and a room there. It may name a team as well. It holds for sessions that have no thread yet.',
  wordings: [
    {
      word: 'route new',
      usage: '[NAME]',
      about: 'add a route; asks for the rest',
      examples: ['route new Billing'],
      read: text => (text.trim() === '' ? {} : { name: text.trim() }),
    },
  ],
  form,
  formed,
  input: z.strictObject({ name: z.string().trim().min(1).max(100), ...fields }),
  problems: ['forbidden', 'conflict'],
  run: async (given, _session, { name, ...rest }, act) => {
    await given.controls.deskSettings({ route: { name, ...routeFrom(rest) } }, act)
    return [said(`The route ${name} is saved.`), ...(await routes(given))]
  },
})

export const routeEdit = houseVerb({
  name: 'route edit',
  summary: 'Change a route, or its place',
  help: 'What the form shows is what the route is then. Sessions that have a thread stay where they are.',
  wordings: [theRoute.named('route edit', 'change a route, or its place')],
  form,
  formed,
  prefill: async ({ queries }, { route }) => {
    const found = await routeOf(queries, String(route))
    const { name, when, team = '', show } = found
    const all = (await queries.deskSettings()).routes
    const { channels = [], topics = [], tags = [], segments = [] } = when
    const at = String(all.findIndex(r => r.id === found.id) + 1)
    return { name, channels, topics, tags, segments, team, desk: show?.desk ?? '', room: show?.room ?? '', at }
  },
  input: z
    .strictObject({ route: z.string().trim().min(1).max(100), name: z.string().trim().min(1).max(100).optional(), ...fields })
    .refine(({ route: _, ...change }) => Object.values(change).some(value => value !== undefined), 'needs something to change'),
  problems: ['not_found', 'forbidden'],
  run: async (given, _session, { route, name, ...rest }, act) => {
    const { id } = await routeOf(given.queries, route)
    await given.controls.deskSettings({ route: { id, ...(name === undefined ? {} : { name }), ...routeFrom(rest) } }, act)
    return routes(given)
  },
})

export const routeRemove = houseVerb({
  name: 'route remove',
  summary: 'Remove a route',
  help: 'Sessions that have a thread stay where they are; new ones go by the other routes.',
  wordings: [theRoute.named('route remove', 'remove a route')],
  confirm: 'The route goes.',
  input: z.strictObject({ route: z.string().trim().min(1).max(100) }),
  problems: ['not_found', 'forbidden'],
  run: async (given, _session, { route }, act) => {
    const { id, name } = await routeOf(given.queries, route)
    await given.controls.deskSettings({ drop: id }, act)
    return [said(`The route ${name} is gone.`), ...(await routes(given))]
  },
})
