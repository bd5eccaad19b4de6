// Dutch: said before, not listened to. How phrases are written stands in ../language.ts.
import type { Unheard } from '../language.ts'

export const unheard: Unheard = {
  repeated: [
    '(voor de|dit is de|is de|al de|nu de|alweer de|de) <nth> (keer|maal) (dat|al|nu)? (ik)? .. (<tell>)',
    '^ (dit is|nu|alweer) (al|nu)? (de|voor de) <nth> keer $',
    '(mijn|dit is mijn|is mijn) <nth> (bericht|mail|email|verzoek|klacht|poging|telefoontje|herinnering|ticket|vraag)',
    '(al|heb|reeds|ik|hebben) .. <times> .. (<tell>)',
    '<times> (al|heb|nu|ik)? .. (gebeld|gemaild|gevraagd|geschreven|uitgelegd|contact|gemeld)',
    `
      (hoe vaak|hoeveel keer|hoeveel mails|hoeveel berichten) (moet|moeten|heb|ga|wil|willen) (ik|we|je|jullie) (jullie|dit|
      het|dat|nog|je|hier)? (nog|dit|het)? .. (<tell>|vragen|uitleggen|zeggen|herhalen|mailen|bellen|horen)
    `,
    '(hoelang|hoe lang) nog',
    `
      (heb ik|ik heb|heb|zoals ik|ik had|zoals) (jullie|je|u|het|dit|dat|er)? (al|toch al|reeds|nu al|allemaal al|al eerder)
      .. (gezegd|uitgelegd|gevraagd|beantwoord|verteld|aangegeven)
    `,
    '(zoals) (ik)? (al|eerder)? (zei|schreef|gezegd|vertelde|aangaf|vermeldde)',
    `
      (steeds hetzelfde|steeds dezelfde|telkens weer|elke keer weer|altijd hetzelfde|keer op keer|weer hetzelfde|weer opnieuw|
      hetzelfde antwoord|zelfde antwoord|dezelfde antwoorden|dezelfde vraag|herhalen|herhaal mezelf|mezelf herhalen|in
      herhaling|in cirkels|rondjes|draaien in rondjes|van het kastje naar de muur|kastje naar de muur|standaard antwoord|
      standaardantwoord|standaard antwoorden|standaardantwoorden|knip en plak|copy paste|automatische antwoorden|loop vast in|
      heen en weer gestuurd|blijven herhalen|blijft herhalen)
    `,
    '(dat|dit) (is|was) (niet|geen) (mijn vraag|de vraag|wat ik vroeg|antwoord op|wat ik bedoel|een antwoord|wat ik vraag)',
    '(lees|lezen) (eens|nou|je|jullie|dan|eerst)? (eens|eerst|nou)? (wat|mijn|goed|eens)',
  ],
  ignored: [
    `
      (niemand|geen mens|geen hond|geen enkele medewerker|niet een) .. (helpt|antwoordt|reageert|luistert|belt|doet|neemt|kan|
      wil|leest|opneemt|geholpen|gereageerd|geïnteresseerd|interesseert|kijkt|mij)
    `,
    `
      (nog steeds|nog altijd|steeds|weer|en) (geen|zonder|niets|niks|niet) (antwoord|reactie|bericht|oplossing|hulp|gehoord|
      iets gehoord|terugkoppeling|respons|nieuws|geholpen|gereageerd|opgelost|beantwoord)
    `,
    `
      (geen|zonder|nul|nooit|geen enkele) (antwoord|reactie|respons|terugkoppeling|reacties|antwoorden|enkele reactie|enkel
      antwoord|oplossing|hulp|antwoord gekregen|reactie gekregen|gehoor)
    `,
    `
      (genegeerd|negeren jullie|negeert mij|negeert me|negeren mij|negeren me|interesseert jullie niet|kan jullie niet schelen|
      kan niemand schelen|maakt jullie niet uit|laten me zitten|laat me stikken|laten stikken|aan het lijntje|aan mijn lot|
      niet serieus genomen|afgescheept|afgepoeierd|in de steek gelaten|opgehangen|hangen op|laten barsten|niet luisteren|
      luistert niet|luisteren niet|boeit jullie niet|stelletje)
    `,
    '(is|zit) (daar|er|hier) (nog|überhaupt|eigenlijk|ook)? (iemand|een mens|wel iemand)',
    `
      (gaat|kan|leest|werkt|luistert) (er|hier)? (iemand|wie) (mij|me|dit|hier|überhaupt)? .. (ooit|eindelijk|nog|überhaupt|
      een keer)
    `,
    '(wanneer|gaan|willen|ga) .... (eindelijk|eens een keer|ooit|nou eens|nu eens)',
    '(eindelijk) (eens|een keer|antwoord|hulp|iemand|een antwoord|mijn geld|reactie)',
    `
      (helpt|help|helpen|hebben|schiet) (jullie|me|mij|hier|je|niet|dit|ik)? (echt|helemaal|totaal|absoluut|hier)? (niet|niks|
      niets|geen reet|geen zak|geen bal|voor geen meter|er niets aan|niets aan|geen steek)
    `,
  ],
  wonders: ['^ (en|maar)? waarom (antwoordt|reageert) (er|hier)? (niemand|geen mens) (hier|meer)? $'],
  asked: [
    `
      (wat gebeurt er|wat gebeurt|wat doet|wat ziet|wat moet|hoe lang|hoelang|wordt|kan) .... (als|wanneer|zolang|indien|
      totdat|tot) (er)? (niemand|geen medewerker|geen enkele medewerker|geen agent) (erop|hierop|daarop|op tijd|er)?
      (antwoordt|reageert|opneemt|overneemt|beschikbaar is|online is|aanwezig is|geantwoord heeft|gereageerd heeft)
    `,
  ],
}
