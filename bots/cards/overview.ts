// How the house stands, as the desks show it: today's numbers, what the AI reads, how each part fares.
import type { DayNumbers, Numbers, PartStanding, SourceStanding } from '#core/ports/overview.ts'
import type { Recovered } from '#core/ports/part.ts'
import type { Card, Fact, Piece, Row } from './card.ts'
import { lengthWords } from './clocks.ts'

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

const ratingWords = ({ csat }: Pick<Numbers, 'csat'>): string | undefined => csat && `${csat.average.toFixed(1)} of 5 (${csat.count})`

/** One channel or person in a line. */
const line = ({ started, answered, handedOff, resolved, firstReply, ...rest }: Numbers): Row['detail'] => {
  const parts: Piece[] = [
    ...(started > 0 ? [`${started} new`] : []),
    ...(answered > 0 ? [`${answered} answered by the AI`] : []),
    ...(handedOff > 0 ? [`${handedOff} handed off`] : []),
    ...(resolved > 0 ? [`${resolved} resolved`] : []),
    ...(rest.csat ? [`rated ${ratingWords(rest)}`] : []),
  ]
  const all = parts.flatMap((part, i) => (i === 0 ? [part] : [', ', part]))
  return firstReply === undefined ? all : [...all, all.length > 0 ? ', first reply in ' : 'first reply in ', lengthWords(firstReply)]
}

/** Today, whole, then by channel and by person. `names` are the agents' by their ids. */
export const numbersCard = (today: DayNumbers, names: ReadonlyMap<string, string>): Card => {
  const rating = ratingWords(today)
  const facts: (Fact | false | undefined)[] = [
    { label: 'New', value: String(today.started) },
    { label: 'Answered by the AI', value: String(today.answered) },
    { label: 'Handed off', value: String(today.handedOff) },
    { label: 'Resolved', value: today.resolved === 0 ? '0' : `${today.resolved}, ${today.confirmed} of them confirmed` },
    { label: 'Open now', value: String(today.open) },
    { label: 'Waiting for a person', value: String(today.waiting), tone: today.waiting > 0 ? 'warn' : 'plain' },
    today.firstReply !== undefined && { label: 'First reply (median)', value: lengthWords(today.firstReply) },
    today.expected !== undefined && { label: 'Expected within', value: lengthWords(today.expected) },
    rating !== undefined && { label: 'Rating', value: rating },
  ]
  const rows = (all: Record<string, Numbers>, name: (key: string) => string): Row[] =>
    Object.entries(all)
      .map(([key, numbers]) => ({ title: name(key), detail: line(numbers) }))
      .filter(({ detail }) => Array.isArray(detail) && detail.length > 0)
      .map(({ title, detail }) => ({ title, ...(detail === undefined ? {} : { detail }) }))
  const people = rows(today.agents, id => names.get(id) ?? id)
  const channels = rows(today.channels, name => name)
  return {
    about: 'numbers',
    heading: `Today, ${today.date} in ${today.zone}`,
    facts: facts.filter(fact => fact !== false && fact !== undefined),
    blocks: [
      ...(channels.length > 1 ? [{ kind: 'rows' as const, label: 'Channels', rows: channels, dense: true as const }] : []),
      ...(people.length > 0 ? [{ kind: 'rows' as const, label: 'People', rows: people, dense: true as const }] : []),
    ],
    actions: [],
  }
}

const sourceName = ({ name }: SourceStanding): string => (name === 'articles' ? 'Help center' : name)

const readWords = ({ readAt, failed, name }: SourceStanding): Piece[] => {
  if (failed) {
    const before: Piece[] = readAt === undefined ? ['never read whole'] : ['what was read ', { at: readAt, as: 'ago' }, ' stays']
    return ['can not be read since ', { at: failed.since, as: 'clock' }, `: ${failed.why} (`, ...before, ')']
  }
  if (readAt !== undefined) return ['read ', { at: readAt, as: 'ago' }]
  return [name === 'articles' ? 'written by your team' : 'not read yet']
}

/** What the AI reads, a line for each source. */
export const sourcesCard = (sources: readonly SourceStanding[]): Card => ({
  about: 'sources',
  heading: plural(sources.length, 'knowledge source'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: sources.map(source => ({
        title: `${sourceName(source)}: ${plural(source.pages, 'page')}, ${plural(source.passages, 'passage')}`,
        detail: [
          ...readWords(source),
          ...(source.trouble === undefined ? [] : [`; ${source.trouble}`]),
          ...(source.quoted ? ([' · last quoted: ', source.quoted.title, ', ', { at: source.quoted.at, as: 'ago' }] as const) : []),
        ],
        tone: source.failed ? 'bad' : source.trouble === undefined ? 'good' : 'warn',
      })),
    },
  ],
  actions: [{ verb: 'article list', label: 'Articles' }],
})

const stateWords: Record<PartStanding['state'], string> = { well: 'well', failing: 'failing', off: 'off' }

const recoveredWords = ({ count, since, until }: Recovered): Piece[] => [
  `; ${plural(count, 'message')} recovered, written between `,
  { at: since, as: 'clock' },
  ' and ',
  { at: until, as: 'clock' },
]

/** A part in a few words: how it is, since when, why, what to do. */
export const partWords = ({ state, detail, since, failed, mend, recovered }: PartStanding): Piece[] => {
  const reason = failed?.why.replace(/\.$/u, '')
  const time: Piece[] = since === undefined || state === 'off' ? [] : [' since ', { at: since, as: 'clock' }]
  const why: Piece[] =
    failed === undefined ? [] : state === 'failing' ? [`: ${reason}`] : ['; failed last ', { at: failed.at, as: 'clock' }, `: ${reason}`]
  return [
    stateWords[state],
    ...(state === 'failing' ? time : []),
    ...(state === 'well' && detail !== undefined ? [` (${detail})`] : []),
    ...why,
    ...(recovered ? recoveredWords(recovered) : []),
    ...(mend === undefined ? [] : [`. ${mend}`]),
  ]
}

/** Every part of the house: what fails first, what is off last. */
export const healthCard = (parts: readonly PartStanding[]): Card => {
  const failing = parts.filter(part => part.state === 'failing')
  const tones = { well: 'good', failing: 'bad', off: 'quiet' } as const
  return {
    about: 'health',
    heading:
      failing.length === 0 ? 'Everything works' : `${plural(failing.length, 'part')} ${failing.length === 1 ? 'does' : 'do'} not work`,
    tone: failing.length === 0 ? 'good' : 'bad',
    facts: [],
    blocks: [
      {
        kind: 'rows',
        rows: parts.map(part => ({ title: `${part.name} · ${part.about}`, detail: partWords(part), tone: tones[part.state] })),
        empty: 'No part has said anything yet.',
      },
    ],
    actions: [],
  }
}
