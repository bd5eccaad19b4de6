// German: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
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
}
