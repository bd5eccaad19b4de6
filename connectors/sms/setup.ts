// `npm run setup sms`: from a Twilio account to a number that customers can write to, a step at a time.
// https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
import { type Account, askAccount, askPublicUrl, because, type Line, lineAt } from '#connectors/links/twilio/asking.ts'
import { second } from '#core/model/time.ts'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'
import { type Found, mistaken, settle, wrong } from '#core/ports/setup-asking.ts'
import { config } from './config.ts'
import { messagesPath } from './index.ts'

const intro = `Text messages by Twilio. You need a Twilio account with a telephone number (https://console.twilio.com), and an address at which
Twilio reaches this server over https. Nothing is written before the end; Ctrl-C leaves.`

const lineFor = async (account: Account, text: string): Promise<Found<Line>> => {
  const read = config.schema.safeParse({ TWILIO_NUMBER: text })
  if (!read.success) return mistaken(read.error)
  const line = await lineAt(account, read.data.number)
  if (!line.ok || line.value.can.sms) return line
  return {
    ok: false,
    why: `${line.value.number} takes no text messages: choose another, or switch its messaging on at Twilio.`,
    mend: true,
  }
}

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
  const known = await askAccount(given)
  if (!known) return false
  const { account } = known
  if (account.trial) say('  Mind: a trial account writes only to numbers that were verified in its console.')

  say('\nStep 2 of 3: the number\n  It is under “Phone Numbers” › “Active numbers”.')
  const line = await settle(given, 'TWILIO_NUMBER', { question: 'Number', check: text => lineFor(account, text) })
  if (!line) return false
  say(`  ✓ ${line.value.number} takes text messages${line.value.can.mms ? ' and pictures' : '; pictures go as links'}`)
  const rule = rules(line.value.number)
  if (rule !== undefined) say(`  Mind: ${rule}`)

  say('\nStep 3 of 3: where Twilio reaches Threadline')
  const at = await askPublicUrl(given)
  if (at === undefined) return false
  const url = `${at}${messagesPath}`
  const trouble = await answersAt(url)
  say(trouble === undefined ? `  ✓ ${url} answers` : `  Not yet: ${trouble} Run this again once Threadline is running.`)
  const wired = await wire(given, account, line.value, url)

  const found = { ...known.variables, TWILIO_NUMBER: line.value.number, PUBLIC_URL: at }
  if (!(await keep(found))) {
    say('Nothing was written.')
    return false
  }
  say(`\nWritten into .env: ${Object.keys(found).join(', ')}`)
  say(afterwards(line.value.number))
  return wired && trouble === undefined
}
