// What the website chat says first, as an admin reads it: the words, where and to whom they are shown, how often they were answered.
import type { ProactiveRule, ProactiveStanding } from '#core/model/proactive.ts'
import type { Action, Card } from './card.ts'
import { oneLine } from './timeline.ts'
import { countHeading, languageWords } from './words.ts'

const listed = (items: readonly string[], none: string): string => (items.length === 0 ? none : items.join(', '))

const afterWords = (seconds: number): string =>
  seconds === 0 ? 'at once' : seconds === 1 ? 'after 1 second on the page' : `after ${seconds} seconds on the page`

const againWords = (days: number): string =>
  days === 0 ? 'once in a browser' : days === 1 ? 'again after a day' : `again after ${days} days`

const answeredWords = (times: number): string =>
  times === 0 ? 'not answered yet' : times === 1 ? 'answered once' : `answered ${times} times`

const onRule = (rule: ProactiveRule, verb: string, label: string, more: Partial<Action> = {}): Action => ({
  verb,
  label,
  input: { rule: rule.id },
  ...more,
})

const standing = (rule: ProactiveRule): string => (rule.on ? 'on' : 'off: nobody sees it')

/** One proactive message. */
export const proactiveCard = (rule: ProactiveRule | ProactiveStanding): Card => ({
  about: 'proactive',
  heading: rule.name,
  facts: [
    { label: 'Status', value: standing(rule), tone: rule.on ? 'good' : 'warn' },
    { label: 'Pages', value: listed(rule.pages, 'every page') },
    { label: 'Shown', value: `${afterWords(rule.after)}, ${againWords(rule.again)}` },
    { label: 'Segments', value: listed(rule.segments, 'everybody') },
    { label: 'Languages', value: listed(rule.languages.map(languageWords), 'every language') },
    ...('answered' in rule ? [{ label: 'Answered', value: answeredWords(rule.answered) }] : []),
    { label: 'Id', value: rule.id, tone: 'quiet' },
  ],
  blocks: [{ kind: 'text', label: 'What the chat says', text: rule.text, tone: 'plain' }],
  actions: [
    rule.on ? onRule(rule, 'proactive off', 'Switch off') : onRule(rule, 'proactive on', 'Switch on', { style: 'primary' }),
    onRule(rule, 'proactive edit', 'Edit'),
    onRule(rule, 'proactive remove', 'Remove', { style: 'danger' }),
  ],
})

/** All proactive messages, a line each. */
export const proactivesCard = (rules: readonly ProactiveStanding[]): Card => ({
  about: 'proactive',
  heading: countHeading(rules.length, 'proactive message'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: rules.map(rule => ({
        title: rule.name,
        detail: [
          rule.on ? 'on' : 'off',
          listed(rule.pages, 'every page'),
          afterWords(rule.after),
          answeredWords(rule.answered),
          rule.id,
        ].join(' · '),
        text: oneLine(rule.text),
        ...(!rule.on && { tone: 'quiet' as const }),
        action: onRule(rule, 'proactive show', 'Show'),
      })),
      empty: '‘proactive new’ writes the first.',
    },
  ],
  actions: [{ verb: 'proactive new', label: 'New proactive message', style: 'primary' }],
})
