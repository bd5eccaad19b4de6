// Where the customer writes: Enter sends, Shift+Enter breaks the line, the field grows with the words; a person is one press away.
import { longestText } from '../../wire.ts'
import { answering, type State, shown } from '../talk/state.ts'
import type { Conversation } from '../talk/talk.ts'
import type { Speech } from '../words/speech.ts'
import { attribute, h, icon, text } from './dom.ts'
import { createEmoji } from './emoji.ts'
import { icons } from './icons.ts'
import { createTray } from './tray.ts'

export interface Composer {
  element: HTMLElement
  update(state: State): void
  focus(): void
  /** Files that were dropped on the panel. */
  attach(files: Iterable<File>): void
}

const warnFrom = longestText - 300
const stoppedTyping = 5000

const length = (value: string): number => (value.length <= warnFrom ? value.length : [...value].length)

/** `spoken`: what is said for the customer, or to them, in the conversation. */
export const createComposer = (conversation: Conversation, speech: Speech, spoken: Speech): Composer => {
  const { say } = speech
  let stopped: ReturnType<typeof setTimeout> | undefined
  let place: string | null | undefined
  // Sent was pressed while files were still on their way.
  let waits = false
  const field = h('textarea', {
    rows: 1,
    'aria-label': say('write'),
    'aria-describedby': 'count',
    placeholder: say('placeholder'),
    enterkeyhint: 'send',
    autocomplete: 'off',
    dir: 'auto',
  })
  const count = h('p', { class: 'count', id: 'count', role: 'status' })
  const send = h('button', { type: 'submit', class: 'send', 'aria-label': say('send') }, icon(...icons.send))
  const ask = (): void => conversation.send(spoken.say('personText'), { wish: true })
  const personLabel = h('span')
  const person = h('button', { type: 'button', class: 'person-button', onclick: ask }, icon(...icons.person), personLabel)
  const whom = h('span', { dir: 'auto' })
  const asked = h('p', { class: 'asked', hidden: true }, icon(...icons.person), whom)
  const chooser = h('input', { type: 'file', multiple: true, hidden: true, tabindex: -1, 'aria-hidden': 'true' })
  const attach = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say('attach'), hidden: true, onclick: () => chooser.click() },
    icon(...icons.clip),
  )
  const smile = h(
    'button',
    {
      type: 'button',
      class: 'icon-button smile',
      'aria-label': say('emoji'),
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      onclick: () => {
        emoji.toggle()
        attribute(smile, 'aria-expanded', String(!emoji.element.hidden))
      },
    },
    icon(...icons.smile),
  )
  const tray = createTray({ uploads: () => conversation.uploads }, speech)

  const insert = (words: string): void => {
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end')
    field.focus()
    field.dispatchEvent(new Event('input'))
  }
  const emoji = createEmoji(
    speech,
    picked => {
      attribute(smile, 'aria-expanded', 'false')
      insert(picked)
    },
    () => {
      attribute(smile, 'aria-expanded', 'false')
      field.focus()
    },
  )

  const here = () => conversation.state().uploads.filter(u => u.place === conversation.state().at)
  const onTheirWay = (): boolean => here().some(u => u.state === 'uploading' || u.state === 'waiting')
  const fits = (): boolean => length(field.value) <= longestText && (/\S/.test(field.value) || here().some(u => u.state !== 'failed'))

  const grow = (): void => {
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight}px`
  }

  const show = (): void => {
    grow()
    // Empty, it shows our words, which have our direction.
    field.dir = field.value === '' ? speech.direction : 'auto'
    const now = length(field.value)
    text(
      count,
      now > longestText ? say('tooLong', { count: now - longestText }) : now > warnFrom ? say('left', { count: longestText - now }) : '',
    )
    count.classList.toggle('over', now > longestText)
    attribute(send, 'aria-disabled', fits() && !waits ? undefined : 'true')
    send.classList.toggle('busy', waits)
  }

  const submit = (): void => {
    if (!fits()) return
    if (onTheirWay()) {
      waits = true
      show()
      return
    }
    waits = false
    const said = field.value.trim()
    const ready = here()
    const files = ready.flatMap(u => (u.file ? [u.file] : []))
    field.value = ''
    clearTimeout(stopped)
    conversation.setDraft('')
    conversation.uploads.drop(ready.map(u => u.id))
    conversation.send(said, files.length > 0 ? { files } : {})
    show()
  }

  const take = (files: Iterable<File>): void => {
    const { at, config } = conversation.state()
    const all = [...files]
    if (at === null || !config?.files || all.length === 0) return
    conversation.uploads.add(all, at)
    field.focus()
  }

  chooser.addEventListener('change', () => {
    take(chooser.files ?? [])
    chooser.value = ''
  })
  field.addEventListener('paste', event => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0 || !conversation.state().config?.files) return
    event.preventDefault()
    take(files)
  })
  field.addEventListener('input', () => {
    waits = false
    show()
    conversation.setDraft(field.value)
    clearTimeout(stopped)
    conversation.typed(field.value !== '')
    if (field.value !== '') stopped = setTimeout(() => conversation.typed(false), stoppedTyping)
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
    h('div', { class: 'field' }, tray.element, h('div', { class: 'field-row' }, field, send)),
    h('div', { class: 'under' }, person, asked, count, smile, attach, chooser),
    emoji.element,
  )

  return {
    element,
    update(state) {
      if (state.at !== place) {
        place = state.at
        waits = false
        const draft = conversation.draft()
        if (field.value !== draft) field.value = draft
        emoji.element.hidden = true
      }
      const owner = answering(shown(state))
      const wished = state.outbox.some(m => m.wish && m.state !== 'failed')
      const focused = (element.getRootNode() as ShadowRoot).activeElement === person
      text(personLabel, spoken.say('person'))
      person.hidden = owner.kind !== 'ai' || wished
      asked.hidden = !person.hidden
      text(whom, owner.kind === 'agent' ? spoken.say('talkingTo', { name: owner.name ?? spoken.say('team') }) : spoken.say('personAsked'))
      if (focused && person.hidden) field.focus()
      const files = state.config?.files
      attach.hidden = !files
      if (files) {
        attribute(chooser, 'accept', files.types.join(',') || undefined)
        attribute(attach, 'title', `${say('attach')} (${say('attachLimit', { size: speech.size(files.size) })})`)
      }
      tray.update(state)
      if (waits && !onTheirWay()) {
        waits = false
        submit()
      }
      show()
    },
    focus() {
      grow()
      field.focus({ preventScroll: true })
    },
    attach: take,
  }
}
