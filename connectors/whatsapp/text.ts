// Ours → WhatsApp's: emphasis in its own marks, an agent's name above their words, long answers in several messages.
import { toWhatsApp } from '#core/lib/dialects/whatsapp.ts'
import { inParts } from '#core/lib/in-parts.ts'
import type { Reply } from '#core/ports/connector.ts'

/** Characters of a message that every app of WhatsApp shows whole. */
export const longestText = 4096

export const textsOf = ({ text, author }: Pick<Reply, 'text' | 'author'>, longest: number): string[] => {
  const by = author.kind === 'agent' && author.name ? `*${author.name.replaceAll('*', '')}*\n` : ''
  const words = toWhatsApp(text)
  return words.trim() === '' ? [] : inParts(`${by}${words}`, longest)
}
