// The one sentence the offline answerer says in words of its own: which of two things was meant.
import { primary } from '#core/search/words/stems.ts'

const questions: Record<string, (a: string, b: string) => string> = {
  en: (a, b) => `Do you mean “${a}” or “${b}”?`,
  de: (a, b) => `Meinen Sie „${a}“ oder „${b}“?`,
  fr: (a, b) => `Voulez-vous dire « ${a} » ou « ${b} » ?`,
  es: (a, b) => `¿Se refiere a «${a}» o a «${b}»?`,
  pt: (a, b) => `Quer dizer “${a}” ou “${b}”?`,
  it: (a, b) => `Intende “${a}” o “${b}”?`,
  nl: (a, b) => `Bedoelt u “${a}” of “${b}”?`,
  ar: (a, b) => `هل تقصد «${a}» أم «${b}»؟`,
}

/** Asks in the customer's language, in English where it is another. */
export const whichOne = (language: string, a: string, b: string): string => (questions[primary(language)] ?? questions.en!)(a, b)
