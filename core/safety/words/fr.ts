// French. How phrases are written stands in language.ts.
import type { Language } from './language.ts'

export const french: Language = {
  code: 'fr',
  lists: {
    det: 'un|une|le|la|l|les|des|du|votre|vos|ton|quelqu un de|notre|un de vos|une de vos|un autre|une autre|n importe quel',
    adj: `
      vrai|vraie|vrais|vraies|réel|réelle|véritable|autre|être|personne|simple|humain|bon|responsable|agent|conseiller|opérateur|
      technicien|employé|service
    `,
    one: `
      humain|humaine|humains|être humain|personne|personne réelle|personne physique|vraie personne|agent|agente|agents|
      conseiller|conseillère|conseillers|conseiller client|conseiller clientèle|opérateur|opératrice|représentant|représentante|
      employé|employée|collaborateur|collaboratrice|collègue|responsable|superviseur|superviseure|manager|directeur|directrice|
      chef|supérieur|supérieure|technicien|technicienne|interlocuteur|interlocutrice|chargé de clientèle|chargée de clientèle|
      téléconseiller|membre de l équipe|membre de votre équipe|personne humaine|service client|support humain|assistant humain|
      agent humain|quelqu un de réel|quelqu un de vrai|quelqu un d humain|quelqu un de compétent|gérant|commercial
    `,
    who: `
      <one>|quelqu un|quelquun|qqn|quelqun|service clientèle|service après vente|sav|service technique|support|assistance|
      support client|équipe|vos équipes|standard|gens|service commercial|accueil|helpdesk|hotline|conseil|service|vendeur|vendeuse|patron|patronne|gérante|propriétaire|médecin|docteur|service facturation|service des ventes
    `,
    talk: `
      parler|discuter|échanger|causer|communiquer|converser|entretenir|dialoguer|chatter|tchater|tchatter|parle|parlé|
      conversation|discussion|contact|relation|parlez|entrer en contact|être mis en relation|être mise en relation|être mis en
      contact|être mise en contact|être redirigé|être redirigée|être transféré|être transférée|prendre contact|parlr
    `,
    with: 'avec|à|a|au|aux|vers|directement avec|directement à|de vive voix avec',
    want: `
      veux|voudrais|souhaite|souhaiterais|désire|désirerais|aimerais|exige|demande|réclame|préfère|préférerais|cherche|ai besoin
      d|ai besoin de|besoin d|besoin de|aurais besoin d|faut|me faut|donnez moi|donne moi|passez moi|passe moi|trouvez moi|puis
      je avoir|pourrais je avoir|je peux avoir|est ce que je peux avoir|peut on avoir|voulons|souhaitons|voudrai|aimerai|joindre|
      contacter|avoir|envoyez moi|appelez moi
    `,
    polite: `
      s il vous plaît|s il vous plait|s il te plaît|s il te plait|svp|stp|merci|bonjour|maintenant|tout de suite|vite|oui|non|
      ok|plutôt|immédiatement|enfin|alors|juste
    `,
    bot: `
      bot|bots|robot|robots|machine|machines|ordinateur|ordinateurs|ia|chatbot|chatbots|automate|logiciel|programme|intelligence
      artificielle|réponses automatiques|réponse automatique|assistant virtuel|répondeur|boîte vocale|algorithme
    `,
    third: `
      clients|client|clientes|utilisateurs|utilisateur|visiteurs|visiteur|usagers|usager|abonnés|acheteurs|membres|patients|
      gens|internautes|invités|locataires|étudiants|appelants|ils|elles
    `,
    modal: `
      peuvent|peut|pourraient|pourrait|puissent|puisse|veulent|veut|souhaitent|souhaite|doivent|doit|à|de|directement|aussi|
      pour|qui|ne|pas|demandent|demande|voudraient|voudrait|vont|va|pouvoir|souhaitant|voulant|se
    `,
    very: `
      très|si|vraiment|tellement|trop|extrêmement|absolument|complètement|totalement|particulièrement|super|hyper|franchement|
      assez|plus que|fort|carrément|purement et simplement|profondément|proprement
    `,
    tell: `
      demande|demandé|écris|écrit|dis|dit|explique|expliqué|contacte|contacté|appelle|appelé|signale|signalé|répète|répété|
      relance|relancé|réclame|réclamé|envoie|envoyé|message|messages|pose la question|posé la question|me plains|essaie|essayé|
      sollicite|sollicité|écrire|demander|expliquer|appeler|contacter
    `,
    nth: `
      deuxième|2ème|2e|seconde|troisième|3ème|3e|quatrième|4ème|4e|cinquième|5ème|5e|sixième|6ème|dixième|10ème|10e|énième|
      enième|centième|millième|nième|dernière
    `,
    times: `
      deux fois|trois fois|quatre fois|cinq fois|dix fois|cent fois|mille fois|plusieurs fois|plusieurs reprises|maintes fois|
      maintes reprises|2 fois|3 fois|4 fois|5 fois|10 fois|x fois|de nombreuses fois|plein de fois
    `,
    unit: 'conversation|conversations|session|sessions|ticket|tickets|discussion|discussions|chat|chats|échange|échanges|demande|demandes',
  },
  values: {
    card: 'carte|carte bancaire|carte bleue|carte de credit|cb|visa|mastercard|maestro|amex|cryptogramme',
    other: `
      commande|suivi|colis|facture|livraison|expedition|reservation|dossier|reference|telephone|portable|mobile|tel|bon de|
      ticket|serie|siret|imei|billet
    `,
    link: 'numero|num|no|n|est|le|la|de|id|code|mon|ma|c|ref',
    phone: 'telephone|tel|portable|mobile|numero de telephone|appelez moi|joignable au|fixe|rappelez moi|fax|joindre au',
    password: 'mot de passe|mdp|mots de passe|motdepasse|code d acces|phrase secrete|pwd|cle wifi',
    pin: 'code pin|code secret|pin|code confidentiel',
    cvv: 'cryptogramme|cryptogramme visuel|code de securite|cvv|cvc|code de verification',
    key: 'cle api|cle d api|cle secrete|jeton|jeton d acces|cle d acces|secret|token',
    is: 'est|etait|c est|sera|serait',
    to: 'en|par|comme|a',
    things: 'oublie|provisoire',
    state: `
      incorrect|faux|pas|invalide|expire|oublie|perdu|bloque|refuse|mauvais|bon|correct|ne|n|toujours|jamais|encore|errone|
      change|reinitialise|inconnu|obligatoire|necessaire|requis|trop|le|la|un|une|mon|ma|votre|de|du|des|en|a|au|et|ou|mais|que|
      qui|quoi|comment|pourquoi|je|j|il|elle|on|nous|vous|ca|cela|ce|c|securise|faible|fort|vide|pirate|vole|compromis|different|
      identique|enregistre|bien|deja|trop court|long|court|nouveau|ancien|temporaire|accepte|valide|valable|reconnu|rejete|svp|
      impossible|introuvable|sur|dans|pour|par|avec|sans|ici|la meme|le meme|aussi|egalement|demande|suppose|inexact|wifi
    `,
  },
  wish: {
    asks: [
      `<talk> <with> (monsieur|madame|mme|mr|docteur|dr) .`,
      `^ <polite>? (appelez|rappelez|appelle|rappelle|téléphonez) (moi|nous) (svp|maintenant|vite|aujourd|demain|au|s|dès|quand|$)`,
      `(pouvez vous|peux tu|pourriez vous|merci de|vous pouvez) (me|m|nous) (rappeler|appeler|téléphoner)`,
      `^ <polite>? (contacter|joindre|appeler|contactez) (le|la|un|une|votre|l)? (support|service client|service clientèle|service à la clientèle|équipe|conseiller|agent|humain) <polite>? $`,
      `comment (contacter|joindre|appeler) (le|la|un|une|votre|l|vos)? <adj>? <who>`,
      `(besoin|voudrais|veux|souhaite) (d|de|du|un|le)? (soutien|support|service|service client|service à la clientèle|service clientèle) (humain|manuel|réel|personnel)`,
      `(y a t il|y at il|est il|il y a|est ce qu il y a) (des|une|un) (vrais|vraie|vrai|personne)? (humains|humain|personnes|personne) (réelle|réel|réelles|humaine|que je peux|à qui|avec qui|$)`,
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
  },
  mood: {
    fed: `
      Ça fait trois semaines que personne ne me répond
      Vous avez pris mon argent et je n'ai rien reçu
      Comment peut-on être aussi incompétent
      J'en ai assez de vos excuses
      C'est le pire service que j'ai jamais vu
      Arrêtez de me faire tourner en rond
      Votre robot ne comprend rien
      Je vous ai déjà tout expliqué, vous lisez au moins ?
      On ne traite pas les clients comme ça
      Je suis extrêmement déçu et je vais le faire savoir
      À chaque fois on me donne une réponse différente
      J'attends toujours mon remboursement et tout le monde s'en fiche
      Plus jamais je n'achète chez vous
      Vous vous fichez de moi ?
      Ma patience a des limites
      On me balade de service en service
      Vous avez gâché nos vacances
      J'exige une explication immédiatement
      Pourquoi vous me mentez
      C'est du vol pur et simple
      Vous devriez avoir honte
      Si je n'ai pas de réponse demain je saisis la justice
      À quoi ça sert de payer pour ce service
      C'est n'importe quoi votre entreprise
      Je n'en peux plus de ce chat inutile
      Rendez-moi mon argent bande d'escrocs
    `,
    calm: `
      Quand arrive ma commande ?
      Je voudrais changer mon adresse
      L'application plante à l'ouverture
      J'ai reçu la mauvaise taille
      Combien de temps prend un remboursement ?
      Mon compte est bloqué depuis hier
      Puis-je payer sur facture ?
      Le colis est abîmé, que dois-je faire ?
      Je ne trouve pas le lien de réinitialisation
      Le code ne fonctionne pas chez moi
      Merci d'annuler la commande
      Êtes-vous ouverts le samedi ?
      J'ai été débité deux fois
      Il me faut une copie de la facture
      Où puis-je voir mon contrat ?
      L'appareil ne s'allume plus après la mise à jour
      Il n'y avait personne quand le livreur est passé
      Je n'ai pas encore reçu la confirmation
      Livrez-vous en Suisse ?
      La page est très lente
      Pouvez-vous m'expliquer encore une fois ?
      J'attends le colis depuis lundi
      Mon bon n'a pas été accepté
      Oui, le numéro est correct
      Je voulais savoir si cela existe en bleu
      L'écran est rayé
    `,
    insult: [
      '^ (imbéciles|escrocs|voleurs|menteurs|incapables|idiots|incompétents|arnaqueurs) $',
      `
        (vous|tu|votre service|votre bot|votre entreprise|votre société|ce bot|votre support|votre application|votre site|ce
        service|ce robot|cette entreprise|cette boîte) (êtes|es|est|etes) <very>? <very>? (des|un|une|de|vraiment)? <very>? (nul|
        nuls|nulle|inutile|inutiles|incompétent|incompétente|stupide|stupides|idiot|bête|minable|minables|pitoyable|lamentable|
        débile|débiles|con|cons|pourri|pourris|honteux|merdique|à chier|à vomir|incapable|arnaqueurs|guignols|clowns|honte|une
        honte|une arnaque|une blague|un escroc|bons à rien|ridicules|ridicule|catastrophique|nulles|zéro|merde|de la merde)
      `,
      `
        (connard|connards|connasse|salaud|salauds|enculé|enculés|fdp|abruti|abrutis|imbéciles|crétin|crétins|bande de|escrocs|
        voleurs|arnaqueurs|menteurs|incapables|bons à rien|guignols|ordures|tocards|incompétents|idiots|débile|débiles|
        pourriture|batard|batards|ntm)
      `,
      `
        (va te faire|allez vous faire|allez au diable|va au diable|ferme la|fermez la|ta gueule|vos gueules|nique|allez vous
        faire voir|va crever|je vous emmerde|je t emmerde)
      `,
      `
        (foutu|foutue|putain de|saleté de|sale|satané|stupide|merdique|de merde|pourri|pourrie|débile) (bot|robot|machine|
        service|entreprise|société|site|application|appli|boîte|ia|système|support)
      `,
      `
        (bot|robot|service|entreprise|société|site|application|appli|boîte|machine|support) (de merde|pourri|pourrie|débile|
        merdique|stupide|inutile|nul|nulle|bidon|à chier)
      `,
    ],
    outrage: [
      '(suis|très|vraiment|tellement|trop|super|bien) (énervé|énervée|agacé|agacée|fâché|fâchée)',
      '(ai|a|ras|est|commence à en avoir) marre',
      'marre (de|d) (vous|votre|vos|ce|cette|attendre|devoir|être|ces)',
      `
        (ridicule|inadmissible|inacceptable|scandaleux|scandaleuse|scandale|honteux|honteuse|honte|lamentable|pitoyable|
        déplorable|révoltant|révoltante|intolérable|insupportable|inouï|inqualifiable|aberrant|aberrante|abusé|abusif|
        catastrophique|catastrophe|incompétence|incompétent|incompétents|minable|arnaque|arnaqué|arnaquée|escroquerie|escroqué|
        foutage de gueule|foutez de moi|fous de moi|fichez de moi|moquez de moi|moque de moi|se moque de|se fout de|prenez pour|
        n importe quoi|grotesque|absurde|aucun respect|manque de respect|manque de professionnalisme|pas professionnel|non
        professionnel|irrespectueux|insultant|indigne|désastreux|désastreuse|désastre|cauchemar|exécrable|médiocre|affligeant|
        outré|outrée|scandalisé|scandalisée|indigné|indignée|inconcevable|impensable|du vol|mauvaise foi|mauvaise blague|une
        blague|une farce|frustrant|frustrante|frustré|frustrée)
      `,
      `
        (putain|merde|bordel|fait chier|me fait chier|faites chier|ça suffit|sa suffit|c en est trop|trop c est trop|à bout|à
        bout de nerfs|ras le bol|ras le cul|plein le cul|en ai assez|j en ai assez|y en a marre|en peux plus|hors de moi|excédé|
        excédée|exaspér*|furieux|furieuse|en colère|énervant|énervante|m énerve|rage|enragé|agaçant|fou de rage|péter un câble|
        péter un plomb|me rend fou|me rend folle|perdu patience|perds patience|patience a des limites|plus de patience|gonfle|
        saoulé|saoule|goutte d eau)
      `,
      '(perte de temps|perdre mon temps|perds mon temps|perdu mon temps|fait perdre mon temps|faites perdre mon temps)',
      `
        (le|la|les|un des)? (pire|pires|plus mauvais|plus mauvaise) .. (service|entreprise|société|expérience|support|
        application|site|client|bot|boutique|banque)
      `,
      `
        (vous|tu) (plaisantez|rigolez|rigoles|plaisantes|moquez|vous moquez|foutez|vous foutez|te fous|te moques|êtes sérieux|
        êtes sérieuse|es sérieux)
      `,
      `
        (c est|est ce) (quoi|une|du) (ce bordel|cette blague|une blague|du délire|ce délire|foutage|une plaisanterie|un sketch|
        ce service|ce bot de)
      `,
      'merci pour rien',
      `
        (très|extrêmement|vraiment|profondément|plus que|absolument|tellement|super) (déçu|déçue|mécontent|mécontente|énervé|
        énervée|fâché|fâchée|insatisfait|insatisfaite|contrarié|contrariée|décevant|agaçant|mauvais|mauvaise|désagréable)
      `,
      '(comment|de quel droit) (osez vous|ose t on|est ce possible|pouvez vous être|peut on être)',
      '(faites|fais) (votre|ton) (travail|boulot|job)',
      `
        (service|support|sav|service client|accueil|suivi) (nul|nulle|lamentable|déplorable|catastrophique|inexistant|minable|
        pourri|exécrable|horrible|désastreux|merdique|zéro|honteux|affreux)
      `,
    ],
    threat: [
      `
        (publier|publie|publierai|vais|partager|raconter|dénoncer|poster|posterai|dénoncerai|alerter|contacter) .... (réseaux
        sociaux|twitter|facebook|instagram|la presse|les médias|trustpilot)
      `,
      '(mon|un|notre|d un|de mon) avocat (va|vous|prendra|s en|sera|contactera)',
      '(contacter|consulter|saisir|appeler|voir|parler à|contacte|saisis|prendre|entendre) (mon|un|de mon|avec mon) avocat',
      `
        (devant le tribunal|en justice|poursuite judiciaire|poursuites judiciaires|action en justice|porter plainte|porte
        plainte|porterai plainte|déposer plainte|mise en demeure|attaquer en justice|huissier|saisir le médiateur|dgccrf|
        répression des fraudes|ufc que choisir|60 millions|association de consommateurs|prud hommes|signal conso|cnil)
      `,
      `
        (rétrofacturation|chargeback|litige paypal|ouvrir un litige|ouvre un litige|opposition|contester le paiement) .. (auprès
        de ma|auprès de paypal|paypal|ma banque)
      `,
      '(mauvais|mauvaise|négatif|négative|très mauvais) (avis|note|commentaire|publicité|pub|évaluation)',
      `
        (plus jamais|jamais plus|jamais) .... (commander|commanderai|commande|acheter|achèterai|chez vous|revenir|reviendrai|
        recommander|client|cliente)
      `,
      `
        (ne)? (commanderai|achèterai|reviendrai|recommanderai|commande|achète|reviens|recommande) (plus|plus jamais|pas|jamais)
      `,
      `
        (résilier|résilie|annuler|annule|partir|pars|quitter|quitte|fermer|ferme|supprimer) (tout|tous|chez|pour la|pour un|à la|
        mon abonnement si|mon compte si|immédiatement|définitivement|et je)
      `,
      `
        (à la concurrence|chez un concurrent|chez le concurrent|chez vos concurrents|voir ailleurs|aller ailleurs|chez un autre
        fournisseur|chez un autre opérateur)
      `,
      `
        (sinon|autrement|ou) (je|j) (vais|annule|résilie|pars|porte|contacte|fais|demande|saisis|quitte|vous|appelle|conteste|
        change|dépose|alerte)
      `,
      `
        (vous allez entendre parler|perdre un client|perdre une cliente|perdez un client|perdu un client|dernière fois que je)
      `,
    ],
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
        (vous m ignorez|m ignorez|ignoré|ignorée|ignorez|m ignore|vous en fichez|vous en foutez|s en fout|s en foutent|s en
        fiche|s en moque|vous en moquez|ne m écoutez|m écoutez pas|laissé tomber|laissé sans|mené en bateau|menez en bateau|fait
        tourner|faites tourner|moquez du client|prend pas au sérieux|prise au sérieux|pris au sérieux)
      `,
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
      `
        (votre service|votre entreprise|votre société|votre support|votre application|votre site|votre équipe|vos services|cette
        entreprise|ce service|ce bot|vos conseillers)
      `,
      '(pourquoi|comment|qu est ce) (personne|pouvez vous|faites vous|est ce que vous|que vous|vous ne)',
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
  },
  promise: {
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
  },
  talk: {
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
  },
}
