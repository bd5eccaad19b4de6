// `npm run setup NAME`: a conversation in the terminal that takes a vendor's connection from nothing to working. Without a terminal it takes
// what it needs from words behind the command (`--slack-bot-token …` is SLACK_BOT_TOKEN), the environment and `.env`; `--yes` overwrites.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import type { Setup } from '../../ports/setup.ts'
import { readEnvFile, writeEnvFile } from '../settings/env-file.ts'
import { readVariables } from '../settings/environment.ts'
import { root } from '../settings/place.ts'

interface Words {
  name: string | undefined
  yes: boolean
  values: Record<string, string>
}

/** The words behind the command, or what is wrong with them. */
export const readWords = (words: string[]): Words | { mistake: string } => {
  const read: Words = { name: undefined, yes: false, values: {} }
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--yes') read.yes = true
    else if (word.startsWith('--')) {
      const [flag = '', inline] = word.slice(2).split(/=(.*)/su)
      const value = inline ?? words[++i]
      if (!/^[a-z][a-z0-9-]*$/u.test(flag) || value === undefined || (inline === undefined && value.startsWith('--')))
        return { mistake: `“${word}” needs a value behind it, such as --slack-desk-channel support.` }
      read.values[flag.replaceAll('-', '_').toUpperCase()] = value
    } else if (read.name === undefined) read.name = word
    else return { mistake: `One at a time: “${read.name}” or “${word}”.` }
  }
  return read
}

/** Set-ups by name: of a connection that a desk and a channel share, or of a channel by itself. */
const known = (): Map<string, string> => {
  const rooms = ['connectors/links', 'connectors'].map(room => join(root, room)).filter(room => existsSync(room))
  const all = rooms.flatMap(room => readdirSync(room).map(name => [name, join(room, name, 'setup.ts')] as const))
  return new Map(all.filter(([, file]) => existsSync(file)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Asks on a terminal; what is secret is not shown. Ends the process at Ctrl-C. */
const asker = (input: NodeJS.ReadStream, output: NodeJS.WriteStream) => {
  let hidden = false
  const shown = new Writable({
    write(chunk, _, done) {
      if (!hidden) output.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input, output: shown, terminal: true })
  let left = false
  lines.on('close', () => {
    left = true
  })
  lines.on('SIGINT', () => {
    output.write('\nNothing was written.\n')
    process.exit(1)
  })
  return {
    ask: (question: string, { secret = false }: { secret?: boolean } = {}): Promise<string | undefined> =>
      new Promise(resolve => {
        if (left) return resolve(undefined)
        const end = (): void => resolve(undefined)
        lines.once('close', end)
        lines.question(`${question} `, answer => {
          lines.off('close', end)
          if (hidden) output.write('\n')
          hidden = false
          resolve(answer.trim())
        })
        hidden = secret
      }),
    close: () => lines.close(),
  }
}

/** Answers the exit code. */
export const setup = async (
  words: string[],
  say: (text: string) => void = text => void process.stdout.write(`${text}\n`),
): Promise<number> => {
  const read = readWords(words)
  const doors = known()
  const usage = `npm run setup ${[...doors.keys()].join(' | ')}`
  if ('mistake' in read) {
    say(`${read.mistake} ${usage}`)
    return 1
  }
  const chosen = doors.get(read.name ?? '')
  if (chosen === undefined) {
    say(`${read.name === undefined ? 'Say what to set up' : `There is no set-up for “${read.name}”`}: ${usage}`)
    return 1
  }
  const here = process.cwd()
  const file = resolve(here, '.env')
  const { variables, mistakes } = readVariables(process.env, here)
  if (mistakes.length > 0) {
    say(`Mend this first:\n${mistakes.map(line => `  - ${line}`).join('\n')}`)
    return 1
  }
  const values = { ...variables, ...read.values }
  const withPeople = process.stdin.isTTY === true && process.stdout.isTTY === true
  const person = withPeople ? asker(process.stdin, process.stdout) : undefined
  const ask = async (question: string, how?: { secret?: boolean }) => person?.ask(question, how)
  const dataDir = resolve(values.THREADLINE_DATA ?? './data')
  const door = (await import(pathToFileURL(chosen).href)) as { setup: Setup }
  try {
    const done = await door.setup({
      values,
      root,
      say,
      ask,
      leave(name, text) {
        mkdirSync(dataDir, { recursive: true })
        writeFileSync(join(dataDir, name), text)
        return relative(here, join(dataDir, name))
      },
      async keep(found) {
        const before = readEnvFile(file).values
        const other = Object.keys(found).filter(name => before[name] !== undefined && before[name] !== '' && before[name] !== found[name])
        if (other.length > 0 && !read.yes) {
          const answer = await ask(
            `${other.join(', ')} ${other.length > 1 ? 'have other values' : 'has another value'} in .env. Overwrite? [y/N]`,
          )
          if (answer === undefined) say(`.env has other values for ${other.join(', ')}. Add --yes to overwrite them.`)
          if (!/^y(es)?$/iu.test(answer ?? '')) return false
        }
        writeEnvFile(file, found)
        const stronger = Object.keys(found).filter(name => process.env[name] !== undefined && process.env[name] !== found[name])
        if (stronger.length > 0)
          say(`Mind that the environment sets ${stronger.join(', ')} too, and counts for more than .env: change it there as well.`)
        return true
      },
    })
    return done ? 0 : 1
  } finally {
    person?.close()
  }
}
