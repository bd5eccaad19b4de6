// Buttons and menus: on cards, in the thread, in windows and in the App Home. Slack has its answer at once; what was pressed is done after.
import { Problem } from '#core/model/problem.ts'
import { verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { type HomeTab, type Press, parsePress } from '../draw.ts'
import { placeOf, type Thread } from '../place.ts'
import type { Colleague } from '../who.ts'
import { type Doer, wordsOf } from './act.ts'
import { type Outlet, windowOutlet } from './outlet.ts'
import { type PressedBody, placeOfPress, pressedBody } from './pressed.ts'
import type { Windows } from './windows.ts'

interface Given extends Pick<Base, 'link' | 'people' | 'places' | 'post' | 'clock' | 'log'> {
  doer: Doer
  windows: Windows
  home: { turn(user: string, tab: HomeTab, page: number): Promise<void>; stale(user: string): void }
  /** Buttons under words that could not go; true where it was one of those. */
  held(action: PressedBody['actions'][number], body: PressedBody): Promise<boolean>
  /** Keeps the process from ending in the middle of it. */
  busy(work: Promise<unknown>): void
}

export const wireActions = (given: Given): void => {
  const { link, people, places, post, clock, log, doer, windows, home, held, busy } = given

  const outletOf = (body: PressedBody, press: Press, who: Colleague, thread: Thread | undefined): Outlet => {
    const turned = press.kind !== 'home' && (press.page ?? 0) > 0
    const back = press.kind !== 'home' && press.page === 0
    const modal = body.view?.type === 'modal' ? body.view : undefined
    const reader = { now: clock.now(), zone: who.person.zone ?? 'UTC' }
    return windowOutlet(
      { link, post, reader },
      {
        trigger: body.trigger_id,
        user: body.user.id,
        ...(modal && { view: modal.id, page: turned || back }),
        ...(thread && { thread }),
      },
    )
  }

  const open = async (press: Extract<Press, { kind: 'open' }>, who: Colleague, outlet: Outlet): Promise<void> => {
    const reader = { now: clock.now(), zone: who.person.zone ?? 'UTC' }
    await outlet.window(await windows.open(press, who, reader))
  }

  const done = async (body: PressedBody, at: number): Promise<void> => {
    const action = body.actions[at]!
    if (await held(action, body)) return
    const chosen = action.selected_option
    const press = parsePress({
      action_id: action.action_id,
      ...(action.value !== undefined && { value: action.value }),
      ...(chosen?.value !== undefined && { selected_option: { value: chosen.value } }),
    })
    const where = placeOfPress(body)
    const thread = where && { channel: where.channel, thread: where.thread }
    // Messages that somebody has from earlier, such as direct ones, tell nothing of whether they still belong to us.
    const present = thread !== undefined && (await places.session(placeOf(thread))) !== undefined
    const who = await people.colleague(body.user.id, { present })
    if (!press) {
      if (/^(act|open|home|menu):/.test(action.action_id) && who)
        await outletOf(body, { kind: 'open', what: 'menu' }, who, thread).problem(
          'This button is from an older version and does nothing any more. Please use the newest card.',
        )
      return
    }
    if (!who) {
      if (thread)
        await post.whisper(thread, body.user.id, {
          text: 'Only colleagues can do this.',
          blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Only colleagues can do this. Nothing was changed.' } }],
        })
      return
    }
    const outlet = outletOf(body, press, who, thread)
    try {
      if (press.kind === 'home') return await home.turn(body.user.id, press.tab, press.page)
      if (press.kind === 'open') return await open(press, who, outlet)
      const verb = verbs.find(one => one.name === press.verb)
      if (!verb) throw new Problem('not_found', `There is no “${press.verb}” any more. Please use the newest card.`)
      const key = `slack:${action.action_ts}:${action.action_id}:${where?.ts ?? body.view?.id ?? ''}`.slice(0, 200)
      await doer.want({ ...press, verb }, { colleague: who, key, outlet, ...(thread && { from: thread }) })
      if (body.view?.type === 'home') home.stale(body.user.id)
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ error, action: action.action_id }, 'a press in Slack failed')
      await outlet.problem(wordsOf(error))
    }
  }

  link.bolt.action(/^(?:act|open|home|menu|said|link):/, async ({ ack, body }) => {
    await ack()
    const parsed = pressedBody.safeParse(body)
    if (!parsed.success) return log.warn('a press in Slack could not be read')
    const works = parsed.data.actions.map((_, at) =>
      done(parsed.data, at).catch(error => log.error({ error }, 'a press in Slack could not be answered')),
    )
    busy(Promise.all(works))
  })
}
