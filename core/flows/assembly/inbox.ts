// What channels bring: messages, changes to them, scores, receipts and signs of typing.
import { silentSince } from '../../model/contact.ts'
import type { Inbox } from '../../ports/connector.ts'
import { createLine } from '../conversation/line.ts'
import { rate } from '../conversation/resolve.ts'
import { createSaid } from '../conversation/said.ts'
import { seenUpTo } from '../conversation/seen.ts'
import { createStanding } from '../conversation/standing.ts'
import type { OverviewFlow } from '../overview/overview.ts'
import type { Conversation } from './conversation.ts'
import type { Ground } from './ground.ts'
import type { People } from './people.ts'

type Needs = Pick<Ground, 'store' | 'timeline' | 'contacts' | 'feed' | 'meter' | 'vault'> &
  Pick<Conversation, 'acts' | 'changes' | 'receive' | 'meetings' | 'goingOn' | 'hands'> &
  Pick<People, 'agents'> & { overview: Pick<OverviewFlow, 'channels'> }

export const createInbox = ({
  store,
  timeline,
  contacts,
  feed,
  meter,
  vault,
  overview,
  acts,
  changes,
  receive,
  meetings,
  goingOn,
  hands,
  agents,
}: Needs): Inbox => ({
  async receive(incoming) {
    const arrived = meter?.arriving()
    const received = await changes.landing(incoming.channel, incoming.id, () => receive(incoming))
    if (!received.repeated) {
      overview.channels.heard(incoming.channel)
      meter?.message(incoming.channel)
      arrived?.(received.session, received.seq)
    }
    return received
  },
  changed: changes.changed,
  ...createSaid({ store, timeline, hands, agents, vault }),
  ...createStanding({ timeline, contacts }),
  ...createLine({ store, timeline, agents, contacts }),
  async rate(session, rating, key) {
    const { contact } = await timeline.load(session)
    return acts.record(session, { verb: 'csat', input: rating, by: contact }, key, rate(rating, { kind: 'contact', id: contact }))
  },
  async seen(session, seq) {
    await timeline.commit(session, s => seenUpTo(s, seq))
  },
  goOn: goingOn.goOn,
  recovered: overview.channels.recovered,
  async silence(sender, address, silent) {
    const { contact } = await contacts.identify(sender)
    await contacts.silence(contact.id, address, silent)
  },
  async isSilent(identity, address) {
    const contact = await contacts.by(identity)
    return contact !== undefined && silentSince(contact, address) !== undefined
  },
  join: (sender, from) => contacts.join(sender, from, (into, part) => meetings.joined(into, part, from)),
  typing: (session, on) => feed.type(session, on, 'contact'),
})
