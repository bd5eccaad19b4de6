// Windows that only show: a whole message, the whole story, everything there is to do.
import type { ModalView } from '@slack/types'
import { Problem } from '#core/model/problem.ts'
import { callContact } from '../../cards.ts'
import { mayUse } from '../../verbs/allowed.ts'
import { verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import type { Reader } from '../draw/words.ts'
import { menu, type Press, wholeEntry, wholeHistory } from '../draw.ts'
import type { Colleague } from '../who.ts'

export interface Windows {
  open(press: Omit<Extract<Press, { kind: 'open' }>, 'kind'>, who: Colleague, reader: Reader): Promise<ModalView>
}

const most = 10_000

export const createWindows = ({ queries }: Pick<Base, 'queries'>): Windows => ({
  async open({ what, session: id, seq, page = 0 }, { role }, reader) {
    const may = (verb: (typeof verbs)[number]): boolean => mayUse(role, verb)
    if (what === 'menu' && id === undefined) return menu(verbs, may)
    if (id === undefined) throw new Problem('not_found', 'This button names no session. Please use the newest card.')
    const session = await queries.session(id)
    const contact = await queries.contact(session.contact)
    if (what === 'menu' || what === 'more')
      return menu(verbs, may, { session: session.id, about: `#${session.ticket} ${callContact(contact)} · ${session.channel}` })
    if (what === 'history') {
      const entries = []
      for (;;) {
        const some = await queries.timeline(session.id, entries.at(-1)?.seq ?? 0, 1000)
        entries.push(...some)
        if (some.length < 1000 || entries.length >= most) break
      }
      return wholeHistory(entries, page, { session: session.id, ticket: session.ticket, contact, reader })
    }
    const [entry] = seq === undefined ? [] : await queries.timeline(session.id, seq - 1, 1)
    if (!entry) throw new Problem('not_found', 'That message is not there any more.')
    return wholeEntry(entry, { ticket: session.ticket, contact, reader })
  },
})
