// What a program or a habit puts under what somebody wrote: taken off only where it can hardly be anything else.
import { longestMark } from '../limits.ts'
import { bare } from './line.ts'
import { regards } from './words.ts'

/** Lines that may stand under a line of two dashes, and under a greeting. */
const mostBelow = 15

const device =
  '(?:iphone|ipad|ipod|android|samsung|galaxy|huawei|xiaomi|oneplus|pixel|nokia|motorola|blackberry|windows|outlook|yahoo|aol|gmx|web\\.de|mail\\.ru|gmail|hotmail|proton ?mail|proton|tutanota|tuta|fastmail|thunderbird|mail(?:spring| master)?|e-?mail|k-9|spark|airmail|superhuman|nine|bluemail|blue mail|mobile|mobil\\p{L}*|smartphone|telefon\\p{L}*|phone|tablet|handy|móvil|movil|celular|portable|mobiltelefon|cellulare|telefoon|telemóvel|telefonu|puhelime\\p{L}*|телефон\\p{L}*|手机|手機|スマートフォン|휴대폰|lenovo|lg|sony|xperia|htc|zte|mac|apple|qq邮箱|网易\\p{L}*|foxmail|naver)'
const sent = [
  `^(?:sent|get|written|composed) (?:from|via|with|using|on|by)\\b.{0,60}${device}`,
  `^sent from \\p{L}`,
  `^(?:get|download|holen sie sich|obtenez|télécharge[rz]|obtener|obtenga|descargar?|scarica(?:re)?|download|obter|baixar?|hämta|hent|hanki|pobierz|получите|получить|отримати|скачать|skaffa|stáhnout|获取|取得|下载)\\s.{0,30}(?:outlook|yahoo|mail|gmx)`,
  `^outlook (?:für|for|pour|para|per|voor) .{0,40}(?:beziehen|herunterladen|を入手)?$`,
  `^(?:diese (?:nachricht|e-?mail) wurde )?(?:von (?:meinem|unterwegs|meiner?m?)|vom|gesendet (?:von|mit|aus)|mit .{0,30}gesendet).{0,60}${device}`,
  `^von (?:meinem|meiner) .{1,50} gesendet`,
  `^(?:envoy[ée]e?|expédié) (?:de|à partir|depuis|avec|via)\\b.{0,60}`,
  `^enviado (?:desde|do|de|a partir|com|con|via|mediante)\\b.{0,60}`,
  `^(?:inviato|spedito) (?:da|dal|con|tramite)\\b.{0,60}`,
  `^(?:verstuurd|verzonden|gestuurd) (?:vanaf|vanuit|vanop|met|via)\\b.{0,60}`,
  `^(?:wysłan[oey]|wiadomość wysłana) (?:z|ze|za)\\b.{0,60}`,
  `^(?:отправлено|послано|надіслано|відправлено) (?:с|со|из|з|із|через|від)(?!\\p{L}).{0,60}`,
  `^(?:skickat|skickad) (?:från|med|via)(?!\\p{L}).{0,60}`,
  `^(?:sendt|sendt fra|afsendt) (?:fra|med|via)\\b.{0,60}`,
  `^lähetetty .{0,60}`,
  `^(?:odesláno|odoslané|posláno|poslané|poslano) (?:z|ze|zo|pomocou|s|iz|pomocí)(?!\\p{L}).{0,60}`,
  `^(?:elküldve|küldve|trimis|στάλθηκε|από το) .{0,60}${device}`,
  `^.{0,40}(?:'dan|’dan|'den|’den|dan|den|imden|umdan|ımdan) gönderildi`,
  `^.{0,40}から(?:の)?送信`,
  `^(?:发自|發自|来自|來自|从|從)\\s?我的.{0,40}`,
  `^发自.{0,40}`,
  `^.{0,30}에서 보(?:냄|낸)`,
  `^נשלח מ.{0,40}`,
  `^(?:أرسلت|تم الإرسال|مرسل) من .{0,40}`,
  `^(?:được )?gửi từ .{0,60}${device}`,
  `^ส่ง(?:จาก|โดย).{0,60}`,
  `^.{0,30}outlook を入手$`,
  `^from my .{0,10}${device}`,
  `^\\p{L}+ from (?:my )?(?:mobile|phone)$`,
  `^från min .{0,10}${device}`,
  `^sent on the (?:go|move|run)$`,
  `^yahoo mail: search, organi[sz]e, conquer`,
].map(pattern => new RegExp(pattern, 'iu'))

