// What an agent says to a call that waits for one.
import type { Event } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import { waitsForAgent } from '../../model/session.ts'
import type { Decide } from '../conversation/acts.ts'
import { mustBeOpen } from '../conversation/own.ts'

/** Approved, it is made and the AI goes on; rejected, the AI is told so and goes on without it. The owner stays. */
export const decideCall =
  (input: { draft: number; verdict: 'approve' | 'edit' | 'reject' }): Decide =>
  (session, author) => {
    mustBeOpen(session)
    if (input.verdict === 'edit') throw new Problem('invalid', 'A call is approved or rejected as it stands. Nothing was done.')
    const call = session.calls?.find(({ seq }) => seq === input.draft)
    if (call?.state === 'waiting' && !waitsForAgent(call))
      throw new Problem('conflict', 'This call waits for the customer’s word. Claim the session to stop it. Nothing was done.')
    if (!call || !waitsForAgent(call))
      throw new Problem('decided', 'That call has been decided, or something else happened since. Nothing was done.')
    const decision: Event = { kind: 'decision', author, of: input.draft, verdict: input.verdict }
    if (input.verdict === 'approve') return [decision]
    return [decision, { kind: 'outcome', author, of: input.draft, state: 'refused', text: 'A colleague decided against it.', attempt: 0 }]
  }
