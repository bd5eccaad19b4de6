// The App Home of agents and admins: published when it is opened, and again when what it shows has changed, to those who looked lately.
// https://docs.slack.dev/surfaces/app-home
import { z } from 'zod'
import type { SlackListener } from '#connectors/links/slack/link.ts'
import { hour, minute, second } from '#core/model/time.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Base } from './base.ts'
import { type HomeTab, home } from './draw.ts'
import type { HomeReader } from './home/read.ts'
import type { Colleague } from './who.ts'

export interface Home {
  listener: SlackListener
  /** Shows another tab or page to somebody. */
  turn(user: string, tab: HomeTab, page: number): Promise<void>
  /** This person did something that their page shows. */
  stale(user: string): void
  /** Follows what happens until the signal aborts. */
  follow(signal: AbortSignal): Promise<void>
  stop(): void
}

interface Given extends Pick<Base, 'link' | 'queries' | 'people' | 'clock' | 'log'> {
  reader: HomeReader
  /** Suggests questions in the Messages tab. */
  greet(user: string, channel: string): Promise<void>
}

const opened = z.looseObject({
  type: z.literal('app_home_opened'),
  user: z.string(),
  tab: z.string().default('home'),
  channel: z.string().default(''),
})

/** Whoever looked this lately is shown changes. */
const lately = 30 * minute
/** Changes are collected so long, so that a busy minute costs each reader a few calls. */
const rest = 5 * second
/** What somebody did themselves they see this soon. */
const promptly = second / 4
/** What a clock says on the page goes stale by itself. */
const mostWatchers = 200

interface Watcher {
  tab: HomeTab
  page: number
  at: number
}

const turnedAway = {
  type: 'home',
  blocks: [
    {
      type: 'section',
      text: { type: 'plain_text', text: 'This is the desk of the support team. If you belong to it, ask to be added to its channel.' },
    },
  ],
}

export const createHome = ({ link, queries, people, clock, log, reader, greet }: Given): Home => {
  const watchers = new Map<string, Watcher>()
  const due = new Set<string>()
  const hurried = new Set<string>()
  let cancel: (() => void) | undefined
  let cancelHurry: (() => void) | undefined
  let ended = false

  const drawn = async (who: Colleague, { tab, page }: Watcher) => home(await reader.read(who, tab, page))

  const publish = async (user: string): Promise<void> => {
    const watcher = watchers.get(user)
    if (!watcher) return
    const who = await people.colleague(user)
    const view = who ? await drawn(who, watcher) : turnedAway
    await link.call('views.publish', { user_id: user, view }, { urgent: true })
  }

  const look = (user: string, tab: HomeTab, page: number): void => {
    watchers.delete(user)
    watchers.set(user, { tab, page, at: clock.now() })
    const oldest = watchers.size > mostWatchers ? watchers.keys().next().value : undefined
    if (oldest !== undefined) watchers.delete(oldest)
  }

  const refresh = async (users: Set<string>): Promise<void> => {
    const all = [...users]
    users.clear()
    for (const user of all) {
      const watcher = watchers.get(user)
      if (!watcher || clock.now() - watcher.at > lately) {
        watchers.delete(user)
        continue
      }
      await publish(user).catch(error => {
        // Nobody waits for this one: the next change or the next look brings it.
        if (error instanceof Refused) watchers.delete(user)
        log.debug({ error }, 'an App Home was not brought up to date')
      })
    }
  }

  const soon = (): void => {
    if (ended || cancel || due.size === 0) return
    cancel = clock.after(rest, () => {
      cancel = undefined
      void refresh(due)
    })
  }

  const stale = (user: string): void => {
    if (!watchers.has(user)) return
    hurried.add(user)
    if (ended || cancelHurry) return
    cancelHurry = clock.after(promptly, () => {
      cancelHurry = undefined
      void refresh(hurried)
    })
  }

  return {
    listener: {
      name: 'slack desk: home',
      wants: ({ event }) => opened.safeParse(event).success,
      lane: ({ event }) => opened.parse(event).user,
      async handle({ event, at }) {
        const { user, tab, channel } = opened.parse(event)
        // The Messages tab raises the same event: a page published for it would never be seen.
        if (tab === 'messages') return greet(user, channel)
        // Whoever opened it an hour ago is not there any more.
        if (tab !== 'home' || clock.now() - at > hour) return
        look(user, watchers.get(user)?.tab ?? 'desk', watchers.get(user)?.page ?? 0)
        await publish(user)
      },
    },
    async turn(user, tab, page) {
      look(user, tab, page)
      await publish(user)
    },
    stale,
    async follow(signal) {
      for await (const _ of queries.happenings(signal)) {
        for (const user of watchers.keys()) due.add(user)
        soon()
      }
    },
    stop() {
      ended = true
      cancel?.()
      cancelHurry?.()
      cancel = undefined
      cancelHurry = undefined
    },
  }
}
