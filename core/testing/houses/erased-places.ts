// Every place in which the store keeps anything, and what an erasure does there. A place that is not named here fails a test, so that nobody
// adds one without having thought of customers who are erased.

/**
 * `planted`: the planted customer has left words there, of which an erasure leaves none. `taken`: an erasure takes out what can be there of
 * a customer, which the planted one has not left in the open. `none`: why nothing of a customer's is there that would have to go.
 */
export type ErasedPlace = 'planted' | { taken: string } | { none: string }

/** What flows keep, by the names of their tables. */
export const flowsPlaces: Record<string, ErasedPlace> = {
  action_services: { none: 'what admins imported' },
  actions: { none: 'what admins imported and decided' },
  acts: { taken: 'removed where its key or result has a mark of theirs' },
  agents: { none: 'the team' },
  audit: 'planted',
  backtest_found: { taken: 'what the AI would have said goes with the message that it was asked about, and with its session' },
  backtest_runs: { none: 'figures, prints, and what was to be changed, without an article’s words' },
  backtests: { none: 'prints, and sentences about figures' },
  canned: 'planted',
  contacts: 'planted',
  decisions: 'planted',
  erasures: { none: 'figures, and a keyed print of the contact’s id' },
  exposures: { none: 'ids of sessions, lots and outcomes' },
  files: 'planted',
  'first-replies': { none: 'moments and a session’s id' },
  handoffs: { none: 'places in timelines' },
  held: 'planted',
  holdouts: { none: 'a scenario’s id and figures' },
  intake: { taken: 'removed where what waits names them; what is done has no body' },
  intake_lanes: { none: 'runs of processes' },
  marks: { none: 'names that desks gave their own messages' },
  memory: { taken: 'what parts keep about somebody goes with their identities' },
  nights: { none: 'figures, and ids of sessions while they are taken' },
  pages: 'planted',
  passages: 'planted',
  proactive: { none: 'what admins wrote for everybody' },
  rota: { none: 'ids of sessions and agents' },
  scenarios: 'planted',
  sessions: 'planted',
  settings: { none: 'what admins decided, and secrets of the house' },
  taking_back: { taken: 'sealed addresses, each gone with its message' },
  tallies: { taken: 'figures, and titles of articles as they read after it' },
  teams: { none: 'the team' },
  threads: { none: 'places and ids at desks' },
  topics: { none: 'named in the report for a person to decide' },
  vault: { taken: 'sealed values, gone with their session' },
  vectors: { none: 'numbers, made anew when the text that they are of changes' },
}

/** The store's own, in SQLite. */
export const sqlitePlaces: Record<string, ErasedPlace> = {
  'store.batches': 'planted',
  'store.batch_keys': { taken: 'keys get a keyed print for a name, or go' },
  'store.collections': { none: 'names of tables' },
  'store.docs': 'planted',
  'store.doc_keys': { taken: 'follow the document' },
  'store.filed': { taken: 'follow the document' },
  'store.due': { none: 'lanes and ids' },
  'store.sequences': { none: 'numbers' },
  'store.lines': 'planted',
  'store.unfiled': { none: 'numbers of lines' },
  'store.words': { taken: 'words of lines, with the lines' },
  'store.words_data': { taken: 'words of lines, with the lines' },
  'store.words_idx': { taken: 'words of lines, with the lines' },
  'store.words_docsize': { none: 'numbers' },
  'store.words_config': { none: 'numbers' },
  'store.vocabulary': { taken: 'words that no line has any more' },
}

/** The store's own, in MongoDB. */
export const mongoPlaces: Record<string, ErasedPlace> = {
  'store.batches': 'planted',
  'store.due': { none: 'lanes and ids' },
  'store.files': { taken: 'removed with the last message that carries the file' },
  'store.lines': 'planted',
  'store.notes': { none: 'how tables are declared' },
  'store.pieces': { taken: 'removed with their file' },
  'store.sequences': { none: 'numbers' },
}
