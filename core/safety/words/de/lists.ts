// German: choices that several phrases share. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const lists: Language['lists'] = {
  rooms: `
    buchhaltung|rechnungsstelle|versand|versandabteilung|retouren|reklamation|vermietung|rechtsabteilung|personalabteilung|
    kreditabteilung|schadenabteilung|lager|werkstatt|hausverwaltung|it abteilung|technischen abteilung|betrugsabteilung|
    kundenbetreuung|concierge|housekeeping
  `,
  det: `
    ein|eine|einen|einem|einer|nen|ne|nem|ner|n|ihr|ihrem|ihren|ihrer|euer|eurem|euren|eurer|dem|den|der|die|das|irgendein|
    irgendeinem|irgendeinen|deinem|deinen|einem von euch|so einem|dein|deine|deiner|ihre|eure|jemandem aus dem|jemandem aus
    der|jemandem vom|jemandem von|jemand vom|jemand von
  `,
  adj: `
    echt*|richtig*|real*|lebend*|menschlich*|wirklich*|kompetent*|ander*|zuständig*|deutschsprachig*|nett*|fähig*|erfahren*|
    lebendig*|live|physisch*|verantwortlich*|persönlich*|eigen*|freundlich*
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
    menschlichem personal|praxis|empfang|rezeption|filiale|verwaltung|bank|sekretariat|vertrieb|marktleitung|patientenannahme|
    arzt|ärztin|praxisteam|verkauf|verkäufer|verkäuferin|inhaber|inhaberin|besitzer|händler|geschäftsführer|geschäftsführerin|
    gründer|gründern|gründerin|lehrer|lehrerin|professor|professorin|tutor|administrator|admin|experte|experten|expertin|
    anwalt|anwältin|sekretär|sekretärin|spezialist|spezialisten|fachkraft|fachleuten|verantwortlichen|zuständigen|betreuer|
    betreuerin|kundenbetreuern|kollegium|techniker|technikerin|entwickler|entwicklern|geschäftsleiter|redaktion|beratung|
    beratungsstelle|behörde|amt|jemandem aus fleisch und blut|jemand aus fleisch und blut
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
}
