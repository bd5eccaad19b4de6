// `npm run setup phone`: checks the account and the number at Twilio, and has the number call this house.
// https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
import { z } from 'zod'
import type { Setup } from '#core/ports/setup.ts'
import { config as linkConfig } from '../links/twilio/config.ts'
import { rewritten } from '../links/twilio/sdk.ts'
import { config } from './config.ts'
import { paths } from './twiml.ts'

const intro = `Threadline on the phone. You need an account at Twilio and a number there that takes calls.
Nothing is written, at Twilio or here, before the end; Ctrl-C leaves.`

const line = z.object({
  sid: z.string(),
  phone_number: z.string(),
  voice_url: z.string().nullish(),
  capabilities: z.looseObject({ voice: z.boolean().default(false) }),
})
const listed = z.object({ incoming_phone_numbers: z.array(line) })

/** What keeps a public address from being called by Twilio. */
const unfit = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return 'PUBLIC_URL is not set: it is the address at which Twilio reaches this house.'
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:') return `PUBLIC_URL is ${url}, without https: Twilio opens WebSockets over https alone.`
  return /^(localhost|127\.|10\.|192\.168\.|\[::1\])/u.test(hostname) ? `PUBLIC_URL is ${url}, which only this machine reaches.` : undefined
}

const no = (say: (text: string) => void, why: string): false => {
  say(why)
  return false
}

export const setup: Setup = async ({ values, say, ask, keep }) => {
  say(intro)
  const asked = async (name: string, question: string, secret = false): Promise<string | undefined> =>
    values[name] ?? (await ask(question, { secret }))
  const sid = await asked('TWILIO_ACCOUNT_SID', 'Account SID, from the first page of Twilio’s console (AC…):')
  const token = await asked('TWILIO_AUTH_TOKEN', 'Auth Token, beside it:', true)
  const number = await asked('PHONE_NUMBER', 'The number that is called, such as +15550100200:')
  const missing = Object.entries({ TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, PHONE_NUMBER: number }).filter(([, value]) => !value)
  if (missing.length > 0) return no(say, `Missing: ${missing.map(([name]) => name).join(', ')}.`)
  const given = { ...values, TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, PHONE_NUMBER: number }
  const account = linkConfig.schema.safeParse(given)
  const own = config.schema.safeParse(given)
  const mistakes = [account, own].flatMap(({ error }) => error?.issues.map(({ message }) => message) ?? [])
  if (!account.success || !own.success) return no(say, mistakes.join('\n'))
  const trouble = unfit(values.PUBLIC_URL)
  if (trouble !== undefined) return no(say, trouble)

  const key = Buffer.from(`${account.data.account}:${account.data.tokens[0]}`).toString('base64')
  const call = async (path: string, form?: Record<string, string>): Promise<{ status: number; body: unknown }> => {
    const url = rewritten(`https://api.twilio.com/2010-04-01/Accounts/${account.data.account}${path}`, account.data.apiUrl)
    const response = await fetch(url, {
      headers: { authorization: `Basic ${key}` },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    return { status: response.status, body: await response.json().catch(() => ({})) }
  }
  try {
    const { status } = await call('.json')
    if (status === 401 || status === 404)
      return no(say, 'Twilio does not know this Account SID with this Auth Token: copy both again from the console’s first page.')
    if (status !== 200) return no(say, `Twilio answered ${status}; try again in a moment.`)
    const found = listed.safeParse((await call(`/IncomingPhoneNumbers.json?PhoneNumber=${encodeURIComponent(own.data.number)}`)).body)
    const one = found.data?.incoming_phone_numbers.find(({ phone_number }) => phone_number === own.data.number)
    if (!one)
      return no(say, `${own.data.number} is no number of this account: Twilio’s console has yours under “Phone Numbers”, “Active numbers”.`)
    if (!one.capabilities.voice) return no(say, `${own.data.number} takes no calls: buy one with “Voice”.`)
    const wanted = `${values.PUBLIC_URL}${paths.call}`
    if (one.voice_url && one.voice_url !== wanted) {
      const answer = await ask(`${own.data.number} calls ${one.voice_url} now. Let it call this house instead? [y/N]`)
      if (!/^y(es)?$/iu.test(answer ?? '')) return no(say, `Nothing was changed. By hand: “A call comes in” is the webhook ${wanted}.`)
    }
    const told = await call(`/IncomingPhoneNumbers/${one.sid}.json`, {
      VoiceUrl: wanted,
      VoiceMethod: 'POST',
      StatusCallback: `${values.PUBLIC_URL}${paths.ended}`,
      StatusCallbackMethod: 'POST',
    })
    if (told.status !== 200) return no(say, `Twilio did not take the webhook (${told.status}). By hand: “A call comes in” is ${wanted}.`)
  } catch {
    return no(say, 'Twilio could not be reached. Is this machine online, and is https://api.twilio.com open to it?')
  }
  if (!(await keep({ TWILIO_ACCOUNT_SID: sid ?? '', TWILIO_AUTH_TOKEN: token ?? '', PHONE_NUMBER: own.data.number }))) return false
  say(`${own.data.number} calls this house. Start it, then at the desk: autopilot phone on. Then call the number.`)
  if (own.data.mode === 'relay')
    say(
      'Speech streams by ConversationRelay, which Twilio wants switched on once: its console asks for it under “Voice”, “Settings”. Without it, set PHONE_MODE=gather.',
    )
  return true
}
