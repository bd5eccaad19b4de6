import { expect } from 'chai'
import { isIn, withPeople } from './threads.ts'

describe('Who belongs to a thread of mails', () => {
  const people = withPeople('lamps', [], ['Kim@Example.com', 'ben@example.com'])

  it('is known of whoever writes, whatever the case of their address, and in no other thread', () => {
    expect(isIn({ name: 'lamps', people }, 'kim@example.com')).to.equal(true)
    expect(isIn({ name: 'lamps', people }, 'zoe@example.com')).to.equal(false)
    expect(isIn({ name: 'doors', people }, 'kim@example.com')).to.equal(false)
    expect(withPeople('lamps', people, ['KIM@example.com'])).to.deep.equal(people)
  })

  it('can not be read from what is kept, which may outlive them', () => {
    expect(JSON.stringify(people)).to.not.match(/@|kim|ben/iu)
  })
})
