import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import type { KnowledgePage, KnowledgeSource } from '#core/ports/knowledge-source.ts'
import { config } from './config.ts'
import { createFolder } from './index.ts'
import { readPage } from './page.ts'

const all = async (source: KnowledgeSource): Promise<KnowledgePage[]> => {
  const found: KnowledgePage[] = []
  for await (const page of source.pages()) found.push(page)
  return found
}

const why = async (source: KnowledgeSource): Promise<string> => {
  const health = await source.health!()
  return health.ok ? '' : health.why
}

describe('A folder of Markdown files', () => {
  let dir = ''
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'threadline-folder-'))
  })
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true })
  })

  it('is read file by file, in the order of the names', async () => {
    write('b.md', '# Returns\n\nFree.')
    write('a/deep/c.markdown', '---\ntitle: Deep\nlocale: de\ntopic: shipping\n---\n\nTief.')
    const found = await all(createFolder({ dir }))
    expect(found.map(({ hash: _, ...page }) => page)).to.deep.equal([
      { id: 'a/deep/c.markdown', title: 'Deep', text: '\nTief.', locale: 'de', topic: 'shipping' },
      { id: 'b.md', title: 'Returns', text: '# Returns\n\nFree.' },
    ])
  })

  it('takes the title from the front matter, else the first heading, else the name', async () => {
    write('1.md', '---\ntitle: "Given: one"\n---\n# Other')
    write('2.md', 'Intro\n\n```sh\n# no heading\n```\n\n## The [`first`](x.md) *heading* {#id}\n')
    write('03-put-it_there.md', 'Only text.')
    write('guide/index.md', 'Only text.')
    expect((await all(createFolder({ dir }))).map(page => page.title)).to.deep.equal([
      'Put it there',
      'Given: one',
      'The first heading',
      'Guide',
    ])
  })

  it('says where pages are published, and links them to each other there', async () => {
    write('guide/start.md', 'See [next](next.md#keys), [up](../index.md), [out](https://x.example/a.md) and [root](/a.md).')
    write('index.md', 'Home')
    write('own.md', '---\nurl: https://other.example/own\n---\nOwn')
    const found = await all(createFolder({ dir, baseUrl: 'https://help.example' }))
    expect(found.map(page => page.url)).to.deep.equal([
      'https://help.example/guide/start',
      'https://help.example',
      'https://other.example/own',
    ])
    expect(found[0]!.text).to.equal(
      'See [next](https://help.example/guide/next#keys), [up](https://help.example), [out](https://x.example/a.md) and [root](/a.md).',
    )
  })

  it('leaves out what is hidden, no Markdown, a draft, or a link out of the folder', async () => {
    write('.hidden.md', 'x')
    write('.git/a.md', 'x')
    write('node_modules/p/readme.md', 'x')
    write('a.txt', 'x')
    write('draft.md', '---\ndraft: true\n---\nx')
    write('unpublished.md', '---\npublished: false\n---\nx')
    write('page.md', 'Page')
    symlinkSync('/etc/hostname', join(dir, 'out.md'))
    symlinkSync(join(dir, 'page.md'), join(dir, 'same.md'))
    symlinkSync(dir, join(dir, 'loop'))
    const source = createFolder({ dir })
    expect((await all(source)).map(page => page.id)).to.deep.equal(['page.md', 'same.md'])
    expect(await why(source)).to.equal('')
  })

  it('names in its health what it could not read, until it can', async () => {
    write('big.md', 'x'.repeat(2 * 1024 * 1024 + 1))
    write('latin.md', Buffer.from('Gr\xfc\xdfe', 'latin1'))
    write('front.md', '---\ntitle: [unclosed\n---\nStill read.')
    write('fine.md', '\uFEFFFine')
    const source = createFolder({ dir })
    const found = await all(source)
    expect(found.map(page => [page.id, page.text])).to.deep.equal([
      ['fine.md', 'Fine'],
      ['front.md', 'Still read.'],
    ])
    expect(await why(source)).to.equal(
      'big.md has 2.0 MB, more than 2 MB; front.md its front matter is not valid YAML; latin.md is not UTF-8',
    )
    for (const name of ['big.md', 'latin.md', 'front.md']) write(name, 'Fine now')
    await all(source)
    expect(await why(source)).to.equal('')
  })

  it('fails as a whole where it can not be listed, so that nothing is taken for deleted', async () => {
    const source = createFolder({ dir: join(dir, 'missing') })
    let failed = false
    await all(source).catch(() => {
      failed = true
    })
    expect(failed).to.equal(true)
    expect(await why(source)).to.match(/missing can not be read/)
  })

  it('names a file it may not open (skipped for root, who may open all)', async function () {
    if (process.getuid?.() === 0) this.skip()
    write('secret.md', 'x')
    chmodSync(join(dir, 'secret.md'), 0)
    const source = createFolder({ dir })
    expect(await all(source)).to.deep.equal([])
    expect(await why(source)).to.match(/secret\.md can not be read/)
  })

  it('gives a page another hash when anything about it changes, and only then', async () => {
    const hashes = new Set<string>()
    for (const content of ['A', 'A', 'B', '---\ntitle: T\n---\nB', '---\ntitle: T\ntopic: x\n---\nB']) {
      write('a.md', content)
      hashes.add((await all(createFolder({ dir })))[0]!.hash)
    }
    expect(hashes.size).to.equal(4)
  })

  it('tells of changes soon, several at once as one, and no more after it was stopped', async () => {
    write('a.md', 'one')
    const timers: (() => void)[] = []
    const told: string[] = []
    let wake = (): void => {}
    const planned = (): Promise<void> =>
      new Promise(resolve => {
        wake = resolve
      })
    const clock = {
      now: () => 0,
      after: (_: number, fn: () => void) => {
        timers.push(fn)
        wake()
        return () => void timers.splice(timers.indexOf(fn), 1)
      },
    }
    const source = createFolder({ dir, clock })
    await source.watch!(() => told.push('changed'))
    for (const change of [() => write('a.md', 'two'), () => write('sub/new.md', 'new'), () => rmSync(join(dir, 'a.md'))]) {
      const soon = planned()
      change()
      await soon
      write('b.txt', 'not ours')
      expect(timers).to.have.length(1)
      timers.pop()!()
    }
    expect(told).to.deep.equal(['changed', 'changed', 'changed'])
    await source.stop!()
    write('c.md', 'later')
    expect(timers).to.deep.equal([])
  })
})

