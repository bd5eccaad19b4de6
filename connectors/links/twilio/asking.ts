// What the set-up of every channel at Twilio asks for: the account, and where Twilio reaches this house; and how it looks a number up.
// https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
import type { Twilio } from 'twilio'
import type { SetupGiven } from '#core/ports/setup.ts'
import { type Found, mistaken, settle, type Wrong } from '#core/ports/setup-asking.ts'
import { config } from './config.ts'
import { createClient, createSdk } from './sdk.ts'

export interface Account {
  twilio: Twilio
  name: string
  trial: boolean
}

/** One of the account's numbers. */
export interface Line {
  sid: string
  number: string
  can: { sms: boolean; mms: boolean; voice: boolean }
  /** Whom Twilio tells of messages and calls; empty: nobody. */
  smsUrl: string
  voiceUrl: string
}

/** What a client of Twilio's threw, in its words. */
export const because = (error: unknown): Wrong => ({ ok: false, why: error instanceof Error ? error.message : String(error) })

const accountWith = async ({ values }: SetupGiven, sid: string, token: string): Promise<Found<Account>> => {
  const { TWILIO_API_URL } = values
  const read = config.schema.safeParse({
    TWILIO_ACCOUNT_SID: sid,
    TWILIO_AUTH_TOKEN: token,
    ...(TWILIO_API_URL === undefined ? {} : { TWILIO_API_URL }),
  })
  if (!read.success) return mistaken(read.error)
  try {
    const twilio = await createClient(read.data, createSdk()).get()
    const { friendlyName, status, type } = await twilio.api.v2010.accounts(sid).fetch()
    if (status !== 'active') return { ok: false, why: `The account is ${status}: its console says why.`, mend: true }
    return { ok: true, value: { twilio, name: friendlyName, trial: type === 'Trial' } }
  } catch (error) {
    return because(error)
  }
}

/** The account, and the variables that name it; undefined where that came to nothing. */
export const askAccount = async (given: SetupGiven): Promise<{ account: Account; variables: Record<string, string> } | undefined> => {
  const sid = await settle(given, 'TWILIO_ACCOUNT_SID', {
    question: 'Account SID',
    async check(text) {
      const read = config.schema.safeParse({ TWILIO_ACCOUNT_SID: text, TWILIO_AUTH_TOKEN: 'x' })
      return read.success ? { ok: true, value: text } : mistaken(read.error)
    },
  })
  if (!sid) return undefined
  const account = await settle(given, 'TWILIO_AUTH_TOKEN', {
    question: 'Auth Token',
    secret: true,
    check: token => accountWith(given, sid.text, token),
  })
  if (!account) return undefined
  given.say(`  ✓ the account ${account.value.name}`)
  return { account: account.value, variables: { TWILIO_ACCOUNT_SID: sid.text, TWILIO_AUTH_TOKEN: account.text } }
}

/** The account's `number`, in the international form. */
export const lineAt = async ({ twilio }: Account, number: string): Promise<Found<Line>> => {
  try {
    const [found] = await twilio.incomingPhoneNumbers.list({ phoneNumber: number, limit: 1 })
    if (!found) {
      const all = await twilio.incomingPhoneNumbers.list({ limit: 10 })
      const has = all.length === 0 ? 'It has none: buy one under “Phone Numbers”.' : `It has ${all.map(one => one.phoneNumber).join(', ')}.`
      return { ok: false, why: `${number} is not a number of this account. ${has}`, mend: true }
    }
    const { sid, capabilities, smsUrl, voiceUrl } = found
    // What Twilio does not tell of is tried.
    const can = { sms: capabilities?.sms !== false, mms: capabilities?.mms !== false, voice: capabilities?.voice !== false }
    return { ok: true, value: { sid, number, can, smsUrl: smsUrl ?? '', voiceUrl: voiceUrl ?? '' } }
  } catch (error) {
    return because(error)
  }
}

const inside = /^(localhost|127\.|10\.|192\.168\.|\[::1\])/u

/** PUBLIC_URL without a slash at the end; undefined where that came to nothing. */
export const askPublicUrl = async (given: SetupGiven): Promise<string | undefined> => {
  const at = await settle<string>(given, 'PUBLIC_URL', {
    question: 'The public address of this server',
    async check(text) {
      if (!/^https:\/\/[^\s/?#]+/.test(text) || !URL.canParse(text))
        return { ok: false, why: 'PUBLIC_URL: Twilio calls public addresses only; give the one that begins with https://.' }
      if (inside.test(new URL(text).hostname)) return { ok: false, why: `PUBLIC_URL: Twilio can not reach ${text} from outside.` }
      return { ok: true, value: text.replace(/\/+$/, '') }
    },
  })
  return at?.value
}
