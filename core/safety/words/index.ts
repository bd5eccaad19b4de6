// The languages that the desk understands without a model.
import { arabic } from './ar/index.ts'
import { german } from './de/index.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'
import { french } from './fr/index.ts'
import { italian } from './it/index.ts'
import type { Language } from './language.ts'
import { dutch } from './nl/index.ts'
import { portuguese } from './pt/index.ts'

/** In the order in which doubt is settled: "hallo" is German before it is Dutch. */
export const languages: Language[] = [english, german, french, spanish, portuguese, italian, dutch, arabic]
