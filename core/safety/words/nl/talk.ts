// Dutch: messages that carry no question. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const talk: Language['talk'] = {
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
}
