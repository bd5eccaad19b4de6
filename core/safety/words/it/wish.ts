// Italian: the wish for a person. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const wish: Language['wish'] = {
  asks: [
    '(posso|potrei|vorrei|voglio|devo|possiamo|desidero|preferisco|preferirei|volevo|lasciami|fammi) parlare con .. $',
    `
      (ci sono|lavorano|avete|hai) (anche|qui|da voi)? (degli|delle|altri)? (umani|persone|esseri umani|dipendenti|
      impiegati) (reali|veri|vere|in carne e ossa)? (che|a|nella|da|per|dietro|lavorano|al)
    `,
    `
      (inoltrarmi|trasferirmi|passarmi|collegarmi|indirizzarmi|reindirizzarmi|mandarmi|girarmi|connettermi|mettermi) (in
      contatto|in comunicazione)? (con|a|ad|al|allo|alla|all|ai)? <det>? <adj>? <adj>? <who>
    `,
    '(passaggio|trasferimento|escalation|inoltro) (a|ad|con|verso|al) <det>? <adj>? <adj>? <one>',
    '(^|per favore|ora|adesso) (parla|parlare|chatta|chattare|parliamo) con <det>? <adj>? <adj>? <who>',
    `
      (far|fai|fate|faccia|chiedere a|chiedi a|chieda a|chiama|chiamare|chiami|porta|portami|trova|trovami) (intervenire|
      venire)? <det> <adj>? <one> (di|che|per|ad|a|$)
    `,
    '(mi|ci) (può|puo|potrebbe|possono|potete|puoi) (far)? (chiamare|richiamare|contattare|ricontattare) qualcuno',
    `
      (passare|trasferire|inoltrare|passa|trasferisci|inoltra|girare) (la|questa|il|mia|il mio)? (conversazione|chat|
      chiamata|richiesta|caso) (a|ad|al|con) <det>? <adj>? <adj>? <who>
    `,
    `
      (ho bisogno|bisogno|necessito|vorrei|voglio|desidero) (di|dell|d|un|l|ricevere)? (aiuto|assistenza|supporto|risposta|
      consulenza) (di|da|da parte di|con) <det>? <adj>? <adj>? <who>
    `,
    '(parlare|chattare|comunicare) (direttamente|subito|solo|adesso)? con <det>? <adj>? <adj>? <who>',
    '<talk> <with> (la|il|l|gli|i|le|vostra|qualcuno della|qualcuno del|qualcuno dell)? <rooms>',
    `
      (passarmi|passatemi|passami|mi passi|mi passa|trasferirmi|trasferitemi|collegarmi|mettermi in contatto con|mi metta in
      contatto con) (a|al|alla|con|la|il|l)? (la|il|l)? <rooms>
    `,
    `
      ^ <polite>? <polite>? (mi trasferisca|trasferitemi|trasferiscimi|mi trasferite|mi colleghi|collegatemi|mi metta in
      contatto) <polite>? $
    `,
    '(preferisco|preferirei|vorrei piuttosto) .... con (una|un|uno) <adj>? <one>',
    `
      (può|potrebbe|puo) (una|un|uno|qualche) <adj>? <one> .. (guardare|vedere|controllare|aiutarmi|rispondere|rispondermi|
      chiamarmi|contattarmi|esaminare|verificare|occuparsene)
    `,
    `
      (voglio|vorrei|devo|esigo di|pretendo di) (vedere|parlare con|parlare al|parlare col|incontrare) (il|la|un|una)? (suo|
      vostro|tuo|sua|vostra)? (responsabile|superiore|capo|direttore|direttrice|supervisore|titolare|principale)
    `,
    `
      (chiami|chiama|chiamate|mi chiami|faccia venire) (il|la|un|una) (suo|vostro|tuo|sua|vostra)? (responsabile|superiore|capo|
      direttore|direttrice|supervisore|titolare)
    `,
    `
      (vorrei|voglio|desidero|chiedo di|preferisco) essere (richiamato|richiamata|ricontattato|ricontattata|contattato|
      contattata|servito da|servita da|aiutato da|aiutata da|seguito da|trasferito|trasferita|collegato|collegata)
    `,
    `
      (possiamo|potremmo|si può|posso|preferisco|vorrei) (parlare|parlarne|sentirci|discuterne|risolvere) (di questo)? (al|per|
      via) telefono
    `,
    `
      (come|dove) (contatto|raggiungo|trovo|posso contattare|posso raggiungere|posso trovare|faccio a contattare|faccio a
      raggiungere) (un|una|uno|il vostro|qualche) <adj>? (<one>|qualcuno)
    `,
    '(ho|avevo) (già|solo|espressamente)? (chiesto|richiesto) (di parlare con|di)? (un|una|uno) <adj>? <one>',
    `
      (passi|passa|passate|inoltri|inoltra|inoltrate|giri|trasferisca|trasmetta) (la|il|questo|questa|mia|tutto|lo)? (richiesta|
      caso|domanda|pratica|problema|mia richiesta|mio caso)? (per favore)? (a|ad|al|alla) (un|una|uno|vostro|suo)? <adj>? <who>
    `,
    `
      (un|una|uno|qualcuno) (suo|vostro|tuo|dei suoi|dei vostri|dei tuoi|del suo|del vostro) (collega|colleghi|operatore|
      operatori|consulenti|agenti|team|staff) .. (aiutarmi|aiutare|chiamarmi|contattarmi|rispondere|rispondermi|vedere|guardare)
    `,
    `
      (fissare|prenotare|organizzare|programmare|concordare) (una|un)? (chiamata|telefonata|appuntamento telefonico|
      videochiamata|colloquio) con (un|una|uno|il|qualcuno|vostro) <adj>? <one>?
    `,
    `(potete|può|puoi|potreste|potrebbe) (per favore)? (chiamarmi|richiamarmi|telefonarmi|ricontattarmi)`,
    `
      ^ <polite>? (chiamatemi|chiamami|richiamatemi|richiamami|mi chiami|mi richiami|mi chiamate|mi richiamate) (subito|per
      favore|domani|oggi|al|$)
    `,
    `
      (voglio|vorrei|posso|potrei|preferisco|possiamo|desidero|preferirei) (parlare|parlarne|sentire|parlarvi) (direttamente)?
      (con)? (voi|lei|il tuo capo|il vostro capo|il suo capo)
    `,
    `(mi passi|passami|passatemi|mi passa|mi passate|mi puoi passare|mi può passare) (il|la|un|una|l|qualcuno|al|alla)? <adj>? <one>`,
    `
      (ho bisogno|bisogno|necessito|vorrei|voglio) (di|del|il|un)? (servizio|servizio clienti|supporto|aiuto|assistenza) (umano|
      umana|manuale|personale|reale)
    `,
    `
      ^ <polite>? (contatta|contattare|contattate|chiama|chiamare) (il|l|un|la)? (supporto|assistenza|servizio clienti|
      operatore|umano) <polite>? $
    `,
    `
      (può|potrebbe|possono|potreste|puoi) (per favore)? (chiamarmi|contattarmi|richiamarmi|rispondermi|assistermi|aiutarmi)
      (per favore)? (un|una|qualche) <adj>? <one>
    `,
    '(può|potrebbe|possono|potreste) (per favore)? (chiamarmi|contattarmi|richiamarmi|telefonarmi) qualcuno',
    '(aiuto|risposta|assistenza) (da|di|da parte di) (un|una) <adj>? <adj>? <one>',
    `
      essere (ricontattato|ricontattata|richiamato|richiamata|contattato|contattata|chiamato|assistito|assistita|aiutato|
      aiutata) da (un|una|qualcuno|un vostro) <adj>? <one>?
    `,
    '(come|dove|quando) parlo con <det>? <adj>? <adj>? <who>',
    '<talk> (direttamente|al telefono)? <with> <det>? <adj>? <adj>? <who>',
    '(parlare|contattare) (con|a)? (voi|lei) (al telefono|di persona|telefonicamente|a voce)',
    `
      (passare|passami|passatemi|passa|passi|passate|trasferire|trasferiscimi|trasferitemi|trasferisci|collegare|collegami|
      collegatemi|mettere|mettimi|mettetemi|metta|mettete|inoltrare|inoltra|inoltrate|inoltratemi|indirizzare|indirizzami|
      indirizzatemi|reindirizzare|girare|dirottare|escalation|connettere|connettimi|connettetemi) (mi|questo|la conversazione|
      il caso|la chiamata|la richiesta|la chat)? (in contatto|in comunicazione|direttamente|subito|in linea)? (con|a|ad|al|
      allo|alla|all|verso)? <det>? <adj>? <adj>? <who>
    `,
    `
      (mi|ci) (passa|passi|passate|passare|trasferisca|trasferisci|trasferite|trasferire|collega|colleghi|collegate|collegare|
      mette|metta|metti|mettete|mettere|inoltra|inoltri|indirizzi|connetta|può passare|puoi passare|potete passare|può mettere|
      puoi mettere|potete mettere|può trasferire|puoi trasferire|potete trasferire|può collegare|fa parlare|fate parlare|
      faccia parlare) (in contatto|in comunicazione|direttamente)? (con|a|ad|al|allo|alla|all)? <det>? <adj>? <adj>? <who>
    `,
    `
      (può|puoi|potete|potrebbe|potresti|potreste) (mettermi|passarmi|trasferirmi|collegarmi|farmi parlare|connettermi|
      indirizzarmi) (in contatto|in comunicazione|direttamente)? (con|a|ad|al|allo|alla|all)? <det>? <adj>? <adj>? <who>
    `,
    '(fatemi|fammi|mi faccia) (parlare|contattare|chiamare) .. <det>? <adj>? <adj>? <who>',
    '<want> (parlare con|che sia|con|subito)? <det> <adj>? <adj>? <one>',
    `
      <want> (di|un|una|d|l)? (un|una)? (aiuto|assistenza|supporto|risposta|contatto|intervento) (umano|umana|umani|da un
      umano|da una persona|reale|da una persona reale|personale|da parte di una persona|da un operatore|telefonico|telefonica)
    `,
    `
      <want> (che)? (qualcuno|una persona|un operatore|un addetto|un tecnico|un responsabile|un umano|un agente) (di voi|reale|
      del team|dell assistenza)? (mi)? (chiami|contatti|richiami|ricontatti|risponda|assista|telefoni)
    `,
    `
      (può|potrebbe|possono|potete far|fate) (qualcuno|una persona|un operatore|un addetto|un tecnico|un umano) (per favore)?
      (chiamarmi|contattarmi|richiamarmi|rispondermi|assistermi|ricontattarmi|parlare con me|telefonarmi)
    `,
    `
      (mi|ci) (può|potrebbe|possono) (chiamare|contattare|aiutare|assistere|rispondere|richiamare|ricontattare) (per favore)?
      (un|una|qualcuno) (persona|umano|operatore|addetto|vero|reale|persona reale|del team|essere umano|tecnico|agente|dell
      assistenza)
    `,
    `
      (un|una) (umano|persona reale|persona vera|agente|operatore|persona|operatore umano|essere umano|addetto|consulente|vera
      persona) (può|potrebbe|che possa|che mi possa|mi può|possa|che mi) (aiutarmi|assistermi|aiutare|assistere|rispondere|
      rispondermi|chiamarmi|chiamare|verificare|parlare|risolvere|aiuti|risponda|spiegare)
    `,
    `
      (c è|ce|ci sono|avete|esiste|esistono|hai|lavorano|c e) (qui|anche|da voi|per caso)? (un|una|dei|delle|qualche|qualcuno|
      persone|operatori)? <adj>? (umano|umani|persona|persone|qualcuno|operatore|operatori|persone reali|persone vere|persona
      reale|persona vera|addetto|agente|agenti|chat dal vivo|essere umano|assistenza umana|supporto umano|vero|reale) (con cui|
      che|disponibile|disponibili|qui|lì|dietro|reale|$|con il quale|con la quale|a cui|per parlare|vera|vero)
    `,
    'c è qualcuno (con cui|che possa|di reale|di vero|di umano|lì|qui|che mi)',
    '(con chi|a chi) (posso|potrei|devo|dovrei|possiamo) (parlare|rivolgermi|chiedere|contattare|comunicare)',
    `
      (come|dove|posso|voglio|vorrei|devo|modo di|possibile|provo a|cerco di|riesco a) (posso|si può|faccio a|faccio per|
      potrei)? (contattare|chiamare|raggiungere|sentire) <det>? <adj>? <adj>? (<one>|qualcuno|assistenza|supporto|assistenza
      tecnica)
    `,
    '^ <polite>? <polite>? <det>? <adj>? <adj>? <one> <polite> <polite>? $',
    '^ (con|meglio) (un|una) <adj>? (umano|persona|agente|operatore|persona reale|persona vera) <polite>? $',
    `
      (ma|bensì|invece|piuttosto) (con)? (un|una) (vero|vera|essere)? (umano|persona|operatore|agente|persona reale|persona
      vera)
    `,
    `
      (un|una|con un|con una) (umano|persona|operatore|persona reale|persona vera|essere umano) (e)? (non|invece di|invece che|
      anziché) (con)? (un|una|questo|questa|il|la)? <bot>
    `,
  ],
  refuses: [
    `
      (non voglio|non desidero|non mi piace|non mi interessa|odio|non intendo|non ho voglia di|mi rifiuto di|stufo di|stufa di|
      stanco di|stanca di|basta) (più|continuare a|di)? (parlare|parlo|parlando|chattare|chatto|comunicare|perdere tempo|
      perdere il mio tempo|discutere|interagire|scrivere|avere a che fare) (più)? (con|a)? (un|una|questo|questa|il|la|il
      vostro|uno|sto)? (stupido|stupida|maledetto|semplice)? <bot>
    `,
    `
      (non voglio|non mi serve|non ho bisogno di|non mi servono|non accetto) (un|una|questo|questa|più|il|la|altro|delle|le)
      <bot>
    `,
    '(stufo|stufa|stanco|stanca|basta|ne ho abbastanza|non ne posso più) (di|con|dei|del|delle|della) .. <bot>',
    `
      ^ <polite>? (no|non|niente|basta|senza|non un|non una|no a) (un|una|con un|con una|altro|altri|più)? <bot> <polite>? $
    `,
    '(parlare|parlo|chattare) con (un|una|questo|questa) <bot> (è|non|mi)',
    'non parlo con (un|una|i|le|gli)? <bot>',
  ],
  alone: [
    '<polite>? (richiesta|richiedo|richiedere|chiedo|chiedere|chiamo) <det>? <adj>? <one> <polite>?',
    `
      <polite>? (agente|operatore|addetto|rappresentante|impiegato|personale) (di|del|dell|al|alla) (servizio|servizio
      clienti|assistenza|assistenza clienti|supporto|vendite) <polite>?
    `,
    `
      <polite>? (qualcuno|una persona|un umano) (del|dell|della|di|da) (vostro|vostra|tuo)? (servizio clienti|assistenza|
      supporto|team|azienda|servizio|assistenza clienti|negozio) <polite>?
    `,
    `
      <polite>? (parlare|parla|contatto|contattare|chat|chattare|trasferimento|passaggio|passare|chiamare) (con|a|ad|al)
      <det>? <adj>? <adj>? <who> <polite>?
    `,
    `<polite>? (servizio umano|supporto umano|assistenza umana) <polite>?`,
    `
      <polite>? <polite>? <det>? <adj>? <adj>? (<one>|qualcuno|parlare con qualcuno|parlare con operatore|parla con operatore|
      aiuto umano|persona reale) <polite>? <polite>?
    `,
    '<polite>? (assistenza|supporto|trasferimento|chiamatemi|richiamatemi|richiamata|escalation) <polite>',
    `
      (ehi|ciao|pronto|salve)? (c è|ce|c e)? (qualcuno|un umano|nessuno|una persona) (lì|qui|in linea|online|disponibile|in
      ascolto|dall altra parte)?
    `,
  ],
  not: [
    `
      (posso|potrei|vorrei|voglio|devo|possiamo|desidero|preferisco) parlare con (il|la|lo|un|una|i|gli|le|mio|mia|il mio|
      la mia|i miei|altri|altre|questo)? (te|lui|loro|amico|amica|amici|mamma|madre|padre|papà|famiglia|moglie|marito|
      figlio|figlia|persone|clienti|utenti|medico|<bot>) $
    `,
    '(sto|stai|stiamo|stavo) (ora|davvero|adesso|qui)? (parlando|chattando)',
    '^ (io)? (parlo|chatto) (ora|qui|davvero|adesso)? con',
    `
      (non|neanche|nemmeno|neppure|mai) (mi|ci)? (voglio|serve|occorre|ho bisogno|desidero|è necessario|vorrei|intendo|
      preferisco|cerco|chiedo|interessa|ho chiesto|bisogna|devo|ho voglia|c è bisogno|c è|vogliamo|ho intenzione|richiedo|
      volevo|pretendo|abbiamo bisogno) (bisogno|necessità|davvero|ancora|per forza)? (di|che|d)? (mi)? (passi|passiate|
      trasferisca|mettiate|metta|colleghi)? (di|con|a)?
    `,
    `
      (non) (mi|ci|lo)? (passi|passare|passarmi|passatemi|trasferire|trasferirmi|trasferitemi|collegare|mettermi|metta|
      inoltrare|chiamatemi|chiamate|passate|mettete)
    `,
    `
      (senza|invece di|anziché|prima di|dopo aver|dopo|evitare di|evitare|né) (dover|dovere|bisogno di|aver|averlo|che|che
      io)?
    `,
    `
      ^ (e|ma)? (devo|bisogna|è necessario|serve|occorre|è obbligatorio|dovrei) (per forza|necessariamente|prima|
      obbligatoriamente|proprio)?
    `,
    '<third> <modal>? <modal>? <modal>?',
    `
      (mio|mia|miei|il|la|i|un|una|nostro|nostra|nostri|ogni) (cliente|clienti|utente|utenti|visitatore|acquirente|paziente)
      <modal>? <modal>? <modal>?
    `,
    `
      come (funziona|configuro|attivo|disattivo|si configura|faccio a far|abilito|permetto|aggiungo|si attiva|faccio parlare|
      posso far|posso permettere) ....
    `,
    '(cosa|che cosa|che) (succede|accade|è|significa|fa) ....',
    'quando (il|la|l|viene) .... (passa|trasferisce|trasferito|inoltra)',
    `
      (il|lo|la|questo|questa|un|una|i) (pulsante|bottone|link|opzione di menu|funzione|pagina|menu|impostazione|testo|
      articolo|messaggio|funzionalità|campo|tasto) .. 
    `,
    `
      (ho|avevo|abbiamo|sono|ero|già|ieri|hanno|mi hanno) (già|ieri|appena|poi|stato|stata)? (parlato|contattato|chiamato|
      chattato|sentito|messo|passato|trasferito) .. 
    `,
    `
      (il|lo|la|l|vostro|un|questo|se il|quando il) (bot|ia|ai|assistente|chatbot|sistema|robot|software|widget|strumento|
      piattaforma) ....
    `,
    `
      (agente|operatore|impiegato|assistenza|manager|consulente|addetto) (immobiliare|di viaggio|assicurativo|numero|id|
      doganale|commerciale numero|turistico)
    `,
    `
      (come|dove|posso|possiamo|si può|possibile|quando|se) (posso|possiamo|si|si può|faccio a|devo)? (assegnare|assegno|
      assegna|riassegnare|passare|passo|trasferire|trasferisco|trasferisce|inoltrare|inoltro|affidare|affido|girare|delegare|
      delego|inviare|invio|spostare) (una|un|più|ogni|diverse|diversi|un altra|tutte le) <unit> ..
    `,
    `
      (può|possono|potrebbe|come|quando|se)? (può|possono)? (un|una|il|la|altro|un altro|ogni|qualsiasi) <adj>? (<one>) (può|
      possono|potrebbe)? (anche)? (prendere|prendere in carico|prendere il controllo di|subentrare in|assumere|gestire|
      riprendere|continuare|unirsi a|entrare in|rispondere a|chiudere) (una|un|più|ogni|un altra) <unit>
    `,
  ],
  notAfter: [
    '(non) (è|serve|sarà|mi|c è|ce n è|sarebbe) (necessario|bisogno|obbligatorio|interessa|serve|utile)?',
    '(non è necessario|non serve|non occorre|inutile)',
  ],
}
