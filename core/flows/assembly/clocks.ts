// Keeping time: when the office is open, how fast people answer, and what customers are promised.
import { createOffice } from '../clocks/office.ts'
import { createPace } from '../clocks/pace.ts'
import { createPromises } from '../clocks/promises.ts'
import type { Ground } from './ground.ts'

export type Clocks = ReturnType<typeof createClocks>

export const createClocks = ({ store, clock, log, settings, timeline, contacts, connectors, agenda }: Ground) => {
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
  return { clocksChanging, office, pace, promises }
}
