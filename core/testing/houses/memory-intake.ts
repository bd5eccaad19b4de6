// An intake in memory: keeps what a platform tells and works on it lane by lane, until the test ends. It can be told to fail.
import type { Intake, Told } from '#core/ports/intake.ts'

export interface MemoryIntake extends Intake {
  /** All that was kept, in its order. */
  kept: Told[]
  /** From now on nothing can be kept, until called with false. */
  breakDown(broken: boolean): void
  /** Resolves when everything kept has been worked on; throws what a handler threw. */
  idle(): Promise<void>
}

export const memoryIntake = (): MemoryIntake => {
  const kept: Told[] = []
  const lanes = new Map<string, Promise<void>>()
  let handle: (told: Told) => Promise<void> = async () => {}
  let broken = false
  return {
    kept,
    breakDown(now) {
      broken = now
    },
    async keep(told) {
      if (broken) throw new Error('the store is full')
      if (kept.some(({ id }) => id === told.id)) return 'repeated'
      const copy = JSON.parse(JSON.stringify(told)) as Told
      kept.push(copy)
      const before = lanes.get(told.lane) ?? Promise.resolve()
      const work = before.catch(() => {}).then(() => handle(copy))
      work.catch(() => {})
      lanes.set(told.lane, work)
      return 'kept'
    },
    work(fn) {
      handle = fn
    },
    async idle() {
      for (let before = -1; before !== kept.length; ) {
        before = kept.length
        await Promise.all(lanes.values())
      }
    },
  }
}
