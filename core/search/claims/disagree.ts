// Whether two answers to one question say different things, as far as words tell: other amounts in sentences about the same, one with "not"
// and the other without, words that are opposites. It understands nothing: what is put in other words passes, and what only looks
// different is named too. A person decides.
import { languageOf } from '../languages/language.ts'
import { sentencesOf } from '../text/sentences.ts'
import { primary, stemsOf } from '../words/stems.ts'

export interface Disagreement {
  kind: 'amount' | 'negation' | 'opposite'
  /** The sentences that were compared. */
  ours: string
  theirs: string
  /** What is different, such as `60 days, 14 days`. */
  why: string
}

const hour = 1
const units: [RegExp, string, number][] = [
  [/^(?:minutes?|mins?|minuten?|minutos?|minuti|minuut|دقيقة|دقائق)$/u, 'time', hour / 60],
  [/^(?:hours?|hrs?|h|stunden?|heures?|horas?|ore|ora|uur|uren|ساعة|ساعات)$/u, 'time', hour],
  [/^(?:days?|tagen?|tage?|jours?|dias?|días?|giorn[oi]|dag(?:en)?|يوم|أيام)$/u, 'time', 24 * hour],
  [/^(?:weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week|أسبوع|أسابيع)$/u, 'time', 168 * hour],
  [/^(?:months?|monaten?|monate?|mois|meses|mes|mês|mesi|mese|maand(?:en)?|شهر|أشهر)$/u, 'time', 730 * hour],
  [/^(?:years?|jahren?|jahre?|ans?|années?|años?|anos?|ann[oi]|jaar|jaren|سنة|سنوات)$/u, 'time', 8760 * hour],
  [/^(?:€|eur|euros?)$/u, '€', 1],
  [/^(?:\$|usd|dollars?)$/u, '$', 1],
  [/^(?:£|gbp|pounds?)$/u, '£', 1],
  [/^(?:chf|francs?|franken)$/u, 'chf', 1],
  [/^(?:%|percent|prozent|pour|por|procent)$/u, '%', 1],
]

const counted: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  zehn: 10,
  vierzehn: 14,
  dreißig: 30,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
  quatorze: 14,
  quinze: 15,
  trente: 30,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  diez: 10,
  quince: 15,
  treinta: 30,
}

interface Amount {
  unit: string
  value: number
  said: string
}

