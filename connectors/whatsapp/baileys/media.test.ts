import { createCipheriv } from 'node:crypto'
import type { WAMessage } from '@whiskeysockets/baileys'
import { expect } from 'chai'
import { Refused } from '#core/ports/failure.ts'
import { type Library, loadLibrary } from './library.ts'
import { createMedia } from './media.ts'

describe('A file that a customer sends to a linked phone', () => {
  const { fetch } = globalThis
  const mediaKey = Buffer.alloc(32, 3)
  let library: Library
  let asked: string[]
  let renewed: number
  let patient: boolean
  /** What lies where. */
  let lying: Record<string, Buffer<ArrayBuffer>>

  before(async () => {
    library = await loadLibrary()
  })
  beforeEach(() => {
    asked = []
    renewed = 0
    patient = true
    lying = {}
    globalThis.fetch = async address => {
      asked.push(String(address))
      const found = lying[String(address)]
      return found ? new Response(found) : new Response('gone', { status: 410 })
    }
  })
  afterEach(() => {
    globalThis.fetch = fetch
  })

  const sealed = async (text: string): Promise<Buffer<ArrayBuffer>> => {
    const { cipherKey, iv } = await library.getMediaKeys(mediaKey, 'image')
    const cipher = createCipheriv('aes-256-cbc', cipherKey, iv)
    return Buffer.concat([cipher.update(text), cipher.final(), Buffer.alloc(10)])
  }
  const message = (where: { url?: string; directPath?: string }): WAMessage =>
    ({ key: { remoteJid: '1001@lid', id: '3A1' }, message: { imageMessage: { ...where, mediaKey, mimetype: 'image/png' } } }) as WAMessage
  const open = (one: WAMessage): Promise<AsyncIterable<Uint8Array>> =>
    createMedia({
      library,
      clock: {
        now: () => 0,
        after(_, fn) {
          if (!patient) fn()
          return () => {}
        },
      },
      async renew(old) {
        renewed += 1
        if (!patient) return new Promise(() => {})
        Object.assign(old.message?.imageMessage ?? {}, { url: 'https://mmg.whatsapp.net/anew', directPath: '/anew' })
        return old
      },
    })(one)
  const read = async (one: WAMessage): Promise<string> => {
    const chunks: Uint8Array[] = []
    for await (const chunk of await open(one)) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }

  it('is fetched again once the phone has put it there anew, where it lay for too long', async () => {
    lying['https://mmg.whatsapp.net/anew'] = await sealed('a cat')
    expect(await read(message({ url: 'https://mmg.whatsapp.net/old', directPath: '/old' }))).to.equal('a cat')
    expect([renewed, asked]).to.deep.equal([1, ['https://mmg.whatsapp.net/old', 'https://mmg.whatsapp.net/anew']])
  })

  it('is not waited for without end where the phone does not bring it again', async () => {
    patient = false
    expect(await open(message({ url: 'https://mmg.whatsapp.net/old' })).catch((e: Error) => e)).to.be.instanceOf(Refused)
    expect(renewed).to.equal(1)
  })

  it('is not fetched from where the message leads away from WhatsApp', async () => {
    for (const where of [
      { url: 'http://127.0.0.1:8080/admin' },
      { url: 'http://mmg.whatsapp.net/file' },
      { url: 'https://mmg.whatsapp.net:8443/file' },
      { url: 'https://whatsapp.net.evil.example/file' },
      { url: 'https://evil.example/file', directPath: '/file' },
      { url: 'https://mmg.whatsapp.net/file', directPath: '@evil.example/file' },
      { url: 'https://mmg.whatsapp.net/file', directPath: '.evil.example/file' },
    ])
      expect(await open(message(where)).catch((e: Error) => e), JSON.stringify(where)).to.be.instanceOf(Refused)
    expect(asked).to.deep.equal([])
  })
})
