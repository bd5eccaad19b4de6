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
  done: [
    '(ik|we|wij) (heb|hebben) .. (terugbetaald|gestuurd|verstuurd|geannuleerd|gewijzigd|gecontroleerd|doorgestuurd|besteld|verzonden|verlengd|geboekt|vervangen|nagekeken)',
  ],
  not: ['(ik|we|wij) (zal|zullen) .. nodig', 'als (ik|we|u|je) .. (zal|zullen)'],
}
