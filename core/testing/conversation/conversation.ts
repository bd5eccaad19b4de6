// What a conversation must do, whatever store it is kept in: run on each adapter with the real flows and a scripted answerer.
import { expect } from 'chai'
import { hour, minute, second } from '../../model/time.ts'
import type { Answer } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import type { TestStore } from '../houses/stores.ts'
import { ann, ben, echo, onStage, problemOf, type Stage, who } from './stage.ts'

/** Declares the tests for one kind of store. */
export const conversationKit = ({ name, open, clear }: TestStore): void => {
  describe(`A conversation kept in ${name}`, () => {
    let store: Store
    let desk: Stage

    onStage({ open, clear }, (made, empty) => {
      desk = made
      store = empty
    })

    it('starts with the first message, has a ticket, and gets one answer with a receipt', async () => {
      const { session, seq } = await desk.write('How do I export my data?')
      expect(seq).to.equal(2)
      await desk.settle()
      expect(await desk.kinds(session)).to.deep.equal(['started', 'message', 'message', 'delivery'])
      expect(await desk.told(session)).to.deep.equal(['You wrote: How do I export my data?'])
      const receipt = await desk.core.queries.why(session, 3)
      expect(receipt).to.include({ decision: 'answer', confidence: 0.9, model: 'scripted' })
      expect((await desk.core.queries.session('#1')).id).to.equal(session)
      expect(await problemOf(desk.core.queries.why(session, 2))).to.equal('not_found')
    })

    it('takes a message id once, for ever, and refuses it for other words', async () => {
      const first = await desk.write('Where is my parcel?', { id: 'once' })
      await desk.settle()
      await desk.clock.advance(24 * hour)
      expect(await desk.write('Where is my parcel?', { id: 'once' })).to.deep.equal({ ...first, repeated: true })
      expect(await problemOf(desk.write('Something else', { id: 'once' }))).to.equal('id_reused')
      expect(await problemOf(desk.write('Where is my parcel?', { id: 'once', from: 'eve' }))).to.equal('id_reused')
      await desk.settle()
      expect((await desk.told(first.session)).length).to.equal(1)
    })

    it('starts one session for two first messages at once', async () => {
      const [a, b] = await Promise.all([desk.write('The first thing'), desk.write('The second thing')])
      expect(a?.session).to.equal(b?.session)
      await desk.settle()
      const { items } = await desk.core.queries.sessions({ contact: 'ada' })
      expect(items.length).to.equal(1)
    })

    it('answers a burst once, with all of it', async () => {
      const { session } = await desk.write('My printer', { channel: 'web' })
      await desk.clock.advance(700)
      await desk.write('does not print', { channel: 'web' })
      await desk.clock.advance(700)
      expect(await desk.told(session)).to.deep.equal([])
      await desk.settle(second)
      expect(await desk.told(session)).to.deep.equal(['You wrote: My printer\ndoes not print'])
    })

    it('thinks again with a message that comes while it thinks, and drops none', async () => {
      let first = true
      desk.says(async ({ text }) => {
        if (first) {
          first = false
          await desk.write('the blue one')
        }
        return { text: `About: ${text}` }
      })
      const { session } = await desk.write('I want to return a shirt')
      await desk.settle()
      expect(await desk.told(session)).to.deep.equal(['About: I want to return a shirt\nthe blue one'])
    })

    it('answers in the end even when the customer never stops writing', async () => {
      let count = 0
      desk.says(async ({ text }) => {
        count += 1
        if (count < 6) await desk.write(`word ${count}`)
        return { text: `About: ${text}` }
      })
      const { session } = await desk.write('word 0')
      await desk.settle(second)
      const told = await desk.told(session)
      expect(told.join('\n')).to.match(/word 5/u)
      expect(told.length).to.be.lessThan(4)
    })

    it('hands off what it does not know: the customer is told, the team has a brief', async () => {
      const { session } = await desk.write('Which cheese does the moon have?', { channel: 'web' })
      await desk.settle(2 * second)
      expect(await desk.kinds(session)).to.deep.equal(['started', 'message', 'handoff', 'owner', 'message', 'delivery'])
      const [handoff] = (await desk.core.queries.handoffs()).items
      expect(handoff?.entry.reasons).to.deep.equal(['low_confidence'])
      expect(handoff?.entry.summary).to.contain('Which cheese does the moon have?')
      const [told] = await desk.told(session)
      expect(told).to.match(/team/u).and.to.match(/email/u)
      const [waiting] = await desk.core.queries.queue()
      expect(waiting?.session.id).to.equal(session)
      expect(waiting?.session.owner).to.deep.equal({ kind: 'team' })
    })

    it('hands off by each rule, with its reason', async () => {
      const reasons = async (text: string, more: { wish?: boolean } = {}): Promise<string[]> => {
        const { session } = await desk.write(text, { from: text, ...more })
        await desk.settle()
        const found = (await desk.entries(session)).find(e => e.kind === 'handoff')
        return found?.kind === 'handoff' ? found.reasons : []
      }
      await desk.core.controls.topic(
        {
          id: 'medicine',
          name: 'Medicine',
          description: 'Medicine, doses and side effects',
          examples: ['Which dose of this medicine should I take?'],
        },
        who,
      )
      await desk.core.controls.topic(
        { id: 'login', name: 'Login', description: 'Passwords and login', examples: ['I can not log in to my account'] },
        who,
      )
      await desk.core.controls.autopilot(
        {
          topics: [
            { topic: 'medicine', rule: 'prohibited' },
            { topic: 'login', channel: 'api', rule: 'skip' },
          ],
        },
        who,
      )
      expect(await reasons('I want to talk to a human please')).to.deep.equal(['requested'])
      expect(await reasons('Parcel number 77', { wish: true })).to.deep.equal(['requested'])
      expect(await reasons('This is ridiculous!!! Your support is useless and I am furious!')).to.deep.equal(['frustration'])
      expect(await reasons('Which dose of this medicine should I take?')).to.deep.equal(['prohibited_topic'])
      expect(await reasons('I can not log in to my account')).to.deep.equal(['topic_skipped'])
      expect(await reasons('How do I print?')).to.deep.equal([])
      desk.says(() => Promise.reject(new Error('the model fell over')))
      expect(await reasons('How do I scan?')).to.deep.equal(['failed'])
      await desk.core.controls.autopilot({ channels: { api: 'off' } }, who)
      expect(await reasons('How do I fax?')).to.deep.equal(['autopilot_off'])
    })

    it('answers a greeting in kind and takes “that solved it” as confirmed', async () => {
      const { session } = await desk.write('hi!')
      await desk.settle()
      expect((await desk.told(session)).length).to.equal(1)
      await desk.write('How do I print?')
      await desk.settle()
      await desk.write('that solved it, thanks!')
      await desk.settle()
      expect(await desk.core.queries.session(session)).to.include({ status: 'resolved', resolution: 'confirmed' })
    })

    it('lets a reply claim, keeps others out, and shows the agent by name', async () => {
      const { session } = await desk.write('Which cheese?')
      await desk.settle()
      const { seq } = await desk.core.controls.reply(session, { text: 'None, sorry.' }, who)
      const entries = await desk.entries(session)
      expect(entries.find(e => e.seq === seq)).to.deep.include({ kind: 'message', author: { kind: 'agent', ...ann }, text: 'None, sorry.' })
      expect((await desk.core.queries.session(session)).owner).to.include({ kind: 'agent', id: 'ann' })
      const other = { who: ben }
      expect(await problemOf(desk.core.controls.reply(session, { text: 'Me too' }, other))).to.equal('owned_by_other')
      expect(await problemOf(desk.core.controls.claim(session, {}, other))).to.equal('owned_by_other')
      await desk.core.controls.claim(session, { take: true }, other)
      expect((await desk.core.queries.session(session)).owner).to.include({ id: 'ben' })
      await desk.write('And goat?')
      await desk.settle()
      expect((await desk.told(session)).filter(t => t.startsWith('You wrote'))).to.deep.equal([])
    })

    it('says nothing of what it was thinking once a person has acted', async () => {
      const thinking = Promise.withResolvers<(answer: Partial<Answer>) => void>()
      desk.says(() => new Promise(resolve => thinking.resolve(resolve)))
      const { session } = await desk.write('How do I print?')
      await desk.clock.advance(50)
      const think = await thinking.promise
      await desk.core.controls.reply(session, { text: 'I am on it.' }, who)
      think({ text: 'Too late' })
      await desk.settle()
      expect(await desk.told(session)).to.deep.equal(['I am on it.'])
    })

    it('comes back to the AI, which answers what nobody has', async () => {
      const { session } = await desk.write('How do I print?')
      await desk.settle()
      await desk.core.controls.claim(session, {}, who)
      await desk.write('And how do I scan?')
      await desk.settle()
      expect((await desk.told(session)).length).to.equal(1)
      await desk.core.controls.release(session, { to: 'ai' }, who)
      await desk.settle()
      expect(await desk.told(session)).to.deep.equal(['You wrote: How do I print?', 'You wrote: And how do I scan?'])
    })

    it('does an act once for one key', async () => {
      const { session } = await desk.write('Which cheese?')
      await desk.settle()
      const act = { ...who, key: 'press-1' }
      const first = await desk.core.controls.reply(session, { text: 'None.' }, act)
      expect(await desk.core.controls.reply(session, { text: 'None.' }, act)).to.deep.equal(first)
      expect(await problemOf(desk.core.controls.reply(session, { text: 'Some.' }, act))).to.equal('id_reused')
      expect((await desk.told(session)).filter(t => t === 'None.').length).to.equal(1)
    })

    it('is resolved, rated, reopened within the window and begun anew after it', async () => {
      const { session } = await desk.write('Which cheese?')
      await desk.settle()
      expect(await problemOf(desk.core.controls.csat(session, { score: 5 }, who))).to.equal('not_resolved')
      await desk.core.controls.reply(session, { text: 'None.' }, who)
      await desk.core.controls.resolve(session, {}, who)
      expect((await desk.kinds(session)).slice(-2)).to.deep.equal(['status', 'csat_request'])
      await desk.core.inbox.rate(session, { score: 4, comment: 'kind' }, 'r1')
      expect((await desk.core.queries.session(session)).csat?.score).to.equal(4)
      await desk.write('One more thing about cheese')
      expect(await desk.core.queries.session(session))
        .to.include({ status: 'open' })
        .and.not.to.have.property('resolution')
      await desk.core.controls.resolve(session, {}, who)
      await desk.clock.advance(73 * hour)
      const later = await desk.write('A new thing')
      expect(later.session).to.not.equal(session)
      expect((await desk.core.queries.session(later.session)).from).to.equal(session)
      await desk.core.controls.close(later.session, {}, who)
      const last = await desk.write('And another')
      expect((await desk.core.queries.session(last.session)).from).to.equal(later.session)
    })

    it('counts an answer that stands uncontradicted as assumed, and a contradicted one not', async () => {
      const { session } = await desk.write('How do I print?')
      await desk.settle()
      await desk.settle(2 * hour)
      await desk.write('And how do I scan?')
      await desk.settle(2 * hour)
      expect((await desk.core.queries.session(session)).status).to.equal('open')
      await desk.settle(2 * hour)
      expect(await desk.core.queries.session(session)).to.include({ status: 'resolved', resolution: 'assumed' })
      const handed = await desk.write('Which cheese?', { from: 'bob' })
      await desk.settle(9 * hour)
      expect((await desk.core.queries.session(handed.session)).status).to.equal('open')
    })

    it('sleeps until the time, or until the customer writes', async () => {
      const { session } = await desk.write('Which cheese?')
      await desk.settle()
      await desk.core.controls.snooze(session, { until: desk.clock.now() + 2 * hour }, who)
      expect(await desk.core.queries.queue()).to.deep.equal([])
      await desk.settle(2 * hour + minute)
      expect((await desk.core.queries.queue()).length).to.equal(1)
      await desk.core.controls.snooze(session, { until: desk.clock.now() + 2 * hour }, who)
      await desk.write('Are you there?')
      expect((await desk.core.queries.queue()).length).to.equal(1)
    })

    it('holds each answer for approval in inspect: approved it is the AI’s, edited the agent’s, rejected nobody’s', async () => {
      await desk.core.controls.autopilot({ channels: { api: 'inspect' } }, who)
      const { session } = await desk.write('How do I print?')
      await desk.settle()
      expect(await desk.told(session)).to.deep.equal([])
      expect((await desk.core.queries.queue())[0]?.session.id).to.equal(session)
      const first = (await desk.entries(session)).at(-1)
      await desk.write('On paper, I mean')
      await desk.settle()
      expect(await problemOf(desk.core.controls.decide(session, { draft: first?.seq ?? 0, verdict: 'approve' }, who))).to.equal('decided')
      const second = (await desk.core.queries.session(session)).drafts[0]?.seq ?? 0
      await desk.core.controls.decide(session, { draft: second, verdict: 'approve' }, who)
      const sent = (await desk.entries(session)).find(e => e.kind === 'message' && e.author.kind === 'ai')
      expect(sent).to.deep.include({ approvedBy: ann, draft: second })
      expect((await desk.core.queries.session(session)).owner).to.deep.equal({ kind: 'ai' })
      await desk.write('And how do I scan?')
      await desk.settle()
      const third = (await desk.core.queries.session(session)).drafts[0]?.seq ?? 0
      await desk.core.controls.decide(session, { draft: third, verdict: 'edit', text: 'Press scan.' }, who)
      expect((await desk.told(session)).at(-1)).to.equal('Press scan.')
      expect((await desk.core.queries.session(session)).owner).to.include({ kind: 'agent', id: 'ann' })
      const rejected = await desk.write('How do I fax?', { from: 'bob' })
      await desk.settle()
      const draft = (await desk.core.queries.session(rejected.session)).drafts[0]?.seq ?? 0
      await desk.core.controls.decide(rejected.session, { draft, verdict: 'reject' }, who)
      expect(await desk.told(rejected.session)).to.deep.equal([])
      expect((await desk.core.queries.session(rejected.session)).owner).to.deep.equal({ kind: 'team' })
    })

    it('in assist leaves the customer to people and drafts for them in private', async () => {
      await desk.core.controls.autopilot({ channels: { api: 'assist' } }, who)
      const { session } = await desk.write('How do I print?')
      await desk.settle()
      await desk.settle()
      const entries = await desk.entries(session)
      expect(entries.some(e => e.kind === 'handoff')).to.equal(true)
      expect(entries.find(e => e.kind === 'draft')).to.include({ purpose: 'assist' })
      const { entries: seen } = await desk.core.customers.entries('ada', session, { after: 0 })
      expect(seen.map(e => e.text ?? '').join(' ')).to.not.contain('You wrote')
    })

    it('keeps what a blocked contact writes and does nothing about it', async () => {
      const { session } = await desk.write('Hello there, how do I print?')
      await desk.settle()
      await desk.core.controls.blockContact('ada', true, who)
      const { seq } = await desk.write('Buy cheap watches')
      await desk.settle()
      expect((await desk.entries(session)).map(e => e.seq).at(-1)).to.equal(seq)
      expect((await desk.told(session)).length).to.equal(1)
    })

    it('shows nobody’s session to somebody else', async () => {
      const { session } = await desk.write('How do I print?')
      expect(await problemOf(desk.write('Let me in', { from: 'eve', session }))).to.equal('other_contact')
      await desk.write('Hello', { from: 'eve' })
      expect(await problemOf(desk.core.customers.entries('eve', session, { after: 0 }))).to.equal('other_contact')
    })

    it('keeps notes, drafts and receipts from the customer', async () => {
      const { session } = await desk.write('How do I print?')
      await desk.settle()
      await desk.core.controls.note(session, { text: 'Smells like a reseller' }, who)
      const seen = JSON.stringify(await desk.core.customers.entries('ada', session, { after: 0 }))
      expect(seen).to.contain('You wrote').and.not.to.contain('reseller').and.not.to.contain('receipt').and.not.to.contain('confidence')
    })

    it('masks cards before anything is stored', async () => {
      const { session } = await desk.write('My card 4242 4242 4242 4242 was charged twice')
      await desk.settle()
      const everything = JSON.stringify([await store.read(session, 0), await desk.core.queries.find('card')])
      expect(everything)
        .to.contain('4242')
        .and.not.to.match(/4242[ -]?4242/u)
    })

    it('gives each side of a merge its own again when they are split: what was begun before, and what was begun as one', async () => {
      const a = await desk.write('Which cheese?', { from: 'ada' })
      await desk.settle()
      await desk.core.controls.mergeContacts('ada', 'ada-2', who).catch(() => desk.write('Which cheese, please?', { from: 'ada-2' }))
      await desk.settle()
      await desk.core.controls.mergeContacts('ada', 'ada-2', who).catch(() => undefined)
      const b = (await desk.core.queries.sessions({ contact: 'ada' })).items.find(s => s.id !== a.session)!
      await desk.core.controls.close(b.id, {}, who)
      const later = await desk.write('And which wine?', { from: 'ada-2' })
      await desk.settle()
      expect([a.session, b.id]).to.not.include(later.session)
      await desk.core.controls.splitContact('ada', 'ada-2', who)
      const of = async (contact: string): Promise<string[]> => (await desk.core.queries.sessions({ contact })).items.map(s => s.id).sort()
      expect(await of('ada')).to.deep.equal([a.session])
      expect(await of('ada-2')).to.deep.equal([b.id, later.session].sort())
      const said = (await store.read(later.session, 0)).filter(e => e.kind === 'message' && e.author.kind === 'contact')
      expect(said.map(e => e.author)).to.deep.equal([{ kind: 'contact', id: 'ada-2' }])
    })

    it('keeps replies where they belong when contacts are merged', async () => {
      const a = await desk.write('Which cheese?', { from: 'ada' })
      const b = await desk.write('Which cheese, please?', { from: 'ada-2' })
      await desk.settle()
      await desk.core.controls.mergeContacts('ada', 'ada-2', who)
      expect((await desk.core.queries.contact('ada-2')).id).to.equal('ada')
      expect((await desk.core.queries.sessions({ contact: 'ada' })).items.map(s => s.id).sort()).to.deep.equal(
        [a.session, b.session].sort(),
      )
      await desk.core.controls.reply(b.session, { text: 'For the second' }, who)
      expect(await desk.told(a.session)).to.not.include('For the second')
      expect((await desk.core.customers.entries('ada', b.session, { after: 0 })).entries.some(e => e.text === 'For the second')).to.equal(
        true,
      )
    })

    it('uses a scenario once it is published, its last version after a roll-back, and nothing of a draft', async () => {
      const ask = async (): Promise<string> => (await desk.core.controls.ask({ text: 'How do I return a shirt?' })).text
      const { id } = await desk.core.controls.newScenario(
        { kind: 'scenario', title: 'Returns', examples: ['How do I return a shirt?'], instruction: 'Send it back within 30 days.' },
        who,
      )
      expect(await ask()).to.contain('You wrote')
      await desk.core.controls.publishScenario(id, {}, who)
      expect(await ask()).to.equal('Send it back within 30 days.')
      await desk.core.controls.changeScenario(id, { instruction: 'Send it back within 14 days.' }, who)
      expect(await ask()).to.contain('30 days')
      await desk.core.controls.publishScenario(id, {}, who)
      expect(await ask()).to.contain('14 days')
      const rolled = await desk.core.controls.rollbackScenario(id, {}, who)
      expect(rolled.versions.map(v => v.version)).to.deep.equal([1, 2, 3])
      expect(await ask()).to.contain('30 days')
      const trial = await desk.core.controls.ask({ text: 'How do I return a shirt?', scenario: { ...rolled, instruction: 'Keep it.' } })
      expect(trial.text).to.equal('Keep it.')
      expect(await ask()).to.contain('30 days')
    })

    it('reads an article as soon as it is stored, its new words when they change, and nothing of it once removed', async () => {
      const ask = async (): Promise<string> => (await desk.core.controls.ask({ text: 'How are invoices paid?' })).text
      await desk.core.controls.putArticle('invoices', { title: 'Invoices', text: 'Invoices are paid by bank transfer.' }, who)
      expect(await ask()).to.contain('bank transfer')
      const changed = await desk.core.controls.putArticle('invoices', { title: 'Invoices', text: 'Invoices are paid by card.' }, who)
      expect(changed.version).to.equal(2)
      expect(await ask()).to.contain('by card')
      await desk.core.controls.removeArticle('invoices', who)
      expect(await ask()).to.contain('You wrote')
    })

    it('answers in every process from what was changed in one', async () => {
      if (!store.shared) return
      const other = await desk.another()
      await desk.core.controls.putArticle('invoices', { title: 'Invoices', text: 'Invoices are paid by bank transfer.' }, who)
      await desk.settle(5 * second)
      expect((await other.controls.ask({ text: 'How are invoices paid?' })).text).to.contain('bank transfer')
      await desk.core.controls.removeArticle('invoices', who)
      await desk.settle(5 * second)
      expect((await other.controls.ask({ text: 'How are invoices paid?' })).text).to.contain('You wrote')
    })

    it('goes on where it was when the process is gone before it answered', async function () {
      // On a shared store the first process is still there and would see to it itself; core/testing/kill.test.ts kills real ones.
      if (store.shared) this.skip()
      let answering = (): void => {}
      const reached = new Promise<void>(resolve => {
        answering = resolve
      })
      desk.says(() => {
        answering()
        return new Promise(() => {})
      })
      const { session } = await desk.write('How do I print?')
      await reached
      desk.says(echo)
      const next = await desk.another()
      for (let n = 0; n < 8; n++) {
        await desk.clock.advance(20 * second)
        await next.idle()
      }
      expect((await next.queries.timeline(session, 0)).filter(e => e.kind === 'message' && e.author.kind === 'ai').length).to.equal(1)
    })
  })
}
