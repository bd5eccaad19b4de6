// Thinking and teaching: how the AI decides, what it would say, what people teach it, and the words they prepare.
import { createOffers } from '../actions/offers.ts'
import { createRecords } from '../answering/records.ts'
import { createThinker, usualAge } from '../answering/think.ts'
import { createBacktests } from '../evaluation/backtest.ts'
import { createHoldouts } from '../holdout/holdouts.ts'
import { createCanned } from '../training/canned.ts'
import { createChecker } from '../training/check.ts'
import { createProactive } from '../training/proactive.ts'
import { createTeaching } from '../training/teach.ts'
import { createTrials } from '../training/trial.ts'
import { createTriedFirst } from '../training/tried-first.ts'
import type { Ground } from './ground.ts'
import type { Knowledge } from './knowledge.ts'
import type { People } from './people.ts'

export type Training = ReturnType<typeof createTraining>

export const createTraining = (ground: Ground, { library, scenarios, gates, articles }: Knowledge, { agents, teams }: People) => {
  const { store, clock, log, answerer, timeline, contacts, catalogue, once, loaded, masking, vault, answerWithin = usualAge } = ground
  const offers = createOffers({
    catalogue,
    async whose(id) {
      const session = await timeline.load(id)
      return { session, contact: await contacts.get(session.contact), at: clock.now() }
    },
    besides: ground.codesAsked.besides,
  })
  const outside = { library, answerer, offers }
  const thinker = createThinker({ ...outside, clock, autopilot: gates.autopilot, answerWithin, masking: masking.get, vault })
  const records = createRecords({ store, clock, log, erased: timeline.erased })
  const trials = createTrials({ thinker, loaded })
  const checker = createChecker({ library, scenarios, trials })
  const backtests = createBacktests({
    store,
    timeline,
    contacts,
    scenarios,
    articleTitle: async slug => (await articles.find(slug))?.title,
    gates,
    clock,
    log,
    outside,
    loaded,
    masking: masking.get,
    vault,
  })
  const triedFirst = createTriedFirst({ gates, articles, backtests })
  const teaching = createTeaching({ triedFirst, timeline, contacts, agents, library, scenarios, checker, once, clock, loaded })
  const proactive = createProactive({ store, clock, contacts, timeline, once })
  const holdouts = createHoldouts({ store, clock, log, timeline, library, scenarios })
  const replies = createCanned({ store, once, teams, contacts })
  return { thinker, records, trials, backtests, triedFirst, teaching, proactive, holdouts, replies }
}
