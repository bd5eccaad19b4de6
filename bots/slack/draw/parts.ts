// The pieces that every drawing is put together from: buttons, lists of facts, lines of small print, quoted words.
import type { ActionsBlock, Button, ContextBlock, KnownBlock, PlainTextOption, SectionBlock, StaticSelect } from '@slack/types'
import type { Action, Fact, Tone } from '../../cards.ts'
import { formatOption, formatPress, type Press } from './actions.ts'
import { clean } from './clean.ts'
import { clip, limits, mrkdwn, pieces, plain } from './limits.ts'
import { toMrkdwn } from './markdown.ts'
import { phrase, plainPhrase, type Reader, word } from './words.ts'

/** A text as a section. Markup is made by this folder. */
export const section = (text: string, accessory?: SectionBlock['accessory']): SectionBlock => ({
  type: 'section',
  text: mrkdwn(text),
  ...(accessory && { accessory }),
})

/** A line of small print. Blank parts are left out. */
export const small = (...texts: (string | false | undefined)[]): ContextBlock => {
  const said = texts.filter(text => typeof text === 'string' && text.trim() !== '') as string[]
  return { type: 'context', elements: (said.length > 0 ? said : ['…']).slice(0, limits.context).map(text => mrkdwn(text, limits.field)) }
}

/** Words exactly as a customer wrote them: no markup in them means anything. At most so many units; `cut` tells that there is more. */
export const said = (text: string, most: number): { blocks: SectionBlock[]; cut: boolean } => {
  const all = clean(text).trim()
  const parts = pieces(clip(all, most), limits.section)
  return {
    blocks: parts.map(part => ({ type: 'section', text: { type: 'plain_text', text: part.toWellFormed(), emoji: false } })),
    cut: all.length > most,
  }
}

/** Markdown of the AI or of an agent. */
export const written = (markdown: string, most: number): { blocks: SectionBlock[]; cut: boolean } => {
  const blocks: SectionBlock[] = []
  let length = 0
  for (const text of toMrkdwn(markdown, Math.min(most, limits.section))) {
    length += text.length
    if (length > most && blocks.length > 0) return { blocks, cut: true }
    blocks.push(section(text))
  }
  return { blocks, cut: false }
}

/** Words set off by a bar. `markup` is made by this folder. */
export const quoted = (markup: string): string =>
  markup
    .split('\n')
    .map(line => (line.startsWith('> ') ? line : `> ${line}`))
    .join('\n')

export interface ButtonGiven {
  style?: 'primary' | 'danger'
  /** Asked before it is done. */
  confirm?: string
  /** Opened in the browser. */
  url?: string
  /** Tells it from another of the same verb in its block. */
  alike?: number
}

const confirmation = (text: string, label: string, danger: boolean): NonNullable<Button['confirm']> => ({
  title: plain(label, 100),
  text: plain(text, 300),
  confirm: plain(label, 30),
  deny: plain('Cancel', 30),
  ...(danger && { style: 'danger' as const }),
})

