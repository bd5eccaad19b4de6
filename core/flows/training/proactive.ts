// What the website chat says first: writing the rules, and which of them a customer is invited by. Read with every page view, so from memory.
import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { type Contact, type Identity, segmentsOf } from '../../model/contact.ts'
import type { ProactiveRule, ProactiveStanding, ProactiveText } from '../../model/proactive.ts'
import { Problem } from '../../model/problem.ts'
import { second } from '../../model/time.ts'
import type { Act, NewProactive, ProactiveChange } from '../../ports/controls.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Once } from '../people/once.ts'
import { proactiveTable, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'

export interface Proactive {
  list(): Promise<ProactiveStanding[]>
  invitations(contact: Identity | undefined, proven?: string[]): Promise<ProactiveRule[]>
  /** The rule whose words this customer may have been shown, on or off by now. */
  shown(id: string, contact: Contact): Promise<ProactiveRule | undefined>
  put(rule: NewProactive | ProactiveChange, act: Act): Promise<ProactiveRule>
  remove(id: string, act: Act): Promise<void>
}

interface Needs {
  store: Store
  clock: Clock
  contacts: Contacts
  timeline: Timeline
  once: Once
}

const atMost = 50
/** Where other processes write too, a rule may be so long out of date. */
const trustedFor = 2 * second

const short = (what: string, most: number) =>
  z.string(`${what} is text.`).trim().min(1, `${what} is empty.`).max(most, `${what} has at most ${most} characters.`)
const whole = (what: string, most: number) =>
  z
    .number(`${what} is a number.`)
    .int(`${what} is a whole number.`)
    .min(0, `${what} is 0 or more.`)
    .max(most, `${what} is at most ${most}.`)

const page = short('A page', 500).regex(/^[/*]/u, 'A page begins with / or *, such as /pricing or /docs/*.')
const language = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2,3}$/u, 'A language is a code of two or three letters, such as en.')

const texts = z.object({
  name: short('The name', 80),
  text: short('The text', 2000),
  pages: z.array(page).max(20, 'There are at most 20 pages; a * stands for many.'),
  after: whole('The seconds on the page', 3600),
  segments: z.array(short('A segment', 100)).max(100, 'There are at most 100 segments.'),
  languages: z.array(language).max(50, 'There are at most 50 languages.'),
  again: whole('The days until it is shown again', 365),
  on: z.boolean('On is true or false.'),
})

const idOf = (made: string): string => `pro_${made}`

const usual: Omit<ProactiveText, 'name' | 'text'> = { pages: [], after: 10, segments: [], languages: [], again: 0, on: false }

const check = (text: ProactiveText): ProactiveText => {
  const parsed = texts.safeParse(text)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message }))
  throw new Problem('invalid', `${[...new Set(errors.map(e => e.detail))].join(' ')} Nothing was changed.`, { errors })
}

const isFor = (rule: ProactiveRule, mine: string[]): boolean => rule.segments.length === 0 || rule.segments.some(s => mine.includes(s))

export const createProactive = ({ store, clock, contacts, timeline, once }: Needs): Proactive => {
  const rules = store.collection(proactiveTable)
  const sessions = store.collection(sessionsTable)
  let known: { rules: ProactiveRule[]; readAt: number } | undefined
  let changes = 0

  const all = async (): Promise<ProactiveRule[]> => {
    if (known && (!store.shared || clock.now() - known.readAt < trustedFor)) return known.rules
    const begun = changes
    const read = { rules: (await rules.list({ limit: 1000 })).items, readAt: clock.now() }
    if (begun === changes) known = read
    return read.rules
  }

  const changed = (): void => {
    changes += 1
    known = undefined
  }

  const get = async (id: string): Promise<ProactiveRule> => {
    const found = await rules.get(id)
    if (!found) throw new Problem('not_found', `There is no proactive message ${id}. Nothing was changed; list them to see what there is.`)
    return found
  }

  const make = async (id: string, { id: _, ...given }: NewProactive): Promise<void> => {
    if (await rules.get(id)) return
    const text = check({ ...usual, ...given })
    if ((await rules.count()) >= atMost)
      throw new Problem(
        'conflict',
        `There are ${atMost} proactive messages already, the most there can be. Remove one first. Nothing was added.`,
      )
    try {
      await rules.insert({ id, ...text })
    } catch (error) {
      // A second run of the same act was quicker.
      if (!(error instanceof DuplicateError)) throw error
    }
  }

  const change = async ({ id, ...given }: ProactiveChange): Promise<void> => {
    for (;;) {
      const { rev, id: _, ...now } = await get(id)
      try {
        await rules.save({ id, rev, ...check({ ...now, ...given }) })
        return
      } catch (error) {
        if (!(error instanceof StaleError)) throw error
      }
    }
  }

  return {
    async list() {
      await timeline.settled()
      return Promise.all((await all()).map(async rule => ({ ...rule, answered: await sessions.count({ index: 'opening', is: rule.id }) })))
    },
    async invitations(identity, proven) {
      const on = (await all()).filter(rule => rule.on)
      const asks = identity !== undefined && on.some(rule => rule.segments.length > 0)
      const contact = asks ? await contacts.by(identity) : undefined
      const mine = segmentsOf({
        segments: proven ?? contact?.segments ?? [],
        ...(contact?.teamSegments && { teamSegments: contact.teamSegments }),
      })
      return on.filter(rule => isFor(rule, mine))
    },
    async shown(id, contact) {
      const rule = (await all()).find(one => one.id === id)
      return rule && isFor(rule, segmentsOf(contact)) ? rule : undefined
    },
    async put(rule, act) {
      const id = await once.run(act, { verb: 'proactive', input: rule }, async made => {
        try {
          await (rule.id === undefined ? make(idOf(made), rule) : change(rule))
        } finally {
          changed()
        }
      })
      return get(rule.id ?? idOf(id))
    },
    async remove(id, act) {
      await once.run(act, { verb: 'proactive remove', input: id }, async (_, again) => {
        if (!again) await get(id)
        await rules.remove(id)
        changed()
      })
    },
  }
}
