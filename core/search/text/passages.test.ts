import { expect } from 'chai'
import fc from 'fast-check'
import { cutMarkdown, type Passage } from './passages.ts'

const cut = (text: string, more: { title?: string; url?: string } = {}): Passage[] =>
  cutMarkdown({ id: 'docs/web', title: 'Web chat', version: 3, text, ...more })

const sentence = 'The widget loads after the page and costs it nothing. '

describe('Cutting a page into passages', () => {
  it('cuts at headings and keeps the path to each', () => {
    const found = cut('# Web chat\n\nIntro.\n\n## Install\n\nOne line.\n\n### With npm\n\nTwo lines.\n\n## Style\n\nThree.\n')
    expect(found.map(({ headings, text }) => [headings.join(' > '), text])).to.deep.equal([
      ['', 'Intro.'],
      ['Install', 'One line.'],
      ['Install > With npm', 'Two lines.'],
      ['Style', 'Three.'],
    ])
    expect(found[0]).to.include({ page: 'docs/web', title: 'Web chat', version: 3 })
  })

  it('gives ids that stay while the headings do', () => {
    const before = cut('Intro.\n\n## Install\n\nOne.\n\n## Über uns!\n\nTwo.')
    expect(before.map(p => p.id)).to.deep.equal(['docs/web#', 'docs/web#install', 'docs/web#über-uns'])
    const after = cut('Intro changed.\n\n## New\n\nNew.\n\n## Install\n\nOne.\n\n## Über uns!\n\nTwo.')
    expect(after.map(p => p.id)).to.include.members(before.map(p => p.id))
  })

  it('numbers sections of the same name, and the parts of a long one', () => {
    expect(cut('## A\n\nOne.\n\n## A\n\nTwo.').map(p => p.id)).to.deep.equal(['docs/web#a', 'docs/web#a~2'])
    const long = cut(`## A\n\n${`${sentence.repeat(8)}\n\n`.repeat(6)}`)
    expect(long.length).to.be.greaterThan(1)
    expect(long.map(p => p.id).slice(0, 2)).to.deep.equal(['docs/web#a', 'docs/web#a~2'])
  })

  it('leaves front matter, comments and link definitions out', () => {
    const [only, ...more] = cut(
      '---\ntitle: X\nsecret: draft\n---\n\nSee [the guide][g] <!-- todo -->now.\n\n[g]: https://x.example/guide "Guide"\n',
    )
    expect(only!.text).to.equal('See [the guide](https://x.example/guide) now.')
    expect(more).to.deep.equal([])
  })

  it('makes relative links absolute, or plain words where the page has no address', () => {
    const text = 'Read [setup](../setup.md#keys), [`mail`](mailto:a@b.example) and ![logo](logo.png). Not `[this](x.md)`.'
    expect(cut(text, { url: 'https://x.example/docs/web/' })[0]!.text).to.equal(
      'Read [setup](https://x.example/docs/setup.md#keys), [`mail`](mailto:a@b.example) and . Not `[this](x.md)`.',
    )
    expect(cut(text)[0]!.text).to.equal('Read setup, [`mail`](mailto:a@b.example) and . Not `[this](x.md)`.')
  })

  it('drops links that would run a script', () => {
    expect(cut('[press](javascript:alert(1)) [me](JAVASCRIPT:x)', { url: 'https://x.example/' })[0]!.text).to.equal('press me')
  })

  it('keeps a list whole, with the sentence that leads to it', () => {
    const list = Array.from({ length: 20 }, (_, n) => `${n + 1}. ${sentence.trim()}`).join('\n')
    const found = cut(`${sentence.repeat(18)}\n\nDo this:\n\n${list}\n\nDone.`)
    const held = found.filter(p => p.text.includes('1. The widget'))
    expect(held).to.have.length(1)
    expect(held[0]!.text).to.match(/^Do this:\n\n1\. /)
    expect(held[0]!.text).to.include('20. The widget')
  })

  it('keeps code whole', () => {
    const code = `\`\`\`html\n${'<script src="https://x.example/widget.js"></script>\n'.repeat(40)}\`\`\``
    const found = cut(`${sentence.repeat(15)}\n\n${code}\n\nAfter.`)
    expect(found.filter(p => p.text.includes('```')).map(p => p.text.split('```').length - 1)).to.deep.equal([2])
  })

  it('cuts what is longer than anyone reads: a list between items, a table between rows, code between lines', () => {
    const items = Array.from({ length: 200 }, (_, n) => `- item ${n} ${sentence}`).join('\n')
    const rows = `| a | b |\n|---|---|\n${'| one | two and more of it |\n'.repeat(300)}`
    const code = `~~~sh\n${'npm run something long enough to count\n'.repeat(200)}~~~`
    for (const { text } of cut(`${items}\n\n## T\n\n${rows}\n\n## C\n\n${code}`)) {
      expect(text.length).to.be.lessThan(4000)
      if (text.includes('| one')) expect(text).to.match(/^\| a \| b \|\n\|---\|---\|\n/)
      if (text.includes('npm run')) expect(text).to.match(/^~~~sh\n[\s\S]*\n~~~$/)
      if (text.includes('item')) expect(text).to.match(/^- item/)
    }
  })

  it('takes a heading in code for code', () => {
    expect(cut('```sh\n# not a heading\nls\n```')).to.have.length(1)
  })

  it('leaves out a heading that repeats the title, and the marks within headings', () => {
    expect(cut('# Web Chat\n\nHi.\n\n## The `npm` [way](x) {#npm}\n\nText.').map(p => p.headings)).to.deep.equal([[], ['The npm way']])
  })

  it('gives nothing for a page without words', () => {
    for (const text of ['', '\n\n', '# Only\n\n## Headings', '---\na: b\n---\n', '<!-- nothing -->', '![x](y.png)'])
      expect(cut(text), text).to.deep.equal([])
  })

  it('loses no word, keeps to its size and gives each passage its own id, for any page', () => {
    const word = fc.stringMatching(/^[a-zé]{1,10}$/)
    const line = fc.array(word, { minLength: 1, maxLength: 40 }).map(words => words.join(' '))
    const block = fc.oneof(
      line,
      line.map(text => `## ${text.slice(0, 30)}`),
      fc.array(line, { minLength: 1, maxLength: 30 }).map(lines => lines.map(text => `- ${text}`).join('\n')),
      fc.array(line, { minLength: 1, maxLength: 30 }).map(lines => `\`\`\`\n${lines.join('\n')}\n\`\`\``),
      fc.array(line, { minLength: 1, maxLength: 5 }).map(lines => lines.join('. ')),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), blocks => {
        const found = cut(blocks.join('\n\n'))
        const words = (text: string): string[] => text.match(/[a-zé]+/g) ?? []
        const body = blocks.filter(text => !text.startsWith('## ')).flatMap(words)
        expect(found.flatMap(p => words(p.text))).to.deep.equal(body)
        expect(new Set(found.map(p => p.id)).size).to.equal(found.length)
        for (const { text } of found) expect(text.length).to.be.lessThan(5000)
      }),
      { numRuns: 200 },
    )
  })
})
