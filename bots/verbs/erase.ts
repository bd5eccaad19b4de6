// Verbs by which an admin hands out or takes away all that is stored of a customer.
import { z } from 'zod'
import { erasureCard, erasurePlanCard, erasuresCard, exportCard } from '../cards/erasure.ts'
import { contactOf } from './look.ts'
import { houseVerb, unclear } from './verb.ts'

const who = z.string().min(1).optional().describe('Id, identity, email, phone or name; the open session’s customer where left out.')
/** Typed by whoever means it: a slip of the finger erases nobody. */
const word = 'erase'

const named = (text: string): Record<string, unknown> => (text.trim() === '' ? {} : { contact: text.trim() })

export const contactErase = houseVerb({
  name: 'contact erase',
  summary: 'Erase a customer everywhere',
  help: 'Closes their sessions and takes every word of them out of the store, the search, what was taught from them and the threads of the desks; our messages are taken back where the channel can. You are told what stays with providers. Whoever writes from the same address afterwards is a new customer. It can not be undone.',
  wordings: [
    {
      word: 'contact erase',
      usage: '[CONTACT]',
      about: 'take a customer out of everything, for good',
      examples: ['contact erase', 'contact erase ada@example.com'],
      completes: 'contact',
      read: named,
    },
  ],
  form: [{ name: 'sure', label: `Type ‘${word}’ to erase`, kind: 'line' }],
  preface: async ({ queries }, { contact: ref }, session) => {
    const contact = await contactOf(queries, typeof ref === 'string' ? ref : undefined, session)
    return erasurePlanCard(contact, await queries.erasurePlan(contact.id))
  },
  input: z.strictObject({ contact: who, sure: z.string().describe(`The word ‘${word}’.`) }),
  problems: ['not_found', 'forbidden', 'invalid', 'busy'],
  run: async ({ controls, queries }, session, { contact: ref, sure }, act) => {
    if (sure.trim().toLowerCase() !== word) throw unclear(`Type ‘${word}’ if you mean it. Nobody was erased.`)
    const contact = await contactOf(queries, ref, session)
    return [erasureCard(await controls.eraseContact(contact.id, act))]
  },
})

export const contactErased = houseVerb({
  name: 'contact erased',
  summary: 'List erased customers',
  help: 'When customers were erased, by whom, how much that was and what stays with providers. Nobody is named.',
  wordings: [
    {
      word: 'contact erased',
      usage: '[ERASURE]',
      about: 'list erased customers, or how one erasure fares',
      examples: ['contact erased'],
      read: text => (text.trim() === '' ? {} : { erasure: text.trim() }),
    },
  ],
  input: z.strictObject({ erasure: z.string().min(1).optional() }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { erasure }) => [
    erasure === undefined ? erasuresCard((await queries.erasures({ limit: 50 })).items) : erasureCard(await queries.erasure(erasure)),
  ],
})

export const contactExport = houseVerb({
  name: 'contact export',
  summary: 'Make a file of all that is stored of a customer',
  help: 'A JSON file with who they are, all their sessions with messages, notes and ratings, and addresses of their files. It can be fetched for an hour. What was masked stays masked; with ‘revealed’ it is in the file.',
  wordings: [
    {
      word: 'contact export',
      usage: '[CONTACT] [revealed]',
      about: 'make a JSON file of all that is stored of a customer',
      examples: ['contact export', 'contact export ada@example.com', 'contact export ada@example.com revealed'],
      completes: 'contact',
      read: text => {
        const [, before, revealed] = /^([\s\S]*?)\s*(\brevealed)?$/iu.exec(text.trim()) ?? []
        return { ...named(before ?? ''), ...(revealed !== undefined && { revealed: true }) }
      },
    },
  ],
  input: z.strictObject({ contact: who, revealed: z.boolean().optional() }),
  problems: ['not_found', 'forbidden', 'unavailable'],
  run: async ({ controls, queries }, session, { contact: ref, revealed }, act) => {
    const contact = await contactOf(queries, ref, session)
    return [exportCard(await controls.exportContact(contact.id, revealed ? { vault: true } : {}, act))]
  },
})