const number = (text: string): number => {
  const plain = text.replace(/[.,'’\s](?=\d{3}(?!\d))/gu, '').replace(',', '.')
  return Number(plain)
}

/** The amounts of a sentence, each with its unit; numbers without one are passed over. */
const amountsOf = (sentence: string): Amount[] => {
  const found: Amount[] = []
  const words = sentence.toLowerCase().match(/[€$£%]|\d+(?:[.,'’]\d+)*|[\p{L}\p{M}]+/gu) ?? []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const value = /^\d/.test(word) ? number(word) : counted[word]
    if (value === undefined || Number.isNaN(value)) continue
    const near = [
      words[i + 1],
      /^(?:business|working|calendar|full|whole|werk|volle)$/u.test(words[i + 1] ?? '') ? words[i + 2] : undefined,
      words[i - 1],
    ]
    for (const [at, candidate] of near.entries()) {
      const unit = candidate === undefined ? undefined : units.find(([pattern]) => pattern.test(candidate))
      if (!unit || (at === 2 && !/^[€$£]$|^(?:eur|usd|chf|gbp)$/u.test(candidate!))) continue
      found.push({ unit: unit[1], value: value * unit[2], said: at === 2 ? `${candidate}${word}` : `${word} ${candidate}` })
      break
    }
  }
  return found
}

/** The amounts of a text as they are said, such as `60 days`, each once. */
export const amountsIn = (text: string): string[] => [
  ...new Set(
    sentencesOf(text)
      .flatMap(amountsOf)
      .map(({ said }) => said),
  ),
]

const negations =
  /(?<!\p{L})(?:not|no|never|none|cannot|without|\p{L}+n['’]t|nicht|kein(?:e[rsnm]?)?|nie|niemals|ohne|ne|n['’]|pas|jamais|sans|aucune?|nunca|jamás|sin|ningun[oa]?|non|mai|senza|nessun[oa]?|não|sem|nenhum[a]?|niet|geen|nooit|zonder|لا|ليس|ليست|لم|لن|غير|بدون)(?!\p{L})/giu

const opposites: [RegExp, RegExp][] = [
  [
    /(?<!\p{L})(?:free|gratis|kostenlos|kostenfrei|gratuit\p{L}*|gratuito|gratuita)(?!\p{L})/iu,
    /(?<!\p{L})(?:costs?|charged?|fee|fees|pay|paid|kostet|kostenpflichtig|gebühr\p{L}*|payant\p{L}*|cuesta|costa)(?!\p{L})/iu,
  ],
  [
    /(?<!\p{L})(?:allowed|possible|permitted|erlaubt|möglich|permis\p{L}*|posible|permitid[oa]|possibile|toegestaan|mogelijk)(?!\p{L})/iu,
    /(?<!\p{L})(?:forbidden|prohibited|impossible|verboten|unmöglich|interdit\p{L}*|imposible|prohibid[oa]|impossibile|verboden|onmogelijk)(?!\p{L})/iu,
  ],
  [
    /(?<!\p{L})(?:included|inbegriffen|enthalten|inclus\p{L}*|incluid[oa]|incluso|inbegrepen)(?!\p{L})/iu,
    /(?<!\p{L})(?:excluded|extra|ausgeschlossen|exclu\p{L}*|excluid[oa]|escluso|uitgesloten)(?!\p{L})/iu,
  ],
  [
    /(?<!\p{L})(?:open|geöffnet|ouvert\p{L}*|abiert[oa]|apert[oa])(?!\p{L})/iu,
    /(?<!\p{L})(?:closed|geschlossen|fermé\p{L}*|cerrad[oa]|chius[oa]|gesloten)(?!\p{L})/iu,
  ],
  [
    /(?<!\p{L})(?:accept(?:ed|s)?|akzeptier\p{L}*)(?!\p{L})/iu,
    /(?<!\p{L})(?:refused?|rejected?|decline[ds]?|ablehn\p{L}*|abgelehnt)(?!\p{L})/iu,
  ],
]

const yes = /^\W*(?:yes|ja|oui|sí|sì|sim|نعم)(?!\p{L})/iu
const no = /^\W*(?:no|nein|non|não|nee|لا)(?!\p{L})/iu

const word = /[\p{L}\p{M}]{2,}/gu

/** The weighty words of a sentence, by their stems. */
const matterOf = (sentence: string, language: string): Set<string> => {
  const { matter } = stemsOf(language)
  return new Set((sentence.toLowerCase().match(word) ?? []).map(matter).filter(term => term !== ''))
}

const shared = (a: Set<string>, b: Set<string>): number => [...a].filter(each => b.has(each)).length

const list = (amounts: Amount[]): string => [...new Set(amounts.map(a => a.said))].join(' and ')

const compare = (ours: string, theirs: string, alike: boolean): Disagreement[] => {
  const found: Disagreement[] = []
  const [a, b] = [amountsOf(ours), amountsOf(theirs)]
  for (const unit of new Set(a.map(one => one.unit))) {
    const mine = a.filter(one => one.unit === unit)
    const other = b.filter(one => one.unit === unit)
    if (other.length === 0 || mine.some(one => other.some(two => Math.abs(one.value - two.value) <= 0.03 * two.value))) continue
    found.push({ kind: 'amount', ours, theirs, why: `${list(mine)}, and there ${list(other)}` })
  }
  const [nots, theirNots] = [ours.match(negations) ?? [], theirs.match(negations) ?? []]
  if (alike && nots.length % 2 !== theirNots.length % 2)
    found.push({ kind: 'negation', ours, theirs, why: `“${(nots[0] ?? theirNots[0])!}” is in one of them only` })
  for (const [left, right] of opposites) {
    const one = left.exec(ours)?.[0] && right.exec(theirs)?.[0] && !right.test(ours)
    const two = right.exec(ours)?.[0] && left.exec(theirs)?.[0] && !right.test(theirs)
    if (!(one || two)) continue
    const [mine, other] = one ? [left.exec(ours), right.exec(theirs)] : [right.exec(ours), left.exec(theirs)]
    // "free" and "not charged" say the same.
    if (nots.length % 2 !== theirNots.length % 2) continue
    found.push({ kind: 'opposite', ours, theirs, why: `“${mine![0].trim()}”, and there “${other![0].trim()}”` })
  }
  return found
}

/** Where sentences of two answers are about the same and differ. At most five, the surest first. */
export const disagreements = (ours: string, theirs: string, language?: string): Disagreement[] => {
  const tag = primary(language ?? languageOf(`${ours}\n${theirs}`))
  const spoken = tag === 'und' ? 'en' : tag
  const mine = sentencesOf(ours).map(text => ({ text, matter: matterOf(text, spoken) }))
  const other = sentencesOf(theirs).map(text => ({ text, matter: matterOf(text, spoken) }))
  const found: { share: number; what: Disagreement }[] = []
  const [first, second] = [mine[0]?.text ?? '', other[0]?.text ?? '']
  if ((yes.test(first) && no.test(second)) || (no.test(first) && yes.test(second)))
    found.push({ share: 1, what: { kind: 'opposite', ours: first, theirs: second, why: 'one says yes, the other no' } })
  for (const a of mine) {
    for (const b of other) {
      const both = shared(a.matter, b.matter)
      const least = Math.min(a.matter.size, b.matter.size)
      const share = least === 0 ? 0 : both / least
      const alike = share >= 0.6 && (both >= 2 || least === 1)
      if (both >= 1 && share >= 0.5) for (const what of compare(a.text, b.text, alike)) found.push({ share, what })
    }
  }
  return found
    .sort((a, b) => b.share - a.share)
    .slice(0, 5)
    .map(each => each.what)
}
