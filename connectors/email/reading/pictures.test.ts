import { expect } from 'chai'
import MailComposer from 'nodemailer/lib/mail-composer'
import { isSmall, sizeOf } from './pictures.ts'
import { readLetter } from './read-letter.ts'

/** The head of a PNG: all that is read of it. */
const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(64)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
const gif = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(32)
  bytes.write('GIF89a', 'latin1')
  bytes.writeUInt16LE(width, 6)
  bytes.writeUInt16LE(height, 8)
  return bytes
}
const jpeg = (width: number, height: number): Buffer => {
  const app = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0, 0])
  return Buffer.concat([app, frame])
}

interface Given {
  name?: string
  cid?: string
  bytes?: Buffer
  type?: string
}
const letter = async (html: string, pictures: Given[], text?: string) => {
  const raw = await new MailComposer({
    from: 'ann@customer.example',
    subject: 'Re: Order',
    ...(html === '' ? {} : { html }),
    ...(text === undefined ? {} : { text }),
    attachments: pictures.map(({ name = 'image.png', cid, bytes = png(640, 480), type = 'image/png' }) => ({
      filename: name,
      content: bytes,
      contentType: type,
      ...(cid === undefined ? {} : { cid, contentDisposition: 'inline' as const }),
    })),
  })
    .compile()
    .build()
  const read = await readLetter(raw)
  return { ...read, files: read.enclosed.map(({ name, aside }) => `${name}${aside ? ' aside' : ''}`) }
}
const img = (cid: string): string => `<img src="cid:${cid}">`

describe('Pictures within a mail', () => {
  it('stand in the text under their names, and are enclosed in the order of their places', async () => {
    const { text, files } = await letter(`<p>First ${img('b')} then ${img('a')}</p>`, [
      { name: 'a.png', cid: 'a' },
      { name: 'notes.pdf', type: 'application/pdf' },
      { name: 'b.png', cid: 'b' },
    ])
    expect(text).to.equal('First [image: b.png] then [image: a.png]')
    expect(files).to.deep.equal(['b.png', 'a.png', 'notes.pdf'])
  })

  it('of one name are told apart, and of one cid the first is meant', async () => {
    const { text, files } = await letter(`<p>${img('a')} ${img('b')}</p>`, [{ cid: 'a' }, { cid: 'b' }, { name: 'other.png', cid: 'a' }])
    expect(text).to.equal('[image: image.png] [image: image-2.png]')
    expect(files).to.deep.equal(['image.png', 'image-2.png', 'other.png'])
  })

  it('of the history are no part of the message, nor are small ones of a signature', async () => {
    const { text, whole, files } = await letter(
      `<p>Broken: ${img('shot')}</p><div class="gmail_signature">Ann ${img('logo')} ${img('photo')}</div>
       <div class="gmail_quote"><div class="gmail_attr">On 5 May 2026, Desk wrote:</div><blockquote>Hello ${img('old')}</blockquote></div>`,
      [
        { name: 'logo.png', cid: 'logo', bytes: png(300, 80) },
        { name: 'old.png', cid: 'old', bytes: png(1600, 1200) },
        { name: 'shot.png', cid: 'shot', bytes: png(40, 40) },
        { name: 'photo.jpg', cid: 'photo', bytes: jpeg(1600, 1200), type: 'image/jpeg' },
      ],
    )
    expect(text).to.equal('Broken: [image: shot.png]')
    expect(files).to.deep.equal(['shot.png', 'logo.png aside', 'old.png aside', 'photo.jpg'])
    expect(whole).to.include('[image: logo.png]').and.to.include('[image: old.png]')
  })

  it('in the quote are the message where they are passed on', async () => {
    const html = `<p>See below</p><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Bob &lt;bob@x.example&gt;<br>Date: 5 May 2026<br>Subject: Broken<br>To: ann@customer.example</div><br>Look ${img('a')}</div>`
    expect((await letter(html, [{ name: 'a.png', cid: 'a' }])).files).to.deep.equal(['a.png'])
  })

  it('that nobody sees are neither named nor enclosed', async () => {
    const { text, files } = await letter(`<p>Hello ${img('a')}${img('b')}<img src="https://track.example/?u=1"></p>`, [
      { name: 'a.gif', cid: 'a', bytes: gif(1, 1), type: 'image/gif' },
      { name: 'b.png', cid: 'b', bytes: png(600, 1) },
    ])
    expect(text).to.equal('Hello')
    expect(files).to.deep.equal(['a.gif aside', 'b.png aside'])
  })

  it('that the text never shows, or shows and lacks, are plain files, or only marked', async () => {
    const { text, files } = await letter(`<p>Hello ${img('gone')}</p>`, [{ name: 'a.png', cid: 'a' }])
    expect(text).to.equal('Hello [image]')
    expect(files).to.deep.equal(['a.png'])
  })

  it('stand in a text without HTML where their program put them', async () => {
    const { text, files } = await letter('', [{ name: 'a.png', cid: 'image001.png@01DC' }], 'Look: [cid:image001.png@01DC] and [cid:none]')
    expect(text).to.equal('Look: [image: a.png] and [cid:none]')
    expect(files).to.deep.equal(['a.png'])
  })

  it('may be drawings, parts of a circle or no pictures at all, and are bytes to us', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="cid:a"/><script>alert(1)</script></svg>')
    const { text, files } = await letter(`<p>${img('a')} ${img('html')}</p>`, [
      { name: 'a.svg', cid: 'a', bytes: svg, type: 'image/svg+xml' },
      { name: 'x.html', cid: 'html', bytes: Buffer.from('<img src="cid:html">'), type: 'application/xhtml+xml' },
    ])
    expect(text).to.equal('[image: a.svg] [image]')
    expect(files).to.deep.equal(['a.svg', 'x.html'])
  })

  it('say how large they are, however they end', () => {
    expect(sizeOf(png(640, 480))).to.deep.equal({ width: 640, height: 480 })
    expect(sizeOf(gif(3, 4))).to.deep.equal({ width: 3, height: 4 })
    expect(sizeOf(jpeg(1600, 1200))).to.deep.equal({ width: 1600, height: 1200 })
    for (const whole of [png(640, 480), gif(3, 4), jpeg(16, 12)])
      for (let end = 0; end < whole.length; end++) sizeOf(whole.subarray(0, end))
    // A segment of no length, which would be looked at for ever.
    expect(sizeOf(Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(1_000_000, Buffer.from([0xff, 0xe0, 0, 0]))]))).to.equal(undefined)
    expect(isSmall({ bytes: png(300, 80) })).to.equal(true)
    expect(isSmall({ bytes: png(0xffffffff, 0xffffffff) })).to.equal(false)
  })

  it('without number take no longer than others', async () => {
    const many = Array.from({ length: 240 }, (_, i) => ({ cid: `c${i % 7}`, bytes: png(20, 20) }))
    const { enclosed } = await letter(`<p>${Array.from({ length: 5000 }, (_, i) => img(`c${i % 9}`)).join(' ')}</p>`, many)
    expect(new Set(enclosed.map(({ name }) => name)).size).to.equal(enclosed.length)
  })
})
