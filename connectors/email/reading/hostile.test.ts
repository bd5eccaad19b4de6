// Mails that were never meant to be read: broken, hostile, or of a size nobody writes. Each is read, none takes long, and what is in them is kept.
import { expect } from 'chai'
import fc from 'fast-check'
import { letters } from '#core/testing/email/letters.ts'
import type { Letter } from './letter.ts'
import { mostParts } from './limits.ts'
import { readLetter } from './read-letter.ts'

const read = (text: string | Uint8Array): Promise<Letter> => readLetter(typeof text === 'string' ? Buffer.from(text, 'latin1') : text)

const head = 'From: Ann <ann@shop.example>\r\nTo: help@desk.example\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n'
const plain = (body: string, type = 'text/plain; charset=utf-8', encoding = '8bit'): string =>
  `${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`

const nested = (deep: number): string => {
  const opened = Array.from({ length: deep }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')
  const closed = Array.from({ length: deep }, (_, i) => `\r\n--b${deep - 1 - i}--`).join('')
  return `${head}${opened}Content-Type: text/plain\r\n\r\nDeep down${closed}\r\n`
}

const manyParts = (count: number): string =>
  `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${Array.from({ length: count }, (_, i) => `--b\r\nContent-Type: ${i === 0 ? 'text/plain' : 'text/x-log'}\r\n\r\nPart ${i}\r\n`).join('')}--b--\r\n`

const cost = async (raw: string): Promise<number> => {
  const begun = process.cpuUsage()
  await read(raw)
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

describe('A mail of any shape is read', () => {
  it('with parts within parts, a thousand deep', async () => {
    const letter = await read(nested(1000))
    expect(letter.from?.address).to.equal('ann@shop.example')
    expect((await read(nested(50))).text).to.equal('Deep down')
  })

  it('with ten thousand parts, up to as many as are read', async () => {
    const letter = await read(manyParts(10_000))
    expect(letter.text).to.equal('Part 0')
    expect(letter.enclosed).to.have.length(mostParts - 1)
  })

  it('with a header of a megabyte', async () => {
    const letter = await read(`${head}X-Long: ${'a'.repeat(1_000_000)}\r\nContent-Type: text/plain\r\n\r\nStill here`)
    expect([letter.subject, letter.text]).to.deep.equal(['Hello', 'Still here'])
    const many = await read(`${head}${'X-Many: a\r\n'.repeat(100_000)}\r\nStill here`)
    expect([many.subject, many.text]).to.deep.equal(['Hello', 'Still here'])
  })

  it('with nothing in it', async () => {
    for (const raw of ['', '\r\n', '\n\n', ' ', ':', 'Subject', '--', '\0']) {
      const letter = await read(raw)
      expect([letter.kind, letter.enclosed, letter.to]).to.deep.equal(['person', [], []])
    }
    expect((await read(`${head}\r\n`)).text).to.equal('')
  })

  it('with NULs, without them', async () => {
    expect((await read(plain('One\0 two'))).text).to.equal('One two')
    expect((await read(plain('<p>One\0 two</p>', 'text/html'))).text).to.match(/^One.? two$/u)
  })

  it('with base64 and quoted-printable that are broken', async () => {
    expect((await read(plain('SGVsbG8gd29ybGQ', undefined, 'base64'))).text).to.equal('Hello world')
    expect((await read(plain('SGVs*bG8g\r\nd29y!!bGQ=\r\n\r\n-- no', undefined, 'base64'))).text).to.contain('Hello world')
    expect((await read(plain('Caf=C3=A9 =ZZ =\r\nend=', undefined, 'quoted-printable'))).text).to.match(/^Café =ZZ end=?$/u)
    expect((await read(plain('Hello', undefined, 'x-nothing'))).text).to.equal('Hello')
  })

  it('with boundaries that are missing, never closed or not there', async () => {
    const part = 'Content-Type: text/plain\r\n\r\nHello there'
    expect((await read(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${part}`)).text).to.equal('Hello there')
    expect((await read(`${head}Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n${part}`)).from).to.not.equal(undefined)
    expect((await read(`${head}Content-Type: multipart/mixed\r\n\r\n--b\r\n${part}`)).from).to.not.equal(undefined)
    expect((await read(`${head}Content-Type: multipart/mixed; boundary=c\r\n\r\n--b\r\n${part}\r\n--b--`)).from).to.not.equal(undefined)
  })

  it('in whatever letters it came', async () => {
    const bytes: [string, number[], string][] = [
      ['iso-8859-1', [0x43, 0x61, 0x66, 0xe9], 'Café'],
      ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет'],
      ['koi8-r', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], 'Привет'],
      ['gb18030', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
      ['GB2312', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
      ['big5', [0xa7, 0x41, 0xa6, 0x6e], '你好'],
      ['shift_jis', [0x82, 0xb1, 0x82, 0xf1], 'こん'],
      ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x24, 0x33, 0x24, 0x73, 0x1b, 0x28, 0x42], 'こん'],
      ['euc-kr', [0xbe, 0xc8, 0xb3, 0xe7], '안녕'],
      ['ks_c_5601-1987', [0xbe, 0xc8, 0xb3, 0xe7], '안녕'],
      ['cp1252', [0x80, 0x20, 0x35], '€ 5'],
      ['utf-16le', [0x48, 0, 0x69, 0], 'Hi'],
      ['utf-7', [...Buffer.from('Caf+AOk- +- 1')], 'Café + 1'],
      ['utf-8', [0x43, 0x61, 0x66, 0xe9], 'Café'],
      ['us-ascii', [0x43, 0x61, 0x66, 0xc3, 0xa9], 'Café'],
      ['windows-1252', [0x43, 0x61, 0x66, 0xc3, 0xa9], 'Café'],
      ['x-no-such-thing', [0x43, 0x61, 0x66, 0xe9], 'Café'],
      ['', [0x43, 0x61, 0x66, 0xe9], 'Café'],
      ['', [0x43, 0x61, 0x66, 0xc3, 0xa9], 'Café'],
    ]
    for (const [charset, body, wanted] of bytes) {
      const type = charset === '' ? 'text/plain' : `text/plain; charset=${charset}`
      const raw = Buffer.concat([Buffer.from(plain('', type)), Buffer.from(body)])
      expect((await readLetter(raw)).text, charset).to.equal(wanted)
      const coded = plain(Buffer.from(body).toString('base64'), type, 'base64')
      expect((await read(coded)).text, `${charset} in base64`).to.equal(wanted)
    }
  })

  it('with headers that keep to nothing', async () => {
    const odd = await read(
      'From: "Ann, of \\"Shop\\"" <ann@SHOP.example>, second@shop.example\r\nFrom: mallory@bad.example\r\nTo: undisclosed-recipients:;\r\nCc: <<x@y.example>>, nobody, a@, @b, "c d"@e.example\r\nSubject: =?utf-8?B?w6k=?= =?utf-8?Q?_f=C3=BC?= =?iso-8859-1?q?=FCr?= =?bad?x?y?= =?utf-8?b?w6\r\nReferences: <a@x> <b@x>\r\n\t<c@x> junk\r\nIn-Reply-To: "Ann of Monday" <c@x>\r\nDate: the day before\r\nMessage-ID: no-brackets@x\r\nno header at all\r\n: nothing\r\n\r\nHello',
    )
    expect(odd.from).to.deep.equal({ address: 'ann@shop.example', name: 'Ann, of "Shop"' })
    expect(odd.to).to.deep.equal([])
    expect(odd.references).to.deep.equal(['<a@x>', '<b@x>', '<c@x>'])
    expect(odd.inReplyTo).to.deep.equal(['<c@x>'])
    expect(odd.at).to.equal(undefined)
    expect(odd.subject).to.match(/^é füür/u)
    expect(odd.text).to.equal('Hello')
    expect(odd.header('date')).to.equal('the day before')
    expect(odd.header('DATE')).to.equal('the day before')
  })

  it('with no more recipients, ids and letters than are read', async () => {
    const letter = await read(
      `${head}Cc: ${'a@b.example, '.repeat(5000)}z@b.example\r\nReferences: ${'<a@x> '.repeat(5000)}\r\n\r\n${'word '.repeat(400_000)}`,
    )
    expect(letter.cc.length).to.be.at.most(500)
    expect(letter.references.length).to.be.at.most(500)
    expect(letter.text.length).to.be.at.most(1_000_000)
  })

  it('with what can only be opened elsewhere: enclosed as it came', async () => {
    const enclosed = async (type: string, more = ''): Promise<string[]> =>
      (await read(`${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\nSGVsbG8=\r\n`)).enclosed.map(
        part => `${part.name} ${part.type} ${Buffer.from(part.bytes)}`,
      )
    expect(await enclosed('application/ms-tnef; name="winmail.dat"')).to.deep.equal(['winmail.dat application/ms-tnef Hello'])
    expect(await enclosed('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m')).to.deep.equal([
      'smime.p7m application/pkcs7-mime Hello',
    ])
    expect(await enclosed('text/calendar; method=REQUEST')).to.deep.equal(['invite.ics text/calendar Hello'])
    expect(await enclosed('application/octet-stream; name="../../etc/passwd"')).to.deep.equal(['passwd application/octet-stream Hello'])
    expect(await enclosed('image/png', 'Content-Disposition: attachment; filename="evil\u202egnp.exe"\r\n')).to.have.length(1)
  })

  it('when any of it is damaged: property over mutated mails', async () => {
    const samples = (await letters()).map(letter => letter.raw).filter(raw => raw.length < 20_000)
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      how: fc.constantFrom('cut', 'repeat', 'flip', 'insert', 'swap'),
      bytes: fc.uint8Array({ maxLength: 40 }),
      tokens: fc.constantFrom(
        '\r\n',
        '\n\n',
        '--',
        '=',
        '<div>',
        '</div>',
        '>',
        '> ',
        '=?utf-8?q?',
        '\0',
        ':',
        ';',
        '"',
        'boundary=',
        '<blockquote>',
        'wrote:',
        '\r\n\r\n--',
      ),
      length: fc.nat(400),
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(samples.length - 1), fc.array(change, { minLength: 1, maxLength: 6 }), async (which, changes) => {
        let raw = Buffer.from(samples[which]!)
        for (const { at, how, bytes, tokens, length } of changes) {
          const from = Math.floor(at * raw.length)
          const [before, piece, after] = [raw.subarray(0, from), raw.subarray(from, from + length), raw.subarray(from + length)]
          if (how === 'cut') raw = Buffer.concat([before, after])
          else if (how === 'repeat') raw = Buffer.concat([before, piece, piece, piece, after])
          else if (how === 'flip') raw = Buffer.concat([before, bytes, after])
          else if (how === 'insert') raw = Buffer.concat([before, Buffer.from(tokens.repeat(1 + (length % 5))), piece, after])
          else raw = Buffer.concat([after, piece, before])
        }
        const letter = await readLetter(raw)
        expect(letter.text.includes('\0')).to.equal(false)
        expect(letter.subject).to.not.match(/[\r\n]/u)
        for (const box of [...letter.to, ...letter.cc, ...letter.replyTo]) expect(box.address).to.match(/^[^\s@]+@[^\s@]+$/u)
        for (const part of letter.enclosed) expect(part.name).to.match(/^[^/\\\r\n]+$/u)
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    )
  }).timeout(300_000)

  it('in a time that grows with its length', async () => {
    const shapes: Record<string, (times: number) => string> = {
      'tags within each other': times => plain('<div>'.repeat(times), 'text/html'),
      'tags that close nothing': times => plain(`${'<b>'.repeat(400)}${'</i>'.repeat(times)}`, 'text/html'),
      'an attribute': times => plain(`<p style="${'border-top:'.repeat(times)}">`, 'text/html'),
      entities: times => plain('&amp;&lt;'.repeat(times), 'text/html'),
      'tables of tables': times => plain(`<table><tr><td>${'<p>a</p>'.repeat(times)}`, 'text/html'),
      'one line': times => plain('a '.repeat(times)),
      'empty lines': times => plain('\n'.repeat(times)),
      quotes: times => plain(`${'> On Monday Ann wrote:\n'.repeat(times / 8)}${'>'.repeat(times)}`),
      'soft breaks': times => plain('=\r\n'.repeat(times), undefined, 'quoted-printable'),
      boundaries: times => `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n'.repeat(times)}`,
      'boundaries named': times => `${head}${'Content-Type: multipart/mixed; boundary=b\r\n'.repeat(times / 8)}\r\n--b\r\n\r\nHello`,
      'deep parts and lines': times => nested(200).replace('Deep down', 'a\r\n'.repeat(times)),
      addresses: times => `${head}Cc: ${'"a b" <a@b.example>, '.repeat(times / 8)}\r\n\r\nHello`,
      'open brackets': times => `${head}Cc: ${'<'.repeat(times)}\r\nReferences: ${'<a'.repeat(times)}\r\n\r\nHello`,
      'open comments': times => `${head}Cc: ${'(a '.repeat(times)}\r\nDate: ${'('.repeat(times)}\r\n\r\nHello`,
      'encoded words': times => `${head}Subject: ${'=?utf-8?q?a?= '.repeat(times / 8)}\r\nX-A: ${'=?'.repeat(times)}\r\n\r\nHello`,
      parameters: times =>
        `${head}Content-Type: text/plain; ${'a*0*=b; '.repeat(times / 8)}\r\nContent-Disposition: ${'a=;'.repeat(times)}\r\n\r\nHello`,
      'flowed lines': times => plain('> a \n'.repeat(times), 'text/plain; format=flowed; delsp=yes'),
      'a delivery status': times =>
        `${head}Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${'Status: 5.1.1\r\n\r\n'.repeat(times / 8)}--b--`,
    }
    const slow: string[] = []
    await cost(plain('Hello'))
    for (const [name, shape] of Object.entries(shapes)) {
      // Eight times the length may take eight times as long, and half as much again for what a small machine does besides.
      const small = Math.max(await cost(shape(20_000)), 8)
      let big = await cost(shape(160_000))
      if (big > small * 12) big = Math.min(big, await cost(shape(160_000)))
      if (big > small * 12 && big > 400) slow.push(`${name}: ${Math.round(small)} ms, ${Math.round(big)} ms for eight times as much`)
    }
    expect(slow).to.deep.equal([])
  }).timeout(300_000)
})
