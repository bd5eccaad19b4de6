// What a person commits themselves to, and what they say they have done: "we will", "by Friday I'll refund", "I have sent". Plain words, so
// that it can be told why; a commitment in other words is missed, and one that is only quoted is taken for real.
import { compile } from '../phrases/phrases.ts'
import { split } from '../phrases/split.ts'
import { languages } from '../words/index.ts'

/** `will`: a commitment for later. `done`: something that was just done for the one who reads it. */
export type Promised = 'will' | 'done'

const phrases = compile<{ says: Promised | 'not' }>(
  languages.flatMap(({ promise, lists }) =>
    (['will', 'done', 'not'] as const).map(says => ({ label: { says }, phrases: promise[says], lists })),
  ),
)

/** Characters that are read. */
const longest = 20_000

/** What the words promise or report; a promise goes before a report. */
export const promiseIn = (text: string): Promised | undefined => {
  const { words, quoted } = split(text.slice(0, longest))
  const found = phrases.match(words)
  const taken = found.filter(({ label }) => label.says === 'not')
  const holds = found.filter(
    ({ label, from }) => label.says !== 'not' && !quoted[from] && !taken.some(not => not.from <= from && from < not.to),
  )
  if (holds.some(({ label }) => label.says === 'will')) return 'will'
  return holds.length > 0 ? 'done' : undefined
}

/** Verbs of looking in the past of each language: whoever reports that has changed nothing. */
const looking =
  /(?<!\p{L})(?:(?:double[- ])?checked|looked(?: (?:it|that|this|into|up))*|found|searched|reviewed|verified|read|seen|nachgesehen|nachgeschaut|geprüft|überprüft|gefunden|gesucht|gesehen|vérifié|trouvé|regardé|consulté|cherché|vu|comprobado|revisado|encontrado|mirado|consultado|buscado|verificado|visto|verifiquei|consultei|encontrei|procurei|revisei|controllato|trovato|cercato|guardato|nagekeken|gecontroleerd|gevonden|opgezocht|bekeken|gezien|تحققت|راجعت|وجدت|بحثت|اطلعت)(?!\p{L})(?:\s+(?:and|und|et|y|e|en|و)(?!\p{L}))?/giu

/** True where the words report an act that changed something, such as a refund; not for having looked something up. */
export const reportsChange = (text: string): boolean => promiseIn(text) === 'done' && promiseIn(text.replace(looking, ' ')) === 'done'
