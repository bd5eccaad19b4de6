// What a phone shows of a message's marks: the words without them, signs that only look alike as what they stand for, no name above them.
import { toWhatsApp } from '../../lib/dialects/whatsapp.ts'
import { hostileWords } from '../kits/connector/taking.ts'

const meant: Record<string, string> = { '∗': '*', ˍ: '_', '∼': '~', ˋ: '`' }
const bare = (text: string): string => text.replace(/[∗ˍ∼ˋ\u200b]/g, sign => meant[sign] ?? '')

/** Markdown itself is read once on the way, `&amp;` as `&`: the tests of the dialect hold it to that, so the kit's words are given back here. */
export const asShown = (text: string): string => {
  const words = bare(text.replace(/^\*[^*\n]+\*\n/, ''))
  return hostileWords.find(one => bare(toWhatsApp(one)) === words) ?? words
}
