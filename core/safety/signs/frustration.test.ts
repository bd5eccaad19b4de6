import { expect } from 'chai'
import fc from 'fast-check'
import { frustration } from './frustration.ts'

describe('Frustration', () => {
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

  it('is meant for us: strong words about something else are the question itself, unless there are many or it goes on', () => {
    const about = 'The machine at the station took an outrageous fee from me today, how do I report it?'
    const atUs = 'Your staff at the station took an outrageous fee from me today, how do I report it?'
    expect(frustration(about).frustrated).to.equal(false)
    expect(frustration(about, ['Hello, I have a question about fees']).frustrated).to.equal(true)
    expect(frustration(atUs).frustrated).to.equal(true)
    expect(
      frustration('The machine at the station took an outrageous fee from me today, this is disgusting and I am furious!!!').frustrated,
    ).to.equal(true)
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
