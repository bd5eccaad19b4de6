// Spanish: messages that carry no question. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const talk: Language['talk'] = {
  greeting: [
    `
      (hola|buenas|buenos días|buen día|buenas tardes|buenas noches|muy buenas|saludos|qué tal|hola qué tal|holi|holaa|buenas
      a todos|hola a todos|hola buenas|hola buenos días|hola buenas tardes|hola buenas noches|hola buen día|hola equipo|
      estimados|estimado equipo|estimados señores|muy buenos días|muy buenas tardes|holis|wenas|aló|quiubo|qué onda|qué hubo)
    `,
    `
      (cómo estás|cómo están|cómo está|cómo está usted|cómo va|cómo te va|cómo les va|cómo estáis|qué tal estás|qué tal están|
      qué tal todo|espero que estén bien|espero que estés bien|espero que se encuentren bien|mucho gusto|encantado|encantada)
    `,
  ],
  thanks: [
    `
      (gracias|muchas gracias|muchísimas gracias|mil gracias|un millón de gracias|gracias mil|graciass|grax|gracias de nuevo|
      gracias nuevamente|gracias otra vez|gracias de todos modos|gracias igualmente|gracias de todas formas|gracias a ti|
      gracias a usted|gracias a ustedes|gracias a vosotros|de antemano gracias|gracias de antemano|te lo agradezco|se lo
      agradezco|os lo agradezco|les agradezco|le agradezco|te agradezco|os agradezco|lo agradezco|agradecido|agradecida|muy
      agradecido|muy agradecida|se agradece|gracias por todo|gracias totales|dios te bendiga|dios le bendiga|dios los bendiga|
      infinitas gracias|gracias infinitas|eternamente agradecido|mil gracias por todo)
    `,
    `
      (por) (la|el|tu|su|vuestra|vuestro|toda la|toda su|toda tu|todo|sus|tus|los|las|responder|contestar|ayudarme|atenderme|
      avisar|aclararlo|la pronta|su pronta|tu pronta|la rápida|su rápida) (ayuda|respuesta|información|info|atención|tiempo|
      apoyo|paciencia|aclaración|rapidez|soporte|pronta respuesta|rápida respuesta|amabilidad|servicio|explicación|tan rápido|
      rápido|orientación|gestión)?
    `,
    `
      (me|eso|esto|ha|has|han|es|eres|fue|muy|sois|son|qué) (me)? (ha|has|han|es|fue|sido|muy|bastante|de mucha|de gran|ayudó|
      ayudaste|ayudado|ayudaron|sirvió|sirve|un) (mucho|sido|de mucha|muy|ayudado|servido)? (ayuda|ayudado|mucho|útil|amable|
      amables|servido|gran ayuda|sido de mucha ayuda|de gran ayuda|bueno|genial|rápido|crack|sol)?
    `,
    '(muy|qué|super|súper) (amable|amables|útil|gentil|rápido|rápidos|buen servicio|bueno)',
    `
      (entendido|comprendido|ya entiendo|ya entendí|entiendo|ya veo|lo intentaré|lo voy a intentar|voy a intentarlo|voy a
      probar|lo pruebo|probaré|lo haré|así lo haré|quedo a la espera|espero entonces|esperaré|tomo nota|bueno saberlo|vale)
      (gracias|muchas gracias|mil gracias)
    `,
    '(excelente|buen|gran|muy buen) (servicio|trabajo|atención|soporte)',
  ],
  goodbye: [
    `
      (adiós|adios|chao|chau|hasta luego|hasta pronto|hasta mañana|hasta la vista|hasta otra|hasta la próxima|nos vemos|nos
      hablamos|hablamos luego|hablamos|cuídate|cuídense|cuídese|me voy|me despido|que le vaya bien|que te vaya bien|que les
      vaya bien|buenas noches|feliz noche|feliz día|feliz tarde|feliz fin de semana|buen día|buena tarde|buen fin de semana|
      buena semana|que descanses|que descansen|un abrazo|un saludo|saludos|saludos cordiales|cordiales saludos|atentamente|un
      cordial saludo|abrazos|bendiciones|igualmente|para ti también|para usted también|tú también|usted también|ustedes
      también|lo mismo digo|suerte|buena suerte|eso es todo|es todo|eso sería todo|sería todo|nada más|no nada más|no eso es
      todo|no es todo|no más preguntas|no tengo más preguntas|sin más preguntas|ninguna otra pregunta|no ninguna otra|todo
      bien|todo claro|con eso es todo|por ahora es todo|es todo por ahora|es todo por hoy|nada más por ahora|por hoy nada más|
      ya está todo|hasta ahora)
    `,
    `
      (que|le deseo|te deseo|les deseo|que tengas|que tenga|que tengan|que pases|que pase|que pasen|que tengáis|tenga|ten|
      feliz|buen) (un|una|muy)? (buen|buena|feliz|lindo|linda|excelente|bonito|bonita|gran|muy buen|muy buena|hermoso) (día|
      tarde|noche|fin de semana|semana|jornada|domingo|finde)
    `,
  ],
  confirmation: [
    `
      (ya|ahora|eso|esto|todo|con eso|así|por fin|ahora sí|ahora ya|ya me|ya todo|sí ya|sí|ya lo|ya está|perfecto ya|el
      problema|mi problema|problema|el enlace|la app|la página|el código|el pago|ya se|todo ya) (ya|me|se|está|quedó|lo|ha
      sido|ha quedado|fue|quedado|está ya|sí|ya está|ya me|ya se)? (funciona|funcionó|funcionando|ha funcionado|resuelto|
      solucionado|solucionó|resolvió|resolviste|solucionaste|arreglado|arregló|arreglaste|listo|me dejó|pude|sirvió y funciona|
      va|va bien|anda|quedó|carga|entra|abre|solucionada|resuelta|lo solucioné|lo resolví|lo arreglé|lo logré|lo conseguí|lo
      encontré) (ya|bien|perfecto|perfectamente|correctamente|de nuevo|todo|el problema|mi problema|mi duda|ahora|otra vez|
      entrar|acceder|pagar|muy bien|sin problemas|solucionado|resuelto)?
    `,
    `
      (solucionado|resuelto|arreglado|problema resuelto|problema solucionado|asunto resuelto|asunto solucionado|caso cerrado|
      ya funciona|ya funcionó|funciona|funcionó|ya está|ya está solucionado|ya está resuelto|ya está arreglado|ya quedó|ya
      pude|ya pude entrar|pude entrar|pude acceder|ya pude acceder|ya lo logré|lo logré|lo conseguí|ya lo conseguí|ya lo
      encontré|lo encontré|ya lo recibí|lo recibí|ya me llegó|ya llegó|me llegó|ya me llegó el pedido|ya llegó mi pedido|ya
      recibí mi pedido|eso era|era eso|ese era el problema|eso resolvió mi duda|eso responde mi pregunta|eso responde a mi
      pregunta|me resolviste la duda|me has resuelto la duda|resolvió mi duda|mi duda está resuelta|duda resuelta|duda
      aclarada|todo solucionado|todo resuelto|todo arreglado|todo en orden|todo funciona|todo funcionando|ya no hay problema|
      ya no tengo el problema|ya no sale el error|quedó solucionado|quedó resuelto|quedó listo|se solucionó|se resolvió|se
      arregló|ya se solucionó|ya se resolvió|ya se arregló|ya me dejó|ya me deja|ya puedo entrar|ya puedo acceder|ya puedo|ya
      lo tengo|ya lo solucioné|lo solucioné|lo resolví|ahora sí|ahora sí funciona|ahora funciona|ahora ya funciona|ahora va
      bien|ya va bien|ya va|ya me va|ya anda|listo ya funciona) (ya|bien|perfecto|perfectamente|correctamente|de nuevo|todo|
      ahora|otra vez|muy bien|sin problemas|por fin|al fin)?
    `,
  ],
  filler: [
    `
      (ok|okay|oki|vale|de acuerdo|sí|si|claro|perfecto|perfecta|genial|excelente|estupendo|bueno|bien|muy bien|super|súper|
      fantástico|maravilloso|ah|oh|aja|ajá|entonces|pues|y|mucho|muchas|muchísimo|entendido|comprendido|ya veo|ya entiendo|
      entiendo|listo|dale|venga|por todo|por la ayuda|por tu ayuda|por su ayuda|por vuestra ayuda|a todos|a ti|a usted|a
      ustedes|equipo|amigo|amiga|señor|señora|señorita|por favor|ahora|ya|por fin|al fin|todo|también|qué bien|qué bueno|qué
      rápido|buenísimo|buena noticia|qué alegría|me alegro|sin problema|no hay problema|no pasa nada|de nada|a la orden|eso|
      así es|exacto|correcto|efectivamente|igual|otra vez|de nuevo|por ahora|por hoy|gracias|hola|buenas|hi|hello|bro|tío|
      compañero|gracias a ti|gracias a usted|gracias a ustedes|bueno saberlo|realmente|de verdad|muy amable|con tu ayuda|con
      su ayuda|con eso)
    `,
  ],
  borrowed: {
    greeting: ['(hey|hi|hello|ciao|bonjour)'],
    thanks: ['(thanks|thx|ty|thank you|merci|grazie)'],
    goodbye: ['(bye|bye bye|ciao|au revoir)'],
  },
  no: ['(no)'],
  replies: {
    greeting: '¡Hola! ¿En qué puedo ayudarle?',
    thanks: '¡De nada! Si necesita algo más, escríbanos.',
    goodbye: '¡Hasta luego y que tenga un buen día!',
    confirmation: '¡Me alegra que funcione! Si necesita algo más, escríbanos.',
  },
}
