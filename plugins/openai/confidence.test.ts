import { expect } from 'chai'
import fc from 'fast-check'
import { passage, returns } from '#core/testing/kits/answerer/questions.ts'
import { confidenceOf, featuresOf, THRESHOLD } from './confidence.ts'

const given = {
  own: 0.9,
  text: 'You may return anything within 30 days of its delivery.',
  question: 'How long may I return something?',
  language: 'en',
  evidence: [returns],
  cited: [returns],
  results: [],
}
const sureOf = (more: Partial<typeof given> = {}): number => confidenceOf(featuresOf({ ...given, ...more }))

describe('The confidence in a written answer', () => {
  it('is enough where the words stand in what is cited, and that fits the question', () => {
    expect(sureOf()).to.be.greaterThan(THRESHOLD)
  })

  it('is not enough where the model is sure of words that stand nowhere', () => {
    expect(sureOf({ own: 1, text: 'Our headquarters welcome visitors every Tuesday afternoon with cake and coffee.' })).to.be.lessThan(
      THRESHOLD,
    )
  })

  it('is not enough where the model itself is not sure', () => {
    expect(sureOf({ own: 0.5 })).to.be.lessThan(THRESHOLD)
  })

  it('is less where what is cited fits the question worse than what is not', () => {
    const better = { ...passage('other', 'Other', 'Something else.'), score: 30 }
    expect(sureOf({ evidence: [better, returns] })).to.be.lessThan(sureOf())
    expect(sureOf({ cited: [{ ...returns, coverage: 0.2 }] })).to.be.lessThan(sureOf())
  })

  it('takes a near vector for a match where no word is shared', () => {
    const far = { ...returns, coverage: 0 }
    expect(sureOf({ cited: [{ ...far, similarity: 0.65 }] })).to.be.greaterThan(sureOf({ cited: [far] }))
  })

  it('does not hold an answer in another language against words that can not be compared', () => {
    const german = featuresOf({ ...given, text: 'Sie können alles innerhalb von 30 Tagen nach der Lieferung zurückgeben.', language: 'de' })
    expect(german).not.to.have.property('support')
    expect(confidenceOf(german)).to.be.greaterThan(THRESHOLD)
  })

  it('is a share, whatever the numbers are, and grows with the model’s own verdict', () => {
    const any = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0), fc.constant(1))
    fc.assert(
      fc.property(any, any, any, any, fc.option(any, { nil: undefined }), (own, other, match, ahead, support) => {
        const rest = { match, ahead, ...(support === undefined ? {} : { support }) }
        const [low, high] = [own, other].sort((a, b) => a - b).map(one => confidenceOf({ own: one, ...rest })) as [number, number]
        expect(low).to.be.within(0, 1)
        expect(high).to.be.within(low, 1)
      }),
    )
  })
})
