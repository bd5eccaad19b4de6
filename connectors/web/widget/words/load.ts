// The words of the page's language: English is built in, others are one small file that the browser keeps.
import type { Words } from './en.ts'
import { languages } from './languages.ts'

export interface Loaded {
  language: string
  words: Partial<Words>
}

/** The widget is drawn in English rather than later than this. */
const patience = 2000

/** English where the language is unknown, or its words do not come in time. */
export const loadWords = async (server: string, language: string): Promise<Loaded> => {
  const primary = language.toLowerCase().split('-')[0] ?? 'en'
  if (!languages.includes(primary)) return { language: primary === 'en' ? language : 'en', words: {} }
  try {
    const answer = await fetch(`${server}/web/words/${primary}.json`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.ok) return { language, words: (await answer.json()) as Partial<Words> }
  } catch {
    // English it is.
  }
  return { language: 'en', words: {} }
}

/** The words of another language than the page's; undefined where the widget does not speak it, or they do not come. */
export const learnWords = async (server: string, language: string): Promise<Loaded | undefined> => {
  const loaded = await loadWords(server, language)
  return loaded.language === language ? loaded : undefined
}

/** Words that were put into the script; undefined where none were. */
export const readWords = (json: string): Loaded | undefined => {
  try {
    return JSON.parse(json) as Loaded
  } catch {
    return undefined
  }
}
