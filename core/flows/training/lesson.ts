// What a conversation teaches at one of its messages: which questions were asked, and what a person answered. Pure.
import { answerIn, asAsked, questionsIn } from '#core/safety/masking/personal.ts'
import { amountsIn } from '#core/search/claims/disagree.ts'
import { type Contact, contactName } from '../../model/contact.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { ScenarioTest } from '../../model/scenario.ts'

export interface Lesson {
  /** The entry whose words are the answer. */
  seq: number
  title: string
  examples: string[]
  instruction: string
  /** The question as it was asked, without what belongs to one person. */
  asked: string
  taken: string[]
  missing: string[]
}

const mostExamples = 6
const longestTitle = 80
const longestExample = 300

type Message = EntryOf<'message'>

const isMessage = (entry: Entry | undefined): entry is Message => entry?.kind === 'message' && !entry.deleted && !entry.redacted?.whole
const byPerson = (entry: Entry | undefined): entry is Message =>
  isMessage(entry) && entry.author.kind === 'agent' && entry.text.trim() !== ''
const byCustomer = (entry: Entry): entry is Message => isMessage(entry) && entry.author.kind === 'contact' && !entry.ignored
/** What ends the question before it: somebody answered. */
const answers = (entry: Entry): boolean =>
  isMessage(entry) &&
  (entry.author.kind === 'agent' || (entry.author.kind === 'ai' && !['notice', 'chitchat', 'clarifying'].includes(entry.class ?? '')))

interface Answer {
  seq: number
  text: string
  /** The entry before which the question stands. */
  before: number
}

/** Where the better answer to entry `of` stands: itself, what a person made of it, or what a person said next. */
const answerTo = (entries: readonly Entry[], of: number): Answer => {
  const entry = entries.find(e => e.seq === of)
  const nextByPerson = (after: number): Message | undefined => entries.find((e): e is Message => e.seq > after && byPerson(e))
  const take = (message: Message | undefined, before: number): Answer | undefined =>
    message && { seq: message.seq, text: message.text, before }
  if (!entry) throw new Problem('not_found', `There is no entry ${of} in this session.`)
  if ('redacted' in entry && entry.redacted?.whole)
    throw new Problem('conflict', `Entry ${of} was redacted: there is nothing left of it to teach from.`)
  if (entry.kind === 'decision') return answerTo(entries, entry.of)
  if (entry.kind === 'edit' && entry.author.kind === 'agent') return { seq: entry.of, text: entry.text, before: entry.of }
  if (entry.kind === 'edit' || entry.kind === 'more' || entry.kind === 'delete' || entry.kind === 'erased' || entry.kind === 'reaction')
    return answerTo(entries, entry.of)
  if (entry.kind === 'note') return { seq: of, text: entry.text, before: of }
  if (entry.kind === 'handoff') return take(nextByPerson(of), of) ?? { seq: of, text: '', before: of }
  if (entry.kind === 'draft') {
    const decision = entries.find(e => e.kind === 'decision' && e.of === of)
    if (decision?.kind === 'decision' && decision.verdict === 'edit') {
      const sent = entries.find(e => e.kind === 'message' && e.draft === of)
      return { seq: sent?.seq ?? of, text: decision.text ?? '', before: of }
    }
    if (decision?.kind === 'decision' && decision.verdict === 'reject')
      return take(nextByPerson(of), of) ?? { seq: of, text: '', before: of }
    return { seq: of, text: entry.text, before: of }
  }
  if (entry.kind !== 'message') throw new Problem('conflict', `Entry ${of} holds no words to teach from. Name a message or a draft.`)
  if (entry.author.kind === 'contact')
    return (
      take(nextByPerson(of), of + 1) ??
      take(
        entries.find((e): e is Message => e.seq > of && answers(e)),
        of + 1,
      ) ?? { seq: of, text: '', before: of + 1 }
    )
  // Also one that the channel has not taken yet: the words are a person's all the same.
  const edited = entries.findLast(e => e.kind === 'edit' && e.of === of && e.author.kind === 'agent')
  if (edited?.kind === 'edit') return { seq: of, text: edited.text, before: of }
  if (entry.author.kind === 'agent') return { seq: of, text: entry.text, before: of }
  if (entry.author.kind === 'system')
    throw new Problem('conflict', `Entry ${of} was said by the house itself; there is nothing to teach from.`)
  const correction = entries.find(e => e.kind === 'message' && e.corrects === of && byPerson(e))
  if (correction?.kind === 'message') return { seq: correction.seq, text: correction.text, before: of }
  return take(nextByPerson(of), of) ?? { seq: of, text: entry.text, before: of }
}

