// German: messages that carry no question. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const talk: Language['talk'] = {
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
}
