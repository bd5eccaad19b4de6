// Find's part of the store kit: the words of people in many languages, and words that look like a query.
import { expect } from 'chai'
import type { Findable } from '../../../ports/store.ts'
import type { Subject } from './subject.ts'

const lines: [session: string, text: string][] = [
  ['refund', 'I would like a refund for order #4521, please'],
  ['cafe', 'The Café in München sent me the wrong crème brûlée'],
  ['greek', 'Η παραγγελία μου ΔΕΝ έφτασε'],
  ['polish', 'Zażółć gęślą jaźń, Łódź'],
  ['german', 'Die Straße ist falsch geschrieben'],
  ['chinese', '我想退款，订单号A1234还没有收到'],
  ['japanese', '注文したiPhone15のケースが届きません'],
  ['korean', '환불을 받고 싶습니다'],
  ['thai', 'ฉันต้องการเงินคืน'],
  ['hindi', 'मुझे धनवापसी चाहिए'],
  ['arabic', 'أريد اِسْتِرْدَاد المال'],
  ['order', 'Order 45210 was shipped on Monday; tracking RR-123-456 DE'],
  ['code', 'SELECT * FROM users WHERE name = "O\'Brien" OR 1=1; -- $where'],
]

export const find = (subject: Subject): void => {
  const at = 1_700_000_000_000
  const sessions = async (text: string, limit?: number) => (await subject.store().find(text, limit)).map(line => line.session)
  const fill = () => subject.store().findable(lines.map(([session, text], i): Findable => ({ session, seq: 1, at: at + i, text })))

  it('gives back the line as it was said', async () => {
    await fill()
    expect(await subject.store().find('refund')).to.deep.equal([{ session: 'refund', seq: 1, at, text: lines[0]![1] }])
  })

  it('finds nothing of words that were forgotten, and all the rest', async () => {
    await fill()
    const store = subject.store()
    await store.findable([{ session: 'refund', seq: 1, at, text: '' }])
    for (const left of await store.forget([lines[0]![1]])) expect(left).to.be.a('string')
    expect(await sessions('refund')).to.deep.equal([])
    expect(await sessions('refu')).to.deep.equal([])
    expect(await sessions('monday tracking')).to.deep.equal(['order'])
    await fill()
    expect(await sessions('refu')).to.deep.equal(['refund'])
  })

  it('finds a line by any of its words, in any case and any order', async () => {
    await fill()
    expect(await sessions('REFUND')).to.deep.equal(['refund'])
    expect(await sessions('order refund')).to.deep.equal(['refund'])
    expect(await sessions('monday tracking')).to.deep.equal(['order'])
    expect(await sessions('zebra')).to.deep.equal([])
  })

  it('reads words with and without their accents alike', async () => {
    await fill()
    for (const words of ['cafe munchen', 'CAFÉ MÜNCHEN', 'creme brulee', 'crème brûlée', 'cafe\u0301'])
      expect(await sessions(words), words).to.deep.equal(['cafe'])
    expect(await sessions('παραγγελια εφτασε')).to.deep.equal(['greek'])
    expect(await sessions('zazolc lodz')).to.deep.equal(['polish'])
    expect(await sessions('strasse')).to.deep.equal(['german'])
    expect(await sessions('استرداد')).to.deep.equal(['arabic'])
  })

  it('takes the last word for the beginning of one', async () => {
    await fill()
    expect(await sessions('wrong crè')).to.deep.equal(['cafe'])
    expect(await sessions('track')).to.deep.equal(['order'])
  })

  it('forgives an ending', async () => {
    await fill()
    expect(await sessions('refunds please')).to.deep.equal(['refund'])
    expect(await sessions('shipping monday')).to.deep.equal(['order'])
  })

  it('finds numbers as people write them, the whole number before a longer one', async () => {
    await fill()
    expect(await sessions('#4521')).to.deep.equal(['refund', 'order'])
    expect(await sessions('45210')).to.deep.equal(['order'])
    expect(await sessions('A1234')).to.deep.equal(['chinese'])
    expect(await sessions('RR-123-456')).to.deep.equal(['order'])
  })

  it('finds words in scripts that write no spaces, and marks that are letters', async () => {
    await fill()
    expect(await sessions('退款')).to.deep.equal(['chinese'])
    expect(await sessions('款')).to.deep.equal(['chinese'])
    expect(await sessions('没有收到')).to.deep.equal(['chinese'])
    expect(await sessions('収到')).to.deep.equal([])
    expect(await sessions('iphone15 ケース')).to.deep.equal(['japanese'])
    expect(await sessions('환불')).to.deep.equal(['korean'])
    expect(await sessions('เงินคืน')).to.deep.equal(['thai'])
    expect(await sessions('धनवापसी')).to.deep.equal(['hindi'])
  })

  it('takes nothing in the words for an operator', async () => {
    await fill()
    const odd = [
      '"',
      '""',
      "'",
      '*',
      'AND',
      'a OR',
      'NOT refund',
      '(refund',
      'refund)',
      'word:refund',
      '^refund',
      'refund*',
      '{refund}',
      '-refund',
      'NEAR(refund order)',
      '$where',
      '.*',
      '[',
      '\\',
      '%',
      '\u0000',
      '🧵',
      '\ud83d',
    ]
    for (const words of odd) await subject.store().find(words)
    expect(await sessions('"refund')).to.deep.equal(['refund'])
    expect(await sessions("O'Brien")).to.deep.equal(['code'])
    expect(await sessions('.*')).to.deep.equal([])
    expect(await sessions('')).to.deep.equal([])
    expect(await sessions('word '.repeat(5000))).to.deep.equal([])
  })

  it('answers the newest first, as many as were asked for', async () => {
    const days = [4, 1, 3, 5, 2]
    for (const day of days) await subject.store().findable([{ session: `s${day}`, seq: 1, at: at + day, text: 'the parcel is late' }])
    expect(await sessions('parcel')).to.deep.equal(['s5', 's4', 's3', 's2', 's1'])
    expect(await sessions('late parcel', 2)).to.deep.equal(['s5', 's4'])
  })

  it('falls back to lines with some of the words, most of them first', async () => {
    await subject.store().findable([
      { session: 'one', seq: 1, at: at + 3, text: 'my parcel' },
      { session: 'two', seq: 1, at: at + 1, text: 'blue parcel lost' },
      { session: 'none', seq: 1, at: at + 2, text: 'hello' },
    ])
    expect(await sessions('blue parcel vanished')).to.deep.equal(['two', 'one'])
  })

  it('replaces a line that is written again, and forgets one that is blanked', async () => {
    const line = { session: 's1', seq: 4, at, text: 'my card is 4242' }
    await subject.store().findable([line, { ...line, seq: 5, text: 'another card' }])
    await subject.store().findable([{ ...line, text: 'my card is masked' }])
    expect(await sessions('4242')).to.deep.equal([])
    expect((await subject.store().find('masked'))[0]?.text).to.equal('my card is masked')
    await subject.store().findable([{ ...line, at: at + 9, text: 'moved card' }])
    expect((await subject.store().find('card')).map(each => each.seq)).to.deep.equal([4, 5])
    await subject.store().findable([{ ...line, text: '' }])
    expect((await subject.store().find('card')).map(each => each.seq)).to.deep.equal([5])
  })

  it('takes many lines at once, also of one moment', async () => {
    await subject
      .store()
      .findable(Array.from({ length: 700 }, (_, i) => ({ session: `s${i % 7}`, seq: i, at, text: `line ${i} about delivery` })))
    expect(await subject.store().find('delivery', 1000)).to.have.length(700)
    expect((await subject.store().find('line 613 delivery'))[0]?.seq).to.equal(613)
  })

  if (subject.reopen) {
    it('finds again after it was closed and opened', async () => {
      await fill()
      await subject.reopen!(subject.store())
      expect(await sessions('refund')).to.deep.equal(['refund'])
    })
  }
}
