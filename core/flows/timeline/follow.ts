// Streams of what happens: first what is stored, then each further append, without gaps and without doubling.
import { createBell } from '../../lib/bell.ts'
import type { Entry } from '../../model/entry.ts'
import type { Happening } from '../../ports/queries.ts'
import type { Feed } from './feed.ts'
import type { Timeline } from './timeline.ts'

/** The session's entries after `after`, as stored, then each further one until the signal aborts. Never yields an empty list. */
export async function* followTimeline(
  timeline: Timeline,
  feed: Feed,
  id: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Entry[]> {
  const bell = createBell(signal)
  const stop = feed.listen(() => bell.ring(), id)
  try {
    for (let from = after; !signal.aborted; ) {
      const entries = await timeline.read(id, from)
      if (entries.length > 0) {
        from = entries.at(-1)?.seq ?? from
        yield entries
      } else await bell.wait()
    }
  } finally {
    stop()
  }
}

const backlog = 10_000

/** Everything that happens from now on. A reader that falls too far behind is ended rather than buffered without bound. */
export async function* followHappenings(feed: Feed, signal: AbortSignal): AsyncGenerator<Happening> {
  const waiting: Happening[] = []
  const bell = createBell(signal)
  const stop = feed.listen(happening => {
    waiting.push(happening)
    bell.ring()
  })
  try {
    while (!signal.aborted && waiting.length < backlog) {
      const next = waiting.shift()
      if (next) yield next
      else await bell.wait()
    }
  } finally {
    stop()
  }
}
