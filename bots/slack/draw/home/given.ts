// What the App Home is drawn from. The desk reads it; nothing here asks for anything.

import type { Agent, Role } from '#core/model/agent.ts'
import type { KnowledgePageRecord } from '#core/model/article.ts'
import type { Scenario } from '#core/model/scenario.ts'
import type { Session } from '#core/model/session.ts'
import type { Time } from '#core/model/time.ts'
import type { Autopilot, Topic } from '#core/model/topic.ts'
import type { DayNumbers, PartStanding, SourceStanding } from '#core/ports/overview.ts'
import type { SessionWithContact } from '#core/ports/queries.ts'
import type { Action, Card } from '../../../cards.ts'
import type { HomeTab } from '../actions.ts'

/** One thing to be done before the desk works; `action` or `url` is how. */
export interface Step {
  label: string
  done: boolean
  how: string
  action?: Action
  url?: string
}

/** Only for admins: what is left out has no tab. */
export interface AdminHome {
  setup?: readonly Step[]
  autopilot?: { autopilot: Autopilot; channels: readonly string[]; topics: readonly Topic[] }
  scenarios?: readonly Scenario[]
  knowledge?: { articles: readonly KnowledgePageRecord[]; sources: readonly SourceStanding[] }
  people?: { agents: readonly Agent[]; cards?: readonly Card[] }
  /** Office hours, deadlines and what else has a card of its own. */
  hours?: { cards: readonly Card[] }
  health?: readonly PartStanding[]
}

export interface HomeGiven {
  now: Time
  /** Of the reader, IANA name. */
  zone: string
  role: Role
  tab?: HomeTab
  /** Counted from 0. */
  page?: number
  /** Sessions that the reader has, the longest waiting first. */
  mine: readonly SessionWithContact[]
  /** Everybody who waits, the longest waiting first. */
  queue: readonly SessionWithContact[]
  snoozed: readonly SessionWithContact[]
  today?: DayNumbers
  /** The channel where threads appear, such as `C0123`: named in the first-time words. */
  room?: string
  /** Where a session's thread stands, to be opened in Slack. */
  threadOf?(session: Session): string | undefined
  admin?: AdminHome
}
