// Spanish: messages of customers who have had enough, and plain ones, that the tone is learned from.
import type { Examples } from '../language.ts'

export const examples: Examples = {
  fed: `
    Llevo tres semanas y nadie me contesta
    Se quedaron con mi dinero y no me llega nada
    Cómo pueden ser tan incompetentes
    Estoy cansado de sus excusas
    Es el peor servicio que he visto en mi vida
    Dejen de darme largas
    Su robot no entiende nada
    Ya les expliqué todo, ¿acaso leen?
    Así no se trata a un cliente
    Estoy sumamente decepcionado y lo voy a contar a todos
    Cada vez me dan una respuesta distinta
    Sigo esperando mi reembolso y a nadie le importa
    Jamás vuelvo a comprarles nada
    ¿Me están viendo la cara?
    Se me acabó la paciencia
    Me pasan de un departamento a otro
    Me arruinaron las vacaciones
    Exijo una explicación ya mismo
    Por qué me mienten
    Esto es un robo
    Deberían tener vergüenza
    Si mañana no tengo respuesta voy a denunciarlos
    Para qué pago este servicio si no sirve
    Qué falta de respeto, de verdad
    No aguanto más este chat inútil
    Devuélvanme mi dinero, ladrones
  `,
  calm: `
    ¿Cuándo llega mi pedido?
    Quiero cambiar mi dirección
    La aplicación se cierra al abrirla
    Me llegó la talla equivocada
    ¿Cuánto tarda un reembolso?
    Mi cuenta está bloqueada desde ayer
    ¿Puedo pagar con factura?
    El paquete llegó dañado, ¿qué hago?
    No encuentro el enlace para restablecer
    El código no me funciona
    Por favor cancelen el pedido
    ¿Abren los sábados?
    Me cobraron dos veces
    Necesito una copia de la factura
    ¿Dónde veo mi contrato?
    El equipo no enciende después de la actualización
    No había nadie en casa cuando vino el repartidor
    Todavía no recibí la confirmación
    ¿Hacen envíos a Chile?
    La página va muy lenta
    ¿Me lo pueden explicar otra vez?
    Espero el paquete desde el lunes
    No aceptó mi cupón
    Sí, el número es correcto
    Quería saber si lo tienen en azul
    La pantalla tiene un rayón
  `,
}
