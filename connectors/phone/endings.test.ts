import { expect } from 'chai'
import pino from 'pino'
import { minute } from '#core/model/time.ts'
import { Refused, Retry } from '#core/ports/failure.ts'
import { until } from '#core/testing/index.ts'
import { createEndings } from './endings.ts'

describe('Calls of which nobody told that they are over', () => {
  it('are over where Twilio does not know them any more, and not where something before Twilio does not', async () => {
    const failures = new Map<string, Error>([
      ['CA1', new Refused('Twilio knows nothing under this name any more', '20404')],
      ['CA2', new Refused('Twilio failed with it (404)', '404')],
      ['CA3', new Retry('Twilio did not answer')],
    ])
    const ended: string[] = []
    const waiting: number[] = []
    const endings = createEndings({
      link: { client: async () => ({ calls: (sid: string) => ({ fetch: () => Promise.reject(failures.get(sid)) }) }) as never },
      calls: { open: async () => [...failures.keys()].map(sid => ({ sid, at: 0 })) } as never,
      talk: { ended: async (sid: string) => void ended.push(sid) } as never,
      besides: [],
      clock: { now: () => minute, after: (wait: number) => waiting.push(wait) } as never,
      log: pino({ level: 'silent' }),
    })
    await endings.look()
    expect(ended).to.deep.equal(['CA1'])
    expect(waiting, 'the others are asked for again').to.deep.equal([minute])
  })

  it('are looked for again after the store could not be read, and a stop waits for the look that goes on', async () => {
    const waiting: (() => void)[] = []
    const asked: string[] = []
    let broken = true
    let free = (): void => {}
    const endings = createEndings({
      link: {
        client: async () => {
          await new Promise<void>(resolve => {
            free = resolve
          })
          return { calls: (sid: string) => ({ fetch: async () => asked.push(sid) && { status: 'completed', duration: null } }) } as never
        },
      },
      calls: {
        open: async () => {
          if (broken) throw new Error('the store is away')
          return ['CA1', 'CA2'].map(sid => ({ sid, at: 0 }))
        },
      } as never,
      talk: { ended: async () => {} } as never,
      besides: [],
      clock: { now: () => minute, after: (_: number, fn: () => void) => waiting.push(fn) && (() => {}) } as never,
      log: pino({ level: 'silent' }),
    })
    await endings.look()
    expect(waiting).to.have.length(1)
    broken = false
    const none = free
    waiting[0]?.()
    await until(() => free !== none, 'the first call being asked about')
    let isStopped = false
    const stopping = endings.stop().then(() => {
      isStopped = true
    })
    await new Promise(resolve => setImmediate(resolve))
    expect(isStopped).to.equal(false)
    free()
    await stopping
    expect(asked, 'nothing more is begun').to.deep.equal(['CA1'])
    expect(waiting).to.have.length(1)
  })

  it('are asked for again while Twilio does not answer, then only once they are long, and no more once we stop', async () => {
    const waiting: { wait: number; fn: () => void; off?: true }[] = []
    const ended: [string, number | undefined][] = []
    const asked: string[] = []
    const begun = new Map([
      ['CA1', 0],
      ['CA2', 5 * minute],
    ])
    const statuses = new Map([
      ['CA1', 'in-progress'],
      ['CA2', 'completed'],
    ])
    let now = 5 * minute
    let answers = false
    const endings = createEndings({
      link: {
        client: async () =>
          ({
            calls: (sid: string) => ({
              async fetch() {
                asked.push(sid)
                if (!answers && sid === 'CA2') throw new Error('no answer')
                return { status: statuses.get(sid), duration: '61' }
              },
            }),
          }) as never,
      },
      calls: {
        open: async () => [...begun].filter(([sid]) => !ended.some(([one]) => one === sid)).map(([sid, at]) => ({ sid, at })),
      } as never,
      talk: { ended: async (sid: string, seconds?: number) => void ended.push([sid, seconds]) } as never,
      besides: [],
      clock: {
        now: () => now,
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
    /** The next look, until it has settled when the one after it comes. */
    const next = async (): Promise<void> => {
      const looks = waiting.length
      asked.length = 0
      waiting.at(-1)?.fn()
      await until(() => waiting.length > looks, 'the look after it')
    }

    await endings.look()
    expect(asked).to.deep.equal(['CA1', 'CA2'])
    expect(ended).to.deep.equal([])
    expect(waiting.map(({ wait }) => wait)).to.deep.equal([minute])
    answers = true
    await next()
    expect(asked).to.deep.equal(['CA1', 'CA2'])
    expect(ended).to.deep.equal([['CA2', 61]])

    statuses.set('CA1', 'completed')
    now = 10 * minute - 1
    await next()
    expect(asked).to.deep.equal([])
    now = 10 * minute
    await next()
    expect(ended.map(([sid]) => sid)).to.deep.equal(['CA2', 'CA1'])

    const looks = waiting.length
    await endings.stop()
    expect(waiting.at(-1)?.off).to.equal(true)
    await endings.look()
    expect(waiting).to.have.length(looks)
  })
})
