// Dutch. How phrases are written stands in language.ts.
import type { Language } from './language.ts'

export const dutch: Language = {
  code: 'nl',
  lists: {
    det: 'een|n|de|het|jullie|je|uw|jouw|mijn|n van jullie|een van jullie|iemand van|één van jullie|die|deze|enige',
    adj: `
      echt*|levend*|menselijk*|ander*|live|fysiek*|normaal|normale|bekwam*|bevoegd*|deskundig*|nederlandstalig*|werkelijk*|
      competent*|vriendelijk*|leidinggevend*
    `,
    one: `
      mens|mensen|persoon|medewerker|medewerkster|medewerkers|klantenservicemedewerker|klantenservice medewerker|
      servicemedewerker|helpdeskmedewerker|helpdesk medewerker|supportmedewerker|support medewerker|adviseur|agent|collega|
      leidinggevende|manager|chef|baas|teamleider|supervisor|operator|vertegenwoordiger|consultant|klantadviseur|specialist|
      technicus|monteur|contactpersoon|iemand echt|iemand van vlees en bloed|persoon van vlees en bloed|menselijke hulp|
      menselijke ondersteuning|live chat|livechat|live medewerker|live agent|support agent|werknemer|verantwoordelijke|eigenaar|eigenaresse|directeur|filiaalmanager|echt iemand|echt persoon
    `,
    who: `
      <one>|iemand|iemand anders|iemand van jullie|iemand van de klantenservice|klantenservice|klantendienst|support|helpdesk|
      service|team|afdeling|personeel|klantcontact|ondersteuning|technische dienst|servicedesk|receptie|verkoper|verkoopster|verkoopafdeling|arts|dokter|administratie|balie|meneer|mevrouw|team
    `,
    talk: `
      praten|spreken|chatten|bellen|communiceren|overleggen|contact|verbinden|verbonden|doorverbonden|doorverbinden|praat|spreek|
      spreke|gesprek|schrijven|kletsen|in contact|contact opnemen|contact krijgen|doorgeschakeld|doorgestuurd|te maken hebben|
      spreken aub|appen
    `,
    polite: `
      alsjeblieft|alstublieft|aub|graag|nu|hallo|hoi|dank je|bedankt|ja|nee|ok|oke|oké|liever|meteen|direct|gewoon|dringend|
      even|svp|nou
    `,
    bot: `
      bot|bots|robot|robots|machine|machines|computer|computers|ai|chatbot|chatbots|programma|automatisch systeem|automatische
      antwoorden|automatisch antwoord|kunstmatige intelligentie|virtuele assistent|algoritme|apparaat|antwoordapparaat|robotje
    `,
    third: `
      klanten|klant|gebruikers|gebruiker|bezoekers|bezoeker|gasten|gast|kopers|leden|patiënten|abonnees|mensen die|studenten|
      huurders|bellers|consumenten|deelnemers|zij|ze
    `,
    modal: `
      kunnen|kan|zouden|zou|willen|wil|moeten|moet|mogen|mag|ook|direct|zelf|dan|niet|te|laten|altijd|rechtstreeks|om|vragen|
      vraagt|in de chat|via de chat|via de widget|makkelijk|graag
    `,
    very: `
      heel|erg|zeer|echt|zo|enorm|ontzettend|totaal|volkomen|volledig|absoluut|super|extreem|behoorlijk|bijzonder|
      verschrikkelijk|vreselijk|ongelooflijk|te|best|mega|diep|zwaar
    `,
    tell: `
      vraag|vragen|gevraagd|schrijf|schrijven|geschreven|zeg|zeggen|gezegd|leg|uitgelegd|uitleggen|meld|gemeld|melden|bel|gebeld|
      bellen|mail|gemaild|mailen|stuur|gestuurd|sturen|contact|reclameer|klaag|geklaagd|probeer|geprobeerd|herhaal|herhaald|
      aangegeven|doorgegeven|bericht|berichten|contact opneem|contact opgenomen|uitleg
    `,
    nth: 'tweede|2e|2de|derde|3e|3de|vierde|4e|4de|vijfde|5e|5de|zesde|zevende|tiende|10e|zoveelste|honderdste|duizendste|laatste|x de',
    times: `
      twee keer|drie keer|vier keer|vijf keer|tien keer|honderd keer|duizend keer|meerdere keren|meermaals|meermalen|vaak|tig
      keer|2 keer|3 keer|4 keer|5 keer|10 keer|2x|3x|4x|5x|tweemaal|driemaal|herhaaldelijk|verschillende keren|talloze keren|
      zo vaak|diverse keren
    `,
    unit: 'gesprek|gesprekken|chat|chats|sessie|sessies|ticket|tickets|conversatie|conversaties',
  },
  values: {
    card: `
      kaart|creditcard|credit card|kaartnummer|creditcardnummer|pinpas|bankpas|betaalkaart|pas|visa|mastercard|maestro|amex
    `,
    other: `
      bestel|order|bestelling|track|trace|pakket|zending|verzend|factuur|reservering|boeking|referentie|telefoon|mobiel|
      klantnummer|ticket|serienummer|imei|zaak|barcode|dossier
    `,
    link: 'nummer|nr|id|code|is|was|het|de|mijn|van',
    phone: `
      telefoon|telefoonnummer|mobiel|mobiele nummer|mobielnummer|06 nummer|bel me|bel mij|bereikbaar op|tel|gsm|whatsapp|fax|
      vaste lijn
    `,
    password: 'wachtwoord|wachtwoorden|ww|paswoord|wachtzin|toegangscode|wifi wachtwoord|pwd',
    pin: 'pincode|pin|pin code',
    cvv: 'cvv|cvc|beveiligingscode|veiligheidscode|controlecode',
    key: 'api sleutel|api key|geheime sleutel|toegangstoken|token|toegangssleutel',
    is: 'is|was|luidt|zou zijn',
    to: 'naar|in|met|als',
    things: 'manager|veld|regels|link|pagina',
    state: `
      onjuist|fout|verkeerd|niet|verlopen|ongeldig|vergeten|kwijt|geblokkeerd|juist|correct|goed|veilig|zwak|sterk|nooit|altijd|
      nog|al|te|mijn|het|de|een|geen|nieuw|oud|leeg|onbekend|nodig|vereist|verplicht|anders|hetzelfde|gewijzigd|veranderd|
      gereset|resetten|gestolen|gehackt|opgeslagen|lang|kort|en|of|maar|wat|hoe|waar|waarom|ik|wij|u|je|jullie|ook|nu|dus|wel|
      blijkbaar|helaas|volgens|in|op|aan|bij|van|voor|met|via|werkt|kan|wordt|moet|zoals|hier|zichtbaar|tijdelijk|moeilijk|
      makkelijk|gelekt|ok|verwijderd|instellen|wijzigen|belangrijk
    `,
  },
  wish: {
    asks: [
      `(praten|spreken|bellen|chatten|overleggen) met (meneer|mevrouw|dokter|dr) .`,
      `met iemand (van|uit) (het|de|jullie) . (bellen|praten|spreken|chatten|overleggen)`,
      `(kunnen|kunt|kan|willen|wilt|kun) (jullie|u|je|iemand) (mij|me|ons) (aub|alsjeblieft|even)? (bellen|terugbellen|opbellen)`,
      `^ <polite>? bel (me|mij|ons) (aub|even|terug|alsjeblieft|nu|vandaag|morgen|op)`,
      `(kan|mag|wil|kunnen|mogen|willen|zou|moet) (ik|we|wij) (graag|even|misschien|aub|alsjeblieft|nu|hier)? <det>? <adj>? <adj>? (<one>|iemand anders|iemand) (spreken|hebben|bellen|bereiken|contacteren|aan de lijn|aan de telefoon)`,
      `(ik|we|wij) (wil|willen|zou graag|moet) (graag|even|nu|gewoon)? <det>? <adj>? (<one>|iemand anders|iemand) (aan de lijn|aan de telefoon|spreken|te spreken)`,
      `(is|zijn) er (hier)? (iemand anders|een ander|een collega|een echt persoon|een mens) (die|met wie|waarmee) (mij|me|ik)? (kan|wel|kunnen|verder)? (helpen|praten|spreken|help)`,
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
        <polite>? <polite>? <det>? <adj>? <adj>? (<one>|iemand|klantenservice|klantendienst|helpdesk|medewerker spreken|met mens|
        met medewerker|mens spreken|echt persoon) <polite>? <polite>?
      `,
      `
        <polite>? (support|doorverbinden|terugbellen|bel me|bel mij|bel me terug|bel mij terug|escaleren|hulp van mens) <polite>
      `,
      '(hallo)? (is)? (er|daar|hier)? (iemand|nog iemand|een mens) (daar|hier|aanwezig|online|thuis|bereikbaar)',
    ],
    not: [
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
        (heb|had|ben|werd|hebben|heeft) (ik|we|er|al)? (gisteren|al|net|eerder|vorige week|daarnet|toen|een keer|vandaag|reeds)?
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
        (is|was|zou|hoeft|hoef ik|lijkt)? (niet|echt niet|helemaal niet) (nodig|noodzakelijk|verplicht|te spreken|spreken|praten|
        belangrijk)
      `,
      '(hoef|wil|moet) ik (echt|eigenlijk)? (niet|nooit)',
    ],
  },
  mood: {
    fed: `
      Al drie weken reageert er niemand
      Jullie hebben mijn geld gepakt en ik heb niets gekregen
      Hoe kun je zo incompetent zijn
      Ik ben jullie smoesjes zat
      Dit is de slechtste service die ik ooit heb meegemaakt
      Hou op met mij aan het lijntje te houden
      Jullie robot begrijpt er niets van
      Ik heb alles al uitgelegd, lezen jullie wel?
      Zo ga je niet met klanten om
      Ik ben enorm teleurgesteld en vertel dit aan iedereen
      Elke keer krijg ik een ander antwoord
      Ik wacht nog steeds op mijn geld en het boeit niemand
      Nooit meer koop ik iets bij jullie
      Maken jullie een grapje of zo?
      Mijn geduld is nu echt op
      Ik word van het kastje naar de muur gestuurd
      Jullie hebben onze vakantie verpest
      Ik eis nu meteen een verklaring
      Waarom liegen jullie tegen mij
      Dit is gewoon diefstal
      Jullie zouden je moeten schamen
      Als ik morgen niets hoor stap ik naar de rechter
      Waar betaal ik eigenlijk voor
      Wat een gebrek aan respect
      Ik word gek van deze nutteloze chat
      Geef me mijn geld terug, stelletje oplichters
    `,
    calm: `
      Wanneer komt mijn bestelling aan?
      Ik wil mijn adres wijzigen
      De app sluit af als ik hem open
      Ik heb de verkeerde maat gekregen
      Hoe lang duurt een terugbetaling?
      Mijn account is sinds gisteren geblokkeerd
      Kan ik op factuur betalen?
      Het pakket is beschadigd, wat moet ik doen?
      Ik kan de link om te resetten niet vinden
      De code werkt bij mij niet
      Wilt u de bestelling annuleren?
      Zijn jullie op zaterdag open?
      Er is twee keer afgeschreven
      Ik heb een kopie van de factuur nodig
      Waar zie ik mijn contract?
      Het apparaat gaat na de update niet meer aan
      Er was niemand thuis toen de bezorger kwam
      Ik heb nog geen bevestiging ontvangen
      Leveren jullie ook in België?
      De pagina is erg traag
      Kunt u het nog een keer uitleggen?
      Ik wacht sinds maandag op het pakket
      Mijn kortingscode werd niet geaccepteerd
      Ja, het nummer klopt
      Ik vroeg me af of het er ook in blauw is
      Er zit een kras op het scherm
    `,
    insult: [
      `
        (jullie|je|jij|u|deze|dit|die|jullie service|jullie bot|deze bot|deze app|dit bedrijf|jullie bedrijf|de klantenservice|
        jullie klantenservice|die bot) (zijn|bent|is|ben) <very>? <very>? (een|n)? <very>? (nutteloos|waardeloos|waardeloze|
        onbekwaam|dom|stom|achterlijk|belachelijk|idioten|idioot|oplichters|oplichting|leugenaars|dieven|prutsers|sukkels|
        incompetent|waardeloos bedrijf|een grap|klote|kut|kutzooi|een schande|zielig|triest|bagger|ruk|rotzooi|schandalig|
        debielen|mongolen|niks waard|amateurs|een lachertje|een ramp|drama|een drama|om te huilen|een zooitje)
      `,
      `
        (idioot|idioten|klootzak|klootzakken|eikel|eikels|sukkels|sukkel|oplichters|leugenaars|dieven|hufters|lul|lullen|mongool|
        debiel|debielen|kutbedrijf|klotebedrijf|kankerbedrijf|tyfuslijers|prutsers|boeven|criminelen|afzetters|schoften|kansloos|
        zakkenvullers|gekken|imbecielen|randdebielen)
      `,
      `
        (kut|klote|stomme|stom|domme|dom|achterlijke|achterlijk|waardeloze|waardeloos|kloten|verdomde|rot|tering|kanker|tyfus|
        nutteloze) (bot|bedrijf|app|robot|machine|service|klantenservice|systeem|site|website|computer|ding|winkel|helpdesk)
      `,
      '(kutbot|klotebot|rotbot|kutservice|kutapp|kutsite)',
      `
        (rot op|flikker op|fuck you|fuck off|hou je bek|hou je mond|krijg de|val dood|sodemieter op|lazer op|kus mijn reet|loop
        naar de hel|opzouten|tief op|ga dood)
      `,
    ],
    outrage: [
      '(ben|word|zo|heel|erg|echt|behoorlijk) (boos|kwaad)',
      `
        (dit is|wat een|het is|dat is|jullie zijn|een grote|complete) (een|echt een|gewoon een)? (ramp|drama|farce|nachtmerrie)
      `,
      `
        (belachelijk*|schandalig*|schande|onacceptabel|onaanvaardbaar|ongehoord|bespottelijk|absurd|waardeloos|waardeloze|
        dieptriest|triest|om te huilen|beschamend|schaamteloos|onbeschoft|onbeschofte|oplichting|opgelicht|oplichterij|
        afzetterij|dramatisch|dramatische|rampzalig|aanfluiting|wanprestatie|wanvertoning|incompetent|incompetentie|
        onprofessioneel|respectloos|geen respect|te gek voor woorden|te zot voor woorden|van de zotte|klucht|lachertje|flauwekul|
        onzin|frustrerend|gefrustreerd|frustratie|niet te geloven|ergerlijk|mensonterend|bizar slecht|ronduit slecht|godgeklaagd|
        hemeltergend)
      `,
      '(niet|nauwelijks) (acceptabel|aanvaardbaar|normaal meer|te geloven|te doen|te pruimen|serieus te nemen)',
      `
        (kut|shit|fuck|klote|verdomme|godverdomme|gvd|potverdomme|tering|kolere|wtf|jezus|allejezus|godsamme|tyfus|wat een zooi|
        zooitje|woedend|laaiend|pissig|pislink|razend|furieus|des duivels|geïrriteerd|irritant|ergernis|erger me|erger mij|
        spuugzat|kotsbeu|beu|spuugzat|genoeg van jullie|meer dan zat|ben er klaar mee|klaar mee|er helemaal klaar mee|geduld is
        op|geduld raakt op|mijn geduld|nu is het genoeg|genoeg is genoeg|de maat is vol|maat is vol|word er gek van|gek van|word
        er ziek van|ziek van|kook van woede|door het dolle|over de rooie|over de zeik)
      `,
      `
        (tijdverspilling|verspilling van mijn tijd|verspil mijn tijd|zonde van mijn tijd|mijn tijd verspillen|verdoe mijn tijd|
        tijd te verdoen)
      `,
      `
        (slechtste|ergste|beroerdste|allerslechtste) .. (service|klantenservice|bedrijf|ervaring|app|support|winkel|bank|ooit|
        helpdesk|webshop|aankoop|bot)
      `,
      `
        (is|maken|maak|meen|menen|dit|houden) (dit|dat|jullie|je)? (een|jullie|je)? (een)? (grap|grapje|dit serieus|dit nou|dit
        echt|grapjas|me voor de gek|mij voor de gek|serieus nou)
      `,
      '(neem|nemen) (jullie|je) (me|mij) (nou|nu|nog)? (in de maling|in de zeik|serieus)',
      '(bedankt|dank je|dank u) voor (niets|niks|nul komma nul)',
      `
        (zeer|heel|erg|enorm|diep|ontzettend|zwaar|super|meer dan|bijzonder) (teleurgesteld|boos|ontevreden|geïrriteerd|
        gefrustreerd|teleurstellend|vervelend|slecht|kwaad|onvriendelijk|ontstemd)
      `,
      '(wat|hoe|waarom|wie) (in godsnaam|verdomme|de hel|de fuck|in vredesnaam|in hemelsnaam)',
      `
        (wat een|wat n|zo n|wat voor) (schande|aanfluiting|waardeloze|waardeloos|grap|bedrijf|zooi|zooitje|klotebedrijf|
        kutbedrijf|rotbedrijf|drama|onzin|puinhoop|belachelijke|belachelijk|slechte service|slecht|prutsers|amateurs|flutbedrijf|
        flut)
      `,
      `
        (slechte|waardeloze|beroerde|belabberde|vreselijke|verschrikkelijke|dramatische|abominabele|matige) (service|
        klantenservice|support|ervaring|helpdesk|communicatie|afhandeling|behandeling|bedrijf)
      `,
      '(doe|doen) (je|jullie) (werk|verdomde werk|eens wat|eens iets)',
    ],
    threat: [
      '(rechtszaak|kort geding) (aanspannen|starten|beginnen)',
      '(naar|via) de (rechtbank|rechter)',
      `
        (zet|plaats|deel|post|zal|ga|stap) (ik|dit|het) .... (social media|op twitter|op facebook|naar de media|naar de pers|op
        instagram)
      `,
      `
        (schakel|schakelen|naar|contact|bel|inschakelen|neem|via|overdragen|hoort van|horen van) (ik)? (met|aan)? (mijn|een|
        onze) (advocaat|jurist|rechtsbijstand|rechtsbijstandverzekering|rechtsbijstandsverzekeraar)
      `,
      'mijn (advocaat|rechtsbijstand) (neemt|zal|gaat|inschakelen)',
      `
        (aanklagen|aanklaag|juridische stappen|gerechtelijke stappen|naar de rechter|ingebrekestelling|in gebreke|
        geschillencommissie|consumentenbond|acm|consuwijzer|ombudsman|kifid|deurwaarder|incassobureau inschakelen|
        klachtencommissie|fraudehelpdesk)
      `,
      `
        (dan|anders|ga|zal|laat) (boek|ik|storneer) .. (terugboeken|storneren|stornering|chargeback|terug via mijn bank|geschil)
      `,
      `
        (slechte|negatieve|vernietigende|1 ster|één ster|nul sterren|beroerde) (review|reviews|recensie|recensies|beoordeling|
        beoordelingen|ervaring delen)
      `,
      `
        (nooit|nooit meer|niet meer) .... (bestellen|kopen|bestel|koop|klant|aanraden|zaken|terugkomen|bij jullie|gebruiken|
        meer)
      `,
      'nooit meer',
      `
        (zeg|annuleer|stap|stop|verwijder) ik (alles|per direct|meteen|over naar|over|naar de concurrent|naar een ander|
        onmiddellijk|dan|mijn abonnement op|direct op|ermee|naar een andere) (op|over|concurrent|als)?
      `,
      `
        (stap|ga|stappen|overstappen) .. (naar|over naar) (de|een)? (concurrent|concurrentie|andere aanbieder|andere provider|
        ander bedrijf)
      `,
      '(anders|zo niet) (ga|stap|zeg|annuleer|schakel|meld|neem|dien|doe|boek|laat|zal|stort|ben) (ik)?',
      `
        (trustpilot|klant kwijt|verliezen een klant|verliest een klant|laatste keer dat ik|jullie horen nog|u hoort nog van mij|
        klant verloren)
      `,
    ],
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
      `
        (jullie bedrijf|jullie service|jullie support|jullie app|jullie site|jullie team|jullie klantenservice|dit bedrijf|deze
        service|deze bot|jullie|jullie medewerkers)
      `,
      '(waarom|hoe|wat) (antwoordt|reageert|helpt|kan het|doen jullie|kunnen jullie|is dit|zijn jullie)',
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
  },
  promise: {
    will: [
      '(ik|we|wij) (zal|zullen|ga|gaan)',
      '(zal|zullen|ga|gaan) (ik|we|wij)',
      '(ik|we|wij) (beloof|beloven|garandeer|garanderen)',
      '(ik|we|wij) (stuur|sturen|betaal|betalen|bel|bellen|laat|laten) (u|je|het|hem)',
      '(u|je|jij) (krijgt|ontvangt|krijg) ... (uiterlijk|voor|morgen|vandaag|binnen)',
      '(wordt|worden) .. (verstuurd|verzonden|terugbetaald|geleverd|vervangen|gerepareerd)',
    ],
    done: [
      '(ik|we|wij) (heb|hebben) .. (terugbetaald|gestuurd|verstuurd|geannuleerd|gewijzigd|gecontroleerd|doorgestuurd|besteld|verzonden|verlengd|geboekt|vervangen|nagekeken)',
    ],
    not: ['(ik|we|wij) (zal|zullen) .. nodig', 'als (ik|we|u|je) .. (zal|zullen)'],
  },
  talk: {
    greeting: [
      `
        (hallo|hoi|hé|goedemorgen|goedemiddag|goedenavond|goedendag|goeiemorgen|goeiemiddag|goeienavond|goeiendag|goede morgen|
        goede middag|goede avond|goede dag|dag|dag allemaal|hallo allemaal|hoi hoi|hoi allemaal|hallo daar|morgen|middag|avond|
        gegroet|beste|beste team|beste klantenservice|geachte heer mevrouw|geachte|geacht team|goeiedag|haai|hee|ello|hallo team|
        hoi team|mogge|hallootjes|hallo goedemorgen|hallo goedemiddag|hallo goedenavond)
      `,
      `
        (hoe gaat het|hoe gaat het met je|hoe gaat het met u|hoe gaat het met jullie|alles goed|hoe is het|hoe is t|hoe gaat ie|
        hoe gaat t|alles goed daar|alles kits|ik hoop dat alles goed is|hopelijk gaat alles goed|aangenaam|aangenaam kennis te
        maken)
      `,
    ],
    thanks: [
      `
        (bedankt|dank|dankjewel|dank je wel|dank je|dank u|dank u wel|dankuwel|heel erg bedankt|hartelijk dank|hartelijk bedankt|
        hartstikke bedankt|hartstikke bedankt hoor|super bedankt|heel veel dank|veel dank|dikke dank|duizendmaal dank|nogmaals
        bedankt|nogmaals dank|alvast bedankt|alvast dank|bij voorbaat dank|bij voorbaat hartelijk dank|toch bedankt|in elk geval
        bedankt|erg bedankt|ontzettend bedankt|enorm bedankt|bedankt hoor|dankje|dankjewel hoor|ik dank u|ik dank je|dank jullie
        wel|dank jullie|reuze bedankt|bdnkt|bedankt nog|danku|met dank|dank voor alles|bedankt voor alles|waarvoor dank|super
        dank|bedankt bedankt)
      `,
      `
        (voor) (de|je|uw|jullie|het|alle|al je|al uw|al jullie|alles|deze|die) (snelle|goede|fijne|vlotte|duidelijke|prettige|
        vriendelijke)? (hulp|reactie|antwoord|antwoorden|info|informatie|tijd|moeite|geduld|uitleg|support|ondersteuning|service|
        tip|tips|begrip|medewerking|snelheid|aandacht|hulp hierbij|terugkoppeling)?
      `,
      `
        (dat|dit|je|u|jullie|het|heeft|hebt|hebben|ben) (heeft|is|was|hebt|bent|zijn|hebben|me|mij|goed|echt) (me|mij|heel|erg|
        echt|zeer|goed|enorm|super|al)? (erg|heel|goed|enorm|veel|echt)? (geholpen|behulpzaam|nuttig|fijn|aardig|lief|top|
        vriendelijk|handig|duidelijk|verder geholpen|super|snel|goed om te weten|fijn om te weten|prettig|netjes)
      `,
      `
        (heel|erg|zeer|super|echt) (aardig|vriendelijk|behulpzaam|fijn|lief|handig|snel|netjes|duidelijk|aardig van je|aardig
        van u|vriendelijk van u)
      `,
      `
        (begrepen|ik begrijp het|ik snap het|snap ik|duidelijk|helder|ga ik proberen|ik ga het proberen|ik probeer het|zal ik
        doen|ga ik doen|doe ik|ik wacht|ik wacht wel even|dan wacht ik|ik wacht af|goed om te weten|is goed|komt goed|akkoord|
        oke duidelijk) (bedankt|dank je|dank je wel|dankjewel|dank u|dank u wel|thanks|hartelijk dank)
      `,
      '(goede|top|prima|uitstekende|super) (service|klantenservice|hulp|support)',
      '(goed|mooi|netjes) (werk|gedaan)',
    ],
    goodbye: [
      `
        (doei|doeg|doeii|dag dag|tot ziens|tot horens|tot snel|tot later|tot morgen|tot straks|tot de volgende keer|tot dan|
        houdoe|vaarwel|de groeten|groeten|groetjes|groet|met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|
        vriendelijke groeten|mvg|hartelijke groet|hartelijke groeten|prettige dag|fijne dag|fijne avond|fijn weekend|prettig
        weekend|goed weekend|fijne dag verder|fijne avond verder|prettige avond|goedenacht|welterusten|slaap lekker|fijne week|
        fijne middag|nog een fijne dag|nog een fijne avond|nog een fijne dag verder|nog een prettige dag|prettige dag verder|
        prettige dag nog|fijne dag nog|fijne avond nog|insgelijks|van hetzelfde|u ook|jij ook|jullie ook|hetzelfde|jij ook een
        fijne dag|u ook een fijne dag|succes|veel succes|het beste|alle goeds|dat was alles|dat is alles|dat was het|dat is het|
        dit was alles|dit was het|meer niet|verder niets|nee dat was alles|nee dat is alles|nee dat was het|nee verder niets|
        geen vragen meer|ik heb geen vragen meer|geen verdere vragen|verder geen vragen|nee verder geen vragen|alles is
        duidelijk|chat sluiten|sluit de chat|ik moet gaan|ik ga ervandoor|werkse)
      `,
      `
        (een|nog een|ik wens u een|ik wens je een|ik wens jullie een|wens je een|wens u een) (hele)? (fijne|prettige|goede|mooie|
        leuke|gezellige|fijn|prettig|goed) (dag|avond|middag|nacht|weekend|week|werkdag|dag verder|avond verder|dag nog|
        feestdagen|zondag)
      `,
    ],
    confirmation: [
      `
        (het|dat|dit|alles|nu|zo|de app|de site|de link|de code|het wachtwoord|de betaling|inloggen|ja|ja het|ja nu|ja dat|nu
        alles|nu is alles|de website|mijn account|de pagina) (werkt|doet het|lukt|is gelukt|is opgelost|heeft gewerkt|werkte|
        heeft het opgelost|heeft mijn probleem opgelost|heeft het probleem opgelost|loopt|loopt weer|lukte|is in orde|is
        verholpen|is geregeld|is gefixt|was het|was de oplossing|was het probleem|is weer goed|is weer in orde|loste het op|
        loste het probleem op|beantwoordt mijn vraag|is beantwoord|is nu opgelost|is nu in orde) (nu|weer|goed|perfect|prima|
        eindelijk|nu weer|weer goed|allemaal|helemaal|uitstekend|naar behoren|inmiddels|het|gelukkig|nu wel|nu goed|wel)? (nu|
        weer|goed|prima|perfect|gelukkig)?
      `,
      `
        (werkt|lukt|gelukt|opgelost|verholpen|geregeld|gefixt|probleem opgelost|probleem is opgelost|het probleem is opgelost|
        mijn probleem is opgelost|probleem verholpen|is opgelost|is gelukt|is geregeld|is verholpen|alles opgelost|alles werkt|
        alles werkt weer|alles in orde|alles is in orde|alles is weer in orde|alles geregeld|zaak gesloten|nu werkt het|nu werkt
        het wel|nu werkt het weer|nu lukt het|nu lukt het wel|nu doet ie het|nu doet hij het|nu doet ie het weer|hij doet het|
        hij doet het weer|hij doet het nu|hij doet t weer|ie doet het weer|het doet het|het doet het weer|ik ben binnen|ben
        binnen|ik ben ingelogd|ik kan weer inloggen|ik kan nu inloggen|kan nu inloggen|kan weer inloggen|het is me gelukt|is me
        gelukt|het is gelukt|gevonden|ik heb het gevonden|heb het gevonden|heb hem gevonden|ik heb het ontvangen|heb het
        ontvangen|pakket ontvangen|is binnen|het is binnen|het pakket is er|is aangekomen|mijn vraag is beantwoord|vraag
        beantwoord|dat beantwoordt mijn vraag|daarmee is mijn vraag beantwoord|daarmee is het opgelost|dat heeft het opgelost|
        dat was het probleem|dat was de oplossing|geen probleem meer|geen problemen meer|foutmelding is weg|de fout is weg|je
        hebt het opgelost|jullie hebben het opgelost|u hebt het opgelost|u heeft het opgelost) (nu|weer|goed|perfect|prima|
        eindelijk|gelukkig|inmiddels|wel|helemaal)?
      `,
    ],
    filler: [
      `
        (ok|oke|oké|okay|prima|goed|super|top|perfect|geweldig|fijn|mooi|fantastisch|uitstekend|ja|jep|jazeker|nou|ah|oh|aha|tja|
        dus|en|dan|zo|zeker|natuurlijk|inderdaad|precies|klopt|helder|duidelijk|begrepen|ik begrijp het|ik snap het|snap ik|goed
        om te weten|fijn om te weten|komt goed|is goed|geen probleem|geeft niet|niks te danken|graag gedaan|heel|erg|zeer|veel|
        heel erg|hoor|allemaal|team|mensen|mevrouw|meneer|aub|alsjeblieft|alstublieft|nu|eindelijk|al|ook|alles|voor alles|voor
        de hulp|voor je hulp|voor uw hulp|voor jullie hulp|wat fijn|wat goed|wat snel|wat mooi|goed nieuws|ik ben blij|blij|fijn
        zo|mooi zo|cool|tof|leuk|lief|echt|weer|nog|nogmaals|voor nu|voor vandaag|gelukkig|hoera|joepie|yes|dank|bedankt|hallo|
        hoi|hi|hey|dat is fijn|dat is mooi|dat is goed|dat is top|dat was snel|snel|dankzij jullie|dankzij u|dankzij je hulp|met
        jullie hulp)
      `,
    ],
    borrowed: {
      greeting: ['(hi|hey|hello|yo|moin|hola|bonjour|ciao)'],
      thanks: ['(thanks|thx|tnx|merci|thank you|danke|gracias)'],
      goodbye: ['(bye|bye bye|ciao|adieu|later|au revoir|adios)'],
    },
    no: ['(nee)'],
    replies: {
      greeting: 'Hallo! Waarmee kan ik helpen?',
      thanks: 'Graag gedaan! Als er nog iets is, schrijf gerust.',
      goodbye: 'Tot ziens en een fijne dag!',
      confirmation: 'Fijn dat het werkt! Als er nog iets is, schrijf gerust.',
    },
  },
}
