// What happened before: condensed into one message at the beginning of a thread, and whole in a modal, page by page.
import type { KnownBlock, ModalView } from '@slack/types'
import type { Channel } from '#core/model/channel.ts'
import type { Contact } from '#core/model/contact.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import { callContact, type TimelineLine, timelineLine } from '../../cards.ts'
import { blockIdOf, type Press } from './actions.ts'
import { fitting, limits, paged, plain, weightOf } from './limits.ts'
import { toLine } from './markdown.ts'
import { button, type Drawn, quoted, row, said, section, small, written } from './parts.ts'
import { counted, everyone, link, moment, phrase, plainPhrase, type Reader, sizeWords, word, wordsIn } from './words.ts'

/** Of one entry in the condensed story; the whole stands in the modal. */
const shortWords = 400
const longestEntry = 12_000

const who = (line: TimelineLine): string => {
  const name = `*${word(line.who, 60)}*`
  if (line.reach === 'internal') return `🔒 ${name} (internal)`
  return line.tone === 'customer' ? name : `${name} → customer`
}

const files = (line: TimelineLine): string =>
  (line.files ?? []).map(({ name, size, url }) => `📎 ${url ? link(url, name) : word(name)} (${sizeWords(size)})`).join('  ')

const flags = (line: TimelineLine): string =>
  [
    line.edited && 'edited',
    line.mark &&
      line.mark.sign !== '✓' &&
      `${line.mark.sign} ${line.mark.state}${line.mark.reason ? `: ${word(line.mark.reason, 200)}` : ''}`,
    line.reactions?.map(emoji => word(emoji, 20)).join(' '),
    line.sources && line.sources.length > 0 && `from ${line.sources.map(s => (s.url ? link(s.url, s.title) : word(s.title))).join(', ')}`,
    line.choices && `choices: ${line.choices.map(c => word(c, 60)).join(' | ')}`,
    line.fields && `form: ${line.fields.map(f => word(f, 60)).join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')

const textOf = (line: TimelineLine, reader: Reader): string => (typeof line.text === 'string' ? line.text : plainPhrase(line.text, reader))

const eventLine = (line: TimelineLine, reader: Reader): string => `${moment(line.at, reader)}  ${phrase(line.text, reader, 400)}`

/** What somebody said, short. */
const brief = (line: TimelineLine, reader: Reader): string => {
  const text = textOf(line, reader)
  const words = line.deleted ? '_deleted_' : line.tone === 'customer' ? wordsIn(text, shortWords) : wordsIn(toLine(text), shortWords)
  const body = [words, files(line)].filter(part => part.trim() !== '').join('\n')
  return `${who(line)}  ${moment(line.at, reader)}\n${quoted(body || '…')}`
}

/** One line of the story, whole: who and when, the words, what comes with them. */
const whole = (line: TimelineLine, reader: Reader): KnownBlock[] => {
  if (line.reach === 'event') return [small(eventLine(line, reader))]
  const text = textOf(line, reader)
  const { blocks, cut } = line.tone === 'customer' ? said(text, longestEntry) : written(text, longestEntry)
  const more = [files(line), flags(line), cut ? 'the rest is too long for Slack' : ''].filter(part => part !== '')
  return [
    small(`${who(line)}  ${moment(line.at, reader)}`),
    ...(line.deleted ? [section('_deleted_')] : blocks),
    ...(more.length > 0 ? [small(...more)] : []),
  ]
}

/** Lines of a timeline as groups that are kept together. */
export const timelineGroups = (lines: readonly TimelineLine[], reader: Reader): KnownBlock[][] => lines.map(line => whole(line, reader))

/** One of the pages that the groups fill, with buttons to those before and after it. */
export const pageOf = (
  groups: readonly KnownBlock[][],
  page: number,
  press: (page: number) => Press | undefined,
  room: { blocks: number; weight: number } = { blocks: limits.viewBlocks, weight: limits.viewWeight },
): KnownBlock[] => {
  const pages = paged(groups, { blocks: room.blocks - 3, weight: room.weight - 2500 })
  const shown = Math.min(Math.max(0, page), pages.length - 1)
  if (pages.length < 2) return pages[0] ?? []
  const turn = (label: string, to: number) => {
    const there = to >= 0 && to < pages.length ? press(to) : undefined
    return there ? button(label, there) : []
  }
  const turns = row([...turn('◀ Previous', shown - 1), ...turn('Next ▶', shown + 1)])
  return [...pages[shown]!, { type: 'divider' }, small(`Page ${shown + 1} of ${pages.length}`), ...turns]
}

const linesOf = (entries: readonly Entry[], contact: Contact): TimelineLine[] =>
  entries.map(entry => timelineLine(entry, { customer: callContact(contact) })).filter(line => line !== undefined)

/** Where a session happened that goes on from another. */
export const wentOn = ({ reaches, channel }: Pick<Session, 'reaches' | 'channel'>): { on?: Channel } =>
  reaches === undefined ? {} : { on: channel }

export interface RecountGiven {
  session: string
  /** Where it happened, where that is not the channel of the thread's first session. */
  on?: Channel
  key?: string
  now: number
}

const firstBlock = (key: string | undefined): { block_id?: string } => (key === undefined ? {} : { block_id: blockIdOf(key) })

/** What happened before the thread began as one message, the newest kept; a button shows all where something was left out or cut. */
export const recount = (entries: readonly Entry[], contact: Contact, { session, on, key, now }: RecountGiven): Drawn => {
  const reader = everyone(now)
  const lines = linesOf(entries, contact)
  const head = { ...section(`*What happened before${on === undefined ? '' : ` by ${on}`}*`), ...firstBlock(key) }
  const all = row(button('Show all', { kind: 'open', what: 'history', session }))
  const groups = lines.map((line): KnownBlock[] => [line.reach === 'event' ? small(eventLine(line, reader)) : section(brief(line, reader))])
  const room = { blocks: 24, weight: limits.messageWeight - weightOf([head, ...all]) - 600 }
  const { blocks, left } = fitting(groups.toReversed(), room)
  const kept = blocks.toReversed()
  const cut = left > 0 || lines.some(line => textOf(line, reader).length > shortWords)
  const earlier = left > 0 ? [small(`_${counted(left, 'earlier line')}_`)] : []
  const nothing = lines.length === 0 ? [small('Nothing yet.')] : []
  return {
    text: `What happened before, in ${counted(lines.length, 'line')}`,
    blocks: [head, ...nothing, ...earlier, ...kept, ...(cut ? all : [])],
  }
}

export interface HistoryGiven {
  session: string
  ticket: number
  contact: Contact
  reader: Reader
}

/** A session's whole story as a modal; pages are counted from 0, the oldest lines on the first. */
export const wholeHistory = (entries: readonly Entry[], page: number, { session, ticket, contact, reader }: HistoryGiven): ModalView => {
  const groups = timelineGroups(linesOf(entries, contact), reader)
  return {
    type: 'modal',
    callback_id: 'card:history',
    title: plain(`#${ticket}: everything`, limits.title),
    close: plain('Close', limits.title),
    blocks: pageOf(groups.length > 0 ? groups : [[section('Nothing has happened yet.')]], page, to => ({
      kind: 'open',
      what: 'history',
      session,
      page: to,
    })),
  }
}

/** A message as it is quoted above a form that is about it. */
export const quotedEntry = (entry: Entry, contact: Contact, reader: Reader): KnownBlock[] => {
  const line = timelineLine(entry, { customer: callContact(contact) })
  return line && line.reach !== 'event' ? [section(brief(line, reader))] : []
}

/** One entry with all its words, for what a message had to cut. */
export const wholeEntry = (entry: Entry, { ticket, contact, reader }: Omit<HistoryGiven, 'session'>): ModalView => {
  const line = timelineLine(entry, { customer: callContact(contact), live: true, whole: true })
  const blocks = line ? whole(line, reader) : [section('There is nothing to read here.')]
  return {
    type: 'modal',
    callback_id: 'card:entry',
    title: plain(`#${ticket}: the whole message`, limits.title),
    close: plain('Close', limits.title),
    blocks: fitting(
      blocks.map(block => [block]),
      { blocks: limits.viewBlocks, weight: limits.viewWeight },
    ).blocks,
  }
}
