// What a customer reads with a one-time code, in their language: what it is for, and that nobody asks them for it.
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
