// German: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    '(ich|wir) (werde|werden)',
    '(werde|werden) (ich|wir)',
    '(ich|wir) (verspreche|versprechen|garantiere|garantieren)',
    `
      (ich|wir) (schicke|schicken|sende|senden|erstatte|erstatten|melde|melden|kümmere|kümmern|überweise|überweisen|ersetze|
      ersetzen|prüfe|prüfen|rufe|rufen|gebe|geben) (ihnen|dir|es|das|mich|uns|sie|dich|den|die)
    `,
    '(sie|du) (bekommen|bekommst|erhalten|erhältst) ... (bis|am|morgen|heute|innerhalb|nächste)',
    '(wird|werden) .. (verschickt|versendet|erstattet|geliefert|ersetzt|gutgeschrieben|repariert)',
  ],
  not: ['(ich|wir) (werde|werden) .. (brauchen|benötigen)', 'wenn (ich|wir|sie|du) .. (werde|werden)'],
  acts: {
    lists: {},
    did: '(ich|wir)? (habe|hab|haben wir|wir haben) ........',
    gap: '........',
    and: 'und|sowie|und dann|und gleich|und auch',
    changed: `
      storniert|erstattet|rückerstattet|zurückerstattet|zurückgezahlt|zurückgebucht|überwiesen|ausgezahlt|entschädigt|geändert|
      abgeändert|verändert|umgeändert|angepasst|aktualisiert|korrigiert|berichtigt|behoben|repariert|gelöst|geschickt|
      zugeschickt|gesendet|zugesandt|versendet|versandt|verschickt|abgeschickt|nachgesendet|weitergeleitet|weitergegeben|
      übergeben|eskaliert|gemeldet|bestellt|nachbestellt|gebucht|umgebucht|reserviert|vereinbart|terminiert|verschoben|verlegt|
      verlängert|erneuert|ersetzt|ausgetauscht|umgetauscht|getauscht|gutgeschrieben|ausgestellt|erlassen|abgezogen|bezahlt|
      belastet|zurückgesetzt|wiederhergestellt|gelöscht|entfernt|geschlossen|geöffnet|eröffnet|wiedereröffnet|angelegt|erstellt|
      eingerichtet|registriert|eingetragen|hinzugefügt|hinterlegt|angewendet|aktiviert|reaktiviert|deaktiviert|freigeschaltet|
      freigegeben|abgeschaltet|gesperrt|entsperrt|eingefroren|pausiert|angehalten|gestoppt|beendet|gekündigt|abgemeldet|
      angemeldet|abbestellt|hochgestuft|herabgestuft|umgestellt|gewechselt|eingereicht|beantragt|angefordert|veranlasst|
      ausgelöst|eingeleitet|gestartet|bearbeitet|genehmigt|bestätigt ihre|informiert|benachrichtigt|kontaktiert|gesprochen|
      zugewiesen|verknüpft|zusammengeführt|übertragen|umgeleitet|gestrichen
    `,
    looked: `
      nachgesehen|nachgeschaut|nachgeprüft|geprüft|überprüft|angesehen|angeschaut|gefunden|gesucht|gesehen|festgestellt|gelesen|
      verglichen|verifiziert|bemerkt|recherchiert|eingesehen
    `,
    also: [],
    not: [
      `
        (ich|wir)? (habe|hab|haben) ........ (wurde|wurden|worden|wird|werden|ist|sind|war|waren|dass|ob|weil|nicht|nichts|kein|keine|
        keinen|keinem|nie|niemals|sobald|wenn) ........ (<changed>)
      `,
      '(ich|wir)? (habe|hab|haben) ........ (<changed>) (wurde|wurden|worden|wird|werden|haben|hat|hatten|ist|sind|war|waren)',
      '(haben|habe) (sie|ihr|du) ........ (<changed>)',
    ],
  },
}
