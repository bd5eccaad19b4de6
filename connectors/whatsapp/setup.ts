// `npm run setup whatsapp`: which of the two ways, and what each needs; checks the account and the number at Twilio before anything is written.
// https://www.twilio.com/docs/whatsapp/self-sign-up, https://www.twilio.com/docs/messaging/api/senders
import { z } from 'zod'
import { second } from '#core/model/time.ts'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'

const intro = `WhatsApp. There are two ways:
  1  twilio: the official one, through a WhatsApp sender of your Twilio account. (recommended)
  2  baileys: a phone of yours is linked, as a browser would be. It is against WhatsApp’s terms, and WhatsApp may take the number away for
     good; the library for it has a part under the GPL. Use a number that you can lose. docs/whatsapp.md says more.`

const senders = z.object({ senders: z.array(z.object({ sender_id: z.string(), status: z.string() })).default([]) })

/** What is wrong with the account, or undefined; one sentence with what to do. */
const examine = async (api: string, messaging: string, account: string, token: string, number: string): Promise<string | undefined> => {
  const headers = { authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}` }
  const get = (url: string): Promise<Response | undefined> =>
    fetch(url, { headers, signal: AbortSignal.timeout(15 * second) }).catch(() => undefined)
  const known = await get(`${api}/2010-04-01/Accounts/${account}.json`)
  if (known === undefined) return 'Twilio could not be reached. Is this machine online, and is https://api.twilio.com open to it?'
  if (known.status === 401 || known.status === 404)
    return 'Twilio does not know this TWILIO_ACCOUNT_SID with this TWILIO_AUTH_TOKEN. Take both from the console’s first page.'
  if (!known.ok) return `Twilio answered ${known.status}. Try again in a minute.`
  const listed = await get(`${messaging}/v2/Channels/Senders?Channel=whatsapp&PageSize=100`)
  const read = listed?.ok ? senders.safeParse(await listed.json().catch(() => undefined)) : undefined
  // The sandbox is in no list; what can not be asked is not held against anybody.
  if (!read?.success) return undefined
  const sender = read.data.senders.find(one => one.sender_id === `whatsapp:${number}`)
  if (sender !== undefined && !sender.status.startsWith('ONLINE'))
    return `The WhatsApp sender ${number} is “${sender.status.toLowerCase()}”: see “Messaging” › “Senders” › “WhatsApp senders” in the console.`
  return undefined
}

const settled = async (
  given: SetupGiven,
  name: string,
  question: string,
  right: RegExp,
  wrong: string,
  secret = false,
): Promise<string | undefined> => {
  const { values, ask, say } = given
  for (let set = values[name]; ; set = undefined) {
    const shown = set === undefined ? '' : ` [Enter: ${secret ? `${set.slice(0, 3)}…` : set}]`
    const typed = await ask(`${question}${shown}:`, { secret })
    const text = (typed || set)?.replace(/^whatsapp:/, '').trim()
    if (text === undefined) {
      say(`${name} is missing, and there is nobody to ask: set it in the environment or .env.`)
      return undefined
    }
    if (right.test(text)) return text
    say(`  ✗ ${name}: ${wrong}`)
    if (typed === undefined) return undefined
  }
}

const byPhone = async ({ say, keep }: SetupGiven): Promise<boolean> => {
  try {
    await import('@whiskeysockets/baileys')
  } catch {
    say('  ✗ The package @whiskeysockets/baileys is not installed: run “npm ci” without --omit=optional, then come back.')
    return false
  }
  say('  ✓ the library is installed')
  if (!(await keep({ WHATSAPP_TRANSPORT: 'baileys' }))) return false
  say(`
What to do next
  - Start Threadline: npm start (anew, if it is running).
  - At a desk, as an admin: “link whatsapp” shows a page with a code to scan; “link whatsapp +NUMBER” a code to type.
  - On the phone: WhatsApp › Linked devices › Link a device.
  - Switch off greeting and away messages of the WhatsApp Business app: Threadline takes them for words of a person.`)
  return true
}

const byTwilio = async (given: SetupGiven): Promise<boolean> => {
  const { say, keep, values } = given
  const account = await settled(
    given,
    'TWILIO_ACCOUNT_SID',
    'Account SID',
    /^AC[0-9a-f]{32}$/i,
    'take the “Account SID”, AC and 32 characters.',
  )
  if (account === undefined) return false
  const token = await settled(given, 'TWILIO_AUTH_TOKEN', 'Auth Token', /^\S{8,}$/, 'take the “Auth Token” beside it, behind “Show”.', true)
  if (token === undefined) return false
  const number = await settled(
    given,
    'TWILIO_WHATSAPP_NUMBER',
    'WhatsApp number (of the sandbox: +14155238886)',
    /^\+[1-9]\d{6,14}$/,
    'a number with its country, such as +15551234567.',
  )
  if (number === undefined) return false
  const url = await settled(
    given,
    'PUBLIC_URL',
    'The address where Twilio reaches this server',
    /^https:\/\/[^\s/]+/,
    'begins with https://.',
  )
  if (url === undefined) return false
  const api = values.TWILIO_API_URL?.replace(/\/+$/, '')
  const why = await examine(api ?? 'https://api.twilio.com', api ?? 'https://messaging.twilio.com', account, token, number)
  if (why !== undefined) {
    say(`  ✗ ${why}`)
    return false
  }
  say('  ✓ Twilio knows the account')
  const found = {
    WHATSAPP_TRANSPORT: 'twilio',
    TWILIO_ACCOUNT_SID: account,
    TWILIO_AUTH_TOKEN: token,
    TWILIO_WHATSAPP_NUMBER: number,
    PUBLIC_URL: url.replace(/\/+$/, ''),
  }
  if (!(await keep(found))) {
    say('Nothing was written.')
    return false
  }
  say(`
Written into .env: ${Object.keys(found).join(', ')}
What to do next
  - In Twilio’s console, “Messaging” › “Senders” › “WhatsApp senders” › your number (or “Try it out” for the sandbox): put
      ${found.PUBLIC_URL}/twilio/whatsapp
    into “Webhook URL for incoming messages”, method POST. How messages fare is asked for by itself.
  - Start Threadline: npm start (anew, if it is running), and write to the number.
  - At a desk: “autopilot whatsapp on” lets the AI answer.`)
  return true
}

export const setup: Setup = async given => {
  const { say, ask, values } = given
  say(intro)
  const initial = values.WHATSAPP_TRANSPORT === 'baileys' ? '2' : '1'
  for (;;) {
    const answer = (await ask(`1 or 2? [Enter: ${initial}]`)) || initial
    if (answer === '1') return byTwilio(given)
    if (answer === '2') return byPhone(given)
  }
}
