// Italian. How phrases are written stands in language.ts.
import type { Language } from './language.ts'

export const italian: Language = {
  code: 'it',
  lists: {
    det: `
      un|uno|una|il|lo|la|l|i|gli|le|qualche|vostro|vostra|tuo|suo|uno dei vostri|un vostro|una vostra|un altro|un altra|altro|
      qualsiasi|un suo|dei|del|vostri
    `,
    adj: `
      vero|vera|veri|vere|reale|autentico|essere|persona|agente|operatore|semplice|bravo|altro|altra|addetto|consulente|
      assistente|responsabile|qualche
    `,
    one: `
      umano|umana|umani|essere umano|persona|persona reale|persona vera|persona umana|persone vere|persone reali|persona in
      carne e ossa|operatore|operatrice|operatori|operatore umano|agente|agente umano|consulente|addetto|addetta|addetto al
      servizio clienti|rappresentante|impiegato|impiegata|dipendente|responsabile|supervisore|direttore|direttrice|capo|manager|
      tecnico|collega|assistente umano|assistente reale|assistenza umana|supporto umano|servizio clienti|assistenza clienti|
      qualcuno di reale|qualcuno di vero|qualcuno di umano|qualcuno in carne e ossa|qualcuno di competente|membro del team|
      referente|specialista|chat dal vivo|centralinista|commerciale|titolare|proprietario|proprietaria|direzione|umano vero|vero e proprio umano
    `,
    who: `
      <one>|qualcuno|qualcun altro|assistenza|supporto|assistenza tecnica|supporto tecnico|servizio assistenza|team|squadra|
      personale|gente|customer service|customer care|help desk|call center|centralino|ufficio|vostro team|servizio|venditore|venditrice|dottore|dottoressa|medico|amministrazione|reception|signor|signora
    `,
    talk: `
      parlare|parlo|parlare direttamente|chattare|comunicare|conversare|dialogare|discutere|interagire|mettermi in contatto|
      entrare in contatto|essere messo in contatto|essere messa in contatto|mettersi in contatto|contatto|essere trasferito|
      essere trasferita|essere ricontattato|avere a che fare|parlarne|confrontarmi|scrivere|parlre|parlar|contattare|sentire|
      interloquire|essere collegato|essere assistito
    `,
    with: 'con|a|ad|da|direttamente con|al telefono con|telefonicamente con|col|tramite',
    want: `
      voglio|vorrei|desidero|desidererei|mi serve|mi servirebbe|ho bisogno di|ho bisogno d|avrei bisogno di|preferisco|
      preferirei|esigo|pretendo|chiedo|richiedo|cerco|datemi|dammi|mi dia|passatemi|passami|mi passi|mi passa|posso avere|potrei
      avere|vogliamo|mandatemi|trovatemi|chiamatemi|chiamami|necessito di|contattare|bisogno di
    `,
    polite: `
      per favore|per piacere|perfavore|per cortesia|grazie|ciao|buongiorno|salve|adesso|ora|subito|immediatamente|sì|si|no|ok|
      piuttosto|urgente|solo|direttamente|prego|cortesemente
    `,
    bot: `
      bot|robot|macchina|macchine|computer|ia|ai|chatbot|intelligenza artificiale|assistente virtuale|programma|risponditore|
      risponditori|risposte automatiche|risposta automatica|algoritmo|sistema automatico|voce registrata|automa|software|
      assistente automatico
    `,
    third: `
      clienti|cliente|utenti|utente|visitatori|visitatore|ospiti|acquirenti|membri|pazienti|abbonati|studenti|loro|inquilini|
      iscritti|consumatori|chiamanti|le persone
    `,
    modal: `
      possono|può|potrebbero|potrebbe|possano|possa|vogliono|vuole|vogliano|voglia|devono|deve|desiderano|desidera|di|a|anche|
      che|non|si|direttamente|per|chiedono|chiede|richiedono|hanno|riescano|poter|poterlo|chi
    `,
    very: `
      molto|così|davvero|veramente|troppo|estremamente|assolutamente|completamente|totalmente|super|proprio|decisamente|
      abbastanza|profondamente|più che|incredibilmente|tanto|alquanto
    `,
    tell: `
      chiedo|chiesto|chiedere|scrivo|scritto|scrivere|dico|detto|dire|spiego|spiegato|spiegare|contatto|contattato|contattare|
      chiamo|chiamato|chiamare|segnalo|segnalato|segnalare|sollecito|sollecitato|ripeto|ripetuto|ripetere|messaggio|messaggi|
      mando|mandato|invio|inviato|reclamo|lamento|provo|provato|domando|domandato|richiedo|richiesto
    `,
    nth: `
      seconda|2a|2ª|terza|3a|3ª|quarta|4a|4ª|quinta|5a|5ª|sesta|decima|10a|ennesima|millesima|centesima|ultima|secondo|terzo|
      quarto|quinto|ennesimo|ultimo|secondo
    `,
    times: `
      due volte|tre volte|quattro volte|cinque volte|dieci volte|cento volte|mille volte|più volte|molte volte|diverse volte|
      svariate volte|tante volte|2 volte|3 volte|4 volte|5 volte|10 volte|innumerevoli volte|ripetutamente|parecchie volte|un
      sacco di volte
    `,
    unit: 'conversazione|conversazioni|sessione|sessioni|ticket|chat|discussione|discussioni',
  },
  values: {
    card: 'carta|carta di credito|carta di debito|bancomat|visa|mastercard|maestro|postepay|amex',
    other: `
      ordine|tracciamento|tracking|spedizione|pacco|fattura|prenotazione|riferimento|telefono|cellulare|pratica|ticket|seriale|
      imei|segnalazione|lettera di vettura|ricevuta|tel|cell|codice cliente|partita iva|scontrino
    `,
    link: 'numero|num|n|nr|e|il|la|di|del|id|codice|mio|mia|rif',
    phone: 'telefono|tel|cellulare|cell|chiamatemi|chiamami|whatsapp|recapito|numero di telefono|fisso|fax|richiamatemi',
    password: 'password|parola d ordine|parola chiave|passwd|psw|pwd|codice di accesso|chiave di accesso|passphrase|pass',
    pin: 'pin|codice pin|codice segreto',
    cvv: 'cvv|cvc|cvv2|codice di sicurezza|codice di verifica',
    key: 'chiave api|chiave segreta|token|token di accesso|segreto|chiave privata',
    is: 'e|era|sarebbe|sara',
    to: 'in|con|come',
    things: 'dimenticata',
    state: `
      errata|errato|sbagliata|corretta|giusta|non|mai|sempre|scaduta|dimenticata|bloccata|invalida|cambiata|nuova|vecchia|la|il|
      una|un|mia|sua|di|del|della|in|a|al|ed|o|ma|che|come|per|perche|se|si|mi|io|molto|troppo|sicura|debole|forte|obbligatoria|
      necessaria|richiesta|diversa|uguale|stessa|valida|accettata|rifiutata|rubata|hackerata|vuota|sconosciuta|anche|gia|ancora|
      temporanea|lunga|corta|stata|questa|questo|qui|impossibile|dice|funziona|email|wifi|con|senza|quale|dove|quando|
      reimpostare|recuperare|cambiare|incorretta|persa|smarrita|salvata|facile|difficile|importante|segreta
    `,
  },
  wish: {
    asks: [
      `(potete|può|puoi|potreste|potrebbe) (per favore)? (chiamarmi|richiamarmi|telefonarmi|ricontattarmi)`,
      `^ <polite>? (chiamatemi|chiamami|richiamatemi|richiamami|mi chiami|mi richiami|mi chiamate|mi richiamate) (subito|per favore|domani|oggi|al|$)`,
      `(voglio|vorrei|posso|potrei|preferisco|possiamo|desidero|preferirei) (parlare|parlarne|sentire|parlarvi) (direttamente)? (con)? (voi|lei|il tuo capo|il vostro capo|il suo capo)`,
      `(mi passi|passami|passatemi|mi passa|mi passate|mi puoi passare|mi può passare) (il|la|un|una|l|qualcuno|al|alla)? <adj>? <one>`,
      `(ho bisogno|bisogno|necessito|vorrei|voglio) (di|del|il|un)? (servizio|servizio clienti|supporto|aiuto|assistenza) (umano|umana|manuale|personale|reale)`,
      `^ <polite>? (contatta|contattare|contattate|chiama|chiamare) (il|l|un|la)? (supporto|assistenza|servizio clienti|operatore|umano) <polite>? $`,
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
  },
  mood: {
    fed: `
      Sono tre settimane che nessuno mi risponde
      Avete preso i miei soldi e non ho ricevuto nulla
      Come si può essere così incompetenti
      Sono stanco delle vostre scuse
      È il peggior servizio che abbia mai visto
      Smettetela di prendermi in giro
      Il vostro robot non capisce niente
      Vi ho già spiegato tutto, ma leggete almeno?
      Non si trattano così i clienti
      Sono estremamente deluso e lo dirò a tutti
      Ogni volta mi date una risposta diversa
      Aspetto ancora il rimborso e non importa a nessuno
      Mai più un acquisto da voi
      Ma state scherzando?
      La mia pazienza è finita
      Mi rimbalzate da un ufficio all'altro
      Ci avete rovinato le vacanze
      Esigo una spiegazione subito
      Perché mi mentite
      Questo è un furto
      Dovreste vergognarvi
      Se domani non ho risposta mi rivolgo a un legale
      Che cosa pago a fare questo servizio
      Che mancanza di rispetto
      Non ne posso più di questa chat inutile
      Ridatemi i miei soldi, ladri
    `,
    calm: `
      Quando arriva il mio ordine?
      Vorrei cambiare indirizzo
      L'app si chiude quando la apro
      Ho ricevuto la taglia sbagliata
      Quanto tempo ci vuole per un rimborso?
      Il mio account è bloccato da ieri
      Posso pagare con fattura?
      Il pacco è arrivato danneggiato, cosa faccio?
      Non trovo il link per reimpostare
      Il codice non mi funziona
      Per favore annullate l'ordine
      Siete aperti il sabato?
      Mi è stato addebitato due volte
      Mi serve una copia della fattura
      Dove vedo il mio contratto?
      L'apparecchio non si accende dopo l'aggiornamento
      Non c'era nessuno in casa quando è passato il corriere
      Non ho ancora ricevuto la conferma
      Spedite in Svizzera?
      La pagina è molto lenta
      Potete spiegarmelo di nuovo?
      Aspetto il pacco da lunedì
      Il buono non è stato accettato
      Sì, il numero è corretto
      Volevo sapere se c'è in blu
      Lo schermo ha un graffio
    `,
    insult: [
      `
        (siete|sei|il vostro servizio|il servizio|questo bot|la vostra azienda|questa azienda|questa app|la vostra app|il
        supporto|questo servizio|questo sito|il vostro sito|voi|l assistenza|la vostra assistenza|sto bot) (siete|sei|è|e|fa|
        fate)? <very>? <very>? (un|uno|una|dei|delle|degli)? <very>? (inutile|inutili|incompetente|incompetenti|stupido|stupidi|
        stupida|idiota|idioti|ladri|truffatori|bugiardi|spazzatura|merda|schifo|vergogna|pessimo|pessima|pagliacci|buffoni|
        incapaci|incapace|patetico|patetica|patetici|ridicolo|ridicoli|ridicola|scemo|scemi|imbecilli|imbecille|truffa|
        ladrocinio|disastro|barzelletta|vergognosi|uno schifo|una merda|una truffa|una vergogna|una barzelletta|schifosi|penoso|
        penosa|scandalosi|cretini|cretino)
      `,
      `
        (idiota|idioti|imbecille|imbecilli|stronzo|stronzi|coglione|coglioni|bastardi|bastardo|cretino|cretini|deficiente|
        deficienti|ladri|truffatori|bugiardi|pagliacci|buffoni|incapaci|scemi|teste di cazzo|testa di cazzo|figli di puttana|
        delinquenti|farabutti|incompetenti|cialtroni|pezzenti|infami|disonesti|lestofanti)
      `,
      `
        (vaffanculo|andate a fanculo|vai a fanculo|fanculo|fottiti|fottetevi|andate al diavolo|vai al diavolo|stai zitto|state
        zitti|andate a cagare|vai a cagare|va a cagare|mi avete rotto|avete rotto|hai rotto|rotto i coglioni|rotto il cazzo|
        rotto le palle|ammazzatevi)
      `,
      `
        (maledetto|maledetta|cazzo di|merda di|schifo di|stupido|stupida|dannato|fottuto|fottuta|inutile|razza di) (bot|robot|
        macchina|azienda|servizio|app|applicazione|sito|sistema|supporto|ia|assistenza|negozio)
      `,
      `
        (bot|robot|macchina|azienda|servizio|app|applicazione|sito|sistema|supporto|negozio|assistenza) (di merda|del cazzo|
        schifoso|schifosa|inutile|stupido|stupida|di schifo|ridicolo|penoso|da schifo)
      `,
    ],
    outrage: [
      '(che|mi fa|mi fate) rabbia',
      '(e|^) (ora|adesso) basta $',
      `
        (ridicolo|ridicola|inaccettabile|inammissibile|indignato|indignata|vergognoso|vergognosa|vergogna|vergognatevi|
        scandaloso|scandalosa|scandalo|intollerabile|insopportabile|penoso|penosa|pessimo|pessima|pessimi|deplorevole|patetico|
        patetica|assurdo|assurda|presa in giro|presa per il culo|prendendo in giro|prendete in giro|prendete per il culo|
        disastro|disastroso|disastrosa|schifo|schifoso|fa schifo|fate schifo|spazzatura|inutili|incompetenza|incompetenti|
        incompetente|mancanza di rispetto|mancanza di professionalità|poco professionale|poco professionali|inconcepibile|abuso|
        sopruso|frustrante|frustrato|frustrata|frustrazione|barzelletta|incubo|indecente|indecenza|inqualificabile|allucinante|
        una follia|indegno|indegna|osceno|oscena|buffonata|pagliacciata)
      `,
      `
        (merda|cazzo|porca|porca miseria|porca puttana|minchia|maledizione|che palle|due palle|rotto le scatole|wtf|stufo|stufa|
        stufi|non ne posso più|ne ho abbastanza|ne ho piene|piene le palle|piene le scatole|esasper*|furioso|furiosa|arrabbiato|
        arrabbiata|arrabbiatissimo|incazzato|incazzata|infuriato|infuriata|incavolato|incavolata|irritato|irritata|irritante|
        infastidito|infastidita|fastidioso|seccato|seccata|perso la pazienza|fuori di me|mi fa impazzire|mi fate impazzire|mi fa
        infuriare|nervoso a mille|mi manda in bestia|imbestialit*)
      `,
      '(perdita|perdere|perdendo|perso|spreco|sprecare|perdete) (di|il|del|mio|tutto|altro|altro)? (mio)? tempo',
      `
        (il|la|i|le) (peggior|peggiore|peggiori) (servizio|azienda|assistenza|esperienza|app|supporto|negozio|banca|acquisto|
        cosa|bot|sito|che)?
      `,
      `
        (è|state|stai|state scherzando|sarà|ma|mi state|mi stai) (uno|mi|vi|ti)? (scherzo|scherzando|prendendo in giro|prendendo
        per il culo|prendendo per i fondelli|scherzate|scherzi)
      `,
      'grazie di niente',
      'grazie per niente',
      `
        (molto|estremamente|totalmente|davvero|profondamente|veramente|più che|assai) (deluso|delusa|arrabbiato|arrabbiata|
        irritato|irritata|insoddisfatto|insoddisfatta|scontento|scontenta|contrariato|amareggiato|amareggiata|deludente|scortese|
        maleducato|maleducati|frustrato)
      `,
      `
        (come vi permettete|come è possibile|com è possibile|che razza di servizio|che razza di assistenza|che razza di azienda|
        non è possibile che|non ci posso credere|roba da matti|ma vi rendete conto|ma che problemi avete|che vergogna|che schifo|
        che servizio di|siamo alle comiche|siete seri|ma siete seri)
      `,
      `
        (pessimo|pessima|cattivo|cattiva|orribile|terribile|scadente|vergognoso|penoso|brutto) (servizio|assistenza|supporto|
        esperienza|trattamento|azienda|servizio clienti)
      `,
      `
        (servizio|assistenza|supporto|esperienza|servizio clienti|trattamento) <very>? (pessimo|pessima|orribile|terribile|
        scadente|vergognoso|vergognosa|penoso|inesistente|di merda|da schifo|ridicolo|ridicola|nullo)
      `,
      '(fate|fai) (il|bene il) (vostro|tuo) lavoro',
    ],
    threat: [
      `
        (pubblicherò|pubblico|scriverò|racconterò|posterò|posto|segnalerò|metto|metterò|farò sapere) .... (social|twitter|
        facebook|instagram|stampa|giornali|trustpilot)
      `,
      `
        (rivolgerò|rivolgo|contatterò|contatto|sentirò|chiamerò|parlerò|passo|passerò|tramite|contattare|sentire) .. (mio|un|il
        mio|al mio|con il mio|col mio|dal mio|nostro) (avvocato|legale)
      `,
      '(il mio|mio) avvocato (vi|si)',
      `
        (i miei avvocati|per vie legali|vie legali|azioni legali|azione legale|querela|querelare|denuncerò|vi denuncio|causa
        legale|fare causa|farò causa|in tribunale|giudice di pace|guardia di finanza|antitrust|agcom|agcm|associazione
        consumatori|altroconsumo|codacons|federconsumatori|diffida|ombudsman|arera)
      `,
      `
        (farò|faccio|chiederò|aprirò|apro|chiedo) .. (chargeback|contestazione|controversia|storno) .. (banca|carta|paypal|
        addebito)
      `,
      '(cattiva|negativa|negative|pessima|brutta) (recensione|recensioni|valutazione|pubblicità|feedback)',
      `
        (mai più|non) .... (comprare|comprerò|compro|ordinare|ordinerò|ordino|consiglierò|consiglio|tornerò|torno|userò|
        acquisterò|acquisto) .. (da voi|più|mai|qui|niente|nulla)
      `,
      'mai più',
      `
        (disdico|disdire|cancello|annullo|chiudo|recedo|me ne vado|cambio|cambiare|cambierò|passo|passerò) (tutto|operatore|alla
        concorrenza|azienda|gestore|banca|subito|immediatamente|definitivamente|ad altro|a un altro|negozio|fornitore)
      `,
      `
        (vado|andrò|passo|passerò) (dalla|alla|a|da|ad) (concorrenza|concorrente|un altra azienda|un altro operatore|altro
        fornitore|altro gestore)
      `,
      `
        (altrimenti|sennò|se no|oppure|o) (vado|mi rivolgo|disdico|denuncio|procedo|farò|passo|contatto|annullo|sporgo|chiamo|
        apro|agirò|procederò|cambio|vi denuncio|cancello)
      `,
      `
        (striscia la notizia|le iene|trustpilot|perderete un cliente|perdere un cliente|perso un cliente|avete perso un cliente|
        ultima volta che|sentirete parlare|avrete mie notizie)
      `,
    ],
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
        (mi ignorate|mi ignora|mi ignorano|ignorato|ignorata|ignorate i|ignorate le|ignorandomi|non vi importa|non vi interessa|
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
      `
        (vostra azienda|vostro servizio|vostro supporto|vostra app|vostro sito|vostro team|vostra assistenza|questa azienda|
        questo servizio|questo bot|voi)
      `,
      '(perché|come|cosa) (nessuno|non mi|non potete|è possibile|state|fate)',
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
  },
  promise: {
    will: [
      '(le|ti|vi|lo|la)? (invierò|invieremo|rimborserò|rimborseremo|manderò|manderemo|richiamerò|richiameremo|farò|faremo|sostituiremo|controllerò|controlleremo|prometto|promettiamo|garantiamo)',
      '(riceverà|riceverai|avrà|avrai)',
      '(sarà|saranno) (rimborsato|rimborsata|inviato|inviata|spedito|spedita|consegnato|consegnata|sostituito|sostituita)',
    ],
    done: [
      '(ho|abbiamo) (già|appena)? (rimborsato|inviato|mandato|annullato|modificato|controllato|inoltrato|ordinato|spedito|accreditato|prolungato|prenotato|sostituito)',
    ],
    not: ['(avrò|avremo) bisogno', 'se .. (riceverà|avrà|sarà)'],
  },
  talk: {
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
  },
}
