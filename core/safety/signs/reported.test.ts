import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { plain } from '#core/search/text/blocks.ts'
import { cutMarkdown } from '#core/search/text/passages.ts'
import { sentencesOf } from '#core/search/text/sentences.ts'
import { reportedIn } from './reported.ts'

const reports: Record<string, string[]> = {
  English: [
    'Your subscription is now cancelled.',
    'Your subscription has just been cancelled.',
    'Done, your subscription is cancelled and a refund was issued.',
    'Your address was updated to 5 High St.',
    'The cancellation went through.',
    'Refund processed.',
    'You have been refunded.',
    'You’re unsubscribed now.',
    'All set, the refund is on its way.',
    'I cancelled it for you.',
  ],
  German: [
    'Ihre Bestellung wurde storniert.',
    'Ihr Abo ist jetzt gekündigt.',
    'Die Rückerstattung ist erfolgt.',
    'Soeben wurde Ihre Adresse geändert.',
  ],
  French: ['Votre commande a été annulée.', 'Votre abonnement est maintenant résilié.', 'Le remboursement a été effectué.'],
  Spanish: ['Su pedido ha sido cancelado.', 'Tu suscripción está cancelada.', 'Se ha cancelado su pedido.', 'El reembolso fue emitido.'],
  Portuguese: ['O seu pedido foi cancelado.', 'Sua assinatura foi cancelada.', 'O valor foi reembolsado.'],
  Italian: ['Il suo ordine è stato annullato.', 'Il tuo abbonamento è ora annullato.', 'L’importo è stato rimborsato.'],
  Dutch: ['Uw bestelling is geannuleerd.', 'Je abonnement werd zojuist opgezegd.', 'Het bedrag is terugbetaald.'],
  Arabic: ['تم إلغاء طلبك.', 'طلبك ملغى الآن.', 'لقد تم رد المبلغ.'],
}

const general = [
  'Orders are shipped within 2 days.',
  'A subscription is cancelled at the end of the month.',
  'Your order is shipped within 2 days.',
  'If your order was cancelled, you get an email.',
  'Once your refund has been issued, you get an email.',
  'Has your order been shipped?',
  'Your order has not been cancelled.',
  'Your refund will be issued within 5 days.',
  'You can cancel your subscription in the settings.',
  'Bestellungen werden innerhalb von 2 Tagen versandt.',
  'Ihre Bestellung wird innerhalb von 2 Tagen versandt.',
  'Wenn Ihre Bestellung storniert wurde, bekommen Sie eine Mail.',
  'Votre commande est expédiée sous deux jours.',
  'Si votre commande a été annulée, vous recevez un e-mail.',
  'Los pedidos se envían en dos días.',
  'Os pedidos são enviados em dois dias.',
  'Gli ordini vengono spediti entro due giorni.',
  'Bestellingen worden binnen twee dagen verzonden.',
  'يتم شحن الطلبات خلال يومين.',
]

const docs = new URL('../../../docs/', import.meta.url)

describe('What was done, or has happened', () => {
  for (const [language, sentences] of Object.entries(reports))
    it(`is heard in ${language}, whoever did it`, () => {
      for (const sentence of sentences) expect(reportedIn(sentence), sentence).not.to.deep.equal([])
    })

  it('is not heard in how things go in general, later, under a condition, or in a question', () => {
    for (const sentence of general) expect(reportedIn(sentence), sentence).to.deep.equal([])
  })

  it('is told apart by its kind', () => {
    const kinds = (sentence: string) => [...new Set(reportedIn(sentence).flatMap(each => [...each.kinds]))].toSorted()
    expect(kinds('I have cancelled your order and refunded you.')).to.deep.equal(['cancel', 'refund'])
    expect(kinds('Ich habe Ihre Bestellung storniert und den Betrag erstattet.')).to.deep.equal(['cancel', 'refund'])
    expect(kinds('A refund was issued.')).to.deep.equal(['refund'])
    expect(kinds('Your address was updated.')).to.deep.equal(['change'])
  })

  it('is heard in few sentences of these docs', () => {
    const sentences = readdirSync(docs)
      .filter(name => name.endsWith('.md') && !['api.md', 'configuration.md', 'reference.md'].includes(name))
      .flatMap(name => cutMarkdown({ id: name, title: name, version: 1, text: readFileSync(new URL(name, docs), 'utf8') }))
      .flatMap(({ text }) => sentencesOf(plain(text)))
    const heard = sentences.filter(sentence => reportedIn(sentence).length > 0)
    expect(heard.length / sentences.length, heard.slice(0, 3).join(' ')).to.be.lessThan(0.01)
  })
})
