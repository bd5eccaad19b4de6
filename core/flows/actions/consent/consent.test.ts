import { expect } from 'chai'
import { consentQuestion, readConsent } from './consent.ts'

const read = (...texts: string[]) =>
  readConsent(
    texts.map(text => ({ text })),
    4,
    ['Yes', 'No'],
  )

describe('The customer’s word on an action', () => {
  it('is a yes in any of eight languages, polite or short', () => {
    for (const text of [
      'Yes please!',
      'ok, do it',
      'Ja, gerne',
      'Oui, merci',
      'd’accord',
      'Sí, por favor',
      'Pode sim, obrigada',
      'Sì, va bene',
      'Ja hoor',
      'نعم من فضلك',
      '👍',
      '1',
    ])
      expect(read(text), text).to.equal('yes')
  })

  it('is a no in any of them', () => {
    for (const text of [
      'No thanks',
      'nope',
      'don’t do it',
      'Nein danke',
      'lieber nicht',
      'Non merci',
      'mejor no',
      'não, obrigado',
      'meglio di no',
      'nee, laat maar',
      'لا شكرا',
      '👎',
      '2',
    ])
      expect(read(text), text).to.equal('no')
  })

  it('is neither where anything else is said, or both', () => {
    for (const text of [
      'Yes, but the other order',
      'no wait',
      'yes no',
      'Which one?',
      'claro que no',
      'gerne nicht',
      '',
      'please',
      'OK?',
      'Yes?',
      'Sure? ',
      '好？ ok？',
      'نعم؟',
      'Yes please?!',
    ])
      expect(read(text), text).to.equal(undefined)
    expect(read('yes', 'no')).to.equal(undefined)
    expect(read('yes', 'please hurry')).to.equal(undefined)
    expect(readConsent([{ text: 'yes', wish: true }], 4, ['Yes', 'No'])).to.equal(undefined)
  })

  it('counts as a press only for the question that was asked', () => {
    const press = (of: number) => readConsent([{ text: 'Oui', answers: { of, values: { choice: 'Oui' } } }], 4, ['Oui', 'Non'])
    expect(press(4)).to.equal('yes')
  })

  it('is asked for with everything but what the house fills in', () => {
    const { text } = consentQuestion(
      { title: 'Cancel', arguments: { orderId: 4521, contact_email: 'a@b.example' } },
      ['contact_email'],
      'nl',
    )
    expect(text).to.contain('- order id: 4521').and.to.contain('Zal ik dit doen?').and.to.not.contain('a@b')
  })
})
