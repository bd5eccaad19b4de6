// The words that mail programs put before what they quote, in the languages they speak. Facts of the programs' own menus; lower case.

const split = (words: string): string[] => words.split(',').map(word => word.trim())

export type Head = 'from' | 'sent' | 'to' | 'copy' | 'subject' | 'answers'

const heads: Record<Head, string[]> = {
  from: split(
    'from,von,de,da,van,från,fra,lähettäjä,od,nadawca,от,отправитель,від,від кого,от кого,feladó,kimden,gönderen,差出人,送信者,发件人,發件人,寄件者,寄件人,보낸 사람,보낸사람,mittente,expéditeur,absender,afzender,remitente,remetente,odesílatel,odosielateľ,από,de la,expeditor,avsändare,afsender,avsender,מאת,من,จาก,từ,dari,saatja,nuo,no,od koga,pošiljatelj',
  ),
  sent: split(
    "date,sent,datum,gesendet,gesendet am,envoyé,envoyé le,date d'envoi,fecha,enviado,enviado el,enviado em,enviada em,enviada,data,inviato,inviato il,verzonden,verzonden op,skickat,sendt,dato,päiväys,päivämäärä,lähetetty,pvm,wysłano,wysłane,отправлено,дата,дата отправки,відправлено,надіслано,odesláno,odoslané,dátum,elküldve,küldve,küldés ideje,tarih,gönderme tarihi,gönderildi,gönderilen,日時,送信日時,日付,时间,发送时间,日期,发送日期,傳送時間,寄件日期,傳送日期,보낸 날짜,보낸날짜,날짜,ημερομηνία,στάλθηκε,trimis,dată,תאריך,נשלח,التاريخ,تاريخ الإرسال,tanggal,dikirim,ngày,đã gửi,วันที่,ส่ง,saadetud,poslano,data wysłania",
  ),
  to: split(
    'to,an,à,a,para,aan,till,til,vastaanottaja,do,komu,кому,címzett,kime,alıcı,宛先,收件人,收件者,받는 사람,받는사람,destinataire,empfänger,destinatario,destinatário,προς,către,catre,אל,إلى,kepada,đến,tới,ถึง,adresat,mottagare,modtager,mottaker,kam,saaja,za,prima',
  ),
  copy: split(
    'cc,kopie,kopia,копия,копія,kopio,kopi,másolatot kap,másolat,bilgi,抄送,副本,참조,cópia,copia,с копией,do wiadomości,dw,dw.,κοιν.,κοινοποίηση,bcc,נעתק',
  ),
  subject: split(
    'subject,betreff,objet,sujet,asunto,oggetto,onderwerp,assunto,ämne,emne,aihe,temat,тема,předmět,predmet,tárgy,konu,件名,主题,主題,主旨,제목,θέμα,subiect,נושא,الموضوع,subjek,perihal,chủ đề,tiêu đề,เรื่อง,teema,tema,zadeva',
  ),
  answers: split(
    'reply-to,reply to,antwort an,antworten an,répondre à,responder a,rispondi a,risposta,beantwoorden,antwoord aan,svar till,svar til,odpowiedź do,ответить,ответ,odpovědět komu,válaszcím,yanıtla,返信先,回复,答复,답장',
  ),
}

export const headWords: ReadonlyMap<string, Head> = new Map(
  Object.entries(heads).flatMap(([head, words]) => words.map(word => [word, head as Head] as const)),
)

