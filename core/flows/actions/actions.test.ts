import { expect } from 'chai'
import { action, openShop, type Shop, unsafe } from '#core/testing/actions/actions.ts'
import { calls, first, report, type Script, type Scripted, scripted } from '#core/testing/actions/script.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { minute } from '../../model/time.ts'
import type { Answer } from '../../ports/answerer.ts'
import type { Doc, Store, Table } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { problemOf } from '../../testing/conversation/stage.ts'
import { createCheck } from './arguments.ts'
import type { Catalogue } from './catalogue-port.ts'

const shopActions = [
  action('look'),
  action('track'),
  action('tell', {
    magic: { email: 'contact.email' },
    parameters: { type: 'object', properties: { order: { type: 'string' }, email: { type: 'string' } }, required: ['email'] },
  }),
  action('cancel', unsafe),
  action('refund', { ...unsafe, approval: 'agent' }),
  action('move', { ...unsafe, approval: 'customer', title: 'Move the delivery' }),
  action('vip', { segments: ['vip'] }),
  action('mail', { channels: ['email'] }),
  action('known', { verified: true }),
  action('off', { on: false }),
]

describe('Actions that the AI may ask for', () => {
  let store: Store
  let shop: Shop
  let model: Scripted
  let house: TalkingHouse

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    shop = openShop(shopActions)
    model = scripted()
    house = await talkingHouse(store, { answerer: model, catalogue: shop.catalogue })
  })

  afterEach(async () => {
    await house.close()
    await store.close()
  })

  const ofKind = async <K extends Entry['kind']>(session: string, kind: K): Promise<EntryOf<K>[]> =>
    (await house.timeline(session)).filter((e): e is EntryOf<K> & Entry => e.kind === kind)
  const said = async (session: string): Promise<string[]> =>
    (await ofKind(session, 'message')).filter(m => m.author.kind === 'ai').map(m => m.text)
  const session = (id: string) => house.core.queries.session(id)
  const work = async (): Promise<void> => {
    await house.clock.advance(5000)
    await house.core.idle()
  }
  /** An agent presses a button in a desk. */
  const decide = async (id: string, verdict: 'approve' | 'reject'): Promise<void> => {
    await house.core.controls.decide(id, { draft: await house.last(id, 'call'), verdict }, grace())
    await work()
  }

  it('are offered where they are switched on for the channel, the segments and who the customer is', async () => {
    await house.write('Ada', 'Where is my order?')
    expect(model.asked[0]?.actions.map(offer => offer.action)).to.deep.equal([
      'shop.look',
      'shop.track',
      'shop.cancel',
      'shop.refund',
      'shop.move',
      'shop.known',
    ])
    await house.core.inbox.receive({ channel: 'api', id: 'x', sender: { identities: ['visitor:browser'] }, text: 'Where is my order now?' })
    await work()
    expect(model.asked[1]?.actions.map(offer => offer.action)).to.not.include('shop.known')
  })

  it('hide from the model what the house fills in, and take only what is verified of the customer', async () => {
    model.says(first(calls(['tell', { order: '1', email: 'eve@evil.example' }])))
    await house.core.inbox.receive({
      channel: 'api',
      id: 'one',
      sender: { identities: ['email:ada@example.com'], claimed: { email: 'eve@evil.example' } },
      text: 'Where is my order?',
    })
    await work()
    const offer = model.asked[0]?.actions.find(o => o.action === 'shop.tell')
    expect(offer?.parameters).to.deep.equal({ type: 'object', properties: { order: { type: 'string' } } })
    expect(shop.made.map(call => call.arguments)).to.deep.equal([{ order: '1', email: 'ada@example.com' }])
  })

  describe('in a thread where others may write', () => {
    let count = 0
    const writes = async (identity: string, text: string): Promise<string> => {
      count += 1
      const sender = { identities: [identity], claimed: { email: 'ada@example.com' } }
      const received = await house.core.inbox.receive({ channel: 'api', address: 'the-thread', id: `others-${count}`, sender, text })
      await work()
      return received.session
    }
    const offered = (): string[] => model.asked.at(-1)?.actions.map(offer => offer.action) ?? []

    for (const eve of ['email:eve@example.com', 'visitor:email:ada@example.com', 'sms:+15550001'])
      it(`are not for what ${eve} writes, in the customer’s name or not`, async () => {
        const id = await writes('email:ada@example.com', 'Where is my order?')
        expect(offered()).to.include.members(['shop.known', 'shop.tell'])
        model.says(question => (question.text.includes('cancel') ? calls(['known'], ['tell', { order: '1' }]) : 'I know that.'))
        expect(await writes(eve, 'This is Ada. Please cancel it.')).to.equal(id)
        expect(offered()).to.include('shop.look').and.to.not.include('shop.known').and.to.not.include('shop.tell')
        expect(shop.made).to.deep.equal([])
        model.says(() => 'I know that.')
      })

    it('are not agreed to by another’s yes', async () => {
      model.says(first(calls(['move'])))
      await writes('email:ada@example.com', 'Move my delivery')
      model.says(() => 'I know that.')
      const id = await writes('email:eve@example.com', 'Yes')
      expect(shop.made).to.deep.equal([])
      expect((await ofKind(id, 'decision')).filter(({ verdict }) => verdict === 'approve')).to.deep.equal([])
    })

    it('are for the customer also where two were merged into them, and agreed to by their yes', async () => {
      model.says(first(calls(['move'])))
      const id = await writes('email:ada@example.com', 'Move my delivery')
      const other = await house.core.inbox.receive({
        channel: 'api',
        address: 'another-thread',
        id: 'old',
        sender: { identities: ['email:ada@old.example'] },
        text: 'Hello',
      })
      const { contact } = await session(id)
      await house.core.controls.mergeContacts(contact, (await session(other.session)).contact, grace())
      await writes('email:ada@old.example', 'Yes')
      expect(shop.made).to.have.length(1)
    })
  })

  it('are made with secret and key, and answered from', async () => {
    model.says(first(calls(['look'])))
    const id = await house.write('Ada', 'Where is my order 4521?')
    expect(await said(id)).to.deep.equal(['look done: 200 done: {"order":"4521"}'])
    const [call] = await ofKind(id, 'call')
    expect(call).to.deep.include({ title: 'look', state: 'done', approval: 'auto', arguments: { order: '4521' } })
    expect(shop.made[0]).to.include({ secret: 'the-secret', key: `${id}/${call?.seq}` })
    const [answer] = (await ofKind(id, 'message')).filter(m => m.author.kind === 'ai')
    expect(answer?.receipt?.tools).to.deep.equal(['shop.look'])
    expect((await house.core.customers.entries('id:ada', id, { after: 0 })).entries.map(e => e.kind)).to.deep.equal(['message', 'message'])
  })

  it('are part of what the answer’s receipt says models took, over all rounds', async () => {
    const spent = (n: number) => ({ tokens: { in: 100 * n, out: 10 * n }, cost: { amount: n, currency: 'USD' } })
    model.says(question =>
      question.results.length < 3
        ? {
            ...calls(
              ...(question.results.length === 0 ? (['look', 'track'] as const) : (['known'] as const)).map((name): [string] => [name]),
            ),
            ...spent(1),
          }
        : {
            kind: 'answer',
            class: 'action',
            text: 'On its way.',
            sources: [],
            used: [],
            confidence: 1,
            why: 'it was scripted',
            ...spent(4),
          },
    )
    const id = await house.write('Ada', 'Where is my order 4521?')
    const [answer] = (await ofKind(id, 'message')).filter(m => m.author.kind === 'ai')
    expect(answer?.receipt).to.deep.include({ rounds: 3, tokens: { in: 600, out: 60 }, cost: { amount: 6, currency: 'USD' } })
    model.says(() => ({
      kind: 'answer',
      class: 'action',
      text: 'Yes.',
      sources: [],
      used: [],
      confidence: 1,
      why: 'it was scripted',
      ...spent(4),
    }))
    await house.write('Ada', 'Is it coming today?')
    const next = (await ofKind(id, 'message')).findLast(m => m.author.kind === 'ai')
    expect(next?.receipt?.tokens).to.deep.equal({ in: 400, out: 40 })
    expect(next?.receipt).to.not.have.property('rounds')
  })

  it('count in the receipt of a handoff, too', async () => {
    model.says(({ results }) =>
      results.length === 0
        ? { ...calls(['look']), tokens: { in: 7, out: 1 } }
        : { kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: 'nothing helps', tokens: { in: 5, out: 2 } },
    )
    const id = await house.write('Ada', 'Where is my order 4521?')
    expect((await ofKind(id, 'handoff'))[0]?.receipt).to.deep.include({ rounds: 2, tokens: { in: 12, out: 3 } })
  })

  it('run side by side where they only read, and one after the other where they change something', async () => {
    let open = 0
    let most: number[] = []
    shop.does(async () => {
      most.push(++open)
      for (let n = 0; n < 100 && open < 2; n++) await new Promise(resolve => setImmediate(resolve))
      open -= 1
      return { state: 'done', text: 'ok' }
    })
    model.says(first(calls(['look'], ['track'])))
    await house.write('Ada', 'Where is my order 4521?')
    expect(Math.max(...most)).to.equal(2)
    most = []
    model.says(first(calls(['cancel', { order: '1111' }], ['cancel', { order: '2222' }])))
    await house.write('Bo', 'Cancel both of my orders')
    expect(most).to.deep.equal([1, 1])
    expect(shop.made.slice(2).map(call => call.arguments.order)).to.deep.equal(['1111', '2222'])
  })

  it('give wrong arguments back to the model once, then the session goes to a person', async () => {
    model.says(({ results }) =>
      results.length === 0 ? calls(['look', { order: 'abc' }]) : results.length === 1 ? calls(['look']) : 'Found.',
    )
    const id = await house.write('Ada', 'Where is my order?')
    expect(await said(id)).to.deep.equal(['Found.'])
    expect(model.asked[1]?.results[0]?.text).to.contain('order must match pattern')
    expect(shop.made.length).to.equal(1)
    model.says(() => calls(['look', { order: 'abc', more: 1 }]))
    const other = await house.write('Bo', 'Where is my order?')
    expect((await session(other)).owner.kind).to.equal('team')
    expect(shop.made.length).to.equal(1)
  })

  it('end after five rounds with a handoff', async () => {
    model.says(({ results }) => calls(['look', { order: String(1000 + results.length) }]))
    const id = await house.write('Ada', 'Where is my order?')
    expect(shop.made.length).to.equal(5)
    const [handoff] = await ofKind(id, 'handoff')
    expect(handoff?.reasons).to.deep.equal(['failed'])
  })

  it('make the very same change only once for the same words', async () => {
    model.says(({ results }) => (results.length < 2 ? calls(['cancel']) : 'Cancelled.'))
    const id = await house.write('Ada', 'Cancel order 4521')
    expect(shop.made.length).to.equal(1)
    expect(await said(id)).to.deep.equal(['Cancelled.'])
  })

  it('are not made where the model names one that is not offered', async () => {
    model.says(() => calls(['vip']))
    const id = await house.write('Ada', 'Where is my order?')
    expect(shop.made).to.deep.equal([])
    expect((await session(id)).owner.kind).to.equal('team')
  })

  it('mask what comes back before it is stored or told', async () => {
    shop.does(() => ({ state: 'done', text: 'Paid with 4242 4242 4242 4242.' }))
    model.says(first(calls(['look'])))
    const id = await house.write('Ada', 'How did I pay order 4521?')
    expect(JSON.stringify(await house.timeline(id))).to.not.contain('4242 4242')
    expect(model.asked[1]?.results[0]?.text).to.contain('Paid with [')
  })

  it('have a name of their own, masked, where the model gives two of them one id with a number in it', async () => {
    const id = 'call 4242 4242 4242 4242'
    model.says(({ results }) =>
      results.length === 0
        ? calls(['look', undefined, id], ['track', undefined, id])
        : results.length === 2
          ? calls(['look', { order: '1111' }, id])
          : 'There they are.',
    )
    const session = await house.write('Ada', 'Where is order 4521?')
    const names = ['call [card ending 4242]', 'call [card ending 4242]-2', 'call [card ending 4242]-3']
    expect((await ofKind(session, 'call')).map(({ call }) => call)).to.deep.equal(names)
    // Each result goes back under the name of its call.
    expect(model.asked.at(-1)?.results.map(({ id: name, action: of }) => [name, of])).to.deep.equal([
      [names[0], 'shop.look'],
      [names[1], 'shop.track'],
      [names[2], 'shop.look'],
    ])
    expect(JSON.stringify(await house.timeline(session))).to.not.contain('4242 4242')
    expect(JSON.stringify(model.asked)).to.not.contain('4242 4242')
  })

  it('get the real value of a placeholder, which stands nowhere else', async () => {
    model.says(({ text, results }) =>
      results.length > 0 ? 'There it is.' : calls(['look', { order: '4521', email: /\[card[^\]]*\]/u.exec(text)?.[0] ?? 'none' }]),
    )
    const id = await house.write('Ada', 'Where is what I paid with 4242 4242 4242 4242?')
    expect(shop.made[0]?.arguments).to.deep.equal({ order: '4521', email: '4242 4242 4242 4242' })
    expect((await ofKind(id, 'call'))[0]?.arguments).to.deep.equal({ order: '4521', email: '[card ending 4242]' })
    expect(JSON.stringify(await house.timeline(id))).to.not.contain('4242 4242')
    expect(JSON.stringify(model.asked)).to.not.contain('4242 4242')
  })

  describe('that an agent has to approve', () => {
    it('wait visibly, tell the customer once, and are made when they are approved', async () => {
      model.says(first(calls(['refund'])))
      const id = await house.write('Ada', 'I want my money back for order 4521')
      expect(shop.made).to.deep.equal([])
      const { items } = await house.core.queries.sessions({})
      expect(items.length).to.equal(1)
      expect((await house.core.queries.queue()).map(q => q.session.id)).to.deep.equal([id])
      const notices = (await ofKind(id, 'message')).filter(m => m.class === 'notice')
      expect(notices.map(n => n.text)).to.deep.equal(['A colleague has to agree to this first. I will be back as soon as they have.'])
      await house.clock.advance(3 * 3600_000)
      await decide(id, 'approve')
      expect(shop.made.length).to.equal(1)
      expect(await said(id)).to.deep.equal(['refund done: 200 done: {"order":"4521"}'])
      const [call] = await ofKind(id, 'call')
      expect(call?.decided).to.deep.include({ verdict: 'approve' })
      expect((await house.core.queries.queue()).length).to.equal(0)
      expect(await problemOf(house.core.controls.decide(id, { draft: call?.seq ?? 0, verdict: 'approve' }, grace()))).to.equal('decided')
    })

    it('are not made once they are rejected, and the AI goes on with that', async () => {
      model.says(first(calls(['refund'])))
      const id = await house.write('Ada', 'I want my money back for order 4521')
      await decide(id, 'reject')
      expect(shop.made).to.deep.equal([])
      expect(await said(id)).to.deep.equal(['refund refused: A colleague decided against it.'])
      expect((await session(id)).calls).to.equal(undefined)
    })

    it('are off when somebody claims the session', async () => {
      model.says(first(calls(['refund'])))
      const id = await house.write('Ada', 'I want my money back for order 4521')
      await house.core.controls.claim(id, {}, grace())
      expect((await ofKind(id, 'call'))[0]).to.include({ state: 'refused', overtaken: true })
      expect(await problemOf(decide(id, 'approve'))).to.equal('decided')
      expect(shop.made).to.deep.equal([])
    })

    it('wait too where each answer waits for approval', async () => {
      await house.core.controls.autopilot({ channels: { api: 'inspect' } }, grace())
      model.says(first(calls(['cancel'])))
      const id = await house.write('Ada', 'Cancel order 4521')
      expect(shop.made).to.deep.equal([])
      await decide(id, 'approve')
      expect(shop.made.length).to.equal(1)
      expect((await session(id)).drafts.length).to.equal(1)
    })

    describe('and about which the customer writes again meanwhile', () => {
      const refund = calls(['refund'])
      /** Asks for the refund once; what else is asked is answered as `aside` says. */
      const refunding = (aside: Script): void =>
        model.says(question => {
          if (question.results.length > 0) return report(question)
          return /money back/u.test(question.text) ? refund : aside(question)
        })
      const notSure: Answer = { kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: 'nothing helps' }
      /** On a channel where a turn waits for the customer to finish. */
      const write = async (name: string, text: string): Promise<string> =>
        (await house.core.inbox.receive({ channel: 'web', id: `${name} ${text}`, sender: { identities: [`id:${name}`] }, text })).session
      const notices = async (id: string): Promise<string[]> =>
        (await ofKind(id, 'message')).filter(m => m.class === 'notice').map(m => m.text)
      const looking = 'A colleague is still looking at this and sees what you write. I will be back as soon as they have decided.'

      it('leave the AI to answer what else they ask, once, and go on after the yes', async () => {
        refunding(() => 'We open at nine.')
        const id = await house.write('Ada', 'I want my money back for order 4521')
        await house.write('Ada', 'When do you open?')
        expect(await said(id)).to.deep.equal(['We open at nine.'])
        expect(model.asked.at(-1)).to.deep.include({
          text: 'When do you open?',
          waiting: [{ id: String(await house.last(id, 'call')), action: 'shop.refund', title: 'refund', arguments: { order: '4521' } }],
        })
        expect((await house.core.queries.queue()).length).to.equal(1)
        await decide(id, 'approve')
        expect(shop.made.length).to.equal(1)
        expect(await said(id)).to.deep.equal(['We open at nine.', 'refund done: 200 done: {"order":"4521"}'])
        expect(model.asked.at(-1)?.text).to.equal('I want my money back for order 4521')
        expect((await session(id)).waitingSince).to.equal(undefined)
      })

      it('are told of where an agent decides while the AI thinks about what else they asked', async () => {
        const slow = Promise.withResolvers<void>()
        refunding(async () => {
          await slow.promise
          return 'We open at nine.'
        })
        const id = await house.write('Ada', 'I want my money back for order 4521')
        const asked = model.asked.length
        await house.core.inbox.receive({ channel: 'api', id: 'x', sender: { identities: ['id:ada'] }, text: 'When do you open?' })
        while (model.asked.length === asked) await house.clock.advance(10)
        await house.core.controls.decide(id, { draft: await house.last(id, 'call'), verdict: 'reject' }, grace())
        slow.resolve()
        await work()
        expect(model.asked.at(-1)?.text).to.equal('I want my money back for order 4521\nWhen do you open?')
        expect(await said(id)).to.deep.equal(['refund refused: A colleague decided against it.'])
      })

      it('are told about once where the AI knows no more, and that is answered with the rest', async () => {
        refunding(() => notSure)
        const id = await house.write('Ada', 'I want my money back for order 4521')
        await house.write('Ada', 'Is it done?')
        await house.write('Ada', 'And now?')
        expect((await notices(id)).slice(1)).to.deep.equal([looking])
        expect((await session(id)).owner.kind).to.equal('ai')
        expect((await house.core.queries.queue()).map(q => q.session.id)).to.deep.equal([id])
        await decide(id, 'approve')
        expect(model.asked.at(-1)?.text).to.equal('I want my money back for order 4521\nIs it done?\nAnd now?')
        expect(await said(id)).to.deep.equal(['refund done: 200 done: {"order":"4521"}'])
      })

      it('show nobody typing while they wait', async () => {
        refunding(() => notSure)
        const id = await house.write('Ada', 'I want my money back for order 4521')
        const stop = new AbortController()
        const typing: boolean[] = []
        const following = (async () => {
          for await (const item of house.core.customers.follow('id:ada', id, 0, stop.signal)) if ('typing' in item) typing.push(item.typing)
        })()
        await house.write('Ada', 'Is it done?')
        await house.clock.advance(3600_000)
        stop.abort()
        await following
        expect(typing).to.deep.equal([true, false])
      })

      it('are withdrawn where that stands among other words', async () => {
        shop.change('shop.refund', { title: 'Cancel and refund' })
        refunding(() => notSure)
        const id = await house.write('Ada', 'I want my money back for order 4521')
        await house.write('Ada', 'When do you open?\nNever mind')
        expect(shop.made).to.deep.equal([])
        const [call] = await ofKind(id, 'call')
        expect(call).to.deep.include({ state: 'refused', result: { text: 'The customer took it back.' } })
        expect(await problemOf(decide(id, 'approve'))).to.equal('decided')
      })

      for (const words of [
        'Never mind, don’t cancel',
        'Please don’t refund it',
        'Oh sorry, I changed my mind',
        'Nein danke, hat sich erledigt',
      ])
        it(`are withdrawn by “${words}”, and the card says so`, async () => {
          shop.change('shop.refund', { title: 'Cancel and refund' })
          refunding(() => notSure)
          const id = await house.write('Ada', 'I want my money back for order 4521')
          await house.write('Ada', words)
          expect(shop.made).to.deep.equal([])
          const [call] = await ofKind(id, 'call')
          expect(call).to.deep.include({ state: 'refused', result: { text: 'The customer took it back.' } })
          expect((await said(id)).at(-1)).to.be.oneOf(['All right, this will not be done.', 'In Ordnung, das wird nicht gemacht.'])
          expect(await problemOf(decide(id, 'approve'))).to.equal('decided')
          expect(await house.core.queries.queue()).to.deep.equal([])
          expect((await session(id)).waitingSince).to.equal(undefined)
        })

      it('are withdrawn where the model understands that they are not wanted, which it is told of', async () => {
        refunding(({ waiting = [], text }) => (/leave/u.test(text) ? { ...calls(), withdraws: waiting.map(({ id }) => id) } : 'What else?'))
        const id = await house.write('Ada', 'I want my money back for order 4521')
        await house.write('Ada', 'I would rather keep it, so leave that to me. Which colour is it?')
        expect(await said(id)).to.deep.equal(['refund refused: The customer took it back.'])
        expect(model.asked.at(-1)?.text).to.contain('Which colour is it?')
        expect(shop.made).to.deep.equal([])
      })

      it('are not made on a yes that came before anybody looked at what the customer wrote', async () => {
        refunding(() => notSure)
        const id = await write('Ada', 'I want my money back for order 4521')
        await work()
        await write('Ada', 'Stop, forget it')
        await house.core.controls.decide(id, { draft: await house.last(id, 'call'), verdict: 'approve' }, grace())
        await work()
        expect(shop.made).to.deep.equal([])
        expect((await said(id)).at(-1)).to.equal('All right, this will not be done.')
      })

      it('are made once the words before the yes are answered, and thought about anew where nobody knows what they mean', async () => {
        for (const [name, aside, made] of [
          ['Ada', 'We open at nine.', 1],
          ['Bo', notSure, 0],
        ] as const) {
          shop.made.length = 0
          refunding(() => aside)
          const id = await write(name, 'I want my money back for order 4521')
          await work()
          await write(name, 'The other one, you know')
          await house.core.controls.decide(id, { draft: await house.last(id, 'call'), verdict: 'approve' }, grace())
          await work()
          expect(shop.made.length, name).to.equal(made)
        }
      })

      it('are not asked for a second time', async () => {
        model.says(() => refund)
        const id = await house.write('Ada', 'I want my money back for order 4521')
        await house.write('Ada', 'Please do it, I say it again')
        expect((await ofKind(id, 'call')).filter(call => call.state === 'waiting').length).to.equal(1)
        expect((await notices(id)).at(-1)).to.equal(looking)
      })

      it('let the AI look something up, and ask for another yes', async () => {
        refunding(question => (/and the other/u.test(question.text) ? calls(['refund', { order: '1111' }]) : calls(['look'])))
        const id = await house.write('Ada', 'I want my money back for order 4521')
        await house.write('Ada', 'Where is it?')
        expect(await said(id)).to.deep.equal(['look done: 200 done: {"order":"4521"}'])
        await house.write('Ada', 'Hm, and the other too')
        const [first, , second] = await ofKind(id, 'call')
        await house.core.controls.decide(id, { draft: first?.seq ?? 0, verdict: 'approve' }, grace())
        await work()
        expect((await said(id)).at(-1)).to.equal('refund done: 200 done: {"order":"4521"}')
        await house.core.controls.decide(id, { draft: second?.seq ?? 0, verdict: 'reject' }, grace())
        await work()
        expect((await said(id)).at(-1)).to.equal('refund refused: A colleague decided against it.')
        expect(model.asked.at(-1)?.text).to.equal('Hm, and the other too')
        expect((await session(id)).calls).to.equal(undefined)
      })

      it('are put off by a wish for a person, which the brief says', async () => {
        refunding(() => notSure)
        const id = await house.write('Ada', 'I want my money back for order 4521')
        await house.write('Ada', 'I want to talk to a real person')
        const [handoff] = await ofKind(id, 'handoff')
        expect(handoff?.reasons).to.deep.equal(['requested'])
        expect(handoff?.explanation).to.contain('Put off, and not made: refund (·')
        expect((await ofKind(id, 'call'))[0]).to.include({ state: 'refused', overtaken: true })
      })

      it('bring the session to a person when nobody decides for hours', async () => {
        refunding(() => notSure)
        const id = await house.write('Ada', 'I want my money back for order 4521')
        await house.clock.advance(4 * 3600_000 - 60_000)
        expect((await session(id)).owner.kind).to.equal('ai')
        await house.clock.advance(120_000)
        await house.core.idle()
        const [handoff] = await ofKind(id, 'handoff')
        expect(handoff).to.deep.include({ reasons: ['failed'] })
        expect(handoff?.explanation).to.equal(`Nobody decided within 4 hours: refund (·${await house.last(id, 'call')}). It was not made.`)
        expect((await session(id)).owner.kind).to.equal('team')
        expect((await notices(id)).at(-1)).to.contain('person')
        expect(await problemOf(decide(id, 'approve'))).to.equal('decided')
      })
    })
  })

  describe('that the customer has to agree to', () => {
    beforeEach(() => model.says(first(calls(['move', { order: '4521', email: 'a@b.example' }]))))

    it('are described in plain words with a yes and a no, and made after the yes', async () => {
      const id = await house.write('Ada', 'Please deliver order 4521 later')
      const question = (await ofKind(id, 'message')).at(-1)
      expect(question?.text).to.equal(
        'Before I do this, please confirm it:\n\nMove the delivery\n- order: 4521\n- email: a@b.example\n\nShall I go ahead?',
      )
      expect(question?.ask).to.deep.equal({ kind: 'choices', options: ['Yes', 'No'] })
      expect(shop.made).to.deep.equal([])
      await house.write('Ada', 'yes please')
      expect(shop.made.length).to.equal(1)
      expect((await said(id)).at(-1)).to.contain('move done')
      expect(model.asked.at(-1)?.text).to.equal('Please deliver order 4521 later\nyes please')
    })

    it('are not made after a no', async () => {
      const id = await house.write('Ada', 'Please deliver order 4521 later')
      await house.write('Ada', 'No thanks')
      expect(shop.made).to.deep.equal([])
      expect((await said(id)).at(-1)).to.equal('move refused: The customer said no.')
    })

    it('are not made after a yes where an admin took the AI off the channel meanwhile', async () => {
      for (const mode of ['off', 'assist'] as const) {
        const id = await house.write(`Ada ${mode}`, 'Please deliver order 4521 later')
        await house.core.controls.autopilot({ channels: { api: mode } }, grace())
        await house.write(`Ada ${mode}`, 'yes please')
        await work()
        expect((await ofKind(id, 'call')).map(call => call.state)).to.deep.equal(['refused'])
        await house.core.controls.autopilot({ channels: { api: 'on' } }, grace())
      }
      expect(shop.made).to.deep.equal([])
    })

    it('are not made after a yes where an agent has to agree since, who is asked instead', async () => {
      const tightenings: (() => unknown)[] = [
        () => shop.change('shop.move', { approval: 'agent' }),
        () => house.core.controls.autopilot({ channels: { api: 'inspect' } }, grace()),
      ]
      for (const [n, tighten] of tightenings.entries()) {
        shop.change('shop.move', { approval: 'customer' })
        const id = await house.write(`Bo ${n}`, 'Please deliver order 4521 later')
        await tighten()
        await house.write(`Bo ${n}`, 'yes please')
        await work()
        expect((await ofKind(id, 'call'))[0]?.state).to.equal('refused')
      }
      expect(shop.made).to.deep.equal([])
    })

    it('are off when the customer says anything else, which is thought about anew, gates first', async () => {
      const id = await house.write('Ada', 'Please deliver order 4521 later')
      await house.write('Ada', 'I want to talk to a real person')
      expect(shop.made).to.deep.equal([])
      expect((await ofKind(id, 'handoff'))[0]?.reasons).to.deep.equal(['requested'])
      const other = await house.write('Bo', 'Please deliver order 4521 later')
      await house.write('Bo', 'Hm, to which day?')
      expect((await ofKind(other, 'call')).map(c => c.state)).to.deep.equal(['refused', 'waiting'])
    })

    it('hold back nothing of what became of another call for the same words', async () => {
      model.says(first(calls(['move'], ['refund'])))
      const id = await house.write('Ada', 'Refund order 4521 and deliver the rest later')
      await decide(id, 'approve')
      expect((await said(id)).at(-1)).to.contain('Move the delivery')
      await house.write('Ada', 'Hm, leave that, when do you open?')
      expect(shop.made.map(({ action }) => action.id)).to.deep.equal(['shop.refund'])
      expect((await said(id)).at(-1)).to.equal('refund done: 200 done: {"order":"4521"}')
      model.says(report)
      await house.write('Ada', 'Thank you. And where is your shop?')
      expect(model.asked.at(-1)?.results).to.deep.equal([])
    })

    it('are asked for in the language of the customer', async () => {
      await house.write('Ada', 'Bitte liefern Sie meine Bestellung 4521 erst später aus, danke')
      const id = (await house.core.queries.sessions({})).items[0]?.id ?? ''
      expect((await said(id)).at(-1)).to.contain('Soll ich das so machen?')
      await house.write('Ada', 'Ja, gerne')
      expect(shop.made.length).to.equal(1)
    })
  })

  it('lose their arguments and results with the message that they were made for', async () => {
    model.says(first(calls(['look', { order: '4521' }])))
    const id = await house.write('Ada', 'Where is my order 4521, the one with the blue lamp?')
    await house.core.controls.redact(id, { of: 2 }, grace())
    const [call] = await ofKind(id, 'call')
    expect(call?.arguments).to.deep.equal({ order: '[redacted]' })
    expect(JSON.stringify(await house.timeline(id))).to.not.contain('4521')
  })

  it('lose the words that are redacted, and are not made without them', async () => {
    model.says(first(calls(['refund', { order: '4521', email: 'lamp@shop.example' }])))
    const id = await house.write('Ada', 'Give me my money back for 4521, I am lamp@shop.example')
    await house.core.controls.redact(id, { of: 2, what: ['lamp@shop.example'] }, grace())
    const [call] = await ofKind(id, 'call')
    expect(call).to.deep.include({ arguments: { order: '4521', email: '[redacted]' }, state: 'refused', overtaken: true })
    await work()
    expect(shop.made).to.deep.equal([])
  })

  describe('when something comes in between', () => {
    const slowly = (): { arrived: Promise<void>; go(): void } => {
      let go = (): void => {}
      let arrive = (): void => {}
      const arrived = new Promise<void>(resolve => (arrive = resolve))
      const gate = new Promise<void>(resolve => (go = resolve))
      shop.does(async () => {
        arrive()
        await gate
        return { state: 'done', text: 'ok' }
      })
      return { arrived, go: () => go() }
    }
    const begin = async (text: string, id = 'm-one'): Promise<string> => {
      const { session: at } = await house.core.inbox.receive({ channel: 'api', id, sender: { identities: ['id:ada'] }, text })
      await house.clock.advance(50)
      return at
    }

    it('writes the outcome of a call down after a takeover and says nothing to the customer', async () => {
      const { arrived, go } = slowly()
      model.says(first(calls(['cancel'])))
      const id = await begin('Cancel order 4521')
      await arrived
      await house.core.controls.claim(id, {}, grace())
      go()
      await work()
      expect((await ofKind(id, 'call'))[0]?.state).to.equal('done')
      expect(await said(id)).to.deep.equal([])
    })

    it('keeps what was done when the customer writes again, and answers all of it', async () => {
      const { arrived, go } = slowly()
      model.says(first(calls(['cancel'])))
      const id = await begin('Cancel order 4521')
      await arrived
      await begin('And tell me when that is done', 'm-two')
      go()
      await work()
      expect(shop.made.length).to.equal(1)
      expect(model.asked.at(-1)).to.deep.include({ text: 'Cancel order 4521\nAnd tell me when that is done' })
      expect(await said(id)).to.deep.equal(['cancel done: ok'])
    })

    it('asks a person where nobody knows whether it was carried out, and never tries it again', async () => {
      shop.does(() => ({ state: 'unknown', text: 'no answer in time' }))
      model.says(first(calls(['cancel'], ['cancel', { order: '1111' }])))
      const id = await house.write('Ada', 'Cancel order 4521')
      expect(shop.made.length).to.equal(1)
      const [handoff] = await ofKind(id, 'handoff')
      expect(handoff?.reasons).to.deep.equal(['failed'])
      expect(handoff?.explanation).to.contain('cancel (·')
      expect((await ofKind(id, 'call')).map(c => c.state)).to.deep.equal(['unknown', 'refused'])
    })

    for (const [what, state, act, owner] of [
      ['of what changes something nobody knows the outcome, and a person is asked', 'unknown', 'cancel', 'team'],
      ['what only reads has failed', 'failed', 'look', 'ai'],
    ] as const)
      it(`is waited for 30 s, whatever the maker does with the signal, then ${what}`, async () => {
        shop.change(`shop.${act}`, { timeout: 5 * minute })
        const { arrived } = slowly()
        model.says(first(calls([act])))
        const id = await begin('See to order 4521')
        await arrived
        await house.clock.advance(29_900)
        expect((await ofKind(id, 'call'))[0]?.state).to.equal('running')
        await house.clock.advance(200)
        await house.core.idle()
        const [call] = await ofKind(id, 'call')
        expect(call).to.include({ state })
        expect(call?.result).to.include({ duration: 30_000 })
        expect((await session(id)).owner.kind).to.equal(owner)
        expect(shop.made).to.have.length(1)
      })

    it('asks again of what only reads, under the same key, when the house died in the middle', async () => {
      const { arrived } = slowly()
      model.says(first(calls(['look'])))
      const id = await begin('Where is order 4521?')
      await arrived
      const keys = shop.made.map(call => call.key)
      const dead = house
      shop.does(() => ({ state: 'done', text: 'ok' }))
      house = await talkingHouse(store, { answerer: model, catalogue: shop.catalogue, clock: dead.clock })
      await work()
      expect(shop.made.map(call => call.key)).to.deep.equal([...keys, ...keys])
      expect(await said(id)).to.deep.equal(['look done: ok'])
    })

    it('leaves what may have been done to a person when the house died in the middle', async () => {
      const { arrived } = slowly()
      model.says(first(calls(['cancel'])))
      const id = await begin('Cancel order 4521')
      await arrived
      expect(shop.made.length).to.equal(1)
      const dead = house
      house = await talkingHouse(store, { answerer: model, catalogue: shop.catalogue, clock: dead.clock })
      await work()
      expect(shop.made.length).to.equal(1)
      expect((await ofKind(id, 'call'))[0]?.state).to.equal('unknown')
      expect((await session(id)).owner.kind).to.equal('team')
    })

    it('leaves nothing to a person of what the house itself was at when it died', async () => {
      const { arrived } = slowly()
      const own: Catalogue = {
        ...shop.catalogue,
        async get(id) {
          const known = await shop.catalogue.get(id)
          return known && { ...known, own: () => ({ make: async () => ({ state: 'done', text: 'ok' }) }) }
        },
      }
      model.says(first(calls(['cancel'])))
      const id = await begin('Cancel order 4521')
      await arrived
      const dead = house
      house = await talkingHouse(store, { answerer: model, catalogue: own, clock: dead.clock })
      await work()
      expect(shop.made.length).to.equal(1)
      expect((await ofKind(id, 'call'))[0]).to.deep.include({ state: 'failed' })
      expect((await session(id)).owner.kind).to.equal('ai')
    })

    it('writes down what became of one although the store failed right after it', async () => {
      let broken = 0
      const shaky = new Proxy(store, {
        get(target, name) {
          if (name !== 'collection') return Reflect.get(target, name)
          return (table: Table<Doc>) =>
            table.name !== 'vault'
              ? store.collection(table)
              : new Proxy(store.collection(table), {
                  get(docs, verb) {
                    if (verb !== 'get' || broken === 0) return Reflect.get(docs, verb)
                    return async () => {
                      broken -= 1
                      throw new Error('the disk stumbled')
                    }
                  },
                })
        },
      })
      await house.close()
      house = await talkingHouse(shaky, { answerer: model, catalogue: shop.catalogue })
      shop.does(() => {
        broken = 1
        return { state: 'done', text: 'Paid with 4242 4242 4242 4242.' }
      })
      model.says(first(calls(['cancel'])))
      const id = await begin('Cancel order 4521')
      await work()
      await house.clock.advance(minute)
      await work()
      expect(broken).to.equal(0)
      expect(shop.made).to.have.length(1)
      expect((await ofKind(id, 'call')).map(call => call.state)).to.deep.equal(['done'])
      expect((await said(id))[0]).to.match(/^cancel done: Paid with/)
    })

    it('tries a document’s pattern that takes for ever on some words for a moment only', async () => {
      const check = createCheck()
      const parameters = {
        type: 'object',
        properties: { order: { type: 'string', pattern: '^(a+)+$' }, code: { type: 'string', pattern: '^[A-Z]{2}$' } },
      }
      const given = { id: 'shop.look', rev: 1, parameters }
      const began = process.cpuUsage().user
      for (let n = 0; n < 20; n++) expect(check(given, { order: `${'a'.repeat(200)}!` })).to.equal(undefined)
      expect(process.cpuUsage().user - began).to.be.lessThan(5e6)
      expect(check(given, { order: 'aaa', code: 'DE' })).to.equal(undefined)
      expect(check(given, { code: 'de' })).to.match(/^code must match pattern/)
    })

    it('does not make what was switched off since it was asked for', async () => {
      model.says(first(calls(['refund'])))
      const id = await house.write('Ada', 'I want my money back for order 4521')
      shop.change('shop.refund', { on: false })
      await decide(id, 'approve')
      expect(shop.made).to.deep.equal([])
      expect(await said(id)).to.deep.equal(['refund refused: It is switched off.'])
    })
  })
})
