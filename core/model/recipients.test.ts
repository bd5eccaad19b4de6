import { expect } from 'chai'
import fc from 'fast-check'
import { afterAct, afterMessage, stillThere } from './recipients.ts'

const [ada, ben, kim, lee] = ['ada@a.test', 'ben@b.test', 'kim@k.test', 'lee@l.test'] as const

/** The circle after mails and acts, told one after another. */
const circle = (...told: (['ada' | 'ben', ...string[]] | { add?: string[]; remove?: string[] })[]): string[] => {
  let session: { contact: string; recipients?: string[]; named?: string[] } = { contact: 'ada' }
  for (const one of told) {
    if (Array.isArray(one)) {
      const [author, ...said] = one
      const { now, named } = afterMessage(session, author, said)
      session = { contact: 'ada', recipients: now, named }
    } else session = { ...session, recipients: afterAct(session.recipients ?? [ada], one.add ?? [], one.remove ?? []).now }
  }
  return session.recipients ?? []
}

describe('Who gets the answers', () => {
  it('is whom the customer names, and no more whom they name no more', () => {
    expect(circle(['ada', ada, ben, kim])).to.deep.equal([ada, ben, kim])
    expect(circle(['ada', ada, ben, kim], ['ada', ada, kim])).to.deep.equal([ada, kim])
    expect(circle(['ada', ada, ben], ['ada', ada, ben, lee])).to.deep.equal([ada, ben, lee])
  })

  it('stays without whom an agent dropped, however often the customer names them again', () => {
    expect(circle(['ada', ada, ben, kim], { remove: [ben] }, ['ada', ada, ben, kim], ['ada', ada, ben, kim])).to.deep.equal([ada, kim])
  })

  it('stays with whom an agent added, though the customer’s mails do not know of them', () => {
    expect(circle(['ada', ada], { add: [ben] }, ['ada', ada])).to.deep.equal([ada, ben])
  })

  it('follows the customer where they change what an agent did', () => {
    expect(circle(['ada', ada, ben], { remove: [ben] }, ['ada', ada], ['ada', ada, ben])).to.deep.equal([ada, ben])
    expect(circle(['ada', ada], { add: [ben] }, ['ada', ada, ben], ['ada', ada])).to.deep.equal([ada])
  })

  it('grows and never shrinks by others, and not at all by somebody whom an agent dropped', () => {
    expect(circle(['ada', ada, ben, kim], ['ben', ada, ben])).to.deep.equal([ada, ben, kim])
    expect(circle(['ada', ada, ben], ['ben', ada, ben, lee])).to.deep.equal([ada, ben, lee])
    expect(circle(['ada', ada, ben], { remove: [ben] }, ['ben', ada, ben, lee])).to.deep.equal([ada])
    expect(circle(['ada', ada, ben], ['ben', ada, ben, lee], ['ada', ada, ben, lee], ['ada', ada, ben])).to.deep.equal([ada, ben])
  })

  it('begins with the customer also where only an agent wrote so far', () => {
    expect(circle({ add: [ben] })).to.deep.equal([ada, ben])
    expect(circle({ add: [ben] }, ['ada', ada])).to.deep.equal([ada, ben])
  })

  it('goes to the customer’s new address, and to them even where an agent dropped it before', () => {
    expect(circle(['ada', ada, ben], ['ada', lee, ben])).to.deep.equal([lee, ben])
    expect(circle(['ada', ada, ben], { remove: [ben] }, ['ada', ben])).to.deep.equal([ben])
  })

  it('reaches whoever was there when it was written and still is', () => {
    expect(stillThere([ada, ben, lee], [ada, ben, kim])).to.deep.equal([ada, ben])
    expect(stillThere([lee, ben], [ada, ben])).to.deep.equal([lee, ben])
  })

  it('holds for any order of events: the customer is first, nobody is there twice, and what was said last of somebody counts', () => {
    const address = fc.constantFrom<string>(ben, kim, lee)
    const event = fc.oneof(
      fc.record({ by: fc.constant('ada' as const), said: fc.uniqueArray(address) }),
      fc.record({ by: fc.constant('agent' as const), add: fc.uniqueArray(address), remove: fc.uniqueArray(address) }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), events => {
        const last = new Map<string, boolean>()
        let before = new Set<string>()
        const told = events.map(one => {
          if (one.by === 'ada') {
            for (const who of one.said) if (!before.has(who)) last.set(who, true)
            for (const who of before) if (!one.said.includes(who)) last.set(who, false)
            before = new Set(one.said)
            return ['ada', ada, ...one.said] as ['ada', ...string[]]
          }
          const remove = one.remove.filter(who => !one.add.includes(who))
          for (const who of one.add) last.set(who, true)
          for (const who of remove) last.set(who, false)
          return { add: one.add, remove }
        })
        const now = circle(...told)
        expect(new Set(now).size).to.equal(now.length)
        if (events.length > 0) expect(now[0]).to.equal(ada)
        expect(new Set(now.slice(1))).to.deep.equal(new Set([...last].filter(([, there]) => there).map(([who]) => who)))
      }),
    )
  })
})
