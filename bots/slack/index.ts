// The desk in Slack: each session that needs a person is a thread, and everything people do is a message, a button, a shortcut or a command.

import type { SlackLink } from '#connectors/links/slack/link.ts'
import { createIds } from '#core/lib/ids.ts'
import type { Desk } from '#core/ports/desk.ts'
import type { CreateDesk } from '#core/ports/folder.ts'
import type { Base } from './base.ts'
import type { SlackDeskConfig } from './config.ts'
import { createCards } from './desk/card.ts'
import { createDrafts } from './desk/drafts.ts'
import { createErase } from './desk/erase.ts'
import { createFileBringer } from './desk/files.ts'
import { createMarks } from './desk/marks.ts'
import { createPost } from './desk/post.ts'
import { createSettle } from './desk/settle.ts'
import { createShow } from './desk/show.ts'
import { createDirect } from './dm.ts'
import { createTroubles } from './health.ts'
import { createHomeReader } from './home/read.ts'
import { createHome } from './home.ts'
import { createCatchingUp } from './listen/catching-up.ts'
import { createChanges } from './listen/changes.ts'
import { createHeld } from './listen/held.ts'
import { createMessages } from './listen/messages.ts'
import { createReactions } from './listen/reactions.ts'
import { createSay } from './listen/say.ts'
import { threadOf } from './place.ts'
import { createDoer } from './press/act.ts'
import { wireActions } from './press/actions.ts'
import { wireCommands } from './press/commands.ts'
import { wireShortcuts } from './press/shortcuts.ts'
import { createThings } from './press/things.ts'
import { wireViews } from './press/views.ts'
import { createWindows } from './press/windows.ts'
import { createDeskRooms } from './rooms.ts'
import { createPeople } from './who.ts'

export const create: CreateDesk<SlackDeskConfig> = (config, given): Desk => {
  const { clock, log, queries } = given
  const link = given.link as SlackLink
  const troubles = createTroubles({ link, channel: config.channel, clock })
  const rooms = createDeskRooms({ link, config, clock })
  link.reserve(channel => rooms.has(channel))
  const base: Base = {
    ...given,
    link,
    config,
    rooms,
    troubles,
    people: createPeople({ link, config, queries, troubles, clock, log }),
    post: createPost({ link, troubles }),
    marks: createMarks({ link, troubles }),
    async settings() {
      const settings = await queries.deskSettings()
      await rooms.take(settings.routes.flatMap(({ show }) => (show?.desk === 'slack' ? [show.room] : [])))
      return settings
    },
    newId: createIds(clock.now),
  }

  const working = new Set<Promise<unknown>>()
  const busy = (work: Promise<unknown>): void => {
    working.add(work)
    work.finally(() => working.delete(work)).catch(() => {})
  }

  const say = createSay(base)
  const doer = createDoer({ ...base, things: createThings(base) })
  const windows = createWindows(base)
  const direct = createDirect({ ...base, doer })
  const home = createHome({ ...base, reader: createHomeReader(base), greet: direct.greet })
  const changes = createChanges({ ...base, say })
  const catchUp = createCatchingUp({
    ...base,
    async rooms() {
      await base.settings()
      return rooms.all()
    },
  })

  for (const listener of [
    createMessages({ ...base, say, changes, asked: direct.asked, catchUp }),
    createReactions(base),
    direct.listener,
    home.listener,
  ])
    link.listen(listener)
  wireActions({ ...base, doer, windows, home, held: createHeld({ ...base, say }), busy })
  wireViews({ ...base, doer, home })
  wireCommands({ ...base, doer, windows, busy })
  wireShortcuts({ ...base, doer, windows, busy })

  const ending = new AbortController()
  return {
    name: 'slack',
    ...createCards({ ...base, drafts: createDrafts(base) }),
    ...createShow({ ...base, erase: createErase(base) }),
    ...createFileBringer(base),
    ...createSettle(base),
    async remove(place, ref) {
      await link.call('chat.delete', { channel: threadOf(place).channel, ts: ref })
    },
    async start() {
      await base.settings()
      busy(home.follow(ending.signal).catch(error => log.error({ error }, 'the App Home no longer follows what happens')))
    },
    async stop() {
      ending.abort()
      home.stop()
      await Promise.allSettled(working)
    },
    health: troubles.health,
  }
}
