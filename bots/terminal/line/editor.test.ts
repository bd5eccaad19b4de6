import { expect } from 'chai'
import fc from 'fast-check'
import { realClock } from '#core/lib/clock.ts'
import { createFakeTerminal } from '#core/testing/houses/fake-terminal.ts'
import { createPaint } from '../screen/paint.ts'
import { createEditor, type Editor, type EditorGiven } from './editor.ts'

const open: Editor[] = []
const bare = (text: string): string => text.replace(/\s+/g, '')

const edit = (more: Partial<EditorGiven> = {}, size: { columns?: number; rows?: number } = {}) => {
  const terminal = createFakeTerminal(size)
  const editor = createEditor({
    input: terminal.input,
    output: terminal.output,
    clock: realClock,
    paint: createPaint(true),
    lead: () => ({ text: 'desk › ', width: 7 }),
    complete: () => ({ hits: [], part: '' }),
    ...more,
  })
  open.push(editor)
  return { terminal, editor }
}

describe('the line editor', () => {
  const term = process.env.TERM
  before(() => {
    process.env.TERM = 'xterm-256color'
  })
  after(() => {
    if (term === undefined) delete process.env.TERM
    else process.env.TERM = term
  })
  afterEach(() => {
    for (const editor of open.splice(0)) editor.close()
  })

  it('shows nothing of a hidden line, neither while it is typed nor after, nor where it is dropped, and recalls none of it', async () => {
    const remembered: string[] = []
    const { terminal, editor } = edit({ remember: line => remembered.push(line) })
    editor.recalling(false)
    const next = editor.next({ hidden: true })
    terminal.type('sk_dropped\x03')
    terminal.type('sk_live\x1b[200~_pasted\x1b[201~')
    editor.print(['somebody else writes'])
    terminal.type('\r')
    expect(await next).to.deep.equal({ line: 'sk_live_pasted' })
    editor.recalling(true)
    const after = editor.next()
    // The line before, what was cut out last, and what was undone.
    terminal.type('\x1b[A\x19seen\r')
    expect(await after).to.deep.equal({ line: 'seen' })
    expect(terminal.text())
      .to.include('somebody else writes')
      .and.not.match(/sk_|live|pasted|dropped/)
    expect(remembered).to.deep.equal(['seen'])
  })

  it('gives the line that was entered and leaves it on the screen', async () => {
    const { terminal, editor } = edit()
    const next = editor.next()
    terminal.type('queue\r')
    expect(await next).to.deep.equal({ line: 'queue' })
    expect(terminal.last()).to.deep.equal(['desk › queue'])
  })

  it('prints above a half-typed line and leaves text and cursor as they were', async () => {
    const { terminal, editor } = edit()
    void editor.next()
    terminal.type('reply Hello')
    await terminal.see('desk › reply Hello')
    terminal.type('\x1b[D\x1b[D')
    await terminal.see(() => terminal.beforeCursor() === 'desk › reply Hel')
    editor.print(['#12 Bob: are you there?', 'a second line'])
    expect(terminal.last(3)).to.deep.equal(['#12 Bob: are you there?', 'a second line', 'desk › reply Hello'])
    expect(terminal.beforeCursor()).to.equal('desk › reply Hel')
    terminal.type('p')
    await terminal.see('desk › reply Helplo')
  })

  it('keeps a line longer than the window whole while things are printed', async () => {
    const { terminal, editor } = edit({}, { columns: 30, rows: 12 })
    void editor.next()
    const text = 'reply one two three four five six seven eight nine ten'
    terminal.type(text)
    await terminal.see(/^ten$/m)
    for (let i = 0; i < 20; i++) editor.print([`event ${i}`])
    const all = terminal.lines()
    const from = all.findIndex(line => line.startsWith('desk ›'))
    expect(bare(all.slice(from).join(''))).to.equal(bare(`desk › ${text}`))
    expect(all.filter(line => line.startsWith('desk ›'))).to.have.length(1)
  })

  it('shows the same screen whatever is printed in between, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '漢', '😀', '👩‍🚒', 'ש', 'e\u0301'), maxLength: 60 }),
        fc.integer({ min: 20, max: 60 }),
        fc.integer({ min: 0, max: 8 }),
        async (text, columns, left) => {
          const { terminal, editor } = edit({}, { columns, rows: 20 })
          void editor.next()
          terminal.type(text + '\x1b[D'.repeat(left))
          await terminal.see(shown => bare(shown) === bare(`desk › ${text}`))
          const before = terminal.last(20).join('\n')
          const cursor = terminal.beforeCursor()
          editor.print(['something happened'])
          editor.print(['and again'])
          expect(terminal.lines().slice(2).join('\n').trimEnd()).to.equal(before.trimEnd())
          expect(terminal.beforeCursor()).to.equal(cursor)
          editor.close()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('keeps pasted lines together instead of sending the first', async () => {
    const { terminal, editor } = edit()
    const next = editor.next()
    terminal.type('reply ')
    terminal.type('\x1b[200~Dear Ada,\r\n\r\nit is on its way.\n\x1b[201~')
    await terminal.see('it is on its way.')
    expect(terminal.last(3)).to.deep.equal(['desk › reply Dear Ada,', '', '  it is on its way.'])
    terminal.type('\r')
    expect(await next).to.deep.equal({ line: 'reply Dear Ada,\n\nit is on its way.' })
  })

  it('takes a paste whose markers come in pieces', async () => {
    const { terminal, editor } = edit()
    const next = editor.next()
    for (const piece of ['\x1b', '[20', '0~a\n', 'b\x1b[2', '01', '~\r']) {
      terminal.type(piece)
      await new Promise(resolve => setImmediate(resolve))
    }
    expect(await next).to.deep.equal({ line: 'a\nb' })
  })

  it('makes control characters of a paste inert', async () => {
    const { terminal, editor } = edit()
    const next = editor.next()
    terminal.type('\x1b[200~a\x1b]0;owned\x07\x03\tb\x1b[201~\r')
    expect(await next).to.deep.equal({ line: 'a␛]0;owned␇␃  b' })
    expect(terminal.strange).to.deep.equal([])
    expect(terminal.bells).to.equal(0)
  })

  it('goes on in a next line after a backslash, and remembers only the whole', async () => {
    const kept: string[] = []
    const { terminal, editor } = edit({ remember: line => kept.push(line) })
    const next = editor.next()
    terminal.type('note one\\\rtwo\r')
    expect(await next).to.deep.equal({ line: 'note one\ntwo' })
    expect(kept).to.deep.equal(['note one\ntwo'])
  })

  it('recalls earlier lines, but not answers to questions', async () => {
    const { terminal, editor } = edit({ history: ['claim', 'queue'] })
    void editor.next()
    terminal.type('\x1b[A\x1b[A')
    await terminal.see('desk › queue')
    terminal.type('\x15')
    editor.recalling(false)
    terminal.type('my answer\r')
    await terminal.see('desk › my answer')
    editor.recalling(true)
    const next = editor.next()
    terminal.type('\x1b[A\r')
    expect(await next).to.deep.equal({ line: 'claim' })
  })

  it('clears the line on Ctrl-C and tells of one at an empty line', async () => {
    const { terminal, editor } = edit()
    const next = editor.next()
    terminal.type('reply never mind\x03')
    await terminal.see('desk › reply never mind^C\ndesk ›')
    expect(terminal.last(2)).to.deep.equal(['desk › reply never mind^C', 'desk ›'])
    terminal.type('\x03')
    expect(await next).to.deep.equal({ interrupt: true })
  })

  it('ends on Ctrl-D at an empty line only', async () => {
    const { terminal, editor } = edit()
    const next = editor.next()
    terminal.type('ab\x1b[D')
    await terminal.see(() => terminal.beforeCursor() === 'desk › a')
    terminal.type('\x04')
    await terminal.see(text => text.trimEnd() === 'desk › a')
    terminal.type('\x15')
    await terminal.see(text => text.trimEnd() === 'desk ›')
    terminal.type('\x04')
    expect(await next).to.deep.equal({ end: true })
  })

  it('completes what is clear and lists what is not', async () => {
    const words = ['release', 'reopen', 'reply', 'resolve']
    const { terminal, editor } = edit({ complete: line => ({ hits: words.filter(w => w.startsWith(line)), part: line }) })
    const next = editor.next()
    terminal.type('r\t')
    await terminal.see('desk › re')
    terminal.type('\t')
    await terminal.see(/release {2}reopen {3}reply {4}resolve\ndesk › re$/)
    terminal.type('p\t')
    await terminal.see('desk › reply')
    terminal.type('hi\r')
    expect(await next).to.deep.equal({ line: 'reply hi' })
  })

  it('keeps what is typed ahead while nobody waits for a line', async () => {
    const { terminal, editor } = edit()
    terminal.type('queue\rclaim\rhal')
    expect(terminal.text()).to.equal('')
    expect(await editor.next()).to.deep.equal({ line: 'queue' })
    expect(await editor.next()).to.deep.equal({ line: 'claim' })
    void editor.next()
    await terminal.see('desk › hal')
    expect(terminal.last(3)).to.deep.equal(['desk › queue', 'desk › claim', 'desk › hal'])
  })

  it('draws the line anew for a narrower window', async () => {
    const { terminal, editor } = edit({}, { columns: 60 })
    void editor.next()
    terminal.type('reply one two three four five six seven')
    await terminal.see('seven')
    terminal.resize(30)
    await terminal.see(/^desk › reply one two three fo$/m)
    expect(bare(terminal.text())).to.equal(bare('desk › reply one two three four five six seven'))
    terminal.resize(80)
    await terminal.see(/^desk › reply one two three four five six seven$/m)
    expect(terminal.last(5)).to.have.length(1)
  })

  it('shows the part around the cursor of a text taller than the window', async () => {
    const { terminal, editor } = edit({}, { columns: 40, rows: 8 })
    const next = editor.next()
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`)
    terminal.type(`\x1b[200~${lines.join('\n')}\x1b[201~`)
    await terminal.see('line 29')
    expect(terminal.text()).to.contain('rows above')
    editor.print(['an event'])
    expect(terminal.lines().filter(line => line.endsWith('line 29'))).to.have.length(1)
    terminal.type('\r')
    expect(await next).to.deep.equal({ line: lines.join('\n') })
  })

  it('gives the terminal back as it was', () => {
    const { terminal, editor } = edit()
    expect(terminal.raw).to.equal(true)
    editor.close()
    expect(terminal.raw).to.equal(false)
  })
})
