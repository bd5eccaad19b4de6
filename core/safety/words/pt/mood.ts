// Portuguese: how customers sound who are neither angry nor unheard. How phrases are written stands in ../language.ts.
import type { Mood } from '../language.ts'

export const mood: Mood = {
  upset: [
    '(muito|é|está|foi|tão) (ruim|mau|má|mal)',
    '(que|é uma) pena',
    `
      (espero|esperando|esperei|aguardo|aguardando|estou|à espera|fiquei|faz|há) (já|esperando|à espera|aguardando|há|faz|há
      mais de|mais de|tem)? (há|faz|mais de|quase|já)? (horas|dias|semanas|meses|anos|uma hora|duas horas|três horas|uma
      semana|duas semanas|três semanas|um mês|dois meses|três meses|2 semanas|3 semanas|2 meses|uma eternidade|séculos|2 horas|
      3 horas|três dias|5 dias|mais de um mês|mais de uma semana) .... (esperando|sem|tentando|e|à espera|aguardando|pedindo|
      reclamando|ligando|resposta|que espero|que aguardo|que tento)
    `,
    `
      (decepcion*|desapont*|desilud*|insatisfei*|descontent*|triste|tristeza|infelizmente|horrível|terrível|preocup*|nervos*|
      medo|estress*|confus*|complicado|complicada|chateado|chateada|incômodo|incomodad*|injusto|injusta|desesperad*|lento|
      lenta|lentidão|queixa|reclamar|reclamação|aborreci*|aflit*|demora|demorado|transtorno|caos|absurdamente)
    `,
    `
      (não|nada|pouco) (estou)? (contente|satisfeito|satisfeita|feliz|bom|boa|justo|normal|certo|legal|correto|claro|útil|
      lógico)
    `,
    '(muito|demasiado|tão) (lento|tarde|caro|cara|complicado|tempo|longo|demorado|ruim|mal)',
    '(continua|continuam|continuo|ainda) (sem|não|igual|com o mesmo|quebrado|ruim|esperando|parado)',
    '(quero|exijo|preciso) (o)? (meu|de volta o meu|que me devolvam|um)? (dinheiro|reembolso|estorno)',
  ],
  trouble: [
    `
      (erro|erros|problema|problemas|falha|falhas|falhou|quebrado|quebrada|quebrou|danificado|danificada|avariado|avariada|
      defeito|defeituoso|atraso|atrasado|atrasada|falta|faltam|faltando|perdido|perdida|errado|errada|bloqueado|bloqueada|
      recusado|recusada|rejeitado|roubado|roubada|cobrado|cobrada|cobraram|cobrança indevida|duplicado|duplicada|em dobro|duas
      vezes|sumiu|desapareceu|cancelado sem|fora do ar|travado|travando|trava|hackeado|hackeada|impossível|incompleto|
      extraviado|extraviada|danos|estragado)
    `,
    `
      (não|nao) (me|se|foi|foram|está|estou|consegui|tem|tenho|o|a)? (funciona|funcionam|funcionou|funcionando|chega|chegou|
      recebi|recebido|consigo|consigo|conseguindo|deixa|permite|abre|carrega|entra|entrar|aparece|encontro|encontrar|aceita|
      conecta|acessar|pagar|enviado|entregue|responde|vejo|liga|reconhece|inicia|baixa|caiu|veio|processa)
    `,
    '(onde está|cadê|o que aconteceu|o que houve|por que não|porque não|por que meu|por que minha)',
  ],
  impatience: [
    '(urgente|urgentemente|urgência|o quanto antes|o mais rápido possível|imediatamente|com urgência|agora mesmo)',
    `
      (outra vez|de novo|novamente|ainda|já|finalmente|nunca|jamais|ninguém|nada|nenhum|nenhuma|sempre|realmente|sério|
      constantemente|basta|chega|desculpas|desculpa esfarrapada|mentira|mentiras|mentiram|prometeram|absolutamente|
      completamente|totalmente|semanas|meses|horas|nem sequer|nem|exijo|imediatamente|cada vez|toda vez|sinceramente|
      francamente|continuo|continuam)
    `,
    '(por que|porque|como|o que) (ninguém|não me|não podem|é possível|vocês)',
  ],
  towards: [
    '(atendimento|atendimento ao cliente|serviço ao cliente|apoio ao cliente|suporte|atendente|atendentes|funcionário|funcionários|em espera|desligaram|de vocês|com vocês)',
    `
      (sua empresa|seu serviço|seu suporte|seu app|seu site|sua equipe|vossa empresa|vosso serviço|essa empresa|esta empresa|
      esse serviço|este serviço|esse bot|vocês|vcs)
    `,
  ],
  plain: [
    `^ (olá|oi|bom dia|boa tarde|por favor|e)? (como|o que|onde|quando|qual|quais|quem|quanto|posso|pode|podem|poderia|há|tem|é|está|são|vocês|preciso saber|dá para|existe)`,
    `^ (olá|oi|bom dia|boa tarde)? (quero|queria|gostaria|preciso|procuro|desejo)`,
  ],
  lasting: [`(minuto|minutos|hora|horas|dia|dias|semana|semanas|mês|meses|ano|anos|desde|ontem|tempão|séculos)`],
  unhelped: [
    `(isso|isto|a resposta|sua resposta|o link|o artigo)? não (me)? (ajuda|ajudou|serve|serviu|resolve|resolveu|responde|respondeu|funcionou|adiantou|adianta|esclarece) (em nada|nada|de nada|minha pergunta|à minha pergunta|o problema|meu problema|também)?`,
    `não (é|era|foi) (isso)? (o que|minha pergunta|a resposta|isso que|útil) .. (perguntei|pedi|queria|quero)?`,
    `(nada|pouco|não foi|não é) útil`,
    `(de novo|outra vez|sempre|continua|continuo) (a mesma|o mesmo|na mesma|igual|com o mesmo|sem) (coisa|resposta|erro|problema|funcionar)?`,
    `(a mesma|o mesmo) (resposta|erro|problema|mensagem|coisa)`,
    `já (tentei|fiz|li|testei) (isso|tudo isso|isto)?`,
    `(você|vocês|vc|tu)? não (me|está|estão|tá)? (entende|entendeu|entendendo|escuta|responde|respondeu|me entende|me ouve|entendem)`,
    `(já) (me)? (disse|falou|mandou|enviou) isso`,
  ],
  happy: [
    `
      (obrigado|obrigada|obg|brigado|brigada|agradeço|agradecid*|grato|grata|valeu|ótimo|ótima|excelente|perfeito|perfeita|
      maravilhoso|maravilhosa|fantástico|fantástica|contente|feliz|satisfeito|satisfeita|adorei|adoro|amei|bom|boa|bem|bonito|
      gentil|atencioso|atenciosa|rápido|rápida|eficiente|útil|recomendo|gosto|gostei|legal|bacana|parabéns|resolvido|
      solucionado|funciona agora|aliviado|aliviada|fixe|espetacular|fácil|massa|incrível)
    `,
  ],
  not: [
    `
      (não|nao|nunca|jamais|nada|sem|nem|nenhum|nenhuma|pouco|não é|não muito|não tão|não estou|não foi|nada de|n)
    `,
  ],
  very: ['<very>'],
}
