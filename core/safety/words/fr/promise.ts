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
  not: ['(je vais|nous allons) avoir besoin', 'si (je|nous|vous) .. (vais|allons)'],
  acts: {
    lists: {
      pron: 'vous|le|la|l|les|lui|leur|te|t|y|en|me|m|nous',
      adv: `
        bien|déjà|juste|tout juste|immédiatement|aussi|également|donc|maintenant|aujourd hui|enfin|personnellement|à l instant|
        directement|intégralement|bel et bien|par ailleurs|aussitôt|en outre
      `,
      change: `
        annuler|rembourser|créditer|modifier|changer|mettre à jour|corriger|régler|envoyer|renvoyer|expédier|transmettre|
        transférer|commander|réserver|prolonger|renouveler|remplacer|échanger|émettre|réinitialiser|supprimer|fermer|ouvrir|
        rouvrir|créer|enregistrer|ajouter|appliquer|activer|désactiver|bloquer|débloquer|suspendre|résilier|inscrire|
        désinscrire|traiter|lancer|verser|reporter|déplacer
      `,
    },
    did: '(j|je|nous|on) <pron>? <pron>? (ai|avons|a) <adv>? <adv>?',
    gap: '',
    and: 'et|puis|et puis|et j ai|et nous avons|et je l ai|et je les ai',
    changed: `
      annul*|rembours*|recrédit*|crédit*|dédommag*|indemnis*|modifi*|chang*|mis à jour|pris en compte|mise à jour|mis a jour|ajust*|corrig*|
      rectifi*|répar*|résolu*|régl*|envoy*|renvoy*|expédi*|réexpédi*|transmis*|transfér*|fait suivre|escalad*|signal*|command*|
      recommand*|réserv*|planifi*|program*|report*|décal*|déplac*|prolong*|renouvel*|remplac*|échang*|émis*|délivr*|offert*|
      déduit*|pay*|vers*|prélev*|débit*|réinitialis*|restaur*|supprim*|effac*|retir*|ferm*|clôtur*|ouvert*|rouvert*|cré|créé*|
      enregistr*|ajout*|appliqu*|activ*|réactiv*|désactiv*|bloqu*|débloqu*|verrouill*|déverrouill*|gel*|suspendu*|arrêt*|
      résili*|mis fin|mis en place|mis en pause|mise en pause|inscrit*|désinscrit*|désabonn*|abonn*|soumis*|dépos*|demandé le
      remboursement|trait*|lanc*|initi*|déclench*|approuv*|valid*|inform*|prévenu*|averti*|contact*|parl*|attribu*|fusionn*|li|
      bascul*
    `,
    looked: `
      vérifi*|trouv*|retrouv*|regard*|consult*|cherch*|recherch*|vu|vue|vus|lu|lue|examin*|contrôl*|constat*|compar*|remarqu*|noté
    `,
    also: [
      '(je|nous|on) (viens|venons|vient) (tout juste|juste)? (de|d) <pron>? <pron>? <change>',
      `
        (j|nous|on) <pron>? (ai|avons|a) (bien)? (procédé|effectué|réalisé|fait|effectuée|enregistré|lancé) (à|au|a)? (l|le|la|
        les|un|une|votre|ce|cette)? (remboursement|annulation|modification|changement|envoi|mise à jour|remplacement|échange|
        expédition|réservation|virement|résiliation|désactivation|activation|suppression|correction|prolongation)
      `,
    ],
    not: [
      '(si|quand|lorsque|dès que|une fois que|après que|avant que) (j|je|nous|on) <pron>? <pron>? (ai|avons|a)',
      '(je|nous|on) n (y|en)? (ai|avons|a)',
      '(je|nous) ne (vous|le|la|l|les|lui)? (l|le|la|les)? (ai|avons|a)',
    ],
  },
}
