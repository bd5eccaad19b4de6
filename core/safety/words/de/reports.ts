// German: what is said to have happened to the customer's things, whoever did it. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const reports: Language['reports'] = {
  lists: {
    yours: 'ihr|ihre|ihrem|ihren|ihres|dein|deine|deinen|deinem|deiner|deines|ihrer',
    thing: `
      bestellung|erstattung|rückerstattung|stornierung|kündigung|buchung|reservierung|zahlung|betrag|geld|adresse|
      lieferadresse|rechnungsadresse|konto|vertrag|abo|abonnement|termin|ersatz|umtausch|paket|anfrage|karte|tarif|rechnung|
      gebühr|rücksendung|artikel|lieferung|passwort|änderung
    `,
    done: '<changed>',
  },
  says: [
    '(<yours>|<thing>) ... (wurde|wurden|ist|sind) ........ (<done>)',
    '(wurde|wurden|ist|sind) (nun|jetzt|bereits|soeben|hiermit)? <yours> .... (<done>)',
    '(sie|du|ihr) (wurden|wurdest|sind jetzt|sind nun) .... (<done>)',
    '(es|das|dies|alles) (wurde|ist) ... (<done>)',
    '^ ... <thing> (<done>) $',
    '(rückerstattung|erstattung|stornierung|kündigung|änderung|umbuchung) (ist|wurde) .... (erfolgt|abgeschlossen|durchgeführt|vorgenommen|erledigt|unterwegs)',
  ],
  not: ['(wenn|falls|sobald|nachdem|bis|bevor|ob|wie|wo|nicht|kein|keine|nie|sofern|solange|können|kann) ........ (<done>)'],
  kinds: {
    cancel: 'storn*|gekündigt|kündigung*|kündig*|abbestell*|abgemeldet|beendet|gestrichen|annullier*',
    refund:
      'erstatt*|rückerstatt*|zurückerstatt*|zurückgezahlt|zurückgebucht|gutgeschrieben|gutschrift*|überwiesen|ausgezahlt|erlassen|entschädigt',
    change:
      'geändert|änder*|abgeändert|verändert|angepasst|aktualisiert|korrigiert|berichtigt|umgestellt|gewechselt|umgebucht|hochgestuft|herabgestuft|verlegt|verschoben',
    send: 'geschickt|zugeschickt|gesendet|zugesandt|versendet|versandt|verschickt|abgeschickt|nachgesendet|versand',
    replace: 'ersetzt|ausgetauscht|umgetauscht|getauscht|ersatz*|umtausch*',
    book: 'gebucht|umgebucht|reserviert|vereinbart|terminiert|bestellt|nachbestellt',
    remove: 'gelöscht|entfernt',
    extend: 'verlängert|erneuert|verschoben',
    block: 'gesperrt|eingefroren|deaktiviert|abgeschaltet',
    activate: 'aktiviert|reaktiviert|freigeschaltet|freigegeben|entsperrt|wiederhergestellt|angewendet|angemeldet',
    stop: 'pausiert|angehalten|gestoppt|beendet',
    pay: 'bezahlt|belastet|abgezogen|überwiesen',
    create: 'angelegt|erstellt|eingerichtet|registriert|eingetragen|hinzugefügt|hinterlegt|geöffnet|eröffnet|wiedereröffnet|ausgestellt',
    close: 'geschlossen|behoben|repariert|gelöst',
    pass: 'weitergeleitet|weitergegeben|übergeben|eskaliert|gemeldet|informiert|benachrichtigt|kontaktiert|gesprochen|zugewiesen|übertragen',
    reset: 'zurückgesetzt',
  },
}
