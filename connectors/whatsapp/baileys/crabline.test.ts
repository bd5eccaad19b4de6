// A linked phone against crabline: the real handshake and encryption, in a house with a real store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { createSeal } from '#core/lib/seal.ts'
import type { Inbox } from '#core/ports/connector.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { until } from '#core/testing/kits/check.ts'
import { type Crabline, describeOnCrabline, self, startCrabline } from '#core/testing/whatsapp/crabline.ts'
import { linkDevice } from '#core/testing/whatsapp/linked.ts'
import { create } from '../index.ts'

describeOnCrabline('a linked phone, at crabline', function () {
  this.timeout(60_000)
  let folder: string
  let bed: Crabline
  let house: House | undefined

  const open = async (inbox?: (inbox: Inbox) => Inbox): Promise<House> => {
    house = await openHouse({
      folder,
      seal: createSeal(Buffer.alloc(32, 3)),
      says: ({ text }) => ({ text: `You said: ${text}` }),
      ...(inbox && { inbox }),
      connectors: [
        given => {
          const connector = create({ transport: 'baileys', url: bed.url }, given)
          return {
            ...connector,
            async start() {
              await linkDevice(given.memory, self)
              await connector.start?.()
            },
          }
        },
      ],
    })
    await house.core.controls.autopilot(
      { channels: { whatsapp: 'on' } } as never,
      { who: { id: 'admin', identity: 'terminal:admin', name: 'Admin' }, key: 'on' } as never,
    )
    return house
  }
  const entries = async (of: House) => {
    const { items } = await of.core.queries.sessions({})
    const all = await Promise.all(items.map(({ id }) => of.core.queries.timeline(id, 0)))
    return all.flat() as { kind: string; text?: string; author?: { kind: string }; attachments?: { name: string; type: string }[] }[]
  }
  const said = async (of: House) => (await entries(of)).filter(({ kind }) => kind === 'message').map(({ text }) => text)

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-whatsapp-'))
    bed = await startCrabline()
  })
  afterEach(async () => {
    await house?.close()
    house = undefined
    await bed.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes a customer’s words in and brings the answer to them', async () => {
    const one = await open()
    await bed.write('+15557654321', { text: 'Where is my parcel?' })
    await until(async () => (await said(one)).includes('Where is my parcel?') || undefined, 'the message was not taken', 20_000)
    await until(
      async () => bed.events.some(event => JSON.stringify(event).includes('You said: Where is my parcel?')) || undefined,
      'the answer did not arrive',
      20_000,
    )
    expect(await said(one)).to.deep.equal(['Where is my parcel?', 'You said: Where is my parcel?'])
  })

  it('takes a voice message as a file', async () => {
    const one = await open()
    const content = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24, 0), Buffer.from('OpusHead'), Buffer.alloc(28, 1)])
    await bed.write('+15557654321', { audio: { contentBase64: content.toString('base64'), mimeType: 'audio/ogg; codecs=opus', ptt: true } })
    const file = await until(
      async () => (await entries(one)).flatMap(({ attachments = [] }) => attachments)[0],
      'the voice message was not taken',
      20_000,
    )
    expect(file).to.include({ name: 'voice message.ogg', type: 'audio/ogg', size: 64 })
  })

  it('tries again where the core could not store a message, before anything later', async () => {
    let failures = 1
    const one = await open(inbox => ({
      ...inbox,
      async receive(incoming) {
        if (failures-- > 0) throw new Error('the store is away')
        return inbox.receive(incoming)
      },
    }))
    await bed.write('+15557654321', { text: 'first' })
    await bed.write('+15557654321', { text: 'second' })
    await until(async () => (await said(one)).includes('second') || undefined, 'the messages were lost', 20_000)
    expect((await said(one)).filter(text => !text?.startsWith('You said'))).to.deep.equal(['first', 'second'])
  })

  it('takes nothing from groups', async () => {
    const one = await open()
    await bed.writeInGroup('+15557654321', 'to many')
    await bed.write('+15557654321', { text: 'to us' })
    await until(async () => (await said(one)).includes('to us') || undefined, 'the message was not taken', 20_000)
    expect(await said(one)).to.not.include('to many')
  })
})
