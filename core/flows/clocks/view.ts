// What customers may know of when people are there, for channels that show it: from memory, for it is asked with every page view.

import { type Opening, officeOf } from '../../model/clocks/hours.ts'
import { usualReply } from '../../model/clocks/pace.ts'
import { type Duration, day, type Time } from '../../model/time.ts'
import type { CustomerView, OfficeView } from '../../ports/queries.ts'
import type { OfficeFlow } from './office.ts'
import type { Pace } from './pace.ts'

const ahead: Duration = 30 * day
const mostOpenings = 40

export const createOfficeView =
  ({ office, pace, now }: { office: Pick<OfficeFlow, 'get'>; pace: Pick<Pace, 'now'>; now(): Time }): CustomerView['office'] =>
  async (): Promise<OfficeView> => {
    const { house } = await office.get()
    const reply = usualReply(pace.now())
    const usual = reply === undefined ? {} : { reply }
    if (!house) return usual
    const openings: Opening[] = []
    const at = now()
    for (const opening of officeOf(house).openings(at)) {
      if (opening.from > at + ahead || openings.length === mostOpenings) break
      openings.push(opening)
    }
    return { openings, ...usual }
  }
