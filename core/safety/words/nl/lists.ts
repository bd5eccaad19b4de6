// Dutch: choices that several phrases share. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const lists: Language['lists'] = {
  rooms: `
    boekhouding|facturatie|verzending|retouren|klachten|receptie|conciërge|onderhoud|directie|fraudeafdeling|fraude|
    verzekeringen|leningen|hypotheken|juridische zaken|personeelszaken|reserveringen|magazijn|logistiek|incasso|huishouding
  `,
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
    menselijke ondersteuning|live chat|livechat|live medewerker|live agent|support agent|werknemer|verantwoordelijke|eigenaar|
    eigenaresse|directeur|filiaalmanager|echt iemand|echt persoon|service medewerker|menselijke medewerker|menselijke agent|
    contactmedewerker|callcenter medewerker|supportteam|support team|menselijk contact
  `,
  who: `
    <one>|iemand|iemand anders|iemand van jullie|iemand van de klantenservice|klantenservice|klantendienst|support|helpdesk|
    service|team|afdeling|personeel|klantcontact|ondersteuning|technische dienst|servicedesk|receptie|verkoper|verkoopster|
    verkoopafdeling|arts|dokter|administratie|balie|meneer|mevrouw|team|oprichter|oprichters|docent|leraar|professor|tutor|
    beheerder|administrator|secretariaat|secretaresse|advocaat|expert|experts|deskundige|coördinator|apotheker|
    verpleegkundige|ingenieur|technicus|kantoor|bedrijf|gemeente
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
}
