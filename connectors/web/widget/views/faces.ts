// Who speaks, as a small round picture: an agent's photo or initials, the AI's spark, the team.
import type { WireEntry, WireSession } from '../../wire.ts'
import type { Speech } from '../words/speech.ts'
import { h, icon } from './dom.ts'
import { icons } from './icons.ts'

type Author = NonNullable<WireEntry['author']>

/** Up to two first letters of a name. */
export const initials = (name: string): string => {
  const parts = name.trim().split(/\s+/u)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map(part =>
    part ? String.fromCodePoint(part.codePointAt(0) ?? 0) : '',
  )
  return letters.join('').toUpperCase()
}

/** The name a customer reads. The AI is always called what it is; the house's own notices come from the team. */
export const nameOf = (author: Author, { say }: Speech): string => {
  if (author.kind === 'contact') return say('you')
  if (author.kind === 'system') return say('team')
  return author.name ?? say(author.kind === 'agent' ? 'team' : 'assistant')
}

/** The team, while nobody in particular answers. */
export const teamFace = (): HTMLElement => h('span', { class: 'avatar person', 'aria-hidden': 'true' }, icon(...icons.team))

/** The picture. A photo that does not load, or that the page's policy forbids, gives way to the initials. */
export const avatar = (author: Author): HTMLElement => {
  if (author.kind === 'ai') return h('span', { class: 'avatar ai', 'aria-hidden': 'true' }, icon(...icons.spark))
  if (author.kind === 'system') return teamFace()
  const element = h('span', { class: 'avatar person', 'aria-hidden': 'true' })
  const plain = (): void => element.replaceChildren(author.name ? initials(author.name) : icon(...icons.team))
  plain()
  if (author.kind === 'agent' && author.photo) {
    const image = h('img', { alt: '', src: author.photo, referrerpolicy: 'no-referrer', decoding: 'async', onerror: plain })
    image.addEventListener('load', () => element.replaceChildren(image))
  }
  return element
}

/** Of whoever answers a conversation. */
export const ownerFace = (owner: WireSession['owner']): HTMLElement =>
  owner.kind === 'team' ? teamFace() : avatar({ ...owner, kind: owner.kind })

/** The name of whoever answers a conversation. */
export const ownerName = (owner: WireSession['owner'], { say }: Speech): string =>
  owner.kind === 'agent' ? (owner.name ?? say('team')) : say(owner.kind === 'team' ? 'team' : 'assistant')
