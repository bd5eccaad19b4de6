// `npm run setup teams`: from nothing to an app package that can be uploaded to Teams, a step at a time.
// https://learn.microsoft.com/azure/bot-service/bot-service-quickstart-registration, https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { realClock } from '#core/lib/clock.ts'
import { timedFetch } from '#core/lib/timed-fetch.ts'
import { second } from '#core/model/time.ts'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'
import { type Found, settle, wrong } from '#core/ports/setup-asking.ts'
import { config, isGuid, loginUrl } from './config.ts'
import { path } from './http.ts'
import { askToken } from './token.ts'

/** Stand in the manifest where the app's id and the public address go. */
const placeholders = { id: '00000000-0000-0000-0000-000000000000', host: 'desk.example.com' }
const packageName = 'threadline-teams.zip'
const icons = ['color.png', 'outline.png']

const intro = `Threadline in Microsoft Teams. It takes some twenty minutes. You need to be allowed to register apps in Entra, to make a
resource in Azure (the bot itself costs nothing, but Azure wants a subscription), and to upload apps to Teams.
Nothing is written before the end; Ctrl-C leaves.`

const registration = `
Step 1 of 4: register the app
  a. Open https://entra.microsoft.com and go to “App registrations”, “New registration”.
  b. Give it a name, choose “Accounts in this organizational directory only” (single tenant), press “Register”.
  c. The page “Overview” shows two ids: “Directory (tenant) ID” and “Application (client) ID”.`

const secret = `
Step 2 of 4: its secret
  On “Certificates & secrets” press “New client secret”, choose how long it lasts, press “Add”, and copy the column “Value” at
  once: it is not shown again. “Secret ID” is something else. Note when it ends: the bot falls silent then.`

const place = `
Step 3 of 4: where Teams reaches this server
  Teams calls this server over https at an address that the internet can reach.`

const azure = (url: string): string => `
Step 4 of 4: the bot
  a. Open https://portal.azure.com and make a resource “Azure Bot”.
  b. “Type of App”: Single Tenant. “Creation type”: Use existing app registration, with the two ids from step 1.
  c. In the new bot, on “Configuration”, set “Messaging endpoint” to ${url}${path}, and press “Apply”.
  d. On “Channels” press “Microsoft Teams”, agree, and press “Apply”.`

const afterwards = (file: string): string => `
What to do next
  - Start Threadline: npm start (anew, if it is running).
  - In Teams, go to “Apps”, “Manage your apps”, “Upload an app”, and choose ${file}. Where that is not offered, an
    admin of Teams has to allow it, or to upload it for all at https://admin.teams.microsoft.com under “Manage apps”.
  - Press “Add”. It says hello in your own chat with it; write something, and it comes to your desk.
  - For a channel: “Add to a team”. Teams shows what the app may read there: every message of that team’s channels, which is what
    lets customers write without calling it by name each time. Set TEAMS_CUSTOMER_CHANNELS to the channel’s link.
  - docs/teams.md says the rest. Trouble: npm run doctor, and the same page.`

/** The app package: the manifest with what is yours in it, and its icons. */
export const packageFor = (root: string, { appId, publicUrl }: { appId: string; publicUrl: string }): Uint8Array => {
  const folder = join(root, 'manifests/teams')
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
    .replaceAll(placeholders.id, appId)
    .replaceAll(`https://${placeholders.host}`, publicUrl)
    .replaceAll(placeholders.host, new URL(publicUrl).host)
  const files = Object.fromEntries(icons.map(name => [name, new Uint8Array(readFileSync(join(folder, name)))]))
  return zipSync({ 'manifest.json': strToU8(manifest), ...files })
}

const idCheck =
  (name: string, what: string, other?: string) =>
  async (text: string): Promise<Found<string>> => {
    if (!isGuid(text))
      return { ok: false, why: `${name}: this is no id such as 11111111-2222-3333-4444-555555555555; take ${what} from “Overview”` }
    if (text.toLowerCase() === other?.toLowerCase()) return { ok: false, why: `${name}: this is the other of the two ids; take ${what}` }
    return { ok: true, value: text.toLowerCase() }
  }

const urlCheck = async (text: string): Promise<Found<string>> => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:') return { ok: false, why: 'PUBLIC_URL: Teams calls addresses that begin with https:// only' }
  if (/^(localhost|127\.|10\.|192\.168\.|\[)/.test(url.hostname))
    return {
      ok: false,
      why: 'PUBLIC_URL: this address leads to your own network only; Teams calls from the internet. A tunnel gives a public one for trying.',
    }
  return { ok: true, value: text.replace(/\/+$/u, '') }
}

const secretCheck =
  ({ values }: SetupGiven, appId: string, tenant: string) =>
  async (password: string): Promise<Found<string>> => {
    const read = config.schema.safeParse({
      TEAMS_APP_ID: appId,
      TEAMS_APP_PASSWORD: password,
      TEAMS_TENANT_ID: tenant,
      TEAMS_LOGIN_URL: values.TEAMS_LOGIN_URL ?? loginUrl,
    })
    if (!read.success) return { ok: false, why: read.error.issues[0]?.message ?? 'this is no secret' }
    try {
      await askToken(read.data, timedFetch(realClock, 15 * second))
      return { ok: true, value: password }
    } catch (error) {
      return { ok: false, mend: true, why: error instanceof Error ? error.message : 'Microsoft’s sign-in does not answer' }
    }
  }

export const setup: Setup = async given => {
  const { say, keep, values, root, leave } = given
  say(intro)
  say(registration)
  const tenant = await settle(given, 'TEAMS_TENANT_ID', {
    question: 'Directory (tenant) ID',
    check: idCheck('TEAMS_TENANT_ID', '“Directory (tenant) ID”'),
  })
  if (!tenant) return false
  const app = await settle(given, 'TEAMS_APP_ID', {
    question: 'Application (client) ID',
    check: idCheck('TEAMS_APP_ID', '“Application (client) ID”', tenant.value),
  })
  if (!app) return false

  say(secret)
  const password = await settle(given, 'TEAMS_APP_PASSWORD', {
    question: 'Secret’s value',
    secret: true,
    check: secretCheck(given, app.value, tenant.value),
  })
  if (!password) return false
  say('  ✓ Microsoft gives the bot a token')

  say(place)
  const url = await settle(given, 'PUBLIC_URL', { question: 'The public address of this server', check: urlCheck })
  if (!url) return false
  say(azure(url.value))

  const found = {
    TEAMS_TENANT_ID: tenant.value,
    TEAMS_APP_ID: app.value,
    TEAMS_APP_PASSWORD: password.text,
    PUBLIC_URL: url.value,
    ...(values.TEAMS_CUSTOMER_CHANNELS === undefined ? { TEAMS_CUSTOMER_CHANNELS: 'personal' } : {}),
  }
  let file: string
  try {
    file = leave(packageName, packageFor(root, { appId: app.value, publicUrl: url.value }))
  } catch (error) {
    say(wrong(`The app package could not be written: ${error instanceof Error ? error.message : String(error)}`))
    return false
  }
  if (!(await keep(found))) {
    say('Nothing was written into .env.')
    return false
  }
  say(`\nWritten into .env: ${Object.keys(found).join(', ')}\nThe app package for Teams: ${file}`)
  say(afterwards(file))
  return true
}
