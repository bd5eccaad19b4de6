// The verbs of people, put together from the flows: what every desk and the REST API call.
import { z } from 'zod'
import { mask } from '#core/safety/mask.ts'
import type { Agent } from '../model/agent.ts'
import type { Ask } from '../model/ask.ts'
import { askShape } from '../model/ask-shape.ts'
import type { Entry } from '../model/entry.ts'
import { Problem } from '../model/problem.ts'
import { allows } from '../model/rights.ts'
import type { Session } from '../model/session.ts'
import { type SlaPolicy, untilReply } from '../model/sla.ts'
import type { Time } from '../model/time.ts'
import type { Act, Controls, Done } from '../ports/controls.ts'
import type { Store } from '../ports/store.ts'
import type { OfficeFlow } from './clocks/office.ts'
import type { Promises } from './clocks/promises.ts'
import type { Acts, Decide } from './conversation/acts.ts'
import type { Beginnings } from './conversation/begin.ts'
import { decide, settle } from './conversation/drafts.ts'
import type { Way } from './conversation/events.ts'
import { assign, assignTeam, claim, release } from './conversation/own.ts'
import type { Redactions } from './conversation/redact.ts'
import { note, reply } from './conversation/reply.ts'
import { close, rate, reopen, resolve } from './conversation/resolve.ts'
import { edit, remove } from './conversation/revise.ts'
import type { Turns } from './conversation/turn.ts'
import type { Typing } from './conversation/typing.ts'
import type { DeskSetup } from './desks/settings.ts'
import type { Articles } from './knowledge/articles.ts'
import type { Agents } from './people/agents.ts'
import type { Audit } from './people/audit.ts'
import type { Contacts } from './people/contacts.ts'
import type { Once } from './people/once.ts'
import type { Teams } from './people/teams.ts'
import { findSession } from './queries.ts'
import { asRead } from './timeline/as-read.ts'
import type { Timeline } from './timeline/timeline.ts'
import type { CannedReplies } from './training/canned.ts'
import type { Gates } from './training/gates.ts'
import type { Proactive } from './training/proactive.ts'
import type { Scenarios } from './training/scenarios.ts'
import type { Teaching } from './training/teach.ts'
import type { Trials } from './training/trial.ts'

interface Needs {
  store: Store
  timeline: Timeline
  agents: Agents
  acts: Acts
  contacts: Contacts
  scenarios: Scenarios
  gates: Gates
  deskSetup: DeskSetup
  proactive: Proactive
  articles: Articles
  teams: Teams
  replies: CannedReplies
  audit: Audit
  /** Looks for somebody for what waits with the team. */
  waiting(team: string): void
  /** Gives agents what belongs to those who were joined with them. */
  handOver(): Promise<void>
  office: OfficeFlow
  promises: Promises
  once: Once
  beginnings: Pick<Beginnings, 'message'>
  now(): Time
  turns: Turns
  trials: Trials
  teaching: Teaching
  redactions: Redactions
  typing: Typing
  way(session: Session): Way
  /** The index is whole. */
  loaded(): Promise<void>
}

const words = z.string().trim().min(1).max(32_000)

const textOf = (text: string, what: string): string => {
  const parsed = words.safeParse(text)
  if (!parsed.success) throw new Problem('invalid', `${what} needs between 1 and 32,000 characters of text. Nothing was sent.`)
  return parsed.data
}

const askOf = (ask: Ask): Ask => {
  const parsed = askShape.safeParse(ask)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw new Problem('invalid', `The ask is not valid: ${first?.path.join('.')} ${first?.message}. Nothing was sent.`)
}

