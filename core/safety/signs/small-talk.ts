// Greetings, thanks, goodbyes, and the customer saying that it is solved: answered in kind, but only where nothing else is said.
import { compile, type Match } from '../phrases/phrases.ts'
import { boundary, split } from '../phrases/split.ts'
import { languages } from '../words/index.ts'

/** `confirmation`: the customer says that the problem is solved. `language`: BCP 47 primary tag of the words and of the reply. */
export interface SmallTalk {
  kind: 'greeting' | 'thanks' | 'goodbye' | 'confirmation'
  reply: string
  language: string
}

type Kind = SmallTalk['kind']
interface Label {
  kind: Kind | 'filler' | 'no'
  language: number
  borrowed?: true
}

/** Where a message holds several, what it says most: "works now, thanks, bye" confirms. */
const strongest: Kind[] = ['confirmation', 'goodbye', 'thanks', 'greeting']

const phrases = compile<Label>(
  languages.flatMap(({ talk, lists }, language) => [
    ...([...strongest, 'filler', 'no'] as const).map(kind => ({ label: { kind, language }, phrases: talk[kind], lists })),
    ...(['goodbye', 'thanks', 'greeting'] as const).map(kind => ({
      label: { kind, language, borrowed: true } as const,
      phrases: talk.borrowed[kind],
      lists,
    })),
  ]),
  [
    'thanks',
    'thank',
    'hello',
    'goodbye',
    'morning',
    'danke',
    'hallo',
    'merci',
    'bonjour',
    'gracias',
    'grazie',
    'obrigado',
    'obrigada',
    'bedankt',
    'solved',
  ],
)

const longest = 24

const emoji: [RegExp, Kind][] = [
  [/[👍👌🙏💯❤🫶💖💕💚💙🤝👏🙌🥰😍🤗]/u, 'thanks'],
  [/[👋]/u, 'greeting'],
]

/** The fewest pieces that cover all words, each piece a phrase, fillers left out; undefined where a word is left over. */
const cover = (length: number, found: Match<Label>[], fits: (label: Label) => boolean): Label[] | undefined => {
  const best: ({ labels: Label[]; cost: number } | undefined)[] = Array.from({ length: length + 1 })
  best[0] = { labels: [], cost: 0 }
  for (let at = 0; at < length; at++) {
    const here = best[at]
    if (!here) continue
    for (const { label, from, to } of found) {
      if (from !== at || !fits(label)) continue
      const says = label.kind !== 'filler'
      const cost = here.cost + (says && label.kind !== 'no' ? 1 : 1.5)
      const there = best[to]
      if (!there || cost < there.cost) best[to] = { labels: says ? [...here.labels, label] : here.labels, cost }
    }
  }
  return best[length]?.labels
}

const strongestOf = (labels: Label[]): Kind | undefined => strongest.find(kind => labels.some(l => l.kind === kind))

/**
 * What the whole text is, if it is nothing but small talk; undefined where anything is asked or told besides. `known` is the language of
 * the conversation, taken where the words fit several.
 */
export const smallTalk = (text: string, known?: string): SmallTalk | undefined => {
  if (text.length > 300) return undefined
  const words = split(text).words.filter(word => word !== boundary)
  const answer = (kind: Kind, language: number): SmallTalk => {
    const { code, talk } = languages[language]!
    return { kind, reply: talk.replies[kind], language: code }
  }
  const given = languages.findIndex(l => l.code === known)
  if (words.length === 0) {
    const sign = emoji.find(([signs]) => signs.test(text))
    return sign && answer(sign[1], Math.max(0, given))
  }
  if (words.length > longest) return undefined

  const found = phrases.whole(words)
  if (found.length === 0) return undefined
  const isAsked = /[?؟？]/.test(text)
  const decide = (labels: Label[] | undefined, language?: number): SmallTalk | undefined => {
    const kind = labels && strongestOf(labels)
    if (!kind || (kind === 'confirmation' && (isAsked || labels.some(l => l.kind === 'no')))) return undefined
    return answer(kind, language ?? labels.find(l => l.kind === kind)!.language)
  }
  for (const language of [given, ...languages.keys()]) {
    const labels = cover(words.length, found, label => label.language === language)
    const kind = labels && strongestOf(labels)
    if (kind && labels.some(l => l.kind === kind && (!l.borrowed || language === given))) return decide(labels, language)
  }
  return decide(cover(words.length, found, () => true))
}
