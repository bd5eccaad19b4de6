// Canned replies: writing them, finding them, and making one ready for a customer.
import { z } from 'zod'
import { type Canned, type CannedText, cannedMatches, cannedVariables, fillCanned, unknownVariables } from '../../model/canned.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Act, CannedChange, NewCanned } from '../../ports/controls.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Once } from '../people/once.ts'
import type { Teams } from '../people/teams.ts'
import { cannedTable } from '../timeline/tables.ts'

export interface CannedReplies {
  /** By id or shortcut; Problem `not_found`. */
  get(id: string): Promise<Canned>
  list(words?: string): Promise<Canned[]>
  put(canned: NewCanned | CannedChange, act: Act): Promise<Canned>
  remove(id: string, act: Act): Promise<void>
  filled(id: string, session: Session, agent: { name: string }): Promise<{ id: string; shortcut: string; text: string; missing: string[] }>
  /** Counts a use. */
  used(id: string, act: Act): Promise<void>
}

const atMost = 1000

const short = (what: string, most: number) =>
  z.string(`${what} is text.`).trim().min(1, `${what} is empty.`).max(most, `${what} has at most ${most} characters.`)

const shape = z.object({
  shortcut: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,49}$/u, 'A shortcut is one word of letters, digits, - and _, such as refund.'),
  title: short('The title', 100),
  text: short('The text', 8000),
  language: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2,3}$/u, 'A language is a code of two or three letters, such as en.')
    .optional(),
  team: z.string().optional(),
})

const check = (text: Record<string, unknown>): CannedText => {
  const parsed = shape.safeParse(text)
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message }))
    throw new Problem('invalid', `${[...new Set(errors.map(e => e.detail))].join(' ')} Nothing was changed.`, { errors })
  }
  const [unknown] = unknownVariables(parsed.data.text)
  if (unknown !== undefined) {
    const detail = `Nothing is known as {{${unknown}}}. There are ${cannedVariables.map(v => `{{${v}}}`).join(' ')} and {{custom.FIELD}}. Nothing was changed.`
    throw new Problem('invalid', detail, { errors: [{ pointer: '/text', detail }] })
  }
  const { language, team, ...rest } = parsed.data
  return { ...rest, ...(language === undefined ? {} : { language }), ...(team === undefined ? {} : { team }) }
}

export const createCanned = (needs: { store: Store; once: Once; teams: Teams; contacts: Contacts }): CannedReplies => {
  const { store, once, teams, contacts } = needs
  const replies = store.collection(cannedTable)

  const get = async (id: string): Promise<Canned> => {
    const found = (await replies.get(id)) ?? (await replies.by(id.trim().toLowerCase()))
    if (!found) throw new Problem('not_found', `There is no canned reply ${id}. ‘canned’ lists them all.`)
    return found
  }

  const mustBeTeam = async (team: string | undefined): Promise<void> => {
    if (team !== undefined && !(await teams.get(team)))
      throw new Problem('not_found', `There is no team ${team}. ‘teams’ lists them. Nothing was changed.`)
  }

  const taken = (shortcut: string): Problem =>
    new Problem('conflict', `The shortcut ‘${shortcut}’ is taken. Use another one, or change that reply. Nothing was changed.`)

  const make = async (id: string, given: NewCanned): Promise<void> => {
    if (await replies.get(id)) return
    const { id: _, ...rest } = given
    const text = check(rest)
    await mustBeTeam(text.team)
    if ((await replies.count()) >= atMost)
      throw new Problem(
        'conflict',
        `There are ${atMost} canned replies already, the most there can be. Remove one first. Nothing was added.`,
      )
    try {
      await replies.insert({ id, used: 0, ...text })
    } catch (error) {
      if (!(error instanceof DuplicateError)) throw error
      // A second run of the same act was quicker, or somebody else has the shortcut.
      if (!(await replies.get(id))) throw taken(text.shortcut)
    }
  }

  const save = async (id: string, change: (canned: Canned) => Canned): Promise<void> => {
    for (;;) {
      const then = change(await get(id))
      try {
        await replies.save(then)
        return
      } catch (error) {
        if (error instanceof DuplicateError) throw taken(then.shortcut)
        if (!(error instanceof StaleError)) throw error
      }
    }
  }

  const change = async ({ id, ...given }: CannedChange): Promise<void> => {
    await mustBeTeam(given.team ?? undefined)
    await save(id, ({ id: own, rev, used, ...now }) => {
      const wanted = Object.entries({ ...now, ...given }).filter(([, value]) => value !== null && value !== undefined)
      return { id: own, rev, used, ...check(Object.fromEntries(wanted)) }
    })
  }

  return {
    get,
    async list(words = '') {
      const found = (await replies.list({ limit: 1000 })).items.filter(canned => words.trim() === '' || cannedMatches(canned, words.trim()))
      const byName = (a: Canned, b: Canned): number => a.shortcut.localeCompare(b.shortcut)
      return found.sort((a, b) => (words.trim() === '' ? 0 : b.used - a.used) || byName(a, b))
    },
    async put(canned, act) {
      const made = (id: string): string => `can_${id}`
      const known = canned.id === undefined ? undefined : (await get(canned.id)).id
      const id = await once.run(act, { verb: 'canned', input: canned }, async fresh =>
        known === undefined ? make(made(fresh), canned as NewCanned) : change({ ...(canned as CannedChange), id: known }),
      )
      return get(known ?? made(id))
    },
    async remove(id, act) {
      await once.run(act, { verb: 'canned remove', input: id }, async (_, again) => {
        const found = again ? await get(id).catch(() => undefined) : await get(id)
        if (found) await replies.remove(found.id)
      })
    },
    async filled(id, session, agent) {
      const canned = await get(id)
      const contact = await contacts.get(session.contact)
      return { id: canned.id, shortcut: canned.shortcut, ...fillCanned(canned.text, { contact, session, agent }) }
    },
    async used(id, act) {
      const canned = await get(id)
      await once.run(act, { verb: 'canned use', input: canned.id }, async (_, again) => {
        // Counted by the run that broke off, or not: one less says nothing wrong, one more would.
        if (!again) await save(canned.id, now => ({ ...now, used: now.used + 1 }))
      })
    },
  }
}
