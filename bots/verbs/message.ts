// The verb by which an agent writes first: to a contact who is known, on a channel where they can be reached.
import { z } from 'zod'
import { type Contact, contactName } from '#core/model/contact.ts'
import { Problem } from '#core/model/problem.ts'
import type { Queries, Reach } from '#core/ports/queries.ts'
import { begunCard, reachCard } from '../cards/beginning.ts'
import { callContact, identityWords, ownerWords } from '../cards/words.ts'
import { contactOf, meOf, sessionOf } from './look.ts'
import { houseVerb, type KnownThing, unclear } from './verb.ts'

/** With so few contacts all of them are offered; beyond that, one is looked for. */
const fewContacts = 100
/** Of those whose name matches, so many are offered. */
const mostMatches = 50

const choiceOf = (contact: Contact): KnownThing => ({
  value: contact.id,
  text: callContact(contact),
  ...(contact.identities[0] !== undefined && { about: identityWords(contact.identities[0]) }),
})

const offered = (reach: readonly Reach[], me: string): KnownThing[] =>
  reach
    .filter(({ refused }) => !refused)
    .map(({ channel, open }) => ({
      value: channel,
      text: open ? `${channel}: into #${open.ticket}, which is open` : channel,
      ...(open && { about: ownerWords(open.owner, me) }),
    }))

/** Whom the words may mean; none where they mean one, or nobody. */
const among = async (queries: Queries, words: string | undefined): Promise<KnownThing[]> => {
  if (words === undefined) {
    const { items, next } = await queries.contacts({ limit: fewContacts })
    return next === null ? items.map(choiceOf) : []
  }
  const low = words.trim().toLowerCase()
  const { items } = await queries.contacts({ limit: 1000 })
  const matching = items.filter(one => (contactName(one) ?? '').toLowerCase().includes(low))
  const same = matching.filter(one => contactName(one)?.toLowerCase() === low)
  return matching.length > 1 && same.length !== 1 ? matching.slice(0, mostMatches).map(choiceOf) : []
}

const nowhere = (contact: Contact, reach: readonly Reach[]): Problem =>
  new Problem(
    'unreachable',
    `${callContact(contact)} can not be written to: ${reach.map(({ channel, refused }) => `${channel}: ${refused?.reason}`).join('; ') || 'no channel is plugged in'}.`,
  )

/** `Ada Lovelace on web: Your lamp is back`: who, where, and after the colon the words. */
const read = (text: string): Record<string, unknown> => {
  const whole = text.trim()
  if (whole === '') return {}
  const split = /^([^\n]+?):(?:\s+|$)([\s\S]*)$/.exec(whole)
  const [who = '', words = ''] = split ? [split[1], split[2]] : [whole]
  if (!split && /^\S*@\S+\s+\S/.test(whole))
    throw unclear('Put a colon between the customer and the words: ‘message ada@example.com: Your lamp is back’. Nothing was sent.')
  const [, contact = who, channel] = /^([\s\S]+?)\s+on\s+([a-z][a-z0-9_-]*)$/.exec(who) ?? []
  return { contact: contact.trim(), ...(channel !== undefined && { channel }), ...(words.trim() !== '' && { text: words }) }
}

const said = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined)

export const message = houseVerb({
  name: 'message',
  summary: 'New message to a contact',
  help: 'Writes to a customer who has not written. A session begins that is yours, and the AI keeps silent in it until you release it; the customer’s answer comes into it. Where a session with them is open on the channel, your words go there instead. A channel on which they can not be reached says why.',
  wordings: [
    {
      word: 'message',
      aliases: ['new message', 'write'],
      usage: '[CONTACT [on CHANNEL]: TEXT]',
      about: 'write to a customer who has not written; asks for what is left out',
      examples: ['message ada@example.com: Your lamp is back in stock.', 'message Ada Lovelace on web: Your lamp is back.', 'message'],
      completes: 'contact',
      reaches: 'customer',
      read,
    },
  ],
  form: [
    { name: 'channel', label: 'Channel', kind: 'choice', optional: true },
    { name: 'text', label: 'Message', kind: 'text' },
  ],
  async narrow({ queries, who }, input, session) {
    const named = said(input.contact)
    const current = named === undefined && session !== undefined ? (await sessionOf(queries, undefined, session)).contact : named
    const choices = current !== undefined && current !== named ? [] : await among(queries, current)
    const exact =
      current === undefined
        ? undefined
        : await contactOf(queries, current, undefined).catch((error: unknown) => {
            if (error instanceof Problem) return error
            throw error
          })
    if (exact === undefined || exact instanceof Problem) {
      const { contact: _, ...rest } = input
      if (choices.length > 0) return { input: rest, known: { contact: choices } }
      if (exact === undefined) return { input: rest }
      throw exact
    }
    const contact = exact
    const reach = await queries.reach(contact.id)
    const channels = offered(reach, who ? await meOf(queries, who) : '')
    const wish = said(input.channel)
    if (channels.length === 0 && wish === undefined) throw nowhere(contact, reach)
    return { input: { ...input, contact: contact.id }, known: { channel: channels } }
  },
  async prefill({ queries }, input) {
    const contact = await queries.contact(String(input.contact)).catch((error: unknown) => {
      if (error instanceof Problem) return undefined
      throw error
    })
    const channel = said(input.channel) ?? (contact && (await queries.reach(contact.id))[0]?.channel)
    return { ...(channel !== undefined && { channel }), ...(said(input.text) !== undefined && { text: String(input.text) }) }
  },
  async preface({ queries, who }, input) {
    if (input.contact === undefined) return undefined
    const contact = await queries.contact(String(input.contact))
    return reachCard(contact, await queries.reach(contact.id), who ? await meOf(queries, who) : '')
  },
  input: z.strictObject({
    contact: z.string().min(1).max(300).describe('Name, email, phone or id.'),
    channel: z.string().trim().min(1).max(100).optional(),
    text: z
      .string()
      .max(32_000)
      .refine(text => text.trim() !== '', 'must not be blank'),
    take: z.boolean().optional(),
  }),
  problems: ['not_found', 'unreachable', 'blocked', 'owned_by_other'],
  run: async ({ controls, queries }, _session, { contact: named, channel, text, take }, act) => {
    const contact = await contactOf(queries, named, undefined)
    const more = { ...(channel !== undefined && { channel }), ...(take && { take }) }
    return [begunCard(contact, await controls.message(contact.id, { text, ...more }, act))]
  },
})
