// What the house itself says to a customer, in the customer's language; English where it has none.

export interface Notices {
  /** The conversation is with the team now. */
  handedOff: string
  /** Asked of somebody who could not be reached after leaving. */
  leaveAddress: string
  /** Labels of the form that asks for it. */
  email: string
  name: string
  /** Before the new words of a message that the channel could not change. */
  correction: string
  /** It is with the team, who are back at a time. */
  handedOffAway(back: string): string
  /** It is with the team, and nobody can tell when they are back. */
  handedOffClosed: string
  /** Before either, to somebody who is visibly upset. */
  sorry: string
  /** To somebody who writes again meanwhile. */
  stillAway(back: string): string
  stillClosed: string
  /** How long a person usually takes: said with a number of minutes or hours. */
  usually(time: string): string
  today(time: string): string
  tomorrow(time: string): string
  /** A weekday, or one with its date. */
  onDay(day: string, time: string): string
}

const table: Record<string, Notices> = {
  en: {
    handedOff: 'I have passed your conversation to our team. A person will answer you here.',
    leaveAddress: 'If you might leave this page, write your email address here so that we can still reach you.',
    email: 'Email address',
    name: 'Name',
    correction: 'A correction to what I wrote before:',
    handedOffAway: back => `I have passed your conversation to our team. We are back ${back} and will answer you here.`,
    handedOffClosed: 'I have passed your conversation to our team. Nobody is there right now, but somebody will answer you here.',
    sorry: 'I am sorry about this.',
    stillAway: back => `Thank you, we have got your message. We are back ${back} and will answer you here.`,
    stillClosed: 'Thank you, we have got your message. Nobody is there right now, but somebody will answer you here.',
    usually: time => `Usually that takes less than ${time}.`,
    today: time => `today at ${time}`,
    tomorrow: time => `tomorrow at ${time}`,
    onDay: (day, time) => `on ${day} at ${time}`,
  },
  de: {
    handedOff: 'Ich habe Ihr Gespräch an unser Team weitergegeben. Ein Mensch antwortet Ihnen hier.',
    leaveAddress: 'Falls Sie diese Seite verlassen: Schreiben Sie hier Ihre E-Mail-Adresse, damit wir Sie erreichen.',
    email: 'E-Mail-Adresse',
    name: 'Name',
    correction: 'Eine Berichtigung meiner früheren Nachricht:',
    handedOffAway: back => `Ich habe Ihr Gespräch an unser Team weitergegeben. Wir sind ${back} wieder da und antworten Ihnen hier.`,
    handedOffClosed: 'Ich habe Ihr Gespräch an unser Team weitergegeben. Im Moment ist niemand da, aber ein Mensch antwortet Ihnen hier.',
    sorry: 'Das tut mir leid.',
    stillAway: back => `Danke, Ihre Nachricht ist angekommen. Wir sind ${back} wieder da und antworten Ihnen hier.`,
    stillClosed: 'Danke, Ihre Nachricht ist angekommen. Im Moment ist niemand da, aber ein Mensch antwortet Ihnen hier.',
    usually: time => `Das dauert meist weniger als ${time}.`,
    today: time => `heute um ${time} Uhr`,
    tomorrow: time => `morgen um ${time} Uhr`,
    onDay: (day, time) => `am ${day} um ${time} Uhr`,
  },
  fr: {
    handedOff: 'J’ai transmis votre conversation à notre équipe. Une personne vous répondra ici.',
    leaveAddress: 'Si vous quittez cette page, laissez ici votre adresse e-mail pour que nous puissions vous joindre.',
    email: 'Adresse e-mail',
    name: 'Nom',
    correction: 'Une correction de mon message précédent :',
    handedOffAway: back => `J’ai transmis votre conversation à notre équipe. Nous serons de retour ${back} et vous répondrons ici.`,
    handedOffClosed: 'J’ai transmis votre conversation à notre équipe. Personne n’est là en ce moment, mais quelqu’un vous répondra ici.',
    sorry: 'Je suis désolé.',
    stillAway: back => `Merci, nous avons bien reçu votre message. Nous serons de retour ${back} et vous répondrons ici.`,
    stillClosed: 'Merci, nous avons bien reçu votre message. Personne n’est là en ce moment, mais quelqu’un vous répondra ici.',
    usually: time => `Cela prend d’habitude moins de ${time}.`,
    today: time => `aujourd’hui à ${time}`,
    tomorrow: time => `demain à ${time}`,
    onDay: (day, time) => `${day} à ${time}`,
  },
  es: {
    handedOff: 'He pasado tu conversación a nuestro equipo. Una persona te responderá aquí.',
    leaveAddress: 'Si vas a salir de esta página, escribe aquí tu correo electrónico para que podamos contactarte.',
    email: 'Correo electrónico',
    name: 'Nombre',
    correction: 'Una corrección de mi mensaje anterior:',
    handedOffAway: back => `He pasado tu conversación a nuestro equipo. Volvemos ${back} y te responderemos aquí.`,
    handedOffClosed: 'He pasado tu conversación a nuestro equipo. Ahora mismo no hay nadie, pero te responderemos aquí.',
    sorry: 'Lo siento.',
    stillAway: back => `Gracias, hemos recibido tu mensaje. Volvemos ${back} y te responderemos aquí.`,
    stillClosed: 'Gracias, hemos recibido tu mensaje. Ahora mismo no hay nadie, pero te responderemos aquí.',
    usually: time => `Normalmente tardamos menos de ${time}.`,
    today: time => `hoy a las ${time}`,
    tomorrow: time => `mañana a las ${time}`,
    onDay: (day, time) => `el ${day} a las ${time}`,
  },
  pt: {
    handedOff: 'Passei a sua conversa à nossa equipa. Uma pessoa vai responder-lhe aqui.',
    leaveAddress: 'Se for sair desta página, escreva aqui o seu e-mail para que possamos contactá-lo.',
    email: 'E-mail',
    name: 'Nome',
    correction: 'Uma correção à minha mensagem anterior:',
    handedOffAway: back => `Passei a sua conversa à nossa equipa. Estamos de volta ${back} e vamos responder-lhe aqui.`,
    handedOffClosed: 'Passei a sua conversa à nossa equipa. De momento não está ninguém, mas vamos responder-lhe aqui.',
    sorry: 'Lamento.',
    stillAway: back => `Obrigado, recebemos a sua mensagem. Estamos de volta ${back} e vamos responder-lhe aqui.`,
    stillClosed: 'Obrigado, recebemos a sua mensagem. De momento não está ninguém, mas vamos responder-lhe aqui.',
    usually: time => `Normalmente demora menos de ${time}.`,
    today: time => `hoje às ${time}`,
    tomorrow: time => `amanhã às ${time}`,
    onDay: (day, time) => `${day}, às ${time}`,
  },
  it: {
    handedOff: 'Ho passato la conversazione al nostro team. Una persona ti risponderà qui.',
    leaveAddress: 'Se lasci questa pagina, scrivi qui il tuo indirizzo email così possiamo raggiungerti.',
    email: 'Indirizzo email',
    name: 'Nome',
    correction: 'Una correzione al mio messaggio precedente:',
    handedOffAway: back => `Ho passato la conversazione al nostro team. Torniamo ${back} e ti risponderemo qui.`,
    handedOffClosed: 'Ho passato la conversazione al nostro team. In questo momento non c’è nessuno, ma ti risponderemo qui.',
    sorry: 'Mi dispiace.',
    stillAway: back => `Grazie, abbiamo ricevuto il tuo messaggio. Torniamo ${back} e ti risponderemo qui.`,
    stillClosed: 'Grazie, abbiamo ricevuto il tuo messaggio. In questo momento non c’è nessuno, ma ti risponderemo qui.',
    usually: time => `Di solito ci vogliono meno di ${time}.`,
    today: time => `oggi alle ${time}`,
    tomorrow: time => `domani alle ${time}`,
    onDay: (day, time) => `${day} alle ${time}`,
  },
  nl: {
    handedOff: 'Ik heb je gesprek doorgegeven aan ons team. Een medewerker antwoordt je hier.',
    leaveAddress: 'Als je deze pagina verlaat, laat hier dan je e-mailadres achter zodat we je kunnen bereiken.',
    email: 'E-mailadres',
    name: 'Naam',
    correction: 'Een correctie op mijn eerdere bericht:',
    handedOffAway: back => `Ik heb je gesprek doorgegeven aan ons team. We zijn er ${back} weer en antwoorden je hier.`,
    handedOffClosed: 'Ik heb je gesprek doorgegeven aan ons team. Er is nu niemand, maar we antwoorden je hier.',
    sorry: 'Het spijt me.',
    stillAway: back => `Dank je, we hebben je bericht ontvangen. We zijn er ${back} weer en antwoorden je hier.`,
    stillClosed: 'Dank je, we hebben je bericht ontvangen. Er is nu niemand, maar we antwoorden je hier.',
    usually: time => `Meestal duurt dat minder dan ${time}.`,
    today: time => `vandaag om ${time}`,
    tomorrow: time => `morgen om ${time}`,
    onDay: (day, time) => `${day} om ${time}`,
  },
  ar: {
    handedOff: 'لقد حوّلت محادثتك إلى فريقنا، وسيجيبك أحد الموظفين هنا.',
    leaveAddress: 'إذا كنت ستغادر هذه الصفحة فاكتب هنا بريدك الإلكتروني لنتمكن من الوصول إليك.',
    email: 'البريد الإلكتروني',
    name: 'الاسم',
    correction: 'تصحيح لرسالتي السابقة:',
    handedOffAway: back => `لقد حوّلت محادثتك إلى فريقنا. سنعود ${back} وسنجيبك هنا.`,
    handedOffClosed: 'لقد حوّلت محادثتك إلى فريقنا. لا يوجد أحد الآن، لكننا سنجيبك هنا.',
    sorry: 'نأسف لذلك.',
    stillAway: back => `شكرًا، وصلتنا رسالتك. سنعود ${back} وسنجيبك هنا.`,
    stillClosed: 'شكرًا، وصلتنا رسالتك. لا يوجد أحد الآن، لكننا سنجيبك هنا.',
    usually: time => `وقت الرد المعتاد: ${time}.`,
    today: time => `اليوم الساعة ${time}`,
    tomorrow: time => `غدًا الساعة ${time}`,
    onDay: (day, time) => `يوم ${day} الساعة ${time}`,
  },
}

/** The notices for a BCP 47 primary tag, and which language they are in. */
export const noticesIn = (language: string | undefined): { language: string; notices: Notices } => {
  const found = language === undefined ? undefined : table[language]
  return found && language !== undefined ? { language, notices: found } : { language: 'en', notices: table.en as Notices }
}
