// `npm run setup whatsapp`: which of the two ways, and what each needs; checks the account and the number at Twilio before anything is written.
// https://www.twilio.com/docs/whatsapp/self-sign-up, https://www.twilio.com/docs/messaging/api/senders
import { type Account, askAccount, askPublicUrl } from '#connectors/links/twilio/asking.ts'
import type { Setup, SetupGiven } from '#core/ports/setup.ts'
import { type Found, mistaken, settle } from '#core/ports/setup-asking.ts'
import { config } from './config.ts'

const intro = `WhatsApp. There are two ways:
  1  twilio: the official one, through a WhatsApp sender of your Twilio account. (recommended)
  2  baileys: a phone of yours is linked, as a browser would be. It is against WhatsApp’s terms, and WhatsApp may take the number away for
     good; the library for it has a part under the GPL. Use a number that you can lose. docs/whatsapp.md says more.`

const senderAt = async ({ twilio }: Account, text: string): Promise<Found<string>> => {
  const read = config.schema.safeParse({ WHATSAPP_TRANSPORT: 'twilio', TWILIO_WHATSAPP_NUMBER: text })
  if (!read.success) return mistaken(read.error)
  const { number } = read.data as Extract<typeof read.data, { transport: 'twilio' }>
  // The sandbox is in no list; what can not be asked is not held against anybody.
  const senders = await twilio.messaging.v2.channelsSenders.list({ channel: 'whatsapp', limit: 100 }).catch(() => [])
  const status = senders.find(one => one.senderId === `whatsapp:${number}`)?.status
  if (status === undefined || status.startsWith('ONLINE')) return { ok: true, value: number }
  return {
    ok: false,
    why: `The WhatsApp sender ${number} is “${status.toLowerCase()}”: see “Messaging” › “Senders” › “WhatsApp senders” in the console.`,
    mend: true,
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
  const { say, keep } = given
  say('  “Account SID” and “Auth Token” are on the first page of https://console.twilio.com.')
  const known = await askAccount(given)
  if (!known) return false
  const number = await settle(given, 'TWILIO_WHATSAPP_NUMBER', {
    question: 'WhatsApp number (of the sandbox: +14155238886)',
    check: text => senderAt(known.account, text),
  })
  if (!number) return false
  const url = await askPublicUrl(given)
  if (url === undefined) return false
  const found = { WHATSAPP_TRANSPORT: 'twilio', ...known.variables, TWILIO_WHATSAPP_NUMBER: number.value, PUBLIC_URL: url }
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
