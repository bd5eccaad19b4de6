// French: messages that carry no question. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const talk: Language['talk'] = {
  greeting: [
    `
      (bonjour|bonsoir|salut|coucou|bjr|bsr|slt|cc|bon matin|rebonjour|re bonjour|salutations|allô|allo|wesh|bonjour à vous|
      bonjour à tous|bonjour à toutes et à tous|bonjour messieurs dames|bonjour madame|bonjour monsieur|bonsoir à tous|salut à
      tous|bonjour madame monsieur|madame monsieur|bien le bonjour|bonjour l équipe|salut l équipe|bonjour le support)
    `,
    `
      (comment allez vous|comment ça va|comment vas tu|ça va|sa va|ca va|comment va|vous allez bien|tu vas bien|ça va bien|
      quoi de neuf|j espère que vous allez bien|enchanté|enchantée)
    `,
  ],
  thanks: [
    `
      (merci|merci beaucoup|merci bien|mille mercis|mille merci|un grand merci|grand merci|merci infiniment|merci à vous|merci
      à toi|merci encore|merci bcp|mrc|mci|mercii|je vous remercie|je te remercie|avec mes remerciements|tous mes
      remerciements|merci d avance|merci par avance|merci tout de même|merci quand même|merci vraiment|merci mille fois|merci
      de tout cœur|remerciements|merci de votre aide|merci de votre réponse|grâce à vous|je vous en remercie|merci énormément|
      merci à tous|merci pour tout)
    `,
    `
      (pour|de) (votre|ton|l|la|le|vos|cette|ces|les|tout|toute votre|toute ton) (aide|réponse|rapidité|réactivité|information|
      informations|info|infos|temps|patience|soutien|support|explication|explications|précision|précisions|réponse rapide|aide
      précieuse|retour|retour rapide|gentillesse|assistance|conseil|conseils|accueil|disponibilité|efficacité)?
    `,
    `
      (c est|c était|ça|cela|vous|tu|m|vous m|tu m|ça m|cela m|vous êtes|tu es|c) (est|était|a|avez|as|m a|m avez|m as|été|
      êtes|es)? (bien|beaucoup|vraiment|très|super|trop)? (aidé|aidée|gentil|gentille|sympa|aimable|utile|super|parfait|top|
      génial|cool|efficace|gentil à vous|très gentil|bien aidé|noté|clair|rapide)
    `,
    '(très|trop|super|vraiment) (gentil|gentille|sympa|aimable|utile|efficace|gentil à vous|gentil de votre part)',
    `
      (d accord|compris|c est compris|c est noté|bien reçu|je comprends|je vois|entendu|je vais essayer|j essaie|je vais faire
      ça|je vais faire comme ça|je vais voir|j attends|j attendrai|je note|bon à savoir|très bien) (merci|merci beaucoup|merci
      bien|merci à vous)
    `,
    '(bon|excellent|super|beau) (travail|service|boulot)',
  ],
  goodbye: [
    `
      (au revoir|aurevoir|à bientôt|à plus|à plus tard|à la prochaine|a bientot|a plus|à demain|à tout à l heure|adieu|bonne
      journée|bonne soirée|bonne nuit|bon après midi|bon week end|bon weekend|bonne fin de journée|bonne fin de semaine|bonne
      semaine|bonne continuation|passez une bonne journée|passe une bonne journée|je vous souhaite une bonne journée|je vous
      souhaite une bonne soirée|excellente journée|très bonne journée|belle journée|belle soirée|bon dimanche|bonnes fêtes|
      bonnes vacances|prenez soin de vous|à vous aussi|vous aussi|toi aussi|de même|pareillement|également|à vous également|
      cordialement|bien cordialement|bien à vous|cdt|cdlt|sincères salutations|salutations distinguées|c est tout|ce sera tout|
      ça sera tout|c est tout pour moi|c est tout pour aujourd hui|rien d autre|non rien d autre|non c est tout|non ce sera
      tout|plus de questions|pas d autre question|je n ai plus de questions|je n ai pas d autres questions|non merci c est
      tout|tout va bien|tout est bon|c est bon pour moi|je vous laisse|je dois y aller)
    `,
    `
      (passez|passe|je vous souhaite|bonne) (une|un|et)? (bonne|excellente|belle|agréable|très bonne) (journée|soirée|semaine|
      nuit|fin de journée|après midi)
    `,
  ],
  confirmation: [
    `
      (c est|tout est|le problème est|mon problème est|problème|c|tout|ça y est c est|oui c est|voilà c est|maintenant c est|
      la question est|l affaire est|le souci est|mon souci est|l erreur est|le bug est) (maintenant|enfin|désormais|bien|tout|
      bon c est|à présent)? (réglé|réglée|résolu|résolue|arrangé|arrangée|réparé|réparée|corrigé|corrigée|rentré dans l ordre|
      rétabli|débloqué|solutionné|fait|en ordre|ok maintenant|bon maintenant|terminé)
    `,
    `
      (ça|cela|ca|sa|tout|maintenant ça|maintenant tout|oui ça|le lien|le site|l application|l appli|le code|le paiement|mon
      compte|la connexion|ça re|c est bon ça|ça y est ça|tout re) (fonctionne|marche|refonctionne|remarche|a fonctionné|a
      marché|fonctionnait|a résolu|a réglé|résout|règle|a bien fonctionné|a bien marché|s est réglé|s est arrangé|passe|est
      passé) (maintenant|à nouveau|de nouveau|bien|très bien|parfaitement|enfin|désormais|nickel|le problème|mon problème|tout|
      à merveille|correctement|impeccable|mieux)? (maintenant|à nouveau|de nouveau|bien|parfaitement)?
    `,
    `
      (réglé|résolu|problème résolu|problème réglé|ça marche|ça fonctionne|ca marche|ca fonctionne|c est bon ça marche|
      fonctionne|marche|remarche|refonctionne|tout fonctionne|tout marche|tout est rentré dans l ordre|tout est en ordre|j ai
      réussi|j ai pu me connecter|j ai pu payer|j ai pu accéder|j ai trouvé|j ai retrouvé|j y suis arrivé|j y suis arrivée|j y
      arrive|je l ai reçu|je l ai reçue|je l ai bien reçu|bien reçu le colis|colis reçu|j ai reçu mon colis|j ai reçu ma
      commande|vous avez résolu mon problème|vous avez répondu à ma question|cela répond à ma question|ça répond à ma question|
      c était ça|c était le problème|ça a résolu le problème|ça a résolu mon problème|j ai trouvé la solution|affaire réglée|
      affaire classée|problème solutionné|je suis connecté|je suis connectée|c est revenu|plus de problème|plus aucun problème|
      il n y a plus de problème) (maintenant|à nouveau|de nouveau|enfin|bien|très bien|parfaitement|désormais|nickel)?
    `,
  ],
  filler: [
    `
      (ok|okay|d accord|dac|oui|ouais|super|parfait|génial|top|cool|très bien|bien|bon|excellent|impeccable|nickel|formidable|
      ah|oh|eh bien|ben|alors|donc|et|beaucoup|bcp|encore|vraiment|bien sûr|entendu|compris|c est compris|je comprends|je vois|
      c est noté|noté|c est parfait|c est super|c est génial|c est top|c est bon|ça y est|ça me va|bonne nouvelle|bon à savoir|
      pas de souci|pas de soucis|pas de problème|aucun souci|de rien|tout|tous|à tous|toutes|à vous|à toi|madame|monsieur|
      mesdames|messieurs|l équipe|équipe|pour tout|pour moi|aussi|maintenant|enfin|svp|voilà|exactement|exact|effectivement|
      bravo|chouette|sympa|je suis content|je suis contente|ravi|ravie|très|trop|merci|bonjour|hello|hi|rapide|c était rapide|
      grâce à vous|grâce à votre aide|s il vous plaît)
    `,
  ],
  borrowed: {
    greeting: ['(hello|hi|hey|yo|hola|ciao)'],
    thanks: ['(thanks|thx|thank you|ty|grazie|gracias)'],
    goodbye: ['(bye|bye bye|ciao|tchao|adios)'],
  },
  no: ['(non)'],
  replies: {
    greeting: 'Bonjour ! Comment puis-je vous aider ?',
    thanks: 'Avec plaisir ! Si vous avez besoin d’autre chose, écrivez-nous.',
    goodbye: 'Au revoir et bonne journée !',
    confirmation: 'Ravi que tout fonctionne ! Si vous avez besoin d’autre chose, écrivez-nous.',
  },
}
