// French: how customers sound who are neither angry nor unheard. How phrases are written stands in ../language.ts.
import type { Mood } from '../language.ts'

export const mood: Mood = {
  upset: [
    `
      (attends|attend|attendre|attente|patiente|j attends|fait attendre|faire attendre) (toujours|encore|une réponse|votre
      réponse|mon remboursement)? (depuis|des|plus de|pendant|ça fait) (des|plus de|plus d|une|deux|trois|2|3|4|5|le|semaines|
      jours|heures|un|hier)? (heures|semaines|mois|jours|heure|semaine|éternité|lustres|plombes)?
    `,
    `
      (depuis|ça fait|cela fait|voilà) (plus de|plus d|maintenant|déjà|bientôt|presque)? (des|une|deux|trois|quatre|2|3|4|5|10|
      plusieurs) (heures|semaines|mois|jours|heure|semaine|ans) .... (attends|aucune|rien|personne|sans|toujours|que|attend|
      promet|mène|balade)
    `,
    `
      (déçu*|décevant|décevante|déception|mécontent*|insatisf*|contrarié|contrariée|triste|dommage|malheureusement|mauvais|
      mauvaise|mauvaises|horrible|affreux|terrible|inquiet|inquiète|inquiétant|soucis|souci|peur|stress*|confus|compliqué|
      compliquée|pénible|embêtant|embêté|ennuy*|gênant|désagréable|désespéré|désespérée|désespérant|perdu|perdue|lent|lente|
      réclamation|plaindre|plains|injuste|anormal|anormale|désolant|frais abusifs)
    `,
    `
      (pas|plus|peu) (content|contente|satisfait|satisfaite|normal|bien|bon|bonne|juste|sérieux|correct|clair|top|terrible|
      agréable|heureux|heureuse|cool|logique|pratique)
    `,
    '(trop|très|beaucoup trop|si) (long|longue|cher|chère|lent|lente|tard|compliqué|mauvais|longtemps)',
    '(toujours|encore) (pas|rien|aucun|aucune|le même|cassé|en panne|en attente)',
    '(veux|exige|réclame|demande) (mon|le|un|être) (argent|remboursement|remboursé|remboursée)',
  ],
  trouble: [
    `
      (erreur|erreurs|problème|problèmes|panne|en panne|bug|bugs|bugué|cassé|cassée|abîmé|abîmée|endommagé|endommagée|retard|
      en retard|manquant|manquante|manque|faux|fausse|mauvais article|bloqué|bloquée|refusé|refusée|rejeté|rejetée|volé|volée|
      perdu|perdue|débité|débitée|prélevé|prélevée|deux fois|disparu|disparue|plante|planté|impossible|défectueux|défectueuse|
      piraté|piratée|échec|échoué|échoue|annulé sans|incomplet|incident)
    `,
    `
      (ne|n) (fonctionne|marche|arrive|peux|parviens|reçois|ai|est|s ouvre|s affiche|charge|trouve|réussis|puis|vois|démarre|
      passe|suis|répond|se connecte) (pas|plus|rien|toujours pas|jamais|même pas)
    `,
    `
      (pas|jamais|toujours pas|rien) (reçu|livré|arrivé|expédié|remboursé|fonctionné|marché|trouvé|abouti|possible|disponible)
    `,
    '(où est|où en est|où se trouve|que se passe t il|pourquoi mon|pourquoi ma|pourquoi est ce|pourquoi je|pourquoi ai)',
  ],
  impatience: [
    '(urgent|urgence|urgemment|au plus vite|immédiatement|rapidement|dès que possible|tout de suite)',
    `
      (encore|toujours|déjà|enfin|jamais|personne|rien|nulle part|vraiment|sérieusement|constamment|sans cesse|assez|excuses|
      excuse|menti|mensonge|mensonges|promis|absolument|complètement|totalement|depuis des semaines|depuis des jours|depuis
      des mois|semaines|mois|heures|interminable|même pas|du tout|exige|immédiatement|quand même|franchement|honnêtement|
      clairement|à chaque fois|chaque fois)
    `,
    '(pourquoi|comment|qu est ce) (personne|pouvez vous|faites vous|est ce que vous|que vous|vous ne)',
  ],
  towards: [
    '(service client|service clientèle|service après vente|sav|support|hotline|conseiller|conseillers|conseillère|employé|employés|en attente|raccroché|de vous|avec vous|chez vous)',
    `
      (votre service|votre entreprise|votre société|votre support|votre application|votre site|votre équipe|vos services|cette
      entreprise|ce service|ce bot|vos conseillers)
    `,
  ],
  plain: [
    `^ (bonjour|bonsoir|salut|s il vous plaît|et|alors)? (comment|où|quand|quel|quelle|quels|quelles|qui|combien|est ce que|puis je|peut on|pouvez vous|pourriez vous|qu est ce|quoi|avez vous|y a t il|faut il|dois je)`,
    `^ (bonjour|bonsoir|salut)? (je|j) (voudrais|souhaite|souhaiterais|aimerais|cherche|ai besoin)`,
  ],
  lasting: [`(minute|minutes|heure|heures|jour|jours|semaine|semaines|mois|an|ans|année|années|depuis|hier|éternité)`],
  unhelped: [
    `(ça|cela|ca|c|ceci|votre réponse|cette réponse|le lien|la réponse|l article) (ne|n|m)? (m|me)? (a|aide|répond|résout|marche|fonctionne|change|est) (pas|rien|toujours pas) (aidé|aidée|utile|répondu|du tout|marché|fonctionné|ma question|à ma question|résolu)?`,
    `(ce|c) (n)? (est|était) pas (ce que|ma question|la question|la réponse|la bonne réponse|utile) .. (demandé|demande|voulais|cherche|voulu)?`,
    `(pas|peu) (très|vraiment)? utile`,
    `(toujours|encore|à nouveau|encore et toujours) (pareil|la même|le même|rien|pas) (chose|réponse|problème|erreur|message)?`,
    `(la même|le même) (réponse|chose|erreur|problème|message)`,
    `(j ai|je l ai|ai) déjà (essayé|fait|lu|tenté|testé) (ça|cela|ca|tout ça)?`,
    `(vous|tu) (ne)? (comprenez|comprends|répondez|réponds|écoutez|lisez|m avez) (pas|rien)`,
    `(vous|tu) (m)? (avez|as|l avez) déjà (dit|envoyé|écrit|répondu)`,
  ],
  happy: [
    `
      (merci|mercis|remercie|remerciements|super|génial|géniale|parfait|parfaite|excellent|excellente|formidable|bravo|
      contente|ravi|ravie|satisfait|satisfaite|heureux|heureuse|agréable|bien|bonne|bons|efficace|rapide|gentil|gentille|
      aimable|adore|j aime|aime bien|recommande|utile|sympa|chouette|impeccable|nickel|réglé|résolu|résolue|fonctionne
      maintenant|marche maintenant|soulagé|soulagée|facile|magnifique|félicitations|reconnaissant)
    `,
  ],
  not: [
    `
      (pas|plus|jamais|ne|n|aucun|aucune|sans|ni|rien|guère|peu|pas très|pas vraiment|pas du tout|pas si|n est pas|pas un|pas
      une)
    `,
  ],
  very: ['<very>'],
}
