// A form's fields as input blocks, and what was put into them read back. Slack takes 3,000 characters in one box, so longer texts stand in several.
import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types'
import type { Field } from '../../verbs.ts'
import { cleanLine } from './clean.ts'
import { clip, limits, plain } from './limits.ts'
import { section } from './parts.ts'
import { word } from './words.ts'

/** What may be chosen where the house knows it: an agent, a scenario, a channel. */
export interface Known {
  value: string
  text: string
  about?: string
}

/** More boxes than this for one text make no form. */
const mostBoxes = 12
/** More choices than this are too heavy for a view: the last ones are left out. */
const mostChoices = 800
/** A text this near to the end of its last box gets one more. */
const nearlyFull = 1500
const box = 'in'

/** How a box follows the one before: after a line, a space, or in the middle of a word. */
type Joint = 'n' | 's' | 'c'
const joints: Record<Joint, string> = { n: '\n', s: ' ', c: '' }

const splitText = (text: string): { text: string; joint: Joint }[] => {
  const parts: { text: string; joint: Joint }[] = []
  let rest = text
  let joint: Joint = 'n'
  while (rest.length > limits.input) {
    const window = rest.slice(0, limits.input)
    const line = window.lastIndexOf('\n')
    const space = window.lastIndexOf(' ')
    const next: Joint = line > limits.input / 2 ? 'n' : space > limits.input / 2 ? 's' : 'c'
    const torn = /[\ud800-\udbff]$/.test(window) ? limits.input - 1 : limits.input
    const at = next === 'n' ? line : next === 's' ? space : torn
    parts.push({ text: rest.slice(0, at), joint })
    rest = rest.slice(at + joints[next].length)
    joint = next
  }
  return [...parts, { text: rest, joint }]
}

const optionOf = ({ value, text, about }: Known): PlainTextOption => ({
  text: plain(text, limits.optionText, false),
  value: clip(value, limits.optionValue),
  ...(about && { description: plain(about, limits.optionText, false) }),
})

const input = (
  field: Field,
  id: string,
  element: InputBlock['element'],
  more: { label?: string; optional?: boolean } = {},
): InputBlock => ({
  type: 'input',
  block_id: id,
  label: plain(more.label ?? field.label, 200, false),
  element,
  ...(field.hint &&
    more.label === undefined && { hint: plain(field.secret ? `${field.hint}. Slack shows it while you type.` : field.hint, 300, false) }),
  ...((more.optional ?? field.optional) && { optional: true }),
})

/** Those that Slack can hold. */
const usable = (known: readonly Known[] | undefined): Known[] =>
  [...new Map((known ?? []).map(one => [one.value, one])).values()].filter(
    ({ value, text }) => value !== '' && value.length <= limits.optionValue && value.isWellFormed() && cleanLine(text) !== '',
  )

const chooser = (field: Field, known: readonly Known[], before: string | undefined, focus: boolean): InputBlock[] => {
  const all = known.slice(0, mostChoices).map(optionOf)
  const chosen = all.find(option => option.value === before)
  const focused = focus ? { focus_on_load: true } : {}
  const initial = chosen ? { initial_option: chosen } : {}
  if (all.length <= 5)
    return [input(field, `field:${field.name}`, { type: 'radio_buttons', action_id: box, options: all, ...initial, ...focused })]
  const placeholder = plain(`Choose: ${field.label.toLowerCase()}`, limits.placeholder, false)
  if (all.length <= limits.options)
    return [
      input(field, `field:${field.name}`, { type: 'static_select', action_id: box, options: all, placeholder, ...initial, ...focused }),
    ]
  const groups = Array.from({ length: Math.ceil(all.length / limits.options) }, (_, i) => {
    const some = all.slice(i * limits.options, (i + 1) * limits.options)
    return {
      label: plain(`${clip(some[0]!.text.text, 30)} – ${clip(some.at(-1)!.text.text, 30)}`, limits.optionText, false),
      options: some,
    }
  })
  return [
    input(field, `field:${field.name}`, {
      type: 'static_select',
      action_id: box,
      option_groups: groups,
      placeholder,
      ...initial,
      ...focused,
    }),
  ]
}

/** Several of what is known already. */
const severalOf = (field: Field, known: readonly Known[], before: readonly string[], focus: boolean): InputBlock[] => {
  const all = known.map(optionOf)
  const chosen = all.filter(option => before.includes(option.value ?? ''))
  return [
    input(field, `list:${field.name}`, {
      type: 'multi_static_select',
      action_id: box,
      options: all,
      placeholder: plain(`Choose: ${field.label.toLowerCase()}`, limits.placeholder, false),
      ...(chosen.length > 0 && { initial_options: chosen }),
      ...(focus && { focus_on_load: true }),
    }),
  ]
}

