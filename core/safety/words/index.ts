// The languages that the desk understands without a model.
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import type { Language } from './language.ts'
import { dutch } from './nl.ts'
import { portuguese } from './pt.ts'

/** In the order in which doubt is settled: "hallo" is German before it is Dutch. */
export const languages: Language[] = [english, german, french, spanish, portuguese, italian, dutch, arabic]
