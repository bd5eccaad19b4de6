// The one table of what people do. Desks listen for these verbs and draw what they answer; bots/api offers the session verbs as REST.
import { z } from 'zod'
import { familyOf, helpCard, verbHelpCard } from './cards/help.ts'
import { actionImport, actionKey, actionRemove } from './verbs/action-services.ts'
import { actionEdit, actionList, actionOff, actionOn, actionShow, actionTest } from './verbs/actions.ts'
import { mayUse } from './verbs/allowed.ts'
import { audit } from './verbs/audit.ts'
import { articleBacktest, backtest, ruleBacktest, scenarioBacktest } from './verbs/backtest.ts'
import { cannedEdit, cannedList, cannedNew, cannedRemove, cannedShow, useCanned } from './verbs/canned.ts'
import { cc } from './verbs/cc.ts'
import { routeEdit, routeList, routeNew, routeRemove, settings } from './verbs/desks.ts'
import { articleImport } from './verbs/documents.ts'
import { close, csat, reopen, resolve, snooze, tags } from './verbs/end.ts'
import { contactErase, contactErased, contactExport } from './verbs/erase.ts'
import { holdoutBegin, holdoutEnd, holdoutList } from './verbs/holdout.ts'
import { hours, hoursHoliday, hoursHolidayRemove, hoursMessage, hoursSet } from './verbs/hours.ts'
import { link } from './verbs/link.ts'
import { find, handoffs, queue, sessions, show, why } from './verbs/look.ts'
import { masking } from './verbs/masking.ts'
import { away, back, memberAdd, memberJoin, memberRole, memberShow, members, rolesVerb } from './verbs/members.ts'
import { message } from './verbs/message.ts'
import { health, sources, today } from './verbs/overview.ts'
import { assign, claim, pickup, release } from './verbs/own.ts'
import {
  contactApart,
  contactBlock,
  contactMerge,
  contactSegment,
  contactSet,
  contactShow,
  contactSplit,
  contacts,
  contactUnblock,
} from './verbs/people.ts'
import { proactiveEdit, proactiveList, proactiveNew, proactiveOff, proactiveOn, proactiveRemove, proactiveShow } from './verbs/proactive.ts'
import { nearest, readLine } from './verbs/read.ts'
import { retention } from './verbs/retention.ts'
import { slaList, slaRemove, slaSet } from './verbs/sla.ts'
import { autopilot, handoffWhen, topicNew, topicRemove, topics } from './verbs/switch.ts'
import { correct, decide, draft, note, react, reply, settle, unreact, unsend } from './verbs/talk.ts'
import { articleFrom, recall, redact, teach } from './verbs/teach.ts'
import { teamAdd, teamDrop, teamEdit, teamNew, teamRemove, teamShow, teams } from './verbs/teams.ts'
import { template } from './verbs/template.ts'
import {
  ask,
  scenarioEdit,
  scenarioList,
  scenarioNew,
  scenarioPublish,
  scenarioRemove,
  scenarioRollback,
  scenarioShow,
  scenarioTest,
} from './verbs/train.ts'
import { translate } from './verbs/translate.ts'
import { type HouseVerb, houseVerb, type SessionVerb, unclear, type Verb } from './verbs/verb.ts'
import { articlePut, articleRemove, articleShow, articles } from './verbs/write.ts'

export { mayUse } from './verbs/allowed.ts'
export { nearest, type Read, readLine } from './verbs/read.ts'
export {
  type Circumstances,
  type Field,
  type HouseVerb,
  ofMessage,
  type SessionVerb,
  type Verb,
  type VerbGiven,
  type Wording,
} from './verbs/verb.ts'

/** The verbs on one session, in the order in which help tells them. */
export const sessionVerbs: readonly SessionVerb[] = [
  reply,
  correct,
  unsend,
  react,
  unreact,
  note,
  claim,
  pickup,
  assign,
  release,
  resolve,
  close,
  reopen,
  snooze,
  tags,
  cc,
  draft,
  decide,
  csat,
  settle,
  translate,
  useCanned,
  template,
]

const help: HouseVerb = houseVerb({
  name: 'help',
  summary: 'What you can do',
  help: 'Alone it lists every verb with an example; with a verb it tells all about that one.',
  wordings: [
    {
      word: 'help',
      aliases: ['?', 'h'],
      usage: '[VERB]',
      about: 'all verbs, or one in full',
      examples: ['help', 'help snooze'],
      completes: 'verb',
      read: text => (text.trim() === '' ? {} : { verb: text.trim() }),
    },
  ],
  input: z.strictObject({ verb: z.string().optional() }),
  problems: [],
  run: async ({ queries }, _session, { verb }, act) => {
    if (verb === undefined) {
      const { role } = await queries.me(act.who)
      return [helpCard(verbs.filter(one => mayUse(role, one)))]
    }
    const family = familyOf(verb, verbs).concat(verbs.filter(one => one.name === verb))
    if (family.length > 1) return family.map(verbHelpCard)
    const found = verbs.find(v => v.name === verb) ?? readLine(verb, verbs)?.verb
    if (found) return [verbHelpCard(found)]
    const near = nearest(verb, verbs)
    throw unclear(`There is no verb ‘${verb}’.${near ? ` Did you mean ‘${near}’?` : ''} ‘help’ lists them all.`)
  },
})

/** The verbs of the whole house, in the order in which help tells them. */
export const houseVerbs: readonly HouseVerb[] = [
  queue,
  show,
  sessions,
  find,
  recall,
  why,
  handoffs,
  message,
  contactShow,
  contactSet,
  contactSegment,
  contactMerge,
  contactSplit,
  contactApart,
  contactBlock,
  contactUnblock,
  contactExport,
  contactErase,
  contactErased,
  contacts,
  teach,
  redact,
  ask,
  autopilot,
  handoffWhen,
  topics,
  topicNew,
  topicRemove,
  scenarioList,
  scenarioShow,
  scenarioNew,
  scenarioEdit,
  scenarioTest,
  scenarioBacktest,
  scenarioPublish,
  scenarioRollback,
  scenarioRemove,
  backtest,
  ruleBacktest,
  holdoutList,
  holdoutBegin,
  holdoutEnd,
  proactiveList,
  proactiveShow,
  proactiveNew,
  proactiveEdit,
  proactiveOn,
  proactiveOff,
  proactiveRemove,
  masking,
  actionList,
  actionShow,
  actionImport,
  actionKey,
  actionOn,
  actionOff,
  actionEdit,
  actionTest,
  actionRemove,
  settings,
  routeList,
  routeNew,
  routeEdit,
  routeRemove,
  hours,
  hoursSet,
  hoursHoliday,
  hoursHolidayRemove,
  hoursMessage,
  slaList,
  slaSet,
  slaRemove,
  articles,
  articleShow,
  articlePut,
  articleImport,
  articleFrom,
  articleBacktest,
  articleRemove,
  cannedList,
  cannedShow,
  cannedNew,
  cannedEdit,
  cannedRemove,
  members,
  memberShow,
  memberRole,
  memberAdd,
  memberJoin,
  away,
  back,
  rolesVerb,
  teams,
  teamShow,
  teamNew,
  teamEdit,
  teamAdd,
  teamDrop,
  teamRemove,
  today,
  sources,
  health,
  retention,
  link,
  audit,
  help,
]

/** Everything people do. */
export const verbs: readonly Verb[] = [...sessionVerbs, ...houseVerbs]
