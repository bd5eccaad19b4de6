import { expect } from 'chai'
import { type CalledHouse, openCalledHouse } from '../testing/houses/api-house.ts'
import { houseKey } from '../testing/houses/house.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGNk+M/wnwEKGGEMAC8+A/9LhAm8AAAAAElFTkSuQmCC', 'base64')
const bearer = { authorization: `Bearer ${houseKey}` }

interface Uploaded {
  status: number
  file: string
  name: string
  type: string
  size: number
  code: string
}

interface Shown {
  kind: string
  seq: number
  text: string
  attachments?: { id: string; name: string; type: string; size: number; url: string; image?: { width: number; height: number } }[]
  delivery?: { state: string; reason?: string }
}

describe('Files over HTTP', () => {
  let house: CalledHouse
  before(async () => {
    house = await openCalledHouse({ says: question => (question.text.includes('hours') ? { text: 'From nine to five.' } : undefined) })
  })
  after(() => house.close())

  const upload = async (content: Uint8Array | string | ReadableStream, name?: string, headers: Record<string, string> = bearer) => {
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers,
      body: content instanceof ReadableStream ? content : Buffer.from(content),
      duplex: 'half',
    }
    const response = await fetch(`${house.url}/api/v1/files${name === undefined ? '' : `?name=${encodeURIComponent(name)}`}`, init)
    return { status: response.status, ...((await response.json()) as Omit<Uploaded, 'status'>) }
  }
  /** The house's public address is not where it listens in a test. */
  const here = (url: string): string => url.replace('https://desk.example', house.url)
  const linkOf = async (content: Uint8Array | string, name: string): Promise<string> =>
    here(
      house.files.url(
        await house.files.keep({ name, content: new Blob([Buffer.from(content)]).stream() as unknown as AsyncIterable<Uint8Array> }),
      ),
    )
  const timeline = async (session: string): Promise<Shown[]> => {
    await house.core.idle()
    return (await house.call('GET', `/sessions/${session}/timeline`)).body.items as unknown as Shown[]
  }
  let count = 0
  const write = (body: object) => house.call('POST', '/messages', { id: `f${++count}`, contact: { id: `c${count}` }, ...body })

  it('show pictures in place, where nothing in them can act, and to every page', async () => {
    const response = await fetch(await linkOf(png, 'Größe "1".png'))
    expect(response.status).to.equal(200)
    expect(Buffer.from(await response.arrayBuffer())).to.deep.equal(png)
    const headers = Object.fromEntries(response.headers)
    expect(headers).to.deep.include({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'accept-ranges': 'bytes',
    })
    const kept = Number(/^private, max-age=(\d+), immutable$/.exec(headers['cache-control'] ?? '')?.[1])
    // A day, and on to the next full hour, so that a browser meets the same address again.
    expect(kept).to.be.within(24 * 3600 - 5, 25 * 3600)
    expect(headers['content-disposition']).to.equal(`inline; filename="Gr??e 1.png"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201.png`)
  })

  it('save all else, and never as something that acts', async () => {
    const gif = Buffer.concat([Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), Buffer.from('/*<script>alert(1)</script>*/=1')])
    for (const [content, name, type, how] of [
      ['<!doctype html><script>alert(1)</script>', 'page.html', 'text/plain; charset=utf-8', 'attachment'],
      [
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        'a.svg',
        'application/octet-stream',
        'attachment',
      ],
      ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.png', undefined, 'attachment'],
      ['alert(1)', 'a.js', 'text/plain; charset=utf-8', 'attachment'],
      ['%PDF-1.7\n1 0 obj', 'a.pdf', 'application/pdf', 'attachment'],
      [Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'a.exe', 'application/octet-stream', 'attachment'],
      [gif, 'a.html', 'image/gif', 'inline'],
    ] as const) {
      const response = await fetch(await linkOf(content, name))
      await response.arrayBuffer()
      if (type !== undefined) expect(response.headers.get('content-type'), name).to.equal(type)
      expect(response.headers.get('content-type'), name).to.not.match(/html|svg|xml|script/)
      expect(response.headers.get('content-disposition'), name).to.match(new RegExp(`^${how}; filename=`))
      expect(response.headers.get('content-security-policy'), name).to.equal("default-src 'none'; sandbox")
      expect(response.headers.get('x-content-type-options'), name).to.equal('nosniff')
    }
  })

  it('can be asked for in part, or for their headers alone', async () => {
    const link = await linkOf('0123456789', 'digits.txt')
    const get = async (range: string) => {
      const response = await fetch(link, { headers: { range } })
      return [response.status, response.headers.get('content-range'), response.status === 416 ? '' : await response.text()]
    }
    expect(await get('bytes=2-4')).to.deep.equal([206, 'bytes 2-4/10', '234'])
    expect(await get('bytes=-3')).to.deep.equal([206, 'bytes 7-9/10', '789'])
    expect(await get('bytes=8-99')).to.deep.equal([206, 'bytes 8-9/10', '89'])
    expect(await get('bytes=10-')).to.deep.equal([416, 'bytes */10', ''])
    for (const odd of ['bytes=0-1,4-5', 'lines=1-2', 'bytes=x', 'nonsense'])
      expect(await get(odd), odd).to.deep.equal([200, null, '0123456789'])
    const head = await fetch(link, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).to.deep.equal([200, '10', ''])
  })

  it('are not shown to whoever changes an address, and are told so in words', async () => {
    const link = new URL(await linkOf(png, 'me.png'))
    const other = new URL(await linkOf('other', 'other.txt'))
    const changed = (change: (url: URL) => void): URL => {
      const url = new URL(link)
      change(url)
      return url
    }
    for (const url of [
      changed(u => u.searchParams.delete('sig')),
      changed(u => u.searchParams.set('sig', other.searchParams.get('sig') ?? '')),
      changed(u => u.searchParams.append('sig', 'x')),
      changed(u => u.searchParams.set('until', '9999999999')),
      changed(u => u.searchParams.set('type', 'text/html')),
      changed(u => {
        u.pathname = u.pathname.replace(/me\.png$/, 'me.html')
      }),
      changed(u => {
        u.pathname = other.pathname
      }),
    ]) {
      const response = await fetch(url)
      const body = (await response.json()) as { code: string; detail: string }
      expect([response.status, body.code], url.href).to.deep.equal([403, 'forbidden'])
      expect(body.detail).to.match(/open the/)
      expect(response.headers.get('access-control-allow-origin')).to.equal('*')
    }
    for (const path of ['/files/..%2f..%2fthreadline.db/x', '/files/new/x', `/files/${'0'.repeat(64)}/%2e%2e`])
      expect((await fetch(`${house.url}${path}`)).status, path).to.be.oneOf([403, 404])
  })

  it('come in as a raw body with the key, under a cleaned name', async () => {
    expect(await upload(png, '../../me.png')).to.deep.include({ status: 201, name: 'me.png', type: 'image/png', size: png.length })
    expect(await upload('words')).to.include({ status: 201, name: 'file', type: 'text/plain' })
    expect(await upload(png, 'a.png', {})).to.include({ status: 401 })
    expect(await upload('', 'a.png')).to.include({ status: 400, code: 'invalid' })
    expect(await upload('x', 'a.png', { ...bearer, 'content-encoding': 'gzip' })).to.include({ status: 415, code: 'unsupported_type' })
  })

  it('are refused where they are too large, also when nobody said how large', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        if (sent > 400) controller.close()
        else controller.enqueue(Buffer.alloc(65_536, 65))
      },
    })
    const answer = await upload(endless, 'huge.txt')
    expect(answer).to.include({ status: 413, code: 'too_large' })
    expect((await house.call('GET', '/queue')).status).to.equal(200)
  })

  it('go into a customer’s message by their tickets, alone or with words', async () => {
    const { file } = await upload(png, 'broken.png')
    const { status, body } = await write({ text: '', attachments: [file] })
    expect(status).to.equal(202)
    const entries = await timeline(body.session)
    const message = entries.find(e => e.kind === 'message')
    expect(message?.attachments?.[0]).to.deep.include({
      name: 'broken.png',
      type: 'image/png',
      size: png.length,
      image: { width: 3, height: 2 },
    })
    const fetched = await fetch(here(message?.attachments?.[0]?.url ?? ''))
    expect(Buffer.from(await fetched.arrayBuffer())).to.deep.equal(png)
    const session = (await house.call('GET', `/sessions/${body.session}`)).body
    expect([session.preview, session.owner.kind]).to.deep.equal(['[broken.png]', 'team'])
    const handoff = (await house.call('GET', `/sessions/${body.session}/timeline`)).body.items.find(e => e.kind === 'handoff')
    expect(handoff?.explanation).to.equal('The customer sent a file without words, which the AI cannot read.')
    expect(handoff?.summary).to.equal('The customer sent “[broken.png]”.')
    expect((await house.call('GET', '/find?text=broken')).body.items.map(i => i.session)).to.include(body.session)
  })

  it('do not keep the AI from answering the words beside them, and its receipt says that they were not read', async () => {
    const { file } = await upload(png, 'sign.png')
    const { body } = await write({ text: 'What are your opening hours?', attachments: [file] })
    const answer = (await timeline(body.session)).filter(e => e.kind === 'message').at(-1)
    expect(answer?.text).to.equal('From nine to five.')
    const { body: why } = await house.call('GET', `/sessions/${body.session}/why/${answer?.seq}`)
    expect(why.unread).to.deep.equal(['sign.png'])
  })

  it('need a ticket of this house that is still good', async () => {
    const { file } = await upload(png, 'me.png')
    const stranger = house.files.ticket(
      await house.files.keep({ name: 'x', content: new Blob(['x']).stream() as unknown as AsyncIterable<Uint8Array> }),
      'visitor:1',
    )
    for (const attachments of [[stranger], [`${file}x`], ['nonsense'], [file.split('.')[0]], [7], Array.from({ length: 11 }, () => file)])
      expect((await write({ text: 'See this', attachments })).status).to.equal(400)
    expect((await write({ text: ' ', attachments: [] })).status).to.equal(400)
  })

  it('make a message the same when it is repeated with another ticket of the same file', async () => {
    const body = { id: 'again', contact: { id: 'again' }, text: '' }
    const first = await house.call('POST', '/messages', { ...body, attachments: [(await upload(png, 'me.png')).file] })
    const second = await house.call('POST', '/messages', { ...body, attachments: [(await upload(png, 'me.png')).file] })
    expect([first.status, second.status]).to.deep.equal([202, 202])
    expect(second.body).to.deep.equal(first.body)
    const other = await house.call('POST', '/messages', { ...body, attachments: [(await upload('other', 'me.png')).file] })
    expect([other.status, other.body.code]).to.deep.equal([409, 'id_reused'])
  })

  it('go out with an agent’s reply, with words or without', async () => {
    const { body } = await write({ text: 'Can you send me the form?' })
    const agent = { id: 'grace', name: 'Grace' }
    const { file } = await upload('the form', 'form.txt')
    const done = await house.call('POST', `/sessions/${body.session}/reply`, { text: '', attachments: [file], agent })
    expect(done.status, JSON.stringify(done.body)).to.equal(200)
    const message = (await timeline(body.session)).find(e => e.seq === done.body.seq)
    expect(message?.attachments?.map(a => a.name)).to.deep.equal(['form.txt'])
    expect(message?.delivery?.state).to.equal('sent')
    expect((await house.call('POST', `/sessions/${body.session}/reply`, { text: ' ', agent })).status).to.equal(400)
    expect(
      (await house.call('POST', `/sessions/${body.session}/reply`, { text: 'x', attachments: ['nonsense'], agent })).body.code,
    ).to.equal('invalid')
  })
})
