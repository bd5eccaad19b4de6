// The team's first words beside the bubble: opened by a press, put away by another.
import type { WireInvitation } from '../../wire.ts'
import type { Speech } from '../words/speech.ts'
import { h, icon } from './dom.ts'
import { teamFace } from './faces.ts'
import { icons } from './icons.ts'

export interface TeaserGiven {
  title: string
  speech: Speech
  open: (invitation: WireInvitation) => void
  dismiss: () => void
}

/** A small card. Its words are plain here: one press shows them in full. */
export const drawTeaser = (invitation: WireInvitation, { title, speech, open, dismiss }: TeaserGiven): HTMLElement =>
  h(
    'aside',
    { class: 'teaser', 'aria-label': speech.say('invitation', { name: title }) },
    h(
      'button',
      { type: 'button', class: 'teaser-open', onclick: () => open(invitation) },
      teamFace(),
      h(
        'span',
        { class: 'teaser-words' },
        h('span', { class: 'teaser-by', dir: 'auto' }, title),
        h('span', { class: 'teaser-text', dir: 'auto' }, invitation.text),
        h('span', { class: 'teaser-reply' }, speech.say('reply')),
      ),
    ),
    h(
      'button',
      { type: 'button', class: 'icon-button teaser-close', 'aria-label': speech.say('dismiss'), onclick: dismiss },
      icon(...icons.close),
    ),
  )
