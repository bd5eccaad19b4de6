// How a session stands and who has it, set by people.

import { untilReply } from '../../model/clocks/sla.ts'
import { Problem } from '../../model/problem.ts'
import { allows } from '../../model/rights.ts'
import type { Time } from '../../model/time.ts'
import type { Controls } from '../../ports/controls.ts'
import { pickUp } from '../conversation/line.ts'
import { assign, assignTeam, claim, release } from '../conversation/own.ts'
import { close, rate, reopen, resolve } from '../conversation/resolve.ts'
import type { ControlNeeds } from './needs.ts'
import type { Verbs } from './verb.ts'

export const createStanding = (
  needs: ControlNeeds,
  { session, verb }: Verbs,
): Pick<Controls, 'claim' | 'pickUp' | 'assign' | 'release' | 'resolve' | 'close' | 'reopen' | 'snooze' | 'tags' | 'csat'> => {
  const { agents, teams, office, now, way } = needs

  /** The moment that is meant: when the office opens next, after the coming closing where it is open. */
  const wakeAt = async (id: string, until: Time | null | 'reply' | 'opening'): Promise<Time | null> => {
    if (until === 'reply') return untilReply
    if (until !== 'opening') return until
    const { nextClosing, nextOpening } = await office.of(await session(id))
    const closes = nextClosing(now())
    const opens = closes === undefined ? undefined : nextOpening(closes)
    if (opens === undefined)
      throw new Problem(
        'conflict',
        'There is no next opening: no office hours are set, or it never opens. Say a time; nothing was changed.',
      )
    return opens
  }

  return {
    claim: (id, input, act) => verb('claim', id, input, act, claim(input)),
    async pickUp(id, { phone, take }, act) {
      const agent = await agents.meet(act.who)
      const given = phone?.replace(/[\s().-]/gu, '')
      if (given !== undefined && !/^\+[1-9]\d{6,14}$/u.test(given))
        throw new Problem('invalid', `“${phone}” is no phone number in the international form, such as +4930123456. Nothing was done.`)
      if (given === undefined && agent.phone === undefined)
        throw new Problem(
          'invalid',
          'Your phone number is not known. Say it in the international form, such as +4930123456. Nothing was done.',
        )
      if (given !== undefined && given !== agent.phone) await agents.put(agent.id, { phone: given })
      return verb('pickUp', id, { phone: given, take }, act, pickUp(take === undefined ? {} : { take }, way))
    },
    async assign(id, input, act) {
      if ('team' in input) {
        const team = await teams.get(input.team)
        if (!team) throw new Problem('not_found', `There is no team ${input.team}. ‘teams’ lists them. Nothing was changed.`)
        return verb('assign', id, input, act, assignTeam(team.id))
      }
      const { to, name } = input
      const known = (await agents.get(to)) ?? (name === undefined ? undefined : await agents.meet({ id: to, name }))
      if (!known) throw new Problem('not_found', `Nobody is known as ${to}. ‘members’ lists who there is. Nothing was changed.`)
      if (!allows(known.role, 'reply'))
        throw new Problem('conflict', `${known.name} is a viewer, and could not answer. Nothing was changed.`)
      return verb('assign', id, input, act, assign({ id: known.id, name: known.name }))
    },
    release: (id, input, act) => verb('release', id, input, act, release(input)),
    resolve: (id, input, act) => verb('resolve', id, input, act, resolve(input)),
    close: (id, input, act) => verb('close', id, input, act, close()),
    reopen: (id, input, act) => verb('reopen', id, input, act, reopen()),
    async snooze(id, input, act) {
      const until = await wakeAt(id, input.until)
      return verb('snooze', id, input, act, (s, author) => {
        if (s.status !== 'open') throw new Problem('not_open', `#${s.ticket} is ${s.status}; only an open session can be snoozed.`)
        return s.snoozedUntil === (until ?? undefined) ? null : [{ kind: 'snooze', author, until }]
      })
    },
    tags: (id, input, act) =>
      verb('tags', id, input, act, (s, author) => {
        const add = (input.add ?? []).filter(tag => !s.tags.includes(tag))
        const remove = (input.remove ?? []).filter(tag => s.tags.includes(tag))
        return add.length + remove.length === 0 ? null : [{ kind: 'tags', author, add, remove }]
      }),
    csat: (id, input, act) => verb('csat', id, input, act, (s, author) => rate(input, author)(s)),
  }
}
