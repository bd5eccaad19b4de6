// Spanish: insults, outrage and threats. How phrases are written stands in ../language.ts.
import type { Anger } from '../language.ts'

export const anger: Anger = {
  insult: [
    `
      (ustedes|vosotros|tú|tu|usted|su servicio|vuestro servicio|tu servicio|este bot|su empresa|su bot|esta empresa|su app|
      esta app|su soporte|este servicio|su página|esta compañía|su compañía|esta tienda) (son|sois|eres|es|está|están) <very>?
      <very>? (un|una|unos|unas)? <very>? (inútil|inútiles|incompetente|incompetentes|estúpido|estúpidos|estúpida|idiota|
      idiotas|ladrones|estafadores|mentirosos|basura|porquería|mierda|asco|vergüenza|pésimo|pésima|payasos|ratas|sinvergüenzas|
      incapaces|patético|patéticos|patética|ridículo|ridículos|tonto|tontos|bruto|brutos|imbéciles|imbécil|estafa|fraude|robo|
      desastre|chiste|burla|lamentable|vergonzoso|una mierda|un asco|una basura|una porquería|una estafa|un robo|una vergüenza|
      malísimo|malísima|lo peor|horrible)
    `,
    `
      (idiota|idiotas|imbécil|imbéciles|estúpido|estúpidos|gilipollas|cabrón|cabrones|pendejo|pendejos|hijo de puta|hijos de
      puta|hdp|hijueputa|malparidos|ladrones|estafadores|sinvergüenzas|ratas|payasos|inútiles|mentirosos|desgraciados|
      maricones|mamones|pelotudos|boludos|rateros|subnormal|subnormales|tarados|ineptos|inepto|incompetentes|chorros)
    `,
    `
      (vete a la mierda|váyanse a la mierda|iros a la mierda|que te den|que os den|que les den|jódete|jódanse|chinga tu madre|
      chinguen|cállate|váyanse al carajo|vete al diablo|váyanse al diablo|a tomar por culo|come mierda)
    `,
    `
      (puto|puta|maldito|maldita|jodido|jodida|estúpido|estúpida|pinche|asqueroso|asquerosa|pésimo|pésima|inútil) (bot|robot|
      máquina|empresa|servicio|compañía|app|aplicación|página|sistema|soporte|ia|chat|web|tienda)
    `,
    `
      (bot|robot|máquina|empresa|servicio|compañía|app|aplicación|página|sistema|soporte|web|tienda|atención) (de mierda|de
      porquería|de basura|inútil|estúpido|estúpida|basura|asqueroso|asquerosa|patético|patética|de cuarta)
    `,
  ],
  outrage: [
    '(esto|eso|empresa|ustedes|servicio|compañía) (es|son|parece) (una|pura|un)? (estafa|abuso|atraco)',
    '(qué|un|da|dan|me da|me dan) asco',
    `
      (ridículo|ridícula|inaceptable|inadmisible|indignante|indignado|indignada|vergonzoso|vergonzosa|vergüenza|una vergüenza|
      escandaloso|intolerable|insoportable|lamentable|pésimo|pésima|deplorable|patético|patética|absurdo|absurda|increíble que|
      tomadura de pelo|burla|burlando|burlan|estafado|estafada|desastre|desastroso|desastrosa|asqueroso|basura|porquería|
      inútiles|incompetencia|incompetentes|incompetente|falta de respeto|poco profesional|nada profesional|inconcebible|
      atropello|abusivo|descaro|descarados|sinvergüenza|frustrante|frustrado|frustrada|frustración|nefasto|nefasta|pesadilla|
      lo peor|una broma|payasada|el colmo|es el colmo|caradura|impresentable|impresentables)
    `,
    `
      (mierda|joder|carajo|maldita sea|puta madre|no me jodas|me cago en|hostia|wtf|chingada|verga|estoy harto|estoy harta|
      harto|harta|hartos|ya basta|basta ya|ya me cansé|me cansé|cansado de|cansada de|hasta los cojones|hasta las narices|
      hasta el gorro|hasta la coronilla|hasta la madre|me tienen harto|me tienen harta|me tiene harto|furioso|furiosa|enojado|
      enojada|enfadado|enfadada|cabreado|cabreada|encabronado|rabia|estoy molesto con|estoy molesta con|muy molesto|muy
      molesta|irritado|irritante|fastidia*|me molesta|se me acaba la paciencia|se me acabó la paciencia|saca de quicio|sacan
      de quicio|de mis casillas|me enferma|ya estuvo|me da coraje|coraje)
    `,
    '(pérdida|perder|perdiendo|perdido|perdí|hacen perder|hacéis perder) (de|el|mi|mucho|mi puto)? tiempo',
    `
      (el|la|los|las) (peor|peores) (servicio|empresa|atención|experiencia|app|compañía|soporte|tienda|aplicación|banco|compra|
      bot|página)
    `,
    `
      (es|esto es|será|están de|estás de|me están|me estáis|se están|me estás) (una)? (broma|bromeando|tomando el pelo|
      vacilando|cargando|coña|jodiendo|guasa|burlando)
    `,
    'gracias por nada',
    `
      (muy|sumamente|totalmente|realmente|profundamente|extremadamente|super|súper|más que) (decepcionado|decepcionada|molesto|
      molesta|enojado|enojada|enfadado|enfadada|insatisfecho|insatisfecha|disgustado|disgustada|descontento|descontenta|mal
      servicio|mala atención|decepcionante|frustrado)
    `,
    `
      (cómo se atreven|cómo os atrevéis|cómo es posible|qué clase de|no puede ser que|es el colmo|no puedo creer|no me lo
      puedo creer|parece mentira|qué poca vergüenza|qué falta de|qué pasa con ustedes|qué les pasa)
    `,
    `
      (pésimo|pésima|mal|mala|malísimo|malísima|horrible|terrible|deficiente|nulo|nula|deplorable|lamentable|asquerosa|
      nefasto) (servicio|atención|soporte|experiencia|trato|servicio al cliente|gestión|empresa|atención al cliente)
    `,
    `
      (servicio|atención|soporte|trato|experiencia) <very>? (pésimo|pésima|horrible|terrible|deficiente|nulo|nula|deplorable|
      lamentable|malísimo|malísima|nefasto|nefasta|de mierda|de pena|asqueroso|asquerosa|vergonzoso)
    `,
    '(hagan|haced|haz) (su|vuestro|tu|bien su|algo ya) (trabajo|maldito trabajo|puto trabajo)?',
  ],
  threat: [
    `
      (voy|vamos|publicaré|publicar|pondré|contaré|subiré|subir|denunciaré|compartir|compartiré) .... (redes sociales|twitter|
      facebook|instagram|la prensa|los medios|trustpilot)
    `,
    `
      (hablar|hablaré|contactar|contactaré|llamar|llamaré|consultar|voy|pondré|poner) .. (mi|un|con mi|a mi|nuestro) abogado
    `,
    'mi abogado (se|les|los|va|tomará)',
    `
      (mis abogados|una demanda|voy a demandar|demandaré|los voy a demandar|denunciarles|denunciaros|denunciaré|denunciarlos|
      voy a denunciar|acciones legales|medidas legales|vía legal|vías legales|profeco|defensa al consumidor|oficina del
      consumidor|facua|ocu|llevar a juicio|a los tribunales|hoja de reclamaciones|hojas de reclamaciones|defensa del
      consumidor|sernac|indecopi|condusef)
    `,
    '(haré|hacer|pediré|pedir|voy a hacer|solicitaré) (un|el)? (contracargo|chargeback)',
    '(mala|malas|negativa|negativas|pésima) (reseña|reseñas|opinión|opiniones|crítica|calificación|publicidad|valoración)',
    `
      (nunca|jamás|nunca más) .. (volver|volveré|vuelvo|comprar|compraré|compro|recomendar|recomiendo|recomendaré|pedir|
      contratar) .. (a|con|más|aquí|nada|su)? (comprar|comprarles|ustedes|vosotros|aquí)
    `,
    '(no) (vuelvo|volveré|vuelvan|les compro|les vuelvo|os vuelvo) (a|más|nunca)',
    `
      (cancelo|cancelaré|me doy de baja|me voy|me cambio|cambiarme|cambiaré) (todo|de compañía|a la competencia|con la
      competencia|a otra compañía|a otra empresa|de empresa|de proveedor|de banco|ahora mismo|definitivamente)
    `,
    '(irme|ir|voy|iré|paso|cambio|pasar) (con|a) (la competencia|otra compañía|otra empresa|otro proveedor)',
    `
      (si no|de lo contrario|caso contrario|o) (voy|tendré|cancelo|cancelaré|iré|pondré|haré|denuncio|denunciaré|demandaré|
      reclamaré|hablaré con)
    `,
    `
      (trustpilot|van a perder un cliente|perder un cliente|perdieron un cliente|perdido un cliente|pierden un cliente|última
      vez que|tendrán noticias|van a saber de mí)
    `,
  ],
}
