import { expect } from 'chai'
import { promiseIn, reportsChange } from './promise.ts'

const promises = [
  'We will refund you by Friday.',
  'I’ll look into it today.',
  'We’ll call you back tomorrow.',
  'You will get 20 € back.',
  'Your parcel will be shipped on Monday.',
  'Wir erstatten Ihnen den Betrag bis Freitag.',
  'Ich werde mich darum kümmern.',
  'Je vais vous rembourser demain.',
  'Vous recevrez un nouveau colis.',
  'Le enviaremos uno nuevo.',
  'Vamos enviar um novo amanhã.',
  'La rimborseremo entro venerdì.',
  'Ik stuur u morgen een nieuwe.',
  'سنرسل لك بديلا غدا',
]
const none = [
  'Returns are free within 30 days.',
  'Well, that is odd.',
  'I will need your order number.',
  'The customer wrote “I will sue you”.',
  'Could you send us a picture?',
  'Rückgaben sind kostenlos.',
  'Les retours sont gratuits.',
  'Las devoluciones son gratis.',
]

describe('A promise', () => {
  for (const text of promises)
    it(`is in “${text}”`, () => {
      expect(promiseIn(text)).to.equal('will')
    })
  for (const text of none)
    it(`is not in “${text}”`, () => {
      expect(promiseIn(text)).to.equal(undefined)
    })
  it('is told from what was done already', () => {
    for (const text of ['I have just refunded you.', 'We’ve sent a new one.', 'Ich habe Ihnen 20 € erstattet.', 'Je vous ai remboursé.'])
      expect(promiseIn(text), text).to.equal('done')
  })

  it('is not heard in “I have found an order”, which is done and nothing else', () => {
    expect(promiseIn('I have checked your order.')).to.equal('done')
    expect(reportsChange('I have checked your order.')).to.equal(false)
  })
})

/** Sentences with a gap for a verb. `looked` are verbs in the same form that change nothing. */
interface Table {
  says: string[]
  /** The same words, but nobody reports an act of their own. */
  silent: string[]
  changed: string[]
  looked: string[]
}

const tables: Record<string, Table> = {
  English: {
    says: [
      'I have _ it.',
      'I’ve just _ it.',
      'We’ve already _ your order.',
      'I _ it for you.',
      'We have _ it.',
      'I have checked and _ it.',
      'I’ve gone ahead and _ it.',
    ],
    silent: [
      'You have _ it.',
      'I have not _ it.',
      'If I have _ it, tell me.',
      'It was _ by you.',
      'Once we’ve _ it, you will see it.',
      'The shop said “I have _ it”.',
    ],
    changed: [
      'cancelled',
      'refunded',
      'changed',
      'sent',
      'updated',
      'replaced',
      'booked',
      'deleted',
      'extended',
      'blocked',
      'reset',
      'forwarded',
    ],
    looked: ['checked', 'found', 'reviewed', 'verified', 'seen', 'double-checked'],
  },
  German: {
    says: [
      'Ich habe Ihre Bestellung _.',
      'Wir haben es soeben _.',
      'Soeben habe ich die Bestellung mit der Nummer 4512 _.',
      'Ich habe das für Sie _.',
      'Ich habe nachgesehen und die Bestellung _.',
    ],
    silent: [
      'Sie haben die Bestellung _.',
      'Haben Sie die Bestellung _?',
      'Ich habe sie nicht _.',
      'Ich habe nachgesehen: Die Bestellung wurde _.',
      'Ich habe gesehen, dass Sie sie _ haben.',
    ],
    changed: [
      'storniert',
      'erstattet',
      'geändert',
      'geschickt',
      'aktualisiert',
      'ersetzt',
      'gebucht',
      'gelöscht',
      'verlängert',
      'gesperrt',
      'weitergeleitet',
    ],
    looked: ['geprüft', 'gefunden', 'nachgesehen', 'gelesen'],
  },
  French: {
    says: [
      'J’ai _ votre commande.',
      'Nous avons bien _ la commande.',
      'On a _ la commande.',
      'Je vous ai _ le montant.',
      'Je l’ai _.',
      'J’ai vérifié et _ la commande.',
    ],
    silent: [
      'Vous avez _ la commande.',
      'Je n’ai pas _ la commande.',
      'Je vois que vous avez _ la commande.',
      'Je vois que la commande a été _.',
      'Si j’ai _ la commande, dites-le.',
    ],
    changed: ['annulé', 'remboursé', 'modifié', 'envoyé', 'changé', 'remplacé', 'réservé', 'supprimée', 'prolongé', 'bloqué', 'transmis'],
    looked: ['vérifié', 'trouvé', 'consulté', 'vu'],
  },
  Spanish: {
    says: ['He _ su pedido.', 'Hemos _ el pedido.', 'Le he _ el importe.', 'Ya lo he _.', 'He revisado y _ el pedido.'],
    silent: ['Usted ha _ el pedido.', 'No he _ el pedido.', 'Veo que el pedido fue _.', 'Si he _ el pedido, dígamelo.'],
    changed: [
      'cancelado',
      'reembolsado',
      'cambiado',
      'enviado',
      'modificado',
      'sustituido',
      'reservado',
      'eliminado',
      'ampliado',
      'bloqueado',
      'devuelto',
    ],
    looked: ['revisado', 'encontrado', 'comprobado', 'visto'],
  },
  'Spanish in one word': {
    says: ['_ su pedido.', 'Ya _ su pedido.', 'Se lo _.'],
    silent: ['No _ su pedido.', 'No se lo _.'],
    changed: ['cancelé', 'reembolsé', 'cambié', 'envié', 'modifiqué', 'devolví'],
    looked: ['revisé', 'encontré', 'busqué'],
  },
  Portuguese: {
    says: ['_ o seu pedido.', 'Já _ o pedido.', 'Eu _ o pedido.', 'Verifiquei e _ o pedido.'],
    silent: ['Não _ o pedido.', 'Se _ o pedido, diga.'],
    changed: [
      'cancelei',
      'reembolsei',
      'alterei',
      'enviei',
      'troquei',
      'reservei',
      'apaguei',
      'prolonguei',
      'bloqueei',
      'encaminhei',
      'devolvi',
    ],
    looked: ['verifiquei', 'encontrei', 'consultei', 'vi'],
  },
  Italian: {
    says: ['Ho _ l’ordine.', 'Abbiamo già _ l’ordine.', 'L’ho _.', 'Le ho _ l’importo.', 'Ho controllato e _ l’ordine.'],
    silent: ['Lei ha _ l’ordine.', 'Non ho _ l’ordine.', 'Vedo che l’ordine è stato _.', 'Se ho _ l’ordine, me lo dica.'],
    changed: [
      'annullato',
      'rimborsato',
      'modificato',
      'inviato',
      'cambiato',
      'sostituita',
      'prenotato',
      'cancellato',
      'prolungato',
      'bloccato',
      'inoltrato',
    ],
    looked: ['controllato', 'trovato', 'verificato', 'visto'],
  },
  Dutch: {
    says: [
      'Ik heb uw bestelling _.',
      'We hebben het zojuist _.',
      'Zojuist heb ik de bestelling met nummer 4512 _.',
      'Ik heb het nagekeken en de bestelling _.',
    ],
    silent: ['U hebt de bestelling _.', 'Hebt u de bestelling _?', 'Ik heb die niet _.', 'Ik heb gezien dat de bestelling is _.'],
    changed: [
      'geannuleerd',
      'terugbetaald',
      'gewijzigd',
      'gestuurd',
      'aangepast',
      'vervangen',
      'geboekt',
      'verwijderd',
      'verlengd',
      'geblokkeerd',
      'doorgestuurd',
    ],
    looked: ['gecontroleerd', 'gevonden', 'bekeken', 'gezien'],
  },
  Arabic: {
    says: ['لقد _ طلبك.', '_ طلبك.', 'تحققت ثم _ الطلب.'],
    silent: ['لم _ طلبك.', 'إذا _ الطلب فأخبرني.'],
    changed: ['ألغيت', 'ألغينا', 'رددنا', 'غيرت', 'أرسلت', 'أرسلنا', 'حجزت', 'حذفت', 'استبدلنا'],
    looked: ['تحققت', 'راجعت', 'وجدنا'],
  },
}

