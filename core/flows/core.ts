// The conversation core, assembled: every flow gets what it needs once, here, and the sockets come out.
import type { Logger } from 'pino'
import type { Clock } from '../lib/clock.ts'
import { system } from '../model/agent.ts'
import { paceOf } from '../model/channel.ts'
import type { Entry, Event } from '../model/entry.ts'
import { owesTurn, type Session } from '../model/session.ts'
import { untilReply } from '../model/sla.ts'
import { type Duration, hour, second } from '../model/time.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { Connector, Inbox } from '../ports/connector.ts'
import type { Controls } from '../ports/controls.ts'
import type { Desk, Places } from '../ports/desk.ts'
import type { KnowledgeSource } from '../ports/knowledge-source.ts'
import type { Health } from '../ports/part.ts'
import type { CustomerView, Queries } from '../ports/queries.ts'
import type { Store } from '../ports/store.ts'
import { createOffice } from './clocks/office.ts'
import { createPace } from './clocks/pace.ts'
import { createPromises } from './clocks/promises.ts'
import { createOfficeView } from './clocks/view.ts'
import { createControls } from './controls.ts'
import { createActs } from './conversation/acts.ts'
import { createReminder } from './conversation/away.ts'
import { createChanges } from './conversation/change.ts'
import { createDeliverer } from './conversation/deliver.ts'
import type { Way } from './conversation/events.ts'
import { createReceive } from './conversation/receive.ts'
import { createRedactions } from './conversation/redact.ts'
import { assume, rate } from './conversation/resolve.ts'
import { createSaid } from './conversation/said.ts'
import { seenUpTo } from './conversation/seen.ts'
import { createStanding } from './conversation/standing.ts'
import { createThinker, usualAge } from './conversation/think.ts'
import { createTurns } from './conversation/turn.ts'
import { createTyping } from './conversation/typing.ts'
import { createCustomerView } from './customer-view.ts'
import { createBring } from './desks/bring.ts'
import { atOnce, createDesks } from './desks/desks.ts'
import { createIntakes, type Intakes } from './desks/intake.ts'
import { createLedger } from './desks/ledger.ts'
import { createPlaces } from './desks/places.ts'
import { createDeskSetup } from './desks/settings.ts'
import { addressing } from './files/addressed.ts'
import type { KeptFiles } from './files/files.ts'
import { createArticles } from './knowledge/articles.ts'
import { createCited } from './knowledge/cited.ts'
import { createLibrary, type Library } from './knowledge/library.ts'
import { createPages } from './knowledge/pages.ts'
import { createSharing } from './knowledge/sharing.ts'
import { createSyncer } from './knowledge/sync.ts'
import { createAgents } from './people/agents.ts'
import { createAssigning, isTeams } from './people/assignment.ts'
import { createAudit } from './people/audit.ts'
import { createAvailable } from './people/availability.ts'
import { createContacts } from './people/contacts.ts'
import { guarded } from './people/guard.ts'
import { createHandOver } from './people/hand-over.ts'
import { createOnce } from './people/once.ts'
import { createRota } from './people/rota.ts'
import { createTeams } from './people/teams.ts'
import { createTelling } from './people/told.ts'
import { createQueries, findSession } from './queries.ts'
import { createRecall } from './recall/recall.ts'
import { createAgenda } from './timeline/agenda.ts'
import { createFeed } from './timeline/feed.ts'
import { createSweep } from './timeline/sweep.ts'
import { createTimeline } from './timeline/timeline.ts'
import { createCanned } from './training/canned.ts'
import { createChecker } from './training/check.ts'
import { createGates } from './training/gates.ts'
import { createProactive } from './training/proactive.ts'
import { createScenarios } from './training/scenarios.ts'
import { createSettings, type Settings } from './training/settings.ts'
import { createTeaching } from './training/teach.ts'
import { createTrials } from './training/trial.ts'

/** What the core tells the metrics. Never a session, a contact or words. */
export interface Meter {
  message(channel: string): void
  turn(how: { decision: string; reasons: string[]; latency: number }): void
  delivery(state: string): void
}

