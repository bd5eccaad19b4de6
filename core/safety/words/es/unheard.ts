// Spanish: said before, not listened to. How phrases are written stands in ../language.ts.
import type { Unheard } from '../language.ts'

export const unheard: Unheard = {
  repeated: [
    '(les|os|le|te|me|repetirlo|repetirme|tengo que|que) (repito|repetirlo|repetirme|repetir)',
    '(es la|la|por|por la|ya es la|esta es la) <nth> vez (que)? (ya)? .. (<tell>)',
    '^ (ya)? (es|por|esta es) (ya)? (la)? <nth> vez $',
    `
      (mi|es mi|el|es el|este es mi) <nth> (mensaje|correo|reclamo|reclamación|llamada|intento|solicitud|queja|aviso|y última|
      email|ticket|ocasión)
    `,
    '(les|os|te|he|hemos) .. (<tell>) .. <times>',
    '<times> (ya|les|os|que|he|te|lo|se los|me) .. (<tell>)',
    `
      (cuántas veces|cuántos correos|cuántos mensajes) (más)? (tengo|tendré|debo|hay|voy|he|les|os|te|tenemos|quieren|
      necesito) (que)? .. (<tell>|repetirlo|explicar|explicarlo|decir|decirlo|escribir|pedir|pedirlo|llamar|preguntar|esperar|
      dicho)
    `,
    'hasta cuándo (tengo|voy|van|vamos|debo|piensan|vais) (a|que)?',
    `
      (ya|como ya|como) (les|os|te|le|lo|se los|se lo|se|te lo) (lo)? (he|dije|expliqué|comenté|escribí|mandé|envié|mencioné|
      pregunté|había|di|repetí|pedí) (dicho|explicado|escrito|enviado|comentado|mandado|preguntado|dado|pedido)?
    `,
    '(ya) (lo)? (dije|expliqué|he dicho|he explicado|pregunté|reclamé)',
    `
      (una y otra vez|otra vez lo mismo|siempre la misma|misma respuesta|mismas respuestas|mismo mensaje|lo mismo de siempre|
      repetir|repetirme|repiten|repitiendo|dando vueltas|me dan vueltas|respuestas automáticas|respuesta automática|copia y
      pega|copiar y pegar|de un lado a otro|me pasan de|me tienen de|me mandan de|largas|dándome largas|la misma historia|el
      mismo cuento|la misma pregunta)
    `,
    `
      (no) (responde|respondes|responden|contesta|contestas|contestan|entiende|entiendes|entienden|lee|lees|leen|escuchan|es)
      (a|lo|mi|mis)? (mi|mis|lo que)? (pregunta|preguntas|mensaje|mensajes|duda|lo que pregunté|lo que pedí)
    `,
    '(lee|lea|lean|leed) (mi|mis|lo que|bien|el) (mensaje|mensajes|escribí|lo que)?',
  ],
  ignored: [
    `
      (nadie|ninguno|ni dios|ningún agente) (me|nos|se|ha|lo|les|en)? .. (responde|respondido|contesta|contestado|ayuda|
      ayudado|atiende|atendido|hace|escucha|llama|soluciona|solucionado|resuelve|resuelto|importa|responda|ayude|atienda|da|
      hizo|contestó|respondió|interesa|lee|sabe)
    `,
    `
      (sigo|seguimos|aún|todavía|y) (sin|esperando|no) (respuesta|recibir respuesta|una respuesta|solución|una solución|
      noticias|ayuda|que alguien|recibir|me responden|me contestan|me dan|tengo respuesta|tener respuesta|nada)
    `,
    `
      (sin|ninguna|ni una|cero|no recibo|no he recibido|no obtengo) (respuesta|respuestas|solución|noticias|explicación|ayuda|
      ni una respuesta)
    `,
    `
      (me ignoran|me ignora|ignorado|ignorada|ignorándome|me están ignorando|ignoran mis|ignoran a|no les importa|no os
      importa|no le importa|me dejan|me dejaron|me han dejado|no me hacen caso|no me hacéis caso|no hacen caso|caso omiso|no
      me escuchan|no me toman en serio|me tienen esperando|me cuelgan|me colgaron|pasan de mí|pasáis de mí|se desentienden|se
      lavan las manos)
    `,
    '(hay|habrá) (alguien|algún) (ahí|aquí|que|humano|por|responsable|vivo)',
    '(alguien|alguno) (me)? (va a|piensa|puede|podría|me va a) (a)? .. (de una vez|ya|por fin|por una vez)',
    '(cuándo|van a|vais a|pueden|quiero) .... (de una vez|por fin|de una buena vez|algún día)',
    `
      (no) (sirve|sirven|sirves|ayuda|ayudas|ayudan|me ayuda|me ayudas|me ayudan|me sirve|resuelve|resuelven|resuelves|me
      resuelven|solucionan|soluciona|me solucionan|hacen) (de|para|en|absolutamente|me)? (nada|de nada|para nada)
    `,
  ],
  wonders: [
    '^ (y|pero)? por qué (no)? (nadie|ningún agente) (me)? (responde|contesta|atiende|respondió|contestó|ha respondido) (aquí|nunca)? $',
  ],
  asked: [
    `
      (qué pasa|qué ocurre|qué sucede|qué pasará|qué ocurrirá|qué pasaría|qué hace|qué ve|qué debo|cuánto tiempo) ....
      (cuando|si|mientras|hasta que|en caso de que) (nadie|ningún agente|ninguno|ningún humano) (lo|la|le)? (responde|
      contesta|atiende|reacciona|está disponible|está en línea|responda|conteste|atienda|respondió|ha respondido)
    `,
  ],
}
