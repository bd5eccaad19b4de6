// What may be chosen in a form, where the house knows it: so that nobody types an id.

import type { Verb } from '../../verbs.ts'
import type { Base } from '../base.ts'
import type { Known, KnownThings } from '../draw.ts'

/** The things that this verb's form may ask for. */
export type Things = (verb: Verb) => Promise<KnownThings>

const most = 500

export const createThings = ({ queries }: Pick<Base, 'queries'>): Things => {
  const readers: Record<string, () => Promise<Known[]>> = {
    to: async () => (await queries.agents()).map(({ id, name }) => ({ value: id, text: name })),
    member: async () => (await queries.agents()).map(({ id, name }) => ({ value: id, text: name })),
    team: async () => (await queries.teams()).map(({ id, name }) => ({ value: id, text: name })),
    agent: async () => (await queries.agents()).map(({ id, name }) => ({ value: id, text: name })),
    route: async () => (await queries.deskSettings()).routes.map(({ id, name }) => ({ value: id, text: name })),
    policy: async () => (await queries.sla()).map(({ id, name }) => ({ value: id, text: name })),
    canned: async () => (await queries.canned()).map(({ id, title }) => ({ value: id, text: title })),
    scenario: async () => (await queries.scenarios({ limit: most })).items.map(({ id, title }) => ({ value: id, text: title })),
    rule: async () => (await queries.proactive()).map(({ id, name }) => ({ value: id, text: name })),
    article: async () =>
      (await queries.articles({ limit: most })).items.map(({ id, title }) => ({ value: id.slice(id.indexOf('/') + 1), text: title })),
    channel: async () => Object.keys((await queries.autopilot()).channels).map(channel => ({ value: channel, text: channel })),
  }
  return async verb => {
    const names = [...Object.keys(verb.input.shape), ...(verb.form ?? []).map(field => field.name)]
    const wanted = [...new Set(names)].filter(name => Object.hasOwn(readers, name))
    // A new article is given a name of its own; only there where one is to be found is a list of help.
    const useful = wanted.filter(
      name => !(name === 'article' && /write|new|from/.test(verb.name)) && !(name === 'channel' && verb.name.startsWith('proactive')),
    )
    const found = await Promise.all(useful.map(async name => [name, await readers[name]!()] as const))
    return Object.fromEntries(found.filter(([, all]) => all.length > 0))
  }
}
