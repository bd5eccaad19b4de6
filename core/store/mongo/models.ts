// The MongoDB collections and their indexes. No transactions, no partial or TTL indexes, no $text: any MongoDB since 4.4 has what is used.
//
// What flows store is kept as JSON text: keys with dots and dollars (an OpenAPI document's "$ref") come back as they went in.
import type { Connection, Model, Mongoose } from 'mongoose'
import type { Time } from '../../model/time.ts'

/** One commit. `_id` is session/first with zeros in front, so that its order is the order of numbers. */
export interface BatchRow {
  _id: string
  session: string
  first: number
  last: number
  at: Time
  keys?: string[]
  entries: string
}

/** A document; `filed` holds `index=value`. */
export interface DocRow {
  _id: string
  rev: number
  keys?: string[]
  filed: string[]
  body: string
}

/** Something due; `until` is 0 where it is free. */
export interface DueModelRow {
  _id: string
  lane: string
  at: Time
  until: Time
  token?: string
}

/** A sequence and the last number it gave. */
export interface SequenceRow {
  _id: string
  n: number
}

/** A line that find can find. */
export interface LineRow {
  _id: string
  session: string
  seq: number
  at: Time
  text: string
  words: string[]
}

/** A file, or a note that its pieces are being written or removed. */
export interface FileRow {
  _id: string
  /** Whose pieces it has. */
  upload: string
  size: number
  at: Time
}

/** Some bytes of a file. */
export interface PieceRow {
  _id: string
  upload: string
  bytes: Buffer
}

/** What the store knows about itself: the release of its shape, how each table is declared. */
export interface NoteRow {
  _id: string
  n?: number
  declaration?: string
}

/** The collections of the store, and one more for each table. */
export interface Models {
  batches: Model<BatchRow>
  due: Model<DueModelRow>
  sequences: Model<SequenceRow>
  lines: Model<LineRow>
  notes: Model<NoteRow>
  files: Model<FileRow>
  pieces: Model<PieceRow>
  docs(table: string): Model<DocRow>
}

/** What the parts of the store share. */
export interface Link {
  models: Models
  /** `majority` where there are several servers, so that nothing is built on what a failover could take back. */
  concern: 'local' | 'majority'
  /** Runs a write, so that closing can wait for it. */
  track<T>(write: () => Promise<T>): Promise<T>
}

// A name with a dot is the store's own: no table can be called so.
const options = (collection: string) => ({ collection, versionKey: false, autoIndex: false, autoCreate: false, minimize: false }) as const

/** Declares the models on a connection; indexes are made by `makeIndexes`. */
export const mongoModels = ({ Schema }: Mongoose, connection: Connection): Models => {
  const text = { type: String, required: true } as const
  // Not required: mongoose takes an empty text for a missing one.
  const anyText = { type: String } as const
  const number = { type: Number, required: true } as const
  // An empty list would be one value in a unique index, so without keys there is no list.
  const keys = { type: [String], default: undefined } as const

  const batches = new Schema<BatchRow>(
    { _id: text, session: text, first: number, last: number, at: number, keys, entries: text },
    options('store.batches'),
  )
  batches.index({ session: 1, last: 1 })
  batches.index({ keys: 1 }, { unique: true, sparse: true })
  batches.index({ at: 1, _id: 1 })

  const due = new Schema<DueModelRow>({ _id: text, lane: text, at: number, until: number, token: anyText }, options('store.due'))
  due.index({ until: 1, at: 1, _id: 1 })
  due.index({ until: 1, lane: 1, at: 1, _id: 1 })
  due.index({ token: 1 }, { sparse: true })

  const lines = new Schema<LineRow>(
    { _id: text, session: text, seq: number, at: number, text: anyText, words: [String] },
    options('store.lines'),
  )
  lines.index({ words: 1, at: -1 })

  const files = new Schema<FileRow>({ _id: text, upload: text, size: number, at: number }, options('store.files'))
  files.index({ at: 1, _id: 1 })
  files.index({ upload: 1 })

  const pieces = new Schema<PieceRow>({ _id: text, upload: text, bytes: { type: Buffer, required: true } }, options('store.pieces'))
  pieces.index({ upload: 1 })

  const docs = (table: string): Model<DocRow> => {
    const known = connection.models[table]
    if (known) return known as Model<DocRow>
    const schema = new Schema<DocRow>({ _id: text, rev: number, keys, filed: [String], body: text }, options(table))
    schema.index({ keys: 1 }, { unique: true, sparse: true })
    schema.index({ filed: 1, _id: 1 })
    return connection.model<DocRow>(table, schema)
  }

  return {
    batches: connection.model<BatchRow>('store.batches', batches),
    due: connection.model<DueModelRow>('store.due', due),
    sequences: connection.model<SequenceRow>(
      'store.sequences',
      new Schema<SequenceRow>({ _id: text, n: number }, options('store.sequences')),
    ),
    lines: connection.model<LineRow>('store.lines', lines),
    notes: connection.model<NoteRow>(
      'store.notes',
      new Schema<NoteRow>({ _id: text, n: Number, declaration: String }, options('store.notes')),
    ),
    files: connection.model<FileRow>('store.files', files),
    pieces: connection.model<PieceRow>('store.pieces', pieces),
    docs,
  }
}

/** Makes the indexes that a model declares; those that are there already cost a round trip each. */
export const makeIndexes = async <T>({ schema, collection }: Model<T>): Promise<void> => {
  for (const [fields, { unique, sparse }] of schema.indexes())
    await collection.createIndex(fields as Record<string, 1 | -1>, { ...(unique && { unique: true }), ...(sparse && { sparse: true }) })
}
