import { expect } from 'chai'
import fc from 'fast-check'
import { frustration } from './frustration.ts'

const fed: Record<string, string[]> = {
  English: [
    'ridiculous!!! this is the third time I ask and nobody helps',
    'useless',
    'This is the fourth time I am writing to you about the same thing.',
    'your support is a joke',
    'are you kidding me',
    'I already told you my order number, can you even read?',
    'how many times do I have to explain this',
    'I am so fed up with your company',
    'you idiots lost my parcel again',
    'nobody answers my emails',
    'If this is not fixed today I will contact my lawyer',
    'I’ll never order from you again',
    'refund me now or I will do a chargeback',
    'worst customer service ever',
    'WHERE IS MY REFUND??? ANSWER ME',
    'still no reply from anyone. You don’t care about your customers',
    'stupid bot',
    'What a waste of my time',
    'I’m furious',
    'this is really frustrating',
    'wtf is wrong with you people',
    'thanks for nothing',
    'you keep giving me the same answer',
    'I want to file a formal complaint, this is unacceptable',
    'hello??? anyone there???',
  ],
  German: [
    'Das ist eine Frechheit!',
    'Ich frage jetzt zum dritten Mal',
    'niemand antwortet mir',
    'Ihr seid unfähig',
    'So ein Saftladen, nie wieder bei euch',
    'wie oft soll ich das noch schreiben?',
    'Das habe ich euch schon dreimal geschrieben',
    'Wenn das nicht bis morgen klappt, schalte ich meinen Anwalt ein. Ich gehe zum Anwalt',
    'mir reicht es jetzt',
    'schlechtester Kundenservice aller Zeiten',
    'WO BLEIBT MEIN GELD??? UNVERSCHÄMT!!!',
    'ich bin stinksauer',
  ],
  French: [
    'C’est inadmissible !',
    'c’est la troisième fois que je vous écris',
    'personne ne me répond',
    'vous êtes des incapables',
    'je vais contacter mon avocat',
    'j’en ai marre de votre service',
    'combien de fois dois-je le répéter ?',
    'vous vous moquez de moi',
    'pire service client',
    'plus jamais je ne commanderai chez vous',
  ],
  Spanish: [
    '¡Esto es una vergüenza!',
    'es la tercera vez que escribo',
    'nadie me responde',
    'son unos inútiles',
    'voy a hablar con mi abogado',
    'estoy harto de ustedes',
    '¿cuántas veces tengo que repetirlo?',
    'pésimo servicio',
    'me están tomando el pelo',
    'nunca más vuelvo a comprar aquí',
  ],
  Portuguese: [
    'Isso é um absurdo!',
    'é a terceira vez que peço isso',
    'ninguém me responde',
    'vocês são incompetentes',
    'vou processar vocês',
    'estou farto disto',
    'quantas vezes preciso explicar?',
    'péssimo atendimento',
    'nunca mais compro com vocês',
    'que palhaçada',
  ],
  Italian: [
    'È una vergogna!',
    'è la terza volta che scrivo',
    'nessuno mi risponde',
    'siete degli incompetenti',
    'mi rivolgerò al mio avvocato',
    'sono stufo del vostro servizio',
    'quante volte devo ripeterlo?',
    'pessimo servizio',
    'mi state prendendo in giro',
    'mai più da voi',
  ],
  Dutch: [
    'Dit is belachelijk!',
    'dit is de derde keer dat ik het vraag',
    'niemand reageert',
    'jullie zijn waardeloos',
    'ik schakel mijn advocaat in',
    'ik ben het spuugzat',
    'hoe vaak moet ik dit nog uitleggen?',
    'slechtste klantenservice ooit',
    'wat een schande',
    'nooit meer bestel ik bij jullie',
  ],
  Arabic: [
    'هذه مهزلة!',
    'هذه المرة الثالثة التي أسأل فيها',
    'لا أحد يرد علي',
    'أنتم نصابين',
    'سأرفع شكوى ضدكم',
    'مللت منكم',
    'كم مرة يجب أن أشرح؟',
    'أسوأ خدمة عملاء',
    'خدمة سيئة جدا',
    'لن أتعامل معكم مرة أخرى',
  ],
}

