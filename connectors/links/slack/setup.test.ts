import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect } from 'chai'
import { root } from '#core/roof/settings/place.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { readManifest } from '#core/testing/slack/manifest.ts'
import { openSlack, rooms, type Slack } from '#core/testing/slack/slack.ts'
import { setup } from './setup.ts'

describeOnSlack('npm run setup slack', function () {
  this.timeout(60_000)
  let slack: Slack
  let folder: string

  before(async () => {
    slack = await openSlack({ mode: 'socket' })
  })

  after(() => slack?.close())

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-setup-'))
    slack.proxy.lore.scopes = readManifest('slack.yaml').oauth_config.scopes.bot
  })

  afterEach(() => {
    slack.proxy.lore.joined.clear()
    rmSync(folder, { recursive: true })
  })

  /** A person who answers in this order; a function is something they do at Slack before they press Enter. */
  const talk = async (answers: (string | (() => void))[], values: Record<string, string> = {}) => {
    const said: string[] = []
    const left = [...answers]
    let kept: Record<string, string> | undefined
    const done = await setup({
      values: { SLACK_API_URL: slack.apiUrl, ...values },
      root,
      say: text => void said.push(text),
      async ask(question) {
        said.push(question)
        const answer = left.shift()
        if (answer === undefined) throw new Error(`nobody knows an answer to this:\n${said.slice(-4).join('\n')}`)
        if (typeof answer === 'string') return answer
        answer()
        return ''
      },
      leave(name, text) {
        writeFileSync(join(folder, name), text)
        return name
      },
      async keep(found) {
        kept = found
        return true
      },
    })
    return {
      done,
      kept,
      said: said.join('\n'),
      wrong: said.filter(line => line.includes('✗')).map(line => line.replace(/\s+/gu, ' ')),
      left,
    }
  }

  it('takes three values over Socket Mode, and says hello in the desk’s channel', async () => {
    const { done, kept, said, wrong, left } = await talk(['1', slack.botToken, slack.appToken, '#desk'])
    expect({ done, wrong, left }).to.deep.equal({ done: true, wrong: [], left: [] })
    expect(kept).to.deep.equal({ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_DESK_CHANNEL: rooms.desk.id })
    expect(said).to.include('manifests/slack.yaml').and.to.include('the workspace Acme, as @threadline')
    expect(said).not.to.include(slack.botToken)
    const hello = await slack.until('the hello', () => slack.messages(rooms.desk.id).at(-1))
    expect(hello.text).to.include('/desk help')
  })

  it('takes the signing secret over HTTP, and leaves a manifest with the public address in it', async () => {
    const { done, kept, said } = await talk([
      '2',
      'http://desk.acme.test',
      'https://desk.acme.test/',
      slack.botToken,
      slack.signingSecret,
      'desk',
    ])
    expect(done).to.equal(true)
    expect(kept).to.include({ SLACK_SIGNING_SECRET: slack.signingSecret, PUBLIC_URL: 'https://desk.acme.test' })
    const left = readFileSync(join(folder, 'slack-manifest.yaml'), 'utf8')
    expect(left.match(/https:\/\/desk\.acme\.test\/slack\/events/gu)).to.have.length(3)
    expect(said).to.include('Put the whole of slack-manifest.yaml')
  })

  it('says precisely what is wrong with each value, and asks again', async () => {
    slack.proxy.lore.scopes = slack.proxy.lore.scopes?.filter(scope => !['files:read', 'groups:history'].includes(scope))
    const whole = readManifest('slack.yaml').oauth_config.scopes.bot
    const { done, wrong } = await talk([
      '1',
      'xoxp-a-user-token',
      'xoxb-9999-wrong',
      slack.botToken,
      () => {
        slack.proxy.lore.scopes = whole
      },
      slack.botToken,
      slack.appToken.replace('A0DESK', 'A0OTHER'),
      'xapp-1-A0DESK-1-wrong',
      slack.appToken,
      'nowhere',
      'lobby',
      () => void slack.proxy.lore.joined.add(rooms.lobby.id),
    ])
    expect(done).to.equal(true)
    const found = [
      /user token.*Bot User OAuth Token/u,
      /does not know this token/u,
      /lacks these scopes: files:read, groups:history\. Add them/u,
      /SLACK_APP_TOKEN: this is a bot token/u,
      /of the app A0OTHER, and the bot token of the app A0DESK/u,
      /SLACK_APP_TOKEN: Slack does not know this token/u,
      /no channel #nowhere.*\/invite @threadline.*#desk/u,
      /not in #lobby yet.*\/invite @threadline/u,
    ]
    expect(wrong).to.have.length(found.length)
    for (const [i, pattern] of found.entries()) expect(wrong[i]).to.match(pattern)
  })

  it('tells a wrong signing secret by its shape, and an archived channel', async () => {
    slack.proxy.lore.archived.add(rooms.billing.id)
    const { wrong } = await talk(['2', 'https://a.test', slack.botToken, 'abc', slack.signingSecret, 'desk-billing', rooms.desk.id])
    slack.proxy.lore.archived.clear()
    expect(wrong[0]).to.match(/32 characters.*this has 3/u)
    expect(wrong[1]).to.match(/#desk-billing is archived/u)
    expect(wrong).to.have.length(2)
  })

  it('offers what is set already, and says where Slack can not be reached', async () => {
    const set = { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_DESK_CHANNEL: rooms.desk.id }
    const again = await talk(['', '', '', ''], set)
    expect(again.done).to.equal(true)
    expect(again.kept).to.deep.equal(set)
    const away = await talk(['', ''], { ...set, SLACK_API_URL: 'http://127.0.0.1:9/api/' }).catch(error => error)
    expect(String(away)).to.include('could not be reached')
  })

  const run = (words: string[]): Promise<{ code: number | null; printed: string }> =>
    new Promise(resolve => {
      const env = { PATH: process.env.PATH, HOME: process.env.HOME, SLACK_API_URL: slack.apiUrl }
      const child = spawn(process.execPath, [join(root, 'main.ts'), 'setup', ...words], {
        cwd: folder,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let printed = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk))
      child.on('close', code => resolve({ code, printed }))
    })

  it('works without a terminal, and keeps the rest of .env', async () => {
    const file = join(folder, '.env')
    writeFileSync(file, '# mine\nPORT=4000\nSLACK_DESK_CHANNEL=C0OLD\n')
    const words = ['slack', '--slack-bot-token', slack.botToken, `--slack-app-token=${slack.appToken}`, '--slack-desk-channel', 'desk']
    const refused = await run(words)
    expect(refused).to.include({ code: 1 })
    expect(refused.printed).to.include('Add --yes to overwrite')
    expect(readFileSync(file, 'utf8')).to.include('C0OLD')
    const { code, printed } = await run([...words, '--yes'])
    expect(code, printed).to.equal(0)
    const text = readFileSync(file, 'utf8')
    expect(text).to.match(/^# mine\nPORT=4000\n/u)
    expect(parseEnv(text)).to.include({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_DESK_CHANNEL: rooms.desk.id,
    })
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).to.equal(0o600)
  })

  it('names the value that is missing where nobody can be asked', async () => {
    const { code, printed } = await run(['slack', '--slack-bot-token', slack.botToken])
    expect(code).to.equal(1)
    expect(printed).to.include('SLACK_APP_TOKEN is missing').and.to.include('--slack-app-token')
    expect((await run(['pager'])).printed).to.match(/There is no set-up for “pager”: npm run setup [a-z |]*\bslack\b/)
  })
})
