// A verb as a modal: its form, and what it needs beside that. Nobody has to know what is typed in a terminal.
import type { KnownBlock, ModalView } from '@slack/types'
import { z } from 'zod'
import type { Circumstances, Field, Verb } from '../../verbs.ts'
import { askField, type Known, tooLong } from './answers.ts'
import { limits, plain, weightOf } from './limits.ts'
import { askedTwice, choiceNames, houseWords, labels, noneWords, submitWords, titles } from './modal-words.ts'
import { section, small } from './parts.ts'
import { commands, word, wordsIn } from './words.ts'

type Answers = Record<string, string | string[]>
type Shape = { type?: string; enum?: string[]; description?: string; anyOf?: Shape[]; items?: Shape }

interface Question extends Field {
  /** What the answer becomes, where it is not the words themselves. */
  as?: 'number' | 'boolean'
}

const inWords = (name: string): string => {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase()
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`
}

/** Never asked of a person in a form: said by the button that was pressed, or only a program's business. */
const unasked = new Set(['take', 'anyway', 'ask', 'attachments', 'last', 'key'])

const questionOf = (name: string, shape: Shape, optional: boolean): Question[] => {
  const one = shape.anyOf?.find(s => s.type !== 'null') ?? shape
  const base = {
    name,
    label: labels[name] ?? inWords(name),
    ...(one.description && { hint: one.description }),
    ...(optional && { optional: true }),
  }
  if (one.enum) return [{ ...base, kind: 'choice', choices: one.enum, named: choiceNames }]
  if (one.type === 'boolean') return [{ ...base, kind: 'choice', choices: ['yes', 'no'], as: 'boolean' }]
  if (one.type === 'number' || one.type === 'integer') return [{ ...base, kind: 'line', as: 'number' }]
  if (one.type === 'array') return one.items?.type === 'string' || one.items?.enum ? [{ ...base, kind: 'list' }] : []
  if (one.type !== 'string') return []
  return [{ ...base, kind: name === 'text' ? 'text' : 'line' }]
}

const shapes = new WeakMap<Verb, Question[]>()

/** The verb's input as questions, read from its schema. */
const schemaQuestions = (verb: Verb): Question[] => {
  const known = shapes.get(verb)
  if (known) return known
  const { properties = {}, required = [] } = z.toJSONSchema(verb.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Shape>
    required?: string[]
  }
  const all = Object.entries(properties)
    .filter(([name]) => !unasked.has(name))
    .flatMap(([name, shape]) => questionOf(name, shape, !required.includes(name)))
  shapes.set(verb, all)
  return all
}

interface Step {
  /** `pick`: first the thing itself is named, so that the form can hold it as it stands. */
  step: 'pick' | 'fill'
  questions: Question[]
}

const whose: Record<string, string> = {
  session: 'its number, such as #4521',
  contact: 'email, phone, name or id',
  into: 'email, phone, name or id',
}

/**
 * The conversation or the customer that a verb of the house is about, where none is at hand and none is named: asked for, since without it
 * nothing can be done.
 */
const aboutWhom = (verb: Verb, input: Record<string, unknown>, session: string | undefined): Question[] => {
  const names = Object.keys(whose)
  if (verb.scope !== 'house' || session !== undefined || names.some(name => input[name] !== undefined)) return []
  const { optional = false, ...question } = schemaQuestions(verb).find(q => names.includes(q.name)) ?? { name: '', label: '', kind: 'line' }
  return optional ? [{ ...question, hint: whose[question.name] ?? '' }] : []
}

/** Whether the conversation at hand makes a difference to it. */
export const isAboutOne = (verb: Verb): boolean => verb.scope === 'session' || aboutWhom(verb, {}, undefined).length > 0

/** What has to be asked, given what is known already. */
const stepOf = (verb: Verb, input: Record<string, unknown>, session: string | undefined): Step => {
  const whom = aboutWhom(verb, input, session)
  const { step, questions } = askedOf(verb, { ...input, ...Object.fromEntries(whom.map(q => [q.name, ''])) })
  if (whom.length === 0) return { step, questions }
  // The thing as it stands is shown once it is known whose it is.
  return verb.prefill || verb.preface
    ? { step: 'pick', questions: [...whom, ...(step === 'pick' ? questions : [])] }
    : { step, questions: [...whom, ...questions] }
}

const askedOf = (verb: Verb, input: Record<string, unknown>): Step => {
  const unknown = schemaQuestions(verb).filter(q => input[q.name] === undefined)
  const form: readonly Field[] = verb.form ?? []
  const asked = new Set(form.map(f => f.name))
  const missing = unknown.filter(q => !asked.has(q.name))
  if (form.length > 0) {
    const needed = missing.filter(q => !q.optional)
    if (needed.length > 0 && verb.prefill) return { step: 'pick', questions: needed }
    const remove = asked.has('add') ? missing.filter(q => q.name === 'remove') : []
    const ofForm = form.map(f => (remove.length > 0 && f.name === 'add' ? { ...f, optional: true } : f))
    const kind = form.find(f => f.name === 'add')?.label.replace(/ to add$/, '')
    return { step: 'fill', questions: [...needed, ...ofForm, ...remove.map(q => ({ ...q, label: `${kind} to remove` }))] }
  }
  return { step: 'fill', questions: missing.filter(q => q.name !== 'session' || !q.optional) }
}

/**
 * Whether a press has to open a modal first: its form is not answered, something needed is not known, or it wants a second look.
 * `confirmed`: the second press is done already, on the button itself.
 */
export const needsModal = (verb: Verb, input: Record<string, unknown> = {}, confirmed = false, session?: string): boolean => {
  if (aboutWhom(verb, input, session).length > 0) return true
  if (confirmOf(verb) !== undefined && !confirmed) return true
  const answered = (verb.form ?? []).every(f => f.optional || input[f.name] !== undefined)
  if (verb.form) {
    const anyGiven = verb.form.some(f => input[f.name] !== undefined)
    const decidedWithoutWords = input.verdict === 'approve' || input.verdict === 'reject'
    return !decidedWithoutWords && !(answered && anyGiven)
  }
  return schemaQuestions(verb).some(q => !q.optional && input[q.name] === undefined)
}

/** What a modal remembers, in `private_metadata`. */
export interface Remembered {
  verb: string
  word?: string
  session?: string
  input?: Record<string, unknown>
  step: 'pick' | 'fill'
  /** Where it was opened: the channel and thread to answer in. */
  from?: { channel?: string; thread?: string }
}

/** What a modal of ours remembers; undefined for any other. */
export const rememberedOf = (metadata: string | undefined): Remembered | undefined => {
  try {
    const value = JSON.parse(metadata ?? '') as Partial<Remembered> | null
    return typeof value?.verb === 'string' && (value.step === 'pick' || value.step === 'fill') ? (value as Remembered) : undefined
  } catch {
    return undefined
  }
}

/** Things of the house by the name of the field that asks for one, such as `scenario`, `to`, `channel`. */
export type KnownThings = Readonly<Record<string, readonly Known[] | undefined>>

export interface ModalGiven {
  /** Which of the verb's wordings was pressed, such as `wake` of `snooze`. */
  word?: string
  input?: Record<string, unknown>
  session?: string
  /** The session's number and customer, so that nobody answers in the wrong one. */
  about?: string
  prefill?: Answers
  /** To be read before the form is filled in: what it is about, and what speaks against it. */
  preface?: readonly KnownBlock[]
  known?: KnownThings
  /** What was wrong with the answers before. */
  error?: string
  from?: { channel?: string; thread?: string }
}

const confirmOf = (verb: Verb): string | undefined => verb.confirm ?? askedTwice[verb.name]

const wordingOf = (verb: Verb, given: string | undefined) => verb.wordings.find(w => w.word === given) ?? verb.wordings[0]

/** `New scenario` for `scenario new`. */
const titleOf = (verb: Verb, given: string | undefined): string => {
  const known = titles[verb.name]
  if (known) return known
  if (verb.summary.length <= limits.title) return verb.summary
  const words = (wordingOf(verb, given)?.word ?? verb.name).split(' ')
  return inWords(words.length === 2 ? `${words[1]} ${words[0]}` : words.join(' '))
}

const submitOf = (verb: Verb, step: Step['step']): string => {
  if (step === 'pick') return 'Next'
  const last = verb.name.split(' ').at(-1) ?? verb.name
  return (
    submitWords[verb.name] ??
    (verb.scope === 'session' || confirmOf(verb) ? inWords(last) : /new|edit|set|write/.test(last) ? 'Save' : (houseWords[last] ?? 'Go'))
  )
}

/** Who will read what is written here: never left out where words leave. */
const reachBlocks = (verb: Verb, { word: given, about }: ModalGiven): KnownBlock[] => {
  const reach = wordingOf(verb, given)?.reaches
  const texts = [
    about && word(about, 150) !== '' && `*${word(about, 150)}*`,
    reach === 'customer' && '→ The customer reads this.',
    reach === 'team' && '🔒 Only the team reads this.',
  ]
  return texts.some(Boolean) ? [small(...texts)] : []
}

const errorBlocks = (error: string | undefined): KnownBlock[] => (error === undefined ? [] : [section(`⛔ ${wordsIn(error, 1500)}`)])

/** The heaviest question's words are left as they are, as often as the view would be too large. */
const lighter = (asked: { question: Question; blocks: KnownBlock[] }[]): KnownBlock[] => {
  const all = asked.flatMap(({ blocks }) => blocks)
  if (weightOf(all) <= limits.viewWeight) return all
  const heaviest = asked.reduce((a, b) => (weightOf(b.blocks) > weightOf(a.blocks) ? b : a))
  return lighter(asked.map(one => (one === heaviest ? { ...one, blocks: [tooLong(one.question)] } : one)))
}

/** A verb's modal: every question that is still open, filled with what is known. Its answers come back by `answersOf`. */
export const modal = (verb: Verb, given: ModalGiven = {}): ModalView => {
  const { input = {}, prefill = {}, known = {} } = given
  const { step, questions } = stepOf(verb, input, given.session)
  const seen = questions.map(question => {
    const said = prefill[question.name] ?? input[question.name]
    const before = Array.isArray(said) ? said.map(String) : said === undefined || said === null ? undefined : String(said)
    return { question, before }
  })
  const fields = lighter(
    seen.map(({ question, before }, i) => {
      const more = { ...(before !== undefined && { before }), ...(known[question.name]?.length && { known: known[question.name]! }) }
      // What is chosen by its name needs no word on how it is written.
      const { hint, ...chosen } = question
      const asked = more.known || question.named ? chosen : { ...chosen, ...(hint !== undefined && { hint }) }
      return { question, blocks: askField(asked, { ...more, focus: i === 0 }) }
    }),
  )
  const second = confirmOf(verb)
  const confirm = second === undefined || step === 'pick' ? [] : [section(`⚠️ ${word(second, 500)}`)]
  const help = fields.length === 0 && confirm.length === 0 ? [section(word(verb.help, 1500))] : []
  const kept = Object.fromEntries(Object.entries(input).filter(([name]) => !questions.some(q => q.name === name)))
  const remembered: Remembered = {
    verb: verb.name,
    ...(given.word !== undefined && { word: given.word }),
    ...(given.session !== undefined && { session: given.session }),
    ...(Object.keys(kept).length > 0 && { input: kept }),
    step,
    ...(given.from && { from: given.from }),
  }
  const missing = questions.find(q => !q.optional && known[q.name]?.length === 0)
  const head = [...errorBlocks(given.error), ...reachBlocks(verb, given)]
  const body = missing
    ? [section(commands(noneWords[verb.name] ?? noneWords[missing.name] ?? 'There is none yet.'))]
    : [...confirm, ...help, ...fields]
  // What is to be read first is about the thing, which is not chosen yet.
  const preface = step === 'pick' ? [] : (given.preface ?? [])
  const metadata = JSON.stringify(remembered)
  if (metadata.length > limits.metadata) throw new RangeError(`what is known for ‘${verb.name}’ is more than a modal can hold`)
  return {
    type: 'modal',
    callback_id: `modal:${verb.name}:${given.word ?? ''}`,
    title: plain(titleOf(verb, given.word), limits.title),
    ...(missing ? {} : { submit: plain(submitOf(verb, step), limits.title) }),
    close: plain(missing ? 'Close' : 'Cancel', limits.title),
    private_metadata: metadata,
    blocks: [...head, ...preface.slice(0, limits.viewBlocks - head.length - body.length), ...body],
  }
}

/** What the answers of a modal mean as the verb's input. Throws Problem `invalid` as the verb's form does. */
export const inputOf = (
  verb: Verb,
  { input = {} }: Pick<Remembered, 'input'>,
  answers: Answers,
  at: Circumstances,
): Record<string, unknown> => {
  const ofForm = new Set((verb.form ?? []).map(f => f.name))
  const questions = new Map(schemaQuestions(verb).map(q => [q.name, q]))
  const beside = Object.entries(answers)
    .filter(([name]) => !ofForm.has(name))
    .map(([name, value]): [string, unknown] => {
      const as = questions.get(name)?.as
      return [name, as === 'number' ? Number(value) : as === 'boolean' ? value === 'yes' : value]
    })
  const formAnswers = Object.fromEntries(Object.entries(answers).filter(([name]) => ofForm.has(name)))
  const formed = verb.form ? (verb.formed?.(formAnswers, at) ?? formAnswers) : {}
  return { ...input, ...Object.fromEntries(beside), ...formed }
}

/** The modal that stands until there is something to show: `trigger_id` lives three seconds. */
export const waiting = (title: string): ModalView => ({
  type: 'modal',
  callback_id: 'card:waiting',
  title: plain(title, limits.title),
  close: plain('Close', limits.title),
  blocks: [section('⏳ One moment …')],
})
