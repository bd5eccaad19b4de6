// Translation beside all else that goes on in a session.
import { expect } from 'chai'
import { hour, minute } from '../../../model/time.ts'
import { ann, who } from '../stage.ts'
import { english, type Talk } from './talk.ts'

export const besideAllElse = (talk: Talk): void => {
  const { handedOff, until, sent, reply } = talk

  describe('beside all else that happens', () => {
    it('a reply leaves although the session is resolved while it is translated', async () => {
      const session = await handedOff()
      const slow = talk.slowly()
      await reply(session, english)
      await talk.stage.core.controls.resolve(session, {}, who)
      slow.open()
      await talk.stage.settle()
      expect(sent()).to.deep.equal([`${english} «de»`])
      expect((await talk.stage.core.queries.session(session)).status).to.equal('resolved')
    })

    it('a reply that waits for its translation keeps the AI silent, also once it has the session again', async () => {
      const session = await handedOff()
      const slow = talk.slowly()
      await reply(session, english)
      await talk.stage.core.controls.release(session, { to: 'ai' }, who)
      await until('nothing more is due', async () => (await talk.stage.core.queries.session(session)).owner.kind === 'ai')
      await talk.stage.clock.advance(minute)
      expect((await talk.stage.ofKind(session, 'message')).filter(m => m.author.kind === 'ai')).to.deep.equal([])
      slow.open()
      await talk.stage.settle()
      expect((await talk.stage.ofKind(session, 'message')).filter(m => m.author.kind === 'ai')).to.deep.equal([])
    })

    it('a draft of the AI is read in both languages, and sent as it is once it is approved', async () => {
      await talk.stage.core.controls.autopilot({ channels: { post: 'inspect' } }, { who: { ...ann, role: 'admin' } })
      const { session } = await talk.stage.write('Wie exportiere ich bitte meine Daten aus dem Konto?', { channel: 'post' })
      await talk.stage.settle(3000)
      const [draft] = await talk.stage.ofKind(session, 'draft')
      expect(draft?.text).to.equal('You wrote: Wie exportiere ich bitte meine Daten aus dem Konto?')
      expect(draft?.translation?.text).to.equal(`${draft?.text} «en»`)
      await talk.stage.core.controls.decide(session, { draft: draft?.seq ?? 0, verdict: 'approve' }, who)
      await talk.stage.settle()
      expect((await talk.stage.lastOurs(session)).text).to.equal(draft?.text)
    })

    it('a draft that an agent edits in the team’s language is sent in the customer’s', async () => {
      await talk.stage.core.controls.autopilot({ channels: { post: 'inspect' } }, { who: { ...ann, role: 'admin' } })
      const { session } = await talk.stage.write('Wie exportiere ich bitte meine Daten aus dem Konto?', { channel: 'post' })
      await talk.stage.settle(3000)
      const [draft] = await talk.stage.ofKind(session, 'draft')
      const text = 'You find it below Settings, then Export.'
      await talk.stage.core.controls.decide(session, { draft: draft?.seq ?? 0, verdict: 'edit', text }, who)
      await talk.stage.settle()
      expect(await talk.stage.lastOurs(session)).to.include({ text: `${text} «de»`, wrote: text, draft: draft?.seq })
    })

    it('a customer who goes over to another language is followed, one pasted message is not', async () => {
      const session = await handedOff()
      await talk.stage.write('Error: the connection to the server was closed unexpectedly', { channel: 'post' })
      await talk.stage.settle()
      expect((await talk.stage.core.queries.session(session)).translate).to.include({ on: true, theirs: 'de' })
      await talk.stage.write('Let us go on in English, that is easier for both of us', { channel: 'post' })
      await talk.stage.settle()
      expect((await talk.stage.core.queries.session(session)).translate).to.include({ on: false, by: 'house' })
      await reply(session, english)
      await talk.stage.settle()
      expect(sent()).to.deep.equal([english])
    })

    it('a reply that could not be translated for more than a day is looked at before it leaves, and can be tried again', async () => {
      const session = await handedOff()
      talk.translator.says(() => {
        throw new Error('the model failed')
      })
      const { seq } = await reply(session, english)
      await talk.stage.settle(30 * hour)
      talk.translator.says(undefined)
      await talk.stage.core.controls.settle(session, { of: seq, verdict: 'again' }, who)
      await talk.stage.settle()
      expect(sent()).to.deep.equal([`${english} «de»`])
    })
  })
}
