import { expect } from 'chai'
import { officeAt } from './office.ts'

const openings: [number, number][] = [
  [100, 200],
  [300, 400],
]

describe('What the widget knows of the office', () => {
  it('is whether somebody is there, and when they are back', () => {
    expect(officeAt({ openings }, 150)).to.deep.equal({ open: true })
    expect(officeAt({ openings }, 200)).to.deep.equal({ open: false, back: 300 })
    expect(officeAt({ openings }, 50)).to.deep.equal({ open: false, back: 100 })
    expect(officeAt({ openings: [] }, 50)).to.deep.equal({ open: false })
  })

  it('is nothing where it was not told, or what was told is past', () => {
    expect(officeAt(undefined, 50)).to.equal(undefined)
    expect(officeAt({}, 50)).to.equal(undefined)
    expect(officeAt({ openings }, 500)).to.equal(undefined)
  })

  it('is how soon a person answers, unless it closes before', () => {
    expect(officeAt({ reply: 20 }, 50)).to.deep.equal({ open: true, reply: 20 })
    expect(officeAt({ openings, reply: 20 }, 150)).to.deep.equal({ open: true, reply: 20 })
    expect(officeAt({ openings, reply: 20 }, 190)).to.deep.equal({ open: true })
    expect(officeAt({ openings, reply: 20 }, 250)).to.deep.equal({ open: false, back: 300 })
  })
})
