// The customer's language, as their words tell it, and which words never change it.
import { expect } from 'chai'
import { hour } from '../../../model/time.ts'
import { ann, ben, problemOf, who } from '../stage.ts'
import { english, german, type Talk } from './talk.ts'

export const toldAndSwitched = (talk: Talk): void => {
  const { handedOff, sent, reply } = talk

  describe('told by the customer’s words', () => {
    const short =
      'ok|OK!|ja|no|si|test|Hans Müller|Juan Carlos Rodríguez García|AB-4711|iPhone 15 Pro|Kettle & Cup|hello|thanks|👍|`npm run start`'.split(
        '|',
      )
    const languageOf = async (session: string): Promise<string | undefined> => (await talk.stage.core.queries.session(session)).language

    for (const by of ['the AI', 'the team'] as const)
      it(`stays, whatever short words, names and codes they write to ${by}`, async () => {
        const { session } = await talk.stage.write(german, { channel: 'post', ...(by === 'the team' ? { wish: true } : {}) })
        if (by === 'the AI') talk.stage.says(() => ({ text: 'Sie ist unterwegs.' }))
        await talk.stage.settle(3000)
        expect(await languageOf(session)).to.equal('de')
        for (const text of short) {
          await talk.stage.write(text, { channel: 'post' })
          await talk.stage.settle(3000)
          expect(await languageOf(session), text).to.equal('de')
        }
      })

    it('is the page’s for what the house says, until their words tell it', async () => {
      const sender = { ...talk.stage.sender('zoe', 'post'), claimed: { custom: { language: 'fr-CA' } } }
      const first = { channel: 'post', address: 'post:zoe', sender }
      const { session } = await talk.stage.core.inbox.receive({ ...first, id: 'z1', text: 'AB-4711', wish: true })
      await talk.stage.settle(3000)
      expect((await talk.stage.lastOurs(session)).text).to.match(/^J’ai transmis votre conversation/)
      expect(await languageOf(session), 'what a page says is not what they write').to.equal(undefined)
      await talk.stage.core.inbox.receive({ ...first, id: 'z2', text: german })
      await talk.stage.settle(3000)
      expect(await languageOf(session)).to.equal('de')
    })

    it('gives way, where it was only guessed, to the first words that tell', async () => {
      const { session } = await talk.stage.write('test', { channel: 'post', wish: true })
      await talk.stage.settle(3000)
      await talk.stage.write(german, { channel: 'post' })
      await talk.stage.settle(3000)
      expect(await languageOf(session)).to.equal('de')
      expect((await talk.stage.core.queries.session(session)).translate).to.include({ on: true, theirs: 'de' })
    })
  })

  describe('switched by an agent', () => {
    it('off: all is shown and sent as it is written, and the house does not turn it on again', async () => {
      const session = await handedOff()
      await talk.stage.core.controls.translate(session, { on: false }, who)
      const before = talk.translator.asked.length
      await reply(session, english)
      await talk.stage.write('Vielen Dank für die schnelle Antwort!', { channel: 'post' })
      await talk.stage.settle(hour)
      expect(sent()).to.deep.equal([english])
      expect(talk.translator.asked.length).to.equal(before)
    })

    it('to a language, by its name or tag', async () => {
      const session = await handedOff()
      await talk.stage.core.controls.translate(session, { on: true, language: 'French' }, who)
      await reply(session, english)
      await talk.stage.settle()
      expect(sent()).to.deep.equal([`${english} «fr»`])
      expect(await problemOf(talk.stage.core.controls.translate(session, { on: true, language: 'Klingonisch' }, who))).to.equal('invalid')
      expect(await problemOf(talk.stage.core.controls.translate(session, { on: true, language: 'en' }, who))).to.equal('invalid')
    })

    it('only where the house leaves it to agents', async () => {
      await talk.stage.core.controls.deskSettings({ translate: 'asked' }, { who: { ...ann, role: 'admin' } })
      const session = await handedOff()
      expect(talk.translator.asked).to.deep.equal([])
      await talk.stage.core.controls.translate(session, { on: true }, { who: ben })
      await talk.stage.settle()
      expect((await talk.stage.messageAt(session, 2)).translation?.text).to.equal(`${german} «en»`)
    })

    it('and the team’s language is the house’s', async () => {
      await talk.stage.core.controls.deskSettings({ language: 'German' }, { who: { ...ann, role: 'admin' } })
      const { session } = await talk.stage.write('I want to talk to a real person about my order please', { channel: 'post', wish: true })
      await talk.stage.settle(3000)
      expect((await talk.stage.messageAt(session, 2)).translation).to.include({ language: 'de' })
      expect(await problemOf(talk.stage.core.controls.deskSettings({ language: 'Elvish' }, { who: { ...ann, role: 'admin' } }))).to.equal(
        'invalid',
      )
    })
  })
}