const calm: Record<string, string[]> = {
  English: [
    'does a message get lost if I kill the process',
    'Can messages get lost?',
    'Why does nobody answer?',
    'What happens when nobody answers?',
    'What happens to a conversation if no one replies within a day?',
    'my order is late',
    'the page shows an error',
    'I was charged twice, can you check please?',
    'My card was declined again',
    'I can’t log in, it says wrong password',
    'it still does not work',
    'Is this urgent? I need it as soon as possible',
    'How do I file a complaint?',
    'what is your chargeback policy?',
    'I want to cancel my subscription',
    'I have tried several times and the payment fails',
    'my lawyer needs a copy of the invoice',
    'How many times can I use the coupon?',
    'I already paid the invoice',
    'when was the last time I logged in?',
    'not ridiculous at all, just asking',
    'I’m not angry, I just want to understand the fee',
    'Someone stole my card, please block it',
    'THE APP DOES NOT START',
    'I have been waiting for my parcel since Monday',
    'tell me a joke',
    'Can I leave the group?',
    'I am a bit disappointed with the colour',
    'As I said, the number is 4512.',
    'no worries, take your time!',
    'the parcel arrived damaged and one part is missing',
    'IMPORTANT: PDF and USB drivers for XPS',
  ],
  German: [
    'Geht eine Nachricht verloren, wenn ich den Prozess beende?',
    'Warum antwortet niemand?',
    'Was passiert, wenn niemand antwortet?',
    'Was passiert mit einem Gespräch, wenn keiner antwortet?',
    'Ich habe Ihnen gestern geschrieben und warte auf Antwort',
    'Das zweite Mal hat es geklappt',
    'Meine Bestellung ist noch nicht da',
    'Die Seite zeigt einen Fehler',
    'Ich wurde doppelt belastet',
    'Ich kann mich nicht einloggen',
    'Wo ist mein Paket?',
    'Wie kann ich mich beschweren?',
    'Das Gerät ist kaputt angekommen',
    'Ich habe das schon bezahlt',
    'Leider funktioniert es immer noch nicht',
    'Wie oft kann ich den Gutschein nutzen?',
  ],
  French: [
    'un message est-il perdu si je tue le processus ?',
    'Pourquoi personne ne répond ?',
    'Que se passe-t-il quand personne ne répond ?',
    'Que devient une session si personne ne répond ?',
    'je vous ai écrit hier au sujet de ma facture',
    'c’est la deuxième fois que je commande chez vous',
    'ma commande est en retard',
    'la page affiche une erreur',
    'j’ai été débité deux fois',
    'je n’arrive pas à me connecter',
    'où est mon colis ?',
    'le produit est arrivé cassé',
    'ça ne marche toujours pas',
    'combien de fois puis-je utiliser le code ?',
    'ma carte a été volée, j’ai prévenu la police',
  ],
  Spanish: [
    '¿se pierde un mensaje si mato el proceso?',
    '¿Por qué nadie responde?',
    '¿Qué pasa cuando nadie responde?',
    '¿Qué ocurre con una sesión si nadie contesta?',
    'les escribí ayer por mi factura',
    'ya probé a reiniciar el router',
    'mi pedido está retrasado',
    'la página muestra un error',
    'me cobraron dos veces',
    'no puedo iniciar sesión',
    '¿dónde está mi paquete?',
    'llegó roto',
    'sigue sin funcionar',
    '¿cuántas veces puedo usar el cupón?',
    'quiero cancelar mi suscripción',
  ],
  Portuguese: [
    'Por que ninguém responde?',
    'O que acontece quando ninguém responde?',
    'já tentei reiniciar o aparelho',
    'meu pedido está atrasado',
    'a página mostra um erro',
    'fui cobrado duas vezes',
    'não consigo entrar na conta',
    'onde está a minha encomenda?',
    'chegou quebrado',
    'ainda não funciona',
    'quantas vezes posso usar o cupom?',
    'quero cancelar a assinatura',
  ],
  Italian: [
    'Perché nessuno risponde?',
    'Cosa succede quando nessuno risponde?',
    'vi ho scritto ieri per la fattura',
    'ho già provato a riavviare',
    'il mio ordine è in ritardo',
    'la pagina mostra un errore',
    'mi hanno addebitato due volte',
    'non riesco ad accedere',
    'dov’è il mio pacco?',
    'è arrivato rotto',
    'non funziona ancora',
    'quante volte posso usare il codice?',
    'vorrei disdire l’abbonamento',
  ],
  Dutch: [
    'Waarom antwoordt niemand?',
    'Wat gebeurt er als niemand antwoordt?',
    'ik heb jullie gisteren een mail gestuurd',
    'ik heb het al geprobeerd',
    'mijn bestelling is te laat',
    'de pagina geeft een fout',
    'er is twee keer afgeschreven',
    'ik kan niet inloggen',
    'waar is mijn pakket?',
    'het is kapot aangekomen',
    'het werkt nog steeds niet',
    'hoe vaak kan ik de code gebruiken?',
    'ik wil mijn abonnement opzeggen',
  ],
  Arabic: [
    'لماذا لا يرد أحد؟',
    'ماذا يحدث عندما لا يرد أحد؟',
    'طلبي متأخر',
    'الصفحة تظهر خطأ',
    'تم خصم المبلغ مرتين',
    'لا أستطيع تسجيل الدخول',
    'أين طلبي؟',
    'وصل المنتج مكسور',
    'كم مرة يمكنني استخدام الكود؟',
    'أريد إلغاء الاشتراك',
  ],
}

