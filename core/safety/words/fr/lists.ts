// French: choices that several phrases share. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const lists: Language['lists'] = {
  rooms: `
    comptabilité|facturation|logistique|expédition|retours|réclamations|réception|conciergerie|maintenance|direction|fraude|
    assurances|crédits|prêts|juridique|ressources humaines|marketing|entretien|réservations|trésorerie
  `,
  det: `
    un|une|le|la|l|les|des|du|votre|vos|ton|quelqu un de|notre|un de vos|une de vos|un autre|une autre|n importe quel|ton
    équipe de|tes|un de tes|une de tes|un membre de|un membre du|quelqu un du|quelqu un de la|quelqu un dans
  `,
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
    support client|équipe|vos équipes|standard|gens|service commercial|accueil|helpdesk|hotline|conseil|service|vendeur|
    vendeuse|patron|patronne|gérante|propriétaire|médecin|docteur|service facturation|service des ventes|fondateurs|fondateur|
    professeur|enseignant|enseignante|tuteur|tutrice|administrateur|administratrice|secrétaire|secrétariat|avocat|avocate|
    coordinateur|coordinatrice|infirmier|infirmière|expert|experte|spécialiste|ingénieur|votre équipe|réceptionniste|
    scolarité|banquier|courtier
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
  unit: `
    conversation|conversations|session|sessions|ticket|tickets|discussion|discussions|chat|chats|échange|échanges|demande|
    demandes
  `,
}
