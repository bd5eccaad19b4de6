// Any neutral card as a message or as a modal, within what Slack takes: what does not fit is on the next page.
import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types'
import { autopilotModes } from '#core/model/topic.ts'
import type { Block, Card, Row } from '../../cards.ts'
import type { Circumstances } from '../../verbs.ts'
import type { Press } from './actions.ts'
import { pageOf, timelineGroups } from './history.ts'
import { fitting, limits, plain } from './limits.ts'
import { actionButton, button, type Drawn, facts, menuOf, row, said, section, sign, small, stacked, written } from './parts.ts'
import { code, commands, fallback, phrase, plainPhrase, type Reader, word, wordsIn } from './words.ts'

const longestText = 6000

const rowGroup = (item: Row, reader: Reader): KnownBlock[] => {
  const title = `*${phrase(item.title, reader)}*`
  const detail = item.detail === undefined ? '' : `\n${phrase(item.detail, reader)}`
  const text = item.text === undefined || item.text === '' ? '' : `\n${wordsIn(item.text, 300).replaceAll('\n', ' ')}`
  return [section(`${title}${detail}${text}`, item.action && actionButton(item.action)[0])]
}

const denseRow = (item: Row, reader: Reader): string => {
  const detail = item.detail === undefined ? '' : `  ${phrase(item.detail, reader)}`
  return `*${phrase(item.title, reader)}*${detail}${item.text ? `  ${code(item.text)}` : ''}`
}

const label = (text: string | undefined): KnownBlock[] => (text === undefined ? [] : [small(`*${word(text, 150)}*`)])

/** A block as groups that are kept together. */
const blockGroups = (block: Block, reader: Reader): KnownBlock[][] => {
  switch (block.kind) {
    case 'text': {
      const { blocks, cut } = block.tone === 'customer' ? said(block.text, longestText) : written(block.text, longestText)
      const [first = section('-'), ...rest] = blocks
      return [[...label(block.label), first], ...rest.map(one => [one]), ...(cut ? [[small('_The rest is not shown here._')]] : [])]
    }
    case 'facts':
      return facts(block.facts, reader).map((one, i) => [...(i === 0 ? label(block.label) : []), one])
    case 'rows': {
      if (block.rows.length === 0) return block.empty ? [[...label(block.label), section(word(commands(block.empty), 500))]] : []
      const groups: KnownBlock[][] = block.dense
        ? stacked(block.rows.map(one => denseRow(one, reader))).map(one => [one])
        : block.rows.map(one => rowGroup(one, reader))
      return groups.map((group, i) => [...(i === 0 ? label(block.label) : []), ...group])
    }
    case 'timeline':
      return [...(block.earlier ? [[small(`_${block.earlier} lines before_`)]] : []), ...timelineGroups(block.lines, reader)]
  }
}

const headingOf = (card: Card, reader: Reader): string => `${sign(card.tone)}${plainPhrase(card.heading, reader)}`

const headGroup = (card: Card, reader: Reader): KnownBlock[] => {
  const bare = card.facts.length === 0 && card.blocks.length === 0
  const text = headingOf(card, reader)
  if (bare || text.length > limits.header)
    return [section(bare ? `${sign(card.tone)}${phrase(card.heading, reader, 2500)}` : `*${word(text, 500)}*`)]
  return [{ type: 'header', text: plain(text, limits.header, false) }]
}

/** Autopilot is a switch for each channel: a menu each, which says how it stands. What else can be done there is a button. */
const switches = (card: Card): KnownBlock[] =>
  row(
    card.actions.slice(0, 12).flatMap((action, i): ActionsBlock['elements'] => {
      const { label: channel, verb, input } = action
      if (verb !== 'autopilot') return actionButton(action)
      const now = String(card.facts.find(fact => fact.label === channel)?.value ?? '').split(':')[0] ?? ''
      const choices = autopilotModes.map(mode => ({
        label: `${channel}: ${mode}`,
        press: { kind: 'act', verb, input: { ...input, mode } } as const,
      }))
      return menuOf(channel, choices, `${channel}: ${now}`, i)
    }),
  )

/** What can be done with a card, below it. */
export const actionRow = (card: Card): KnownBlock[] =>
  card.about === 'autopilot' ? switches(card) : row(card.actions.slice(0, 12).flatMap(action => actionButton(action)))

/** A neutral card as groups of blocks that are kept together; its buttons are not among them. */
export const cardGroups = (card: Card, reader: Reader): KnownBlock[][] => [
  headGroup(card, reader),
  ...facts(card.facts, reader).map(one => [one]),
  ...card.blocks.flatMap(block => blockGroups(block, reader)),
]

export interface CardGiven {
  /** What was done to get the cards: a button does it once more for what did not fit. */
  again?: Extract<Press, { kind: 'act' }>
}

/** A neutral card as one message; what is too long for it opens by a button. */
export const cardMessage = (card: Card, at: Circumstances, { again }: CardGiven = {}): Drawn => {
  const ends = actionRow(card)
  const groups = cardGroups(card, at)
  const room = {
    blocks: limits.messageBlocks - ends.length - 2,
    weight: limits.messageWeight - JSON.stringify(ends).length - 1000,
  }
  const { blocks, left } = fitting(groups, room)
  const more = left === 0 ? [] : again ? row(button('Show all', { ...again, page: 0 })) : [small('_There is more than a message holds._')]
  const shown = blocks.length > 0 ? blocks : groups[0]!.slice(0, room.blocks)
  return { text: fallback(headingOf(card, at)), blocks: [...shown, ...more, ...ends] }
}

const titles: Partial<Record<Card['about'], string>> = {
  session: 'Session',
  brief: 'Session',
  queue: 'Queue',
  sessions: 'Sessions',
  found: 'Found',
  receipt: 'Why',
  trial: 'Dry run',
  scenario: 'Training scenario',
  scenarios: 'Training scenarios',
  proactive: 'Proactive messages',
  action: 'Action',
  actions: 'Actions',
  contact: 'Contact',
  contacts: 'Contacts',
  autopilot: 'Autopilot',
  topics: 'Topics',
  articles: 'Help center',
  help: 'Help',
  done: 'Done',
}

export interface ViewGiven extends CardGiven {
  title?: string
  /** Counted from 0. */
  page?: number
}

/** Neutral cards as a modal: one page of it, with buttons to the others where `again` says how the cards were got. */
export const cardViews = (cards: Card | readonly Card[], at: Circumstances, { again, title, page = 0 }: ViewGiven = {}): ModalView => {
  const all = Array.isArray(cards) ? (cards as readonly Card[]) : [cards as Card]
  const groups = all.flatMap((card, i) => [
    ...cardGroups(card, at).map((group, n): KnownBlock[] => (i > 0 && n === 0 ? [{ type: 'divider' }, ...group] : group)),
    ...[actionRow(card)].filter(one => one.length > 0),
  ])
  const about = all.at(-1)?.about ?? 'done'
  return {
    type: 'modal',
    callback_id: `card:${about}`,
    title: plain(title ?? titles[about] ?? 'Threadline', limits.title),
    close: plain('Close', limits.title),
    blocks: pageOf(groups.length > 0 ? groups : [[section('There is nothing to show.')]], page, to =>
      again ? { ...again, page: to } : undefined,
    ),
  }
}
