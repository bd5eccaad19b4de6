import { expect } from 'chai'
import { action, openShop, type Shop, unsafe } from '#core/testing/actions/actions.ts'
import { calls, type Scripted, scripted } from '#core/testing/actions/script.ts'
import { grace, type TalkingHouse, talkingHouse } from '#core/testing/houses/talking-house.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import type { Answer } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'

const notSure: Answer = { kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: 'nothing helps' }

describe('While a colleague has to agree to one action and another one was agreed to', () => {
  let store: Store
  let shop: Shop
  let model: Scripted
  let house: TalkingHouse
  let id: string

  const ofKind = async <K extends Entry['kind']>(kind: K): Promise<EntryOf<K>[]> =>
    (await house.timeline(id)).filter((e): e is EntryOf<K> & Entry => e.kind === kind)
  const decideFirst = async (verdict: 'approve' | 'reject'): Promise<void> => {
    const [call] = await ofKind('call')
    await house.core.controls.decide(id, { draft: call!.seq, verdict }, grace())
    await house.clock.advance(5000)
    await house.core.idle()
  }

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    shop = openShop([action('refund', { ...unsafe, approval: 'agent' })])
    // It asks for both, and then has no words for what came of one.
    model = scripted(({ text, results }) => {
      if (results.length > 0) return notSure
      return calls(['refund', { order: /4522/u.test(text) ? '4522' : '4521' }])
    })
    house = await talkingHouse(store, { answerer: model, catalogue: shop.catalogue })
    id = await house.write('Ada', 'I want my money back for order 4521')
    await house.write('Ada', 'And for order 4522, too')
    expect((await ofKind('call')).map(({ state }) => state)).to.deep.equal(['waiting', 'waiting'])
  })
  afterEach(async () => {
    await house.close()
    await store.close()
  })

  it('what was changed and can not be told of goes to a person, who can', async () => {
    await decideFirst('approve')
    expect(shop.made.map(call => call.arguments)).to.deep.equal([{ order: '4521' }])
    expect(await ofKind('passed')).to.deep.equal([])
    expect((await ofKind('handoff')).map(({ reasons }) => reasons)).to.deep.equal([['low_confidence']])
    expect((await house.core.queries.session(id)).owner.kind).to.equal('team')
  })

  it('what was decided against, and changed nothing, waits with the other', async () => {
    await decideFirst('reject')
    expect(shop.made).to.deep.equal([])
    expect(await ofKind('handoff')).to.deep.equal([])
    expect((await house.core.queries.session(id)).owner.kind).to.equal('ai')
  })
})
