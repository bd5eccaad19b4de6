// The calls of a session that are not settled, and how each entry changes them: one rule for the session and for the timeline as it is read.
import { type Entry, supersedesDrafts } from '../entry.ts'
import type { OpenCall } from '../session.ts'

/** Everything that was not begun is off; what is on its way stays until its outcome is known. */
const onlyBegun = (calls: readonly OpenCall[]): readonly OpenCall[] => calls.filter(call => call.state === 'running')

const changed = (calls: readonly OpenCall[], seq: number, change: Partial<OpenCall>): readonly OpenCall[] =>
  calls.map(call => (call.seq === seq ? { ...call, ...change } : call))

/**
 * The open calls after one more entry. A person's act and the end of the session put off whatever was not begun, and so does a change of the
 * words that a call is for.
 */
export const foldCalls = (calls: readonly OpenCall[], entry: Entry): readonly OpenCall[] => {
  switch (entry.kind) {
    case 'call': {
      const { seq, at, action, since, basedOn, approval, safe } = entry
      const auto = approval === 'auto'
      const call: OpenCall = { seq, action, since, basedOn, approval, safe, state: auto ? 'approved' : 'waiting', at }
      return [...calls, auto ? { ...call, allowed: seq } : call]
    }
    case 'decision':
      if (entry.verdict === 'approve') return changed(calls, entry.of, { state: 'approved', allowed: entry.seq })
      return calls.filter(call => call.seq !== entry.of)
    case 'outcome': {
      const { of, state, attempt, run, at } = entry
      if (state !== 'running') return calls.filter(call => call.seq !== of)
      return changed(calls, of, { state, attempt, at, ...(run === undefined ? {} : { run }) })
    }
    case 'message':
      if (entry.author.kind === 'agent') return onlyBegun(calls)
      if (entry.call === undefined) return calls
      return calls.map(call => (call.seq === entry.call && call.approval === 'customer' ? { ...call, asked: entry.seq } : call))
    case 'owner':
      return supersedesDrafts(entry) ? onlyBegun(calls) : calls
    case 'status':
      return entry.status === 'open' ? calls : onlyBegun(calls)
    case 'edit':
    case 'delete':
      if (entry.ignored || entry.author.kind !== 'contact') return calls
      return calls.filter(call => call.state === 'running' || entry.of <= call.since || entry.of > call.basedOn)
    case 'erased':
      return calls.filter(call => call.state === 'running' || entry.of <= call.since || entry.of > call.basedOn)
    default:
      return calls
  }
}
