// What is left of a session once its customer is erased: that things happened, when, by whom of the team, and how they ended. Pure.
//
// Each kind of entry names what stays. What is not named goes, so that a member that is added later is gone, too, until somebody says here
// that it holds nothing of a customer's.
import type { Author } from '../../model/agent.ts'
import type { Entry, EntryOf, Event, Redacted } from '../../model/entry.ts'
import type { Receipt } from '../../model/source.ts'

/** Who stands in the customer's place, and how what is gone is marked. */
export interface Scrubbing {
  session: string
  ghost: string
  redacted: Redacted
}

type Kept<K extends Event['kind']> = (entry: EntryOf<K>, how: Scrubbing) => Omit<EntryOf<K>, 'seq' | 'at' | 'kind' | 'author' | 'print'>

/** The members of these names, where they are there. */
const only = <T extends object, K extends keyof T>(from: T, ...names: K[]): Pick<T, K> =>
  Object.fromEntries(names.filter(name => from[name] !== undefined).map(name => [name, from[name]])) as Pick<T, K>

/** Figures stay: how sure it was, how long it took, what it cost. */
const receiptOf = (receipt: Receipt): Receipt => ({
  question: '',
  why: '',
  gates: [],
  candidates: [],
  sources: [],
  scenarios: [],
  tools: [],
  masked: [],
  ...only(
    receipt,
    'decision',
    'class',
    'confidence',
    'threshold',
    'topic',
    'language',
    'model',
    'tokens',
    'cost',
    'latency',
    'index',
    'rounds',
    'suggested',
  ),
})

const change = <C extends EntryOf<'edit' | 'delete' | 'reaction'>>(entry: C) =>
  only(entry, 'of', 'carried', 'madeAt', 'ignored', 'origin') as Pick<C, 'of' | 'carried' | 'madeAt' | 'ignored' | 'origin'>

const kept: { [K in Event['kind']]: Kept<K> } = {
  started: (e, { session, ghost }) => ({ ...only(e, 'channel', 'ticket', 'from'), contact: ghost, address: addressOfErased(session) }),
  message: (e, { redacted }) => ({
    text: '',
    ...only(
      e,
      'class',
      'basedOn',
      'corrects',
      'draft',
      'call',
      'approvedBy',
      'opening',
      'madeAt',
      'wish',
      'away',
      'codeReturned',
      'ignored',
      'unattended',
      'origin',
      'growing',
      'writing',
      'language',
    ),
    ...(e.receipt ? { receipt: receiptOf(e.receipt) } : {}),
    redacted,
  }),
  note: (e, { redacted }) => ({ text: '', ...only(e, 'origin'), redacted }),
  handoff: e => ({
    explanation: '',
    summary: '',
    ...only(e, 'reasons', 'sentiment', 'language', 'basedOn'),
    ...(e.receipt ? { receipt: receiptOf(e.receipt) } : {}),
  }),
  owner: e => only(e, 'owner', 'team', 'cause'),
  status: e => only(e, 'status', 'resolution'),
  tags: () => ({ add: [], remove: [] }),
  recipients: () => ({ add: [], remove: [], now: [] }),
  snooze: e => only(e, 'until'),
  label: e => only(e, 'topic', 'language', 'sentiment'),
  draft: e => ({ text: '', sources: [], receipt: receiptOf(e.receipt), ...only(e, 'class', 'basedOn', 'purpose', 'unsure') }),
  decision: e => only(e, 'of', 'verdict'),
  call: e => ({
    ...only(e, 'action', 'title', 'approval', 'safe', 'basedOn', 'since'),
    arguments: {},
    call: `erased ${e.seq}`,
  }),
  outcome: e => only(e, 'of', 'state', 'duration', 'attempt', 'run'),
  passed: e => ({ ...only(e, 'basedOn'), reason: '' }),
  delivery: e => only(e, 'of', 'target', 'state', 'attempt', 'fenced', 'run', 'notBefore', 'quiet', 'grows', 'waits'),
  csat_request: e => only(e, 'about'),
  csat: e => only(e, 'of', 'score', 'about'),
  edit: e => ({ ...change(e), text: '', ...only(e, 'writing', 'language') }),
  more: e => ({ text: '', ...only(e, 'of', 'ends'), ...(e.receipt ? { receipt: receiptOf(e.receipt) } : {}) }),
  languages: e => only(e, 'translate', 'theirs', 'ours', 'also'),
  translation: e => only(e, 'of', 'others', 'language', 'summary'),
  writing: e => ({ text: '', ...only(e, 'to', 'basedOn', 'draft', 'edits', 'origin') }),
  delete: change,
  reaction: e => ({ ...change(e), emoji: '', removed: true }),
  clock: e => only(e, 'clock', 'state', 'since', 'due'),
  line: e => only(e, 'state', 'agent', 'seconds', 'middle'),
  heard: e => only(e, 'of', 'upTo'),
  erased: e => only(e, 'of', 'all'),
}

/** Where a session stands whose customer was erased: nobody writes from there. */
export const addressOfErased = (session: string): string => `erased:${session}`

/** The customer without a name; people of the team stay who they are. */
const authorOf = (author: Author, ghost: string): Author => (author.kind === 'contact' ? { kind: 'contact', id: ghost } : author)

/** The entry with nothing of the customer's. Scrubbing it again changes nothing. */
export const scrubbed = (entry: Entry, how: Scrubbing): Entry => {
  const keep = kept[entry.kind] as (entry: Entry, how: Scrubbing) => object
  const before = 'redacted' in entry ? entry.redacted : undefined
  const rest = keep(entry, before?.whole ? { ...how, redacted: before } : how)
  return { kind: entry.kind, seq: entry.seq, at: entry.at, author: authorOf(entry.author, how.ghost), ...rest } as Entry
}

/** What may still be told in a session whose customer was erased: how what was begun before ended, and nothing in words. */
const stillTold = new Set<Event['kind']>([
  'delivery',
  'outcome',
  'more',
  'decision',
  'status',
  'owner',
  'languages',
  'clock',
  'line',
  'erased',
])

/** Of what was to be written to such a session, what is written. */
export const wordless = (events: readonly Event[], how: Scrubbing): Event[] =>
  events.flatMap(event => {
    if (!stillTold.has(event.kind) || (event.kind === 'status' && event.status !== 'closed')) return []
    const { seq: _, at: __, ...rest } = scrubbed({ ...event, seq: 0, at: how.redacted.at }, how)
    return [rest as Event]
  })
