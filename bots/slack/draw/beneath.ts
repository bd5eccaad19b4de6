// What stands beneath words in a thread: the same in the team's language, and what an agent wrote.
import type { KnownBlock } from '@slack/types'
import type { Translated } from '#core/model/entry.ts'
import { languageWords, translationWords } from '../../cards.ts'
import { clean } from './clean.ts'
import { quoted, section, small } from './parts.ts'
import { inert, short, tame, word } from './words.ts'

const longest = 2500

/** Words as they were written, as a quotation. */
export const cited = (text: string, most = longest): string => quoted(inert(tame(short(clean(text), most))))

/** Stands beneath the words: the same in the team's language or why not, and what the agent wrote. */
export const beneath = (translation: Translated | undefined, wrote?: string): KnownBlock[] => [
  ...(wrote === undefined ? [] : [section(`_Written_\n${cited(wrote)}`)]),
  ...(translation?.failed === undefined ? [] : [small(`🌐 ${word(translationWords(translation) ?? '', 300)}`)]),
  ...(translation?.text ? [section(`🌐 _${word(languageWords(translation.language ?? 'und'), 40)}_\n${cited(translation.text)}`)] : []),
]
