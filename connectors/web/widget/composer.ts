// Where the customer writes: Enter sends, Shift+Enter breaks the line, the field grows with the words; a person is one press away.
import { longestText } from '../wire.ts'
import { attribute, h, icon, text } from './dom.ts'
import { icons } from './icons.ts'
import { answering, type State } from './state.ts'
import { words } from './words.ts'

export interface ComposerActs {
  send(text: string): void
  person(): void
  typed(writing: boolean): void
  draft(text: string): void
}

export interface Composer {
  element: HTMLElement
  update(state: State): void
  focus(): void
}

const warnFrom = longestText - 300
const stoppedTyping = 5000

const length = (value: string): number => (value.length <= warnFrom ? value.length : [...value].length)

/** `draft` is what was begun before a reload. */
export const createComposer = (acts: ComposerActs, draft: string): Composer => {
  let stopped: ReturnType<typeof setTimeout> | undefined
  const field = h('textarea', {
    rows: 1,
    'aria-label': words.write,
    'aria-describedby': 'count',
    placeholder: words.placeholder,
    enterkeyhint: 'send',
    autocomplete: 'off',
    dir: 'auto',
  })
  const count = h('p', { class: 'count', id: 'count', role: 'status' })
  const send = h('button', { type: 'submit', class: 'send', 'aria-label': words.send }, icon(...icons.send))
  const person = h('button', { type: 'button', class: 'person-button', onclick: () => acts.person() }, icon(...icons.person), words.person)
  const whom = h('span')
  const asked = h('p', { class: 'asked', hidden: true }, icon(...icons.person), whom)

  const fits = (): boolean => /\S/.test(field.value) && length(field.value) <= longestText

  const grow = (): void => {
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight}px`
  }

  const show = (): void => {
    grow()
    const now = length(field.value)
    text(count, now > longestText ? words.tooLong(now - longestText) : now > warnFrom ? words.left(longestText - now) : '')
    count.classList.toggle('over', now > longestText)
    attribute(send, 'aria-disabled', fits() ? undefined : 'true')
  }

  const submit = (): void => {
    if (!fits()) return
    const said = field.value.trim()
    field.value = ''
    clearTimeout(stopped)
    acts.draft('')
    acts.send(said)
    show()
  }

  field.addEventListener('input', () => {
    show()
    acts.draft(field.value)
    clearTimeout(stopped)
    acts.typed(field.value !== '')
    if (field.value !== '') stopped = setTimeout(() => acts.typed(false), stoppedTyping)
  })
  field.addEventListener('keydown', event => {
    // While a word is composed (Chinese, Japanese, Korean), Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    submit()
  })

  const element = h(
    'form',
    {
      class: 'composer',
      onsubmit: event => {
        event.preventDefault()
        submit()
        field.focus()
      },
    },
    h('div', { class: 'field' }, field, send),
    h('div', { class: 'under' }, person, asked, count),
  )
  field.value = draft
  attribute(send, 'aria-disabled', fits() ? undefined : 'true')

  return {
    element,
    update(state) {
      const owner = answering(state)
      const wished = state.outbox.some(m => m.wish && m.state !== 'failed')
      const focused = (element.getRootNode() as ShadowRoot).activeElement === person
      person.hidden = owner.kind !== 'ai' || wished
      asked.hidden = !person.hidden
      text(whom, owner.kind === 'agent' ? words.talkingTo(owner.name ?? words.team) : words.personAsked)
      if (focused && person.hidden) field.focus()
    },
    focus() {
      grow()
      field.focus({ preventScroll: true })
    },
  }
}
