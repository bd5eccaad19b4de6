// Portuguese: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    '(vou|vamos|iremos|irei) (enviar|reembolsar|devolver|ligar|avisar|verificar|trocar|cancelar|resolver|mandar|fazer|dar|entrar|te|lhe)',
    '(enviarei|enviaremos|reembolsaremos|devolveremos|ligaremos|prometo|prometemos|garantimos)',
    '(receberá|receberás|terá|terás)',
    '(será|serão) (reembolsado|reembolsada|enviado|enviada|entregue|trocado|trocada)',
  ],
  done: ['(já)? (reembolsei|reembolsámos|reembolsamos|enviei|enviámos|cancelei|cancelámos|alterei|alterámos|verifiquei|encaminhei)'],
  not: ['(vou|vamos) precisar', 'se (eu|nós) .. (for|formos)'],
}
