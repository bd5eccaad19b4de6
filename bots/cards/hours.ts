// The office hours of the house and its teams, and what customers are told while it is closed.
import type { Hours } from '#core/model/clocks/hours.ts'
import { spanWords, weekWords } from '#core/model/clocks/hours-words.ts'
import { hoursOf } from '#core/model/clocks/office.ts'
import type { ReplyTimes } from '#core/model/clocks/pace.ts'
import type { OfficeStanding } from '#core/ports/queries.ts'
import type { Block, Card, Fact, Phrase } from './card.ts'
import { lengthWords } from './clocks.ts'

const nowWords = ({ house, open, until }: OfficeStanding): Phrase => {
  if (!house) return 'always open: no hours are set'
  if (until === undefined) return open ? 'open, and never closes' : 'closed, and never opens'
  return [open ? 'open until ' : 'closed until ', { at: until, as: 'clock' }]
}

const replyWords = (times: ReplyTimes | null): string =>
  times
    ? `half within ${lengthWords(times.median)}, nine of ten within ${lengthWords(times.most)} of working time (${times.count} in ${times.days} days)`
    : 'too few lately to tell; nothing is promised to customers'

const holidayRows = ({ holidays }: Hours, team: string | undefined): Block => ({
  kind: 'rows',
  label: 'Holidays',
  dense: true,
  rows: holidays.map(({ date, name, spans }) => ({
    title: date.length === 5 ? `${date} every year` : date,
    detail: `${name}: ${spans.length === 0 ? 'closed' : spans.map(spanWords).join(', ')}`,
    action: { verb: 'hours holiday remove', label: 'Remove', input: { date, ...(team !== undefined && { team }) } },
  })),
  empty: 'none',
})

const daysOf = (hours: Hours): Fact[] =>
  weekWords(hours.week)
    .split('; ')
    .map(part => {
      const [days = '', ...times] = part.split(' ')
      return { label: days, value: times.join(', ') }
    })

/** Hours of the house, or of one team. */
export const hoursCard = (office: OfficeStanding, times: ReplyTimes | null, team?: string): Card => {
  const hours = hoursOf(office, team)
  const others = Object.keys(office.teams).filter(name => name !== team)
  const messages = Object.entries(office.messages)
  return {
    about: 'hours',
    heading: team === undefined ? 'Office hours' : `Office hours of ${team}`,
    facts: [
      ...(team === undefined ? [{ label: 'Now', value: nowWords(office) } satisfies Fact] : []),
      ...(hours ? [{ label: 'Time zone', value: hours.zone }, ...daysOf(hours)] : []),
      ...(team !== undefined && !hours ? [{ label: 'Hours', value: 'those of the house' }] : []),
      ...(team === undefined ? [{ label: 'First replies', value: replyWords(times) }] : []),
      ...(team === undefined && others.length > 0 ? [{ label: 'Teams of their own', value: others.join(', ') }] : []),
    ],
    blocks: [
      ...(hours ? [holidayRows(hours, team)] : []),
      ...(team === undefined && hours
        ? [
            {
              kind: 'rows',
              label: 'What a customer is told while it is closed',
              rows: messages.map(([language, text]) => ({ title: language === 'any' ? 'every language' : language, text })),
              empty: 'The house’s own words, in the customer’s language: when you are back.',
            } satisfies Block,
          ]
        : []),
    ],
    actions: [
      { verb: 'hours set', label: 'Set hours', style: 'primary', input: team === undefined ? {} : { team } },
      ...(hours ? [{ verb: 'hours holiday add', label: 'Add holiday', input: team === undefined ? {} : { team } }] : []),
      ...(team === undefined ? [{ verb: 'hours message', label: 'Message while closed' }] : []),
    ],
  }
}
