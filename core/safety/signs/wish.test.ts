import { expect } from 'chai'
import fc from 'fast-check'
import { wantsPerson } from './wish.ts'

const wishes: Record<string, string[]> = {
  English: [
    'I want to speak to a human',
    'can you put me through to someone in billing please',
    'get me a real person now',
    'agent',
    'HUMAN PLEASE!!!',
    'I’d like to chat with one of your agents',
    'is there anyone I can talk to about this?',
    'this is not helping, transfer me to a representative',
    'could somebody from your team give me a call? can someone call me',
    'I don’t want to talk to a bot',
    'stop sending me bot answers, I need an actual person',
    'let me talk to your supervisor',
    'How do I talk to a person?',
    'why can’t I just talk to a human?',
    'please escalate this to a manager',
    'I need to speak with costumer service, can I speak to a represenative',
    'Are there any real people working there?',
    'do you have live support?',
    'My order 4512 never came. Connect me with support.',
    'I’d rather deal with a human being',
    'hello? is anybody there',
    'pleeease let me talk to a humaaan',
    'I refuse to talk to a machine',
    'can a real person look at my case?',
    'not a bot, a human',
  ],
  German: [
    'Ich möchte mit einem Menschen sprechen',
    'Kann ich bitte mit jemandem vom Kundenservice reden?',
    'Verbinden Sie mich bitte mit einem Mitarbeiter',
    'Mitarbeiter bitte',
    'ich will keinen bot',
    'Gibt es hier auch echte Menschen?',
    'können sie mich mit einem kollegen verbinden',
    'Ich brauche einen Ansprechpartner, und zwar sofort',
    'Kann mich jemand zurückrufen?',
    'gib mir einen echten menschen',
    'Ich würde gern mit einem Berater telefonieren',
    'Wie kann ich mit einer echten Person chatten?',
    'Ich möchte nicht mit einem Roboter reden',
  ],
  French: [
    'Je voudrais parler à un humain',
    'Puis-je parler avec un conseiller ?',
    'passez-moi quelqu’un s’il vous plaît',
    'un vrai humain svp',
    'je ne veux pas parler à un robot',
    'Mettez moi en contact avec le service client',
    'Y a-t-il quelqu’un à qui je peux parler ?',
    'j’ai besoin d’un agent',
    'Comment joindre un conseiller par téléphone ?',
    'Je souhaite être mis en relation avec une vraie personne',
    'est-ce qu’un conseiller peut me rappeler ?',
  ],
  Spanish: [
    'Quiero hablar con una persona',
    '¿Puedo hablar con un agente, por favor?',
    'pásame con un humano',
    'necesito un asesor',
    'no quiero hablar con un robot',
    '¿Hay alguien con quien pueda hablar?',
    'comuníqueme con atención al cliente',
    'una persona real por favor',
    'me pueden pasar con alguien?',
    'quiero que me llame un agente, quiero que alguien me llame',
    'prefiero hablar con alguien de soporte',
  ],
  Portuguese: [
    'Quero falar com um atendente',
    'posso falar com uma pessoa de verdade?',
    'me passa para um humano',
    'atendente por favor',
    'não quero falar com robô',
    'Gostaria de falar com alguém do apoio ao cliente',
    'preciso de um atendimento humano',
    'tem alguém com quem eu possa falar?',
    'Podem passar-me a um operador? Quero falar com um operador',
    'me transfere para o suporte',
  ],
  Italian: [
    'Voglio parlare con una persona',
    'posso parlare con un operatore?',
    'mi passi un operatore per favore',
    'operatore umano',
    'non voglio parlare con un bot',
    'Vorrei essere messo in contatto con qualcuno dell’assistenza',
    'c’è qualcuno con cui posso parlare?',
    'ho bisogno di un consulente',
    'mettetemi in contatto con il servizio clienti',
    'con chi posso parlare di questo?',
  ],
  Dutch: [
    'Ik wil met een mens praten',
    'kan ik met een medewerker spreken?',
    'verbind me door met de klantenservice',
    'medewerker aub',
    'ik wil niet met een robot praten',
    'Is er iemand met wie ik kan spreken?',
    'mag ik iemand spreken',
    'ik heb een echt persoon nodig',
    'kan iemand mij terugbellen?',
    'liever een echt mens',
  ],
  Arabic: [
    'أريد التحدث مع شخص حقيقي',
    'ممكن أتكلم مع موظف؟',
    'حولني لموظف خدمة العملاء',
    'موظف من فضلك',
    'لا أريد التحدث مع روبوت',
    'هل يمكنني التحدث إلى إنسان؟',
    'عايز اكلم خدمة العملاء',
    'ابغى أكلم موظف',
    'بدي احكي مع حدا',
    'هل يوجد شخص يمكنني التحدث معه؟',
  ],
}

