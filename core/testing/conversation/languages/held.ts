// Replies that are held back: what could not be translated, is to be looked at, or must not be seen by a model.
import { expect } from 'chai'
import { hour } from '../../../model/time.ts'
import { ann, problemOf, who } from '../stage.ts'
import { english, type Talk } from './talk.ts'

export const heldBack = (talk: Talk): void => {
  const { handedOff, sent, writing, reply } = talk

  describe('written by an agent, and held back', () => {
    const losses: [string, string, string][] = [
      ['a link', 'Follow it here: https://example.com/t/4711', 'Folgen Sie ihr hier: https://example.com/t'],
      ['a number', 'Your order 4711 is on its way.', 'Ihre Bestellung 4117 ist unterwegs.'],
      ['a placeholder', 'The card [card ending 4242] was charged.', 'Die Karte wurde belastet.'],
      ['everything', 'We are on it right now.', '  '],
    ]
    for (const [what, text, said] of losses)
      it(`is not sent where the translation lost ${what}: it waits for the agent`, async () => {
        const session = await handedOff()
        talk.translator.says(() => said)
        await reply(session, text)
        await talk.stage.settle()
        expect(sent()).to.deep.equal([])
        expect(await writing(session)).to.include({ state: 'waits' })
        expect((await writing(session)).translation?.failed).to.be.a('string')
        const [waiting] = await talk.stage.core.queries.queue()
        expect(waiting?.session.writings).to.deep.include({
          seq: (await writing(session)).seq,
          words: (await writing(session)).seq,
          author: 'ann',
          state: 'waits',
        })
      })

    it('keeps figures that are only written otherwise', async () => {
      const session = await handedOff()
      talk.translator.says(() => 'Sie erhalten 1.299,00 € am 5. Dezember um 15 Uhr zurück.')
      await reply(session, 'You get €1,299.00 back on 5 December at 3 pm.')
      await talk.stage.settle()
      expect(sent()).to.deep.equal(['Sie erhalten 1.299,00 € am 5. Dezember um 15 Uhr zurück.'])
    })

    const failing = async (): Promise<{ session: string; seq: number }> => {
      const session = await handedOff()
      talk.translator.says(() => {
        throw new Error('the model failed')
      })
      const { seq } = await reply(session, english)
      await talk.stage.settle()
      talk.translator.says(undefined)
      expect(sent()).to.deep.equal([])
      return { session, seq }
    }

    it('that failed is sent as written only where the agent says so', async () => {
      const { session, seq } = await failing()
      await talk.stage.settle(hour)
      expect(sent(), 'not by itself').to.deep.equal([])
      await talk.stage.core.controls.decide(session, { draft: seq, verdict: 'approve' }, who)
      await talk.stage.settle()
      expect(sent()).to.deep.equal([english])
      expect((await talk.stage.lastOurs(session)).wrote).to.equal(undefined)
      expect(await problemOf(talk.stage.core.controls.decide(session, { draft: seq, verdict: 'approve' }, who))).to.equal('decided')
    })

    it('that failed is tried again, and sent once', async () => {
      const { session, seq } = await failing()
      await talk.stage.core.controls.settle(session, { of: seq, verdict: 'again' }, { ...who, key: 'again' })
      await talk.stage.core.controls.settle(session, { of: seq, verdict: 'again' }, { ...who, key: 'again' })
      await talk.stage.settle()
      expect(sent()).to.deep.equal([`${english} «de»`])
    })

    it('that failed gets other words, or is dropped', async () => {
      const { session, seq } = await failing()
      await talk.stage.core.controls.decide(session, { draft: seq, verdict: 'edit', text: 'It is on its way to you.' }, who)
      await talk.stage.settle()
      expect(sent()).to.deep.equal(['It is on its way to you. «de»'])
      talk.translator.says(() => {
        throw new Error('the model failed')
      })
      const second = await reply(session, 'Another thing to say here.')
      await talk.stage.settle()
      await talk.stage.core.controls.remove(session, { of: second.seq }, who)
      await talk.stage.settle(hour)
      expect(sent().length).to.equal(1)
      expect((await writing(session)).state).to.equal('dropped')
    })

    it('that failed no longer holds up what is written after it', async () => {
      const { session } = await failing()
      await reply(session, 'A new word from me.')
      await talk.stage.settle()
      expect(sent()).to.deep.equal(['A new word from me. «de»'])
    })

    it('waits to be looked at where the house wants that, and leaves as it was shown', async () => {
      await talk.stage.core.controls.deskSettings({ check: true }, { who: { ...ann, role: 'admin' } })
      const session = await handedOff()
      const { seq } = await reply(session, english)
      await talk.stage.settle(hour)
      expect(sent()).to.deep.equal([])
      expect((await writing(session)).translation).to.deep.equal({ text: `${english} «de»`, language: 'de' })
      const asked = talk.translator.asked.length
      await talk.stage.core.controls.decide(session, { draft: seq, verdict: 'approve' }, who)
      await talk.stage.settle()
      expect(sent()).to.deep.equal([`${english} «de»`])
      expect(talk.translator.asked.length, 'not translated twice').to.equal(asked)
    })

    it('does not show the model what is masked, and sends it to the customer all the same', async () => {
      await talk.stage.core.controls.masking({ emails: true }, { who: { ...ann, role: 'admin' } })
      const session = await handedOff()
      await reply(session, 'Write to claims@example.com about card 4242 4242 4242 4242 please.')
      await talk.stage.settle()
      const asked = talk.translator.asked.at(-1)?.text ?? ''
      expect(asked).to.contain('[card ending 4242]').and.to.contain('[email]').and.to.not.contain('claims@example.com')
      expect(sent()).to.deep.equal(['Write to claims@example.com about card 4242 4242 4242 4242 please. «de»'])
    })

    it('that holds what no model may see waits for the agent', async () => {
      const session = await handedOff()
      const before = talk.translator.asked.length
      await reply(session, 'Your new password is Tr0ub4dor&3 from now on.')
      await talk.stage.settle()
      expect(talk.translator.asked.length).to.equal(before)
      expect((await writing(session)).translation?.failed).to.contain('no model may see')
    })
  })
}
