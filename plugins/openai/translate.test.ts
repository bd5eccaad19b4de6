import { expect } from 'chai'
import fc from 'fast-check'
import { fixedIn, readTranslation } from './translate.ts'

const text =
  'Dear Ada, pay [card ending 4242] at https://shop.example/pay?x=1, or write to help@shop.example. Type `npm start` [here](https://shop.example/start).'

describe('A translation', () => {
  it('keeps links, addresses, code and what stands for values', () => {
    expect(fixedIn(text)).to.have.members([
      '[card ending 4242]',
      'https://shop.example/pay?x=1',
      'help@shop.example',
      '`npm start`',
      'https://shop.example/start',
    ])
    const german = text.replace('Dear', 'Liebe').replace('or write to', 'oder schreiben Sie an').replace('[here]', '[hier]')
    expect(readTranslation(german, text, 'f00')).to.deep.equal({ value: german })
  })

  it('is not used where one of them is lost, changed, doubled or new', () => {
    for (const wrong of [
      text.replace('4242', '4243'),
      text.replace('[card ending 4242]', 'the card'),
      text.replace('?x=1', '?x=2'),
      `${text} https://evil.example/`,
      `${text} [card ending 4242]`,
      text.replace('`npm start`', 'npm start'),
    ])
      expect(readTranslation(wrong, text, 'f00'), wrong).to.have.property('mistake')
  })

  it('is not used where it is empty, far too long, or shows the prompt', () => {
    for (const wrong of ['', ' <think>x</think> ', 'ja '.repeat(1000), 'Hallo f00'])
      expect(readTranslation(wrong, 'Hello', 'f00')).to.have.property('mistake')
  })

  it('lets every text pass that is the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter(one => one.trim() === one && !one.includes('<think')),
        one => {
          expect(readTranslation(one, one, 'f00')).to.deep.equal({ value: one })
        },
      ),
    )
  })
})
