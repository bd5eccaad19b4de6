import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect } from 'chai'
import { root } from '../settings/place.ts'
import { begin, kinds, named, run } from './new.ts'

interface Report {
  stats: { passes: number; failures: number }
  failures: { title: string; err: { message: string } }[]
}

const program = (name: string, words: string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules', name), ...words], { cwd: root, encoding: 'utf8' })

describe('A folder that was begun', function () {
  this.timeout(60_000)
  let dir: string
  const tests: Record<string, string> = {}

  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'threadline-new-'))
    for (const kind of Object.keys(kinds)) {
      const begun = begin(kind, `my-${kind}`, dir)
      if ('mistake' in begun) throw new Error(begun.mistake)
      tests[kind] = begun.test
    }
  })
  after(() => rmSync(dir, { recursive: true, force: true }))

  it('has types that are right, anywhere on the disk', () => {
    const { stdout, status } = program('typescript/bin/tsc', ['-p', join(dir, 'tsconfig.json')])
    expect(stdout).to.equal('')
    expect(status).to.equal(0)
  })

  it('is written in the style of the house, be its name short or long', () => {
    for (const kind of Object.keys(kinds))
      for (const name of [`${kind[0]}`, `${kind}-${'n'.repeat(39 - kind.length)}`]) begin(kind, name, dir)
    const { stdout, stderr, status } = program('@biomejs/biome/bin/biome', ['check', `--config-path=${root}`, dir])
    expect(status, stdout + stderr).to.equal(0)
  })

  const hints: Record<string, [check: string, hint: RegExp][]> = {
    connector: [
      ['takes a customer’s message in', /answer the webhook with 2xx once inbox\.receive has resolved/],
      ['refuses forged webhooks', /Check the signature before anything else/],
      ['brings a reply to the customer, once', /answer the webhook with 2xx/],
    ],
    answerer: [['keeps its confidence within bounds and says why', /answer\(\) threw.*kind “none”/s]],
    source: [['reads every page once', /yield every page once/]],
    desk: [
      ['offers every verb of the table', /from sessionVerbs in bots\/verbs\.ts/],
      ['brings the agent’s words to the customer under their name', /run the verb of that name/],
    ],
  }

  for (const [kind, wanted] of Object.entries(hints)) {
    it(`${kind}: loads, and fails its kit with words that say what to do next`, () => {
      const hook = join(root, 'core/roof/parts/outside-hook.ts')
      const { stdout, stderr } = program('mocha/bin/mocha.js', ['--no-config', `--import=${hook}`, '--reporter', 'json', tests[kind]!])
      const report = JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as Report
      expect(report.stats.failures, stderr).to.be.greaterThan(4)
      for (const [check, hint] of wanted) expect(report.failures.find(each => each.title === check)?.err.message).to.match(hint)
      for (const { title, err } of report.failures) {
        expect(err.message, title).not.to.match(/Cannot read prop|is not a function|undefined \(|thrown where nobody catches/)
        expect(err.message, title).to.match(/[:,;] [\s\S]|not read|never/)
      }
    })
  }
})

describe('npm run new', () => {
  const said = (...words: string[]): { code: number; text: string } => {
    let text = ''
    const code = run(words, root, more => {
      text += more
    })
    return { code, text }
  }

  it('says how it is used where words are missing or unknown', () => {
    for (const words of [[], ['connector'], ['connector', 'a', 'b'], ['channel', 'pager'], ['connector', 'pager', '--into', 'x']]) {
      const { code, text } = said(...words)
      expect([code, text]).to.satisfy(([c, t]: [number, string]) => c === 1 && t.includes('npm run new connector pager'))
    }
    expect(said('plugin', 'crm').text).to.match(/^A plugin is an answerer or a source\./)
  })

  it('refuses a name that can not be one, or is taken, and writes nothing', () => {
    for (const name of ['Pager', 'my_crm', '2go', 'a--b', '../up', 'a b', '', 'x'.repeat(41)])
      expect(said('connector', name).text, name).to.match(/can not be a name.*\nNothing was written\./)
    expect(said('connector', 'web').text).to.match(/“web” is taken: .*connectors\/web is there\./)
    expect(said('source', 'offline', '--in', '/nowhere/at/all').text).to.match(/“offline” is taken/)
    expect(said('desk', 'cards').text).to.match(/has another meaning here/)
  })

  it('keeps what is there around the folder', () => {
    const dir = mkdtempSync(join(tmpdir(), 'threadline-new-'))
    try {
      expect(run(['source', 'wiki', '--in', dir], root, () => {})).to.equal(0)
      const before = readFileSync(join(dir, 'package.json'), 'utf8')
      let text = ''
      run(['source', 'wiki-two', '--in', relative(root, dir)], root, more => {
        text += more
      })
      expect(readFileSync(join(dir, 'package.json'), 'utf8')).to.equal(before)
      expect(text).not.to.contain('package.json')
      expect(text).to.contain('wiki-two.test.ts')
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })

  it('writes the name in each way it is needed', () => {
    expect(named('sample Sample SAMPLE_URL', 'my-crm2')).to.equal('my-crm2 MyCrm2 MY_CRM2_URL')
  })
})
