// Writes server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) on node's own response.
//
// The source is asked for more only when the pipe has room, a silent connection is kept alive by comments, and a reader that takes
// nothing for too long is cut off: it can go on from the last id it saw.
import type { ServerResponse } from 'node:http'
import type { Clock } from './clock.ts'

export interface StreamedEvent {
  /** What the reader gives back as `Last-Event-ID`; left out where an event is not worth repeating. */
  id?: string | number
  event: string
  data: unknown
}

export interface StreamOptions {
  clock: Clock
  /** Aborts when the reader goes away or the server stops. */
  signal: AbortSignal
  /** Milliseconds between comments that keep the connection alive. */
  beat?: number
  /** Milliseconds that a full pipe may stay full. */
  patience?: number
}

const frame = ({ id, event, data }: StreamedEvent): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Answers 200 and writes each event until the source ends or the signal aborts; then the response is over. */
export const writeEvents = async (res: ServerResponse, events: AsyncIterable<StreamedEvent>, options: StreamOptions): Promise<void> => {
  const { clock, signal, beat = 15_000, patience = 10_000 } = options
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-content-type-options': 'nosniff',
    'x-accel-buffering': 'no',
  })
  // Sent at once, so that a reader behind a buffering proxy notices that nothing comes through.
  res.write(': open\n\n')
  let cancel = (): void => {}
  const keepAlive = (): void => {
    cancel = clock.after(beat, () => {
      if (!res.writableNeedDrain) res.write(': \n\n')
      keepAlive()
    })
  }
  keepAlive()
  const room = (): Promise<void> =>
    new Promise(resolve => {
      const giveUp = clock.after(patience, () => res.destroy())
      const done = (): void => {
        giveUp()
        res.off('drain', done)
        res.off('close', done)
        resolve()
      }
      res.on('drain', done)
      res.on('close', done)
    })
  const end = (): void => void res.end()
  signal.addEventListener('abort', end, { once: true })
  try {
    for await (const event of events) {
      if (signal.aborted || res.destroyed) break
      if (!res.write(frame(event))) await room()
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    cancel()
    signal.removeEventListener('abort', end)
    res.end()
  }
}
