import { expect } from 'chai'
import type { Deadline } from '#core/model/clocks/deadline.ts'
import { untilReply } from '#core/model/clocks/sla.ts'
import { hour, minute } from '#core/model/time.ts'
import { type Phrase, phraseText, timelineLine } from '../cards.ts'
import { clocksFact, clockWords, lengthWords, pressingClock } from './clocks.ts'

const noon = Date.parse('2026-11-23T12:00Z')
const written = (phrase: Phrase): string =>
  phraseText(phrase, piece => ('at' in piece ? `<${piece.as} ${new Date(piece.at).toISOString().slice(11, 16)}>` : ''))

describe('Clocks on a card', () => {
  const first: Deadline = { kind: 'first_reply', state: 'running', at: noon + 12 * minute, left: 12 * minute, warned: true }
  const resolution: Deadline = { kind: 'resolution', state: 'running', at: noon + 26 * hour, left: 8 * hour }

  it('say how long it takes where it is near, else by when', () => {
    expect(written(clocksFact([first, resolution])?.value ?? '')).to.equal('first reply <ago 12:12> · resolution by <clock 14:00>')
  })

  it('say what stands still, until when, and what is left', () => {
    const frozen: Deadline = { kind: 'first_reply', state: 'frozen', left: 30 * minute, until: noon }
    expect(written(clockWords(frozen))).to.equal('first reply frozen until <clock 12:00>, 30 min left')
    expect(written(clockWords({ kind: 'resolution', state: 'waiting', left: 7.5 * hour }))).to.equal(
      'resolution waits for the customer, 7 h 30 min left',
    )
    expect(written(clockWords({ kind: 'next_reply', state: 'waiting', left: hour, until: noon }))).to.equal(
      'next reply rests until <clock 12:00>, 1 h left',
    )
    expect(written(clockWords({ kind: 'window', state: 'running', at: noon, left: hour }))).to.equal(
      'the channel’s window closes <ago 12:00>',
    )
  })

  it('are coloured by the worst', () => {
    expect(clocksFact([resolution])?.tone).to.equal(undefined)
    expect(clocksFact([first, resolution])?.tone).to.equal('warn')
    expect(clocksFact([first, { kind: 'resolution', state: 'missed', at: noon }])?.tone).to.equal('bad')
    expect(clocksFact([])).to.equal(undefined)
  })

  it('are one in a list: what presses most', () => {
    expect(written(pressingClock([resolution, first])?.words ?? '')).to.equal('first reply <ago 12:12>')
    expect(pressingClock([{ kind: 'first_reply', state: 'met' }])).to.equal(undefined)
  })

  it('say lengths of time as people do', () => {
    expect([1, 60 * 1000, 61 * minute, 24 * hour].map(lengthWords)).to.deep.equal(['1 min', '1 min', '1 h 1 min', '24 h'])
  })

  it('leave a line in the timeline when one runs out', () => {
    const line = (state: 'warned' | 'missed') =>
      timelineLine({ seq: 7, at: noon, kind: 'clock', author: { kind: 'system' }, clock: 'first_reply', state, since: 3, due: noon })
    expect([line('warned')?.tone, written(line('warned')?.text ?? '')]).to.deep.equal(['warn', 'first reply is due soon: <clock 12:00>'])
    expect([line('missed')?.tone, written(line('missed')?.text ?? '')]).to.deep.equal([
      'bad',
      'first reply missed: it was due <clock 12:00>',
    ])
    const snooze = timelineLine({ seq: 8, at: noon, kind: 'snooze', author: { kind: 'agent', id: 'a', name: 'Ann' }, until: untilReply })
    expect(written(snooze?.text ?? '')).to.equal('snoozed by Ann until the customer writes')
  })
})
