import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as tick } from 'node:timers/promises'
import { expect } from 'chai'
import { type StreamedEvent, writeEvents } from './sse.ts'

const serving = async (handle: (res: ServerResponse) => Promise<void>, use: (url: string) => Promise<void>): Promise<void> => {
  const server = createServer((_req, res) => void handle(res)).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

const manual = () => {
  const waiting = new Set<() => void>()
  return {
    clock: {
      now: () => 0,
      after(_wait: number, fn: () => void) {
        waiting.add(fn)
        return () => void waiting.delete(fn)
      },
    },
    waiting,
    fire() {
      for (const fn of [...waiting]) {
        waiting.delete(fn)
        fn()
      }
    },
  }
}

describe('A stream of server-sent events', () => {
  it('writes each event with its number, so that a reader can go on from there', async () => {
    const { clock, waiting } = manual()
    async function* events(): AsyncIterable<StreamedEvent> {
      yield { id: 7, event: 'entries', data: { text: 'two\nlines' } }
      yield { event: 'typing', data: { on: true } }
    }
    await serving(
      res => writeEvents(res, events(), { clock, signal: new AbortController().signal }),
      async url => {
        const answer = await fetch(url)
        expect(answer.headers.get('content-type')).to.equal('text/event-stream; charset=utf-8')
        expect(await answer.text()).to.equal(
          ': open\n\nid: 7\nevent: entries\ndata: {"text":"two\\nlines"}\n\nevent: typing\ndata: {"on":true}\n\n',
        )
        expect(waiting.size, 'timers left over').to.equal(0)
      },
    )
  })

  it('keeps a silent connection alive and ends it when the signal aborts', async () => {
    const timers = manual()
    const stop = new AbortController()
    async function* silent(): AsyncIterable<StreamedEvent> {
      await new Promise(resolve => stop.signal.addEventListener('abort', resolve, { once: true }))
    }
    await serving(
      res => writeEvents(res, silent(), { clock: timers.clock, signal: stop.signal }),
      async url => {
        const reader = (await fetch(url)).body!.pipeThrough(new TextDecoderStream()).getReader()
        expect((await reader.read()).value).to.equal(': open\n\n')
        timers.fire()
        expect((await reader.read()).value).to.equal(': \n\n')
        stop.abort()
        expect((await reader.read()).done).to.equal(true)
      },
    )
  })

  it('reads no further ahead of a slow reader than the connection holds', async () => {
    const timers = manual()
    const stop = new AbortController()
    let made = 0
    async function* flood(): AsyncIterable<StreamedEvent> {
      for (; made < 2000; made++) {
        yield { event: 'entries', data: 'x'.repeat(64_000) }
        await tick()
      }
    }
    await serving(
      res => writeEvents(res, flood(), { clock: timers.clock, signal: stop.signal }),
      async url => {
        const answer = await fetch(url)
        let before = -1
        while (before !== made) {
          before = made
          for (let i = 0; i < 200; i++) await tick()
        }
        expect(made).to.be.lessThan(2000)
        timers.fire()
        const cut = await answer.text().then(
          () => false,
          () => true,
        )
        expect(cut, 'a reader that takes nothing is cut off').to.equal(true)
      },
    )
  })
})
