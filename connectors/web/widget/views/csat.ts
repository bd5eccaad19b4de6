// The card that asks for a score: five faces as radio buttons, a comment, thanks. Keyboard and screen reader work as in any form.
import type { Item } from '../talk/items.ts'
import type { Key } from '../words/en.ts'
import type { Speech } from '../words/speech.ts'
import { attribute, h, icon, text } from './dom.ts'
import { icons } from './icons.ts'

type CsatItem = Extract<Item, { kind: 'csat' }>

export interface CsatActs {
  rate(session: string, of: number, score: number, comment: string): void
  dismiss(key: string): void
}

interface Card {
  element: HTMLElement
  language: string
  /** A score was chosen. */
  begun(): boolean
  update(item: CsatItem): void
}

const scores: Key[] = ['score1', 'score2', 'score3', 'score4', 'score5']

const makeCard = ({ session, of }: CsatItem, acts: CsatActs, { say, direction, language }: Speech): Card => {
  let score = 0
  let busy = false
  const comment = h('textarea', { rows: 2, maxlength: 2000, 'aria-label': say('comment'), placeholder: say('comment'), dir: 'auto' })
  const label = h('p', { class: 'label', 'aria-hidden': 'true' })
  const submit = h('button', { type: 'submit', class: 'strong' }, say('submit'))
  const later = h('button', { type: 'button', class: 'quiet', onclick: () => acts.dismiss(`${session} ${of}`) }, say('notNow'))
  const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true })
  const more = h('div', { class: 'more', hidden: true }, comment, submit)
  const choose = (value: number): void => {
    score = value
    text(label, say(scores[value - 1] ?? 'score3'))
    if (!more.hidden) return
    more.hidden = false
    form.scrollIntoView({ block: 'end' })
  }
  const faces = scores.map((key, index) => {
    const value = index + 1
    const name = say(key)
    const input = h('input', {
      type: 'radio',
      name: `score-${session}-${of}`,
      value,
      'aria-label': say('score', { score: value, name }),
      onchange: () => choose(value),
    })
    return h('label', { class: `face score-${value}`, title: name }, input, icon(...icons.face, ...(icons.faces[index] ?? [])))
  })
  const form = h(
    'form',
    {
      class: 'card',
      dir: direction,
      onsubmit: event => {
        event.preventDefault()
        if (score > 0 && !busy) acts.rate(session, of, score, comment.value)
      },
    },
    h('fieldset', {}, h('legend', { dir: 'auto' }, say('rate')), h('div', { class: 'faces' }, ...faces)),
    label,
    more,
    trouble,
    later,
  )
  return {
    element: h('li', { class: 'csat' }, form),
    language,
    begun: () => score > 0,
    update({ state, why }) {
      busy = state === 'sending'
      attribute(submit, 'aria-disabled', busy ? 'true' : undefined)
      text(submit, busy ? say('submitting') : say('submit'))
      trouble.hidden = state !== 'failed'
      text(trouble, state === 'failed' ? (why ?? say('rateFailed')) : '')
    },
  }
}

/** Draws cards; the same card stays while its state changes, with what was chosen and written in it. */
export const createCsat = (acts: CsatActs, speech: Speech): ((item: CsatItem) => HTMLElement) => {
  const cards = new Map<string, Card>()
  return item => {
    const kept = cards.get(item.key)
    const card = kept && (kept.language === speech.language || kept.begun()) ? kept : makeCard(item, acts, speech)
    cards.set(item.key, card)
    card.update(item)
    return card.element
  }
}
