// Ours → WhatsApp's: emphasis in its own marks, an agent's name above their words, long answers in several messages.
import { inParts } from '#core/lib/in-parts.ts'
import type { Reply } from '#core/ports/connector.ts'

/** A message of a person that is longer is folded behind “read more” and may be cut; Twilio takes no more than 1,600. */
export const longestText = 4096

export const textsOf = ({ text, author }: Pick<Reply, 'text' | 'author'>, longest: number): string[] => {
  const by = author.kind === 'agent' && author.name ? `*${author.name.replaceAll('*', '')}*\n` : ''
  const whole = `${by}${text}`
  return whole.trim() === '' ? [] : inParts(whole, longest)
}
