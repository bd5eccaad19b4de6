import { expect } from 'chai'
import { together } from './merge.ts'

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('Several sources heard as one', () => {
  async function* counting(name: string, to: number): AsyncGenerator<string> {
    for (let i = 1; i <= to; i++) {
      await new Promise(resolve => setImmediate(resolve))
      yield `${name}${i}`
    }
  }
  /** Waits until it is told to end. */
  async function* silent(signal: AbortSignal, ended: () => void): AsyncGenerator<string> {
    await new Promise(resolve => signal.addEventListener('abort', resolve))
    ended()
  }

  it('give every item, each source in its order', async () => {
    const all = await collect(together([() => counting('a', 5), () => counting('b', 3)], new AbortController().signal))
    expect(all.filter(x => x.startsWith('a'))).to.deep.equal(['a1', 'a2', 'a3', 'a4', 'a5'])
    expect(all.filter(x => x.startsWith('b'))).to.deep.equal(['b1', 'b2', 'b3'])
  })

  it('are all ended when the reader leaves', async () => {
    let ended = 0
    const both = together([s => silent(s, () => (ended += 1)), () => counting('a', 9)], new AbortController().signal)
    for await (const item of both) if (item === 'a2') break
    expect(ended).to.equal(1)
  })

  it('are all ended when one fails, and the failure is told', async () => {
    let ended = 0
    async function* failing(): AsyncGenerator<string> {
      yield 'one'
      throw new Error('broken')
    }
    const both = together([s => silent(s, () => (ended += 1)), failing], new AbortController().signal)
    const seen: string[] = []
    const error = await (async () => {
      for await (const item of both) seen.push(item)
    })().catch((e: Error) => e.message)
    expect([seen, error, ended]).to.deep.equal([['one'], 'broken', 1])
  })
})
