// Portuguese: messages of customers who have had enough, and plain ones, that the tone is learned from.
import type { Examples } from '../language.ts'

export const examples: Examples = {
  fed: `
    Há três semanas que ninguém me responde
    Ficaram com o meu dinheiro e não recebi nada
    Como é que conseguem ser tão incompetentes
    Estou cansado das vossas desculpas
    É o pior atendimento que já vi na vida
    Parem de me enrolar
    Esse robô não entende nada
    Já expliquei tudo, vocês leem o que escrevo?
    Isso não é maneira de tratar um cliente
    Estou extremamente decepcionado e vou contar para todo mundo
    Cada vez me dão uma resposta diferente
    Continuo à espera do reembolso e ninguém quer saber
    Nunca mais compro nada aqui
    Estão a gozar com a minha cara?
    A minha paciência acabou
    Me jogam de um setor para o outro
    Vocês estragaram as minhas férias
    Exijo uma explicação agora
    Por que vocês mentem para mim
    Isso é um roubo
    Deviam ter vergonha
    Se amanhã não tiver resposta vou ao Procon
    Para que eu pago esse serviço que não presta
    Que falta de respeito com o consumidor
    Não aguento mais este chat inútil
    Devolvam o meu dinheiro, seus ladrões
  `,
  calm: `
    Quando chega o meu pedido?
    Quero mudar o meu endereço
    O aplicativo fecha ao abrir
    Recebi o tamanho errado
    Quanto tempo demora um reembolso?
    A minha conta está bloqueada desde ontem
    Posso pagar com fatura?
    A encomenda chegou danificada, o que faço?
    Não encontro o link para redefinir
    O código não funciona para mim
    Por favor cancelem o pedido
    Abrem aos sábados?
    Fui cobrado duas vezes
    Preciso de uma cópia da fatura
    Onde vejo o meu contrato?
    O aparelho não liga depois da atualização
    Não havia ninguém em casa quando o entregador veio
    Ainda não recebi a confirmação
    Entregam na Madeira?
    A página está muito lenta
    Podem explicar outra vez?
    Estou à espera da encomenda desde segunda
    O meu cupom não foi aceito
    Sim, o número está certo
    Queria saber se tem em azul
    A tela tem um risco
  `,
}
