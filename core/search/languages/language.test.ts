import { expect } from 'chai'
import { languageOf } from './language.ts'

describe('The language of a message', () => {
  const said: Record<string, string[]> = {
    en: ['How do I reset my password?', 'my parcel has not arrived', 'refund please'],
    de: ['Wie kann ich mein Passwort zurücksetzen?', 'wo bleibt mein Paket', 'Bestellung stornieren'],
    fr: ['Comment changer mon adresse ?', "je n'ai pas reçu ma commande", 'annuler mon abonnement'],
    es: ['¿Dónde está mi pedido?', 'quiero cancelar la suscripción', 'no puedo entrar en mi cuenta'],
    pt: ['Onde está a minha encomenda?', 'não consigo entrar na minha conta', 'quero cancelar a assinatura'],
    it: ['Dove è il mio pacco?', 'vorrei un rimborso', 'non riesco ad accedere'],
    nl: ['Waar blijft mijn pakket?', 'ik wil mijn bestelling annuleren', 'hoe verander ik mijn wachtwoord'],
    ar: ['كيف يمكنني تغيير كلمة السر', 'أين طلبي؟'],
    sv: ['Hur ändrar jag min adress?'],
    pl: ['Gdzie jest moja paczka?'],
    tr: ['Siparişim nerede?'],
    ru: ['Где мой заказ?'],
    ja: ['返品はできますか'],
    zh: ['我的订单在哪里'],
    ko: ['주문을 취소하고 싶어요'],
  }
  for (const [language, texts] of Object.entries(said)) {
    it(`is told for ${language}`, () => {
      for (const text of texts) expect(languageOf(text), text).to.equal(language)
    })
  }

  it('is not told without words', () => {
    for (const text of ['', '12345', '👍', 'https://threadline.example/docs?x=1', '`npm run start`'])
      expect(languageOf(text), text).to.equal('und')
  })

  it('is told for languages that have no word list here', () => {
    const others: [string, string][] = [
      ['cs', 'Kde je moje objednávka? Čekám už týden.'],
      ['hu', 'Hol van a rendelésem? Egy hete várok.'],
      ['fi', 'Missä tilaukseni on? Olen odottanut viikon.'],
      ['ro', 'Unde este comanda mea? Aștept de o săptămână.'],
    ]
    for (const [language, text] of others) expect(languageOf(text), text).to.equal(language)
  })

  it('is not told where languages share the words', () => {
    expect(languageOf('hallo')).to.equal('und')
  })
})
