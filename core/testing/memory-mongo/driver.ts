// A MongoDB without a server, for tests: what `mongoose.setDriver` takes, over documents in memory.
//
// It has what the store uses and refuses the rest, so that a test can't pass on something that was never tried.
import mongoose from 'mongoose'
import { memoryCollection } from './collection.ts'
import { type MemoryDocuments, memoryDocuments } from './documents.ts'

type Database = Map<string, MemoryDocuments>

/** Databases by URL that live as long as this object: connections to the same URL see the same documents. */
export const memoryMongo = (): object => {
  const databases = new Map<string, Database>()

  class MemoryConnection extends mongoose.Connection {
    declare onOpen: () => void
    #database: Database | undefined

    async createClient(url: string): Promise<this> {
      const database = databases.get(url) ?? new Map<string, MemoryDocuments>()
      databases.set(url, database)
      this.#database = database
      const documents = (name: string): MemoryDocuments => {
        if (!this.#database) throw new Error('the connection is closed')
        const known = this.#database.get(name) ?? memoryDocuments(name)
        this.#database.set(name, known)
        return known
      }
      const command = async (asked: object) => {
        if (!this.#database) throw new Error('the connection is closed')
        if ('ping' in asked || 'hello' in asked) return { ok: 1 }
        throw new Error(`the memory driver has no command ${Object.keys(asked)[0]}`)
      }
      const listCollections = () => ({ toArray: async () => [...(this.#database?.keys() ?? [])].map(name => ({ name })) })
      Object.assign(this, { db: { command, listCollections, collection: (name: string) => memoryCollection(() => documents(name)) } })
      this.onOpen()
      return this
    }

    async doClose(): Promise<void> {
      this.#database = undefined
    }
  }

  return { Connection: MemoryConnection, Collection: mongoose.Collection }
}
