import { expect } from 'chai'
import fc from 'fast-check'
import { bare } from './bare.ts'
import { fold, unfold } from './fold.ts'

describe('Folding', () => {
  it('reads the decimal digits of every script', () => {
    for (let code = 0; code < 0x20000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const char = String.fromCodePoint(code)
      if (/\p{Nd}/u.test(char)) expect(fold(`${char}${char}`).text, code.toString(16)).to.match(/^(\d)\1$/)
    }
  })

  it('counts as the digit stands for', () => {
    expect(fold('٠١٢٣٤٥٦٧٨٩ ０１２３４５６７８９ 𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗 ⁰¹²³⁴⁵⁶⁷⁸⁹ ①②③').text).to.equal(
      '0123456789 0123456789 0123456789 0123456789 123',
    )
  })

  it('takes invisible characters, blanks and dashes of all kinds for what they look like', () => {
    expect(fold('a\u200bb\u2060c\ufeffd\u00ade\u202e\u{e0020}f').text).to.equal('abcdef')
    expect(fold('1\u00a02\u20093\u30004—5–6−7').text).to.equal('1 2 3 4-5-6-7')
    expect(fold('ＡＢＣ 𝐃𝐄𝐅').text).to.equal('ABC DEF')
  })

  it('leaves what needs none as it is', () => {
    const text = 'Grüße, Ω, привет, שלום, مرحبا: “1 €”…'
    expect(fold(text)).to.deep.equal({ text })
  })

  it('knows where each character stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 10 }), (before, behind) => {
        const given = `${before}\u200b４２x${behind}`
        const folded = fold(given)
        const at = folded.text.indexOf('42x', fold(before).text.length)
        const [start, end] = unfold(folded, at, at + 2)
        expect(given.slice(start, end)).to.equal('４２')
      }),
    )
  })

  it('bares letters one for one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expect(bare(text).length).to.equal(text.length)
        expect(bare(bare(text))).to.equal(bare(text))
      }),
    )
    expect(bare('ÀÉÎÕÜ Çñ Ø Ł ’')).to.equal("aeiou cn o l '")
  })
})
