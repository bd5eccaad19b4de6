// French: what is said to have happened to the customer's things, whoever did it. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const reports: Language['reports'] = {
  lists: {
    yours: 'votre|vos|ton|ta|tes',
    adv: 'bien|déjà|désormais|maintenant|intégralement|immédiatement|donc|aussi|également',
    thing: `
      commande|remboursement|annulation|résiliation|réservation|paiement|montant|argent|adresse|compte|contrat|abonnement|
      rendez vous|remplacement|échange|colis|demande|carte|facture|frais|retour|article|livraison|mot de passe|modification
    `,
    done: '<changed>',
  },
  says: [
    '(<yours>|<thing>) ... (a|ont) <adv>? été <adv>? <adv>? (<done>)',
    '<yours> ... (est|sont) (désormais|maintenant|bien|déjà|donc) <adv>? (<done>)',
    '<yours> ... (est|sont) (<done>) $',
    '<yours> ... (est|sont) (<done>) et',
    'vous (avez été|êtes maintenant|êtes désormais) <adv>? (<done>)',
    '(c est|cela est|ça a été|cela a été|tout a été|tout est) (désormais|maintenant|bien)? (<done>)',
    '(remboursement|annulation|modification|résiliation) (a|est) <adv>? (été)? (effectué|effectuée|fait|faite|terminé|terminée|réalisée|réalisé|en cours de route)',
  ],
  not: [
    '(si|quand|lorsque|dès que|une fois que|une fois|après que|avant que|jusqu à ce que|comment|où|pas|jamais|je vois que) ........ (<done>|effectué|effectuée)',
  ],
  kinds: {
    cancel: 'annul*|résili*|désabonn*|désinscri*',
    refund: 'rembours*|recrédit*|crédit*|dédommag*|indemnis*|vers*',
    change: 'modif*|chang*|mis à jour|mise à jour|ajust*|corrig*|rectifi*|déplac*|bascul*',
    send: 'envoy*|envoi*|renvoy*|expédi*|réexpédi*|transmis*',
    replace: 'remplac*|échang*',
    book: 'réserv*|planifi*|program*',
    remove: 'supprim*|effac*|retir*',
    extend: 'prolong*|renouvel*|report*|décal*',
    block: 'bloqu*|verrouill*|gel*|désactiv*|suspend*',
    activate: 'activ*|réactiv*|débloqu*|déverrouill*|restaur*|appliqu*|abonn*|inscri*',
    stop: 'suspend*|arrêt*|pause',
    pay: 'pay*|prélev*|débit*|déduit*',
    create: 'cré*|créé*|enregistr*|ajout*|ouvert*|rouvert*|émis*',
    close: 'ferm*|clôtur*|résolu*|régl*|répar*',
    pass: 'transfér*|transmis*|escalad*|signal*|inform*|prévenu*|averti*|contact*|attribu*',
    reset: 'réinitialis*',
  },
}
