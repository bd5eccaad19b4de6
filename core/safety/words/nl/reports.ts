// Dutch: what is said to have happened to the customer's things, whoever did it. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const reports: Language['reports'] = {
  lists: {
    yours: 'uw|je|jouw|jullie',
    thing: `
      bestelling|terugbetaling|annulering|opzegging|boeking|reservering|betaling|bedrag|geld|adres|account|contract|
      abonnement|afspraak|vervanging|pakket|aanvraag|kaart|factuur|retour|artikel|levering|wachtwoord|wijziging
    `,
    done: '<changed>',
  },
  says: [
    '(<yours>|<thing>) ... (is|zijn|werd|werden) .... (<done>)',
    '(is|zijn|werd|werden) (nu|zojuist|inmiddels|hierbij)? <yours> .... (<done>)',
    '(u bent|je bent|jij bent) .... (<done>)',
    '(het|dit|dat|alles) (is|werd) ... (<done>)',
    '^ ... <thing> (<done>) $',
    '(terugbetaling|annulering|opzegging|wijziging) is .... (uitgevoerd|afgerond|onderweg|gedaan|voltooid)',
  ],
  not: ['(als|zodra|wanneer|nadat|totdat|tot|voordat|of|hoe|waar|niet|geen|nooit|kan|kunnen|indien) ........ (<done>)'],
  kinds: {
    cancel: 'geannuleerd|annuler*|opgezegd|opzegging|beëindigd|stopgezet|uitgeschreven|afgemeld',
    refund: 'terugbeta*|teruggestort|vergoed|gecrediteerd|bijgeschreven|kwijtgescholden',
    change: 'gewijzigd|wijzig*|veranderd|aangepast|bijgewerkt|gecorrigeerd|omgeboekt|verzet|verplaatst|overgezet|geüpgraded',
    send: 'gestuurd|toegestuurd|opgestuurd|nagestuurd|verstuurd|verzonden|gemaild',
    replace: 'vervangen|vervanging|geruild|omgeruild',
    book: 'geboekt|omgeboekt|gereserveerd|ingepland|besteld|nabesteld',
    remove: 'verwijderd|gewist',
    extend: 'verlengd|vernieuwd|uitgesteld',
    block: 'geblokkeerd|vergrendeld|bevroren|gedeactiveerd|uitgeschakeld',
    activate: 'geactiveerd|ingeschakeld|gedeblokkeerd|ontgrendeld|hersteld|toegepast|aangemeld',
    stop: 'gepauzeerd|stopgezet',
    pay: 'betaald|afgeschreven',
    create: 'aangemaakt|geregistreerd|toegevoegd|geopend|heropend|uitgegeven',
    close: 'gesloten|opgelost|gerepareerd|geregeld',
    pass: 'doorgestuurd|doorgegeven|overgedragen|geëscaleerd|gemeld|geïnformeerd|gecontacteerd|gesproken|toegewezen',
    reset: 'gereset|teruggezet',
  },
}
