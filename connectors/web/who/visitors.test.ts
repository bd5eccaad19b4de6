import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { createVisitors, keptSecret } from './visitors.ts'

const secret = 'a secret of thirty-two characters'
const nobody = async () => false
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** The same bytes in other letters: the last letter has two bits to spare. */
const respelled = (text: string): string => text.replace(/.$/, last => letters.charAt(letters.indexOf(last) ^ 1))

describe('A visitor token', () => {
  const visitors = createVisitors(secret, nobody)

  it('is accepted by the server that made it, and says who somebody is without saying the token', async () => {
    const { token } = visitors.mint()
    const visitor = await visitors.read(token)
    expect(visitor?.identity).to.match(/^visitor:[0-9a-f]{64}$/)
    expect(visitor?.address).to.equal(`web:${visitor?.hash}`)
    expect(JSON.stringify(visitor)).not.to.include(token.slice(0, 20))
  })

  it('is another for everybody', () => {
    expect(new Set(Array.from({ length: 100 }, () => visitors.mint().token)).size).to.equal(100)
  })

  it('is refused when anything about it is made up', async () => {
    const { token } = visitors.mint()
    const [value = '', signature = ''] = token.split('.')
    const other = visitors.mint().token.split('.')[1]
    const forged = [
      '',
      value,
      `${value}.`,
      `${value}.${other}`,
      `${'A'.repeat(43)}.${signature}`,
      `${value}.${signature.slice(0, -1)}`,
      `${value}.${respelled(signature)}`,
      `${token} `,
      `${token}\n`,
      `Visitor ${token}`,
      createVisitors(`${secret}, another`, nobody).mint().token,
    ]
    for (const made of forged) expect(await visitors.read(made), made).to.equal(undefined)
  })

  it('still opens the conversation of somebody who has written, when the signing secret was lost', async () => {
    const { token } = visitors.mint()
    const written = (await visitors.read(token))?.hash
    const after = createVisitors('another secret of enough characters', async visitor => visitor.hash === written)
    expect((await after.read(token))?.hash).to.equal(written)
    expect(await after.read(visitors.mint().token), 'somebody who has not').to.equal(undefined)
  })
})

describe('The signing secret', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-web-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is made once, kept, and readable by nobody else', () => {
    const path = join(folder, 'deep', 'web')
    const made = keptSecret(path)
    expect(made).to.have.length(43)
    expect(keptSecret(path)).to.equal(made)
    expect(readFileSync(join(path, 'visitor-secret'), 'utf8')).to.equal(made)
    if (process.platform !== 'win32') expect(statSync(join(path, 'visitor-secret')).mode & 0o077).to.equal(0)
  })
})
