// Dutch: how customers sound who are neither angry nor unheard. How phrases are written stands in ../language.ts.
import type { Mood } from '../language.ts'

export const mood: Mood = {
  upset: [
    `
      (wacht|wachten|gewacht|wachtend|zit|hang|sta) (ik|nu|al|nog|te|nog steeds)? (nu|al|reeds|inmiddels|nog steeds|te wachten|
      hier)? (al|langer dan|meer dan|ruim|bijna|sinds)? (uren|dagen|weken|maanden|een uur|twee uur|drie uur|een week|twee
      weken|drie weken|een maand|twee maanden|drie maanden|2 weken|3 weken|2 maanden|eeuwen|eeuwig|2 uur|3 uur|drie dagen|5
      dagen|zo lang|een eeuwigheid|lang genoeg)
    `,
    `
      (al|sinds|na|reeds) (meer dan|ruim|bijna|al|langer dan)? (weken|dagen|maanden|uren|een week|twee weken|drie weken|een
      maand|twee maanden|3 weken|2 weken|een uur|twee uur|drie uur|3 maanden) .... (wachten|wacht|niemand|niets|niks|geen|aan
      het wachten|bezig|antwoord|aan het lijntje)
    `,
    `
      (teleurgest*|teleurstel*|ontevreden|jammer|helaas|triest|verdrietig|slecht*|erg vervelend|vervelend|vervelende|
      verschrikkelijk|vreselijk|bezorgd|zorgen|ongerust|verward|verwarrend|ingewikkeld|onduidelijk|onvriendelijk|langzaam|
      traag|trage|zenuwachtig|wanhopig|gestrest|stress|klacht|klagen|oneerlijk|balen|baal|onbegrijpelijk|rommel|puinhoop|
      omslachtig|bang|beroerd|sneu)
    `,
    `
      (niet|niets|weinig|nooit) (blij|tevreden|goed|leuk|fijn|eerlijk|behulpzaam|ok|oké|mooi|gelukkig|netjes|normaal|grappig|
      handig|prettig)
    `,
    '(te|veel te|zo|heel|erg) (lang|laat|duur|langzaam|ingewikkeld|traag|slecht)',
    '(nog steeds|weer|alweer|nog altijd) (niet|geen|niets|niks|kapot|fout|verkeerd|stuk)',
    '(wil|eis) (ik)? (mijn|gewoon mijn) (geld|centen|geld terug)',
  ],
  trouble: [
    `
      (fout|fouten|foutmelding|probleem|problemen|kapot|stuk|defect|defecte|beschadigd|beschadigde|vertraagd|vertraging|
      ontbreekt|ontbreken|kwijt|verloren|verkeerd|verkeerde|geblokkeerd|geweigerd|afgewezen|gestolen|crasht|vastgelopen|loopt
      vast|dubbel|storing|afgeschreven|verdwenen|weg|gehackt|ongeldig|mislukt|mislukte|niet mogelijk|onvolledig|incompleet|te
      laat|gescheurd|haperen|hapert|klem)
    `,
    `
      (niet|geen|nooit|niets) .. (aangekomen|geleverd|ontvangen|gekregen|werkt|werken|mogelijk|gevonden|vinden|laden|inloggen|
      openen|bezorgd|verzonden|terugbetaald|beschikbaar|zichtbaar|gelukt|lukken|betalen|starten|geopend|verwerkt)
    `,
    `
      (werkt|doet|lukt|laadt|opent|start|komt|gaat|krijg|kan) (het|de|mijn|ook|hier|bij mij|zich|helaas|ik|er|vandaag|steeds)?
      .. (niet|nooit|niets|niks|geen)
    `,
    `
      (waar is|waar blijft|waar blijven|wat is er aan de hand|waarom is|waarom werd|waarom kan|waarom werkt|waarom krijg|
      waarom heb)
    `,
  ],
  impatience: [
    '(dringend|spoed|zsm|zo snel mogelijk|met spoed|onmiddellijk|per direct|urgent)',
    `
      (weer|alweer|nog steeds|nog altijd|al|eindelijk|nooit|niemand|niets|niks|nergens|altijd|echt|serieus|steeds|constant|
      genoeg|smoes|smoesjes|excuses|gelogen|leugens|beloofd|absoluut|compleet|volledig|totaal|weken|maanden|uren|niet eens|
      helemaal niet|eis|verwacht|onmiddellijk|elke keer|telkens|nou|eerlijk gezegd|duidelijk)
    `,
    '(waarom|hoe|wat) (antwoordt|reageert|helpt|kan het|doen jullie|kunnen jullie|is dit|zijn jullie)',
  ],
  towards: [
    '(klantenservice|klantendienst|helpdesk|support|medewerker|medewerkers|personeel|in de wacht|opgehangen|van jullie|met jullie|bij jullie)',
    `
      (jullie bedrijf|jullie service|jullie support|jullie app|jullie site|jullie team|jullie klantenservice|dit bedrijf|deze
      service|deze bot|jullie|jullie medewerkers)
    `,
  ],
  plain: [
    `^ (hallo|hoi|goedemorgen|goedemiddag|beste|en|graag)? (hoe|wat|waar|wanneer|welke|welk|wie|hoeveel|kan|kunnen|kunt|kun|is|zijn|heeft|hebben|mag|moet|zal|werkt|bestaat)`,
    `^ (hallo|hoi|goedemorgen)? (ik|wij|we) (wil graag|wil|zou graag|zoek|willen graag)`,
  ],
  lasting: [`(minuut|minuten|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren|sinds|gisteren|eeuwen|eeuwigheid)`],
  unhelped: [
    `(dit|dat|het|uw antwoord|je antwoord|het antwoord|de link|het artikel) (heeft|helpt|werkt|lost|beantwoordt|was|is) (me|mij|mijn vraag|het probleem|dus|ook|helaas)? (ook|helaas|nog steeds)? (niet|niks|niets|geen) (geholpen|op|verder|gewerkt|nuttig|behulpzaam|hulp)?`,
    `(dit|dat|het) (is|was) niet (wat|mijn vraag|het antwoord|waar) .. (vroeg|vraag|bedoel|bedoelde|zoek|gevraagd)?`,
    `dat bedoel ik niet`,
    `(niet|weinig) (nuttig|behulpzaam|handig)`,
    `(weer|opnieuw|steeds|nog steeds|alweer|altijd) (hetzelfde|dezelfde|niet|niets|niks) (antwoord|fout|probleem)?`,
    `(hetzelfde|dezelfde) (antwoord|fout|probleem|melding)`,
    `(dat|dit)? (heb|had) ik (al|dat al|dit al) (geprobeerd|gedaan|gelezen)`,
    `(je|jij|u|jullie) (begrijpt|begrijp|snapt|snap|luistert|luister|leest) (me|mij|het|mijn vraag)? (niet|helemaal niet)`,
    `(dat)? (heb|heeft|hebben) (je|u|jullie) (al|dat al) (gezegd|gestuurd|geschreven)`,
  ],
  happy: [
    `
      (dank*|bedankt|thanks|super|geweldig|geweldige|fantastisch|fantastische|uitstekend|uitstekende|perfect|prima|prachtig|
      fijn|fijne|blij|tevreden|gelukkig|goed|goede|mooi|mooie|leuk|leuke|aardig|vriendelijk|behulpzaam|snel|snelle|handig|
      geholpen|aanrader|aanbevelen|opgelost|werkt nu|werkt weer|gelukt|opgelucht|complimenten|compliment|lief|tof|makkelijk|
      hartstikke|gaaf|keurig|netjes|lof)
    `,
  ],
  not: [
    `
      (niet|geen|nooit|niets|niks|zonder|nauwelijks|weinig|niet zo|niet echt|niet erg|niet heel|niet bepaald|helemaal niet|
      allesbehalve|noch)
    `,
  ],
  very: ['<very>'],
}
