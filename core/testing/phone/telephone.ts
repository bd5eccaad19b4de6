// A telephone network in this process: callers who do what Twilio's documents tell them, from the frames and forms that Twilio documents, and the
// part of its REST API that calls need. For what emulate, the bed beside it, lacks: it executes no document and knows no streaming of speech.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import WebSocket from 'ws'
import { account, number, signatureOf, token } from '../twilio/played.ts'
import { postAsTwilio } from '../twilio/posting.ts'

export interface PlayedFrame {
  type: string
  token?: string
  last?: boolean
  lang?: string
  preemptible?: boolean
  handoffData?: string
  ttsLanguage?: string
}

export interface Answered {
  status: number
  text: string
}

export interface Telephone {
  /** Of its API. */
  readonly url: string
  /** Calls that we made: an agent's phone rings. */
  rung: { sid: string; to: string; url: string; statusCallback: string; over?: true }[]
  requests: { method: string; path: string; form: Record<string, string> }[]
  recordings: Map<string, Uint8Array>
  /** The calls in which they were made. */
  recordedIn: Map<string, string>
  /** The number: what it can, and where it calls. */
  line: { voice: boolean; voiceUrl: string; statusCallback: string }
  callers: Map<string, Caller>
  /** What the API answers to the next request for a call, in place of taking it. */
  refuse: { status: number; code: number } | undefined
  /** Posts a form as Twilio does, signed unless told otherwise. */
  post(url: string, form: Record<string, string>, how?: { signature?: string }): Promise<Answered>
  /** Somebody calls the number. */
  dial(from?: string): Promise<Caller>
  /** The agent whose phone rings answers it; `press`: the key they press, none for a mailbox. */
  answer(ring: number, press?: string): Promise<string>
  hangUpAgent(ring: number, status: string): Promise<Answered>
  /** What the agent’s phone was told to dial. */
  dialled(ring: number, document: string): Dialled
  stop(): Promise<void>
}

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
const attribute = (element: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

/** A phone that rings for somebody who is on the line already. */
export interface Dialled {
  to: string
  callerId: string
  answers(): Promise<void>
  /** The document that the one who called is told next. */
  over(status: string, seconds?: number): Promise<string>
}

export interface Caller {
  sid: string
  from: string
  /** What they heard, in order: greetings, documents' words and tokens as they came. */
  heard: string[]
  frames: PlayedFrame[]
  /** What the last document told: `relay`, `gather`, `record`, `room`, `over`, or `` while it is asked for. */
  at: string
  /** How long it took, once it is over. */
  seconds: number
  /** The last document. */
  document: string
  /** Of the room they are in. */
  room: string | undefined
  /** A further part of the same words, before the last. */
  mutters(text: string): void
  says(text: string, lang?: string): Promise<void>
  /** Speaks over what is said, after having heard so much of it. */
  interrupts(utterance: string, form?: 'text' | 'number'): void
  presses(digits: string): Promise<void>
  /** Says nothing until the house goes on; turn by turn only. */
  quiet(): Promise<void>
  raw(data: string): void
  /** The connection of the WebSocket breaks. */
  breaks(): Promise<void>
  leaves(content: string, transcription?: string): Promise<void>
  /** Nobody answers Twilio meanwhile. */
  leavesUnheard(content: string): void
  hangsUp(seconds?: number): Promise<void>
  /** The REST API moved them to another document. */
  moved(twiml: string): void
  fetches(url: string, form?: Record<string, string>): Promise<void>
}

export const openTelephone = async (given: { publicUrl: string; house(): string }): Promise<Telephone> => {
  const { publicUrl } = given
  let count = 0
  const sid = (kind: string): string => `${kind}${String(++count).padStart(32, '0')}`
  const here = (url: string): string =>
    url.replace(publicUrl, given.house()).replace(publicUrl.replace(/^http/, 'ws'), given.house().replace(/^http/, 'ws'))

  const post: Telephone['post'] = (url, form, how) => postAsTwilio(here(url), form, { signedAt: url, ...how })

  const createCaller = (from: string): Caller => {
    let socket: WebSocket | undefined
    let actionAt = ''
    let session = ''
    let handed: string | undefined
    let over = false
    const base = (): Record<string, string> => ({ CallSid: caller.sid, AccountSid: account, From: from, To: number, Direction: 'inbound' })

    const after = async (more: Record<string, string>): Promise<void> => {
      if (over) return
      const status = { CallStatus: 'in-progress', SessionId: session, ...more }
      // Where nobody answers what comes next, the call is over.
      await caller.fetches(actionAt, status).catch(() => caller.hangsUp())
    }

    const connect = (document: string): void => {
      const element = /<ConversationRelay[^>]*>/.exec(document)?.[0] ?? ''
      const url = attribute(element, 'url') ?? ''
      actionAt = attribute(/<Connect[^>]*>/.exec(document)?.[0] ?? '', 'action') ?? ''
      session = sid('VX')
      handed = undefined
      caller.heard.push(attribute(element, 'welcomeGreeting') ?? '')
      const one = new WebSocket(here(url), { headers: { 'x-twilio-signature': signatureOf(url, {}) } })
      socket = one
      one.on('open', () => {
        const about = { sessionId: session, accountSid: account, parentCallSid: '', callSid: caller.sid, from, to: number }
        one.send(
          JSON.stringify({
            type: 'setup',
            ...about,
            forwardedFrom: '',
            callType: 'PSTN',
            callerName: '',
            direction: 'inbound',
            callStatus: 'RINGING',
            customParameters: {},
          }),
        )
        caller.at = 'relay'
      })
      one.on('message', data => {
        const frame = JSON.parse(data.toString()) as PlayedFrame
        caller.frames.push(frame)
        if (frame.type === 'text' && frame.token) caller.heard.push(frame.token.trim())
        if (frame.type === 'end') {
          handed = frame.handoffData ?? ''
          one.close()
        }
      })
      one.on('error', () => {})
      one.on('close', () => {
        if (socket !== one) return
        socket = undefined
        const told: Record<string, string> =
          handed === undefined
            ? { SessionStatus: 'failed', ErrorCode: '64105', ErrorMessage: 'WebSocket ended' }
            : { SessionStatus: 'ended', HandoffData: handed }
        after(told).catch(() => {})
      })
    }

    const obey = (document: string): void => {
      caller.document = document
      for (const [, words = ''] of document.matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)) caller.heard.push(unescaped(words))
      const gather = /<Gather[^>]*>/.exec(document)?.[0]
      const record = /<Record[^>]*>/.exec(document)?.[0]
      const redirect = /<Redirect[^>]*>([^<]*)</.exec(document)?.[1]
      const room = /<Conference[^>]*>([^<]*)</.exec(document)?.[1]
      if (document.includes('<ConversationRelay')) connect(document)
      else if (gather) {
        actionAt = attribute(gather, 'action') ?? ''
        caller.at = 'gather'
      } else if (record) caller.at = 'record'
      else if (room !== undefined) {
        caller.room = unescaped(room)
        caller.at = 'room'
      } else if (redirect !== undefined) caller.fetches(unescaped(redirect)).catch(() => {})
      else caller.at = 'over'
    }

    const caller: Caller = {
      sid: sid('CA'),
      from,
      heard: [],
      frames: [],
      at: '',
      seconds: 0,
      document: '',
      room: undefined,
      async fetches(url, form = {}) {
        caller.at = ''
        const { status, text } = await post(url, { ...base(), CallStatus: 'in-progress', ...form })
        if (over) return
        if (status !== 200) throw new Error(`${url} answered ${status}`)
        obey(text)
      },
      mutters: text => socket?.send(JSON.stringify({ type: 'prompt', voicePrompt: text, lang: 'en-US', last: false })),
      async says(text, lang = 'en-US') {
        if (socket) return socket.send(JSON.stringify({ type: 'prompt', voicePrompt: text, lang, last: true }))
        await caller.fetches(actionAt, { SpeechResult: text, Confidence: '0.9' })
      },
      interrupts(utterance, form = 'number') {
        const durationUntilInterruptMs = form === 'number' ? 460 : '460'
        socket?.send(JSON.stringify({ type: 'interrupt', utteranceUntilInterrupt: utterance, durationUntilInterruptMs }))
      },
      async presses(digits) {
        if (socket) for (const digit of digits) socket.send(JSON.stringify({ type: 'dtmf', digit }))
        else await caller.fetches(actionAt, { Digits: digits })
      },
      quiet: () => caller.fetches(actionAt),
      raw: data => socket?.send(data),
      async breaks() {
        const one = socket
        await new Promise<void>(resolve => {
          if (!one) return resolve()
          one.once('close', () => resolve())
          one.terminate()
        })
      },
      leavesUnheard(content) {
        const recording = sid('RE')
        telephone.recordings.set(recording, Buffer.from(content))
        telephone.recordedIn.set(recording, caller.sid)
        caller.at = 'over'
      },
      async leaves(content, transcription) {
        const element = /<Record[^>]*>/.exec(caller.document)?.[0] ?? ''
        const recording = sid('RE')
        telephone.recordings.set(recording, Buffer.from(content))
        telephone.recordedIn.set(recording, caller.sid)
        const about = {
          ...base(),
          RecordingSid: recording,
          RecordingUrl: `${telephone.url}/2010-04-01/Accounts/${account}/Recordings/${recording}`,
          RecordingDuration: '7',
        }
        await caller.fetches(attribute(element, 'action') ?? '', about)
        const told = attribute(element, 'recordingStatusCallback') ?? ''
        await post(told, { ...about, RecordingStatus: 'completed' })
        await post(told, { ...about, RecordingStatus: 'completed' })
        const words = attribute(element, 'transcribeCallback')
        if (words !== undefined && transcription !== undefined)
          await post(words, { ...about, TranscriptionText: transcription, TranscriptionStatus: 'completed' })
      },
      async hangsUp(seconds = 42) {
        over = true
        socket?.terminate()
        caller.at = 'over'
        caller.seconds = seconds
        const end = { ...base(), CallStatus: 'completed', CallDuration: String(seconds) }
        await post(`${publicUrl}/twilio/voice/ended`, end)
        await post(`${publicUrl}/twilio/voice/ended`, end)
      },
      moved(twiml) {
        const one = socket
        socket = undefined
        one?.terminate()
        obey(twiml)
      },
    }
    return caller
  }

  const answer = (res: ServerResponse, status: number, body: unknown): void =>
    void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = new URL(req.url ?? '/', telephone.url)
    const form = Object.fromEntries(new URLSearchParams(await textOf(req)))
    telephone.requests.push({ method: req.method ?? '', path: url.pathname, form })
    if (req.headers.authorization !== `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`)
      return answer(res, 401, { code: 20003, message: 'Authenticate', status: 401 })
    const [, , , , what, name, part] = url.pathname.replace(/\.(json|mp3)$/, '').split('/')
    if (what === undefined) return answer(res, 200, { sid: account, friendly_name: 'Acme', status: 'active', type: 'Full' })
    if (what === 'Recordings') {
      const content = telephone.recordings.get(name ?? '')
      return void (content ? res.writeHead(200, { 'content-type': 'audio/mpeg' }).end(content) : res.writeHead(404).end())
    }
    if (what === 'IncomingPhoneNumbers') {
      const { line } = telephone
      if (form.VoiceUrl !== undefined) Object.assign(line, { voiceUrl: form.VoiceUrl, statusCallback: form.StatusCallback ?? '' })
      const one = {
        sid: `PN${'0'.repeat(32)}`,
        phone_number: number,
        voice_url: line.voiceUrl,
        capabilities: { voice: line.voice, sms: true },
      }
      if (req.method === 'POST') return answer(res, 200, one)
      const wanted = url.searchParams.get('PhoneNumber')
      return answer(res, 200, { incoming_phone_numbers: wanted === null || wanted === number ? [one] : [] })
    }
    if (what === 'Conferences') {
      const waiting = [...telephone.callers.values()].filter(one => one.at === 'room')
      const roomOf = (one: Caller) => ({ sid: one.sid.replace('CA', 'CF'), friendly_name: one.room, status: 'in-progress' })
      const wanted = url.searchParams.get('FriendlyName')
      const rooms = waiting.filter(one => wanted === null || one.room === wanted)
      if (name === undefined) return answer(res, 200, { conferences: rooms.map(roomOf), page: 0, next_page_uri: null })
      const alone = waiting.find(one => roomOf(one).sid === name)
      if (!alone) return answer(res, 404, { code: 20404, message: 'not found', status: 404 })
      answer(res, 200, { ...roomOf(alone), status: form.Status })
      return alone.fetches(attribute(/<Dial[^>]*>/.exec(alone.document)?.[0] ?? '', 'action') ?? '', { DialCallStatus: 'completed' })
    }
    if (what !== 'Calls') return answer(res, 404, { code: 20404, message: 'not found', status: 404 })
    const { refuse } = telephone
    telephone.refuse = undefined
    if (refuse) return answer(res, refuse.status, { code: refuse.code, message: 'no', status: refuse.status })
    if (name === undefined) {
      const one = { sid: sid('CA'), to: form.To ?? '', url: form.Url ?? '', statusCallback: form.StatusCallback ?? '' }
      telephone.rung.push(one)
      return answer(res, 201, { sid: one.sid, status: 'queued', to: one.to, from: form.From })
    }
    if (part === 'Recordings') {
      const sids = [...telephone.recordedIn].flatMap(([recording, call]) => (call === name ? [recording] : []))
      const about = { account_sid: account, call_sid: name, status: 'completed', duration: '7', date_created: new Date().toUTCString() }
      return answer(res, 200, { recordings: sids.map(one => ({ ...about, sid: one })), page: 0, next_page_uri: null })
    }
    const leg = telephone.rung.find(one => one.sid === name)
    if (leg && req.method === 'GET') return answer(res, 200, { sid: name, status: leg.over ? 'completed' : 'in-progress', duration: null })
    const caller = telephone.callers.get(name)
    if (caller && req.method === 'GET') {
      const isOver = caller.at === 'over'
      return answer(res, 200, { sid: name, status: isOver ? 'completed' : 'in-progress', duration: isOver ? String(caller.seconds) : null })
    }
    if (!caller || caller.at === 'over') return answer(res, 404, { code: 20404, message: 'not found', status: 404 })
    answer(res, 200, { sid: name, status: 'in-progress' })
    if (form.Twiml !== undefined) caller.moved(form.Twiml)
    else if (form.Url !== undefined) await caller.fetches(form.Url)
  }

  const api = createServer((req, res) => void serve(req, res).catch(() => res.destroy()))
  await new Promise<void>(resolve => api.listen(0, '127.0.0.1', resolve))

  const telephone: Telephone = {
    url: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    rung: [],
    requests: [],
    recordings: new Map(),
    recordedIn: new Map(),
    line: { voice: true, voiceUrl: '', statusCallback: '' },
    callers: new Map(),
    refuse: undefined,
    post,
    async dial(from = '+15550001') {
      const caller = createCaller(from)
      telephone.callers.set(caller.sid, caller)
      await caller.fetches(`${publicUrl}/twilio/voice`, { CallStatus: 'ringing' })
      return caller
    },
    async answer(ring, press) {
      const leg = telephone.rung[ring]
      if (!leg) throw new Error(`no phone rang ${ring + 1} times`)
      const base = { CallSid: leg.sid, AccountSid: account, From: number, To: leg.to, CallStatus: 'in-progress' }
      const { text } = await post(leg.url, base)
      const gather = /<Gather[^>]*>/.exec(text)?.[0]
      if (!gather || press === undefined) return text
      return (await post(attribute(gather, 'action') ?? '', { ...base, Digits: press })).text
    },
    async hangUpAgent(ring, status) {
      const leg = telephone.rung[ring]
      if (leg) leg.over = true
      return post(leg?.statusCallback ?? '', { CallSid: leg?.sid ?? '', AccountSid: account, CallStatus: status })
    },
    dialled(ring, document) {
      const leg = telephone.rung[ring]?.sid ?? ''
      const dial = /<Dial[^>]*>/.exec(document)?.[0] ?? ''
      const [, numbered = '', to = ''] = /(<Number[^>]*>)([^<]*)</.exec(document) ?? []
      const child = { CallSid: sid('CA'), ParentCallSid: leg, AccountSid: account, From: number, To: to, Direction: 'outbound-dial' }
      return {
        to,
        callerId: attribute(dial, 'callerId') ?? '',
        answers: async () => void (await post(attribute(numbered, 'statusCallback') ?? '', { ...child, CallStatus: 'in-progress' })),
        async over(status, seconds = 0) {
          const about = { CallSid: leg, AccountSid: account, From: number, CallStatus: 'in-progress', DialCallSid: child.CallSid }
          const told = { ...about, DialCallStatus: status, DialCallDuration: String(seconds) }
          return (await post(attribute(dial, 'action') ?? '', told)).text
        },
      }
    },
    async stop() {
      for (const caller of telephone.callers.values()) if (caller.at !== 'over') await caller.hangsUp().catch(() => {})
      api.closeAllConnections()
      await new Promise(resolve => api.close(resolve))
    },
  }
  return telephone
}
