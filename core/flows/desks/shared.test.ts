import { expect } from 'chai'
import { type Duration, minute, second } from '#core/model/time.ts'
import type { Connector } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Store } from '#core/ports/store.ts'
import { openStage, type Stage, who } from '#core/testing/conversation/stage.ts'
import { createRoom, type DeskWeather, type Room } from '#core/testing/desks/room.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { writtenStore } from '#core/testing/houses/written-store.ts'
import type { ThreadDoc } from '../timeline/tables.ts'

const number = 'phone:+15550001111'

const sharing = ({ name, open, clear }: TestStore): void => {
  describe(`The thread of a conversation that goes on elsewhere, kept in ${name}`, () => {
    let stage: Stage
    let room: Room
    /** Of a desk that shares no threads. */
    let apart: Room
    let store: Store
    let weather: (call: string) => DeskWeather
    let beforeWrite: (...given: unknown[]) => Promise<void>

    const sms: Connector = {
      name: 'sms',
      channel: 'sms',
      traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
      send: async () => ({ platformId: 'SM1' }),
      reach({ identities }) {
        const phone = identities.find(one => one.startsWith('phone:'))
        if (phone === undefined) throw new Refused('no number of theirs is known', 'no_number')
        return async () => `sms:${phone.slice('phone:'.length)}`
      },
    }

    beforeEach(async () => {
      weather = () => 'fine'
      room = createRoom({ weather: call => weather(call) })
      apart = createRoom()
      beforeWrite = async () => {}
      store = writtenStore(await open(), (...given) => beforeWrite(...given))
      stage = await openStage(store, [room.desk({}), apart.desk({ name: 'apart', shares: false })])
      stage.core.connect(sms)
    })
    afterEach(async () => {
      await stage.close()
      await store.close()
      await clear()
    })

    const settle = (time: Duration = 3 * second): Promise<void> => stage.settle(time)

    /** A conversation that a person has and that was begun on another channel; answers the sessions of both. */
    const gone = async ({ shown = true } = {}): Promise<{ first: string; there: string }> => {
      const { session: first } = await stage.write(shown ? 'Which cheese?' : 'How do I print?', { channel: 'post' })
      await settle()
      const { session: there } = await stage.core.inbox.goOn(first, { channel: 'sms', identity: number, text: 'We go on here.' }, 'k1')
      await settle()
      return { first, there }
    }
    const arrives = (words: string, id: string) =>
      stage.core.inbox.receive({ channel: 'sms', address: 'sms:+15550001111', id, sender: { identities: [number] }, text: words })
    const text = async (words: string, id: string): Promise<string> => {
      const got = await arrives(words, id)
      await settle()
      return got.session
    }
    const at = (session: string) => room.cards.filter(card => card.session === session && !card.gone)
    const seqOf = async (session: string, words: string): Promise<number> =>
      (await stage.ofKind(session, 'message')).find(one => one.text === words)?.seq ?? -1

    it('is one: what is said there comes into the thread of the first, with a card of its own', async () => {
      const { first, there } = await gone()
      expect(room.cards.map(({ session }) => session)).to.deep.equal([first])
      expect(await text('Fine. Where is it?', 'a')).to.equal(there)
      const [card] = at(there)
      expect(card?.into).to.equal(at(first)[0]?.place)
      expect(room.posts.some(post => post.place === card?.place)).to.equal(true)
    })

    it('is told on the card of the first, though nothing else happens there', async () => {
      const { first } = await gone()
      await settle(60 * second)
      expect(at(first)[0]?.shares).to.equal(undefined)
      await text('Fine. Where is it?', 'a')
      await settle(60 * second)
      expect(at(first)[0]?.shares).to.equal(true)
    })

    it('takes words for the session in which the customer spoke last, and a message for the entry that it shows', async () => {
      const { first, there } = await gone()
      const top = at(first)[0]?.place ?? ''
      expect(await stage.core.places.at(top)).to.deep.equal({ session: first, place: top })
      await text('Fine. Where is it?', 'a')
      const within = at(there)[0]?.place ?? ''
      expect(await stage.core.places.at(top)).to.deep.equal({ session: there, place: within })
      expect(await stage.core.places.at(within)).to.deep.equal({ session: there, place: within })
      expect(await stage.core.places.all(top)).to.deep.equal([
        { session: first, place: top },
        { session: there, place: within },
      ])
      await stage.write('I am back', { channel: 'post' })
      await settle()
      expect(await stage.core.places.at(top)).to.deep.equal({ session: first, place: top })
      await text('And here again', 'b')
      const spot = await stage.core.places.at(top)
      const ref = room.write()
      const { seq } = await stage.core.controls.reply(there, { text: 'It is here.' }, { ...who, key: 'r1', origin: { place: within, ref } })
      await settle()
      expect(spot).to.deep.equal({ session: there, place: within })
      expect(room.posts.filter(post => post.place === within).flatMap(({ seqs }) => seqs)).to.not.include(seq)
      expect(await stage.core.places.entry(top, ref)).to.deep.equal({ session: there, place: within, seq })
      const back = await seqOf(first, 'I am back')
      const shown = room.posts.find(post => post.place === top && post.does === 'show' && post.seqs.includes(back))
      expect(await stage.core.places.entry(top, shown?.ref ?? '')).to.deep.equal({ session: first, place: top, seq: back })
    })

    it('takes words for whoever had spoken last in what stands before them', async () => {
      const { first, there } = await gone()
      const top = at(first)[0]?.place ?? ''
      await text('Fine. Where is it?', 'a')
      await stage.write('I am back', { channel: 'post' })
      await settle()
      const shownAt = async (session: string, words: string): Promise<string> => {
        const seq = await seqOf(session, words)
        return room.posts.find(post => post.does === 'show' && post.place === at(session)[0]?.place && post.seqs.includes(seq))?.ref ?? ''
      }
      const order = room.posts.map(({ ref }) => ref)
      const before = (ref: string) => (one: string) => order.includes(one) && order.indexOf(one) < order.indexOf(ref)
      const back = await shownAt(first, 'I am back')
      expect(order.indexOf(back)).to.be.greaterThan(0)
      expect((await stage.core.places.at(top, before(back)))?.session).to.equal(there)
      expect((await stage.core.places.at(top, () => true))?.session).to.equal(first)
      expect((await stage.core.places.at(top, () => false))?.session, 'nothing was read').to.be.a('string')
    })

    it('takes no words for a session that is closed while another is open', async () => {
      const { first, there } = await gone()
      await text('Fine.', 'a')
      await stage.core.controls.close(there, {}, who)
      await settle()
      const top = at(first)[0]?.place ?? ''
      expect((await stage.core.places.at(top))?.session).to.equal(first)
    })

    it('is its own where the first has none, and the first comes into it', async () => {
      const { first, there } = await gone({ shown: false })
      expect(room.cards).to.deep.equal([])
      await text('I want to talk to a person', 'a')
      expect(at(there)[0]?.into).to.equal(undefined)
      await stage.core.controls.claim(first, {}, who)
      await settle()
      expect(at(first)[0]?.into).to.equal(at(there)[0]?.place)
    })

    it('is one where both come to the desk at once', async () => {
      const { first, there } = await gone({ shown: false })
      // Neither has begun its thread when the other looks.
      let begins = 0
      const both = Promise.withResolvers<void>()
      beforeWrite = async given => {
        const { desk, doing } = given as Partial<ThreadDoc>
        if (desk !== 'room' || doing?.step !== 'open' || ++begins > 2) return
        if (begins === 2) both.resolve()
        await both.promise
      }
      await Promise.all([stage.core.controls.claim(first, {}, who), arrives('I want to talk to a person', 'a')])
      await settle(minute)
      const own = room.cards.filter(({ into }) => into === undefined)
      expect(own).to.have.length(1)
      expect([first, there].map(session => at(session).length)).to.deep.equal([1, 1])
      expect(begins).to.be.greaterThan(2)
      expect(room.cards.find(({ into }) => into !== undefined)?.into).to.equal(own[0]?.place)
    })

    it('is another one where that is gone, however the two are come to', async () => {
      const { first, there } = await gone()
      await text('Fine.', 'a')
      const top = at(first)[0]?.place ?? ''
      room.lose(top)
      await text('Are you there?', 'b')
      await settle(minute)
      const [alone] = at(there).filter(card => card.into === undefined)
      expect(alone?.place).to.be.a('string')
      const asked = await seqOf(there, 'Are you there?')
      expect(room.posts.some(post => post.place === alone?.place && post.seqs.includes(asked))).to.equal(true)
      // What people still write where it was is for the same conversation.
      expect((await stage.core.places.at(top))?.session).to.equal(first)
    })

    it('is the same after a card of the linked session alone was deleted', async () => {
      const { first, there } = await gone()
      await text('Fine.', 'a')
      room.lose(at(there)[0]?.place ?? '')
      await text('Are you there?', 'b')
      await settle(minute)
      expect(at(there).map(({ into }) => into)).to.deep.equal([at(first)[0]?.place])
    })

    for (const bad of ['lands but fails', 'fails without landing', 'retry'] as const)
      it(`has each card once where the first try ${bad}`, async () => {
        const { first, there } = await gone()
        let tries = 0
        weather = call => (call === 'open' && ++tries === 1 ? bad : 'fine')
        await text('Fine.', 'a')
        await settle(2 * minute)
        expect(at(there).map(({ into }) => into)).to.deep.equal([at(first)[0]?.place])
      })

    it('stays apart for a desk that shares none', async () => {
      const { first, there } = await gone()
      await text('Fine.', 'a')
      expect(apart.cards.map(({ session, into }) => [session, into])).to.deep.equal([
        [first, undefined],
        [there, undefined],
      ])
    })
  })
}

const { there, missing } = testStores()
for (const store of there) sharing(store)
for (const name of missing)
  describe.skip(`The thread of a conversation that goes on elsewhere, kept in ${name}`, () => void it('is not tried here'))
