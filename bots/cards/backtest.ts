// A change tried on past sessions, as agents and admins read it: what would be different, where, and what speaks against it.
import type { Backtest, Replayed, Side } from '#core/ports/backtest.ts'
import type { Action, Block, Card, Fact, Phrase, Row } from './card.ts'
import { oneLine } from './timeline.ts'

const perKind = 5

/** Its first sentence: all of it stands in the receipt. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s+\p{Lu})/su.exec(text)?.[0] ?? text

const sideWords = ({ decision, text, why, from }: Side): string => {
  if (decision === 'handoff') return `hands off${why === undefined ? '' : `: ${firstSentence(why)}`}`
  if (decision === 'clarify') return `asks back: ${oneLine(text)}`
  return `${from === undefined ? 'answers' : `‘${from}’`}: ${oneLine(text)}`
}

const rowOf = (one: Replayed): Row => ({
  title: one.question === '' ? 'words that were taken out since' : oneLine(one.question),
  detail: [{ ticket: one.ticket, session: one.session }, { typed: ` ·${one.seq}` }, ` on ${one.channel}`],
  text: [
    `Now: ${sideWords(one.before)}`,
    `With it: ${sideWords(one.after)}`,
    ...(one.contradicts ? [`A person said: ${one.contradicts.theirs} (${one.contradicts.why})`] : []),
  ].join('\n'),
  tone: one.contradicts || one.difference === 'handed_off' ? 'warn' : one.difference === 'answered' ? 'good' : 'plain',
  action: { verb: 'show', label: 'Show', session: one.session, input: { session: String(one.ticket) } },
})

/** `above`: how many of them stand under an earlier label already. */
const rowsOf = (label: string, count: number, found: readonly Replayed[], above = 0): Block[] => {
  const rows = found.slice(0, perKind).map(rowOf)
  if (rows.length === 0) return []
  const more = [...(above > 0 ? [`${above} of them above`] : []), ...(count - above > rows.length ? [`the first ${rows.length}`] : [])]
  return [{ kind: 'rows', label: [`${label}: ${count}`, ...more].join(', '), rows }]
}

const heading = ({ state, title, done, of, counts, why }: Backtest): Phrase => {
  if (state === 'running')
    return of === 0 ? `Looking for past questions to try ${title} on` : `Trying ${title}: ${done} of ${of} past questions`
  if (state !== 'done') return `Trying ${title} did not come to its end: ${why ?? 'it was stopped'}`
  if (of === 0) return `There is no past session yet to try ${title} on`
  const different = done - counts.same
  return different === 0 ? `${title} changes nothing on ${done} past questions` : `${title} changes ${different} of ${done} past questions`
}

const capital = (phrase: Phrase): Phrase => (typeof phrase === 'string' ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase)

const actionsOf = ({ id, on, state, wrong }: Backtest): Action[] => {
  if (state === 'running')
    return [
      { verb: 'backtest', label: 'Look again', input: { id }, style: 'primary' },
      { verb: 'backtest', word: 'backtest stop', label: 'Stop', input: { id, stop: true }, style: 'danger' },
    ]
  if (on.kind === 'article') return [{ verb: 'article write', label: 'Write the article', input: { article: on.article } }]
  if (on.kind !== 'scenario') {
    const { kind: _, ...rule } = on
    return [
      wrong.length === 0
        ? { verb: 'autopilot', label: 'Set it', input: rule, style: 'primary' }
        : { verb: 'autopilot', label: 'Set it anyway', input: { ...rule, anyway: true }, style: 'danger' },
    ]
  }
  const input = { scenario: on.scenario }
  return [
    wrong.length === 0
      ? { verb: 'scenario publish', label: 'Publish', input, style: 'primary' }
      : { verb: 'scenario publish', label: 'Publish anyway', input: { ...input, anyway: true }, style: 'danger' },
    { verb: 'scenario edit', label: 'Edit', input },
  ]
}

/** How a backtest fares or what came of it. */
export const backtestCard = (backtest: Backtest): Card => {
  const { state, counts, found, wrong, costs, took, by } = backtest
  const against = found.filter(one => one.contradicts !== undefined)
  const differing = (label: string, count: number, difference: Replayed['difference']): Block[] =>
    rowsOf(
      label,
      count,
      found.filter(one => one.difference === difference && !against.includes(one)),
      against.filter(one => one.difference === difference).length,
    )
  const costly = Object.entries(costs).map(([currency, amount]) => `${amount.toFixed(4)} ${currency}`)
  const facts: Fact[] = [
    { label: 'Newly answered', value: String(counts.answered), tone: counts.answered > 0 ? 'good' : 'plain' },
    { label: 'Newly handed off', value: String(counts.handedOff), tone: counts.handedOff > 0 ? 'warn' : 'plain' },
    { label: 'Answered otherwise', value: String(counts.changed) },
    { label: 'Against what a person said', value: String(counts.contradicted), tone: counts.contradicted > 0 ? 'warn' : 'plain' },
    {
      label: 'Started by',
      value: `${by.name}, took ${(took / 1000).toFixed(1)} s${costly.length > 0 ? `, ${costly.join(', ')}` : ''}`,
      tone: 'quiet',
    },
  ]
  return {
    about: 'trial',
    heading: capital(heading(backtest)),
    tone: state === 'running' ? 'plain' : state !== 'done' || wrong.length > 0 ? 'warn' : 'good',
    facts,
    blocks: [
      ...rowsOf('⚠️ Against what a person said (a check of words: read both)', counts.contradicted, against),
      ...differing('Newly handed off', counts.handedOff, 'handed_off'),
      ...differing('Newly answered', counts.answered, 'answered'),
      ...differing('Answered otherwise', counts.changed, 'changed'),
    ],
    actions: actionsOf(backtest),
  }
}
