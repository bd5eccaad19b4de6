// How entries become what a session knows of its translation: whether it is on, what is to be translated, and which replies wait.
import type { Entry, EntryOf } from '../entry.ts'
import type { OpenWriting, Session } from '../session.ts'

const most = 50

type Looks = Pick<Session, 'translate' | 'untranslated' | 'writings'>

/** What the entry gives the team to read in another language. */
const readable = (entry: Entry): number | undefined => {
  switch (entry.kind) {
    case 'message':
      if (entry.ignored || entry.class === 'notice') return undefined
      return entry.author.kind === 'contact' || entry.author.kind === 'ai' ? entry.seq : undefined
    case 'edit':
      return entry.author.kind === 'contact' && !entry.ignored ? entry.of : undefined
    case 'draft':
    case 'handoff':
      return entry.seq
    default:
      return undefined
  }
}

const waiting = (before: readonly number[], entry: Entry, on: boolean): readonly number[] => {
  if (entry.kind === 'translation') {
    const done = [entry.of, ...(entry.others ?? [])]
    return before.some(seq => done.includes(seq)) ? before.filter(seq => !done.includes(seq)) : before
  }
  if (entry.kind === 'languages')
    return entry.translate ? [...new Set([...before, ...(entry.also ?? [])])].sort((a, b) => a - b).slice(-most) : []
  if (entry.kind === 'delete' || entry.kind === 'erased') return before.filter(seq => seq !== entry.of)
  const seq = on ? readable(entry) : undefined
  return seq === undefined ? before : [...before.filter(one => one !== seq), seq].slice(-most)
}

const opened = ({ seq, author }: EntryOf<'writing'>): OpenWriting => ({
  seq,
  words: seq,
  author: author.kind === 'agent' ? author.id : '',
  state: 'translating',
})

const writingsAfter = (before: readonly OpenWriting[], entry: Entry): readonly OpenWriting[] => {
  const of = entry.kind === 'message' || entry.kind === 'edit' ? entry.writing : 'of' in entry ? entry.of : undefined
  if (entry.kind === 'writing') return [...before, opened(entry)]
  if (of === undefined || !before.some(w => w.seq === of)) return before
  const changed = (change: Partial<OpenWriting>): OpenWriting[] => before.map(w => (w.seq === of ? { ...w, ...change } : w))
  if (entry.kind === 'translation') return changed({ state: 'waits' })
  if (entry.kind === 'decision' && entry.verdict === 'edit') return changed({ state: 'translating', words: entry.seq })
  return entry.kind === 'decision' || entry.kind === 'message' || entry.kind === 'edit' ? before.filter(w => w.seq !== of) : before
}

/** The same session where the entry says nothing of it. */
export const foldTranslate = (s: Session, entry: Entry): Looks => {
  const translate =
    entry.kind === 'languages'
      ? {
          on: entry.translate,
          by: entry.author.kind === 'agent' ? ('agent' as const) : ('house' as const),
          ...(entry.theirs === undefined ? {} : { theirs: entry.theirs }),
          ...(entry.ours === undefined ? {} : { ours: entry.ours }),
        }
      : s.translate
  const untranslated = waiting(s.untranslated ?? [], entry, translate?.on === true)
  const writings = writingsAfter(s.writings ?? [], entry)
  return {
    ...(translate ? { translate } : {}),
    ...(untranslated.length > 0 ? { untranslated: [...untranslated] } : {}),
    ...(writings.length > 0 ? { writings: [...writings] } : {}),
  }
}
