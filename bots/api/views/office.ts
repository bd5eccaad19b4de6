// Office hours, policies for replies and clocks, as callers see them: spans of time are minutes or seconds.
import type { Deadline } from '#core/model/clocks/deadline.ts'
import type { Hours } from '#core/model/clocks/hours.ts'
import { spanWords, weekWords } from '#core/model/clocks/hours-words.ts'
import type { ReplyTimes } from '#core/model/clocks/pace.ts'
import type { SlaPolicy } from '#core/model/clocks/sla.ts'
import { type Duration, minute, second } from '#core/model/time.ts'
import type { OfficeStanding } from '#core/ports/queries.ts'
import { type Json, maybe } from './parts.ts'

export const deadlineView = ({ kind, state, at, left, until, warned }: Deadline): Json => ({
  kind,
  state,
  at: maybe(at),
  left: left === undefined ? undefined : Math.round(left / second),
  until: maybe(until),
  warned,
})

const hoursView = ({ zone, week, holidays }: Hours): Json => ({
  zone,
  week: weekWords(week),
  holidays: holidays.map(({ date, name, spans }) => ({ date, name, times: spans.map(spanWords) })),
})

export const officeView = (office: OfficeStanding, times: ReplyTimes | null): Json => ({
  house: office.house && hoursView(office.house),
  teams: Object.fromEntries(Object.entries(office.teams).map(([name, hours]) => [name, hoursView(hours)])),
  messages: office.messages,
  open: office.open,
  until: maybe(office.until),
  replyTimes: times && { median: times.median / minute, most: times.most / minute, count: times.count, days: times.days },
})

const inMinutes = (time: Duration | undefined): number | undefined => (time === undefined ? undefined : time / minute)

export const slaView = ({ id, name, when, firstReply, nextReply, resolution, snoozePauses, warnAt }: SlaPolicy): Json => ({
  id,
  name,
  when,
  firstReply: inMinutes(firstReply),
  nextReply: inMinutes(nextReply),
  resolution: inMinutes(resolution),
  snoozePauses,
  warnAt: Math.round(warnAt * 100),
})
