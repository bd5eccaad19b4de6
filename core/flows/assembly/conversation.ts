// The conversation itself: taking in, answering, changing, taking back and delivering.
import type { Session } from '../../model/session.ts'
import { createAdvance } from '../actions/advance.ts'
import { createCheck } from '../actions/arguments.ts'
import { createCarryOut } from '../actions/carry-out.ts'
import { createOverdue, usualPatience } from '../actions/overdue.ts'
import { createActs } from '../conversation/acts.ts'
import { createReminder } from '../conversation/away.ts'
import { createBeginnings } from '../conversation/begin.ts'
import { createBrief } from '../conversation/brief.ts'
import { createChanges } from '../conversation/change.ts'
import { createDeliverer } from '../conversation/deliver.ts'
import { createDispatch } from '../conversation/dispatch.ts'
import { createCarry } from '../conversation/elsewhere/carry.ts'
import { createGoingOn } from '../conversation/elsewhere/go-on.ts'
import { createHands } from '../conversation/elsewhere/hands.ts'
import type { Way } from '../conversation/events.ts'
import { createReadRating } from '../conversation/rated.ts'
import { createReceive } from '../conversation/receive.ts'
import { createRedactions } from '../conversation/redact.ts'
import { createTemplates } from '../conversation/templates.ts'
import { createTurns } from '../conversation/turn.ts'
import { createTyping } from '../conversation/typing.ts'
import { createCopied } from '../erasure/copied.ts'
import { createElsewhere } from '../erasure/elsewhere.ts'
import { createErasures } from '../erasure/erasures.ts'
import { createExports } from '../erasure/export.ts'
import { createRetention } from '../erasure/retention.ts'
import { createErasingSessions } from '../erasure/sessions.ts'
import { createSharedThreads } from '../erasure/shared-threads.ts'
import { createTakingBack } from '../erasure/taking-back.ts'
import { createReadHouse } from '../languages/house.ts'
import { createRender } from '../languages/render.ts'
import { createTranslator } from '../languages/translator.ts'
import { createMeetings } from '../people/meeting.ts'
import { createHideCode, createReadCode } from '../proof/reading.ts'
import { createReceiptOfCode } from '../proof/returned.ts'
import { createEpoch } from '../timeline/epoch.ts'
import { createSweep } from '../timeline/sweep.ts'
import type { Clocks } from './clocks.ts'
import type { AllDesks } from './desks.ts'
import type { Ground } from './ground.ts'
import type { Knowledge } from './knowledge.ts'
import type { People } from './people.ts'
import type { Training } from './training.ts'

export type Conversation = ReturnType<typeof createConversation>

type Others = Pick<Clocks, 'office'> &
  Pick<AllDesks, 'places' | 'deskSetup'> &
  Pick<Knowledge, 'gates' | 'scenarios' | 'articles'> &
  Pick<People, 'agents' | 'audit'> &
  Pick<Training, 'thinker' | 'records' | 'backtests' | 'holdouts' | 'proactive'>

