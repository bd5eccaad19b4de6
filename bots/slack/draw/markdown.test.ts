import { expect } from 'chai'
import fc from 'fast-check'
import { wildText } from '#core/testing/slack/drawings.ts'
import { toLine, toMrkdwn } from './markdown.ts'

const one = (markdown: string): string => toMrkdwn(markdown, 3000).join('\n===\n')

describe('Markdown in Slack’s own markup', () => {
  it('keeps bold, italic, struck and code words, also within a word', () => {
    expect(one('**bold** *soft* ~~gone~~ `a & b` ***both***')).to.equal('*bold* _soft_ ~gone~ `a &amp; b` *_both_*')
    expect(one('un**believ**able')).to.equal('un\u200b*believ*\u200bable')
  })

  it('keeps links that may be pressed, and only the words of others', () => {
    expect(one('See [our *terms*](https://example.com/t?a=1&b=2) or https://example.com/x')).to.equal(
      'See <https://example.com/t?a=1&amp;b=2|our terms> or <https://example.com/x|https://example.com/x>',
    )
    expect(one('[press](javascript:alert(1))')).to.equal('[press](javascript:alert(1))')
    expect(one('![a cat](https://example.com/cat.png)')).to.equal('<https://example.com/cat.png|a cat>')
  })

  it('draws lists under each other, also lists in lists', () => {
    expect(one('To do:\n\n- one\n- two\n  1. first\n  2. second\n\nDone.')).to.equal(
      ['To do:', '', '• one', '• two', '     1. first', '     2. second', '', 'Done.'].join('\n'),
    )
    expect(one('3. three\n4. four')).to.equal('3. three\n4. four')
  })

  it('draws headings, quotes, code and tables', () => {
    expect(one('# Refunds')).to.equal('*Refunds*')
    expect(one('> said\n> so')).to.equal('> said\n> so')
    expect(one('```js\nif (a < b) {}\n```')).to.equal('```\nif (a &lt; b) {}\n```')
    expect(one('| a | long |\n|---|---|\n| 1 | 2 |')).to.equal('```\na  long\n1  2\n```')
  })

  it('lets nothing in it ping or open anything', () => {
    expect(one('<!channel> <@U1> <b>x</b> &lt;!here&gt;')).to.equal('&lt;!channel&gt; &lt;@U1&gt; &lt;b&gt;x&lt;/b&gt; &lt;!here&gt;')
    expect(one('2 \\* 3 \\* 4')).to.equal('2 ∗ 3 ∗ 4')
  })

  it('loses no word of a long text, and no text is longer than asked', () => {
    const plainWords = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 1500 })
    const joints = fc.constantFrom(' ', '\n', '\n\n', '\n\n- ', '\n\n> ', ' **x** ')
    fc.assert(
      fc.property(plainWords, joints, (words, joint) => {
        const texts = toMrkdwn(words.join(joint), 500)
        for (const text of texts) expect(text.length).to.be.at.most(500)
        const letters = (text: string): string => text.replace(/[^a-z]/g, '')
        expect(letters(texts.join(''))).to.equal(letters(words.join(joint)))
      }),
    )
    fc.assert(
      fc.property(wildText(12_000), text => {
        for (const part of toMrkdwn(text, 700)) expect(part.length).to.be.at.most(700)
      }),
    )
  })

  it('cuts no link in two, however long it is and whatever follows', () => {
    const link = `[${'some words '.repeat(15)}](https://example.com/${'a'.repeat(1400)})`
    for (const text of toMrkdwn(`${link}${'y'.repeat(4000)}`, 3000)) {
      expect(text.split('<').length, text.slice(0, 100)).to.equal(text.split('>').length)
      expect(text.length).to.be.at.most(3000)
    }
  })

  it('is one line of plain words in a list', () => {
    expect(toLine('# Refunds\n\nTake **5 days**, see [terms](https://example.com).')).to.equal('Refunds Take 5 days, see terms.')
  })
})
