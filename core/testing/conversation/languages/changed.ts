// What is changed, taken back and looked for afterwards, in both languages.
import { expect } from 'chai'
import { ann, who } from '../stage.ts'
import { english, german, type Talk } from './talk.ts'

export const changedAndFound = (talk: Talk): void => {
  const { handedOff, until, sent, reply } = talk

  describe('changed afterwards', () => {
    it('a translated reply is edited in the agent’s language, and the customer reads the new words in theirs', async () => {
      const session = await handedOff()
      const { seq } = await reply(session, english)
      await talk.stage.settle()
      await talk.stage.core.controls.edit(session, { of: seq, text: 'Your parcel 4711 leaves tomorrow morning.' }, who)
      await talk.stage.settle()
      const edits = talk.stage.pushed.flatMap(p => (p.did === 'edit' ? [p.text] : []))
      expect(edits).to.deep.equal(['Your parcel 4711 leaves tomorrow morning. «de»'])
      expect(await talk.stage.lastOurs(session)).to.include({
        text: 'Your parcel 4711 leaves tomorrow morning. «de»',
        wrote: 'Your parcel 4711 leaves tomorrow morning.',
      })
    })

    it('where the channel can not change it, the correction goes in the customer’s language too', async () => {
      const session = await handedOff('slip')
      const { seq } = await reply(session, english)
      await talk.stage.settle()
      await talk.stage.core.controls.edit(session, { of: seq, text: 'It leaves tomorrow morning instead.' }, who)
      await talk.stage.settle()
      expect(sent().at(-1)).to.equal('Eine Berichtigung meiner früheren Nachricht:\n\nIt leaves tomorrow morning instead. «de»')
      expect((await talk.stage.lastOurs(session)).wrote).to.equal('It leaves tomorrow morning instead.')
    })

    it('is taken back by the number of what was written', async () => {
      const session = await handedOff()
      const { seq } = await reply(session, english)
      await talk.stage.settle()
      await talk.stage.core.controls.remove(session, { of: seq }, who)
      await talk.stage.settle()
      expect(talk.stage.pushed.filter(p => p.did === 'remove').length).to.equal(1)
      expect(await talk.stage.lastOurs(session)).to.include({ deleted: true, text: '' })
    })

    it('redacted, what the brief says of it in the team’s language is gone as well', async () => {
      talk.translator.says(() => 'Hello, where is my order with the code word Rosebud? 4711')
      const session = await handedOff()
      expect((await talk.stage.core.queries.session(session)).summary).to.contain('Rosebud')
      await talk.stage.core.controls.redact(session, { of: 2 }, who)
      await talk.stage.settle()
      expect(JSON.stringify(await talk.store.read(session, 0))).to.not.contain('Rosebud')
      expect(JSON.stringify(await talk.stage.core.queries.session(session))).to.not.contain('Rosebud')
    })

    it('redacted, it is gone in both languages', async () => {
      const session = await handedOff()
      const { seq } = await reply(session, 'The code word is Rosebud, keep it to yourself.')
      await talk.stage.settle()
      await talk.stage.core.controls.redact(session, { of: seq }, who)
      await talk.stage.core.controls.redact(session, { of: 2 }, who)
      await talk.stage.settle()
      const all = JSON.stringify(await talk.store.read(session, 0))
      expect(all).to.not.contain('Rosebud').and.to.not.contain('Bestellung')
    })
  })

  describe('looked for later', () => {
    const found = async (words: string): Promise<string[]> =>
      (await talk.stage.core.queries.find(words)).map(({ session, seq }) => `${session} ${seq}`)
    /** What the customer wrote as the team reads it, and what the agent wrote as the customer reads it. */
    const bothWays = async (): Promise<{ session: string; asked: string; answered: number }> => {
      talk.translator.says(({ text, to }) =>
        text === german
          ? 'Hello, where is my marmalade 4711?'
          : to === 'de' && text === english
            ? 'Das Paket 4711 ist unterwegs.'
            : `${text} «${to}»`,
      )
      const session = await handedOff()
      await reply(session, english)
      await talk.stage.settle()
      return { session, asked: `${session} 2`, answered: (await talk.stage.lastOurs(session)).seq }
    }

    it('is found by the words of either language, at the message itself, once', async () => {
      const { session, asked, answered } = await bothWays()
      expect(await found('marmalade')).to.deep.equal([asked])
      expect(await found('Bestellung')).to.include(asked)
      expect(await found('unterwegs')).to.deep.equal([`${session} ${answered}`])
      expect(await found('morning')).to.include(`${session} ${answered}`)
      const both = await found('4711')
      expect(both).to.deep.equal([...new Set(both)])
      const { lines } = await talk.stage.core.queries.recall('What did anybody say about marmalade?')
      expect(lines.map(line => line.text)).to.include('Hello, where is my marmalade 4711?')
    })

    it('is not found by a translation of words that were changed, taken back or redacted', async () => {
      const { session, answered } = await bothWays()
      await talk.stage.core.inbox.changed({
        channel: 'post',
        kind: 'edit',
        id: 'e9',
        of: 'm1',
        text: 'Guten Tag, wo bleibt bitte meine Lampe aus dem Laden?',
        sender: talk.stage.sender('ada', 'post'),
      })
      await talk.stage.settle()
      expect(await found('marmalade')).to.deep.equal([])
      await talk.stage.core.controls.redact(session, { of: answered }, who)
      await talk.stage.settle()
      expect(await found('unterwegs')).to.deep.equal([])
      expect((await found('morning')).filter(place => place === `${session} ${answered}`)).to.deep.equal([])
    })

    it('is not found at all once the customer is erased', async () => {
      const { session } = await bothWays()
      const { contact } = await talk.stage.core.queries.session(session)
      let over = false
      const done = talk.stage.core.controls.eraseContact(contact, { who: { ...ann, role: 'admin' } }).then(() => {
        over = true
      })
      await until('the customer is erased', () => over)
      await done
      await talk.stage.settle()
      for (const words of ['marmalade', 'unterwegs', 'Bestellung']) expect(await found(words), words).to.deep.equal([])
      expect(JSON.stringify(await talk.store.find('marmalade'))).to.equal('[]')
    })
  })
}
