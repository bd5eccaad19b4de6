import { expect } from 'chai'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import {
  page as all,
  asked,
  type Growing,
  growingHouse,
  hasEnded,
  hasMore,
  one,
  reading,
  three,
  two,
} from '#core/testing/conversation/growing.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { second } from '../../model/time.ts'
import type { Connector } from '../../ports/connector.ts'
import { Refused, Retry } from '../../ports/failure.ts'
import type { Store } from '../../ports/store.ts'

const grace = { who: { id: 'grace', name: 'Grace Hopper' } }

const kinds = (entries: Entry[]): string[] =>
  entries.map(e => (e.kind === 'more' ? `more${e.ends ? `: ${e.ends}` : ''}` : e.kind === 'delivery' ? `${e.of} ${e.state}` : e.kind))
const isSent = (of: number) => (entries: Entry[]) => entries.some(e => e.kind === 'delivery' && e.of === of && e.state === 'sent')
const moreAt = (entries: Entry[], n: number): number => entries.filter(e => e.kind === 'more')[n]?.seq ?? 0

/** A platform that messages are pushed to, and where they can be changed. */
const phone = () => {
  const calls: { at: string; text: string }[] = []
  const messages: string[] = []
  let weather = async (_: string): Promise<'fine' | 'lost answer'> => 'fine'
  const take = async (what: string, text: string, write: () => void): Promise<void> => {
    calls.push({ at: what, text })
    const came = await weather(what)
    write()
    if (came === 'lost answer') throw new Error('socket hang up')
  }
  const connector: Connector = {
    ...reading(),
    traits: { ...reading().traits, pull: false, grows: 2 * second },
    async send(_, { text }) {
      await take('send', text, () => messages.push(text))
      return { platformId: `p${messages.length}` }
    },
    grow: (_, { platformId, reply }) =>
      take(`grow ${platformId}`, reply.text, () => void messages.splice(Number(platformId.slice(1)) - 1, 1, reply.text)),
    edit: (_, { platformId, reply }) =>
      take(`edit ${platformId}`, reply.text, () => void messages.splice(Number(platformId.slice(1)) - 1, 1, reply.text)),
    settle: async () => 'absent',
  }
  return {
    calls,
    messages,
    connector,
    weather(now: typeof weather) {
      weather = now
    },
  }
}

