// How customers rate on Discord: five buttons, then a word in a window if they like. Only the customer's own press counts.
// https://discord.com/developers/docs/interactions/receiving-and-responding
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { Problem } from '#core/model/problem.ts'
import { type Duration, second } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import { channelName, discordIdentity, type Place, writeAddress } from './address.ts'
import type { Client } from './client.ts'
import { commentField, commentWindow, thanks } from './format.ts'
import type { Rooms } from './rooms.ts'
import { type Interaction, interaction as shape } from './shapes.ts'

interface Given {
  client: Client
  inbox: Pick<Inbox, 'rate' | 'standing'>
  rooms: Pick<Rooms, 'look'>
  clock: Clock
  log: Logger
}

/** Discord waits three seconds for the first answer. */
const patience: Duration = 1.5 * second
const tooLate = 'This conversation can not be rated any more.'
const hidden = 1 << 6

/** What was typed into the window, wherever in its rows it stands. */
const typed = (components: readonly unknown[]): string => {
  for (const one of components) {
    if (typeof one !== 'object' || one === null) continue
    const { custom_id: id, value, components: within, component } = one as Record<string, unknown>
    if (id === commentField && typeof value === 'string') return value.trim()
    const found = typed([...(Array.isArray(within) ? within : []), component])
    if (found !== '') return found
  }
  return ''
}

export const createRating = ({ client, inbox, rooms, clock, log }: Given): ((event: unknown) => Promise<void>) => {
  const answer = ({ id, token }: Interaction, body: Record<string, unknown>): Promise<unknown> =>
    client.call({ method: 'POST', path: `/interactions/${id}/${token}/callback`, body, auth: false })

  /** Where the question stands: maybe the core does not know yet that it has arrived. */
  const placeOf = async ({ message, member }: Interaction): Promise<Place | undefined> => {
    if (!message) return undefined
    const { channel_id: channel } = message
    if (!member) return { channel }
    const parent = (await rooms.look(channel))?.parent_id
    return parent ? { channel, parent } : undefined
  }

  const isTheirs = async (event: Interaction): Promise<boolean> => {
    const who = event.user?.id ?? event.member?.user?.id
    const place = await placeOf(event)
    if (!place || who === undefined) return false
    const standing = await inbox.standing(channelName, writeAddress(place))
    return standing.some(one => one.author === 'contact' && one.identities.includes(discordIdentity(who)))
  }

  /** What the message says from then on, or what whoever pressed is told alone. */
  const rated = async (
    event: Interaction,
    score: number,
    session: string,
    comment?: string,
  ): Promise<{ shown: Record<string, unknown> } | { told: string }> => {
    if (!(await isTheirs(event))) return { told: 'Only the customer rates here.' }
    try {
      await inbox.rate(session, { score, ...(comment === undefined ? {} : { comment }) }, `discord ${event.id}`)
      return { shown: thanks(score, comment === undefined ? session : undefined) }
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'busy') throw error
      return { told: tooLate }
    }
  }

  const press = async (event: Interaction): Promise<void> => {
    const [, kind, digit, session = ''] = /^(score|comment):([1-5]):(.+)$/.exec(event.data?.custom_id ?? '') ?? []
    if (kind === undefined || (event.type !== 3 && event.type !== 5)) return
    const score = Number(digit)
    if (kind === 'comment' && event.type === 3) {
      await answer(event, { type: 9, data: commentWindow(score, session) })
      return
    }
    const comment = event.type === 5 ? typed(event.data?.components ?? []) : undefined
    const outcome = rated(event, score, session, comment === '' ? undefined : comment)
    outcome.catch(() => {})
    const slow = Promise.withResolvers<undefined>()
    const cancel = clock.after(patience, () => slow.resolve(undefined))
    const soon = await Promise.race([outcome, slow.promise]).finally(cancel)
    if (soon) {
      await answer(event, 'shown' in soon ? { type: 7, data: soon.shown } : { type: 4, data: { content: soon.told, flags: hidden } })
      return
    }
    await answer(event, { type: 6 })
    const late = await outcome
    const path = `/webhooks/${event.application_id}/${event.token}` as const
    if ('shown' in late) await client.call({ method: 'PATCH', path: `${path}/messages/@original`, body: late.shown, auth: false })
    else await client.call({ method: 'POST', path, body: { content: late.told, flags: hidden }, auth: false })
  }

  return async event => {
    const read = shape.safeParse(event)
    if (!read.success) return
    try {
      await press(read.data)
    } catch (error) {
      // The customer sees that nothing came of it, and presses again.
      const known = error instanceof Refused || error instanceof Retry || error instanceof Reconnect
      log.warn({ error }, known ? 'a press on Discord could not be answered' : 'a score on Discord could not be kept')
    }
  }
}
