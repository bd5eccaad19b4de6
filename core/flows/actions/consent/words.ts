// The words by which a customer is asked before a call is made, those by which they say yes and no, and by which they take a wish back, in
// fourteen languages.
import { lookup } from '../../../lib/lookup.ts'
import type { Words } from './phrases.ts'
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

/** By BCP 47 primary tag. */
export const consentWords: Record<string, Words> = lookup({ en, de, fr, es, pt, it, nl, ar, pl, sv, tr, he, ja, zh })
