// The explicit wish for a person, in plain words: asked for, or the machine refused; not denied, not about others, not about the feature.
import { compile, type Match } from '../phrases/phrases.ts'
import { boundary, split } from '../phrases/split.ts'
import { languages } from '../words/index.ts'

/** `why` names the words that were understood as the wish, for the receipt. */
export interface Wish {
  wants: boolean
  why?: string
}

const says = ['asks', 'refuses', 'alone', 'not', 'notAfter'] as const
interface Label {
  says: (typeof says)[number]
  language: string
}

const phrases = compile<Label>(
  languages.flatMap(({ code, wish, lists }) => says.map(what => ({ label: { says: what, language: code }, phrases: wish[what], lists }))),
  [
    'human',
    'person',
    'agent',
    'representative',
    'operator',
    'customer',
    'service',
    'support',
    'someone',
    'somebody',
    'speak',
    'connect',
    'transfer',
    'employee',
    'supervisor',
    'manager',
    'assistant',
    'assistance',
    'speaking',
    'talking',
    'chatting',
    'talk',
    'contact',
  ],
)

const longestAlone = 9
/** Characters that are read: more than anybody types. */
const longest = 20_000

/** Whether the customer asks for a person. Cost grows with the length of the text, whatever it says. */
export const wantsPerson = (text: string): Wish => {
  const { words, soft, quoted } = split(text.slice(0, longest))
  const found = phrases.match(words)
  const heard = (match: Match<Label>, spoken: string[]): Wish => ({
    wants: true,
    why: `${match.label.says === 'refuses' ? 'refuses the machine' : 'asks for a person'}: “${spoken.filter(w => w !== boundary).join(' ')}”`,
  })
  const because = (match: Match<Label>): Wish => heard(match, words.slice(match.from, match.to))
  /** A comma parts what is denied from what is asked: "not a bot, I want a person". */
  const isParted = (from: number, to: number) => soft.slice(from + 1, to + 1).includes(true)

  const spoken = words.filter(w => w !== boundary)
  if (spoken.length > 0 && spoken.length <= longestAlone) {
    const isOneSentence = words.length === spoken.length + 2
    const inOne = isOneSentence ? found : phrases.match([boundary, ...spoken, boundary])
    const whole = inOne.find(m => m.label.says === 'alone' && m.from === 1 && m.to === spoken.length + 1)
    if (whole) return heard(whole, spoken)
  }

  const begin = soft.lastIndexOf(true)
  const last = begin < 2 ? [] : words.slice(begin, -1)
  if (last.length > 0 && last.length <= longestAlone && !last.includes(boundary)) {
    const inLast = phrases.match([boundary, ...last, boundary])
    const asked = inLast.find(m => m.label.says === 'asks' && m.from === 0 && m.to === last.length + 2)
    /** "A real, live person" is no sentence with "live person" behind it. */
    const isList = () => phrases.match([boundary, words[begin - 1]!, ...last, boundary]).some(m => m.from === 1 && m.to > last.length)
    if (asked && !inLast.some(m => m.label.says.startsWith('not')) && !isList()) return heard(asked, last)
  }

  const vetoes = found.filter(m => m.label.says === 'not')
  const vetoesAfter = found.filter(m => m.label.says === 'notAfter')
  const isDeniedAfter = (match: Match<Label>): boolean =>
    vetoesAfter.some(v => v.label.language === match.label.language && v.from >= match.to - 1 && v.from <= match.to)

  const refused = found.find(m => m.label.says === 'refuses' && !isDeniedAfter(m))
  if (refused) return because(refused)

  const isQuotation = (at: number) => quoted[at]! && words.some((w, i) => w !== boundary && !quoted[i])
  let cancelled = 0
  for (const ask of found) {
    if (ask.label.says !== 'asks') continue
    const takenBack =
      ask.from < cancelled ||
      isQuotation(ask.to - 1) ||
      vetoes.some(
        v =>
          v.label.language === ask.label.language &&
          ((v.from <= ask.from && v.to >= ask.from && !isParted(v.from, ask.from)) ||
            (v.from > ask.from && v.from < ask.to && v.to > ask.to)),
      ) ||
      isDeniedAfter(ask)
    if (!takenBack) return because(ask)
    cancelled = Math.max(cancelled, ask.to)
  }
  return { wants: false }
}
