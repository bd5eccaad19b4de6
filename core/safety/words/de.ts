// German. How phrases are written stands in language.ts.
import type { Language } from './language.ts'

export const german: Language = {
  code: 'de',
  lists: {
    det: `
      ein|eine|einen|einem|einer|nen|ne|nem|ner|n|ihr|ihrem|ihren|ihrer|euer|eurem|euren|eurer|dem|den|der|die|das|irgendein|
      irgendeinem|irgendeinen|deinem|deinen|einem von euch|so einem
    `,
    adj: `
      echt*|richtig*|real*|lebend*|menschlich*|wirklich*|kompetent*|ander*|zuständig*|deutschsprachig*|nett*|fähig*|erfahren*|
      lebendig*|live|physisch*|verantwortlich*
    `,
    one: `
      mensch|menschen|person|mitarbeiter|mitarbeiterin|berater|beraterin|sachbearbeiter|sachbearbeiterin|kundenberater|
      kundenberaterin|agent|agenten|agentin|supportmitarbeiter|support mitarbeiter|servicemitarbeiter|service mitarbeiter|
      kundendienstmitarbeiter|kundenbetreuer|kundenbetreuerin|ansprechpartner|ansprechpartnerin|operator|vorgesetzten|
      vorgesetzter|vorgesetzte|chef|chefin|manager|teamleiter|kollegen|kollegin|kollege|techniker|support agent|support agenten|
      live agent|live agenten|servicekraft|fachmann|angestellten|jemand echtem|jemand echten|jemand richtigem|menschlichen
      support|menschlicher support|kundenservice mitarbeiter|support team|live support|live chat|livechat
    `,
    who: `
      <one>|jemand|jemandem|jemanden|irgendjemand|irgendjemandem|irgendwem|kundenservice|kundendienst|support|service|team|
      hotline|kundensupport|kundenbetreuung|personal|leuten|fachabteilung|service team|servicezentrale|technik|buchhaltung|
      zentrale|geschäftsleitung|rechnungsabteilung|reklamationsabteilung|ihnen telefonisch|euch telefonisch|echten leuten|
      menschlichem personal|praxis|empfang|rezeption|filiale|verwaltung|bank|sekretariat|vertrieb|marktleitung|patientenannahme|arzt|ärztin|praxisteam|verkauf|verkäufer|verkäuferin|inhaber|inhaberin|besitzer|händler|geschäftsführer|geschäftsführerin
    `,
    speak: `
      sprechen|reden|chatten|telefonieren|schreiben|kommunizieren|unterhalten|verbinden|verbunden|weitergeleitet|durchgestellt|
      quatschen|kontakt|spreche|rede|verbinde|verbindet|verbindung|gespräch|sprechn|redn|verknüpfen|zu tun haben|verbunden
      werden|austauschen|chaten
    `,
    polite: 'bitte|jetzt|sofort|danke|hallo|hi|ok|ja|nein|mal|endlich|gleich|lieber|nur|dringend|einfach',
    bot: `
      bot|bots|roboter|robotern|maschine|maschinen|computer|ki|chatbot|chatbots|chat bot|automat|automaten|programm|software|
      automatischen antworten|automatische antworten|künstliche intelligenz|künstlichen intelligenz|ai|algorithmus|
      computerstimme|blechkiste
    `,
    third: `
      kunden|kunde|kundinnen|nutzer|nutzern|benutzer|besucher|besuchern|gäste|gästen|anwender|user|usern|mitglieder|patienten|
      teilnehmer|mieter|käufer|anrufer|endkunden|interessenten|bewerber|schüler|studenten
    `,
    modal: `
      können|kann|könnten|sollen|soll|sollten|möchten|möchte|wollen|will|dürfen|darf|direkt|auch|sich|dann|selbst|immer|hier|
      müssen|nicht|es|das|jederzeit|über das widget|einfach|im chat|wünschen|wünscht|ermöglichen
    `,
    very: `
      sehr|so|wirklich|total|echt|richtig|extrem|absolut|völlig|komplett|unglaublich|ziemlich|äußerst|furchtbar|verdammt|voll|
      mega|einfach nur|dermaßen|derart|höchst|zutiefst|überaus
    `,
    tell: `
      frage|fragen|gefragt|schreibe|schreiben|geschrieben|sage|sagen|gesagt|erkläre|erklären|erklärt|melde|melden|gemeldet|rufe|
      anrufe|anrufen|angerufen|bitte|gebeten|kontaktiere|kontaktieren|kontaktiert|reklamiere|reklamieren|reklamiert|beschwere|
      beschweren|beschwert|anfrage|nachfrage|nachgefragt|angeschrieben|mitgeteilt|wende|gewendet|beschrieben|geschildert|
      wiederholt|mich melde|bei euch|bei ihnen
    `,
    nth: `
      zweite|zweiten|zweites|dritte|dritten|drittes|vierte|vierten|viertes|fünfte|fünften|fünftes|sechste|sechsten|siebte|
      siebten|zehnte|zehnten|hundertste|hundertsten|tausendste|tausendsten|x te|x ten|xte|xten|2|3|4|5|6|10|letzte|letzten|
      letztes
    `,
    times: `
      zweimal|dreimal|viermal|fünfmal|sechsmal|zehnmal|mehrfach|mehrmals|tausendmal|hundertmal|hundert mal|tausend mal|zig mal|
      zigmal|oft|x mal|wiederholt|drei mal|vier mal|zwei mal|fünf mal|2 mal|3 mal|4 mal|5 mal|10 mal|2x|3x|4x|5x|etliche male|
      unzählige male|mehrere male
    `,
    unit: `
      gespräch|gespräche|chat|chats|unterhaltung|unterhaltungen|sitzung|sitzungen|session|sessions|konversation|konversationen|
      ticket|tickets|anfrage|anfragen|vorgang|vorgänge
    `,
  },
  values: {
    card: `
      karte|kreditkarte|karten|kartennummer|kreditkartennummer|bankkarte|debitkarte|girokarte|ec karte|visa|mastercard|maestro|
      amex|prufziffer
    `,
    other: `
      bestell|auftrag|sendung|paket|rechnung|lieferschein|kundennummer|vorgang|buchung|reservierung|tracking|artikel|serien|
      telefon|handy|mobil|rufnummer|fax|aktenzeichen|referenz|ean|imei
    `,
    link: 'nummer|nr|nummern|id|code|lautet|ist|war|die|meine|der|von',
    phone: `
      telefon|telefonnummer|handy|handynummer|mobil|mobilnummer|rufnummer|rufen sie mich|ruf mich|erreichbar unter|tel|anrufen|
      fax|festnetz
    `,
    password: 'passwort|kennwort|passwörter|passphrase|zugangscode|pw|pwd|losungswort|parole|wlan schlussel|netzwerkschlussel',
    pin: 'pin|geheimzahl|pin code|pinnummer|geheimnummer',
    cvv: 'prufnummer|prufziffer|kartenprufnummer|sicherheitscode|kartenprufziffer|cvv|cvc',
    key: 'api schlussel|api key|geheimer schlussel|zugriffsschlussel|zugriffstoken|geheimschlussel|token',
    is: 'ist|lautet|war|heisst|heißt|wäre|ware',
    to: 'auf|zu|in|mit',
    things: 'manager|feld|regeln|richtlinie|seite|link|mail|abfrage',
    state: `
      falsch|nicht|abgelaufen|ungultig|vergessen|verloren|richtig|korrekt|gesperrt|zuruck|zurücksetzen|geandert|zu|weg|unbekannt|
      notig|erforderlich|leer|sicher|unsicher|schwach|nie|immer|noch|schon|mir|mein|meine|das|der|die|ein|eine|kein|keine|neu|
      alt|ok|gut|jetzt|auch|aber|und|oder|was|wie|wo|warum|ich|wir|sie|es|bekannt|gestohlen|gehackt|kompromittiert|andern|gleich|
      gespeichert|lang|kurz|gestern|heute|leider|wohl|angeblich|anscheinend|offenbar|wird|kann|geht|funktioniert|hier|so|nur|
      wieder|zurückgesetzt|zuruckgesetzt|inkorrekt|fehlerhaft|gewesen|einzugeben|verschlusselt|sichtbar|dasselbe|dieselbe|
      erneuern|per|von|im|in|auf|bei|bitte|an
    `,
  },
  wish: {
    asks: [
      `mit (herrn|herr|frau|doktor|dr|professor) . .. <speak>`,
      `(zu|mit) <det>? (herrn|herr|frau|doktor|dr)? . (verbinden|verbinden lassen|durchstellen|durchstellen lassen|weiterleiten) (lassen)? $`,
      `(rufen|ruft|ruf) (sie|ihr|du)? (mich|uns|mal)? (bitte|mal|doch)? (mich|uns)? (bitte)? (zurück|an|jetzt|heute|morgen|unter)`,
      `(leite|leiten|leitet|gib|geben) (sie)? (es|das|dies|ihn|sie|alles) (bitte)? (an) <det>? <adj>? <adj>? <who> (weiter|ab|$)`,
      `jemanden (ins gespräch|in den chat|dazu) ..`,
      `(bitte um|möchte|wünsche|brauche|hätte gern) (einen|ihren|um)? (rückruf|anruf)`,
      `(ich|wir) (möchte|will|brauche|hätte gern|hätte gerne|möchten|wollen) (bitte|gern|gerne)? (jemanden|jemand|wen) (vom|von|aus|im) (dem|der|den)? <who>`,
      `(gibt es|gibts|habt ihr|haben sie|arbeitet) (hier|da|bei euch|bei ihnen|denn)? (denn|hier|da)? (kein|keine|keinen) <adj>? (personal|menschen|mensch|mitarbeiter|person|ansprechpartner|echten menschen|leute)`,
      `^ <polite>? (kontakt|verbindung|kontaktaufnahme) (zum|zur|mit|mit dem|mit der|mit einem|mit einer|zu einem|zu einer) <adj>? <who> <polite>? $`,
      `(brauche|möchte|will|benötige) (echte|menschliche|manuelle|persönliche|echten|menschlichen|manuellen|persönlichen) (menschliche|menschlichen)? (hilfe|unterstützung|kundenservice|kundendienst|support|service)`,
      `(sprechen|reden|chatten) (sie)? mit (einem|einer) <adj>? (menschen|mitarbeiter|person|berater) $`,
      '(wie|wo) (komme|gelange|komm) ich (hier|denn|endlich)? (zu|an|mit) <det> <adj>? <adj>? <one>',
      '(hilfe|unterstützung|antwort|antworten|beratung|rückruf|anruf) (von|durch) <det> <adj>? <adj>? <one>',
      `
        (können|könnten|könnt|würden) (sie|ihr) (mich|uns) (bitte|mal|jetzt)? (weiterleiten|verbinden|durchstellen|
        weiterverbinden) $
      `,
      '^ (bitte)? (verbinden|leiten|stellen) sie mich (bitte)? (weiter|durch)? (bitte)? $',
      `
        (kann|könnte|soll|sollte) (das|es|dies|meine anfrage|mein anliegen|meinen fall|sich) (bitte|das|mal)? (nicht|auch)? (ein|
        eine|jemand) <adj>? (mensch|mitarbeiter|mitarbeiterin|person|kollege|berater|echtes|anderes|anderer) .. (übernehmen|
        ansehen|anschauen|prüfen|bearbeiten|klären|machen|lösen)
      `,
      '(anderer|anderen|anderem) (mitarbeiter|kollegen|kollege|ansprechpartner) (sprechen|bitte|haben)',
      `
        mit <det>? <adj>? <adj>? <who> (am telefon|telefonisch|persönlich|direkt|hier|live|lieber|bitte|jetzt|sofort|mal|darüber|
        dazu|von ihnen|von euch|aus dem team|aus dem support)? .. <speak>
      `,
      '(spreche|rede|chatte|sprech|red) (ich)? (bitte|lieber|gern|gerne|nur)? mit <det>? <adj>? <adj>? <who>',
      '(sprechen|reden|chatten|telefonieren|schreiben) (bitte)? mit <det> <adj>? <adj>? <who>',
      `
        (verbinden|verbinde|verbindet|leiten|leite|stellen|stell|geben|gib|gebt|holen|hol|holt|vermitteln|übergeben|übergib|
        reichen) (sie|du|ihr)? (bitte|mal|jetzt|doch|sofort|endlich|direkt|einfach)? (mich|mir|uns|das|den chat|das gespräch|
        mein anliegen|meinen fall|meine anfrage) (bitte|mal|jetzt|doch|sofort|endlich|direkt|einfach)? (bitte|mal|jetzt)? (mit|
        an|zu|zum|zur|ans)? <det>? <adj>? <adj>? <who>
      `,
      `
        (mich|uns|das|das gespräch|den chat|meinen fall|meine anfrage|mein anliegen) (bitte|mal|jetzt|sofort|direkt|doch)? (mit|
        an|zu|zum|zur|ans) <det>? <adj>? <adj>? <who> .. (verbinden|weiterleiten|durchstellen|weitergeben|übergeben|vermitteln|
        verbunden|weitergeleitet|durchgestellt|weiterverbinden|leiten)
      `,
      `
        (an|mit|zu|zum|zur) <det>? <adj>? <adj>? <one> .. (weiterleiten|weitergeleitet|weiterverbinden|verbinden|verbunden|
        durchstellen|durchgestellt|übergeben|weitergeben|vermitteln|eskalieren)
      `,
      `
        (ich|wir) (will|möchte|brauche|bräuchte|hätte gern|hätte gerne|verlange|wünsche|wünsche mir|suche|fordere|bestehe auf|
        bevorzuge|wollen|möchten|brauchen|benötige|benötigen|erwarte) (bitte|jetzt|sofort|endlich|lieber|gern|gerne|nur|einfach|
        aber|mal|dringend|wirklich|unbedingt|hier)? (bitte|jetzt|sofort|lieber)? (mit)? <det>? <adj>? <adj>? <one>
      `,
      `
        (kann|könnte|darf|dürfte|kriege|bekomme) (ich|wir) (bitte|mal|hier|auch)? (bitte|mal)? <det> <adj>? <adj>? <one> (haben|
        sprechen|bekommen|kriegen|kontaktieren|erreichen|dran)
      `,
      `
        (einen|eine|den|die|euren|ihren|jemanden|ihre|eure)? <adj>? (mensch|menschen|mitarbeiter|mitarbeiterin|berater|
        kundenberater|sachbearbeiter|person|jemanden|vorgesetzten|chef|kundenservice|kundendienst|support|hotline|
        ansprechpartner|agenten) (bitte|direkt|persönlich|telefonisch|hier|überhaupt)? (sprechen|erreichen|kontaktieren|erreiche|
        kontaktiere)
      `,
      `
        (erreiche|kontaktiere|bekomme|kriege|finde) (ich|man) (hier|denn|bei euch|bei ihnen)? <det>? <adj>? <adj>? (menschen|
        mitarbeiter|mitarbeiterin|person|jemanden|kundenservice|kundendienst|support|ansprechpartner|berater)
      `,
      `
        jemand (mich|bei mir|sich|bitte|von ihnen|von euch|aus dem team|vom support|vom kundenservice)? .. (anrufen|zurückrufen|
        anruft|zurückruft|bei mir melden|bei mir meldet|mit mir sprechen|mit mir reden|persönlich melden)
      `,
      `
        (kann|könnte|soll|sollte|bitte|lasst|lassen sie) (mir|mich|bitte|sich)? (bitte|mal)? (ein|eine|einen) <adj>? <adj>?
        (mensch|menschen|mitarbeiter|mitarbeiterin|berater|beraterin|person|kollege|kollegin|agent|sachbearbeiter|techniker|
        vorgesetzter) .... (helfen|anrufen|zurückrufen|übernehmen|antworten|kümmern|ansehen|anschauen|melden|sprechen|
        kontaktieren|erklären|prüfen|schauen|weiterhelfen|drüberschauen)
      `,
      `
        (gibt es|gibts|habt ihr|haben sie|hast du|arbeiten|sind|ist) (hier|da|bei euch|bei ihnen|auch|denn|eigentlich)? (auch|
        hier|denn|noch|überhaupt|da)? (einen|eine|ein|nen|ne|irgendwelche|irgendwo|irgendeinen|keine|keinen)? <adj> (menschen|
        mensch|mitarbeiter|mitarbeiterin|person|personen|leute|ansprechpartner|support|berater)
      `,
      `
        (gibt es|gibts|habt ihr|haben sie|ist) (hier|da|bei euch|bei ihnen|auch|denn|eigentlich)? (auch|hier|denn|noch|überhaupt|
        da)? (einen|eine|ein|nen|ne|irgendeinen|jemanden|jemand|keinen|keine)? (menschen|mensch|mitarbeiter|person|
        ansprechpartner|jemand|jemanden|live chat|livechat|leute) (mit dem|mit der|mit denen|an den ich|den ich|die ich|hier|$|
        erreichbar|der mir|die mir)
      `,
      `
        (gibt es|gibts|habt ihr|haben sie) (hier|auch|denn)? (die|eine|irgendeine)? (möglichkeit|option|nummer|telefonnummer|
        weg) .. mit <det>? <adj>? <who>
      `,
      'mit wem (kann|könnte|darf|soll|spreche|rede) (ich|wir) ... (sprechen|reden|telefonieren|darüber|dazu|hier)?',
      `
        (ich|wir) (will|möchte|brauche|hätte gern|hätte gerne|wünsche mir|bräuchte|verlange) .. (menschliche*|persönliche*|
        telefonische*|echte*) (hilfe|unterstützung|support|kontakt|beratung|antwort|gespräch|service)
      `,
      '^ <polite>? <polite>? <det>? <adj>? <adj>? <one> <polite> <polite>? $',
      '^ (bitte|lieber|nur) (mit)? <det>? <adj>? <adj>? (menschen|mensch|mitarbeiter|person|berater) <polite>? $',
      `
        (echter|echten|echte|echtem|richtigen|richtiger|richtigem|lebenden) (mensch|menschen|person|mitarbeiter|berater) (bitte|
        statt|anstatt|dran|sprechen|reden)
      `,
      '(sondern|stattdessen|lieber) (mit)? <det>? <adj>? <adj>? (mensch|menschen|mitarbeiter|person|berater)',
      '(menschen|mitarbeiter|person|mensch) (statt|anstatt|und keinen|und keine|und nicht) .. <bot>',
    ],
    refuses: [
      `
        (rede|spreche|schreibe|chatte|diskutiere|unterhalte mich|kommuniziere) (ich)? (grundsätzlich|prinzipiell|sicher|bestimmt|
        hier)? (nicht|nie|ungern|nicht gern|nicht mehr) (weiter)? mit (einem|einer|dem|diesem|euren)? <bot>
      `,
      `
        (will|möchte|mag|werde|wollen|möchten|habe keine lust|kein bock|keinen bock|keine lust|weigere mich) (ich|wir|hier|jetzt|
        mich|aber|auch)? (nicht|auf|keinesfalls|mehr|nicht mehr|nicht länger|nicht weiter|nicht ständig)? mit (einem|einer|
        diesem|dieser|dem|der|so einem|nem|euren|eurem|ihrem) (blöden|dummen|doofen|scheiß|dämlichen)? <bot> .. (sprechen|reden|
        schreiben|chatten|kommunizieren|unterhalten|diskutieren|zu reden|zu sprechen)
      `,
      `
        (will|möchte|mag|brauche|akzeptiere|wollen|möchten) (ich|wir|hier|jetzt)? (keinen|keine|kein) (blöden|dummen|doofen|
        weiteren)? <bot>
      `,
      '(genug|schnauze voll|nase voll|satt|leid|genervt|die nase voll) (von|mit|vom|diesen|diesem|den|dem)? .. <bot>',
      `
        ^ <polite>? (kein|keine|keinen|nicht schon wieder|bloß kein|bloß keinen) (mit)? (einem|einer|weiterer|ein|so ein)? <bot>
        <polite>? $
      `,
      '^ <polite>? nicht mit (einem|einer|dem|so einem|nem) <bot> <polite>?',
      `
        mit (einem|einer|diesem|dieser|nem|dem|so einem) <bot> (rede|spreche|schreibe|chatte|will|möchte|mag) (ich)? (nicht|nie|
        auf keinen fall|gar nicht)
      `,
    ],
    alone: [
      `<polite>? (weiterleiten|weiterleitung|durchstellen|verbinden|menschlicher service|menschliche dienste|menschlicher support) <polite>`,
      `
        <polite>? <polite>? <det>? <adj>? <adj>? (<one>|kundenservice|kundendienst|hotline|mitarbeiter sprechen|mit mensch|mit
        mitarbeiter|menschliche hilfe|jemand echtes|echte person) <polite>? <polite>?
      `,
      `
        <polite>? (support|übergabe|eskalation|mitarbeiterwechsel|rückruf|persönliche beratung|persönlicher kontakt) (bitte|
        jetzt)
      `,
      `
        (hallo)? (ist)? (da)? (jemand|irgendjemand|ein mensch|noch jemand) (da|hier|anwesend|erreichbar|zuhause|zu hause|online)
      `,
    ],
    not: [
      `
        (möchte|will|muss|mag|wollte|brauche|müssen|wollen|möchten|soll|sollte|würde|werde|bitte|musste|möcht) (ich|wir|aber|
        hier|jetzt|auch|eigentlich|noch|lieber|dafür)? (gar|wirklich|eigentlich|unbedingt|jetzt|noch|lieber|auch)? nicht
        (unbedingt|mehr|extra|erst|länger|jetzt|weiter|zwingend|immer|gern|gerne)? 
      `,
      '(bitte)? (verbinden|leiten|stellen|geben) (sie)? (mich|das)? (bitte)? nicht',
      '(kein|keine|keinen|keinem|keiner) <adj>? <adj>?',
      '(ohne|statt|anstatt|bevor|nachdem|als|ob) (ich|wir|erst|dass ich|extra|vorher)? (vorher|erst|extra)?',
      'nicht (nötig|notwendig|erforderlich|dass ich) (ist|dass ich)?',
      `
        ^ (und|aber)? (muss|müsste|soll|sollte|müssen) (ich|man|wir) (dafür|dazu|erst|wirklich|unbedingt|immer|hier|extra|da|
        jetzt|also|dann)? (erst|extra|wirklich)?
      `,
      '<third> <modal>? <modal>? <modal>?',
      `
        (mein|meine|unser|unsere|der|die|ein|eine|jeder|jede) (kunde|kundin|nutzer|besucher|gast|anwender|mieter) <modal>?
        <modal>? <modal>?
      `,
      'wie (funktioniert|läuft|geht|klappt|lange|oft|viel|schnell|richte|stelle ich ein|aktiviere|deaktiviere) ....',
      'was (passiert|ist|bedeutet|heißt|kostet) ....',
      'wann (wird|übergibt|leitet|werden|erfolgt) ....',
      `
        (der|die|das|den|dem|einen|ein|eine) (button|knopf|link|funktion|schaltfläche|feld|seite|menüpunkt|text|hinweis|
        einstellung|option|artikel) .. 
      `,
      `
        (habe|hatte|hab|wurde|wurden|war|waren|bin|hat|haben) (ich|wir|er|sie|es|mich)? (gestern|schon|bereits|heute|letzte
        woche|vorhin|neulich|einmal|auch|dann|letztens|gerade)? (erst|schon|bereits)?
      `,
      '(der|die|das|ein|eine|euer|ihr|wenn|ob|wann) (bot|ki|assistent|chatbot|system|widget|software|tool|ai|plattform) ....',
      `
        (mitarbeiter|agent|agenten|berater|support|manager|kundenservice) (nummer|id|konto|zugang|login|portal|rabatt|lizenz|
        lizenzen|rolle|rechte|plan|daten|profil|account|name|namen|handbuch)
      `,
      `
        (wie|wo|wann|kann|können|könnte|könnten|darf|lässt|lassen|möglich) (kann|können|könnte|muss|soll|lässt|lassen|weise|
        übergebe|leite|gebe|reiche|ordne|eskaliere|transferiere|verschiebe)? (ich|man|wir|sich)? (ein|eine|einen|mehrere|
        einzelne|jede|jedes|jeden|alle) (offene|offenen|offenes|laufende|laufenden|laufendes|bestimmte|bestehende|andere)?
        <unit> (an|zu|auf|einem|einer|meinem|meiner|unserem|unserer) ..
      `,
      `
        (kann|könnte|können|darf|wie|wann|wer|ob|wenn) (kann|können|könnte|darf)? (ein|eine|mein|meine|jeder|jede|der|die|
        mehrere|andere|anderer)? <adj>? (<one>|jemand) (auch|selbst|später|manuell|noch)? (ein|eine|einen|mehrere|jede|jedes|
        jeden) (offene|offenen|offenes|laufende|laufenden|laufendes|andere|anderes)? <unit> (von|vom|aus|übernehmen|übernimmt|
        beantworten|beantwortet|schließen|öffnen|abgeben|zuweisen|weitergeben)
      `,
    ],
    notAfter: [
      '(ist|war|wäre)? nicht (nötig|notwendig|erforderlich|wichtig)',
      '(muss|möchte|will|brauche) ich (gar|eigentlich)? (nicht|nie)',
      '(nicht|nie) (sprechen|reden|telefonieren|nötig|verbunden)',
    ],
  },
  mood: {
    fed: `
      Seit drei Wochen meldet sich keiner bei mir
      Sie haben mein Geld genommen und liefern nicht
      Wie kann man nur so inkompetent sein
      Ich habe die Nase voll von Ihren Ausreden
      Das ist der schlechteste Service, den ich je erlebt habe
      Hören Sie auf, mich hinzuhalten
      Ich werde hier nur noch vertröstet
      Ihr Bot versteht überhaupt nichts
      Was soll dieser Unsinn, ich habe alles schon erklärt
      So geht man nicht mit Kunden um
      Ich bin maßlos enttäuscht und werde das überall erzählen
      Können Sie überhaupt lesen?
      Jedes Mal bekomme ich eine andere Antwort
      Ich warte immer noch auf mein Geld und keinen interessiert es
      Nie wieder bestelle ich bei Ihnen
      Das darf doch wohl nicht wahr sein
      Wollen Sie mich für dumm verkaufen?
      Meine Geduld ist jetzt wirklich am Ende
      Ständig werde ich von einem zum anderen geschickt
      Ihr habt mir das Weihnachtsfest versaut
      Ich verlange sofort eine Erklärung
      Warum lügen Sie mich an
      Das ist reine Abzocke
      Schämt euch für diesen Laden
      Wenn ich bis morgen nichts höre, gehe ich zur Verbraucherzentrale
      Wozu zahle ich eigentlich für diesen Mist
    `,
    calm: `
      Wann kommt meine Bestellung an?
      Ich möchte meine Adresse ändern
      Die App stürzt beim Öffnen ab
      Ich habe die falsche Größe bekommen
      Wie lange dauert eine Erstattung?
      Mein Konto ist seit gestern gesperrt
      Kann ich auf Rechnung bezahlen?
      Das Paket war beschädigt, was soll ich tun?
      Ich finde den Link zum Zurücksetzen nicht
      Der Code funktioniert bei mir nicht
      Bitte stornieren Sie die Bestellung
      Haben Sie am Samstag geöffnet?
      Es wurde zweimal abgebucht
      Ich brauche eine Kopie der Rechnung
      Wo sehe ich meinen Vertrag?
      Das Gerät geht nach dem Update nicht mehr an
      Niemand war zu Hause, als der Fahrer kam
      Ich habe noch keine Bestätigung erhalten
      Liefern Sie auch in die Schweiz?
      Die Seite lädt sehr langsam
      Könnten Sie mir das bitte noch einmal erklären?
      Ich warte seit Montag auf das Paket
      Mein Gutschein wurde nicht angenommen
      Ja, die Nummer stimmt
      Ich wollte fragen, ob es das auch in Blau gibt
      Der Bildschirm hat einen Kratzer
    `,
    insult: [
      `
        (ihr|sie|du|euer|ihre|eure|dein|dieser|diese|der) (seid|sind|bist|service|support|bot|laden|verein|firma|app|seite|
        hotline|scheiß*)? (ist|sind)? <very>? <very>? (nutzlos|unfähig|dumm|blöd|bescheuert|lächerlich|idioten|betrüger|abzocker|
        verbrecher|idiot|trottel|inkompetent|unbrauchbar|ein witz|der letzte dreck|das letzte|eine frechheit|eine katastrophe|
        abzocke|betrug|scheiße|mist|müll|schrott|nicht zu gebrauchen|lügner|zum kotzen|für den arsch|ein saftladen|unter aller
        sau|eine zumutung)
      `,
      `
        (idiot|idioten|trottel|vollidiot|vollidioten|arschloch|arschlöcher|betrüger|verbrecher|penner|wichser|vollpfosten|deppen|
        lügner|drecksladen|saftladen|sauladen|schweine|abzocker|hurensohn|missgeburt)
      `,
      `
        (scheiß|scheiss|drecks|kack|verdammte|verdammter|verfickte|blöde|blöder|dumme|dummer|dämliche|dämlicher|bescheuerte|
        bescheuerter|beschissene|beschissener|unfähige|unfähiger|nutzlose|nutzloser) (bot|app|firma|laden|service|support|
        kundenservice|verein|system|seite|roboter|maschine|ki|leute|hotline|computer|ding|bande)
      `,
      '(scheißbot|scheißladen|scheißapp|drecksapp|scheißverein|drecksverein|scheissladen|scheissbot)',
      `
        (fick dich|fickt euch|verpiss dich|verpisst euch|leck mich|leckt mich|halt die fresse|halt die klappe|haltet die klappe|
        geht sterben|fahr zur hölle|verarscht ihr mich|verarschen)
      `,
    ],
    outrage: [
      '(habe|hab|bin) .. (satt|so eine wut|voller wut)',
      '(so ein|verdammter|verdammte) (mist|scheiße|dreck)',
      `
        (unverschämt*|unverschämtheit|frechheit|dreistigkeit|unfassbar|lächerlich|skandal|skandalös|sauerei|schweinerei|
        katastrophal|katastrophe|inakzeptabel|unzumutbar|zumutung|empörend|empört|peinlich|armutszeugnis|abzocke|nutzlos|unfähig|
        inkompetent|unprofessionell|dreist|schande|blamabel|unterirdisch|jämmerlich|armselig|respektlos|untragbar|frustrierend|
        frustriert|frust|hirnrissig|verarschung|verarsche|verarscht|kundenverarsche|farce|saftladen|unterste schublade|unter
        aller sau|unter aller kanone|unerhört)
      `,
      '(nicht|kaum) (akzeptabel|hinnehmbar|tragbar|zumutbar|zu fassen|zu glauben|euer ernst|ihr ernst|dein ernst|wahr sein)',
      '(ist das|das ist|soll das) (jetzt|doch|hier)? (nicht)? (euer|ihr|dein|ein) (ernst|witz|scherz)',
      'wollt ihr mich (verarschen|veräppeln|auf den arm nehmen|für dumm verkaufen)',
      '(was|wie|warum|wieso) (soll der|zum teufel|zur hölle|um himmels willen|soll der scheiß|soll der mist)',
      `
        (scheiße|scheisse|scheiß|scheiss|verdammt|verdammte|verdammter|kacke|fuck|wtf|zum kotzen|kotzt mich an|zum teufel|
        beschissen|beschissene|beschissener|kotz*)
      `,
      `
        (schlechteste|schlechtester|schlimmste|mieseste|schlechtesten|schlimmsten) .. (service|kundenservice|support|firma|
        erfahrung|app|laden|shop|kundendienst|hotline|bank|unternehmen|aller zeiten|überhaupt|bot)
      `,
      `
        (wütend|sauer|stinksauer|zornig|platzt der kragen|kragen platzt|fuchsteufelswild|ausrasten|raste aus|rasend|genervt|es
        nervt|das nervt|nervt mich|nervt nur|nervig|verärgert|ärgerlich|ärger mich|ärgere mich|geht mir auf die nerven|auf den
        sack|auf den keks|auf die palme|geduld am ende|geduld ist am ende|geduld zu ende|reicht mir|reicht es mir|reichts|es
        reicht|jetzt reicht|mir reicht|nase voll|schnauze voll|fass läuft über|keine geduld mehr|macht mich krank|krieg die
        krise|krieg zu viel|macht mich wahnsinnig|macht mich verrückt|aufs übelste|stinkt mir)
      `,
      `
        (zeitverschwendung|verschwendete zeit|verschwende meine zeit|verschwendung meiner zeit|meine zeit verschwenden|stehlen
        mir die zeit|zeit stehlen|zeitraub)
      `,
      'danke für (nichts|gar nichts)',
      `
        (sehr|extrem|maßlos|zutiefst|unglaublich|mehr als|echt|wirklich|total) (enttäuscht|verärgert|unzufrieden|enttäuschend|
        schlecht|ärgerlich|unhöflich|unfreundlich)
      `,
      `
        (so eine|was für eine|was für ein|so ein|solch eine|solch ein) (frechheit|sauerei|schweinerei|scheiße|unverschämtheit|
        saftladen|mist|witz|zumutung|dreistigkeit|drecksladen|mistladen|schrott|enttäuschung|katastrophe|chaos)
      `,
      `
        (macht|machen sie|tut|mach) (endlich|verdammt nochmal|gefälligst) (was|etwas|euren job|ihren job|ihre arbeit|eure arbeit|
        mal)
      `,
      '(gefälligst|verdammt noch mal|verdammt nochmal|herrgott|himmelherrgott)',
    ],
    threat: [
      '(sehen uns|bringe sie|bringe euch|gehe) .. vor gericht',
      `
        (poste|posten|veröffentliche|veröffentlichen|teile|teilen|schreibe|erzähle|gehe|wende mich|gehen) .... (social media|auf
        twitter|auf facebook|auf instagram|an die presse|zur presse|an die medien|an die öffentlichkeit|trustpilot)
      `,
      `
        (anwalt|anwältin|rechtsanwalt|anwalts) (einschalten|einschalte|eingeschaltet|kontaktieren|nehmen|übergeben|melden|hören|
        beauftragen|wird|gehen|ist informiert)
      `,
      `
        (zum|zu meinem|meinem|meinen|mein|einen|über meinen|vom|von meinem) (anwalt|rechtsanwalt) (gehen|wenden|übergeben|
        einschalten|hören|wird|melden|kontaktieren)?
      `,
      `
        (rechtliche schritte|rechtlich vorgehen|klage einreichen|verklagen|verklage|anzeige erstatten|zeige euch an|zeige sie an|
        verbraucherzentrale|verbraucherschutz|schlichtungsstelle|ombudsmann|ombudsstelle|bafin|bundesnetzagentur|mahnbescheid|
        strafanzeige)
      `,
      `
        (sonst|dann|werde|ansonsten) (ich)? .. (chargeback|rückbuchung|zurückbuchen|lastschrift|käuferschutz|paypal fall|geld
        zurückholen|über meine bank)
      `,
      `
        (schlechte|negative|miese|vernichtende|1 stern|ein stern|1 sterne|null sterne|entsprechende) (bewertung|bewertungen|
        rezension|rezensionen|kritik)
      `,
      `
        (nie|niemals|nimmer) (wieder|mehr) .... (bestellen|kaufen|bestelle|kaufe|euch|ihnen|kunde|empfehlen|nutzen|buchen|bei)
      `,
      'nie wieder (bei)? (euch|ihnen|hier|diese firma|diesen laden|kunde)',
      `
        (kündige|kündigen|storniere|stornieren|lösche|wechsle|wechsel|wechseln|gehe) (ich)? (alles|sofort|zur konkurrenz|den
        anbieter|anbieter|zu einem anderen|zu einer anderen|dann|jetzt|endgültig|sonst|eben|halt|zum konkurrenten|woanders hin)
      `,
      `
        (sonst|ansonsten|andernfalls) (kündige|storniere|gehe|werde|wechsle|melde|zeige|bin|sehe|nehme|schalte|wende|widerrufe)
      `,
      '(konkurrenz|mitbewerber|anderen anbieter|anderer anbieter) (wechseln|wechsle|gehen|suchen|wechsel|kaufen)',
      '(verlieren|verliert) (sie|ihr|einen|mich|mich als|einen treuen)? .. (kunden|kunde|als kunden)',
      `
        (das letzte mal|war die längste zeit kunde|ihr werdet von mir hören|sie werden von mir hören|von meinem anwalt hören|
        hören von meinem anwalt|bewertungsportal*|trustpilot)
      `,
    ],
    repeated: [
      `
        (zum|das|das ist das|jetzt das|schon das|nun das|bereits das) <nth> (mal|male) (dass|das|schon|bereits|jetzt)? ..
        (<tell>)
      `,
      '(frage|schreibe|rufe|melde|erkläre|sage|kontaktiere|bitte|reklamiere|beschwere) .... zum <nth> mal',
      '^ (das ist|jetzt|nun|schon) (jetzt|nun|schon|bereits)? (das|zum) <nth> mal $',
      `
        (mein|meine|das ist meine|die|das ist die|der) <nth> (anfrage|nachricht|mail|e mail|email|versuch|anruf|reklamation|
        erinnerung|beschwerde|ticket|bitte)
      `,
      '(schon|bereits|jetzt|nun|doch|habe|hab|hatte) .. <times> .. (<tell>)',
      '<times> (schon|bereits|nun|jetzt|bei euch|bei ihnen|hier)? .. (<tell>)',
      `
        (wie oft|wie viele male|wieviel mal|wie viel mal|wie häufig) (soll|muss|muß|denn|habe|wollen) (ich|denn|sie|ihr)? (denn|
        das|ich|euch|ihnen|es)? .. (<tell>|noch|schon|wiederholen)
      `,
      `
        (ich habe|hab ich|habe ich|ich hab|das hab ich|das habe ich|wie ich) (euch|ihnen|dir|das|es|ja|doch)? (ja|doch|das|es|
        alles)? (doch)? (schon|bereits) (mehrfach|mehrmals|alles|einmal)? (gesagt|geschrieben|erklärt|mitgeteilt|beschrieben|
        gefragt|beantwortet)
      `,
      `
        (immer dasselbe|immer das gleiche|immer die gleiche|immer dieselbe|wieder und wieder|drehen uns im kreis|dieselbe
        antwort|die gleiche antwort|gleiche antwort|selbe antwort|textbausteine|textbaustein|standardantwort|standardantworten|
        copy paste|von pontius zu pilatus|wiederhole mich|endlosschleife|dauerschleife)
      `,
      `
        (das|dies) (war|ist) (nicht|gar nicht|keine) (meine frage|die frage|was ich gefragt|antwort auf|was ich wissen|hilfreich|
        was ich gefragt habe|eine antwort)
      `,
      `
        (lest|lesen sie|lies|liest) (doch|bitte|mal|endlich|ihr)? (doch|mal|endlich|überhaupt)? (meine|meinen|was|richtig|die|
        den)
      `,
    ],
    ignored: [
      `
        (niemand|keiner|kein mensch|keine sau|kein schwein) .. (hilft|antwortet|meldet sich|reagiert|kümmert|interessiert|hört
        zu|ruft|weiß bescheid|erreichbar|helfen|antworten|fühlt|schreibt zurück|geht ans telefon)
      `,
      `
        (ignorier*|keine antwort|keine reaktion|keine rückmeldung|keinerlei antwort|keinerlei reaktion|keinerlei rückmeldung|
        keine hilfe|null reaktion|null hilfe|keinen interessiert|interessiert euch nicht|interessiert keinen|interessiert
        niemanden|interessiert sie nicht|hört mir nicht zu|hört mir keiner zu|nicht ernst genommen|nicht ernst nehmen|
        abgewimmelt|vertröstet|hingehalten|hinhalten|im stich gelassen|abgespeist|totgeschwiegen|keine sau|hängen lassen|hängen
        gelassen)
      `,
      `
        (ist|gibt es|hört|liest|antwortet|hilft|arbeitet) (hier|da|mir|das|bei euch|denn|überhaupt)? (überhaupt|eigentlich|denn|
        auch|mal|irgendwann|noch)? (jemand|irgendwer|wer|irgendjemand)
      `,
      `
        (wann|wird) (wird|ist|kommt|bekomme|antwortet|werden|das|ihr|kümmert|hilft|passiert|löst|kriege|meldet) .... (endlich|
        mal endlich|jemals)
      `,
      `
        (endlich|gefälligst) (mal)? (eine antwort|antworten|helfen|hilfe|jemand|mein geld|meine|eine lösung|reagieren|gelöst|
        bearbeitet)
      `,
      `
        (immer noch|noch immer|wieder) (keine|nichts|niemand|kein|keinen|nicht) (antwort|reaktion|rückmeldung|hilfe|lösung|
        gehört|jemand|beantwortet|geholfen|reagiert)
      `,
      `
        (hilft|bringt) (mir|uns)? (das)? (nicht|nichts|gar nicht|überhaupt nicht|kein bisschen|null|alles nichts|nicht weiter)
      `,
    ],
    wonders: [
      '^ (und|aber|also)? (warum|wieso|weshalb) (antwortet|reagiert|hilft) (hier|da|denn|eigentlich)? (niemand|keiner) (denn|hier)? $',
      '^ (und|aber|also)? (warum|wieso|weshalb) meldet sich (hier|denn)? (niemand|keiner) $',
    ],
    asked: [
      `
        (was passiert|was geschieht|was ist|was macht|was tut|wie lange|wird|werden|kann|können|gibt es|erfahre ich) .... (wenn|
        falls|solange|sobald|bis) (darauf|dort)? (niemand|keiner|kein mitarbeiter|kein agent|kein mensch) (darauf|dort|
        rechtzeitig|sofort)? (antwortet|reagiert|übernimmt|rangeht|da ist|erreichbar ist|online ist|verfügbar ist|sich meldet|
        geantwortet hat|reagiert hat)
      `,
    ],
    upset: [
      '(mist|blödsinn|schwachsinn)',
      `
        (warte|wartet|gewartet|warten|hänge) (ich)? (jetzt|nun|schon|bereits|immer noch|noch immer|seit)? (jetzt|nun|schon|
        bereits|seit)? (seit|über|mehr als|ewig|wochenlang|monatelang|stundenlang|tagelang|eine ewigkeit|zwei wochen|drei wochen|
        2 wochen|3 wochen|4 wochen|stunden|wochen|tagen|monaten)
      `,
      `
        (seit|schon|bereits|über|nach) (über|mehr als|fast|ca|etwa|jetzt)? (stunden|tagen|wochen|monaten|ewigkeiten|einem monat|
        einer woche|zwei wochen|drei wochen|vier wochen|2 wochen|3 wochen|4 wochen|einer stunde|zwei stunden|3 stunden|2 stunden|
        drei monaten|zwei monaten|2 monaten|3 monaten|wochenlang|zig) .... (warte|keine|nichts|niemand|keiner|warten|hingehalten|
        vertröstet|antwort|noch immer|immer noch)
      `,
      `
        (enttäusch*|unzufrieden|ärger|traurig|schade|leider|schlecht*|schlimm*|mies*|furchtbar*|schrecklich*|besorgt|sorge|
        sorgen|verwirr*|kompliziert|umständlich|unklar|blöd|doof|unfreundlich|langsam|nervös|verzweifelt|verzweifle|gestresst|
        stress|unglücklich|beschwerde|beschweren|unverständlich|ungern|unfair|chaos|chaotisch|angst|mühsam)
      `,
      `
        (nicht|kaum|gar nicht) (zufrieden|glücklich|schön|gut|hilfreich|ok|okay|in ordnung|fair|toll|nett|lustig|begeistert|
        erfreut)
      `,
      '(zu|viel zu|so|sehr) (lange|spät|teuer|langsam|kompliziert|schlecht|lang)',
      '(immer noch|noch immer|wieder) (nicht|kein|keine|nichts|keinen|falsch|kaputt|defekt)',
      '(will|möchte|verlange|fordere) (ich)? (mein|das) geld',
    ],
    trouble: [
      `
        (fehler|fehlermeldung|problem|probleme|kaputt|defekt|defekte|defekter|beschädigt|verspätet|verspätung|fehlt|fehlen|
        verloren|falsch|falsche|falscher|falschen|gesperrt|blockiert|abgelehnt|gestohlen|geklaut|stürzt|absturz|abgestürzt|hängt|
        doppelt|ausgefallen|störung|abgebucht|verschwunden|weg|gehackt|ungültig|abgebrochen|geht nicht|klappt nicht|
        unvollständig|zerbrochen|reklamation)
      `,
      `
        (nicht|kein|keine|nie|nichts) .. (angekommen|geliefert|erhalten|bekommen|funktioniert|funktionieren|möglich|gefunden|
        finden|geladen|lädt|anmelden|einloggen|öffnen|zugestellt|verschickt|versendet|erstattet|verfügbar|sichtbar|geöffnet|
        starten|startet)
      `,
      `
        (funktioniert|geht|klappt|lädt|öffnet|startet|kommt|läuft|reagiert) (bei mir|die|der|das|es|auch|hier|sich|leider|heute|
        immer)? .. (nicht|nie|nichts)
      `,
      `
        (wo ist|wo bleibt|wo bleiben|was ist los|warum ist|warum wurde|wieso wurde|wieso ist|warum kann|warum geht|wieso geht)
      `,
    ],
    impatience: [
      '(dringend|schnellstmöglich|sofort|umgehend|eilt|notfall)',
      `
        (schon wieder|wieder|immer noch|noch immer|endlich|ständig|dauernd|andauernd|immer|nie|niemand|keiner|nichts|nirgends|
        überhaupt|wirklich|ernsthaft|langsam|genug|ausrede|ausreden|gelogen|lüge|lügen|versprochen|absolut|komplett|völlig|total|
        eigentlich|seit wochen|seit tagen|seit monaten|wochen|monaten|stundenlang|wochenlang|ewig|nicht mal|nicht einmal|gar
        nicht|gar nichts|mal wieder|erwarte|verlange|fordere|sofort|gefälligst|wohl|doch)
      `,
      `
        (ihr|euer|eure|ihre firma|eure firma|euer service|ihr service|ihr support|euer support|diese firma|dieser laden|eure app|
        dieser bot|ihre mitarbeiter|ihr kundenservice|euer kundenservice)
      `,
      '(warum|wieso|was|wie) (in aller welt|zum|macht ihr|antwortet|hilft|könnt ihr|kann man|ist das|soll das|seid ihr)',
    ],
    plain: [
      `^ (hallo|hi|guten tag|bitte|und|also|moin)? (wie|was|wo|wann|wer|welche|welcher|welches|wohin|kann|können|könnte|könnten|könnt|gibt|ist|sind|habt|haben|darf|muss|soll|wird|hat)`,
      `^ (hallo|hi|guten tag|bitte)? (ich|wir) (möchte|möchten|würde gern|würde gerne|hätte gern|brauche|suche)`,
    ],
    lasting: [
      `(minute|minuten|stunde|stunden|tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|seit|ewig|ewigkeiten|gestern)`,
    ],
    unhelped: [
      `(das|dies|es|die antwort|der link|ihre antwort|deine antwort|der artikel|der tipp) (hat|hilft|beantwortet|löst|war|bringt|funktioniert) (mir|leider|aber|auch|meine frage|das problem|mein problem|mich)? (leider|aber|auch|immer noch)? (nicht|nichts|kein|keine|nicht weiter) (geholfen|weiter|geklappt|funktioniert|beantwortet|hilfreich|gelöst|hilfe)?`,
      `(das|es) (war|ist) nicht (das|meine|die|was) (was|frage|antwort)? (ich|meine)? (gefragt|meinte|wollte|wissen|suche)?`,
      `(danach|das) (habe|hab|hatte) ich (gar|doch|aber)? nicht (gefragt|gemeint|wissen)`,
      `(nicht|wenig|gar nicht) hilfreich`,
      `(schon wieder|wieder|immer|immer noch|nochmal) (dieselbe|das gleiche|dasselbe|die gleiche|der gleiche|derselbe) (antwort|fehler|problem|text)?`,
      `(immer noch|noch immer|weiterhin) (nicht|nichts|kein|das gleiche|dasselbe|derselbe)`,
      `(das) (habe|hab) ich (schon|bereits|doch) (probiert|versucht|gemacht|gelesen|getan)`,
      `(du|sie|ihr) (verstehst|verstehen|versteht|hörst|beantwortest|beantworten) (mich|meine frage|nicht|es)? (nicht|falsch|nicht zu)`,
      `(hast|haben) (du|sie) (schon|bereits|gerade) (gesagt|geschrieben|geschickt)`,
    ],
    happy: [
      `
        (danke*|dankbar|vielen dank|super|toll|toller|tolle|klasse|prima|perfekt|wunderbar|ausgezeichnet|hervorragend|großartig|
        genial|spitze|freundlich|freue|freut|gefreut|zufrieden|glücklich|begeistert|gut|gute|guter|schön|schöner|schöne|
        hilfreich|geholfen|liebe|empfehlen|geklappt|funktioniert wieder|funktioniert jetzt|gelöst|nett|lob|erleichtert|mega|
        bestens|einfach|schnell)
      `,
    ],
    not: [
      `
        (nicht|nie|kein|keine|keinen|keinem|keiner|niemals|ohne|weder|kaum|gar nicht|nicht so|nicht sehr|nicht besonders|nicht
        gerade|überhaupt nicht|wenig|nichts)
      `,
    ],
    very: ['<very>'],
  },
  promise: {
    will: [
      '(ich|wir) (werde|werden)',
      '(werde|werden) (ich|wir)',
      '(ich|wir) (verspreche|versprechen|garantiere|garantieren)',
      '(ich|wir) (schicke|schicken|sende|senden|erstatte|erstatten|melde|melden|kümmere|kümmern|überweise|überweisen|ersetze|ersetzen|prüfe|prüfen|rufe|rufen|gebe|geben) (ihnen|dir|es|das|mich|uns|sie|dich|den|die)',
      '(sie|du) (bekommen|bekommst|erhalten|erhältst) ... (bis|am|morgen|heute|innerhalb|nächste)',
      '(wird|werden) .. (verschickt|versendet|erstattet|geliefert|ersetzt|gutgeschrieben|repariert)',
    ],
    done: [
      '(ich|wir) (habe|haben) .. (erstattet|geschickt|gesendet|storniert|geändert|geprüft|weitergeleitet|bestellt|verschickt|gutgeschrieben|verlängert|gebucht|gesprochen|ersetzt|veranlasst|nachgesehen)',
    ],
    not: ['(ich|wir) (werde|werden) .. (brauchen|benötigen)', 'wenn (ich|wir|sie|du) .. (werde|werden)'],
  },
  talk: {
    greeting: [
      `
        (hallo|hallöchen|hallo zusammen|guten morgen|guten tag|guten abend|gute tag|morgen|moin moin|servus|grüß gott|grüß dich|
        grüezi|grüße sie|tag|tach|mahlzeit|na|abend|guten tach|schönen guten tag|schönen guten morgen|schönen guten abend|gruezi|
        hallihallo|hallo da|huhu|einen guten morgen|einen guten tag|einen schönen guten tag|sali|salü|schönen tag|guten morgen
        zusammen)
      `,
      `
        (wie geht es dir|wie geht es ihnen|wie gehts|wie gehts dir|wie geht es|wie gehts euch|wie geht es euch|was geht|alles
        klar bei euch|na wie gehts|schön sie kennenzulernen|ich hoffe es geht ihnen gut|hoffe es geht ihnen gut)
      `,
      `
        (sehr geehrte damen und herren|liebes team|hallo team|hallo liebes team|liebes support team|guten tag zusammen|sehr
        geehrtes team)
      `,
    ],
    thanks: [
      `
        (danke|dankeschön|danke schön|danke sehr|vielen dank|herzlichen dank|besten dank|tausend dank|lieben dank|danke dir|
        danke ihnen|danke euch|dankö|ich danke ihnen|ich danke dir|ich danke euch|ich bedanke mich|bedanke mich|schönen dank|
        recht herzlichen dank|vielen lieben dank|vielen herzlichen dank|ganz herzlichen dank|dank dir|dank ihnen|danke vielmals|
        danke nochmal|danke nochmals|danke trotzdem|danke im voraus|vielen dank im voraus|1000 dank|besten dank auch|danke auch|
        allerbesten dank)
      `,
      `
        (für|fuer) (die|deine|ihre|eure|das|den|ihren|deinen|euren|alles) (schnelle|tolle|gute|nette|rasche|prompte|super|
        freundliche|große)? (hilfe|antwort|info|infos|information|informationen|unterstützung|auskunft|rückmeldung|mühe|
        bemühungen|service|support|tipp|hinweis|zeit|erklärung|schnelle hilfe)?
      `,
      `
        (das|dies|sie|du|ihr|hat|haben|hast) (hat|war|ist|haben|hast|habt|mir|uns|sehr|wirklich) (mir|uns|sehr|wirklich|schon|
        echt|mir sehr|mir schon|mir wirklich|mir echt)? (sehr|schon|echt|wirklich|super|viel|gut)? (geholfen|weitergeholfen|
        hilfreich|nett|lieb|super|toll|freundlich|gut|klasse|perfekt|nett von ihnen|nett von dir|lieb von dir|schnell|prima)
      `,
      '(sehr|echt|wirklich|super) (nett|freundlich|hilfreich|lieb|gut|nett von ihnen|nett von dir)',
      '(toller|guter|super|klasse|prima|spitzen) (service|support|kundenservice|hilfe|job|arbeit)',
      `
        (alles klar|verstanden|habs verstanden|hab verstanden|das probiere ich|ich probiere es|ich versuche es|ich probiers|
        mache ich|mach ich|werde ich machen|ich warte|dann warte ich|gut zu wissen) (danke|vielen dank|merci|dankeschön|danke
        dir|danke ihnen)
      `,
    ],
    goodbye: [
      `
        (tschüss|tschüß|auf wiedersehen|auf wiederhören|wiedersehen|wiederhören|bis bald|bis dann|bis später|bis morgen|bis
        nächstes mal|bis zum nächsten mal|mach es gut|machs gut|machen sie es gut|machen sies gut|ade|gute nacht|tschö|tschüssi|
        pfiat di|pfiat euch|bis denn|baba|und tschüss|das war alles|das wars|das war es|das ist alles|mehr nicht|nein das war
        alles|nein das wars|sonst nichts|nein sonst nichts|keine weiteren fragen|keine fragen mehr|ich habe keine fragen mehr|
        ich habe keine weiteren fragen|nein alles gut|alles gut|alles bestens|chat beenden|wars das)
      `,
      `
        (schönen|schöne|schönes|angenehmen|guten|gute|einen schönen|ein schönes|eine schöne|noch einen schönen|noch ein schönes|
        noch eine schöne|einen guten|noch schönen|wünsche einen schönen|wünsche noch einen schönen|ihnen auch einen schönen|
        ihnen noch einen schönen|dir noch einen schönen|dir auch einen schönen|euch noch einen schönen|ich wünsche ihnen einen
        schönen|ich wünsche noch einen schönen) (tag|abend|wochenende|woche|nachmittag|feierabend|start|resttag|tag noch|abend
        noch|rest|zeit|sonntag|samstag|freitag|start ins wochenende)
      `,
      `
        (ebenso|gleichfalls|ihnen auch|dir auch|euch auch|mit freundlichen grüßen|freundliche grüße|viele grüße|liebe grüße|
        beste grüße|mfg|lg|vg|gruß|grüße|herzliche grüße|schöne grüße|alles gute|alles liebe|viel erfolg|bleiben sie gesund|
        bleibt gesund)
      `,
    ],
    confirmation: [
      `
        (es|das|alles|jetzt|nun|so|die app|die seite|der link|der code|das passwort|der login|die zahlung|die anmeldung|ja|jetzt
        ja|ja jetzt|ja es|ja das|jetzt alles) (funktioniert|geht|klappt|läuft|passt|hat geklappt|hat funktioniert|hat es gelöst|
        hat das problem gelöst|hat mein problem gelöst|hats gelöst|hat es behoben|hat sich erledigt|hat sich geklärt|hat sich
        gelöst|wars|tut|hat geholfen und funktioniert|löst es|löst das problem|löst mein problem|beantwortet meine frage|
        beantwortet das) (jetzt|nun|wieder|alles|einwandfrei|super|perfekt|prima|endlich|jetzt wieder|nun wieder|jetzt alles|
        wieder alles|wieder einwandfrei|es|gut|bestens|auch)? (wieder|jetzt|alles|einwandfrei|perfekt|super)?
      `,
      `
        (funktioniert|geht|klappt|läuft|passt|hat geklappt|hat funktioniert|gelöst|behoben|erledigt|geklärt|problem gelöst|
        problem behoben|fehler behoben|hat sich erledigt|hat sich geklärt|hat sich gelöst|frage beantwortet|alles erledigt|alles
        geklärt|alles gelöst|fall erledigt|sache erledigt|alles funktioniert|alles läuft|wieder alles gut|alles wieder gut|alles
        wieder in ordnung|jetzt ist alles gut|jetzt ist alles ok|jetzt ist alles in ordnung|ist angekommen|paket ist da|ist
        jetzt da|geld ist da|ist da|bin drin|ich bin drin|bin wieder drin|ich habs|habs geschafft|ich habe es geschafft|habe es
        geschafft|hab es hinbekommen|habs hinbekommen|ich habe es gefunden|hab es gefunden|habs gefunden|ich konnte mich
        einloggen|ich konnte mich anmelden|konnte mich einloggen|konnte mich anmelden|ich komme wieder rein|ich komme jetzt rein|
        das wars problem|das war das problem|das war die lösung|das war der fehler|damit ist es gelöst|damit hat es geklappt|
        damit gehts|damit geht es|damit funktioniert es|so gehts|jetzt gehts|nun gehts|gehts wieder|jetzt geht es|nun geht es|
        geht es wieder|es geht wieder) (jetzt|nun|wieder|alles|einwandfrei|super|perfekt|prima|endlich|es|nun wieder|jetzt
        wieder|damit)? (wieder|einwandfrei|perfekt|super|alles)?
      `,
      `
        (das|mein|das ganze|die|meine|der|dieses) (problem|anliegen|frage|fehler|sache|thema) (ist|hat|wurde|wäre|war) (jetzt|
        nun|somit|damit|inzwischen|sich|mittlerweile|schon)? (jetzt|nun|damit|bereits|schon)? (gelöst|behoben|erledigt|geklärt|
        beantwortet|weg|vom tisch)
      `,
    ],
    filler: [
      `
        (ok|okay|oki|alles klar|gut|super|toll|perfekt|prima|klasse|wunderbar|spitze|cool|ja|jep|jo|jawohl|genau|stimmt|ach so|
        achso|aha|ah|oh|na dann|dann|also|und|so|sehr|sehr gut|ganz|nochmal|nochmals|noch|auch|bitte|gerne|schon|erstmal|für
        heute|top|mega|hervorragend|ausgezeichnet|fein|schön|sehr schön|das ist super|das ist toll|das ist gut|das freut mich|
        freut mich|großartig|genial|wow|verstehe|verstanden|ich verstehe|habs verstanden|hab verstanden|gut zu wissen|kein
        problem|macht nichts|alle|zusammen|liebe|lieber|team|leute|an alle|an das team|jetzt|endlich|mal|vielmals|herzlich|dafür|
        für alles|hier|da|echt|wirklich|natürlich|klar|sicher|absolut|bestens|hurra|juhu|yeah|dank ihnen|dank dir|dank euch|dank
        ihrer hilfe|dank deiner hilfe|wieder|das ging schnell|das ging ja schnell|schnell|einfach|lg|hallo|hi|hey|danke|bei mir|
        bin|froh|ich bin froh)
      `,
    ],
    borrowed: {
      greeting: ['(hi|hey|hello|hoi|yo|moin|hola|bonjour|ciao)'],
      thanks: ['(merci|thx|thanks|thank you|ty|grazie|mille grazie|gracias)'],
      goodbye: ['(ciao|bye|bye bye|adieu|tschau|au revoir|adios)'],
    },
    no: ['(nein|nö|nee)'],
    replies: {
      greeting: 'Hallo! Wie kann ich helfen?',
      thanks: 'Gern geschehen! Wenn noch etwas ist, schreiben Sie einfach.',
      goodbye: 'Auf Wiedersehen und einen schönen Tag!',
      confirmation: 'Schön, dass es geklappt hat! Wenn noch etwas ist, schreiben Sie einfach.',
    },
  },
}
