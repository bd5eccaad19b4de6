// Shortcuts: everything there is to do from anywhere, and verbs on one message. https://docs.slack.dev/interactivity/implementing-shortcuts
import { Problem } from '#core/model/problem.ts'
import { minute, second } from '#core/model/time.ts'
import { type Verb, verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { slackMessage } from '../listen/heard.ts'
import { readWords } from '../listen/markdown.ts'
import { placeOf } from '../place.ts'
import { type Doer, wordsOf } from './act.ts'
import { windowOutlet } from './outlet.ts'
import { shortcutBody } from './pressed.ts'
import type { Windows } from './windows.ts'

/** Shortcuts from anywhere, by the name in the manifest: the verb that each does; without one, everything there is to do. */
export const fromAnywhere: ReadonlyMap<string, string | undefined> = new Map([
  ['desk', undefined],
  ['message', 'message'],
])

/** A message this young may still be on its way to us, as its event comes apart from the press. */
const young = 1 * minute
/** So long it is waited for: a window must open within three seconds. */
const patience = 2 * second
const glance = second / 20

/** Shortcuts on a message, by the name in the manifest: which verb each does, the first that there is. */
const onMessage: Record<string, readonly string[]> = {
  note: ['note'],
  teach: ['teach'],
  article: ['article from', 'article teach', 'article write'],
  redact: ['redact'],
  why: ['why'],
}

/** Those whose verb is there: what the manifest must list, and no other. */
export const messageShortcuts = (all: readonly Verb[] = verbs): Map<string, Verb> =>
  new Map(
    Object.entries(onMessage).flatMap(([name, names]) => {
      const verb = names.map(one => all.find(v => v.name === one)).find(one => one !== undefined)
      return verb ? [[name, verb] as const] : []
    }),
  )

interface Given extends Pick<Base, 'link' | 'queries' | 'places' | 'people' | 'post' | 'clock' | 'log'> {
  doer: Doer
  windows: Windows
  busy(work: Promise<unknown>): void
}

export const wireShortcuts = ({ link, places, people, post, clock, log, doer, windows, busy }: Given): void => {
  const listed = messageShortcuts()

  /** The entry of a message; what was written this moment is waited for. Undefined where it has none. */
  const entryAt = async (place: string, ts: string): Promise<{ session: string; seq: number } | undefined> => {
    const since = clock.now()
    for (;;) {
      const found = await places.entry(place, ts)
      if (found) return found
      const now = clock.now()
      if (now - Number(ts) * second > young || now - since > patience) return undefined
      await new Promise<void>(resolve => clock.after(glance, resolve))
    }
  }

  /** The verb's input as far as the message tells it: its number in the timeline, or its words. */
  const inputOf = async (verb: Verb, place: string, message: unknown): Promise<{ session?: string; input: Record<string, unknown> }> => {
    const read = slackMessage.parse(message)
    const field = ['of', 'seq', 'message', 'entry'].find(name => name in verb.input.shape)
    if (field !== undefined) {
      const found = await entryAt(place, read.ts)
      if (!found)
        throw new Problem(
          'not_found',
          clock.now() - Number(read.ts) * second > young
            ? 'This message is none of the session itself. Choose one of the customer, of a colleague or of the AI.'
            : 'This message has not reached Threadline yet. Please try again in a moment.',
        )
      return { session: found.session, input: { [field]: found.seq } }
    }
    const about = await places.entry(place, read.ts)
    const input = 'text' in verb.input.shape ? { text: `“${await readWords(read, link)}”\n` } : {}
    return { ...(about && { session: about.session }), input }
  }

  link.bolt.shortcut(/^(?:desk|message|note|teach|article|redact|why)$/, async ({ ack, body }) => {
    await ack()
    const parsed = shortcutBody.safeParse(body)
    if (!parsed.success) return log.warn('a shortcut in Slack could not be read')
    const { user, trigger_id: trigger, callback_id: name, channel, message, action_ts } = parsed.data
    const work = async (): Promise<void> => {
      const thread = channel && message ? { channel: channel.id, thread: message.thread_ts ?? message.ts } : undefined
      const place = thread && placeOf(thread)
      const spot = place === undefined ? undefined : await places.at(place)
      const who = await people.colleague(user.id, { present: spot !== undefined })
      const reader = { now: clock.now(), zone: who?.person.zone ?? 'UTC' }
      const outlet = windowOutlet({ link, post, reader }, { trigger, user: user.id })
      try {
        if (!who) throw new Problem('forbidden', 'This is for the support team. If you belong to it, ask to be added to its channel.')
        if (fromAnywhere.has(name)) {
          const verb = verbs.find(one => one.name === fromAnywhere.get(name))
          if (verb) await doer.want({ verb }, { colleague: who, key: `slack:${action_ts}:${name}`, outlet })
          else await outlet.window(await windows.open({ what: 'menu' }, who, reader))
          return
        }
        const verb = listed.get(name)
        if (!verb) throw new Problem('not_found', 'There is nothing of this name here.')
        if (!spot || place === undefined || !thread)
          throw new Problem(
            'not_found',
            'This message belongs to no session with a customer. Use it on messages in the threads of the desk.',
          )
        const { session = spot.session, input } = await inputOf(verb, place, message)
        if (name === 'note') {
          await outlet.window(
            await doer.form({ verb, session, input: {} }, who, { prefill: input as Record<string, string>, from: thread }),
          )
          return
        }
        await doer.want(
          { verb, session, input },
          { colleague: who, key: `slack:${action_ts}:${message?.ts}:${name}`, outlet, from: thread },
        )
      } catch (error) {
        if (!(error instanceof Problem)) log.error({ error, name }, 'a shortcut in Slack failed')
        await outlet.problem(wordsOf(error))
      }
    }
    busy(work().catch(error => log.error({ error }, 'a shortcut in Slack could not be answered')))
  })
}
