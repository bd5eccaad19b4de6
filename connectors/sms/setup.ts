// `npm run setup sms`: from a Twilio account to a number that customers can write to, a step at a time.
// https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
import type { Twilio } from 'twilio'
import { config as linkConfig } from '#connectors/links/twilio/config.ts'
import { createClient, createSdk } from '#connectors/links/twilio/sdk.ts'
import { second } from '#core/model/time.ts'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'
import { type Found, settle, wrong } from '#core/ports/setup-asking.ts'
import { config } from './config.ts'
import { messagesPath } from './index.ts'

const intro = `Text messages by Twilio. You need a Twilio account with a telephone number (https://console.twilio.com), and an address at which
Twilio reaches this server over https. Nothing is written before the end; Ctrl-C leaves.`

const because = (error: unknown): { ok: false; why: string } => ({
  ok: false,
  why: error instanceof Error ? error.message : String(error),
})

interface Account {
  twilio: Twilio
  name: string
  trial: boolean
}

interface Line {
  sid: string
  number: string
  mms: boolean
  smsUrl: string
}

const accountWith = async (given: SetupGiven, sid: string, token: string): Promise<Found<Account>> => {
  const read = linkConfig.schema.safeParse({
    TWILIO_ACCOUNT_SID: sid,
    TWILIO_AUTH_TOKEN: token,
    ...(given.values.TWILIO_API_URL === undefined ? {} : { TWILIO_API_URL: given.values.TWILIO_API_URL }),
  })
  if (!read.success) return { ok: false, why: read.error.issues.map(({ message }) => message).join(' ') }
  try {
    const twilio = await createClient(read.data, createSdk()).get()
    const { friendlyName, status, type } = await twilio.api.v2010.accounts(sid).fetch()
    if (status !== 'active') return { ok: false, why: `The account is ${status}: its console says why.`, mend: true }
    return { ok: true, value: { twilio, name: friendlyName, trial: type === 'Trial' } }
  } catch (error) {
    return because(error)
  }
}

const lineAt = async ({ twilio }: Account, text: string): Promise<Found<Line>> => {
  const read = config.schema.safeParse({ TWILIO_NUMBER: text })
  if (!read.success) return { ok: false, why: read.error.issues.map(({ message }) => message).join(' ') }
  const { number } = read.data
  try {
    const [found] = await twilio.incomingPhoneNumbers.list({ phoneNumber: number, limit: 1 })
    if (!found) {
      const all = await twilio.incomingPhoneNumbers.list({ limit: 10 })
      const has = all.length === 0 ? 'It has none: buy one under “Phone Numbers”.' : `It has ${all.map(one => one.phoneNumber).join(', ')}.`
      return { ok: false, why: `${number} is not a number of this account. ${has}`, mend: true }
    }
    if (found.capabilities?.sms === false)
      return { ok: false, why: `${number} takes no text messages: choose another, or switch its messaging on at Twilio.`, mend: true }
    return { ok: true, value: { sid: found.sid, number, mms: found.capabilities?.mms !== false, smsUrl: found.smsUrl ?? '' } }
  } catch (error) {
    return because(error)
  }
}

const publicAddress = async (text: string): Promise<Found<string>> =>
  /^https:\/\/[^\s/?#]+/.test(text) && URL.canParse(text)
    ? { ok: true, value: text.replace(/\/+$/, '') }
    : { ok: false, why: 'PUBLIC_URL: Twilio calls public addresses only; give the one that begins with https://.' }

/** Why this house does not answer there, if so: it refuses what Twilio did not sign. */
export const answersAt = async (url: string): Promise<string | undefined> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Body=setup',
      redirect: 'manual',
      signal: AbortSignal.timeout(5 * second),
    })
    await response.arrayBuffer()
    if (response.status === 403) return undefined
    if (response.status === 404) return `${url} answers “not found”: is that Threadline, and was it started with these settings?`
    return `${url} answers ${response.status}, where Threadline answers 403 to whoever is not Twilio.`
  } catch {
    return `${url} does not answer from here.`
  }
}

/** What carriers want of a sender, by the kind of the number. */
const rules = (number: string): string | undefined => {
  if (/^\+1(800|833|844|855|866|877|888)/.test(number))
    return 'A toll-free number has to be verified before it may write to the USA and Canada: console › “Phone Numbers” › the number › “Regulatory Information”.'
  if (number.startsWith('+1'))
    return 'To write to the USA from this number, your business and what you write for have to be registered (A2P 10DLC): console › “Messaging” › “Regulatory Compliance”. Until then messages fail with 30034.'
  if (!number.startsWith('+'))
    return 'Short codes: Twilio answers STOP and HELP only where “Advanced Opt-Out” is switched on in the number’s Messaging Service. Switch it on.'
  return undefined
}

