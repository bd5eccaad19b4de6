// What the benchmarks of desks agree on: how fast conversations begin, how slow the desk is, and one clock for every process.

/** Sessions begun in a second. */
export const pace = Number(process.env.BENCH_PACE ?? 50)
export const seconds = Number(process.env.BENCH_SECONDS ?? 20)
export const warmUp = Number(process.env.BENCH_WARMUP ?? 5)
/** How long the desk takes for each call, in milliseconds. */
export const answersAfter = 5

/** Milliseconds since the machine was started, the same for every process. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6
