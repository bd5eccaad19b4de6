// Where an answer to a press goes: a window, a line that only one person sees, or a direct message. Never nowhere.
// https://docs.slack.dev/surfaces/modals https://docs.slack.dev/interactivity/handling-user-interaction
import type { ModalView } from '@slack/types'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { type Card, said } from '../../cards.ts'
import type { Post } from '../desk/post.ts'
import { commands, type Reader } from '../draw/words.ts'
import { cardMessage, cardViews, type Drawn, type Press, waiting } from '../draw.ts'
import type { Thread } from '../place.ts'

export type Again = Extract<Press, { kind: 'act' }>

export interface Outlet {
  /** Keeps a window for what takes longer than Slack's three seconds. */
  begin(title: string): Promise<void>
  /** Shows a window; false where there can be none here. */
  window(view: ModalView): Promise<boolean>
  cards(cards: readonly Card[], again?: Again): Promise<void>
  /** It is done. Silent where the thread itself shows it. */
  done(words: string): Promise<void>
  problem(words: string): Promise<void>
}

type Given = { link: SlackLink; post: Post; reader: Reader }

/** A window that says what became of it: `card:done`, or `card:problem` where nothing did. */
export const noticeView = (words: string, good: boolean, reader: Reader): ModalView => ({
  ...cardViews(said(commands(words), good ? 'good' : 'bad'), reader, { title: good ? 'Done' : 'Not done' }),
  callback_id: good ? 'card:done' : 'card:problem',
})

const oneBy = (cards: readonly Card[], words: string): readonly Card[] => (cards.length > 0 ? cards : [said(words)])

/** A press that may open a window. `view`: it was in one. `page`: only that one's page is turned. `thread`: it was on a message there. */
export const windowOutlet = (
  { link, post, reader }: Given,
  at: { trigger: string; user: string; view?: string; page?: boolean; thread?: Thread },
): Outlet => {
  let own = at.page ? at.view : undefined
  const put = async (view: ModalView): Promise<void> => {
    if (own !== undefined) {
      await link.call('views.update', { view_id: own, view }, { urgent: true })
      return
    }
    const method = at.view === undefined ? 'views.open' : 'views.push'
    try {
      const opened = await link.call<{ view?: { id?: string } }>(method, { trigger_id: at.trigger, view }, { urgent: true })
      own = opened.view?.id
    } catch (error) {
      // Slack stacks three windows: a fourth takes the place of the last.
      if (!(error instanceof Refused) || at.view === undefined) throw error
      own = at.view
      await link.call('views.update', { view_id: own, view }, { urgent: true })
    }
  }
  const notice = (words: string, good: boolean): ModalView => noticeView(words, good, reader)
  const whisper = (words: string): Promise<boolean> =>
    at.thread ? post.whisper(at.thread, at.user, cardMessage(said(commands(words), 'bad'), reader)) : Promise.resolve(false)
  const inWindow = (): boolean => own !== undefined || at.view !== undefined || at.thread === undefined
  return {
    begin: title => put(waiting(title)),
    async window(view) {
      await put(view)
      return true
    },
    cards: (cards, again) =>
      put(cardViews(oneBy(cards, 'Done'), reader, { ...(again && { again }), ...(again?.page !== undefined && { page: again.page }) })),
    async done(words) {
      if (inWindow()) await put(notice(words, true))
    },
    async problem(words) {
      if (!inWindow() && (await whisper(words))) return
      await put(notice(words, false))
    },
  }
}

/** A typed command: windows for forms, and lines that only who typed it sees. */
export const commandOutlet = (given: Given, at: { trigger: string; user: string; respond(shown: Drawn): Promise<unknown> }): Outlet => {
  const windows = windowOutlet(given, at)
  const say = (card: Card, again?: Again) => at.respond(cardMessage(card, given.reader, again ? { again } : {}))
  return {
    begin: async () => {},
    window: windows.window,
    async cards(cards, again) {
      for (const card of oneBy(cards, 'Done')) await say(card, again)
    },
    done: async words => void (await say(said(words))),
    problem: async words => void (await say(said(commands(words), 'bad'))),
  }
}

/**
 * What was pressed before the process died, or so long ago that no window can be opened: its outcome comes as a direct message, or, where that
 * can not be, as a line in the thread. `words`: what was written, so that it is not lost where it could not be done.
 */
export const lateOutlet = (
  { post, reader }: Omit<Given, 'link'>,
  at: { user: string; key: string; thread?: Thread | undefined; words?: string | undefined },
): Outlet => {
  let count = 0
  const say = async (card: Card): Promise<void> => {
    const shown = cardMessage(card, reader)
    try {
      await post.message({ channel: at.user }, shown, `late/${at.key}/${count++}`)
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Gone) || !at.thread) throw error
      await post.whisper(at.thread, at.user, shown)
    }
  }
  const why = 'Threadline was interrupted when you pressed.'
  return {
    begin: async () => {},
    window: async () => false,
    async cards(cards) {
      for (const card of oneBy(cards, 'Done')) await say(card)
    },
    done: words => say(said(`${why} ${words}`)),
    problem: words => say(said(`${why} ${words}${at.words ? `\n\nYour words were:\n${at.words}` : ''}`, 'bad')),
  }
}

/** A conversation with the bot: everything is a message, and forms are a button away. */
export const messageOutlet = ({ post, reader }: Omit<Given, 'link'>, at: { channel: string; thread: string; key: string }): Outlet => {
  let count = 0
  const say = (card: Card, again?: Again) =>
    post.message({ channel: at.channel, thread: at.thread }, cardMessage(card, reader, again ? { again } : {}), `${at.key}/${count++}`)
  return {
    begin: async () => {},
    window: async () => false,
    async cards(cards, again) {
      for (const card of oneBy(cards, 'Done')) await say(card, again)
    },
    done: async words => void (await say(said(words))),
    problem: async words => void (await say(said(words, 'bad'))),
  }
}
