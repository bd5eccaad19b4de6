import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { loadLibrary } from './library.ts'

describe('the library of a linked phone', () => {
  it('prints no keys of its sessions, and leaves the rest of the console as it is', async () => {
    await loadLibrary()
    const require = createRequire(createRequire(import.meta.url).resolve('@whiskeysockets/baileys'))
    const SessionRecord = require('libsignal/src/session_record')
    const entry = Object.assign(SessionRecord.createEntry(), { indexInfo: { closed: -1 } })
    const { write } = process.stdout
    let printed = ''
    process.stdout.write = ((text: string) => {
      printed += text
      return true
    }) as typeof write
    try {
      new SessionRecord().closeSession(entry)
      console.info('something else')
    } finally {
      process.stdout.write = write
    }
    expect(printed).to.equal('something else\n')
  })

  it('says what to install where it is not there', async function () {
    this.timeout(20_000)
    const place = JSON.stringify(new URL('library.ts', import.meta.url).href)
    const code = `
      import { registerHooks } from 'node:module'
      registerHooks({
        resolve(name, context, next) {
          if (name !== '@whiskeysockets/baileys') return next(name, context)
          throw Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' })
        },
      })
      const { loadLibrary } = await import(${place})
      await loadLibrary().then(() => console.log('loaded'), error => console.log(error.message))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code])
    expect(stdout).to.match(/@whiskeysockets\/baileys, which is not installed: run `npm ci` without --omit=optional/)
  })
})