/** Without a link in Markdown, and without what stands around it: `(Sent from my phone)`. */
const unwrapped = (line: string): string =>
  line
    .replace(/\[([^\][]{1,100})\]\([^()\s]{1,300}\)/gu, '$1')
    .replace(/^[-–—*_\s]*(?:[<(]+(?=[^<>()]*[>)]+$))?/u, '')
    .replace(/[>)*_]+$/u, '')

const says = (line: string): boolean => {
  if (line.length > 400) return false
  const text = unwrapped(line).slice(0, 140)
  return sent.some(pattern => pattern.test(text))
}

/** A line of a mobile client that stands alone or at the end: a sentence that goes on is none. */
const isClientLine = (lines: readonly string[], at: number): boolean => {
  const line = bare(lines[at]!)
  if (line === '' || !says(line)) return false
  const above = bare(lines[at - 1] ?? '')
  const below = lines.slice(at + 1, at + 9).map(bare)
  const next = below[0] ?? ''
  if (next !== '' && !says(next) && below.filter(text => text !== '').length > 3) return false
  // Within a paragraph that goes on in small letters it is somebody's sentence.
  return !/^\p{Ll}/u.test(next) && !(above !== '' && /^\p{Ll}/u.test(line) && !/[.!?,]$/u.test(above))
}

