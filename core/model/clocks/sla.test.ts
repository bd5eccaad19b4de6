import { expect } from 'chai'
import fc from 'fast-check'
import { ai, system } from '../agent.ts'
import type { Entry, Event } from '../entry.ts'
import { foldSession } from '../folds/session.ts'
import type { Session } from '../session.ts'
import { hour, minute, type Time } from '../time.ts'
import type { Deadline } from './deadline.ts'
import { type Hours, officeOf } from './hours.ts'
import { parseWeek } from './hours-words.ts'
import { byDue, deadlinesOf, pressing, type SlaPolicy, untilReply, warningsOf } from './sla.ts'

const ada = { kind: 'contact', id: 'ada' } as const
const ann = { kind: 'agent', id: 'ann', name: 'Ann' } as const
const monday = Date.parse('2026-11-23T08:00:00Z')

/** A timeline that is written step by step; `session` is as it stands. */
const write = (start: Time = monday) => {
  const entries: Entry[] = []
  let session: Session | undefined
  const add = (at: Time, ...events: Event[]): Session => {
    for (const event of events) {
      const entry: Entry = { ...event, seq: entries.length + 1, at }
      entries.push(entry)
      session = foldSession(session, entry, 'ses_1')
    }
    return session as Session
  }
  add(start, { kind: 'started', author: system, channel: 'web', contact: 'ada', address: 'web:ada', ticket: 1 })
  return {
    entries,
    add,
    now: () => session as Session,
    hears: (at: Time) =>
      add(
        at,
        { kind: 'message', author: ada, text: 'hello' },
        ...(session?.status === 'resolved' ? [{ kind: 'status' as const, author: system, status: 'open' as const }] : []),
      ),
    handsOff: (at: Time) => add(at, { kind: 'owner', author: ai, owner: { kind: 'team' }, cause: 'handoff' }),
    replies: (at: Time) =>
      add(
        at,
        { kind: 'message', author: ann, text: 'hi' },
        { kind: 'owner', author: ann, owner: { kind: 'agent', id: 'ann', name: 'Ann' }, cause: 'reply' },
        ...(session?.status === 'resolved' ? [{ kind: 'status' as const, author: ann, status: 'open' as const }] : []),
      ),
    snoozes: (at: Time, until: Time | null) => add(at, { kind: 'snooze', author: ann, until }),
    resolves: (at: Time) => add(at, { kind: 'status', author: ann, status: 'resolved', resolution: 'confirmed' }),
    releases: (at: Time) => add(at, { kind: 'owner', author: ann, owner: { kind: 'ai' }, cause: 'release' }),
  }
}
type Written = ReturnType<typeof write>

const policy = (given: Partial<SlaPolicy> = {}): SlaPolicy => ({
  id: 'sla_1',
  name: 'Everybody',
  when: {},
  firstReply: 60 * minute,
  nextReply: 2 * hour,
  resolution: 8 * hour,
  snoozePauses: true,
  warnAt: 0.8,
  ...given,
})
const berlin: Hours = { zone: 'Europe/Berlin', week: parseWeek('mon-fri 9-12 13-18'), holidays: [] }
const always = officeOf(undefined)
const office = officeOf(berlin)
const at = (clock: string, day = '23'): Time => Date.parse(`2026-11-${day}T${clock}+01:00`)
const kind = (all: Deadline[], wanted: Deadline['kind']): Deadline | undefined => all.find(d => d.kind === wanted)

