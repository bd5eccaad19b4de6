import { expect } from 'chai'
import type { PartStanding } from '#core/ports/overview.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { watchParts } from './failing.ts'

const model: PartStanding = { name: 'plugins/openai', kind: 'plugin', about: 'answers', state: 'well' }
const failed = (why: string): PartStanding => ({ ...model, state: 'failing', failed: { at: 0, why }, mend: 'Look at OPENAI_API_KEY' })

describe('A part that fails, at the terminal', () => {
  it('is told once when it begins, and once when it works again', async () => {
    const clock = createTestClock()
    const said: string[] = []
    let bells = 0
    let answer: () => Promise<PartStanding[]> = async () => [model]
    const end = new AbortController()
    const printer = {
      say: (text: string) => void said.push(text),
      bell() {
        bells += 1
      },
    }
    watchParts({ queries: { health: () => answer() }, printer, clock }, end.signal)
    const pass = async (ms: number): Promise<void> => {
      await clock.advance(ms)
      await new Promise(setImmediate)
    }
    await pass(60_000)
    expect(said).to.deep.equal([])

    answer = async () => [failed('the key is refused')]
    await pass(60_000)
    answer = async () => [failed('something else')]
    await pass(120_000)
    // A house that does not answer is no news of its parts.
    answer = () => Promise.reject(new Error('away'))
    await pass(60_000)
    expect(said).to.deep.equal(['✗ plugins/openai fails: the key is refused. Look at OPENAI_API_KEY. ‘health’ tells more.'])
    expect(bells).to.equal(1)

    answer = async () => [model]
    await pass(120_000)
    expect(said[1]).to.match(/^✓ plugins\/openai works again, after [34] min\.$/u)
    expect(said).to.have.length(2)

    answer = async () => [failed('again')]
    await pass(60_000)
    expect(said).to.have.length(3)
    end.abort()
    answer = async () => [model]
    await pass(60_000)
    expect(said, 'nothing is said once the desk is left').to.have.length(3)
  })

  it('is told once what it recovered, and again after the next gap', async () => {
    const clock = createTestClock()
    const said: string[] = []
    const end = new AbortController()
    const channel = (count: number, until: number): PartStanding => ({
      ...model,
      name: 'connectors/email',
      kind: 'channel',
      recovered: { count, since: clock.now() - 3_600_000, until },
    })
    let parts = [channel(3, clock.now())]
    watchParts({ queries: { health: async () => parts }, printer: { say: text => void said.push(text), bell() {} }, clock }, end.signal)
    for (let n = 0; n < 4; n++) await clock.advance(20_000)
    expect(said).to.deep.equal(['connectors/email: 3 messages recovered, the first written 1 h ago.'])
    parts = [channel(1, clock.now())]
    for (let n = 0; n < 4; n++) await clock.advance(20_000)
    expect(said.slice(1)).to.deep.equal(['connectors/email: 1 message recovered, the first written 1 h ago.'])
    end.abort()
  })
})