describe('Frustration', () => {
  for (const [language, texts] of Object.entries(fed))
    for (const text of texts)
      it(`is heard in ${language}: ${text}`, () => {
        const mood = frustration(text, [])
        expect(mood.frustrated, JSON.stringify(mood)).to.equal(true)
        expect(mood.sentiment).to.be.oneOf(['angry', 'unhappy'])
        expect(mood.why).to.be.a('string')
      })

  for (const [language, texts] of Object.entries(calm))
    for (const text of texts)
      it(`is not a plain report or question in ${language}: ${text}`, () => {
        const mood = frustration(text, [])
        expect(mood.frustrated, JSON.stringify(mood)).to.equal(false)
        expect(mood.sentiment).to.be.oneOf(['unhappy', 'neutral', 'happy'])
      })

  it('is anger where the words are', () => {
    expect(frustration('ridiculous!!! this is the third time I ask and nobody helps').sentiment).to.equal('angry')
    expect(frustration('your bot is stupid').sentiment).to.equal('angry')
    expect(frustration('This is the third time I am asking.').sentiment).to.equal('unhappy')
  })

  it('comes of asking the same again and again', () => {
    const question = 'Where is the refund for my order from May?'
    expect(frustration(question, []).frustrated).to.equal(false)
    expect(frustration(question, ['hi', 'Where is the refund for my order from may']).frustrated).to.equal(false)
    expect(
      frustration(question, [question, 'Where’s the refund for my order from May?', 'where is the refund for my order from May']).why,
    ).to.contain('asks the same for the')
    expect(frustration(question, [question, question]).frustrated).to.equal(true)
  })

  it('comes of nobody answering to who wrote before, while as a first message it is a question', () => {
    for (const text of [
      'Why does nobody answer?',
      'Warum antwortet niemand?',
      'Pourquoi personne ne répond ?',
      '¿Por qué nadie responde?',
    ]) {
      expect(frustration(text).frustrated, text).to.equal(false)
      expect(frustration(text, ['Hello, what about the order 4512?']).frustrated, text).to.equal(true)
    }
    expect(frustration('Why does nobody answer me?').frustrated).to.equal(true)
    expect(frustration('What happens when nobody answers?', ['Hello, what about the order 4512?']).frustrated).to.equal(false)
    expect(frustration('Oh get lost').frustrated).to.equal(true)
  })

  it('grows on what was said before', () => {
    const before = ['This is terrible, I am unhappy and disappointed', 'it is still broken and I am worried']
    const text = 'It is still not working, this is bad, I am disappointed!!'
    expect(frustration(text, before).score).to.be.above(frustration(text, []).score)
  })

  it('names what told it', () => {
    expect(frustration('Nobody helps me, I will contact my lawyer').why).to.equal(
      'feels ignored: “nobody helps”; threatens to leave or to take steps: “contact my lawyer”',
    )
  })

  it('leaves a sentiment for every message', () => {
    expect(frustration('Thank you so much, that was great!').sentiment).to.equal('happy')
    expect(frustration('Perfekt, vielen Dank!').sentiment).to.equal('happy')
    expect(frustration('¡Excelente servicio, muchas gracias!').sentiment).to.equal('happy')
    expect(frustration('I am not happy with the colour').sentiment).to.equal('unhappy')
    expect(frustration('Ich bin enttäuscht').sentiment).to.equal('unhappy')
    expect(frustration('Je suis déçu').sentiment).to.equal('unhappy')
    expect(frustration('What are your opening hours?').sentiment).to.equal('neutral')
    expect(frustration('').sentiment).to.equal('neutral')
    expect(frustration('How good is the camera?').sentiment).to.equal('neutral')
    expect(frustration('😡').sentiment).to.equal('angry')
    expect(frustration('😊').sentiment).to.equal('happy')
  })

  it('takes thanks under a complaint for no joy', () => {
    for (const text of [
      'My order has not arrived for two weeks. Thank you',
      'I am disappointed, please send my money back. Thanks!',
      'Mein Paket ist kaputt angekommen. Vielen Dank im Voraus',
      'El pedido llegó roto. Gracias',
    ])
      expect(frustration(text).sentiment, text).to.be.oneOf(['neutral', 'unhappy', 'angry'])
    expect(frustration('Thank you', ['This is ridiculous, where is my refund']).sentiment).to.equal('neutral')
  })

  it('scores a complaint above a question, though both are calm', () => {
    const pairs = [
      ['I have waited for three weeks and still nobody could tell me anything', 'How long does delivery take?'],
      ['Ich warte seit drei Wochen und niemand konnte mir etwas sagen', 'Wie lange dauert die Lieferung?'],
      ['J’attends depuis trois semaines et personne ne m’a rien dit', 'Combien de temps prend la livraison ?'],
      ['Llevo tres semanas esperando y nadie me ha dicho nada', '¿Cuánto tarda el envío?'],
      ['Estou à espera há três semanas e ninguém me disse nada', 'Quanto tempo demora a entrega?'],
      ['Aspetto da tre settimane e nessuno mi ha detto niente', 'Quanto tempo richiede la consegna?'],
      ['Ik wacht al drie weken en niemand kon mij iets zeggen', 'Hoe lang duurt de levering?'],
      ['أنتظر منذ ثلاثة أسابيع ولم يخبرني أحد بشيء', 'كم يستغرق التوصيل؟'],
    ] as const
    for (const [complaint, question] of pairs)
      expect(frustration(complaint).score, complaint).to.be.above(frustration(question).score + 0.1)
  })

  it('scores more for more', () => {
    const order = [
      'What are your hours?',
      'My order is late',
      'I am disappointed, my order is late',
      'This is ridiculous',
      'This is ridiculous, you idiots, I will sue you',
    ]
    const scores = order.map(text => frustration(text, []).score)
    expect(scores).to.deep.equal(scores.toSorted((a, b) => a - b))
    expect(scores.at(-1)).to.be.below(1)
  })

  it('is true of any text, without fail', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.array(fc.string({ maxLength: 50 }), { maxLength: 6 }),
        (text, earlier) => {
          const mood = frustration(text, earlier)
          expect(mood.frustrated).to.equal(mood.score >= 0.5)
          if (mood.frustrated) expect(mood.sentiment).to.be.oneOf(['angry', 'unhappy'])
        },
      ),
    )
  })

  it('takes time in proportion to the length of a hostile text', () => {
    for (const piece of ['how many times do i ', 'no ', 'very ', '!?', 'nobody has even ', 'AAAA ']) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      frustration(text.slice(0, 1000), [])
      const start = performance.now()
      frustration(text, [])
      expect(performance.now() - start, piece).to.be.below(1000)
    }
  })
})