const others: Record<string, string[]> = {
  'a wish denied': [
    "I don't need a human",
    'No need to call me back, thanks',
    'I don’t need a human',
    'no need to talk to anyone, I found it',
    'I do not want to talk to a human, just answer me',
    'please don’t transfer me to an agent',
    'can I cancel without having to talk to a representative?',
    'before I speak with an agent, tell me the price',
    'Ich brauche keinen Menschen, danke',
    'ich möchte nicht mit einem Mitarbeiter sprechen',
    'muss ich dafür mit jemandem sprechen?',
    'je n’ai pas besoin de parler à un humain',
    'je ne veux pas parler à un conseiller',
    'no necesito hablar con un agente',
    'não preciso de falar com um atendente',
    'non ho bisogno di parlare con un operatore',
    'ik hoef niet met een medewerker te spreken',
    'لا أحتاج إلى التحدث مع موظف',
  ],
  'a question about the feature': [
    'How do I let customers talk to a person?',
    'how does handoff work?',
    'what happens when someone asks for a human?',
    'Can my users speak to an agent through the widget?',
    'when does the bot hand over to a human agent?',
    'how can visitors chat with a human?',
    'where do I change the text of the “talk to a human” button?',
    'Do I have to talk to someone to close my account?',
    'Wie können meine Kunden mit einem Mitarbeiter sprechen?',
    'Wie funktioniert die Übergabe an einen Mitarbeiter?',
    'comment les clients peuvent-ils parler à un humain ?',
    '¿cómo pueden los clientes hablar con una persona?',
    'como os clientes podem falar com um atendente?',
    'come possono i clienti parlare con un operatore?',
    'hoe kunnen klanten met een medewerker praten?',
    'كيف يمكن للعملاء التحدث مع موظف؟',
  ],
  'a question about moving conversations': [
    'How do I assign a conversation to a colleague?',
    'How do I hand a conversation to another agent?',
    'Can an agent take over a session from the AI?',
    'How do I forward a chat to a colleague?',
    'Can I transfer conversations to another agent?',
    'Wie kann ich einen Chat an einen Kollegen weiterleiten?',
    'Wie übergebe ich ein Gespräch an einen anderen Agenten?',
    'Kann ein Agent eine Sitzung von der KI übernehmen?',
    'Comment attribuer une conversation à un collègue ?',
    'Comment transférer une conversation à un autre agent ?',
    'Un conseiller peut-il prendre en charge une session ?',
    '¿Cómo asigno una conversación a un colega?',
    '¿Cómo puedo pasar una conversación a un agente humano?',
    '¿Puede un agente tomar el control de una sesión de la IA?',
    'Como atribuo uma conversa a um colega?',
    'Come passo una conversazione a un altro operatore?',
    'Kan een medewerker een sessie overnemen van de AI?',
    'كيف يمكنني تحويل محادثة إلى موظف؟',
  ],
  'talk about others and about the past': [
    'I spoke to an agent yesterday and she promised a refund',
    'the agent told me to restart the router',
    'are you a human or a bot?',
    'am I talking to a real person?',
    'someone stole my card',
    'you need to speak to customer service about that',
    'I sent money to a person and they have not received it',
    'can someone help me with my order?',
    'I need someone to explain the fees',
    'my travel agent booked it',
    'I want to add an agent seat',
    'where do I find my agent code',
    'they want to talk to a person',
    'Ich habe gestern mit einem Mitarbeiter gesprochen',
    'Kann mir jemand helfen?',
    'ist das ein Mensch oder ein Bot?',
    'J’ai parlé à un conseiller hier',
    'es-tu un humain ?',
    'Hablé con un agente ayer',
    'alguien robó mi tarjeta',
    'falei com um atendente ontem',
    'ho parlato con un operatore ieri',
    'ik heb gisteren met een medewerker gesproken',
    'تحدثت مع موظف أمس',
  ],
  'anything else': [
    'where is my order?',
    'the page shows an error',
    'can I transfer money to another person?',
    'what is your phone number?',
    'how many people can use one account',
    'is customer service open on sundays',
    'I want to change my payment method',
    'Wo ist meine Bestellung?',
    'Où est ma commande ?',
    '¿Dónde está mi pedido?',
    'Onde está o meu pedido?',
    'Dov’è il mio ordine?',
    'Waar is mijn bestelling?',
    'أين طلبي؟',
    '',
    '🤷',
  ],
}

