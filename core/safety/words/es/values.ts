// Spanish: words around numbers and secrets. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const values: Language['values'] = {
  card: 'tarjeta|tarjeta de credito|tarjeta de debito|visa|mastercard|maestro|amex',
  other: `
    pedido|orden|seguimiento|rastreo|envio|paquete|factura|reserva|referencia|telefono|movil|celular|guia|albaran|expediente|
    ticket|localizador|imei|serie|caso|tel
  `,
  link: 'numero|num|no|nro|n|es|el|la|de|id|codigo|mi|ref|son',
  phone: 'telefono|tel|movil|celular|cel|llamame|llameme|llamenme|whatsapp|numero de telefono|contacto|fijo|fax',
  password: 'contraseña|contrasena|clave|password|clave de acceso|contraseñas|clave wifi|pass|frase de acceso|contra',
  pin: 'pin|codigo pin|clave secreta|nip|codigo secreto',
  cvv: 'cvv|cvc|codigo de seguridad|codigo de verificacion|csc',
  key: 'clave api|clave de api|clave secreta|token|token de acceso|clave privada|secreto|llave api',
  is: 'es|era|seria|fue',
  to: 'a|por|como|en',
  things: 'olvidada',
  state: `
    incorrecta|incorrecto|correcta|erronea|equivocada|mala|invalida|no|nunca|siempre|olvidada|bloqueada|vencida|caducada|
    expirada|cambiada|nueva|vieja|la|el|una|un|mi|su|tu|de|del|en|a|al|y|o|pero|que|como|por|para|porque|si|se|me|lo|le|yo|muy|
    demasiado|segura|debil|fuerte|obligatoria|necesaria|requerida|diferente|distinta|igual|misma|valida|aceptada|rechazada|
    robada|hackeada|vacia|desconocida|tambien|ya|aun|todavia|temporal|larga|corta|esta|ese|esto|eso|aqui|imposible|dice|sale|
    funciona|correo|wifi|publica|secreta|personal|con|sin|cual|donde|cuando|solo|restablecer|recuperar|cambiar|buena|facil|
    dificil|importante
  `,
}
