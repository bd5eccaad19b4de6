import { expect } from 'chai'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import type { Writing } from '#core/testing/answering/writing.ts'
import { page as all, type Growing, growingHouse, hasEnded, one, reading, three, two } from '#core/testing/conversation/growing.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import { onLine, ringsFor } from '../../model/session.ts'
import type { Connector, Ringing } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'

const grace = { who: { id: 'grace', name: 'Grace Hopper' } }
const caller = { identities: ['caller:+15550001'], claimed: { phone: '+15550001' } }

const ofKind = <K extends Entry['kind']>(entries: Entry[], kind: K) => entries.filter((e): e is EntryOf<K> => e.kind === kind)
const isSent = (of: number) => (entries: Entry[]) => entries.some(e => e.kind === 'delivery' && e.of === of && e.state === 'sent')

describe('A live call', () => {
  let store: Store
  let house: Growing
  let aloud: string[]
  let rung: Ringing[]
  let count = 0
  let busy: Promise<void> | undefined

  beforeEach(async () => {
    aloud = []
    busy = undefined
    rung = []
    store = await openSqlite({ file: ':memory:' })
    const line: Connector = {
      ...reading(),
      traits: { ...reading().traits, pull: false, live: true, voice: true, grows: 0 },
      async send(_, { text }) {
        aloud.push(text)
        return { platformId: `p${aloud.length}` }
      },
      async grow(_, { reply }) {
        await busy
        aloud.push(reply.text)
      },
      async ring(_, call) {
        rung.push(call)
        return {}
      },
    }
    house = await growingHouse(store, {}, undefined, line)
  })
  afterEach(async () => {
    for (const model of begun.splice(0)) model.end({ text: one })
    await house.close()
    await store.close()
  })

  const says = async (text: string): Promise<string> => {
    count += 1
    const call = { channel: 'web', address: 'phone:CA1', sender: caller, line: { told: 'This call is answered by an AI.' } }
    const { session } = await house.core.inbox.receive({ ...call, id: `said${count}`, text })
    await house.clock.advance(1100)
    return session
  }
  const begun: Writing[] = []
  const writing = async (): Promise<Writing> => {
    const model = await house.writing()
    begun.push(model)
    return model
  }
  const calls = async () => {
    const session = await says('How long may I return something?')
    const model = await writing()
    model.write(`${one} Sending`)
    const entries = await house.until(session, entries => entries.some(e => e.kind === 'delivery' && e.state === 'sent'))
    const [message] = ofKind(entries, 'message').filter(m => m.author.kind === 'ai')
    return { session, model, of: message?.seq ?? 0 }
  }
  const heard = (text: string, id = 'i1') => house.core.inbox.changed({ channel: 'web', id, of: 'p1', kind: 'heard', text })
  const line = (state: 'joined' | 'missed' | 'ended' | 'voicemail', id: string = state, more = {}) =>
    house.core.inbox.line({ channel: 'web', address: 'phone:CA1', id, state, ...more })
  const said = async (session: string) => (await house.said(session)).map(({ text, unheard }) => ({ text, unheard }))

  it('begins on the timeline with what the caller was told', async () => {
    const session = await says('Hello, how long may I return something?')
    const [first, second, third] = await store.read(session, 0, 10)
    expect([first?.kind, second?.kind, third?.kind]).to.deep.equal(['started', 'line', 'message'])
    expect(second).to.include({ state: 'began', text: 'This call is answered by an AI.' })
    const model = await writing()
    model.end({ text: one })
    await house.until(session, entries => ofKind(entries, 'message').length === 2)
    await says('Thank you')
    expect(ofKind(await store.read(session, 0, 100), 'line')).to.have.length(1)
  })

  it('cuts what was said to what was heard, and says no more of it', async () => {
    const { session, model } = await calls()
    expect(await heard('You may return anything')).to.equal('changed')
    expect(await heard('You may return anything')).to.equal('repeated')
    model.write(`${one} ${two} The`)
    const entries = await house.until(session, hasEnded)
    expect(ofKind(entries, 'more').at(-1)).to.include({ ends: 'interrupted' })
    expect(await said(session)).to.deep.equal([{ text: 'You may return anything', unheard: ' within 30 days of its delivery.' }])
    expect(aloud).to.deep.equal([one])
    const asked = ofKind(await store.read(session, 0, 100), 'message').filter(m => m.author.kind === 'ai')
    expect(asked).to.have.length(1, 'the same words were answered once more')
  })

  it('says nothing of what waited to leave when the caller spoke', async () => {
    const { session, model } = await calls()
    let free = (): void => {}
    busy = new Promise(resolve => {
      free = resolve
    })
    model.write(`${one} ${two} The`)
    await house.until(session, entries => ofKind(entries, 'more').length === 1)
    model.write(`${one} ${two} ${three} And`)
    const before = await house.until(session, entries => ofKind(entries, 'more').length === 2)
    expect(before.at(-1)).to.include({ kind: 'delivery', state: 'planned' })
    await heard('You may')
    free()
    await house.until(session, entries => entries.some(e => e.kind === 'delivery' && e.state === 'withheld'))
    expect(aloud.join(' ')).to.not.contain(three)
    model.end({ text: all })
    await house.until(session, hasEnded)
  })

  it('tells the answerer what the caller did not hear', async () => {
    const { session, model } = await calls()
    await heard('You may return anything')
    model.write(`${one} ${two} The`)
    await house.until(session, hasEnded)
    await says('No, how long may I return a gift?')
    const next = await writing()
    const before = next.question.history.at(-1)?.text
    expect(before).to.match(/^You may return anything — \(interrupted/u)
    next.end({ text: all })
    await house.until(session, entries => ofKind(entries, 'message').filter(m => m.author.kind === 'ai').length === 2)
  })

  it('cuts an answer that was said whole, and leaves one that was heard whole', async () => {
    const { session, model } = await calls()
    model.end({ text: `${one} ${two}` })
    await house.until(
      session,
      entries => hasEnded(entries) && entries.filter(e => e.kind === 'delivery' && e.state === 'sent').length === 2,
    )
    await heard(`${one} ${two}`, 'i2')
    expect(await said(session)).to.deep.equal([{ text: `${one} ${two}`, unheard: undefined }])
    await heard(`${one} Sending it`, 'i3')
    expect(await said(session)).to.deep.equal([{ text: `${one} Sending it`, unheard: ' back is free.' }])
  })

  it('is taken by an agent: their phone rings, and the AI is silent from then on', async () => {
    const { session, model } = await calls()
    const failed = await house.core.controls.pickUp(session, {}, grace).catch((error: unknown) => error)
    expect(failed).to.be.instanceOf(Problem).and.to.include({ code: 'invalid' })
    const done = await house.core.controls.pickUp(session, { phone: '+49 30 1234567' }, { ...grace, key: 'press' })
    expect(await house.core.controls.pickUp(session, { phone: '+49 30 1234567' }, { ...grace, key: 'press' })).to.deep.equal(done)
    await house.until(session, isSent(done.seq))
    expect(rung.map(({ agent }) => agent)).to.deep.equal([{ id: 'grace', name: 'Grace Hopper', phone: '+49301234567' }])
    model.write(`${one} ${two} The`)
    const entries = await house.until(session, hasEnded)
    expect(ofKind(entries, 'more').at(-1)).to.include({ ends: 'person' })
    expect(aloud).to.deep.equal([one])
    expect(await line('joined', 'j', { agent: 'grace' })).to.equal('told')
    const again = await house.core.controls.pickUp(session, {}, { ...grace, key: 'again' }).catch((error: unknown) => error)
    expect(again).to.include({ code: 'conflict' })
    expect((await house.core.queries.session(session)).waitingSince).to.equal(undefined)
  })

  it('goes to the team where it ends before the caller was answered', async () => {
    const session = await says('How long may I return something?')
    const model = await writing()
    expect(await line('ended', 'e', { seconds: 61, reach: '+15550001' })).to.equal('told')
    expect(await line('ended', 'e')).to.equal('repeated')
    const entries = await store.read(session, 0, 100)
    expect(ofKind(entries, 'line').at(-1)).to.include({ state: 'ended', seconds: 61, middle: true })
    expect(ofKind(entries, 'handoff').at(-1)?.explanation).to.contain('+15550001')
    expect((await house.core.queries.session(session)).owner).to.deep.equal({ kind: 'team' })
    model.end({ text: one })
    await house.clock.advance(100)
    expect(aloud).to.deep.equal([])
  })

  it('is called back in the session that it was: the caller is on the line only once they are reached', async () => {
    const session = await says('Let me talk to a person')
    await house.until(session, entries => entries.some(e => e.kind === 'handoff'))
    await line('ended')
    const ringing = async () => ringsFor(await house.core.queries.session(session))
    expect(await ringing()).to.equal('callback')
    const done = await house.core.controls.pickUp(session, { phone: '+49301234567' }, grace)
    await house.until(session, isSent(done.seq))
    expect(rung.map(({ session, seq }) => [session, seq])).to.deep.equal([[session, done.seq]])
    expect(await ringing(), 'it may be tried again').to.equal('callback')
    await line('missed', 'm', { agent: 'grace', text: 'the customer did not answer' })
    expect(await ringing()).to.equal('callback')
    expect((await house.core.queries.session(session)).waitingSince).to.not.equal(undefined)
    await line('joined', 'j', { agent: 'grace' })
    expect(onLine(await house.core.queries.session(session))).to.equal(true)
    expect(await ringing()).to.equal(undefined)
    expect((await house.core.controls.pickUp(session, {}, grace).catch(e => e)).code).to.equal('conflict')
    await line('ended', 'e2', { seconds: 30 })
    expect(ofKind(await store.read(session, 0, 100), 'line').at(-1)).to.not.have.property('middle')
    expect(await ringing()).to.equal('callback')
  })

  it('is over for good: a message of the caller that comes late puts nobody on the line', async () => {
    const session = await says('Let me talk to a person')
    await line('ended')
    expect(await line('voicemail')).to.equal('told')
    expect(onLine(await house.core.queries.session(session))).to.equal(false)
  })

  it('stays with the AI where it ends after the answer', async () => {
    const { session, model } = await calls()
    model.end({ text: `${one} ${two}` })
    await house.until(session, hasEnded)
    await line('ended')
    const now = await house.core.queries.session(session)
    expect(now.owner).to.deep.equal({ kind: 'ai' })
    expect(ofKind(await store.read(session, 0, 100), 'line').at(-1)).to.not.have.property('middle')
  })

  it('asks a caller who wants a person to hold, and promises nothing else', async () => {
    await says('Let me talk to a person')
    await house.until(await says('Hello?'), entries => entries.some(e => e.kind === 'handoff'))
    await house.clock.advance(100)
    const told = aloud.join(' ')
    expect(told).to.contain('Please stay on the line')
    expect(told).to.not.match(/passed|transferred|here/u)
  })
})
