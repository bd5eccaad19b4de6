// The one place where what goes wrong at Twilio gets a name by what to do next. https://www.twilio.com/docs/api/errors
import { lookup } from '#core/lib/lookup.ts'
import { unsentCode } from '#core/lib/unsent.ts'
import { minute, second } from '#core/model/time.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'

const severed: Record<string, string> = lookup({
  20003: 'Twilio does not know this TWILIO_ACCOUNT_SID with this TWILIO_AUTH_TOKEN: take both from the console’s first page',
  20005: 'the Twilio account is suspended or closed: its console says why',
  20006: 'the Twilio account may not do this: its console says why',
  30002: 'the Twilio account is suspended or closed: its console says why',
})

/** Not now, and nothing was taken. */
const passing: Record<string, number> = lookup({
  20429: 5 * second,
  14107: 5 * second,
  21611: 1 * minute,
  30001: 1 * minute,
  63018: 30 * second,
})

/** What an agent reads on their message, by Twilio's number; of calls, of messages, and of what became of messages. */
const words: Record<string, string> = lookup({
  13223: 'this is no telephone number that can be called',
  13227: 'the Twilio account may not call this country: allow it under “Voice” › “Geo permissions”',
  20404: 'Twilio knows nothing under this name any more',
  21201: 'there is no number to call',
  21210: 'the number calls are made from is not this Twilio account’s',
  21211: 'this is no telephone number',
  21212: 'TWILIO_NUMBER is no telephone number',
  21214: 'this number can not be reached by Twilio',
  21215: 'the Twilio account may not call this country: allow it under “Voice” › “Geo permissions”',
  21216: 'Twilio does not call this number',
  21217: 'this is no telephone number',
  21219: 'a Twilio trial account calls only numbers that were verified in its console',
  21220: 'the call is over',
  21266: 'this is our own number',
  21408: 'the Twilio account may not write to this country: allow it under “Messaging” › “Geo permissions”',
  21602: 'the message is empty',
  21606: 'TWILIO_NUMBER can not send this: it is not this account’s, or not made for messages',
  21608: 'a Twilio trial account writes only to numbers that were verified in its console',
  21610: 'they answered STOP and want no messages from this number; only their own START takes that back',
  21612: 'no way leads from TWILIO_NUMBER to this number',
  21614: 'this is no mobile number: it takes no messages',
  21617: 'the message is longer than the 1600 characters that Twilio takes',
  21619: 'the message is empty',
  21623: 'a file of the message can not be sent',
  21655: 'Twilio has no such template in this account any more',
  21656: 'the template’s values do not fit it',
  21659: 'TWILIO_NUMBER is not this Twilio account’s, or takes no part in messages to this country',
  21660: 'TWILIO_NUMBER belongs to another Twilio account',
  30003: 'their phone can not be reached: it is off, or out of range',
  30004: 'their provider blocks these messages',
  30005: 'nobody has this number',
  30006: 'this is a landline, or a provider that takes no such messages',
  30007: 'the provider held the message for spam',
  30008: 'the provider did not deliver it and does not say why',
  30010: 'the message costs more than the account allows',
  30019: 'a file is too large for their provider',
  30032: 'the toll-free number is not verified yet: see the Twilio console',
  30034: 'the number is not registered for messages to the USA (A2P 10DLC): see the Twilio console',
  30035: 'the number’s registration for messages to the USA (A2P 10DLC) is still being worked on',
  30044: 'a Twilio trial account sends no messages this long',
  30453: 'Twilio held the message: too many alike went to this number',
  30500: 'Twilio failed with it',
  63003: 'there is nobody at this address',
  63005: 'the receiving side refused the content',
  63007: 'there is no such sender in this Twilio account',
  63013: 'it breaks a rule of the receiving side',
  63016: 'the time for free answers is over: only a template that was approved can be sent now',
  63024: 'there is nobody at this number',
  63027: 'WhatsApp has no such template in this language',
  63028: 'the template’s values do not fit it',
  63032: 'they can not be written to: the receiving side keeps this number from it',
  63033: 'they blocked us',
  63040: 'WhatsApp has rejected this template: another one that is approved can be sent',
  63041: 'WhatsApp has paused this template, because too many did not want it',
  63042: 'WhatsApp has switched this template off',
  63049: 'the receiving side held it back, to protect them from too many such messages',
  63051: 'the sender was switched off by the receiving side',
})

/** What an agent is told of one of Twilio's numbers. */
export const wordsOf = (code: string, said?: string): string =>
  words[code] ?? severed[code] ?? (said ? `Twilio: ${said.slice(0, 200)} (${code})` : `Twilio failed with it (${code})`)

/** Nobody knows whether Twilio took it. `status`: it has answered all the same, so its log can be asked at once. */
const lost = (reason: string, status?: number): Error => Object.assign(new Error(reason), status === undefined ? {} : { status })

const harmless = (method: string): boolean => method === 'GET' || method === 'HEAD'

interface Answer {
  statusCode: number
  body: unknown
  headers?: unknown
}

const said = (body: unknown): { code?: string; message?: string } => {
  let told = body
  if (typeof body === 'string')
    try {
      told = JSON.parse(body)
    } catch {
      return {}
    }
  if (typeof told !== 'object' || told === null) return {}
  const { code, message } = told as { code?: unknown; message?: unknown }
  return {
    ...(typeof code === 'number' || typeof code === 'string' ? { code: String(code) } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  }
}

const wished = (headers: unknown): number | undefined => {
  const value = Number((headers as Record<string, unknown> | undefined)?.['retry-after'] ?? Number.NaN)
  return Number.isFinite(value) && value >= 0 ? value * second : undefined
}

/** The failure that an answer of Twilio's API is; undefined where it is none. */
export const failureOf = (method: string, { statusCode, body, headers }: Answer): Error | undefined => {
  if (statusCode < 400) return undefined
  const { code = '', message } = said(body)
  if (severed[code] !== undefined) return new Reconnect(severed[code])
  if (statusCode === 401) return new Reconnect(severed['20003']!)
  if (passing[code] !== undefined || statusCode === 429)
    return new Retry(`Twilio is busy (${code || statusCode})`, wished(headers) ?? passing[code] ?? 5 * second)
  // What Twilio itself answers, with a number of its own, made nothing; what a gateway says in its place tells nothing.
  if (statusCode >= 500)
    return harmless(method) || code !== ''
      ? new Retry(`Twilio is in trouble (${statusCode})`)
      : lost(`Twilio is in trouble (${statusCode})`, statusCode)
  return new Refused(wordsOf(code || String(statusCode), message), code || String(statusCode))
}

/** The failure of a request that got no answer. */
export const failureOfTransport = (method: string, error: unknown): Error => {
  const code = unsentCode(error)
  if (code !== undefined) return new Retry(`Twilio can not be reached (${code})`)
  return harmless(method) ? new Retry('Twilio did not answer') : lost('Twilio did not answer')
}
