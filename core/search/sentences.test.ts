import { expect } from 'chai'
import fc from 'fast-check'
import { sentencesOf } from './sentences.ts'

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
})
