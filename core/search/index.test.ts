import { expect } from 'chai'
import fc from 'fast-check'
import { createIndex, type Index, type Item } from './index.ts'

const passage = (id: string, title: string, text: string, more: Partial<Item> = {}): Item => ({
  id,
  kind: 'passage',
  title,
  headings: [],
  text,
  locale: 'en',
  ...more,
})

const scenario = (id: string, title: string, examples: string[]): Item => ({
  id,
  kind: 'scenario',
  title,
  headings: [],
  text: 'Say so.',
  examples,
  locale: 'en',
})

const filled = (...items: Item[]): Index => {
  const index = createIndex()
  for (const item of items) index.put(item)
  return index
}

const ids = (index: Index, question: string): string[] => index.search(question).hits.map(hit => hit.id)

const shop = filled(
  passage('refunds', 'Refunds', 'Money goes back to the card within five working days after we received the parcel.'),
  passage('delivery', 'Delivery', 'Parcels leave our warehouse on the day of the order and arrive within three days.'),
  passage('accounts', 'Your account', 'You reset your password on the sign-in page. Two-factor codes come by mail.'),
  passage('chat', 'Web chat', 'Put the widget on your website with one line of script. See THREADLINE_WEB_ORIGINS for order ORD-77.', {
    headings: ['Install'],
  }),
)

