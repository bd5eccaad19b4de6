// What customers and agents of different languages may rely on, whatever store it is kept in.
import { expect } from 'chai'
import type { EntryOf } from '../../model/entry.ts'
import { hour, minute } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { createTranslator, type Translator } from '../answering/translator.ts'
import type { TestStore } from '../houses/stores.ts'
import { ann, ben, openStage, problemOf, type Stage, who } from './stage.ts'

const german = 'Guten Tag, wo bleibt meine Bestellung 4711 aus dem Laden?'
const english = 'Your parcel 4711 left our house this morning.'

/** A promise that a test settles. */
const gate = (): { opened: Promise<void>; open(): void } => {
  let open = (): void => {}
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { opened, open }
}

/** Declares the tests for one kind of store. */
export const languagesKit = ({ name, open, clear }: TestStore): void => {
  describe(`A conversation in two languages, kept in ${name}`, function () {
    this.timeout(60_000)
    let store: Store
    let stage: Stage
    let translator: Translator

    beforeEach(async () => {
      store = await open()
      translator = createTranslator()
      stage = await openStage(store, [], [], { translate: translator.translate })
    })
    afterEach(async () => {
      await stage.close()
      await store.close()
      await clear()
    })

    /** A customer who writes German and asks for a person, so that the team has it. */
    const handedOff = async (channel = 'post'): Promise<string> => {
      const { session } = await stage.write(german, { channel, wish: true })
      await stage.settle(3000)
      return session
    }
    /** Lets time pass until it is so, whatever else hangs. */
    const until = async (what: string, so: () => Promise<boolean> | boolean): Promise<void> => {
      const end = performance.now() + 20_000
      while (performance.now() < end) {
        if (await so()) return
        await stage.clock.advance(100)
      }
      throw new Error(`it never came to this: ${what}`)
    }
    const sent = (): string[] => stage.pushed.flatMap(p => (p.did === 'send' && p.reply.author.kind === 'agent' ? [p.reply.text] : []))
    const writing = async (session: string): Promise<EntryOf<'writing'>> => {
      const found = (await stage.ofKind(session, 'writing')).at(-1)
      if (!found) throw new Error('there is no writing')
      return found
    }
    const reply = (session: string, text: string, key?: string, by = ann) =>
      stage.core.controls.reply(session, { text }, { who: by, ...(key === undefined ? {} : { key }) })

    describe('read by the team', () => {
      it('is translated from the handoff on, the original beside it, and the customer never waits for that', async () => {
        const slow = gate()
        translator.says(async ({ text, to }) => {
          await slow.opened
          return `${text} «${to}»`
        })
        const { session } = await stage.write(german, { channel: 'post', wish: true })
        await until('asked for a translation', () => translator.asked.length > 0)
        expect((await stage.core.queries.session(session)).owner, 'handed off').to.deep.equal({ kind: 'team' })
        expect(await stage.told(session), 'the customer knows').to.have.lengthOf(1)
        expect(await stage.ofKind(session, 'translation')).to.deep.equal([])
        slow.open()
        await stage.settle()
        const message = await stage.messageAt(session, 2)
        expect(message.text).to.equal(german)
        expect(message.translation).to.deep.equal({ text: `${german} «en»`, language: 'en' })
        expect((await stage.core.queries.session(session)).translate).to.deep.equal({ on: true, by: 'house', theirs: 'de', ours: 'en' })
      })

      it('reads the brief in its own language', async () => {
        const session = await handedOff()
        const [handoff] = await stage.ofKind(session, 'handoff')
        expect(handoff?.translation?.text).to.contain('«en»')
        const now = await stage.core.queries.session(session)
        expect(now.summary).to.equal(handoff?.translation?.text)
        expect(now.preview, 'in lists').to.equal(`${german} «en»`)
      })

      it('translates each later message once, with its new words where the customer changes them', async () => {
        const session = await handedOff()
        const before = translator.asked.length
        const { seq } = await stage.write('Können Sie bitte noch einmal nachsehen?', { channel: 'post', id: 'later' })
        await stage.settle()
        await stage.settle(minute)
        expect(translator.asked.slice(before).map(({ text }) => text)).to.deep.equal(['Können Sie bitte noch einmal nachsehen?'])
        await stage.core.inbox.changed({
          channel: 'post',
          kind: 'edit',
          id: 'e1',
          of: 'later',
          text: 'Können Sie bitte heute noch nachsehen?',
          sender: stage.sender('ada', 'post'),
        })
        await stage.settle()
        expect((await stage.messageAt(session, seq)).translation?.text).to.equal('Können Sie bitte heute noch nachsehen? «en»')
      })

      it('does not translate what is in its own language, nor what the AI answers alone', async () => {
        const { session } = await stage.write('Wie exportiere ich bitte meine Daten aus dem Konto?', { channel: 'post' })
        await stage.settle(3000)
        expect((await stage.core.queries.session(session)).owner).to.deep.equal({ kind: 'ai' })
        expect(translator.asked).to.deep.equal([])
        const other = await stage.write('I would like to talk to a person about my order', { channel: 'post', wish: true, from: 'eve' })
        await stage.settle(3000)
        expect((await stage.core.queries.session(other.session)).translate).to.equal(undefined)
        expect(translator.asked).to.deep.equal([])
      })

      it('says once why nothing could be translated, keeps the original, and tries again when asked', async () => {
        translator.says(() => {
          throw new Error('the 100 tokens of today are used up (OPENAI_DAILY_TOKENS)')
        })
        const session = await handedOff()
        const failures = (await stage.ofKind(session, 'translation')).filter(t => t.failed !== undefined)
        expect(failures.map(t => t.failed)).to.deep.equal(['the 100 tokens of today are used up (OPENAI_DAILY_TOKENS)'])
        expect((await stage.messageAt(session, 2)).text).to.equal(german)
        await stage.settle(hour)
        expect((await stage.ofKind(session, 'translation')).length, 'said once').to.equal(failures.length)
        translator.says(undefined)
        await stage.core.controls.translate(session, { on: true }, who)
        await stage.settle()
        expect((await stage.messageAt(session, 2)).translation?.text).to.equal(`${german} «en»`)
      })
    })

    describe('written by an agent', () => {
      for (const channel of ['post', 'api'])
        it(`goes out on ${channel} in the customer’s language, and both texts are kept`, async () => {
          const session = await handedOff(channel)
          await reply(session, english)
          await stage.settle()
          const message = await stage.lastOurs(session)
          expect(message).to.include({ text: `${english} «de»`, wrote: english, language: 'de' })
          expect(message.delivery?.state).to.equal('sent')
          expect(message.author).to.deep.include({ kind: 'agent', id: 'ann' })
          expect((await writing(session)).state).to.equal('sent')
          expect((await stage.core.queries.session(session)).writings).to.equal(undefined)
          expect((await stage.core.queries.session(session)).owner).to.deep.include({ kind: 'agent', id: 'ann' })
          if (channel === 'post') expect(sent()).to.deep.equal([`${english} «de»`])
        })

      it('shows the customer nothing before it is translated, and then beside it what was written', async () => {
        const session = await handedOff('api')
        const slow = gate()
        translator.says(async ({ text, to }) => {
          await slow.opened
          return `${text} «${to}»`
        })
        await reply(session, english)
        await until('asked for a translation', () => translator.asked.some(({ text }) => text === english))
        const seen = async (): Promise<string> => JSON.stringify((await stage.core.customers.entries('ada', session, { after: 0 })).entries)
        expect(await seen()).to.not.contain('left our house')
        slow.open()
        await stage.settle()
        const { entries } = await stage.core.customers.entries('ada', session, { after: 0 })
        const words = entries.flatMap(e => (e.kind === 'message' && e.author?.kind === 'agent' ? [e.text] : []))
        expect(words).to.deep.equal([`${english} «de»`])
        const said = entries.find(e => e.kind === 'message' && e.author?.kind === 'agent')
        expect(said).to.deep.include({ language: 'de', original: { text: english, language: 'en' } })
        const { seq } = await stage.lastOurs(session)
        await stage.core.controls.redact(session, { of: seq }, who)
        await stage.settle()
        const after = await stage.core.customers.entries('ada', session, { after: 0 })
        expect(JSON.stringify(after), 'redacted, it is gone in both languages').to.not.contain('left our house')
      })

      it('keeps the order: nothing overtakes a reply that is still being translated', async () => {
        const session = await handedOff()
        const slow = gate()
        translator.says(async ({ text, to }) => {
          if (text.startsWith('First')) await slow.opened
          return `${text} «${to}»`
        })
        await reply(session, 'First of all, I am sorry for that.')
        await reply(session, 'Ich habe soeben im Lager nachgefragt und melde mich gleich.')
        await reply(session, 'Then I will send you a new one.')
        await until('asked for a translation', () => translator.asked.some(({ text }) => text.startsWith('First')))
        await stage.clock.advance(1000)
        expect(sent()).to.deep.equal([])
        slow.open()
        await stage.settle()
        expect(sent()).to.deep.equal([
          'First of all, I am sorry for that. «de»',
          'Ich habe soeben im Lager nachgefragt und melde mich gleich.',
          'Then I will send you a new one. «de»',
        ])
      })

      it('sends once what is pressed twice, while it is translated and afterwards', async () => {
        const session = await handedOff()
        const slow = gate()
        translator.says(async ({ text, to }) => {
          await slow.opened
          return `${text} «${to}»`
        })
        const first = await reply(session, english, 'k1')
        await until('asked for a translation', () => translator.asked.some(({ text }) => text === english))
        expect(await reply(session, english, 'k1')).to.deep.equal(first)
        slow.open()
        await stage.settle()
        expect(await reply(session, english, 'k1')).to.deep.equal(first)
        await stage.settle(minute)
        expect(sent()).to.deep.equal([`${english} «de»`])
        expect(translator.asked.filter(({ text }) => text === english).length).to.equal(1)
      })

      it('leaves words as they are that are in the customer’s language, or are no words', async () => {
        const session = await handedOff()
        const before = translator.asked.length
        await reply(session, 'Ihre Bestellung hat heute Morgen unser Haus verlassen.')
        await reply(session, '👍 https://example.com/track')
        await stage.settle()
        expect(sent()).to.deep.equal(['Ihre Bestellung hat heute Morgen unser Haus verlassen.', '👍 https://example.com/track'])
        expect(translator.asked.length).to.equal(before)
        expect((await stage.lastOurs(session)).wrote).to.equal(undefined)
      })

      it('never translates a note, and never sends one', async () => {
        const session = await handedOff()
        const before = translator.asked.length
        await stage.core.controls.note(session, { text: 'The customer sounds quite annoyed to me.' }, who)
        await stage.settle()
        expect(translator.asked.length).to.equal(before)
        expect(sent()).to.deep.equal([])
      })

      const losses: [string, string, string][] = [
        ['a link', 'Follow it here: https://example.com/t/4711', 'Folgen Sie ihr hier: https://example.com/t'],
        ['a number', 'Your order 4711 is on its way.', 'Ihre Bestellung 4117 ist unterwegs.'],
        ['a placeholder', 'The card [card ending 4242] was charged.', 'Die Karte wurde belastet.'],
        ['everything', 'We are on it right now.', '  '],
      ]
      for (const [what, text, said] of losses)
        it(`is not sent where the translation lost ${what}: it waits for the agent`, async () => {
          const session = await handedOff()
          translator.says(() => said)
          await reply(session, text)
          await stage.settle()
          expect(sent()).to.deep.equal([])
          expect(await writing(session)).to.include({ state: 'waits' })
          expect((await writing(session)).translation?.failed).to.be.a('string')
          const [waiting] = await stage.core.queries.queue()
          expect(waiting?.session.writings).to.deep.include({
            seq: (await writing(session)).seq,
            words: (await writing(session)).seq,
            author: 'ann',
            state: 'waits',
          })
        })

      it('keeps figures that are only written otherwise', async () => {
        const session = await handedOff()
        translator.says(() => 'Sie erhalten 1.299,00 € am 5. Dezember um 15 Uhr zurück.')
        await reply(session, 'You get €1,299.00 back on 5 December at 3 pm.')
        await stage.settle()
        expect(sent()).to.deep.equal(['Sie erhalten 1.299,00 € am 5. Dezember um 15 Uhr zurück.'])
      })

      const failing = async (): Promise<{ session: string; seq: number }> => {
        const session = await handedOff()
        translator.says(() => {
          throw new Error('the model failed')
        })
        const { seq } = await reply(session, english)
        await stage.settle()
        translator.says(undefined)
        expect(sent()).to.deep.equal([])
        return { session, seq }
      }

      it('that failed is sent as written only where the agent says so', async () => {
        const { session, seq } = await failing()
        await stage.settle(hour)
        expect(sent(), 'not by itself').to.deep.equal([])
        await stage.core.controls.decide(session, { draft: seq, verdict: 'approve' }, who)
        await stage.settle()
        expect(sent()).to.deep.equal([english])
        expect((await stage.lastOurs(session)).wrote).to.equal(undefined)
        expect(await problemOf(stage.core.controls.decide(session, { draft: seq, verdict: 'approve' }, who))).to.equal('decided')
      })

      it('that failed is tried again, and sent once', async () => {
        const { session, seq } = await failing()
        await stage.core.controls.settle(session, { of: seq, verdict: 'again' }, { ...who, key: 'again' })
        await stage.core.controls.settle(session, { of: seq, verdict: 'again' }, { ...who, key: 'again' })
        await stage.settle()
        expect(sent()).to.deep.equal([`${english} «de»`])
      })

      it('that failed gets other words, or is dropped', async () => {
        const { session, seq } = await failing()
        await stage.core.controls.decide(session, { draft: seq, verdict: 'edit', text: 'It is on its way to you.' }, who)
        await stage.settle()
        expect(sent()).to.deep.equal(['It is on its way to you. «de»'])
        translator.says(() => {
          throw new Error('the model failed')
        })
        const second = await reply(session, 'Another thing to say here.')
        await stage.settle()
        await stage.core.controls.remove(session, { of: second.seq }, who)
        await stage.settle(hour)
        expect(sent().length).to.equal(1)
        expect((await writing(session)).state).to.equal('dropped')
      })

      it('that failed no longer holds up what is written after it', async () => {
        const { session } = await failing()
        await reply(session, 'A new word from me.')
        await stage.settle()
        expect(sent()).to.deep.equal(['A new word from me. «de»'])
      })

      it('waits to be looked at where the house wants that, and leaves as it was shown', async () => {
        await stage.core.controls.deskSettings({ check: true }, { who: { ...ann, role: 'admin' } })
        const session = await handedOff()
        const { seq } = await reply(session, english)
        await stage.settle(hour)
        expect(sent()).to.deep.equal([])
        expect((await writing(session)).translation).to.deep.equal({ text: `${english} «de»`, language: 'de' })
        const asked = translator.asked.length
        await stage.core.controls.decide(session, { draft: seq, verdict: 'approve' }, who)
        await stage.settle()
        expect(sent()).to.deep.equal([`${english} «de»`])
        expect(translator.asked.length, 'not translated twice').to.equal(asked)
      })

      it('does not show the model what is masked, and sends it to the customer all the same', async () => {
        await stage.core.controls.masking({ emails: true }, { who: { ...ann, role: 'admin' } })
        const session = await handedOff()
        await reply(session, 'Write to claims@example.com about card 4242 4242 4242 4242 please.')
        await stage.settle()
        const asked = translator.asked.at(-1)?.text ?? ''
        expect(asked).to.contain('[card ending 4242]').and.to.contain('[email]').and.to.not.contain('claims@example.com')
        expect(sent()).to.deep.equal(['Write to claims@example.com about card 4242 4242 4242 4242 please. «de»'])
      })

      it('that holds what no model may see waits for the agent', async () => {
        const session = await handedOff()
        const before = translator.asked.length
        await reply(session, 'Your new password is Tr0ub4dor&3 from now on.')
        await stage.settle()
        expect(translator.asked.length).to.equal(before)
        expect((await writing(session)).translation?.failed).to.contain('no model may see')
      })
    })

    describe('changed afterwards', () => {
      it('a translated reply is edited in the agent’s language, and the customer reads the new words in theirs', async () => {
        const session = await handedOff()
        const { seq } = await reply(session, english)
        await stage.settle()
        await stage.core.controls.edit(session, { of: seq, text: 'Your parcel 4711 leaves tomorrow morning.' }, who)
        await stage.settle()
        const edits = stage.pushed.flatMap(p => (p.did === 'edit' ? [p.text] : []))
        expect(edits).to.deep.equal(['Your parcel 4711 leaves tomorrow morning. «de»'])
        expect(await stage.lastOurs(session)).to.include({
          text: 'Your parcel 4711 leaves tomorrow morning. «de»',
          wrote: 'Your parcel 4711 leaves tomorrow morning.',
        })
      })

      it('where the channel can not change it, the correction goes in the customer’s language too', async () => {
        const session = await handedOff('slip')
        const { seq } = await reply(session, english)
        await stage.settle()
        await stage.core.controls.edit(session, { of: seq, text: 'It leaves tomorrow morning instead.' }, who)
        await stage.settle()
        expect(sent().at(-1)).to.equal('Eine Berichtigung meiner früheren Nachricht:\n\nIt leaves tomorrow morning instead. «de»')
        expect((await stage.lastOurs(session)).wrote).to.equal('It leaves tomorrow morning instead.')
      })

      it('is taken back by the number of what was written', async () => {
        const session = await handedOff()
        const { seq } = await reply(session, english)
        await stage.settle()
        await stage.core.controls.remove(session, { of: seq }, who)
        await stage.settle()
        expect(stage.pushed.filter(p => p.did === 'remove').length).to.equal(1)
        expect(await stage.lastOurs(session)).to.include({ deleted: true, text: '' })
      })

      it('redacted, what the brief says of it in the team’s language is gone as well', async () => {
        translator.says(() => 'Hello, where is my order with the code word Rosebud? 4711')
        const session = await handedOff()
        expect((await stage.core.queries.session(session)).summary).to.contain('Rosebud')
        await stage.core.controls.redact(session, { of: 2 }, who)
        await stage.settle()
        expect(JSON.stringify(await store.read(session, 0))).to.not.contain('Rosebud')
        expect(JSON.stringify(await stage.core.queries.session(session))).to.not.contain('Rosebud')
      })

      it('redacted, it is gone in both languages', async () => {
        const session = await handedOff()
        const { seq } = await reply(session, 'The code word is Rosebud, keep it to yourself.')
        await stage.settle()
        await stage.core.controls.redact(session, { of: seq }, who)
        await stage.core.controls.redact(session, { of: 2 }, who)
        await stage.settle()
        const all = JSON.stringify(await store.read(session, 0))
        expect(all).to.not.contain('Rosebud').and.to.not.contain('Bestellung')
      })
    })

    describe('told by the customer’s words', () => {
      const short =
        'ok|OK!|ja|no|si|test|Hans Müller|Juan Carlos Rodríguez García|AB-4711|iPhone 15 Pro|Kettle & Cup|hello|thanks|👍|`npm run start`'.split(
          '|',
        )
      const languageOf = async (session: string): Promise<string | undefined> => (await stage.core.queries.session(session)).language

      for (const by of ['the AI', 'the team'] as const)
        it(`stays, whatever short words, names and codes they write to ${by}`, async () => {
          const { session } = await stage.write(german, { channel: 'post', ...(by === 'the team' ? { wish: true } : {}) })
          if (by === 'the AI') stage.says(() => ({ text: 'Sie ist unterwegs.' }))
          await stage.settle(3000)
          expect(await languageOf(session)).to.equal('de')
          for (const text of short) {
            await stage.write(text, { channel: 'post' })
            await stage.settle(3000)
            expect(await languageOf(session), text).to.equal('de')
          }
        })

      it('is the page’s for what the house says, until their words tell it', async () => {
        const sender = { ...stage.sender('zoe', 'post'), claimed: { custom: { language: 'fr-CA' } } }
        const first = { channel: 'post', address: 'post:zoe', sender }
        const { session } = await stage.core.inbox.receive({ ...first, id: 'z1', text: 'AB-4711', wish: true })
        await stage.settle(3000)
        expect((await stage.lastOurs(session)).text).to.match(/^J’ai transmis votre conversation/)
        expect(await languageOf(session), 'what a page says is not what they write').to.equal(undefined)
        await stage.core.inbox.receive({ ...first, id: 'z2', text: german })
        await stage.settle(3000)
        expect(await languageOf(session)).to.equal('de')
      })

      it('gives way, where it was only guessed, to the first words that tell', async () => {
        const { session } = await stage.write('test', { channel: 'post', wish: true })
        await stage.settle(3000)
        await stage.write(german, { channel: 'post' })
        await stage.settle(3000)
        expect(await languageOf(session)).to.equal('de')
        expect((await stage.core.queries.session(session)).translate).to.include({ on: true, theirs: 'de' })
      })
    })

    describe('written first by an agent', () => {
      /** The contact of a session that is over. */
      const over = async (session: string): Promise<string> => {
        await stage.core.controls.resolve(session, {}, who)
        await stage.settle()
        return (await stage.core.queries.session(session)).contact
      }

      it('goes out in the language in which the customer wrote before', async () => {
        const contact = await over(await handedOff())
        const begun = await stage.core.controls.message(contact, { text: english }, { ...who, key: 'first' })
        const again = await stage.core.controls.message(contact, { text: english }, { ...who, key: 'first' })
        expect(again, 'pressed twice').to.include({ session: begun.session, seq: begun.seq })
        await stage.settle()
        expect(sent()).to.deep.equal([`${english} «de»`])
        expect(await stage.lastOurs(begun.session)).to.include({ wrote: english, language: 'de' })
        expect((await stage.core.queries.session(begun.session)).translate).to.include({ on: true, theirs: 'de' })
      })

      it('goes out as it is written where an agent has turned translating off for them', async () => {
        const session = await handedOff()
        await stage.core.controls.translate(session, { on: false }, who)
        const contact = await over(session)
        const begun = await stage.core.controls.message(contact, { text: english }, who)
        await stage.settle()
        expect(sent()).to.deep.equal([english])
        expect((await stage.core.queries.session(begun.session)).translate).to.include({ on: false, by: 'agent' })
      })
    })

    describe('looked for later', () => {
      const found = async (words: string): Promise<string[]> =>
        (await stage.core.queries.find(words)).map(({ session, seq }) => `${session} ${seq}`)
      /** What the customer wrote as the team reads it, and what the agent wrote as the customer reads it. */
      const bothWays = async (): Promise<{ session: string; asked: string; answered: number }> => {
        translator.says(({ text, to }) =>
          text === german
            ? 'Hello, where is my marmalade 4711?'
            : to === 'de' && text === english
              ? 'Das Paket 4711 ist unterwegs.'
              : `${text} «${to}»`,
        )
        const session = await handedOff()
        await reply(session, english)
        await stage.settle()
        return { session, asked: `${session} 2`, answered: (await stage.lastOurs(session)).seq }
      }

      it('is found by the words of either language, at the message itself, once', async () => {
        const { session, asked, answered } = await bothWays()
        expect(await found('marmalade')).to.deep.equal([asked])
        expect(await found('Bestellung')).to.include(asked)
        expect(await found('unterwegs')).to.deep.equal([`${session} ${answered}`])
        expect(await found('morning')).to.include(`${session} ${answered}`)
        const both = await found('4711')
        expect(both).to.deep.equal([...new Set(both)])
        const { lines } = await stage.core.queries.recall('What did anybody say about marmalade?')
        expect(lines.map(line => line.text)).to.include('Hello, where is my marmalade 4711?')
      })

      it('is not found by a translation of words that were changed, taken back or redacted', async () => {
        const { session, answered } = await bothWays()
        await stage.core.inbox.changed({
          channel: 'post',
          kind: 'edit',
          id: 'e9',
          of: 'm1',
          text: 'Guten Tag, wo bleibt bitte meine Lampe aus dem Laden?',
          sender: stage.sender('ada', 'post'),
        })
        await stage.settle()
        expect(await found('marmalade')).to.deep.equal([])
        await stage.core.controls.redact(session, { of: answered }, who)
        await stage.settle()
        expect(await found('unterwegs')).to.deep.equal([])
        expect((await found('morning')).filter(place => place === `${session} ${answered}`)).to.deep.equal([])
      })

      it('is not found at all once the customer is erased', async () => {
        const { session } = await bothWays()
        const { contact } = await stage.core.queries.session(session)
        let over = false
        const done = stage.core.controls.eraseContact(contact, { who: { ...ann, role: 'admin' } }).then(() => {
          over = true
        })
        await until('the customer is erased', () => over)
        await done
        await stage.settle()
        for (const words of ['marmalade', 'unterwegs', 'Bestellung']) expect(await found(words), words).to.deep.equal([])
        expect(JSON.stringify(await store.find('marmalade'))).to.equal('[]')
      })
    })

    describe('beside all else that happens', () => {
      it('a reply leaves although the session is resolved while it is translated', async () => {
        const session = await handedOff()
        const slow = gate()
        translator.says(async ({ text, to }) => {
          await slow.opened
          return `${text} «${to}»`
        })
        await reply(session, english)
        await stage.core.controls.resolve(session, {}, who)
        slow.open()
        await stage.settle()
        expect(sent()).to.deep.equal([`${english} «de»`])
        expect((await stage.core.queries.session(session)).status).to.equal('resolved')
      })

      it('a reply that waits for its translation keeps the AI silent, also once it has the session again', async () => {
        const session = await handedOff()
        const slow = gate()
        translator.says(async ({ text, to }) => {
          await slow.opened
          return `${text} «${to}»`
        })
        await reply(session, english)
        await stage.core.controls.release(session, { to: 'ai' }, who)
        await until('nothing more is due', async () => (await stage.core.queries.session(session)).owner.kind === 'ai')
        await stage.clock.advance(minute)
        expect((await stage.ofKind(session, 'message')).filter(m => m.author.kind === 'ai')).to.deep.equal([])
        slow.open()
        await stage.settle()
        expect((await stage.ofKind(session, 'message')).filter(m => m.author.kind === 'ai')).to.deep.equal([])
      })

      it('a draft of the AI is read in both languages, and sent as it is once it is approved', async () => {
        await stage.core.controls.autopilot({ channels: { post: 'inspect' } }, { who: { ...ann, role: 'admin' } })
        const { session } = await stage.write('Wie exportiere ich bitte meine Daten aus dem Konto?', { channel: 'post' })
        await stage.settle(3000)
        const [draft] = await stage.ofKind(session, 'draft')
        expect(draft?.text).to.equal('You wrote: Wie exportiere ich bitte meine Daten aus dem Konto?')
        expect(draft?.translation?.text).to.equal(`${draft?.text} «en»`)
        await stage.core.controls.decide(session, { draft: draft?.seq ?? 0, verdict: 'approve' }, who)
        await stage.settle()
        expect((await stage.lastOurs(session)).text).to.equal(draft?.text)
      })

      it('a draft that an agent edits in the team’s language is sent in the customer’s', async () => {
        await stage.core.controls.autopilot({ channels: { post: 'inspect' } }, { who: { ...ann, role: 'admin' } })
        const { session } = await stage.write('Wie exportiere ich bitte meine Daten aus dem Konto?', { channel: 'post' })
        await stage.settle(3000)
        const [draft] = await stage.ofKind(session, 'draft')
        const text = 'You find it below Settings, then Export.'
        await stage.core.controls.decide(session, { draft: draft?.seq ?? 0, verdict: 'edit', text }, who)
        await stage.settle()
        expect(await stage.lastOurs(session)).to.include({ text: `${text} «de»`, wrote: text, draft: draft?.seq })
      })

      it('a customer who goes over to another language is followed, one pasted message is not', async () => {
        const session = await handedOff()
        await stage.write('Error: the connection to the server was closed unexpectedly', { channel: 'post' })
        await stage.settle()
        expect((await stage.core.queries.session(session)).translate).to.include({ on: true, theirs: 'de' })
        await stage.write('Let us go on in English, that is easier for both of us', { channel: 'post' })
        await stage.settle()
        expect((await stage.core.queries.session(session)).translate).to.include({ on: false, by: 'house' })
        await reply(session, english)
        await stage.settle()
        expect(sent()).to.deep.equal([english])
      })

      it('a reply that could not be translated for more than a day is looked at before it leaves, and can be tried again', async () => {
        const session = await handedOff()
        translator.says(() => {
          throw new Error('the model failed')
        })
        const { seq } = await reply(session, english)
        await stage.settle(30 * hour)
        translator.says(undefined)
        await stage.core.controls.settle(session, { of: seq, verdict: 'again' }, who)
        await stage.settle()
        expect(sent()).to.deep.equal([`${english} «de»`])
      })
    })

    describe('switched by an agent', () => {
      it('off: all is shown and sent as it is written, and the house does not turn it on again', async () => {
        const session = await handedOff()
        await stage.core.controls.translate(session, { on: false }, who)
        const before = translator.asked.length
        await reply(session, english)
        await stage.write('Vielen Dank für die schnelle Antwort!', { channel: 'post' })
        await stage.settle(hour)
        expect(sent()).to.deep.equal([english])
        expect(translator.asked.length).to.equal(before)
      })

      it('to a language, by its name or tag', async () => {
        const session = await handedOff()
        await stage.core.controls.translate(session, { on: true, language: 'French' }, who)
        await reply(session, english)
        await stage.settle()
        expect(sent()).to.deep.equal([`${english} «fr»`])
        expect(await problemOf(stage.core.controls.translate(session, { on: true, language: 'Klingonisch' }, who))).to.equal('invalid')
        expect(await problemOf(stage.core.controls.translate(session, { on: true, language: 'en' }, who))).to.equal('invalid')
      })

      it('only where the house leaves it to agents', async () => {
        await stage.core.controls.deskSettings({ translate: 'asked' }, { who: { ...ann, role: 'admin' } })
        const session = await handedOff()
        expect(translator.asked).to.deep.equal([])
        await stage.core.controls.translate(session, { on: true }, { who: ben })
        await stage.settle()
        expect((await stage.messageAt(session, 2)).translation?.text).to.equal(`${german} «en»`)
      })

      it('and the team’s language is the house’s', async () => {
        await stage.core.controls.deskSettings({ language: 'German' }, { who: { ...ann, role: 'admin' } })
        const { session } = await stage.write('I want to talk to a real person about my order please', { channel: 'post', wish: true })
        await stage.settle(3000)
        expect((await stage.messageAt(session, 2)).translation).to.include({ language: 'de' })
        expect(await problemOf(stage.core.controls.deskSettings({ language: 'Elvish' }, { who: { ...ann, role: 'admin' } }))).to.equal(
          'invalid',
        )
      })
    })
  })

  describe(`A house without a model, kept in ${name}`, () => {
    it('says what is needed, and sends replies as they are written', async () => {
      const store = await open()
      const stage = await openStage(store)
      const { session } = await stage.write(german, { channel: 'post', wish: true })
      await stage.settle(3000)
      expect((await stage.core.queries.session(session)).translate).to.equal(undefined)
      const refused = await stage.core.controls.translate(session, { on: true }, who).catch((error: Error) => error)
      expect(refused).to.include({ code: 'conflict' })
      expect(String(refused)).to.contain('OPENAI_MODEL')
      await stage.core.controls.reply(session, { text: english }, who)
      await stage.settle()
      expect((await stage.lastOurs(session)).text).to.equal(english)
      await stage.close()
      await store.close()
      await clear()
    })
  })
}
