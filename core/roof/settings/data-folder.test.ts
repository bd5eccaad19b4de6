import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { makeDataFolder } from './data-folder.ts'

describe('The data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-data-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is made where it is missing, and left as it is where it is there', () => {
    const data = join(folder, 'a', 'b')
    makeDataFolder(data)
    writeFileSync(join(data, 'threadline.db'), 'kept')
    makeDataFolder(data)
    expect(readdirSync(data)).to.deep.equal(['threadline.db'])
  })

  it('says where a file stands in the way, and what to do', () => {
    const file = join(folder, 'data')
    writeFileSync(file, '')
    expect(() => makeDataFolder(file)).to.throw(`the data folder ${file} can not be made: a file stands in its place.`)
    expect(() => makeDataFolder(join(file, 'deeper'))).to.throw(/can not be made: a part of its path is a file\..*THREADLINE_DATA/u)
  })

  // Whoever may do everything is refused nothing.
  const other = process.platform === 'win32' || process.getuid?.() === 0 ? it.skip : it
  other('names the file that this user may not write, which only users with bounds can be shown', () => {
    const data = join(folder, 'data')
    mkdirSync(data)
    const file = join(data, 'threadline.db')
    writeFileSync(file, '')
    chmodSync(file, 0o400)
    expect(() => makeDataFolder(data)).to.throw(`this user may not read and write ${file}.`)
  })
})
