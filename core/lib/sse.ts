// Writes server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) on node's own response.
//
// A slow reader slows its source down, a silent connection is kept alive by comments, and when the signal aborts the response ends.
import { once } from 'node:events'
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
  headers?: Record<string, string>
}

const frame = ({ id, event, data }: StreamedEvent): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Answers 200 and writes each event until the source ends or the signal aborts; then the response is ended. */
export const writeEvents = async (res: ServerResponse, events: AsyncIterable<StreamedEvent>, options: StreamOptions): Promise<void> => {
  const { clock, signal, beat = 15_000, headers = {} } = options
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    ...headers,
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
  try {
    for await (const event of events) {
      if (signal.aborted) break
      if (!res.write(frame(event))) await once(res, 'drain', { signal })
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    cancel()
    res.end()
  }
}
