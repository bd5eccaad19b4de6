// How a verb is done: who acts is met, the session is found by its id or ticket, and it is done once.
import type { Entry } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import type { Act, Done } from '../../ports/controls.ts'
import type { Decide } from '../conversation/acts.ts'
import { findSession } from '../queries.ts'
import { asRead } from '../timeline/as-read.ts'
import type { ControlNeeds } from './needs.ts'

/** What verbs are made with. */
export interface Verbs {
  /** Who acts is known from now on, also where nothing else is kept of the act. */
  met(act: Act): Promise<unknown>
  /** By id or ticket; Problem `not_found`. */
  session(id: string): Promise<Session>
  verb(name: string, id: string, input: unknown, act: Act, decide: Decide): Promise<Done>
  /** For what depends on an earlier message as it stands. */
  atEnd(name: string, id: string, input: unknown, act: Act, deciding: (entries: Entry[]) => Decide): Promise<Done>
}

export const createVerbs = ({ store, timeline, agents, acts }: Pick<ControlNeeds, 'store' | 'timeline' | 'agents' | 'acts'>): Verbs => {
  const session = findSession(store, timeline)
  return {
    met: act => agents.meet(act.who),
    session,
    verb: async (name, id, input, act, decide) => acts.act((await session(id)).id, name, input, act, decide),
    async atEnd(name, id, input, act, deciding) {
      const { id: found } = await session(id)
      return asRead(timeline, found, 0, (entries, unmoved) =>
        acts.act(found, name, input, act, (s, author) => {
          unmoved(s)
          return deciding(entries)(s, author)
        }),
      )
    },
  }
}
