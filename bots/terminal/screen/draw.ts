// Cards as lines of a terminal. Words of customers and colleagues always stand behind a bar, so that none can pass for the desk.
import type { Block, Card, Fact, Row, TimelineLine, Tone } from '../../cards.ts'
import { cleanLine, cleanText } from './clean.ts'
import type { Paint } from './paint.ts'
import type { Times } from './times.ts'
import { clipTo, padTo, widthOf, wrap } from './width.ts'

/** Where and how it is drawn. */
export interface Drawing {
  columns: number
  paint: Paint
  times: Times
}

/** Columns for who wrote. */
const nameWidth = 14

const bars: Record<TimelineLine['reach'], string> = { customer: '│', internal: '┊', event: '·' }

/** The text behind a lead of `width` columns, its further lines indented as far. */
const hung = (lead: string, width: number, text: string, { columns, paint }: Drawing, tone: Tone): string[] =>
  wrap(text, Math.max(10, columns - 1 - width)).map((line, i) => (i === 0 ? lead : ' '.repeat(width)) + paint(line, tone))

const indented = (width: number, text: string, drawing: Drawing, tone: Tone): string[] =>
  hung(' '.repeat(width), width, text, drawing, tone)

const barred = (text: string, tone: Tone, drawing: Drawing): string[] => {
  const lead = `  ${drawing.paint('│', tone)} `
  return wrap(cleanText(text), Math.max(10, drawing.columns - 5)).map(
    line => lead + drawing.paint(line, tone === 'internal' ? 'plain' : tone),
  )
}

const drawFacts = (facts: readonly Fact[], drawing: Drawing, indent = '  '): string[] => {
  const longest = Math.max(0, ...facts.map(f => widthOf(cleanLine(f.label))))
  const width = Math.min(longest, Math.max(8, Math.floor(drawing.columns / 3)))
  return facts.flatMap(fact => {
    const label = padTo(clipTo(cleanLine(fact.label), width), width)
    const lead = `${indent}${drawing.paint(label, 'quiet')}  `
    return hung(lead, indent.length + width + 2, drawing.times.phrase(fact.value), drawing, fact.tone ?? 'plain')
  })
}

const drawRow = (row: Row, drawing: Drawing, indent: number): string[] => {
  const { times } = drawing
  return [
    ...indented(indent, times.phrase(row.title), drawing, row.tone ?? 'plain'),
    ...(row.detail ? indented(indent + 2, times.phrase(row.detail), drawing, 'quiet') : []),
    ...(row.text
      ? barred(row.text, 'plain', { ...drawing, columns: drawing.columns - indent }).map(line => ' '.repeat(indent) + line)
      : []),
  ]
}

/** A line each: the title in its column, what it does beside it. */
const drawDense = (rows: readonly Row[], drawing: Drawing, indent: number): string[] => {
  const { times, columns } = drawing
  const titles = rows.map(row => times.phrase(row.title))
  const details = rows.map(row =>
    [row.detail && times.phrase(row.detail), row.text && `(${cleanLine(row.text)})`].filter(Boolean).join('  '),
  )
  // Where what stands behind is short, titles have the rest of the line.
  const room = columns - 1 - indent - 2 - Math.max(...details.map(widthOf))
  const width = Math.min(Math.max(...titles.map(widthOf)), Math.max(room, Math.min(30, Math.floor(columns * 0.4))))
  return rows.flatMap((row, i) => {
    const title = titles[i]!
    const detail = details[i]!
    const tone = row.tone ?? 'plain'
    const margin = ' '.repeat(indent)
    const at = indent + width + 2
    if (widthOf(title) > width) return [...hung(margin, indent, title, drawing, tone), ...indented(at, detail, drawing, 'quiet')]
    return hung(`${margin}${drawing.paint(padTo(title, width), tone === 'plain' ? 'bold' : tone)}  `, at, detail, drawing, 'plain')
  })
}

