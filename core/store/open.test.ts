import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { openStore } from './open.ts'

const child = `
  import { createRequire } from 'node:module'
  const { openStore } = await import(process.argv[1])
  const store = await openStore({ file: ':memory:', mongoUrl: process.argv[2] })
  const { cache } = createRequire(process.argv[1])
  console.log(store.name, Object.keys(cache).some(name => name.includes('mongoose')))
  await store.close()
`

describe('Opening the store', () => {
  it('takes the SQLite file, and does not load mongoose for it, where no MongoDB is named', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', child, import.meta.resolve('./open.ts')])
    expect(stdout).to.equal('sqlite false\n')
  })

  it('takes MongoDB where one is named, and never the file instead', async () => {
    const failure = await openStore({ file: ':memory:', mongoUrl: 'nonsense' }).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure).to.be.an('error')
  })
})
