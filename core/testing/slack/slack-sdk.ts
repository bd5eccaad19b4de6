// Slack's Python SDK as a bed: it checks Block Kit more closely than its sister in JavaScript. `npm run beds` installs it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const packages = here('../../../.beds/python')

/** What is missing to use it, or undefined where it is there. */
export const slackSdkMissing = (): string | undefined => {
  if (!existsSync(`${packages}/slack_sdk`)) return 'slack_sdk for Python: npm run beds'
  return spawnSync('python3', ['--version']).status === 0 ? undefined : 'python3'
}

/** What the SDK finds wrong with each message or view, in their order. */
export const askSlackSdk = (drawn: readonly object[]): string[][] => {
  const { stdout, stderr, status } = spawnSync('python3', [here('slack_sdk_check.py')], {
    input: drawn.map(one => `${JSON.stringify(one)}\n`).join(''),
    env: { PATH: process.env.PATH, PYTHONPATH: packages, PYTHONIOENCODING: 'utf-8' },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 100_000,
  })
  if (status !== 0) throw new Error(`slack_sdk could not be asked: ${stderr.slice(-1000)}`)
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as string[])
}
