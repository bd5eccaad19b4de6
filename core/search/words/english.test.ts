import { expect } from 'chai'
import fc from 'fast-check'
import snowball from 'snowball-stemmers'
import { englishStem, isPlain } from './english.ts'

const packaged = snowball.newStemmer('english')
const endings =
  `ic ance ence able ible ate ive ize iti al ism ion er ous ant ent ment ement icate ative alize iciti ical tional ational ful ness
  anci enci ogi li bli abli alli fulli lessli ousli entli aliti biliti iviti alism ation ization izer ator iveness fulness ousness eed eedly
  ed edly ing ingly s ss us ied ies sses y ly ogy e l ll`.split(/\s+/)

describe('The English stemmer', () => {
  it('gives the stems of the package, whatever the endings', () => {
    const start = fc.oneof(
      fc.stringMatching(/^[a-z]{1,9}$/),
      fc.stringMatching(/^[aeiouybdglst]{1,7}$/),
      fc.constantFrom('gener', 'commun'),
    )
    fc.assert(
      fc.property(start, fc.array(fc.constantFrom(...endings), { maxLength: 4 }), (first, more) => {
        const word = first + more.join('')
        expect(englishStem(word), word).to.equal(packaged.stem(word))
      }),
      { numRuns: 3_000 },
    )
  })

  it('gives the stems of the package for words that go their own way', () => {
    for (const word of `skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes inning innings
      outings canning herrings earring proceed proceeds exceed succeeds yearly saying youth ties cries gas this kiwis hopping hoped bed`.split(
      /\s+/,
    ))
      expect(englishStem(word), word).to.equal(packaged.stem(word))
  })

  it('reads only plain words', () => {
    expect(['order', 'ordér', 'mp3', "it's", 'x'.repeat(300)].map(isPlain)).to.deep.equal([true, false, false, false, false])
  })
})
