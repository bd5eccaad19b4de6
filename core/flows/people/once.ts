// Acts outside any session: the same key does a thing once, also where a process died between the doing and the noting down.
import { createHash } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import type { Act } from '../../ports/controls.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { type ActDoc, actsTable } from '../timeline/tables.ts'

export interface Once {
  /**
   * Answers the id that what `work` makes shall have: the same in a second run of an act that broke off, of which it is told by `again`;
   * then all of it, some or nothing may be done already. Problem `id_reused` where the key was used for something else.
   */
  run(act: Act, what: { verb: string; input: unknown }, work: (id: string, again: boolean) => Promise<void>): Promise<string>
}

interface Noted {
  id: string
  done: boolean
}

export const createOnce = ({ store, newId }: { store: Store; newId: () => string }): Once => {
  const acts = store.collection(actsTable)

  /** What is noted under the key; noted now if nothing is. */
  const noted = async (key: string, print: string): Promise<{ doc: ActDoc; again: boolean }> => {
    const before = await acts.get(key)
    if (before) return { doc: before, again: true }
    try {
      return { doc: await acts.insert({ id: key, print, result: { id: newId(), done: false } satisfies Noted }), again: false }
    } catch (error) {
      const other = error instanceof DuplicateError ? await acts.get(key) : undefined
      if (other) return { doc: other, again: true }
      throw error
    }
  }

  return {
    async run({ who, key }, { verb, input }, work) {
      if (key === undefined) {
        const id = newId()
        await work(id, false)
        return id
      }
      const print = createHash('sha256')
        .update(JSON.stringify([verb, input, who.id]))
        .digest('base64url')
        .slice(0, 22)
      const { doc, again } = await noted(`house:${key}`, print)
      if (doc.print !== print) throw new Problem('id_reused', 'This id was used for another act. Nothing was changed; use a new id.')
      const { id, done } = doc.result as Noted
      if (done) return id
      try {
        await work(id, again)
      } catch (error) {
        // What was refused was not done: nothing of it stays, and the key is free again.
        if (error instanceof Problem) await acts.remove(doc.id)
        throw error
      }
      try {
        await acts.save({ ...doc, result: { id, done: true } satisfies Noted })
      } catch (error) {
        // Another process did the same meanwhile and noted it first.
        if (!(error instanceof StaleError)) throw error
      }
      return id
    },
  }
}
