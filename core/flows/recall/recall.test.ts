import { expect } from 'chai'
import { day } from '#core/model/time.ts'
import type { Recalled } from '#core/ports/recall.ts'
import type { Store } from '#core/ports/store.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'

/** A question, and what must be among the first three quotes; `nothing` where nothing may be found; `never` may not be quoted at all. */
interface Case {
  question: string
  says?: string
  never?: string
  nothing?: true
}

const cases: Case[] = [
  { question: 'what did we promise Ada?', says: 'refund you 20 €', never: 'charger' },
  { question: 'What did we promise Ada Lovelace about the lamp?', says: 'new lamp' },
  { question: 'did anyone complain about the charger this week?', says: 'charger broke', never: 'last month' },
  { question: 'did anyone complain about the charger last month?', nothing: true },
  { question: 'who asked about gift cards?', says: 'gift card' },
  { question: 'has anyone mentioned the warranty?', says: 'warranty' },
  { question: 'what did Lin promise Bob?', says: 'call you on Monday', never: 'refund' },
  { question: 'what did Grace promise Bob?', nothing: true },
  { question: 'what did bob say about the charger', says: 'charger broke' },
  { question: 'what have we told ada@example.com', says: 'refund' },
  { question: 'what did Zora write?', says: 'Fahrrad' },
  { question: 'was haben wir Zora versprochen?', says: 'erstatten' },
  { question: 'what was said about discounts?', says: 'discount' },
  { question: 'any notes about the warehouse?', says: 'warehouse' },
  { question: 'what did we promise Carol?', nothing: true },
  { question: 'did anyone ask about helicopters?', nothing: true },
  { question: 'what is #999999 about', nothing: true },
  { question: 'who wrote about invoices this week?', says: 'invoice' },
  { question: 'did we promise anyone a refund?', says: 'refund you 20 €' },
  { question: 'problems with delivery?', says: 'delivery' },
]

const recalling = (over: TestStore): void => {
  describe(`Asking about the past, kept in ${over.name}`, () => {
    let store: Store
    let house: TalkingHouse
    let ada = ''
    before(async () => {
      store = await over.open()
      // A Friday, so that Monday is this week.
      house = await talkingHouse(store, { clock: createTestClock(Date.UTC(2026, 8, 1, 9)) })
      const { core, write, answer, clock } = house
      const old = await write('Dan Old', 'The charger I had last month is fine.')
      await answer(old, 'Good to hear.')
      await clock.advance(16 * day)
      ada = await write('Ada Lovelace', 'My lamp came broken. I want my money back.')
      await answer(ada, 'I am sorry, Ada. We will refund you 20 € by Friday.')
      await write('Ada Lovelace', 'And what about a replacement?')
      await answer(ada, 'We’ll send a new lamp tomorrow.')
      await core.controls.note(ada, { text: 'Asked the warehouse: the lamp is in stock.' }, grace())
      const bob = await write('Bob Stone', 'Your charger broke after two days! This is unacceptable.')
      await core.controls.claim(bob, {}, { who: { id: 'lin', name: 'Lin Yutang' } })
      await core.controls.reply(bob, { text: 'I will call you on Monday about it.' }, { who: { id: 'lin', name: 'Lin Yutang' } })
      await answer(await write('Carol', 'Do you sell a gift card?'), 'Yes, from 10 €.')
      await write('Eve', 'How long is the warranty?')
      await write('Finn', 'Is there a student discount?')
      await write('Gus', 'I need an invoice for my company.')
      await write('Hal', 'The delivery was late and the box was wet.')
      const zora = await write('Zora Neale', 'Mein Fahrrad ist kaputt angekommen.')
      await answer(zora, 'Das tut mir leid. Wir erstatten Ihnen den Betrag bis Freitag.')
      const contact = await core.queries.contact('id:ada.lovelace')
      await core.controls.changeContact(contact.id, { email: 'ada@example.com' }, grace())
      await core.idle()
    })
    after(async () => {
      await house.close()
      await store.close()
      await over.clear()
    })

    it('answers at least 19 of 20 questions with the right quote among the first three', async () => {
      const wrong: string[] = []
      for (const { question, says, never, nothing } of cases) {
        const { lines, understood } = await house.core.queries.recall(question)
        const first = lines.slice(0, 3).map((l: Recalled) => l.text)
        const right = nothing ? lines.length === 0 : first.some(text => text.includes(says ?? ''))
        const clean = never === undefined || !lines.some(l => l.text.includes(never))
        if (!right || !clean) wrong.push(`${question} → ${JSON.stringify(first)} (${understood})`)
      }
      if (process.env.SHOW) process.stderr.write(`${cases.length - wrong.length} of ${cases.length}\n${wrong.join('\n')}\n`)
      expect(wrong.length, wrong.join('\n')).to.be.at.most(1)
    })

    it('says where each quote stands, and quotes what is there', async () => {
      const { lines } = await house.core.queries.recall('what did we promise Ada?')
      expect(lines.length).to.be.greaterThan(0)
      for (const line of lines) {
        const entry = (await house.timeline(line.session)).find(e => e.seq === line.seq)
        expect(entry).to.include({ text: line.text })
        expect(line).to.include({ promise: true, contact: 'Ada Lovelace', at: entry?.at })
      }
    })

    it('tells what a conversation is about, from its beginning to where it stands', async () => {
      const { ticket } = await house.core.queries.session(ada)
      const { lines } = await house.core.queries.recall(`what is #${ticket} about`)
      const texts = lines.map(l => l.text).join('\n')
      expect(texts).to.include('lamp came broken').and.to.include('refund you 20 €').and.to.include('warehouse')
      expect(new Set(lines.map(l => l.ticket))).to.deep.equal(new Set([ticket]))
    })

    it('understands the wish for a draft', async () => {
      const { ticket } = await house.core.queries.session(ada)
      expect((await house.core.queries.recall(`draft a reply to #${ticket}`)).draft).to.deep.equal({ session: ada, ticket })
    })

    it('no longer quotes what was redacted', async () => {
      const session = await house.write('Ivy', 'My aunt Philomena lives next door.')
      const of = (await house.timeline(session)).find(e => e.kind === 'message')?.seq ?? 0
      expect((await house.core.queries.recall('who wrote about Philomena')).lines).to.have.length(1)
      await house.core.controls.redact(session, { of }, grace())
      expect((await house.core.queries.recall('who wrote about Philomena')).lines).to.deep.equal([])
    })
  })
}

describe('Recall', function () {
  this.timeout(60_000)
  const { there, missing } = testStores()
  for (const store of there) recalling(store)
  for (const each of missing) it.skip(`in ${each}`)
})
