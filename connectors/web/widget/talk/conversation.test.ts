import { expect } from 'chai'
import sinon from 'sinon'
import { createRandom } from '#core/testing/conversation/world.ts'
import type { WireConfig, WireEntry, WireMessage, WireSession } from '../../wire.ts'
import type { Api } from '../net/api.ts'
import { Rejected, Unreachable } from '../net/failures.ts'
import { createPause } from '../net/pause.ts'
import { createConversation } from './conversation.ts'
import { createCustomer } from './identity.ts'
import { chainOf, listed, shown, unread } from './state.ts'
import { createCupboard, type Shelf } from './storage.ts'
import type { Conversation } from './talk.ts'

interface Stream {
  session: string
  whose: string
  controller: ReadableStreamDefaultController<Uint8Array>
  /** The number up to which it was told. */
  last: number
}

/** A server in memory, as strict as ours about tokens and repeated ids, on a network that a test can spoil. */
const fakeServer = () => {
  interface Kept {
    id: string
    /** The `Authorization` of whoever it belongs to. */
    whose: string
    names: string[]
    from?: string
    status: WireSession['status']
    owner: WireSession['owner']
    at: number
    seen: number
    entries: WireEntry[]
  }
  const sessions: Kept[] = []
  const known = new Set<string>()
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
  const theirs = (e: WireEntry): boolean => e.kind === 'message' && e.author?.kind !== 'contact'
  const view = ({ entries, whose: _, names: __, at, ...session }: Kept): WireSession => ({
    ...session,
    ticket: 1,
    lastActivityAt: at,
    preview: entries.findLast(e => e.kind === 'message')?.text ?? '',
    unread: entries.filter(e => theirs(e) && e.seq > session.seen).length,
  })
  const visible = (session: Kept, after: number): WireEntry[] => session.entries.filter(e => e.seq > after)
  const encode = (event: string, data: unknown): Uint8Array =>
    new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  const push = (stream: Stream, first = false): void => {
    const session = sessions.find(s => s.id === stream.session)!
    const entries = visible(session, stream.last)
    if (entries.length === 0 && !first) return
    const frame = { after: stream.last, session: view(session), entries }
    stream.last = entries.at(-1)?.seq ?? stream.last
    stream.controller.enqueue(encode('entries', frame))
  }
  const add = (session: Kept, entry: Omit<WireEntry, 'seq' | 'at'>): number => {
    // Numbers skip what the customer may not see.
    const seq = (session.entries.at(-1)?.seq ?? 1) + 2
    session.at = Date.now()
    session.entries.push({ ...entry, seq, at: session.at })
    for (const stream of streams)
      if (stream.session === session.id) push(stream)
      else if (stream.whose === session.whose) stream.controller.enqueue(encode('session', view(session)))
    return seq
  }
  const begin = (whose: string, name: string | undefined, from: Kept | undefined): Kept => {
    const made: Kept = {
      id: `s${sessions.length + 1}`,
      whose,
      names: name === undefined ? [] : [name],
      status: 'open',
      owner: { kind: 'ai' },
      at: Date.now(),
      seen: 0,
      entries: [],
      ...(from ? { from: from.id } : {}),
    }
    sessions.push(made)
    return made
  }
  const own = (whose: string, id?: string) => sessions.findLast(s => s.whose === whose && (id === undefined || s.id === id))
  const must = (whose: string, id: string): Kept => {
    const found = own(whose, id)
    if (!found) throw new Rejected(404, 'not_found', 'No such conversation.')
    return found
  }
  const call = async <T>(name: string, auth: string | undefined, act: () => T): Promise<T> => {
    calls.push(name)
    await Promise.resolve()
    if (network.down) throw new Unreachable('down')
    network.spoil('before')
    if (auth !== undefined && !known.has(auth)) throw new Rejected(401, 'unauthorized', 'Not known.')
    if (network.refuse && name === 'send') throw network.refuse
    const answer = act()
    network.spoil('after')
    return answer
  }
  const target = (auth: string, { session, conversation }: WireMessage): Kept => {
    let found = session === undefined ? sessions.find(s => s.whose === auth && s.names.includes(conversation ?? '')) : must(auth, session)
    for (let next = found; next; next = sessions.find(s => s.from === next?.id)) found = next
    if (!found) return begin(auth, conversation, undefined)
    return found.status === 'closed' ? begin(auth, undefined, found) : found
  }
  const config: WireConfig = { invitations: [], files: { types: ['image/*'], size: 1000, most: 3 }, identity: true, office: {} }
  const api: Api = {
    visitor: () =>
      call('visitor', undefined, () => {
        const token = `token ${++minted}`
        known.add(`Visitor ${token}`)
        return token
      }),
    sessions: auth =>
      call('sessions', auth, () => ({
        sessions: sessions
          .filter(s => s.whose === auth)
          .map(view)
          .sort((a, b) => b.lastActivityAt - a.lastActivityAt),
        next: null,
      })),
    session: (auth, id, which) =>
      call('session', auth, () => {
        const session = must(auth, id)
        if ('after' in which) return { session: view(session), entries: visible(session, which.after), more: false }
        const before = session.entries.filter(e => which.before === undefined || e.seq < which.before)
        const entries = before.slice(-which.limit)
        return { session: view(session), entries, more: before.length > entries.length }
      }),
    send: (auth, message) =>
      call('send', auth, () => {
        for (const session of sessions) {
          const found = session.entries.find(e => e.platformId === message.id)
          if (found) return { session: session.id, seq: found.seq, repeated: true }
        }
        const session = target(auth, message)
        if (session.status === 'resolved') session.status = 'open'
        const { text, id, answers } = message
        const entry = {
          kind: 'message' as const,
          author: { kind: 'contact' as const },
          text,
          platformId: id,
          ...(answers ? { answers } : {}),
        }
        return { session: session.id, seq: add(session, entry), repeated: false }
      }),
    read: (auth, session, seq) =>
      call('read', auth, () => {
        must(auth, session).seen = seq
      }),
    typing: (auth, _session, on) => call(`typing ${on}`, auth, () => undefined),
    rate: (auth, { session, score }) =>
      call('rate', auth, () => {
        const its = must(auth, session)
        if (its.status === 'open') throw new Rejected(409, 'not_resolved', 'It is open.')
        add(its, { kind: 'csat', author: { kind: 'contact' }, of: its.entries.findLast(e => e.kind === 'csat_request')?.seq ?? 0, score })
      }),
    identify: (auth, visitor) =>
      call('identify', auth, () => {
        for (const session of sessions) if (session.whose === `Visitor ${visitor}`) session.whose = auth
        known.delete(`Visitor ${visitor}`)
      }),
    config: auth => call('config', auth, () => config),
    source: auth => call('source', auth, () => ({ title: 'Returns', html: '<p>30 days</p>' })),
    upload: (auth, file, name, progress) =>
      call('upload', auth, () => {
        progress(0.5)
        return { name, type: 'image/png', size: file.size, url: 'https://desk.example/f/1', ticket: `ticket of ${name}` }
      }),
    silence() {},
    stream: (auth, session, after, signal) =>
      call('stream', auth, () => {
        must(auth, session)
        const stream = { session, whose: auth, last: after } as Stream
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
    known,
    /** An agent speaks in the latest session. */
    reply: (text: string): void => void add(sessions.at(-1)!, { kind: 'message', author: { kind: 'agent', name: 'Maya' }, text }),
    event: (entry: Omit<WireEntry, 'seq' | 'at'>, session = sessions.at(-1)!): number => add(session, entry),
    begin: (whose: string): Kept => begin(whose, undefined, undefined),
    say: (event: string, data: unknown): void => {
      for (const { controller } of streams) controller.enqueue(encode(event, data))
    },
    cut(): void {
      for (const { controller } of streams) controller.error(new Error('cut'))
      streams.clear()
    },
    forgetVisitors: (): void => known.clear(),
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
  let tabs: Shelf
  let ids = 0
  const opened: Conversation[] = []

  const load = (random: () => number = () => 0.5, tab: Shelf = tabs): Conversation => {
    const conversation = createConversation({
      api: server.api,
      cupboard: createCupboard(kept, tab, 'https://desk.example'),
      pause: createPause(),
      now: Date.now,
      random,
      newId: () => `id${++ids}`,
      alone: (_name, act) => act(),
    })
    opened.push(conversation)
    return conversation
  }
  const pass = (ms: number): Promise<number> => timers.tickAsync(ms)
  const told = (conversation: Conversation): (string | undefined)[] => {
    const state = conversation.state()
    const [first = ''] = chainOf(state, state.at ?? '')
    return (state.parts[first]?.entries ?? []).map(e => e.text ?? e.kind)
  }
  const texts = (conversation: Conversation): string[] => {
    const state = conversation.state()
    const entries = state.parts[state.at ?? '']?.entries ?? []
    return [...entries.filter(e => e.kind === 'message').map(e => e.text ?? ''), ...state.outbox.map(m => m.text)]
  }

  beforeEach(() => {
    timers = sinon.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    server = fakeServer()
    kept = shelf()
    tabs = shelf()
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
    expect(server.calls, 'only what may be sent and said first').to.deep.equal(['config'])
    expect(conversation.state().link).to.equal('idle')
  })

  it('asks once more for what may be sent and said first while the network is away, and not where the server refuses', async () => {
    const conversation = load()
    server.network.down = true
    conversation.open(true)
    await pass(10_000)
    expect(conversation.state().config).to.equal(null)
    const tried = server.calls.length
    expect(tried).to.be.within(3, 8)
    server.network.down = false
    await pass(20_000)
    expect(conversation.state().config).to.have.property('identity', true)
    await pass(120_000)
    expect(server.calls.length).to.equal(tried + 1)
    const refused = load()
    server.network.spoil = () => {
      throw new Rejected(403, 'forbidden', 'Not from this page.')
    }
    refused.open(true)
    await pass(120_000)
    expect(server.calls.length).to.equal(tried + 2)
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
      second.again(second.state().outbox[0]!.id)
      await pass(10)
      expect(server.texts()).to.deep.equal(['short', 'too long'])
      expect(second.state().outbox).to.deep.equal([])
    })

    it('forgets it when the customer discards it', async () => {
      const conversation = load()
      server.network.refuse = new Rejected(400, 'invalid', 'No.')
      conversation.send('never mind')
      await pass(10)
      conversation.drop(conversation.state().outbox[0]!.id)
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
    expect(conversation.state().sessions).to.deep.equal({})
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
      session: { ...conversation.state().sessions[session?.id ?? ''] },
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
    await pass(30_000)
    expect(texts(conversation)).to.deep.equal(['Hello'])
    await pass(6000)
    expect(texts(conversation)).to.deep.equal(['Hello', 'Hi'])
  })

  it('listens anew as soon as the network is said to be back', async () => {
    const conversation = load()
    conversation.send('Hello')
    await pass(10)
    server.streams.clear()
    server.reply('Hi')
    await pass(1000)
    expect(texts(conversation)).to.deep.equal(['Hello'])
    conversation.hurry()
    await pass(10)
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
    expect(shown(conversation.state())).to.include({ id: 's2', from: 's1' })
    expect(texts(conversation)).to.deep.equal(['Second'])
    expect(told(conversation)).to.deep.equal(['First', 'status'])
    conversation.close()
    const again = load()
    await pass(10)
    expect(told(again), 'after a reload').to.deep.equal(['First', 'status'])
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

  it('asks once with each page for what is new beside a conversation that has gone cold, until it is opened', async () => {
    const first = load()
    first.send('Hello')
    await pass(10)
    first.close()
    await pass(25 * 3_600_000)
    const before = server.calls.length
    const conversation = load()
    await pass(60_000)
    expect(server.calls.slice(before)).to.deep.equal(['sessions'])
    server.reply('Hi')
    conversation.open(true)
    await pass(10)
    expect(texts(conversation)).to.deep.equal(['Hello', 'Hi'])
  })

  it('finds what an agent has begun meanwhile, counts it as new, and goes on with it', async () => {
    const first = load()
    first.send('Hello')
    await pass(10)
    const [mine] = server.sessions
    first.close()
    await pass(25 * 3_600_000)
    const begun = server.begin(mine!.whose)
    server.event({ kind: 'message', author: { kind: 'agent', name: 'Maya' }, text: 'The lamp is back' }, begun)
    await pass(3_600_000)
    const conversation = load()
    await pass(100)
    expect(unread(conversation.state())).to.equal(1)
    conversation.open(true)
    conversation.select(begun.id)
    await pass(10)
    expect(texts(conversation)).to.deep.equal(['The lamp is back'])
    conversation.send('I take it')
    await pass(10)
    expect(begun.entries.map(e => e.text)).to.deep.equal(['The lamp is back', 'I take it'])
  })

  it('is the same in another tab', async () => {
    const [one, two] = [load(undefined, shelf()), load(undefined, shelf())]
    one.send('Hello')
    await pass(10)
    two.changedElsewhere('threadline https://desk.example : token')
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
    expect(conversation.state().typing).to.equal('s1')
    await pass(12_000)
    expect(conversation.state().typing).to.equal(null)
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
      await Promise.all([conversation!.rate('s1', of, 5, ' '), pass(10)])
      expect(conversation!.state().parts.s1?.entries.at(-1)).to.include({ kind: 'csat', score: 5 })
      expect(conversation!.state().rating).to.equal(null)
    })

    it('that did not get through says so and can be given again', async () => {
      const [conversation] = opened
      const of = server.sessions[0]!.entries.at(-1)!.seq
      await Promise.all([conversation!.rate('s1', of, 5, ''), pass(10)])
      expect(conversation!.state().rating).to.deep.equal({ of, session: 's1', state: 'failed', why: 'It is open.' })
      server.sessions[0]!.status = 'resolved'
      await Promise.all([conversation!.rate('s1', of, 5, ''), pass(10)])
      expect(conversation!.state().rating).to.equal(null)
    })
  })

  describe('with several conversations', () => {
    it('begins a new one beside the first, and sends each message where it was written', async () => {
      const conversation = load()
      conversation.send('About shoes')
      await pass(10)
      server.network.down = true
      server.cut()
      conversation.send('Size 43?')
      conversation.select(undefined)
      conversation.send('About hats')
      conversation.send('Green ones')
      await pass(1000)
      conversation.close()
      server.network.down = false
      const again = load()
      await pass(31_000)
      expect(server.sessions.map(s => s.entries.map(e => e.text))).to.deep.equal([
        ['About shoes', 'Size 43?'],
        ['About hats', 'Green ones'],
      ])
      expect(texts(again), 'on screen').to.deep.equal(['About hats', 'Green ones'])
      expect(listed(again.state()).map(s => s.preview)).to.deep.equal(['Green ones', 'Size 43?'])
    })

    it('keeps what is being written while the first message gets its conversation', async () => {
      const conversation = load()
      conversation.send('Hello')
      conversation.setDraft('And besi')
      await pass(10)
      expect(shown(conversation.state())?.id).to.equal('s1')
      expect(conversation.draft()).to.equal('And besi')
      conversation.select(undefined)
      expect(conversation.draft(), 'of another conversation').to.equal('')
      conversation.select('s1')
      expect(conversation.draft()).to.equal('And besi')
    })

    it('counts what is new in all of them, and no more once it is before the customer’s eyes', async () => {
      const conversation = load()
      conversation.send('One')
      await pass(10)
      conversation.select(undefined)
      conversation.send('Two')
      await pass(10)
      server.event({ kind: 'message', author: { kind: 'agent' }, text: 'About one' }, server.sessions[0])
      server.event({ kind: 'message', author: { kind: 'agent' }, text: 'About two' })
      await pass(10)
      expect(unread(conversation.state())).to.equal(2)
      conversation.look()
      await pass(1000)
      expect(unread(conversation.state())).to.equal(1)
      conversation.select('s1')
      await pass(10)
      expect(texts(conversation)).to.deep.equal(['One', 'About one'])
      conversation.look()
      await pass(1000)
      expect(unread(conversation.state())).to.equal(0)
      expect(server.sessions.map(s => s.seen > 0)).to.deep.equal([true, true])
    })

    it('reads what was said before, page by page', async () => {
      const conversation = load()
      conversation.send('First')
      await pass(10)
      for (let i = 0; i < 120; i++) server.event({ kind: 'message', author: { kind: 'ai' }, text: `answer ${i}` })
      await pass(10)
      conversation.close()
      kept = shelf()
      kept.setItem('threadline https://desk.example : token', 'token 1')
      const again = load(undefined, shelf())
      again.open(true)
      await pass(10)
      expect(texts(again)).to.have.length(50)
      while (await again.earlier()) await pass(1)
      expect(texts(again)).to.deep.equal(server.texts())
    })

    it('writes to a resolved one again, which goes on', async () => {
      const conversation = load()
      conversation.send('Hello')
      await pass(10)
      server.sessions[0]!.status = 'resolved'
      server.event({ kind: 'status', status: 'resolved' })
      await pass(10)
      conversation.send('One more thing')
      await pass(10)
      expect(shown(conversation.state())).to.include({ id: 's1', status: 'open' })
    })
  })

  describe('of a customer who signs in', () => {
    const jwt = (sub: string): string => `h.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.s`
    const customer = async (sub: string) => {
      server.known.add(`Customer ${jwt(sub)}`)
      return createCustomer(jwt(sub), Date.now)
    }

    it('stays on screen and becomes theirs, with what was not sent yet', async () => {
      const conversation = load()
      conversation.send('Hello')
      await pass(10)
      server.network.down = true
      server.cut()
      conversation.send('Still me')
      await pass(100)
      const signing = conversation.become(await customer('ada'))
      await pass(1000)
      server.network.down = false
      await pass(40_000)
      await signing
      await pass(10)
      expect(texts(conversation)).to.deep.equal(['Hello', 'Still me'])
      expect(server.texts()).to.deep.equal(['Hello', 'Still me'])
      expect(
        kept.keys().filter(key => key.includes('token') || key.includes(' visitor ')),
        'of the visitor',
      ).to.deep.equal([])
    })

    it('leaves nothing behind for the next one, neither on screen nor in the browser', async () => {
      const conversation = load()
      await conversation.become(await customer('ada'))
      conversation.send('A secret')
      await pass(10)
      server.network.down = true
      server.cut()
      conversation.send('Unsent secret')
      conversation.setDraft('Half a secret')
      await pass(100)
      await conversation.become(await customer('bob'))
      server.network.down = false
      await pass(40_000)
      expect(texts(conversation)).to.deep.equal([])
      expect(conversation.draft()).to.equal('')
      expect(server.texts(), 'never sent as somebody else').to.deep.equal(['A secret'])
      expect(JSON.stringify(kept.keys().map(key => [key, kept.getItem(key)]))).not.to.match(/secret|ada/i)
    })

    it('finds nothing of theirs after signing out, and everything after signing in again', async () => {
      const conversation = load()
      await conversation.become(await customer('ada'))
      conversation.send('Hello')
      await pass(10)
      conversation.leave()
      await pass(100)
      expect(texts(conversation)).to.deep.equal([])
      expect(JSON.stringify(kept.keys().map(key => kept.getItem(key)))).not.to.include('Hello')
      conversation.open(true)
      await conversation.become(await customer('ada'))
      await pass(100)
      expect(texts(conversation)).to.deep.equal(['Hello'])
    })

    it('sees at once a conversation that another of their browsers begins', async () => {
      const conversation = load()
      await conversation.become(await customer('ada'))
      conversation.send('Here')
      await pass(10)
      const other = server.begin(`Customer ${jwt('ada')}`)
      server.event({ kind: 'message', author: { kind: 'contact' }, text: 'There' }, other)
      await pass(10)
      expect(listed(conversation.state()).map(s => s.preview)).to.have.members(['Here', 'There'])
      expect(texts(conversation), 'the screen stays').to.deep.equal(['Here'])
    })

    it('is asked for a fresh token when the old one no longer holds', async () => {
      let given = 0
      const token = (n: number): string => `h.${Buffer.from(JSON.stringify({ sub: 'ada', n })).toString('base64url')}.s`
      const identity = await createCustomer(async () => {
        const fresh = token(++given)
        server.known.add(`Customer ${fresh}`)
        for (const session of server.sessions) session.whose = `Customer ${fresh}`
        return fresh
      }, Date.now)
      const conversation = load()
      await conversation.become(identity)
      conversation.send('Hello')
      await pass(10)
      server.known.clear()
      server.cut()
      conversation.send('And again')
      await pass(5000)
      expect(server.texts()).to.deep.equal(['Hello', 'And again'])
      expect(given).to.equal(2)
    })
  })

  describe('a file', () => {
    const file = (name: string, size: number, type = 'image/png'): File => new File([new Uint8Array(size)], name, { type })

    it('is sent before the message, within the limits that the server tells', async () => {
      const conversation = load()
      conversation.open(true)
      await pass(10)
      const at = conversation.state().at!
      conversation.uploads.add([file('a.png', 10), file('big.png', 5000), file('b.exe', 10, 'application/x-msdownload')], at)
      await pass(10)
      expect(conversation.state().uploads.map(u => [u.name, u.state, u.why])).to.deep.equal([
        ['a.png', 'ready', undefined],
        ['big.png', 'failed', '!size'],
        ['b.exe', 'failed', '!type'],
      ])
      expect(conversation.state().uploads[0]?.file?.ticket).to.equal('ticket of a.png')
    })

    it('waits for a connection and goes by itself when it is there', async () => {
      const conversation = load()
      conversation.open(true)
      await pass(10)
      server.network.down = true
      conversation.uploads.add([file('a.png', 10)], conversation.state().at!)
      await pass(10)
      expect(conversation.state().uploads[0]?.state).to.equal('waiting')
      server.network.down = false
      conversation.hurry()
      await pass(10)
      expect(conversation.state().uploads[0]?.state).to.equal('ready')
    })

    it('leaves connections for messages: two go at once, a third when one is over or given up', async () => {
      const { upload } = server.api
      const held = new Map<string, () => void>()
      server.api.upload = async (...given) => {
        await new Promise<void>(resolve => held.set(given[2], resolve))
        return upload(...given)
      }
      const conversation = load()
      conversation.open(true)
      await pass(10)
      const [, , third = ''] = conversation.uploads.add([file('a', 10), file('b', 10), file('c', 10)], conversation.state().at!)
      await pass(10)
      expect([...held.keys()]).to.deep.equal(['a', 'b'])
      held.get('a')?.()
      await pass(10)
      expect([...held.keys()]).to.deep.equal(['a', 'b', 'c'])
      conversation.uploads.drop([third])
      held.get('b')?.()
      held.get('c')?.()
      await pass(10)
      conversation.uploads.add([file('d', 10)], conversation.state().at!)
      await pass(10)
      held.get('d')?.()
      await pass(10)
      expect(conversation.state().uploads.map(u => [u.name, u.state])).to.deep.equal([
        ['a', 'ready'],
        ['b', 'ready'],
        ['d', 'ready'],
      ])
    })
  })

  it('loses, doubles and misorders nothing on a network that fails at every step, with reloads', async function () {
    this.timeout(60_000)
    for (let seed = 1; seed <= 150; seed++) {
      server = fakeServer()
      kept = shelf()
      tabs = shelf()
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
