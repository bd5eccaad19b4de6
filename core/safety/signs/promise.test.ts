import { expect } from 'chai'
import { promiseIn, reportsChange } from './promise.ts'

const promises = [
  'We will refund you by Friday.',
  'I’ll look into it today.',
  'We’ll call you back tomorrow.',
  'You will get 20 € back.',
  'Your parcel will be shipped on Monday.',
  'Wir erstatten Ihnen den Betrag bis Freitag.',
  'Ich werde mich darum kümmern.',
  'Je vais vous rembourser demain.',
  'Vous recevrez un nouveau colis.',
  'Le enviaremos uno nuevo.',
  'Vamos enviar um novo amanhã.',
  'La rimborseremo entro venerdì.',
  'Ik stuur u morgen een nieuwe.',
  'سنرسل لك بديلا غدا',
]
const none = [
  'Returns are free within 30 days.',
  'Well, that is odd.',
  'I will need your order number.',
  'The customer wrote “I will sue you”.',
  'Could you send us a picture?',
  'Rückgaben sind kostenlos.',
  'Les retours sont gratuits.',
  'Las devoluciones son gratis.',
]

describe('A promise', () => {
  for (const text of promises)
    it(`is in “${text}”`, () => {
      expect(promiseIn(text)).to.equal('will')
    })
  for (const text of none)
    it(`is not in “${text}”`, () => {
      expect(promiseIn(text)).to.equal(undefined)
    })
  it('is told from what was done already', () => {
    for (const text of ['I have just refunded you.', 'We’ve sent a new one.', 'Ich habe Ihnen 20 € erstattet.', 'Je vous ai remboursé.'])
      expect(promiseIn(text), text).to.equal('done')
  })

  it('are told from reports of having looked something up', () => {
    const looked = [
      'I have checked your order: it ships today.',
      'I looked it up: it is on its way.',
      'Ich habe nachgesehen: es ist unterwegs.',
    ]
    const changed = ['I have refunded the full amount.', 'I have checked and refunded the amount.', 'Ich habe Ihre Bestellung storniert.']
    for (const text of looked) expect(reportsChange(text), text).to.equal(false)
    for (const text of changed) expect(reportsChange(text), text).to.equal(true)
  })
})
