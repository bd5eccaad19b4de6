import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import MarkdownIt from 'markdown-it'
import { root } from '../settings/standings.ts'
import { documents, examineReference, fillPage } from './reference.ts'
import { scripts } from './tables.ts'

const reader = new MarkdownIt({ html: true })

const frontMatter = /^---\n([\s\S]*?)\n---\n/u

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const body = (file: string): string => read(file).replace(frontMatter, '')

/** Addresses of links and images, as written. */
const referencesOf = (markdown: string): string[] =>
  reader.parse(markdown, {}).flatMap(token =>
    (token.children ?? []).flatMap(child => {
      const to = child.type === 'link_open' ? child.attrGet('href') : child.type === 'image' ? child.attrGet('src') : null
      return typeof to === 'string' ? [to] : []
    }),
  )

/** What GitHub makes of a heading. */
const anchorsOf = (markdown: string): string[] => {
  const tokens = reader.parse(markdown, {})
  return tokens.flatMap((token, i) => {
    if (token.type !== 'heading_open') return []
    const words = tokens[i + 1]?.content ?? ''
    return [
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ]
  })
}

const packageScripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts

describe('The pages people read', () => {
  it('carry the tables that the code makes now', async function () {
    this.timeout(60_000)
    const { stale, wrong } = await examineReference()
    expect(
      stale.map(page => page.file),
      'stale: npm run docs',
    ).to.deep.equal([])
    expect(wrong).to.deep.equal([])
  })

  it('link only to what is there', () => {
    const broken = documents().flatMap(file =>
      referencesOf(body(file))
        .filter(to => !/^[a-z]+:/i.test(to))
        .filter(to => {
          const [path = '', anchor] = to.split('#')
          const target = path === '' ? file : join(dirname(file), decodeURIComponent(path))
          if (!existsSync(join(root, target))) return true
          return anchor !== undefined && target.endsWith('.md') && !anchorsOf(body(target)).includes(anchor)
        })
        .map(to => `${file} → ${to}`),
    )
    expect(broken).to.deep.equal([])
  })

  it('name only npm scripts that exist', () => {
    const unknown = documents().flatMap(file =>
      [...read(file).matchAll(/npm run ([\w:-]*\w)/gu)]
        .map(match => match[1] ?? '')
        .filter(name => packageScripts[name] === undefined)
        .map(name => `${file}: npm run ${name}`),
    )
    expect(unknown).to.deep.equal([])
  })

  it('tell what each npm script is for', () => {
    expect(Object.keys(packageScripts).filter(name => scripts[name] === undefined)).to.deep.equal([])
    expect(Object.keys(scripts).filter(name => packageScripts[name] === undefined)).to.deep.equal([])
  })

  it('have a title, which is their first heading too, when they are in docs/', () => {
    const untitled = documents()
      .filter(file => file.startsWith('docs/'))
      .filter(file => {
        const title = /^title: (.+)$/mu.exec(frontMatter.exec(read(file))?.[1] ?? '')?.[1]
        return title === undefined || !body(file).trimStart().startsWith(`# ${title}\n`)
      })
    expect(untitled).to.deep.equal([])
  })

  it('can be reached from the README', () => {
    const linked = referencesOf(body('README.md')).map(to => to.split('#')[0])
    const lonely = documents().filter(file => file !== 'README.md' && !linked.includes(file))
    expect(lonely).to.deep.equal([])
  })
})

describe('Filling a page', () => {
  const page = '# Ports\n\n<!-- made by npm run docs: ports -->\nold\n<!-- end -->\n\nAfter.\n'

  it('puts the table between its markers and leaves the rest as it is', () => {
    expect(fillPage(page, { ports: 'new' })).to.equal('# Ports\n\n<!-- made by npm run docs: ports -->\n\nnew\n\n<!-- end -->\n\nAfter.\n')
  })

  it('changes nothing the second time', () => {
    const once = fillPage(page, { ports: 'new' })
    expect(fillPage(once, { ports: 'new' })).to.equal(once)
  })

  it('refuses a name that no table has, and a table without an end', () => {
    expect(() => fillPage(page, { doors: 'new' })).to.throw('there is no table “ports”')
    expect(() => fillPage(page.replace('<!-- end -->', ''), { ports: 'new' })).to.throw('has no <!-- end --> line')
  })
})
