// Portuguese: what is said to have happened to the customer's things, whoever did it. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const reports: Language['reports'] = {
  lists: {
    yours: 'seu|sua|seus|suas|teu|tua',
    adv: 'já|também|agora|finalmente|imediatamente|devidamente',
    thing: `
      pedido|encomenda|reembolso|cancelamento|reserva|pagamento|valor|montante|dinheiro|morada|endereço|conta|contrato|
      assinatura|subscrição|consulta|troca|pacote|solicitação|cartão|fatura|devolução|artigo|entrega|senha|alteração|compra
    `,
    done: `
      cancelad*|anulad*|reembolsad*|devolvid*|estornad*|creditad*|alterad*|mudad*|modificad*|atualizad*|corrigid*|resolvid*|
      enviad*|reenviad*|transferid*|encaminhad*|reservad*|agendad*|prorrogad*|prolongad*|renovad*|substituíd*|trocad*|
      emitid*|pag*|cobrad*|redefinid*|eliminad*|apagad*|removid*|fechad*|encerrad*|abert*|criad*|registad*|registrad*|
      adicionad*|aplicad*|ativad*|desativad*|bloquead*|desbloquead*|suspens*|pausad*|processad*|aprovad*
    `,
  },
  says: [
    '(<yours>|<thing>) ... (foi|foram|tem sido) <adv>? (<done>)',
    '<yours> ... (está|estão|ficou) <adv>? (<done>)',
    '(você|o senhor|a senhora) foi <adv>? (<done>)',
    '(foi|foram) <adv>? (<done>) (<yours>|o|a|os|as)? .. (<yours>|<thing>)',
    '(foi|está) <adv>? (<done>) $',
    '^ ... <thing> (<done>) $',
    '(reembolso|cancelamento|alteração) (foi|está) .. (feito|feita|efetuado|efetuada|realizado|realizada|concluído|concluída|a caminho)',
  ],
  not: [
    '(se (o|a|os|as|seu|sua|você|já|um|uma)|quando|depois que|assim que|logo que|uma vez que|até que|antes que|como|onde|não|nunca) ........ (<done>|feito|efetuado|realizado)',
  ],
  kinds: {
    cancel: 'cancel*|anul*',
    refund: 'reembols*|devolv*|devolu*|estorn*|credit*',
    change: 'alter*|mud*|modific*|atualiz*|actualiz*|ajust*|corrig*',
    send: 'envi*|reenvi*|mand*|exped*|despach*',
    replace: 'substitu*|troc*',
    book: 'reserv*|agend*|marc*|remarc*|encomendei|encomendado|encomendada',
    remove: 'elimin*|apag*|remov*|retir*',
    extend: 'prolong*|prorrog*|esten*|renov*|adi*',
    block: 'bloque*|congel*|desativ*|suspen*',
    activate: 'ativ*|activ*|reativ*|desbloque*|restaur*|aplic*',
    stop: 'paus*|suspen*',
    pay: 'pag*|cobrad*|descont*',
    create: 'cri*|regist*|adicion*|acrescent*|abri*|abert*|reabri*|emit*',
    close: 'fech*|encerr*|resolv*|consert*',
    pass: 'encaminh*|transfer*|pass*|escal*|report*|inform*|avis*|contact*|contat*|atribu*',
    reset: 'redefin*|repus*',
  },
}
