// French: messages of customers who have had enough, and plain ones, that the tone is learned from.
import type { Examples } from '../language.ts'

export const examples: Examples = {
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
}
