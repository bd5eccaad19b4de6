// Italian: messages that carry no question. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const talk: Language['talk'] = {
  greeting: [
    `
      (ciao|salve|buongiorno|buon giorno|buonasera|buona sera|buondì|buon pomeriggio|ehi|ciao a tutti|salve a tutti|buongiorno
      a tutti|buonasera a tutti|saluti|ehilà|pronto|we|uè|ciao ciao a tutti|gentile assistenza|gentili signori|spettabile
      azienda|ciao team|salve buongiorno|salve buonasera|ciao buongiorno|buongiorno a voi|giorno|sera)
    `,
    `
      (come va|come stai|come sta|come state|come va oggi|tutto bene|tutto ok|spero tutto bene|spero che stiate bene|spero
      stiate bene|piacere|piacere di conoscerla|piacere di conoscerti|che si dice)
    `,
  ],
  thanks: [
    `
      (grazie|grazie mille|mille grazie|molte grazie|tante grazie|grazie tante|grazie infinite|grazie ancora|grazie di nuovo|
      grazie comunque|grazie lo stesso|grazie di cuore|grazie di tutto|grazie davvero|grazie a voi|grazie a te|grazie a lei|
      grazie assai|grazie 1000|grz|graz|la ringrazio|ti ringrazio|vi ringrazio|ringrazio|vi sono grato|vi sono grata|le sono
      grato|le sono grata|ti sono grato|ti sono grata|con gratitudine|grazie in anticipo|grazie anticipatamente|ringrazio
      anticipatamente|grazie per tutto|grazie grazie|grazie a tutti|grazie moltissimo|grazie tantissime|grazie tantissimo|la
      ringrazio molto|vi ringrazio molto|ti ringrazio molto|grazie della risposta|grazie dell aiuto|grazie per l aiuto)
    `,
    `
      (per|della|dell|del|di|delle) (la|il|l|le|i|la vostra|la sua|la tua|il vostro|il suo|il tuo|tutto|tutto l|vostra|sua|tua|
      vostro|suo|tuo|avermi|avere)? (aiuto|risposta|informazione|informazioni|info|attenzione|tempo|supporto|pazienza|
      chiarimento|chiarimenti|rapidità|velocità|disponibilità|gentilezza|servizio|spiegazione|assistenza|tempestività|
      riscontro|risposta rapida|rapida risposta|aiutato|risposto|consiglio|cortesia)?
    `,
    `
      (mi|questo|è|sei|siete|è stato|sei stato|sei stata|siete stati|stato) (mi|ha|avete|hai|è|stato|molto|stata|stati)?
      (aiutato|aiutata|stato|molto|davvero|di grande|aiuta|aiutato molto|molto utile|utile)? (molto|davvero)? (utile|gentile|
      gentili|gentilissimo|gentilissima|gentilissimi|di aiuto|di grande aiuto|d aiuto|aiutato|aiutata|veloce|veloci|
      disponibile|disponibili|ottimo|grande|un grande|fantastico|fantastici)?
    `,
    '(molto|troppo|davvero|super) (gentile|gentili|utile|disponibile|disponibili|cortese|cortesi|veloce|veloci)',
    `
      (capito|ho capito|va bene|ricevuto|chiaro|tutto chiaro|proverò|ci provo|provo|farò così|faccio così|attendo|aspetto|
      allora aspetto|attenderò|buono a sapersi|certo|d accordo) (grazie|grazie mille|molte grazie|la ringrazio|vi ringrazio|ti
      ringrazio)
    `,
    '(ottimo|bel|buon|eccellente) (servizio|lavoro|supporto)',
  ],
  goodbye: [
    `
      (arrivederci|arrivederla|addio|ciao ciao|a presto|a dopo|a domani|a più tardi|alla prossima|ci vediamo|ci sentiamo|ci si
      sente|ci si vede|buona giornata|buona serata|buonanotte|buona notte|buon weekend|buon fine settimana|buona settimana|
      buon lavoro|buon proseguimento|buona continuazione|buon riposo|buona domenica|buone feste|buone vacanze|stammi bene|
      statemi bene|mi stia bene|anche a te|anche a lei|anche a voi|altrettanto|a te|a lei|a voi|cordiali saluti|distinti
      saluti|saluti|un saluto|tanti saluti|un caro saluto|un abbraccio|abbracci|baci|in bocca al lupo|buona fortuna|è tutto|
      questo è tutto|per ora è tutto|per oggi è tutto|nient altro|niente altro|no nient altro|no niente altro|no è tutto|è
      tutto grazie|basta così|no basta così|nessun altra domanda|non ho altre domande|non ho più domande|tutto qui|tutto
      chiaro così|siamo a posto|sono a posto|sono apposto|tutto a posto|potete chiudere|può chiudere la chat|chiudi chat|devo
      andare|vado|passo e chiudo)
    `,
    `
      (ti|le|vi)? (auguro|passi|passa|passate|buona|buon) (una|un|di)? (buona|buon|bella|felice|splendida|ottima) (giornata|
      serata|notte|weekend|fine settimana|settimana|domenica|pomeriggio)
    `,
  ],
  confirmation: [
    `
      (ora|adesso|ha|questo|tutto|così|finalmente|ora sì|sì ora|sì adesso|sì|il problema|il mio problema|problema|il link|l
      app|il sito|il codice|il pagamento|tutto ora|perfetto ora|perfetto adesso|ora tutto|adesso tutto|la questione|l errore)
      (ora|adesso|è|si è|ha|sono|è stato|è tutto|mi|già|sembra|pare)? (funziona|funzionano|funzionato|ha funzionato|risolto|
      risolta|risolto il problema|sistemato|sistemata|aggiustato|a posto|apposto|ok ora|va|va bene|riuscito|riuscita|sparito|
      tornato a funzionare|ripreso a funzionare|ripartito|in ordine|corretto|funzionante|sbloccato) (ora|adesso|bene|
      perfettamente|correttamente|di nuovo|tutto|il problema|il mio problema|benissimo|alla perfezione|senza problemi|alla
      grande)?
    `,
    `
      (risolto|problema risolto|tutto risolto|questione risolta|caso chiuso|caso risolto|ho risolto|abbiamo risolto|avete
      risolto|hai risolto|avete risolto il problema|ha risolto|ha risolto il problema|questo ha risolto|questo ha risolto il
      problema|si è risolto|si è risolto tutto|si è sistemato|si è sistemato tutto|è stato risolto|funziona|ora funziona|
      adesso funziona|funziona ora|funziona adesso|funziona tutto|ha funzionato|tutto funziona|ora va|adesso va|va adesso|va
      ora|ora va bene|adesso va bene|tutto a posto ora|tutto a posto adesso|tutto ok ora|tutto ok adesso|ora è tutto ok|adesso
      è tutto ok|ora è tutto a posto|adesso è tutto a posto|tutto sistemato|sistemato|ci sono riuscito|ci sono riuscita|sono
      riuscito|sono riuscita|sono riuscito ad accedere|sono riuscita ad accedere|sono riuscito a entrare|sono riuscita a
      entrare|sono riuscito a pagare|ce l ho fatta|fatto funziona|ho trovato|l ho trovato|l ho trovata|trovato|l ho ricevuto|
      ho ricevuto il pacco|è arrivato|mi è arrivato|pacco arrivato|è arrivata|era quello|era quello il problema|era questo il
      problema|ha risposto alla mia domanda|risponde alla mia domanda|questo risponde alla mia domanda|avete risposto alla mia
      domanda|non c è più il problema|nessun problema ora|l errore è sparito|non dà più errore|ora sì|adesso sì|ora entro|
      riesco ad accedere|ora riesco|adesso riesco|ora riesco ad accedere) (ora|adesso|bene|perfettamente|correttamente|di
      nuovo|tutto|benissimo|alla perfezione|senza problemi|finalmente|alla grande)?
    `,
  ],
  filler: [
    `
      (ok|okay|va bene|d accordo|sì|si|certo|perfetto|perfetta|ottimo|ottima|eccellente|benissimo|bene|molto bene|super|
      fantastico|meraviglioso|splendido|grande|grandi|grandioso|ah|oh|eh|allora|quindi|e|molto|molte|tanto|capito|ho capito|
      ricevuto|chiaro|tutto chiaro|per tutto|per l aiuto|per il vostro aiuto|per il tuo aiuto|a tutti|a te|a voi|a lei|team|
      amico|amica|signore|signora|per favore|ora|adesso|già|finalmente|tutto|anche|che bello|che bene|bella notizia|buona
      notizia|sono contento|sono contenta|sono felice|nessun problema|non c è problema|di niente|prego|figurati|si figuri|
      esatto|esattamente|giusto|infatti|davvero|di cuore|di nuovo|ancora|per ora|per oggi|grazie|ciao|salve|buongiorno|hi|
      hello|bravi|bravo|brava|bravissimi|buono a sapersi|grazie a voi|grazie a te|grazie al vostro aiuto|con il vostro aiuto|
      velocissimi|veloce|fatto|intanto|evviva|gentilissimi|gentilissimo|gentilissima|gentile|gentili)
    `,
  ],
  borrowed: {
    greeting: ['(hey|hi|hello|hola|bonjour)'],
    thanks: ['(thanks|thx|thank you|merci|gracias|danke)'],
    goodbye: ['(bye|bye bye|adios|au revoir)'],
  },
  no: ['(no)'],
  replies: {
    greeting: 'Buongiorno! Come posso aiutare?',
    thanks: 'Prego! Se serve altro, basta scrivere.',
    goodbye: 'Arrivederci e buona giornata!',
    confirmation: 'Ottimo, mi fa piacere che funzioni! Se serve altro, basta scrivere.',
  },
}
