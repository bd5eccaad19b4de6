import { expect } from 'chai'
import fc from 'fast-check'
import type { Evidence } from '#core/ports/answerer.ts'
import { eachWord, termOf } from '#core/search/words/terms.ts'
import { numbers, readOf } from './recent.ts'
import { between, numberOf, type Pen, write } from './words.ts'

const written = (text: string, language = 'en', apart = false): number[] => {
  const pen: Pen = { into: new Int32Array(10_000), at: 0, verb: 0 }
  write(pen, text, language, apart)
  return [...pen.into.subarray(0, pen.at)]
}

/** The same by reading every word. */
const told = (text: string, language: string): number[] => {
  const found: number[] = []
  eachWord(text, language, (kind, word) => {
    const term = termOf(kind, word, language)
    if (term !== '') found.push(numberOf(term))
  })
  return found
}

const word = fc.constantFrom(
  ...'log in up back sign out off Log IN log-in log`in` up,down the refund Refunds refund. refund! sign-up don’t l’adresse 4521 v2.1 - — ... ΑΣ. Σας Straße ﬁle 我们的退款 退款。我们 ภาษาไทย 😀 ok😀ok cafe\u0301 <\u0338abc \ufeff log\ufeffin a@b.example'.split(
    ' ',
  ),
)
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\t', '\u00a0', '\u3000', '. ', '。', '.\ufeff', '\r\n', '.\r\n', '? \u2003')
const text = fc.array(fc.tuple(word, gap), { maxLength: 20 }).map(list => list.flat().join(''))
const language = fc.constantFrom('en', 'de', 'fr', 'el', 'zh', 'xx')

describe('A text as numbers', () => {
  it('has the terms that reading every word gives, in whatever text', () => {
    fc.assert(
      fc.property(text, language, (given, tag) => {
        expect([...new Set(written(given, tag))]).to.have.members([...new Set(told(given, tag))])
      }),
      { numRuns: 2000 },
    )
  })

  it('has each sentence and each line by itself', () => {
    fc.assert(
      fc.property(text, language, (given, tag) => {
        const parts: number[][] = [[]]
        for (const number of written(given, tag, true)) {
          if (number === between) parts.push([])
          else parts.at(-1)!.push(number)
        }
        const sentences = given.split(/(?<=[.!?。！？])\s+|\n+/).map(sentence => [...new Set(told(sentence, tag))].sort())
        const matter = (list: number[][]): number[][] => list.filter(one => one.length > 0)
        expect(matter(parts.map(part => [...new Set(part)].sort()))).to.deep.equal(matter(sentences))
      }),
      { numRuns: 2000 },
    )
  })

  it('joins two words over the white space between them, not over the end of a sentence', () => {
    expect(written('please log in')).to.include(numberOf('login'))
    expect(written('read the log. In the end')).to.include(numberOf('login'))
    expect(written('read the log. In the end', 'en', true)).not.to.include(numberOf('login'))
    expect(written('please log in', 'de')).not.to.include(numberOf('login'))
  })

  it('stays the same when there were more words than are remembered', () => {
    const before = written('where is my refund for sign-up 4521')
    const pen: Pen = { into: new Int32Array(0), at: 0, verb: 0 }
    for (let n = 0; n < 50_000; n++) write(pen, `${n}-${n}`, 'en')
    for (let n = 0; n < 50_000; n++) write(pen, `no${n}`, 'en')
    expect(written('where is my refund for sign-up 4521')).to.deep.equal(before)
  })
})

describe('What was read lately', () => {
  const passage = (id: string, more: Partial<Evidence> = {}): Evidence => ({
    kind: 'passage',
    id,
    title: 'Returns',
    headings: ['Shops', 'Refunds'],
    text: `Refunds take five days. Ask for ${id}.`,
    version: 1,
    score: 1,
    coverage: 1,
    ...more,
  })
  const found = (one: Evidence, tag = 'en'): number[][] => {
    const { title, last, text, end } = readOf(one, tag)
    return [numbers.slice(title, last), numbers.slice(last, text), numbers.slice(text, end)].map(part => [...part])
  }

  it('is title, last heading and text', () => {
    expect(found(passage('shoes'))).to.deep.equal([written('Returns'), written('Refunds'), written(passage('shoes').text, 'en', true)])
  })

  it('is read anew in another version, another language and when the page came back', () => {
    found(passage('a'))
    for (const text of ['Parcels are late.', 'Parcels are very late.'])
      expect(found(passage('a', { text }))[2]).to.deep.equal(written(text, 'en', true))
    expect(found(passage('a', { version: 2, text: 'Cards are paid.' }))[2]).to.deep.equal(written('Cards are paid.', 'en', true))
    expect(found(passage('a', { version: 2, text: 'Cards are paid.' }), 'de')[2]).to.deep.equal(written('Cards are paid.', 'de', true))
  })

  it('stays right beyond what is kept', () => {
    const long = 'parcel refund card '.repeat(40)
    for (let n = 0; n < 15_000; n++) readOf(passage(`p${n}`, { text: n % 2 === 0 ? long : 'card' }), 'en')
    for (const n of [0, 1, 14_998, 14_999]) {
      const text = n % 2 === 0 ? long : 'card'
      expect(found(passage(`p${n}`, { text }))[2]).to.deep.equal(written(text, 'en', true))
    }
  })

  it('is of a scenario its title and the nearest example', () => {
    const one = passage('s', { kind: 'scenario', headings: [], example: 'where is my money' })
    expect(found(one)).to.deep.equal([written('Returns'), written('where is my money'), []])
  })
})