/** What a program says that somebody did with what is quoted. */
const verbs = split(
  'wrote,writes,schrieb,schrieben,geschrieben,a écrit,à écrit,écrit,écrivait,escribió,escribio,escribiste,ha escrito,ha scritto,scrisse,hai scritto,schreef,geschreven,escreveu,escreveste,napisał,napisała,napisał(a),napisali,pisze,написал,написала,написал(а),написали,пишет,писал,писала,пишешь,написав,написала,пише,skrev,kirjoitti,kirjoittaa,napsal,napsala,napsal(a),napísal,napísala,napísal(a),ezt írta,írta,yazdı,yazmış,書きました,書いた,のメール,のメッセージ,写道,寫道,寫,写,작성,님이 작성,έγραψε,a scris,כתב,כתבה,כתב/ה,كتب,đã viết,viết,เขียน,เขียนว่า,menulis,piše,je napisao,napisao je,napisala je,написа,je napisal,rašė,rakstīja,kirjutas,va escriure,idatzi',
)
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const worded = (words: string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(word => (dense.test(word) ? escaped(word) : `(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`))
    .join('|')
export const verb = new RegExp(worded(verbs), 'iu')
export const endsInVerb = new RegExp(`(?:${worded(verbs)})[^\\p{L}\\p{N}]*$`, 'iu')

const originals = split(
  "original message,original email,original mail,originale nachricht,original appointment,ursprüngliche nachricht,originalnachricht,original-nachricht,ursprüngliche mail,ursprungsnachricht,originalmail,message original,message d’origine,message d'origine,message initial,mensaje original,correo original,messaggio originale,messaggio original,oorspronkelijk bericht,oorspronkelijke bericht,mensagem original,oryginalna wiadomość,wiadomość oryginalna,wiadomość pierwotna,исходное сообщение,оригинальное сообщение,первоначальное сообщение,оригінальне повідомлення,вихідне повідомлення,originalmeddelande,ursprungligt meddelande,originalmeddelelse,oprindelig meddelelse,oprindelig besked,original besked,original meddelelse,opprinnelig melding,original melding,alkuperäinen viesti,původní zpráva,původní e-mail,pôvodná správa,eredeti üzenet,orijinal mesaj,özgün ileti,orjinal mesaj,元のメッセージ,original message,原始邮件,原邮件,原始郵件,原始信息,회신 원본,원본 메일,원본 메시지,원본 이메일,mesaj original,mesajul original,αρχικό μήνυμα,הודעה מקורית,الرسالة الأصلية,tin nhắn gốc,izvorna poruka,reply message,reply above this line,antwort original",
)
/** Between dashes: `-----Original Message-----`. */
export const original = new RegExp(`^(?:${worded(originals)})`, 'iu')

const forwards = split(
  'forwarded,begin forwarded,weitergeleitet,anfang der weitergeleiteten,transféré,réexpédié,message transféré,reenviado,reenviada,mensaje reenviado,inoltrato,messaggio inoltrato,doorgestuurd,encaminhada,reencaminhada,przekazan,przesłan,пересылаем,пересланн,переадрес,переслан,vidarebeford,videresend,edelleenläh,välitetty,přeposlan,preposlan,továbbított,iletilen,yönlendiril,転送,转发,轉寄,轉寄,전달,προωθημένο,redirecționat,הועבר,معاد توجيه,chuyển tiếp,proslijeđen,posredovano,redirigido,fwd',
)
export const forwarded = new RegExp(forwards.map(escaped).join('|'), 'iu')

/** At the beginning of a subject: it was forwarded, not answered. */
const forwardSubject =
  /^\s*(?:\[[^\]]{0,40}\]\s*)?(?:fwd?|wg|tr|rv|i|enc|vl|vb|doorst|pd|továbbítás|ilt|πρθ|转发|轉寄|轉發|転送|전달)\s?[:：]/iu

/** In Danish and Norwegian so as well; in Finnish the same letters say that it was answered. */
const northern = /^\s*vs\s?:/iu
export const isForward = (subject: string, whole: string): boolean =>
  forwardSubject.test(subject) || (northern.test(subject) && /^(?:fra|from): /imu.test(whole))

export const regards =
  /^(?:(?:with |many |my )?(?:best|kind|kindest|warm|warmest)?\s?(?:regards|wishes)|best|cheers|many thanks|thanks(?: (?:again|a lot|so much|in advance|and regards|&amp; regards))?|thank you(?: (?:very much|so much|in advance))?|thx|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|(?:mit )?(?:freundlichen?|besten?|viele[nm]?|herzlichen?|liebe[nm]?|schöne[nm]?) gr(?:ü|ue)(?:ß|ss)(?:en?)?|mfg|lg|vg|bg|danke(?: und gru(?:ß|ss))?|vielen dank|(?:bien )?cordialement|bien à vous|sincères salutations|merci(?: d['’]avance)?|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|atte|gracias|(?:cordiali |distinti )?saluti|grazie(?: mille)?|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|mvg|groet(?:en|jes)?|bedankt|atenciosamente|abraços?|obrigad[oa]|cumprimentos|pozdrawiam|z poważaniem|с уважением|спасибо|з повагою|дякую|(?:med )?(?:vänliga?|bästa) hälsning(?:ar)?|mvh|(?:med )?(?:venlig|vennlig) hilsen|hilsen|tack|tak|takk|(?:ystävällisin )?terveisin|kiitos|s pozdravem|s úctou|děkuji|s pozdravom|ďakujem|üdvözlettel|köszönöm|saygılarımla|saygılar|teşekkürler|よろしくお願い(?:いた)?します。?|敬具|此致|祝好|谢谢|謝謝|감사합니다)\s?[,.!，。！]?$/iu
