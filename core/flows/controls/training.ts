// What people teach the AI: scenarios, topics, articles, autopilot, and a trial of it.
import type { Holdout } from '../../model/holdout.ts'
import { Problem } from '../../model/problem.ts'
import type { Controls } from '../../ports/controls.ts'
import { mustBeClean } from '../training/tried-first.ts'
import type { ControlNeeds } from './needs.ts'
import { textOf } from './texts.ts'
import type { Verbs } from './verb.ts'

export const createTrainingControls = (
  needs: ControlNeeds,
  { session, met }: Verbs,
): Pick<
  Controls,
  | 'ask'
  | 'backtest'
  | 'stopBacktest'
  | 'autopilot'
  | 'masking'
  | 'topic'
  | 'removeTopic'
  | 'newScenario'
  | 'changeScenario'
  | 'publishScenario'
  | 'rollbackScenario'
  | 'removeScenario'
  | 'beginHoldout'
  | 'endHoldout'
  | 'teach'
  | 'putArticle'
  | 'removeArticle'
  | 'addDocument'
> => {
  const { agents, scenarios, gates, masking, articles, documents, once, trials, backtests, triedFirst, teaching, holdouts } = needs
  return {
    ask: ({ text, ...how }) => trials.ask({ text: textOf(text, 'A question'), ...how }),
    async backtest(given, act) {
      await met(act)
      const id = await once.run(act, { verb: 'backtest', input: given }, made => backtests.start(`bt_${made}`, given, act.who))
      return backtests.look(`bt_${id}`)
    },
    async stopBacktest(id, act) {
      await met(act)
      await backtests.stop(id, `${act.who.name} stopped it`)
      return backtests.look(id)
    },
    async masking(change, act) {
      await met(act)
      return masking.change(change)
    },
    async autopilot({ anyway = false, ...change }, act) {
      await met(act)
      if (!anyway) mustBeClean(await triedFirst.rules(change), 'Nothing was changed')
      return gates.setAutopilot(change)
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
    async beginHoldout(id, { share }, act) {
      const by = await agents.meet(act.who)
      const scenario = await scenarios.get(id)
      let begun: Holdout | undefined
      const made = await once.run(act, { verb: 'holdout begin', input: [id, share] }, async key => {
        begun = await holdouts.begin(scenario, share, by, `hld_${key}`)
      })
      return begun ?? holdouts.get(`hld_${made}`)
    },
    async endHoldout(id, { end }, act) {
      const by = await agents.meet(act.who)
      return holdouts.end(id, end, by, `${by.name} decided so.`)
    },
    teach: async (id, given, act) => teaching.teach(await session(id), given, act),
    async putArticle(slug, { from, anyway = false, ...article }, act) {
      await met(act)
      await once.run(act, { verb: 'article', input: [slug, article, from, anyway] }, async () => {
        if (!anyway) mustBeClean(await triedFirst.article(slug, article), `The article ‘${article.title}’ was not saved`)
        const provenance = from ? { provenance: await teaching.provenance(await session(from.session), from.seq, act) } : {}
        await articles.put(slug, { ...article, ...provenance })
      })
      return articles.get(slug)
    },
    async addDocument(given, act) {
      await met(act)
      return documents.add(given, act)
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
