// Portuguese: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    `
      (vou|vamos|iremos|irei) (enviar|reembolsar|devolver|ligar|avisar|verificar|trocar|cancelar|resolver|mandar|fazer|dar|
      entrar|te|lhe)
    `,
    '(enviarei|enviaremos|reembolsaremos|devolveremos|ligaremos|prometo|prometemos|garantimos)',
    '(receberá|receberás|terá|terás)',
    '(será|serão) (reembolsado|reembolsada|enviado|enviada|entregue|trocado|trocada)',
  ],
  not: ['(vou|vamos) precisar', 'se (eu|nós) .. (for|formos)'],
  acts: {
    lists: {
      we: `
        cancelámos|cancelamos|anulámos|anulamos|reembolsámos|reembolsamos|devolvemos|estornamos|creditámos|creditamos|alterámos|
        alteramos|mudámos|mudamos|modificámos|modificamos|atualizámos|atualizamos|ajustamos|corrigimos|resolvemos|enviámos|
        enviamos|reenviámos|reenviamos|mandámos|mandamos|encaminhámos|encaminhamos|transferimos|passámos|escalámos|pedimos|
        solicitámos|solicitamos|encomendámos|reservámos|reservamos|agendámos|agendamos|marcámos|prorrogámos|renovámos|renovamos|
        substituímos|trocámos|trocamos|emitimos|pagámos|redefinimos|eliminámos|apagámos|removemos|fechámos|encerrámos|abrimos|
        reabrimos|criámos|criamos|registámos|registramos|adicionámos|adicionamos|aplicámos|aplicamos|ativámos|ativamos|
        desativámos|desativamos|bloqueámos|bloqueamos|desbloqueámos|suspendemos|processámos|processamos|iniciámos|aprovámos|
        informámos
      `,
      change: `
        cancelar|anular|reembolsar|devolver|estornar|creditar|alterar|mudar|modificar|atualizar|corrigir|resolver|enviar|
        reenviar|mandar|encaminhar|transferir|passar|pedir|solicitar|encomendar|reservar|agendar|prolongar|renovar|substituir|
        trocar|emitir|redefinir|eliminar|apagar|remover|fechar|encerrar|abrir|reabrir|criar|registar|registrar|adicionar|
        aplicar|ativar|desativar|bloquear|desbloquear|suspender|processar
      `,
    },
    did: '(já|eu|nós|a gente|lhe|te|o|a|também|e)? (lhe|te|o|a|os|as|já)?',
    gap: '',
    and: 'e|e já|e também|e depois',
    changed: `
      cancelei|anulei|reembolsei|devolvi|estornei|creditei|alterei|mudei|modifiquei|atualizei|actualizei|ajustei|corrigi|
      resolvi|consertei|enviei|reenviei|mandei|expedi|despachei|encaminhei|transferi|passei|escalei|reportei|pedi|solicitei|
      encomendei|reservei|agendei|marquei|remarquei|reagendei|adiei|prolonguei|prorroguei|estendi|renovei|substituí|troquei|
      emiti|descontei|paguei|redefini|repus|restaurei|eliminei|apaguei|removi|retirei|fechei|encerrei|abri|reabri|criei|
      registei|registrei|adicionei|acrescentei|apliquei|ativei|activei|reativei|desativei|bloqueei|desbloqueei|congelei|pausei|
      suspendi|processei|iniciei|aprovei|informei|avisei|contactei|contatei|falei|atribuí
    `,
    looked: `
      verifiquei|verificámos|verificamos|consultei|consultámos|encontrei|encontrámos|encontramos|procurei|revisei|vi|vimos|li|
      conferi|conferimos|localizei|constatei|comparei|olhei|chequei
    `,
    also: [
      '(já|nós já|hoje) (lhe|te|o|a|os|as)? <we>',
      '(acabei|acabámos|acabamos|consegui|conseguimos|pude) (de|agora de)? (lhe|te|o|a)? <change>',
      '(foi|foram) por mim <change>',
    ],
    not: [
      '(não|nunca|nem) (lhe|te|o|a|os|as|me)? (<changed>)',
      '(se|quando|depois que|assim que|logo que) (eu|nós)? (lhe|te|o|a)? (<changed>)',
    ],
  },
}
