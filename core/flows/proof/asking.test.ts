import { expect } from 'chai'
import { action, openShop, type Shop, unsafe } from '#core/testing/actions/actions.ts'
import { report, type Script, type Scripted, scripted } from '#core/testing/actions/script.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import { createSeal } from '../../lib/seal.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { hour, minute } from '../../model/time.ts'
import type { Connector, Reply, Sender } from '../../ports/connector.ts'
import { Refused, Retry } from '../../ports/failure.ts'
import type { Store } from '../../ports/store.ts'
import { auditTable } from '../timeline/tables.ts'
import { mostTries } from './codes.ts'
import { proofLasts } from './reading.ts'
import { codeWords, returnedWords } from './words.ts'

const byMail = {
  magic: { email: 'contact.email' },
  parameters: { type: 'object', properties: { email: { type: 'string' } }, required: ['email'] },
} as const
const shopActions = [
  action('look'),
  action('cancel', { ...unsafe, verified: true, title: 'Cancel the order' }),
  action('orders', { ...byMail, verified: true }),
  action('points', {
    verified: true,
    magic: { id: 'contact.custom.member' },
    parameters: { type: 'object', properties: { id: {} }, required: ['id'] },
  }),
  action('refund', { ...unsafe, verified: true, approval: 'agent', ...byMail }),
]

const seal = createSeal(Buffer.alloc(32, 7))
const visitor = 'visitor:browser'
const mine = 'eve@example.org'
const victims = 'victim@example.com'
/** Anybody can pretend to be this number. */
const texting = { identities: ['sms:+15550001122'] }

