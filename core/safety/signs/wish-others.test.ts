import { expect } from 'chai'
import { wantsPerson } from './wish.ts'

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
    'please flip the coin over, ai',
    'how long does it take until a payment gets through to the other bank',
    'my manager has to approve the invoice first, how do I send it to him?',
    'I am comfortable sharing the screen with the team',
    'please flip the coin over ai',
    'how do I get rid of ai chatbot answers in my own shop',
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
  for (const [kind, phrases] of Object.entries(others))
    for (const phrase of phrases)
      it(`is not heard in ${kind}: ${phrase}`, () => {
        expect(wantsPerson(phrase)).to.deep.equal({ wants: false })
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

  it('is not heard where people wonder whom they are talking to', () => {
    for (const phrase of [
      'am I talking to a human?',
      'spreche ich mit einem Menschen?',
      'rede ich mit einem Bot?',
      'Mit wem spreche ich?',
      'schreibt da ein Mensch oder ein Computer?',
      'est-ce que je parle à un humain ?',
      '¿estoy hablando con una persona?',
      'estou falando com uma pessoa?',
      'sto parlando con una persona?',
      'praat ik met een mens?',
      'هل أتحدث مع شخص؟',
      'هل أنا أتحدث إلى إنسان؟',
    ])
      expect(wantsPerson(phrase).wants, phrase).to.equal(false)
  })

  it('is not heard in people who are counted, added or named', () => {
    for (const phrase of [
      'is there a person on the invoice?',
      'how many agents does the plan include?',
      'can I talk to you',
      'can I speak to my doctor',
      'how can I put another person on the policy',
      'I want you to call me Mary',
      'call me by my name',
      'call someone',
      'technical support needed for the printer?',
      'Kann ich mit dir sprechen?',
      'Können Sie mich zur FAQ weiterleiten?',
      'An wen muss ich mich wenden, wenn mein Ausweis abgelaufen ist?',
      'wärst du lieber ein Mensch?',
      'je veux parler à mon ami',
      'besoin d’un agent immobilier',
      '¿cuántos agentes incluye el plan?',
      'quiero hablar con mi mamá',
      'quero falar com a minha mãe',
      'quanti operatori include il piano?',
      'ik wil een persoon toevoegen aan mijn boeking',
      'kan ik met je praten?',
      'كم عدد الموظفين في الخطة؟',
    ])
      expect(wantsPerson(phrase).wants, phrase).to.equal(false)
  })
})
