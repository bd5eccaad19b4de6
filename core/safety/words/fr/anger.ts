// French: insults, outrage and threats. How phrases are written stands in ../language.ts.
import type { Anger } from '../language.ts'

export const anger: Anger = {
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
}