/** A button. Where what it must hold is more than Slack takes, there is none. */
export const button = (label: string, press: Press, { style, confirm, url, alike }: ButtonGiven = {}): Button[] => {
  try {
    return [
      {
        type: 'button',
        text: plain(label, limits.buttonText),
        ...formatPress(press, alike),
        ...(style && { style }),
        ...(url !== undefined && url.length <= limits.url && { url }),
        ...(confirm !== undefined && { confirm: confirmation(confirm, label, style === 'danger') }),
      },
    ]
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/** A button that only opens an address. */
export const linkButton = (label: string, url: string): Button[] =>
  /^https?:\/\/\S+$/i.test(url) && url.length <= limits.url
    ? [{ type: 'button', text: plain(label, limits.buttonText), action_id: 'link:', url }]
    : []

/** The press of a neutral action. */
export const pressOf = ({ verb, word, session, input }: Action): Press => ({
  kind: 'act',
  verb,
  ...(word !== undefined && { word }),
  ...(session !== undefined && { session }),
  ...(input !== undefined && { input }),
})

/** A neutral action as a button. `confirms` says which verbs ask for a second press, and what. */
export const actionButton = (action: Action, alike?: number, confirm?: string): Button[] =>
  button(action.label, pressOf(action), {
    ...(action.style && { style: action.style }),
    ...(alike !== undefined && { alike }),
    ...(confirm !== undefined && { confirm }),
  })

/** Buttons in a row; nothing where there are none. Ids that are the same are told apart. */
export const row = (elements: readonly ActionsBlock['elements'][number][]): ActionsBlock[] => {
  const seen = new Map<string, number>()
  const told = elements.slice(0, limits.actions).map(element => {
    const id = element.action_id ?? ''
    const times = seen.get(id) ?? 0
    seen.set(id, times + 1)
    return times === 0 ? element : { ...element, action_id: `${id}#${times}` }
  })
  return told.length > 0 ? [{ type: 'actions', elements: told }] : []
}

export interface Choice {
  label: string
  press: Press
  /** A second line under it. */
  about?: string
}

/** The options of a menu; those that Slack could not hold are left out. */
export const options = (choices: readonly Choice[]): PlainTextOption[] =>
  choices
    .flatMap(({ label, press, about }): PlainTextOption[] => {
      const value = formatOption(press)
      if (value === undefined) return []
      return [
        { text: plain(label, limits.optionText), value, ...(about !== undefined && { description: plain(about, limits.optionText) }) },
      ]
    })
    .slice(0, limits.options)

/** A menu of presses; nothing where there is no choice. */
export const menuOf = (label: string, choices: readonly Choice[], initial?: string, alike?: number): StaticSelect[] => {
  const all = options(choices)
  if (all.length === 0) return []
  const chosen = all.find(option => option.text.text === initial)
  return [
    {
      type: 'static_select',
      action_id: alike === undefined ? 'menu:' : `menu:#${alike}`,
      placeholder: plain(label, limits.placeholder),
      options: all,
      ...(chosen && { initial_option: chosen }),
    },
  ]
}

const shortFact = 60

const signs: Partial<Record<Tone, string>> = { good: '✅ ', bad: '⛔ ', warn: '⚠️ ' }
/** The sign that a heading of this tone begins with. */
export const sign = (tone: Tone | undefined): string => (tone && signs[tone]) ?? ''

/** Facts in two columns where all are short, else a line each. */
export const facts = (all: readonly Fact[], reader: Reader): SectionBlock[] => {
  const given = all.filter(({ value }) => plainPhrase(value, reader) !== '')
  if (given.length === 0) return []
  const isShort = given.every(({ label, value }) => label.length + plainPhrase(value, reader).length <= shortFact)
  const lines = given.map(({ label, value, tone }) => {
    const mark = tone === 'bad' ? '⛔ ' : ''
    return { label: `*${word(label, 60)}*`, value: `${mark}${phrase(value, reader, 600)}` }
  })
  if (isShort && given.length > 1) {
    const blocks: SectionBlock[] = []
    for (let i = 0; i < lines.length; i += limits.fields)
      blocks.push({
        type: 'section',
        fields: lines.slice(i, i + limits.fields).map(({ label, value }) => mrkdwn(`${label}\n${value}`, limits.field)),
      })
    return blocks
  }
  return stacked(lines.map(({ label, value }) => `${label}  ${value}`))
}

/** Lines under each other, in as few sections as hold them. */
export const stacked = (lines: readonly string[], joint = '\n'): SectionBlock[] => {
  const texts: string[] = []
  for (const line of lines) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + joint.length + line.length <= limits.section) texts[texts.length - 1] = last + joint + line
    else texts.push(line)
  }
  return texts.map(text => section(text))
}

/** What a message or a page of one looks like before it is sent. */
export interface Drawn {
  /** For notifications and for readers without blocks. */
  text: string
  blocks: KnownBlock[]
}

/** What is shown under somebody else's name, by `chat:write.customize`. */
export interface DrawnAs extends Drawn {
  username?: string
  icon_url?: string
  icon_emoji?: string
}
