// Dutch: words around numbers and secrets. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const values: Language['values'] = {
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
}
