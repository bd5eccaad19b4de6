// A store whose process dies at a write: that one and every later one fail, as nothing is written by a process that is gone.
import type { Doc, Repository, Store, Table } from '../../ports/store.ts'

export interface DyingStore {
  store: Store
  /** Writes so far. */
  writes(): number
  /** From the write with this number on, nothing is written. */
  dieAt(write: number): void
}

const repositoryWrites = new Set(['insert', 'save', 'put', 'remove'])
const dueWrites = new Set(['put', 'claim', 'done', 'later', 'renew', 'remove', 'free'])
const storeWrites = new Set(['append', 'rewrite', 'rekey', 'next', 'findable', 'forget'])

/** The same store, counted. */
export const dyingStore = (store: Store): DyingStore => {
  let count = 0
  let end = Number.POSITIVE_INFINITY
  const counted = <T extends object>(of: T, writes: ReadonlySet<string>): T =>
    new Proxy(of, {
      get(target, name) {
        const member = Reflect.get(target, name)
        if (typeof member !== 'function' || !writes.has(String(name))) return member
        return async (...given: unknown[]) => {
          count += 1
          if (count >= end) throw new Error('the process died')
          return member.apply(target, given)
        }
      },
    })
  const whole = counted(store, storeWrites)
  const due = counted(store.due, dueWrites)
  return {
    store: new Proxy(whole, {
      get(target, name) {
        if (name === 'due') return due
        if (name === 'collection')
          return <T extends Doc>(table: Table<T>): Repository<T> => counted(store.collection(table), repositoryWrites)
        return Reflect.get(target, name)
      },
    }),
    writes: () => count,
    dieAt: write => {
      end = write
    },
  }
}
