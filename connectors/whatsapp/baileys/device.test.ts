// What crabline lacks, at a fake socket of ours: linking, the ways in which a connection ends, what came while nothing was connected, receipts,
// reactions, quotes, words typed on the phone.

import { createCipheriv } from 'node:crypto'
import type { WAMessage } from '@whiskeysockets/baileys'
import { getMediaKeys, proto } from '@whiskeysockets/baileys'
import { expect } from 'chai'
import { until } from '#core/testing/kits/check.ts'
import { logInto } from '#core/testing/kits/opened.ts'
import { customersMessage } from '#core/testing/whatsapp/by-phone.ts'
import { admin, openPhoneHouse, type PhoneHouse } from '#core/testing/whatsapp/phone-house.ts'

describe('a linked phone', function () {
  this.timeout(30_000)
  let phone: PhoneHouse
  afterEach(() => phone.close())

  const linkedPhone = async (): Promise<void> => {
    phone = await openPhoneHouse()
    await phone.standing(/^linked/)
  }
  const heard = async (text: string): Promise<void> => {
    await until(async () => (await phone.messages()).includes(text) || undefined, `“${text}” was not taken`)
  }
  const session = async () => (await phone.house.core.queries.sessions({})).items[0]!
  const reply = async (text: string, key = `reply ${text}`): Promise<void> => {
    await phone.house.core.controls.reply((await session()).id, { text, take: true }, { ...admin, key })
  }
  const delivery = async (state: string) =>
    until(async () => (await phone.entries()).find(entry => entry.kind === 'delivery' && entry.state === state), `nothing was ${state}`)

  describe('linking it', () => {
    it('opens no connection and says what to do until an admin asks', async () => {
      phone = await openPhoneHouse({ linked: false })
      await phone.standing(/No phone is linked yet/)
      expect(phone.fake.sockets).to.have.length(0)
    })

    it('shows a code to scan to whoever asks, alone, and is connected once it is scanned', async () => {
      phone = await openPhoneHouse({ linked: false })
      await phone.standing(/No phone/)
      const shown = await phone.connector.link!({})
      expect(shown.qr).to.equal('qr-1')
      expect(shown.page).to.match(/^https:\/\/desk\.example\/whatsapp\/link\/[\w-]{32}$/)
      const page = await fetch(shown.page.replace('https://desk.example', phone.house.url))
      expect(await page.text()).to.include('<svg')
      expect(page.headers.get('cache-control')).to.equal('no-store')
      phone.fake.scan()
      await phone.standing(/^linked as \+15550000000/)
      const seen = async () => (await fetch(shown.page.replace('https://desk.example', phone.house.url))).text()
      const after = await until(
        async () => [await seen()].find(html => html.includes('+15550000000')),
        'the page does not say who is linked',
      )
      expect(after).to.not.include('<svg')
      await phone.again()
      await phone.standing(/^linked as \+15550000000/)
    })

    it('gives a code to type where the admin names the number', async () => {
      phone = await openPhoneHouse({ linked: false })
      await phone.standing(/No phone/)
      expect((await phone.connector.link!({ phone: '+1 555 000 0000' })).code).to.equal('ABCD1234')
    })

    it('leaves no trace of the code in what a desk can read', async () => {
      phone = await openPhoneHouse({ linked: false })
      await phone.standing(/No phone/)
      const { controls, queries } = phone.house.core
      const shown = await controls.linkDevice('whatsapp', { phone: '+15550000000' }, admin)
      expect(shown.code).to.equal('ABCD1234')
      const { items } = await queries.audit(admin.who)
      const told = JSON.stringify([items, await phone.entries(), await phone.connector.health?.()])
      expect(told).to.not.include('ABCD').and.not.include(shown.page.split('/').at(-1))
    })

    it('leaves no trace of a code in the log, whatever is logged', async () => {
      const lines: string[] = []
      phone = await openPhoneHouse({ linked: false, log: logInto(lines) })
      await phone.standing(/No phone/)
      const { controls } = phone.house.core
      const toScan = await controls.linkDevice('whatsapp', {}, admin)
      phone.fake.now().close(408)
      await phone.standing(/No phone/)
      const toType = await controls.linkDevice('whatsapp', { phone: '+15550000000' }, { ...admin, key: 'another' })
      const pages = [toScan.page, toType.page].map(page => page.replace('https://desk.example', phone.house.url))
      for (const page of pages) await (await fetch(page)).text()
      phone.fake.scan()
      await phone.standing(/^linked/)
      phone.fake.now().close(428)
      await until(async () => phone.fake.sockets.length > 2 || undefined, 'no new connection was opened')
      await phone.standing(/^linked/)
      expect(lines.join('')).to.include('connected to WhatsApp')
      expect([toScan.qr, toType.code]).to.deep.equal(['qr-1', 'ABCD1234'])
      for (const secret of ['qr-', 'ABCD', ...pages.map(page => page.split('/').at(-1)!)]) expect(lines.join('')).to.not.include(secret)
    })

    it('says so where a phone is linked already', async () => {
      phone = await openPhoneHouse()
      await phone.standing(/^linked/)
      await until(async () => (await phone.connector.link!({})).linked || undefined, 'it was not said')
      expect(phone.fake.sockets).to.have.length(1)
    })

    it('shows nothing at an address that nobody was given', async () => {
      phone = await openPhoneHouse({ linked: false })
      expect((await fetch(`${phone.house.url}/whatsapp/link/${'x'.repeat(32)}`)).status).to.equal(404)
    })

    it('gives up where nobody scans, and shows a new one when asked again', async () => {
      phone = await openPhoneHouse({ linked: false })
      await phone.standing(/No phone/)
      await phone.connector.link!({})
      phone.fake.now().close(408)
      await phone.standing(/No phone/)
      expect((await phone.connector.link!({})).qr).to.equal('qr-2')
    })
  })

  describe('when the connection ends', () => {
    for (const code of [408, 428, 503, 500, 515])
      it(`comes back after ${code}`, async () => {
        await linkedPhone()
        phone.fake.now().close(code)
        await until(async () => phone.fake.sockets.length === 2 || undefined, 'no new connection was opened')
        await phone.standing(/^linked/)
        expect(phone.fake.sockets[0]!.ev.listenerCount('messages.upsert')).to.equal(0)
      })

    for (const [code, words] of [
      [440, /another program/i],
      [403, /closed this number’s account/],
    ] as const)
      it(`stops after ${code} and says so, and goes on with its keys once an admin asks`, async () => {
        await linkedPhone()
        phone.fake.now().close(code)
        await phone.standing(words)
        expect(phone.fake.sockets).to.have.length(1)
        expect((await phone.connector.link!({})).linked).to.equal('+15550000000')
      })

    it('forgets its keys after 401 only, and wants to be linked anew', async () => {
      await linkedPhone()
      expect(await phone.memory.sealed.get('auth/creds')).to.not.equal(undefined)
      phone.fake.now().close(401)
      await phone.standing(/unlinked this device/)
      await until(async () => (await phone.memory.sealed.get('auth/creds')) === undefined || undefined, 'the keys were kept')
      expect((await phone.connector.link!({})).qr).to.equal('qr-2')
    })
  })

  describe('taking in', () => {
    it('takes what was written while nothing was connected, once, in order, and tells how much it was', async () => {
      await linkedPhone()
      phone.fake.tell(customersMessage('ada', '3A1', { conversation: 'first' }, { messageTimestamp: 1_700_000_000 }), 'append')
      phone.fake.tell(customersMessage('ada', '3A2', { conversation: 'second' }, { messageTimestamp: 1_700_000_060 }), 'append')
      phone.fake.tell(customersMessage('ada', '3A1', { conversation: 'first' }, { messageTimestamp: 1_700_000_000 }), 'append')
      await until(async () => phone.recovered.length > 0 || undefined, 'nothing was told as recovered')
      expect(await phone.messages()).to.deep.equal(['first', 'second'])
      expect(phone.recovered.reduce((sum, { count }) => sum + count, 0)).to.equal(2)
      expect(phone.recovered[0]!.since).to.equal(1_700_000_000_000)
    })

    it('takes nothing from groups, news and status', async () => {
      await linkedPhone()
      for (const remoteJid of ['120363@g.us', 'status@broadcast', '1@newsletter'])
        phone.fake.tell({
          ...customersMessage('ada', `3A${remoteJid}`, { conversation: 'to many' }),
          key: { remoteJid, participant: '1001@lid', fromMe: false, id: '1' },
        })
      phone.fake.tell(customersMessage('ada', '3A9', { conversation: 'to us' }))
      await heard('to us')
      expect(await phone.messages()).to.deep.equal(['to us'])
    })

    it('takes where somebody is, also while they are on their way, and what they want to buy', async () => {
      await linkedPhone()
      const tell = (id: string, content: proto.IMessage): void => phone.fake.tell(customersMessage('ada', id, content))
      tell('3A1', { locationMessage: { degreesLatitude: 1.5, degreesLongitude: 2.5, name: 'The shop' } })
      tell('3A2', { liveLocationMessage: { degreesLatitude: 1.5, degreesLongitude: 3.5, caption: 'On my way' } })
      tell('3A3', { productMessage: { product: { title: 'A blue lamp', productId: '7' }, body: 'Is it there?' } })
      tell('3A4', { orderMessage: { orderTitle: 'The shop', itemCount: 2, message: 'These two, please' } })
      await heard('The shop\nhttps://maps.google.com/?q=1.5,2.5')
      await heard('On my way\nhttps://maps.google.com/?q=1.5,3.5')
      await heard('Is it there?\nA blue lamp')
      await heard('These two, please\n[an order, items: 2]')
    })

    describe('a file', () => {
      const { fetch } = globalThis
      afterEach(() => {
        globalThis.fetch = fetch
      })
      const picture = (): WAMessage =>
        customersMessage('ada', '3A1', {
          imageMessage: { url: 'https://mmg.whatsapp.net/f', mediaKey: Buffer.alloc(32, 3), mimetype: 'image/png', caption: 'See here' },
        })
      const files = async () =>
        (await phone.entries()).flatMap(entry => (entry.kind === 'message' ? (entry.attachments ?? []).map(({ name }) => name) : []))
      const content = async (): Promise<Response> => {
        const { cipherKey, iv } = await getMediaKeys(Buffer.alloc(32, 3), 'image')
        const cipher = createCipheriv('aes-256-cbc', cipherKey, iv)
        return new Response(Buffer.concat([cipher.update('png'), cipher.final(), Buffer.alloc(10)]))
      }
      const lies = (answer: (asked: number) => Promise<Response>): { asked: number } => {
        const so = { asked: 0 }
        globalThis.fetch = async (...given) => (String(given[0]).startsWith('https://mmg') ? answer(++so.asked) : fetch(...given))
        return so
      }

      it('is fetched though the network is away for a moment', async () => {
        await linkedPhone()
        lies(async asked => {
          if (asked === 1) throw new TypeError('fetch failed')
          return content()
        })
        phone.fake.tell(picture())
        await heard('See here')
        expect(await files()).to.deep.equal(['photo.png'])
      })

      it('that could not be fetched to its end is fetched over the next connection', async () => {
        await linkedPhone()
        const lost = Promise.withResolvers<Response>()
        const so = lies(asked => (asked === 1 ? lost.promise : content()))
        const message = picture()
        phone.fake.kept = () => [message]
        phone.fake.tell(message)
        await until(() => so.asked === 1 || undefined, 'it was not asked for')
        phone.fake.now().close(515)
        lost.reject(new TypeError('fetch failed'))
        await heard('See here')
        expect(await files()).to.deep.equal(['photo.png'])
      })

      it('that is never to be had is told of', async () => {
        await linkedPhone()
        const so = lies(async () => new Response('no', { status: 403 }))
        phone.fake.tell(picture())
        await heard('See here\n[photo.png: it could not be fetched from WhatsApp]')
        expect(so.asked).to.equal(1)
      })
    })

    it('names what a reply answers, and takes reactions one at a time', async () => {
      await linkedPhone()
      phone.fake.tell(customersMessage('ada', '3A1', { conversation: 'Which one?' }))
      await heard('Which one?')
      await reply('The blue one or the red one?')
      await delivery('sent')
      const ours = phone.fake.sent[0]!.id
      phone.fake.tell(
        customersMessage('ada', '3A2', {
          extendedTextMessage: {
            text: 'that one',
            contextInfo: { stanzaId: ours, quotedMessage: { conversation: 'The blue one or the red one?' } },
          },
        }),
      )
      await heard('> The blue one or the red one?\nthat one')
      const reacts = (id: string, text: string): void =>
        phone.fake.tell(customersMessage('ada', id, { reactionMessage: { key: { id: ours, fromMe: true }, text } }))
      const reactions = async () =>
        (await phone.entries()).filter(({ kind }) => kind === 'reaction') as { emoji: string; removed?: boolean }[]
      reacts('3A3', '👍')
      await until(async () => (await reactions()).length === 1 || undefined, 'no reaction')
      reacts('3A4', '❤️')
      await until(async () => (await reactions()).length === 3 || undefined, 'the first was not taken away')
      reacts('3A5', '')
      await until(async () => (await reactions()).length === 4 || undefined, 'the second was not taken away')
      expect((await reactions()).map(({ emoji, removed }) => `${removed ? '-' : '+'}${emoji}`)).to.deep.equal(['+👍', '-👍', '+❤️', '-❤️'])
    })

    it('keeps one contact whose number appears later and then changes, and joins nobody with who had it before', async () => {
      await linkedPhone()
      const from = (id: string, key: WAMessage['key'], text: string): void =>
        phone.fake.tell({ ...customersMessage('ada', id, { conversation: text }), key: { ...key, id, fromMe: false } })
      from('1', { remoteJid: '7001@lid' }, 'no number')
      from('2', { remoteJid: '7001@lid', remoteJidAlt: '4911@s.whatsapp.net' }, 'a number')
      from('3', { remoteJid: '4911@s.whatsapp.net' }, 'by number alone')
      from('4', { remoteJid: '4922@s.whatsapp.net', remoteJidAlt: '7001@lid' }, 'a new number')
      for (const text of ['no number', 'a number', 'by number alone', 'a new number']) await heard(text)
      expect((await phone.house.core.queries.sessions({})).items).to.have.length(1)
      from('5', { remoteJid: '7002@lid', remoteJidAlt: '4911@s.whatsapp.net' }, 'somebody else')
      await heard('somebody else')
      const { items } = await phone.house.core.queries.sessions({})
      expect(new Set(items.map(({ contact }) => contact)).size).to.equal(2)
    })

    it('takes what is typed on the phone itself as a person’s words, which silence the AI', async () => {
      await linkedPhone()
      phone.fake.tell(customersMessage('ada', '3A1', { conversation: 'Hello?' }))
      await heard('Hello?')
      phone.fake.tell({
        key: { remoteJid: '1001@lid', fromMe: true, id: '3B1' },
        message: { conversation: 'I am on it.' },
        messageTimestamp: Date.now() / 1000,
      })
      await heard('I am on it.')
      const said = (await phone.entries()).find(entry => entry.kind === 'message' && entry.text === 'I am on it.')
      expect(said).to.have.nested.property('author.kind', 'agent')
      expect((await session()).owner).to.have.property('kind', 'agent')
    })
  })

  describe('sending', () => {
    beforeEach(async () => {
      await linkedPhone()
      phone.fake.tell(customersMessage('ada', '3A1', { conversation: 'Hello?' }))
      await heard('Hello?')
    })

    it('says by whom it is, in WhatsApp’s marks, and shows that somebody writes', async () => {
      await reply('It is **here**.')
      await delivery('sent')
      expect(phone.fake.sent[0]).to.deep.include({ jid: '1001@lid', content: { text: '*Grace*\nIt is *here*.', linkPreview: null } })
      await phone.connector.typing!('whatsapp:1001')
      expect(phone.fake.presences).to.deep.equal(['composing 1001@lid'])
    })

    it('brings receipts to the ledger, and none takes another back', async () => {
      await reply('It is here.')
      await delivery('sent')
      const key = { remoteJid: '1001@lid', fromMe: true, id: phone.fake.sent[0]!.id }
      const tell = (status: number): void => void phone.fake.now().ev.emit('messages.update', [{ key, update: { status } }])
      tell(proto.WebMessageInfo.Status.READ)
      await delivery('read')
      tell(proto.WebMessageInfo.Status.DELIVERY_ACK)
      tell(proto.WebMessageInfo.Status.READ)
      phone.fake.tell(customersMessage('ada', '3A7', { conversation: 'later' }))
      await heard('later')
      const states = (await phone.entries())
        .filter(entry => entry.kind === 'delivery')
        .map(entry => entry.kind === 'delivery' && entry.state)
      expect(states.at(-1)).to.equal('read')
    })

    it('sends nothing twice whose acknowledgement was lost with the connection, and leaves it to a person', async () => {
      phone.fake.acks.push('never')
      await reply('It is here.')
      await until(async () => phone.fake.sent.length === 1 || undefined, 'it was not sent')
      phone.fake.now().close(428)
      const doubt = await until(
        async () =>
          (await phone.entries()).find(entry => entry.kind === 'delivery' && entry.state === 'unknown' && entry.waits === 'person'),
        'no person was asked',
      )
      expect(doubt).to.have.property('reason', 'the channel can not tell whether it arrived')
      await phone.standing(/^linked/)
      expect(phone.fake.sent).to.have.length(1)
    })

    it('knows by a receipt that it was sent though the acknowledgement was lost', async () => {
      phone.fake.acks.push('never')
      await reply('It is here.')
      await until(async () => phone.fake.sent.length === 1 || undefined, 'it was not sent')
      const { id } = phone.fake.sent[0]!
      const key = { remoteJid: '1001@lid', fromMe: true, id }
      phone.fake.now().ev.emit('messages.update', [{ key, update: { status: proto.WebMessageInfo.Status.DELIVERY_ACK } }])
      await until(async () => (await phone.memory.sealed.get<{ taken?: true }>(`sent/1001/${id}`))?.taken, 'the receipt was not noted')
      phone.fake.now().close(428)
      await delivery('sent')
      expect(phone.fake.sent).to.have.length(1)
    })

    it('shows in words why WhatsApp did not take it', async () => {
      phone.fake.acks.push('463')
      await reply('It is here.')
      expect(await delivery('failed'))
        .to.have.property('reason')
        .that.matches(/may not begin conversations/)
    })

    it('asks for the old words again where the customer’s phone could not read them', async () => {
      await reply('It is here.')
      await delivery('sent')
      const kept = await phone.fake.now().config.getMessage!({ remoteJid: '1001@lid', id: phone.fake.sent[0]!.id })
      expect(kept?.conversation).to.include('It is here.')
    })

    it('sends pictures and voice as such, everything else as a document, before the words', async () => {
      const files = [
        ['photo.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
        ['list.txt', Buffer.from('one, two')],
      ] as const
      const attachments = []
      for (const [name, content] of files)
        attachments.push(
          await phone.house.files.keep({
            name,
            content: (async function* () {
              yield content
            })(),
          }),
        )
      const { id } = await session()
      await phone.house.core.controls.reply(id, { text: 'Both.', take: true, attachments }, { ...admin, key: 'files' })
      await delivery('sent')
      const [picture, list, words] = phone.fake.sent.map(({ content }) => content as Record<string, unknown>)
      expect(picture).to.have.property('image').that.deep.equals(files[0][1])
      expect(list).to.include({ fileName: 'list.txt' })
      expect(words).to.have.property('text', '*Grace*\nBoth.')
    })

    it('writes to nobody who has not written', () => {
      expect(() => phone.connector.reach!({ contact: 'x', identities: ['phone:+4930'], addresses: [], silent: [] })).to.throw(
        /never written on WhatsApp/,
      )
    })

    it('changes for fifteen minutes, and reacts', async () => {
      await reply('It is there.')
      await delivery('sent')
      const platformId = `1001/${phone.fake.sent[0]!.id}`
      const input = { session: 'x', ticket: 1, seq: 1, author: { kind: 'ai' as const, id: 'ai' }, text: 'It is here.' }
      await phone.connector.edit!('whatsapp:1001', { platformId, reply: input as never }, 'edit')
      expect(phone.fake.sent.at(-1)!.content).to.deep.include({ text: 'It is here.' }).and.have.nested.property('edit.fromMe', true)
      await phone.connector.react!('whatsapp:1001', { platformId: '1001/3A1', emoji: '👍', removed: false }, 'react')
      expect(phone.fake.sent.at(-1)!.content).to.deep.equal({
        react: { key: { remoteJid: '1001@lid', id: '3A1', fromMe: false }, text: '👍' },
      })
      await phone.connector.remove!('whatsapp:1001', platformId, 'remove')
      expect(phone.fake.sent.at(-1)!.content).to.have.nested.property('delete.id', phone.fake.sent[0]!.id)
    })
  })
})
