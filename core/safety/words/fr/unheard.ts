// French: said before, not listened to. How phrases are written stands in ../language.ts.
import type { Unheard } from '../language.ts'

export const unheard: Unheard = {
  repeated: [
    '(la|ma|pour la|c est la|cest la|c est ma|déjà la) <nth> fois (que|où|déjà|aujourd hui)? .. (<tell>)',
    '(ma|c est ma|mon|c est mon|le|la) <nth> (message|mail|email|réclamation|relance|appel|ticket|courriel)',
    '^ (c est|voilà|déjà|bon c est) (déjà)? la <nth> fois $',
    '(ça fait|cela fait|ai|avons|je vous) .. (<tell>) .... <times>',
    '<times> (que|déjà|je|j) .. (<tell>)',
    `
      (combien de fois|combien de messages) (dois|faut|devrai|vais|encore|est ce que je dois|vous ai|ai|t ai) (je|il|encore)?
      (encore|devoir)? (le|vous|te|me|l|la)? (<tell>|redire|relancer|dire|expliquer|attendre)
    `,
    'combien de temps encore',
    '(je vous|je te|je l|je vous l|je) (ai|avais) (déjà|bien) (dit|expliqué|demandé|répondu|signalé|précisé|indiqué)',
    `
      (comme|ainsi que) (je|déjà) (l ai|vous l ai|ai|l ai déjà|vous l ai déjà) (dit|expliqué|écrit|indiqué|demandé|déjà dit)
    `,
    `
      (encore une fois|toujours la même|toujours le même|la même réponse|même réponse|les mêmes réponses|même message|en
      boucle|tourne en rond|tournons en rond|tourner en rond|sans cesse|sans arrêt|répète|répéter|répétez|me répéter|je me
      répète|à nouveau la même|copier coller|copié collé|réponse automatique|réponses automatiques|réponse toute faite|
      réponses toutes faites|baladé|balader|renvoie de service|renvoyé de service|de service en service)
    `,
    `
      (ne|n) (répondez|réponds|lisez|comprenez|écoutez|me répondez|m écoutez|comprenez même) (pas|rien|même pas|toujours pas|
      jamais)
    `,
    '(lisez|relisez|lis) (mes|mon|ce|bien|donc|correctement|d abord)',
  ],
  ignored: [
    `
      (personne|aucun conseiller|aucun agent) (ne|n|m)? .. (répond|aide|réagit|écoute|rappelle|s occupe|réponde|m aide|me lit)
    `,
    `
      (toujours|encore) (aucune|aucun|pas de|pas eu de|sans|rien|pas) (réponse|nouvelle|nouvelles|retour|solution|aide|suite|
      reçu de|eu de|répondu|de réponse|de nouvelles|de retour|de solution|résolu)
    `,
    `
      (aucune|sans|zéro|jamais de|jamais eu de|pas la moindre) (réponse|retour|réaction|aide|solution|suite|explication|
      considération)
    `,
    `
      (vous m ignorez|m ignorez|ignorée|ignorez moi|vous ignorez|m ignore|m ignorent|m a ignoré|m avez ignoré|vous en fichez|vous en foutez|s en fout|s en foutent|s en
      fiche|s en moque|vous en moquez|ne m écoutez|m écoutez pas|laissé tomber|laissé sans|mené en bateau|menez en bateau|fait
      tourner|faites tourner|moquez du client|prend pas au sérieux|prise au sérieux|pris au sérieux)
    `,
    '(suis|sommes|êtes|été|être|sens|complètement|totalement|simplement) (complètement|totalement|simplement)? (ignoré|ignorés)',
    '(il y a|y a t il|ya) (quelqu un|quelquun|qqn|une personne|un humain|du monde)',
    `
      (quelqu un|quelquun|qqn) (va|peut|pourrait|compte|lit|répond|travaille) (enfin|il|t il|finir par|ici|vraiment|me
      répondre|réellement)
    `,
    '(allez vous|vas tu|comptez vous|quand) .... (enfin|un jour)',
    `
      (sert|servez|servent|aide|aidez|m aide|m aidez) (strictement|absolument|vraiment)? (à|a)? (rien|pas du tout|en rien|pas)
    `,
  ],
  wonders: [
    `
      ^ (et|mais)? pourquoi (est ce que|est ce qu)? (personne|aucun agent|aucun conseiller) (ne|n) (répond|réagit|me répond
      pas|a répondu) (ici|jamais)? $
    `,
  ],
  asked: [
    `
      (que se passe|qu est ce qui se passe|que se passera|qu arrive|qu advient|que devient|que fait|que voit|que dois je|
      combien de temps|est ce que|y a) .... .. (quand|si|lorsque|tant que|jusqu à ce que) (personne|aucun agent|aucun
      conseiller|aucun humain) (ne|n) (y)? (répond|réagit|est disponible|est en ligne|est là|a répondu|intervient|réponde)
    `,
  ],
}
