// WhatsApp at the played Twilio, for the connector kit: customers write from `whatsapp:` addresses, and what reached them is read as their app shows it.

import type { Answered, Arrived, Platform, PlatformGiven, Receipt } from '../kits/connector/platform.ts'
import { wordsOfMarkdown } from '../kits/markdown-words.ts'
import { failuresOf } from '../twilio/platform.ts'
import { account, number, type PlayedTwilio, playTwilio, signatureOf, token } from '../twilio/played.ts'
import { type Posting, postAsTwilio, unanswered } from '../twilio/posting.ts'
import { asShown } from './shown.ts'

const statuses: Record<Receipt, [string, number?]> = {
  sent: ['sent'],
  delivered: ['delivered'],
  read: ['read'],
  failed: ['undelivered', 63024],
}
const numbers: Record<string, string> = { ada: '+15557654321', ben: '+15557654322' }
const phoneOf = (name: string): string => (numbers[name] ??= `+1555765${String(5000 + Object.keys(numbers).length)}`)
const nameOf = (phone: string): string => Object.keys(numbers).find(name => numbers[name] === phone) ?? phone

export const throughTwilio = (): Platform & { twilio(): PlayedTwilio } => {
  let twilio: PlayedTwilio
  let given: PlatformGiven
  let names = new Map<string, string>()

  const post = (path: string, fields: Record<string, string>, how: Posting = {}): Promise<Answered> =>
    postAsTwilio(`${given.house()}${path}`, fields, { signedAt: `${publicUrl}${path}`, ...how }).catch(() => unanswered)
  const formFor = (id: string): Record<string, string> => {
    const message = twilio.messages.find(one => one.sid === id)
    if (!message) throw new Error(`nobody wrote ${id}`)
    const name = nameOf(message.from.slice('whatsapp:'.length))
    return { ...twilio.formOf(message), ProfileName: names.get(name) ?? name }
  }
  const path = '/twilio/whatsapp'

  return {
    twilio: () => twilio,
    variables: api => ({
      WHATSAPP_TRANSPORT: 'twilio',
      TWILIO_WHATSAPP_NUMBER: number,
      TWILIO_ACCOUNT_SID: account,
      TWILIO_AUTH_TOKEN: token,
      TWILIO_API_URL: api,
    }),
    async start(handed) {
      given = handed
      names = new Map()
      twilio = await playTwilio(given.clock.now)
      return twilio.url
    },
    stop: () => twilio.stop(),
    write({ from, text, files = [] }) {
      const media = files.map(({ name, type, content }) => ({ name, type, content }))
      const message = twilio.wrote({ from: `whatsapp:${phoneOf(from)}`, body: text, media })
      message.to = `whatsapp:${number}`
      return message.sid
    },
    rename: (from, name) => void names.set(from, name),
    receipt(id, state) {
      const ours = twilio.messages.find(({ callback }) => callback !== '')
      const message = twilio.messages.find(one => one.sid === id) ?? { ...ours!, sid: id }
      return post(new URL(message.callback).pathname, twilio.statusOf(message, ...statuses[state]))
    },
    missed: true,
    reads: wordsOfMarkdown,
    deliver: id => post(path, formFor(id)),
    sent: (): Arrived[] =>
      twilio.messages
        .filter(({ direction }) => direction === 'outbound-api')
        .map(({ sid, to, body, mediaUrls }) => ({
          id: sid,
          to: nameOf(to.replace('whatsapp:', '')),
          text: asShown(body),
          ...(mediaUrls.length > 0
            ? { files: mediaUrls.map(one => decodeURIComponent(new URL(one).pathname.split('/').at(-1) ?? '')) }
            : {}),
        })),
    forgeries: ['no signature', 'a wrong signature', 'a changed body', 'a shortened signature'],
    forge(id, how) {
      const form = formFor(id)
      const right = signatureOf(`${publicUrl}${path}`, form)
      // Twilio never had it, so it is not in its log either.
      twilio.messages = twilio.messages.filter(({ sid }) => sid !== id)
      if (how === 'no signature') return post(path, form, { signature: false })
      if (how === 'a changed body') return post(path, { ...form, Body: `not ${form.Body}` }, { signature: right })
      const wrong = how === 'a shortened signature' ? right.slice(0, -2) : right.replace(/^./, c => (c === 'A' ? 'B' : 'A'))
      return post(path, form, { signature: wrong })
    },
    oversize: () => post(path, { From: `whatsapp:${phoneOf('ada')}`, Body: 'x'.repeat(8_000_000) }),
    files: true,
    next: failuresOf(() => twilio),
    without: {
      skew: 'Twilio signs no time',
      beside: 'Twilio has no groups of WhatsApp: everybody writes in a chat of their own',
      replay: 'Twilio signs no time; the message’s SID is taken once for ever',
      echo: 'Twilio tells a number’s webhook of what came in only',
      edit: 'Twilio tells of no edits',
      remove: 'Twilio tells of no deletions',
      malformed: 'Twilio sends forms; a signed one that says nothing is answered and dropped',
      spell: 'Twilio signs the fields of a form, not its bytes',
    },
  }
}

/** Where the house believes to be, as kits open it. */
export const publicUrl = 'https://desk.example'
