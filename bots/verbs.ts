// The one table of what people do. Desks listen for these verbs and draw what they answer; bots/api offers them as REST.
import { close, csat, reopen, resolve, snooze, tags } from './verbs/end.ts'
import { assign, claim, release } from './verbs/own.ts'
import { decide, draft, note, reply, settle } from './verbs/talk.ts'
import type { SessionVerb } from './verbs/verb.ts'

export type { HouseVerb, SessionVerb, Verb, VerbGiven } from './verbs/verb.ts'

/** The verbs on one session, in the order in which help tells them. */
export const sessionVerbs: readonly SessionVerb[] = [
  reply,
  note,
  claim,
  assign,
  release,
  resolve,
  close,
  reopen,
  snooze,
  tags,
  draft,
  decide,
  csat,
  settle,
]