export interface CoreNeeds {
  store: Store
  answerer: Answerer
  clock: Clock
  log: Logger
  /** Ids that grow with time, so that lists by id are lists by age. */
  newId: () => string
  meter?: Meter
  /** A customer's message that was older when it came is left to people; an hour unless said otherwise. */
  answerWithin?: Duration
  /** Where a house keeps files: what no message carries is cleared away. */
  files?: KeptFiles
}

export interface Core {
  inbox: Inbox
  controls: Controls
  queries: Queries
  customers: CustomerView
  /** Where sessions stand at desks. */
  places: Places
  settings: Settings
  /** Plugs in a channel; before `start`. */
  connect(connector: Connector): void
  /** Plugs in a desk that sessions are brought to; before `start`. */
  show(desk: Desk): void
  /** How far what happens is shown at a desk; well for whatever is none. */
  deskHealth(desk: string): Promise<Health>
  /** What a platform tells is kept under this name until it is worked on: each link has its own. Before `start`. */
  intake: Intakes['open']
  /** Plugs in a knowledge source; it is read at start and whenever it says that it changed. */
  read(source: KnowledgeSource): void
  /** Takes up what an earlier run left; messages may come once it resolves. */
  start(): Promise<void>
  /** Resolves when the index is whole and what is due is worked off: from then on questions are answered. */
  loaded(): Promise<void>
  /** Finishes what is running, writes what is owed, and closes nothing that it was given. */
  stop(): Promise<void>
  /** Resolves when nothing that is due is left. For tests. */
  idle(): Promise<void>
  /** True while more waits than can be worked off soon: callers are asked to come back. */
  busy(): boolean
}

const tooMuch = 2000
const otherHands = 45 * second
/** What starts, stops or moves a session's clocks, or decides which policy it falls under. */
const clockMoves: Entry['kind'][] = ['message', 'owner', 'status', 'snooze', 'tags', 'label', 'handoff']
const asides = new Set<Entry['kind']>(['delivery', 'note', 'tags', 'label', 'reaction', 'csat', 'clock'])

