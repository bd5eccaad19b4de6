// French: words around numbers and secrets. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const values: Language['values'] = {
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
}
