import { expect } from 'chai'
import pino from 'pino'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { createLibrary, type Library } from './library.ts'

const topics = {
  legal: {
    name: 'Legal advice',
    examples: [
      'Can I sue my landlord?',
      'Is this contract valid?',
      'What are my rights as a tenant?',
      'Do I need a lawyer for this?',
      'Can you give me legal advice about my divorce?',
    ],
  },
  recht: {
    name: 'Rechtsberatung',
    examples: [
      'Kann ich meinen Vermieter verklagen?',
      'Ist dieser Vertrag gültig?',
      'Welche Rechte habe ich als Mieter?',
      'Brauche ich dafür einen Anwalt?',
      'Können Sie mich rechtlich beraten?',
    ],
  },
  legales: {
    name: 'Asesoramiento legal',
    examples: [
      '¿Puedo demandar a mi casero?',
      '¿Es válido este contrato?',
      '¿Qué derechos tengo como inquilino?',
      '¿Necesito un abogado para esto?',
      '¿Me pueden dar asesoría legal?',
    ],
  },
}

const about: [string, string[]][] = [
  ['legal', ['Can I sue the seller?', 'Is my contract still valid?', 'What rights do I have as a tenant?', 'do i need a lawyer']],
  ['recht', ['Kann ich den Verkäufer verklagen?', 'Ist mein Vertrag noch gültig?', 'Welche Rechte habe ich?', 'brauche ich einen Anwalt']],
  ['legales', ['¿Puedo demandar al vendedor?', '¿Sigue siendo válido mi contrato?', '¿Qué derechos tengo?', 'necesito un abogado']],
]

const others = [
  'Where is my order?',
  'How do I reset my password?',
  'Can I pay by invoice?',
  'What are your opening hours?',
  'Is this available in blue?',
  'I would like to change my address',
  'Wo bleibt mein Paket?',
  'Wie ändere ich meine Adresse?',
  'Kann ich auf Rechnung zahlen?',
  'Ist das auch in Blau lieferbar?',
  '¿Dónde está mi pedido?',
  '¿Cómo cambio mi contraseña?',
  '¿Puedo pagar con tarjeta?',
  '¿Tienen este modelo en azul?',
]

type Given = Record<string, { name: string; description?: string; examples: string[] }>

/** What a shop leaves to people, with the words of each and of none. */
const shop: Given = {
  billing: {
    name: 'Billing',
    description: 'Invoices, receipts, charges and payment methods.',
    examples: [
      'I was charged twice',
      'where is my invoice',
      'can i pay by card',
      'change my payment method',
      'what is this charge on my card',
    ],
  },
  delivery: {
    name: 'Delivery',
    examples: [
      'where is my parcel',
      'when does my order arrive',
      'the courier never came',
      'track my package',
      'deliver it to another address',
    ],
  },
  account: {
    name: 'Account',
    examples: ['i can not log in', 'reset my password', 'delete my account', 'change my email address', 'my account is locked'],
  },
  legal: {
    name: 'Legal threats',
    examples: ['chargeback', 'small claims court', 'Rechtsanwalt', '弁護士', 'I will sue you for this', 'the'],
  },
}

describe('The topic of a question', () => {
  const opened: Library[] = []
  const library = async (given: Given = topics): Promise<Library & { clock: TestClock }> => {
    const clock = createTestClock()
    const made = createLibrary({
      store: await openSqlite({ file: ':memory:' }),
      changed: () => {},
      clock,
      log: pino({ level: 'silent' }),
    })
    opened.push(made)
    for (const [id, { name, description = '', examples }] of Object.entries(given)) made.topic({ id, rev: 1, name, description, examples })
    return { ...made, clock }
  }
  /** What is learned in the background is learned. */
  const learned = async (given: Given): Promise<Library> => {
    const made = await library(given)
    await made.clock.advance(2000)
    while (made.state().pending > 0) await new Promise(resolve => setImmediate(resolve))
    return made
  }
  const told = ({ topicOf, languageOf }: Library, text: string): string | undefined => topicOf(text, languageOf(text))

  afterEach(async () => {
    for (const one of opened.splice(0)) await one.stop()
  })

  for (const [how, open] of [
    ['by words alone', () => library()],
    ['learned', () => learned(topics)],
  ] as const) {
    for (const [id, questions] of about)
      it(`is told for half of the questions and more by five examples, ${how}: ${id}`, async () => {
        const house = await open()
        const topicsTold = questions.map(question => told(house, question))
        expect(topicsTold.filter(topic => topic === id)).to.have.length.of.at.least(2)
        for (const topic of topicsTold) expect(topic).to.be.oneOf([id, undefined])
      })

    it(`is none where the question is about something else, but for one of fourteen, ${how}`, async () => {
      const house = await open()
      const wrongly = others.filter(question => told(house, question) !== undefined)
      expect(wrongly).to.have.length.of.at.most(how === 'learned' ? 1 : 0)
    })
  }

  describe('once topics were learned', () => {
    const about: [string, string][] = [
      ['billing', 'Why is there a charge of 20 euros on my card?'],
      ['billing', 'I need an invoice for my last payment please'],
      ['delivery', 'My parcel did not arrive yesterday, where is it?'],
      ['account', 'I forgot my password and my account got locked'],
    ]
    for (const [topic, question] of about)
      it(`is told by what tells one topic from the others: ${question}`, async () => {
        expect(told(await learned(shop), question)).to.equal(topic)
      })

    it('is none of what only shares words with one', async () => {
      const house = await learned(shop)
      // Half of its words or more are a topic's, by which words alone would tell it.
      for (const question of ['Can I return it?', 'is this a card game', 'my email is broken on your site', 'what is this'])
        expect(told(house, question), question).to.equal(undefined)
    })

    it('is told of each of its examples', async () => {
      const house = await learned(shop)
      for (const [id, { examples }] of Object.entries(shop))
        for (const example of examples) if (example !== 'the') expect(told(house, example), example).to.equal(id)
    })

    it('is told by the words alone of what has changed since', async () => {
      const house = await learned(shop)
      house.topic({ id: 'jobs', rev: 1, name: 'Jobs', description: '', examples: ['are you hiring at the moment'] })
      expect(told(house, 'are you hiring at the moment')).to.equal('jobs')
      house.topic('jobs')
      expect(told(house, 'are you hiring at the moment')).to.equal(undefined)
    })
  })

  it('is what a short example says wherever it stands, whatever stands around it', async () => {
    for (const house of [await library({ legal: shop.legal! }), await learned(shop)]) {
      for (const text of [
        'Nobody answers me for three weeks now and the parcel is still not here, so tomorrow I ask my bank for a chargeback',
        'this parcel was late again, I have had two chargebacks with my card already, where is my invoice',
        'See you in SMALL CLAIMS COURT, my friend, unless the parcel is here by Monday morning',
        'Mein Paket ist immer noch nicht da, jetzt spreche ich mit meinem Rechtsanwalt darüber und dann sehen wir weiter',
        '荷物がまだ届きません。弁護士に相談します。',
      ])
        expect(told(house, text), text).to.equal('legal')
    }
  })
})
