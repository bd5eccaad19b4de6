import { expect } from 'chai'
import { ringsFor, type Session, sendableNow } from '#core/model/session.ts'
import { madeSession } from '#core/testing/slack/drawings.ts'
import { session as told } from '../../api/told.ts'
import { sessionView } from '../../api/views.ts'
import { sessionActions } from '../../cards.ts'
import { session as read } from './sessions.ts'

/** As a desk that is attached over the API has it. */
const attached = (over: Partial<Session>): Session => {
  const seen: unknown = JSON.parse(JSON.stringify(sessionView(madeSession(over))))
  expect(told.safeParse(seen).error).to.equal(undefined)
  return read.parse(seen)
}

describe('A session, read over the API', () => {
  const line = { state: 'began', seq: 2, at: Date.parse('2026-03-01T10:00:00Z') } as const

  it('tells how a call stands, so that it can be taken, and the caller be called back', () => {
    expect(attached({ line }).line).to.deep.equal(line)
    const over = attached({ line: { ...line, state: 'joined', agent: 'grace', over: true } })
    expect(over.line).to.include({ agent: 'grace', over: true })
    expect(ringsFor(over)).to.equal(undefined)
    const label = (session: Session) => sessionActions(session).find(({ verb }) => verb === 'pickup')?.label
    expect(label(attached({ line }))).to.equal('Take the call')
    expect(label(attached({ line: { ...line, state: 'ended', over: true } }))).to.equal('Call back')
    expect(label(attached({}))).to.equal(undefined)
  })

  it('tells what can be sent by now, and not what can’t', () => {
    const refused = [
      { of: 4, seq: 6 },
      { of: 5, seq: 9 },
    ]
    expect(sendableNow(attached({ refused, heard: 8 }))).to.deep.equal([4])
    expect(sendableNow(attached({ refused, heard: 5 }))).to.deep.equal([])
    expect(sendableNow(attached({}))).to.deep.equal([])
  })
})
