// Portuguese: messages that carry no question. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const talk: Language['talk'] = {
  greeting: [
    `
      (olá|ola|oi|oie|oii|oiê|bom dia|boa tarde|boa noite|opa|e aí|eai|e ai|alô|alo|saudações|viva|boas|olá a todos|olá bom
      dia|olá boa tarde|olá boa noite|oi bom dia|oi boa tarde|oi boa noite|bom dia a todos|boa tarde a todos|olá pessoal|oi
      pessoal|oi gente|olá equipe|olá equipa|prezados|prezados senhores|caros|caros senhores|fala|salve|bdia|bd|muito bom dia|
      muito boa tarde)
    `,
    `
      (tudo bem|tudo bom|td bem|tudo certo|tudo joia|tudo bem com você|tudo bem com vocês|tudo bem por aí|como vai|como vão|
      como está|como estão|como você está|como vocês estão|como vai você|beleza|blz|espero que esteja bem|espero que estejam
      bem|prazer|muito prazer)
    `,
  ],
  thanks: [
    `
      (obrigado|obrigada|muito obrigado|muito obrigada|brigado|brigada|brigadão|obg|obgd|obgda|obrigadão|obrigadinho|
      obrigadinha|obrigadíssimo|valeu|vlw|valeu mesmo|grato|grata|muito grato|muito grata|agradeço|agradecido|agradecida|muito
      agradecido|muito agradecida|agradeço muito|agradeço a ajuda|agradeço a atenção|mil obrigados|obrigado mesmo|obrigada
      mesmo|obrigado de novo|obrigada de novo|obrigado novamente|obrigada novamente|obrigado mais uma vez|obrigada mais uma
      vez|obrigado na mesma|obrigada na mesma|obrigado mesmo assim|obrigada mesmo assim|desde já agradeço|desde já obrigado|
      desde já obrigada|obrigado desde já|obrigada desde já|obrigado a você|obrigado a vocês|obrigada a você|obrigada a vocês|
      deus abençoe|deus te abençoe|gratidão|obrigado por tudo|obrigada por tudo|eu agradeço|eu que agradeço|bem haja|tmj)
    `,
    `
      (pela|pelo|por|pelas|pelos) (sua|seu|tua|teu|vossa|vosso|toda|todo|tudo|responder|me ajudar|ajudar|atender|informar|
      avisar|esclarecer|rápida|pronta|toda a)? (ajuda|resposta|informação|informações|info|atenção|tempo|apoio|paciência|
      esclarecimento|esclarecimentos|rapidez|suporte|pronta resposta|resposta rápida|gentileza|serviço|explicação|retorno|
      atendimento|rápida resposta|dica|compreensão|auxílio)?
    `,
    `
      (isso|isto|me|foi|você|vocês|ajudou|é|são|és|muito) (me)? (ajudou|ajuda|ajudaram|foi|foram|é|são|muito|foi muito|foi de
      grande|foi super|foi bem|ajudou me) (muito|me|bastante|útil|de grande|demais|gentil|gentis|ótimo|bom|rápido|atencioso|
      atenciosa|prestativo|prestativa|grande ajuda)? (ajuda|útil)?
    `,
    `
      (muito|super|que) (gentil|gentis|útil|atencioso|atenciosa|prestativo|prestativa|simpático|simpática|rápido|bom
      atendimento|querido|querida)
    `,
    `
      (entendi|entendido|compreendi|compreendo|percebi|percebido|já entendi|vou tentar|vou fazer isso|vou testar|vou
      experimentar|farei isso|vou aguardar|aguardo|fico no aguardo|fico à espera|anotado|bom saber|certo) (obrigado|obrigada|
      muito obrigado|muito obrigada|valeu|brigado)
    `,
    '(excelente|ótimo|bom|belo) (serviço|trabalho|atendimento|suporte)',
  ],
  goodbye: [
    `
      (tchau|tchauzinho|adeus|xau|chau|até logo|até mais|até breve|até amanhã|até à próxima|até a próxima|até já|até depois|
      até mais ver|até mais tarde|falou|flw|fui|nos vemos|nos falamos|a gente se fala|abraço|abraços|um abraço|grande abraço|
      beijo|beijos|bjs|abs|bom fim de semana|bom final de semana|boa semana|bom descanso|bom feriado|bom trabalho|boa noite|
      tenha um bom dia|tenham um bom dia|cuide se|se cuida|se cuidem|igualmente|pra você também|para você também|para vocês
      também|você também|vocês também|cumprimentos|melhores cumprimentos|com os melhores cumprimentos|atenciosamente|att|
      cordialmente|saudações cordiais|fique com deus|fiquem com deus|boa sorte|é só isso|é só|é só isso mesmo|era só isso|era
      isso|só isso|só isso mesmo|isso é tudo|é tudo|por enquanto é só|por hoje é só|nada mais|mais nada|não mais nada|não só
      isso|não é só isso|não era só isso|sem mais perguntas|não tenho mais perguntas|sem mais dúvidas|não tenho mais dúvidas|
      não tenho mais nenhuma dúvida|tudo certo por aqui|pode encerrar|pode encerrar o chat|pode fechar|encerrar chat|por agora
      é tudo)
    `,
    `
      (tenha|tenham|desejo|desejo lhe|te desejo|um|tem|uma|bom|boa) (um|uma|muito)? (bom|boa|ótimo|ótima|excelente|lindo|feliz|
      belo|maravilhoso|resto de|continuação de) (um|bom)? (dia|tarde|noite|fim de semana|final de semana|semana|feriado|
      domingo|continuação)
    `,
  ],
  confirmation: [
    `
      (já|agora|isso|isto|tudo|com isso|assim|finalmente|agora sim|agora já|sim já|sim|o problema|meu problema|problema|o link|
      o app|o site|o código|o pagamento|já está tudo|perfeito já|pronto|agora está|já está|já tá|tá|agora tá) (já|me|se|está|
      ficou|foi|tá|está tudo|já está|já foi|estão|parece estar)? (funciona|funcionou|funcionando|a funcionar|resolvido|
      resolvida|resolveu|resolveram|solucionado|solucionou|arrumado|arrumou|consertado|corrigido|deu certo|foi|consegui|indo|
      ok agora|certo agora|voltou|abriu|entrou|carregou|em ordem|normal|tratado) (já|bem|perfeito|perfeitamente|corretamente|
      de novo|tudo|o problema|meu problema|minha dúvida|agora|outra vez|entrar|acessar|pagar|novamente|muito bem|sem problemas|
      direitinho|normalmente)?
    `,
    `
      (resolvido|solucionado|problema resolvido|problema solucionado|assunto resolvido|caso resolvido|caso encerrado|deu certo|
      deu tudo certo|agora deu certo|já deu certo|funcionou|agora funcionou|agora funciona|já funciona|funciona|funciona agora|
      está funcionando|está a funcionar|tá funcionando|agora está funcionando|voltou a funcionar|já voltou|voltou ao normal|já
      está resolvido|já está|já foi resolvido|foi resolvido|ficou resolvido|tudo resolvido|tudo solucionado|tudo funcionando|
      tudo a funcionar|tudo em ordem|tudo certo agora|consegui|já consegui|consegui entrar|consegui acessar|consegui resolver|
      consegui pagar|já consegui entrar|já consegui resolver|agora consegui|encontrei|já encontrei|achei|já achei|recebi|já
      recebi|já chegou|chegou|meu pedido chegou|já recebi o pedido|era isso mesmo o problema|era esse o problema|esse era o
      problema|isso resolveu|isso resolveu meu problema|isso resolveu o problema|resolveu|resolveu meu problema|resolveu o
      problema|resolveu sim|vocês resolveram|você resolveu meu problema|isso responde minha pergunta|isso responde à minha
      pergunta|respondeu minha pergunta|minha dúvida foi resolvida|dúvida resolvida|dúvida esclarecida|tirou minha dúvida|
      tirou a minha dúvida|não há mais problema|não tenho mais o problema|o erro sumiu|o erro desapareceu|já não dá erro|agora
      sim|agora foi|já dá|já deu|agora já dá) (já|bem|perfeito|perfeitamente|corretamente|de novo|tudo|agora|outra vez|
      novamente|muito bem|sem problemas|direitinho|finalmente|normalmente)?
    `,
  ],
  filler: [
    `
      (ok|okay|oki|tá|tá bom|tá bem|está bem|está bom|certo|sim|claro|perfeito|perfeita|ótimo|ótima|excelente|maravilha|bom|
      bem|muito bem|muito bom|super|fantástico|maravilhoso|ah|oh|aham|uhum|então|pois|e|muito|muita|mesmo|entendi|entendido|
      compreendi|percebi|já entendi|beleza|blz|show|show de bola|legal|massa|bacana|top|joia|jóia|fixe|por tudo|pela ajuda|
      pela sua ajuda|pela atenção|a todos|a você|a vocês|equipe|equipa|pessoal|gente|amigo|amiga|senhor|senhora|moço|moça|por
      favor|agora|já|finalmente|tudo|também|que bom|que ótimo|que maravilha|que rápido|boa notícia|fico feliz|fico contente|
      sem problema|sem problemas|não tem problema|de nada|por nada|imagina|isso|isso mesmo|exato|exatamente|correto|com
      certeza|realmente|de verdade|de novo|novamente|por enquanto|por hoje|obrigado|obrigada|olá|oi|hi|hello|cara|mano|bom
      saber|graças a você|graças a vocês|com a sua ajuda|com sua ajuda|com isso|de coração|foi rápido|feito|pronto|combinado)
    `,
  ],
  borrowed: {
    greeting: ['(hey|hi|hello|hola|ciao)'],
    thanks: ['(thanks|thx|tks|thank you|merci|gracias|grazie)'],
    goodbye: ['(bye|bye bye|ciao|adios)'],
  },
  no: ['(não|nao)'],
  replies: {
    greeting: 'Olá! Como posso ajudar?',
    thanks: 'De nada! Se precisar de mais alguma coisa, é só escrever.',
    goodbye: 'Até logo e tenha um bom dia!',
    confirmation: 'Que bom que deu certo! Se precisar de mais alguma coisa, é só escrever.',
  },
}
