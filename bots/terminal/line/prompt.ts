// What stands before the line: where one is, and above all whether the words being typed will reach the customer.
import type { Preview } from '#core/model/preview.ts'
import { previewWords, recipientWords } from '../../cards.ts'
import { readLine, verbs } from '../../verbs.ts'
import type { Opened } from '../opened.ts'
import { cleanLine } from '../screen/clean.ts'
import type { Lead } from '../screen/frame.ts'
import type { Paint } from '../screen/paint.ts'
import { clipTo, widthOf } from '../screen/width.ts'

/** A question of the desk's own, and where the words of its answer will go. */
export interface Question {
  text: string
  /** The customer they will reach. */
  to?: Opened
  /** They are for the team. */
  internal?: boolean
}

export interface Standing {
  opened: Opened | undefined
  /** Lines go to the customer. */
  talking: boolean
  /** A question of the desk's own. */
  question: Question | undefined
  waiting: number
  /** The reader's agent id. */
  me: string
  /** The customer of the open session writes. */
  typing?: boolean
  /** What the line would go as. */
  goes?: Preview
}

/** Whom words reach, on one clean line. */
export const recipientOf = ({ session, contact }: Opened): string => cleanLine(recipientWords(session, contact))

type Reach = 'customer' | 'team' | 'nobody'

/** Where the line would go if it were entered now. */
export const reachOf = (line: string, { opened, talking }: Pick<Standing, 'opened' | 'talking'>): Reach => {
  if (!opened) return 'nobody'
  if (talking && !line.startsWith('/')) return 'customer'
  const text = talking && line.startsWith('/') && !line.startsWith('//') ? line.slice(1) : line
  if (!/\s|^>|^\/\//.test(text) && !/^(approve|ok)$/i.test(text)) return 'nobody'
  const read = readLine(text, verbs)
  if (!read?.wording.reaches || (read.ticket !== undefined && read.ticket !== String(opened.session.ticket))) return 'nobody'
  return read.wording.reaches
}

/** The words of an answer in the line, as the customer would read them; undefined where it is something else. */
export const wordsIn = (line: string, { talking }: Pick<Standing, 'talking'>): string | undefined => {
  if (talking && !line.startsWith('/')) return line
  const read = readLine(talking ? line.slice(1) : line, verbs)
  return read?.wording.word === 'reply' ? read.rest : undefined
}

/** The prompt for a line that is being typed. */
export const leadOf = (line: string, standing: Standing, columns: number, paint: Paint): Lead => {
  const { opened, question, waiting, me, typing } = standing
  const parts: string[] = []
  let width = 0
  const add = (text: string, style: Parameters<Paint>[1]): void => {
    parts.push(paint(text, style))
    width += widthOf(text)
  }
  const room = Math.max(12, Math.floor(columns / 2))
  if (question !== undefined) {
    if (question.to) add(` → ${clipTo(recipientOf(question.to), room)} `, 'reply')
    if (question.internal) add(' internal note ', 'internal')
    if (question.to || question.internal) add(' ', 'plain')
    add(clipTo(cleanLine(question.text), room), 'bold')
    add(' ? ', 'quiet')
    return { text: parts.join(''), width }
  }
  if (waiting > 0) add(`${waiting} waiting  `, 'warn')
  if (!opened) {
    add('desk › ', 'bold')
    return { text: parts.join(''), width }
  }
  const { session } = opened
  const reach = reachOf(line, standing)
  const other = session.owner.kind === 'agent' && session.owner.id !== me ? (session.owner.name ?? session.owner.id) : undefined
  add(`#${session.ticket} `, 'bold')
  if (typing) add(`${clipTo(recipientName(opened), 24)} is writing… `, 'quiet')
  if (reach === 'customer') {
    const taken = other ? ` (${clipTo(cleanLine(other), 20)} has it)` : ''
    add(` → ${clipTo(recipientOf(opened), room)}${taken} `, 'reply')
    add(' ', 'plain')
    const goes = standing.goes ? previewWords(standing.goes) : ''
    if (goes !== '') add(`${clipTo(cleanLine(goes), room)} `, 'quiet')
  } else if (reach === 'team') {
    add(' internal note ', 'internal')
    add(' ', 'plain')
  } else {
    if (!typing) add(clipTo(recipientName(opened), Math.min(24, room)), 'customer')
    add(session.status === 'open' ? ' › ' : ` (${session.status}) › `, 'bold')
  }
  return { text: parts.join(''), width }
}

const recipientName = (opened: Opened): string => recipientOf(opened).replace(/ by .*$/, '')
