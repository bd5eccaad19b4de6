// What a customer reads with a one-time code, in their language: what it is for, and that nobody asks them for it; and where it did not arrive.
import { lookup } from '../../lib/lookup.ts'
import { minute } from '../../model/time.ts'
import { codeLives } from './codes.ts'

type Say = (code: string, minutes: number) => string

const english: Say = (code, minutes) =>
  `${code} is your code to confirm who you are. Write it in the conversation in which you asked for it, within ${minutes} minutes; answers to this message do not get there. Nobody of our team will ask you for it. If you did not ask for a code, there is nothing to do: pass it on to nobody.`

const table = lookup<Say>({
  en: english,
  de: (code, minutes) =>
    `${code} ist Ihr Code, um zu bestätigen, wer Sie sind. Schreiben Sie ihn innerhalb von ${minutes} Minuten in das Gespräch, in dem Sie ihn angefordert haben; Antworten auf diese Nachricht kommen dort nicht an. Niemand aus unserem Team fragt Sie danach. Haben Sie keinen Code angefordert, ist nichts zu tun: Geben Sie ihn niemandem weiter.`,
  fr: (code, minutes) =>
    `${code} est votre code pour confirmer votre identité. Écrivez-le dans la conversation où vous l’avez demandé, dans les ${minutes} minutes ; une réponse à ce message n’y parvient pas. Personne de notre équipe ne vous le demandera. Si vous n’avez pas demandé de code, vous n’avez rien à faire : ne le transmettez à personne.`,
  es: (code, minutes) =>
    `${code} es su código para confirmar quién es. Escríbalo en la conversación en la que lo pidió, antes de ${minutes} minutos; las respuestas a este mensaje no llegan allí. Nadie de nuestro equipo se lo pedirá. Si no ha pedido ningún código, no tiene que hacer nada: no se lo dé a nadie.`,
  pt: (code, minutes) =>
    `${code} é o seu código para confirmar quem é. Escreva-o na conversa em que o pediu, dentro de ${minutes} minutos; as respostas a esta mensagem não chegam lá. Ninguém da nossa equipa lho pedirá. Se não pediu nenhum código, não precisa de fazer nada: não o dê a ninguém.`,
  it: (code, minutes) =>
    `${code} è il codice per confermare chi è. Lo scriva nella conversazione in cui lo ha chiesto, entro ${minutes} minuti; le risposte a questo messaggio non arrivano lì. Nessuno del nostro team glielo chiederà. Se non ha chiesto un codice, non deve fare nulla: non lo dia a nessuno.`,
  nl: (code, minutes) =>
    `${code} is uw code om te bevestigen wie u bent. Schrijf hem binnen ${minutes} minuten in het gesprek waarin u erom vroeg; antwoorden op dit bericht komen daar niet aan. Niemand van ons team vraagt u ernaar. Hebt u geen code gevraagd, dan hoeft u niets te doen: geef hem aan niemand door.`,
  ar: (code, minutes) =>
    `${code} هو رمزك لتأكيد هويتك. اكتبه في المحادثة التي طلبته فيها خلال ${minutes} دقائق؛ فالردود على هذه الرسالة لا تصل إليها. لن يطلبه منك أحد من فريقنا. إذا لم تطلب رمزًا فلا داعي لفعل أي شيء: لا تعطه لأحد.`,
  pl: (code, minutes) =>
    `${code} to kod potwierdzający, kim Pan/Pani jest. Prosimy wpisać go w ciągu ${minutes} minut w rozmowie, w której o niego poproszono; odpowiedzi na tę wiadomość tam nie docierają. Nikt z naszego zespołu o niego nie zapyta. Jeśli nikt nie prosił o kod, nie trzeba nic robić: proszę go nikomu nie podawać.`,
  sv: (code, minutes) =>
    `${code} är din kod för att bekräfta vem du är. Skriv den inom ${minutes} minuter i samtalet där du bad om den; svar på det här meddelandet kommer inte dit. Ingen i vårt team frågar dig efter den. Om du inte har bett om någon kod behöver du inte göra något: ge den inte till någon.`,
  tr: (code, minutes) =>
    `${code}, kimliğinizi doğrulama kodunuzdur. ${minutes} dakika içinde, kodu istediğiniz görüşmeye yazın; bu mesaja verilen yanıtlar oraya ulaşmaz. Ekibimizden hiç kimse bu kodu sizden istemez. Kod istemediyseniz bir şey yapmanız gerekmez: kimseye vermeyin.`,
  he: (code, minutes) =>
    `${code} הוא הקוד שלכם לאימות הזהות. כתבו אותו תוך ${minutes} דקות בשיחה שבה ביקשתם אותו; תשובות להודעה זו אינן מגיעות לשם. איש מהצוות שלנו לא יבקש אותו מכם. אם לא ביקשתם קוד, אין צורך לעשות דבר: אל תמסרו אותו לאיש.`,
  ja: (code, minutes) =>
    `${code} はご本人確認のためのコードです。${minutes}分以内に、コードをご依頼になった会話に入力してください。このメッセージへの返信はそこには届きません。当社のスタッフがコードをお尋ねすることはありません。お心当たりがない場合は何もする必要はありません。誰にも教えないでください。`,
  zh: (code, minutes) =>
    `${code} 是您的身份验证码。请在 ${minutes} 分钟内将其输入到您索取验证码的对话中；回复本消息不会送达该对话。我们的团队不会向您索要此验证码。如果您没有索取验证码，则无需任何操作：请勿将其告诉任何人。`,
})

