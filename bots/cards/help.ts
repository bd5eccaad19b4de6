// Help: every verb with an example, written from the table itself.
import type { Verb } from '../verbs/verb.ts'
import type { Card, Row } from './card.ts'

const wordingRow = (w: Verb['wordings'][number]): Row => ({
  title: `${w.word}${w.usage ? ` ${w.usage}` : ''}`,
  detail: w.about,
  ...(w.examples[0] !== w.word && { text: w.examples[0] }),
})

/** All verbs, a line each: those on a session first. */
export const helpCard = (verbs: readonly Verb[]): Card => ({
  about: 'help',
  heading: 'What you can do',
  facts: [],
  blocks: [
    {
      kind: 'rows',
      dense: true,
      label: 'With a session (the one you opened, or #4521 before the verb)',
      rows: verbs.filter(v => v.scope === 'session').flatMap(v => v.wordings.map(wordingRow)),
    },
    {
      kind: 'rows',
      dense: true,
      label: 'Everywhere',
      rows: verbs.filter(v => v.scope === 'house').flatMap(v => v.wordings.map(wordingRow)),
    },
  ],
  actions: [],
})

/** One verb in full. */
export const verbHelpCard = (verb: Verb): Card => ({
  about: 'help',
  heading: verb.summary,
  facts: [],
  blocks: [
    { kind: 'text', text: verb.help, tone: 'plain' },
    ...verb.wordings.map(w => ({
      kind: 'facts' as const,
      label: `${w.word}${w.usage ? ` ${w.usage}` : ''}`,
      facts: [
        { label: 'Does', value: w.about },
        ...(w.aliases?.length ? [{ label: 'Also', value: w.aliases.join(', ') }] : []),
        ...w.examples.map(example => ({ label: 'Example', value: example })),
        ...(w.reaches === 'customer' ? [{ label: 'Reaches', value: 'the customer', tone: 'warn' as const }] : []),
        ...(w.reaches === 'team' ? [{ label: 'Reaches', value: 'only the team', tone: 'internal' as const }] : []),
      ],
    })),
  ],
  actions: [],
})
