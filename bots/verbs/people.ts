// Verbs about the customer as a person: who they are, joining two into one, blocking.
import { z } from 'zod'
import { contactCard, contactsCard } from '../cards/contact.ts'
import { contactOf } from './look.ts'
import { type Circumstances, houseVerb, unclear, wordless } from './verb.ts'

const named = (text: string): Record<string, unknown> => (text.trim() === '' ? {} : { contact: text.trim() })
const who = z.string().min(1).optional().describe('Id, identity, email, phone or name; the open session’s customer where left out.')

export const contactShow = houseVerb({
  name: 'contact show',
  summary: 'Who the customer is',
  help: 'What is proven, what they only said themselves, and their sessions. Without a name: the open session’s customer.',
  wordings: [
    {
      word: 'contact',
      aliases: ['contact show', 'who'],
      usage: '[CONTACT]',
      about: 'who the customer is, and their sessions',
      examples: ['contact', 'contact ada@example.com'],
      completes: 'contact',
      read: named,
    },
  ],
  input: z.strictObject({ contact: who }),
  problems: ['not_found'],
  run: async ({ queries }, session, input) => {
    const contact = await contactOf(queries, input.contact, session)
    const [{ items }, alike] = await Promise.all([queries.sessions({ contact: contact.id }, { limit: 10 }), queries.maybeSame(contact.id)])
    return [contactCard(contact, items, alike)]
  },
})

export const contacts = houseVerb({
  name: 'contacts',
  summary: 'List contacts',
  help: 'The contacts, a page of fifty.',
  wordings: [
    { word: 'contacts', aliases: ['contact list'], usage: '', about: 'list contacts', examples: ['contacts'], read: wordless('contacts') },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }) => [contactsCard((await queries.contacts({ limit: 50 })).items)],
})

const fields = ['name', 'email', 'phone'] as const

const changeOf = (text: string): Record<string, unknown> => {
  const match = /^(\S+?)(?:\s+|=)([\s\S]+)$/.exec(text.trim())
  if (!match)
    throw unclear('Say what to change: ‘contact set name Ada Lovelace’, ‘contact set email ada@example.com’, ‘contact set plan=gold’.')
  const [, key, value] = match as unknown as [string, string, string]
  if (fields.some(field => field === key)) return { [key]: value.trim() }
  const pair = /^([\w.-]+)=([\s\S]+)$/.exec(text.trim())
  if (pair) return { custom: { [pair[1]!]: pair[2]!.trim() } }
  return { contact: key, ...changeOf(value) }
}

/** In the place of an address or a number: they have it no more. */
const none = z.literal('none')
const taken = (value: string): string | null => (value === 'none' ? null : value)

export const contactSet = houseVerb({
  name: 'contact set',
  summary: 'Change what is known of a customer',
  help: 'Sets name, email, phone or a field of your own as proven. Without a name first: the open session’s customer.',
  wordings: [
    {
      word: 'contact set',
      usage: '[CONTACT] FIELD VALUE',
      about: 'set name, email, phone, or a field of your own as FIELD=VALUE; email or phone ‘none’ takes it away',
      examples: ['contact set name Ada Lovelace', 'contact set phone none', 'contact set ada@example.com plan=gold'],
      completes: fields,
      read: text => (text.trim() === '' ? {} : changeOf(text)),
    },
  ],
  form: [
    { name: 'name', label: 'Name', kind: 'line', optional: true },
    { name: 'email', label: 'Email', hint: 'none takes it away', kind: 'line', optional: true },
    { name: 'phone', label: 'Phone', hint: 'none takes it away', kind: 'line', optional: true },
  ],
  prefill: async ({ queries }, input, session) => {
    const { verified } = await contactOf(queries, typeof input.contact === 'string' ? input.contact : undefined, session)
    return {
      ...(verified.name && { name: verified.name }),
      ...(verified.email && { email: verified.email }),
      ...(verified.phone && { phone: verified.phone }),
    }
  },
  input: z
    .strictObject({
      contact: who,
      name: z.string().min(1).max(200).optional(),
      email: z.union([none, z.email()]).optional(),
      phone: z.union([none, z.string().min(3).max(40)]).optional(),
      custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    })
    .refine(({ contact: _, ...change }) => Object.values(change).some(value => value !== undefined), 'needs something to change'),
  problems: ['not_found', 'conflict'],
  run: async ({ controls, queries }, session, { contact: ref, name, email, phone, custom }, act) => {
    const contact = await contactOf(queries, ref, session)
    const change = {
      ...(name && { name }),
      ...(email && { email: taken(email) }),
      ...(phone && { phone: taken(phone) }),
      ...(custom && { custom }),
    }
    return [contactCard(await controls.changeContact(contact.id, change, act))]
  },
})

