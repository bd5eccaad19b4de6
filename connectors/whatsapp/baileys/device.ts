// The linked device: one process of the house has it at a time, keeps it connected, and says in plain words why where it is not.
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'
import type { Held, Memory } from '#core/ports/memory.ts'
import type { Health } from '#core/ports/part.ts'
import { createAcks } from './acks.ts'
import { createArriving } from './arriving.ts'
import { type Auth, forgetAuth, openAuth } from './auth.ts'
import { endingOf } from './disconnects.ts'
import type { Library, OpenSocket, SocketConfig, WaSocket } from './library.ts'
import type { Linking } from './linking.ts'
import { createMedia } from './media.ts'
import { pause } from './pause.ts'
import type { Line } from './sending.ts'
import type { Taking, TakingGiven } from './taking.ts'

const shortest: Duration = 2 * second
const longest: Duration = 120 * second

export interface DeviceGiven {
  library: Library
  openSocket: OpenSocket
  memory: Memory
  linking: Linking
  clock: Clock
  log: Logger
  /** Of WhatsApp; the library's own where left out. */
  url?: string
  version?: [number, number, number]
  /** One of our messages, by its chat and id as WhatsApp names them. */
  readSent: NonNullable<SocketConfig['getMessage']>
  taking(given: Pick<TakingGiven, 'arriving' | 'over' | 'download'>): Taking
  /** So many messages of customers were written while nothing was connected. */
  recovered(what: { count: number; since?: number }): Promise<void>
}

export interface Device {
  /** The work of whoever holds the device. */
  work(held: Held): Promise<void>
  line(): Line
  health(): Health
}

type State =
  | { kind: 'elsewhere' }
  | { kind: 'connecting'; why?: string }
  | { kind: 'open'; socket: WaSocket; line: Line; me: string }
  | { kind: 'stopped'; why: string }

const unlinked = 'No phone is linked yet: an admin links one with ‘link whatsapp’ at a desk'

/** The library's messages go into the log only where somebody looks for a fault: they hold numbers and keys. */
const quiet = (): never => {
  const nothing = (): void => {}
  const logger = { level: 'silent', child: () => logger, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }
  return logger as never
}

