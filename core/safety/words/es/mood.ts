// Spanish: how customers sound who are neither angry nor unheard. How phrases are written stands in ../language.ts.
import type { Mood } from '../language.ts'

export const mood: Mood = {
  upset: [
    '(muy|todo|va|está|salió|funciona|anda) (mal|mala|malo)',
    `
      (llevo|llevamos|esperando|esperado|espero|tengo) (ya|más de|casi|esperando)? (más de|casi|desde hace)? (horas|días|
      semanas|meses|años|una hora|dos horas|tres horas|una semana|dos semanas|tres semanas|un mes|dos meses|tres meses|2
      semanas|3 semanas|2 meses|toda la|todo el|una eternidad|siglos|2 horas|3 horas|x días|tres días|cuatro días|5 días) ....
      (esperando|sin|intentando|y|tratando|pidiendo|reclamando|llamando|para|respuesta)
    `,
    `
      (hace|desde hace) (más de|ya|casi)? (semanas|meses|días|horas|una semana|dos semanas|tres semanas|un mes|dos meses|3
      semanas|2 semanas) .... (nadie|nada|sin|no|esperando|espero|sigo)
    `,
    `
      (decepcion*|insatisf*|descontent*|disgust*|triste|tristeza|lamentablemente|desafortunadamente|terrible|horrible|fatal|
      preocup*|nervios*|miedo|estres*|confus*|complicado|complicada|molesto|molesta|molestia|molestias|incómodo|injusto|
      injusta|desesperado|desesperada|desesperante|lento|lenta|queja|quejarme|reclamo|reclamación|enfado|angustia*|caos)
    `,
    `
      (no|nada|poco) (estoy)? (contento|contenta|satisfecho|satisfecha|feliz|conforme|bueno|buena|justo|normal|correcto|bien|
      bonito|claro|gracioso|útil|lógico|serio)
    `,
    '(demasiado|muy|mucho) (lento|tarde|caro|cara|complicado|tiempo|largo|larga|mal)',
    '(sigue|siguen|sigo|aún|todavía) (sin|no|igual|con el mismo|roto|mal|esperando|fallando)',
    '(quiero|exijo|reclamo|pido) (mi|el|que me|un) (dinero|reembolso|devuelvan|devolución)',
  ],
  trouble: [
    `
      (error|errores|problema|problemas|fallo|fallos|falla|fallas|falló|roto|rota|rotos|dañado|dañada|defectuoso|defectuosa|
      retraso|retrasado|retrasada|demora|demorado|tarde|falta|faltan|faltante|perdido|perdida|equivocado|equivocada|bloqueado|
      bloqueada|rechazado|rechazada|robado|robada|cobrado|cobraron|cobro doble|duplicado|duplicada|dos veces|desaparecido|
      desapareció|cancelado sin|caído|caída|colgado|se cuelga|incidencia|avería|averiado|hackeado|hackeada|imposible|
      incompleto|vencido|inconveniente)
    `,
    `
      (no) (me|se|he|ha|han|lo|puedo|logro|consigo|pude)? (funciona|funcionan|funcionó|llega|llegado|llegó|recibido|recibí|
      puedo|deja|permite|abre|carga|entra|entrar|aparece|encuentro|encontrar|sirve|acepta|conecta|iniciar|acceder|pagar|
      enviado|entregado|responde|veo|anda|prende|enciende|reconoce|inicia|descarga)
    `,
    '(dónde está|dónde esta|qué pasó con|qué pasa con|por qué no|por qué me|por qué mi|qué ocurre)',
  ],
  impatience: [
    '(urgente|urgentemente|urgencia|cuanto antes|lo antes posible|inmediatamente|de inmediato|ahora mismo)',
    `
      (otra vez|de nuevo|todavía|aún|ya|por fin|nunca|jamás|nadie|nada|ningún|siempre|realmente|en serio|constantemente|basta|
      excusas|excusa|mentira|mentiras|mintieron|prometieron|absolutamente|completamente|totalmente|semanas|meses|horas|ni
      siquiera|para nada|exijo|inmediatamente|cada vez|de verdad|francamente|encima|sigo|siguen)
    `,
    '(por qué|cómo|qué) (nadie|no me|no pueden|hacen|es posible|están|les pasa)',
  ],
  towards: [
    '(servicio al cliente|servicio de atención|atención al cliente|soporte|asesor|asesores|agentes|agente|empleados|empleado|en espera|colgaron|colgado|de ustedes|con ustedes|de vosotros)',
    `
      (su empresa|su servicio|su soporte|su app|su página|su equipo|vuestra empresa|vuestro servicio|esta empresa|este
      servicio|este bot|ustedes|vosotros)
    `,
  ],
  plain: [
    `^ (hola|buenas|buenos días|por favor|y|disculpe)? (cómo|qué|dónde|cuándo|cuál|cuáles|quién|cuánto|cuánta|puedo|puede|pueden|podría|podrían|puedes|hay|es|está|son|tienen|tiene|se puede|debo)`,
    `^ (hola|buenas|buenos días)? (quiero|quisiera|me gustaría|necesito|busco|deseo)`,
  ],
  lasting: [`(minuto|minutos|hora|horas|día|días|semana|semanas|mes|meses|año|años|desde|ayer|siglos)`],
  unhelped: [
    `(eso|esto|la respuesta|tu respuesta|su respuesta|el enlace|el artículo)? no (me|nos)? (ayuda|ayudó|ayudado|ha ayudado|sirve|sirvió|ha servido|resuelve|resolvió|responde|respondió|funcionó|ha funcionado|soluciona|solucionó|aclara) (de nada|nada|en nada|para nada|mi pregunta|a mi pregunta|el problema|mi problema|tampoco)?`,
    `(no) (es|era|fue) (eso)? (lo que|mi pregunta|la respuesta|eso lo que|útil) .. (pregunté|pregunto|pedí|quería|busco|quise)?`,
    `(poco|nada|no es|no fue) útil`,
    `(otra vez|de nuevo|siempre|sigue|sigo|sigue siendo) (lo mismo|la misma|el mismo|igual|con lo mismo|con el mismo|sin) (respuesta|error|problema|funcionar)?`,
    `(la misma|el mismo) (respuesta|error|problema|mensaje)`,
    `(ya) (lo|la|eso)? (probé|intenté|he probado|he intentado|hice|he hecho|leí|he leído) (eso|todo eso|esto)?`,
    `no (me|lo)? (entiende|entiendes|entienden|entendiste|entendió|escucha|escuchas|contesta|contestas|estás entendiendo|está entendiendo|respondes|responde)`,
    `ya (me)? (lo)? (dijiste|dijo|dijeron|has dicho|enviaste|mandaste)`,
  ],
  happy: [
    `
      (gracias|agradezco|agradecid*|genial|excelente|perfecto|perfecta|estupendo|estupenda|maravilloso|maravillosa|fantástico|
      fantástica|increíble servicio|contento|contenta|feliz|satisfecho|satisfecha|encantado|encantada|encanta|bueno|buena|
      buenos|bien|bonito|amable|amables|rápido|rápida|eficiente|útil|recomiendo|me gusta|super|súper|chévere|guay|felicidades|
      felicitaciones|bravo|resuelto|solucionado|ya funciona|aliviado|aliviada|mil gracias|fácil|padre|bacán)
    `,
  ],
  not: [
    `
      (no|nunca|jamás|nada|sin|ni|tampoco|ningún|ninguna|poco|no es|no muy|no tan|no estoy|no fue|nada de)
    `,
  ],
  very: ['<very>'],
}
