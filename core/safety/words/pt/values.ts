// Portuguese: words around numbers and secrets. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const values: Language['values'] = {
  card: 'cartao|cartao de credito|cartao de debito|visa|mastercard|maestro|elo|amex|hipercard',
  other: `
    pedido|encomenda|rastreio|rastreamento|envio|fatura|nota fiscal|reserva|referencia|telefone|telemovel|celular|protocolo|
    chamado|ticket|boleto|imei|serie|remessa|objeto|tel
  `,
  link: 'numero|num|no|n|nr|e|eh|o|a|de|do|da|id|codigo|meu|minha|ref',
  phone: `
    telefone|tel|telemovel|celular|cel|me ligue|me liga|ligue me|whatsapp|zap|contato|contacto|fixo|fax|numero de telefone
  `,
  password: 'senha|palavra passe|palavra-passe|password|senhas|senha de acesso|codigo de acesso|palavra chave|pass',
  pin: 'pin|codigo pin|senha do cartao|codigo secreto',
  cvv: 'cvv|cvc|codigo de seguranca|codigo de verificacao',
  key: 'chave api|chave de api|chave da api|chave secreta|token|token de acesso|segredo|chave privada',
  is: 'e|eh|era|seria|sera',
  to: 'para|como|por',
  things: 'esquecida',
  state: `
    incorreta|incorreto|correta|errada|invalida|nao|nunca|sempre|esquecida|bloqueada|vencida|expirada|expirou|mudou|nova|
    antiga|a|o|uma|um|minha|sua|de|do|da|em|no|na|e|ou|mas|que|como|por|para|porque|se|me|eu|muito|segura|fraca|forte|
    obrigatoria|necessaria|diferente|igual|mesma|valida|aceita|recusada|rejeitada|roubada|hackeada|vazia|desconhecida|tambem|
    ja|ainda|temporaria|longa|curta|esta|isso|isto|aqui|impossivel|diz|aparece|funciona|email|wifi|com|sem|qual|onde|quando|
    redefinir|recuperar|alterar|trocar|mudar|boa|facil|dificil|pessoal|so|importante|secreta
  `,
}