export const createDevice = (given: DeviceGiven): Device => {
  const { library, openSocket, memory, linking, clock, log } = given
  let state: State = { kind: 'elsewhere' }

  /** One connection from its beginning to its end; answers the code it ended with. */
  const connect = async (held: Held, auth: Auth, wish: { phone?: string } | undefined): Promise<{ code?: number; wasOpen: boolean }> => {
    const ended = new AbortController()
    const over = AbortSignal.any([held.lost, ended.signal])
    const acks = createAcks(clock)
    const arriving = createArriving({ library, memory, clock, me: () => auth.state.creds.me })
    let socket: WaSocket
    const taking = given.taking({
      arriving,
      over,
      download: createMedia({
        library,
        clock,
        renew: message => socket.updateMediaMessage(message),
        ...(given.url === undefined ? {} : { url: given.url }),
      }),
    })
    const left = auth.linked() ? await arriving.left() : []
    socket = openSocket({
      auth: auth.state,
      logger: quiet(),
      browser: library.Browsers.appropriate('Threadline'),
      markOnlineOnConnect: false,
      syncFullHistory: false,
      emitOwnEvents: false,
      generateHighQualityLinkPreview: false,
      shouldIgnoreJid: jid => !!(library.isJidGroup(jid) || library.isJidBroadcast(jid) || library.isJidNewsletter(jid)),
      getMessage: given.readSent,
      makeSignalRepository: arriving.makeSignalRepository,
      ...(given.url === undefined ? {} : { waWebSocketUrl: given.url }),
      ...(given.version === undefined ? {} : { version: given.version }),
    })
    acks.watch(socket)
    arriving.watch(socket)
    let wasOpen = false
    let asked = false
    const trouble = (error: unknown): void => {
      if (!held.lost.aborted) log.error({ error }, 'the keys of the linked device could not be written; it connects anew')
      socket.end(undefined)
    }
    const shown = (showing: Promise<void>): void =>
      void showing.catch(error => log.warn({ error }, 'an admin could not be shown how the linking goes'))
    const tellAway = async (): Promise<void> => {
      await taking.idle()
      const { count, since } = taking.away()
      if (count > 0) await given.recovered({ count, ...(since === undefined ? {} : { since }) })
    }
    for (const message of left) taking.take(message, true, { user: auth.state.creds.me })
    if (left.length > 0) void tellAway().catch(error => log.warn({ error }, 'what was taken up could not be told'))

    const code = await new Promise<number | undefined>(resolve => {
      const { ev } = socket
      const lost = (): void => void socket.end(undefined)
      over.addEventListener('abort', lost, { once: true })
      ev.on('creds.update', () => void auth.save().catch(trouble))
      ev.on('messages.upsert', ({ messages, type }) => {
        for (const message of messages) taking.take(message, type === 'append', socket)
        if (type === 'append') void tellAway().catch(error => log.warn({ error }, 'what was taken up could not be told'))
      })
      ev.on('messages.update', updates => {
        for (const { key, update } of updates)
          if (key.fromMe && typeof update.status === 'number')
            taking.receipt(key.remoteJid ?? '', key.id ?? '', update.status, update.status === 0 ? 'WhatsApp did not take it' : undefined)
      })
      ev.on('connection.update', ({ connection, lastDisconnect, qr, isNewLogin }) => {
        if (qr !== undefined && wish !== undefined) {
          if (wish.phone === undefined) shown(linking.show({ qr }))
          else if (!asked) {
            asked = true
            shown(
              socket
                .requestPairingCode(wish.phone.replace(/\D/g, ''))
                .then(code => linking.show({ code }))
                .catch(error => linking.fail(`WhatsApp gave no code for ${wish.phone}: ${(error as Error).message}`)),
            )
          }
        }
        if (isNewLogin) log.info('a phone is linked')
        if (connection === 'open') {
          wasOpen = true
          const me = socket.user?.id.split(/[:@]/)[0] ?? ''
          state = { kind: 'open', socket, line: { open: true, socket, acks }, me: `+${me}` }
          shown(linking.linked(`+${me}`))
          log.info('connected to WhatsApp')
        }
        if (connection === 'close') {
          over.removeEventListener('abort', lost)
          const boom = lastDisconnect?.error as { output?: { statusCode?: number } } | undefined
          resolve(boom?.output?.statusCode)
        }
      })
      if (over.aborted) lost()
    })
    for (const event of ['creds.update', 'messages.upsert', 'messages.update', 'connection.update'] as const)
      socket.ev.removeAllListeners(event)
    ended.abort()
    // The library forgets what still waits for an answer here, and would go on with it after its time limit.
    if (socket.ws.listenerCount('error') > 0) socket.ws.emit('error', new Error('the connection to WhatsApp has ended'))
    acks.end()
    await auth.written()
    return { wasOpen, ...(code === undefined ? {} : { code }) }
  }

  const work = async (held: Held): Promise<void> => {
    let failures = 0
    let auth = await openAuth(library, memory, held)
    let stopped: string | undefined
    try {
      while (!held.lost.aborted) {
        const linked = auth.linked()
        let wish: { phone?: string } | undefined
        if (!linked || stopped !== undefined) {
          await linking.unlinked()
          state = { kind: 'stopped', why: stopped ?? unlinked }
          wish = await linking.wished(held.lost)
          if (held.lost.aborted) break
          stopped = undefined
          // A pairing that was begun and not finished leaves half a device.
          if (!auth.linked()) {
            await forgetAuth(memory, held)
            auth = await openAuth(library, memory, held)
          }
        }
        state = { kind: 'connecting' }
        const { code, wasOpen } = await connect(held, auth, auth.linked() ? undefined : (wish ?? linking.now()))
        state = { kind: 'connecting' }
        if (held.lost.aborted) break
        failures = wasOpen ? 0 : failures + 1
        // Nobody scanned: until an admin asks again.
        if (!auth.linked() && code !== 515) {
          await linking.fail(
            code === 408 ? 'nobody scanned the code in time' : `WhatsApp ended the linking${code === undefined ? '' : ` (${code})`}`,
          )
          continue
        }
        const ending = endingOf(code, failures)
        if (ending.next === 'again') continue
        if (ending.next === 'stop') {
          log.error(ending.why)
          await linking.fail(ending.why)
          if (ending.forget) {
            await forgetAuth(memory, held)
            auth = await openAuth(library, memory, held)
          }
          stopped = ending.why
          continue
        }
        const wait = Math.min(longest, shortest * 2 ** Math.min(failures, 10))
        state = { kind: 'connecting', why: ending.why }
        log.warn({ wait }, ending.why)
        await pause(clock, wait, held.lost)
      }
    } finally {
      state = { kind: 'elsewhere' }
    }
  }

  return {
    work,
    line() {
      if (state.kind === 'open') return state.line
      if (state.kind === 'stopped') return { open: false, why: state.why, lasting: true }
      if (state.kind === 'connecting') return { open: false, why: state.why ?? 'WhatsApp is just being connected', lasting: false }
      return { open: false, why: 'another process of the house has the phone', lasting: false }
    },
    health() {
      if (state.kind === 'open') return { ok: true, about: `linked as ${state.me}` }
      if (state.kind === 'elsewhere') return { ok: true, about: 'another process of the house has the phone' }
      if (state.kind === 'stopped') return { ok: false, why: state.why }
      return state.why === undefined ? { ok: true, about: 'connecting' } : { ok: false, why: state.why }
    },
  }
}
