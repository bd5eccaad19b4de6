// Italian: how customers sound who are neither angry nor unheard. How phrases are written stands in ../language.ts.
import type { Mood } from '../language.ts'

export const mood: Mood = {
  upset: [
    `
      (aspetto|aspettando|aspettato|attendo|attendendo|atteso|attesa|aspettare|sono) (già|ormai|ancora|in attesa|una risposta|
      un rimborso)? (da|per|oltre|più di|da più di|da oltre|da circa)? (ore|giorni|settimane|mesi|anni|un ora|due ore|tre ore|
      una settimana|due settimane|tre settimane|un mese|due mesi|tre mesi|2 settimane|3 settimane|2 mesi|un eternità|una vita|
      secoli|2 ore|3 ore|tre giorni|5 giorni)
    `,
    `
      (da|sono|è da|è) (più di|oltre|ormai|già)? (ore|giorni|settimane|mesi|una settimana|due settimane|tre settimane|un mese|
      due mesi|3 settimane|2 settimane|3 giorni|2 mesi|3 mesi) (che)? .... (nessuno|nulla|niente|senza|aspetto|attendo|
      aspettiamo|scrivo|chiamo|provo|chiedo)
    `,
    `
      (delus*|insoddisf*|scontent*|dispiac*|triste|tristezza|peccato|purtroppo|cattivo|cattiva|brutto|brutta|orribile|
      terribile|preoccup*|nervos*|paura|stress*|confus*|complicato|complicata|disagio|disagi|ingiusto|ingiusta|disperat*|lento|
      lenta|lamentela|lamentarmi|reclamo|scomodo|scocciato|scocciata|caos|amareggi*|imbarazzante|scortese)
    `,
    `
      (non|poco) (sono)? (contento|contenta|soddisfatto|soddisfatta|felice|bello|buono|giusto|normale|corretto|bene|chiaro|
      utile|logico|serio|divertente)
    `,
    '(troppo|molto|tanto) (lento|tardi|caro|cara|complicato|tempo|lungo|lunga|male)',
    '(continua|continuano|ancora) (a|non|senza|lo stesso|rotto|uguale|in attesa|fermo)',
    '(voglio|esigo|pretendo|rivoglio) (i|il|indietro|un)? (miei|mio|rimborso|soldi|indietro i miei|essere rimborsato)',
  ],
  trouble: [
    `
      (errore|errori|problema|problemi|guasto|guasta|guasti|rotto|rotta|rotti|danneggiato|danneggiata|difettoso|difettosa|
      difetto|ritardo|in ritardo|manca|mancano|mancante|perso|persa|smarrito|smarrita|sbagliato|sbagliata|bloccato|bloccata|
      rifiutato|rifiutata|respinto|rubato|rubata|addebitato|addebitata|addebito doppio|doppio|doppia|due volte|sparito|sparita|
      scomparso|annullato senza|crash|si blocca|si chiude|bug|hackerato|hackerata|impossibile|incompleto|fallito|fallita|
      malfunzionamento|disservizio)
    `,
    `
      (non) (mi|si|è|sono|ho|riesco|posso|lo|viene|vengono|hanno)? (funziona|funzionano|funzionato|arriva|arrivato|arrivata|
      ricevuto|riesco|posso|lascia|permette|apre|carica|entra|accedere|compare|trovo|trovare|accetta|connette|collega|pagare|
      spedito|consegnato|risponde|vedo|va|parte|riconosce|avvia|scarica|consegnata|entrare|rimborsato|stata|stato)
    `,
    '(dov è|dove è|che fine ha|cosa è successo|cos è successo|perché non|perché il mio|perché la mia|come mai)',
  ],
  impatience: [
    '(urgente|urgentemente|urgenza|al più presto|il prima possibile|immediatamente|subito|quanto prima)',
    `
      (ancora|di nuovo|un altra volta|già|finalmente|mai|nessuno|niente|nulla|sempre|davvero|seriamente|continuamente|basta|
      scuse|scusa|bugia|bugie|mentito|promesso|assolutamente|completamente|totalmente|settimane|mesi|ore|nemmeno|neanche|per
      niente|esigo|pretendo|immediatamente|ogni volta|sinceramente|francamente|veramente|affatto)
    `,
    '(perché|come|cosa) (nessuno|non mi|non potete|è possibile|state|fate)',
  ],
  towards: [
    '(servizio clienti|assistenza clienti|assistenza|supporto|operatore|operatori|operatrice|dipendenti|in attesa|riattaccato|di voi|con voi|da voi)',
    `
      (vostra azienda|vostro servizio|vostro supporto|vostra app|vostro sito|vostro team|vostra assistenza|questa azienda|
      questo servizio|questo bot|voi)
    `,
  ],
  plain: [
    `^ (ciao|salve|buongiorno|buonasera|per favore|e)? (come|cosa|che cosa|dove|quando|quale|quali|chi|quanto|posso|può|potete|potrei|puoi|c è|ci sono|è possibile|avete|devo|si può)`,
    `^ (ciao|salve|buongiorno)? (vorrei|voglio|desidero|cerco|ho bisogno)`,
  ],
  lasting: [`(minuto|minuti|ora|ore|giorno|giorni|settimana|settimane|mese|mesi|anno|anni|da ieri|ieri|secoli|una vita)`],
  unhelped: [
    `(questo|ciò|la risposta|la tua risposta|la vostra risposta|il link|l articolo)? non (mi)? (aiuta|ha aiutato|è servito|serve|risolve|ha risolto|risponde|ha risposto|ha funzionato|è utile|è stato utile|chiarisce) (affatto|a niente|per niente|alla mia domanda|il problema|nemmeno|neanche|a nulla)?`,
    `non (è|era) (quello che|ciò che|la mia domanda|la risposta|questo che) .. (chiesto|chiedevo|volevo|cerco|intendevo)?`,
    `(poco|per niente|affatto|non molto) utile`,
    `(di nuovo|ancora|sempre|ancora una volta) (lo stesso|la stessa|uguale|niente|la solita) (errore|problema|risposta|cosa)?`,
    `(la stessa|lo stesso) (risposta|errore|problema|messaggio|cosa)`,
    `(l)? ho già (provato|fatto|letto|tentato) (questo|tutto)?`,
    `non (mi)? (capisci|capisce|capite|ascolti|rispondi|risponde|hai capito|ha capito|avete capito|stai capendo)`,
    `(me)? (l)? (hai|ha|avete) già (detto|scritto|mandato)`,
  ],
  happy: [
    `
      (grazie|ringrazio|ringrazi*|grato|grata|ottimo|ottima|eccellente|perfetto|perfetta|fantastico|fantastica|meraviglioso|
      splendido|contento|contenta|felice|soddisfatto|soddisfatta|bravi|bravo|brava|bravissimi|buono|buona|bene|bello|bella|
      gentile|gentili|gentilissimi|veloce|veloci|rapido|efficiente|utile|consiglio vivamente|mi piace|adoro|super|complimenti|
      risolto|funziona adesso|funziona ora|sollevato|sollevata|facile|grande|grandi)
    `,
  ],
  not: [
    `
      (non|mai|nessun|nessuna|senza|né|neanche|nemmeno|poco|niente|nulla|per niente|non è|non molto|non così|non sono|non
      proprio|affatto|mica)
    `,
  ],
  very: ['<very>'],
}
