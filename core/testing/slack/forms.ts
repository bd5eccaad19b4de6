// Finds what a person would press in Block Kit, and fills in a modal as a person would: by action_id.
// https://docs.slack.dev/reference/block-kit/block-elements, https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
import type { Json, ShownView } from './page.ts'

/** What a person puts into a field: text, a choice by its value, several choices, a file as Slack tells of it, or nothing. */
export type Filled = string | string[] | { file: Json } | null

interface Found {
  block: Json
  element: Json
}

const elementsOf = (block: Json): Json[] => [
  ...((block.elements as Json[] | undefined) ?? []),
  ...(block.accessory ? [block.accessory as Json] : []),
  ...(block.element ? [block.element as Json] : []),
]

const found = (blocks: Json[]): Found[] => blocks.flatMap(block => elementsOf(block).map(element => ({ block, element })))

const optionsOf = (element: Json): Json[] => [
  ...((element.options as Json[] | undefined) ?? []),
  ...((element.option_groups as { options: Json[] }[] | undefined) ?? []).flatMap(group => group.options),
]

const several = (type: unknown): boolean => type === 'checkboxes' || String(type).startsWith('multi_')

const option = (element: Json, value: string): Json => {
  const options = optionsOf(element)
  const chosen = options.find(o => o.value === value || (o.text as Json).text === value)
  if (chosen) return chosen
  if (String(element.type).includes('external')) return { text: { type: 'plain_text', text: value }, value }
  throw new Error(`no choice “${value}” in ${element.action_id}; there are: ${options.map(o => o.value).join(', ')}`)
}

const single: Record<string, string> = {
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
}

const isFile = (given: Filled | undefined): given is { file: Json } => typeof given === 'object' && given !== null && 'file' in given

/** An element's value in `view.state.values`: what was filled in, or else what it began with. */
const worth = (element: Json, given: Filled | undefined): Json => {
  const type = String(element.type)
  if (type === 'file_input') return { type, files: isFile(given) ? [given.file] : [] }
  if (several(type)) {
    const name = { multi_users_select: 'users', multi_channels_select: 'channels', multi_conversations_select: 'conversations' }[type]
    if (name) return { type, [`selected_${name}`]: given ?? element[`initial_${name}`] ?? [] }
    const chosen = Array.isArray(given) ? given.map(value => option(element, value)) : (element.initial_options ?? [])
    return { type, selected_options: given === null ? [] : chosen }
  }
  const field = single[type]
  if (field) return { type, [field]: given === undefined ? (element[field.replace('selected', 'initial')] ?? null) : given }
  if (/select|radio_buttons/u.test(type)) {
    const chosen = typeof given === 'string' ? option(element, given) : given === null ? null : (element.initial_option ?? null)
    return { type, selected_option: chosen }
  }
  return { type, value: given === undefined ? (element.initial_value ?? null) : given }
}

const stateful = (type: unknown): boolean => /select|input|picker|checkboxes|radio/u.test(String(type))

/** The fields of a form that a person would fill in, from top to bottom. */
export const fieldsOf = (view: ShownView): { block: Json; element: Json }[] =>
  found(view.blocks).filter(({ block, element }) => block.type === 'input' && stateful(element.type))

/** The values of a view with some fields filled in, by action_id or by block_id. Fields that are not there are a mistake of the test. */
export const filledIn = (view: ShownView, fields: Record<string, Filled>): Json => {
  const all = found(view.blocks).filter(({ element }) => stateful(element.type))
  const missing = Object.keys(fields).filter(id => !all.some(({ block, element }) => element.action_id === id || block.block_id === id))
  if (missing.length > 0)
    throw new Error(
      `no field ${missing.join(', ')} in “${view.title?.text}”; there are: ${all.map(f => `${f.block.block_id} ${f.element.action_id}`).join(', ')}`,
    )
  const values: Record<string, Json> = {}
  for (const { block, element } of all) {
    const id = String(element.action_id)
    values[String(block.block_id)] = {
      ...values[String(block.block_id)],
      [id]: worth(element, fields[String(block.block_id)] ?? fields[id]),
    }
  }
  return values
}

/** Which one of several alike: by the action_id, or by a part of it and the value or text. */
export interface Press {
  action: string
  /** Of a button; of the choice in a menu. */
  value?: string
}

/** The action of an element of these blocks, as a `block_actions` payload holds it. */
export const pressed = (blocks: Json[], { action, value }: Press): Json => {
  const all = found(blocks)
  const alike = all.filter(({ element }) => element.action_id === action)
  const holds = (element: Json): boolean =>
    element.type === 'button' ? element.value === value : optionsOf(element).some(one => one.value === value)
  const hit = alike.find(({ element }) => value === undefined || holds(element)) ?? alike.find(({ element }) => element.type !== 'button')
  if (!hit) throw new Error(`nothing to press called ${action}; there are: ${all.map(f => f.element.action_id).join(', ')}`)
  const { block, element } = hit
  const type = String(element.type)
  const base: Json = { type, action_id: action, block_id: block.block_id, text: element.text }
  if (type === 'button') return { ...base, value: element.value }
  if (type === 'overflow') return { ...base, selected_option: option(element, value ?? '') }
  return { ...base, ...worth(element, value) }
}
