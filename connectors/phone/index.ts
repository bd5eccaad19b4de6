// Calls: speech streams over a WebSocket, or goes turn by turn; people take them from the desk. The connection is connectors/links/twilio.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocketServer } from 'ws'
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import { refuseUpgrade } from '#core/lib/upgrade.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import { createCallingBack } from './calling-back.ts'
import { createCalls } from './calls.ts'
import type { PhoneConfig } from './config.ts'
import { createEndings, isOver, secondsOf } from './endings.ts'
import { createJoining } from './joining.ts'
import { goLive, type Live } from './live.ts'
import { createRecordings } from './recordings.ts'
import { createSending } from './sending.ts'
import { createSteps } from './steps.ts'
import { createTalk } from './talk.ts'
import { createDocuments, paths } from './twiml.ts'
import { wordsIn } from './words.ts'

/** After so many losses of speech a call goes on turn by turn. */
const mostDrops = 2
/** Nobody says as much in a breath; what is longer is an article, and belongs elsewhere. */
const longestText = 4000
/** Twilio's own frames stay far below. */
const largestFrame = 64 * 1024

const reasonOf = (handed: string | undefined): string | undefined => {
  try {
    return (JSON.parse(handed ?? '{}') as { reason?: string }).reason
  } catch {
    return undefined
  }
}

export const create: CreateConnector<PhoneConfig> = (config, given) => {
  const { inbox, customers, clock, log, memory, files } = given
  const link = given.link as TwilioLink
  const calls = createCalls(memory, clock, config)
  const talk = createTalk({ config, calls, inbox, customers, clock, log })
  const documents = createDocuments(config, link.at)
  const callingBack = createCallingBack({ link, calls, talk, memory, documents, language: config.language })
  const recordings = createRecordings({ link, calls, talk, inbox, files, documents, clock })
  const endings = createEndings({ link, calls, talk, besides: [callingBack, recordings], clock, log })
  const lines = new Map<string, Live>()
  const steps = createSteps({ config, calls, talk, memory, documents, clock })
  const liveNeeds = {
    config,
    calls,
    talk,
    inbox,
    customers,
    clock,
    log,
    begun: (live: Live) => void lines.set(live.sid, live),
    gone: (live: Live) => void (lines.get(live.sid) === live && lines.delete(live.sid)),
  }
  let sockets: WebSocketServer | undefined

  link.hook(paths.call, async ({ CallSid = '', From, CallerName }) => {
    const call = await calls.begin(CallSid, From, CallerName)
    const greeting = talk.opening(call.language)
    return call.mode === 'relay' ? documents.relay(call, greeting) : steps.listen(call, [greeting])
  })

  // Streaming ended: because we said so, because the caller did, or because something broke.
  link.hook(paths.after, async ({ CallSid = '', CallStatus = '', HandoffData, ErrorMessage, SessionId = '' }) => {
    const call = await calls.get(CallSid)
    if (!call) return documents.goodbye(config.language)
    const reason = reasonOf(HandoffData)
    if (isOver(CallStatus)) {
      await talk.ended(CallSid)
      return undefined
    }
    if (call.state === 'joined') return documents.room(CallSid, 'caller')
    if (reason === 'voicemail' || call.state === 'voicemail') return documents.voicemail(call.language)
    if (reason !== undefined) return documents.hangUp()
    const now = await calls.change(CallSid, one => ({
      ...one,
      drops: one.drops + 1,
      mode: one.drops + 1 < mostDrops ? one.mode : 'gather',
    }))
    await talk.tell(call, `dropped/${SessionId}`, { state: 'dropped', ...(ErrorMessage ? { text: ErrorMessage } : {}) })
    const words = wordsIn(call.language).resumed
    return now?.mode === 'relay' ? documents.relay(call, words) : steps.listen(now ?? call, [words])
  })

  link.hook(paths.step, async (form, { originalUrl }) => {
    const query = new URL(originalUrl, 'http://localhost').searchParams
    return steps.step(form.CallSid ?? '', Number(query.get('n') ?? 0), { ...form, ...Object.fromEntries(query) })
  })

  link.listen({
    name: 'calls',
    path: paths.ended,
    id: ({ CallSid, CallStatus = '' }) => (isOver(CallStatus) ? CallSid : undefined),
    lane: ({ CallSid = '' }) => CallSid,
    handle: ({ CallSid = '', CallDuration = '' }) => talk.ended(CallSid, secondsOf(CallDuration)),
    gap: endings.look,
  })

  createJoining({ config, link, calls, talk, lines, documents, callingBack, log }).wire()
  recordings.wire()

  const take = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const server = sockets
    if (!(await link.checkUpgrade(request))) {
      log.warn('a WebSocket that Twilio did not sign was refused: is PUBLIC_URL the address that Twilio calls?')
      return refuseUpgrade(socket, 403)
    }
    if (!server) return refuseUpgrade(socket, 503)
    server.handleUpgrade(request, socket, head, one => goLive(one, liveNeeds))
  }

  return {
    name: 'phone',
    channel: 'phone',
    traits: {
      maxLength: longestText,
      attachments: false,
      live: true,
      pull: false,
      edits: false,
      reactions: false,
      deletes: false,
      csat: 'keys',
      grows: 100,
      voice: true,
    },
    ...createSending({ config, link, calls, talk, memory, lines, waits: steps.waits, documents, callingBack, clock, log }),
    upgrade(request, socket, head) {
      if (request.url?.split('?')[0] !== paths.relay) return false
      take(request, socket, head).catch(error => {
        log.error({ error }, 'a WebSocket of Twilio’s could not be taken')
        refuseUpgrade(socket, 500)
      })
      return true
    },
    async start() {
      const { WebSocketServer } = await import('ws')
      sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame })
    },
    async stop() {
      // Twilio then asks what to do next, and another process, or the next run, goes on with the call.
      for (const live of lines.values()) live.close()
      await endings.stop()
      sockets = undefined
    },
    async health() {
      const one = await link.health?.()
      if (one?.ok === false) return one
      return { ok: true, about: `${config.number}, ${lines.size === 1 ? 'one call' : `${lines.size} calls`} on the line here` }
    },
  }
}
