import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../ports/store.ts'
import { storeKit } from '../../testing/kits/store.ts'
import { openSqlite } from './sqlite.ts'

const folders: string[] = []
const files = new WeakMap<Store, string>()

const open = async (file: string): Promise<Store> => {
  const store = await openSqlite({ file, fsync: false })
  files.set(store, file)
  return store
}

after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

storeKit({
  name: 'SQLite in a file',
  open: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'threadline-store-'))
    folders.push(folder)
    return open(join(folder, 'threadline.db'))
  },
  reopen: async store => {
    await store.close()
    return open(files.get(store)!)
  },
})

storeKit({ name: 'SQLite in memory', open: () => openSqlite({ file: ':memory:' }) })