const segmentChange = (text: string): Record<string, unknown> => {
  if (text.trim() === '') return {}
  const match = /^(?:([\s\S]+?)\s+)?(add|remove)\s+([\s\S]+)$/iu.exec(text.trim())
  if (!match)
    throw unclear('Say add or remove, then the segment: ‘segment add vip’, ‘segment ada@example.com remove vip’. Nothing was changed.')
  const [, contact, way, segment] = match
  return { ...(contact && { contact: contact.trim() }), [way!.toLowerCase()]: segment!.trim() }
}

const segment = z.string().trim().min(1).max(100).optional()

export const contactSegment = houseVerb({
  name: 'contact segment',
  summary: 'Put a customer into a segment, or take them out',
  help: 'Segments decide which scenarios and proactive messages a customer gets. Those that your website proves are changed there; those set here stay until somebody removes them. Without a name first: the open session’s customer.',
  wordings: [
    {
      word: 'contact segment',
      aliases: ['segment'],
      usage: '[CONTACT] add|remove SEGMENT',
      about: 'put the customer into a segment, or take them out',
      examples: ['segment add vip', 'segment ada@example.com remove vip'],
      completes: ['add', 'remove'],
      read: segmentChange,
    },
  ],
  form: [{ name: 'add', label: 'Segment', hint: 'such as vip', kind: 'line' }],
  input: z
    .strictObject({ contact: who, add: segment, remove: segment })
    .refine(({ add, remove }) => add !== undefined || remove !== undefined, 'needs a segment to add or remove'),
  problems: ['not_found', 'conflict'],
  run: async ({ controls, queries }, session, { contact: ref, add, remove }, act) => {
    const contact = await contactOf(queries, ref, session)
    const segments = { ...(add !== undefined && { add: [add] }), ...(remove !== undefined && { remove: [remove] }) }
    return [contactCard(await controls.changeContact(contact.id, { segments }, act))]
  },
})

export const contactMerge = houseVerb({
  name: 'contact merge',
  summary: 'Join two contacts that are one person',
  help: 'Everything of the other contact becomes this one’s. Sessions stay where they are: a reply still goes to the address it came from.',
  wordings: [
    {
      word: 'contact merge',
      usage: '[INTO] OTHER',
      about: 'everything of OTHER becomes the open session’s customer’s (or INTO’s)',
      examples: ['contact merge ada@old.example', 'contact merge ada@example.com ada@old.example'],
      completes: 'contact',
      read: text => {
        const words = text.trim().split(/\s+/).filter(Boolean)
        if (words.length > 2)
          throw unclear('Name one contact, or two: ‘contact merge ada@old.example’. Use addresses or ids, not names of several words.')
        return words.length === 2 ? { into: words[0], from: words[1] } : words.length === 1 ? { from: words[0] } : {}
      },
    },
  ],
  form: [{ name: 'from', label: 'The other contact', hint: 'email, phone or id', kind: 'line' }],
  confirm: 'Everything of the other contact becomes this one’s. On the website, whoever signs in as either sees the web chats of both.',
  input: z.strictObject({ into: who, from: z.string().min(1).describe('The contact that is taken in.') }),
  problems: ['not_found', 'conflict'],
  run: async ({ controls, queries }, session, { into, from }, act) => {
    const [kept, other] = await Promise.all([contactOf(queries, into, session), contactOf(queries, from, session)])
    if (kept.id === other.id) throw unclear('Both are the same contact already; nothing was changed.')
    return [contactCard(await controls.mergeContacts(kept.id, other.id, act))]
  },
})

