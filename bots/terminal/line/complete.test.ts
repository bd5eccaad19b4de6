import { expect } from 'chai'
import { verbs } from '../../verbs.ts'
import { completeLine, type Known } from './complete.ts'

const known: Known = {
  tickets: () => ['#4521', '#4530', '#12'],
  teams: () => ['billing'],
  canned: () => ['refund'],
  agents: () => ['Grace Hopper', 'Lin Yutang'],
  proactive: () => ['Pricing help', 'Trial ends'],
  actions: () => ['shop.get_order'],
  services: () => ['shop'],
  scenarios: () => ['Refund window', 'Refund to card', 'Tone'],
  topics: () => ['billing', 'login'],
  channels: () => ['email', 'web'],
  contacts: () => ['ada@example.com'],
}

const tab = (line: string): { hits: string[]; part: string } => completeLine(line, verbs, known)

describe('completion', () => {
  const cases: [string, string[]][] = [
    ['que', ['queue']],
    ['RES', ['resolve']],
    ['scenario p', ['scenario publish']],
    ['proactive off tri', ['Trial ends']],
    ['scenario publish Refund w', ['Refund window']],
    ['scenario publish refund', ['Refund window', 'Refund to card']],
    ['assign ', ['Grace Hopper', 'Lin Yutang', 'billing']],
    ['assign b', ['billing']],
    ['queue b', ['billing']],
    ['canned use r', ['refund']],
    ['assign L', ['Lin Yutang']],
    ['#45', ['#4521', '#4530']],
    ['#4521 cla', ['claim']],
    ['#4521 assign G', ['Grace Hopper']],
    ['show #45', ['#4521', '#4530']],
    ['release t', ['team']],
    ['snooze tom', ['tomorrow 9:00']],
    ['sessions open mi', ['mine']],
    ['autopilot e', ['email']],
    ['autopilot t', ['topic']],
    ['lin', ['link']],
    ['link w', ['web']],
    ['link t', []],
    ['autopilot email a', ['assist']],
    ['autopilot topic b', ['billing']],
    ['autopilot topic billing sk', ['skip']],
    ['autopilot topic billing skip on w', ['web']],
    ['contact merge ad', ['ada@example.com']],
    ['help sno', ['snooze']],
    ['reply que', []],
    ['note #45', []],
    ['nonsense ', []],
  ]
  for (const [line, hits] of cases)
    it(`of ‘${line}’ offers ${hits.join(', ') || 'nothing'}`, () => expect(tab(line).hits).to.deep.equal(hits))

  it('offers each verb once where nothing is typed', () => {
    const { hits } = tab('')
    expect(hits).to.include.members(['reply', 'queue', 'scenario', 'exit'])
    expect(new Set(hits).size).to.equal(hits.length)
  })

  it('replaces only what it completes', () => {
    expect(tab('sessions open mi').part).to.equal('mi')
    expect(tab('assign L').part).to.equal('L')
  })
})
