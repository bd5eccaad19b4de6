import { expect } from 'chai'
import { receipt } from '#core/testing/slack/drawings.ts'
import type { Entry, Event } from '../../model/entry.ts'
import { foldSession } from '../../model/folds/session.ts'
import type { Session } from '../../model/session.ts'
import { madeFor } from './owed.ts'

const ai = { kind: 'ai' } as const
const house = { kind: 'system' } as const
const ada = { kind: 'contact', id: 'con_ada' } as const
const ann = { kind: 'agent', id: 'ann', name: 'Ann' } as const

/** A timeline, numbered from 1, and its session. */
const told = (events: Event[]): { session: Session; entries: Entry[] } => {
  const entries = events.map((event, i) => ({ ...event, seq: i + 1, at: 1000 * i }) as Entry)
  const session = entries.reduce<Session | undefined>((before, entry) => foldSession(before, entry, 'ses_1'), undefined)
  return { session: session!, entries }
}

const says = (text: string): Event => ({ kind: 'message', author: ada, text })
const call = (action: string, approval: 'agent' | 'customer', since = 0, basedOn = 2): Event => ({
  kind: 'call',
  author: ai,
  call: action,
  action: `shop.${action}`,
  title: action,
  arguments: {},
  basedOn,
  since,
  approval,
  safe: false,
})
const outcome = (of: number, state: 'running' | 'done' | 'refused'): Event => ({
  kind: 'outcome',
  author: house,
  of,
  state,
  attempt: 1,
  ...(state === 'running' ? { run: 'r' } : { text: state }),
})
const consent: Event = { kind: 'message', author: ai, text: 'Shall I?', class: 'clarifying', call: 3, basedOn: 2 }

/** 1–8: of two calls for the same words one is made, and about the other the customer is asked. */
const asked: Event[] = [
  { kind: 'started', author: house, channel: 'web', contact: 'con_ada', address: 'a', ticket: 1 },
  says('Refund it, and move the rest'),
  call('move', 'customer'),
  call('refund', 'agent'),
  { kind: 'decision', author: ann, of: 4, verdict: 'approve' },
  outcome(4, 'running'),
  outcome(4, 'done'),
  consent,
]
/** 9 and 10: they write something else, which puts the other off. */
const elsewhere: Event[] = [...asked, says('When do you open?'), outcome(3, 'refused')]

const results = (events: Event[]): string[] => {
  const { session, entries } = told(events)
  return madeFor(session, entries, session.considered).results.map(({ action, state }) => `${action} ${state}`)
}

describe('What the AI is told of calls that were made', () => {
  it('is what the customer was told nothing of, with their next words', () => {
    expect(results(elsewhere)).to.deep.equal(['shop.refund done'])
  })

  it('is told once', () => {
    const answer: Event = { kind: 'message', author: ai, text: 'Refunded. At nine.', class: 'action', basedOn: 9 }
    expect(results([...elsewhere, answer, says('Thanks. And where?')])).to.deep.equal([])
    const draft = { kind: 'draft', author: ai, text: 'Refunded.', class: 'action', basedOn: 9, purpose: 'inspect', receipt } as const
    expect(results([...elsewhere, { ...draft, sources: [] }, says('Thanks. And where?')])).to.deep.equal([])
  })

  it('is told anew where an answer was given up that had begun to tell it', () => {
    const begun: Event = {
      kind: 'message',
      author: ai,
      text: 'Refunded.',
      class: 'action',
      basedOn: 9,
      growing: { run: 'r' },
    }
    for (const ends of ['overtaken', 'broken'] as const) {
      const cut: Event = { kind: 'more', author: ai, of: 11, text: 'Refunded.', ends }
      expect(results([...elsewhere, begun, cut, says('Hello?')]), ends).to.deep.equal(['shop.refund done'])
    }
    const whole: Event = { kind: 'more', author: ai, of: 11, text: 'Refunded. At nine.', ends: 'whole' }
    expect(results([...elsewhere, begun, whole, says('Thanks')])).to.deep.equal([])
  })

  it('is nothing that a person has taken over since', () => {
    const taken: Event[] = [
      { kind: 'owner', author: ann, owner: ann, cause: 'claim' },
      { kind: 'owner', author: ann, owner: { kind: 'ai' }, cause: 'release' },
    ]
    expect(results([...elsewhere, ...taken, says('Hello?')])).to.deep.equal([])
  })

  it('waits while another call for the same words does', () => {
    const beside: Event[] = [...asked.slice(0, 2), call('look', 'agent'), ...asked.slice(3, 7), says('When do you open?')]
    expect(results(beside)).to.deep.equal([])
    expect(results([...beside, { kind: 'decision', author: ann, of: 3, verdict: 'reject' }, outcome(3, 'refused')])).to.deep.equal([
      'shop.look refused',
      'shop.refund done',
    ])
  })
})
