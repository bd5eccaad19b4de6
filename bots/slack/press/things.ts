// What may be chosen in a form, where the house knows it: so that nobody types an id.

import type { Entry, EntryOf } from '#core/model/entry.ts'
import { callContact, timelineLine } from '../../cards.ts'
import { ofMessage, type Verb } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { plainPhrase, plainTime, type Reader } from '../draw/words.ts'
import type { Known, KnownThings } from '../draw.ts'

/** The things that this verb's form may ask for; of a conversation also its messages. */
export type Things = (verb: Verb, session: string | undefined, reader: Reader) => Promise<KnownThings>

const most = 500
/** Nobody knows these by heart: where there are none, there is nothing to fill in. */
const chosenOnly = new Set(['of', 'canned', 'scenario', 'rule', 'action', 'service'])
/** Of a conversation's messages, the newest. */
const mostMessages = 60

const isOurs = (entry: Entry): entry is EntryOf<'message'> & { seq: number; at: number } =>
  entry.kind === 'message' && !entry.deleted && (entry.author.kind === 'agent' || (entry.author.kind === 'ai' && entry.class !== 'notice'))

/** Which messages a verb can be about. */
const concerns = (verb: Verb, entry: Entry): boolean => {
  if (verb.name === 'redact') return (entry.kind === 'message' || entry.kind === 'note') && !entry.redacted
  if (verb.name === 'settle') return isOurs(entry) && ['failed', 'expired', 'unknown'].includes(entry.delivery?.state ?? '')
  return isOurs(entry)
}

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
    action: async () => (await queries.actions()).flatMap(s => s.actions).map(({ id, title }) => ({ value: id, text: `${id} · ${title}` })),
    service: async () => (await queries.actions()).map(({ id, title }) => ({ value: id, text: title })),
    article: async () =>
      (await queries.articles({ limit: most })).items.map(({ id, title }) => ({ value: id.slice(id.indexOf('/') + 1), text: title })),
    channel: async () => Object.keys((await queries.autopilot()).channels).map(channel => ({ value: channel, text: channel })),
  }
  const messages = async (verb: Verb, id: string, reader: Reader): Promise<Known[]> => {
    const session = await queries.session(id)
    const contact = await queries.contact(session.contact)
    const entries = await queries.timeline(id, Math.max(0, session.lastSeq - most), most)
    return entries
      .filter(entry => concerns(verb, entry))
      .slice(-mostMessages)
      .toReversed()
      .flatMap(entry => {
        const line = timelineLine(entry, { customer: callContact(contact) })
        if (!line) return []
        const text = plainPhrase(line.text, reader) || (line.files ?? []).map(({ name }) => name).join(', ')
        return [{ value: String(entry.seq), text: text || 'no words', about: `${line.who}, ${plainTime(entry.at, reader)}` }]
      })
  }
  /** Of whom no address is known, the time tells one from another: many visitors have no name either. */
  const contacts = async (reader: Reader): Promise<Known[]> =>
    (await queries.contacts({ limit: most })).items.map(contact => ({
      value: contact.id,
      text: callContact(contact),
      about:
        contact.verified.email ??
        contact.claimed.email ??
        contact.verified.phone ??
        contact.claimed.phone ??
        `first wrote ${plainTime(contact.createdAt, reader)}`,
    }))

  return async (verb, session, reader) => {
    const names = [...Object.keys(verb.input.shape), ...(verb.form ?? []).map(field => field.name)]
    const wanted = [...new Set(names)].filter(name => Object.hasOwn(readers, name))
    // A new article is given a name of its own; only there where one is to be found is a list of help.
    const useful = wanted.filter(
      name =>
        !(name === 'article' && /write|new|from|import/.test(verb.name)) && !(name === 'channel' && verb.name.startsWith('proactive')),
    )
    const found = await Promise.all(useful.map(async (name): Promise<[string, Known[]]> => [name, await readers[name]!()]))
    const about = ['of', 'seq'].find(name => name in verb.input.shape)
    if (about !== undefined && session !== undefined && (verb.scope === 'session' || ofMessage(verb)))
      found.push([about, await messages(verb, session, reader)])
    if (verb.name.startsWith('contact '))
      for (const name of ['contact', 'into', 'from']) if (name in verb.input.shape) found.push([name, await contacts(reader)])
    return Object.fromEntries(found.filter(([name, all]) => all.length > 0 || chosenOnly.has(name)))
  }
}
