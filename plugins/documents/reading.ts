// The thread in which one document is read: given its bytes, it tells how far it is, and answers the document or why there is none.
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '#core/model/problem.ts'
import type { Progress, ReadDocument } from '#core/ports/document-reader.ts'
import { type Bytes, read } from './read.ts'
import type { Refusal } from './refused.ts'

/** What the thread says. */
export type Saying = { at: Progress } | { document: ReadDocument } | { refused: Refusal } | { failed: string }

const say = (what: Saying): void => parentPort?.postMessage(what)

try {
  say({ document: await read(workerData as Bytes, at => say({ at })) })
} catch (error) {
  if (error instanceof Problem) say({ refused: { code: error.code as Refusal['code'], detail: error.message } })
  else say({ failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
}
