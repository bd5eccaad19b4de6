// Help: every verb with an example, written from the table itself.
import type { Verb } from '../verbs/verb.ts'
import type { Card, Row } from './card.ts'

/** Longer examples are told by the verb's own help only. */
const shortExample = 26

const wordingRow = (w: Verb['wordings'][number]): Row => ({
  title: `${w.word}${w.usage ? ` ${w.usage}` : ''}`,
  detail: w.about,
  ...(w.examples[0] !== w.word && w.examples[0].length <= shortExample && { text: w.examples[0] }),
})

/** House verbs of one first word, such as all of `scenario`. */
export const familyOf = (word: string, verbs: readonly Verb[]): Verb[] =>
  verbs.filter(v => v.scope === 'house' && v.name.startsWith(`${word} `))

/** One line for a whole family, the verb alone where it has none. */
const familyRows = (verbs: readonly Verb[]): Row[] => {
  const told = new Set<string>()
  return verbs.flatMap((verb): Row[] => {
    const [word = '', rest] = verb.name.split(' ')
    const family = rest === undefined ? [] : familyOf(word, verbs)
    if (family.length < 2) return verb.wordings.map(wordingRow)
    if (told.has(word)) return []
    told.add(word)
    const others = family.slice(1).map(v => v.name.slice(word.length + 1))
    return [{ title: `${word} …`, detail: `${verb.summary}; further ${others.join(', ')}`, text: `help ${word}` }]
  })
}

/** All verbs, a line each: those on a session first. Families of the house's verbs are told in one line. */
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
    { kind: 'rows', dense: true, label: 'Everywhere', rows: familyRows(verbs.filter(v => v.scope === 'house')) },
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
