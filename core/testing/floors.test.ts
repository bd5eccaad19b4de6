import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const tops = ['core', 'bots', 'connectors', 'plugins', 'bench']

/** Rooms that hold one folder per vendor or desk, each on its own. */
const divided = ['connectors', 'plugins', 'bots']
/** Folders under bots/ that say once what every desk shows and does. */
const sharedByDesks = ['cards', 'verbs']

/** The room a file belongs to, as the rules below name it. */
const roomOf = (file: string): string => {
  const [top = '', second = '', ...rest] = file.split('/')
  if (file.endsWith('.test.ts') || top === 'bench' || (top === 'core' && second === 'testing')) return 'beside'
  if (file === 'main.ts' || (top === 'core' && second === 'roof')) return 'roof'
  if (top === 'core') return `core/${second}`
  if (top === 'bots' && (rest.length === 0 || sharedByDesks.includes(second))) return 'bots'
  return divided.includes(top) ? `${top}/${second}` : top
}

const ground = ['core/model', 'core/lib', 'core/ports', 'core/search', 'core/safety']

/** Which rooms a room may import from, besides itself. */
const mayImport = (room: string): string[] | 'anything' => {
  if (room === 'beside' || room === 'roof') return 'anything'
  if (room === 'core/model' || room === 'core/lib') return []
  if (room === 'core/ports') return ['core/model', 'core/lib']
  if (room === 'core/search' || room === 'core/safety') return ['core/model', 'core/lib']
  if (room === 'core/flows') return ground
  if (room === 'core/store' || room === 'core/server') return ['core/model', 'core/lib', 'core/ports']
  if (room === 'bots') return ground
  if (room.startsWith('bots/')) return [...ground, 'bots', 'connectors/links']
  if (room === 'connectors/links') return ground
  return [...ground, 'connectors/links']
}

const filesBelow = (dir: string): string[] =>
  readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.includes('node_modules'))
    .map(name => join(dir, name))

const importLine = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"\n;]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gu

/** Where an import leads inside the house; undefined for packages. */
const target = (file: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
  return specifier.startsWith('#') ? specifier.slice(1) : undefined
}

interface Link {
  from: string
  to: string
}

const files = ['main.ts', ...tops.flatMap(filesBelow)]
const links: Link[] = files.flatMap(file =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importLine)].flatMap(match => {
    const to = target(file, match[2] ?? match[3] ?? '')
    return to?.endsWith('.ts') ? [{ from: file, to }] : []
  }),
)

describe('The floors of the house', () => {
  it('are many files, and each import leads to one of them', () => {
    expect(files.length).to.be.greaterThan(50)
    expect(links.filter(({ to }) => !files.includes(to)).map(l => `${l.from} → ${l.to}`)).to.deep.equal([])
  })

  it('are kept: nobody imports from above or from a sibling', () => {
    const breaches = links.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)]
      if (here === there) return false
      if (there === 'beside' || there === 'roof') return here !== 'beside' && here !== 'roof'
      const allowed = mayImport(here)
      return allowed !== 'anything' && !allowed.includes(there)
    })
    expect(breaches.map(l => `${l.from} → ${l.to}`)).to.deep.equal([])
  })

  it('hold no circle of files', () => {
    const next = Map.groupBy(links, l => l.from)
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, path: string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].map(f => relative('.', f)).join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const { to } of next.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(circles).to.deep.equal([])
  })

  it('import no vendor SDK before its folder is switched on', () => {
    const lazy = ['mongoose', '@slack/bolt', 'botbuilder', 'discord.js', 'twilio', '@whiskeysockets/baileys', 'openai']
    const eager = files
      .filter(file => roomOf(file) !== 'beside')
      .flatMap(file =>
        [...readFileSync(join(root, file), 'utf8').matchAll(importLine)]
          .filter(match => match[1] === undefined && match[2] !== undefined && lazy.includes(match[2]))
          .map(match => `${file} → ${match[2]}`),
      )
    expect(eager.filter(line => !line.startsWith('connectors/links/'))).to.deep.equal([])
  })
})
