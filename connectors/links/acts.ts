// What people press and what changes something by it: kept before the platform has its answer, done once, and after a crash by the next run.
// https://docs.slack.dev/interactivity/handling-user-interaction/#acknowledgment_response
import type { Intake } from '#core/ports/intake.ts'

/** Who does what somebody pressed. */
export interface Actor<B, D> {
  name: string
  /**
   * Does it, maybe for the second time after a crash; its answer is what `done` resolves to. `late`: nobody waits for it any more, so no window
   * can be opened, and whoever pressed has to be told another way. What throws is tried again, late.
   */
  act(body: B, how: { late: boolean }): Promise<D>
}

/** Presses that change something. */
export interface Presses<B, D> {
  /**
   * Stored once this resolves; only then the platform may have its answer. `id`: the same for the same press told again, which acts once. Presses of
   * one lane are done one after another. `done`: what became of it, undefined where that was told before; rejects where it is tried again later.
   */
  keep(press: { id: string; lane: string; body: B }): Promise<{ done: Promise<D | undefined> }>
}

export interface Acts {
  acts<B, D>(actor: Actor<B, D>): Presses<B, D>
  /** True where the kept body was somebody's press, which is done then. */
  work(id: string, body: unknown): Promise<boolean>
}

interface Waiting {
  kept: Promise<'kept' | 'repeated'>
  outcome: PromiseWithResolvers<unknown>
}

/** Presses whose outcome somebody may wait for: where another process does them, nobody here ever hears. */
const most = 1000

export const createActs = (intake: Pick<Intake, 'keep'>): Acts => {
  const actors = new Map<string, Actor<unknown, unknown>>()
  const waiting = new Map<string, Waiting>()

  const waitFor = (id: string, kept: Waiting['kept']): Waiting => {
    const outcome = Promise.withResolvers<unknown>()
    outcome.promise.catch(() => {})
    const oldest = waiting.size >= most ? waiting.keys().next().value : undefined
    if (oldest !== undefined) {
      waiting.get(oldest)?.outcome.resolve(undefined)
      waiting.delete(oldest)
    }
    const mine = { kept, outcome }
    waiting.set(id, mine)
    return mine
  }

  return {
    acts<B, D>(actor: Actor<B, D>): Presses<B, D> {
      const { name } = actor
      if (actors.has(name)) throw new Error(`two actors are called ${name}`)
      actors.set(name, actor as Actor<unknown, unknown>)
      return {
        async keep({ id, lane, body }) {
          const told = `${name} ${id}`
          const before = waiting.get(told)
          const mine = before ?? waitFor(told, intake.keep({ id: told, lane: `${name} ${lane}`, body: { act: name, body } }))
          try {
            if ((await mine.kept) === 'kept') return { done: mine.outcome.promise as Promise<D> }
          } catch (error) {
            waiting.delete(told)
            throw error
          }
          waiting.delete(told)
          return { done: Promise.resolve(undefined) }
        },
      }
    },
    async work(id, body) {
      if (typeof body !== 'object' || body === null || !('act' in body)) return false
      const { act: name, body: pressed } = body as { act: string; body?: unknown }
      // It was switched off after the press was kept.
      const actor = actors.get(name)
      if (!actor) return true
      const mine = waiting.get(id)
      try {
        const done = await actor.act(pressed, { late: mine === undefined })
        mine?.outcome.resolve(done)
      } catch (error) {
        mine?.outcome.reject(error)
        throw error
      } finally {
        waiting.delete(id)
      }
      return true
    },
  }
}