export const createControls = (needs: Needs): Controls => {
  const { store, timeline, agents, acts, contacts, scenarios, gates, deskSetup, proactive, articles, turns, typing, way, loaded } = needs
  const { trials, teaching, redactions } = needs
  const { teams, replies, audit, waiting, handOver } = needs
  const { office, promises, once, now } = needs
  const session = findSession(store, timeline)

  const verb = async (name: string, id: string, input: unknown, act: Act, decide: Decide): Promise<Done> =>
    acts.act((await session(id)).id, name, input, act, decide)

  /** For what depends on an earlier message as it stands. */
  const atEnd = async (name: string, id: string, input: unknown, act: Act, deciding: (entries: Entry[]) => Decide): Promise<Done> => {
    const { id: found } = await session(id)
    return asRead(timeline, found, 0, (entries, unmoved) =>
      acts.act(found, name, input, act, (s, author) => {
        unmoved(s)
        return deciding(entries)(s, author)
      }),
    )
  }

  /** Somebody may be free now who was not. */
  const lookAfter = (agent: Agent): void => {
    if (agent.away === undefined) for (const team of agent.teams) waiting(team)
  }

  /** Problem `not_found` where hours are to be a team's that is none. */
  const ofTeam = async (team: string | undefined): Promise<void> => {
    if (team !== undefined && !(await teams.get(team))) throw new Problem('not_found', `There is no team ${team}. Nothing was changed.`)
  }

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

  const met = (act: Act): Promise<unknown> => agents.meet(act.who)

  return {
    async reply(id, input, act) {
      const { take, ask, attachments = [] } = input
      const text = attachments.length > 0 && input.text.trim() === '' ? '' : textOf(input.text, 'A reply')
      const given = { text, attachments, ...(take === undefined ? {} : { take }), ...(ask ? { ask: askOf(ask) } : {}) }
      return verb('reply', id, input, act, reply(given, way))
    },
    async edit(id, input, act) {
      const text = textOf(input.text, 'A change of words')
      return atEnd('edit', id, input, act, entries => edit({ of: input.of, text }, entries, way))
    },
    remove: (id, input, act) => atEnd('remove', id, input, act, entries => remove(input, entries, way)),
    redact: async (id, input, act) => redactions.redact(await session(id), input, act),
    async typing(id, on, act) {
      await met(act)
      typing.set(await session(id), on, 'agent')
    },
    note: (id, input, act) => verb('note', id, input, act, note({ text: mask(textOf(input.text, 'A note')).text })),
    claim: (id, input, act) => verb('claim', id, input, act, claim(input)),
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
    async draft(id, _input, act) {
      await loaded()
      await met(act)
      const done = await turns.draft((await session(id)).id)
      if (!done) throw new Problem('conflict', 'The AI has nothing to propose here: it knows no answer to what the customer wrote last.')
      return done
    },
    async decide(id, input, act) {
      const { id: name } = await session(id)
      const [draft] = await timeline.read(name, input.draft - 1, 1)
      if (draft?.kind !== 'draft' || draft.seq !== input.draft) throw new Problem('not_found', `Entry ${input.draft} is not a draft.`)
      return acts.act(name, 'decide', input, act, decide(input, draft, way))
    },
    async useCanned(id, { canned }, act) {
      const found = await session(id)
      const ready = await replies.filled(canned, found, await agents.meet(act.who))
      await replies.used(ready.id, act)
      return ready
    },
    csat: (id, input, act) => verb('csat', id, input, act, (s, author) => rate(input, author)(s)),
    settle: (id, input, act) => atEnd('settle', id, input, act, entries => settle(input, entries)),

    ask: ({ text, ...how }) => trials.ask({ text: textOf(text, 'A question'), ...how }),
    async autopilot(change, act) {
      await met(act)
      return gates.setAutopilot(change)
    },
    async deskSettings(change, act) {
      await met(act)
      return deskSetup.change(change, act)
    },
    async topic(topic, act) {
      await met(act)
      await once.run(act, { verb: 'topic', input: topic }, async () => void (await gates.putTopic(topic)))
      return gates.topicNamed(topic.id)
    },
    async removeTopic(id, act) {
      await met(act)
      await once.run(act, { verb: 'topic remove', input: id }, (_, again) => unlessGone(again, gates.removeTopic(id)))
    },
    async newScenario(given, act) {
      await met(act)
      const id = await once.run(act, { verb: 'scenario new', input: given }, async made => {
        await scenarios.create(given, `scn_${made}`)
      })
      return scenarios.get(`scn_${id}`)
    },
    async changeScenario(id, change, act) {
      await met(act)
      await once.run(act, { verb: 'scenario edit', input: [id, change] }, async made => void (await scenarios.change(id, change, made)))
      return scenarios.get(id)
    },
    publishScenario: (id, how, act) => teaching.publish(id, act, how),
    async rollbackScenario(id, { version }, act) {
      const by = await agents.meet(act.who)
      await once.run(act, { verb: 'scenario rollback', input: [id, version] }, async made => {
        await scenarios.rollback(id, version, by, made)
      })
      return scenarios.get(id)
    },
    async removeScenario(id, act) {
      await met(act)
      await once.run(act, { verb: 'scenario remove', input: id }, (_, again) => unlessGone(again, scenarios.remove(id)))
    },
    teach: async (id, given, act) => teaching.teach(await session(id), given, act),
    async putProactive(rule, act) {
      await met(act)
      return proactive.put(rule, act)
    },
    async removeProactive(id, act) {
      await met(act)
      await proactive.remove(id, act)
    },
    async setHours(given, act) {
      await met(act)
      await ofTeam(given.team)
      return office.set(given)
    },
    async setHolidays(given, act) {
      await met(act)
      await ofTeam(given.team)
      return office.holidays(given)
    },
    async setAwayMessage(given, act) {
      await met(act)
      return office.message(given)
    },
    async putSla(given, act) {
      await met(act)
      let saved: SlaPolicy | undefined
      const made = await once.run(act, { verb: 'sla', input: given }, async id => {
        saved = await promises.put(given, `sla_${id}`)
      })
      const id = given.id ?? `sla_${made}`
      const policy = saved ?? (await promises.policies()).find(one => one.id === id)
      if (!policy) throw new Problem('not_found', `The policy ${id} is gone again.`)
      return policy
    },
    async removeSla(id, act) {
      await met(act)
      await promises.remove(id)
    },
    async message(contact, { text, ...how }, act) {
      const words = how.attachments?.length && text.trim() === '' ? '' : textOf(text, 'A message')
      return needs.beginnings.message(contact, { ...how, text: words }, act)
    },
    async changeContact(id, change, act) {
      await met(act)
      return contacts.change(id, change)
    },
    async mergeContacts(into, from, act) {
      await met(act)
      return contacts.merge(into, from)
    },
    async blockContact(id, blocked, act) {
      await met(act)
      return contacts.block(id, blocked)
    },
    async putAgent(id, change, act) {
      await met(act)
      for (const team of change.teams?.add ?? [])
        if (!(await teams.get(team))) throw new Problem('not_found', `There is no team ${team}. ‘teams’ lists them. Nothing was changed.`)
      const changed = await agents.put(id, change)
      lookAfter(changed)
      return changed
    },
    async joinAgents(into, from, act) {
      await met(act)
      const one = await agents.join(into, from)
      await handOver()
      return one
    },
    async away(away, act) {
      const agent = await agents.away((await agents.meet(act.who)).id, away)
      lookAfter(agent)
      return agent
    },
    async roles(change, act) {
      await met(act)
      return agents.setRoles(change)
    },
    async putTeam(change, act) {
      await met(act)
      const team = await teams.put(change)
      waiting(team.id)
      return team
    },
    async removeTeam(id, act) {
      await met(act)
      await teams.remove(id)
    },
    async putCanned(canned, act) {
      await met(act)
      return replies.put(canned, act)
    },
    async removeCanned(id, act) {
      await met(act)
      await replies.remove(id, act)
    },
    async keepAudit({ days }, act) {
      await met(act)
      return audit.keep(days)
    },
    async putArticle(slug, { from, ...article }, act) {
      await met(act)
      await once.run(act, { verb: 'article', input: [slug, article, from] }, async () => {
        const provenance = from ? { provenance: await teaching.provenance(await session(from.session), from.seq, act) } : {}
        await articles.put(slug, { ...article, ...provenance })
      })
      return articles.get(slug)
    },
    async removeArticle(slug, act) {
      await met(act)
      await once.run(act, { verb: 'article remove', input: slug }, (_, again) => unlessGone(again, articles.remove(slug)))
    },
  }
}

/** In a second run of an act that broke off, what is gone was removed by the first. */
const unlessGone = async (again: boolean, work: Promise<void>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (!(again && error instanceof Problem && error.code === 'not_found')) throw error
  }
}
