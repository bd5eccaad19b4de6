import { expect } from 'chai'
import fc from 'fast-check'
import { wantsPerson } from './wish.ts'

const wishes: Record<string, string[]> = {
  English: [
    'I’m gonna need a person for this',
    'can I get through to the restaurant?',
    'do you have somebody who I can speak to?',
    'someone needs to call me about my card',
    'can I get some help from a member of the team',
    'is the manager around?',
    'how can I contact reception',
    'no, not you, a human',
    'can I consult an adviser?',
    'connect me with my relationship manager',
    'I’d feel better talking to somebody',
    'swap me over to an agent',
    'which department do I speak to about a lost parcel?',
    'I don’t want to talk to you anymore',
    'I am not comfortable sharing my address with a machine',
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

describe('The wish for a person', () => {
  for (const [language, phrases] of Object.entries(wishes))
    for (const phrase of phrases)
      it(`is heard in ${language}: ${phrase}`, () => {
        expect(wantsPerson(phrase).wants).to.equal(true)
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
})