/** `language`: a BCP 47 primary tag; English where there are no words in it. */
export const codeWords = (language: string | undefined, code: string): string =>
  ((language === undefined ? undefined : table[language]) ?? english)(code, codeLives / minute)

interface Returned {
  /** Addresses, halved. */
  failed(to: string): string
  other(address: string): string
  mail: string
  person: string
}

const inEnglish: Returned = {
  failed: to => `The code could not be delivered to ${to}.`,
  other: address => `I can send one to ${address} instead.`,
  mail: 'You can also write another email address of yours here, and I will send a code there.',
  person: 'Or ask for a person of our team.',
}

const returned = lookup<Returned>({
  en: inEnglish,
  de: {
    failed: to => `Der Code konnte an ${to} nicht zugestellt werden.`,
    other: address => `Ich kann stattdessen einen an ${address} senden.`,
    mail: 'Sie können hier auch eine andere E-Mail-Adresse von Ihnen schreiben, dann sende ich einen Code dorthin.',
    person: 'Oder fragen Sie nach einem Menschen aus unserem Team.',
  },
  fr: {
    failed: to => `Le code n’a pas pu être remis à ${to}.`,
    other: address => `Je peux en envoyer un à ${address} à la place.`,
    mail: 'Vous pouvez aussi écrire ici une autre adresse e-mail à vous, et j’y enverrai un code.',
    person: 'Ou demandez à parler à une personne de notre équipe.',
  },
  es: {
    failed: to => `No se ha podido entregar el código a ${to}.`,
    other: address => `Puedo enviar uno a ${address}.`,
    mail: 'También puede escribir aquí otro correo electrónico suyo y enviaré un código allí.',
    person: 'O pida hablar con una persona de nuestro equipo.',
  },
  pt: {
    failed: to => `Não foi possível entregar o código a ${to}.`,
    other: address => `Posso enviar um para ${address}.`,
    mail: 'Também pode escrever aqui outro e-mail seu, e envio um código para lá.',
    person: 'Ou peça para falar com uma pessoa da nossa equipa.',
  },
  it: {
    failed: to => `Non è stato possibile consegnare il codice a ${to}.`,
    other: address => `Posso inviarne uno a ${address}.`,
    mail: 'Può anche scrivere qui un altro Suo indirizzo email e invierò lì un codice.',
    person: 'Oppure chieda di una persona del nostro team.',
  },
  nl: {
    failed: to => `De code kon niet worden bezorgd op ${to}.`,
    other: address => `Ik kan er een naar ${address} sturen.`,
    mail: 'U kunt hier ook een ander e-mailadres van u schrijven, dan stuur ik daar een code heen.',
    person: 'Of vraag naar iemand van ons team.',
  },
  ar: {
    failed: to => `تعذّر تسليم الرمز إلى ${to}.`,
    other: address => `يمكنني إرسال رمز إلى ${address} بدلاً من ذلك.`,
    mail: 'يمكنك أيضًا كتابة عنوان بريد إلكتروني آخر لك هنا، وسأرسل رمزًا إليه.',
    person: 'أو اطلب التحدث إلى شخص من فريقنا.',
  },
  pl: {
    failed: to => `Nie udało się dostarczyć kodu na ${to}.`,
    other: address => `Mogę wysłać kod na ${address}.`,
    mail: 'Można też napisać tutaj inny swój adres e-mail, a wyślę tam kod.',
    person: 'Można też poprosić o rozmowę z człowiekiem z naszego zespołu.',
  },
  sv: {
    failed: to => `Koden kunde inte levereras till ${to}.`,
    other: address => `Jag kan skicka en till ${address} i stället.`,
    mail: 'Du kan också skriva en annan e-postadress till dig här, så skickar jag en kod dit.',
    person: 'Eller be att få tala med en människa i vårt team.',
  },
  tr: {
    failed: to => `Kod ${to} adresine ulaştırılamadı.`,
    other: address => `Bunun yerine ${address} adresine bir kod gönderebilirim.`,
    mail: 'Buraya size ait başka bir e-posta adresi de yazabilirsiniz; kodu oraya gönderirim.',
    person: 'Ya da ekibimizden biriyle görüşmek isteyin.',
  },
  he: {
    failed: to => `לא ניתן היה למסור את הקוד אל ${to}.`,
    other: address => `אפשר לשלוח קוד אל ${address} במקום.`,
    mail: 'אפשר גם לכתוב כאן כתובת דוא״ל אחרת שלכם, ואשלח אליה קוד.',
    person: 'או לבקש לדבר עם אדם מהצוות שלנו.',
  },
  ja: {
    failed: to => `コードを${to}にお届けできませんでした。`,
    other: address => `代わりに${address}へお送りすることもできます。`,
    mail: '別のメールアドレスをここにお書きいただければ、そちらへコードをお送りします。',
    person: '担当者をご希望の場合は、その旨をお書きください。',
  },
  zh: {
    failed: to => `验证码无法送达 ${to}。`,
    other: address => `我可以改为发送到 ${address}。`,
    mail: '您也可以在这里写下您的另一个电子邮件地址，我会把验证码发送到那里。',
    person: '您也可以要求与我们团队的人员交谈。',
  },
})

/** `to`, `other`: halves of addresses. `mail`: a code can go to any mail address that the customer writes. */
export const returnedWords = (language: string | undefined, { to, other, mail }: { to: string; other?: string; mail: boolean }): string => {
  const say = (language === undefined ? undefined : returned[language]) ?? inEnglish
  return [say.failed(to), ...(other === undefined ? [] : [say.other(other)]), ...(mail ? [say.mail] : []), say.person].join(' ')
}
