// The explicit wish for a person, in plain words: asked for, or the machine refused; not denied, not about others, not about the feature.
import { compile, type Match } from './phrases.ts'
import { boundary, split } from './split.ts'
import { languages } from './words/index.ts'

/** `why` names the words that were understood as the wish, for the receipt. */
export interface Wish {
  wants: boolean
  why?: string
}

type Label = 'asks' | 'refuses' | 'alone' | 'not' | 'notAfter'
const labels: Label[] = ['asks', 'refuses', 'alone', 'not', 'notAfter']

const phrases = compile<Label>(
  languages.flatMap(({ wish, lists }) => labels.map(label => ({ label, phrases: wish[label], lists }))),
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
  ],
)

const longestAlone = 9

/** Whether the customer asks for a person. Cost grows with the length of the text, whatever it says. */
export const wantsPerson = (text: string): Wish => {
  const { words, soft, quoted } = split(text)
  const found = phrases.match(words)
  const because = (match: Match<Label>): Wish => ({
    wants: true,
    why: `${match.label === 'refuses' ? 'refuses the machine' : 'asks for a person'}: “${words
      .slice(match.from, match.to)
      .filter(w => w !== boundary)
      .join(' ')}”`,
  })

  const spoken = words.filter(w => w !== boundary)
  if (spoken.length > 0 && spoken.length <= longestAlone) {
    const whole = phrases
      .match([boundary, ...spoken, boundary])
      .find(m => m.label === 'alone' && m.from === 1 && m.to === spoken.length + 1)
    if (whole) return { wants: true, why: `asks for a person: “${spoken.join(' ')}”` }
  }

  const refused = found.find(m => m.label === 'refuses')
  if (refused) return because(refused)

  const vetoes = found.filter(m => m.label === 'not')
  const vetoesAfter = found.filter(m => m.label === 'notAfter')
  const isQuotation = (at: number) => quoted[at]! && words.some((w, i) => w !== boundary && !quoted[i])
  let cancelled = 0
  for (const ask of found) {
    if (ask.label !== 'asks') continue
    const takenBack =
      ask.from < cancelled ||
      isQuotation(ask.to - 1) ||
      vetoes.some(
        v =>
          (v.from <= ask.from && (v.to > ask.from || (v.to === ask.from && !soft[ask.from]))) ||
          (v.from > ask.from && v.from < ask.to && v.to > ask.to),
      ) ||
      vetoesAfter.some(v => v.from >= ask.to - 1 && v.from <= ask.to)
    if (!takenBack) return because(ask)
    cancelled = Math.max(cancelled, ask.to)
  }
  return { wants: false }
}
