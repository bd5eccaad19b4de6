// What a message asks for besides words: choices as buttons, a small form in place. Shown as answered afterwards.
import { readAnswers } from '#core/model/ask.ts'
import type { Ask } from '../../wire.ts'
import type { Item } from '../talk/items.ts'
import type { Speech } from '../words/speech.ts'
import { attribute, h, icon, text } from './dom.ts'
import { icons } from './icons.ts'

type AskItem = Extract<Item, { kind: 'ask' }>
type Field = Extract<Ask, { kind: 'form' }>['fields'][number]

export interface AskActs {
  answer(ask: Ask, session: string, of: number, values: Record<string, string>): void
  dismiss(key: string): void
}

const kinds = {
  text: { type: 'text', autocomplete: 'on' },
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
} as const

/** What is wrong with a value, in the customer's language. The rules are the server's own. */
const mistake = (field: Field, value: string, { say }: Speech): string => {
  const read = readAnswers({ kind: 'form', fields: [field] }, { [field.name]: value })
  if (!('mistakes' in read)) return ''
  if (value.trim() === '') return say('missing')
  if (value.trim().length > 500) return say('tooLongValue')
  return field.type === 'email' ? say('notEmail') : field.type === 'phone' ? say('notPhone') : say('missing')
}

export interface FormGiven {
  id: string
  fields: Field[]
  submit: string
  speech: Speech
  done(values: Record<string, string>): void
  /** A second way out beside the button. */
  later?: { label: string; act(): void }
}

/** A form that says what is wrong beside the field, and goes there. */
export const createForm = ({ id, fields, submit, speech, done, later }: FormGiven): HTMLFormElement => {
  const { say } = speech
  const rows = fields.map((field, index) => {
    const name = `${id}-${index}`
    const common = {
      id: name,
      name: field.name,
      'aria-describedby': `${name}-trouble`,
      'aria-required': field.required ? 'true' : undefined,
    }
    const kind = kinds[field.type === 'email' || field.type === 'phone' ? field.type : field.name === 'name' ? 'name' : 'text']
    const control =
      field.type === 'choice'
        ? h('select', common, h('option', { value: '' }, say('choose')), ...(field.options ?? []).map(o => h('option', { value: o }, o)))
        : h('input', { ...common, ...kind, dir: 'auto' })
    const trouble = h('p', { class: 'trouble', id: `${name}-trouble` })
    const check = (): boolean => {
      const wrong = mistake(field, control.value, speech)
      text(trouble, wrong)
      attribute(control, 'aria-invalid', wrong ? 'true' : undefined)
      return wrong === ''
    }
    control.addEventListener('input', () => control.getAttribute('aria-invalid') && check())
    const label = h(
      'label',
      { for: name, dir: 'auto' },
      field.label,
      !field.required && h('span', { class: 'optional' }, ` (${say('optional')})`),
    )
    return { field, control, check, element: h('div', { class: 'form-row' }, label, control, trouble) }
  })
  return h(
    'form',
    {
      class: 'form',
      dir: speech.direction,
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        const wrong = rows.filter(row => !row.check())
        if (wrong[0]) return wrong[0].control.focus()
        done(Object.fromEntries(rows.map(({ field, control }) => [field.name, control.value])))
      },
    },
    ...rows.map(row => row.element),
    h(
      'div',
      { class: 'form-ways' },
      h('button', { type: 'submit', class: 'strong' }, submit),
      later && h('button', { type: 'button', class: 'quiet', onclick: later.act }, later.label),
    ),
  )
}

const drawChoices = (item: AskItem, options: string[], acts: AskActs, { say, direction }: Speech): HTMLElement =>
  h(
    'li',
    { class: 'choices' },
    h(
      'ul',
      { dir: direction, 'aria-label': say('choices') },
      ...options.map(option =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              class: 'choice',
              dir: 'auto',
              onclick: () => acts.answer(item.ask, item.session, item.of, { choice: option }),
            },
            option,
          ),
        ),
      ),
    ),
  )

const drawAnswered = (fields: Field[], { answered = {}, sending }: AskItem, { say, direction }: Speech): HTMLElement =>
  h(
    'li',
    { class: 'asking answered', dir: direction },
    h('p', { class: 'answered-by' }, icon(...(sending ? icons.clock : icons.check)), sending ? say('sending') : say('answered')),
    h(
      'dl',
      {},
      ...fields.flatMap(field =>
        answered[field.name] ? [h('dt', { dir: 'auto' }, field.label), h('dd', { dir: 'auto' }, answered[field.name])] : [],
      ),
    ),
  )

/** Draws asks; a form stays while other things change, with what was written in it. */
export const createAsks = (acts: AskActs, speech: Speech): ((item: AskItem) => HTMLElement) => {
  const forms = new Map<string, { element: HTMLElement; language: string }>()
  /** One that the customer has begun to fill in stays as it is, whatever language the conversation is in by now. */
  const begun = (form: HTMLElement): boolean =>
    form.matches(':focus-within') ||
    [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].some(one => one.value !== '')
  return item => {
    const { ask, key, session, of, dismiss } = item
    if (ask.kind === 'choices') return drawChoices(item, ask.options, acts, speech)
    if (item.answered) {
      forms.delete(key)
      return drawAnswered(ask.fields, item, speech)
    }
    const kept = forms.get(key)
    if (kept && (kept.language === speech.language || begun(kept.element))) return kept.element
    const form = createForm({
      id: key.replaceAll(' ', '-'),
      fields: ask.fields,
      submit: speech.say('sendForm'),
      speech,
      done: values => acts.answer(ask, session, of, values),
      ...(dismiss ? { later: { label: speech.say('notNow'), act: () => acts.dismiss(dismiss) } } : {}),
    })
    const element = h('li', { class: 'asking' }, form)
    forms.set(key, { element, language: speech.language })
    return element
  }
}