describe('An answer that grows where messages are pushed', () => {
  let store: Store
  let house: Growing
  let device: ReturnType<typeof phone>

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    device = phone()
    house = await growingHouse(store, {}, undefined, device.connector)
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })

  /** A question whose answer is shown up to its first sentence, which has arrived. */
  const begin = async () => {
    const { session, model } = await house.begin()
    const entries = await house.until(session, isSent(3))
    expect(device.messages).to.deep.equal([one])
    return { session, model, entries }
  }
  const quiet = (session: string) =>
    house
      .until(session, () => true)
      .then(async () => {
        await house.clock.advance(60 * second)
        await house.core.idle()
        return store.read(session, 0, 1000)
      })

  it('is sent with its first sentence and changed with each further piece, each with its row in the ledger', async () => {
    const { session, model } = await begin()
    model.write(`${one} ${two} The`)
    await house.until(session, isSent(6))
    expect(device.messages).to.deep.equal([`${one} ${two}`])
    model.end({ text: all })
    await house.until(session, isSent(9))
    expect(device.messages).to.deep.equal([all])
    expect(kinds(await quiet(session))).to.deep.equal([
      'started',
      'message',
      'message',
      '3 sending',
      '3 sent',
      'more',
      '6 sending',
      '6 sent',
      'more: whole',
      '9 sending',
      '9 sent',
    ])
    expect((await house.said(session))[0]).to.deep.include({ text: all, delivery: { state: 'sent' } })
  })

  it('leaves out pieces that newer ones have overtaken, and ends with the last words', async () => {
    const { session, model } = await begin()
    const slow = Promise.withResolvers<'fine'>()
    device.weather(() => slow.promise)
    model.write(`${one} ${two} The`)
    await house.until(session, hasMore(1))
    model.write(`${one} ${two} ${three} Y`)
    await house.until(session, hasMore(2))
    model.end({ text: all })
    await house.until(session, hasEnded)
    slow.resolve('fine')
    await quiet(session)
    expect(device.calls.map(({ at, text }) => `${at}: ${text}`)).to.deep.equal([
      `send: ${one}`,
      `grow p1: ${one} ${two}`,
      `grow p1: ${all}`,
    ])
    expect(device.messages).to.deep.equal([all])
  })

  it('waits as long as the platform wants, and then shows all there is', async () => {
    const { session, model } = await begin()
    device.weather(async () => {
      throw new Retry('slow down', 30 * second)
    })
    model.write(`${one} ${two} The`)
    await house.until(session, entries => entries.some(e => e.kind === 'delivery' && e.reason === 'slow down'))
    device.weather(async () => 'fine')
    model.end({ text: all })
    await house.until(session, hasEnded)
    expect(device.messages).to.deep.equal([one])
    await quiet(session)
    expect(device.messages).to.deep.equal([all])
    expect(device.calls.map(({ at }) => at)).to.deep.equal(['send', 'grow p1', 'grow p1'])
  })

  it('is brought to its last words where an answer of the platform was lost, and stands there once', async () => {
    const { session, model } = await begin()
    device.weather(async () => 'lost answer')
    model.write(`${one} ${two} The`)
    await house.until(session, entries => entries.some(e => e.kind === 'delivery' && e.state === 'unknown'))
    device.weather(async () => 'fine')
    model.end({ text: all })
    await quiet(session)
    expect(device.messages).to.deep.equal([all])
    expect((await house.said(session)).map(({ text }) => text)).to.deep.equal([all])
  })

  it('ends with what is stored after a crash, and is answered anew in a message of its own', async () => {
    const { session, model } = await begin()
    device.weather(() => new Promise(() => {}))
    model.write(`${one} ${two} The`)
    await house.until(session, entries => entries.some(e => e.kind === 'delivery' && e.of === moreAt(entries, 0) && e.state === 'sending'))
    device.weather(async () => 'fine')
    house = await house.next()
    const again = await house.writing()
    again.end({ text: all })
    const entries = await house.until(session, now => now.some(e => e.kind === 'more' && e.ends === 'broken'))
    await quiet(session)
    expect(kinds(entries)).to.include('more: broken')
    expect(device.messages).to.deep.equal([`${one} ${two}`, all])
    expect((await house.said(session)).map(({ text }) => text)).to.deep.equal([`${one} ${two}`, all])
  })

  it('grows no further once a person has replied, is read by the team as it was left, and holds up nobody', async () => {
    const { session, model } = await begin()
    device.weather(async what => {
      if (what.startsWith('grow')) throw new Retry('slow down', 30 * second)
      return 'fine'
    })
    model.write(`${one} ${two} The`)
    await house.until(session, entries => entries.some(e => e.kind === 'delivery' && e.reason === 'slow down'))
    await house.core.controls.reply(session, { text: 'I am on it.' }, grace)
    model.end({ text: all })
    await house.until(session, hasEnded)
    await house.clock.advance(1 * second)
    await house.core.idle()
    expect(device.messages).to.deep.equal([one, 'I am on it.'])
    await quiet(session)
    expect(device.messages).to.deep.equal([one, 'I am on it.'])
    const [message] = await house.said(session)
    expect(message).to.include({ text: one }).and.not.to.have.property('growing')
    const withheld = (await store.read(session, 0, 1000)).find(e => e.kind === 'delivery' && e.state === 'withheld')
    expect(withheld).to.deep.include({ reason: 'a person took over', grows: 3 })
  })

  it('says so where the last words are refused, and tries again where a person asks for it', async () => {
    const { session, model } = await begin()
    device.weather(async () => {
      throw new Refused('messages are not changed here')
    })
    model.end({ text: all })
    const of = moreAt(await house.until(session, hasEnded), 0)
    const entries = await house.until(session, now => now.some(e => e.kind === 'delivery' && e.of === of && e.state === 'failed'))
    const failed = entries.findLast((e): e is EntryOf<'delivery'> => e.kind === 'delivery' && e.state === 'failed')
    expect(failed).to.deep.include({ of, reason: 'messages are not changed here' }).and.not.to.have.property('quiet')
    expect((await house.said(session))[0]?.text, 'what the customer has').to.equal(one)
    device.weather(async () => 'fine')
    await house.core.controls.settle(session, { of, verdict: 'again' }, grace)
    await quiet(session)
    expect(device.messages).to.deep.equal([all])
    expect((await house.said(session))[0]?.text).to.equal(all)
  })

  it('keeps the channel’s pace, however many grow there', async () => {
    const { session, model } = await begin()
    const other = await house.customer('How long may I return a thing?', 'ben')
    const another = await house.writing()
    another.write(`${one} Sending`)
    await house.until(other, isSent(3))
    for (const text of [`${one} ${two} The`, `${one} ${two} ${three} Y`]) {
      model.write(text)
      another.write(text)
      for (const id of [session, other]) await house.until(id, hasMore(text.endsWith('Y') ? 2 : 1))
    }
    const entries = [...(await store.read(session, 0, 1000)), ...(await store.read(other, 0, 1000))]
    const times = entries.flatMap(e => (e.kind === 'more' ? [e.at] : [])).sort((a, b) => a - b)
    expect(times).to.have.length(4)
    for (const [i, at] of times.entries()) if (i > 0) expect(at - (times[i - 1] ?? 0)).to.be.at.least(2 * second)
    model.end({ text: all })
    another.end({ text: all })
    for (const id of [session, other]) await house.until(id, hasEnded)
    await quiet(session)
    expect(device.messages).to.deep.equal([all, all])
  })

  it('takes the words that an agent has changed for the last', async () => {
    const { session, model } = await begin()
    device.weather(async what => {
      if (what.startsWith('grow')) throw new Retry('slow down', 30 * second)
      return 'fine'
    })
    model.end({ text: all })
    await house.until(session, hasEnded)
    await house.core.controls.edit(session, { of: 3, text: 'Fourteen days.' }, grace)
    device.weather(async () => 'fine')
    await quiet(session)
    expect(device.messages).to.deep.equal(['Fourteen days.'])
    expect((await house.said(session))[0]?.text).to.equal('Fourteen days.')
  })

  it('is sent whole where the channel can not grow what was sent, whatever its traits say', async () => {
    await house.close()
    const { grow: _, ...connector } = device.connector
    house = await growingHouse(store, {}, undefined, connector)
    const session = await house.customer(asked)
    const model = await house.writing()
    model.write(`${one} ${two} The`)
    await house.clock.advance(5 * second)
    expect(device.messages).to.deep.equal([])
    model.end({ text: all })
    await house.until(session, isSent(3))
    expect(device.messages).to.deep.equal([all])
  })
})
