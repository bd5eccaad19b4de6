// Portuguese: insults, outrage and threats. How phrases are written stands in ../language.ts.
import type { Anger } from '../language.ts'

export const anger: Anger = {
  insult: [
    `
      (vocês|você|vcs|vc|seu serviço|o serviço|esse bot|este bot|sua empresa|essa empresa|esta empresa|esse app|este app|o
      suporte|esse serviço|este serviço|esse site|essa loja) (são|é|sao|está|estão|eh) <very>? <very>? (um|uma|uns|umas)?
      <very>? (inútil|inúteis|incompetente|incompetentes|estúpido|estúpidos|estúpida|idiota|idiotas|ladrões|golpistas|
      mentirosos|mentiroso|lixo|porcaria|merda|bosta|nojo|vergonha|péssimo|péssima|palhaços|safados|bandidos|incapazes|
      patético|patética|patéticos|ridículo|ridícula|ridículos|burro|burros|burra|imbecis|imbecil|golpe|fraude|roubo|desastre|
      piada|lamentável|vergonhoso|uma merda|um lixo|uma porcaria|um golpe|um roubo|uma vergonha|uma piada|horrível|horríveis)
    `,
    `
      (idiota|idiotas|imbecil|imbecis|babaca|babacas|otário|otários|filho da puta|filhos da puta|fdp|ladrões|golpistas|safados|
      palhaços|inúteis|mentirosos|desgraçados|arrombados|cuzão|cuzões|retardado|retardados|trouxas|burros|incompetentes|
      vigaristas|aldrabões|gatunos|bandidos|caloteiros|picaretas|corja|vagabundos)
    `,
    `
      (vai se foder|vão se foder|vai à merda|vão à merda|vá à merda|vai tomar no cu|vão tomar no cu|vtnc|vsf|foda se|fodam se|
      cala a boca|calem a boca|vai pro inferno|vão para o inferno|vai te catar|vai pra puta que pariu)
    `,
    `
      (maldito|maldita|porra de|merda de|droga de|bosta de|estúpido|estúpida|porcaria de|lixo de|raio de|inútil) (bot|robô|
      máquina|empresa|serviço|app|aplicativo|site|sistema|suporte|ia|atendimento|loja|banco)
    `,
    `
      (bot|robô|máquina|empresa|serviço|app|aplicativo|site|sistema|suporte|loja|atendimento|banco) (de merda|de bosta|lixo|
      inútil|estúpido|burro|porcaria|ridículo|do caralho|da treta)
    `,
  ],
  outrage: [
    `
      (ridículo|ridícula|inaceitável|inadmissível|indignante|indignado|indignada|vergonhoso|vergonhosa|vergonha|uma vergonha|
      escandaloso|intolerável|insuportável|lamentável|péssimo|péssima|deplorável|patético|patética|absurdo|absurda|palhaçada|
      deboche|desastre|desastroso|nojo|nojento|lixo|porcaria|incompetência|incompetentes|incompetente|falta de respeito|
      desrespeito|descaso|falta de profissionalismo|inconcebível|abuso|abusivo|sacanagem|brincadeira de mau gosto|estão
      brincando|tão de brincadeira|só podem estar|tá de brincadeira|frustrante|frustrado|frustrada|frustração|pouca vergonha|
      fim da picada|o cúmulo|cúmulo|pesadelo|revoltante|revoltado|revoltada|gozar com a minha cara|gozar comigo|a gozar|uma
      burla|burla|vigarice)
    `,
    `
      (merda|porra|caralho|puta que pariu|pqp|cacete|bosta|foda|que saco|saco cheio|de saco cheio|wtf|puta da vida|puto da
      vida|estou farto|estou farta|farto|farta|fartos|chega|já chega|cansei|não aguento mais|nao aguento mais|não aguento|
      furioso|furiosa|irritado|irritada|irritante|com raiva|raiva|zangado|zangada|chateado com|chateada com|muito chateado|
      muito chateada|fora de mim|perdi a paciência|me tira do sério|tiram do sério|enche o saco|encheu o saco|enraivecido|
      passado|passada dos|ódio|estou possesso|possessa|aborrecido com)
    `,
    '(perda|perder|perdendo|perdi|desperdício|a perder) (de|o|meu|muito)? (meu)? tempo',
    `
      (o|a|os|as|de) (pior|piores) (serviço|empresa|atendimento|experiência|app|suporte|loja|aplicativo|banco|compra|coisa|bot|
      site|que)
    `,
    `
      (vocês|vcs|você|isso|isto|só|estão) (está|estão|tá|tão|só pode|só podem|só pode ser|pode ser|é uma|é|pode) (de|a|estar)?
      (brincadeira|brincando|brincar|zoando|sacanagem|zoeira|piada|gozar|tirando)
    `,
    'obrigado por nada',
    'obrigada por nada',
    `
      (muito|extremamente|totalmente|realmente|profundamente|super|bastante|mais que) (decepcionado|decepcionada|chateado|
      chateada|irritado|irritada|insatisfeito|insatisfeita|desapontado|desapontada|descontente|desiludido|desiludida|mau
      serviço|mau atendimento|decepcionante|frustrado)
    `,
    `
      (como se atrevem|como é possível|como é que é possível|que tipo de|não pode ser|não acredito que|que falta de|qual é o
      problema de vocês|que vergonha|que absurdo|que palhaçada|que lixo|que merda)
    `,
    `
      (péssimo|péssima|mau|má|horrível|terrível|deficiente|lamentável|deplorável|nojento|ruim|pior) (serviço|atendimento|
      suporte|experiência|tratamento|empresa|apoio)
    `,
    `
      (serviço|atendimento|suporte|experiência|apoio) <very>? (péssimo|péssima|horrível|terrível|deficiente|lamentável|
      deplorável|nojento|uma merda|um lixo|zero|inexistente|vergonhoso|uma vergonha|ridículo)
    `,
    '(façam|faça|faz) (o|seu|vosso|o seu) (trabalho|seu trabalho|vosso trabalho)',
  ],
  threat: [
    `
      (vou|irei|publicar|publicarei|postar|posto|divulgar|compartilhar|partilhar|expor|denunciar) .... (redes sociais|twitter|
      facebook|instagram|imprensa|mídia|trustpilot)
    `,
    `
      (falar|falo|contactar|contatar|acionar|aciono|vou|consultar|chamar) .. (meu|um|o meu|com meu|com o meu|ao meu) advogado
    `,
    'meu advogado (vai|irá)',
    `
      (meus advogados|processo judicial|vou vos processar|processo vocês|vou processar|ação judicial|acção judicial|medidas
      legais|medidas judiciais|na justiça|procon|reclame aqui|reclameaqui|deco|livro de reclamações|vou à polícia|vou
      denunciar|anatel|bacen|pequenas causas|juizado|em tribunal|consumidor gov|defesa do consumidor|queixa na|apresentar
      queixa|asae)
    `,
    '(vou|irei|farei) (fazer|pedir|abrir|contestar) .. (chargeback|contestação|no cartão|no banco|no paypal)',
    '(má|ruim|negativa|negativas|péssima|más) (avaliação|avaliações|review|crítica|críticas|publicidade|nota)',
    `
      (nunca|jamais|nunca mais|não) .... (comprar|compro|volto|voltar|recomendo|recomendar|uso|usar|encomendo|contrato) ..
      (com vocês|aqui|nada|mais|vocês|de vocês|nessa|nesta)
    `,
    'nunca mais',
    `
      (cancelo|cancelar|vou cancelar|encerro|encerrar|vou embora|mudo|mudar|vou mudar|trocar|vou trocar) (tudo|de empresa|para
      a concorrência|pra concorrência|de operadora|de banco|para outra|já|agora mesmo|definitivamente|de fornecedor|de loja)
    `,
    '(ir|vou|mudar|mudo|passar) (para|pra) (a concorrência|o concorrente|outra empresa|outro fornecedor|outra operadora)',
    `
      (senão|se não|caso contrário|ou) (vou|eu vou|cancelo|processo|denuncio|reclamo|irei|terei|abro|aciono|entro|faço|peço)
    `,
    `
      (trustpilot|vão perder um cliente|perder um cliente|perderam um cliente|perdem um cliente|última vez que|vão ouvir falar|
      vão ter notícias)
    `,
  ],
}
