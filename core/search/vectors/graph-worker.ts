// The graph of nearest neighbours (HNSW, Malkov & Yashunin 2016, by `usearch`) in a thread of its own: adding a vector takes most of a
// millisecond, and growing the graph up to a hundred. Its numbers are kept as bytes; whoever asks reckons the nearest anew.
import { parentPort, workerData } from 'node:worker_threads'
import { Index, MetricKind, ScalarKind } from 'usearch'

/** What the graph is told. */
export type Told =
  | { kind: 'add'; rows: Uint32Array; vectors: Float32Array }
  | { kind: 'remove'; row: number }
  | { kind: 'find'; nth: number; vector: Float32Array; most: number }

/** What it answers. */
export type Answered = { kind: 'added' } | { kind: 'found'; nth: number; rows: Uint32Array }

const { dimensions } = workerData as { dimensions: number }
const index = new Index({
  dimensions,
  metric: MetricKind.Cos,
  quantization: ScalarKind.I8,
  connectivity: 16,
  expansion_add: 128,
  expansion_search: 96,
  multi: false,
})

parentPort!.on('message', (told: Told) => {
  if (told.kind === 'add') {
    for (const [n, row] of told.rows.entries()) index.add(BigInt(row), told.vectors.subarray(n * dimensions, (n + 1) * dimensions), 1)
    parentPort!.postMessage({ kind: 'added' } satisfies Answered)
  } else if (told.kind === 'remove') index.remove(BigInt(told.row))
  else {
    const most = Math.min(told.most, index.size())
    const rows = most === 0 ? new Uint32Array(0) : Uint32Array.from(index.search(told.vector, most, 1).keys, Number)
    parentPort!.postMessage({ kind: 'found', nth: told.nth, rows } satisfies Answered)
  }
})
