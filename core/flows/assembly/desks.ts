// Desks: where sessions are shown, how they are brought there, and what platforms tell.
import { createBring } from '../desks/bring.ts'
import { createDesks } from '../desks/desks.ts'
import { createIntakes } from '../desks/intake.ts'
import { createLedger } from '../desks/ledger.ts'
import { createPlaces } from '../desks/places.ts'
import { createDeskSetup } from '../desks/settings.ts'
import { addressing } from '../files/addressed.ts'
import type { Ground } from './ground.ts'

export type AllDesks = ReturnType<typeof createAllDesks>

export const createAllDesks = ({
  store,
  clock,
  log,
  agenda,
  timeline,
  contacts,
  settings,
  once,
  files,
  newId,
  run,
  language = 'en',
}: Ground) => {
  const places = createPlaces({ store })
  const addressed = addressing(files)
  const ledger = createLedger({ store })
  const deskSetup = createDeskSetup({ settings, once, changed: () => desks.lookAgain(), language })
  const bring = createBring({ ledger, timeline, contacts, setup: deskSetup, places, clock, log, run, shared: store.shared, addressed })
  const desks = createDesks({ store, clock, log, agenda, ledger, settings, setup: deskSetup, bring })
  const intakes = createIntakes({ store, clock, log, agenda, newId, run })
  return { places, addressed, deskSetup, desks, intakes }
}
