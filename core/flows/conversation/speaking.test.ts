import { expect } from 'chai'
import { openSqlite } from '#core/store/sqlite/sqlite.ts'
import {
  page as all,
  asked,
  type Growing,
  growingHouse,
  hasEnded,
  hasMore,
  isBegun,
  one,
  reading,
  two,
} from '#core/testing/conversation/growing.ts'
import type { Entry } from '../../model/entry.ts'
import { isHumanEvent } from '../../model/entry.ts'
import { foldSession } from '../../model/folds/session.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Session } from '../../model/session.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'

const grace = { who: { id: 'grace', name: 'Grace Hopper' } }

const kinds = (entries: Entry[]): string[] => entries.map(e => (e.kind === 'more' && e.ends ? `more: ${e.ends}` : e.kind))

/** No word of the AI was added after a person's act or the customer's newer words, and what is projected is the fold. */
const holds = async (house: Growing, id: string, entries: Entry[], isAll = true): Promise<void> => {
  let session: Session | undefined
  let shown = ''
  for (const entry of entries) {
    const message = foldTimeline(entries.slice(0, entry.seq)).find(e => e.kind === 'message' && e.author.kind === 'ai')
    const text = message?.kind === 'message' ? message.text : ''
    if (text !== shown && shown !== '') {
      const since = entries.slice((message?.seq ?? 0) - 1, entry.seq)
      expect(since.some(isHumanEvent), `words at ${entry.seq} after a person’s act`).to.equal(false)
      expect(text.startsWith(shown), `what was shown was taken back at ${entry.seq}`).to.equal(true)
    }
    shown = text
    session = foldSession(session, entry, id)
  }
  if (isAll) expect(await house.core.queries.session(id)).to.deep.include({ ...session, rev: session?.rev })
}

