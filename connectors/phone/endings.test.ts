import { expect } from 'chai'
import pino from 'pino'
import { minute } from '#core/model/time.ts'
import { createEndings } from './endings.ts'

describe('Calls of which nobody told that they are over', () => {
  it('are asked for again while Twilio does not answer, and no more once it did, or once we stop', async () => {
    const waiting: { wait: number; fn: () => void; off?: true }[] = []
    const ended: [string, number | undefined][] = []
    const statuses = new Map([
      ['CA1', 'completed'],
      ['CA2', 'in-progress'],
    ])
    let answers = false
    const endings = createEndings({
      link: {
        client: async () =>
          ({
            calls: (sid: string) => ({
              async fetch() {
                if (!answers && sid === 'CA1') throw new Error('no answer')
                return { status: statuses.get(sid), duration: '61' }
              },
            }),
          }) as never,
      },
      calls: { open: async () => [...statuses.keys()].filter(sid => !ended.some(([one]) => one === sid)).map(sid => ({ sid })) } as never,
      talk: { ended: async (sid: string, seconds?: number) => void ended.push([sid, seconds]) } as never,
      clock: {
        now: () => 0,
        after(wait: number, fn: () => void) {
          const one: (typeof waiting)[number] = { wait, fn }
          waiting.push(one)
          return () => {
            one.off = true
          }
        },
      } as never,
      log: pino({ level: 'silent' }),
    })
    await endings.look()
    expect(ended).to.deep.equal([])
    expect(waiting.map(({ wait }) => wait)).to.deep.equal([minute])
    answers = true
    waiting[0]?.fn()
    await new Promise(resolve => setImmediate(resolve))
    expect(ended).to.deep.equal([['CA1', 61]])
    expect(waiting).to.have.length(1)

    statuses.set('CA1', 'completed')
    ended.length = 0
    answers = false
    await endings.look()
    expect(waiting).to.have.length(2)
    endings.stop()
    expect(waiting[1]?.off).to.equal(true)
    await endings.look()
    expect(waiting).to.have.length(2)
  })
})
