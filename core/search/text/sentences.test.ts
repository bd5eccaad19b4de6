import { expect } from 'chai'
import fc from 'fast-check'
import { sentencesOf, wholeIn } from './sentences.ts'

describe('Sentences', () => {
  it('end where a reader would end them', () => {
    expect(sentencesOf('Open the settings. Press *Save*! Done? Yes.')).to.deep.equal([
      'Open the settings.',
      'Press *Save*!',
      'Done?',
      'Yes.',
    ])
    expect(sentencesOf('打开设置。按保存。')).to.deep.equal(['打开设置。', '按保存。'])
  })

  it('do not end at abbreviations, within code, links, brackets or bold', () => {
    for (const whole of [
      'Set a colour, e.g. Red or blue, and save.',
      'Run `npm start. Then wait` once.',
      'See [the guide. It is long](https://x.example/a) first.',
      'It starts (this takes time. Wait for it) and runs.',
      'Mind **the gap. Always** please.',
    ]) {
      expect(sentencesOf(whole), whole).to.deep.equal([whole])
    }
  })

  it('go on over the lines of a paragraph', () => {
    expect(sentencesOf('This is one\nsentence. And\nanother.')).to.deep.equal(['This is one\nsentence.', 'And\nanother.'])
  })

  it('lose nothing of the text', () => {
    const text = fc
      .array(fc.constantFrom('Word', 'e.g.', '`code.', '`', '[link. X]', '(', ')', '**', 'end.', 'Really?', '\n', '你好。'), {
        maxLength: 30,
      })
      .map(parts => parts.join(' '))
    fc.assert(
      fc.property(text, given => {
        expect(sentencesOf(given).join(' ').replace(/\s+/g, '')).to.equal(given.replace(/\s+/g, ''))
      }),
    )
  })

  it('are known to be whole only when nothing that comes later can change them', () => {
    const whole = (text: string): string => text.slice(0, wholeIn(text).length)
    expect(whole('You have 30 days.')).to.equal('')
    expect(whole('You have 30 days. ')).to.equal('')
    expect(whole('You have 30 days. S')).to.equal('You have 30 days. ')
    expect(wholeIn('One is here. Two is here. T')).to.deep.equal({ length: 26, sentences: 2 })
    expect(whole('It was the U.S. (1776) army')).to.equal('')
    expect(whole('See https://x.example/a?b=c and')).to.equal('')
    expect(whole('Do this:\n1. Open it. 2')).to.equal('Do this:\n')
    expect(whole('Do this. See [the page. It')).to.equal('Do this. ')
    expect(whole('打开设置。按保')).to.equal('打开设置。')
  })

  it('stay as they are, once whole, whatever is written behind them', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '? ',
        '! ',
        '。',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        'e.g. ',
        '`',
        '**',
        '[',
        ']',
        '(',
        ')',
        ' a',
        'B',
        ' 30',
        '"',
        '…',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const text = before.join('')
        const { length } = wholeIn(text)
        const sentences = sentencesOf(text.slice(0, length))
        expect(sentencesOf(text + after.join('')).slice(0, sentences.length)).to.deep.equal(sentences)
      }),
      { numRuns: 2000 },
    )
  })
})
