// German: how customers sound who are neither angry nor unheard. How phrases are written stands in ../language.ts.
import type { Mood } from '../language.ts'

export const mood: Mood = {
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
    '(warum|wieso|was|wie) (in aller welt|zum|macht ihr|antwortet|hilft|könnt ihr|kann man|ist das|soll das|seid ihr)',
  ],
  towards: [
    '(kundenservice|kundendienst|kundenbetreuung|kundensupport|support|hotline|mitarbeiter|mitarbeitern|mitarbeiterin|warteschleife|aufgelegt|von euch|von ihnen|mit euch|bei euch)',
    `
      (ihr|euer|eure|ihre firma|eure firma|euer service|ihr service|ihr support|euer support|diese firma|dieser laden|eure app|
      dieser bot|ihre mitarbeiter|ihr kundenservice|euer kundenservice)
    `,
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
}
