// What the house itself says to a customer, in the customer's language; English where it has none.
import { lookup } from '../../lib/lookup.ts'

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

const table: Record<string, Notices> = lookup({
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
  pl: {
    handedOff: 'Przekazałem tę rozmowę naszemu zespołowi. Odpowie tu człowiek.',
    leaveAddress: 'Jeśli chcesz opuścić tę stronę, zostaw tutaj swój adres e-mail, żebyśmy mogli się odezwać.',
    email: 'Adres e-mail',
    name: 'Imię i nazwisko',
    correction: 'Poprawka do mojej wcześniejszej wiadomości:',
    handedOffAway: back => `Przekazałem tę rozmowę naszemu zespołowi. Wracamy ${back} i odpowiemy tutaj.`,
    handedOffClosed: 'Przekazałem tę rozmowę naszemu zespołowi. Teraz nikogo nie ma, ale odpowiemy tutaj.',
    sorry: 'Przykro mi z tego powodu.',
    stillAway: back => `Dziękujemy, wiadomość dotarła. Wracamy ${back} i odpowiemy tutaj.`,
    stillClosed: 'Dziękujemy, wiadomość dotarła. Teraz nikogo nie ma, ale odpowiemy tutaj.',
    usually: time => `Zwykły czas odpowiedzi: ${time}.`,
    today: time => `dzisiaj o ${time}`,
    tomorrow: time => `jutro o ${time}`,
    onDay: (day, time) => `${day}, ${time}`,
  },
  sv: {
    handedOff: 'Jag har lämnat över konversationen till vårt team. En människa svarar dig här.',
    leaveAddress: 'Om du lämnar sidan kan du skriva din e-postadress här så att vi kan nå dig.',
    email: 'E-postadress',
    name: 'Namn',
    correction: 'En rättelse av mitt tidigare meddelande:',
    handedOffAway: back => `Jag har lämnat över konversationen till vårt team. Vi är tillbaka ${back} och svarar dig här.`,
    handedOffClosed: 'Jag har lämnat över konversationen till vårt team. Ingen är här just nu, men vi svarar dig här.',
    sorry: 'Jag beklagar det här.',
    stillAway: back => `Tack, vi har fått ditt meddelande. Vi är tillbaka ${back} och svarar dig här.`,
    stillClosed: 'Tack, vi har fått ditt meddelande. Ingen är här just nu, men vi svarar dig här.',
    usually: time => `Det brukar ta mindre än ${time}.`,
    today: time => `i dag kl. ${time}`,
    tomorrow: time => `i morgon kl. ${time}`,
    onDay: (day, time) => `${day} kl. ${time}`,
  },
  tr: {
    handedOff: 'Görüşmenizi ekibimize ilettim. Size burada bir kişi yanıt verecek.',
    leaveAddress: 'Bu sayfadan ayrılacaksanız size ulaşabilmemiz için e-posta adresinizi buraya yazın.',
    email: 'E-posta adresi',
    name: 'Ad',
    correction: 'Önceki mesajıma bir düzeltme:',
    handedOffAway: back => `Görüşmenizi ekibimize ilettim. ${back} yeniden buradayız ve size burada yanıt vereceğiz.`,
    handedOffClosed: 'Görüşmenizi ekibimize ilettim. Şu anda kimse yok, ama size burada yanıt vereceğiz.',
    sorry: 'Bunun için üzgünüm.',
    stillAway: back => `Teşekkürler, mesajınızı aldık. ${back} yeniden buradayız ve size burada yanıt vereceğiz.`,
    stillClosed: 'Teşekkürler, mesajınızı aldık. Şu anda kimse yok, ama size burada yanıt vereceğiz.',
    usually: time => `Olağan yanıt süresi: ${time}.`,
    today: time => `bugün saat ${time}`,
    tomorrow: time => `yarın saat ${time}`,
    onDay: (day, time) => `${day} saat ${time}`,
  },
  he: {
    handedOff: 'העברתי את השיחה לצוות שלנו. אדם ישיב לך כאן.',
    leaveAddress: 'אם בכוונתך לעזוב את הדף, אפשר להשאיר כאן כתובת אימייל כדי שנוכל להגיע אליך.',
    email: 'כתובת אימייל',
    name: 'שם',
    correction: 'תיקון להודעה הקודמת שלי:',
    handedOffAway: back => `העברתי את השיחה לצוות שלנו. נחזור ${back} ונשיב לך כאן.`,
    handedOffClosed: 'העברתי את השיחה לצוות שלנו. כרגע אין כאן אף אחד, אבל נשיב לך כאן.',
    sorry: 'אני מצטער על כך.',
    stillAway: back => `תודה, קיבלנו את ההודעה. נחזור ${back} ונשיב לך כאן.`,
    stillClosed: 'תודה, קיבלנו את ההודעה. כרגע אין כאן אף אחד, אבל נשיב לך כאן.',
    usually: time => `זמן המענה הרגיל: ${time}.`,
    today: time => `היום בשעה ${time}`,
    tomorrow: time => `מחר בשעה ${time}`,
    onDay: (day, time) => `ב${day} בשעה ${time}`,
  },
  ja: {
    handedOff: 'この会話を担当チームに引き継ぎました。担当者がこちらで回答します。',
    leaveAddress: 'このページを離れる場合は、ご連絡できるようにメールアドレスをここにご記入ください。',
    email: 'メールアドレス',
    name: 'お名前',
    correction: '先ほどのメッセージの訂正です：',
    handedOffAway: back => `この会話を担当チームに引き継ぎました。${back}に戻り、こちらで回答します。`,
    handedOffClosed: 'この会話を担当チームに引き継ぎました。ただいま担当者が不在ですが、こちらで回答します。',
    sorry: '申し訳ございません。',
    stillAway: back => `メッセージを受け取りました。${back}に戻り、こちらで回答します。`,
    stillClosed: 'メッセージを受け取りました。ただいま担当者が不在ですが、こちらで回答します。',
    usually: time => `通常、${time}以内に回答します。`,
    today: time => `本日${time}`,
    tomorrow: time => `明日${time}`,
    onDay: (day, time) => `${day}${time}`,
  },
  zh: {
    handedOff: '我已将您的对话转交给我们的团队，会有工作人员在这里回复您。',
    leaveAddress: '如果您要离开此页面，请在这里留下您的邮箱地址，以便我们与您联系。',
    email: '邮箱地址',
    name: '姓名',
    correction: '对我之前消息的更正：',
    handedOffAway: back => `我已将您的对话转交给我们的团队。我们将于${back}恢复服务，并在这里回复您。`,
    handedOffClosed: '我已将您的对话转交给我们的团队。目前无人在线，但我们会在这里回复您。',
    sorry: '非常抱歉。',
    stillAway: back => `谢谢，我们已收到您的消息。我们将于${back}恢复服务，并在这里回复您。`,
    stillClosed: '谢谢，我们已收到您的消息。目前无人在线，但我们会在这里回复您。',
    usually: time => `通常在${time}内回复。`,
    today: time => `今天${time}`,
    tomorrow: time => `明天${time}`,
    onDay: (day, time) => `${day}${time}`,
  },
})

/** The notices for a BCP 47 primary tag, and which language they are in. */
export const noticesIn = (language: string | undefined): { language: string; notices: Notices } => {
  const found = language === undefined ? undefined : table[language]
  return found && language !== undefined ? { language, notices: found } : { language: 'en', notices: table.en as Notices }
}
