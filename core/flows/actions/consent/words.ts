// The words by which a customer is asked before a call is made, those by which they say yes and no, and by which they take a wish back, in
// fourteen languages.
import { ar } from './words/ar.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { he } from './words/he.ts'
import { it } from './words/it.ts'
import { ja } from './words/ja.ts'
import { nl } from './words/nl.ts'
import { pl } from './words/pl.ts'
import { pt } from './words/pt.ts'
import { sv } from './words/sv.ts'
import { tr } from './words/tr.ts'
import { zh } from './words/zh.ts'

/** What is said in one language, and what is understood. */
export interface Words {
  before: string
  after: string
  yes: string
  no: string
  /** Said when a colleague has to agree. */
  checking: string
  /** Said to whoever writes again meanwhile, where there is nothing else to say. */
  looking: string
  /** Said when the customer does not want it any more. */
  withdrawn: string
  /** What people write for that, lower case, without marks. */
  takesBack: string[]
  /** Words that, beside those of the action, say the same: “don’t cancel it”. */
  not: string[]
  /** Words without weight beside those. */
  light: string[]
  /** What people write for yes and no, lower case, without marks. */
  agrees: string[]
  declines: string[]
  /** Words that change nothing. */
  fillers: string[]
}

/** By BCP 47 primary tag. */
export const consentWords: Record<string, Words> = { en, de, fr, es, pt, it, nl, ar, pl, sv, tr, he, ja, zh }
