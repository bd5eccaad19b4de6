// Files on their way to the server: a few at once, with progress, tried again when the connection is back, or given up by the customer.
import type { Api } from '../net/api.ts'
import { Rejected } from '../net/failures.ts'
import { createTries, type Pause } from '../net/pause.ts'
import type { Action } from './reduce.ts'
import type { State, Upload } from './state.ts'

export interface UploadsGiven {
  api: Api
  pause: Pause
  random: () => number
  newId: () => string
  state: () => State
  dispatch: (action: Action) => void
  auth: () => Promise<string>
  unknown: (auth: string) => void
  gone: AbortSignal
}

export interface Uploads {
  /** Begins to send files meant for a place. What is against the limits is shown as refused at once. */
  add(files: readonly File[], place: string): string[]
  again(id: string): void
  /** Gives files up, or lets them go once they are in a message. */
  drop(ids: string[]): void
  /** The file's own bytes, for a preview. */
  blob(id: string): Blob | undefined
}

/** Files in one message, as the server takes them. */
export const mostFiles = 10

/** True where a file is of one of the types, written as in an input's `accept` (WHATWG HTML). */
export const accepts = (types: string[], file: { name: string; type: string }): boolean =>
  types.length === 0 ||
  types.some(type => {
    const wanted = type.trim().toLowerCase()
    if (wanted === '*/*') return true
    if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted)
    if (wanted.endsWith('/*')) return file.type.toLowerCase().startsWith(wanted.slice(0, -1))
    return file.type.toLowerCase() === wanted
  })

/** Files under way at once: a browser's six connections are for messages, too. */
const atOnce = 2

export const createUploads = (given: UploadsGiven): Uploads => {
  const { api, pause, random, dispatch, gone } = given
  const running = new Map<string, { blob: Blob; stop: AbortController }>()

  const queue: (() => void)[] = []
  let busy = 0

  const turn = async (): Promise<void> => {
    if (busy < atOnce) busy += 1
    else await new Promise<void>(resolve => queue.push(resolve))
  }
  const pass = (): void => {
    const next = queue.shift()
    if (next) next()
    else busy -= 1
  }

  const change = (id: string, to: Partial<Upload>): void => dispatch({ type: 'uploaded', id, change: to })

  const send = async (id: string, name: string): Promise<void> => {
    const its = running.get(id)
    if (!its) return
    const { blob, stop } = its
    const over = (): boolean => stop.signal.aborted || gone.aborted
    const tries = createTries(random)
    while (!over()) {
      change(id, { state: tries.fresh() ? 'uploading' : 'waiting', part: 0 })
      let auth = ''
      let wait = 0
      await turn()
      try {
        if (over()) return
        auth = await given.auth()
        if (over()) return
        const made = await api.upload(auth, blob, name, part => !over() && change(id, { state: 'uploading', part }), stop.signal)
        if (over()) return
        const { ticket, type, size, url, image } = made
        change(id, { state: 'ready', part: 1, file: { name: made.name, type, size, url, ticket, ...(image ? { image } : {}) } })
        return
      } catch (error) {
        if (over()) return
        if (error instanceof Rejected && error.status === 401) given.unknown(auth)
        else if (error instanceof Rejected) return change(id, { state: 'failed', part: 0, why: error.message })
        change(id, { state: 'waiting', part: 0 })
        wait = tries.failed(error)
      } finally {
        pass()
      }
      await pause.for(wait)
    }
  }

  gone.addEventListener('abort', () => {
    for (const { stop } of running.values()) stop.abort()
    running.clear()
  })

  return {
    add(files, place) {
      const limits = given.state().config?.files
      const most = limits ? Math.min(limits.most, mostFiles) : 0
      return files.map(file => {
        const id = given.newId()
        const there = given.state().uploads.filter(u => u.place === place && u.state !== 'failed').length
        const why =
          !limits || there >= most ? '!most' : file.size > limits.size ? '!size' : accepts(limits.types, file) ? undefined : '!type'
        const { name, type, size } = file
        if (!why) running.set(id, { blob: file, stop: new AbortController() })
        dispatch({
          type: 'upload',
          upload: { id, place, name, type, size, part: 0, ...(why ? { state: 'failed' as const, why } : { state: 'uploading' as const }) },
        })
        if (!why) void send(id, name)
        return id
      })
    },
    again(id) {
      const name = given.state().uploads.find(u => u.id === id)?.name
      if (name !== undefined) void send(id, name)
    },
    drop(ids) {
      for (const id of ids) {
        running.get(id)?.stop.abort()
        running.delete(id)
      }
      dispatch({ type: 'taken', ids })
    },
    blob: id => running.get(id)?.blob,
  }
}
