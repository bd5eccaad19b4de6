// What is known of the customer's language from their earlier conversations, where an agent writes first and they have said nothing yet.
import type { Author } from '../../model/agent.ts'
import type { Languages } from '../../model/entry.ts'
import type { Session, Translating } from '../../model/session.ts'

/** The latest language that they wrote, and what an agent said about translating it there. */
export const spokenBefore = (sessions: readonly Session[]): { language?: string; translate?: Translating } => {
  const last = sessions.filter(s => s.language !== undefined).sort((a, b) => b.lastActivityAt - a.lastActivityAt)[0]
  if (last?.language === undefined) return {}
  return { language: last.language, ...(last.translate?.by === 'agent' ? { translate: last.translate } : {}) }
}

/** The same said of the next conversation. */
export const switched = ({ on, theirs, ours }: Translating, author: Author): Languages => ({
  kind: 'languages',
  author,
  translate: on,
  ...(theirs === undefined ? {} : { theirs }),
  ...(ours === undefined ? {} : { ours }),
})