export const contactSplit = houseVerb({
  name: 'contact split',
  summary: 'Undo a merge of two contacts',
  help: 'Whoever was merged into the contact is a contact of their own again, with the sessions that they began, before and since. They are not joined by themselves again.',
  wordings: [
    {
      word: 'contact split',
      usage: '[CONTACT] PART',
      about: 'PART, an id or address, is no part of the open session’s customer (or of CONTACT) any more',
      examples: ['contact split ada@old.example', 'contact split ada@example.com ada@old.example'],
      completes: 'contact',
      read: text => {
        const words = text.trim().split(/\s+/).filter(Boolean)
        if (words.length > 2) throw unclear('Name whom to split off: ‘contact split ada@old.example’. Use addresses or ids, not names.')
        return words.length === 2 ? { contact: words[0], part: words[1] } : words.length === 1 ? { part: words[0] } : {}
      },
    },
  ],
  form: [{ name: 'part', label: 'Whom to split off', hint: 'email, phone or id', kind: 'line' }],
  confirm: 'They become two contacts again, each with the sessions that they began.',
  input: z.strictObject({ contact: who, part: z.string().min(1).describe('Who is split off: an id or identity of theirs.') }),
  problems: ['not_found', 'conflict'],
  run: async ({ controls, queries }, session, { contact, part }, act) => [
    contactCard(await controls.splitContact((await contactOf(queries, contact, session)).id, part, act)),
  ],
})

export const contactApart = houseVerb({
  name: 'contact apart',
  summary: 'Two contacts are not the same person',
  help: 'It is not suggested again that they may be the same, and they are not joined by themselves. ‘contact merge’ joins them still.',
  wordings: [
    {
      word: 'contact apart',
      usage: '[CONTACT] OTHER',
      about: 'OTHER is not the open session’s customer (or not CONTACT)',
      examples: ['contact apart ada@other.example', 'contact apart ada@example.com ada@other.example'],
      completes: 'contact',
      read: text => {
        const words = text.trim().split(/\s+/).filter(Boolean)
        if (words.length > 2) throw unclear('Name who it is not: ‘contact apart ada@other.example’. Use addresses or ids, not names.')
        return words.length === 2 ? { contact: words[0], other: words[1] } : words.length === 1 ? { other: words[0] } : {}
      },
    },
  ],
  form: [{ name: 'other', label: 'Who it is not', hint: 'email, phone or id', kind: 'line' }],
  input: z.strictObject({ contact: who, other: z.string().min(1).describe('The contact that is somebody else.') }),
  problems: ['not_found', 'conflict'],
  run: async ({ controls, queries }, session, { contact, other }, act) => {
    const [one, two] = await Promise.all([contactOf(queries, contact, session), contactOf(queries, other, session)])
    const kept = await controls.keepApart(one.id, two.id, act)
    return [contactCard(kept, [], await queries.maybeSame(kept.id))]
  },
})

const blocking = (blocked: boolean) => {
  const word = blocked ? 'contact block' : 'contact unblock'
  return houseVerb({
    name: word,
    summary: blocked ? 'Block a customer' : 'Let a blocked customer write again',
    help: blocked ? 'Their further messages are kept, but nobody is called and nothing answers.' : 'Their messages are answered again.',
    wordings: [
      {
        word,
        aliases: [blocked ? 'block' : 'unblock'],
        usage: '[CONTACT]',
        about: blocked ? 'keep their messages, but answer none' : 'answer their messages again',
        examples: [word, `${word} ada@example.com`],
        completes: 'contact',
        read: (text: string, _given: Circumstances) => named(text),
      },
    ],
    ...(blocked && { confirm: 'Nothing they write will be answered.' }),
    input: z.strictObject({ contact: who }),
    problems: ['not_found'],
    run: async ({ controls, queries }, session, input, act) => {
      const contact = await contactOf(queries, input.contact, session)
      return [contactCard(await controls.blockContact(contact.id, blocked, act))]
    },
  })
}

export const contactBlock = blocking(true)
export const contactUnblock = blocking(false)
