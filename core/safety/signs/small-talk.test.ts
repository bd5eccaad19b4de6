import { expect } from 'chai'
import fc from 'fast-check'
import { type SmallTalk, smallTalk } from './small-talk.ts'

const talk: Record<string, Record<SmallTalk['kind'], string[]>> = {
  en: {
    greeting: ['hi', 'Hello there!', 'good morning team', 'hey, how are you?', 'Hi\nhello', 'heyyy', 'How’s everything going?'],
    thanks: [
      'thanks',
      'thanks, that helped',
      'Thank you so much for your quick reply',
      'ok thx',
      'great, thank you!',
      'I really appreciate your help',
      'thnaks',
      'got it, thanks',
    ],
    goodbye: ['bye', 'See you later!', 'thanks, bye', 'have a nice day', 'no, that’s all, thank you'],
    confirmation: [
      'that solved it',
      'works now, thanks',
      'It’s working again',
      'problem solved!',
      'Perfect, it worked. Thank you very much',
      'yes, that fixed it',
      'thanks, I was able to log in now',
      'hi, it works now, thanks, bye',
    ],
  },
  de: {
    greeting: ['guten Morgen', 'Hallo zusammen', 'Servus', 'hallo, wie geht es Ihnen?'],
    thanks: ['danke', 'Vielen Dank für die schnelle Antwort!', 'super, danke dir', 'alles klar, danke'],
    goodbye: ['tschüss', 'Auf Wiedersehen', 'schönen Tag noch', 'danke, das war alles'],
    confirmation: [
      'das hat geklappt, danke',
      'Problem gelöst',
      'jetzt funktioniert es wieder',
      'hat sich erledigt',
      'geht wieder, vielen Dank',
    ],
  },
  fr: {
    greeting: ['bonjour', 'Salut !', 'bonsoir, comment allez-vous ?'],
    thanks: ['merci', 'merci beaucoup pour votre aide', 'd’accord, merci'],
    goodbye: ['au revoir', 'bonne journée', 'merci, au revoir'],
    confirmation: ['ça marche, merci', 'c’est réglé', 'problème résolu', 'tout fonctionne à nouveau'],
  },
  es: {
    greeting: ['hola', 'Buenos días', '¡Hola! ¿Qué tal?'],
    thanks: ['gracias', 'muchas gracias por su ayuda', 'vale, gracias'],
    goodbye: ['adiós', 'hasta luego', 'que tenga un buen día', 'no, eso es todo, gracias'],
    confirmation: ['ya funciona, gracias', 'problema resuelto', 'solucionado', 'ya pude entrar, muchas gracias'],
  },
  pt: {
    greeting: ['olá', 'Bom dia', 'oi, tudo bem?'],
    thanks: ['obrigado', 'muito obrigada pela ajuda', 'valeu'],
    goodbye: ['tchau', 'até logo', 'tenha um bom dia'],
    confirmation: ['deu certo, obrigado', 'problema resolvido', 'agora funciona', 'consegui entrar, obrigada'],
  },
  it: {
    greeting: ['ciao', 'Buongiorno', 'salve, come va?'],
    thanks: ['grazie', 'grazie mille per l’aiuto', 'ok grazie'],
    goodbye: ['arrivederci', 'buona giornata', 'grazie, a presto'],
    confirmation: ['ora funziona, grazie', 'problema risolto', 'ho risolto', 'tutto risolto, grazie mille'],
  },
  nl: {
    greeting: ['hoi', 'Goedemorgen', 'goedendag, hoe gaat het?'],
    thanks: ['bedankt', 'dank je wel voor de hulp', 'oké, bedankt'],
    goodbye: ['tot ziens', 'fijne dag verder', 'bedankt, doei'],
    confirmation: ['het werkt weer, bedankt', 'probleem opgelost', 'is gelukt', 'nu werkt het, dank u wel'],
  },
  ar: {
    greeting: ['مرحبا', 'السلام عليكم', 'صباح الخير'],
    thanks: ['شكرا', 'شكرا جزيلا على المساعدة', 'تمام شكرا'],
    goodbye: ['مع السلامة', 'إلى اللقاء', 'شكرا، مع السلامة'],
    confirmation: ['انحلت المشكلة، شكرا', 'تم حل المشكلة', 'اشتغل الآن شكرا'],
  },
}
const cases = Object.entries(talk).flatMap(([language, kinds]) =>
  Object.entries(kinds).flatMap(([kind, texts]) => texts.map(text => ({ language, kind, text }))),
)

