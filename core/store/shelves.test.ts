import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { Mongoose } from 'mongoose'
import { testStores } from '../testing/houses/stores.ts'
import { bytesOf, fileKit, streamOf } from '../testing/kits/shelf.ts'
import { memoryMongo } from '../testing/memory-mongo/driver.ts'
import { folderShelf } from './folder-shelf.ts'
import { openMongo } from './mongo/mongo.ts'

fileKit({
  name: 'a folder',
  memory: 12e6,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'threadline-files-'))
    return {
      shelf: folderShelf(folder),
      again: async () => folderShelf(folder),
      close: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
})

for (const { name, open, clear } of testStores().there)
  if (name !== 'SQLite')
    fileKit({
      name,
      async open() {
        const store = await open()
        if (!store.shelf) throw new Error(`${name} keeps no files`)
        const { shelf } = store
        return {
          shelf,
          again: async () => shelf,
          async close() {
            await store.close()
            await clear()
          },
        }
      },
    })

describe('A process that is killed while it writes a file', () => {
  it('leaves no half file under a hash, and what it left is tidied away', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'threadline-files-'))
    try {
      const module = fileURLToPath(new URL('./folder-shelf.ts', import.meta.url))
      const script = `
        const { folderShelf } = await import(${JSON.stringify(module)})
        const endless = async function* () { for (;;) { yield Buffer.alloc(65536, 7); process.stdout.write('.') } }
        await folderShelf(${JSON.stringify(folder)}).put(endless(), 1000)`
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      child.kill('SIGKILL')
      await once(child, 'exit')

      const shelf = folderShelf(folder)
      const whole = await shelf.put(streamOf(Buffer.from('whole')), 5000)
      const found: string[] = []
      for await (const { id } of shelf.list(0, 1e15)) found.push(id)
      expect(found).to.deep.equal([whole.id])
      expect(readdirSync(join(folder, 'new'))).to.have.length(1)
      await shelf.tidy(2000)
      expect(readdirSync(join(folder, 'new'))).to.deep.equal([])
      expect(await bytesOf(await shelf.open(whole.id))).to.deep.equal(Buffer.from('whole'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('A process that dies while it writes a file into MongoDB', () => {
  it('leaves pieces that nobody sees, and they are tidied away with the note of them', async () => {
    const driver = memoryMongo()
    const url = 'mongodb://memory/dying'
    const store = await openMongo({ url, driver })
    const mongoose = new Mongoose()
    mongoose.setDriver(driver)
    const beside = mongoose.createConnection(url)
    try {
      await beside.asPromise()
      const left = (name: string) => beside.db!.collection(name).countDocuments({})
      let halfway = (): void => {}
      const written = new Promise<void>(resolve => {
        halfway = resolve
      })
      const dies = async function* () {
        yield Buffer.alloc(600_000, 7)
        halfway()
        await new Promise<never>(() => {})
      }
      void store.shelf!.put(dies(), 1000)
      await written
      const whole = await store.shelf!.put(streamOf(Buffer.from('whole')), 1000)
      expect([await left('store.files'), await left('store.pieces')]).to.deep.equal([2, 2])
      await store.shelf!.tidy(1000)
      expect([await left('store.files'), await left('store.pieces')]).to.deep.equal([2, 2])
      await store.shelf!.tidy(1001)
      expect([await left('store.files'), await left('store.pieces')]).to.deep.equal([1, 1])
      expect(await bytesOf(await store.shelf!.open(whole.id))).to.deep.equal(Buffer.from('whole'))
      await store.shelf!.remove(whole.id)
      expect([await left('store.files'), await left('store.pieces')]).to.deep.equal([0, 0])
    } finally {
      await beside.close()
      await store.close()
    }
  })
})
