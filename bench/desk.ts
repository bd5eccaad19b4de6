// From a customer's message in the store to the desk's call that shows it: our own time, without what the desk takes to answer. One
// process, a store on the disk, new conversations at a steady pace, each with a second message after two seconds. The desk answers after
// 5 ms. Run by `npm run bench -- desk`; BENCH_PACE (conversations a second) and BENCH_SECONDS change it.
import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from '#core/ports/desk.ts'
import { roomShows } from '#core/testing/desks/room.ts'
import { answersAfter, now } from './pace.ts'
import { benchShowing, type Call } from './showing.ts'

/** Prints Markdown. */
export const benchDesk = (): Promise<string> =>
  benchShowing('desk', async () => {
    const calls: Call[] = []
    let refs = 0
    const answer = async (session: string, step?: string): Promise<string> => {
      const at = now()
      await wait(answersAfter)
      calls.push({ session, step, at, until: now() })
      return `r${++refs}`
    }
    const sessionOf = (place: string): string => place.split(':')[1] ?? ''
    const desk: Desk = {
      name: 'bench',
      shows: roomShows,
      open: async ({ session: { id } }) => ({ place: `bench:${id}`, ref: await answer(id, 'open') }),
      recount: async place => ({ ref: await answer(sessionOf(place)) }),
      show: async (_place, { session: { id }, entry }) => ({ ref: await answer(id, `show ${entry.seq}`) }),
      update: async place => void (await answer(sessionOf(place))),
      settle: async () => 'absent',
    }
    return { desk, calls: async () => calls }
  })
