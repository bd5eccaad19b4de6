// The questions of a past session, each with what was said before it and what a person answered: cut off before every answer. Pure.
import type { Entry, EntryOf } from '../../model/entry.ts'
import type { Question } from '../../ports/answerer.ts'

export interface PastQuestion {
  /** The last message of the burst. */
  seq: number
  /** The customer's words since the last answer, joined by line breaks. */
  text: string
  history: Question['history']
  /** What agents said next, before the customer wrote again. */
  said?: string
}

type Message = EntryOf<'message'>

const historyLength = 12

const isSaid = (entry: Entry): entry is Message =>
  entry.kind === 'message' &&
  !entry.deleted &&
  !entry.redacted?.whole &&
  !entry.ignored &&
  entry.class !== 'notice' &&
  entry.text.trim() !== ''

const saidBy = ({ author }: Message): 'contact' | 'ai' | 'agent' | undefined => (author.kind === 'system' ? undefined : author.kind)

/** Oldest first; `entries` are folded, as messages stand now. */
export const pastQuestions = (entries: readonly Entry[]): PastQuestion[] => {
  const said = entries.filter(isSaid)
  const found: PastQuestion[] = []
  for (let from = 0; from < said.length; ) {
    if (saidBy(said[from]!) !== 'contact') {
      from += 1
      continue
    }
    let to = from
    while (to < said.length && saidBy(said[to]!) === 'contact') to += 1
    let until = to
    while (until < said.length && saidBy(said[until]!) !== 'contact') until += 1
    // What a machine wrote, or what is not the customer's own word, asks nothing; nor is what people made of it an answer to the question before.
    const burst = said.slice(from, to).filter(m => !m.unattended)
    if (burst.length === 0) {
      from = until
      continue
    }
    const byPeople = said.slice(to, until).filter(m => saidBy(m) === 'agent')
    found.push({
      seq: burst.at(-1)!.seq,
      text: burst.map(m => m.text).join('\n'),
      history: said
        .slice(Math.max(0, from - historyLength), from)
        .flatMap(m => (saidBy(m) === undefined || m.unattended ? [] : [{ author: saidBy(m)!, text: m.text }])),
      ...(byPeople.length > 0 ? { said: byPeople.map(m => m.text).join('\n') } : {}),
    })
    from = until
  }
  return found
}
