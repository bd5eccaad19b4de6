// The card at the top of a session's thread: begun, kept up to date, and what happened before it.

import type { Desk, Opening, Place, Standing } from '#core/ports/desk.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { viewOf } from '../../verbs/look.ts'
import type { Base } from '../base.ts'
import { recount, wentOn } from '../draw/history.ts'
import type { Drawn } from '../draw/parts.ts'
import { sessionCard } from '../draw/session-card.ts'
import { placeOf, threadOf } from '../place.ts'
import type { Drafts } from './drafts.ts'
import { bare, missedBlock } from './plain.ts'

interface Given extends Pick<Base, 'queries' | 'config' | 'rooms' | 'post' | 'settings' | 'clock' | 'troubles' | 'log'> {
  drafts: Drafts
}

/** How many of the latest lines a card is made from. */
const latest = 30

export const createCards = (given: Given): Pick<Desk, 'open' | 'recount' | 'update' | 'shares'> => {
  const { queries, config, rooms, post, settings, clock, troubles, log, drafts } = given

  const draw = async ({ session, contact }: Standing, shares: boolean): Promise<Drawn> => {
    const [view, deadlines] = await Promise.all([viewOf(queries, session, '', latest), queries.deadlines(session.id)])
    const team = session.team === undefined ? undefined : (await queries.teams()).find(one => one.id === session.team)?.name
    const { words, language } = await settings()
    return sessionCard(
      { ...view, contact },
      { now: clock.now(), words, ...(language !== undefined && { language }), deadlines, ...(team !== undefined && { team }), shares },
    )
  }

  const begin = async (channel: string, shown: Drawn, key: string): Promise<{ place: Place; ref: string }> => {
    const ts = await post.message({ channel }, shown, key)
    return { place: placeOf({ channel, thread: ts }), ref: ts }
  }

  return {
    shares: true,
    /**
     * In the thread of the session that it goes on from. Else in the room that a rule names; where that can not be written to, in the
     * desk's own, so that nobody waits unseen.
     */
    async open(opening: Opening, key) {
      const { room, into } = opening
      const shown = await draw(opening, into !== undefined)
      if (into !== undefined) {
        const at = threadOf(into)
        const ref = await post.message(at, shown, key)
        return { place: placeOf(at, ref), ref }
      }
      if (room !== undefined && room !== config.channel) {
        const about = `room ${room}`
        const why = await rooms.notFor(room)
        if (why !== undefined)
          troubles.tell(about, `the channel ${room} of a routing rule ${why}: its sessions come to the desk’s own channel`)
        try {
          if (why === undefined) {
            const begun = await begin(room, shown, key)
            troubles.over(about)
            return begun
          }
        } catch (error) {
          if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
          log.warn({ room, error }, 'a room that a rule names can not be written to')
          troubles.tell(
            about,
            `the channel ${room} of a routing rule can not be written to (${error.message}): its sessions come to the desk’s own channel`,
          )
        }
      }
      try {
        return await begin(config.channel, shown, key)
      } catch (error) {
        // Nothing is lost by waiting: an admin reads of it in the health, and invites the bot or names another channel.
        if (error instanceof Gone) throw new Refused(error.message)
        throw error
      }
    },
    async recount(place, { session, contact, entries, refused }, key) {
      const shown = recount(entries, contact, { session: session.id, ...wentOn(session), now: clock.now() })
      return { ref: await post.message(threadOf(place), refused === undefined ? shown : bare(shown), key) }
    },
    async update(place, { ref, shares, missed, ...standing }) {
      const { channel } = threadOf(place)
      const { text, blocks } = await draw(standing, shares)
      await post.change({ channel, ts: ref }, { text, blocks: [...blocks, ...missedBlock(missed)] })
      await drafts.overtaken(place, standing)
    },
  }
}
