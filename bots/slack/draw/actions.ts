// What a press says: one grammar for the action ids, values and options of every button and menu, written and read here only.
//
//   act:VERB:WORD      do a verb; value {"session","input","page"}. In a menu the option says it: act:VERB:WORD{…}
//   open:WHAT          look at something; value {"session","seq","page"}
//   home:TAB           another tab or page of the App Home; value {"page"}
//   link:              a button that only opens an address: acknowledge it and do nothing
//   menu:              a menu whose chosen option holds one of the above
//
// `#N` at the end of an action id only tells two alike in one block apart. View callbacks are modal:VERB:WORD and card:ABOUT, with the
// rest in private_metadata (modal.ts). Input blocks are named field:NAME… and list:NAME… (answers.ts).
import { limits } from './limits.ts'

/** Tabs of the App Home. */
export const homeTabs = ['desk', 'queue', 'snoozed', 'setup', 'autopilot', 'scenarios', 'knowledge', 'people', 'hours', 'health'] as const
export type HomeTab = (typeof homeTabs)[number]

/** `entry`: one message whole. `history`: all of a session's. `menu`: everything there is to do. `more`: what else to do with a session. */
export const openables = ['entry', 'history', 'menu', 'more'] as const

export type Press =
  | { kind: 'act'; verb: string; word?: string; session?: string; input?: Record<string, unknown>; page?: number }
  | { kind: 'open'; what: (typeof openables)[number]; session?: string; seq?: number; page?: number }
  | { kind: 'home'; tab: HomeTab; page: number }

/** What Slack's `block_actions` payload tells of the element that was pressed. */
export interface Pressed {
  action_id: string
  value?: string
  selected_option?: { value?: string } | null
}

const idOf = (press: Press): string => {
  if (press.kind === 'act') return `act:${press.verb}:${press.word ?? ''}`
  return press.kind === 'open' ? `open:${press.what}` : `home:${press.tab}`
}

const restOf = (press: Press): string => {
  const { kind: _, ...rest } = press
  const { verb: _verb, word: _word, what: _what, tab: _tab, ...said } = rest as Record<string, unknown>
  return JSON.stringify(said)
}

/** The id and value of a button. `alike` tells it from another of the same verb in its block. Throws where the value is longer than Slack takes. */
export const formatPress = (press: Press, alike?: number): { action_id: string; value: string } => {
  const value = restOf(press)
  const id = idOf(press)
  if (value.length > limits.buttonValue || id.length > limits.id - 8) throw new RangeError(`a button for ${id.slice(0, 40)} holds too much`)
  return { action_id: alike === undefined ? id : `${id}#${alike}`, value }
}

/** The value of a menu's option, or undefined where it is longer than Slack takes: then leave the option out. */
export const formatOption = (press: Press): string | undefined => {
  const rest = restOf(press)
  const value = `${idOf(press)}${rest === '{}' ? '' : rest}`
  return value.length <= limits.optionValue ? value : undefined
}

const object = (text: string): Record<string, unknown> | undefined => {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const count = (value: unknown): number | undefined => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined)

const read = (id: string, value: string): Press | undefined => {
  const rest = object(value)
  const [kind, first = '', ...words] = id.replace(/#\d+$/, '').split(':')
  if (!rest) return undefined
  const session = typeof rest.session === 'string' ? { session: rest.session } : {}
  const page = count(rest.page)
  if (kind === 'act' && first !== '') {
    const word = words.join(':')
    const input = typeof rest.input === 'object' && rest.input !== null ? { input: rest.input as Record<string, unknown> } : {}
    return { kind, verb: first, ...(word && { word }), ...session, ...input, ...(page !== undefined && { page }) }
  }
  const what = openables.find(one => one === first)
  if (kind === 'open' && what) {
    const seq = count(rest.seq)
    return { kind, what, ...session, ...(seq !== undefined && { seq }), ...(page !== undefined && { page }) }
  }
  const tab = homeTabs.find(one => one === first)
  return kind === 'home' && tab ? { kind, tab, page: page ?? 0 } : undefined
}

/** What was pressed or chosen; undefined for what is not of this grammar or asks nothing of us, such as a link. */
export const parsePress = ({ action_id, value, selected_option }: Pressed): Press | undefined => {
  const chosen = selected_option?.value
  if (chosen !== undefined) {
    const at = chosen.indexOf('{')
    return at < 0 ? read(chosen, '') : read(chosen.slice(0, at), chosen.slice(at))
  }
  return read(action_id, value ?? '')
}

/** The `block_id` by which a message of the desk is found again after a crash. */
export const blockIdOf = (key: string): string => `k:${key}`.slice(0, limits.id)
