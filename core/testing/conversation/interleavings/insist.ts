// Clients of customers and agents: each does not stop before it is answered.
import type { Core } from '../../../flows/core.ts'
import { type Scene, someone } from './scene.ts'

/** After so many milliseconds without an answer it is looked whether the process has died. */
const patience = 3000

/** A client that does not stop before it is answered: the same id again after each failure or silence. */
export const insist = (scene: Scene, name: string, call: (core: Core) => Promise<unknown>, done: () => void, tries = 0): void => {
  scene.world.offer(name, () => {
    const at = someone(scene)
    if (!at) return
    let answered = false
    const again = (): void => {
      if (answered || tries > 6) return
      answered = true
      insist(scene, `${name} again`, call, done, tries + 1)
    }
    call(at.core).then(
      () => {
        answered = true
        done()
      },
      error => {
        const code = (error as { code?: string }).code
        if (code === 'owned_by_other' || code === 'not_open' || code === 'conflict' || code === 'decided') answered = true
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
