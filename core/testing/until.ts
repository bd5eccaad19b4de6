// Waiting in tests for what is to happen, and never for a time.

/** What `find` answers once that is true. An error names `what` after `patience` milliseconds, with what `told` says of how things stand. */
export const until = async <T>(
  what: string,
  find: () => Promise<T | undefined | false> | T | undefined | false,
  { patience = 30_000, told }: { patience?: number; told?: () => string | Promise<string> } = {},
): Promise<T> => {
  for (const end = Date.now() + patience; ; await new Promise(resolve => setTimeout(resolve, 25))) {
    const found = await find()
    if (found) return found
    if (Date.now() > end) throw new Error(`${what}: not within ${patience} ms\n${(await told?.()) ?? ''}`)
  }
}
