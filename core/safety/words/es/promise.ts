// Spanish: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    '(voy|vamos) a',
    '(lo|la|le|te|se) (enviaré|enviaremos|reembolsaré|reembolsaremos|devolveré|devolveremos|llamaré|llamaremos|avisaré|avisaremos|repondremos|cambiaremos)',
    '(enviaré|enviaremos|reembolsaremos|devolveremos|llamaremos|avisaremos|prometo|prometemos|garantizamos)',
    '(recibirá|recibirás|tendrá|tendrás)',
    '(será|serán) (reembolsado|reembolsada|enviado|enviada|entregado|entregada|repuesto)',
  ],
  done: ['(he|hemos) (ya)? (reembolsado|enviado|cancelado|cambiado|revisado|reenviado|pedido|abonado|ampliado|reservado|devuelto)'],
  not: ['(voy|vamos) a necesitar', 'si (voy|vamos)'],
}
