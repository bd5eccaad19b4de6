import { expect } from 'chai'
import fc from 'fast-check'
import type { Side } from '../../ports/backtest.ts'
import { contradictionOf, differenceOf, wrongOf } from './compare.ts'

const side = fc.record({
  decision: fc.constantFrom('answer' as const, 'clarify' as const, 'handoff' as const),
  text: fc.constantFrom('Within 30 days.', 'Within 14 days.', ''),
})
const says = (text: string, from = 'A'): Side => ({ decision: 'answer', text, from })

describe('What a change makes of a past question', () => {
  it('is nothing where both sides are the same', () => {
    fc.assert(fc.property(side, one => differenceOf(one, { ...one }) === undefined))
  })

  it('is an answer or a handoff that was none before, whatever else is different', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const difference = differenceOf(before, after)
        expect(difference === 'answered').to.equal(before.decision !== 'answer' && after.decision === 'answer')
        expect(difference === 'handed_off').to.equal(before.decision !== 'handoff' && after.decision === 'handoff')
      }),
    )
  })

  it('is nothing where a model words the same otherwise, and something where it says something else', () => {
    expect(differenceOf(says('You have 30 days.'), says('There are 30 days for it.'), true)).to.equal(undefined)
    expect(differenceOf(says('You have 30 days to return it.'), says('You have 14 days to return it.'), true)).to.equal('changed')
    expect(differenceOf(says('You have 30 days.'), says('There are 30 days.', 'B'), true)).to.equal('changed')
    expect(differenceOf(says('You have 30 days.'), says('There are 30 days for it.'))).to.equal('changed')
  })

  it('contradicts a person only where it answers', () => {
    const said = 'You have 14 days to return it.'
    expect(contradictionOf(says('You have 30 days to return it.'), said)?.theirs).to.equal(said)
    expect(contradictionOf(says('You have 14 days to return it.'), said)).to.equal(undefined)
    expect(contradictionOf({ decision: 'handoff', text: '' }, said)).to.equal(undefined)
    expect(contradictionOf(says('You have 30 days to return it.'), undefined)).to.equal(undefined)
  })

  it('speaks against it only where something is lost or contradicted', () => {
    const counts = { answered: 3, handedOff: 0, changed: 2, contradicted: 0, same: 1 }
    expect(wrongOf(counts)).to.deep.equal([])
    expect(wrongOf({ ...counts, contradicted: 2, handedOff: 1 })).to.have.length(2)
  })
})