/**
 * The customer's messages that the answer is to, the latest burst; all before it where that burst asks nothing. Where a machine wrote all of it,
 * or it is not the customer's own word, there is no question.
 */
const askedBefore = (entries: readonly Entry[], before: number): Message[] => {
  const earlier = entries.filter(e => e.seq < before)
  const since = earlier.findLast(answers)?.seq ?? 0
  const written = earlier.filter(byCustomer)
  const burst = written.filter(m => m.seq > since)
  return (burst.length > 0 ? burst : written.slice(-3)).filter(m => !m.unattended)
}

const namesOf = (contact: Contact, entries: readonly Entry[]): string[] => [
  ...[contactName(contact), contact.verified.name, contact.claimed.name].filter(name => name !== undefined),
  ...entries.flatMap(({ author }) => (author.kind !== 'ai' && author.kind !== 'system' && author.name ? [author.name] : [])),
]

/** The first few words of a question, as a name for it. */
const titleOf = (question: string): string => {
  const bare = question.replace(/[?？؟!.\s]+$/gu, '').replace(/\s+/gu, ' ')
  if (bare.length <= longestTitle) return bare
  return `${bare.slice(0, longestTitle).replace(/\s+\S*$/u, '')} …`
}

/** The tests that hold an answer to its question: the amounts it names must be said. */
export const testsFor = (asked: string, instruction: string, channel: string): ScenarioTest[] =>
  asked === '' ? [] : [{ question: asked, channel, decision: 'answer', says: amountsIn(instruction).slice(0, 5) }]

/** What is known of a question and its answer at entry `of`; `entries` are folded. Problem `not_found` or `conflict`. */
export const lessonAt = (entries: readonly Entry[], of: number, contact: Contact): Lesson => {
  const answer = answerTo(entries, of)
  const names = namesOf(contact, entries)
  const messages = askedBefore(entries, answer.before)
  const taken = new Set<string>()
  const examples: string[] = []
  const add = (text: string): void => {
    const known = (one: string): string =>
      one
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    if (text !== '' && text.length <= longestExample && !examples.some(e => known(e) === known(text))) examples.push(text)
  }
  // The latest words are the sharpest: whoever writes again says what they meant.
  for (const message of messages.toReversed()) {
    const { text, questions, taken: gone } = questionsIn(message.text, names)
    for (const kind of gone) taken.add(kind)
    for (const question of questions) add(question)
    add(text)
  }
  const { text: instruction, taken: gone } = answerIn(answer.text, names)
  for (const kind of gone) taken.add(kind)
  const asked = asAsked(
    messages
      .map(m => m.text)
      .filter(Boolean)
      .join('\n'),
    names,
  )
  const shortest = examples.toSorted((a, b) => Number(b.endsWith('?')) - Number(a.endsWith('?')) || a.length - b.length)[0]
  const missing = [
    ...(examples.length === 0 ? ['No question of the customer stands before it: write the questions that should trigger it.'] : []),
    ...(instruction === '' ? ['No person has answered it yet: write what the AI should say.'] : []),
    ...(examples.length > 0 && examples.length < 3 ? ['Add more questions in the words of customers; five to ten make it sure.'] : []),
  ]
  return {
    seq: answer.seq,
    title: titleOf(shortest ?? instruction.split(/(?<=[.!?])\s/u)[0] ?? ''),
    examples: examples.slice(0, mostExamples),
    instruction,
    asked,
    taken: [...taken].sort(),
    missing,
  }
}
