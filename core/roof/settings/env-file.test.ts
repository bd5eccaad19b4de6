import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect } from 'chai'
import fc from 'fast-check'
import { readEnvFile, strayLines, withValues, writeEnvFile } from './env-file.ts'

describe('Writing into .env', () => {
  it('changes a value in its place and adds what is new at the end', () => {
    const text = '# mine\nPORT=3000\nSLACK_BOT_TOKEN=old\n\n# more\nexport HOST=0.0.0.0'
    expect(withValues(text, { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_DESK_CHANNEL: 'C1' })).to.equal(
      '# mine\nPORT=3000\nSLACK_BOT_TOKEN=xoxb-1\n\n# more\nexport HOST=0.0.0.0\nSLACK_DESK_CHANNEL=C1\n',
    )
  })

  it('leaves one line where a name stood twice, and no other name alone', () => {
    expect(withValues('A=1\nAB=2\nA=3\n', { A: '9' })).to.equal('A=9\nAB=2\n')
  })

  it('reads back what it wrote, whatever it is', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 30 }).filter(v => !/[\r\n\0`]/u.test(v) && v === v.trim())
    fc.assert(
      fc.property(value, value, (one, two) => {
        const text = withValues(withValues('KEPT="a b"\n', { ONE: one, TWO: two }), { ONE: two })
        expect(parseEnv(text)).to.deep.equal({ KEPT: 'a b', ONE: two, TWO: two })
      }),
    )
  })

  it('keeps the file to its owner', () => {
    const folder = mkdtempSync(join(tmpdir(), 'threadline-env-'))
    const file = join(folder, '.env')
    writeFileSync(file, 'PORT=1\n', { mode: 0o644 })
    writeEnvFile(file, { PORT: '2' })
    expect(readFileSync(file, 'utf8')).to.equal('PORT=2\n')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).to.equal(0o600)
    rmSync(folder, { recursive: true })
  })
})

describe('Reading .env', () => {
  it('names the lines that nobody reads, and takes comments, blank lines and values of several lines for what they are', () => {
    const text =
      '# mine\n\nPORT 3001\nexport HOST = 0.0.0.0\nKEY="-----BEGIN\nsome words\nEND-----"\nNAME=\'it is\'\r\njust words\r\nSAID=it"s\n'
    expect(strayLines(text)).to.deep.equal([3, 9])
  })

  it('takes a quote that nothing closes for a part of its own line', () => {
    expect(strayLines('A="open\nB=2\nwords\n')).to.deep.equal([3])
  })

  it('says by the number of the line what is wrong, and never what stands there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'threadline-env-'))
    const file = join(folder, '.env')
    writeFileSync(file, 'PORT=3001\nTHREADLINE_API_KEY a-secret-of-mine\n')
    const { values, mistakes } = readEnvFile(file)
    expect(values).to.deep.equal({ PORT: '3001' })
    expect(mistakes).to.have.length(1)
    expect(mistakes[0])
      .to.match(/^line 2 of \.env /u)
      .and.not.contain('secret')
    rmSync(folder, { recursive: true })
  })

  it('says that it can not be read where a folder has its name, and finds nothing wrong where there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'threadline-env-'))
    mkdirSync(join(folder, '.env'))
    expect(readEnvFile(join(folder, '.env')).mistakes.join()).to.match(/^\.env can not be read: EISDIR/u)
    expect(readEnvFile(join(folder, 'none'))).to.deep.equal({ values: {}, mistakes: [] })
    rmSync(folder, { recursive: true })
  })
})
