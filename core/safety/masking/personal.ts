// Takes out of a text what belongs to one person: names, order numbers, addresses, and the courtesies around what was asked. What is left can
// be asked or answered for everybody. It knows names that it is told, names that introduce themselves, and numbers by their form or by the
// word before them; it does not know every name there is, so what it leaves is to be read by a person.

import { promiseIn } from '../signs/promise.ts'
import { smallTalk } from '../signs/small-talk.ts'
import { mask } from './mask.ts'
import { otherNumber } from './value-words.ts'

/** `taken`: what was taken out, each kind once, such as `name` `number` `email` `greeting`. */
export interface Impersonal {
  text: string
  taken: string[]
}

const gone = '\ue000'
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Parts of names that are words of their own. */
const particles = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'das',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'the',
])

const spellings = (name: string): string[] => [
  name,
  name.charAt(0).toUpperCase() + name.slice(1),
  name.length > 2 ? name.toUpperCase() : name,
]

/** One pattern for the names and their parts, the longest first; undefined where there is none. */
const namePattern = (names: readonly string[]): RegExp | undefined => {
  const parts = names
    .filter(name => !name.includes('@'))
    .flatMap(name => [name.trim(), ...name.trim().split(/\s+/)])
    .filter(part => /\p{L}{2}/u.test(part) && !particles.has(part.toLowerCase()))
  const all = [...new Set(parts.flatMap(spellings))].sort((a, b) => b.length - a.length)
  if (all.length === 0) return undefined
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.map(escaped).join('|')})(?:['’]s)?(?![\\p{L}\\p{N}])`, 'gu')
}

const introduced =
  /(?<!\p{L})(?:[Mm]y name is|[Mm]y name['’]s|[Tt]his is|[Ii]ch hei(?:ß|ss)e|[Mm]ein [Nn]ame ist|[Jj]e m['’]appelle|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Mm]e chamo|[Mm]eu nome é|[Mm]ijn naam is|[Ii]k heet|اسمي)\s+(?:\p{Lu}[\p{L}'’-]+|\p{sc=Arab}+)(?:\s+\p{Lu}[\p{L}'’.-]+){0,2}(?:\s+(?:from|von|de|di|van)\s+\p{Lu}[\p{L}&'’.-]+)?/gu

const amountBehind =
  /^\s?(?:[€$£%°]|(?:eur|euros?|usd|chf|gbp|kg|g|mg|km|m|cm|mm|ml|l|gb|mb|tb|kb|ghz|mhz|w|kwh|volts?|hours?|days?|weeks?|months?|years?|minutes?|tagen?|stunden?|wochen?|monaten?|jahren?|minuten|jours?|heures?|semaines?|mois|ans?|días?|horas?|semanas?|meses|años?|giorni|ore|settimane|mesi|anni|dias|anos|dagen|uur|weken|maanden|jaar)(?!\p{L}))/iu
const numberish = /(?<![\p{L}\p{N}.,€$£])#?(?:[\p{Lu}]{1,6}[-_/]?)?\d[\p{Lu}\d_/-]*\d(?![\p{L}\p{N}]|[.,:]\d)/gu

const numbered = /(?<!\p{L})(?:no\.|nr\.?|№|number|nummer|numéro|número|numero)\s*$/iu

/** True for what numbers an order, a parcel or a customer, and no amount, year or size. */
const isCode = (token: string, text: string, start: number): boolean => {
  const digits = token.replace(/\D/g, '').length
  const letters = /\p{L}/u.test(token)
  const behind = text.slice(start + token.length)
  if (amountBehind.test(behind) || /[€$£]\s?$/u.test(text.slice(0, start))) return false
  if (token.startsWith('#')) return digits >= 2
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(token) || /^(?:19|20)\d{2}$/.test(token) || /^[1-9]\d?0{2,}$/.test(token)) return false
  if (otherNumber(text, start) || numbered.test(text.slice(0, start))) return digits >= 2
  return letters ? digits >= 4 : digits >= 6
}

const withoutNumbers = (text: string): string =>
  text.replace(numberish, (token, start: number) => (isCode(token, text, start) ? gone : token))

const openings =
  /^(?:dear|liebe[rs]?|sehr geehrte[rs]?|werte[rs]?|cher|chère|estimad[oa]s?|querid[oa]s?|gentile|egregi[oa]|prezad[oa]s?|car[oa]|beste|geachte|عزيزي|عزيزتي)(?!\p{L})/iu
const closings =
  /^(?:(?:best|kind|warm|kindest|warmest|many)?\s*(?:regards|wishes)|best|cheers|sincerely|yours(?: \p{L}+)?|(?:mit )?(?:freundliche[nr]?|viele[n]?|liebe[n]?|beste[n]?|herzliche[nr]?) gr(?:ü|ue)(?:ß|ss)en?|lg|mfg|vg|cordialement|bien à vous|(?:un )?saludos?|atentamente|(?:cordiali|distinti) saluti|atenciosamente|cumprimentos|abraços|met vriendelijke groet(?:en)?|groet(?:en|jes)|مع التحية|تحياتي)(?!\p{L})/iu
/** What is polite and says nothing of the matter. */
const courtesies =
  /^(?:(?:i['’]?m |we['’]?re |i am |we are )?(?:so |very |really )?sorry (?:to hear|about|for)|(?:thank you|thanks)(?: so| very)? ?(?:much )?(?:for|,|!|\.)|(?:i )?hope (?:this|that|it) helps|(?:please )?(?:let (?:me|us) know|feel free|do(?:n['’]t| not) hesitate|reach out)|(?:is there )?any(?:thing|thing else) else (?:i|we) can|have a (?:nice|great|good|lovely)|(?:vielen |herzlichen )?dank(?:e)? f(?:ü|ue)r|(?:das |es )?tut (?:mir|uns) leid|(?:bitte )?meld(?:e|en)|schön(?:en|es) (?:tag|wochenende)|merci (?:de|pour)|(?:je suis |nous sommes )?désolé|n['’]hésitez pas|gracias por|lamento|lo siento|no dudes?|grazie (?:per|di|della)|mi dispiace|ci dispiace|non esit|obrigad[oa] (?:por|pel)|lamento|sinto muito|bedankt voor|dank (?:je|u) voor|het spijt|sorry voor)/iu

const isNameAlone = (line: string): boolean =>
  /^[\p{Lu}\ue000][\p{L}\ue000'’.-]*(?:\s+[\p{Lu}\ue000][\p{L}\ue000'’.-]*){0,3}[.!]?$/u.test(line)

/** The greeting at the begin, with whoever is greeted. */
const withoutGreeting = (text: string): string => {
  const head = /^[^.!?\n,:;–—-]{1,60}[,.!\n:;–—-]+\s*/u.exec(text)?.[0]
  if (head) {
    const bare = head.replaceAll(gone, ' ').replace(/[\s,.!\n:;–—-]+$/u, '')
    const greets = smallTalk(bare) !== undefined || smallTalk(bare.replace(/(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u, ''))?.kind === 'greeting'
    if (greets || openings.test(bare.trim())) return text.slice(head.length)
  }
  const words = text.split(/(?<=\s)/u)
  for (let n = Math.min(3, words.length - 1); n > 0; n--)
    if (smallTalk(words.slice(0, n).join('').replaceAll(gone, ' '))?.kind === 'greeting') return words.slice(n).join('')
  return text
}

const sentences = (text: string): string[] =>
  text.split(/\n+/u).flatMap(line => [...segmenter.segment(line)].map(({ segment }) => segment.trim()).filter(Boolean))

/** Nothing but politeness. */
const isCourtesy = (sentence: string): boolean => {
  const bare = sentence.replaceAll(gone, ' ').trim()
  return bare === '' || smallTalk(bare) !== undefined || (courtesies.test(bare) && !bare.includes('?') && bare.split(/\s+/).length <= 20)
}

/** "My order number is …", "It is about …": says who or which, and nothing else. */
const isOnlyWhich = (sentence: string): boolean => {
  if (!sentence.includes(gone) || /[?؟]/.test(sentence)) return false
  const words = sentence.replaceAll(gone, ' ').match(/\p{L}+/gu) ?? []
  return words.length <= 6
}

const tidied = (text: string): string =>
  text
    // So that the patterns below never meet a long run of space, for each place of which they would read all of the rest.
    .replace(/(\s)\s{8,}/gu, '$1')
    .replace(new RegExp(`\\s*[(\\[][^()\\[\\]]{0,40}${gone}[^()\\[\\]]{0,20}[)\\]]`, 'gu'), '')
    .replace(new RegExp(`,\\s*${gone}(?=\\s*[,.!?]|\\s*$)`, 'gu'), '')
    .replace(new RegExp(`(?:\\s*(?:#|:|№|(?<!\\p{L})(?:number|no\\.?|nr\\.?|nummer|numéro|número|numero)))?\\s*${gone}`, 'giu'), '')
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/\s+([,.!?;:])/gu, '$1')
    .replace(/([,;:])(?=[.!?])/gu, '')
    .replace(/^[\s,.;:!–—-]+/u, '')
    .trim()

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A promise for a day is one to this customer. */
const dated =
  /(?<!\p{L})(?:today|tonight|tomorrow|(?:by|on|next|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day|heute|morgen|(?:bis|am) (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|demain|aujourd['’]hui|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|mañana|hoy|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|domani|oggi|venerdì|lunedì|amanhã|hoje|(?:segunda|terça|quarta|quinta|sexta)-feira|vandaag|(?:maandag|dinsdag|woensdag|donderdag|vrijdag)|غدا|اليوم)(?!\p{L})/iu

/** What holds for this customer alone: done already, or promised for a day. */
const isOfThisCase = (sentence: string): boolean => {
  const promised = promiseIn(sentence)
  return promised === 'done' || (promised === 'will' && dated.test(sentence))
}

interface Bare {
  /** With `gone` where something was taken out. */
  text: string
  taken: Set<string>
}

const bareOf = (given: string, names: readonly string[]): Bare => {
  const taken = new Set<string>()
  const note = (kind: string, after: string, before: string): string => {
    if (after !== before) taken.add(kind)
    return after
  }
  const { text: masked, masked: kinds } = mask(given, { emails: true, phones: true })
  for (const kind of kinds) taken.add(kind)
  let text = masked.replace(/\[(?:card[^\]]*|iban[^\]]*|[a-z ]{2,20})\]/giu, found => (kinds.length > 0 ? gone : found))
  text = note('name', text.replace(introduced, gone), text)
  text = note('number', withoutNumbers(text), text)
  const pattern = namePattern(names)
  if (pattern) text = note('name', text.replace(pattern, gone).replaceAll(new RegExp(`${gone}(?:\\s+${gone})+`, 'gu'), gone), text)
  text = text
    .replace(new RegExp(`(?<!\\p{L})(?:no|nr)\\.\\s*${gone}`, 'giu'), gone)
    .replace(new RegExp(`${gone}\\s+(?:and|und|et|y|e|en)\\s`, 'gu'), `${gone} `)
  return { text, taken }
}

/** The sentences of what is left without courtesies and closings. */
const matterOf = ({ text, taken }: Bare): string[] => {
  const greeted = withoutGreeting(text.trim())
  if (greeted !== text.trim()) taken.add('greeting')
  const kept: string[] = []
  for (const sentence of sentences(greeted)) {
    const bare = sentence.replaceAll(gone, ' ').trim()
    if (closings.test(bare) && bare.split(/\s+/).length <= 6) {
      taken.add('greeting')
      break
    }
    if (isCourtesy(sentence) || (kept.length > 0 && isNameAlone(sentence) && sentence.includes(gone))) taken.add('greeting')
    else kept.push(sentence)
  }
  return kept
}

/** A customer's words as questions that anybody could ask, the whole first. `names` are the people of the conversation. */
export const questionsIn = (given: string, names: readonly string[] = []): Impersonal & { questions: string[] } => {
  const bare = bareOf(given, names)
  const kept = matterOf(bare)
    .filter(sentence => !isOnlyWhich(sentence))
    .map(tidied)
    .filter(sentence => /\p{L}{2}/u.test(sentence))
    .map(raised)
  const asked = kept.filter(sentence => /[?؟？]\s*$/u.test(sentence))
  const text = kept.join(' ')
  return { text, taken: [...bare.taken], questions: kept.length > 1 ? asked : [] }
}

/**
 * An agent's words as an answer for everybody. What was done or promised in the one case is left out where other words remain; a name or a
 * number that can't be left out without hurting the sentence is shown as `[name or number]`, for a person to put right.
 */
export const answerIn = (given: string, names: readonly string[] = []): Impersonal => {
  const bare = bareOf(given, names)
  const kept = matterOf(bare)
  const general = kept.filter(
    sentence => !sentence.replace(new RegExp(`,?\\s*${gone}(?=[,.!?]?$)`, 'u'), '').includes(gone) && !isOfThisCase(sentence),
  )
  if (general.length > 0 && general.length < kept.length) bare.taken.add('what was done in this case')
  const chosen = general.length > 0 ? general : kept
  const text = chosen
    .map(sentence =>
      raised(
        tidied(
          sentence
            .replace(new RegExp(`,?\\s*${gone}(?=\\s*[,.!?]?\\s*$)`, 'gu'), found =>
              general.length > 0 ? '' : found.replace(gone, leftover),
            )
            .replace(new RegExp(`^${gone},?\\s*`, 'u'), '')
            .replaceAll(gone, leftover),
        ),
      ),
    )
    .filter(sentence => sentence !== '')
    .join(' ')
  return { text, taken: [...bare.taken] }
}

/** Stands where something of one customer was, which only a person can put right. */
export const leftover = '[name or number]'

/** The words as they were asked, with what belongs to one person replaced: for a test that should sound as customers do. */
export const asAsked = (given: string, names: readonly string[] = []): string => {
  const { text } = bareOf(given, names)
  const kept = sentences(text).filter(sentence => !isOnlyWhich(sentence))
  return tidied(kept.join(' ')) || tidied(text)
}
