// `npm run new KIND NAME`: writes a folder that loads, and whose test fails until it is done, each failure saying what to do next. The
// templates are real files in core/testing/templates, with `sample` where the name goes.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Room } from '../parts/folders.ts'
import { root } from '../settings/place.ts'

/** What can be begun, and where it goes. */
export const kinds: Record<string, { room: Room; about: string }> = {
  connector: { room: 'connectors', about: 'a channel for customers' },
  answerer: { room: 'plugins', about: 'a plugin that writes what the AI says' },
  source: { room: 'plugins', about: 'a plugin that brings pages to answer from' },
  desk: { room: 'bots', about: 'a place where agents work' },
}

const templates = join(root, 'core/testing/templates')

const usage = `Say what to begin and its name, such as: npm run new connector pager
${Object.entries(kinds)
  .map(([kind, { about }]) => `  ${kind.padEnd(10)} ${about}`)
  .join('\n')}
In a folder of your own, anywhere on the disk: npm run new connector pager -- --in ../mine
`

/** The template's text with the name in it: `sample`, `Sample` and `SAMPLE` as kebab-case, PascalCase and CONSTANT_CASE. */
export const named = (text: string, name: string): string =>
  text
    .replaceAll('SAMPLE', name.toUpperCase().replaceAll('-', '_'))
    .replaceAll(
      'Sample',
      name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase()),
    )
    .replaceAll('sample', name)

const nameMistake = (name: string, room: Room, places: string[]): string | undefined => {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name.length > 40)
    return `“${name}” can not be a name: small letters, digits and single hyphens, beginning with a letter, at most 40, such as “pager” or “my-crm”.`
  if (['sample', 'links', 'cards', 'verbs'].includes(name)) return `“${name}” has another meaning here. Choose another name.`
  const taken = places.map(place => join(place, room, name)).find(existsSync)
  return taken === undefined ? undefined : `“${name}” is taken: ${taken} is there. Choose another name, or remove that folder.`
}

const posix = (path: string): string => path.replaceAll('\\', '/')

/** So that editors, types and module kinds are right in a folder outside of the tree. Left alone where they are there. */
const surroundings = (dir: string): Record<string, string> => {
  const to = posix(relative(dir, root)) || '.'
  const house = to.startsWith('.') ? to : `./${to}`
  const own = Object.fromEntries(['core', 'bots', 'connectors', 'plugins'].map(room => [`#${room}/*`, [`${house}/${room}/*`]]))
  const packages = [`${house}/node_modules/@types/*`, `${house}/node_modules/*`, './node_modules/*']
  return {
    'package.json': `${JSON.stringify({ private: true, type: 'module' }, null, 2)}\n`,
    'tsconfig.json': `{
  "extends": "${house}/tsconfig.json",
  "compilerOptions": {
    "module": "esnext",
    "moduleResolution": "bundler",
    "paths": {
${Object.entries({ ...own, '*': packages })
  .map(([from, to]) => `      ${JSON.stringify(from)}: [${to.map(path => JSON.stringify(path)).join(', ')}]`)
  .join(',\n')}
    },
    "typeRoots": ["${house}/node_modules/@types"]
  },
  "include": ["connectors", "plugins", "bots", "${house}/core/**/*.d.ts"]
}
`,
  }
}

/** What was written, or why nothing was. Paths are absolute. */
export type Begun = { written: string[]; test: string } | { mistake: string }

/** Writes the folder of a `kind` called `name` into `dir`, the root of the tree or of a folder outside of it. */
export const begin = (kind: string, name: string, dir: string): Begun => {
  const known = kinds[kind]
  if (!known)
    return { mistake: kind === 'plugin' ? `A plugin is an answerer or a source. ${usage}` : `There is no kind “${kind}”. ${usage}` }
  const outside = relative(root, dir) !== ''
  const mistake = nameMistake(name, known.room, outside ? [root, dir] : [root])
  if (mistake !== undefined) return { mistake }
  const from = join(templates, kind)
  const files: Record<string, string> = {}
  if (outside) for (const [file, text] of Object.entries(surroundings(dir))) if (!existsSync(join(dir, file))) files[join(dir, file)] = text
  for (const file of readdirSync(from).sort()) {
    const called = file === 'test.ts' ? `${name}.test.ts` : file
    files[join(dir, known.room, name, called)] = named(readFileSync(join(from, file), 'utf8'), name)
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
  }
  return { written: Object.keys(files), test: join(dir, known.room, name, `${name}.test.ts`) }
}

/** Runs the command with its words; answers the exit code. Relative paths mean the folder where npm was called. */
export const run = (words: string[], here: string, say: (text: string) => void): number => {
  let given: { values: { in?: string | undefined }; positionals: string[] }
  try {
    given = parseArgs({ args: words, allowPositionals: true, options: { in: { type: 'string' } } })
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\n${usage}`)
    return 1
  }
  const [kind, name, ...more] = given.positionals
  if (kind === undefined || name === undefined || more.length > 0) {
    say(usage)
    return 1
  }
  const dir = given.values.in === undefined ? root : resolve(here, given.values.in)
  const begun = begin(kind, name, dir)
  if ('mistake' in begun) {
    say(`${begun.mistake.trimEnd()}\nNothing was written.\n`)
    return 1
  }
  const shown = (path: string): string => posix(relative(here, path)) || '.'
  const outside = dir !== root
  const steps = [
    `npm run kit ${shown(begun.test)}\n     It fails: each failure says what to do next. Go on until it is green.`,
    outside ? `npm run types -- -p ${shown(join(dir, 'tsconfig.json'))}` : 'npm run types && npm run lint',
    `${outside ? `THREADLINE_PLUGINS=${shown(dir)} ` : ''}npm start\n     With the variables of config.ts set as well.${kind === 'connector' ? ` Then, at the desk: autopilot ${name} on` : ''}`,
  ]
  say(
    `Written:\n${begun.written.map(file => `  ${shown(file)}\n`).join('')}\nNext:\n${steps.map((step, i) => `  ${i + 1}. ${step}\n`).join('')}`,
  )
  return 0
}

if (import.meta.main)
  process.exitCode = run(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), text => process.stdout.write(text))
