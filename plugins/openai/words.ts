// The words of a text that say something, as stems: enough to see whether one text rests on another.
import { languageOf } from '#core/search/languages/language.ts'
import { readQuestion } from '#core/search/question.ts'
import { primary, stemsOf } from '#core/search/words/stems.ts'

/** Each once. */
export const stemsIn = (text: string, language: string): Set<string> => {
  const tag = primary(language) === 'und' ? 'en' : primary(language)
  const { term } = stemsOf(tag)
  return new Set(
    readQuestion(text, [tag])
      .filter(({ kind }) => kind !== 'stop')
      .map(({ forms, raw }) => (raw ? forms[0]! : term(forms[0]!))),
  )
}

/** Whether words of the two can be compared: both of one language, or one of them too short to tell. */
export const isSameLanguage = (a: string, b: string): boolean => {
  const [one, other] = [languageOf(a), languageOf(b)].map(primary)
  return one === other || one === 'und' || other === 'und'
}
