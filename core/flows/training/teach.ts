// "Teach from this": a message becomes a proposed scenario with its test, and one act makes and publishes it. The same for articles.

import { disagreements } from '#core/search/claims/disagree.ts'
import type { Clock } from '../../lib/clock.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Provenance } from '../../model/provenance.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Session } from '../../model/session.ts'
import type { Act, Taught } from '../../ports/controls.ts'
import type { ArticleProposal, Proposal, ScenarioCheck } from '../../ports/trial.ts'
import type { Library } from '../knowledge/library.ts'
import { slugOf } from '../knowledge/slug.ts'
import type { Agents } from '../people/agents.ts'
import type { Contacts } from '../people/contacts.ts'
import { mustAllow } from '../people/guard.ts'
import type { Once } from '../people/once.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Checker } from './check.ts'
import { type Lesson, lessonAt, testsFor } from './lesson.ts'
import type { Scenarios } from './scenarios.ts'
import type { Tried } from './trial.ts'
import { mustBeClean, type TriedFirst } from './tried-first.ts'

export interface Teaching {
  proposal(session: Session, seq: number): Promise<Proposal>
  article(session: Session, seq: number): Promise<ArticleProposal>
  provenance(session: Session, seq: number, act: Act): Promise<Provenance>
  check(scenario: Tried): Promise<ScenarioCheck>
  teach(session: Session, given: Taught, act: Act): Promise<Scenario>
  publish(id: string, act: Act, how: { anyway?: boolean }): Promise<Scenario>
}

interface Needs {
  timeline: Timeline
  contacts: Contacts
  agents: Agents
  library: Library
  scenarios: Scenarios
  checker: Checker
  triedFirst: Pick<TriedFirst, 'scenario'>
  once: Once
  clock: Clock
  loaded(): Promise<void>
}

/** Beyond this the earlier part of a long conversation is left out. */
const mostRead = 5000

const unpublished = (title: string): string => `‘${title}’ was not published`

export const createTeaching = (needs: Needs): Teaching => {
  const { timeline, contacts, agents, library, scenarios, checker, triedFirst, once, clock, loaded } = needs

  const lesson = async (session: Session, seq: number): Promise<Lesson> => {
    const entries = foldTimeline(await timeline.read(session.id, Math.max(0, session.lastSeq - mostRead)))
    return lessonAt(entries, seq, await contacts.get(session.contact))
  }

  const provenance: Teaching['provenance'] = async (session, seq, act) => {
    const { id, name } = await agents.meet(act.who)
    return { session: session.id, ticket: session.ticket, seq, by: { id, name }, at: clock.now() }
  }

  const check = async (scenario: Tried): Promise<ScenarioCheck> => {
    await loaded()
    return checker.check(scenario)
  }

  /** What speaks against giving it to customers: by its check, and by past sessions where the house asks for that. */
  const wrongWith = async (scenario: Tried & { id: string }): Promise<string[]> => [
    ...(await check(scenario)).wrong,
    ...(await triedFirst.scenario(scenario.id, scenario)),
  ]

  return {
    provenance,
    check,
    async proposal(session, of) {
      const { seq, title, examples, instruction, asked, taken, missing } = await lesson(session, of)
      const tests = instruction === '' ? [] : testsFor(asked, instruction, session.channel)
      const tried: Tried = { kind: 'scenario', title, examples, instruction, channels: [], segments: [], tests }
      return {
        session: session.id,
        ticket: session.ticket,
        seq,
        title,
        examples,
        instruction,
        tests,
        taken,
        missing,
        check: await check(tried),
      }
    },
    async article(session, of) {
      await loaded()
      const { seq, title, instruction, examples, taken, missing } = await lesson(session, of)
      const asked = examples[0] ?? title
      const where = { channel: session.channel, segments: [], language: library.languageOf(asked) }
      const { evidence } = asked === '' ? { evidence: [] } : await library.retrieve(asked, where)
      const pages = evidence.filter(e => e.kind === 'passage' && e.coverage >= 0.6)
      const topic = library.topicOf(asked, where.language) ?? session.topic
      const similar = new Map(pages.map(p => [p.id.slice(0, p.id.lastIndexOf('#')), p.title]))
      return {
        session: session.id,
        ticket: session.ticket,
        seq,
        slug: slugOf(title),
        title: /[?؟？]$/u.test(examples[0] ?? '') && !title.endsWith('…') ? `${title}?` : title,
        text: instruction,
        ...(topic === undefined ? {} : { topic }),
        taken,
        missing: missing.filter(each => !each.startsWith('Add more')),
        similar: [...similar].map(([id, name]) => ({ id, title: name })).slice(0, 3),
        contradictions: pages.flatMap(({ id, title: page, headings, text }) =>
          disagreements(instruction, text).map(found => ({
            with: { kind: 'page' as const, id, title: [page, ...headings].join(' › ') },
            question: asked,
            ...found,
          })),
        ),
      }
    },
    async teach(session, given, act) {
      // Anybody who answers may leave a draft; what customers get is the admins'.
      if (given.publish) await mustAllow(agents, await agents.meet(act.who), 'publishScenario')
      const { of, publish, anyway, tests: wanted, ...text } = given
      const made = await once.run(act, { verb: 'teach', input: [session.id, given] }, async (id, again) => {
        const scenario = `scn_${id}`
        const known = again ? await scenarios.find(scenario) : undefined
        if (!known) {
          const { asked } = await lesson(session, of)
          const tests = wanted ?? testsFor(asked, text.instruction, session.channel)
          const tried = { channels: [], segments: [], kind: 'scenario' as const, ...text }
          const whole = { ...tried, ...(tried.kind === 'scenario' && tests.length > 0 ? { tests } : {}) }
          if (publish && !anyway) mustBeClean(await wrongWith({ ...whole, id: scenario }), unpublished(text.title))
          await scenarios.create({ ...whole, provenance: await provenance(session, of, act) }, scenario)
        }
        if (publish) await scenarios.publish(scenario, await agents.meet(act.who), id)
      })
      return scenarios.get(`scn_${made}`)
    },
    async publish(id, act, { anyway = false }) {
      const by = await agents.meet(act.who)
      await once.run(act, { verb: 'scenario publish', input: [id, anyway] }, async (made, again) => {
        const now = await scenarios.get(id)
        if (!anyway && !(again && now.acts?.includes(made)) && (now.changed || now.status === 'draft'))
          mustBeClean(await wrongWith(now), unpublished(now.title))
        await scenarios.publish(id, by, made)
      })
      return scenarios.get(id)
    },
  }
}
