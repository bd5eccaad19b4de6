// What a person decides about a draft, and about a send that is in doubt or has failed.

import type { Author } from '../../model/agent.ts'
import { ai, system } from '../../model/agent.ts'
import type { Entry, EntryOf, Event } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { HouseLanguages } from '../languages/house.ts'
import { writingOf } from '../languages/writing.ts'
import type { Decide } from './acts.ts'
import { say, type Way } from './events.ts'
import { mayTake, mustBeOpen } from './own.ts'

type Verdict = { draft: number; verdict: 'approve' | 'edit' | 'reject'; text?: string }

/** `draft` is the stored entry; the session tells whether it still waits. */
export const decide =
  (input: Verdict, draft: EntryOf<'draft'>, way: (session: Session) => Way, house?: HouseLanguages): Decide =>
  (session, author) => {
    mustBeOpen(session)
    if (!session.drafts.some(d => d.seq === input.draft)) {
      throw new Problem('decided', 'That draft has been decided, or the customer wrote again since. Nothing was sent.')
    }
    const decision: Event = { kind: 'decision', author, of: input.draft, verdict: input.verdict }
    if (input.verdict === 'reject') return [decision, ...toTeam(session, author)]
    if (input.verdict === 'approve') return [...say(session, way(session), approved(draft, author)), decision]
    const text = input.text?.trim()
    if (!text) throw new Problem('invalid', 'Editing a draft needs the text to send instead.')
    mayTake(session, author.id, false)
    const mine = session.owner.kind === 'agent' && session.owner.id === author.id
    const owner = { kind: 'agent' as const, id: author.id, name: author.name }
    const claims: Event[] = mine ? [] : [{ kind: 'owner', author, owner, cause: 'reply' }]
    const words = { text, draft: draft.seq, basedOn: draft.basedOn }
    const writing = house && writingOf(words, session, author, house)
    return [...(writing ? [writing] : say(session, way(session), { kind: 'message', author, ...words })), { ...decision, text }, ...claims]
  }

const approved = (draft: EntryOf<'draft'>, author: Author & { kind: 'agent' }) => ({
  kind: 'message' as const,
  author: ai,
  text: draft.text,
  class: draft.class,
  basedOn: draft.basedOn,
  draft: draft.seq,
  approvedBy: { id: author.id, name: author.name },
  receipt: draft.receipt,
  ...(draft.sources.length > 0 ? { sources: draft.sources } : {}),
})

/** A rejected answer leaves the customer waiting: the team sees it in the queue. */
const toTeam = (session: Session, author: Author): Event[] =>
  session.owner.kind === 'ai' ? [{ kind: 'owner', author, owner: { kind: 'team' }, cause: 'release' }] : []

/** Once more, or never mind: a person settles what the ledger could not. `entries` is the timeline, for the message's state. */
export const settle =
  ({ of, verdict }: { of: number; verdict: 'again' | 'drop' }, entries: Entry[]): Decide =>
  (_session, author) => {
    const sent = foldTimeline(entries).find(e => e.seq === of)
    if (sent?.kind === 'message' && sent.redacted && verdict === 'again')
      throw new Problem('conflict', `Message ${of} was redacted: what is left is not sent again. ‘settle ${of} drop’ gives it up.`)
    const state =
      sent && (sent.kind === 'message' || sent.kind === 'more' || sent.kind === 'edit' || sent.kind === 'delete')
        ? sent.delivery?.state
        : undefined
    const open = state === 'failed' || state === 'unknown' || state === 'expired' || state === 'withheld'
    if (!open) throw new Problem('conflict', `Entry ${of} is not a send in doubt or failed; there is nothing to settle.`)
    const drop = verdict === 'drop'
    return [
      {
        kind: 'delivery',
        author: drop ? author : system,
        of,
        target: 'customer',
        state: drop ? 'failed' : 'planned',
        attempt: 0,
        reason: drop ? `given up by ${author.name}` : `sent again by ${author.name}`,
        ...(sent?.kind === 'more' ? { grows: sent.of } : {}),
      },
    ]
  }