export const createCore = ({ store, answerer, clock, log, newId, meter, files, answerWithin = usualAge }: CoreNeeds): Core => {
  const run = newId()
  let loading: Promise<void> = Promise.resolve()
  const closing = new AbortController()
  const connectors = new Map<string, Connector>()
  const sources: KnowledgeSource[] = []
  const feed = createFeed()
  const agenda = createAgenda({ store, clock, log })
  const timeline = createTimeline({ store, clock, log, feed, onChange: arm })
  const contacts = createContacts({ store, clock, newId: () => `con_${newId()}` })
  const settings = createSettings({ store, clock })
  const agents = createAgents({ store, clock, settings })
  const teams = createTeams({ store, clock })
  const library: Library = createLibrary({ store, changed: () => sharing.changed() })
  const sharing = createSharing({ store, settings, clock, log, refresh: () => library.refresh() })
  const gates = createGates({ store, settings, changed: library.topic })
  const scenarios = createScenarios({ store, clock, changed: library.scenario })
  const once = createOnce({ store, newId })
  const proactive = createProactive({ store, clock, contacts, timeline, once })
  const replies = createCanned({ store, once, teams, contacts })
  const audit = createAudit({ store, clock, settings, newId })
  const rota = createRota({ store, clock, timeline })
  const waiting = (team: string, at = clock.now()): void => agenda.set('waiting', team, at)
  const available = createAvailable(() => office.get(), clock.now)
  const assigning = createAssigning({ store, clock, timeline, settings, contacts, agents, teams, rota, available, later: waiting })
  const handOver = createHandOver({ store, timeline, agents })
  // A row is set before a change is stored, so that a crash in between leaves it; once it is stored, it is looked at once.
  const clocksChanging = (wait: number): void => agenda.set('clocks', 'all', clock.now() + wait)
  const office = createOffice({ settings, clock, pace: () => pace.now(), changing: clocksChanging })
  const pace = createPace({ store, clock, log, office })
  const promises = createPromises({
    store,
    clock,
    settings,
    timeline,
    office,
    contact: contacts.get,
    window: session => connectors.get(session.channel)?.traits.window,
    later: (id, at) => agenda.set('clock', id, at),
    changing: clocksChanging,
  })
  const pages = createPages({ store, clock, indexed: library.passages })
  const articles = createArticles({ store, pages })
  const syncer = createSyncer({ pages, log })
  const places = createPlaces({ store })
  const acts = createActs({ store, timeline, agents, places })
  const autopilot = gates.autopilot
  const thinker = createThinker({ clock, library, answerer, autopilot, answerWithin })
  const trials = createTrials({ thinker, loaded: () => loading })
  const checker = createChecker({ library, scenarios, trials })
  const teaching = createTeaching({ timeline, contacts, agents, library, scenarios, checker, once, clock, loaded: () => loading })
  const way = (session: Session): Way => {
    const connector = connectors.get(session.channel)
    return { traits: connector?.traits, edits: connector?.edit !== undefined, removes: connector?.remove !== undefined, run }
  }
  const redactions = createRedactions({
    store,
    timeline,
    acts,
    contacts,
    scenarios,
    places,
    way,
    ...(files ? { files } : {}),
  })
  const typing = createTyping({ feed, connectors, clock })
  const ended: Meter['turn'] = how => meter?.turn(how)
  const turns = createTurns({
    timeline,
    contacts,
    thinker,
    typing,
    clock,
    log,
    way,
    autopilot,
    standing: office.standing,
    ended,
    closing: closing.signal,
  })
  const remind = createReminder({ timeline, contacts, standing: office.standing, way })
  const changes = createChanges({
    store,
    timeline,
    contacts,
    clock,
    log,
    later: (id, at) => agenda.set('change', id, at),
    pull: channel => connectors.get(channel)?.traits.pull === true,
  })
  const deliverer = createDeliverer({
    timeline,
    connectors,
    clock,
    log,
    run,
    shared: store.shared,
    landed: changes.landed,
    ...(files ? { files } : {}),
  })
  const addressed = addressing(files)
  const ledger = createLedger({ store })
  const deskSetup = createDeskSetup({ settings, once, changed: () => desks.lookAgain() })
  const bring = createBring({ ledger, timeline, contacts, setup: deskSetup, places, clock, log, run, shared: store.shared, addressed })
  const desks = createDesks({ store, clock, log, agenda, ledger, settings, setup: deskSetup, bring })
  const intakes = createIntakes({ store, clock, log, agenda, newId, run })
  const receive = createReceive({ store, clock, timeline, contacts, shown: proactive.shown, newId: () => `ses_${newId()}` })
  const sweep = createSweep({ store, clock, log, settings, timeline, unwritten: agenda.unwritten })
  const recall = createRecall({ store, timeline, contacts, agents, clock, session: findSession(store, timeline) })
  const queries = createQueries({
    store,
    timeline,
    feed,
    contacts,
    scenarios,
    gates,
    deskSetup,
    desks,
    proactive,
    articles,
    teaching,
    recall,
    addressed,
    agents,
    teams,
    replies,
    audit,
    office,
    promises,
    pace,
    now: clock.now,
  })
  const customers = createCustomerView({
    store,
    timeline,
    feed,
    contacts,
    invitations: proactive.invitations,
    addressed,
    cited: createCited(store),
    office: createOfficeView({ office, pace, now: clock.now }),
  })
  const acting = createControls({
    loaded: () => loading,
    store,
    timeline,
    agents,
    acts,
    contacts,
    scenarios,
    gates,
    deskSetup,
    proactive,
    articles,
    office,
    promises,
    once,
    now: clock.now,
    turns,
    trials,
    teaching,
    redactions,
    typing,
    way,
    teams,
    replies,
    audit,
    waiting,
    async handOver() {
      // Once more a little later: another process may have known them apart until then.
      agenda.set('joined', 'agents', clock.now() + 5 * second)
      await handOver()
    },
  })
  const telling = createTelling({
    agents,
    teams,
    audit,
    canned: replies,
    contacts,
    gates,
    proactive,
    scenarios,
    articles,
    office,
    promises,
  })
  const controls = guarded(acting, { agents, audit, telling })

  /** True where the customer has to be asked for a score by a message of its own. */
  const asks = ({ channel }: Session): boolean => {
    const connector = connectors.get(channel)
    return connector?.ask !== undefined && !connector.traits.pull
  }

  /** What a changed session has due. Called after each append, and by the sweep with nothing known of what changed. */
  function arm(session: Session, entries?: Entry[]): void {
    // Where others share the work, what looks left behind may be in somebody's hands: they get the time that thinking may take.
    const left = entries === undefined && store.shared ? session.lastActivityAt + otherHands : 0
    const happened = (kind: Entry['kind']): boolean => entries === undefined || entries.some(e => e.kind === kind)
    const said = happened('message') || happened('edit') || happened('delete')
    // What is by the way, such as a receipt, must not hurry a turn that waits for the customer to finish.
    const byTheWay = entries?.every(e => asides.has(e.kind)) === true
    if (owesTurn(session)) {
      const { settle } = paceOf(session.channel)
      const now = clock.now()
      const patience = (session.waitingSince ?? now) + 8 * settle
      if (!byTheWay) agenda.set('turn', session.id, Math.max(left, said ? Math.min(now + settle, Math.max(now, patience)) : now))
    } else if (said && session.owner.kind !== 'ai' && session.heard > session.answered) {
      agenda.set('suggest', session.id, Math.max(left, clock.now() + paceOf(session.channel).settle))
    }
    if (isTeams(session) && (happened('owner') || happened('status'))) agenda.set('assign', session.id, Math.max(left, clock.now()))
    if (session.pending.length > 0 && (said || happened('delivery')))
      agenda.set('send', session.id, session.pending[0]?.notBefore ?? clock.now())
    if (session.changed !== undefined && happened('erased')) agenda.set('redact', session.id, clock.now())
    if (session.csat?.requested !== undefined && session.csat.score === undefined && happened('csat_request') && asks(session))
      agenda.set('ask', session.id, Math.max(left, clock.now()))
    if (session.snoozedUntil !== undefined && session.snoozedUntil < untilReply && happened('snooze'))
      agenda.set('wake', session.id, session.snoozedUntil)
    if (said && session.owner.kind === 'team' && session.waitingSince !== undefined) {
      agenda.set('away', session.id, Math.max(left, clock.now() + paceOf(session.channel).settle))
    }
    if (session.clocks && session.clocks.ended === undefined && clockMoves.some(happened))
      agenda.set('clock', session.id, Math.max(left, clock.now()))
    if (said && session.owner.kind === 'ai' && session.answered > session.heard) {
      agenda.set('quiet', session.id, session.lastActivityAt + paceOf(session.channel).quiet)
    }
    desks.arm(session)
    if (meter && entries) for (const e of entries) if (e.kind === 'delivery') meter.delivery(e.state)
  }

  agenda.handle('turn', async id => {
    await changes.calm()
    await turns.turn(id)
    return undefined
  })
  agenda.handle('suggest', async id => {
    if (await turns.owesDraft(await timeline.load(id))) await turns.draft(id)
    return undefined
  })
  agenda.handle('send', id => deliverer.deliver(id))
  agenda.handle('ask', async id => {
    const of = (await timeline.load(id)).csat?.requested
    if (of === undefined || (await store.lookup(`ask:${id}/${of}`))) return undefined
    const planned: Event = { kind: 'delivery', author: system, of, target: 'customer', state: 'planned', attempt: 0 }
    await timeline.commit(id, s => (s.status === 'resolved' && s.csat?.requested === of ? [planned] : null), { keys: [`ask:${id}/${of}`] })
    return undefined
  })
  agenda.handle('redact', async id => {
    await redactions.finish(id)
    return undefined
  })
  agenda.handle('change', id => changes.retry(id))
  agenda.handle('assign', async id => {
    await assigning.arrived(id)
    return undefined
  })
  agenda.handle('waiting', team => assigning.waiting(team))
  agenda.handle('joined', async () => {
    await handOver()
    return undefined
  })
  agenda.handle('audit', () => audit.clear())
  agenda.handle('show', desks.bring, { concurrency: atOnce })
  agenda.handle('intake', intakes.work)
  agenda.handle('away', async id => {
    await remind(id)
    return undefined
  })
  agenda.handle('clock', id => promises.look(id))
  agenda.handle('clocks', async () => {
    await promises.lookAtAll()
    await agenda.drop('clocks', 'all')
    return undefined
  })
  agenda.handle('wake', async id => {
    await timeline.commit(id, s => {
      const due = s.snoozedUntil !== undefined && s.snoozedUntil <= clock.now()
      return due ? [{ kind: 'snooze', author: { kind: 'system' }, until: null }] : null
    })
    return undefined
  })
  if (files)
    agenda.handle('files', async () => {
      const cleared = await files.clear()
      if (cleared > 0) log.info({ files: cleared }, 'removed files that no message carries')
      return clock.now() + hour
    })
  agenda.handle('quiet', async id => {
    const until = (s: Session): number => s.lastActivityAt + paceOf(s.channel).quiet
    const { session } = await timeline.commit(id, s => (clock.now() < until(s) ? null : assume(s)))
    return clock.now() < until(session) && assume(session) ? until(session) : undefined
  })

  const inbox: Inbox = {
    async receive(incoming) {
      const received = await changes.landing(incoming.channel, incoming.id, () => receive(incoming))
      if (!received.repeated) meter?.message(incoming.channel)
      return received
    },
    changed: changes.changed,
    ...createSaid({ store, timeline, agents }),
    ...createStanding({ timeline, contacts }),
    async rate(session, rating, key) {
      const { contact } = await timeline.load(session)
      return acts.record(session, { verb: 'csat', input: rating, by: contact }, key, rate(rating, { kind: 'contact', id: contact }))
    },
    async seen(session, seq) {
      await timeline.commit(session, s => seenUpTo(s, seq))
    },
    join: (sender, from) => contacts.join(sender, from),
    typing: (session, on) => feed.type(session, on, 'contact'),
  }

  const readSource = async (source: KnowledgeSource): Promise<void> => {
    try {
      await syncer.sync(source)
    } catch (error) {
      log.error({ error, source: source.name }, 'a knowledge source could not be read; what was read before stays')
    }
  }

  return {
    inbox,
    controls,
    queries,
    customers,
    places,
    settings,
    connect: connector => void connectors.set(connector.channel, connector),
    show: desks.show,
    deskHealth: desks.health,
    intake: intakes.open,
    read: source => void sources.push(source),
    async start() {
      await sweep.start()
      await contacts.mend()
      await handOver()
      await changes.start()
      // What platforms told and what desks are owed does not wait for the index.
      await agenda.start(['show', 'intake'])
      await intakes.start()
      await desks.start()
      // Messages are taken in meanwhile; turns begin when the index is whole, for half an index gives wrong answers.
      loading = (async () => {
        await library.load()
        await sharing.start()
        for (const source of sources) {
          await readSource(source)
          await source.watch?.(() => void readSource(source))
        }
        await pace.start()
        await agenda.start()
        agenda.set('audit', 'old', clock.now())
        clocksChanging(0)
        if (files) agenda.set('files', 'loose', clock.now())
      })()
    },
    loaded: () => loading,
    async stop() {
      await loading
      for (const source of sources) await source.stop?.()
      await intakes.stop()
      await pace.stop()
      await agenda.stop()
      closing.abort(new Error('the house is closing'))
      await agenda.idle()
      await desks.stop()
      await timeline.settled()
      await sharing.stop()
      await sweep.stop()
    },
    async idle() {
      await agenda.idle()
      await timeline.settled()
    },
    busy: () => agenda.load() > tooMuch,
  }
}
