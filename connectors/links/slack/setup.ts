// `npm run setup slack`: from nothing to a working desk in Slack, a step at a time. https://docs.slack.dev/app-manifests
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'
import { settle, wrong } from '#core/ports/setup-asking.ts'
import { type Bot, createChecks } from './setup-checks.ts'

const manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })

/** Stands in the HTTP manifest where the public address goes. */
const placeholder = 'https://desk.example.com'

const intro = `Threadline in Slack. It takes some ten minutes, and you must be allowed to install apps in your workspace.
Nothing is written before the end; Ctrl-C leaves.`

const making = (file: string): string => `
Step 1 of 4: make the app
  a. Open https://api.slack.com/apps and press “Create New App”, then “From a manifest”.
  b. Choose your workspace, then the tab “YAML”. Put the whole of ${file} in the place of what stands there.
  c. Press “Next”, “Create”, then “Install to …” on the page “Install App”, and “Allow”.`

const tokens = `
Step 2 of 4: the bot token
  It is on the page “OAuth & Permissions”: “Bot User OAuth Token”, and begins with xoxb-.`

const byHttp = `
Step 3 of 4: the signing secret
  It is on the page “Basic Information” under “App Credentials”: “Signing Secret”, “Show”.`

const bySocket = `
Step 3 of 4: the app-level token
  It is on the page “Basic Information” under “App-Level Tokens”: press “Generate Token and Scopes”, give it any name,
  add the scope connections:write, press “Generate”. It begins with xapp-.`

const channels = (bot: Bot): string => `
Step 4 of 4: the desk’s channel
  Sessions that need a person appear there as threads. Everybody in it sees them, so a private channel is a good choice.
  Type “/invite @${bot.name}” in it.`

/** Whether Slack calls us, or we call Slack: as is set, or as a person says. */
const chooseWay = async ({ values, ask, say }: SetupGiven): Promise<'socket' | 'http'> => {
  const { SLACK_APP_TOKEN: socket, SLACK_SIGNING_SECRET: http } = values
  const initial = socket === undefined && http !== undefined ? 'http' : 'socket'
  say(`
How shall Slack’s events come?
  1  Socket Mode: Threadline opens a connection to Slack. It needs no public address. (recommended)
  2  HTTP: Slack calls your PUBLIC_URL, over https.`)
  for (;;) {
    const answer = await ask(`1 or 2? [Enter: ${initial === 'socket' ? 1 : 2}]`)
    if (!answer) return initial
    if (answer === '1' || answer === '2') return answer === '1' ? 'socket' : 'http'
  }
}

const publicUrl = async (given: SetupGiven): Promise<string | undefined> => {
  const found = await settle(given, 'PUBLIC_URL', {
    question: 'The address where Slack reaches this server',
    check: async text =>
      /^https:\/\/[^\s/]+/u.test(text)
        ? { ok: true, value: text.replace(/\/+$/u, '') }
        : { ok: false, why: 'PUBLIC_URL: Slack calls public addresses that begin with https:// only. Without one, choose Socket Mode.' },
  })
  return found?.value
}

/** The manifest to paste: as it is in the tree, or with the public address in it. */
const manifestFor = (given: SetupGiven, url: string | undefined): string => {
  if (url === undefined) return 'manifests/slack.yaml'
  const text = readFileSync(join(given.root, 'manifests/slack-http.yaml'), 'utf8')
  return given.leave('slack-manifest.yaml', text.replaceAll(placeholder, url).replace(/^(?:#.*\n)+/u, ''))
}

const hello = (bot: Bot): string =>
  `:wave: Threadline’s desk is this channel now. Each customer who needs a person becomes a thread here.\nTry \`/desk help\`, or open the app *${bot.name}* for your sessions and the queue.`

const afterwards = (url: string | undefined): string => `
What to do next
  - Start Threadline: npm start (anew, if it is running).${
    url === undefined
      ? ''
      : `\n  - Then, at https://api.slack.com/apps › your app › “Event Subscriptions”, press “Retry” beside the Request URL, so that\n    Slack sees ${url}/slack/events answer.`
  }
  - In Slack, type /desk help, and open the app’s Home.
  - Let customers write to you: docs/slack.md says how. Trouble: npm run doctor, and the same page.`

export const setup: Setup = async given => {
  const { say, ask, values, root, keep } = given
  const api = (values.SLACK_API_URL ?? 'https://slack.com/api/').replace(/\/*$/u, '/')
  const checks = createChecks(api)
  say(intro)
  const way = await chooseWay(given)
  const url = way === 'http' ? await publicUrl(given) : undefined
  if (way === 'http' && url === undefined) return false
  say(making(manifestFor(given, url)))

  say(tokens)
  const wanted = manifest.parse(parse(readFileSync(join(root, 'manifests/slack.yaml'), 'utf8'))).oauth_config.scopes.bot
  const bot = await settle(given, 'SLACK_BOT_TOKEN', {
    question: 'Bot token',
    secret: true,
    async check(token) {
      const found = await checks.bot(token)
      if (!found.ok) return found
      const missing = await checks.scopes(token, wanted)
      if (missing.length === 0) return found
      const many = missing.length > 1
      return {
        ok: false,
        mend: true,
        why: `The app lacks ${many ? 'these scopes' : 'the scope'}: ${missing.join(', ')}. Add ${many ? 'them' : 'it'} under “OAuth & Permissions” › “Bot Token Scopes” (or paste the manifest again under “App Manifest”), then press “Reinstall to …”.`,
      }
    },
  })
  if (!bot) return false
  say(`  ✓ the workspace ${bot.value.team}, as @${bot.value.name}, with every scope`)

  const name = way === 'socket' ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'
  say(way === 'socket' ? bySocket : byHttp)
  const entry = await settle(given, name, {
    question: way === 'socket' ? 'App-level token' : 'Signing secret',
    secret: true,
    check: async text => (way === 'socket' ? checks.appToken(text, bot.value) : checks.signingSecret(text)),
  })
  if (!entry) return false
  say(way === 'socket' ? '  ✓ Slack opens a connection' : '  ✓ it has the right shape; whether it is the right one shows when Slack calls')

  say(channels(bot.value))
  const desk = await settle(given, 'SLACK_DESK_CHANNEL', {
    question: 'Channel, by name or id',
    check: named => checks.channel(bot.text, named, bot.value),
  })
  if (!desk) return false
  say(`  ✓ #${desk.value.name} (${desk.value.id}), and the bot is in it`)

  const found = {
    SLACK_BOT_TOKEN: bot.text,
    [name]: entry.text,
    SLACK_DESK_CHANNEL: desk.value.id,
    ...(url === undefined ? {} : { PUBLIC_URL: url }),
  }
  if (!(await keep(found))) {
    say('Nothing was written.')
    return false
  }
  say(`\nWritten into .env: ${Object.keys(found).join(', ')}`)
  for (;;) {
    const posted = await checks.post(bot.text, desk.value.id, hello(bot.value))
    if (posted.ok) break
    say(wrong(posted.why))
    if ((await ask('[Enter: try again]')) === undefined) return false
  }
  say(`  ✓ said hello in #${desk.value.name}`)
  say(afterwards(url))
  return true
}
