import { expect } from 'chai'
import { openWebHouse, type WebHouse } from '#core/testing/houses/web-house.ts'
import type { WireConfig, WireUploaded } from '../wire.ts'

// A picture of one pixel.
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

describe('A customer with files', () => {
  let house: WebHouse
  beforeEach(async () => {
    house = await openWebHouse({}, { publicUrl: 'https://desk.example' })
  })
  afterEach(() => house.close())
  const code = async (answer: Response): Promise<[number, string]> => [answer.status, ((await answer.json()) as { code: string }).code]

  it('sends them with or without words, and sees them with an address that opens', async () => {
    for (const who of [await house.visitor(), await house.customer({ sub: 'ada' })]) {
      const answer = await who.upload('a picture.png', png)
      expect(answer.status).to.equal(201)
      const uploaded = (await answer.json()) as WireUploaded
      expect(uploaded).to.deep.include({ name: 'a picture.png', type: 'image/png', size: png.length, image: { width: 1, height: 1 } })
      await who.write('', { files: [uploaded.ticket] })
      const [entry] = (await who.read()).entries
      expect(entry?.files?.[0]).to.deep.include({ name: 'a picture.png', type: 'image/png' })
      expect(entry).not.to.have.property('attachments')
      const path = new URL(entry!.files![0]!.url)
      const file = await fetch(house.url + path.pathname + path.search)
      expect(Buffer.from(await file.arrayBuffer()).equals(png)).to.equal(true)
    }
  })

  it('is told what is too large, empty or of a kind that is not taken, and nothing is kept', async () => {
    await house.close()
    house = await openWebHouse({ fileSize: 0.05, fileTypes: ['image/*'] })
    const who = await house.visitor()
    expect(await code(await who.upload('big.png', Buffer.concat([png, Buffer.alloc(60_000)])))).to.deep.equal([413, 'too_large'])
    expect(await code(await who.upload('empty.png', ''))).to.deep.equal([400, 'invalid'])
    expect(await code(await who.upload('page.png', '<script>alert(1)</script>'))).to.deep.equal([415, 'unsupported_type'])
    expect(await code(await who.post('/web/files', 'x'))).to.deep.equal([400, 'invalid'])
    expect((await who.upload('fits.png', png)).status).to.equal(201)
    const { files } = (await (await fetch(`${house.url}/web/config`)).json()) as WireConfig
    expect(files).to.deep.equal({ types: ['image/*'], size: 50_000, most: 10 })
  })

  it('is refused a body without end as soon as it is too much', async () => {
    await house.close()
    house = await openWebHouse({ fileSize: 1 })
    const who = await house.visitor()
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(65))
      },
    })
    const answer = await fetch(`${house.url}/web/files?name=endless.txt`, {
      method: 'POST',
      headers: { authorization: who.header },
      body,
      duplex: 'half',
    } as RequestInit).catch(() => undefined)
    if (answer) expect(answer.status).to.equal(413)
    expect(sent).to.be.lessThan(20_000_000)
    expect((await who.upload('small.txt', 'small')).status, 'the house goes on').to.equal(201)
  })

  it('can not send any where they are switched off', async () => {
    await house.close()
    house = await openWebHouse({ fileSize: 0 })
    expect(await code(await (await house.visitor()).upload('a.png', png))).to.deep.equal([403, 'forbidden'])
    expect(((await (await fetch(`${house.url}/web/config`)).json()) as WireConfig).files).to.equal(null)
  })

  it('has a share of so many', async () => {
    const who = await house.visitor()
    const answers: number[] = []
    for (let i = 0; i < 22; i++) answers.push((await who.upload('a.png', png)).status)
    expect(answers.slice(0, 20).every(status => status === 201)).to.equal(true)
    expect(answers.at(-1)).to.equal(429)
  })
})
