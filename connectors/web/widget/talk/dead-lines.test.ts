import { expect } from 'chai'
import sinon from 'sinon'
import { type Connections, createConnections } from '#core/testing/web/connections.ts'
import type { WireEntry, WireSession } from '../../wire.ts'
import { type Api, createApi } from '../net/api.ts'
import { impatience, connections as mostDead, patience } from '../net/line.ts'
import { createPause } from '../net/pause.ts'
import { createConversation } from './conversation.ts'
import { createCupboard, type Shelf } from './storage.ts'
import type { Conversation } from './talk.ts'

const shelf = (): Shelf => {
  const map = new Map<string, string>()
  return {
    getItem: key => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: key => void map.delete(key),
    keys: () => [...map.keys()],
  }
}

/** One conversation of one visitor, kept in memory. */
const createDesk = () => {
  const entries: WireEntry[] = []
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  let seen = 0
  const session = (): WireSession => ({
    id: 's1',
    ticket: 1,
    status: 'open',
    owner: { kind: 'team' },
    lastActivityAt: Date.now(),
    preview: '',
    unread: entries.filter(e => e.author?.kind === 'agent' && e.seq > seen).length,
    seen,
  })
  const frame = (after: number): Uint8Array =>
    new TextEncoder().encode(
      `event: entries\ndata: ${JSON.stringify({ after, session: session(), entries: entries.filter(e => e.seq > after) })}\n\n`,
    )
  const add = (kind: 'contact' | 'agent', text: string, platformId?: string): void => {
    const after = entries.length
    entries.push({
      kind: 'message',
      author: { kind },
      text,
      seq: after + 1,
      at: Date.now(),
      ...(platformId ? { platformId } : {}),
    } as WireEntry)
    for (const stream of streams) stream.enqueue(frame(after))
  }
  const net: Connections = createConnections(({ path, body, signal, query }, authorization) => {
    if (path === '/web/visitors') return Response.json({ token: 'token' }, { status: 201 })
    if (path === '/web/config') return Response.json({ invitations: [], files: null, identity: false, office: {} })
    if (authorization !== 'Visitor token') return Response.json({ code: 'unauthorized' }, { status: 401 })
    if (path === '/web/messages') {
      if (!entries.some(e => e.platformId === body.id)) add('contact', String(body.text), String(body.id))
      return Response.json({ session: 's1', seq: entries.length, repeated: false }, { status: 201 })
    }
    if (path === '/web/sessions') return Response.json({ sessions: entries.length > 0 ? [session()] : [], next: null })
    if (path === '/web/session')
      return Response.json({ session: session(), entries: entries.filter(e => e.seq > Number(query.get('after'))), more: false })
    if (path === '/web/read') seen = Number(body.seq)
    if (path !== '/web/stream') return new Response(null, { status: 204 })
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        streams.add(controller)
        controller.enqueue(frame(entries.length))
        signal.addEventListener('abort', () => {
          streams.delete(controller)
          controller.error(signal.reason)
        })
      },
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
  })
  return {
    net,
    reply: (text: string): void => add('agent', text),
    /** As `strand`, and what streams would tell is lost as well. */
    strand(): void {
      net.strand()
      streams.clear()
    },
    seen: (): number => seen,
    texts: (): string[] => entries.map(e => e.text ?? ''),
  }
}

