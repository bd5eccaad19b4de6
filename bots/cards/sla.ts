// What is promised to customers: policies, the first that fits a session counts.
import type { SlaPolicy } from '#core/model/clocks/sla.ts'
import type { Card, Fact } from './card.ts'
import { lengthWords } from './clocks.ts'
import { whenWords } from './words.ts'

const promises = ({ firstReply, nextReply, resolution }: SlaPolicy): string =>
  [
    firstReply !== undefined && `first reply ${lengthWords(firstReply)}`,
    nextReply !== undefined && `next reply ${lengthWords(nextReply)}`,
    resolution !== undefined && `resolution ${lengthWords(resolution)}`,
  ]
    .filter(Boolean)
    .join(' · ')

/** One policy. */
export const slaCard = (policy: SlaPolicy): Card => {
  const { name, when, firstReply, nextReply, resolution, snoozePauses, warnAt } = policy
  const facts: (Fact | false)[] = [
    { label: 'For', value: whenWords(when) },
    firstReply !== undefined && { label: 'First reply', value: `within ${lengthWords(firstReply)}` },
    nextReply !== undefined && { label: 'Next reply', value: `within ${lengthWords(nextReply)}` },
    resolution !== undefined && { label: 'Resolution', value: `within ${lengthWords(resolution)}` },
    { label: 'Snoozed', value: snoozePauses ? 'the clocks stand still' : 'the clocks go on' },
    { label: 'Warning', value: warnAt >= 1 ? 'none' : `when ${Math.round(warnAt * 100)} % of the time is used` },
  ]
  return {
    about: 'sla',
    heading: name,
    facts: facts.filter(fact => typeof fact === 'object'),
    blocks: [
      {
        kind: 'text',
        text: 'Working time: clocks stand still while the office is closed and while the customer has the last word from you.',
        tone: 'quiet',
      },
    ],
    actions: [
      { verb: 'sla set', label: 'Change', input: { name }, style: 'primary' },
      { verb: 'sla remove', label: 'Remove', input: { policy: name }, style: 'danger' },
    ],
  }
}

/** Every policy in the order in which they are looked at. */
export const slasCard = (policies: readonly SlaPolicy[]): Card => ({
  about: 'sla',
  heading: policies.length === 0 ? 'Nothing is promised' : policies.length === 1 ? '1 promise' : `${policies.length} promises`,
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: policies.map((policy, i) => ({
        title: `${i + 1}. ${policy.name}`,
        detail: promises(policy),
        text: whenWords(policy.when),
        action: { verb: 'sla set', label: 'Change', input: { name: policy.name } },
      })),
      empty: 'No clock runs. ‘sla set’ promises a first reply, a next reply or a resolution.',
    },
  ],
  actions: [{ verb: 'sla set', label: 'New promise', style: 'primary' }],
})
