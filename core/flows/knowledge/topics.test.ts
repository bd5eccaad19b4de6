import { expect } from 'chai'
import pino from 'pino'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { createLibrary } from './library.ts'

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

describe('The topic of a question', () => {
  const library = async () => {
    const made = createLibrary({
      store: await openSqlite({ file: ':memory:' }),
      changed: () => {},
      clock: createTestClock(),
      log: pino({ level: 'silent' }),
    })
    for (const [id, { name, examples }] of Object.entries(topics)) made.topic({ id, rev: 1, name, description: '', examples })
    return made
  }

  for (const [id, questions] of about)
    it(`is told for half of the questions and more by five examples: ${id}`, async () => {
      const { topicOf, languageOf } = await library()
      const told = questions.map(question => topicOf(question, languageOf(question)))
      expect(told.filter(topic => topic === id)).to.have.length.of.at.least(2)
      for (const topic of told) expect(topic).to.be.oneOf([id, undefined])
    })

  it('is none where the question is about something else', async () => {
    const { topicOf, languageOf } = await library()
    for (const question of others) expect(topicOf(question, languageOf(question)), question).to.equal(undefined)
  })
})