describe('An answer that is shown sentence by sentence', () => {
  let store: Store
  let house: Growing
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })
  const open = async (more: Partial<Answerer> = {}, connector = reading(700)): Promise<void> => {
    house = await growingHouse(store, more, undefined, connector)
  }

  it('is there with its first sentence, grows, and ends whole with its receipt', async () => {
    await open()
    const { session, model } = await house.begin()
    expect(await house.said(session)).to.have.nested.property('[0].text', one)
    expect((await house.said(session))[0]).to.have.property('growing')
    model.write(`${one} ${two} The money`)
    await house.until(session, hasMore(1))
    expect((await house.said(session))[0]?.text).to.equal(`${one} ${two}`)
    const left = (await house.said(session))[0]?.at ?? 0
    model.write(all)
    model.end()
    const entries = await house.until(session, hasEnded)
    await house.core.idle()
    expect(kinds(entries)).to.deep.equal(['started', 'message', 'message', 'delivery', 'more', 'more: whole'])
    const [message] = await house.said(session)
    expect(message).to.include({ text: all, class: 'synthesised' }).and.not.to.have.property('growing')
    expect(message?.receipt?.streamed).to.deep.equal({ firstWordsAt: left, characters: `${one} ${two} `.length })
    expect(message?.receipt?.grounding).to.deep.include({ carried: true })
    expect(await house.core.queries.why(session, message?.seq ?? 0)).to.deep.equal(message?.receipt)
    expect(await house.core.queries.replay(session, message?.seq ?? 0)).to.deep.include({ differences: [] })
    await holds(house, session, entries)
  })

  it('is written down at most once in 0.7 seconds, however fast the model writes', async () => {
    await open()
    const { session, model } = await house.begin(`${one} S`)
    model.write(`${one} ${two} T`)
    await house.until(session, hasMore(1))
    const times = (await store.read(session, 0, 100)).flatMap(e => (e.kind === 'more' || (e.kind === 'message' && e.growing) ? [e.at] : []))
    expect((times[1] ?? 0) - (times[0] ?? 0)).to.be.at.least(700)
    model.end({ text: all })
    await house.until(session, hasEnded)
  })

  it('is sent whole where the channel shows nothing that grows, and where the model is not sure', async () => {
    await open({}, reading())
    const { session, model } = await house.ask()
    model.write(all)
    await house.clock.advance(3000)
    expect(isBegun(await store.read(session, 0, 100))).to.equal(false)
    model.end({ text: all })
    expect(kinds(await house.until(session, isBegun))).to.deep.equal(['started', 'message', 'message', 'delivery'])
    await house.close()
    await open()
    const other = await house.customer('And how is it sent back, free or not?')
    const unsure = await house.writing()
    unsure.write(`${two} And`, { confidence: 0.3 })
    await house.clock.advance(3000)
    unsure.end({ text: all, confidence: 0.9 })
    const entries = await house.until(other, now => now.filter(e => e.kind === 'message' && e.author.kind === 'ai').length === 2)
    expect(kinds(entries)).not.to.include('more')
  })

  it('keeps what was shown and withholds what nothing carries; a person goes on', async () => {
    await open()
    const { session, model } = await house.begin(`${one} ${two} The`)
    model.write(`${one} ${two} You get 400 euros on top of it. Yes`)
    const entries = await house.until(session, hasEnded)
    await house.core.idle()
    expect(kinds(entries)).to.deep.equal([
      'started',
      'message',
      'message',
      'delivery',
      'more: held',
      'handoff',
      'owner',
      'message',
      'delivery',
    ])
    expect(await house.said(session)).to.have.nested.property('[0].text', `${one} ${two}`)
    expect(JSON.stringify(entries.filter(e => e.kind === 'message'))).not.to.include('400')
    const handoff = entries.find(e => e.kind === 'handoff')
    expect(handoff).to.deep.include({ reasons: ['low_confidence'] })
    expect(handoff?.kind === 'handoff' && handoff.explanation).to.include('400 euros')
    const now = await house.core.queries.session(session)
    expect(now.owner).to.deep.equal({ kind: 'team' })
    expect(now.waitingSince, 'half an answer is none: the clocks run').to.equal(entries[1]?.at)
    for (const seq of [3, handoff?.seq ?? 0]) expect(await house.core.queries.replay(session, seq)).to.deep.include({ differences: [] })
    await holds(house, session, entries)
  })

  it('stays with what was shown where people are kept out of it', async () => {
    await open()
    await house.core.controls.autopilot({ handoff: { preset: 'never', reach: 'Write to us.' } }, grace)
    const { session, model } = await house.begin()
    model.write(`${one} You get 400 euros on top of it. Yes`)
    const entries = await house.until(session, hasEnded)
    await house.core.idle()
    expect(kinds(entries)).to.deep.equal(['started', 'message', 'message', 'delivery', 'more: held'])
    expect((await house.said(session))[0]).to.deep.include({ text: one })
    expect((await house.core.queries.why(session, 3)).why).to.include('400 euros')
    expect(await house.core.queries.replay(session, 3)).to.deep.include({ differences: [] })
  })

  it('withholds a link that nothing it was given holds, wherever it comes', async () => {
    await open()
    const { session, model } = await house.begin()
    model.end({ text: `${one} See https://evil.example/refund now.` })
    const entries = await house.until(session, hasEnded)
    await house.core.idle()
    expect((await house.said(session))[0]?.text).to.equal(one)
    expect(entries.find(e => e.kind === 'handoff')).to.deep.include({ reasons: ['low_confidence'] })
  })

  it('asks once more, as ever, where already the first sentence does not pass', async () => {
    await open()
    const { session, model } = await house.ask()
    model.write('You get 400 euros on top of it. Yes')
    await house.clock.advance(2000)
    model.end({ text: 'You get 400 euros on top of it.' })
    const again = await house.writing()
    expect(again.question.feedback).to.include('400 euros')
    again.end({ text: one })
    const entries = await house.until(session, isBegun)
    expect(kinds(entries)).to.deep.equal(['started', 'message', 'message', 'delivery'])
    expect((await house.said(session))[0]).to.deep.include({ text: one })
  })

  it('hands off where the model fails, changes its mind or wants an action in the middle', async () => {
    for (const how of [
      new Error('the line broke'),
      { text: 'Something else altogether.' },
      { kind: 'none' as const, text: '' },
      { kind: 'calls' as const, calls: [] },
    ]) {
      await open()
      const { session, model } = await house.begin()
      model.end(how)
      const entries = await house.until(session, hasEnded)
      await house.core.idle()
      expect(kinds(entries).slice(4)).to.deep.equal(['more: held', 'handoff', 'owner', 'message', 'delivery'])
      expect(entries.find(e => e.kind === 'handoff')).to.deep.include({ reasons: ['failed'] })
      expect((await house.said(session))[0]?.text).to.equal(one)
      await house.close()
      await store.close()
      store = await openSqlite({ file: ':memory:' })
    }
    await open()
  })

  it('stops at once where a person replies or claims, and says no more', async () => {
    for (const act of ['reply', 'claim'] as const) {
      await open()
      const { session, model } = await house.begin()
      if (act === 'reply') await house.core.controls.reply(session, { text: 'I am on it.' }, grace)
      else await house.core.controls.claim(session, {}, grace)
      model.write(`${one} ${two} The`)
      const entries = await house.until(session, hasEnded)
      await house.core.idle()
      model.end({ text: all })
      await house.clock.advance(5000)
      expect(kinds(entries).at(-1)).to.equal('more: person')
      expect((await house.said(session))[0]?.text).to.equal(one)
      const now = await store.read(session, 0, 100)
      expect(now).to.have.length(entries.length)
      const { waitingSince } = await house.core.queries.session(session)
      expect(waitingSince, act).to.equal(act === 'claim' ? now[1]?.at : undefined)
      await holds(house, session, now)
      await house.close()
      await store.close()
      store = await openSqlite({ file: ':memory:' })
    }
    await open()
  })

  it('stops where the last words come after a person', async () => {
    await open()
    const { session, model } = await house.begin()
    await house.core.controls.claim(session, {}, grace)
    model.end({ text: all })
    const entries = await house.until(session, hasEnded)
    await house.core.idle()
    expect(kinds(entries).at(-1)).to.equal('more: person')
    expect((await house.said(session))[0]?.text).to.equal(one)
  })

  it('stops where the customer writes on, and answers all of it, whole', async () => {
    await open()
    const { session, model } = await house.begin()
    await house.customer('And is it free?')
    model.write(`${one} ${two} The`)
    const again = await house.writing()
    expect(again.question.text).to.equal(`${asked}\nAnd is it free?`)
    expect(again.question.history).to.deep.equal([{ author: 'ai', text: one }])
    again.write(`${two} The`)
    await house.clock.advance(2000)
    again.end({ text: two })
    const entries = await house.until(session, now => now.filter(e => e.kind === 'message' && e.author.kind === 'ai').length === 2)
    expect(kinds(entries)).to.deep.equal(['started', 'message', 'message', 'delivery', 'message', 'more: overtaken', 'message', 'delivery'])
    expect((await house.said(session)).map(m => m.text)).to.deep.equal([one, two])
    await holds(house, session, await store.read(session, 0, 6), false)
  })

  it('stops where words before it are redacted', async () => {
    await open()
    const { session, model } = await house.begin(`${one} Sending`, `${asked} My name is Zebedee.`)
    await house.core.controls.redact(session, { of: 2, what: ['Zebedee'] }, grace)
    model.write(`${one} ${two} The`)
    const again = await house.writing()
    expect(again.question.text).not.to.include('Zebedee')
    again.end({ text: two })
    const entries = await house.until(session, now => now.filter(e => e.kind === 'message' && e.author.kind === 'ai').length === 2)
    expect(kinds(entries)).to.include('more: overtaken')
  })

  it('stops where autopilot is switched off, and hands off', async () => {
    await open()
    const { session, model } = await house.begin()
    await house.core.controls.autopilot({ channels: { web: 'off' } }, grace)
    model.write(`${one} ${two} The`)
    const entries = await house.until(session, now => now.some(e => e.kind === 'handoff'))
    expect(entries.find(e => e.kind === 'handoff')).to.deep.include({ reasons: ['autopilot_off'] })
    expect((await house.said(session))[0]?.text).to.equal(one)
  })

  it('goes whole into a draft where answers wait for approval', async () => {
    await open()
    await house.core.controls.autopilot({ channels: { web: 'inspect' } }, grace)
    const { session, model } = await house.ask()
    model.write(`${one} Sending`)
    await house.clock.advance(2000)
    expect(kinds(await store.read(session, 0, 100))).to.deep.equal(['started', 'message'])
    model.end({ text: all })
    await house.until(session, now => now.some(e => e.kind === 'draft'))
  })

  it('is ended after a crash, loses nothing, and is answered anew and whole', async () => {
    await open()
    const { session, model } = await house.begin()
    model.write(`${one} ${two} The`)
    await house.until(session, hasMore(1))
    const after = await house.next()
    const again = await after.writing()
    expect(again.question).to.deep.include({ text: asked, history: [{ author: 'ai', text: `${one} ${two}` }] })
    again.write(`${one} Sending`)
    await after.clock.advance(2000)
    again.end({ text: all })
    const entries = await after.until(session, now => now.filter(e => e.kind === 'message' && e.author.kind === 'ai').length === 2)
    expect(kinds(entries)).to.deep.equal(['started', 'message', 'message', 'delivery', 'more', 'more: broken', 'message', 'delivery'])
    expect((await after.said(session)).map(m => m.text)).to.deep.equal([`${one} ${two}`, all])
    await after.close()
  })

  it('is ended by the next run and left to the person who came meanwhile', async () => {
    await open()
    const { session } = await house.begin()
    await house.core.controls.claim(session, {}, grace)
    const after = await house.next()
    const entries = await after.until(session, hasEnded)
    expect(kinds(entries).at(-1)).to.equal('more: person')
    await after.close()
  })

  it('is read by a judge two, four, eight sentences at a time, each time with all before them', async () => {
    const judged: string[] = []
    await open({
      async judge({ text }) {
        judged.push(text)
        return { carried: !text.includes('400'), loose: text.includes('400') ? ['400'] : [], why: 'so' }
      },
    })
    const { session, model } = await house.begin(`${one} S`)
    model.write(`${one} ${two} T`)
    await house.clock.advance(2000)
    expect(judged.map(text => text.trim())).to.deep.equal([one])
    model.write(`${all} Y`)
    await house.until(session, hasMore(1))
    expect(judged.map(text => text.trim())).to.deep.equal([one, all])
    model.end({ text: `${all} You get 400 euros.` })
    await house.until(session, hasEnded)
    expect(judged).to.have.length(3)
    expect((await house.said(session))[0]?.text).to.equal(all)
  })
})
