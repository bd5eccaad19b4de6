// Italian: insults, outrage and threats. How phrases are written stands in ../language.ts.
import type { Anger } from '../language.ts'

export const anger: Anger = {
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
}
