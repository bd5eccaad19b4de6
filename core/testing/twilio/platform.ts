// The played Twilio as the connector kit asks for a vendor.
import type { Answered, Arrived, Platform, PlatformGiven, Receipt } from '../kits/connector/platform.ts'
import { account, number, type PlayedMessage, type PlayedTwilio, playTwilio, signatureOf, token } from './played.ts'
import { type Posting, postAsTwilio, unanswered } from './posting.ts'

const publicUrl = 'https://desk.example'
const path = '/twilio/sms'

/** What Twilio calls it, with its number of a failure. */
const statuses: Record<Receipt, [string, number?]> = {
  sent: ['sent'],
  delivered: ['delivered'],
  read: ['read'],
  failed: ['undelivered', 30003],
}

/** Files that went as addresses. */
const linksIn = (body: string): string[] => body.match(/https:\/\/desk\.example\/files\/\S+/g) ?? []

/** The failures of whichever is played by then. */
export const failuresOf = (now: () => PlayedTwilio): NonNullable<Platform['next']> => ({
  rateLimit: seconds => now().ways.next.rateLimit(seconds),
  fail: status => now().ways.next.fail(status),
  acceptThenHang: () => now().ways.next.acceptThenHang(),
  acceptThenReset: () => now().ways.next.acceptThenReset(),
  loseThenHang: () => now().ways.next.loseThenHang(),
  slow: ms => now().ways.next.slow(ms),
  failSecond: status => now().ways.next.failSecond(status),
  break: () => now().ways.next.break(),
  mend: () => now().ways.next.mend(),
})

/** Plays Twilio for text messages on a port of its own. */
export const playedSms = (): Platform => {
  let given: PlatformGiven
  let twilio: PlayedTwilio
  let people = new Map<string, string>()
  /** What a forger says: Twilio's log has no such message. */
  let forged: PlayedMessage[] = []

  const numberFor = (name: string): string => {
    const known = people.get(name)
    if (known) return known
    const fresh = `+1555${String(1_000_000 + people.size)}`
    people.set(name, fresh)
    return fresh
  }
  const nameOf = (to: string): string => [...people].find(([, at]) => at === to)?.[0] ?? `nobody (${to})`

  const post = (fields: Record<string, string>, how: Posting = {}, to = path): Promise<Answered> =>
    postAsTwilio(`${given.house()}${to}`, fields, { signedAt: `${publicUrl}${to}`, ...how }).catch(() => unanswered)
  const sign = (fields: Record<string, string>, key = token): string => signatureOf(`${publicUrl}${path}`, fields, key)

  const written = (id: string): PlayedMessage => {
    const found = [...twilio.messages, ...forged].find(({ sid }) => sid === id)
    if (!found) throw new Error(`nobody wrote ${id}`)
    return found
  }

  const arrivedAs = ({ sid, to, body, mediaUrls }: PlayedMessage): Arrived => ({
    to: nameOf(to),
    text: body,
    id: sid,
    files: [...mediaUrls, ...linksIn(body)].map(url => decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')),
  })

  return {
    variables: url => ({
      TWILIO_ACCOUNT_SID: account,
      TWILIO_AUTH_TOKEN: token,
      TWILIO_API_URL: url,
      TWILIO_NUMBER: number,
    }),
    async start(handed) {
      given = handed
      people = new Map()
      forged = []
      twilio = await playTwilio(() => given.clock.now())
      return twilio.url
    },
    stop: () => twilio.stop(),
    write({ from, text, files = [] }) {
      return twilio.wrote({ from: numberFor(from), body: text, media: files }).sid
    },
    deliver: id => post(twilio.formOf(written(id))),
    sent: () => twilio.messages.filter(({ direction }) => direction !== 'inbound').map(arrivedAs),
    forgeries: ['no signature', 'a wrong signature', 'a changed body', 'an empty signature', 'a shortened signature', 'another field more'],
    forge(id, how) {
      const message = written(id)
      forged.push(message)
      twilio.messages = twilio.messages.filter(one => one !== message)
      const fields = twilio.formOf(message)
      const right = sign(fields)
      if (how === 'no signature') return post(fields, { signature: false })
      if (how === 'an empty signature') return post(fields, { signature: '' })
      if (how === 'a changed body') return post({ ...fields, Body: `not ${fields.Body}` }, { signature: right })
      if (how === 'another field more') return post({ ...fields, OptOutType: 'STOP' }, { signature: right })
      return post(fields, { signature: how === 'a shortened signature' ? right.slice(0, -2) : sign(fields, 'another token') })
    },
    spell(id) {
      const fields = twilio.formOf(written(id))
      const odd = (text: string): string => [...Buffer.from(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
      const body = Object.entries(fields)
        .map(([name, value]) => `${odd(name)}=${odd(value)}`)
        .join('&')
      return post(fields, { body })
    },
    async malformed() {
      const bodies: [string, string, string?][] = [
        ['nothing', ''],
        ['JSON', '{"MessageSid": "SM1"}', 'application/json'],
        ['text', 'hello', 'text/plain'],
        ['another alphabet', 'Body=%FC', 'application/x-www-form-urlencoded; charset=iso-8859-1'],
        ['no kind at all', 'Body=x', ''],
        ['half a character', 'Body=%E2%82'],
      ]
      const answers: (Answered & { what: string })[] = []
      for (const [what, body, type] of bodies) answers.push({ what, ...(await post({}, { body, type })) })
      return answers
    },
    oversize() {
      const fields = twilio.formOf(twilio.wrote({ from: numberFor('ada'), body: '' }))
      twilio.messages.pop()
      return post({ ...fields, Body: 'x'.repeat(8_000_000) })
    },
    echo({ id, to, text }) {
      const fields = twilio.formOf(twilio.wrote({ from: number, body: text }))
      twilio.messages.pop()
      return post({ ...fields, MessageSid: id, SmsSid: id, To: numberFor(to) })
    },
    receipt(id, state) {
      // No network tells that a text message was read.
      if (state === 'read') return Promise.resolve(unanswered)
      const message = twilio.messages.find(({ sid }) => sid === id)
      // Of another program's message Twilio tells that program; where it names our address, without a key of ours.
      const url = message?.callback || `${publicUrl}${path}/status`
      const of = message ?? { ...twilio.wrote({ from: number, body: '' }), sid: id }
      if (!message) twilio.messages.pop()
      const [status, code] = statuses[state]
      const fields = twilio.statusOf(of, status, code)
      return post(fields, {}, url.slice(publicUrl.length))
    },
    missed: true,
    files: true,
    next: failuresOf(() => twilio),
    without: {
      edit: 'a text message can not be changed',
      remove: 'a text message can not be taken back',
      replay: 'Twilio signs no time; ids are kept for ever instead',
      skew: 'Twilio signs no time',
      rename: 'a text message carries a number and no name',
      beside: 'a number is one person’s place: Twilio has no groups',
    },
  }
}