const afterwards = (number: string): string => `
What to do next
  - Start Threadline: npm start (anew, if it is running), and write a text message to ${number}.
  - Until you switch it on, the AI does not answer there: in the desk, autopilot sms on.
  - docs/sms.md says the rest. Trouble: npm run doctor, and the same page.`

/** Offers to have Twilio call this house, and says what there is to do where nobody may. Answers false where messages would go elsewhere. */
const wire = async (given: SetupGiven, { twilio }: Account, line: Line, url: string): Promise<boolean> => {
  const { say, ask, values } = given
  if (line.smsUrl === url) {
    say(`  ✓ messages to ${line.number} go to ${url}`)
    return true
  }
  const now = line.smsUrl === '' ? 'nowhere' : `to ${line.smsUrl}`
  say(`  Messages to ${line.number} go ${now} at present.`)
  const answer = await ask(`Have Twilio call ${url} instead? [Y/n]`)
  const unasked = answer === undefined && values.TWILIO_WEBHOOK !== 'set'
  if (unasked || /^n/i.test(answer ?? '')) {
    say(
      `  Then set it yourself: console › “Phone Numbers” › ${line.number} › “Messaging” › “A message comes in”: Webhook, ${url}, HTTP POST.${unasked ? ' Or run this again with --twilio-webhook set.' : ''}`,
    )
    return false
  }
  try {
    // The same again where the first call fails: Twilio tells of a message twice at most.
    await twilio.incomingPhoneNumbers(line.sid).update({ smsUrl: url, smsMethod: 'POST', smsFallbackUrl: url, smsFallbackMethod: 'POST' })
    say(`  ✓ messages to ${line.number} go to ${url} from now on`)
    return true
  } catch (error) {
    say(wrong(because(error).why))
    return false
  }
}

export const setup: Setup = async given => {
  const { say, keep } = given
  say(intro)
  say('\nStep 1 of 3: the account\n  “Account SID” and “Auth Token” are on the first page of https://console.twilio.com.')
  const sid = await settle(given, 'TWILIO_ACCOUNT_SID', {
    question: 'Account SID',
    async check(text) {
      const found = linkConfig.schema.safeParse({ TWILIO_ACCOUNT_SID: text, TWILIO_AUTH_TOKEN: 'x' })
      return found.success ? { ok: true, value: text } : { ok: false, why: found.error.issues.map(({ message }) => message).join(' ') }
    },
  })
  if (!sid) return false
  const account = await settle(given, 'TWILIO_AUTH_TOKEN', {
    question: 'Auth Token',
    secret: true,
    check: token => accountWith(given, sid.text, token),
  })
  if (!account) return false
  say(`  ✓ the account ${account.value.name}`)
  if (account.value.trial) say('  Mind: a trial account writes only to numbers that were verified in its console.')

  say('\nStep 2 of 3: the number\n  It is under “Phone Numbers” › “Active numbers”.')
  const line = await settle(given, 'TWILIO_NUMBER', { question: 'Number', check: text => lineAt(account.value, text) })
  if (!line) return false
  say(`  ✓ ${line.value.number} takes text messages${line.value.mms ? ' and pictures' : '; pictures go as links'}`)
  const rule = rules(line.value.number)
  if (rule !== undefined) say(`  Mind: ${rule}`)

  say('\nStep 3 of 3: where Twilio reaches Threadline')
  const at = await settle(given, 'PUBLIC_URL', { question: 'The public address of this server', check: publicAddress })
  if (!at) return false
  const url = `${at.value}${messagesPath}`
  const trouble = await answersAt(url)
  say(trouble === undefined ? `  ✓ ${url} answers` : `  Not yet: ${trouble} Run this again once Threadline is running.`)
  const wired = await wire(given, account.value, line.value, url)

  const found = {
    TWILIO_ACCOUNT_SID: sid.text,
    TWILIO_AUTH_TOKEN: account.text,
    TWILIO_NUMBER: line.value.number,
    PUBLIC_URL: at.value,
  }
  if (!(await keep(found))) {
    say('Nothing was written.')
    return false
  }
  say(`\nWritten into .env: ${Object.keys(found).join(', ')}`)
  say(afterwards(line.value.number))
  return wired && trouble === undefined
}
