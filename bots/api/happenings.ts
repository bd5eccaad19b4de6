// Everything that happens, as one stream: what a desk in another process listens to.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { StreamedEvent } from '#core/lib/sse.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { entry, session } from './told.ts'
import { entryView, sessionView } from './views.ts'

/** The stream of the whole house. Whoever was away reads what they missed from the sessions' timelines: nothing is repeated here. */
export const happeningCalls = ({ queries }: Pick<DeskGiven, 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/stream',
    tag: 'Sessions',
    summary: 'Everything that happens from now on in any session, as server-sent events',
    answer: z
      .object({ session, entries: z.array(entry) })
      .meta({ id: 'Happening', description: 'What was appended, and the session after it.' }),
    stream: true,
    handle: async ({ signal }) => told(queries.happenings(signal)),
  }),
]

async function* told(happenings: ReturnType<DeskGiven['queries']['happenings']>): AsyncGenerator<StreamedEvent> {
  for await (const { session, entries } of happenings)
    yield { event: 'happening', data: { session: sessionView(session), entries: entries.map(entryView) } }
}
