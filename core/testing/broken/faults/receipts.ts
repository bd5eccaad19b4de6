// What authors get wrong with what became of a reply.
import type { Fault } from './fault.ts'

export const receipts: Fault[] = [
  {
    name: 'says that what was delivered was read',
    from: `            state,
            ...`,
    to: `            state: state === 'delivered' ? 'read' : state,
            ...`,
    caught: ['shows what became of a reply'],
  },
  {
    name: 'drops receipts',
    from: `if (type === 'receipt' && state !== undefined`,
    to: `if (type === 'receipt' && state === undefined`,
    caught: [
      'shows what became of a reply',
      'keeps to the most that is known of a reply, in whatever order receipts come',
      'tells the agent of a reply that the platform could not bring',
    ],
  },
  {
    name: 'passes over a failure that comes later',
    from: `&& state !== 'sent')`,
    to: `&& state !== 'sent' && state !== 'failed')`,
    caught: ['tells the agent of a reply that the platform could not bring'],
  },
  {
    name: 'gives no reason for a failure',
    from: `...(state === 'failed' && { reason: 'the courier could not bring it: ask for another number' }),`,
    to: ``,
    caught: ['tells the agent of a reply that the platform could not bring'],
  },
  {
    name: 'refuses receipts of what it does not know',
    from: `        const asked = type`,
    to: `        if (type === 'receipt' && !(await inbox.whereabouts('courier', id))) throw new Problem('not_found', 'There is no such message.')
        const asked = type`,
    caught: ['takes a receipt of what it does not know in its stride'],
  },
]
