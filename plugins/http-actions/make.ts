// Makes a call, and tells how it went so that nobody has to guess: done, failed, or unknown where it may have been carried out.
import { STATUS_CODES } from 'node:http'
import type { Clock } from '#core/lib/clock.ts'
import { Blocked, createGuard, type Resolve } from '#core/lib/out/guard.ts'
import { type Answered, type Line, Lost, type Outgoing, openLine } from '#core/lib/out/line.ts'
import { second } from '#core/model/time.ts'
import type { ActionMaker, Made, MadeCall } from '#core/ports/action-maker.ts'
import { answerText } from './answer.ts'
import { isSafe, readCall } from './call.ts'
import { cleaner, type Proof, type Prover, Unproven } from './credentials.ts'
import { buildRequest, Unfit } from './request.ts'

export interface MakerNeeds {
  clock: Clock
  prover: Prover
  resolve?: Resolve
  /** 0 to 1. */
  random?: () => number
}

/** Bytes of an answer that are read. */
const largest = 256 * 1024
const tries = 3
const firstWait = 300
/** Worth another try, where that does no harm. */
const passing = new Set([429, 502, 503, 504])
/** The server knows no such thing, or does not begin: RFC 9110, 15.6. */
const surelyNot = new Set([501, 505])

/** What is behind it may have got the call and carried it out: after most failures of a server nobody knows how far it came. */
const inDoubt = (answer: Answered): boolean =>
  answer.status === 408 ||
  (answer.status >= 500 && !surelyNot.has(answer.status) && !(answer.status === 503 && answer.header('retry-after') !== undefined))

const named = (status: number): string => `${status} ${STATUS_CODES[status] ?? ''}`.trim()

const failed = (text: string, more: Partial<Made> = {}): Made => ({ state: 'failed', text, ...more })

/** Milliseconds that the server asks for (RFC 9110, 10.2.3). */
const asked = (answer: Answered, now: number): number | undefined => {
  const value = answer.header('retry-after')
  if (value === undefined) return undefined
  const wait = /^\d+$/u.test(value.trim()) ? Number(value) * second : Date.parse(value) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

/** `wait` answers false where the time is over first. */
const createDeadline = (clock: Clock, time: number, outer: AbortSignal) => {
  const ended = new AbortController()
  const end = (): void => ended.abort()
  const until = clock.now() + time
  const cancel = clock.after(time, end)
  outer.addEventListener('abort', end, { once: true })
  if (outer.aborted) end()
  return {
    signal: ended.signal,
    left: () => until - clock.now(),
    wait: (span: number): Promise<boolean> =>
      new Promise(resolve => {
        if (ended.signal.aborted || span >= until - clock.now()) return resolve(false)
        const stop = (): void => {
          forget()
          resolve(false)
        }
        const forget = clock.after(span, () => {
          ended.signal.removeEventListener('abort', stop)
          resolve(true)
        })
        ended.signal.addEventListener('abort', stop, { once: true })
      }),
    clear() {
      cancel()
      outer.removeEventListener('abort', end)
    },
  }
}

export const createMaker = ({ clock, prover, resolve, random = Math.random }: MakerNeeds): ActionMaker['make'] => {
  const carry = async (given: MadeCall, plain: Outgoing, line: Line, deadline: ReturnType<typeof createDeadline>): Promise<Made> => {
    const { action, service, secret, key } = given
    const safe = isSafe(plain.method.toLowerCase())
    const again = safe || action.idempotent
    const secrets = new Set(secret === undefined ? [] : [secret])
    const clean = (text: string): string => cleaner([...secrets])(text)
    const request = clean(`${plain.method} ${plain.url.href}`)
    const unsure = (why: string): Made => ({
      state: 'unknown',
      request,
      text: `${why} It may have been carried out: look there before doing it again.`,
    })
    let proof: Proof | undefined
    let renewed = false
    /** An earlier try may have got there. */
    let doubt = false

    for (let n = 1; ; n++) {
      const wait = async (span: number | undefined): Promise<boolean> => {
        if (!again || n >= tries) return false
        const own = firstWait * 2 ** (n - 1) * (1 + random())
        return deadline.wait(span ?? own)
      }
      let answer: Answered
      try {
        proof ??= await prover.prove(service, secret, line, renewed)
        for (const one of proof.secrets) secrets.add(one)
        const asking = proof.on(safe ? plain : { ...plain, headers: { ...plain.headers, 'idempotency-key': key } })
        answer = await line.send(asking, { limit: largest, redirects: 'origin' })
      } catch (error) {
        if (error instanceof Blocked || error instanceof Unproven) return failed(error.message, { request })
        if (!(error instanceof Lost)) throw error
        // Without a proof, only the server of tokens was asked.
        doubt ||= error.sent && proof !== undefined
        if (await wait(undefined)) continue
        const why = `The call did not come to an end: ${error.message}.`
        return doubt && !safe ? unsure(why) : failed(`${why} Nothing came back.`, { request })
      }

      const { status } = answer
      if (status === 401 && !renewed && service.credentials.kind === 'oauth2') {
        renewed = true
        proof = undefined
        continue
      }
      if (answer.broken && safe && (await wait(undefined))) continue
      doubt ||= inDoubt(answer)
      if (passing.has(status) && (await wait(asked(answer, clock.now())))) continue
      const text = answerText(answer, clean)
      const said = text === '' ? 'without a body' : text
      if (status >= 200 && status < 300)
        return { state: 'done', status, request, text: text === '' ? `The server answered ${named(status)}, without a body.` : text }
      if (status >= 300 && status < 400) {
        const where = `The server answered ${named(status)}: it sends calls on to another place, which is not followed.`
        return safe || status > 303 ? failed(where, { status, request }) : { ...unsure(where), status }
      }
      if (doubt && !safe) return { ...unsure(`The server answered ${named(status)}.`), status }
      return failed(`The server answered ${named(status)}${text === '' ? ', ' : ': '}${said}`, { status, request })
    }
  }

  return async (given, { signal }) => {
    const call = readCall(given.action.call)
    if (!call) return failed('How this action is called can not be read: import its document again. Nothing was called.')
    let plain: Outgoing
    try {
      plain = buildRequest(call, given.service.server, given.arguments)
    } catch (error) {
      if (error instanceof Unfit) return failed(error.message)
      return failed(`The address of this service can not be read: set it with ‘action key ${given.service.id}’. Nothing was called.`)
    }
    const { privateNetwork = false } = given.service
    const guard = createGuard({
      privateNetwork,
      mend: `An admin can allow it: ‘action key ${given.service.id}’.`,
      ...(resolve && { resolve }),
    })
    const deadline = createDeadline(clock, given.action.timeout, signal)
    const line = await openLine(guard, deadline.signal)
    try {
      return await carry(given, plain, line, deadline)
    } finally {
      deadline.clear()
      await line.close()
    }
  }
}
