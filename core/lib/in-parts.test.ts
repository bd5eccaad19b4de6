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

  it('fits, and loses nothing but blanks at the cuts, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (text, longest) => {
        const parts = inParts(text, longest)
        for (const part of parts) expect(part.length).to.be.at.most(longest)
        expect(parts.join('').replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''))
        if (text.trim() !== '') for (const part of parts.slice(1)) expect(part).not.to.equal('')
      }),
    )
  })
})
