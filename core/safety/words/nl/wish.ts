// Dutch: the wish for a person. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const wish: Language['wish'] = {
  asks: [
    `
      (kan|mag|zou|wil|kunnen|mogen) (ik|we|wij) (graag|even|aub|alsjeblieft|misschien|ook|nu|liever|niet gewoon|gewoon)?
      (graag|even)? met .. (spreken|praten|bellen|chatten|overleggen) $
    `,
    `
      (ik|we) (wil|willen|zou graag|wou|moet) (graag|even|nu|liever|direct)? met (de|het|een|uw|je|jullie|iemand van|iemand
      van de) . (spreken|praten|bellen|chatten)
    `,
    `
      (werken|zitten|zijn) (er|hier|daar) (ook|nog|hier|eigenlijk)? (echte|levende)? (mensen|personen|medewerkers) (voor|
      bij|achter|in|hier|die|werkzaam)
    `,
    `
      (in contact|contact|verbinding|in verbinding) (brengen|opnemen|krijgen|leggen|komen|zoeken|maken) met <det>? <adj>?
      <adj>? <who>
    `,
    `
      (hebben jullie|heb je|heeft u|is er|bieden jullie|wil|zoek|wil ik) (graag|ook|hier)? (menselijke|persoonlijke|echte|
      telefonische|live) (ondersteuning|hulp|support|assistentie|klantenservice|service|medewerkers|contact|chat)
    `,
    `
      (ik|we|wij) (heb|hebben|wil|zoek|willen|wens) (graag|nu|dringend)? (hulp|ondersteuning|assistentie|advies|antwoord)
      van (een|iemand|n|echt|menselijke|jullie|de) <adj>? <adj>? <who>?
    `,
    '(kan|mag|zou|wil) ik (even|graag|aub)? <det> <adj>? <one> (van je|van jou|van u|van jullie) (spreken|bellen|hebben)',
    `
      (doorverbinden|doorverbonden|doorschakelen|livechat|live chat|chat|gesprek|verbinding|overdracht|overdragen|
      escalatie) (met|naar|aan) <det>? <adj>? <adj>? <who>
    `,
    `
      (haal|roep|vraag|bel|stuur|regel|zoek) (er|aub|even|me|mij)? <det> <adj>? <adj>? <one> (erbij|voor me|voor mij|om|die|
      aub|alsjeblieft|$)
    `,
    '(aan|naar) <det>? <adj>? <adj>? <who> (overdragen|doorgeven|overgeven|overzetten|doorsturen)',
    '(je|u|jij) (helpt|begrijpt|snapt) (me|mij) niet .... (mens|medewerker|persoon|iemand)',
    '<talk> (met|met de|met het|met uw|met jullie|met iemand van de) <rooms>',
    '(met|naar|aan) (de|het|uw|jullie|iemand van de)? <rooms> <talk>',
    `
      (kan|mag|wil|zou) (ik|wij|we) (graag|even|alstublieft|aub)? (de|het|uw|jullie|iemand van de) <rooms> (graag|even)?
      (spreken|bellen)
    `,
    `
      (wil|wens|zou graag|graag|moet) (graag|meteen|nu|even)? (doorverbonden|teruggebeld|gebeld|doorgeschakeld|doorgestuurd) (worden)?
    `,
    '(haal|roep|geef me|bel) (even|me)? (uw|je|jouw|jullie|de) (manager|leidinggevende|chef|baas|teamleider|supervisor)',
    `
      (kunnen|mogen|zullen) (we|wij) (hierover|dit|even|niet|alstublieft)? (bellen|telefonisch overleggen|telefoneren|
      telefonisch bespreken|telefonisch regelen)
    `,
    '(vroeg|heb gevraagd|vraag) (al|toch|net|nu)? (om|naar) (een|iemand) <adj>? <one>',
    `
      (stuur|geef|speel|zet|schakel) (dit|het|me|mij|mijn vraag|mijn zaak)? (aub|alstublieft)? door (aan|naar) (een|uw|je|
      jullie|de|het) <adj>? <who>
    `,
    `
      (is|zit|werkt) (daar|hier|er) (hier|nog|ook|eigenlijk)? (iemand|een mens|een echt persoon|een medewerker|een persoon)
      (aanwezig|thuis|bereikbaar|$)
    `,
    `
      (kan|zou|kunnen) (een|één|iemand) van (uw|je|jullie|de) (collega s|collegas|medewerkers|mensen|team|adviseurs) .. (helpen|
      bellen|kijken|antwoorden|terugbellen)
    `,
    `
      (gesprek|afspraak|belafspraak|telefoongesprek) (plannen|maken|inplannen|regelen)? met (een|iemand|uw|jullie) <adj>? <one>
      (plannen|maken|inplannen|regelen)?
    `,
    'door (een|iemand) <adj>? <one> (geholpen|bediend|te woord gestaan|gebeld|teruggebeld|behandeld)',
    `(praten|spreken|bellen|chatten|overleggen) met (meneer|mevrouw|dokter|dr) .`,
    `met iemand (van|uit) (het|de|jullie) . (bellen|praten|spreken|chatten|overleggen)`,
    `(kunnen|kunt|kan|willen|wilt|kun) (jullie|u|je|iemand) (mij|me|ons) (aub|alsjeblieft|even)? (bellen|terugbellen|opbellen)`,
    `^ <polite>? bel (me|mij|ons) (aub|even|terug|alsjeblieft|nu|vandaag|morgen|op)`,
    `
      (kan|mag|wil|kunnen|mogen|willen|zou|moet) (ik|we|wij) (graag|even|misschien|aub|alsjeblieft|nu|hier)? <det>? <adj>?
      <adj>? (<one>|iemand anders|iemand) (spreken|hebben|bellen|bereiken|contacteren|aan de lijn|aan de telefoon)
    `,
    `
      (ik|we|wij) (wil|willen|zou graag|moet) (graag|even|nu|gewoon)? <det>? <adj>? (<one>|iemand anders|iemand) (aan de lijn|
      aan de telefoon|spreken|te spreken)
    `,
    `
      (is|zijn) er (hier)? (iemand anders|een ander|een collega|een echt persoon|een mens) (die|met wie|waarmee) (mij|me|ik)?
      (kan|wel|kunnen|verder)? (helpen|praten|spreken|help)
    `,
    `
      (me|mij|ons) (even|aub|direct|nu|alsjeblieft|alstublieft)? (doorverbinden|verbinden|doorschakelen|doorzetten|koppelen)
      (met|naar|aan) <det>? <adj>? <adj>? <who>
    `,
    `
      ^ (verbind|schakel|zet|kunt u|kun je|kan je) (me|mij) (maar|aub|even|nu|alsjeblieft)? (door|doorverbinden|doorschakelen)
      (aub|alsjeblieft|alstublieft)? $
    `,
    `
      (hulp|antwoord|reactie|ondersteuning|telefoontje) van (een|iemand|n) <adj>? <adj>? <one>?  (nodig|graag|aub|alsjeblieft|
      $)
    `,
    'hulp van (een|n) <adj>? <one>',
    `
      (kan|kunnen|zou|laat) (dit|dat|mijn vraag|mijn zaak) .. (door)? (een|n) <adj>? (mens|medewerker|persoon|collega) ..
      (bekeken|opgepakt|overnemen|behandeld|bekijken|oppakken)
    `,
    `
      met <det>? <adj>? <adj>? <who> (aan de telefoon|telefonisch|persoonlijk|direct|hier|live|liever|graag|nu|even|hierover|
      daarover|van jullie|te)? .. <talk>
    `,
    `
      (praten|spreken|chatten|bellen|praat|spreek|chat|overleggen|communiceren|contact|verbinding) (ik)? (graag|liever|aub|
      direct|nu|even|gewoon|opnemen)? met <det>? <adj>? <adj>? <who>
    `,
    `
      (verbind|verbinden|verbindt|schakel|schakelen|zet|zetten|stuur|sturen|geef|geven|breng|haal|doorverbinden|escaleer) (je|
      u|jullie)? (me|mij|ons|dit|het gesprek|de chat|mijn zaak|mijn vraag|dit gesprek) (aub|alsjeblieft|alstublieft|nu|even|
      maar|direct|meteen|gewoon|dan|in contact|eens)? (door)? (met|naar|aan|door naar|door met)? <det>? <adj>? <adj>? <who>
    `,
    `
      (me|mij|ons|dit|het gesprek|de chat) (aub|alsjeblieft|nu|even|direct)? (met|naar|aan) <det>? <adj>? <adj>? <who> ..
      (doorverbinden|verbinden|doorschakelen|doorsturen|doorverbonden|doorgeschakeld|overzetten|overdragen|koppelen|door)
    `,
    `
      (naar|met|aan) <det>? <adj>? <adj>? <one> .. (doorverbinden|verbinden|doorschakelen|doorsturen|doorverbonden|
      doorgeschakeld|overdragen|escaleren|verbonden|doorgestuurd)
    `,
    `
      (ik|we|wij) (wil|zou graag|zou|heb|eis|zoek|verlang|wens|willen|hebben|moet|vraag) (graag|nu|direct|liever|gewoon|
      eindelijk|dringend|echt|aub|alleen|willen)? (graag|nu|liever|om)? (met)? (een|n|de|het|jullie|je|uw|mijn)? <adj>? <adj>?
      <one> (nodig|spreken|aan de lijn|aan de telefoon|graag|aub|alsjeblieft|alstublieft|nu|hebben|willen|$|die|in plaats|zien|
      krijgen)
    `,
    '(ik|we) (wil|eis|zoek) (graag|nu|liever|gewoon|een)? (een|n) <adj>? <adj>? <one>',
    `
      (kan|mag|kunnen|zou) (ik|we|wij) .. (een|n|de|jullie) <adj>? <adj>? <one> (spreken|krijgen|hebben|bellen|bereiken|aan de
      lijn|aan de telefoon)
    `,
    `
      (een|n|de|iemand|jullie|echt)? <adj>? (mens|medewerker|persoon|iemand|leidinggevende|manager|klantenservice|helpdesk|
      adviseur|collega|klantendienst) (persoonlijk|telefonisch|direct|van de klantenservice|van jullie|van support|daarover|
      hierover|aan de telefoon|aan de lijn|te)? (spreken|te pakken krijgen|bereiken|te spreken|te bereiken|aan de lijn
      krijgen)
    `,
    `
      (hoe|waar) (kan|kom|krijg|bereik|neem) (ik|je) .. (contact op met|in contact met|met)? <det>? <adj>? <adj>? <who>
      (bereiken|spreken|krijgen|bellen|in contact|aan de lijn|$)
    `,
    `
      (laat|kan|kunnen|zou|wil) (er)? (iemand|een medewerker|een mens|een collega|een echt persoon) (me|mij|van jullie|van de
      klantenservice|even|aub|alsjeblieft|mij even|me even)? .. (bellen|terugbellen|contact met me|contact met mij|contact
      opnemen|opbellen|te woord staan)
    `,
    'iemand (me|mij|van jullie)? .. (belt|terugbelt|opbelt|contact met mij opneemt|contact met me opneemt)',
    `
      (kan|kunnen|zou|mag|laat) (een|n) <adj>? <adj>? (mens|medewerker|persoon|collega|agent|adviseur|leidinggevende) (me|mij|
      hier|aub|even|alsjeblieft|dit)? .. (helpen|bellen|overnemen|antwoorden|kijken|reageren|uitleggen|oplossen|bekijken|
      oppakken)
    `,
    `
      (is|zijn|werken|hebben jullie|heb je|heeft u|bestaat) (er|hier)? (hier|ook|bij jullie|misschien|echt|nog)? (ook|nog|
      echt)? (een|geen|wat|enige)? <adj> (mens|mensen|persoon|personen|medewerker|medewerkers|helpdesk|support|hulp|agent|
      agents)
    `,
    `
      (is|hebben jullie|heb je|heeft u) (er|hier)? (hier|ook|misschien|nog)? (een|geen)? (iemand|mens|mensen|persoon|
      medewerker|live chat|livechat|klantenservice) (met wie|waarmee|die|hier|beschikbaar|bereikbaar|aanwezig|waar ik|om mee|
      om te spreken|$|aan de andere kant)
    `,
    `
      (met wie|bij wie|wie) (kan|mag|moet|zou) ik (hierover|daarover|dan|het beste|hiervoor)? (spreken|praten|bellen|contact|
      contacteren|terecht|overleggen)
    `,
    `
      (ik|we) (wil|zou graag|heb|zoek|willen) .. (menselijke*|persoonlijke*|telefonisch*|echte*) (hulp|ondersteuning|contact|
      support|assistentie|antwoord|gesprek|service)
    `,
    '^ <polite>? <polite>? <det>? <adj>? <adj>? <one> <polite> <polite>? $',
    `
      ^ (liever|graag|gewoon|mag ik|doe maar|alleen) (met)? <det>? <adj>? <adj>? (mens|medewerker|persoon|agent) <polite>? $
    `,
    `
      (echte|echt|levende|levend) (mens|persoon|medewerker|iemand|agent) (graag|aub|alsjeblieft|alstublieft|spreken|in plaats|
      aan de lijn)
    `,
    '(maar|liever) (met)? (een|n) (echt|echte|levend)? (mens|persoon|medewerker)',
    '(mens|medewerker|persoon|iemand) (in plaats van|en geen|geen|en niet|ipv) (met)? (een|deze|dit|de)? <bot>',
  ],
  refuses: [
    `
      (praat|spreek|chat|typ) (ik)? (niet|liever niet|niet graag|nooit|niet meer|ongraag) (graag)? (met|tegen) (een|deze|
      dit|de|zo n|jullie)? <bot>
    `,
    '(met|tegen) (een|deze|dit|zo n) <bot> (praten|spreken|chatten) (is|heeft|helpt|werkt|vind)',
    `
      (zat|beu|moe|klaar mee) (om)? (steeds|weer|constant|altijd)? (met|tegen|aan) (een|deze|die|zo n|jullie)? <bot> (te)?
      (praten|chatten|spreken|zitten)?
    `,
    `
      (wil|ga|zit|heb|hou|wens|weiger|ben) (ik|we|er|geen)? (hier|nu)? (niet|geen zin|geen behoefte|niet langer|niet meer|niet
      van plan|klaar|zat) (om|meer|langer|verder|op te wachten)? (te)? (om)? (met|tegen) (een|deze|dit|de|zo n|jullie|die)
      (domme|stomme|stom|suffe)? <bot> (te)? (praten|spreken|chatten|communiceren|kletsen|lullen|discussiëren)?
    `,
    '(wil|hoef|heb|accepteer|willen) (ik|we)? (geen) (domme|stomme)? <bot> (meer|nodig|spreken)?',
    '(genoeg|klaar|zat|beu|moe) (van|met) .. <bot>',
    '(deze|die|dit|dat|een|al die) <bot> (zat|beu)',
    `
      ^ <polite>? (geen|niet|niet met|niet weer|alweer een|nee geen) (een|n|zo n|deze|die|met een)? (stomme)? <bot> <polite>?
      <polite>? $
    `,
    '(met|tegen) (een|deze|dit|zo n) <bot> (praat|spreek|wil|ga|chat) (ik)? (niet|nooit)',
    '(niet) (met|tegen) (een|deze|dit|de|zo n) <bot> (praten|spreken|chatten|communiceren)',
  ],
  alone: [
    `
      <polite>? (doorverbinden|doorverbind|doorschakelen|overdracht naar mens|menselijke overdracht|menselijk contact|
      persoonlijk contact) <polite>?
    `,
    '<polite>? (iemand|een persoon|een mens) (van|uit) (de|het|jullie|uw)? <who> <polite>?',
    '<polite>? (spreken|praten|contact|chat|chatten|bellen|verbinden|livechat) (met|naar) <det>? <adj>? <adj>? <who> <polite>?',
    '<polite>? <who> (spreken|bellen|contacteren|bereiken) <polite>?',
    `
      <polite>? <polite>? <det>? <adj>? <adj>? (<one>|iemand|klantenservice|klantendienst|helpdesk|medewerker spreken|met mens|
      met medewerker|mens spreken|echt persoon) <polite>? <polite>?
    `,
    `
      <polite>? (support|doorverbinden|terugbellen|bel me|bel mij|bel me terug|bel mij terug|escaleren|hulp van mens) <polite>
    `,
    '(hallo)? (is)? (er|daar|hier)? (iemand|nog iemand|een mens) (daar|hier|aanwezig|online|thuis|bereikbaar)',
  ],
  not: [
    '(heb|had|hebben|heeft) (gisteren|net|eerder|vorige week|daarnet|toen|vandaag|reeds) (al|ook)? (met)?',
    `
      ^ (en|dus|hallo|hé)? (praat|spreek|chat|schrijf|communiceer) ik (nu|hier|eigenlijk|wel|echt|hier nu|op dit moment)?
      (nu|echt|wel)? (met|tegen)
    `,
    '(kan|mag|zou|wil|kunnen) (ik|we|wij)? .. met (je|jou|mijn|onze|hem|haar|vrienden|anderen|<det>? <bot>)',
    `
      (wil|hoef|moet|zou|ga|kan|hoeft|wens|willen|hoeven|heb) (ik|we|u|je|hier|nu|eigenlijk|ook|nog|liever|daarvoor)? (echt|
      eigenlijk|nu|nog|per se|ook)? (niet|geen) (per se|meer|nog|nu|verder|echt|zo nodig|altijd|nodig)? (om)?
    `,
    '(verbind|schakel|stuur|zet|geef) (me|mij) (aub|alsjeblieft)? niet',
    `
      (geen|zonder|in plaats van|voordat|nadat|voor|na|liever niet|niet) (behoefte|zin|noodzaak|reden|nodig|te hoeven|te|om|
      dat|ik|eerst|aan|een|met)? (om|aan|ik|te|eerst)? (een)?
    `,
    `
      ^ (en|maar)? (moet|hoef|zou|moeten|dien) (ik|je|we) (daarvoor|hiervoor|eerst|echt|altijd|per se|dan|nu|persé)? (eerst|
      echt|altijd|per se)?
    `,
    '<third> <modal>? <modal>? <modal>?',
    `
      (mijn|onze|de|het|een|elke|iedere|jullie) (klant|klanten|gebruiker|gebruikers|bezoeker|bezoekers|gast|huurder) <modal>?
      <modal>? <modal>?
    `,
    'hoe (werkt|stel|gaat|activeer|deactiveer|laat ik|kan ik instellen|configureer|schakel ik) ....',
    'wat (gebeurt|is|betekent|doet|houdt) ....',
    'wanneer (wordt|schakelt|gaat|verbindt) ....',
    '(de|het|die|deze|een|dat) (knop|link|functie|pagina|menu|instelling|tekst|artikel|bericht|optie|veld|button) .. ',
    `
      (heb|had|ben|werd|hebben|heeft) (ik|we|er|al|met) (gisteren|al|net|eerder|vorige week|daarnet|toen|een keer|vandaag|reeds)?
      (al|ook)? (met)?
    `,
    `
      (de|het|jullie|een|deze|als de|wanneer de|of de) (bot|ai|assistent|chatbot|systeem|robot|software|widget|tool|platform)
      ....
    `,
    `
      (agent|medewerker|adviseur|manager|support|klantenservice) (nummer|id|account|login|korting|rol|licentie|code|portaal)
    `,
    `
      (hoe|waar|kan|kunnen|mag|wanneer|als|mogelijk) (kan|kunnen|wijs|draag|geef|stuur|zet|moet|verplaats|schuif)? (ik|je|we|
      men) (een|meerdere|elk|elke|alle) (open|lopend|lopende|ander|bestaand|bestaande)? <unit> (aan|toe|over|naar|door|van) ..
    `,
    `
      (kan|kunnen|hoe|wanneer|of|mag|wie) (kan|kunnen|mag)? (een|iedere|elke|de|meerdere|andere)? <adj>? (<one>|iemand) (ook|
      zelf|dan|later|handmatig)? (een|meerdere|elke|elk) (open|lopend|lopende|ander)? <unit> (overnemen|overneemt|
      beantwoorden|beantwoordt|openen|sluiten|oppakken|van|toewijzen)
    `,
  ],
  notAfter: [
    `
      (persoon|personen|mens|mensen|medewerker|medewerkers|collega) (toevoegen|erbij|verwijderen|uitnodigen|aanmelden|
      inschrijven|aannemen)
    `,
    `
      (is|was|zou|hoeft|hoef ik|lijkt)? (niet|echt niet|helemaal niet) (nodig|noodzakelijk|verplicht|te spreken|spreken|praten|
      belangrijk)
    `,
    '(hoef|wil|moet) ik (echt|eigenlijk)? (niet|nooit)',
  ],
}
