import { createRequire } from 'node:module'
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
})
