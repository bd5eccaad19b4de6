// Portuguese: said before, not listened to. How phrases are written stands in ../language.ts.
import type { Unheard } from '../language.ts'

export const unheard: Unheard = {
  repeated: [
    '(é a|a|pela|já é a|esta é a|essa é a) <nth> vez (que)? (já|eu)? .. (<tell>)',
    '^ (já)? (é|pela|esta é|essa é) (já)? (a)? <nth> vez $',
    `
      (minha|é minha|meu|é o meu|é a minha|o meu) <nth> (mensagem|email|e mail|reclamação|ligação|tentativa|solicitação|pedido|
      contato|contacto|chamado|protocolo|aviso|e última)
    `,
    '(já|perguntei|pedi|liguei|falei|escrevi|expliquei|reclamei) .. (<tell>)? .. (isso|isto|vocês)? <times>',
    '<times> (já|que|eu|vos|lhes|e) .. (<tell>)',
    `
      (quantas vezes|quantos emails|quantas mensagens) (mais)? (tenho|terei|devo|vou|preciso|já|eu|temos|é) (preciso|tenho|
      devo)? (de|que)? .. (<tell>|repetir|explicar|dizer|escrever|pedir|ligar|perguntar|esperar|falar|reclamar|mandar)
    `,
    'até quando',
    `
      (já|como já|como) (vos|lhes|te|lhe|eu)? (disse|falei isso|expliquei|mencionei|perguntei|tinha dito|informei|respondi|
      reclamei|tinha explicado|avisei)
    `,
    '(de novo|outra vez|novamente|mais uma vez) (a mesma|o mesmo|isso|isto|eu|não)',
    `
      (sempre a mesma|sempre o mesmo|a mesma resposta|mesma resposta|mesmas respostas|mesma mensagem|mesma coisa|repetir|
      repetindo|repito|repetem|me repetir|andando em círculos|em círculos|em loop|respostas automáticas|resposta automática|
      resposta pronta|respostas prontas|copia e cola|copiar e colar|de um lado para o outro|de um lado pro outro|jogo de
      empurra|empurra empurra|enrolando|me enrolam|me enrolando|enrolação|embromação|empurram de|passam de um para outro|a
      mesma história)
    `,
    `
      (não|nao) (responde|respondes|respondem|respondeu|entende|entendes|entendem|lê|leem|ouvem|é) (à|a|o que|minha|as|nada|
      isso)? (minha|minhas|que|pergunta|mensagem|o que perguntei)
    `,
    '(leia|leiam|lê) (minha|a minha|o que|direito|a)',
  ],
  ignored: [
    `
      (ninguém|ninguem|nenhum atendente) (me|nos|se|aí|aqui|vos)? .. (responde|respondeu|ajuda|ajudou|atende|atendeu|faz|fez|
      ouve|liga|ligou|resolve|resolveu|importa|sabe|responda|ajude|resolva|diz|retorna|retornou|quer|lê|dá|deu)
    `,
    `
      (continuo|continuamos|ainda|até agora|e) (sem|à espera|esperando|não tive|não recebi|aguardando|não obtive) (resposta|
      uma resposta|retorno|solução|uma solução|notícias|ajuda|nenhuma resposta|de resposta|de uma resposta|posição)
    `,
    `
      (sem|nenhuma|zero|não recebo|não recebi|não tive|nunca tive|não obtive) (resposta|respostas|retorno|solução|notícias|
      explicação|nenhuma resposta|nenhum retorno|ajuda|uma resposta|posicionamento)
    `,
    `
      (me ignoram|me ignora|ignorado|ignorada|me ignorando|a ignorar me|ignoram me|ignoram minhas|não se importam|não estão
      nem aí|nem aí|não querem saber|me deixam|me deixaram|deixaram me|não me ouvem|não me escutam|não me levam a sério|pouco
      caso|pouco se importam|fazem pouco|falta de consideração|desligam na cara|desligaram na minha cara|descaso|estão se
      lixando|se lixando|deixado na mão|na mão)
    `,
    '(tem|há|está|existe) (alguém|algum humano) (aí|aqui|lendo|que|me ouvindo|a ler|vivo)',
    '(alguém|algum) (vai|pode|poderia|aí|por favor) (me)? .. (finalmente|de uma vez|logo|resolver isso|de verdade)',
    '(quando|vão|vai|quero) .... (finalmente|de uma vez|de uma vez por todas|algum dia)',
    `
      (não|nao) (serve|servem|serves|ajuda|ajudas|ajudam|adianta|me ajuda|me ajudou|resolve|resolvem|resolveu|me serve|fazem)
      (de|para|em|pra|absolutamente)? (nada|porra nenhuma|coisa nenhuma)
    `,
  ],
  wonders: [
    `
      ^ (e|mas)? (por que|porque|porquê|por quê) (é que)? (ninguém|nenhum atendente) (me)? (responde|atende|respondeu|atendeu)
      (aqui|nunca)? $
    `,
  ],
  asked: [
    `
      (o que acontece|o que ocorre|o que se passa|o que sucede|o que acontecerá|que acontece|o que faz|o que vê|quanto tempo)
      .... (quando|se|caso|enquanto|até que) (ninguém|nenhum atendente|nenhum agente) (a|o)? (responde|atende|responder|
      atender|está disponível|estiver disponível|está online|estiver online|respondeu|responda|atenda)
    `,
  ],
}
