// The card that asks for a score: five faces as radio buttons, a comment, thanks. Keyboard and screen reader work as in any form.
import { attribute, h, icon, text } from './dom.ts'
import { icons } from './icons.ts'
import type { Item } from './items.ts'
import { words } from './words.ts'

type CsatItem = Extract<Item, { kind: 'csat' }>

export interface CsatActs {
  rate(of: number, score: number, comment: string): void
  dismiss(of: number): void
}

interface Card {
  element: HTMLElement
  update(item: CsatItem): void
}

const makeCard = (of: number, acts: CsatActs): Card => {
  let score = 0
  let busy = false
  const comment = h('textarea', { rows: 2, maxlength: 2000, 'aria-label': words.comment, placeholder: words.comment })
  const label = h('p', { class: 'label', 'aria-hidden': 'true' })
  const submit = h('button', { type: 'submit', class: 'strong' }, words.submit)
  const later = h('button', { type: 'button', class: 'quiet', onclick: () => acts.dismiss(of) }, words.notNow)
  const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true })
  const more = h('div', { class: 'more', hidden: true }, comment, submit)
  const choose = (value: number): void => {
    score = value
    text(label, words.scores[value - 1] ?? '')
    if (!more.hidden) return
    more.hidden = false
    form.scrollIntoView({ block: 'end' })
  }
  const faces = words.scores.map((name, index) => {
    const value = index + 1
    const input = h('input', {
      type: 'radio',
      name: `score-${of}`,
      value,
      'aria-label': words.score(value, name),
      onchange: () => choose(value),
    })
    return h('label', { class: `face score-${value}`, title: name }, input, icon(...icons.face, ...(icons.faces[index] ?? [])))
  })
  const form = h(
    'form',
    {
      class: 'card',
      onsubmit: event => {
        event.preventDefault()
        if (score > 0 && !busy) acts.rate(of, score, comment.value)
      },
    },
    h('fieldset', {}, h('legend', {}, words.rate), h('div', { class: 'faces' }, ...faces)),
    label,
    more,
    trouble,
    later,
  )
  return {
    element: h('li', { class: 'csat' }, form),
    update({ state, why }) {
      busy = state === 'sending'
      attribute(submit, 'aria-disabled', busy ? 'true' : undefined)
      text(submit, busy ? words.submitting : words.submit)
      trouble.hidden = state !== 'failed'
      text(trouble, state === 'failed' ? (why ?? words.rateFailed) : '')
    },
  }
}

/** Draws cards; the same card stays while its state changes, with what was chosen and written in it. */
export const createCsat = (acts: CsatActs): ((item: CsatItem) => HTMLElement) => {
  const cards = new Map<string, Card>()
  return item => {
    const card = cards.get(item.key) ?? makeCard(item.of, acts)
    cards.set(item.key, card)
    card.update(item)
    return card.element
  }
}
