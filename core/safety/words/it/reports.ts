// Italian: what is said to have happened to the customer's things, whoever did it. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const reports: Language['reports'] = {
  lists: {
    yours: 'suo|sua|suoi|sue|tuo|tua|tuoi|tue|vostro|vostra',
    adv: 'già|ora|correttamente|anche|appena|completamente|adesso|stato|stata|stati|state',
    thing: `
      ordine|rimborso|annullamento|cancellazione|disdetta|prenotazione|pagamento|importo|denaro|indirizzo|account|contratto|
      abbonamento|appuntamento|sostituzione|cambio|pacco|richiesta|carta|fattura|reso|articolo|spedizione|password|modifica
    `,
    done: '<changed>',
  },
  says: [
    '(<yours>|<thing>) ... (è|sono) <adv>? (stato|stata|stati|state) <adv>? (<done>)',
    '<yours> ... (è|sono|risulta) (ora|già|adesso|correttamente)? (<done>) $',
    '<yours> ... (è|sono) (ora|già|adesso|correttamente) (<done>)',
    '<yours> ... (è|sono) (<done>) e',
    '(lei è|tu sei|sei|lei è stato) <adv>? (<done>) $',
    '(è|sono) (stato|stata|stati|state) <adv>? (<done>) ... (<yours>|<thing>)',
    '^ è (stato|stata) <adv>? (<done>) $',
    '^ ... <thing> (<done>) $',
    '(rimborso|annullamento|modifica|cancellazione) è .. (effettuato|effettuata|eseguito|eseguita|completato|completata|in arrivo)',
  ],
  not: [
    '(se (il|la|lo|l|i|gli|le|è|sono|un|una|suo|tuo|sua|tua)|quando|una volta che|una volta|dopo che|appena che|finché|prima che|come|dove|non|mai|non appena) ........ (<done>|effettuato|eseguito)',
  ],
  kinds: {
    cancel: 'annull*|cancell*|disdett*|stornat*|disiscritt*',
    refund: 'rimbors*|restituit*|accreditat*|risarcit*|compensat*|stornat*',
    change: 'modific*|cambi*|aggiorn*|corrett*|spostat*|sistemat*',
    send: 'inviat*|reinviat*|invio|mandat*|spedit*|rispedit*|spedizione',
    replace: 'sostitu*|scambiat*',
    book: 'prenotat*|programmat*|fissat*|ordinat*|riordinat*',
    remove: 'eliminat*|rimoss*|tolt*|cancellat*',
    extend: 'prolungat*|estes*|rinnovat*|rinviat*|posticipat*',
    block: 'bloccat*|congelat*|disattivat*|disabilitat*|sospes*',
    activate: 'attivat*|riattivat*|abilitat*|sbloccat*|ripristinat*|applicat*|iscritt*',
    stop: 'sospes*|interrott*',
    pay: 'pagat*|addebitat*|detratt*',
    create: 'creat*|registrat*|aggiunt*|apert*|riapert*|emess*|rilasciat*',
    close: 'chius*|risolt*|riparat*|sistemat*',
    pass: 'inoltrat*|trasferit*|passat*|trasmess*|segnalat*|informat*|avvisat*|contattat*|assegnat*',
    reset: 'reimpostat*|resettat*',
  },
}