/** Says that a text is not asked for here. */
export const tooLong = (field: Field): KnownBlock =>
  section(`*${word(field.label, 200)}* is too long to be changed in Slack. It stays as it is.`)

const boxes = (field: Field, given: string, focus: boolean): KnownBlock[] => {
  const before = given.toWellFormed()
  const multiline = field.kind !== 'line'
  const parts = multiline ? splitText(before) : [{ text: clip(before, limits.input), joint: 'n' as const }]
  if (parts.length > mostBoxes) return [tooLong(field)]
  const last = parts.at(-1)!
  const more = multiline && before.length > 0 && last.text.length > nearlyFull ? [{ text: '', joint: 'n' as const }] : []
  const kind = field.kind === 'list' ? 'list' : 'field'
  const single = parts.length + more.length === 1
  return [...parts, ...more].map(({ text, joint }, i) =>
    input(
      field,
      single ? `${kind}:${field.name}` : `${kind}:${field.name}:${i + 1}:${joint}`,
      {
        type: 'plain_text_input',
        action_id: box,
        ...(multiline && { multiline: true }),
        ...(text !== '' && { initial_value: text }),
        max_length: limits.input,
        ...(focus && i === 0 && { focus_on_load: true }),
      },
      i === 0 ? {} : { label: `${field.label}, part ${i + 1}`, optional: true },
    ),
  )
}

export interface Asked {
  before?: string | string[]
  /** Makes a choice of what would be a line. */
  known?: readonly Known[]
  focus?: boolean
}

/** One file from the person's own device. https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
const fileBox = (field: Field): InputBlock[] => [input(field, `field:${field.name}`, { type: 'file_input', action_id: box, max_files: 1 })]

/** One question of a form as the blocks that ask it. What is set already is always among the choices. */
export const askField = (field: Field, { before, known, focus = false }: Asked = {}): KnownBlock[] => {
  if (field.kind === 'file') return fileBox(field)
  const set = Array.isArray(before) ? before : before === undefined || before === '' ? [] : [before]
  const said = set.join('\n')
  const given =
    field.kind === 'choice'
      ? (known ?? field.choices?.map(value => ({ value, text: field.named?.[value] ?? value })))
      : field.kind === 'text'
        ? []
        : known
  const extra = set.filter(value => !given?.some(one => one.value === value)).map(value => ({ value, text: value }))
  const all = usable([...extra, ...(given ?? [])])
  const whole = set.every(value => all.some(one => one.value === value))
  if (!given?.length || all.length === 0 || !whole) return boxes(field, said, focus)
  if (field.kind !== 'list') return chooser(field, all, said, focus)
  return all.length <= limits.options ? severalOf(field, all, set, focus) : boxes(field, said, focus)
}

/** What Slack tells of one element in `view.state.values`. */
export interface Stated {
  type?: string
  value?: string | null
  selected_option?: { value?: string } | null
  selected_options?: readonly { value?: string }[] | null
  files?: readonly { id?: string }[] | null
}

const wordsOf = (stated: Stated | undefined): string =>
  stated?.selected_options?.map(({ value }) => value ?? '').join('\n') ??
  stated?.files?.[0]?.id ??
  stated?.selected_option?.value ??
  stated?.value ??
  ''

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The files that were put into a form, as Slack tells of them. */
export const filesOf = (state: { values: Record<string, Record<string, Stated>> }): unknown[] =>
  Object.values(state.values).flatMap(elements => elements[box]?.files ?? [])

/**
 * The answers to a form, as `Verb.formed` and the verb's input take them. What was left empty is left out, but an emptied list is an empty
 * list. Boxes of one text are joined as they were torn.
 */
export const answersOf = (state: { values: Record<string, Record<string, Stated>> }): Record<string, string | string[]> => {
  const fields = new Map<string, { kind: string; parts: { at: number; joint: Joint; text: string }[] }>()
  for (const [id, elements] of Object.entries(state.values)) {
    const [kind, name, at = '1', joint = 'n'] = id.split(':')
    if ((kind !== 'field' && kind !== 'list') || !name) continue
    const stated = elements[box]
    const text = wordsOf(stated)
    const known = fields.get(name) ?? { kind, parts: [] }
    known.parts.push({ at: Number(at), joint: joint in joints ? (joint as Joint) : 'n', text })
    fields.set(name, known)
  }
  const answers: Record<string, string | string[]> = {}
  for (const [name, { kind, parts }] of fields) {
    const text = parts
      .sort((a, b) => a.at - b.at)
      .filter((part, i) => i === 0 || part.text !== '')
      .map((part, i) => (i === 0 ? part.text : `${joints[part.joint]}${part.text}`))
      .join('')
    if (kind === 'list') answers[name] = linesOf(text)
    else if (text.trim() !== '') answers[name] = text
  }
  return answers
}
