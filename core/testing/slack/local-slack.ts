// local-slack in a process of its own, on a free port of the loopback. It ends with this process, however that ends: a shell waits for the
// pipe to us to close.
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../houses/server-process.ts'
import { localSlackPath } from './binary.ts'

/** The longest that it may take to start, in milliseconds. */
const patience = 20_000

const keeper =
  'folder=$1; shift; "$@" & child=$!; echo "pid $child"; read -r _; kill -9 $child 2>/dev/null; wait $child 2>/dev/null; rm -rf "$folder"'

export interface LocalSlack {
  /** Such as `127.0.0.1:4700`. */
  host: string
  /** Its process. */
  pid: number
  end(): Promise<void>
}

/** Starts it with a configuration and waits until it answers. */
export const startLocalSlack = async (configuration: string): Promise<LocalSlack> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-slack-'))
  writeFileSync(join(folder, 'workspace.json'), configuration)
  const port = await freePort()
  const words = ['--config', join(folder, 'workspace.json'), '--port', String(port), '--base-host', '127.0.0.1', '--files-dir', folder]
  const shell = spawn('/bin/sh', ['-c', keeper, 'sh', folder, localSlackPath(), ...words], { stdio: ['pipe', 'pipe', 'pipe'] })
  const closed = new Promise<void>(resolve => shell.once('close', () => resolve()))
  let printed = ''
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on('data', chunk => {
      printed = (printed + chunk).slice(-10_000)
    })
  }
  const end = async (): Promise<void> => {
    shell.stdin.end()
    await closed
  }
  const began = performance.now()
  const host = `127.0.0.1:${port}`
  for (;;) {
    const answers = await fetch(`http://${host}/_control/state`).then(
      response => response.ok,
      () => false,
    )
    if (answers) return { host, pid: Number(/pid (\d+)/.exec(printed)?.[1]), end }
    if (shell.exitCode !== null || performance.now() - began > patience) {
      await end()
      throw new Error(`local-slack did not start:\n${printed}`)
    }
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}
