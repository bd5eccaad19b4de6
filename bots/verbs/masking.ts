// The verb by which an admin says what is masked for the AI besides what always is, and how long the values stay for actions.
import { z } from 'zod'
import { mostKeepDays } from '#core/model/masking.ts'
import { maskingCard } from '../cards/masking.ts'
import { houseVerb, unclear } from './verb.ts'

const switches = ['emails', 'phones', 'ips'] as const
const ways = '‘emails on’, ‘phones off’, ‘ips on’, ‘keep 30’ (days)'

const readMasking = (text: string): Record<string, unknown> => {
  const [what, value, ...rest] = text.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  if (what === undefined) return {}
  if (rest.length === 0 && switches.some(name => name === what) && (value === 'on' || value === 'off')) return { [what]: value }
  if (what === 'keep' && /^\d{1,4}$/u.test(value ?? '') && /^(?:days?)?$/u.test(rest.join(' '))) return { keep: Number(value) }
  throw unclear(`After ‘masking’ comes one of: ${ways}.`)
}

const onOrOff = z.enum(['on', 'off']).optional()
const field = (name: (typeof switches)[number], label: string) => ({
  name,
  label,
  kind: 'choice' as const,
  choices: ['on', 'off'],
  named: { on: 'Masked for the AI', off: 'Left as they are' },
})

export const masking = houseVerb({
  name: 'masking',
  summary: 'See or set what is masked for the AI',
  help: 'Alone it shows what is masked. Cards, bank accounts, national ids, passwords and keys always are. Emails, phones and ips are masked for the AI, in logs and in receipts where they are on; the team and the customer read them as they are. Keep is the number of days after a session’s end at which the values for actions are forgotten.',
  wordings: [
    {
      word: 'masking',
      aliases: ['masking change'],
      asking: 'masking change',
      usage: '[emails on|off, phones on|off, ips on|off, keep DAYS]',
      about: 'see or set what is masked for the AI',
      examples: ['masking', 'masking emails on', 'masking phones off', 'masking keep 14'],
      completes: ['emails on', 'emails off', 'phones on', 'phones off', 'ips on', 'ips off', 'keep'],
      read: readMasking,
    },
  ],
  form: [
    field('emails', 'Email addresses'),
    field('phones', 'Phone numbers'),
    field('ips', 'IP addresses'),
    {
      name: 'keep',
      label: 'Days that values are kept',
      hint: 'for actions, after a session has ended; then they are forgotten',
      kind: 'line',
    },
  ],
  formed: ({ keep, ...given }) => {
    const days = String(keep ?? '').trim()
    return { ...given, ...(days !== '' && { keep: Number(days) }) }
  },
  prefill: async ({ queries }) => {
    const { emails, phones, ips, keepDays } = await queries.masking()
    const word = (on: boolean): string => (on ? 'on' : 'off')
    return { emails: word(emails), phones: word(phones), ips: word(ips), keep: String(keepDays) }
  },
  input: z.strictObject({
    emails: onOrOff,
    phones: onOrOff,
    ips: onOrOff,
    keep: z.int().min(1).max(mostKeepDays).optional(),
  }),
  problems: ['forbidden'],
  run: async ({ controls, queries }, _session, { keep, ...given }, act) => {
    const set = Object.fromEntries(switches.flatMap(name => (given[name] === undefined ? [] : [[name, given[name] === 'on']])))
    const change = { ...set, ...(keep === undefined ? {} : { keepDays: keep }) }
    return [maskingCard(Object.keys(change).length > 0 ? await controls.masking(change, act) : await queries.masking())]
  },
})
