// Where the bed for Slack is: local-slack, a workspace that nobody here wrote (https://github.com/parvalabs/local-slack), as `npm run beds`
// installs it. LOCAL_SLACK names another copy.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../roof/settings/place.ts'

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const kind = `local-slack-${platforms[process.platform]}-${process.arch}`
const binary = process.env.LOCAL_SLACK ?? join(root, '.beds/node_modules', kind, 'bin/local-slack')

const required = process.env.BEDS === 'required'

/** Why tests against Slack are skipped, to stand in their title; empty where they run. */
export const whyNoSlack = existsSync(binary) || required ? '' : ' (skipped: no local-slack; run npm run beds, or set LOCAL_SLACK)'

/** `describe` for tests that need the bed: skipped without it, but not where BEDS=required. */
export const describeOnSlack = (title: string, body: (this: Mocha.Suite) => void): void =>
  void (whyNoSlack === '' ? describe : describe.skip)(`${title}${whyNoSlack}`, body)

/** The program; says how to come by it where it is not there. */
export const localSlackPath = (): string => {
  if (!existsSync(binary)) throw new Error(`There is no local-slack at ${binary}. Install it with npm run beds, or set LOCAL_SLACK.`)
  return binary
}
