import { expect } from 'chai'
import sinon from 'sinon'
import { createRandom } from '#core/testing/world.ts'
import type { WireEntry, WireSession } from '../wire.ts'
import { type Api, Rejected, type SentMessage, Unreachable } from './api.ts'
import { type Conversation, createConversation } from './conversation.ts'
import { createPause } from './pause.ts'
import { createKeep, type Shelf } from './storage.ts'

interface Stream {
  session: string
  controller: ReadableStreamDefaultController<Uint8Array>
  /** The number up to which it was told. */
  last: number
}

/** A server in memory, as strict as ours about tokens and repeated ids, on a network that a test can spoil. */
const fakeServer = () => {
  const sessions: {
    id: string
    token: string
    from?: string
    status: WireSession['status']
    owner: WireSession['owner']
    entries: WireEntry[]
  }[] = []
  const tokens = new Set<string>()
  let minted = 0
  const streams = new Set<Stream>()
  const calls: string[] = []
  const network = {
    down: false,
    /** Streams connect and say nothing. */
    mute: false,
    /** Throws before or after the server has acted. */
    spoil: (_when: 'before' | 'after'): void => {},
    refuse: undefined as Error | undefined,
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const view = ({ entries: _, token: __, ...session }: (typeof sessions)[number]): WireSession => ({
    ...session,
    ticket: 1,
    lastActivityAt: 0,
    preview: '',
    unread: 0,
    seen: 0,
  })
  const visible = (session: (typeof sessions)[number], after: number): WireEntry[] => session.entries.filter(e => e.seq > after)
  const push = (stream: Stream, first = false): void => {
    const session = sessions.find(s => s.id === stream.session)!
    const entries = visible(session, stream.last)
    if (entries.length === 0 && !first) return
    const frame = { after: stream.last, session: view(session), entries }
    stream.last = entries.at(-1)?.seq ?? stream.last
    stream.controller.enqueue(encode(`id: ${stream.last}\nevent: entries\ndata: ${JSON.stringify(frame)}\n\n`))
  }
  const add = (session: (typeof sessions)[number], entry: Omit<WireEntry, 'seq' | 'at'>): number => {
    // Numbers skip what the customer may not see.
    const seq = (session.entries.at(-1)?.seq ?? 1) + 2
    session.entries.push({ ...entry, seq, at: Date.now() })
    for (const stream of streams) if (stream.session === session.id) push(stream)
    return seq
  }
  const begin = (token: string): (typeof sessions)[number] => {
    const before = sessions.findLast(s => s.token === token)
    const made = {
      id: `s${sessions.length + 1}`,
      token,
      status: 'open' as const,
      owner: { kind: 'ai' as const },
      entries: [],
      ...(before ? { from: before.id } : {}),
    }
    sessions.push(made)
    return made
  }
  const own = (token: string, id?: string) => sessions.findLast(s => s.token === token && (id === undefined || s.id === id))
  const call = async <T>(name: string, token: string | undefined, act: () => T): Promise<T> => {
    calls.push(name)
    await Promise.resolve()
    if (network.down) throw new Unreachable('down')
    network.spoil('before')
    if (token !== undefined && !tokens.has(token)) throw new Rejected(401, 'unauthorized', 'Not known.')
    if (network.refuse && name === 'send') throw network.refuse
    const answer = act()
    network.spoil('after')
    return answer
  }
  const api: Api = {
    visitor: () =>
      call('visitor', undefined, () => {
        const token = `token ${++minted}`
        tokens.add(token)
        return token
      }),
    session: (token, id, after) =>
      call('session', token, () => {
        const session = own(token, id)
        if (!session && id !== undefined) throw new Rejected(404, 'not_found', 'No such conversation.')
        return session
          ? { session: view(session), entries: visible(session, after), more: after > 0 }
          : { session: null, entries: [], more: false }
      }),
    send: (token, { id, text }: SentMessage) =>
      call('send', token, () => {
        for (const session of sessions) {
          const found = session.entries.find(e => e.platformId === id)
          if (found) return { session: session.id, seq: found.seq, repeated: true }
        }
        const last = own(token)
        const session = last && last.status !== 'closed' ? last : begin(token)
        return {
          session: session.id,
          seq: add(session, { kind: 'message', author: { kind: 'contact' }, text, platformId: id }),
          repeated: false,
        }
      }),
    typing: (token, _session, on) => call(`typing ${on}`, token, () => undefined),
    rate: (token, { session, score }) =>
      call('rate', token, () => {
        const its = own(token, session)!
        if (its.status === 'open') throw new Rejected(409, 'not_resolved', 'It is open.')
        add(its, { kind: 'csat', author: { kind: 'contact' }, of: its.entries.findLast(e => e.kind === 'csat_request')?.seq ?? 0, score })
      }),
    stream: (token, session, after, signal) =>
      call('stream', token, () => {
        if (!own(token, session)) throw new Rejected(404, 'not_found', 'No such conversation.')
        const stream = { session, last: after } as Stream
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            stream.controller = controller
            if (network.mute) return
            streams.add(stream)
            push(stream, true)
          },
          cancel: () => void streams.delete(stream),
        })
        signal.addEventListener('abort', () => {
          streams.delete(stream)
          stream.controller.error(new Error('aborted'))
        })
        return body
      }),
  }
  return {
    api,
    network,
    sessions,
    streams,
    calls,
    /** An agent speaks in the latest session. */
    reply: (text: string): void => void add(sessions.at(-1)!, { kind: 'message', author: { kind: 'agent', name: 'Maya' }, text }),
    event: (entry: Omit<WireEntry, 'seq' | 'at'>): void => void add(sessions.at(-1)!, entry),
    say: (event: string, data: unknown): void => {
      for (const { controller } of streams) controller.enqueue(encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
    },
    cut(): void {
      for (const { controller } of streams) controller.error(new Error('cut'))
      streams.clear()
    },
    forgetVisitors: (): void => tokens.clear(),
    texts: (): string[] => sessions.flatMap(s => s.entries.filter(e => e.kind === 'message').map(e => e.text ?? '')),
  }
}

