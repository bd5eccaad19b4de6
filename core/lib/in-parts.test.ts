import { expect } from 'chai'
import fc from 'fast-check'
import { inParts } from './in-parts.ts'

describe('A long text in parts', () => {
  it('stays whole where it fits', () => {
    expect(inParts('Short.', 10)).to.deep.equal(['Short.'])
    expect(inParts('', 10)).to.deep.equal([''])
  })

  it('is cut after a paragraph rather than a line, a line rather than a sentence, a sentence rather than a word', () => {
    expect(inParts('One two.\nThree.\n\nFour five.', 20)).to.deep.equal(['One two.\nThree.', 'Four five.'])
    expect(inParts('One two. Three\nfour five six', 20)).to.deep.equal(['One two. Three', 'four five six'])
    expect(inParts('One two. Three four five six', 20)).to.deep.equal(['One two.', 'Three four five six'])
    expect(inParts('one two three four five six', 20)).to.deep.equal(['one two three four', 'five six'])
  })

  it('is never cut within a character as people see it', () => {
    expect(inParts('👩‍👩‍👧‍👦'.repeat(4), 25)).to.deep.equal(['👩‍👩‍👧‍👦'.repeat(2), '👩‍👩‍👧‍👦'.repeat(2)])
  })

  it('takes the end of a sentence in any language, not a list’s number', () => {
    expect(inParts('明日お届けします。返品は三十日以内です。', 12)).to.deep.equal(['明日お届けします。', '返品は三十日以内です。'])
    expect(inParts('Is it so? Yes! 12. and then', 20)).to.deep.equal(['Is it so? Yes!', '12. and then'])
  })

  it('leaves links, addresses, code words and bold ones whole', () => {
    for (const whole of [
      '[the page](https://a.example/x)',
      'https://a.example/a/b/c.html',
      '`a b c. d e f g h`',
      '**one two. three four**',
    ])
      expect(inParts(`Some words first ${whole}`, 31), whole).to.deep.equal(['Some words first', whole])
  })

  it('closes a fenced block that it cuts, and opens it again in the same language', () => {
    expect(inParts('See:\n\n```js\n  one()\n  two()\n  three()\n```\n\nDone.', 36)).to.deep.equal([
      'See:\n\n```js\n  one()\n  two()\n```',
      '```js\n  three()\n```\n\nDone.',
    ])
    expect(inParts(`- a\n  \`\`\`\n  ${'x'.repeat(60)}\n  \`\`\``, 50).every(part => part.split('```').length === 3)).to.equal(true)
  })

  it('keeps what a line begins with', () => {
    expect(inParts('- one two three\n  - four five six', 20)).to.deep.equal(['- one two three', '  - four five six'])
  })

  it('counts as the platform does', () => {
    expect(inParts('😀'.repeat(30), 20, 'points').map(part => [...part].length)).to.deep.equal([20, 10])
    expect(inParts('é'.repeat(30), 20, 'bytes').map(part => Buffer.byteLength(part))).to.deep.equal([20, 20, 20])
  })

  const cost = { units: (s: string) => s.length, points: (s: string) => [...s].length, bytes: (s: string) => Buffer.byteLength(s) }
  const unit = fc.constantFrom('units' as const, 'points' as const, 'bytes' as const)
  const bits = fc.oneof(
    fc.constantFrom(
      ...'a| |\n|\n\n|word|```\n|\n```\n|```js\n|[l](https://a.example)|https://b.example/c|**b c**|`d e`|. |> |- |😀|漢字。'.split('|'),
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const markdown = fc.array(bits, { maxLength: 120 }).map(all => all.join(''))

  it('fits, and loses nothing but blanks at the cuts, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), markdown),
        fc.integer({ min: 8, max: 80 }),
        unit,
        (text, longest, u) => {
          const parts = inParts(text, longest, u)
          for (const part of parts) expect(cost[u](part)).to.be.at.most(longest)
          const bare = (s: string): string => s.replace(/[\s`~>js]/g, '')
          expect(bare(parts.join(''))).to.equal(bare(text))
          if (text.trim() !== '') for (const part of parts.slice(1)) expect(part.trim()).not.to.equal('')
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('leaves no block open that the text closes', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z .]{0,30}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.tuple(lines, lines), { maxLength: 4 }), fc.integer({ min: 48, max: 120 }), (all, longest) => {
        const text = all.map(([said, code]) => `${said.join('\n')}\n\n\`\`\`ts\n${code.join('\n')}\n\`\`\``).join('\n\n')
        for (const part of inParts(text, longest)) expect(part.split('```').length % 2, part).to.equal(1)
      }),
      { numRuns: 1000 },
    )
  })
})
