// What the parts of this desk share.
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { DeskSettings } from '#core/model/desk-settings.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import type { SlackDeskConfig } from './config.ts'
import type { Marks } from './desk/marks.ts'
import type { Post } from './desk/post.ts'
import type { Troubles } from './health.ts'
import type { DeskRooms } from './rooms.ts'
import type { People } from './who.ts'

export interface Base extends Pick<DeskGiven, 'controls' | 'queries' | 'files' | 'places' | 'clock' | 'log' | 'publicUrl'> {
  link: SlackLink
  config: SlackDeskConfig
  people: People
  rooms: DeskRooms
  post: Post
  marks: Marks
  troubles: Troubles
  /** As they stand now. */
  settings(): Promise<DeskSettings>
  newId(): string
}
