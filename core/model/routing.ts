// Which sessions go where: rules looked at from the first, by channel, topic, tag and segment.
import type { Session } from './session.ts'

/** What a rule asks of a session; what is left out holds for all. Of a list one has to be there. */
export interface When {
  channels?: string[]
  topics?: string[]
  tags?: string[]
  segments?: string[]
}

export interface Route {
  id: string
  /** In people's words, for lists. */
  name: string
  when: When
  /** The team that has it. */
  team?: string
  /** The desk that shows it, and the room there: a Slack or Teams channel, in that desk's own words. */
  show?: { desk: string; room: string }
}

const among = (wanted: string[] | undefined, there: readonly (string | undefined)[]): boolean =>
  wanted === undefined || wanted.length === 0 || wanted.some(one => there.includes(one))

/** True where the session is one of those the rule means. */
export const meets = (when: When, session: Pick<Session, 'channel' | 'topic' | 'tags'>, segments: readonly string[]): boolean =>
  among(when.channels, [session.channel]) &&
  among(when.topics, [session.topic]) &&
  among(when.tags, session.tags) &&
  among(when.segments, segments)
