// Italian: said before, not listened to. How phrases are written stands in ../language.ts.
import type { Unheard } from '../language.ts'

export const unheard: Unheard = {
  repeated: [
    '(è la|la|per la|già la|questa è la|è già la) <nth> volta (che)? .. (<tell>)',
    '^ (è|questa è|siamo) (già)? (la|alla) <nth> volta $',
    `
      (è il|il mio|la mia|è la mia|questo è il) <nth> (messaggio|mail|email|reclamo|segnalazione|chiamata|tentativo|richiesta|
      sollecito|ticket|e ultima)
    `,
    '(ho|abbiamo|vi ho|ve l ho|l ho) .. (<tell>) .. <times>',
    '<times> (già|vi|ho|che|e|ormai|l ho) .. (<tell>)',
    `
      (quante volte|quante mail|quanti messaggi) (ancora)? (devo|dovrò|bisogna|vi|ve|ti|te|dobbiamo|ve l|dovremo|devo ancora|
      l) (ancora)? .. (<tell>|ripeterlo|ripeterle|ripetervi|spiegarlo|spiegarvi|dirlo|dirvelo|chiederlo|scriverlo|chiedervi|
      chiamarvi|aspettare|scrivervi)
    `,
    'fino a quando',
    `
      (vi|ti|le|ve l|te l|gliel|ve lo|te lo|l|come|lo|come vi|come ti) (ho|avevo) già (detto|spiegato|chiesto|risposto|
      comunicato|segnalato|precisato|ripetuto|scritto)
    `,
    '(ho già|come già) (detto|spiegato|chiesto|risposto|comunicato|segnalato|scritto)',
    `
      (sempre la stessa|sempre lo stesso|la stessa risposta|stessa risposta|stesse risposte|stesso messaggio|stessa cosa|
      ripeto|ripetere|ripetermi|ripetete|ripetendo|girando in tondo|giriamo in tondo|in loop|risposte automatiche|risposta
      automatica|risposte preimpostate|copia e incolla|copia incolla|da un ufficio all altro|rimbalzato|rimbalzata|rimbalzare|
      scaricabarile|rimpallo|rimpallate|menare il can|di nuovo la stessa)
    `,
    `
      (non) (risponde|rispondi|rispondete|capisce|capisci|capite|legge|leggi|leggete|ascoltate|è) (alla|a|quello|la|nemmeno|
      neanche|mai)? (mia|domanda|che|quello|messaggio|mie)
    `,
    '(leggi|leggete|legga) (bene|il mio|quello|i miei|almeno)',
  ],
  ignored: [
    `
      (nessuno|nessun operatore) (mi|ci|si|vi|ha|mi ha|ti|sa|vuole|che mi|lo)? .. (risponde|risposto|aiuta|aiutato|fa|ascolta|
      chiama|chiamato|risolve|risolto|importa|sa|risponda|aiuti|richiama|richiamato|legge|occupa|interessa|degna|contatta|
      contattato|dice)
    `,
    `
      (ancora|tuttora|sempre|e) (nessuna|senza|non ho ricevuto|nessun|in attesa di|aspettando|non ho avuto|attendo) (risposta|
      una risposta|soluzione|notizie|aiuto|riscontro|notizia|nessuna|alcuna)
    `,
    `
      (nessuna|senza|zero|mai una|alcuna|nessun) (risposta|notizia|notizie|riscontro|soluzione|spiegazione|aiuto|reazione|
      considerazione)
    `,
    `
      (mi ignorate|mi ignora|mi ignorano|ignorato|ignorata|ignorate i miei|ignorate le mie|ignorate i nostri|ignorate le nostre|ignorandomi|non vi importa|non vi interessa|
      non ve ne frega|ve ne fregate|se ne fregano|non gliene frega|mi lasciate|lasciato solo|abbandonato|abbandonata|non mi
      ascoltate|non mi ascolta|non mi prendete sul serio|preso in giro|presa in giro|mi chiudono|mi avete chiuso|lasciato ad
      aspettare|vi fate negare|lasciato a piedi|fregate)
    `,
    '(c è|ce) (qualcuno|un essere umano|nessuno) (lì|qui|che|dall altra|vivo|in ascolto)',
    `
      (qualcuno|nessuno) (mi|può|potrebbe|vuole|ha intenzione|legge|si degna) (può|potrebbe|vuole|di|finalmente)? ..
      (finalmente|una buona volta|una volta per tutte|davvero|aiutarmi o no)
    `,
    '(quando|volete|vogliamo|pensate) .... (finalmente|una buona volta|una volta per tutte|un giorno)',
    `
      (non) (serve|servite|serviti|aiuta|aiuti|aiutate|mi aiuta|mi aiutate|mi aiuti|risolve|risolvete|mi serve|fate|mi è) (a|
      per|proprio|assolutamente|di)? (niente|nulla|un cazzo|alcun aiuto)
    `,
  ],
  wonders: ['^ (e|ma)? (perché|come mai) (nessuno|nessun operatore) (mi)? (risponde|ha risposto|rispondeva) (qui|mai)? $'],
  asked: [
    `
      (cosa succede|che cosa succede|che succede|cosa accade|cosa succederà|cosa succederebbe|cosa fa|cosa vede|quanto tempo)
      .... (quando|se|finché|qualora|nel caso) (nessuno|nessun operatore|nessun agente) (ci|vi)? (risponde|rispondesse|è
      disponibile|è online|ha risposto|interviene|rispondeva)
    `,
  ],
}
