import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import type { Problem } from '#core/model/problem.ts'
import type { Progress, ReadDocument } from '#core/ports/document-reader.ts'
import { bombedPdf, docx, type Placed, pdf } from './fixtures/made.ts'
import { createDocuments, type DocumentsNeeds } from './index.ts'
import { mostPages, mostText } from './limits.ts'

const generous = { patience: 60_000, memory: 512 * 1024 * 1024 }

const once = async function* (bytes: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
}

const reading = (
  name: string,
  bytes: Uint8Array | string,
  needs: DocumentsNeeds = {},
  progress?: (at: Progress) => void,
): Promise<ReadDocument> =>
  createDocuments({ bounds: generous, ...needs }).readDocument(
    { name, content: once(bytes) },
    { signal: AbortSignal.timeout(60_000), ...(progress && { progress }) },
  )

const refusal = async (name: string, bytes: Uint8Array | string, needs?: DocumentsNeeds): Promise<Problem> => {
  try {
    await reading(name, bytes, needs)
  } catch (error) {
    expect((error as Problem).name, String(error)).to.equal('Problem')
    expect((error as Problem).message).to.match(/Nothing was added\.$/u)
    return error as Problem
  }
  throw new Error(`${name} was read`)
}

/** Lines below each other, 14 points apart. */
const lines = (from: number, ...texts: string[]): Placed[] => texts.map((text, i) => ({ text, y: from - 14 * i }))

