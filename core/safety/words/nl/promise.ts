// Dutch: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    '(ik|we|wij) (zal|zullen|ga|gaan)',
    '(zal|zullen|ga|gaan) (ik|we|wij)',
    '(ik|we|wij) (beloof|beloven|garandeer|garanderen)',
    '(ik|we|wij) (stuur|sturen|betaal|betalen|bel|bellen|laat|laten) (u|je|het|hem)',
    '(u|je|jij) (krijgt|ontvangt|krijg) ... (uiterlijk|voor|morgen|vandaag|binnen)',
    '(wordt|worden) .. (verstuurd|verzonden|terugbetaald|geleverd|vervangen|gerepareerd)',
  ],
  not: ['(ik|we|wij) (zal|zullen) .. nodig', 'als (ik|we|u|je) .. (zal|zullen)'],
  acts: {
    lists: {},
    did: '(ik|we|wij)? (heb|heb ik|hebben we|hebben wij|we hebben|wij hebben) ........',
    gap: '........',
    and: 'en|en ook|en meteen|en daarna',
    changed: `
      geannuleerd|terugbetaald|teruggestort|vergoed|gewijzigd|veranderd|aangepast|bijgewerkt|gecorrigeerd|hersteld|opgelost|
      gerepareerd|gestuurd|toegestuurd|opgestuurd|nagestuurd|verstuurd|verzonden|gemaild|doorgestuurd|doorgegeven|overgedragen|
      geëscaleerd|gemeld|besteld|nabesteld|geboekt|omgeboekt|gereserveerd|ingepland|verzet|verplaatst|uitgesteld|verlengd|
      vernieuwd|vervangen|geruild|omgeruild|gecrediteerd|bijgeschreven|uitgegeven|kwijtgescholden|afgeschreven|betaald|gereset|
      teruggezet|verwijderd|gewist|gesloten|geopend|heropend|aangemaakt|geregistreerd|toegevoegd|toegepast|geactiveerd|
      gedeactiveerd|ingeschakeld|uitgeschakeld|geblokkeerd|gedeblokkeerd|vergrendeld|ontgrendeld|bevroren|gepauzeerd|stopgezet|
      beëindigd|opgezegd|geüpgraded|overgezet|aangemeld|afgemeld|uitgeschreven|ingediend|aangevraagd|geregeld|verwerkt|gestart|
      goedgekeurd|geïnformeerd|gecontacteerd|gesproken|toegewezen|gekoppeld|samengevoegd
    `,
    looked: `
      nagekeken|gekeken|gecontroleerd|gecheckt|gevonden|opgezocht|gezocht|bekeken|gezien|gelezen|geverifieerd|onderzocht|
      vergeleken|vastgesteld|gemerkt
    `,
    also: [],
    not: [
      `
        (ik|we|wij)? (heb|hebben) ........ (is|zijn|was|waren|werd|werden|wordt|dat|of|omdat|niet|geen|nooit|nog niet|zodra|als|
        die) ........ (<changed>)
      `,
      '(ik|we|wij)? (heb|hebben) ........ (<changed>) (is|zijn|was|waren|werd|werden|hebt|heeft|had)',
      '(hebt|heeft|heb) (u|je|jij) ........ (<changed>)',
      'hebben (jullie|ze) ........ (<changed>)',
    ],
  },
}
