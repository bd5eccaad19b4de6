// Acts outside any session: the same key does a thing once, also where a process died between the doing and the noting down.
import { createHash } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import type { Act } from '../../ports/desk.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { type ActDoc, actsTable } from '../timeline/tables.ts'

export interface Once {
  /**
   * `work` is given the id that what it makes shall have: the same in a second run of an act that broke off, so it must bear being run
   * again. Answers false where the act was done before. Problem `id_reused` where the key was used for something else.
   */
  run(act: Act, what: { verb: string; input: unknown }, work: (id: string) => Promise<void>): Promise<{ id: string; first: boolean }>
}

interface Noted {
  id: string
  done: boolean
}

export const createOnce = ({ store, newId }: { store: Store; newId: () => string }): Once => {
  const acts = store.collection(actsTable)

  /** What is noted under the key; noted now if nothing is. */
  const noted = async (key: string, print: string): Promise<ActDoc> => {
    const before = await acts.get(key)
    if (before) return before
    try {
      return await acts.insert({ id: key, print, result: { id: newId(), done: false } satisfies Noted })
    } catch (error) {
      const other = error instanceof DuplicateError ? await acts.get(key) : undefined
      if (other) return other
      throw error
    }
  }

  return {
    async run({ who, key }, { verb, input }, work) {
      if (key === undefined) {
        const id = newId()
        await work(id)
        return { id, first: true }
      }
      const print = createHash('sha256')
        .update(JSON.stringify([verb, input, who.id]))
        .digest('base64url')
        .slice(0, 22)
      const doc = await noted(`house:${key}`, print)
      if (doc.print !== print) throw new Problem('id_reused', 'This id was used for another act. Nothing was changed; use a new id.')
      const { id, done } = doc.result as Noted
      if (done) return { id, first: false }
      try {
        await work(id)
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
      return { id, first: true }
    },
  }
}
