// A store whose every write is told of before it is done: tests let it wait there, or fail.
import type { Doc, Repository, Store, Table } from '../../ports/store.ts'

const repositoryWrites = new Set(['insert', 'save', 'put', 'remove'])
const dueWrites = new Set(['put', 'claim', 'done', 'later', 'renew', 'remove', 'free'])
const storeWrites = new Set(['append', 'rewrite', 'rekey', 'next', 'findable', 'forget'])

/** The same store; `before` is called before each write with what is written, and the write is done once it resolves. */
export const writtenStore = (store: Store, before: (...given: unknown[]) => Promise<void>): Store => {
  const told = <T extends object>(of: T, writes: ReadonlySet<string>): T =>
    new Proxy(of, {
      get(target, name) {
        const member = Reflect.get(target, name)
        if (typeof member !== 'function' || !writes.has(String(name))) return member
        return async (...given: unknown[]) => {
          await before(...given)
          return member.apply(target, given)
        }
      },
    })
  const due = told(store.due, dueWrites)
  return new Proxy(told(store, storeWrites), {
    get(target, name) {
      if (name === 'due') return due
      if (name === 'collection') return <T extends Doc>(table: Table<T>): Repository<T> => told(store.collection(table), repositoryWrites)
      return Reflect.get(target, name)
    },
  })
}