describe('Documents', function () {
  this.timeout(60_000)

  describe('a PDF', () => {
    it('is read with headings by their size, paragraphs, lists, and words that were divided', async () => {
      const page: Placed[] = [
        { text: 'Returns', size: 22, y: 780 },
        ...lines(740, 'You may send back what you bought within thirty days, and the post-', 'age is ours. Please keep the receipt.'),
        { text: 'How to send it back', size: 15, y: 680 },
        ...lines(650, '1. Open your order.', '2. Press Return.'),
        ...lines(600, '\u2022 in its box').map(line => ({ ...line, text: '- in its box' })),
      ]
      const document = await reading('returns-2026.pdf', pdf([page]))
      expect(document).to.deep.include({ kind: 'pdf', pages: 1, title: 'Returns', name: 'returns-2026.pdf', left: [] })
      expect(document.text).to.equal(
        [
          '# Returns',
          'You may send back what you bought within thirty days, and the postage is ours. Please keep the receipt.',
          '## How to send it back',
          '1. Open your order.\n2. Press Return.\n- in its box',
        ].join('\n\n'),
      )
    })

    it('loses what every page repeats at its edge, and goes on over the end of a page', async () => {
      const page = (n: number, ...texts: string[]): Placed[] => [
        { text: 'ACME handbook', size: 9, y: 820 },
        ...lines(740, ...texts),
        { text: `Page ${n} of 5`, size: 9, y: 30 },
      ]
      const { text } = await reading(
        'a.pdf',
        pdf([
          page(1, 'We ship to all countries of the', 'European Union and to'),
          page(2, 'Norway. Parcels take three days.'),
          page(3, 'Letters take two.'),
          page(4, 'Pallets take ten.'),
          page(5, 'That is all.'),
        ]),
      )
      expect(text).to.not.match(/ACME|Page/u)
      expect(text).to.include('We ship to all countries of the European Union and to Norway. Parcels take three days.')
    })

    it('tells how far it is, and which pages have no text', async () => {
      const seen: Progress[] = []
      const document = await reading('a.pdf', pdf([lines(700, 'One.'), [], lines(700, 'Three.')]), {}, at => seen.push(at))
      expect(seen).to.deep.equal([1, 2, 3].map(page => ({ page, of: 3 })))
      expect(document.left).to.deep.equal(['Page 2 is without text: pictures are not read.'])
    })

    it('takes its title from what the document says of itself, but no file name', async () => {
      expect((await reading('a.pdf', pdf([lines(700, 'Words.')], { title: 'Price list' }))).title).to.equal('Price list')
      expect((await reading('price-list.pdf', pdf([lines(700, 'Words.')], { title: 'x7.docx' }))).title).to.equal('Price list')
    })

    it('is refused where it is locked, scanned, broken or has too many pages, each in words', async () => {
      expect((await refusal('a.pdf', pdf([lines(700, 'Secret.')], { encrypt: true }))).message).to.include('locked with a password')
      expect((await refusal('a.pdf', pdf([[], []]))).message).to.include('looks scanned')
      expect((await refusal('a.pdf', '%PDF-1.7\nnothing of the kind')).message).to.include('broken')
      expect((await refusal('a.pdf', 'just words')).message).to.include('called .pdf but is none')
      const many = await refusal('a.pdf', pdf(Array.from({ length: mostPages + 1 }, () => lines(700, 'x'))))
      expect(many).to.include({ code: 'too_large' })
      expect(many.message).to.include(`${mostPages + 1} pages`)
    })

    it('that unpacks to more than fits into memory is ended, and the next is read', async () => {
      const documents = createDocuments({ bounds: { patience: 60_000, memory: 192 * 1024 * 1024 } })
      const read = (bytes: Uint8Array) =>
        documents.readDocument({ name: 'a.pdf', content: once(bytes) }, { signal: AbortSignal.timeout(60_000) })
      const bomb = read(bombedPdf(400 * 1024 * 1024)).then(
        () => 'read',
        (error: Problem) => error.code,
      )
      const next = read(pdf([lines(700, 'Calm words.')]))
      expect(await bomb).to.equal('too_large')
      expect((await next).text).to.equal('Calm words.')
    })

    it('that takes too long is ended', async () => {
      const slow = await refusal('a.pdf', pdf(Array.from({ length: 300 }, () => lines(700, 'Words.'))), {
        bounds: { patience: 60, memory: generous.memory },
      })
      expect(slow.code).to.equal('too_large')
      expect(slow.message).to.include('0.06 seconds')
    })
  })

  describe('a Word document', () => {
    const heading = (style: string, text: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const plain = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

    it('is read with headings in whatever language, lists and tables, without what was struck out', async () => {
      const item = (text: string, depth: number): string =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
      const cell = (text: string): string => `<w:tc>${plain(text)}</w:tc>`
      const body = [
        heading('berschrift1', 'Preise'),
        plain('Alles &amp; mehr.').replace('</w:p>', '<w:del><w:r><w:delText>Weg.</w:delText></w:r></w:del></w:p>'),
        item('Erstens', 0),
        item('darunter', 1),
        `<w:tbl><w:tr>${cell('Ware')}${cell('Euro')}</w:tr><w:tr>${cell('Tasse')}${cell('5|6')}</w:tr></w:tbl>`,
        heading('berschrift2', 'Ende'),
      ].join('')
      const document = await reading('preise.docx', docx(body, { title: 'Preisliste' }))
      expect(document).to.include({ kind: 'docx', title: 'Preisliste' })
      expect(document.text).to.equal(
        ['# Preise', 'Alles & mehr.', '- Erstens\n  - darunter', '| Ware | Euro |\n| --- | --- |\n| Tasse | 5\\|6 |', '## Ende'].join(
          '\n\n',
        ),
      )
    })

    it('that unpacks to more than is taken is refused before it is unpacked', async () => {
      const bomb = docx(plain('x'.repeat(60_000_000)))
      expect(bomb.length).to.be.below(200_000)
      expect((await refusal('a.docx', bomb)).message).to.include('unpacks to more')
    })

    it('that says less than it unpacks to is cut there, and never grows', async () => {
      const bomb = docx(plain('x'.repeat(30_000_000)))
      // The size after unpacking, as the directory at its end and the part's own head tell it.
      const lying = Buffer.from(bomb)
      for (const [mark, at] of [
        ['PK\x01\x02', 24],
        ['PK\x03\x04', 22],
      ] as const)
        for (let i = lying.indexOf(mark, 0, 'latin1'); i >= 0; i = lying.indexOf(mark, i + 4, 'latin1')) lying.writeUInt32LE(500, i + at)
      const outcome = await reading('a.docx', lying).then(
        ({ text }) => text.length,
        (error: Problem) => error.code,
      )
      expect(outcome === 'invalid' || Number(outcome) < 1000, String(outcome)).to.equal(true)
    })

    it('is refused where it is locked, old, or none', async () => {
      const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
      expect((await refusal('a.docx', ole)).message).to.include('locked with a password')
      expect((await refusal('a.doc', ole)).code).to.equal('unsupported_type')
      expect((await refusal('a.docx', docx(plain('')).subarray(0, 300))).message).to.include('broken')
    })
  })

  describe('a page of HTML', () => {
    it('is read without menus, forms and scripts', async () => {
      const page = `<!doctype html><html lang="de"><head><title>Versand | ACME</title><style>p{}</style></head><body>
        <nav><a href="/">Home</a></nav><header><h1>Versand</h1></header>
        <p>Wir liefern <b>überall</b>hin, siehe <a href="/laender">Länder</a>.<br>Wirklich.</p><script>alert(1)</script>
        <ol start="3"><li>Bestellen<ul><li>schnell</li></ul></li><li>Warten</li></ol>
        <table><tr><th>Land</th><th>Tage</th></tr><tr><td>Norwegen</td><td>3</td></tr></table>
        <pre>code &lt;b&gt;</pre><div hidden>geheim</div><footer>Impressum</footer></body></html>`
      const document = await reading('versand.html', page)
      expect(document).to.include({ kind: 'html', title: 'Versand | ACME', locale: 'de' })
      expect(document.text).to.equal(
        [
          '# Versand',
          'Wir liefern überallhin, siehe Länder.\nWirklich.',
          '3. Bestellen\n  - schnell\n4. Warten',
          '| Land | Tage |\n| --- | --- |\n| Norwegen | 3 |',
          '```\ncode <b>\n```',
        ].join('\n\n'),
      )
    })

    it('is read also where the tags that may be left out are left out', async () => {
      for (const head of [
        '<html lang=en><head><meta charset=utf-8><title>Shipping</title>',
        '<title>Shipping</title><style>b { color: red }</style>',
      ])
        for (const body of ['<h1>Norway</h1><p>Parcels take three days.', 'Norway: <p>Parcels take three days.']) {
          const { title, text } = await reading('a.html', `<!doctype html>${head}${body}`)
          expect(title).to.equal('Shipping')
          expect(text).to.include('Parcels take three days.').and.to.include('Norway').and.not.to.include('color')
        }
    })

    it('nested deeper than anybody writes is refused in a moment', async () => {
      const deep = (times: number): string => `<html><body>${'<div><ul><li>'.repeat(times)}Still here.</body></html>`
      expect((await reading('deep.html', deep(500))).text).to.match(/Still here\.$/u)
      expect((await refusal('deep.html', deep(100_000))).message).to.include('too deeply')
    })
  })

  describe('Markdown and text', () => {
    it('is taken with what its front matter says, above all for whom it is', async () => {
      const document = await reading('a.md', '---\ntitle: Handbook\naudience: internal\nlang: en\n---\n# Other\n\nWords.')
      expect(document).to.deep.include({
        kind: 'markdown',
        title: 'Handbook',
        audience: 'internal',
        locale: 'en',
        text: '# Other\n\nWords.',
      })
      expect((await refusal('a.md', '---\ndraft: true\n---\nWords.')).message).to.include('keeps the page back')
    })

    it('is refused where it is empty, too long, or no text', async () => {
      expect((await refusal('a.txt', '')).message).to.include('empty')
      expect((await refusal('a.txt', ' \n ')).message).to.include('no text')
      expect((await refusal('a.txt', 'word '.repeat(mostText / 4))).code).to.equal('too_large')
      expect((await refusal('a.bin', new Uint8Array([1, 0, 255, 3]))).code).to.equal('unsupported_type')
      const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
      expect((await refusal('a.png', png)).message).to.include('image/png')
    })
  })

  describe('at an address', () => {
    let server: Server
    let url = ''
    before(done => {
      server = createServer((request, response) => {
        if (request.url === '/gone') return void response.writeHead(404).end()
        if (request.url === '/help')
          return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>See <a href="/b">B</a>.</p>')
        response.writeHead(200).end('# Guide\n\nWords.')
      }).listen(0, '127.0.0.1', () => {
        url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
        done()
      })
    })
    after(done => void server.close(done))

    const from = (path: string, needs: DocumentsNeeds = { privateNetwork: true }): Promise<ReadDocument> =>
      createDocuments(needs).readDocument({ url: `${url}${path}` }, { signal: AbortSignal.timeout(30_000) })
    const failing = (work: Promise<unknown>): Promise<string> => work.then(String, (error: Error) => error.message)

    it('is fetched, and its links lead where they led', async () => {
      expect(await from('/guide.md')).to.include({ name: 'guide.md', title: 'Guide', kind: 'markdown', url: `${url}/guide.md` })
      expect((await from('/help')).text).to.equal(`See [B](${url}/b).`)
    })

    it('is refused in a private network, where it is not there, and where it is none', async () => {
      expect(await failing(from('/guide.md', {})))
        .to.include('private network')
        .and.include('give the file itself')
      expect(await failing(from('/gone'))).to.include('answered 404')
      expect(await failing(createDocuments().readDocument({ url: 'help' }, { signal: AbortSignal.timeout(1000) }))).to.include(
        'is no address',
      )
    })
  })
})
