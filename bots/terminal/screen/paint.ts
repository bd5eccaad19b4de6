// Colours, where the terminal wants them (https://no-color.org): the tone of a card as SGR attributes.
import type { Tone } from '../../cards.ts'

type Style = Tone | 'bold' | 'reply' | 'team'

const codes: Record<Style, string> = {
  plain: '',
  bold: '1',
  quiet: '2',
  good: '32',
  bad: '1;31',
  warn: '33',
  internal: '30;43',
  customer: '36',
  ai: '35',
  agent: '32',
  reply: '1;37;41',
  team: '33',
}

/** Paints a text without newlines, or leaves it as it is. */
export type Paint = (text: string, style: Style) => string

/** Whether this terminal wants colours: a tty, no NO_COLOR, TERM not dumb. */
export const wantsColour = (tty: boolean, env: Readonly<Record<string, string | undefined>>): boolean =>
  tty && !env.NO_COLOR && env.TERM !== 'dumb'

export const createPaint = (on: boolean): Paint =>
  on ? (text, style) => (codes[style] && text ? `\x1b[${codes[style]}m${text}\x1b[0m` : text) : text => text
