// Processes that live in a world, who calls them, and how they die: what every random schedule stands on.
import type { Core } from '../../flows/core.ts'
import type { Process, World } from './world.ts'

export interface Living {
  world: World
  living: { core: Core; process: Process }[]
  /** Customers' and agents' own devices: they do not die. */
  client: Process
}

/** Any of them; none right after a crash. */
export const someone = ({ living, world }: Living): Living['living'][number] | undefined => living[world.pick(living.length)]

/** After so many milliseconds without an answer it is looked whether the process has died. */
const patience = 3000
const mostTries = 7

export type Insist = (scene: Living, name: string, call: (core: Core) => Promise<unknown>, done?: () => void) => void

/**
 * Makes clients that do not stop before they are answered: the same id again after each failure or silence. `isAnswer`: a refusal with this
 * code is one.
 */
export const insisting = (isAnswer: (code: string) => boolean): Insist => {
  const insist = (scene: Living, name: string, call: (core: Core) => Promise<unknown>, done: () => void, tries: number): void => {
    scene.world.offer(name, () => {
      const at = someone(scene)
      if (!at) return
      let answered = false
      const again = (): void => {
        if (answered || tries >= mostTries) return
        answered = true
        insist(scene, `${name} again`, call, done, tries + 1)
      }
      call(at.core).then(
        () => {
          answered = true
          done()
        },
        error => {
          const { code } = error as { code?: string }
          if (code !== undefined && isAnswer(code)) answered = true
          else again()
        },
      )
      // No answer because the process has died: try at another.
      const watch = (): void => {
        scene.client.clock.after(patience, () => {
          if (answered) return
          if (at.process.alive) watch()
          else again()
        })
      }
      watch()
    })
  }
  return (scene, name, call, done = () => {}) => insist(scene, name, call, done, 0)
}

interface Striking<S> {
  /** Names of steps while one of which is waiting a death does most harm. */
  moments: readonly string[]
  /** Once in so many it comes at any time within so many milliseconds instead. */
  anyTime: { odds: number; within: number }
  /** The next comes to life. */
  birth(scene: S): void
}

/** Has one of them die, now or later. */
export const striking =
  <S extends Living>({ moments, anyTime: { odds, within }, birth }: Striking<S>) =>
  (scene: S): void => {
    const { world, living } = scene
    const strike = async (): Promise<void> => {
      const victim = someone(scene)
      if (!victim) return
      living.splice(living.indexOf(victim), 1)
      await world.kill(victim.process)
      birth(scene)
    }
    if (world.pick(odds) === 0) scene.client.clock.after(world.pick(within), () => world.offer('crash', strike))
    else world.ambush(moments[world.pick(moments.length)] ?? '', strike)
  }
