import { expect } from 'chai'
import { contentsOf, isSame, saysUnhelped } from './again.ts'

describe('A conversation that goes in circles', () => {
  for (const text of [
    "That's not what I asked",
    'it did not help',
    'You already said that',
    'Still not working',
    'Das hat mir nicht geholfen',
    'Das habe ich nicht gefragt',
    'Ça ne m’aide pas',
    'Eso no me ayuda',
    'Isso não ajudou',
    'Non mi ha aiutato',
    'Dat bedoel ik niet',
    'هذا لم يساعدني',
  ])
    it(`is heard in: ${text}`, () => {
      expect(saysUnhelped(text)).to.be.a('string')
    })

  for (const text of [
    'Thank you, that helped',
    'How do I reset my password?',
    'Can you help me with my order?',
    'Wie kann ich mein Passwort zurücksetzen?',
    '¿Dónde está mi pedido?',
    'Where is the same model in blue sold?',
  ])
    it(`is not heard in: ${text}`, () => {
      expect(saysUnhelped(text)).to.equal(undefined)
    })

  it('is not heard in a long story, which may be about anything', () => {
    expect(saysUnhelped(`I bought a lamp. ${'It stood in the hall and it was fine. '.repeat(5)}The old one did not work.`)).to.equal(
      undefined,
    )
  })

  it('knows the same question in nearly the same words, and no short one', () => {
    const same = (a: string, b: string): boolean => isSame(contentsOf(a), contentsOf(b))
    expect(same('Where is my order 4521?', 'where is my order 4521')).to.equal(true)
    expect(same('Where is my order?', 'Where is my invoice?')).to.equal(false)
    expect(same('yes', 'yes')).to.equal(false)
  })
})
