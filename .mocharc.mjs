// What `npm test` and `npx mocha` run: every test, or only the files and folders that are named.
import { existsSync } from 'node:fs'

const named = process.argv.slice(2).some(word => word.endsWith('.ts') || existsSync(word))

export default {
  spec: named ? [] : ['{bots,connectors,core,plugins,bench}/**/*.test.ts'],
  extension: ['test.ts'],
  recursive: true,
  require: ['./core/testing/left-open.ts', './core/testing/full-sizes.ts'],
  timeout: 60_000,
}