describe('A line that dies without a word', () => {
  let timers: sinon.SinonFakeTimers
  let desk: ReturnType<typeof createDesk>
  let api: Api
  let conversation: Conversation
  let ids = 0

  const pass = (ms: number): Promise<number> => timers.tickAsync(ms)
  /** Milliseconds until it holds; fails after `most`. */
  const until = async (most: number, holds: () => boolean, what: string): Promise<number> => {
    const began = Date.now()
    while (!holds()) {
      expect(Date.now() - began, what).to.be.at.most(most)
      await pass(100)
    }
    return Date.now() - began
  }
  const said = (): string[] => (conversation.state().parts.s1?.entries ?? []).map(e => e.text ?? '')
  const asked = (path: string) => desk.net.asked.filter(call => call.path === path)

  beforeEach(async () => {
    timers = sinon.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    desk = createDesk()
    api = createApi('https://desk.example', desk.net.fetch)
    ids = 0
    conversation = createConversation({
      api,
      cupboard: createCupboard(shelf(), shelf(), 'https://desk.example'),
      pause: createPause(),
      now: Date.now,
      random: () => 0.5,
      newId: () => `id${++ids}`,
      alone: (_name, act) => act(),
    })
    conversation.open(true)
    conversation.send('Hello')
    await until(1000, () => conversation.state().link === 'live', 'the beginning')
    await pass(1000)
  })
  afterEach(() => {
    conversation.close()
    timers.restore()
  })

  for (let dead = 1; dead <= mostDead; dead++)
    it(`costs a message one patience, and a short one for each further of ${dead} dead connections`, async () => {
      desk.net.warm(dead)
      desk.strand()
      conversation.send('Are you there?')
      // The stream holds one of them.
      await until(patience + Math.max(0, dead - 2) * impatience + 5000, () => desk.texts().includes('Are you there?'), 'it is stored')
      await until(1000, () => said().includes('Are you there?') && conversation.state().outbox.length === 0, 'it is shown as sent')
      desk.reply('Yes.')
      await until(1000, () => said().includes('Yes.'), 'the stream is new')
      expect(desk.texts()).to.deep.equal(['Hello', 'Are you there?', 'Yes.'])
    })

  it('costs no pause on top once it is back, however long it was away and however much was tried meanwhile', async () => {
    for (const away of [10_000, 60_000, 300_000]) {
      desk.net.warm(mostDead)
      desk.net.cut = true
      const before = desk.texts().length
      for (let waited = 0; waited < away; waited += 2000) {
        conversation.typed(true)
        if (waited % 10_000 === 0) conversation.send(`${away} ${waited}`)
        conversation.look()
        await pass(2000)
      }
      desk.net.cut = false
      desk.strand()
      const count = away / 10_000
      await until(patience + mostDead * impatience, () => desk.texts().length === before + count, `all after ${away} ms`)
      await until(1000, () => conversation.state().outbox.length === 0, 'all is shown as sent')
    }
    expect(new Set(desk.texts()).size, 'none twice').to.equal(desk.texts().length)
  })

  it('is noticed by the stream’s silence, and what was said meanwhile is read', async () => {
    desk.net.warm(mostDead)
    desk.strand()
    desk.reply('Still there?')
    // The server breaks its own silence every fifteen seconds; the widget waits for two of them.
    await until(35_000 + mostDead * impatience, () => said().includes('Still there?'), 'it is read')
  })

  it('gets of what is typed and seen no more than one connection each, and none that a message could have', async () => {
    desk.reply('One')
    await pass(100)
    desk.net.warm(mostDead)
    desk.net.cut = true
    for (let i = 0; i < 10; i++) {
      conversation.typed(true)
      conversation.look()
      await pass(2000)
    }
    const before = asked('/web/messages').length
    conversation.send('Hello?')
    await pass(10)
    const signals = asked('/web/typing').length + asked('/web/read').length
    for (let i = 0; i < 30; i++) {
      conversation.typed(true)
      conversation.look()
      await pass(1000)
    }
    expect(asked('/web/messages').length, 'the message is tried').to.be.greaterThan(before)
    expect(asked('/web/typing').length + asked('/web/read').length, 'signals beside an unanswered message').to.equal(signals)
    expect([desk.net.most('/web/typing'), desk.net.most('/web/read')]).to.deep.equal([1, 1])
  })

  it('gets no more connections however often the customer presses for another try', async () => {
    desk.net.warm(mostDead)
    desk.net.cut = true
    let readings = 0
    for (let i = 0; i < 10; i++) {
      conversation.hurry()
      await pass(200)
      readings = Math.max(readings, desk.net.asked.filter(({ path, signal }) => path === '/web/sessions' && !signal.aborted).length)
    }
    expect(readings, 'beside the one that was answered at the beginning').to.equal(2)
  })

  it('keeps what was seen until it can be told', async () => {
    desk.reply('One')
    await pass(100)
    desk.net.warm(mostDead)
    desk.net.cut = true
    conversation.look()
    await pass(30_000)
    desk.net.cut = false
    desk.strand()
    await until(60_000, () => desk.seen() > 0, 'it is told')
  })

  it('begins no file before something small came through: a file’s try can not take its connection back', async () => {
    const sent: string[] = []
    const uploading = createApi('https://desk.example', desk.net.fetch, async url => {
      sent.push(url)
      return { status: 0, wait: 0, body: undefined, silent: true }
    })
    const upload = (): Promise<unknown> =>
      uploading.upload('Visitor token', new Blob(['x']), 'a.png', () => {}, new AbortController().signal).catch(() => {})
    await upload()
    expect(sent, 'nothing speaks against the first').to.have.length(1)
    desk.net.cut = true
    const held = upload()
    await pass(patience)
    await held
    expect(sent).to.have.length(1)
  })
})

describe('A line that is only slow', () => {
  it('brings everything, each message sent once', async () => {
    const timers = sinon.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const desk = createDesk()
    desk.net.latency = 15_000
    let ids = 0
    const conversation = createConversation({
      api: createApi('https://desk.example', desk.net.fetch),
      cupboard: createCupboard(shelf(), shelf(), 'https://desk.example'),
      pause: createPause(),
      now: Date.now,
      random: () => 0.5,
      newId: () => `id${++ids}`,
      alone: (_name, act) => act(),
    })
    try {
      conversation.open(true)
      const texts = ['one', 'two', 'three', 'four']
      for (const text of texts) {
        conversation.send(text)
        conversation.typed(true)
        conversation.look()
        await timers.tickAsync(4000)
      }
      await timers.tickAsync(120_000)
      expect(desk.texts()).to.deep.equal(texts)
      expect(desk.net.asked.filter(({ path }) => path === '/web/messages').map(({ body }) => body.text)).to.deep.equal(texts)
      expect(conversation.state().outbox).to.deep.equal([])
      desk.reply('five')
      await timers.tickAsync(120_000)
      expect((conversation.state().parts.s1?.entries ?? []).map(e => e.text)).to.deep.equal([...texts, 'five'])
    } finally {
      conversation.close()
      timers.restore()
    }
  })
})
