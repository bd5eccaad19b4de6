// The conformance kit of shelves: every place where bytes of files lie must pass it. See core/ports/shelf.ts.
import { createHash, randomBytes } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'chai'
import type { Shelf } from '../../ports/shelf.ts'

export interface TestShelf {
  name: string
  /** Bytes of memory that putting 30 MB may take at most; left out where what is kept lies in memory itself. */
  memory?: number
  /** An empty shelf, and the same one as another process sees it. */
  open(): Promise<{ shelf: Shelf; again: () => Promise<Shelf>; close(): Promise<void> }>
}

/** The bytes as a stream of pieces. */
export const streamOf = async function* (bytes: Uint8Array, piece = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.byteLength; from += piece) yield bytes.subarray(from, from + piece)
}

/** All bytes of a stream. */
export const bytesOf = async (content: AsyncIterable<Uint8Array> | undefined): Promise<Buffer | undefined> => {
  if (!content) return undefined
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const listed = async (shelf: Shelf, from = 0, to = Number.MAX_SAFE_INTEGER): Promise<string[]> => {
  const found: string[] = []
  for await (const { id } of shelf.list(from, to)) found.push(id)
  return found.sort()
}

const megabyte = 1024 * 1024

/** Declares the tests for one kind of shelf. */
export const fileKit = ({ name, memory, open }: TestShelf): void => {
  describe(`Files kept in ${name}`, function () {
    this.timeout(60_000)
    let shelf: Shelf
    let again: () => Promise<Shelf>
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ shelf, again, close } = await open())
    })
    afterEach(() => close())

    it('come back as they went in, under the hash of their bytes, whatever the size of the pieces', async () => {
      for (const size of [1, 65_536, 512 * 1024, 512 * 1024 + 1, 3 * megabyte + 7]) {
        const bytes = randomBytes(size)
        const put = await shelf.put(streamOf(bytes, 100_003), 5000)
        expect(put).to.deep.equal({ id: hashOf(bytes), size, at: 5000 })
        expect(await bytesOf(await (await again()).open(put.id))).to.deep.equal(bytes)
        expect(await shelf.has(put.id)).to.deep.equal(put)
      }
    })

    it('may hold nothing at all', async () => {
      const { id, size } = await shelf.put(streamOf(Buffer.alloc(0)), 1)
      expect(size).to.equal(0)
      expect(await bytesOf(await shelf.open(id))).to.deep.equal(Buffer.alloc(0))
    })

    it('can be read in part, to the byte', async () => {
      const bytes = randomBytes(2 * megabyte)
      const { id } = await shelf.put(streamOf(bytes), 1)
      for (const [from, to] of [
        [0, 0],
        [10, 20],
        [524_287, 524_288],
        [524_288, 1_048_575],
        [2 * megabyte - 1, 2 * megabyte - 1],
        [0, 2 * megabyte - 1],
      ] as const)
        expect(await bytesOf(await shelf.open(id, { from, to })), `${from}-${to}`).to.deep.equal(bytes.subarray(from, to + 1))
    })

    it('are there once, when the same bytes are put again or by two at once, and count as put last', async () => {
      const bytes = randomBytes(megabyte)
      const both = await Promise.all([shelf.put(streamOf(bytes, 1000), 10), (await again()).put(streamOf(bytes), 10)])
      expect(both[0]).to.deep.equal(both[1])
      await shelf.put(streamOf(bytes), 70_000)
      expect(await listed(shelf)).to.deep.equal([hashOf(bytes)])
      expect((await shelf.has(hashOf(bytes)))?.at).to.equal(70_000)
      expect(await bytesOf(await shelf.open(hashOf(bytes)))).to.deep.equal(bytes)
    })

    it('leave nothing when their sender breaks off in the middle', async () => {
      const breaks = async function* () {
        yield* streamOf(randomBytes(2 * megabyte))
        throw new Error('the sender left')
      }
      let told = ''
      await shelf.put(breaks(), 1).catch((error: Error) => {
        told = error.message
      })
      expect(told).to.equal('the sender left')
      expect(await listed(shelf)).to.deep.equal([])
    })

    it('are not there before all of them is, and a writer that never ended is tidied away', async () => {
      const bytes = randomBytes(2 * megabyte)
      let go = (): void => {}
      const waits = new Promise<void>(resolve => {
        go = resolve
      })
      const slowly = async function* () {
        yield bytes.subarray(0, megabyte)
        await waits
        yield bytes.subarray(megabyte)
      }
      const putting = shelf.put(slowly(), 1000)
      const other = await again()
      await other.put(streamOf(Buffer.from('another')), 1000)
      expect(await other.has(hashOf(bytes))).to.equal(undefined)
      expect(await other.open(hashOf(bytes))).to.equal(undefined)
      expect(await listed(other)).to.deep.equal([hashOf(Buffer.from('another'))])
      await other.tidy(1000)
      go()
      await putting
      await other.tidy(5000)
      expect(await bytesOf(await other.open(hashOf(bytes)))).to.deep.equal(bytes)
      expect(await bytesOf(await other.open(hashOf(Buffer.from('another'))))).to.deep.equal(Buffer.from('another'))
    })

    it('are removed for good, unless they were put again meanwhile', async () => {
      const bytes = randomBytes(600_000)
      const { id } = await shelf.put(streamOf(bytes), 1000)
      expect(await shelf.remove(id, 1000)).to.equal(false)
      expect(await shelf.remove(id, 1001)).to.equal(true)
      expect(await shelf.remove(id)).to.equal(false)
      expect(await shelf.open(id)).to.equal(undefined)
      await shelf.put(streamOf(bytes), 2000)
      await shelf.put(streamOf(bytes), 9000)
      expect(await shelf.remove(id, 5000)).to.equal(false)
      await shelf.tidy(99_000)
      expect(await bytesOf(await shelf.open(id))).to.deep.equal(bytes)
    })

    it('are either whole or gone when one removes what another puts', async () => {
      for (let round = 0; round < 20; round++) {
        const bytes = Buffer.from(`round ${round}`)
        await shelf.put(streamOf(bytes), 1000)
        const other = await again()
        const [{ id }] = await Promise.all([other.put(streamOf(bytes, 3), 5000), shelf.remove(hashOf(bytes), 2000)])
        expect(await bytesOf(await shelf.open(id)), String(round)).to.deep.equal(bytes)
      }
    })

    it('are listed by when they were put', async () => {
      const ids: string[] = []
      for (const at of [1000, 2000, 3000]) ids.push((await shelf.put(streamOf(Buffer.from(`put at ${at}`)), at)).id)
      expect(await listed(shelf, 1000, 3000)).to.deep.equal(ids.slice(0, 2).sort())
      expect(await listed(shelf, 2000)).to.deep.equal(ids.slice(1).sort())
    })

    it('are named by hashes only: no other name leads anywhere', async () => {
      await shelf.put(streamOf(Buffer.from('something')), 1)
      for (const id of ['', '..', '../threadline.db', 'new', 'ab/../../lock', 'A'.repeat(64), `${'0'.repeat(63)}/`, '0'.repeat(64)]) {
        expect(await shelf.open(id), id).to.equal(undefined)
        expect(await shelf.has(id), id).to.equal(undefined)
        expect(await shelf.remove(id), id).to.equal(false)
      }
    })

    it('of 30 MB pass through without being held in memory', async function () {
      if (memory === undefined) this.skip()
      // What is held, not what has not been collected yet.
      setFlagsFromString('--expose-gc')
      const collect = runInNewContext('gc') as () => void
      const held = (): number => {
        collect()
        return process.memoryUsage().arrayBuffers
      }
      const piece = randomBytes(65_536)
      const before = held()
      let most = 0
      let turns = 0
      const look = (): void => {
        if (turns++ % 48 === 0) most = Math.max(most, held() - before)
      }
      const many = async function* () {
        for (let n = 0; n < 480; n++) {
          piece.writeUInt32BE(n)
          yield piece
          look()
        }
      }
      const { id, size } = await shelf.put(many(), 1)
      expect(size).to.equal(480 * 65_536)
      let read = 0
      for await (const bytes of (await shelf.open(id))!) {
        read += bytes.byteLength
        look()
      }
      expect(read).to.equal(size)
      expect(most).to.be.lessThan(memory)
    })
  })
}
