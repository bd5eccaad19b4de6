// How admins want sessions shown in the desks: stored as one setting, checked before it is.
import { z } from 'zod'
import { type DeskSettings, initialDeskSettings } from '../../model/desk-settings.ts'
import { readLanguage } from '../../model/language.ts'
import { Problem } from '../../model/problem.ts'
import type { Route, When } from '../../model/routing.ts'
import type { Act, DeskSettingsChange } from '../../ports/controls.ts'
import type { Once } from '../people/once.ts'
import type { Settings } from '../training/settings.ts'

export interface DeskSetup {
  get(): Promise<DeskSettings>
  /** Problem `invalid`, `not_found` for a route that is not there, `conflict` above 100 routes. */
  change(change: DeskSettingsChange, act: Act): Promise<DeskSettings>
}

const mostRoutes = 100
const name = 'desks'

const short = (what: string, most: number) =>
  z.string(`${what} is text.`).trim().min(1, `${what} is empty.`).max(most, `${what} has at most ${most} characters.`)
const some = (what: string) => z.array(short(what, 100)).max(100, `A route names at most 100 of one sort.`)

const when = z.strictObject(
  {
    channels: some('A channel').optional(),
    topics: some('A topic').optional(),
    tags: some('A tag').optional(),
    segments: some('A segment').optional(),
  },
  'A route asks for channels, topics, tags or segments.',
)

const route = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/u, 'A route’s id has up to 60 small letters, digits and dashes.'),
  name: short('The name of a route', 100),
  when,
  team: short('A team', 100).optional(),
  show: z
    .object({
      desk: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u, 'A desk is named as its folder is, such as slack.'),
      room: short('A room', 200),
    })
    .optional(),
})

const emoji = z.string().regex(/^[a-z0-9_'+-]{1,100}$/u, 'A reaction is named without colons, such as eyes.')
const verb = z.string().regex(/^[a-z][a-z_-]{0,39}$/u, 'A verb is a word such as claim.')

const whole = z.object({
  show: z.enum(['handoffs', 'all'], 'Show is handoffs or all.'),
  words: z.enum(['reply', 'note'], 'Words is reply or note.'),
  routes: z.array(route).max(mostRoutes),
  reactions: z.record(emoji, verb),
  translate: z.enum(['auto', 'asked'], 'Translate is auto or asked.'),
  check: z.boolean('Check is on or off.'),
})

const languageFrom = (said: string): string => {
  const tag = readLanguage(said)
  if (tag === undefined) throw new Problem('invalid', `‘${said}’ is no language known here. Say it as German or de. Nothing was changed.`)
  return tag
}

const checked = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw new Problem('invalid', `${first?.message ?? 'The settings are not valid.'} Nothing was changed.`)
}

/** An id that a person can read and type: the name in small letters, with a number where it is taken. */
const idFor = (title: string, taken: readonly Route[]): string => {
  const base = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 50)
  const first = base === '' ? 'route' : base
  for (let n = 1; ; n++) {
    const id = n === 1 ? first : `${first}-${n}`
    if (!taken.some(r => r.id === id)) return id
  }
}

const tidy = (given: Route): Route => {
  const { id, name: title, when: wish, team, show } = checked(route, given)
  const asks = Object.fromEntries(Object.entries(wish).filter(([, list]) => list !== undefined && list.length > 0)) as When
  return { id, name: title, when: asks, ...(team === undefined ? {} : { team }), ...(show ? { show } : {}) }
}

const noRoute = (id: string): Problem => new Problem('not_found', `There is no route “${id}”. Nothing was changed.`)

const withRoute = (routes: Route[], { id, at, ...given }: NonNullable<DeskSettingsChange['route']>): Route[] => {
  const before = id === undefined ? undefined : routes.find(r => r.id === id)
  if (id !== undefined && !before) throw noRoute(id)
  const { name: title = before?.name, when: wish = before?.when ?? {} } = given
  if (title === undefined) throw new Problem('invalid', 'A route needs a name. Nothing was changed.')
  const team = given.team === undefined ? before?.team : (given.team ?? undefined)
  const show = given.show === undefined ? before?.show : (given.show ?? undefined)
  if (team === undefined && show === undefined)
    throw new Problem('invalid', 'A route says which team has a session, or which desk shows it and in which room. Nothing was changed.')
  const next = tidy({
    id: before?.id ?? idFor(title, routes),
    name: title,
    when: wish,
    ...(team === undefined ? {} : { team }),
    ...(show === undefined ? {} : { show }),
  })
  if (!before && routes.length >= mostRoutes) throw new Problem('conflict', `There are at most ${mostRoutes} routes. Remove one first.`)
  if (at === undefined && before) return routes.map(r => (r === before ? next : r))
  const others = routes.filter(r => r !== before)
  const place = Math.max(0, Math.min(others.length, (at ?? others.length + 1) - 1))
  return [...others.slice(0, place), next, ...others.slice(place)]
}

const after = (now: DeskSettings, change: DeskSettingsChange): DeskSettings => {
  const { show, words, routes, route: one, drop, reactions, reaction, language, translate, check } = change
  let list = routes === undefined ? now.routes : checked(whole.shape.routes, routes).map(r => tidy(r as Route))
  if (new Set(list.map(r => r.id)).size !== list.length) throw new Problem('invalid', 'Two routes have one id. Nothing was changed.')
  if (one) list = withRoute(list, one)
  if (drop !== undefined) {
    if (!list.some(r => r.id === drop)) throw noRoute(drop)
    list = list.filter(r => r.id !== drop)
  }
  const by = { ...(reactions === undefined ? now.reactions : checked(whole.shape.reactions, reactions)) }
  if (reaction) {
    const { verb: does } = reaction
    if (does === null) delete by[reaction.emoji]
    else by[checked(emoji, reaction.emoji)] = checked(verb, does)
  }
  const ours = language === undefined ? now.language : language === null ? undefined : languageFrom(language)
  return {
    show: show === undefined ? now.show : checked(whole.shape.show, show),
    words: words === undefined ? now.words : checked(whole.shape.words, words),
    routes: list,
    reactions: by,
    ...(ours === undefined ? {} : { language: ours }),
    translate: translate === undefined ? now.translate : checked(whole.shape.translate, translate),
    check: check === undefined ? now.check : checked(whole.shape.check, check),
  }
}

interface Needs {
  settings: Settings
  once: Once
  /** Called when other sessions may be shown from now on. */
  changed: () => void
  /** The team's, until an admin sets one. */
  language?: string
}

export const createDeskSetup = ({ settings, once, changed, language = 'en' }: Needs): DeskSetup => {
  const get = async (): Promise<DeskSettings> => ({ ...initialDeskSettings, language, ...(await settings.get(name, initialDeskSettings)) })
  return {
    get,
    async change(change, act) {
      const made = change.route && change.route.id === undefined ? change.route.name : undefined
      // Done twice, all else is done once by itself.
      await once.run(made === undefined ? { who: act.who } : act, { verb: 'desk settings', input: change }, async (_, again) => {
        if (again && (await get()).routes.some(r => r.name === made)) return
        await settings.change(name, initialDeskSettings, now => after({ ...initialDeskSettings, ...now }, change))
      })
      changed()
      return get()
    },
  }
}