const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`

/** Rows that open `url` where they are pressed (OSC 8), in a terminal that draws at all; elsewhere ‘link’ tells the address. */
const linked = (rows: string[], url: string | undefined, paint: Paint): string[] => {
  const draws = paint(' ', 'bold') !== ' '
  if (!draws || url === undefined || !/^https?:\/\/[\x21-\x7e]+$/u.test(url)) return rows
  return rows.map(row => `\x1b]8;;${url}\x1b\\${row}\x1b]8;;\x1b\\`)
}

const fileRows = (line: TimelineLine, room: number, paint: Paint): string[] =>
  (line.files ?? []).flatMap(f =>
    linked(
      wrap(`📎 ${cleanLine(f.name)} (${size(f.size)})`, room).map(row => paint(row, 'quiet')),
      f.url,
      paint,
    ),
  )

const extras = (line: TimelineLine): string[] => [
  ...(line.choices ? [`choices: ${line.choices.map(cleanLine).join(' | ')}`] : []),
  ...(line.fields ? [`form: ${line.fields.map(cleanLine).join(', ')}`] : []),
  ...(line.action ? [`${line.action.verb} ${line.seq}: ${line.action.label}`] : []),
  ...(line.sources ?? []).map(s => `source: ${cleanLine(s.title)}${s.url ? ` <${cleanLine(s.url)}>` : ''}`),
]

const markText = (line: TimelineLine, paint: Paint): string => {
  const { mark } = line
  if (!mark) return ''
  const why = mark.reason ? `: ${cleanLine(mark.reason)}` : ''
  const plain = mark.sign === '…' || (mark.sign === '✓' && why === '' && mark.state !== 'seen')
  const words = plain ? '' : ` ${mark.state}${why}`
  return ` ${paint(`${mark.sign}${words}`, mark.sign === '✓' ? 'good' : mark.sign === '…' ? 'quiet' : 'bad')}`
}

/** One line of a timeline, over as many rows as it needs: `→` for words to the customer, `┊` and “internal” for what they never see. */
export const drawLine = (line: TimelineLine, drawing: Drawing): string[] => {
  const { paint, times, columns } = drawing
  const number = padTo(`·${line.seq}`, 4)
  const at = times.clock(line.at)
  const stamp = `${paint(number, 'quiet')} ${paint(at, 'quiet')} `
  const stampWidth = widthOf(number) + widthOf(at) + 2
  if (line.reach === 'event') {
    const rows = wrap(times.phrase(line.text), Math.max(10, columns - stampWidth - 4))
    const lead = `${stamp}${paint('──', line.tone)} `
    return rows.map(
      (row, i) =>
        (i === 0 ? lead : ' '.repeat(stampWidth + 3)) + paint(row, line.tone) + (i === rows.length - 1 ? markText(line, paint) : ''),
    )
  }
  const outgoing = line.reach === 'customer' && line.tone !== 'customer'
  const internal = line.reach === 'internal'
  const style = internal && line.tone === 'internal' ? 'team' : line.tone
  const bar = paint(bars[line.reach], style)
  const said = line.deleted ? '(deleted)' : cleanText(typeof line.text === 'string' ? line.text : times.phrase(line.text))
  const about = `${line.answers ? ` (answers ·${line.answers})` : ''}${line.corrects ? ` (corrects ·${line.corrects})` : ''}`
  const flags = `${line.edited ? ' (edited)' : ''}${about}${line.reactions?.length ? ` ${line.reactions.map(cleanLine).join(' ')}` : ''}`
  const narrow = columns < 64
  const room = Math.max(10, narrow ? columns - 5 : columns - stampWidth - nameWidth - 6)
  const tone = line.deleted ? 'quiet' : line.tone === 'internal' ? 'plain' : line.tone
  const tag = '(internal)'
  const words = wrap(`${internal ? `${tag} ` : ''}${said}${flags}`, room).map((row, i) =>
    internal && i === 0 ? paint(tag, line.tone) + paint(row.slice(tag.length), tone) : paint(row, tone),
  )
  const tail = markText(line, paint)
  const body = [
    ...words.slice(0, -1),
    words.at(-1) + tail,
    ...fileRows(line, room, paint),
    ...extras(line).flatMap(extra => wrap(extra, room).map(row => paint(row, 'quiet'))),
  ]
  const name = cleanLine(line.who)
  if (narrow) return [`${stamp}${paint(`${name}${outgoing ? ' →' : ''}`, style)}`, ...body.map(row => `  ${bar} ${row}`)]
  const lead = `${stamp}${paint(`${padTo(clipTo(name, nameWidth), nameWidth)} ${outgoing ? '→' : ' '}`, style)} ${bar} `
  const under = `${' '.repeat(stampWidth + nameWidth + 3)}${bar} `
  return body.map((row, i) => (i === 0 ? lead : under) + row)
}

const drawBlock = (block: Block, drawing: Drawing): string[] => {
  const label = 'label' in block && block.label ? [`  ${drawing.paint(cleanLine(block.label), 'quiet')}`] : []
  switch (block.kind) {
    case 'text':
      return [...label, ...barred(block.text, block.tone, drawing)]
    case 'facts':
      return [...label, ...drawFacts(block.facts, drawing, '    ')]
    case 'rows': {
      const empty = block.empty ? indented(4, block.empty, drawing, 'quiet') : []
      if (block.rows.length === 0) return [...label, ...empty]
      return [
        ...label,
        ...(block.dense
          ? drawDense(block.rows, drawing, block.label ? 4 : 2)
          : block.rows.flatMap(row => drawRow(row, drawing, block.label ? 4 : 2))),
      ]
    }
    case 'timeline': {
      const earlier = block.earlier ? [drawing.paint(`  … ${block.earlier} lines before (‘show all’)`, 'quiet')] : []
      return ['', ...earlier, ...block.lines.flatMap(line => drawLine(line, drawing))]
    }
  }
}

/** Cards whose buttons each set one value: here that is typed behind the card's own verb. */
const typedBehind: readonly Card['about'][] = ['autopilot', 'handoff rules']

/** The whole card. The verbs on offer stand last, as they are typed. */
export const drawCard = (card: Card, drawing: Drawing): string[] => {
  const { paint, times } = drawing
  const heading = wrap(times.phrase(card.heading), drawing.columns - 1).map(line => paint(line, card.tone ?? 'bold'))
  const words = typedBehind.includes(card.about) ? [] : [...new Set(card.actions.map(action => action.word ?? action.verb))]
  return [
    ...heading,
    ...drawFacts(card.facts, drawing),
    ...card.blocks.flatMap(block => drawBlock(block, drawing)),
    ...(words.length > 0 ? indented(2, `you can: ${words.join(', ')}`, drawing, 'quiet') : []),
  ]
}
