// How a writing leaves: as a message, or the change of one, in one append with the start of its sending, so that it leaves once, in its turn,
// whatever dies in between; and what a person decides about one that waits.
import type { Entry, EntryOf, Event } from '../../model/entry.ts'
import { languageName } from '../../model/language.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Decide } from '../conversation/acts.ts'
import { say, type Way } from '../conversation/events.ts'
import { mayTake } from '../conversation/own.ts'
import { edit } from '../conversation/revise.ts'
import { writingAt } from './writing.ts'

/** The message, or the change of one, by which a writing leaves. `translation`: of its words, in the language it was to be in. */
export const leaving = (
  { session, entries, way }: { session: Session; entries: Entry[]; way(session: Session): Way },
  writing: EntryOf<'writing'>,
  translation: string | undefined,
): Event[] => {
  const { seq, text: wrote, author, to, attachments, ask, draft, basedOn, edits, origin } = writing
  const text = translation ?? wrote
  const marks = { writing: seq, ...(translation === undefined || to === undefined ? {} : { wrote, language: to }) }
  if (edits !== undefined && author.kind === 'agent') {
    const [change, ...rest] = edit({ of: edits, text }, entries, way)(session, author) ?? []
    // It says so already: then there is nothing to send.
    if (change?.kind !== 'edit' && change?.kind !== 'message') return [{ kind: 'decision', author, of: seq, verdict: 'reject' }]
    return [{ ...change, ...marks }, ...rest]
  }
  // Translated, it is shown also there where it was written.
  const here = translation === undefined && origin ? { origin } : {}
  return say(session, way(session), {
    kind: 'message',
    author,
    text,
    ...(ask ? { ask } : {}),
    ...(attachments ? { attachments } : {}),
    ...(draft === undefined ? {} : { draft }),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...marks,
    ...here,
  })
}

type Verdict = { verdict: 'approve' | 'edit' | 'reject'; text?: string }

/** What a person decides about a reply that has not left: `approve` sends it as it is shown, translated or, where that failed, as written. */
export const decideWriting =
  (of: number, { verdict, text }: Verdict, entries: Entry[], way: (session: Session) => Way): Decide =>
  (session, author) => {
    const open = session.writings?.find(w => w.seq === of)
    const writing = open && writingAt(entries, of)
    if (!open || !writing) throw new Problem('decided', 'That reply has left or was dropped. Nothing was done.')
    mayTake(session, author.id, false)
    if (verdict === 'reject') return [{ kind: 'decision', author, of, verdict }]
    if (verdict === 'edit') {
      const words = text?.trim()
      if (!words) throw new Problem('invalid', 'Changing a reply needs the text to send instead.')
      return [{ kind: 'decision', author, of, verdict, text: words }]
    }
    if (open.state === 'translating')
      throw new Problem(
        'conflict',
        `Reply ${of} is being translated to ${languageName(writing.to ?? '') ?? 'another language'}. It leaves by itself.`,
      )
    return [...leaving({ session, entries, way }, writing, writing.translation?.text), { kind: 'decision', author, of, verdict }]
  }
