// French: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    'je vais',
    'nous allons',
    'on va',
    '(je|nous) (promets|promettons|garantis|garantissons)',
    'je vous (enverrai|rembourserai|rappellerai|tiendrai)',
    'nous vous (enverrons|rembourserons|rappellerons|tiendrons)',
    'vous (recevrez|aurez|serez)',
    '(sera|seront) (remboursé|remboursée|envoyé|envoyée|livré|livrée|expédié|expédiée|remplacé|remplacée|crédité|créditée)',
  ],
  done: [
    '(jai|nous avons|je vous ai|nous vous avons|on a) (bien|déjà|juste)? (remboursé|envoyé|annulé|modifié|vérifié|transmis|commandé|expédié|crédité|prolongé|réservé|remplacé)',
  ],
  not: ['(je vais|nous allons) avoir besoin', 'si (je|nous|vous) .. (vais|allons)'],
}
