import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { page as all, asked, one, two } from './conversation/growing.ts'
import { type ServerProcess, serverProcess } from './houses/server-process.ts'
import { type HeldModel, holdModel } from './models/held-model.ts'
import { type PlayedModel, playModel } from './models/played-model.ts'
import { describeOnSlack } from './slack/binary.ts'
import { openSlack, rooms, type Slack } from './slack/slack.ts'
import { until } from './until.ts'

interface Row {
  kind: string
  text?: string
  ends?: string
  author?: { kind: string }
}

describe('A process that is killed while an answer is shown sentence by sentence', function () {
  this.timeout(120_000)
  let dataDir: string
  let model: PlayedModel
  let held: HeldModel
  let server: ServerProcess

  const begin = async (env: Record<string, string> = {}): Promise<void> => {
    dataDir = mkdtempSync(join(tmpdir(), 'threadline-growing-'))
    model = await playModel()
    held = holdModel(model)
    server = await serverProcess({
      dataDir,
      env: { LOG_LEVEL: 'error', OPENAI_MODEL: 'held', OPENAI_BASE_URL: held.url, OPENAI_JUDGE_MODEL: 'none', ...env },
    })
  }
  afterEach(async () => {
    await server?.end('SIGKILL')
    await model?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const must = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await server.call(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const ready = async (channel: string): Promise<void> => {
    await must('PUT', '/api/v1/articles/returns', { title: asked, text: all })
    await must('PUT', '/api/v1/autopilot', { channels: { [channel]: 'on' } })
  }
  const rows = async (channel: string): Promise<Row[]> => {
    const [session] = (await must('GET', `/api/v1/sessions?channel=${channel}`)).items as { id: string }[]
    return session ? ((await must('GET', `/api/v1/sessions/${session.id}/timeline`)).items as Row[]) : []
  }
  const stored = async (channel: string): Promise<string[]> =>
    (await rows(channel)).flatMap(row => (row.kind === 'message' && row.author?.kind === 'ai' ? [row.text ?? ''] : []))
  /**
   * The next process asks twice, and has to: half an answer is none, so the model is asked for all of it; and as something was said since the
   * question, it is asked first whether the question can be understood without that.
   */
  let askedAgain = 0
  const answerAll = async (): Promise<never> => {
    for (;;) {
      const reply = await held.asked()
      askedAgain += 1
      reply.begin(all)
      reply.end()
    }
  }
  /** Streams two sentences, dies, starts again and is asked anew for all of it. */
  const story = async (shows: (...texts: string[]) => Promise<unknown>): Promise<void> => {
    const first = await held.asked()
    first.begin(`${one} Sending`)
    await shows(one)
    first.write(' it back is free. The')
    await shows(`${one} ${two}`)
    expect(await server.end('SIGKILL')).to.equal(null)
    await first.left
    await server.start()
    askedAgain = 0
    void answerAll()
    await shows(`${one} ${two}`, all)
  }

  it('leaves the website’s visitor with what they read, ended as broken, and the whole answer after it', async () => {
    await begin()
    await server.start()
    await ready('web')
    const { token } = await must('POST', '/web/visitors')
    const as = { authorization: `Visitor ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ id: randomUUID(), text: asked })
    expect((await fetch(`${server.url}/web/messages`, { method: 'POST', headers: as, body })).ok).to.equal(true)
    const reads = async (): Promise<(string | undefined)[]> => {
      const { entries } = (await (await fetch(`${server.url}/web/session`, { headers: as })).json()) as { entries?: Row[] }
      return (entries ?? []).flatMap(entry => (entry.kind === 'message' && entry.author?.kind === 'ai' ? [entry.text] : []))
    }
    await story((...texts) => until(`“${texts.join('”, “')}”`, async () => JSON.stringify(await reads()) === JSON.stringify(texts)))
    expect((await rows('web')).flatMap(row => (row.kind === 'more' && row.ends ? [row.ends] : []))).to.deep.equal(['broken'])
    expect(askedAgain).to.equal(2)
  })

  describeOnSlack('before a customer in Slack', () => {
    let slack: Slack
    after(() => slack?.close())

    it('leaves them with what is stored, ended as broken, and the whole answer after it', async () => {
      slack = await openSlack({ mode: 'events' })
      await begin({ ...slack.variables, SLACK_CUSTOMER_CHANNELS: 'shared' })
      slack.sendTo(`${server.url}/slack/events`)
      await server.start()
      await ready('slack')
      const root = await slack.ada.say(rooms.customers.id, asked)
      const ours = (): string[] =>
        slack
          .thread(rooms.customers.id, root)
          .filter(({ ts }) => ts !== root)
          .map(({ blocks }) => String((blocks as { type: string; text?: string }[]).find(({ type }) => type === 'markdown')?.text))
      await story((...texts) => slack.until(`“${texts.join('”, “')}”`, () => JSON.stringify(ours()) === JSON.stringify(texts), 30_000))
      expect(await stored('slack')).to.deep.equal([`${one} ${two}`, all])
      expect((await rows('slack')).flatMap(row => (row.kind === 'more' && row.ends ? [row.ends] : []))).to.deep.equal(['broken'])
    })
  })
})
