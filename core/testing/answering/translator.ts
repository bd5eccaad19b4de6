// A translator that says what a test lets it say: words in brackets of the language, unless it is told to fail, to lose something, or to wait.
import type { Answerer } from '../../ports/answerer.ts'

type Translate = NonNullable<Answerer['translate']>
type Given = Parameters<Translate>[0]

export interface Translator {
  translate: Translate
  /** Every text it was given, in order. */
  readonly asked: Given[]
  /** What it says instead, or throws; nothing: as usual. */
  says(how: ((given: Given) => string | Promise<string>) | undefined): void
}

/** `Hello` to `de` is `Hello «de»`: links, numbers and placeholders stay. */
export const asUsual = ({ text, to }: Pick<Given, 'text' | 'to'>): string => `${text} «${to}»`

export const createTranslator = (): Translator => {
  const asked: Given[] = []
  let how: ((given: Given) => string | Promise<string>) | undefined
  return {
    asked,
    says(next) {
      how = next
    },
    async translate(given) {
      asked.push({ ...given })
      return how ? how(given) : asUsual(given)
    },
  }
}
