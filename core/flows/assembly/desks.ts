// Desks: where sessions are shown, how they are brought there, and what platforms tell.
import { createPreviews } from '../conversation/preview.ts'
import { createBring } from '../desks/bring.ts'
import { createDesks } from '../desks/desks.ts'
import { createIntakes } from '../desks/intake.ts'
import { createLedger } from '../desks/ledger.ts'
import { createPlaces } from '../desks/places.ts'
import { createDeskSetup } from '../desks/settings.ts'
import { createShared } from '../desks/shared.ts'
import { addressing } from '../files/addressed.ts'
import type { Ground } from './ground.ts'

export type AllDesks = ReturnType<typeof createAllDesks>

export const createAllDesks = ({
  store,
  clock,
  log,
  agenda,
  timeline,
  linked,
  contacts,
  settings,
  once,
  files,
  connectors,
  newId,
  run,
  language = 'en',
}: Ground) => {
  const places = createPlaces({ store, timeline })
  const addressed = addressing(files)
  const previews = createPreviews({ connectors, ...(files && { files }) })
  const ledger = createLedger({ store })
  const shared = createShared({ ledger, linked })
  const deskSetup = createDeskSetup({ settings, once, changed: () => desks.lookAgain(), language })
  const bring = createBring({
    ledger,
    timeline,
    contacts,
    setup: deskSetup,
    places,
    shared,
    wake: (desk, session) => agenda.set('show', `${desk} ${session}`, clock.now()),
    clock,
    log,
    run,
    manyRun: store.shared,
    addressed,
    previews,
  })
  const desks = createDesks({ store, clock, log, agenda, ledger, settings, setup: deskSetup, bring })
  const intakes = createIntakes({ store, clock, log, agenda, newId, run })
  return { places, addressed, previews, deskSetup, desks, intakes }
}
