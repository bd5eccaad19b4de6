// The telephone network as the connector kit asks for a vendor: callers who are listened to turn by turn, where each turn is a signed webhook
// that may come twice. Streaming speech has no such thing as a redelivery; its own tests are beside the connector.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { wordsIn } from '#connectors/phone/words.ts'
import type { Answered, Arrived, Platform, PlatformGiven } from '../kits/connector/platform.ts'
import { createWays } from '../kits/connector/ways.ts'
import { account, number, signatureOf, token } from '../twilio/played.ts'
import { type Posted, type Posting, postAsTwilio, unanswered } from '../twilio/posting.ts'

const publicUrl = 'https://desk.example'

interface Turn {
  name: string
  text: string
  path: string
}

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

/** What the connector says by itself to keep a caller on the line, and at the start. */
const byTheWay = /^(?:One moment, please\.|Are you still there\?|I am still asking\.|Hello\. You are speaking|Nobody of our team could)/u

export const playedPhone = (): Platform => {
  const ways = createWays({ arrives: true, status: 200 })
  let given: PlatformGiven
  let server: ReturnType<typeof createServer> | undefined
  let turns: Turn[] = []
  let arrived: Arrived[] = []
  let people: string[] = []
  /** Whose calls there were: who goes by another name calls anew. */
  let calls: string[] = []
  let names = new Map<string, string>()
  /** By caller: where they are listened to, and whether they were asked for a score. */
  let listening = new Map<string, string>()
  let asked: string[] = []

  const sidOf = (name: string): string => {
    if (!people.includes(name)) people.push(name)
    if (!calls.includes(name)) calls.push(name)
    return `CA${String(calls.lastIndexOf(name) + 1).padStart(32, '0')}`
  }
  const nameOf = (sid: string): string => calls[Number(sid.slice(2)) - 1] ?? `nobody (${sid})`
  const base = (name: string) => ({
    CallSid: sidOf(name),
    AccountSid: account,
    From: `+1555${1_000_000 + people.indexOf(name)}`,
    To: number,
    CallStatus: 'in-progress',
    ...(names.has(name) ? { CallerName: names.get(name)! } : {}),
  })

  const post = (path: string, fields: Record<string, string>, how: Posting = {}): Promise<Posted> =>
    postAsTwilio(`${given.house()}${path}`, fields, { signedAt: `${publicUrl}${path}`, ...how }).catch(() => unanswered)
  const sign = (path: string, fields: Record<string, string>, key = token): string => signatureOf(`${publicUrl}${path}`, fields, key)

  /** Does what a document says, up to where the caller is listened to. */
  const obey = (name: string, document: string): void => {
    for (const [, words = ''] of document.matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)) {
      const text = unescaped(words)
      if (text === wordsIn('en').rate) asked.push(name)
      else if (!byTheWay.test(text)) arrived.push({ to: name, text, id: `said-${arrived.length}` })
    }
    const gather = /<Gather[^>]*action="([^"]*)"/.exec(document)?.[1]
    if (gather !== undefined) listening.set(name, unescaped(gather).replace(publicUrl, ''))
    const next = /<Redirect[^>]*>([^<]*)</.exec(document)?.[1]
    if (next !== undefined) void tell(name, unescaped(next).replace(publicUrl, ''))
  }
  const tell = async (name: string, path: string, more: Record<string, string> = {}): Promise<Answered> => {
    const fields = { ...base(name), ...more }
    const { text, ...answer } = await post(path, fields)
    if (answer.ok) obey(name, text)
    return answer
  }

  const turnOf = (id: string): Turn => turns[Number(id.split(' ')[1])] as Turn
  const fieldsOf = ({ name, text }: Turn) => ({ ...base(name), SpeechResult: text, Confidence: '0.9' })

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const fields = Object.fromEntries(new URLSearchParams(await textOf(req)))
    const answer = (status: number, body: object, headers = {}): void =>
      void res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    if (ways.broken()) return answer(401, { code: 20003, message: 'Authenticate', status: 401 })
    const sid = /\/Calls\/(CA\d+)\.json/.exec(req.url ?? '')?.[1]
    if (sid === undefined) return answer(200, { sid: account, friendly_name: 'Acme', status: 'active' })
    const way = ways.take()
    if (way.arrives && fields.Url !== undefined) void tell(nameOf(sid), fields.Url.replace(publicUrl, ''))
    ways.answer(way, res, status => answer(status, status === 200 ? { sid } : { code: 20500, message: 'no', status }, way.headers))
  }

  return {
    variables: url => ({
      TWILIO_ACCOUNT_SID: account,
      TWILIO_AUTH_TOKEN: token,
      TWILIO_API_URL: url,
      PHONE_NUMBER: number,
      PHONE_MODE: 'gather',
    }),
    async start(handed) {
      given = handed
      ways.reset()
      turns = []
      arrived = []
      people = []
      calls = []
      names = new Map()
      listening = new Map()
      asked = []
      const one = createServer((req, res) => void serve(req, res).catch(() => res.destroy()))
      server = one
      await new Promise<void>(resolve => one.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(one.address() as AddressInfo).port}`
    },
    async stop() {
      ways.reset()
      server?.closeAllConnections()
      await new Promise<void>(resolve => (server ? server.close(() => resolve()) : resolve()))
    },
    write({ from, text }) {
      sidOf(from)
      turns.push({ name: from, text, path: `/twilio/voice/step?n=${1000 + turns.length}&heard=yes` })
      return `turn ${turns.length - 1}`
    },
    async deliver(id) {
      const turn = turnOf(id)
      const began = await tell(turn.name, '/twilio/voice')
      return began.ok ? tell(turn.name, turn.path, { SpeechResult: turn.text, Confidence: '0.9' }) : began
    },
    sent: () => [...arrived],
    forgeries: ['no signature', 'a wrong signature', 'a changed body', 'another caller'],
    forge(id, how) {
      const turn = turnOf(id)
      const fields = fieldsOf(turn)
      const right = sign(turn.path, fields)
      const changed =
        how === 'a changed body' ? { SpeechResult: 'other words' } : how === 'another caller' ? { CallSid: `CA${'9'.repeat(32)}` } : {}
      const signature = how === 'no signature' ? false : how === 'a wrong signature' ? sign(turn.path, fields, 'other') : right
      return post(turn.path, { ...fields, ...changed }, { signature })
    },
    async malformed() {
      const bodies: [string, string, string][] = [
        ['JSON', '{"CallSid": "CA1"}', 'application/json'],
        ['text', 'hello', 'text/plain'],
        ['another alphabet', 'SpeechResult=%FC', 'application/x-www-form-urlencoded; charset=iso-8859-1'],
      ]
      const answers: (Answered & { what: string })[] = []
      for (const [what, body, type] of bodies) answers.push({ what, ...(await post('/twilio/voice/step', {}, { body, type })) })
      return answers
    },
    async oversize() {
      const fields = { ...base('ada'), SpeechResult: 'x'.repeat(8_000_000) }
      const path = '/twilio/voice/step?n=1&heard=yes'
      return post(path, fields)
    },
    rename(from, name) {
      names.set(from, name)
      calls.push(from)
    },
    asked: {
      whom: () => asked,
      rate: (from, score) => tell(from, listening.get(from) ?? '', { Digits: String(score) }),
    },
    without: {
      edit: 'what was said can not be changed',
      remove: 'what was said can not be taken back',
      skew: 'Twilio signs no time',
      beside: 'one caller is heard in a call',
      replay: 'Twilio signs no time; each step of a call is answered as the first time',
      echo: 'a call does not tell what it has said',
      files: 'callers have no files',
      next: 'words wait with the call until it is listened to next; the request to Twilio only hurries them',
      spell: 'the signature is over the fields, not over the bytes',
    },
  }
}
