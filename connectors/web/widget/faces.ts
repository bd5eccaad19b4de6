// Who speaks, as a small round picture: an agent's photo or initials, the AI's spark, the team.
import type { WireEntry } from '../wire.ts'
import { h, icon } from './dom.ts'
import { icons } from './icons.ts'
import { words } from './words.ts'

type Author = NonNullable<WireEntry['author']>

/** Up to two first letters of a name. */
export const initials = (name: string): string => {
  const parts = name.trim().split(/\s+/u)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map(part =>
    part ? String.fromCodePoint(part.codePointAt(0) ?? 0) : '',
  )
  return letters.join('').toUpperCase()
}

/** True for words that no person wrote: the AI's, and the house's own notices, which speak in its voice. */
export const isAutomatic = (author: Author): boolean => author.kind === 'ai' || author.kind === 'system'

/** The name a customer reads. The AI is always called what it is. */
export const nameOf = (author: Author): string => {
  if (author.kind === 'contact') return words.you
  return author.name ?? (author.kind === 'agent' ? words.team : words.assistant)
}

/** The team, while nobody in particular answers. */
export const teamFace = (): HTMLElement => h('span', { class: 'avatar person', 'aria-hidden': 'true' }, icon(...icons.team))

/** The picture. A photo that does not load, or that the page's policy forbids, gives way to the initials. */
export const avatar = (author: Author): HTMLElement => {
  if (isAutomatic(author)) return h('span', { class: 'avatar ai' }, icon(...icons.spark))
  const element = h('span', { class: 'avatar person', 'aria-hidden': 'true' })
  const plain = (): void => element.replaceChildren(author.name ? initials(author.name) : icon(...icons.team))
  plain()
  if (author.kind === 'agent' && author.photo) {
    const image = h('img', { alt: '', src: author.photo, referrerpolicy: 'no-referrer', decoding: 'async', onerror: plain })
    image.addEventListener('load', () => element.replaceChildren(image))
  }
  return element
}
