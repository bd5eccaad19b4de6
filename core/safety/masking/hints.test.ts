import { expect } from 'chai'
import fc from 'fast-check'
import { hinter } from './hints.ts'

describe('A hint of words', () => {
  const words = ['password', 'pw', 'mot de passe', 'c p f', 'كلمه سر']
  const mayHold = hinter(words)

  it('is given wherever one of them stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(...words),
        fc.constantFrom(' ', '-', '_', '\t '),
        fc.constantFrom(' ', '', '1', ': x'),
        (before, word, blank, behind) => {
          const text = `${before.toLowerCase()} ${word.replaceAll(' ', blank)}${behind}`
          expect(mayHold(text), text).to.equal(true)
        },
      ),
    )
  })

  it('is not given by plain messages', () => {
    for (const text of ['', 'where is my order?', 'the page shows an error', 'can you help me with the bill of may'])
      expect(mayHold(text), text).to.equal(false)
  })
})
