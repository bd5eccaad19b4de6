import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect } from 'chai'
import fc from 'fast-check'
import { withValues, writeEnvFile } from './env-file.ts'

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
