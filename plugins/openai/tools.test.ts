import { expect } from 'chai'
import fc from 'fast-check'
import { callsOf, namesOf } from './tools.ts'

const part = fc.stringMatching(/^[a-z0-9_-]{1,60}$/)

describe('Actions as tools', () => {
  it('have names that every server takes, each its own, with a way back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(part, part).map(([service, operation]) => `${service}.${operation}`),
          { maxLength: 20 },
        ),
        actions => {
          const names = namesOf(actions)
          const given = actions.map(names.nameOf)
          expect(new Set(given).size).to.equal(actions.length)
          for (const name of given) expect(name).to.match(/^[a-zA-Z0-9_-]{1,64}$/)
          expect(given.map(names.actionOf)).to.deep.equal(actions)
        },
      ),
    )
  })

  it('keep apart what differs in the dot only', () => {
    const names = namesOf(['a.b__c', 'a__b.c'])
    expect(names.nameOf('a.b__c')).not.to.equal(names.nameOf('a__b.c'))
  })

  it('get ids of their own where the server gives none, or gives one again', () => {
    const offers = [{ action: 'a.b', description: '', parameters: {} }]
    const raw = ['', '', 'x', 'x'].map(id => ({ id, name: 'a__b', arguments: '' }))
    const made = callsOf(raw, offers, namesOf(['a.b']), new Set(['x']))
    expect('calls' in made && made.calls.map(call => call.id)).to.deep.equal(['call', 'call_2', 'x_2', 'x_3'])
  })

  it('are not called where they are not offered, though their name is known from before', () => {
    expect(callsOf([{ id: '1', name: 'a__b', arguments: '{}' }], [], namesOf(['a.b']), new Set())).to.have.property('mistake')
  })
})
