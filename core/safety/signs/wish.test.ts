import { expect } from 'chai'
import { wantsPerson } from './wish.ts'

describe('The wish for a person', () => {
  it('says which words were understood as the wish', () => {
    expect(wantsPerson('Hi. My parcel is lost, please let me talk to a person').why).to.equal(
      'asks for a person: “let me talk to a person”',
    )
    expect(wantsPerson('I don’t want to talk to a bot').why).to.match(/^refuses the machine: /)
  })

  it('takes time in proportion to the length of a hostile text', () => {
    for (const piece of [
      'talk to ',
      'not a bot but ',
      'a',
      'don’t want to ',
      'the customer can to ',
      '"',
      'is there someone ',
      'é',
      'سس ',
    ]) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      wantsPerson(text.slice(0, 1000))
      const start = performance.now()
      wantsPerson(text)
      expect(performance.now() - start, piece).to.be.below(1000)
    }
  })
})
