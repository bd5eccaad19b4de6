// How a channel without buttons asks for a rating and thanks for it, in the customer's language, and how scores are said there in a word.
import { lookup } from '../../lib/lookup.ts'
import type { Traits } from '../../ports/connector.ts'

interface RatingWords {
  /** To be answered with a digit. */
  digits: string
  /** Before the address of the page. */
  link: string
  thanks: string
  /** One to five; of several ways to say one, each. */
  numbers: [string[], string[], string[], string[], string[]]
}

const numbers = (...words: [string, string, string, string, string]): RatingWords['numbers'] =>
  words.map(word => word.split(' ')) as RatingWords['numbers']

const table: Record<string, RatingWords> = lookup({
  en: {
    digits: 'How was this conversation? Answer with a number from 1 (terrible) to 5 (great).',
    link: 'How was this conversation? You can rate it here:',
    thanks: 'Thank you for your rating!',
    numbers: numbers('one', 'two', 'three', 'four', 'five'),
  },
  de: {
    digits: 'Wie war dieses Gespräch? Antworten Sie mit einer Zahl von 1 (schrecklich) bis 5 (großartig).',
    link: 'Wie war dieses Gespräch? Hier können Sie es bewerten:',
    thanks: 'Danke für Ihre Bewertung!',
    numbers: numbers('eins', 'zwei', 'drei', 'vier', 'fünf'),
  },
  fr: {
    digits: 'Comment s’est passée cette conversation ? Répondez par un chiffre de 1 (très mal) à 5 (très bien).',
    link: 'Comment s’est passée cette conversation ? Vous pouvez la noter ici :',
    thanks: 'Merci pour votre note !',
    numbers: numbers('un', 'deux', 'trois', 'quatre', 'cinq'),
  },
  es: {
    digits: '¿Qué te ha parecido esta conversación? Responde con un número del 1 (muy mala) al 5 (muy buena).',
    link: '¿Qué te ha parecido esta conversación? Puedes valorarla aquí:',
    thanks: '¡Gracias por tu valoración!',
    numbers: numbers('uno', 'dos', 'tres', 'cuatro', 'cinco'),
  },
  pt: {
    digits: 'Como foi esta conversa? Responda com um número de 1 (péssima) a 5 (ótima).',
    link: 'Como foi esta conversa? Pode avaliá-la aqui:',
    thanks: 'Obrigado pela sua avaliação!',
    numbers: numbers('um', 'dois', 'três', 'quatro', 'cinco'),
  },
  it: {
    digits: 'Com’è andata questa conversazione? Rispondi con un numero da 1 (malissimo) a 5 (benissimo).',
    link: 'Com’è andata questa conversazione? Puoi valutarla qui:',
    thanks: 'Grazie per la valutazione!',
    numbers: numbers('uno', 'due', 'tre', 'quattro', 'cinque'),
  },
  nl: {
    digits: 'Hoe was dit gesprek? Antwoord met een cijfer van 1 (vreselijk) tot 5 (geweldig).',
    link: 'Hoe was dit gesprek? Je kunt het hier beoordelen:',
    thanks: 'Bedankt voor je beoordeling!',
    numbers: numbers('een één', 'twee', 'drie', 'vier', 'vijf'),
  },
  ar: {
    digits: 'كيف كانت هذه المحادثة؟ أجب برقم من 1 (سيئة جدًا) إلى 5 (رائعة).',
    link: 'كيف كانت هذه المحادثة؟ يمكنك تقييمها هنا:',
    thanks: 'شكرًا على تقييمك!',
    numbers: numbers('واحد', 'اثنان اثنين', 'ثلاثة', 'أربعة', 'خمسة'),
  },
  pl: {
    digits: 'Jak przebiegła ta rozmowa? Proszę odpowiedzieć cyfrą od 1 (okropnie) do 5 (świetnie).',
    link: 'Jak przebiegła ta rozmowa? Można ją ocenić tutaj:',
    thanks: 'Dziękujemy za ocenę!',
    numbers: numbers('jeden', 'dwa', 'trzy', 'cztery', 'pięć'),
  },
  sv: {
    digits: 'Hur var den här konversationen? Svara med en siffra från 1 (hemsk) till 5 (utmärkt).',
    link: 'Hur var den här konversationen? Du kan betygsätta den här:',
    thanks: 'Tack för ditt betyg!',
    numbers: numbers('ett en', 'två', 'tre', 'fyra', 'fem'),
  },
  tr: {
    digits: 'Bu sohbet nasıldı? 1 (çok kötü) ile 5 (çok iyi) arasında bir sayıyla yanıtlayın.',
    link: 'Bu sohbet nasıldı? Buradan puan verebilirsiniz:',
    thanks: 'Puanınız için teşekkürler!',
    numbers: numbers('bir', 'iki', 'üç', 'dört', 'beş'),
  },
  he: {
    digits: 'איך הייתה השיחה? אפשר לענות במספר מ-1 (גרועה מאוד) עד 5 (מצוינת).',
    link: 'איך הייתה השיחה? אפשר לדרג אותה כאן:',
    thanks: 'תודה על הדירוג!',
    numbers: numbers('אחת אחד', 'שתיים שניים', 'שלוש', 'ארבע', 'חמש'),
  },
  ja: {
    digits: 'この会話はいかがでしたか？1（とても悪い）から 5（とても良い）の数字でお答えください。',
    link: 'この会話はいかがでしたか？こちらから評価できます：',
    thanks: '評価をありがとうございます！',
    numbers: numbers('一', '二', '三', '四', '五'),
  },
  zh: {
    digits: '您对这次对话满意吗？请回复 1（很差）到 5（非常满意）之间的数字。',
    link: '您对这次对话满意吗？您可以在这里评价：',
    thanks: '感谢您的评价！',
    numbers: numbers('一', '二', '三', '四', '五'),
  },
})

/** The words for a BCP 47 primary tag; English where the house has none. */
export const ratingWords = (language: string | undefined): RatingWords =>
  (language === undefined ? undefined : table[language]) ?? (table.en as RatingWords)

/** The question goes as a message in words. */
export const asksInWords = ({ csat }: Traits): boolean => csat === 'digits' || csat === 'link'

const starred = /^[⭐🌟★]{1,5}[☆✩]{0,4}$/u

/**
 * The score that a whole message is: a digit, one of five, stars, or a number's word in the customer's language or English. Undefined for
 * anything that says more.
 */
export const scoreIn = (text: string, language: string | undefined): number | undefined => {
  // Emoji of a digit are the digit with two marks behind it; Arabic and full-width digits are digits.
  const bare = text.replace(/[\uFE0E\uFE0F\u20E3\s]/gu, '').normalize('NFKC')
  if (starred.test(bare)) {
    const stars = [...bare].filter(sign => !'☆✩'.includes(sign)).length
    return [...bare].length <= 5 ? stars : undefined
  }
  const word = bare
    .replace(/[.!。！]+$/u, '')
    .replace(/[٠-٩۰-۹]/gu, digit => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase()
  const digit = /^([1-5])(?:\/5)?$/u.exec(word)?.[1]
  if (digit !== undefined) return Number(digit)
  const said = [ratingWords(language), ratingWords('en')].map(words => words.numbers.findIndex(ways => ways.includes(word)))
  const found = said.find(at => at >= 0)
  return found === undefined ? undefined : found + 1
}