export const createConversation = (ground: Ground, others: Others) => {
  const { store, clock, log, newId, run, connectors, feed, agenda, timeline, contacts, files, meter, closing, catalogue } = ground
  const { vault, seal, prints, settings, answerer, masking, memories } = ground
  const { agents, places, scenarios, thinker, records, backtests, holdouts, proactive, office } = others
  const { autopilot } = others.gates
  const kept = files ? { files } : {}
  const actions = { catalogue, check: createCheck(), vault }
  const hands = createHands({ timeline, linked: ground.linked })
  const acts = createActs({ store, timeline, hands, agents, places })
  const way = (session: Session): Way => {
    const connector = connectors.get(session.channel)
    const { edit, remove, react, grow, traits } = connector ?? {}
    const grows = traits?.pull || grow ? traits?.grows : undefined
    return { traits, edits: edit !== undefined, removes: remove !== undefined, reacts: react !== undefined, grows, run }
  }
  const house = createReadHouse({ answerer, deskSetup: others.deskSetup })
  const render = createRender({ answerer, masking: masking.get, clock, closing: closing.signal })
  const translator = createTranslator({ timeline, clock, house, render, way, rendered: how => meter?.translation?.(how) })
  const newSession = (): string => `ses_${newId()}`
  const beginnings = createBeginnings({
    store,
    clock,
    timeline,
    hands,
    contacts,
    agents,
    connectors,
    places,
    way,
    house,
    newId: newSession,
  })
  const templates = createTemplates(connectors)
  const goingOn = createGoingOn({ store, clock, timeline, contacts, connectors, way, newId: newSession })
  const carry = createCarry({ store, clock, timeline, contacts, goingOn, isOn: channel => connectors.has(channel) })
  /** What is kept of words beside their timeline. */
  const beside = {
    async forget(session: string, of: number): Promise<void> {
      await records.forget(session, of)
      await backtests.forget(session, of)
    },
  }
  const redactions = createRedactions({ store, timeline, acts, contacts, scenarios, places, way, vault, records: beside, ...kept })
  const takingBack = createTakingBack({ store, clock, log, seal, connectors })
  const epoch = createEpoch(store)
  const sweep = createSweep({ store, clock, log, settings, timeline, unwritten: agenda.unwritten })
  const caughtUp = async (): Promise<void> => {
    if (store.shared) await sweep.once()
    await timeline.settled()
  }
  const erasing = {
    sessions: createErasingSessions({ store, clock, timeline, vault, records: beside, prints, epoch, takingBack, way, ...kept }),
    elsewhere: createElsewhere({
      store,
      memories,
      scenarios,
      articles: others.articles,
      ticket: async id => (await timeline.load(id)).ticket,
    }),
    epoch,
    caughtUp,
  }
  const retention = createRetention({
    ...erasing,
    store,
    clock,
    log,
    newId,
    run,
    settings,
    timeline,
    contacts,
    audit: others.audit,
    zone: async () => (await office.get()).house?.zone ?? 'UTC',
    plan: at => agenda.plan('retention', 'nightly', at),
    load: agenda.load,
    ...kept,
  })
  const erasures = createErasures({
    ...erasing,
    store,
    clock,
    log,
    newId,
    run,
    timeline,
    contacts,
    places,
    prints,
    takingBack,
    threads: createSharedThreads({ store, timeline, redactions, prints }),
    copied: createCopied({ store, timeline }),
    later: (id, at) => agenda.set('erase', id, at),
    plan: (id, at) => agenda.plan('erase', id, at),
    ...kept,
  })
  const exports = createExports({ store, clock, timeline, contacts, vault, ...kept })
  const typing = createTyping({ feed, connectors, clock })
  const carryOut = createCarryOut({
    ...actions,
    autopilot,
    timeline,
    contacts,
    clock,
    log,
    run,
    shared: store.shared,
    closing: closing.signal,
  })
  const turns = createTurns({
    actions,
    carryOut,
    advance: createAdvance({ timeline, catalogue, carryOut, typing, way }),
    timeline,
    hands,
    contacts,
    thinker,
    records,
    holdouts,
    typing,
    clock,
    log,
    way,
    autopilot,
    standing: office.standing,
    shared: store.shared,
    ended: how => meter?.turn(how),
    closing: closing.signal,
  })
  const within = ground.approveWithin ?? usualPatience
  const overdue = createOverdue({ timeline, contacts, clock, within, standing: office.standing, way })
  const brief = createBrief({ timeline, answerer, vault, masking: masking.get, clock, log, closing: closing.signal })
  const remind = createReminder({ timeline, contacts, standing: office.standing, way })
  const changes = createChanges({
    store,
    timeline,
    contacts,
    clock,
    log,
    vault,
    seal,
    prints,
    hideCode: createHideCode(ground),
    receiptOfCode: createReceiptOfCode({ ...ground, way }),
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
    dispatch: createDispatch({ ...ground, ...kept, phoneOf: async id => (await agents.get(id))?.phone }),
  })
  const meetings = createMeetings({ store, clock, timeline, contacts, audit: others.audit })
  const receive = createReceive({
    store,
    clock,
    timeline,
    contacts,
    shown: proactive.shown,
    newId: newSession,
    vault,
    prints,
    code: createReadCode({ codes: ground.codes, clock }),
    meetings,
    rating: createReadRating({ clock, timeline, connectors, way }),
  })
  const controlled = { acts, way, beginnings, templates, redactions, erasures, retention, exports, typing, changes, connectors }
  return { ...controlled, hands, goingOn, carry, sweep, turns, overdue, brief, remind, deliverer, receive, meetings, house, translator }
}
