// The verb by which somebody is copied in or dropped, where answers can go to several.
import { z } from 'zod'
import { sessionVerb, unclear } from './verb.ts'

const address = z.string().trim().min(3).max(254)

/** Addresses as people and chat programs write them: `a@b.c, <mailto:d@e.f|d@e.f>`. */
const addressesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/u)
      .map(one => one.replace(/^<(?:mailto:)?|\|.*$|>$/gu, '').replace(/^mailto:/u, ''))
      .filter(Boolean),
  ),
]

const usage = '‘cc’ takes ‘add’ or ‘drop’ and addresses, such as ‘cc add ben@example.com’. Nothing was changed.'

export const cc = sessionVerb({
  name: 'cc',
  summary: 'Copy somebody in, or drop them',
  help: 'Who gets your answers besides the customer, from the next one on. What you say here holds when the customer’s next mail names again whom you dropped, or does not know yet whom you added; what they change themselves after that counts. Works where answers can go to several, which is email.',
  wordings: [
    {
      word: 'cc',
      aliases: ['copy'],
      usage: 'add|drop ADDRESS …',
      about: 'who gets your answers besides the customer',
      examples: ['cc add ben@example.com', 'cc drop kim@example.com'],
      completes: ['add', 'drop'],
      read: text => {
        if (text.trim() === '') return {}
        const [, how = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(text.trim()) ?? []
        const named = addressesIn(rest)
        if (named.length === 0 || !/^(?:add|drop)$/iu.test(how)) throw unclear(usage)
        return how.toLowerCase() === 'add' ? { add: named } : { remove: named }
      },
    },
  ],
  form: [
    { name: 'add', label: 'Copy in', hint: 'addresses, one per line', kind: 'list', optional: true },
    { name: 'remove', label: 'Drop', hint: 'addresses, one per line', kind: 'list', optional: true },
  ],
  formed: ({ add = [], remove = [] }) => {
    const [adding, removing] = [add, remove].map(all => addressesIn([all].flat().join('\n')))
    return { ...(adding?.length ? { add: adding } : {}), ...(removing?.length ? { remove: removing } : {}) }
  },
  async preface({ queries }, _input, session) {
    if (session === undefined) return undefined
    const { recipients: [customer, ...others] = [] } = await queries.session(session)
    if (customer === undefined) return undefined
    const rows = [{ title: customer, detail: 'the customer' }, ...others.map(title => ({ title, detail: 'gets copies' }))]
    return { about: 'session', heading: 'Who gets the answers now', facts: [], blocks: [{ kind: 'rows', rows, dense: true }], actions: [] }
  },
  input: z
    .strictObject({
      add: z.array(address).max(50).optional().describe('Addresses that get the answers from here on.'),
      remove: z.array(address).max(50).optional().describe('Addresses that get them no more.'),
    })
    .refine(input => (input.add?.length ?? 0) + (input.remove?.length ?? 0) > 0, 'needs an address to copy in or to drop'),
  problems: ['invalid', 'conflict', 'not_open'],
  run: ({ controls }, session, { add, remove }, act) =>
    controls.recipients(session, { ...(add && { add }), ...(remove && { remove }) }, act),
})
