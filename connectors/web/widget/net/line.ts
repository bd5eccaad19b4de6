// What is known about the way to the server, and what follows for every call: how long it may wait for its answer, and whether it is
// worth its connection now. A network that dies without a word leaves connections that swallow what is sent on them. A browser takes
// an idle one before it makes another, so each try on one is lost, and each one that is given up makes room for a new connection.
import { Rejected, Unreachable } from './failures.ts'

/** Milliseconds for an answer as long as nothing speaks against the line: a slow server is not a dead one. */
export const patience = 20_000
/** Milliseconds for an answer after a call was met with silence. */
export const impatience = 5000
/** A browser holds six connections to a host of HTTP/1.1: after as many silent calls none is left that died, and patience is due again. */
export const connections = 6

export interface Line {
  /**
   * One try. `act` is given a signal that aborts when patience ends, or the outer one; the outer one also after the answer where that is
   * `lasting`, as a stream is. Throws Rejected or Unreachable.
   */
  call<T>(act: (signal: AbortSignal) => Promise<T>, outer?: AbortSignal, lasting?: boolean): Promise<T>
  /** A try of what is not worth waiting for: one of its name at a time, and none while anything else is unanswered. */
  aside(name: string, act: (signal: AbortSignal) => Promise<void>): Promise<void>
  /** A call was met with silence, or something that should speak has ceased to. */
  silence(): void
  /** Nothing was heard since the last silence. */
  doubtful(): boolean
}

export const createLine = (): Line => {
  const aside = new Set<string>()
  let silent = 0
  let unanswered = 0

  const attempt = async <T>(act: (signal: AbortSignal) => Promise<T>, wait: number, outer?: AbortSignal, lasting?: boolean): Promise<T> => {
    const limit = new AbortController()
    const cut = (): void => limit.abort()
    let over = false
    const timer = setTimeout(() => {
      over = true
      cut()
    }, wait)
    outer?.addEventListener('abort', cut, { once: true })
    if (outer?.aborted) cut()
    try {
      const value = await act(limit.signal)
      silent = 0
      return value
    } catch (error) {
      if (error instanceof Rejected || error instanceof Unreachable) {
        silent = 0
        throw error
      }
      throw new Unreachable(error instanceof Error ? error.message : 'no answer', undefined, over)
    } finally {
      clearTimeout(timer)
      if (!lasting) outer?.removeEventListener('abort', cut)
    }
  }

  return {
    async call(act, outer, lasting) {
      unanswered += 1
      try {
        return await attempt(act, silent > 0 && silent <= connections ? impatience : patience, outer, lasting)
      } catch (error) {
        if (error instanceof Unreachable && error.silent) silent += 1
        throw error
      } finally {
        unanswered -= 1
      }
    },
    async aside(name, act) {
      if (unanswered > 0 || silent > 0 || aside.has(name)) throw new Unreachable('not now')
      aside.add(name)
      try {
        await attempt(act, impatience)
      } finally {
        aside.delete(name)
      }
    },
    silence() {
      silent += 1
    },
    doubtful: () => silent > 0,
  }
}
