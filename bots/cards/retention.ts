// How long sessions are kept as people read it, and what the latest night of retention did.
import type { Retention, RetentionNight } from '#core/model/retention.ts'
import type { Card, Fact, Phrase } from './card.ts'
import { counted, keptFact } from './erasure.ts'

const done = ({ sessions, messages, files, contacts }: RetentionNight): string =>
  sessions === 0
    ? 'nothing was old enough'
    : [counted(sessions, 'session'), counted(messages, 'message'), counted(files, 'file'), counted(contacts, 'customer')].join(', ')

const nightFacts = (night: RetentionNight): Fact[] => {
  const { at, endedAt, kept } = night
  const when: Phrase =
    endedAt === undefined
      ? ['under way since ', { at, as: 'clock' }, `: ${done(night)} so far`]
      : [{ at: endedAt, as: 'clock' }, `: ${done(night)}`]
  return [{ label: 'Latest night', value: when }, ...kept.map(keptFact)]
}

export const retentionCard = ({ days, next, night }: Retention): Card => ({
  about: 'retention',
  heading: days === null ? 'Sessions are kept until somebody erases them' : `Sessions are kept for ${counted(days, 'day')}`,
  facts: [
    ...(next === undefined ? [] : [{ label: 'Next night', value: [{ at: next, as: 'clock' as const }] }]),
    ...(night ? nightFacts(night) : []),
  ],
  blocks: [
    ...(night && night.changed.length > 0
      ? [{ kind: 'text' as const, label: 'Lost words, too', text: night.changed.map(one => `- ${one}`).join('\n'), tone: 'plain' as const }]
      : []),
    ...(night && night.left.length > 0
      ? [{ kind: 'text' as const, label: 'To look at', text: night.left.map(one => `- ${one}`).join('\n'), tone: 'warn' as const }]
      : []),
    {
      kind: 'text',
      text: 'Counted from a session’s last activity. What is open, snoozed or waits for a person stays. What is erased can not be brought back.',
      tone: 'quiet',
    },
  ],
  actions: [{ verb: 'retention', label: 'Change', word: 'retention change' }],
})
