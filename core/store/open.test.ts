import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  it('names MONGODB_URL where no server answers, and tells no password of it', async () => {
    const failure = await openStore({
      file: ':memory:',
      mongoUrl: 'mongodb://ada:not-to-be-seen@127.0.0.1:1/x?serverSelectionTimeoutMS=100',
    }).then(
      () => 'opened',
      (error: Error) => error.message,
    )
    expect(failure)
      .to.match(/^MongoDB can not be used: .*Look at MONGODB_URL/u)
      .and.not.contain('not-to-be-seen')
  }).timeout(15_000)

  it('names the file that is no database, and leaves it as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'threadline-open-'))
    try {
      const file = join(folder, 'threadline.db')
      writeFileSync(file, 'no database, but a letter to a friend\n'.repeat(40))
      const before = readFileSync(file)
      const failure = await openStore({ file }).then(
        () => 'opened',
        (error: Error) => error.message,
      )
      expect(failure).to.equal(
        `the database ${file} can not be used: file is not a database. Put a backup in its place, or set THREADLINE_DATA to another folder.`,
      )
      expect(readFileSync(file).equals(before)).to.equal(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