const asking = ({ name, open, clear }: TestStore): void => {
  describe(`A one-time code in a conversation, kept in ${name}`, () => {
    let store: Store
    let shop: Shop
    let model: Scripted
    let house: TalkingHouse
    let mails: { address: string; reply: Reply; key: string }[]
    let texts: { address: string; reply: Reply; key: string }[]
    let weather: () => Promise<void> | void
    let tried: string[]
    let count: number

    const connector = (channel: string, kind: string, sent: typeof mails): Connector => ({
      name: channel,
      channel,
      traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
      async send(address, reply, key) {
        tried.push(reply.text)
        await weather()
        sent.push({ address, reply, key })
        return { platformId: `${channel}-${key}` }
      },
      reach({ identities }) {
        const one = identities.find(each => each.startsWith(`${kind}:`))
        if (one === undefined) throw new Refused('nobody knows it')
        return async () => `${channel}:${one}`
      },
    })

    const start = async (over: Store, given: Partial<Parameters<typeof talkingHouse>[1]> = {}): Promise<TalkingHouse> => {
      const made = await talkingHouse(over, { answerer: model, catalogue: shop.catalogue, seal, ...given })
      made.core.connect(connector('email', 'email', mails))
      made.core.connect(connector('sms', 'phone', texts))
      return made
    }

    beforeEach(async () => {
      store = await open()
      shop = openShop(shopActions)
      model = scripted(() => 'How can I help?')
      mails = []
      texts = []
      weather = () => {}
      tried = []
      count = 0
      house = await start(store)
    })

    afterEach(async () => {
      await house.close()
      await store.close()
      await clear()
    })

    const work = async (time: number = minute / 10): Promise<void> => {
      await house.clock.advance(time)
      await house.core.idle()
    }
    const write = async (text: string, from: Partial<Sender> = {}, id = `w${++count}`): Promise<string> => {
      const sender = { identities: [visitor], ...from }
      const { session } = await house.core.inbox.receive({ channel: 'api', id, sender, text })
      await work()
      return session
    }
    const ofKind = async <K extends Entry['kind']>(session: string, kind: K): Promise<EntryOf<K>[]> =>
      (await house.timeline(session)).filter((e): e is EntryOf<K> & Entry => e.kind === kind)
    const wrote = async (session: string): Promise<string[]> =>
      (await ofKind(session, 'message')).filter(m => m.author.kind === 'contact').map(m => m.text)
    const codeIn = (sent: typeof mails): string => /\d{6}/u.exec(sent.at(-1)?.reply.text ?? '')?.[0] ?? 'no code'
    const other = (code: string, n = 1): string => String((Number(code) + n) % 1_000_000).padStart(6, '0')
    const ask = (given: unknown = {}) => ({ kind: 'calls' as const, calls: [{ id: 'c', action: 'one-time-code', arguments: given }] })
    const want = (id: string, given: unknown = {}) => ({
      kind: 'calls' as const,
      calls: [{ id: 's', action: `shop.${id}`, arguments: given }],
    })
    /** Asks for a code until there is a proof, then for the action. */
    const proving =
      (wanted: string, given: unknown = {}, first: unknown = {}): Script =>
      question => {
        if (question.results.length > 0) return report(question)
        if (question.actions.some(one => one.action === `shop.${wanted}`)) return want(wanted, given)
        return question.actions.some(one => one.action === 'one-time-code') && !/one-time code: wrong/u.test(question.text)
          ? ask(first)
          : 'Please write the code.'
      }
    const offered = (): string[] => model.asked.at(-1)?.actions.map(one => one.action) ?? []
    /** Eve has proven her own mailbox. */
    const proven = async (wanted = 'orders', from: Partial<Sender> = {}): Promise<string> => {
      model.says(proving(wanted, {}, { address: mine }))
      const session = await write(`My orders, please. I am ${mine}`, from)
      await write(codeIn(mails), from)
      return session
    }

    it('goes by mail to the address that the customer wrote, and what waited for it is done after', async () => {
      const session = await proven()
      expect(mails.map(({ address }) => address)).to.deep.equal([`email:email:${mine}`])
      expect(shop.made.map(call => call.arguments)).to.deep.equal([{ email: mine }])
      expect(await wrote(session)).to.deep.equal([
        `My orders, please. I am ${mine}`,
        '[one-time code: right, they read what is sent to e…@e….org]',
      ])
      const [call] = await ofKind(session, 'call')
      expect(call).to.deep.include({ title: 'Send a one-time code', state: 'done' })
      expect(call?.result?.text).to.match(/^A code was sent to e…@e….org\./u)
    })

    it('is offered only where it would open what is withheld, and could be sent', async () => {
      await write('Where are my orders?')
      expect(offered()).to.deep.equal(['shop.look', 'one-time-code'])
      const description = model.asked.at(-1)?.actions.at(-1)?.description
      expect(description).to.contain('Cancel the order').and.to.not.contain('points')
      await write('Where are my orders?', { identities: ['id:ada'] })
      expect(offered()).to.not.include('one-time-code')
      for (const id of ['cancel', 'orders', 'refund']) shop.change(id.startsWith('shop') ? id : `shop.${id}`, { on: false })
      await write('And where are they now?')
      expect(offered()).to.deep.equal(['shop.look'])
    })

    it('goes to the address on record, of which the customer and the model see half, and opens that record', async () => {
      const session = await write('Hello', texting)
      const { contact } = await house.core.queries.session(session)
      await house.core.controls.changeContact(contact, { custom: { member: 7 } }, grace())
      model.says(proving('points'))
      await write('How many points have I got?', texting)
      expect(texts.map(({ address }) => address)).to.deep.equal(['sms:phone:+15550001122'])
      const told = JSON.stringify([model.asked, await ofKind(session, 'message'), await ofKind(session, 'call')])
      expect(told).to.contain('…22').and.to.not.contain('5550001122')
      await write(codeIn(texts), texting)
      expect(shop.made.map(call => call.arguments)).to.deep.equal([{ id: 7 }])
    })

    it('to one’s own mailbox opens nothing that is on record of somebody else', async () => {
      const session = await write('Hello', texting)
      const { contact } = await house.core.queries.session(session)
      await house.core.controls.changeContact(contact, { name: 'Victor', custom: { member: 7 } }, grace())
      await proven('orders', texting)
      expect(shop.made.map(call => call.arguments)).to.deep.equal([{ email: mine }])
      await write('And the points?', texting)
      expect(offered()).to.not.include('shop.points')
      const other = await house.core.queries.contact(contact)
      expect(other).to.deep.include({ ...texting, verified: { name: 'Victor', custom: { member: 7 } } })
    })

    it('goes to no address that only the model named, and by text message to no number that is not on record', async () => {
      for (const address of [victims, '+15559990000']) {
        model.says(proving('orders', {}, { address }))
        const session = await write(`Look into my orders, my number is +15559990000`)
        expect((await ofKind(session, 'call')).at(-1)).to.deep.include({ state: 'failed' })
      }
      expect([...mails, ...texts]).to.deep.equal([])
    })

    it('proves nothing in another session, to another customer, or after its time', async () => {
      await proven()
      await write('My orders?', { identities: ['visitor:another'] })
      expect(offered()).to.not.include('shop.orders')
      const { session } = await house.core.inbox.receive({
        channel: 'web',
        id: 'x',
        conversation: 'new',
        sender: { identities: [visitor] },
        text: 'My orders?',
      })
      await work()
      expect((await house.timeline(session)).length).to.be.lessThan(9)
      expect(offered()).to.not.include('shop.orders')
      await work(proofLasts)
      const made = shop.made.length
      model.says(() => want('orders'))
      await write('My orders?')
      expect(offered()).to.not.include('shop.orders')
      expect(shop.made).to.have.length(made)
    })

    it('has no digit of it in the store, on the timeline, in what the model is asked, or in an export', async () => {
      const session = await write(`I am ${mine}`)
      model.says(proving('orders', {}, { address: mine }))
      await write(`My orders, ${mine}`)
      const code = codeIn(mails)
      const wrong = other(code)
      await write(wrong)
      await write(code)
      expect(await wrote(session)).to.include('[one-time code: wrong, tries left: 4]')
      const { contact } = await house.core.queries.session(session)
      const all = JSON.stringify([
        await house.timeline(session),
        model.asked,
        await house.core.queries.session(session),
        contact,
        (await store.collection(auditTable).list({})).items,
      ])
      expect(all).to.not.contain(code).and.to.not.contain(wrong)
    })

    it('leaves no fingerprint on the message from which its digits could be guessed', async () => {
      const session = await write(`I am ${mine}`)
      model.says(proving('orders', {}, { address: mine }))
      await write(`My orders, ${mine}`)
      const code = codeIn(mails)
      await write(code, {}, 'the code')
      const repeated = await house.core.inbox.receive({ channel: 'api', id: 'the code', sender: { identities: [visitor] }, text: code })
      expect(repeated.repeated).to.equal(true)
      const again = await house.core.inbox.receive({ channel: 'api', id: 'the code', sender: { identities: [visitor] }, text: other(code) })
      expect(again).to.deep.equal(repeated)
      expect((await ofKind(session, 'message')).filter(m => m.proof)).to.have.length(1)
    })

    it(`is dead after ${mostTries} wrong tries, and the right one comes to nothing then`, async () => {
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders, ${mine}`)
      const code = codeIn(mails)
      model.says(() => 'Please write the code.')
      for (let n = 1; n <= mostTries; n++) await write(other(code, n))
      await write(code)
      expect((await wrote(session)).slice(-2)).to.deep.equal([
        '[one-time code: wrong, and no try is left]',
        '[one-time code: too old, or used before]',
      ])
      expect(offered()).to.not.include('shop.orders')
    })

    it('comes to an end of sending, and the model is told to hand over', async () => {
      model.says(proving('orders', {}, { address: mine }))
      await write(`Show me my orders, ${mine}`)
      for (const text of ['It has not come', 'Is there another one?', 'Still no mail in there']) await write(text)
      expect(mails).to.have.length(3)
      expect(model.asked.at(-1)?.results[0]).to.deep.include({ state: 'failed' })
      expect(model.asked.at(-1)?.results[0]?.text).to.match(/Hand the customer over to a person/u)
      await work(hour)
      await write(`And now? ${mine}`)
      expect(mails).to.have.length(4)
    })

    it('counts while a person has the conversation, and the AI says nothing', async () => {
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders, ${mine}`)
      await house.answer(session, 'I am here.')
      const before = model.asked.length
      await write(codeIn(mails))
      expect((await house.core.queries.session(session)).proven).to.deep.include({ address: `email:${mine}` })
      expect(model.asked).to.have.length(before)
      expect(shop.made).to.deep.equal([])
    })

    it('counts for what an agent agrees to later, but not one for another address since', async () => {
      const session = await proven('refund')
      expect(shop.made).to.deep.equal([])
      const call = await house.last(session, 'call')
      model.says(question => (question.results.length > 0 ? 'Please write it.' : ask({ address: 'second@example.org' })))
      await work(proofLasts)
      await write('I am second@example.org, too')
      model.says(() => 'Thank you.')
      await write(codeIn(mails))
      expect((await house.core.queries.session(session)).proven).to.deep.include({ address: 'email:second@example.org' })
      await house.core.controls.decide(session, { draft: call, verdict: 'approve' }, grace())
      await work()
      expect(shop.made).to.deep.equal([])

      const again = await proven('refund', { identities: ['visitor:again'] })
      await work(2 * proofLasts)
      await house.core.controls.decide(again, { draft: await house.last(again, 'call'), verdict: 'approve' }, grace())
      await work()
      expect(shop.made.map(one => one.arguments)).to.deep.equal([{ email: mine }])
    })

    it('lets the customer go on talking, and the number of an order in a sentence costs no try', async () => {
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders, ${mine}`)
      const words = `It is about order ${other(codeIn(mails))}, or a person please`
      await write(words)
      expect((await wrote(session)).at(-1)).to.equal(words)
      await write(other(codeIn(mails), 2))
      expect((await wrote(session)).at(-1)).to.equal('[one-time code: wrong, tries left: 4]')
    })

    it('counts in a sentence, of which the rest stays, and the digits are nowhere', async () => {
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders, ${mine}`)
      const code = codeIn(mails)
      const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
      const wide = [...code].map(digit => String.fromCodePoint(0xff10 + Number(digit))).join('')
      const sender = { identities: [visitor] }
      const text = `It is ${spaced} (${wide}), thanks. Order 4521 first!`
      const { session: same } = await house.core.inbox.receive({
        channel: 'api',
        id: 'mail',
        sender,
        text,
        whole: `${text}\n> ${code} is your code`,
      })
      await work()
      expect(same).to.equal(session)
      const right = '[one-time code: right, they read what is sent to e…@e….org]'
      expect((await wrote(session)).at(-1)).to.equal(`It is ${right} (${right}), thanks. Order 4521 first!`)
      expect(shop.made.map(call => call.arguments)).to.deep.equal([{ email: mine }])
      const all = JSON.stringify([await house.timeline(session), model.asked])
      for (const digits of [code, spaced, wide]) expect(all).to.not.contain(digits)
    })

    it('counts for nobody in a linked conversation, where it goes on with somebody else', async () => {
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders, ${mine}`)
      const code = codeIn(mails)
      const theirs = 'phone:+15550007788'
      const there = await house.core.inbox.goOn(session, { channel: 'sms', identity: theirs, text: 'We go on here.' }, 'k')
      await work()
      model.says(() => 'Please write it there.')
      const from = { channel: 'sms', address: `sms:${theirs}`, sender: { identities: [theirs] } }
      const { session: linked } = await house.core.inbox.receive({ ...from, id: 't1', text: code })
      await house.core.inbox.receive({ ...from, id: 't2', text: `it is ${code}` })
      await work()
      expect(linked).to.equal(there.session)
      for (const one of [session, linked]) expect(await house.core.queries.session(one)).to.not.have.property('proven')
      expect((await ofKind(linked, 'message')).filter(m => m.proof)).to.deep.equal([])
      expect(shop.made).to.deep.equal([])
      model.says(proving('orders'))
      await write(code)
      expect(shop.made.map(call => call.arguments)).to.deep.equal([{ email: mine }])
    })

    it('does not count in a message that is changed, and stands in none', async () => {
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders, ${mine}`)
      const code = codeIn(mails)
      model.says(() => 'Please write the code.')
      await write(other(code), {}, 'typo')
      const edit = { channel: 'api', of: 'typo', kind: 'edit' as const, sender: { identities: [visitor] } }
      await house.core.inbox.changed({ ...edit, id: 'e1', text: `it is ${code}` })
      await work()
      expect((await wrote(session)).at(-1)).to.equal('it is [six digits: a one-time code counts in a new message only]')
      expect(await house.core.queries.session(session)).to.not.have.property('proven')
      expect(JSON.stringify([await house.timeline(session), model.asked])).to.not.contain(code)
      await write(code)
      await house.core.inbox.changed({ ...edit, id: 'e2', text: `${code} or order 654321` })
      expect((await ofKind(session, 'edit')).at(-1)?.text).to.match(/^\[six digits: .* or order 654321$/u)
      expect((await house.core.queries.session(session)).proven).to.deep.include({ address: `email:${mine}` })
    })

    // Where processes share a store, the next one waits first, for the one before may still be at it: that is tested of calls.
    if (name === 'SQLite')
      it('is sent again as the same one by who comes after a process that died while it left', async () => {
        let dies = (): void => {}
        weather = () =>
          new Promise((_, reject) => {
            dies = () => reject(new Refused('it is gone'))
          })
        model.says(proving('orders', {}, { address: mine }))
        const sender = { identities: [visitor] }
        const { session } = await house.core.inbox.receive({ channel: 'api', id: 'm', sender, text: `My orders, ${mine}` })
        await house.clock.advance(minute / 10)
        while (tried.length === 0) await new Promise(setImmediate)
        weather = () => {}
        const next = await start(store, { clock: house.clock })
        try {
          while (mails.length === 0) {
            await house.clock.advance(minute / 2)
            await new Promise(setImmediate)
          }
          await next.core.idle()
          expect(tried).to.have.length(2)
          expect(tried[1]).to.equal(tried[0])
          await next.core.inbox.receive({ channel: 'api', id: 'c', sender, text: codeIn(mails) })
          await house.clock.advance(minute / 10)
          await next.core.idle()
          expect(shop.made.map(call => call.arguments)).to.deep.equal([{ email: mine }])
          expect((await next.core.queries.timeline(session, 0)).find(e => e.kind === 'call')).to.deep.include({ state: 'done' })
        } finally {
          dies()
          await next.close()
        }
      })

    if (name === 'SQLite')
      it('is no matter for a person where the process died after it had left, and the customer wrote it first', async () => {
        let left = (): void => {}
        const hasLeft = new Promise<void>(resolve => {
          left = resolve
        })
        let dies = (): void => {}
        weather = () =>
          new Promise((_, reject) => {
            left()
            dies = () => reject(new Refused('it is gone'))
          })
        const asks = proving('orders', {}, { address: mine })
        model.says(question => asks({ ...question, results: question.results.filter(({ action: made }) => made !== 'one-time-code') }))
        const sender = { identities: [visitor] }
        const { session } = await house.core.inbox.receive({ channel: 'api', id: 'm', sender, text: `My orders, ${mine}` })
        await house.clock.advance(minute / 10)
        await hasLeft
        const [code = ''] = /\d{6}/u.exec(tried[0] ?? '') ?? []
        await house.core.inbox.receive({ channel: 'api', id: 'c', sender, text: code })
        const next = await start(store, { clock: house.clock })
        try {
          await house.clock.advance(minute / 10)
          await next.core.idle()
          const call = (await next.core.queries.timeline(session, 0)).find(e => e.kind === 'call')
          expect(call).to.deep.include({ action: 'one-time-code', state: 'failed' })
          expect((await next.core.queries.session(session)).owner.kind).to.equal('ai')
          expect(shop.made.map(one => one.arguments)).to.deep.equal([{ email: mine }])
          expect(tried).to.have.length(1)
        } finally {
          dies()
          await next.close()
        }
      })

    it('that can not be sent is said to be so, with no word of the address', async () => {
      weather = () => {
        throw new Refused(`no such mailbox ${mine}`)
      }
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders, ${mine}`)
      const [call] = await ofKind(session, 'call')
      expect(call).to.deep.include({ state: 'failed' })
      expect(call?.result?.text).to.equal(
        'No code can be sent to e…@e….org: it is not taken there. Tell the customer, and offer to send it to another email address, which they write here, or to hand over to a person.',
      )
      expect((await house.core.queries.session(session)).owner.kind).to.equal('ai')
    })

    it('that can not be sent now, because the server is away, may be tried again', async () => {
      weather = () => {
        throw new Retry('the server is away')
      }
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders, ${mine}`)
      expect((await ofKind(session, 'call'))[0]?.result?.text).to.match(/^The code could not be sent\. Offer to try again/u)
    })

    it('to a mailbox that takes none has the number on record offered in its place', async () => {
      weather = () => {
        throw new Refused('no such mailbox')
      }
      model.says(proving('orders', {}, { address: mine }))
      const session = await write(`My orders? I am ${mine}`, texting)
      const call = (await ofKind(session, 'call')).at(-1)
      expect(call?.result?.text).to.contain('to e…@e….org: ').and.to.contain('send it to …22, which is on record, by sms')
    })

    const failing = (kind: 'email' | 'sms', sent: typeof mails, id = 'b1', state: 'failed' | 'delivered' = 'failed') =>
      house.core.inbox.changed({ channel: kind, kind: 'receipt', id, of: `${kind}-${sent.at(-1)?.key}`, state, reason: 'no such user' })
    const said = async (session: string): Promise<string[]> =>
      (await ofKind(session, 'message')).filter(m => m.author.kind === 'system').map(m => m.text)

    it('that comes back is said to the customer once, who goes on with another address', async () => {
      model.says(proving('orders', {}, { address: 'typo@example.org' }))
      const session = await write('My orders, I am typo@example.org')
      const held = await house.core.inbox.changed({ channel: 'email', kind: 'receipt', id: 'd1', of: 'unknown', state: 'failed' })
      expect(held).to.equal('held')
      expect(await failing('email', mails, 'd2', 'delivered')).to.equal('changed')
      expect(await said(session)).to.deep.equal([])
      expect(await failing('email', mails)).to.equal('changed')
      expect(await failing('email', mails)).to.equal('repeated')
      await work()
      expect(await said(session)).to.deep.equal([
        'The code could not be delivered to t…@e….org. You can also write another email address of yours here, and I will send a code there. Or ask for a person of our team.',
      ])
      const [call] = await ofKind(session, 'call')
      expect(call).to.deep.include({ state: 'failed' })
      expect(call?.result?.text).to.equal('The code did not arrive at t…@e….org: it came back.')
      model.says(proving('orders', {}, { address: mine }))
      await write(`Then ${mine}`)
      expect(JSON.stringify(model.asked)).to.contain('could not be delivered')
      await write(codeIn(mails))
      expect(shop.made.map(one => one.arguments)).to.deep.equal([{ email: mine }])
    })

    it('that the network gave up, and said so before it was written down that it left, is said so too', async () => {
      model.says(proving('orders', {}, { by: 'sms' }))
      const early: string[] = []
      weather = async () => {
        const { items } = await house.core.queries.sessions({ channel: 'api' })
        const [call] = await ofKind(items[0]?.id ?? '', 'call')
        const seq = (call as (Entry & EntryOf<'call'>) | undefined)?.seq
        const of = `sms-code ${items[0]?.id}/${seq}`
        early.push(await house.core.inbox.changed({ channel: 'sms', kind: 'receipt', id: 's1', of, state: 'failed' }))
      }
      const session = await write('Where are my orders?', texting)
      expect(early).to.deep.equal(['held'])
      await work(minute)
      expect(await said(session)).to.deep.equal([
        'The code could not be delivered to …22. You can also write another email address of yours here, and I will send a code there. Or ask for a person of our team.',
      ])
    })

    it('that comes back is not believed where it was written, and only written down where a person has the conversation', async () => {
      const session = await proven()
      await failing('email', mails)
      expect(await said(session)).to.deep.equal([])
      expect((await ofKind(session, 'call'))[0]).to.deep.include({ state: 'done' })

      model.says(proving('orders', {}, { address: mine }))
      const from = { identities: ['visitor:second'] }
      const second = await write(`My orders, ${mine}`, from)
      await house.answer(second, 'I am here.')
      const asked = model.asked.length
      await failing('email', mails, 'b2')
      await work(minute)
      expect(await said(second)).to.deep.equal([])
      expect((await ofKind(second, 'call'))[0]).to.deep.include({ state: 'failed' })
      expect(model.asked).to.have.length(asked)
    })

    it('goes with the customer who is erased', async () => {
      const session = await proven()
      const { contact } = await house.core.queries.session(session)
      await house.core.controls.eraseContact(contact, grace())
      await work(minute)
      expect(JSON.stringify(await house.timeline(session))).to.not.contain(mine)
      expect(await house.core.queries.session(session)).to.not.have.property('proven')
    })
  })
}

describe('The words about a one-time code', () => {
  const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ar', 'pl', 'sv', 'tr', 'he', 'ja', 'zh']

  it('are there in each language that the house speaks, with the code, or the half of each address, in them', () => {
    const english = returnedWords('en', { to: '…22', other: 'a…@e….com', mail: true })
    for (const language of languages) {
      expect(codeWords(language, '123456'), language).to.contain('123456').and.to.contain('10')
      const words = returnedWords(language, { to: '…22', other: 'a…@e….com', mail: true })
      expect(words, language).to.contain('…22').and.to.contain('a…@e….com')
      if (language !== 'en') expect(words, language).to.not.equal(english)
      const bare = returnedWords(language, { to: '…22', mail: false })
      expect(words.startsWith(bare.slice(0, 9)), language).to.equal(true)
      expect(bare.length, language).to.be.lessThan(words.length)
    }
    expect(returnedWords('constructor', { to: '…22', mail: false })).to.equal(
      'The code could not be delivered to …22. Or ask for a person of our team.',
    )
  })
})

for (const kind of testStores().there) asking(kind)