describe('The index', () => {
  it('finds the passage that a question is about', () => {
    expect(ids(shop, 'when do I get my money back?')[0]).to.equal('refunds')
    expect(ids(shop, 'where is my parcel')).to.include('delivery')
  })

  it('finds it by title and headings too', () => {
    expect(ids(shop, 'installing')[0]).to.equal('chat')
  })

  it('finds it through typing mistakes and other spellings', () => {
    expect(ids(shop, 'pasword')[0]).to.equal('accounts')
    expect(ids(shop, 'how do I sign in')[0]).to.equal('accounts')
    expect(ids(shop, 'signin')[0]).to.equal('accounts')
    expect(ids(shop, 'web site')[0]).to.equal('chat')
  })

  it('finds an identifier as it is written, and by its parts', () => {
    expect(ids(shop, 'ord-77')).to.deep.equal(['chat'])
    expect(ids(shop, 'THREADLINE_WEB_ORIGINS')[0]).to.equal('chat')
  })

  it('says which share of a question nothing contains', () => {
    expect(shop.search('what is the capital of France?')).to.deep.include({ unknown: 1, hits: [], missing: ['capital', 'france'] })
    expect(shop.search('do I get money in France').unknown).to.be.within(0.3, 0.8)
    expect(shop.search('reset password').unknown).to.equal(0)
    expect(shop.search('').unknown).to.equal(1)
  })

  it('does not hold an unknown order number against the question', () => {
    const { hits, unknown } = shop.search('where is parcel XK-99812?')
    expect(unknown).to.equal(0)
    expect(hits[0]!.coverage).to.equal(1)
  })

  it('gives coverage and score between 0 and 1, best first', () => {
    const { hits } = shop.search('reset password by mail before the parcel arrives')
    expect(hits[0]!.id).to.equal('accounts')
    for (const { score, coverage } of hits) for (const share of [score, coverage]) expect(share).to.be.within(0, 1)
    expect(hits.map(hit => hit.score)).to.deep.equal(hits.map(hit => hit.score).sort((a, b) => b - a))
  })

  it('routes to a scenario by its examples and names the nearest', () => {
    const index = filled(
      scenario('cancel', 'Cancel a subscription', [
        'I want to cancel my plan',
        'how do I stop my subscription',
        'end my membership please',
      ]),
      scenario('late', 'Late parcel', ['my parcel has not arrived', 'where is my order', 'delivery takes too long']),
      passage('delivery', 'Delivery', 'Parcels arrive within three days.'),
    )
    const { hits } = index.search('please end the membership')
    expect(hits[0]).to.include({ id: 'cancel', kind: 'scenario', example: 'end my membership please' })
    expect(index.search('my parcle has not arived').hits[0]).to.include({ id: 'late', example: 'my parcel has not arrived' })
  })

  it('keeps room for passages beside many scenarios and the other way round', () => {
    const index = filled(
      ...Array.from({ length: 20 }, (_, n) => scenario(`s${n}`, `Refund ${n}`, [`refund number ${n}`])),
      passage('refunds', 'Help', 'We talk about many things here, and somewhere in the middle of it about a refund, among the rest.'),
    )
    const { hits } = index.search('refund', { limit: 8 })
    expect(hits).to.have.length(8)
    expect(hits.map(hit => hit.kind)).to.include.members(['passage', 'scenario'])
  })

  it('gives the one best where only one is wanted', () => {
    const index = filled(
      scenario('s', 'Refund', ['when do I get my money back']),
      passage('p', 'Money', 'Money is mentioned here among many other things.'),
    )
    expect(index.search('when do I get my money back', { limit: 1 }).hits.map(hit => hit.id)).to.deep.equal(['s'])
  })

  it('asks the filter, and fills up with what it lets pass', () => {
    const found = shop.search('parcel order', { limit: 1, filter: id => id !== 'delivery' }).hits
    expect(found.map(hit => hit.id)).to.have.length(1)
    expect(found[0]!.id).to.not.equal('delivery')
  })

  it('reads each passage in its own language and a question in all of them', () => {
    const index = filled(
      passage('de', 'Rückgabe', 'Bestellungen können innerhalb von dreißig Tagen zurückgegeben werden.', { locale: 'de' }),
      passage('en', 'Returns', 'Orders may be returned within thirty days.'),
      passage('zh', '退货', '您可以在三十天内退货。', { locale: 'zh' }),
    )
    expect(ids(index, 'kann ich meine bestellung zurückgeben')[0]).to.equal('de')
    expect(ids(index, 'returning an order')[0]).to.equal('en')
    expect(ids(index, '如何退货')[0]).to.equal('zh')
    expect(index.search('Bestellungen', { language: 'en' }).hits[0]!.id).to.equal('de')
  })

  it('replaces what is put again, and does nothing when nothing changed', () => {
    const index = filled(passage('a', 'Fees', 'A transfer costs nothing.'))
    const before = index.version
    index.put(passage('a', 'Fees', 'A transfer costs nothing.'))
    expect(index.version).to.equal(before)
    index.put(passage('a', 'Fees', 'A withdrawal costs two euros.'))
    expect(index.version).to.be.greaterThan(before)
    expect(index.size).to.equal(1)
    expect(ids(index, 'transfer')).to.deep.equal([])
    expect(ids(index, 'withdrawal')).to.deep.equal(['a'])
  })

  it('turns a passage into a scenario and back', () => {
    const index = filled(passage('a', 'Fees', 'A transfer costs nothing.'))
    index.put(scenario('a', 'Fees', ['what does a transfer cost']))
    expect(index.search('transfer').hits).to.have.length(1)
    expect(index.search('transfer').hits[0]!.kind).to.equal('scenario')
    index.remove('a')
    expect(index.search('transfer')).to.deep.include({ hits: [], unknown: 1 })
    expect(index.size).to.equal(0)
  })

  it('takes a question of any length', () => {
    const long = `${'word '.repeat(3000)} reset my password ${'x'.repeat(10000)}`
    expect(() => shop.search(long)).to.not.throw()
    const many = Array.from({ length: 100 }, (_, n) => `thing${String.fromCharCode(97 + (n % 26))}${n % 7}`).join(' ')
    expect(shop.search(`parcel ${many}`).unknown).to.be.greaterThan(0.5)
  })

  const words = fc.array(
    fc.constantFrom('refund', 'order', 'card', 'parcel', 'password', 'email', 'invoice', 'team', 'Rechnung', '退款', 'ORD-1'),
    { minLength: 1, maxLength: 8 },
  )
  const item = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    kind: fc.constant('passage'),
    title: words.map(w => w.join(' ')),
    headings: fc.array(
      words.map(w => w.join(' ')),
      { maxLength: 2 },
    ),
    text: words.map(w => w.join(' ')),
    examples: fc.option(
      fc.array(
        words.map(w => w.join(' ')),
        { minLength: 1, maxLength: 3 },
      ),
      { nil: undefined },
    ),
    locale: fc.constantFrom('en', 'de'),
  })

  it('after any puts and removes finds what a freshly built one finds', () => {
    const change = fc.oneof(
      { weight: 3, arbitrary: item.map(put => ({ put })) },
      { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c').map(remove => ({ remove })) },
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), words, (changes, question) => {
        const index = createIndex()
        const left = new Map<string, Item>()
        for (const one of changes) {
          if ('put' in one) {
            const { examples, ...rest } = one.put
            const given = examples === undefined ? rest : { ...rest, examples }
            index.put(given)
            left.set(given.id, given)
          } else {
            index.remove(one.remove)
            left.delete(one.remove)
          }
        }
        const round = (found: ReturnType<Index['search']>) => ({
          ...found,
          unknown: found.unknown.toFixed(9),
          hits: found.hits
            .map(hit => ({ ...hit, score: hit.score.toFixed(9), coverage: hit.coverage.toFixed(9) }))
            .sort((a, b) => a.id.localeCompare(b.id)),
        })
        const text = question.join(' ')
        expect(round(index.search(text))).to.deep.equal(round(filled(...left.values()).search(text)))
        expect(index.size).to.equal(left.size)
      }),
      { numRuns: 200 },
    )
  })
})
