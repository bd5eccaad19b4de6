// What agents write, in the customer's language: in order, once, with both texts kept.
import { expect } from 'chai'
import { minute } from '../../../model/time.ts'
import { who } from '../stage.ts'
import { english, type Talk } from './talk.ts'

export const writtenByAgents = (talk: Talk): void => {
  const { handedOff, until, sent, writing, reply } = talk

  describe('written by an agent', () => {
    for (const channel of ['post', 'api'])
      it(`goes out on ${channel} in the customer’s language, and both texts are kept`, async () => {
        const session = await handedOff(channel)
        await reply(session, english)
        await talk.stage.settle()
        const message = await talk.stage.lastOurs(session)
        expect(message).to.include({ text: `${english} «de»`, wrote: english, language: 'de' })
        expect(message.delivery?.state).to.equal('sent')
        expect(message.author).to.deep.include({ kind: 'agent', id: 'ann' })
        expect((await writing(session)).state).to.equal('sent')
        expect((await talk.stage.core.queries.session(session)).writings).to.equal(undefined)
        expect((await talk.stage.core.queries.session(session)).owner).to.deep.include({ kind: 'agent', id: 'ann' })
        if (channel === 'post') expect(sent()).to.deep.equal([`${english} «de»`])
      })

    it('shows the customer nothing before it is translated, and then beside it what was written', async () => {
      const session = await handedOff('api')
      const slow = talk.slowly()
      await reply(session, english)
      await until('asked for a translation', () => talk.translator.asked.some(({ text }) => text === english))
      const seen = async (): Promise<string> =>
        JSON.stringify((await talk.stage.core.customers.entries('ada', session, { after: 0 })).entries)
      expect(await seen()).to.not.contain('left our house')
      slow.open()
      await talk.stage.settle()
      const { entries } = await talk.stage.core.customers.entries('ada', session, { after: 0 })
      const words = entries.flatMap(e => (e.kind === 'message' && e.author?.kind === 'agent' ? [e.text] : []))
      expect(words).to.deep.equal([`${english} «de»`])
      const said = entries.find(e => e.kind === 'message' && e.author?.kind === 'agent')
      expect(said).to.deep.include({ language: 'de', original: { text: english, language: 'en' } })
      const { seq } = await talk.stage.lastOurs(session)
      await talk.stage.core.controls.redact(session, { of: seq }, who)
      await talk.stage.settle()
      const after = await talk.stage.core.customers.entries('ada', session, { after: 0 })
      expect(JSON.stringify(after), 'redacted, it is gone in both languages').to.not.contain('left our house')
    })

    it('keeps the order: nothing overtakes a reply that is still being translated', async () => {
      const session = await handedOff()
      const slow = talk.slowly(text => text.startsWith('First'))
      await reply(session, 'First of all, I am sorry for that.')
      await reply(session, 'Ich habe soeben im Lager nachgefragt und melde mich gleich.')
      await reply(session, 'Then I will send you a new one.')
      await until('asked for a translation', () => talk.translator.asked.some(({ text }) => text.startsWith('First')))
      await talk.stage.clock.advance(1000)
      expect(sent()).to.deep.equal([])
      slow.open()
      await talk.stage.settle()
      expect(sent()).to.deep.equal([
        'First of all, I am sorry for that. «de»',
        'Ich habe soeben im Lager nachgefragt und melde mich gleich.',
        'Then I will send you a new one. «de»',
      ])
    })

    it('sends once what is pressed twice, while it is translated and afterwards', async () => {
      const session = await handedOff()
      const slow = talk.slowly()
      const first = await reply(session, english, 'k1')
      await until('asked for a translation', () => talk.translator.asked.some(({ text }) => text === english))
      expect(await reply(session, english, 'k1')).to.deep.equal(first)
      slow.open()
      await talk.stage.settle()
      expect(await reply(session, english, 'k1')).to.deep.equal(first)
      await talk.stage.settle(minute)
      expect(sent()).to.deep.equal([`${english} «de»`])
      expect(talk.translator.asked.filter(({ text }) => text === english).length).to.equal(1)
    })

    it('leaves words as they are that are in the customer’s language, or are no words', async () => {
      const session = await handedOff()
      const before = talk.translator.asked.length
      await reply(session, 'Ihre Bestellung hat heute Morgen unser Haus verlassen.')
      await reply(session, '👍 https://example.com/track')
      await talk.stage.settle()
      expect(sent()).to.deep.equal(['Ihre Bestellung hat heute Morgen unser Haus verlassen.', '👍 https://example.com/track'])
      expect(talk.translator.asked.length).to.equal(before)
      expect((await talk.stage.lastOurs(session)).wrote).to.equal(undefined)
    })

    it('never translates a note, and never sends one', async () => {
      const session = await handedOff()
      const before = talk.translator.asked.length
      await talk.stage.core.controls.note(session, { text: 'The customer sounds quite annoyed to me.' }, who)
      await talk.stage.settle()
      expect(talk.translator.asked.length).to.equal(before)
      expect(sent()).to.deep.equal([])
    })
  })

  describe('written first by an agent', () => {
    /** The contact of a session that is over. */
    const over = async (session: string): Promise<string> => {
      await talk.stage.core.controls.resolve(session, {}, who)
      await talk.stage.settle()
      return (await talk.stage.core.queries.session(session)).contact
    }

    it('goes out in the language in which the customer wrote before', async () => {
      const contact = await over(await handedOff())
      const begun = await talk.stage.core.controls.message(contact, { text: english }, { ...who, key: 'first' })
      const again = await talk.stage.core.controls.message(contact, { text: english }, { ...who, key: 'first' })
      expect(again, 'pressed twice').to.include({ session: begun.session, seq: begun.seq })
      await talk.stage.settle()
      expect(sent()).to.deep.equal([`${english} «de»`])
      expect(await talk.stage.lastOurs(begun.session)).to.include({ wrote: english, language: 'de' })
      expect((await talk.stage.core.queries.session(begun.session)).translate).to.include({ on: true, theirs: 'de' })
    })

    it('goes out as it is written where an agent has turned translating off for them', async () => {
      const session = await handedOff()
      await talk.stage.core.controls.translate(session, { on: false }, who)
      const contact = await over(session)
      const begun = await talk.stage.core.controls.message(contact, { text: english }, who)
      await talk.stage.settle()
      expect(sent()).to.deep.equal([english])
      expect((await talk.stage.core.queries.session(begun.session)).translate).to.include({ on: false, by: 'agent' })
    })
  })
}
