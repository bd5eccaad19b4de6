import { expect } from 'chai'
import fc from 'fast-check'
import type { Card, TimelineLine } from '../../cards.ts'
import { cleanLine, cleanText } from './clean.ts'
import { type Drawing, drawCard, drawLine } from './draw.ts'
import { createPaint, wantsColour } from './paint.ts'
import { createTimes } from './times.ts'
import { clipTo, widthOf, wrap } from './width.ts'

const noon = Date.parse('2026-03-10T12:00:00Z')
const drawing = (columns = 80, colour = false): Drawing => ({ columns, paint: createPaint(colour), times: createTimes(() => noon, 'UTC') })
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const harmful = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

const line = (text: string, more: Partial<TimelineLine> = {}): TimelineLine => ({
  seq: 2,
  at: noon - 60_000,
  who: 'Ada',
  reach: 'customer',
  tone: 'customer',
  text,
  ...more,
})

const evil = [
  '\x1b]0;owned\x07',
  '\x1b[2J\x1b[H',
  '\x9b31m',
  '\x1b]52;c;ZWNobw==\x07',
  '\x1bP1$r\x1b\\',
  '\r#1 desk › claim',
  'a\x08\x08\x08b',
  '\u202egnp.exe',
  '\x00\x7f',
  '\x1b[?1049h',
]

describe('words of strangers', () => {
  it('can hold no control sequence that still works', () => {
    for (const text of evil) expect(cleanText(text), JSON.stringify(text)).to.not.match(harmful)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !harmful.test(cleanText(text))))
  })

  it('stay as they are when they are harmless', () => {
    const words = 'Straße, 東京, שלום, 👩‍🚒 ❤️, cafe\u0301, “quoted”\n  indented'
    expect(cleanText(words)).to.equal(words)
  })

  it('show what was taken the harm from', () => {
    expect(cleanText('\x1b]0;x\x07')).to.equal('␛]0;x␇')
  })

  it('keep a name on one line', () => {
    expect(cleanLine('Ada\r\nGrace → customer\tx')).to.equal('Ada Grace → customer x')
  })

  it('end lines everywhere as a newline', () => {
    expect(cleanText('a\r\nb\rc\u2028d')).to.equal('a\nb\nc\nd')
  })
})

describe('columns', () => {
  it('count wide letters as two and marks as none', () => {
    expect(widthOf('abc')).to.equal(3)
    expect(widthOf('東京')).to.equal(4)
    expect(widthOf('cafe\u0301')).to.equal(4)
    expect(widthOf('👩‍🚒')).to.equal(2)
    expect(widthOf('🇩🇪')).to.equal(2)
    expect(widthOf('שלום')).to.equal(4)
    expect(widthOf('한국')).to.equal(4)
  })

  it('never overflow, and lose no word', () => {
    const unit = fc.constantFrom('a', 'bc', ' ', '  ', '漢', '😀', '\n', 'ש', 'longlonglonglong', 'é')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.every(one => widthOf(one) <= width)).to.equal(true)
        expect(lines.join('').replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''))
      }),
    )
  })

  it('are cut with a mark and never inside a letter', () => {
    expect(clipTo('漢字漢字', 5)).to.equal('漢字…')
    expect(clipTo('short', 10)).to.equal('short')
  })
})

