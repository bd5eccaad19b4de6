// Several sources heard as one: each item as soon as its source has it, no source ahead by more than one.

type Next<T> = { iterator: AsyncIterator<T>; result: IteratorResult<T> }

/** Ends when all have ended; when the reader leaves or one of them fails, the others are ended through the signal that they were given. */
export async function* together<T>(sources: ((signal: AbortSignal) => AsyncIterable<T>)[], signal: AbortSignal): AsyncGenerator<T> {
  const stop = new AbortController()
  const both = AbortSignal.any([signal, stop.signal])
  const ask = async (iterator: AsyncIterator<T>): Promise<Next<T>> => ({ iterator, result: await iterator.next() })
  const waiting = new Map<AsyncIterator<T>, Promise<Next<T>>>()
  const push = (iterator: AsyncIterator<T>): void => {
    const next = ask(iterator)
    // Whoever fails while another is waited for is heard at the next turn.
    next.catch(() => {})
    waiting.set(iterator, next)
  }
  for (const source of sources) push(source(both)[Symbol.asyncIterator]())
  try {
    while (waiting.size > 0) {
      const { iterator, result } = await Promise.race(waiting.values())
      if (result.done) waiting.delete(iterator)
      else {
        yield result.value
        push(iterator)
      }
    }
  } finally {
    stop.abort()
    await Promise.allSettled([...waiting.keys()].map(iterator => iterator.return?.()))
  }
}
