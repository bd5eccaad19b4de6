// Actions over HTTP: reads OpenAPI documents and makes the calls that they describe.
import { type Clock, realClock } from '#core/lib/clock.ts'
import type { Resolve } from '#core/lib/out/guard.ts'
import type { ActionMaker } from '#core/ports/action-maker.ts'
import type { CreatePlugin } from '#core/ports/folder.ts'
import type { HttpActionsConfig } from './config.ts'
import { createProver } from './credentials.ts'
import { createMaker } from './make.ts'
import { createRead } from './read.ts'

export interface HttpActionsNeeds {
  clock?: Clock
  /** Looks names up; the system's own way without it. */
  resolve?: Resolve
  random?: () => number
}

/** Makes the maker; nothing is opened before the first document or call. */
export const createHttpActions = ({ clock = realClock, ...needs }: HttpActionsNeeds = {}): ActionMaker => {
  const make = createMaker({ clock, prover: createProver({ clock }), ...needs })
  const counts = { made: 0, failed: 0 }
  let last = ''
  return {
    name: 'http-actions',
    read: createRead(needs),
    async make(call, options) {
      const made = await make(call, options)
      counts.made += 1
      if (made.state !== 'done') {
        counts.failed += 1
        last = `; the last that failed was ${call.action.id}${made.status === undefined ? '' : ` with ${made.status}`}`
      }
      return made
    },
    health: async () => ({
      ok: true,
      about: counts.made === 0 ? 'no call since the start' : `calls since the start: ${counts.made}, failed: ${counts.failed}${last}`,
    }),
  }
}

export const create: CreatePlugin<HttpActionsConfig> = (_config, { clock }) => createHttpActions({ clock })