describe('The wish for a person', () => {
  for (const [language, phrases] of Object.entries(wishes))
    for (const phrase of phrases)
      it(`is heard in ${language}: ${phrase}`, () => {
        expect(wantsPerson(phrase).wants).to.equal(true)
      })

  for (const [kind, phrases] of Object.entries(others))
    for (const phrase of phrases)
      it(`is not heard in ${kind}: ${phrase}`, () => {
        expect(wantsPerson(phrase)).to.deep.equal({ wants: false })
      })

  it('is heard for callbacks, departments and people by name', () => {
    for (const phrase of [
      'please call me back',
      'Can I speak to sales?',
      'need help talking to an agent',
      'Kann ich mit Frau Petersen sprechen?',
      'Rufen Sie mich bitte zurück',
      'Rappelez-moi svp',
      '¿Me pueden llamar por favor?',
      'Potete richiamarmi?',
      'Pode me ligar?',
      'Kan ik iemand anders spreken?',
      'أريد موظف خدمة العملاء',
    ])
      expect(wantsPerson(phrase).wants, phrase).to.equal(true)
  })

  const ways: Record<string, string[]> = {
    'to be passed on': [
      'please connect me',
      'would you mind putting me through to an agent',
      'could I get transferred to the front desk',
      'have me connected to a representative',
      'pass this on to your team',
      'I want this escalated to a manager',
      'bitte verbinden',
      'ich möchte weiterverbunden werden',
      'bitte an den Support übergeben',
      'transférez-moi s’il vous plaît',
      'transmettez ça à un collègue',
      'transfiérame por favor',
      'páselo a una persona',
      'gostaria de ser transferido para um atendente',
      'mi trasferisca per favore',
      'inoltri a un umano',
      'ik wil doorverbonden worden met een medewerker',
      'stuur door naar een mens',
      'هل يمكنك تحويلي إلى الاستقبال',
    ],
    'for a department': [
      'can I speak to fraud prevention please',
      'put me through to mortgages',
      'könnte ich mit jemandem aus der Buchhaltung sprechen',
      'est-ce que je peux parler à la comptabilité',
      'puedo hablar con contabilidad',
      'posso falar com a contabilidade',
      'posso parlare con la contabilità',
      'kan ik de boekhouding spreken',
      'هل يمكنني التحدث مع المحاسبة',
    ],
    'for a call': [
      'can I get a callback',
      'please arrange a call with an advisor',
      'can we do this by phone',
      'get back to me by phone',
      'Ich hätte gern einen Rückruf',
      'können wir telefonieren',
      'je voudrais être rappelé',
      'podemos hablar por teléfono',
      'quero que me liguem',
      'vorrei essere richiamato',
      'kunnen we bellen',
      'هل يمكننا التحدث عبر الهاتف',
    ],
    'as what would be better': [
      'I’d feel better if I spoke to a person',
      'I’d rather do this with a person',
      'I insist on speaking to a person',
      'only a human can solve this',
      'this is too complex for a chatbot',
      'mir wäre ein menschlicher Ansprechpartner lieber',
      'je préfère régler ça avec un humain',
      'prefiero tratarlo con una persona',
      'prefiro resolver isso com uma pessoa',
      'preferisco trattare con una persona',
      'ik regel dit liever met een mens',
      'أفضل التعامل مع إنسان',
    ],
    'of one who asked before': [
      'I asked for a human',
      'ich habe nach einem Menschen gefragt',
      'j’ai demandé un humain',
      'pedí un humano',
      'pedi um humano',
      'ho chiesto un umano',
      'ik vroeg om een mens',
      'طلبت موظف',
    ],
    'for one of the people here': [
      'can one of your staff help me',
      'could a colleague of yours have a look',
      'get someone who can help me',
      'is there someone else who can help',
      'let a staff member handle this',
      'kann mir einer Ihrer Mitarbeiter helfen',
      'un de vos collègues peut-il m’aider',
      'me puede ayudar uno de sus compañeros',
      'um dos seus colegas pode me ajudar',
      'un suo collega può aiutarmi',
      'kan een van uw collega’s me helpen',
      'هل من أحد هنا',
    ],
    'behind a last comma': ['this isn’t working, agent please', 'das bringt nichts, Mitarbeiter bitte'],
  }
  for (const [way, phrases] of Object.entries(ways))
    it(`is heard ${way}`, () => {
      for (const phrase of phrases) expect(wantsPerson(phrase).wants, phrase).to.equal(true)
    })

  it('is not heard in things passed on, people called and others who are meant', () => {
    for (const phrase of [
      'you transferred me to an agent and nothing happened',
      'I don’t need a callback',
      'I’d rather not wait for a human',
      'I have never asked for a human',
      'no need to escalate this',
      'send this to my colleague',
      'transfer it to my savings account',
      'connect it to my account',
      'put me on the waiting list',
      'please call me a taxi',
      'can someone help me reset my password',
      'please send someone to clean the room',
      'please speak with a whisper',
      'my settings are wrong, no agent please',
      'am I speaking with a bot or a real, live person',
      'Kann ich das Paket an einen Nachbarn weitergeben?',
      'Ich wurde gestern zurückgerufen',
      'Où est la réception ?',
      'J’ai demandé un remboursement',
      '¿Puede una persona tener dos cuentas?',
      'Pedí un reembolso',
      'Pedi um reembolso',
      'Vorrei essere rimborsato',
      'Ik wil geholpen worden met mijn wachtwoord',
      'طلبت استرداد المال',
    ])
      expect(wantsPerson(phrase).wants, phrase).to.equal(false)
  })

  it('is not heard in one’s own people, names and things that share the words', () => {
    for (const phrase of [
      'Let me talk with my team',
      'Call me Ahmed',
      'what can I call you?',
      'Can I get a human hair sample?',
      'I don’t want a machine made bag',
      'What’s the deal with my bank account being locked',
      'ممكن حد يساعدني في رمز المرور؟',
    ])
      expect(wantsPerson(phrase).wants, phrase).to.equal(false)
  })

  it('is heard where the conversation is one’s own', () => {
    for (const phrase of [
      'Can you hand this conversation to a human?',
      'transfer the chat to an agent please',
      'can a human take over this chat please',
      'Can I have a conversation with a real person?',
      'Can an agent take over a session from the AI? I want to talk to a person',
      'Können Sie dieses Gespräch an einen Kollegen weiterleiten?',
      'Pouvez-vous transférer cette conversation à un conseiller ?',
    ])
      expect(wantsPerson(phrase).wants, phrase).to.equal(true)
  })

  it('says which words were understood as the wish', () => {
    expect(wantsPerson('Hi. My parcel is lost, please let me talk to a person').why).to.equal(
      'asks for a person: “let me talk to a person”',
    )
    expect(wantsPerson('I don’t want to talk to a bot').why).to.match(/^refuses the machine: /)
  })

  it('is heard whatever the capitals, the spaces and the signs around', () => {
    const phrases = Object.values(wishes).flat()
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.constantFrom('', ' ', '!!', ' 😡', '\n', ' ?', '​'),
        fc.array(fc.boolean(), { maxLength: 90 }),
        (phrase, tail, upper) => {
          const mixed = Array.from(phrase, (c, i) => (upper[i] ? c.toUpperCase() : c))
            .join('')
            .replaceAll(' ', '  ')
          expect(wantsPerson(`${tail}${mixed}${tail}`).wants, mixed).to.equal(true)
        },
      ),
    )
  })

  it('takes time in proportion to the length of a hostile text', () => {
    for (const piece of [
      'talk to ',
      'not a bot but ',
      'a',
      'don’t want to ',
      'the customer can to ',
      '"',
      'is there someone ',
      'é',
      'سس ',
    ]) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      wantsPerson(text.slice(0, 1000))
      const start = performance.now()
      wantsPerson(text)
      expect(performance.now() - start, piece).to.be.below(1000)
    }
  })
})
