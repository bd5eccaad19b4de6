// Erasing a customer as people read it: what will be lost, and afterwards what went, what stays with providers, and what is left to do.
import type { Contact } from '#core/model/contact.ts'
import type { Erasure, ErasurePlan, KeptAt } from '#core/model/erasure.ts'
import type { ContactExport } from '#core/ports/controls.ts'
import type { Card, Fact } from './card.ts'
import { callContact } from './words.ts'

/** So many of a thing, in words. */
export const counted = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`

/** Before it is done. */
export const erasurePlanCard = (contact: Contact, { sessions, open }: ErasurePlan): Card => ({
  about: 'contact',
  heading: `Erase ${callContact(contact)}?`,
  tone: 'bad',
  facts: [
    { label: 'Will be lost', value: `${counted(sessions, 'session')} with all messages, notes and files` },
    ...(open > 0 ? [{ label: 'Not closed yet', value: `${open}: they are closed, and nothing more is sent`, tone: 'warn' as const }] : []),
  ],
  blocks: [{ kind: 'text', text: 'It can not be undone. ‘contact export’ makes a file of everything first.', tone: 'bad' }],
  actions: [],
})

/** What stays at a channel's provider. */
export const keptFact = ({ channel, theirs, ours, doubt }: KeptAt): Fact => ({
  label: `Stays on ${channel}`,
  value: [
    [
      ...(theirs > 0 ? [`${counted(theirs, 'message')} that the customer wrote`] : []),
      ...(ours > 0 ? [`${counted(ours, 'message')} of ours`] : []),
      ...(doubt > 0 ? [`${counted(doubt, 'message')} of ours that may have arrived`] : []),
    ].join(', '),
    '. Delete them there, or ask the customer to.',
  ],
  tone: 'warn',
})

const states: Record<Erasure['state'], Fact> = {
  underway: { label: 'State', value: 'it goes on by itself', tone: 'warn' },
  stored: { label: 'State', value: 'nothing is stored any more; our messages are being taken back at the customer’s', tone: 'good' },
  done: { label: 'State', value: 'done', tone: 'good' },
}

/** Afterwards: nobody is named. */
export const erasureCard = (erasure: Erasure): Card => {
  const { id, at, by, state, sessions, messages, files, takenBack, toTakeBack, kept, changed, left, already } = erasure
  return {
    about: 'contact',
    heading: already ? 'This customer was erased before' : 'Customer erased',
    facts: [
      states[state],
      { label: 'Since', value: [{ at, as: 'clock' }, `, by ${by.name}`] },
      { label: 'Gone', value: [counted(sessions, 'session'), counted(messages, 'message'), counted(files, 'file')].join(', ') },
      ...(takenBack + toTakeBack > 0
        ? [{ label: 'Taken back', value: `${takenBack} of ${counted(takenBack + toTakeBack, 'message')} at the customer’s` }]
        : []),
      ...kept.map(keptFact),
      { label: 'Id', value: [{ typed: id }], tone: 'quiet' },
    ],
    blocks: [
      ...(changed.length > 0
        ? [
            {
              kind: 'text' as const,
              label: 'Lost their words, too',
              text: changed.map(one => `- ${one}`).join('\n'),
              tone: 'plain' as const,
            },
          ]
        : []),
      ...(left.length > 0
        ? [{ kind: 'text' as const, label: 'To look at', text: left.map(one => `- ${one}`).join('\n'), tone: 'warn' as const }]
        : []),
    ],
    actions: [],
  }
}

/** All that were done, the newest first. */
export const erasuresCard = (erasures: readonly Erasure[]): Card => ({
  about: 'contacts',
  heading: erasures.length === 0 ? 'Nobody was erased' : `${counted(erasures.length, 'customer')} erased`,
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: erasures.map(({ at, by, sessions, state, id }) => ({
        title: [{ at, as: 'clock' }],
        detail: `${counted(sessions, 'session')}, by ${by.name}${state === 'done' ? '' : ', going on'}`,
        action: { verb: 'contact erased', label: 'Show', input: { erasure: id } },
      })),
      empty: '‘contact erase’ takes a customer out of everything.',
    },
  ],
  actions: [],
})

/** The file that was made. */
export const exportCard = ({ name, size, url, until }: ContactExport): Card => ({
  about: 'contact',
  heading: 'Export',
  facts: [
    { label: 'File', value: `${name}, ${counted(Math.max(1, Math.round(size / 1000)), 'kilobyte')}` },
    { label: 'Address', value: url },
    { label: 'Until', value: [{ at: until, as: 'clock' }], tone: 'warn' },
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Whoever has the address can read the file until then. It holds internal notes, too, marked as such.',
      tone: 'quiet',
    },
  ],
  actions: [],
})