const link = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}{2,}/giu
const phone = /[+(]?\d[\d\s()./-]{5,}\d/gu
const label =
  /\b(?:tel(?:efon|éfono|efone|éfon)?|phone|mobil[ey]?|mob|cell|fax|direct|office|e-?mail|mail|web(?:site)?|skype|t|m|f|p|e|w|d|o|тел)\b\.?\s*[:.]?/giu

/** Hardly more than a telephone number, a link or an address. */
const isContact = (line: string): boolean => {
  const rest = line.replace(link, '').replace(phone, '')
  return rest.length < line.length && rest.replace(label, '').replace(/[^\p{L}\p{N}]/gu, '').length <= 25 && !/[?!]$/u.test(line)
}

const isName = (line: string): boolean => line.length <= 40 && !/[\d?!:@]|\.$/u.test(line) && line.split(' ').length <= 5

const confidential = [
  /\b(?:e-?mails?|messages?|communication|transmission|attachments?)\b/iu,
  /\b(?:confidential|privileged)\b|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|poufn|конфиденциальн|fortrolig|konfidentiell|luottamuksell/iu,
  /\b(?:intended (?:solely|only|recipient|for)|unauthori[sz]ed|in error|disclos|solely for)\b|irrtümlich|unbefugt|bestimmungsgemäß|destinataire|par erreur|destinatario|por error|per errore|geadresseerde|abusief|adresat|ошибочно|mottagare|modtager/iu,
]

/** A notice about who may read it, as firms put under each mail. */
const isNotice = (paragraph: string): boolean =>
  paragraph.length >= 90 &&
  confidential.filter(pattern => pattern.test(paragraph.slice(0, 3000))).length >= 2 &&
  !paragraph.slice(0, 3000).includes('?')

/** What scanners, lists and firms put under each mail, in a paragraph of its own. */
const footers = [
  /^(?:virus[- ]free|virenfrei|virusvrij|libre de virus|livre de vírus|garanti sans virus|privo di virus|wolny od wirusów|без вирусов|bez virů|virusfri\p{L}*)(?!\p{L}).{0,40}\b(?:avast|avg)\b/iu,
  /^(?:this e-?mail has been (?:checked|scanned) (?:for viruses )?by|diese e-?mail wurde (?:von|mit) .{0,60}(?:viren|avast|avg)|l.absence de virus dans ce courrier|cet e-?mail a été vérifié par|este (?:correo electrónico|e-?mail) (?:ha sido|foi) (?:comprobado|verificado|escaneado)|questa e-?mail è stata controllata)/iu,
  /^you (?:received|are receiving) this (?:message|e-?mail) because you\b/iu,
  /^reply to this e-?mail directly\b/iu,
  /^to unsubscribe from this (?:group|list)\b/iu,
  /^unsubscribe: \S+@/iu,
  /^(?:please )?(?:consider|think of|think about) the environment before (?:printing|you print)/iu,
  /^(?:bitte )?(?:denken sie|denke) (?:bitte )?an die umwelt,? bevor/iu,
  /^(?:merci de )?pense[rz] à l.environnement avant d.imprimer/iu,
]

const isFooter = (paragraph: string): boolean => {
  const text = paragraph.replace(/^[-–—_=*#~+\s]+/u, '')
  return text.length <= 1000 && footers.some(pattern => pattern.test(text))
}

const withoutNotice = (lines: readonly string[]): string[] => {
  let kept = [...lines]
  for (let times = 0; times < 3; times++) {
    let end = kept.length
    while (end > 0 && kept[end - 1]!.trim() === '') end -= 1
    let begin = end
    while (begin > 0 && kept[begin - 1]!.trim() !== '' && end - begin < 40) begin -= 1
    // All of a mail is never a notice.
    const paragraph = bare(kept.slice(begin, end).join(' ').slice(0, 10_000))
    if (begin === 0 || !(isNotice(paragraph) || isFooter(paragraph))) return kept
    kept = kept.slice(0, begin)
  }
  return kept
}

/** What firms put below a greeting and a name: telephone, address, links. The greeting and the name stay. */
const withoutContacts = (lines: readonly string[]): string[] => {
  const texts = lines.map(bare)
  let seen = 0
  for (let at = texts.length - 1; at >= 0 && seen <= mostBelow; at--) {
    const text = texts[at]!
    if (text === '') continue
    seen += 1
    if (text.length > 60 || !regards.test(text)) continue
    const below = texts.map((line, i) => ({ line, i })).filter(({ line, i }) => i > at && line !== '')
    const [name, ...rest] = below
    if (!name || rest.length === 0 || !isName(name.line)) return [...lines]
    if (rest.some(({ line }) => line.length > 100 || /[?!]$/u.test(line)) || !rest.some(({ line }) => isContact(line))) return [...lines]
    return lines.slice(0, name.i + 1)
  }
  return [...lines]
}

const dashesOnly = /^[-_=*#~+ᐧ—–.•\s]{2,}$|^ᐧ$/u

/** Own lines of one place without what is no message. `last`: no more own words follow. */
export const withoutSignature = (given: readonly string[], last: boolean): string[] => {
  let lines = [...given]
  let fenced = false
  let left = lines.filter(text => text.trim() !== '').length
  const mark = lines.findIndex(line => {
    if (line.trim() !== '') left -= 1
    if (/^\s*```/u.test(line)) fenced = !fenced
    if (fenced || !/^--[ \t\u00a0]?$/u.test(line)) return false
    return /^-- $/u.test(line) || left <= mostBelow || !last
  })
  if (mark >= 0) lines = lines.slice(0, mark)
  lines = withoutNotice(lines)
  lines = lines.filter((line, at) => line.length > longestMark || !isClientLine(lines, at))
  const list = lines.findIndex(line => /^_{20,}$/u.test(line.trim()))
  if (list >= 0 && lines.slice(list + 1).some(line => /mailing list|listinfo/iu.test(line))) lines = lines.slice(0, list)
  lines = withoutContacts(lines)
  while (lines.length > 0 && (lines.at(-1)!.trim() === '' || dashesOnly.test(lines.at(-1)!))) lines.pop()
  return lines
}