const shelf = (): Shelf => {
  const map = new Map<string, string>()
  return {
    getItem: key => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: key => void map.delete(key),
    keys: () => [...map.keys()],
  }
}

describe('The conversation behind the widget', () => {
  let timers: sinon.SinonFakeTimers
  let server: ReturnType<typeof fakeServer>
  let kept: Shelf
  let ids = 0
  const opened: Conversation[] = []

  const load = (random: () => number = () => 0.5): Conversation => {
    const conversation = createConversation({
      api: server.api,
      keep: createKeep(kept, 'https://desk.example'),
      pause: createPause(),
      now: Date.now,
      random,
      newId: () => `id${++ids}`,
      claims: () => ({}),
    })
    opened.push(conversation)
    return conversation
  }
  const pass = (ms: number): Promise<number> => timers.tickAsync(ms)
  const texts = (conversation: Conversation): string[] => {
    const { entries, outbox } = conversation.state()
    return [...entries.filter(e => e.kind === 'message').map(e => e.text ?? ''), ...outbox.map(m => m.text)]
  }

  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    server = fakeServer()
    kept = shelf()
    ids = 0
  })
  afterEach(() => {
    for (const conversation of opened.splice(0)) conversation.close()
    timers.restore()
  })

  it('asks nothing of the server before the customer writes, open or not', async () => {
    const conversation = load()
    conversation.open(true)
    conversation.typed(true)
    await pass(60_000)
    expect(server.calls).to.deep.equal([])
    expect(conversation.state().link).to.equal('idle')
  })

  it('shows a message at once, sends it, and hears the answer', async () => {
    const conversation = load()
    conversation.send('Hello')
    expect(conversation.state().outbox[0]).to.include({ text: 'Hello', state: 'sending' })
    await pass(10)
    expect(conversation.state().outbox).to.deep.equal([])
    expect(conversation.state().link).to.equal('live')
    server.reply('Hi, Maya here')
    await pass(10)
    expect(texts(conversation)).to.deep.equal(['Hello', 'Hi, Maya here'])
  })

  it('keeps a burst in order', async () => {
    const conversation = load()
    for (const text of ['a', 'b', 'c', 'd']) conversation.send(text)
    await pass(50)
    expect(server.texts()).to.deep.equal(['a', 'b', 'c', 'd'])
    expect(
      server.calls.filter(c => c === 'visitor'),
      'one visitor',
    ).to.have.length(1)
  })

  describe('without a network', () => {
    it('keeps what is written, says so, and sends it in order when the network is back', async () => {
      const conversation = load()
      conversation.send('before')
      await pass(10)
      server.network.down = true
      server.cut()
      conversation.send('one')
      conversation.send('two')
      await pass(30_000)
      expect(conversation.state()).to.include({ link: 'lost' })
      expect(conversation.state().outbox.map(m => m.state)).to.deep.equal(['waiting', 'sending'])
      server.network.down = false
      await pass(31_000)
      expect(server.texts()).to.deep.equal(['before', 'one', 'two'])
      expect(conversation.state()).to.deep.include({ link: 'live', outbox: [] })
    })

    it('tries less and less often, and at once when it is told that the network is back', async () => {
      const conversation = load()
      server.network.down = true
      conversation.send('Hello')
      await pass(600_000)
      expect(server.calls.length).to.be.within(20, 45)
      server.network.down = false
      conversation.hurry()
      await pass(10)
      expect(server.texts()).to.deep.equal(['Hello'])
    })

    it('shows after a reload what was there, and what was not sent', async () => {
      const first = load()
      first.send('Hello')
      await pass(10)
      server.reply('Hi')
      await pass(10)
      server.network.down = true
      server.cut()
      first.send('One more')
      await pass(2000)
      first.close()
      const second = load()
      expect(texts(second)).to.deep.equal(['Hello', 'Hi', 'One more'])
      server.network.down = false
      await pass(31_000)
      expect(server.texts()).to.deep.equal(['Hello', 'Hi', 'One more'])
      expect(second.state().outbox).to.deep.equal([])
    })

    it('waits as long as a busy server asks', async () => {
      const conversation = load()
      server.network.refuse = new Unreachable('answered 429', 20_000)
      conversation.send('Hello')
      await pass(100)
      server.network.refuse = undefined
      await pass(19_000)
      expect(server.texts()).to.deep.equal([])
      await pass(1500)
      expect(server.texts()).to.deep.equal(['Hello'])
    })
  })

  describe('when the server refuses a message', () => {
    it('says why, lets the next one pass, and keeps it over a reload until the customer decides', async () => {
      const conversation = load()
      server.network.refuse = new Rejected(400, 'invalid', 'At most 4000 characters.')
      conversation.send('too long')
      await pass(10)
      server.network.refuse = undefined
      conversation.send('short')
      await pass(10)
      expect(server.texts()).to.deep.equal(['short'])
      expect(conversation.state().outbox).to.have.length(1)
      expect(conversation.state().outbox[0]).to.include({ state: 'failed', why: 'At most 4000 characters.' })
      conversation.close()
      const second = load()
      await pass(1000)
      expect(second.state().outbox[0], 'not sent by itself').to.include({ state: 'failed', text: 'too long' })
      second.again('id1')
      await pass(10)
      expect(server.texts()).to.deep.equal(['short', 'too long'])
      expect(second.state().outbox).to.deep.equal([])
    })

    it('forgets it when the customer discards it', async () => {
      const conversation = load()
      server.network.refuse = new Rejected(400, 'invalid', 'No.')
      conversation.send('never mind')
      await pass(10)
      conversation.drop('id1')
      conversation.close()
      expect(load().state().outbox).to.deep.equal([])
    })
  })

  it('begins anew, with what is unsent, when the server no longer knows the visitor', async () => {
    const conversation = load()
    conversation.send('Hello')
    await pass(10)
    server.forgetVisitors()
    server.cut()
    await pass(1000)
    expect(conversation.state().session).to.equal(null)
    conversation.send('Still there?')
    await pass(2000)
    expect(texts(conversation)).to.deep.equal(['Still there?'])
    expect(conversation.state().link).to.equal('live')
  })

  it('reads again where the stream has left something out', async () => {
    const conversation = load()
    conversation.send('Hello')
    await pass(10)
    const [session] = server.sessions
    session?.entries.push(
      { seq: 90, at: 0, kind: 'message', author: { kind: 'ai' }, text: 'missed' },
      { seq: 92, at: 0, kind: 'message', author: { kind: 'ai' }, text: 'heard' },
    )
    server.say('entries', {
      after: 90,
      session: { id: session?.id, ticket: 1, status: 'open', owner: { kind: 'ai' } },
      entries: [session?.entries.at(-1)],
    })
    await pass(10)
    expect(texts(conversation)).to.deep.equal(['Hello', 'missed', 'heard'])
  })

  it('asks every few seconds where no stream comes through, and tries streaming again later', async () => {
    server.network.mute = true
    const conversation = load()
    conversation.send('Hello')
    await pass(20_000)
    expect(conversation.state().link).to.equal('polling')
    server.reply('Hi')
    await pass(4000)
    expect(texts(conversation)).to.deep.equal(['Hello', 'Hi'])
    server.network.mute = false
    await pass(300_000)
    expect(conversation.state().link).to.equal('live')
  })

  it('notices a connection that died without saying so', async () => {
    const conversation = load()
    conversation.send('Hello')
    await pass(10)
    server.streams.clear()
    server.reply('Hi')
    await pass(40_000)
    expect(texts(conversation)).to.deep.equal(['Hello'])
    await pass(6000)
    expect(texts(conversation)).to.deep.equal(['Hello', 'Hi'])
  })

  it('goes over into the next session, with the one before above it', async () => {
    const conversation = load()
    conversation.send('First')
    await pass(10)
    server.sessions[0]!.status = 'closed'
    server.event({ kind: 'status', status: 'closed' })
    await pass(10)
    conversation.send('Second')
    await pass(1000)
    expect(conversation.state().session).to.include({ id: 's2', from: 's1' })
    expect(texts(conversation)).to.deep.equal(['Second'])
    expect(conversation.state().earlier.map(e => e.text ?? e.kind)).to.deep.equal(['First', 'status'])
    conversation.close()
    const again = load()
    await pass(10)
    expect(
      again.state().earlier.map(e => e.text ?? e.kind),
      'after a reload',
    ).to.deep.equal(['First', 'status'])
    server.reply('Hi')
    await pass(10)
    expect(texts(again)).to.deep.equal(['Second', 'Hi'])
  })

  it('does not listen for a page that nobody sees, and catches up when somebody does', async () => {
    const conversation = load()
    conversation.send('Hello')
    await pass(10)
    conversation.visible(false)
    await pass(10)
    expect(server.streams.size).to.equal(0)
    server.reply('Hi')
    await pass(120_000)
    expect(texts(conversation)).to.deep.equal(['Hello'])
    conversation.visible(true)
    await pass(10)
    expect(texts(conversation)).to.deep.equal(['Hello', 'Hi'])
  })

  it('leaves the server alone over a conversation that has gone cold, until it is opened', async () => {
    const first = load()
    first.send('Hello')
    await pass(10)
    first.close()
    await pass(25 * 3_600_000)
    const before = server.calls.length
    const conversation = load()
    await pass(60_000)
    expect(server.calls.length).to.equal(before)
    server.reply('Hi')
    conversation.open(true)
    await pass(10)
    expect(texts(conversation)).to.deep.equal(['Hello', 'Hi'])
  })

  it('is the same in another tab', async () => {
    const [one, two] = [load(), load()]
    one.send('Hello')
    await pass(10)
    two.changedElsewhere('threadline https://desk.example visitor')
    await pass(10)
    server.reply('Hi')
    await pass(10)
    two.send('Thanks')
    await pass(10)
    expect(texts(one)).to.deep.equal(['Hello', 'Hi', 'Thanks'])
    expect(texts(two)).to.deep.equal(['Hello', 'Hi', 'Thanks'])
    expect(server.sessions).to.have.length(1)
  })

  it('tells that the customer types, but not with every key', async () => {
    const conversation = load()
    conversation.send('Hello')
    await pass(10)
    for (let i = 0; i < 20; i++) {
      conversation.typed(true)
      await pass(100)
    }
    conversation.typed(false)
    conversation.typed(false)
    await pass(10)
    expect(server.calls.filter(c => c.startsWith('typing'))).to.deep.equal(['typing true', 'typing false'])
  })

  it('shows the other side typing until the words come, or for a while', async () => {
    const conversation = load()
    conversation.send('Hello')
    await pass(10)
    server.say('typing', { on: true })
    await pass(10)
    expect(conversation.state().typing).to.equal(true)
    await pass(12_000)
    expect(conversation.state().typing).to.equal(false)
  })

  describe('a score', () => {
    beforeEach(async () => {
      const conversation = load()
      conversation.send('Hello')
      await pass(10)
      server.event({ kind: 'csat_request' })
      await pass(10)
    })

    it('is given and shown', async () => {
      const [conversation] = opened
      server.sessions[0]!.status = 'resolved'
      const of = server.sessions[0]!.entries.at(-1)!.seq
      await Promise.all([conversation!.rate(of, 5, ' '), pass(10)])
      expect(conversation!.state().entries.at(-1)).to.include({ kind: 'csat', score: 5 })
      expect(conversation!.state().rating).to.equal(null)
    })

    it('that did not get through says so and can be given again', async () => {
      const [conversation] = opened
      const of = server.sessions[0]!.entries.at(-1)!.seq
      await Promise.all([conversation!.rate(of, 5, ''), pass(10)])
      expect(conversation!.state().rating).to.deep.equal({ of, state: 'failed', why: 'It is open.' })
      server.sessions[0]!.status = 'resolved'
      await Promise.all([conversation!.rate(of, 5, ''), pass(10)])
      expect(conversation!.state().rating).to.equal(null)
    })
  })

  it('loses, doubles and misorders nothing on a network that fails at every step, with reloads', async function () {
    this.timeout(60_000)
    for (let seed = 1; seed <= 150; seed++) {
      server = fakeServer()
      kept = shelf()
      ids = 0
      const random = createRandom(seed)
      server.network.spoil = () => {
        if (random() < 0.25) throw new Unreachable('lost')
      }
      let conversation = load(random)
      const mine: string[] = []
      for (let step = 0; step < 30; step++) {
        const dice = random()
        if (dice < 0.35) {
          mine.push(`mine ${mine.length}`)
          conversation.send(mine.at(-1)!)
        } else if (dice < 0.5 && server.sessions.length > 0) server.reply(`theirs ${step}`)
        else if (dice < 0.6) server.cut()
        else if (dice < 0.7) server.network.down = !server.network.down
        else if (dice < 0.8) {
          conversation.close()
          conversation = load(random)
        } else if (dice < 0.85) {
          conversation.visible(false)
          conversation.visible(true)
        }
        await pass(Math.floor(random() * 1500))
      }
      server.network.down = false
      server.network.spoil = () => {}
      await pass(200_000)
      const stored = server.texts()
      expect(
        stored.filter(text => text.startsWith('mine')),
        `seed ${seed}: stored`,
      ).to.deep.equal(mine)
      expect(texts(conversation), `seed ${seed}: shown`).to.deep.equal(stored)
      expect(
        kept.keys().filter(key => key.includes(' out ')),
        `seed ${seed}: left behind`,
      ).to.deep.equal([])
      conversation.close()
    }
  })
})
