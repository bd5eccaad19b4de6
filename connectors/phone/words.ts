// What the house itself says on the phone, in the caller's language; English where it has none. What is said here promises nothing.
import { lookup } from '#core/lib/lookup.ts'

export interface Words {
  greeting: string
  moment: string
  hold: string
  stillThere: string
  goodbye: string
  /** Nobody took the call, or nobody is there: what the caller may do instead. */
  offer: string
  /** Behind it, where they can be written to. */
  orText: string
  /** The text message itself: after a call that was cut, and when it was asked for. */
  cutText: string
  onText: string
  texted: string
  notTexted: string
  afterTone: string
  thanks: string
  resumed: string
  /** Before keys are counted. */
  rate: string
  rated: string
  /** To an agent whose phone rang. */
  whisper(ticket: number): string
  callBack(ticket: number): string
  gone: string
  taken: string
  notJoined: string
}

const table: Record<string, Words> = lookup({
  en: {
    greeting: 'Hello. You are speaking with our AI assistant. How can I help you?',
    moment: 'One moment, please.',
    hold: 'I am still asking. Please stay on the line.',
    stillThere: 'Are you still there?',
    goodbye: 'Thank you for calling. Goodbye.',
    offer:
      'Nobody of our team could take your call just now. To leave a message, press 1. You can also simply hang up; our team sees what you said.',
    orText: 'Or press 2, and we go on by text message.',
    cutText: 'Our call has ended before we were done. You can go on here: just answer this message.',
    onText: 'We can go on here: just answer this message.',
    texted: 'I have sent you a text message. Goodbye.',
    notTexted: 'I could not send you a text message.',
    afterTone: 'Please speak after the tone, and hang up when you are done.',
    thanks: 'Thank you. Our team has your message. Goodbye.',
    resumed: 'Sorry, we were cut off for a moment. Please go on.',
    rate: 'How was this conversation? Press a key from 1, not good, to 5, very good.',
    rated: 'Thank you.',
    whisper: ticket => `A caller is waiting, ticket ${ticket}. Press 1 to take the call.`,
    callBack: ticket => `This is ticket ${ticket}. Press 1 to call the customer back.`,
    gone: 'The caller has hung up.',
    taken: 'Somebody else has taken the call.',
    notJoined: 'You could not be connected with the caller. Please take the call again.',
  },
  de: {
    greeting: 'Guten Tag. Sie sprechen mit unserem KI-Assistenten. Wie kann ich Ihnen helfen?',
    moment: 'Einen Moment, bitte.',
    hold: 'Ich frage noch. Bitte bleiben Sie am Apparat.',
    stillThere: 'Sind Sie noch da?',
    goodbye: 'Danke für Ihren Anruf. Auf Wiederhören.',
    offer:
      'Gerade konnte niemand aus unserem Team Ihren Anruf übernehmen. Um eine Nachricht zu hinterlassen, drücken Sie die 1. Sie können auch einfach auflegen; unser Team sieht, was Sie gesagt haben.',
    orText: 'Oder drücken Sie die 2, dann geht es per SMS weiter.',
    cutText: 'Unser Gespräch ist zu früh zu Ende gegangen. Sie können hier weitermachen: Antworten Sie einfach auf diese Nachricht.',
    onText: 'Wir können hier weitermachen: Antworten Sie einfach auf diese Nachricht.',
    texted: 'Ich habe Ihnen eine SMS geschickt. Auf Wiederhören.',
    notTexted: 'Ich konnte Ihnen keine SMS schicken.',
    afterTone: 'Bitte sprechen Sie nach dem Ton, und legen Sie auf, wenn Sie fertig sind.',
    thanks: 'Danke. Unser Team hat Ihre Nachricht. Auf Wiederhören.',
    resumed: 'Entschuldigung, die Verbindung war kurz unterbrochen. Bitte sprechen Sie weiter.',
    rate: 'Wie war dieses Gespräch? Drücken Sie eine Taste von 1, nicht gut, bis 5, sehr gut.',
    rated: 'Danke.',
    whisper: ticket => `Ein Anrufer wartet, Ticket ${ticket}. Drücken Sie die 1, um den Anruf zu übernehmen.`,
    callBack: ticket => `Es geht um Ticket ${ticket}. Drücken Sie die 1, um zurückzurufen.`,
    gone: 'Der Anrufer hat aufgelegt.',
    taken: 'Jemand anderes hat den Anruf übernommen.',
    notJoined: 'Sie konnten nicht mit dem Anrufer verbunden werden. Bitte übernehmen Sie den Anruf noch einmal.',
  },
  fr: {
    greeting: 'Bonjour. Vous parlez avec notre assistant IA. Comment puis-je vous aider ?',
    moment: 'Un instant, s’il vous plaît.',
    hold: 'Je demande encore. Restez en ligne, s’il vous plaît.',
    stillThere: 'Êtes-vous toujours là ?',
    goodbye: 'Merci de votre appel. Au revoir.',
    offer:
      'Personne de notre équipe n’a pu prendre votre appel pour le moment. Pour laisser un message, appuyez sur 1. Vous pouvez aussi raccrocher ; notre équipe voit ce que vous avez dit.',
    orText: 'Ou appuyez sur 2 pour continuer par SMS.',
    cutText: 'Notre appel s’est terminé trop tôt. Vous pouvez continuer ici : répondez simplement à ce message.',
    onText: 'Nous pouvons continuer ici : répondez simplement à ce message.',
    texted: 'Je vous ai envoyé un SMS. Au revoir.',
    notTexted: 'Je n’ai pas pu vous envoyer de SMS.',
    afterTone: 'Parlez après le bip, et raccrochez quand vous avez terminé.',
    thanks: 'Merci. Notre équipe a votre message. Au revoir.',
    resumed: 'Excusez-moi, nous avons été coupés un instant. Je vous écoute.',
    rate: 'Comment s’est passée cette conversation ? Appuyez sur une touche de 1, mal, à 5, très bien.',
    rated: 'Merci.',
    whisper: ticket => `Un appel attend, ticket ${ticket}. Appuyez sur 1 pour le prendre.`,
    callBack: ticket => `Il s’agit du ticket ${ticket}. Appuyez sur 1 pour rappeler.`,
    gone: 'La personne a raccroché.',
    taken: 'Quelqu’un d’autre a pris l’appel.',
    notJoined: 'Vous n’avez pas pu être mis en relation. Veuillez reprendre l’appel.',
  },
  es: {
    greeting: 'Hola. Estás hablando con nuestro asistente de IA. ¿En qué puedo ayudarte?',
    moment: 'Un momento, por favor.',
    hold: 'Sigo preguntando. No cuelgues, por favor.',
    stillThere: '¿Sigues ahí?',
    goodbye: 'Gracias por llamar. Adiós.',
    offer:
      'Ahora mismo nadie de nuestro equipo ha podido atender tu llamada. Para dejar un mensaje, pulsa 1. También puedes colgar; nuestro equipo ve lo que has dicho.',
    orText: 'O pulsa 2 para seguir por SMS.',
    cutText: 'Nuestra llamada ha terminado antes de tiempo. Puedes seguir aquí: responde a este mensaje.',
    onText: 'Podemos seguir aquí: responde a este mensaje.',
    texted: 'Te he enviado un SMS. Adiós.',
    notTexted: 'No he podido enviarte un SMS.',
    afterTone: 'Habla después de la señal, y cuelga cuando termines.',
    thanks: 'Gracias. Nuestro equipo tiene tu mensaje. Adiós.',
    resumed: 'Perdona, se ha cortado un momento. Sigue, por favor.',
    rate: '¿Qué tal esta conversación? Pulsa una tecla del 1, mal, al 5, muy bien.',
    rated: 'Gracias.',
    whisper: ticket => `Hay una llamada en espera, ticket ${ticket}. Pulsa 1 para atenderla.`,
    callBack: ticket => `Se trata del ticket ${ticket}. Pulsa 1 para devolver la llamada.`,
    gone: 'La persona ha colgado.',
    taken: 'Otra persona ha atendido la llamada.',
    notJoined: 'No se te ha podido conectar con quien llama. Vuelve a atender la llamada.',
  },
})

/** For a BCP 47 tag. */
export const wordsIn = (language: string): Words => table[language.split('-')[0] ?? 'en'] ?? (table.en as Words)

const regions: Record<string, string> = lookup({
  en: 'US',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  pt: 'PT',
  it: 'IT',
  nl: 'NL',
  pl: 'PL',
  sv: 'SE',
  tr: 'TR',
  ja: 'JP',
  zh: 'CN',
  he: 'IL',
  ar: 'AE',
})

/** A primary tag as Twilio wants it, with a region; `house`'s own where that is the same language, undefined where none is known. */
export const spokenTag = (language: string | undefined, house: string): string | undefined => {
  if (language === undefined || language === 'und') return undefined
  if (language.includes('-')) return language
  if (house.split('-')[0] === language) return house
  const region = regions[language]
  return region === undefined ? undefined : `${language}-${region}`
}
