// German: the wish for a person. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const wish: Language['wish'] = {
  asks: [
    'ist (denn|noch|hier)? (ein|eine|jemand) <adj>? <one>? (da|erreichbar|verfügbar|frei|online|anwesend|zu sprechen|im chat)',
    `
      (ich|wir) (will|möchte|muss|würde gern|würde gerne|wollen|möchten) (bitte|gern|gerne|sofort|jetzt|lieber)? (zu|zum|
      zur|zu einem|zu einer) <adj>? (<who>) <polite>? $
    `,
    '(zu|zum|zur|an) <det>? <adj>? <adj>? <one> (wechseln|umschalten|umleiten|schalten|durchkommen|kommen)',
    '(frage|fragen|anliegen|anfrage|bitte) (an|für) (einen|eine|ihren|euren|einen ihrer|deinen) <adj>? <one>',
    '(mir|uns) (bitte)? <det> <adj>? <adj>? <one> (geben|holen|schicken|nennen|vermitteln|organisieren)',
    `
      (will|möchte|muss|würde gern|würde gerne) (ich)? (gern|gerne|lieber|bitte|jetzt)? (telefonieren|telefonisch sprechen|
      mit wem reden|mit wem sprechen) $
    `,
    '(termin|gespräch|telefonat|telefontermin|beratungsgespräch|rücksprache|kontakt) (bei|mit) <det> <adj>? <one>',
    'wer (kann|könnte) (mir|uns) (persönlich|telefonisch) .. (helfen|weiterhelfen|sagen)',
    `
      (bitte um|wünsche|möchte|hätte gern|hätte gerne|brauche) (einen|um)? (persönlichen|telefonischen|direkten)? (rückruf|
      anruf|kontakt|ansprechpartner|kontakt zu einem . )
    `,
    '(chatten|sprechen|reden|telefonieren) mit <adj>? <one> <polite>? $',
    `
      (kann|könnte|darf|dürfte|möchte|will|muss|würde) (ich|wir) (bitte|mal|auch|kurz|gern|gerne|lieber|jetzt|direkt|
      gleich)? (bitte|gern|gerne|mal)? mit .. (sprechen|reden|telefonieren|chatten) $
    `,
    `
      (ich|wir) (möchte|will|muss|möchten|wollen|würde gern|würde gerne|würde lieber) (bitte|mal|gern|gerne|jetzt|lieber|
      sofort|direkt)? mit (dem|der|den|einem|einer|eurem|eurer|ihrem|ihrer|deinem|deiner) . (sprechen|reden|telefonieren|
      chatten|verbunden werden)
    `,
    `
      (arbeiten|arbeitet|sitzen|sitzt|gibt es) (bei euch|bei ihnen|hier|da)? (auch|denn|noch|eigentlich|überhaupt)? (echte|
      richtige|lebende|menschliche)? (menschen|leute|mitarbeiter|personen) (für|in|bei|hinter|dahinter|hier|da)
    `,
    '<det> <adj>? <adj>? <one> (dazu)? (holen|dazuholen|hinzuziehen|rufen|einschalten|schicken|anfordern|besorgen|verständigen)',
    `
      (kann|könnte|darf) (ich|man) (euch|sie|dort|da|irgendwo|jemanden|jemand) (bitte|auch|irgendwo|direkt)? (anrufen|
      telefonisch erreichen|telefonisch kontaktieren)
    `,
    '(möchte|will|würde|kann) .. persönlich (beraten|betreut|sprechen|reden|beraten werden|betreut werden|kontaktiert werden)',
    `
      (leite|leiten|leitet|stell|stelle|stellen|verbinde|verbinden) (sie|du)? (mich|uns) (bitte|jetzt|sofort|mal)? (weiter|
      durch) (bitte)? $
    `,
    `
      (habt ihr|haben sie|gibt es|gibts|hast du|brauche|will|möchte) (auch|hier|bei euch)? (einen|eine|nen)? (menschlichen|
      menschliche|echten|echte|persönlichen|persönliche|telefonischen|telefonische) (support|hilfe|unterstützung|beratung|
      service|kundenservice|kundendienst|kontakt|ansprechpartner|chat)
    `,
    '(sprich|sprechen|reden|rede|chatte|telefonieren) (sie)? mit <det>? <adj>? <one> <polite>? $',
    `
      (brauche|will|möchte|bräuchte|benötige|suche) (hilfe|unterstützung|rat|auskunft|antwort|eine antwort|beratung) (von|
      durch) (einem|einer|echten|menschlichen|jemandem|nem|ner|euren|ihren) <adj>? <who>
    `,
    `
      (kontakt|verbindung|gespräch|telefonat|chat|livechat|live chat) (mit|zu|zum|zur) <det>? <adj>? <adj>? <one>
      (aufnehmen|herstellen|haben|bekommen|bitte|$)
    `,
    `
      (wie|wo|kann ich|möchte ich|will ich|ich möchte|ich will) (kann|erreiche|kontaktiere|finde|bekomme)? (ich|man)?
      (bitte|hier|direkt)? <det> <adj>? <adj>? <who> (erreichen|kontaktieren|anrufen|sprechen|ansprechen)
    `,
    '(in kontakt|in verbindung) (mit|zu) <det>? <adj>? <adj>? <who> (bringen|setzen|treten|kommen)',
    '(bringen|setzen|bring|setz|bringe|setze) (sie)? (mich|uns) (bitte)? (in kontakt|in verbindung) mit <det>? <adj>? <who>',
    `
      (du|sie|ihr) (kannst|können|könnt) (mir|uns) (nicht|nicht wirklich|leider nicht) (weiterhelfen|helfen) .... (mensch|
      menschen|mitarbeiter|person|jemanden)
    `,
    '(mit|zu|an) (jemand|jemandem|jemanden|wem)? (aus|von|in)? (der|die|dem|den|ihrer|eurer)? <rooms> .. <speak>',
    '(zu|an|mit) (der|die|dem|den|ihrer|eurer)? <rooms> (durchstellen|verbinden|weiterleiten|weiterverbinden)',
    '^ <polite>? <polite>? (verbinden|weiterverbinden|durchstellen|weiterleiten) <polite>? $',
    `
      (möchte|will|würde gern|würde gerne|muss|hätte gern) .. (weiterverbunden|verbunden|durchgestellt|weitergeleitet|
      zurückgerufen|angerufen) (werden)?
    `,
    '(wäre|ist) (mir|uns) (ein|eine|einen) <adj>? <one> lieber',
    '(mir|uns) (wäre|ist) (ein|eine|der kontakt mit einem|das gespräch mit einem) <adj>? <one> lieber',
    'mit wem (kann|darf|soll|muss|könnte) (ich|wir) .. (sprechen|reden|telefonieren|chatten)',
    '^ <polite>? an wen (kann|darf|soll|muss|könnte) (ich|wir) (mich|uns) (hier|denn|jetzt|da|sonst|telefonisch|bitte)? (wenden) <polite>? $',
    `
      (will|möchte|muss|kann ich|darf ich|würde gern|würde gerne) (ihn|sie|den|die|diesen) (bitte|sofort|jetzt|direkt|
      persönlich)? sprechen
    `,
    `
      (holen|hol|holt|rufen|ruf|geben|gib) (sie|ihr)? (mir|mal|bitte)? (ihren|deinen|euren|den|einen|ihre|deine|eure|die) (chef|
      chefin|vorgesetzten|vorgesetzte|manager|managerin|leiter|leiterin|teamleiter)
    `,
    '(ich|wir) (hätte|hätten|möchte|brauche|wünsche|will|bitte um|benötige) (gern|gerne|bitte|mir)? (einen|um einen|um)? (rückruf|anruf|telefonat)',
    '(können|könnten|dürfen|wollen|lassen sie) (wir|uns) (bitte|nicht|das|darüber|mal)? telefonieren',
    '(können|könnten) wir (das|dies) (bitte|nicht)? (am telefon|telefonisch|per telefon) (klären|besprechen|regeln|machen)',
    '(haben sie|habt ihr|gibt es) (eine|eure|ihre)? (hotline|servicenummer|kundenhotline|telefonhotline)',
    '(ich|wir) (habe|hab|haben) (doch|schon|bereits|ausdrücklich)? (nach|um) (einem|einer|einen) <adj>? <one> (gefragt|gebeten|verlangt)',
    '(weiterleiten|weiterleitung|weitergeben|übergeben|übergabe|abgeben) (bitte)? an (einen|eine|den|die|das|ihr|euer) <adj>? <who>',
    `
      (bitte)? (an|zum|zur) (den|die|das|einen|eine|ihr|euer)? <adj>? <who> (weiterleiten|übergeben|weitergeben|abgeben|
      durchstellen|weiterreichen)
    `,
    `
      (eskalieren|eskaliere|eskaliert) (sie)? (bitte)? (das|es|dies|meinen fall|mein anliegen|meine anfrage|meine beschwerde|den
      fall)
    `,
    `
      (antwortet|antworten|schreibt|liest|hilft|arbeitet) (hier|mir|uns|da) (auch|denn|eigentlich|noch|überhaupt|mal)? (ein|
      eine|echte|jemand) <adj>? (mensch|menschen|person|mitarbeiter|echtes)
    `,
    `
      (kann|könnte|können|könnten) (mir|uns) (bitte|vielleicht|jetzt)? (einer|eine|jemand) (ihrer|eurer|von ihren|von euren|aus
      ihrem|aus eurem|von ihnen|von euch) .. (helfen|weiterhelfen|antworten|beraten)
    `,
    `
      (termin|gespräch|telefonat|telefontermin|anruf) mit (einem|einer|ihrem|eurem|jemandem) <adj>? <who> (vereinbaren|
      ausmachen|buchen|planen|machen|haben)
    `,
    `
      (kann|könnte|soll|sollte) (bitte)? (ein|eine) <adj>? <one> (das|dies|mir|meinen fall|mein anliegen|meine anfrage) ..
      (übernehmen|ansehen|anschauen|prüfen|bearbeiten|klären|helfen|beantworten)
    `,
    `mit (herrn|herr|frau|doktor|dr|professor) . .. <speak>`,
    `
      (zu|mit) <det>? (herrn|herr|frau|doktor|dr)? . (verbinden|verbinden lassen|durchstellen|durchstellen lassen|weiterleiten)
      (lassen)? $
    `,
    `(rufen|ruft|ruf) (sie|ihr|du)? (mich|uns|mal)? (bitte|mal|doch)? (mich|uns)? (bitte)? (zurück|an|jetzt|heute|morgen|unter)`,
    `(leite|leiten|leitet|gib|geben) (sie)? (es|das|dies|ihn|sie|alles) (bitte)? (an) <det>? <adj>? <adj>? <who> (weiter|ab|$)`,
    `jemanden (ins gespräch|in den chat|dazu) ..`,
    `(bitte um|möchte|wünsche|brauche|hätte gern) (einen|ihren|um)? (rückruf|anruf)`,
    `
      (ich|wir) (möchte|will|brauche|hätte gern|hätte gerne|möchten|wollen) (bitte|gern|gerne)? (jemanden|jemand|wen) (vom|von|
      aus|im) (dem|der|den)? <who>
    `,
    `
      (gibt es|gibts|habt ihr|haben sie|arbeitet) (hier|da|bei euch|bei ihnen|denn)? (denn|hier|da)? (kein|keine|keinen) <adj>?
      (personal|menschen|mensch|mitarbeiter|person|ansprechpartner|echten menschen|leute)
    `,
    `
      ^ <polite>? (kontakt|verbindung|kontaktaufnahme) (zum|zur|mit|mit dem|mit der|mit einem|mit einer|zu einem|zu einer)
      <adj>? <who> <polite>? $
    `,
    `
      (brauche|möchte|will|benötige) (echte|menschliche|manuelle|persönliche|echten|menschlichen|manuellen|persönlichen)
      (menschliche|menschlichen)? (hilfe|unterstützung|kundenservice|kundendienst|support|service)
    `,
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
    'mit wem (kann|könnte|darf|soll|muss) (ich|wir) ... (sprechen|reden|telefonieren|darüber|dazu|hier)?',
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
      mit (einem|einer|diesem|dieser|nem|dem|so einem) (blöden|dummen)? <bot> (zu)? (reden|sprechen|schreiben|chatten|
      diskutieren) (ist|bringt|nervt|hilft|macht|finde)
    `,
    `
      (rede|spreche|schreibe|chatte) (ich)? (gar nicht|nicht|nicht so|nur ungern|ungern) (gern|gerne)? mit (einem|einer|
      diesen|so) <bot> $
    `,
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
    '<polite>? (rückruf|rückrufbitte|rückrufservice|ansprechpartner|persönlicher ansprechpartner) <polite>?',
    '<polite>? <det>? <one> fragen <polite>?',
    `
      <polite>? (menschliche|menschlicher|persönliche|persönlicher|manuelle) (übergabe|weiterleitung|dienste|betreuung|
      kundenbetreuung|ansprechpartner|hilfe|beratung|kontakt|unterstützung|chat) <polite>?
    `,
    '<polite>? (jemand|jemanden|jemandem) (vom|von der|aus dem|aus der|von) (ihrem|eurem|der|dem)? <who> <polite>?',
    `
      <polite>? (live chat|livechat|chat|gespräch|kontakt|verbindung|telefonat|termin|übergabe|weiterleitung|weiterleiten|
      verbinden) (mit|zu|zum|zur|an|ans|an den) <det>? <adj>? <who> <polite>?
    `,
    '<polite>? <who> (kontaktieren|anrufen|erreichen|sprechen|anfordern|verlangen|rufen) <polite>?',
    `
      <polite>? (weiterleiten|weiterleitung|durchstellen|verbinden|menschlicher service|menschliche dienste|menschlicher
      support) <polite>
    `,
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
      ^ (und|also|hier|hallo|aha|ok)? (spreche|rede|chatte|schreibe|kommuniziere|unterhalte) ich (mich)? (hier|jetzt|gerade|
      eigentlich|denn|wirklich|überhaupt|also|nun)? (hier|jetzt|gerade|eigentlich|wirklich|gerade wirklich|noch)?
    `,
    `
      (kann|könnte|darf|möchte|will|muss|würde) (ich|wir|man)? .. mit (dir|meinem|meiner|meinen|unserem|unserer|unseren|
      freunden|anderen|fremden|tieren|ihm|<det>? <bot>)
    `,
    '(kann|könnte|darf|möchte|will|muss|würde) (ich|wir|man)? .. mit (ihnen|euch) (sprechen|reden|chatten|schreiben) $',
    '(wärst|wärest|bist|warst|wäre) (du|sie)? (nicht|nicht lieber|lieber|gern|gerne|auch)? (lieber|gern|gerne)?',
    '(schreibt|antwortet|spricht|sitzt) (da|hier|dort|mir) (gerade|denn|jetzt|eigentlich)? (ein|eine) .. oder (ein|eine)? <bot>',
    '(wurde|wurden) (ich|wir|er|sie|es|mich) (gestern|schon|bereits|heute|letzte woche|vorhin|neulich|einmal|dann|letztens|gerade)',
    `
      (zu|zur|zum|auf) (den|der|die|das|eurer|ihrer)? (faq|faqs|seite|webseite|website|homepage|startseite|anleitung|
      übersicht|artikel|link|formular|shop)
    `,
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
      (habe|hatte|hab|war|waren|bin|hat|haben) (ich|wir|er|sie|es|mich)? (gestern|schon|bereits|heute|letzte
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
}
