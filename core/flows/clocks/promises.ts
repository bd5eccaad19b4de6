// What is promised to customers, and the clocks that follow: policies, deadlines of a session, and the warning before one runs out.
//
// A row on the due clock says when a session's clocks are to be looked at next. What is to be told then is decided on the session as it
// stands and appended there, so it is told once, whatever processes look and however often they die.
import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { system } from '../../model/agent.ts'
import type { Deadline } from '../../model/clocks/deadline.ts'
import { deadlinesOf, type Measure, type SlaPolicy, usualWarning, warningsOf } from '../../model/clocks/sla.ts'
import { type Contact, segmentsOf } from '../../model/contact.ts'
import { Problem } from '../../model/problem.ts'
import { meets } from '../../model/routing.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day, minute, second, type Time } from '../../model/time.ts'
import type { SlaGiven } from '../../ports/controls.ts'
import type { Store } from '../../ports/store.ts'
import { sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Settings } from '../training/settings.ts'
import type { OfficeFlow } from './office.ts'

export interface Promises {
  policies(): Promise<SlaPolicy[]>
  put(given: SlaGiven, id: string): Promise<SlaPolicy>
  remove(id: string): Promise<void>
  /** `contact`, where it is at hand, saves reading it. */
  deadlines(session: Session, contact?: Contact): Promise<Deadline[]>
  /** Tells what is to be told of a session's clocks now; answers when to look again. */
  look(session: string): Promise<Time | undefined>
  /** Has every clock that runs looked at, for hours or policies have changed. */
  lookAtAll(): Promise<void>
}

interface Needs {
  store: Store
  clock: Clock
  settings: Settings
  timeline: Timeline
  office: OfficeFlow
  contact(id: string): Promise<Contact>
  /** How long a session's channel takes words after the customer's last. */
  window(session: Session): Duration | undefined
  /** A session's clocks are to be looked at, at a time. */
  later(session: string, at: Time): void
  /** Called before a change is stored and after it: in so long every clock is to be looked at anew. */
  changing(wait: Duration): void
}

const atMost = 50
const pageOf = 500

const duration = (what: string) =>
  z
    .number(`${what} is a time.`)
    .min(minute, `${what} is at least a minute.`)
    .max(365 * day, `${what} is at most a year.`)
const names = z.array(z.string().trim().min(1).max(200)).max(100, 'At most 100 of each.')
const shape = z.object({
  name: z.string().trim().min(1, 'A policy needs a name.').max(80, 'The name has at most 80 characters.'),
  when: z.object({ channels: names.optional(), topics: names.optional(), tags: names.optional(), segments: names.optional() }),
  firstReply: duration('The first reply').optional(),
  nextReply: duration('The next reply').optional(),
  resolution: duration('The resolution').optional(),
  snoozePauses: z.boolean(),
  warnAt: z.number().min(0.1, 'The warning is at 10 % of the time or later.').max(1, 'The warning is at 100 % of the time at the latest.'),
})

const check = (given: object): Omit<SlaPolicy, 'id'> => {
  const parsed = shape.safeParse(given)
  if (!parsed.success)
    throw new Problem('invalid', `${[...new Set(parsed.error.issues.map(({ message }) => message))].join(' ')} Nothing was changed.`)
  const policy = JSON.parse(JSON.stringify(parsed.data)) as Omit<SlaPolicy, 'id'>
  if (policy.firstReply === undefined && policy.nextReply === undefined && policy.resolution === undefined)
    throw new Problem('invalid', 'A policy promises at least one of first reply, next reply and resolution. Nothing was changed.')
  return policy
}

const usual = { when: {}, snoozePauses: true, warnAt: usualWarning }

export const createPromises = (needs: Needs): Promises => {
  const { store, clock, settings, timeline, office, contact, window, later, changing } = needs
  const sessions = store.collection(sessionsTable)

  const policies = (): Promise<SlaPolicy[]> => settings.get<SlaPolicy[]>('sla', [])

  const change = async (to: (now: SlaPolicy[]) => SlaPolicy[]): Promise<SlaPolicy[]> => {
    changing(2 * second)
    try {
      return await settings.change<SlaPolicy[]>('sla', [], to)
    } finally {
      changing(0)
    }
  }

  const policyOf = async (session: Session, known?: Contact): Promise<SlaPolicy | undefined> => {
    let segments = known && segmentsOf(known)
    for (const policy of await policies()) {
      // Whom it concerns is read only where a policy asks.
      if (policy.when.segments?.length) segments ??= segmentsOf(await contact(session.contact))
      if (meets(policy.when, session, segments ?? [])) return policy
    }
    return undefined
  }

  const measure = async (session: Session, known?: Contact): Promise<Measure> => {
    const wide = window(session)
    return {
      policy: session.clocks && (await policyOf(session, known)),
      office: await office.of(session),
      now: clock.now(),
      ...(wide === undefined ? {} : { window: wide }),
    }
  }

  return {
    policies,
    async put({ id: given, place, ...rest }, made) {
      const id = given ?? made
      const all = await change(now => {
        const before = now.find(policy => policy.id === id)
        if (given !== undefined && !before) throw new Problem('not_found', `There is no policy ${given}. Nothing was changed.`)
        if (!before && now.length >= atMost)
          throw new Problem('conflict', `There are ${atMost} policies already, the most there can be. Remove one first; nothing was added.`)
        const { id: _, ...old } = before ?? { id }
        const kept = Object.fromEntries(Object.entries({ ...usual, ...old, ...rest }).filter(([, value]) => value !== null))
        const policy: SlaPolicy = { id, ...check(kept) }
        const others = now.filter(one => one.id !== id)
        const at = place === undefined ? (before ? now.indexOf(before) : others.length) : Math.max(0, place - 1)
        return [...others.slice(0, at), policy, ...others.slice(at)]
      })
      return all.find(policy => policy.id === id) as SlaPolicy
    },
    async remove(id) {
      await change(now => {
        if (!now.some(policy => policy.id === id)) throw new Problem('not_found', `There is no policy ${id}. Nothing was changed.`)
        return now.filter(policy => policy.id !== id)
      })
    },
    deadlines: async (session, known) => deadlinesOf(session, await measure(session, known)),
    async look(id) {
      const session = await timeline.load(id)
      const by = await measure(session)
      if (!by.policy && by.window === undefined) return undefined
      const { session: after } = await timeline.commit(id, now => {
        const { warnings } = warningsOf(now, by)
        return warnings.map(warning => ({ kind: 'clock', author: system, ...warning }))
      })
      return warningsOf(after, by).next
    },
    async lookAtAll() {
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof sessions.list>> = await sessions.list({
          where: { index: 'clocks', is: 'running' },
          limit: pageOf,
          ...(cursor === undefined ? {} : { cursor }),
        })
        for (const { id } of page.items) later(id, clock.now())
        cursor = page.next
      }
    },
  }
}
