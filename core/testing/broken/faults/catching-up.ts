// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are words of a source file
// What authors get wrong with what was written while nobody listened.
import type { Fault } from './fault.ts'

export const catchingUp: Fault[] = [
  {
    name: 'never asks for what it has missed',
    from: `    start: catchUp,`,
    to: `    start: async () => void catchUp.name,`,
    caught: [
      'takes up what was written while it was away, once and in order',
      'tells how many messages it has taken up',
      'says when what it takes up was written',
      'takes nothing up twice',
      'answers where the customer wrote last, after it was away',
    ],
  },
  {
    name: 'takes up the latest first',
    from: `for (const message of messages) {`,
    to: `for (const message of messages.toReversed()) {`,
    caught: ['takes up what was written while it was away, once and in order'],
  },
  {
    name: 'takes up only the last message',
    from: `for (const message of messages) {`,
    to: `for (const message of messages.slice(-1)) {`,
    caught: [
      'takes up what was written while it was away, once and in order',
      'tells how many messages it has taken up',
      'says when what it takes up was written',
      'takes nothing up twice',
    ],
  },
  {
    name: 'gives what it takes up another id',
    from: `if (await take(message))`,
    to: `if (await take({ ...message, id: \`late-\${message.id}\` }))`,
    caught: [
      'loses and doubles nothing when it dies between storing and acknowledging',
      'tells how many messages it has taken up',
      'takes nothing up twice',
    ],
  },
  {
    name: 'tells of every message as recovered, at each start',
    from: `if (await take(message)) fresh`,
    to: `if ((await take(message)) || after === undefined || messages.length > 0) fresh`,
    also: ["`/inbox${after === undefined ? '' : `?after=${after}`}`", '`/inbox`'],
    caught: ['tells how many messages it has taken up', 'takes nothing up twice'],
  },
  {
    name: 'does not say what it has taken up',
    from: `await inbox.recovered(`,
    to: `if (fresh.length < 0) await inbox.recovered(`,
    caught: ['tells how many messages it has taken up'],
  },
  {
    name: 'does not say when a message was written',
    from: `...(at !== undefined && { at }),`,
    to: `...(at !== undefined && { at: clock.now() }),`,
    caught: ['says when what it takes up was written'],
  },
]
