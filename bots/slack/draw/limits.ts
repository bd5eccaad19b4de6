// What Slack takes at most, and texts made to fit: a drawing that is too long is clipped here, never refused there.
// https://docs.slack.dev/reference/block-kit/blocks
import type { KnownBlock, MrkdwnElement, PlainTextElement } from '@slack/types'
import { cleanLine } from './clean.ts'

/** Counted in UTF-16 units and blocks. */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Of a message's blocks as JSON: near 13,200 characters Slack says `msg_blocks_too_long`. */
  messageWeight: 12_800,
  /** Of a view as JSON: Slack refuses 250 kB. */
  viewWeight: 120_000,
  /** The line in notifications. */
  fallback: 600,
  section: 3000,
  field: 2000,
  fields: 10,
  header: 150,
  actions: 25,
  context: 10,
  options: 100,
  optionText: 75,
  optionValue: 150,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  id: 255,
  title: 24,
  metadata: 3000,
  input: 3000,
  label: 2000,
  placeholder: 150,
  username: 80,
} as const

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Longer clusters are cut through: they are no letters any more. */
const longestCluster = 100

/** Where the text may be cut at `at` or before, not through what a reader sees as one character. */
const cutBefore = (text: string, at: number): number => {
  const from = Math.max(0, at - longestCluster)
  const index = from + (graphemes.segment(text.slice(from, at + longestCluster)).containing(at - from)?.index ?? at - from)
  if (index > from) return index
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at
}

/** Where a word ends at or not far before `at`; `at` itself where none does. */
const wordEnd = (text: string, at: number): number => {
  if (/\s/.test(text.charAt(at))) return at
  const space = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at))
  return space > at * 0.7 ? space : at
}

/** The text with at most `length` units, its end told by `…` where it was cut: between words where that leaves most of it. */
export const clip = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, wordEnd(text, cutBefore(text, length - 1))).trimEnd()}…` : text

/** The beginning of an entity or of a `<…>` that a cut would tear. */
const torn = /(?:&[a-z]{0,3}|<[^<>]*)$/

/** Markup with at most `length` units: no link and no entity is cut through. */
const clipMarkup = (text: string, length: number): string =>
  text.length > length
    ? `${text
        .slice(0, cutBefore(text, length - 1))
        .replace(torn, '')
        .trimEnd()}…`
    : text

/** `at`, or behind the link that the text begins with and that a cut there would tear. */
const whole = (text: string, at: number, length: number): number => {
  const end = text.startsWith('<') ? text.indexOf('>') + 1 : 0
  return end > at && end <= length ? end : at
}

/** The text in pieces of at most `length` units, cut between lines, else between words, else between characters; never through an entity or a link. */
export const pieces = (text: string, length: number): string[] => {
  const parts: string[] = []
  let rest = text
  while (rest.length > length) {
    const window = rest.slice(0, length)
    const line = window.lastIndexOf('\n')
    const space = window.lastIndexOf(' ')
    const wanted = line > length / 2 ? line : space > length / 2 ? space : Math.max(1, cutBefore(rest, length))
    const at = torn.exec(rest.slice(0, wanted))?.index || whole(rest, wanted, length)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).replace(/^[ \n]/, '')
  }
  return [...parts, rest].filter(part => part.trim() !== '')
}

/** One line without any markup; what is blank is said by `-`, since Slack refuses an empty one. Without `emoji`, `:smile:` stays as it is written. */
export const plain = (text: string, length: number, emoji = true): PlainTextElement => ({
  type: 'plain_text',
  text: clip(cleanLine(text) || '-', length),
  emoji,
})

/** A text in Slack's markup, made by this folder: `verbatim`, so that nothing else in it is taken for a link or a mention. */
export const mrkdwn = (text: string, length: number = limits.section): MrkdwnElement => ({
  type: 'mrkdwn',
  text: clipMarkup(text.trim() === '' ? '-' : text, length).toWellFormed(),
  verbatim: true,
})

/** How heavy blocks are, as Slack may count them. */
export const weightOf = (blocks: readonly KnownBlock[]): number => JSON.stringify(blocks).length

/** As many of the leading groups of blocks as fit; `left` tells how many do not. A group is never torn. */
export const fitting = (
  groups: readonly KnownBlock[][],
  room: { blocks: number; weight: number },
): { blocks: KnownBlock[]; left: number } => {
  const blocks: KnownBlock[] = []
  let weight = 2
  for (const [index, group] of groups.entries()) {
    weight += weightOf(group)
    if (blocks.length + group.length > room.blocks || weight > room.weight) return { blocks, left: groups.length - index }
    blocks.push(...group)
  }
  return { blocks, left: 0 }
}

/** The groups in pages, each within the room. A group that is alone too big for a page stands on one of its own. */
export const paged = (groups: readonly KnownBlock[][], room: { blocks: number; weight: number }): KnownBlock[][] => {
  const pages: KnownBlock[][] = []
  let rest = groups
  while (rest.length > 0) {
    const { blocks, left } = fitting(rest, room)
    pages.push(blocks.length > 0 ? blocks : rest[0]!.slice(0, room.blocks))
    rest = blocks.length > 0 ? rest.slice(rest.length - left) : rest.slice(1)
  }
  return pages
}
