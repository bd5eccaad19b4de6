import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type ServerProcess, serverProcess } from '../../testing/houses/server-process.ts'
import { root } from '../settings/standings.ts'
import { evaluateFiles } from './eval.ts'

const examples = [
  'text,label',
  ...['How do I get my money back?', 'I want a refund', 'Refund for my order please'].map(text => `${text},refunds`),
  ...['Where is my parcel?', 'Track my package', 'When does my delivery arrive?'].map(text => `${text},delivery`),
].join('\n')
const questions = [
  'text,label',
  'Can I get a refund for my order?,refunds',
  'money back please,refunds',
  'track my parcel,delivery',
  'when does my package arrive,delivery',
  'Who won the chess championship in 1972?,oos',
  'Let me talk to a human,handoff',
].join('\n')

describe('npm run eval', () => {
  let folder: string
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const run = async (...words: string[]): Promise<{ code: number; out: string }> => {
    const lines: string[] = []
    const code = await evaluateFiles(words, line => void lines.push(line))
    return { code, out: lines.join('\n') }
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-eval-test-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('makes a house of the examples, asks it every question, and writes figures and charts', async () => {
    const [json, svg] = [join(folder, 'out.json'), join(folder, 'out.svg')]
    const { code, out } = await run(file('q.csv', questions), '--examples', file('e.csv', examples), '--json', json, '--chart', svg)
    expect(code, out).to.equal(0)
    expect(out).to.match(/A house of 2 scenarios was made from 6 examples\./u)
    expect(out).to.match(/6 questions: 4 answerable, 1 unanswerable, 1 for a person/u)
    expect(out).to.match(/routing: the first is right +100\.0 %/u)
    expect(out).to.match(/wish_for_person +1/u)
    const written = JSON.parse(readFileSync(json, 'utf8')) as {
      known: number
      outcomes: { decision: string; question: { label: string } }[]
    }
    expect(written.known).to.equal(4)
    expect(written.outcomes.find(o => o.question.label === 'handoff')?.decision).to.equal('handoff')
    expect(readFileSync(svg, 'utf8')).to.match(/^<svg/u)
  })

  it('asks only as many as it is told to', async () => {
    expect((await run(file('q.csv', questions), '--examples', file('e.csv', examples), '--limit', '2')).out).to.match(/^2 questions:/mu)
  })

  it('says what is wrong with a file, an option or a label, and measures nothing then', async () => {
    const q = file('q.csv', questions)
    const e = file('e.csv', examples)
    for (const [words, mistake] of [
      [[], /which file of questions[\s\S]*npm run eval/u],
      [[join(folder, 'none.csv')], /There is no file .*none\.csv/u],
      [[q, '--limit', 'many'], /--limit needs a number/u],
      [[q, '--colour'], /--colour[\s\S]*npm run eval/u],
      [[q, '--examples', e, '--set'], /--set is for a house that serves customers/u],
      [[q, '--url', 'http://127.0.0.1:1', '--examples', e], /leave out --url/u],
      [[file('bad.csv', 'text,label\nHello?'), '--examples', e], /bad\.csv line 2: “Hello\?” has no label/u],
      [
        [file('strange.csv', 'text,label\nHello?,greeting\nBye?,farewell'), '--examples', e],
        /strange\.csv line 2: nothing here is called “greeting”\. So do 1 more labels: farewell\. .*oos/u,
      ],
    ] as [string[], RegExp][]) {
      const { code, out } = await run(...words)
      expect(code, out).to.equal(1)
      expect(out).to.match(mistake)
    }
  })

  describe('of a house that serves customers', () => {
    let server: ServerProcess
    const command = (words: string[]): Promise<{ code: number; out: string }> =>
      new Promise(resolve => {
        const env = { ...process.env, THREADLINE_DATA: join(folder, 'data'), THREADLINE_API_KEY: '', MONGODB_URL: '' }
        execFile(process.execPath, [join(root, 'main.ts'), 'eval', ...words], { cwd: folder, env }, (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out: stdout + stderr }),
        )
      })
    const threshold = async (): Promise<unknown> => (await server.call('GET', '/api/v1/autopilot')).body.thresholds

    beforeEach(async () => {
      server = await serverProcess({ dataDir: join(folder, 'data') })
      await server.start()
      for (const [title, texts] of [
        ['Refunds', ['How do I get my money back?', 'I want a refund', 'Refund for my order please']],
        ['Delivery', ['Where is my parcel?', 'Track my package', 'When does my delivery arrive?']],
      ] as const) {
        const scenario = { kind: 'scenario', title, instruction: `All about ${title}.`, examples: texts }
        const { body } = await server.call('POST', '/api/v1/scenarios', scenario)
        expect((await server.call('POST', `/api/v1/scenarios/${body.id}/publish`, { anyway: true })).status).to.equal(200)
      }
    })
    afterEach(async () => void (await server.end('SIGTERM')))

    it('reads its knowledge while it runs and after, changes nothing, and sets the threshold only where it is told to', async () => {
      const lines = ['text,label', ...Array.from({ length: 12 }, (_, i) => `I want a refund for order ${i + 1} please,refunds`)]
      const q = file('q.csv', lines.join('\n'))
      const looked = await command([q])
      expect(looked.code, looked.out).to.equal(0)
      expect(looked.out).to.match(/Asked a copy of this house: 2 scenarios and \d+ pages/u)
      expect(looked.out).to.match(/Nothing was set\. Run it again with --set/u)
      expect(await threshold()).to.equal(undefined)

      const set = await command([q, '--set', '--channel', 'api'])
      expect(set.out).to.match(/Set: on api answers below 0\.\d+ are not sent/u)
      expect(await threshold()).to.have.all.keys('api')
      const { body } = await server.call('GET', '/api/v1/audit')
      expect(JSON.stringify(body)).to.include('npm run eval')

      const asked = await command([q, '--url', server.url, '--key', 'a-key-that-only-this-test-knows'])
      expect(asked.code, asked.out).to.equal(0)
      expect(asked.out).to.match(/routing: the first is right +100\.0 %/u)

      await server.end('SIGTERM')
      const data = join(folder, 'data')
      const state = (): unknown =>
        readdirSync(data)
          .sort()
          .map(name => [name, statSync(join(data, name)).mtimeMs])
      const before = state()
      expect((await command([q])).code).to.equal(0)
      expect(state()).to.deep.equal(before)
      expect((await command([q, '--set'])).out).to.match(/Set: on web/u)
      await server.start()
      expect(await threshold()).to.have.all.keys('api', 'web')
    })

    it('says where no house is', async () => {
      const q = file('q.csv', questions)
      const { code, out } = await command([q, '--url', 'http://127.0.0.1:9', '--key', 'wrong'])
      expect(code).to.equal(1)
      expect(out).not.to.equal('')
    })
  })
})
