// Buttons and menus: on cards, in the thread, in windows and in the App Home. Slack has its answer at once; what was pressed is done after.
import { Problem } from '#core/model/problem.ts'
import { verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { type HomeTab, type Press, parsePress } from '../draw.ts'
import { placeOf, type Thread } from '../place.ts'
import type { Colleague } from '../who.ts'
import { type Doer, wordsOf } from './act.ts'
import { lateOutlet, type Outlet, windowOutlet } from './outlet.ts'
import { type PressedBody, placeOfPress, pressedBody } from './pressed.ts'
import type { Windows } from './windows.ts'

interface Given extends Pick<Base, 'link' | 'people' | 'places' | 'post' | 'clock' | 'log'> {
  doer: Doer
  windows: Windows
  home: { turn(user: string, tab: HomeTab, page: number): Promise<void>; stale(user: string): void }
  /** Buttons under words that could not go; true where it was one of those. What they do is done once. */
  held(action: PressedBody['actions'][number], body: PressedBody): Promise<boolean>
  /** Keeps the process from ending in the middle of it. */
  busy(work: Promise<unknown>): void
}

export const wireActions = (given: Given): void => {
  const { link, people, places, post, clock, log, doer, windows, home, held, busy } = given

  const outletOf = (body: PressedBody, press: Press, who: Colleague, thread: Thread | undefined, late: boolean): Outlet => {
    const turned = press.kind !== 'home' && (press.page ?? 0) > 0
    const back = press.kind !== 'home' && press.page === 0
    const modal = body.view?.type === 'modal' ? body.view : undefined
    const reader = { now: clock.now(), zone: who.person.zone ?? 'UTC' }
    if (late) return lateOutlet({ post, reader }, { user: body.user.id, key: pressId(body), thread })
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

  const done = async (body: PressedBody, late = false): Promise<void> => {
    const action = body.actions[0]!
    if (await held(action, body)) return
    const press = pressOf(action)
    const where = placeOfPress(body)
    const thread = where && { channel: where.channel, thread: where.thread }
    // Messages that somebody has from earlier, such as direct ones, tell nothing of whether they still belong to us.
    const present = thread !== undefined && (await places.at(placeOf(thread))) !== undefined
    const who = await people.colleague(body.user.id, { present })
    if (!press) {
      if (/^(act|open|home|menu):/.test(action.action_id) && who)
        await outletOf(body, { kind: 'open', what: 'menu' }, who, thread, late).problem(
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
    const outlet = outletOf(body, press, who, thread, late)
    try {
      if (press.kind === 'home') return await home.turn(body.user.id, press.tab, press.page)
      if (press.kind === 'open') return await open(press, who, outlet)
      const verb = verbs.find(one => one.name === press.verb)
      if (!verb) throw new Problem('not_found', `There is no “${press.verb}” any more. Please use the newest card.`)
      const key = `slack:${action.action_ts}:${action.action_id}:${where?.ts ?? body.view?.id ?? ''}`.slice(0, 200)
      await doer.want({ ...press, verb }, { colleague: who, key, outlet, late, ...(thread && { from: thread }) })
      if (body.view?.type === 'home') home.stale(body.user.id)
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ error, action: action.action_id }, 'a press in Slack failed')
      await outlet.problem(wordsOf(error))
    }
  }

  const acts = link.acts<PressedBody>({ name: 'slack desk: buttons', act: (body, { late }) => done(body, late) })

  /** The lane of a press that changes something: of one person at one conversation, in their order. Undefined for all others. */
  const laneOf = async (body: PressedBody): Promise<string | undefined> => {
    const action = body.actions[0]!
    const where = placeOfPress(body)
    if (action.action_id.startsWith('said:')) return `${body.user.id} ${where?.channel} ${where?.thread}`
    const press = pressOf(action)
    const verb = press?.kind === 'act' ? verbs.find(one => one.name === press.verb) : undefined
    if (press?.kind !== 'act' || !verb || (await doer.losesNothing({ ...press, verb }))) return undefined
    return `${body.user.id} ${press.session ?? verb.name}`
  }

  link.bolt.action(/^(?:act|open|home|menu|said|link):/, async ({ ack, body }) => {
    const parsed = pressedBody.safeParse(body)
    if (!parsed.success) {
      await ack()
      return log.warn('a press in Slack could not be read')
    }
    for (const action of parsed.data.actions) {
      const one = alone(parsed.data, action)
      const lane = await laneOf(one)
      const told = (error: unknown): void => log.error({ error }, 'a press in Slack could not be answered')
      if (lane === undefined) busy(done(one).catch(told))
      else (await acts.keep({ id: pressId(one), lane, body: one })).done.catch(told)
    }
    await ack()
  })
}

type PressedAction = PressedBody['actions'][number]

const pressOf = ({ action_id, value, selected_option: chosen }: PressedAction): Press | undefined =>
  parsePress({
    action_id,
    ...(value !== undefined && { value }),
    ...(chosen?.value !== undefined && { selected_option: { value: chosen.value } }),
  })

/** What of a press matters, without the message or window around it. */
const alone = ({ user, trigger_id, container, channel, message, view }: PressedBody, action: PressedAction): PressedBody => ({
  user: { id: user.id },
  trigger_id,
  actions: [action],
  container,
  ...(channel && { channel: { id: channel.id } }),
  ...(message && {
    message: { ts: message.ts, text: '', ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }) },
  }),
  ...(view && { view: { id: view.id, type: view.type, callback_id: '', private_metadata: '', blocks: [], state: { values: {} } } }),
})

/** The same for the same press told again: Slack gives each press a moment and a trigger of its own. */
const pressId = ({ user, trigger_id: trigger, actions, container, view }: PressedBody): string => {
  const { action_ts: at, action_id: id } = actions[0]!
  return [user.id, trigger || at, container.message_ts ?? view?.id ?? '', id].join(' ').slice(0, 300)
}
