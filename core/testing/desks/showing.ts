// What a desk is shown, over the real flows and any store: told as sentences, one `it` each.
import { expect } from 'chai'
import { minute, second } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { openStage, problemOf, type Stage, who } from '../conversation/stage.ts'
import type { TestStore } from '../houses/stores.ts'
import { createRoom, type DeskWeather, type Room } from './room.ts'

/** Registers the tests for one kind of store. */
export const showingKit = (kind: TestStore): void => {
  describe(`A desk that sessions are brought to, kept in ${kind.name}`, () => {
    let store: Store
    let stage: Stage
    let room: Room
    let weather: (call: string) => DeskWeather

    beforeEach(async () => {
      store = await kind.open()
      weather = () => 'fine'
      room = createRoom({ weather: call => weather(call) })
      stage = await openStage(store, [room.desk({})])
    })
    afterEach(async () => {
      await stage.close()
      await store.close()
      await kind.clear()
    })

    const shown = (place = room.cards.at(-1)?.place): string[] =>
      room.posts.filter(p => p.place === place).map(p => `${p.does} ${p.seqs.join(' ')}${p.file === undefined ? '' : ` ${p.file}`}`)
    const handedOff = async (text = 'Which cheese?', more: Parameters<Stage['write']>[1] = {}): Promise<string> => {
      const { session } = await stage.write(text, more)
      await stage.settle(3 * second)
      return session
    }

    it('gets a thread for a session that a person is needed for, and none for one that the AI answers', async () => {
      await stage.write('How do I print?', { from: 'bob' })
      await stage.settle(3 * second)
      expect(room.cards).to.deep.equal([])
      const session = await handedOff()
      expect(room.cards.map(c => [c.session, c.room])).to.deep.equal([[session, 'hall']])
    })

    it('is told what was before in one message, up to the first message that nobody has answered, and the rest one by one', async () => {
      const { session } = await stage.write('How do I print?')
      await stage.settle(3 * second)
      await handedOff('And which cheese?')
      const [past, ...rest] = shown()
      const asked = (await stage.ofKind(session, 'message')).find(m => m.text === 'And which cheese?')?.seq ?? 0
      expect(past?.startsWith('recount 2 ')).to.equal(true)
      expect(past).to.not.contain(String(asked))
      expect(rest[0]).to.equal(`show ${asked}`)
    })

    it('is told nothing of the past where there is none', async () => {
      await handedOff()
      expect(shown()[0]).to.equal('show 2')
    })

    it('is shown every session where that is set, with all that happened in it', async () => {
      await stage.core.controls.deskSettings({ show: 'all' }, who)
      const { session } = await stage.write('How do I print?')
      await stage.settle(3 * second)
      expect(room.cards.map(c => c.session)).to.deep.equal([session])
    })

    it('goes on showing a session that the AI has again', async () => {
      const session = await handedOff()
      await stage.core.controls.claim(session, {}, who)
      await stage.core.controls.release(session, { to: 'ai' }, who)
      const { seq } = await stage.write('How do I print?')
      await stage.settle(3 * second)
      expect(shown()).to.include(`show ${seq}`)
    })

    it('shows a session in the room of the first route that means it, and not where only other desks’ routes do', async () => {
      const route = (name: string, when: object, desk: string, at: string) => ({ route: { name, when, show: { desk, room: at } } })
      await stage.core.controls.deskSettings(route('Web', { channels: ['web'] }, 'room', 'lobby'), who)
      await stage.core.controls.deskSettings(route('Elsewhere', { channels: ['post'] }, 'other', 'o'), who)
      await stage.core.controls.deskSettings(route('Web again', { channels: ['web'] }, 'room', 'cellar'), who)
      await handedOff('Which cheese?', { channel: 'web', from: 'wim' })
      await handedOff('Which cheese?', { channel: 'post', from: 'pia' })
      await handedOff('Which cheese?')
      expect(room.cards.map(c => c.room)).to.deep.equal(['lobby', 'hall'])
    })

    it('does not show again what was written in the thread, and finds it by its message', async () => {
      const session = await handedOff()
      const place = room.cards[0]?.place ?? ''
      const origin = { place, ref: room.write() }
      const { seq } = await stage.core.controls.reply(session, { text: 'None, sorry.' }, { ...who, key: 'k1', origin })
      await stage.core.controls.note(session, { text: 'From the terminal' }, who)
      await stage.settle(3 * second)
      expect(shown()).to.not.include(`show ${seq}`)
      expect(await stage.core.places.entry(place, origin.ref)).to.deep.equal({ session, place, seq })
      expect(await stage.core.places.ref(place, seq)).to.equal(origin.ref)
      expect(await stage.core.places.at(place)).to.deep.equal({ session, place })
      expect(await stage.core.places.at('room:hall:nowhere')).to.equal(undefined)
      expect(await stage.core.places.of(session)).to.deep.equal([{ desk: 'room', place, card: room.cards[0]?.ref }])
    })

    it('takes an act from another message of the desk for the same act, and tells customers nothing of where it was done', async () => {
      const session = await handedOff()
      const act = (ref: string) => ({ ...who, key: 'k1', origin: { place: 'room:hall:r1', ref } })
      const first = await stage.core.controls.reply(session, { text: 'None.' }, act('a'))
      expect(await stage.core.controls.reply(session, { text: 'None.' }, act('b'))).to.deep.equal(first)
      const { entries } = await stage.core.customers.entries('ada', session, { after: 0 })
      expect(JSON.stringify(entries)).to.contain('None.').and.not.to.contain('origin').and.not.to.contain('room:hall')
    })

    it('begins a thread anew that was deleted, below one card, with everything that happened', async () => {
      const session = await handedOff()
      const before = shown()
      const old = room.cards[0]?.place ?? ''
      room.lose(old)
      await stage.core.controls.note(session, { text: 'Still here?' }, who)
      await stage.settle(3 * second)
      expect(room.cards.filter(c => !c.gone).length).to.equal(1)
      expect(shown().length).to.be.greaterThan(before.length)
      expect(room.cards.at(-1)?.place).to.not.equal(old)
    })

    it('is asked once more in plain words for what it refused, and told on the card what can’t be shown at all', async () => {
      let refusals = 0
      weather = call => (call === 'show' && refusals++ < 1 ? 'refuse' : 'fine')
      await handedOff()
      expect(room.posts[0]).to.deep.include({ seqs: [2], plain: true })
      refusals = -1
      weather = call => (call === 'show' && refusals-- > -3 ? 'refuse' : 'fine')
      const { seq } = await stage.write('Blocks that nobody can draw')
      const next = await stage.write('And another')
      await stage.settle(3 * second)
      await stage.settle(3 * second)
      expect(shown()).to.not.include(`show ${seq}`)
      expect(shown()).to.include(`show ${next.seq}`)
      expect(room.cards[0]?.missed).to.deep.equal([{ seq, reason: 'invalid_blocks' }])
    })

    it('passes over at last what always breaks off and never lands, and goes on trying where nobody can be asked', async () => {
      await handedOff()
      weather = call => (call === 'show' ? 'fails without landing' : 'fine')
      const { seq } = await stage.write('Words that break the desk')
      for (let n = 0; n < 30; n++) await stage.settle(2 * minute)
      expect(room.cards[0]?.missed).to.deep.equal([{ seq, reason: 'socket hang up, 8 times' }])
      weather = () => 'fine'
      const next = await stage.write('Good words')
      await stage.settle(5 * second)
      expect(shown()).to.include(`show ${next.seq}`).and.not.to.include(`show ${seq}`)
    })

    it('is told to update its card at once for what people must see, and for the rest every two seconds', async () => {
      const session = await handedOff()
      await stage.settle(5 * second)
      const updates = (): number => room.updates.length
      const before = updates()
      await stage.core.controls.claim(session, {}, who)
      await stage.core.idle()
      expect(room.cards[0]?.shows.owner.kind).to.equal('agent')
      const claimed = updates()
      expect(claimed - before).to.equal(1)
      for (const tag of ['a', 'b', 'c', 'd']) {
        await stage.core.controls.tags(session, { add: [tag] }, who)
        await stage.clock.advance(100)
      }
      await stage.settle(3 * second)
      expect(updates() - claimed).to.be.within(1, 2)
      expect(room.cards[0]?.shows.lastSeq).to.equal((await stage.core.queries.session(session)).lastSeq)
    })

    it('says in words that it can’t show something, since when and why, until it can', async () => {
      weather = call => (call === 'open' ? 'refuse' : 'fine')
      await handedOff()
      const health = await stage.core.deskHealth('room')
      expect(health.ok ? '' : health.why).to.match(
        /^1 session waits to be shown in room: invalid_blocks, since \d{4}-\d\d-\d\d \d\d:\d\d UTC$/u,
      )
      expect(await stage.core.queries.desks()).to.deep.include({
        desk: 'room',
        waiting: 1,
        reason: 'invalid_blocks',
        since: (await stage.core.queries.desks())[0]?.since,
      })
      weather = () => 'fine'
      await stage.settle(2 * minute)
      expect(await stage.core.deskHealth('room')).to.deep.equal({ ok: true })
      expect(room.cards.length).to.equal(1)
    })

    it('says that it is behind once a platform that asks for patience has had some minutes of it', async () => {
      await handedOff()
      weather = () => 'retry'
      const { seq } = await stage.write('More')
      await stage.settle(2 * second)
      expect((await stage.core.deskHealth('room')).ok).to.equal(true)
      for (let n = 0; n < 8; n++) await stage.settle(minute)
      expect((await stage.core.deskHealth('room')).ok).to.equal(false)
      weather = () => 'fine'
      for (let n = 0; n < 8; n++) await stage.settle(minute)
      expect(shown()).to.include(`show ${seq}`)
    })

    it('catches up with what happened while it was not plugged in', async () => {
      const session = await handedOff()
      await stage.settle(5 * second)
      await stage.close()
      const without = await openStage(store)
      const { seq } = await without.write('Anybody there?', { id: 'later' })
      await without.settle(3 * second)
      await without.close()
      stage = await openStage(store, [room.desk({})])
      await stage.settle(5 * minute)
      expect(room.cards.map(c => c.session)).to.deep.equal([session])
      expect(shown()).to.include(`show ${seq}`)
    })

    it('is shown what waits for a person already when it is plugged in for the first time', async () => {
      await stage.close()
      const before = await openStage(store)
      const { session } = await before.write('Which cheese?', { from: 'eve' })
      await before.settle(3 * second)
      await before.close()
      stage = await openStage(store, [room.desk({})])
      await stage.settle(3 * second)
      expect(room.cards.map(c => c.session)).to.deep.equal([session])
    })

    it('has settings that are refused with a reason where they make no sense', async () => {
      const change = stage.core.controls.deskSettings
      const nothing = await stage.core.queries.deskSettings()
      expect(await problemOf(change({ show: 'some' as 'all' }, who))).to.equal('invalid')
      expect(await problemOf(change({ route: { name: 'Nowhere' } }, who))).to.equal('invalid')
      expect(await problemOf(change({ route: { id: 'none', name: 'x' } }, who))).to.equal('not_found')
      expect(await problemOf(change({ drop: 'none' }, who))).to.equal('not_found')
      expect(await problemOf(change({ reaction: { emoji: ':eyes:', verb: 'claim' } }, who))).to.equal('invalid')
      expect(await stage.core.queries.deskSettings()).to.deep.equal(nothing)
    })

    it('keeps routes in the order that people give them, each under a name of its own, once for one press', async () => {
      const { deskSettings: change } = stage.core.controls
      const add = (name: string, key: string, at?: number) =>
        change({ route: { name, team: 'one', ...(at === undefined ? {} : { at }) } }, { ...who, key })
      await add('Été & Co', 'k1')
      await add('Été & Co', 'k2')
      await add('First', 'k3', 1)
      const { routes } = await add('First', 'k3', 1)
      expect(routes.map(r => r.id)).to.deep.equal(['first', 'ete-co', 'ete-co-2'])
      const moved = await change({ route: { id: 'ete-co-2', at: 1, team: null, show: { desk: 'room', room: 'x' } } }, who)
      expect(moved.routes[0]).to.deep.equal({ id: 'ete-co-2', name: 'Été & Co', when: {}, show: { desk: 'room', room: 'x' } })
      expect((await change({ drop: 'first' }, who)).routes.length).to.equal(2)
    })
  })
}
