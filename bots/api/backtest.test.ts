import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { type CalledHouse, openCalledHouse } from '#core/testing/houses/api-house.ts'
import { houseKey } from '#core/testing/houses/house.ts'
import { createRemote } from '../terminal/wire/remote.ts'

const agent = { id: 'grace', name: 'Grace Hopper' }

describe('Trying a change on past sessions over the API', function () {
  this.timeout(60_000)
  let house: CalledHouse
  before(async () => {
    house = await openCalledHouse({
      says: ({ evidence }) => {
        const [found] = evidence.filter(e => e.kind === 'scenario')
        return found && { text: found.text, class: 'scenario', used: [found.id] }
      },
    })
    await house.call('POST', '/messages', { id: 'm1', contact: { id: 'ada', name: 'Ada' }, text: 'Can I send the lamp back?' })
    await house.core.idle()
  })
  after(() => house.close())

  it('begins at once, tells how it fares, and gives a desk elsewhere the same', async () => {
    const scenario = { kind: 'scenario', title: 'Returns', instruction: 'Within 14 days.', examples: ['Can I send the lamp back?'] }
    const made = await house.call('POST', '/scenarios', scenario)
    const given = { id: 'press', agent, on: { kind: 'scenario', scenario: made.body.id } }
    const begun = await house.call('POST', '/backtests', given)
    expect(begun.status).to.equal(202)
    expect((await house.call('POST', '/backtests', given)).body.id).to.equal(begun.body.id)
    const remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
    try {
      let now = await remote.queries.backtest(begun.body.id)
      while (now.state === 'running') now = await remote.queries.backtest(begun.body.id)
      expect(now).to.deep.include({ state: 'done', done: 1, title: 'the scenario ‘Returns’', wrong: [] })
      expect(now.found[0]).to.deep.include({ difference: 'answered', question: 'Can I send the lamp back?' })
      expect((await remote.queries.backtests())[0]?.id).to.equal(begun.body.id)
      expect((await remote.controls.stopBacktest(begun.body.id, { who: agent })).state).to.equal('done')
      const threshold = await remote.controls.backtest({ on: { kind: 'threshold', channel: 'api', threshold: 1 }, most: 5 }, { who: agent })
      expect(threshold.title).to.equal('a threshold of 1.00 on api')
      await remote.controls.stopBacktest(threshold.id, { who: agent })
      expect((await remote.controls.autopilot({ backtestFirst: true, thresholds: { api: 0.4 } }, { who: agent })).backtestFirst).to.equal(
        true,
      )
      expect(await remote.queries.autopilot()).to.deep.include({ thresholds: { api: 0.4 } })
    } finally {
      remote.close()
    }
  })

  it('says what is not there and what is no change', async () => {
    expect((await house.call('GET', '/backtests/none')).status).to.equal(404)
    expect((await house.call('POST', '/backtests', { on: { kind: 'scenario', scenario: 'none' } })).status).to.equal(404)
    expect((await house.call('POST', '/backtests', { on: { kind: 'weather' } })).status).to.equal(400)
  })
})
