import { expect } from 'chai'
// The package as it is meant to be used, against which our reading of its data is held.
import { eld } from 'eld/small'
import fc from 'fast-check'
import { surelyToldByEld } from './eld.ts'

const toldByPackage = (text: string): string => {
  const told = eld.detect(text)
  return told.language !== '' && told.isReliable() ? told.language : ''
}

const sentences = [
  'How do I reset my password when I no longer have the address?',
  'Wie kann ich mein Passwort zurücksetzen, wenn ich die Adresse nicht mehr habe?',
  "Je n'ai pas reçu ma commande d’hier et j`attends toujours",
  '¿Dónde está mi pedido? Llevo una semana esperando',
  'não consigo entrar na minha conta desde ontem',
  'Gdzie jest moja paczka? Czekam już tydzień',
  'Siparişim nerede, bir haftadır bekliyorum',
  'Hol van a rendelésem? Egy hete várok.',
  'Где мой заказ, я жду уже неделю',
  'أين طلبي؟ أنتظر منذ أسبوع',
  '返品はできますか 我的订单在哪里 주문을 취소하고 싶어요',
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsvertragsabschlussbestätigung',
  'x 12 😀 𝒜𝓁𝓅𝒽𝒶 e.g. a.b@example.com',
]

describe('The language of a text as eld tells it', () => {
  it('is what the package itself tells of sentences', () => {
    for (const sentence of sentences) expect(surelyToldByEld(sentence), sentence).to.equal(toldByPackage(sentence))
    expect(surelyToldByEld(sentences[0]!)).to.equal('en')
    expect(surelyToldByEld(sentences[7]!)).to.equal('hu')
  })

  it('is what the package tells of any words, in any order, cut anywhere, however long', () => {
    const word = fc.constantFrom(...sentences.flatMap(sentence => sentence.split(' ')))
    const text = fc.tuple(fc.array(word, { maxLength: 120 }), fc.nat(600)).map(([words, end]) => words.join(' ').slice(0, end + 1))
    fc.assert(
      fc.property(text, given => surelyToldByEld(given) === toldByPackage(given)),
      { numRuns: 2000 },
    )
  })

  it('is what the package tells of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), given => surelyToldByEld(given) === toldByPackage(given)),
      { numRuns: 1000 },
    )
  })

  it('is nothing where there are no words', () => {
    for (const text of ['', ' ', '12345', 'a']) expect(surelyToldByEld(text), text).to.equal('')
  })
})