describe('Small talk', () => {
  for (const { language, kind, text } of cases)
    it(`answers “${text.replace('\n', ' ⏎ ')}” as ${kind} in ${language}`, () => {
      const found = smallTalk(text)
      expect(found).to.include({ kind, language })
      expect(found?.reply).to.match(/.{10,}/)
    })

  it('keeps to the language of the conversation where the word is known in several', () => {
    expect(smallTalk('ciao')?.language).to.equal('it')
    expect(smallTalk('ciao', 'de')).to.include({ kind: 'goodbye', language: 'de' })
    expect(smallTalk('hi', 'fr')?.language).to.equal('fr')
    expect(smallTalk('merci', 'nl')?.language).to.equal('nl')
    expect(smallTalk('merci', 'ja')?.language).to.equal('fr')
    expect(smallTalk('gracias', 'en')?.language).to.equal('en')
    expect(smallTalk('muchas gracias', 'en')?.language).to.equal('es')
    expect(smallTalk('hi, danke')?.language).to.equal('de')
  })

  it('takes a face or a hand for what it says', () => {
    expect(smallTalk('👍')?.kind).to.equal('thanks')
    expect(smallTalk('👋', 'es')).to.include({ kind: 'greeting', language: 'es' })
    expect(smallTalk('🙏🙏')?.kind).to.equal('thanks')
    expect(smallTalk('😡')).to.equal(undefined)
    expect(smallTalk('')).to.equal(undefined)
    expect(smallTalk('…')).to.equal(undefined)
  })

  const more = [
    'hi, where is my order?',
    'Hello, I want a refund',
    'thanks, but it still does not work',
    'thank you, and how do I cancel?',
    'hi refund',
    'good morning, my parcel is late',
    'ok',
    'yes',
    'no',
    'perfect',
    'yes, that’s it',
    'thanks for nothing',
    'hello world',
    'is it solved?',
    'does it work now?',
    'works now?',
    'it works but slowly',
    'it does not work',
    'not solved',
    'no it works not',
    'it worked yesterday',
    'Hallo, wo ist mein Paket?',
    'danke, aber es geht immer noch nicht',
    'geht nicht',
    'funktioniert nicht',
    'bonjour, où est mon colis ?',
    'merci mais ça ne marche pas',
    'ça ne marche pas',
    'hola, ¿dónde está mi pedido?',
    'no funciona',
    'ya no funciona',
    'gracias pero no',
    'olá, onde está a minha encomenda?',
    'não funciona',
    'não resolveu',
    'ciao, dov’è il mio ordine?',
    'non funziona',
    'hoi, waar is mijn pakket?',
    'werkt niet',
    'مرحبا، أين طلبي؟',
    'لا يعمل الآن',
    'لم تنحل المشكلة',
    'hi 12345',
    'thanks ada@example.com',
    'hello [card ending 4242]',
  ]
  for (const text of more)
    it(`leaves “${text}” to be answered`, () => {
      expect(smallTalk(text)).to.equal(undefined)
    })

  it('is the same kind in random capitals, with signs and faces around', () => {
    const sign = fc.constantFrom('', ' ', '!', '!!!', '.', '…', ' :)', ' 😊', '🙂', '\n', ',', ' - ', '(', ')', '​')
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        sign,
        sign,
        fc.array(fc.boolean(), { maxLength: 60 }),
        ({ text, kind, language }, before, behind, upper) => {
          const mixed = Array.from(text, (c, i) => (upper[i] ? c.toUpperCase() : c)).join('')
          expect(smallTalk(before + mixed + behind), mixed).to.include({ kind, language })
        },
      ),
      { numRuns: 600 },
    )
  })

  it('is never what a question or a request follows', () => {
    const asked = fc.constantFrom(
      'where is my order?',
      'I want my money back',
      'wo ist mein Paket',
      'je veux un remboursement',
      'no funciona',
      'mijn pakket is kapot',
      '4521',
      'أين طلبي',
    )
    fc.assert(
      fc.property(fc.constantFrom(...cases), asked, fc.boolean(), ({ text }, question, first) => {
        expect(smallTalk(first ? `${question}, ${text}` : `${text}, ${question}`)).to.equal(undefined)
      }),
    )
  })
})
