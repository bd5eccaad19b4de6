// The verb by which an admin says how long sessions are kept.
import { z } from 'zod'
import { mostRetentionDays } from '#core/model/retention.ts'
import { retentionCard } from '../cards/retention.ts'
import { houseVerb, unclear } from './verb.ts'

const wish = `Say how many days sessions are kept after their last activity, such as ‘retention 365’, or ‘retention off’. Nothing was changed.`

const readDays = (text: string): Record<string, unknown> => {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/\s*days?$/u, '')
  if (said === '') return {}
  if (said === 'off') return { days: 'off' }
  if (/^\d{1,5}$/u.test(said)) return { days: Number(said) }
  throw unclear(wish)
}

export const retention = houseVerb({
  name: 'retention',
  summary: 'See or set how long sessions are kept',
  help: 'Alone it shows how long sessions are kept and what the latest night did. So many days after its last activity a session that has ended is erased, at three in the night where the house is: its words, files and what was taught from it, in the store, the search and the threads of the desks. A customer of whom nothing is left goes, too. What is open, snoozed or waits for a person stays, and so do blocked customers. Off, sessions are kept until somebody erases them. It can not be undone.',
  wordings: [
    {
      word: 'retention',
      aliases: ['retention change'],
      asking: 'retention change',
      usage: '[DAYS|off]',
      about: 'see or set how many days sessions are kept',
      examples: ['retention', 'retention 365', 'retention off'],
      completes: ['off'],
      read: readDays,
    },
  ],
  form: [
    {
      name: 'days',
      label: 'Days that sessions are kept',
      hint: 'after their last activity; off: until somebody erases them',
      kind: 'line',
    },
  ],
  formed: ({ days }) => readDays(String(days ?? '')),
  prefill: async ({ queries }) => ({ days: String((await queries.retention()).days ?? 'off') }),
  input: z.strictObject({
    days: z.union([z.int().min(1).max(mostRetentionDays), z.literal('off')]).optional(),
  }),
  problems: ['forbidden', 'invalid'],
  run: async ({ controls, queries }, _session, { days }, act) => [
    retentionCard(
      days === undefined ? await queries.retention() : await controls.keepSessions({ days: days === 'off' ? null : days }, act),
    ),
  ],
})