describe('The clocks of a session', () => {
  const handed = (): Written => {
    const line = write(at('09:00'))
    line.hears(at('09:00'))
    line.handsOff(at('09:10'))
    return line
  }

  it('start when a person is needed, and not before', () => {
    const line = write(at('09:00'))
    expect(deadlinesOf(line.hears(at('09:00')), { policy: policy(), office, now: at('09:05') })).to.deep.equal([])
    const all = deadlinesOf(line.handsOff(at('09:10')), { policy: policy(), office, now: at('09:20') })
    expect(all).to.deep.equal([
      { kind: 'first_reply', state: 'running', left: 50 * minute, at: at('10:10') },
      { kind: 'resolution', state: 'running', left: 7 * hour + 50 * minute, at: at('09:10', '24') },
    ])
  })

  it('are frozen while the office is closed, and say when they go on', () => {
    const line = write(at('11:30'))
    line.hears(at('11:30'))
    line.handsOff(at('11:30'))
    const noon = deadlinesOf(line.now(), { policy: policy(), office, now: at('12:10') })
    expect(kind(noon, 'first_reply')).to.deep.equal({ kind: 'first_reply', state: 'frozen', left: 30 * minute, until: at('13:00') })
  })

  it('are met by a person’s reply in time, and missed by a late one, with the moment', () => {
    const line = handed()
    line.replies(at('10:00'))
    expect(kind(deadlinesOf(line.now(), { policy: policy(), office, now: at('17:00') }), 'first_reply')?.state).to.equal('met')
    const late = handed()
    late.replies(at('10:30'))
    expect(kind(deadlinesOf(late.now(), { policy: policy(), office, now: at('17:00') }), 'first_reply')).to.deep.equal({
      kind: 'first_reply',
      state: 'missed',
      at: at('10:10'),
    })
  })

  it('stand still while the last word is ours, and go on with the customer’s', () => {
    const line = handed()
    line.replies(at('10:10'))
    const waiting = deadlinesOf(line.now(), { policy: policy(), office, now: at('17:00') })
    expect(kind(waiting, 'resolution')).to.deep.equal({ kind: 'resolution', state: 'waiting', left: 7 * hour })
    line.hears(at('17:00'))
    const going = deadlinesOf(line.now(), { policy: policy(), office, now: at('17:30') })
    expect(kind(going, 'next_reply')).to.deep.include({ state: 'running', left: 90 * minute, at: at('10:00', '24') })
    expect(kind(going, 'resolution')).to.deep.include({ state: 'running', left: 6.5 * hour })
  })

  it('stand still while it is snoozed, where the policy says so', () => {
    const line = handed()
    line.snoozes(at('09:20'), at('11:20'))
    const pauses = deadlinesOf(line.now(), { policy: policy(), office, now: at('11:00') })
    expect(kind(pauses, 'first_reply')).to.deep.equal({ kind: 'first_reply', state: 'waiting', left: 50 * minute, until: at('11:20') })
    const runs = deadlinesOf(line.now(), { policy: policy({ snoozePauses: false }), office, now: at('11:00') })
    expect(kind(runs, 'first_reply')?.state).to.equal('missed')
    line.snoozes(at('11:20'), null)
    expect(kind(deadlinesOf(line.now(), { policy: policy(), office, now: at('11:30') }), 'first_reply')).to.deep.include({
      state: 'running',
      left: 40 * minute,
    })
    line.snoozes(at('11:30'), untilReply)
    expect(kind(deadlinesOf(line.now(), { policy: policy(), office, now: at('11:30') }), 'first_reply')).to.not.have.property('until')
  })

  it('begin anew when it reopens: the next reply is owed, not the first', () => {
    const line = handed()
    line.replies(at('09:30'))
    line.resolves(at('10:00'))
    const done = deadlinesOf(line.now(), { policy: policy(), office, now: at('17:00') })
    expect(done.map(d => [d.kind, d.state])).to.deep.equal([
      ['first_reply', 'met'],
      ['resolution', 'met'],
    ])
    line.hears(at('14:00'))
    expect(deadlinesOf(line.now(), { policy: policy(), office, now: at('15:00') })).to.deep.equal([
      { kind: 'next_reply', state: 'running', left: hour, at: at('16:00') },
      { kind: 'resolution', state: 'running', left: 7 * hour, at: at('14:00', '24') },
    ])
  })

  it('end with the need for a person: given back to the AI, nothing is owed', () => {
    const line = handed()
    line.releases(at('09:30'))
    expect(deadlinesOf(line.now(), { policy: policy(), office, now: at('17:00') })).to.deep.equal([])
    expect(warningsOf(line.now(), { policy: policy(), office, now: at('17:00') })).to.deep.equal({ warnings: [] })
    line.handsOff(at('17:00'))
    expect(kind(deadlinesOf(line.now(), { policy: policy(), office, now: at('17:10') }), 'first_reply')).to.deep.include({
      left: 50 * minute,
    })
  })

  it('owe nothing to a customer whom an agent wrote to of their own accord', () => {
    const line = write(at('09:00'))
    line.hears(at('09:00'))
    line.replies(at('09:05'))
    expect(deadlinesOf(line.now(), { policy: policy(), office, now: at('12:00') }).map(d => d.state)).to.deep.equal(['met', 'waiting'])
  })

  it('tell how long the channel still takes words, without any policy', () => {
    const line = handed()
    const measure = { policy: undefined, office, window: 24 * hour }
    expect(deadlinesOf(line.now(), { ...measure, now: at('10:00') })).to.deep.equal([
      { kind: 'window', state: 'running', at: at('09:00', '24'), left: 23 * hour },
    ])
    expect(deadlinesOf(line.now(), { ...measure, now: at('09:00', '24') })[0]?.state).to.equal('missed')
    const { warnings, next } = warningsOf(line.now(), { ...measure, now: at('10:00') })
    expect([warnings, next]).to.deep.equal([[], at('09:00') + 0.8 * 24 * hour])
    expect(warningsOf(line.now(), { ...measure, now: at('05:00', '24') }).warnings).to.deep.equal([
      { clock: 'window', state: 'warned', since: 2, due: at('09:00', '24') },
    ])
  })

  it('press by what was missed first, then by what is due next; what stands still comes last', () => {
    const missed: Deadline = { kind: 'resolution', state: 'missed', at: 50 }
    const soon: Deadline = { kind: 'next_reply', state: 'running', at: 200, left: 100 }
    const frozen: Deadline = { kind: 'first_reply', state: 'frozen', left: 10, until: 500 }
    const waiting: Deadline = { kind: 'resolution', state: 'waiting', left: 1 }
    expect(pressing([waiting, soon, frozen], 100)).to.equal(soon)
    expect(pressing([soon, missed], 100)).to.equal(missed)
    expect(pressing([waiting], 100)).to.equal(undefined)
    expect([[waiting], [frozen], [soon], [missed], []].sort(byDue(100))).to.deep.equal([[missed], [soon], [frozen], [waiting], []])
  })

  it('keep what they need in few facts, however long the conversation', () => {
    const line = handed()
    for (let i = 0; i < 400; i++) {
      line.replies(at('10:00') + i * 2 * minute)
      line.hears(at('10:00') + (i * 2 + 1) * minute)
    }
    expect(line.now().clocks?.phases.length).to.be.at.most(200)
    const used = deadlinesOf(line.now(), { policy: policy({ resolution: 100 * hour }), office: always, now: at('10:00') + 800 * minute })
    // 50 minutes until the first reply, then every second minute.
    expect(kind(used, 'resolution')?.left).to.equal(100 * hour - (50 + 400) * minute)
  })

  interface Step {
    after: number
    did: 'hears' | 'handsOff' | 'replies' | 'snoozes' | 'wakes' | 'resolves' | 'releases'
  }
  const steps = fc.array(
    fc.record<Step>({
      after: fc.integer({ min: 1, max: 400 }),
      did: fc.constantFrom('hears', 'hears', 'handsOff', 'handsOff', 'replies', 'replies', 'snoozes', 'wakes', 'resolves', 'releases'),
    }),
    { minLength: 1, maxLength: 14 },
  )
  const promised = fc.record({
    firstReply: fc.integer({ min: 1, max: 500 }),
    nextReply: fc.integer({ min: 1, max: 500 }),
    resolution: fc.integer({ min: 1, max: 1500 }),
    snoozePauses: fc.boolean(),
  })
  const weeks = fc.constantFrom('daily 24h', 'daily 9-12 13-18', 'mon 6-7 8-9 10-11; tue 0-24', 'daily 22-6')

  /** Counts minute by minute, as somebody with a stopwatch would. Knows nothing of phases. */
  const stopwatch = (given: Pick<SlaPolicy, 'snoozePauses'>) => {
    let person = false
    let open = true
    let waits = false
    let asleep = false
    let everReplied = false
    const clocks = { first_reply: -1, next_reply: -1, resolution: -1 }
    const stopped = { first_reply: false, next_reply: false, resolution: false }
    const begin = (clock: keyof typeof clocks): void => {
      clocks[clock] = 0
      stopped[clock] = false
    }
    const need = (): void => {
      if (person && open) return
      person = true
      open = true
      clocks.first_reply = -1
      clocks.next_reply = -1
      begin('resolution')
      if (!everReplied) begin('first_reply')
      else if (waits) begin('next_reply')
    }
    const end = (): void => {
      for (const clock of Object.keys(stopped) as (keyof typeof stopped)[]) stopped[clock] = true
    }
    return {
      clocks,
      stopped,
      asleep: () => asleep,
      needed: () => person && open,
      can(did: Step['did']): boolean {
        if (did === 'handsOff') return open && !person && waits
        if (did === 'releases') return open && person
        if (did === 'snoozes') return open && person && !asleep
        if (did === 'wakes') return asleep
        return did === 'hears' || open || did === 'replies'
      },
      did(did: Step['did']): void {
        if (did === 'hears') {
          const reopened = !open
          waits = true
          asleep = false
          if (reopened && person) {
            open = false
            need()
          } else {
            open = true
            if (person && everReplied && (clocks.next_reply < 0 || stopped.next_reply)) begin('next_reply')
          }
        } else if (did === 'handsOff') need()
        else if (did === 'replies') {
          const fresh = !person || !open
          const first = !everReplied
          waits = false
          everReplied = true
          if (fresh) {
            person = true
            open = true
            clocks.first_reply = first ? 0 : -1
            clocks.next_reply = -1
            begin('resolution')
          }
          stopped.first_reply = true
          stopped.next_reply = true
        } else if (did === 'snoozes') asleep = true
        else if (did === 'wakes') asleep = false
        else if (did === 'resolves') {
          open = false
          waits = false
          asleep = false
          end()
        } else {
          person = false
          end()
        }
      },
      tick(officeOpen: boolean): void {
        if (!person || !open || !officeOpen || !waits || (asleep && given.snoozePauses)) return
        for (const clock of Object.keys(clocks) as (keyof typeof clocks)[]) if (clocks[clock] >= 0 && !stopped[clock]) clocks[clock] += 1
      },
    }
  }

  it('agree with a stopwatch over random timelines, and warn once, never of what is kept', function () {
    this.timeout(60_000)
    fc.assert(
      fc.property(steps, promised, weeks, (all, given, week) => {
        const hours: Hours = { zone: 'Asia/Kathmandu', week: parseWeek(week), holidays: [] }
        const open = officeOf(hours)
        const rules = policy({
          firstReply: given.firstReply * minute,
          nextReply: given.nextReply * minute,
          resolution: given.resolution * minute,
          snoozePauses: given.snoozePauses,
        })
        const targets = { first_reply: given.firstReply, next_reply: given.nextReply, resolution: given.resolution }
        const line = write(monday)
        const watch = stopwatch(rules)
        let now = monday
        let alarm: Time | undefined
        const said: string[] = []
        const look = (): void => {
          const { warnings, next } = warningsOf(line.now(), { policy: rules, office: open, now })
          for (const { clock, state, since } of warnings) {
            const lastTold = `${clock} ${since} ${state}`
            said.push(lastTold)
            const counted = watch.clocks[clock as keyof typeof targets]
            expect(watch.stopped[clock as keyof typeof targets], `${lastTold} though it had stopped`).to.equal(false)
            const target = targets[clock as keyof typeof targets]
            if (state === 'missed') expect(counted, lastTold).to.equal(target)
            else
              expect(counted, lastTold)
                .to.be.at.least(Math.floor(target * 0.8))
                .and.below(target)
            line.add(now, { kind: 'clock', author: system, clock, state, since })
          }
          alarm = next
        }
        const compare = (): void => {
          const deadlines = watch.needed() ? deadlinesOf(line.now(), { policy: rules, office: open, now }) : []
          for (const deadline of deadlines) {
            const clock = deadline.kind as keyof typeof targets
            expect(watch.clocks[clock], `${clock} at ${now}`).to.be.at.least(0)
            if (deadline.state === 'missed') {
              expect(watch.clocks[clock], clock).to.be.at.least(targets[clock])
              expect(line.now().clocks?.told[clock]?.missed, `${clock} was missed and nobody told`).to.equal(true)
            } else expect(watch.clocks[clock], clock).to.be.below(targets[clock])
            if (deadline.left !== undefined) expect(deadline.left, clock).to.equal((targets[clock] - watch.clocks[clock]) * minute)
          }
        }
        for (const { after, did } of all) {
          for (let i = 0; i < after; i++) {
            watch.tick(open.open(now))
            now += minute
            if (alarm !== undefined && alarm <= now) look()
          }
          compare()
          if (!watch.can(did)) continue
          if (did === 'snoozes') line.snoozes(now, untilReply)
          else if (did === 'wakes') line.snoozes(now, null)
          else line[did](now)
          watch.did(did)
          look()
          compare()
        }
        expect(new Set(said).size, said.join(', ')).to.equal(said.length)
      }),
      { numRuns: 120 },
    )
  })
})
