// Italian: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    `
      (le|ti|vi|lo|la)? (invierò|invieremo|rimborserò|rimborseremo|manderò|manderemo|richiamerò|richiameremo|farò|faremo|
      sostituiremo|controllerò|controlleremo|prometto|promettiamo|garantiamo)
    `,
    '(riceverà|riceverai|avrà|avrai)',
    '(sarà|saranno) (rimborsato|rimborsata|inviato|inviata|spedito|spedita|consegnato|consegnata|sostituito|sostituita)',
  ],
  not: ['(avrò|avremo) bisogno', 'se .. (riceverà|avrà|sarà)'],
  acts: {
    lists: {
      adv: `
        già|appena|subito|anche|ora|oggi|quindi|personalmente|immediatamente|provveduto ad|provveduto a|correttamente|finalmente
      `,
    },
    did: '(ho|abbiamo) <adv>? <adv>?',
    gap: '',
    and: 'e|e ho|e abbiamo|e poi|e anche',
    changed: `
      annullat*|cancellat*|disdett*|rimborsat*|restituit*|stornat*|accreditat*|risarcit*|compensat*|modificat*|cambiat*|
      aggiornat*|corrett*|sistemat*|riparat*|risolt*|inviat*|inviato|reinviat*|rinviat*|mandat*|spedit*|rispedit*|inoltrat*|
      trasferit*|passat*|trasmess*|segnalat*|ordinat*|riordinat*|prenotat*|programmat*|fissat*|spostat*|posticipat*|prolungat*|
      estes*|rinnovat*|sostituit*|scambiat*|emess*|rilasciat*|detratt*|pagat*|addebitat*|reimpostat*|resettat*|ripristinat*|
      eliminat*|rimoss*|tolt*|chius*|apert*|riapert*|creat*|registrat*|aggiunt*|applicat*|attivat*|riattivat*|disattivat*|
      abilitat*|disabilitat*|bloccat*|sbloccat*|congelat*|sospes*|interrott*|iscritt*|disiscritt*|presentat*|richiest*|
      elaborat*|avviat*|approvat*|informat*|avvisat*|contattat*|parlat*|assegnat*|unit*|collegat*
    `,
    looked: `
      controllat*|verificat*|trovat*|cercat*|guardat*|vist*|lett*|consultat*|esaminat*|confrontat*|riscontrat*|notat*|rintracciat*
    `,
    also: [
      `
        (ho|abbiamo) (già|appena)? (provveduto|proceduto|effettuato|eseguito) (a|ad|al|all|alla|il|lo|l|la|un|una)? (rimborso|
        annullamento|modifica|cambio|invio|sostituzione|spedizione|aggiornamento|annullare|rimborsare|inviare|modificare|
        cambiare|sostituire|aggiornare|cancellare|disattivare|attivare|bonifico)
      `,
    ],
    not: [
      'non (gliel|glielo|l|lo|la|li|le|gli|ti|vi|ve l|te l)? (ho|abbiamo)',
      '(se|quando|una volta che|dopo che|appena) (l|lo|la|le|gli|ti|vi)? (ho|abbiamo) <adv>?',
    ],
  },
}
