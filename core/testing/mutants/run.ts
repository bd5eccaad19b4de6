// Breaks the house on purpose, one rule at a time, and sees whether the test of that rule notices: run by `npm run mutants`, with a word to
// run only those whose name has it.
// Works on a copy in a temporary folder; prints for each mutant what noticed it first, and fails if one lives.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mutant, mutants, mutated, testOf } from './mutants.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const parts = ['core', 'bots', 'connectors', 'plugins', 'package.json']

const judge = (mutant: Mutant): string | undefined => {
  const dir = mkdtempSync(join(tmpdir(), 'threadline-mutant-'))
  try {
    for (const part of parts) cpSync(join(root, part), join(dir, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'))
    const file = join(dir, mutant.file)
    writeFileSync(file, mutated(mutant, readFileSync(file, 'utf8')))
    const mocha = join(dir, 'node_modules/mocha/bin/mocha.js')
    const run = spawnSync(process.execPath, [mocha, '--no-config', testOf(mutant)], {
      cwd: dir,
      encoding: 'utf8',
      timeout: 600_000,
    })
    if (run.status === 0) return undefined
    const seed = /SEED=\d+/.exec(run.stdout)?.[0]
    const violation = /^\s*-\s+"(.+)"/mu.exec(run.stdout)?.[1]
    if (seed !== undefined && violation !== undefined) return `${seed}: ${violation}`
    const failed = /^\s+1\) (.+)$/mu.exec(run.stdout)?.[1]
    if (failed === undefined || !/^\s+\d+ failing$/mu.test(run.stdout)) throw new Error(run.stdout.slice(-3000) + run.stderr.slice(-2000))
    return failed
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

let alive = 0
for (const mutant of mutants.filter(m => m.name.includes(process.argv[2] ?? ''))) {
  const killed = judge(mutant)
  if (killed === undefined) alive += 1
  process.stdout.write(`${killed === undefined ? 'LIVES ' : 'killed'}  ${mutant.name}\n        ${killed ?? 'no test noticed'}\n`)
}
process.exitCode = alive === 0 ? 0 : 1
