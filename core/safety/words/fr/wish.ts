// French: the wish for a person. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const wish: Language['wish'] = {
  asks: [
    '(un|une) <adj>? <one> (est|est il|est elle|serait il|sera) (t il|il|elle)? (disponible|là|joignable|libre|en ligne)',
    `
      (appelez|appeler|appelle|demander|demandez|demande|réclame) (moi)? (d|de|à|un|une|l)? (un|une|l)? <adj>? (humain|
      agent|agent humain|conseiller|vrai conseiller|être humain|responsable|opérateur|vraie personne|représentant|
      interlocuteur) <polite>? $
    `,
    '<want> (à|a|de|d)? (quelqu un) (de|d) (réel|vrai|humain|vivant|compétent|concret)',
    `
      (puis je|peux je|pourrais je|je peux|est ce que je peux|je veux|je voudrais|j aimerais|aimerais|je souhaite|je
      souhaiterais|veux|voudrais|laissez moi|laisse moi|je préfère|je préférerais) parler (à|a|avec|au|aux) .. $
    `,
    `
      (avez vous|vous avez|y a t il|il y a|est ce qu il y a|as tu|proposez vous) (un|une|du|de l|des|de|le)? (support|
      soutien|service|aide|assistance|contact|service client) (humain|humaine|téléphonique|réel|personnalisé)
    `,
    `
      (demander|demandez|demande|dire|faire appel|faites appel) (à|a) (un|une|quelqu un|l un)? <adj>? (<one>|de vos)? (de|d|
      qui|pour)? (m|me|nous) (aider|appeler|rappeler|répondre|assister|contacter)
    `,
    `
      (me|m|nous) (transmettre|renvoyer|adresser|envoyer|orienter|diriger|faire parler|confier) (directement)? (à|a|au|aux|
      vers|avec) <det>? <adj>? <adj>? <who>
    `,
    `
      (transférer|transférez|transfère|passer|passez|confier|remettre|basculer) (la|cette|ma|le|ce|mon)? (conversation|
      discussion|appel|chat|demande|dossier) (à|a|au|vers|avec) <det>? <adj>? <adj>? <who>
    `,
    '(faire|fais|faites) (intervenir|venir) <det>? <adj>? <one>',
    '(besoin|envie) (de|d) (parler|discuter|échanger) (à|a|avec|au|aux) <det>? <adj>? <adj>? <who>',
    `
      (besoin|voudrais|veux|souhaite|aimerais) (d|de|une|un|avoir)? (aide|assistance|soutien|réponse|contact|conversation|
      discussion|rendez vous) (avec|d|de|par|de la part de) <det>? <adj>? <adj>? <one>
    `,
    `
      (y a t il|il y a|est ce qu il y a|avez vous) (aussi|également)? (des|de vrais|de vraies)? <adj>? (humains|personnes|
      gens|êtres humains|employés) (réels|réelles)? (qui travaillent|travaillant|dans votre|dans ton|chez|derrière)
    `,
    `
      (vous|tu) ne (m|me)? (aidez|aides|comprenez|comprends|pouvez|peux) (pas|rien) .... (humain|personne|conseiller|agent|
      quelqu un)
    `,
    '<talk> <with> (la|le|les|l|votre|quelqu un de la|quelqu un du|quelqu un de)? <rooms>',
    `
      (transférer|transférez|transfère|passer|passez|passe|rediriger|redirigez|basculez|connecter|connectez|renvoyer|renvoyez)
      (moi|nous)? (à|a|au|vers|avec)? (la|le|les|l|votre)? <rooms>
    `,
    '^ <polite>? <polite>? (transférez|transfère|redirigez|connectez|mettez|passez) (moi|nous) (en relation)? <polite>? $',
    `
      (veux|voudrais|aimerais|souhaite|demande à|voudrions) (bien)? (être|etre) (rappelé|rappelée|rappelés|rappelées|contacté|
      contactée|transféré|transférée|mis en relation|mise en relation|redirigé|redirigée|servi par|aidé par|aidée par)
    `,
    '(préfère|préférerais|aimerais mieux|voudrais plutôt) .... avec (un|une) <adj>? <one>',
    `
      (appelez|appelle|allez chercher|faites venir|passez moi) (moi)? (votre|ton|le|la|un|une) (responsable|supérieur|
      supérieure|chef|patron|patronne|manager|directeur|directrice|gérant|gérante)
    `,
    `
      (peut on|peut t on|est ce qu on peut|on peut|pouvons nous|pourrait on|pourrions nous) (se|nous)? (parler|discuter|en
      parler|régler ça|régler cela|échanger) (au|par) téléphone
    `,
    `
      (avez vous|vous avez|il y a|y a t il|existe t il) (un|une|pas de|pas un)? (numéro|numero|numéro de téléphone|ligne|
      hotline) (de téléphone)? .. (joindre|parler|appeler|contacter|direct)
    `,
    `
      (transmettez|transmets|transmettre|passez|passe|passer|donnez|remontez|escaladez|faites suivre|faire suivre) (ça|cela|le|
      la|ma demande|mon dossier|ma question|mon problème|ce dossier|cette demande) (à|a|au|vers) (un|une|votre|vos|l|le|la)
      <adj>? <who>
    `,
    `
      (escaladez|escalader|escalade|remontez|remonter) (ma|mon|cette|ce|la|le) (demande|dossier|problème|ticket|cas|réclamation|
      question)
    `,
    `
      (un|une|l un|quelqu un) (de|parmi) (vos|tes|votre) (collègues|conseillers|agents|collaborateurs|équipes|équipe|employés)
      (peut|pourrait|peuvent) (il|elle|t il|t elle)? (m|me|nous)? (aider|rappeler|contacter|répondre|appeler|regarder)
    `,
    `
      (un|une) <adj>? <one> (peut|pourrait) (il|elle|t il|t elle)? (m|me|nous)? (aider|rappeler|contacter|répondre|appeler|
      regarder|examiner|vérifier|traiter)
    `,
    '(rendez vous|rdv|appel|entretien) (téléphonique)? avec (un|une|votre|l un de vos) <adj>? <one>',
    '(j ai|ai|avais|on a) (déjà|bien)? demandé (à parler à|à voir|après)? (un|une) <adj>? <one>',
    `<talk> <with> (monsieur|madame|mme|mr|docteur|dr) .`,
    `^ <polite>? (appelez|rappelez|appelle|rappelle|téléphonez) (moi|nous) (svp|maintenant|vite|aujourd|demain|au|s|dès|quand|$)`,
    `(pouvez vous|peux tu|pourriez vous|merci de|vous pouvez) (me|m|nous) (rappeler|appeler|téléphoner)`,
    `
      ^ <polite>? (contacter|joindre|appeler|contactez) (le|la|un|une|votre|l)? (support|service client|service clientèle|
      service à la clientèle|équipe|conseiller|agent|humain) <polite>? $
    `,
    `comment (contacter|joindre|appeler) (le|la|un|une|votre|l|vos)? <adj>? <who>`,
    `
      (besoin|voudrais|veux|souhaite) (d|de|du|un|le)? (soutien|support|service|service client|service à la clientèle|service
      clientèle) (humain|manuel|réel|personnel)
    `,
    `
      (y a t il|y at il|est il|il y a|est ce qu il y a) (des|une|un) (vrais|vraie|vrai|personne)? (humains|humain|personnes|
      personne) (réelle|réel|réelles|humaine|que je peux|à qui|avec qui|$)
    `,
    '(il y a|y a t il|ya t il|y a) (ici)? (quelqu un|quelquun) (de|d) (réel|vrai|humain|compétent|vivant)',
    `
      (il y a|y a t il|y a|ya) (t il)? (un|une|des) <adj>? (humain|vraie personne|être humain|humains|vrai humain|agent|
      conseiller|vrais conseillers) (ici|là|dans|derrière|disponible|quelque part|$)
    `,
    '(veux|voudrais|souhaite|aimerais|puis je|peux je|besoin de) (voir|rencontrer) <det> <adj>? <adj>? <one>',
    `
      être (rappelé|rappelée|contacté|contactée|appelé|appelée|recontacté|recontactée|pris en charge|prise en charge|aidé|
      aidée|servi|servie|assisté|assistée) par (un|une|quelqu un|votre|l un) <adj>? <adj>? (<one>|de vos)?
    `,
    '(aide|réponse|assistance|appel|rappel) (de|d) (un|une|quelqu un|l un) <adj>? <adj>? (<one>|de réel|de vrai)',
    '<talk> (directement)? <with> <det>? <adj>? <adj>? <who>',
    '(parler|discuter|échanger) (directement)? (avec|à|a) (vous|toi) .. (téléphone|personne|vive voix)',
    `
      (mettre|mettez|mets|passer|passez|passe|transférer|transférez|transfère|rediriger|redirigez|redirige|connecter|connectez|
      connecte|diriger|dirigez|orienter|orientez|basculer|renvoyer|renvoyez|relier|reliez) (moi|me|nous)? (en contact|en
      relation|en communication|en ligne|directement|vite|svp)? (avec|à|a|vers|au|aux|sur)? <det>? <adj>? <adj>? <one>
    `,
    `
      (me|moi|nous) (mettre|passer|transférer|rediriger|connecter|diriger|orienter|basculer|mettez|passez|passe|transférez)
      (en contact|en relation|en communication|en ligne|directement)? (avec|à|a|vers|au|aux)? <det>? <adj>? <adj>? <who>
    `,
    `
      (mettez|mets|passez|passe|transférez|transfère|redirigez|redirige|connectez|connecte|dirigez|orientez|donnez|donne|
      trouvez) (moi|nous) (en contact|en relation|en communication|en ligne|directement|plutôt)? (avec|à|a|vers|au|aux)?
      <det>? <adj>? <adj>? <who>
    `,
    `
      (transfert|transférer|escalader|escalade|redirection|passer la main|passez la main|basculer) (vers|à|a|avec|au) <det>?
      <adj>? <adj>? <one>
    `,
    '<want> (à|a|de|d|plutôt|juste|absolument|immédiatement|maintenant)? <det> <adj>? <adj>? <one>',
    `
      <want> (à|a|de|d|plutôt)? (une)? (aide|assistance|réponse|intervention) (humaine|d un humain|d une vraie personne|d une
      personne|par un humain|réelle)
    `,
    `
      (joindre|contacter|avoir|appeler|rencontrer|voir) (au téléphone|en ligne|directement)? <det>? <adj>? <adj>? <who> (au
      téléphone|par téléphone|svp|humain|réel|en ligne|rapidement|directement|de chez vous|s il)
    `,
    `
      (comment|puis je|peut on|je peux|où|voudrais|veux|souhaite|aimerais|impossible de|essaie de|arrive pas à) (puis je|je
      peux|on peut|peut on|faire pour|pour|je)? (joindre|contacter|appeler|avoir) <det>? <adj>? <adj>? <who>
    `,
    `
      (quelqu un|quelquun|qqn|un conseiller|une personne|un agent|un humain|un technicien|un responsable|une vraie personne|un
      vrai humain) (peut il|peut elle|pourrait il|pourrait|peut|de chez vous|du service|du support|svp)? (me|m|nous) (appeler|
      rappeler|contacter|recontacter|joindre|téléphoner|parler|rappelle|appelle|contacte)
    `,
    `
      (un|une|l|votre) (humain|vrai humain|vraie personne|agent|agent humain|conseiller|conseillère|personne réelle|vrai
      conseiller|vrai agent|être humain|technicien|opérateur) (peut|pourrait|peut il|pourrait il|puisse|qui peut|pour|doit)
      (me|m|nous|il|elle)? (m|me)? (aider|répondre|appeler|parler|prendre|regarder|vérifier|assister|intervenir|contacter|
      rappeler|expliquer|traiter)
    `,
    `
      (puis je|peux je|je peux|est ce que je peux|pourrais je|je pourrais|on peut|peut on|possible de|moyen de|possibilité de|
      y a t il) .. (parler|discuter|échanger) .. (quelqu un|quelquun|humain|personne|conseiller|agent|vrai|service client)
    `,
    `
      (y a t il|il y a|existe t il|avez vous|vous avez|as tu|est ce qu il y a|a t on) (aussi|ici|encore|pas)? (un|une|des|de|
      quelqu un)? <adj>? (humains|humain|vraies personnes|vraie personne|personnes réelles|vrais humains|agents humains|
      conseillers|quelqu un|conseiller|agent|interlocuteur|vrais gens|chat en direct|service client|gens) (à qui|avec qui|qui|
      que|derrière|disponible|disponibles|ici|au bout|$|dans|pour)
    `,
    `
      (à qui|avec qui|a qui) (puis je|pourrais je|je peux|je pourrais|dois je|est ce que je peux) (parler|m adresser|discuter|
      demander|téléphoner)
    `,
    '^ <polite>? <polite>? <det>? <adj>? <adj>? <one> <polite> <polite>? $',
    '^ (vrai|vraie|un vrai|une vraie|plutôt un|plutôt une) (humain|personne|agent|conseiller) <polite>? $',
    '(mais|plutôt|sinon) (avec|à)? (un|une) (vrai|vraie|être|agent|conseiller)? (humain|personne|agent|conseiller)',
    `
      (un|une|à un|à une|avec un|avec une) (vrai|vraie)? (humain|personne|conseiller|agent) (et)? (pas|non) (à|a|avec|pas)?
      (un|une|le|ce|cette) <bot>
    `,
  ],
  refuses: [
    '(parle|discute|réponds|cause) (pas|plus|jamais) (à|a|aux|au|avec) (un|une|des|les|le|ce)? <bot>',
    `
      (ne veux|veux|ne souhaite|souhaite|n ai|ai|refuse|ne voudrais|n aime|ne compte) (pas|plus|de|pas envie de|plus envie de|
      aucune envie de|point)? (plus|continuer à)? (parler|discuter|échanger|perdre mon temps|communiquer|dialoguer|avoir
      affaire) (avec|à|a) (un|une|le|la|ce|cette|votre|des|l) (stupide|vulgaire|simple)? <bot>
    `,
    '(ne veux|veux|ne souhaite|souhaite|j veux) (pas|plus) (d|de|de votre|de ce|parler) (un|une)? (stupide)? <bot>',
    '(marre|ras le bol|assez|fatigué|fatiguée|lassé|lassée|saoule|soûle) (de|d|des|du|par) ... <bot>',
    '^ <polite>? (pas|plus|pas de|plus de|surtout pas|pas à|pas avec) (d|de|un|une)? <bot> <polite>? $',
    '(parler|discuter) (à|avec|a) (un|une|votre|ce) <bot> (m énerve|est|ne|c est|me)',
    '(pas|plus) (parler|discuter|échanger|à parler|avec|à|a) (avec|à|a)? (un|une|le|ce|cette|votre|la|des) <bot>',
  ],
  alone: [
    `
      <polite>? (agent|conseiller|représentant|employé|opérateur|personne|équipe) (de|du|au|à la|d) (service|service client|
      clientèle|support|assistance|vente) <polite>?
    `,
    '<polite>? (quelqu un|une personne|un humain) (du|de la|de l|de|de votre|dans) <who> <polite>?',
    `
      <polite>? (transfert|transfer|passage|escalade|assistance|aide|contact|service|support|soutien|agent|conseiller)
      (humain|humaine|réel|en direct) <polite>?
    `,
    `
      <polite>? (parler|discuter|contact|contacter|chat|chatter|échanger|transfert|transférer|appeler|joindre) (à|a|avec|au|
      vers)? <det>? <adj>? <adj>? <who> <polite>?
    `,
    `<polite>? (escalade|transfert|service humain|service à la clientèle|support humain) (immédiate|immédiat|svp|s il vous plaît)?`,
    `
      <polite>? <polite>? <det>? <adj>? <adj>? (<one>|quelqu un|service clientèle|parler à un humain|assistance humaine|aide
      humaine|conseiller clientèle|support) <polite>? <polite>?
    `,
    '<polite>? (transfert|escalade|rappel|rappelez moi|chat en direct) <polite>',
    `
      (allô|allo|bonjour|ohé)? (il y a|y a t il|ya|y a|est ce qu il y a) (quelqu un|quelquun|qqn|un humain|du monde) (ici|là|
      en ligne|au bout du fil)? 
    `,
  ],
  not: [
    '(que|^|si) je (parle|discute|échange|m adresse) (bien|actuellement|vraiment|là|ici|toujours)? (à|a|avec)?',
    '(parle|discute|parlé) je (bien|vraiment|actuellement)? (à|a|avec)',
    `
      (puis je|peux je|pourrais je|je peux|est ce que je peux|je veux|je voudrais|j aimerais|je souhaite|veux|voudrais|
      aimerais) parler (à|a|avec|au|aux) (un|une|le|la|ce|cette|mon|ma|mes|l|d autres|des)? (toi|moi|lui|elle|eux|ami|amie|
      amis|mère|père|famille|femme|mari|fils|fille|personnes|clients|utilisateurs|médecin|<bot>) $
    `,
    `
      agent (immobilier|administration|administratif|froid|commercial|technique|d entretien|d accueil|de sécurité|de voyage|
      de maîtrise|de maintenance)
    `,
    `
      (ne|n|pas|j)? (veux|ai|souhaite|désire|voudrais|aimerais|faut|cherche|demande|besoin|préfère|tiens|compte) (pas|plus|
      jamais|aucunement|nullement) (besoin|envie|à|forcément|vraiment|l intention|spécialement)? (de|d|à|a|que)? (vous|tu|me|
      m)? (me|m|te)? (de|d)?
    `,
    `
      (pas|aucun|aucune|nul|plus|sans) (besoin|envie|nécessité|raison|obligation|avoir|devoir|avoir à|être obligé|même)? (de|d|
      à|que)? (me|m|devoir)?
    `,
    '(au lieu|plutôt que|avant|éviter|évite|sans|après avoir) (de|d)? (devoir)?',
    `
      (ne|n) (me|m|nous)? (transférez|passez|mettez|redirigez|connectez|appelez|transfère|passe|mets) (pas|plus|surtout pas)? 
    `,
    `
      (dois je|faut il|devrais je|est ce que je dois|est ce qu il faut|suis je obligé|suis je obligée|dois t on|doit on|est on
      obligé) (absolument|vraiment|forcément|d abord|aussi)? (de|d)?
    `,
    '<third> <modal>? <modal>? <modal>?',
    `
      (mon|ma|le|la|un|une|notre|votre|chaque|ce) (client|cliente|utilisateur|visiteur|usager|patient|abonné) <modal>?
      <modal>? <modal>?
    `,
    'comment (fonctionne|marche|configurer|activer|désactiver|se passe|est géré|se déroule|gérez vous|paramétrer) ....',
    '(que|qu est ce qui|qu) (se passe|arrive|devient) ....',
    'quand (le|la|l|votre|est ce que) .... (transfère|passe|redirige|transfert)',
    `
      (le|la|ce|cette|un|une|l) (bouton|lien|option|fonction|fonctionnalité|page|menu|réglage|paramètre|champ|article|message|
      texte) .. 
    `,
    `
      (ai|avais|a|avons|ont|suis|été) (déjà|hier|bien|récemment|ensuite|enfin|pu|été|eu)? (hier|déjà|pu)? (parlé|discuté|
      échangé|eu|contacté|appelé|joint|mis|transféré|passé|parler)
    `,
    '(le|la|l|votre|un|ce) (bot|ia|assistant|chatbot|système|robot|outil|logiciel|widget|plateforme) ....',
    `
      (agent|conseiller|employé|responsable|service client|support) (immobilier|de voyage|numéro|id|compte|de sécurité|
      commercial de|d assurance)
    `,
    `
      (comment|où|puis je|peut on|pouvons nous|pourrais je|possible|je peux|on peut|quand|si) (puis je|peut on|on peut|je
      peux|est ce que je peux|est ce qu on peut|faire pour|dois je|faut il|est ce que j|est ce que je|je|j|on|nous)? (de|d)?
      (attribuer|attribue|assigner|assigne|affecter|réattribuer|réassigner|transférer|transfère|transférons|passer|passe|
      transmettre|transmets|confier|confie|rediriger|redirige|escalader|remettre|envoyer|partager|déléguer) (une|un|des|
      plusieurs|chaque|toutes les|tous les) (autre|ancienne|seule|certaine)? <unit> ..
    `,
    `
      (un|une|l|le|la|les|des|chaque|plusieurs|quel|quelle) (autre)? <adj>? (<one>) (peut il|peut elle|peuvent ils|pourrait
      il|peut|peuvent|pourrait) (aussi|ensuite|encore)? (reprendre|prendre|prendre en charge|prendre la main sur|prendre le
      relais sur|prendre le relais d|récupérer|traiter|rejoindre|intervenir dans|répondre à|fermer|clore) (une|un|des|
      plusieurs|chaque) (autre)? <unit>
    `,
  ],
  notAfter: [
    `
      (n est|est|ne|n|ce n est|c est) (pas|plus|inutile|pas du tout) (nécessaire|obligatoire|utile|besoin|requis|la peine|
      indispensable|m intéresse|serait)?
    `,
    '(ne)? (serait|sera|sont|est) pas (nécessaire|utile|obligatoire)',
    'inutile',
  ],
}