describe('The settings of the folder', () => {
  it("are Threadline's own documentation where nothing is set", () => {
    const { dir, baseUrl } = config.schema.parse({})
    expect(dir).to.match(/[/\\]docs$/)
    expect(baseUrl).to.equal(undefined)
  })

  it('take a folder and an address', () => {
    expect(config.schema.parse({ KNOWLEDGE_DIR: '/srv/help', KNOWLEDGE_URL: 'https://help.example/en/' })).to.deep.equal({
      dir: '/srv/help',
      baseUrl: 'https://help.example/en',
    })
    expect(config.schema.safeParse({ KNOWLEDGE_URL: 'help' }).success).to.equal(false)
    expect(config.schema.safeParse({ KNOWLEDGE_URL: 'javascript:x' }).success).to.equal(false)
  })
})

describe('For whom a page of the folder is', () => {
  const read = (front: string) => readPage('guide/returns-de.md', `---\n${front}\n---\nWords.`).page

  it('stands in its front matter, with the page that it translates', () => {
    expect(read('audience: internal\nchannels: sms\nsegments: [vip, staff]\ntranslates: ../returns.md')).to.include({
      audience: 'internal',
      original: 'returns.md',
    })
    expect(read('channels: sms')?.channels).to.deep.equal(['sms'])
  })

  it('is internal where the audience is misspelt or stands beside a mistake', () => {
    expect(read('audience: intern')?.audience).to.equal('internal')
    expect(read('audience: internal\n  title: [')?.audience).to.equal('internal')
  })
})
