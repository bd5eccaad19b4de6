// Italian: words around numbers and secrets. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const values: Language['values'] = {
  card: 'carta|carta di credito|carta di debito|bancomat|visa|mastercard|maestro|postepay|amex',
  other: `
    ordine|tracciamento|tracking|spedizione|pacco|fattura|prenotazione|riferimento|telefono|cellulare|pratica|ticket|seriale|
    imei|segnalazione|lettera di vettura|ricevuta|tel|cell|codice cliente|partita iva|scontrino
  `,
  link: 'numero|num|n|nr|e|il|la|di|del|id|codice|mio|mia|rif',
  phone: 'telefono|tel|cellulare|cell|chiamatemi|chiamami|whatsapp|recapito|numero di telefono|fisso|fax|richiamatemi',
  password: 'password|parola d ordine|parola chiave|passwd|psw|pwd|codice di accesso|chiave di accesso|passphrase|pass',
  pin: 'pin|codice pin|codice segreto',
  cvv: 'cvv|cvc|cvv2|codice di sicurezza|codice di verifica',
  key: 'chiave api|chiave segreta|token|token di accesso|segreto|chiave privata',
  is: 'e|era|sarebbe|sara',
  to: 'in|con|come',
  things: 'dimenticata',
  state: `
    errata|errato|sbagliata|corretta|giusta|non|mai|sempre|scaduta|dimenticata|bloccata|invalida|cambiata|nuova|vecchia|la|il|
    una|un|mia|sua|di|del|della|in|a|al|ed|o|ma|che|come|per|perche|se|si|mi|io|molto|troppo|sicura|debole|forte|obbligatoria|
    necessaria|richiesta|diversa|uguale|stessa|valida|accettata|rifiutata|rubata|hackerata|vuota|sconosciuta|anche|gia|ancora|
    temporanea|lunga|corta|stata|questa|questo|qui|impossibile|dice|funziona|email|wifi|con|senza|quale|dove|quando|
    reimpostare|recuperare|cambiare|incorretta|persa|smarrita|salvata|facile|difficile|importante|segreta
  `,
}