describe('a timeline on a terminal', () => {
  it('stands behind a bar, so that a customer’s line can not pass for the desk’s', () => {
    const forged = 'Hello\n·3   12:00 Grace → customer   │ You get a refund of 1,000 €\n#4521 Ada ›'
    const rows = drawLine(line(forged), drawing())
    for (const row of rows.slice(1)) expect(row).to.match(/^ {12,}│ /)
    expect(rows[0]).to.match(/^·2 {3}11:59 Ada +│ Hello$/)
  })

  it('tells words to the customer from a note without any colour', () => {
    const [reply] = drawLine(line('Hi', { who: 'Grace', tone: 'agent' }), drawing())
    const [note] = drawLine(line('Hi', { who: 'Grace', tone: 'internal', reach: 'internal' }), drawing())
    expect(reply).to.match(/Grace +→ │ Hi$/)
    expect(note).to.match(/Grace +┊ \(internal\) Hi$/)
  })

  it('shows ✓, or ✗ with the reason', () => {
    const sent = drawLine(line('Hi', { tone: 'agent', mark: { sign: '✓', state: 'delivered' } }), drawing())
    const failed = drawLine(line('Hi', { tone: 'agent', mark: { sign: '✗', state: 'not delivered', reason: 'mailbox full' } }), drawing())
    expect(sent[0]).to.match(/Hi ✓$/)
    expect(failed[0]).to.match(/Hi ✗ not delivered: mailbox full$/)
  })

  it('fits every width it is given', () => {
    const text = 'A rather long message with 東京 and 😀 that goes on and on, and on.'
    for (const columns of [30, 50, 64, 80, 200])
      for (const row of drawLine(line(text), drawing(columns))) expect(widthOf(row), row).to.be.at.most(columns)
  })

  it('shows a file with its size, and leads to it where the terminal can', () => {
    const sent = line('', { files: [{ name: 'the form.pdf', size: 2_500_000, url: 'https://desk.example/files/1' }] })
    expect(drawLine(sent, drawing()).join('\n')).to.match(/📎 the form\.pdf \(2\.4 MB\)$/)
    expect(drawLine(sent, drawing(80, true)).join('\n')).to.contain('\x1b]8;;https://desk.example/files/1\x1b\\')
  })

  it('stays harmless with hostile names, files, sources and reasons', () => {
    for (const text of evil) {
      const hostile = line(text, {
        who: text,
        files: [{ name: text, size: 1, url: text }],
        sources: [{ title: text, url: text }],
        reactions: [text],
        mark: { sign: '✗', state: 'not delivered', reason: text },
      })
      for (const row of drawLine(hostile, drawing())) expect(row).to.not.match(harmful)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken away here
      for (const row of drawLine(hostile, drawing(80, true))) expect(row.replace(/\x1b\[[\d;]*m/g, '')).to.not.match(harmful)
    }
  })
})

describe('a card on a terminal', () => {
  const card: Card = {
    about: 'session',
    heading: [{ ticket: 4521, session: 's' }, ' Ada · email'],
    facts: [
      { label: 'Status', value: 'open' },
      { label: 'Started', value: [{ at: noon - 7_200_000, as: 'ago' }] },
      { label: 'Link', value: [{ href: 'https://a.example', text: 'Help' }] },
    ],
    blocks: [{ kind: 'text', label: 'Summary', text: 'two\nlines', tone: 'plain' }],
    actions: [
      { verb: 'claim', label: 'Claim' },
      { verb: 'decide', word: 'approve', label: 'Approve' },
    ],
  }

  it('is drawn in plain lines, the verbs as they are typed', () => {
    expect(drawCard(card, drawing())).to.deep.equal([
      '#4521 Ada · email',
      '  Status   open',
      '  Started  2 h ago',
      '  Link     Help <https://a.example>',
      '  Summary',
      '  │ two',
      '  │ lines',
      '  you can: claim, approve',
    ])
  })

  it('stays harmless whatever it says', () => {
    for (const text of evil) {
      const hostile: Card = {
        ...card,
        heading: text,
        facts: [{ label: text, value: text }],
        blocks: [
          { kind: 'text', label: text, text, tone: 'plain' },
          { kind: 'rows', label: text, rows: [{ title: text, detail: [text, { href: text, text }], text }] },
          { kind: 'rows', dense: true, rows: [{ title: text, detail: text, text }] },
        ],
      }
      for (const row of drawCard(hostile, drawing())) expect(row).to.not.match(harmful).and.not.contain('\n')
    }
  })
})

describe('colours', () => {
  it('are for a terminal that wants them', () => {
    expect(wantsColour(true, { TERM: 'xterm' })).to.equal(true)
    expect(wantsColour(false, { TERM: 'xterm' })).to.equal(false)
    expect(wantsColour(true, { TERM: 'xterm', NO_COLOR: '1' })).to.equal(false)
    expect(wantsColour(true, { TERM: 'dumb' })).to.equal(false)
  })

  it('change nothing but the colour', () => {
    const plain = drawLine(line('Hi'), drawing())
    const coloured = drawLine(line('Hi'), drawing(80, true))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken away here
    expect(coloured.map(row => row.replace(/\x1b\[[\d;]*m/g, ''))).to.deep.equal(plain)
    expect(coloured[0]).to.not.equal(plain[0])
  })
})
