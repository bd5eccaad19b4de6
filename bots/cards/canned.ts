// Canned replies, as the desks show them.
import type { Canned } from '#core/model/canned.ts'
import type { Action, Card } from './card.ts'
import { oneLine } from './timeline.ts'
import { countHeading, languageWords } from './words.ts'

const usedWords = (times: number): string => (times === 0 ? 'not used yet' : times === 1 ? 'used once' : `used ${times} times`)

const on = (canned: Canned, verb: string, label: string, more: Partial<Action> = {}): Action => ({
  verb,
  label,
  input: { canned: canned.shortcut },
  ...more,
})

/** One canned reply. */
export const cannedCard = (canned: Canned): Card => ({
  about: 'canned',
  heading: canned.title,
  facts: [
    { label: 'Shortcut', value: canned.shortcut },
    ...(canned.language ? [{ label: 'Language', value: languageWords(canned.language) }] : []),
    ...(canned.team ? [{ label: 'Team', value: canned.team }] : []),
    { label: 'Used', value: usedWords(canned.used), tone: 'quiet' },
  ],
  blocks: [{ kind: 'text', label: 'Reply', text: canned.text, tone: 'agent' }],
  actions: [on(canned, 'canned edit', 'Edit'), on(canned, 'canned remove', 'Remove', { style: 'danger' })],
})

/** Canned replies, a line each. With a session, choosing one fills it for that customer. */
export const cannedListCard = (replies: readonly Canned[], session?: string): Card => ({
  about: 'canned',
  heading: replies.length === 0 ? 'No canned replies' : countHeading(replies.length, 'canned reply', 'canned replies'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: replies.map(canned => ({
        title: `${canned.shortcut} · ${canned.title}`,
        detail: [canned.language, canned.team, usedWords(canned.used)].filter(Boolean).join(' · '),
        text: oneLine(canned.text),
        action: session === undefined ? on(canned, 'canned show', 'Show') : on(canned, 'canned', 'Use', { word: 'canned use', session }),
      })),
      empty: '‘canned new’ writes one.',
    },
  ],
  actions: [{ verb: 'canned new', label: 'New canned reply' }],
})
