import { expect } from 'chai'
import type { Contact } from '../../model/contact.ts'
import type { Event } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { createReceiptOfCode, type SentCode } from './returned.ts'

const sent: SentCode = { session: 'ses_1', contact: 'ada', address: 'email:ada@example.org', of: 4, id: 'ses_1/4' }
const change = { channel: 'email', kind: 'receipt', id: 'b1', of: '<1@desk.test>', state: 'failed' } as const

/** The session as it is when the receipt comes, and all that is written by it. */
const told = async (more: Partial<Session>): Promise<{ isDone: boolean; written: Event['kind'][] }> => {
  const session = {
    id: 'ses_1',
    contact: 'ada',
    status: 'open',
    owner: { kind: 'ai' },
    lastSeq: 9,
    pending: [],
    ...more,
  } as unknown as Session
  const written: Event['kind'][] = []
  const timeline = {
    load: async () => session,
    async commit(_: string, decide: (now: Session) => Event[] | null) {
      written.push(...(decide(session) ?? []).map(({ kind }) => kind))
      return { session, entries: [] }
    },
  } as unknown as Timeline
  const receipt = createReceiptOfCode({
    sentCodes: { note: async () => {}, find: async () => sent },
    codes: async () => ({ isAwaited: async () => true }) as never,
    timeline,
    contacts: { get: async () => ({ id: 'ada', identities: [], verified: {}, claimed: {} }) as unknown as Contact },
    connectors: new Map(),
    way: () => ({ traits: undefined, edits: false, removes: false, reacts: false, grows: undefined, run: 'r' }),
  })
  return { isDone: await receipt(change), written }
}

describe('A receipt of a one-time code', () => {
  it('waits until it is written down that the code left', async () => {
    const calls = [{ seq: 4, state: 'running' }] as unknown as NonNullable<Session['calls']>
    expect(await told({ calls })).to.deep.equal({ isDone: false, written: [] })
    expect(await told({})).to.deep.equal({ isDone: true, written: ['outcome', 'message', 'delivery'] })
  })

  it('says nothing to a customer whom a person has, who is gone, or who was erased', async () => {
    expect(await told({ owner: { kind: 'team' } })).to.deep.equal({ isDone: true, written: ['outcome'] })
    expect(await told({ status: 'resolved' })).to.deep.equal({ isDone: true, written: ['outcome'] })
    expect(await told({ erased: true })).to.deep.equal({ isDone: true, written: [] })
  })
})