describe('An act that changed something', () => {
  for (const [language, { says, silent, changed, looked }] of Object.entries(tables)) {
    it(`is heard in ${language} with every verb, person and tense`, () => {
      for (const sentence of says)
        for (const verb of changed) expect(reportsChange(sentence.replace('_', verb)), sentence.replace('_', verb)).to.equal(true)
    })
    it(`is not heard in ${language} of others, denied, under a condition or quoted`, () => {
      for (const sentence of silent)
        for (const verb of changed) expect(reportsChange(sentence.replace('_', verb)), sentence.replace('_', verb)).to.equal(false)
    })
    it(`is not heard in ${language} where something was only looked up`, () => {
      for (const sentence of [...says.slice(0, 3), ...silent])
        for (const verb of looked) expect(reportsChange(sentence.replace('_', verb)), sentence.replace('_', verb)).to.equal(false)
    })
  }

  it('is heard where somebody was able to do it, or has just done it', () => {
    for (const text of [
      'I was able to cancel your order.',
      'Je viens d’annuler votre abonnement.',
      'J’ai procédé au remboursement.',
      'Acabo de cancelar su pedido.',
      'Acabei de cancelar o pedido.',
      'Ho provveduto ad annullare l’ordine.',
      'قمت بإلغاء طلبك.',
      'تم إلغاء طلبك.',
    ])
      expect(reportsChange(text), text).to.equal(true)
  })

  it('is heard beside a promise', () => {
    expect(reportsChange('I have cancelled it and you will get your money back.')).to.equal(true)
    expect(promiseIn('I have cancelled it and you will get your money back.')).to.equal('will')
  })

  it('is not heard in instructions and in how things are done', () => {
    for (const text of [
      'Envíe un correo a la tienda.',
      'Cancele su suscripción en los ajustes.',
      'Enviamos a toda España.',
      'Enviamos os pedidos em dois dias.',
      'Je vois que votre commande est annulée.',
      'The platform shows what we sent.',
      'كيف يتم إلغاء الطلب؟',
    ])
      expect(reportsChange(text), text).to.equal(false)
  })
})
