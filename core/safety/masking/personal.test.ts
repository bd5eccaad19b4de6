import { expect } from 'chai'
import { answerIn, asAsked, leftover, questionsIn } from './personal.ts'

const names = ['Ada Lovelace', 'Grace Hopper']

describe('What belongs to one person', () => {
  const questions: [given: string, left: string][] = [
    ['Hi Grace, where is my order #48213? Thanks, Ada', 'Where is my order?'],
    ['Hello, my name is Ada Lovelace, order 48213 hasn’t arrived. Can I get a refund after 40 days?', 'Can I get a refund after 40 days?'],
    ['My order number is AB-12345. My email is ada@example.com. How long do refunds take?', 'How long do refunds take?'],
    ['hey how do i return this', 'How do i return this'],
    ['Bonjour, où est ma commande 123456 ? Merci', 'Où est ma commande?'],
    ['Guten Tag, wo ist meine Bestellung Nr. 4711222? Viele Grüße\nAda', 'Wo ist meine Bestellung?'],
    ['Is my invoice (no. 99812) paid? Call me on +44 20 7946 0958.', 'Is my invoice paid?'],
  ]
  for (const [given, left] of questions)
    it(`is not in the question of “${given.replace('\n', ' ')}”`, () => {
      expect(questionsIn(given, names).text).to.equal(left)
    })

  it('is no amount, year, size or time', () => {
    const given = 'Is the 2000 W lamp from 2024 free within 30 days above 1500 €?'
    expect(questionsIn(given, names)).to.deep.equal({ text: given, taken: [], questions: [] })
  })

  it('is not in an answer for everybody, nor what was done in the one case', () => {
    const said = 'Hi Ada,\n\nyou can send it back within 60 days, Ada. I have just refunded order 48213.\n\nBest,\nGrace'
    expect(answerIn(said, names).text).to.equal('You can send it back within 60 days.')
    expect(answerIn('You can send it back within 60 days. We will refund you by Friday.', names).text).to.equal(
      'You can send it back within 60 days.',
    )
    expect(answerIn('You will get your money back within 5 days.', names).text).to.equal('You will get your money back within 5 days.')
    expect(answerIn('Hallo Ada, Rückgaben sind kostenlos. Ich habe Ihnen 20 € erstattet.\nLiebe Grüße\nGrace', names).text).to.equal(
      'Rückgaben sind kostenlos.',
    )
  })

  it('is shown as such where a sentence is nothing without it', () => {
    expect(answerIn('I have refunded your order #48213.', names).text).to.equal(`I have refunded your order ${leftover}.`)
  })

  it('leaves a question sounding as it was asked', () => {
    expect(asAsked('hey, pls can i return order #48213 for free??', names)).to.equal('hey, pls can i return order for free??')
  })

  it('takes out the same again where nothing is left to take', () => {
    for (const [given] of questions) {
      const { text } = questionsIn(given, names)
      expect(questionsIn(text, names).text).to.equal(text)
    }
  })
})
