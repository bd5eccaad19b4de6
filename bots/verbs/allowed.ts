// Which verbs somebody may use: the core refuses what is not allowed; this lets a desk leave it out beforehand.
import { lookup } from '#core/lib/lookup.ts'
import type { Role } from '#core/model/agent.ts'
import { allows, type Right } from '#core/model/rights.ts'
import type { Verb } from './verb.ts'

/** The act of the core that a verb of the house stands for. Verbs that look, or that look without further words, are not here. */
const acts: Record<string, Right> = lookup({
  message: 'message',
  'contact set': 'changeContact',
  'contact segment': 'changeContact',
  'contact merge': 'mergeContacts',
  'contact split': 'splitContact',
  'contact apart': 'keepApart',
  'contact block': 'blockContact',
  'contact unblock': 'blockContact',
  'contact erase': 'eraseContact',
  'contact export': 'exportContact',
  'topic new': 'topic',
  'topic remove': 'removeTopic',
  teach: 'teach',
  redact: 'redact',
  'scenario new': 'newScenario',
  'scenario edit': 'changeScenario',
  'scenario publish': 'publishScenario',
  'scenario rollback': 'rollbackScenario',
  'scenario remove': 'removeScenario',
  'holdout begin': 'beginHoldout',
  'holdout end': 'endHoldout',
  'proactive new': 'putProactive',
  'proactive edit': 'putProactive',
  'proactive on': 'putProactive',
  'proactive off': 'putProactive',
  'proactive remove': 'removeProactive',
  'action import': 'importActions',
  'action key': 'setCredentials',
  'action on': 'changeAction',
  'action off': 'changeAction',
  'action edit': 'changeAction',
  'action test': 'testAction',
  'action remove': 'removeActions',
  'hours set': 'setHours',
  'hours holiday add': 'setHolidays',
  'hours holiday remove': 'setHolidays',
  'hours message': 'setAwayMessage',
  'sla set': 'putSla',
  'sla remove': 'removeSla',
  'article import': 'addDocument',
  'article write': 'putArticle',
  'article from': 'putArticle',
  'article remove': 'removeArticle',
  'member add': 'putAgent',
  'member role': 'putAgent',
  'member join': 'joinAgents',
  away: 'away',
  back: 'away',
  'team new': 'putTeam',
  'team edit': 'putTeam',
  'team add': 'putAgent',
  'team drop': 'putAgent',
  'team remove': 'removeTeam',
  'canned new': 'putCanned',
  'canned edit': 'putCanned',
  'canned remove': 'removeCanned',
  'route new': 'deskSettings',
  'route edit': 'deskSettings',
  'route remove': 'deskSettings',
  link: 'linkDevice',
  audit: 'audit',
})

/** Verbs of the house that look where they are given nothing, and change something else. */
const both = new Set(['autopilot', 'masking', 'retention', 'settings', 'roles', 'audit'])

/** False for verbs that only look: what they answer is of use to nobody later. */
export const changesSomething = ({ name, scope }: Pick<Verb, 'name' | 'scope'>): boolean =>
  scope === 'session' || acts[name] !== undefined || both.has(name)

/** True where the role is enough for the verb. */
export const mayUse = (role: Role, verb: Pick<Verb, 'name' | 'scope'>): boolean => {
  const act = verb.scope === 'session' ? 'reply' : acts[verb.name]
  return act === undefined || allows(role, act)
}
