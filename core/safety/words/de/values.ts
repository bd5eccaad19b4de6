// German: words around numbers and secrets. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const values: Language['values'] = {
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
}
