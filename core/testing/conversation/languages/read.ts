// What the team reads: what customers and the AI wrote, in its own language.
import { expect } from 'chai'
import { hour, minute } from '../../../model/time.ts'
import { who } from '../stage.ts'
import { german, type Talk } from './talk.ts'

export const readByTheTeam = (talk: Talk): void => {
  const { handedOff, until } = talk

  describe('read by the team', () => {
    it('is translated from the handoff on, the original beside it, and the customer never waits for that', async () => {
      const slow = talk.slowly()
      const { session } = await talk.stage.write(german, { channel: 'post', wish: true })
      await until('asked for a translation', () => talk.translator.asked.length > 0)
      expect((await talk.stage.core.queries.session(session)).owner, 'handed off').to.deep.equal({ kind: 'team' })
      expect(await talk.stage.told(session), 'the customer knows').to.have.lengthOf(1)
      expect(await talk.stage.ofKind(session, 'translation')).to.deep.equal([])
      slow.open()
      await talk.stage.settle()
      const message = await talk.stage.messageAt(session, 2)
      expect(message.text).to.equal(german)
      expect(message.translation).to.deep.equal({ text: `${german} «en»`, language: 'en' })
      expect((await talk.stage.core.queries.session(session)).translate).to.deep.equal({ on: true, by: 'house', theirs: 'de', ours: 'en' })
    })

    it('reads the brief in its own language', async () => {
      const session = await handedOff()
      const [handoff] = await talk.stage.ofKind(session, 'handoff')
      expect(handoff?.translation?.text).to.contain('«en»')
      const now = await talk.stage.core.queries.session(session)
      expect(now.summary).to.equal(handoff?.translation?.text)
      expect(now.preview, 'in lists').to.equal(`${german} «en»`)
    })

    it('translates each later message once, with its new words where the customer changes them', async () => {
      const session = await handedOff()
      const before = talk.translator.asked.length
      const { seq } = await talk.stage.write('Können Sie bitte noch einmal nachsehen?', { channel: 'post', id: 'later' })
      await talk.stage.settle()
      await talk.stage.settle(minute)
      expect(talk.translator.asked.slice(before).map(({ text }) => text)).to.deep.equal(['Können Sie bitte noch einmal nachsehen?'])
      await talk.stage.core.inbox.changed({
        channel: 'post',
        kind: 'edit',
        id: 'e1',
        of: 'later',
        text: 'Können Sie bitte heute noch nachsehen?',
        sender: talk.stage.sender('ada', 'post'),
      })
      await talk.stage.settle()
      expect((await talk.stage.messageAt(session, seq)).translation?.text).to.equal('Können Sie bitte heute noch nachsehen? «en»')
    })

    it('does not translate what is in its own language, nor what the AI answers alone', async () => {
      const { session } = await talk.stage.write('Wie exportiere ich bitte meine Daten aus dem Konto?', { channel: 'post' })
      await talk.stage.settle(3000)
      expect((await talk.stage.core.queries.session(session)).owner).to.deep.equal({ kind: 'ai' })
      expect(talk.translator.asked).to.deep.equal([])
      const other = await talk.stage.write('I would like to talk to a person about my order', { channel: 'post', wish: true, from: 'eve' })
      await talk.stage.settle(3000)
      expect((await talk.stage.core.queries.session(other.session)).translate).to.equal(undefined)
      expect(talk.translator.asked).to.deep.equal([])
    })

    it('says once why nothing could be translated, keeps the original, and tries again when asked', async () => {
      talk.translator.says(() => {
        throw new Error('the 100 tokens of today are used up (OPENAI_DAILY_TOKENS)')
      })
      const session = await handedOff()
      const failures = (await talk.stage.ofKind(session, 'translation')).filter(t => t.failed !== undefined)
      expect(failures.map(t => t.failed)).to.deep.equal(['the 100 tokens of today are used up (OPENAI_DAILY_TOKENS)'])
      expect((await talk.stage.messageAt(session, 2)).text).to.equal(german)
      await talk.stage.settle(hour)
      expect((await talk.stage.ofKind(session, 'translation')).length, 'said once').to.equal(failures.length)
      talk.translator.says(undefined)
      await talk.stage.core.controls.translate(session, { on: true }, who)
      await talk.stage.settle()
      expect((await talk.stage.messageAt(session, 2)).translation?.text).to.equal(`${german} «en»`)
    })
  })
}
