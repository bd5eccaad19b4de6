// A customer whose name, address and ids somebody else uses, and what must not have come of it: for the tests of each channel.
import { expect } from 'chai'
import type { Core } from '../../flows/core.ts'
import type { ContactFields, Identity } from '../../model/contact.ts'
import { isOne } from '../../model/contact.ts'

export interface Victim {
  /** The session of whoever used what is theirs is not theirs, and nothing of theirs was changed, shared or said to be proven. */
  untouched(session: string): Promise<void>
}

const secret = 'My order is 4521'

/** Known by `identities`, with a conversation of their own; `verified` is what others would like to be taken for. */
export const plantVictim = async (core: Core, identities: Identity[], verified: ContactFields): Promise<Victim> => {
  const sender = { id: 'victim', identities: ['id:victim', ...identities], verified }
  const own = await core.inbox.receive({ channel: 'api', id: 'victims-own', sender, text: secret })
  const before = await core.queries.contact('victim')
  return {
    async untouched(session) {
      const now = await core.queries.contact('victim')
      const { contact } = await core.queries.session(session)
      const other = await core.queries.contact(contact)
      expect(isOne(now, contact), 'the session is somebody else’s').to.equal(false)
      expect(now.identities, 'who the victim is').to.deep.equal(before.identities)
      expect(now.verified, 'what is proven of the victim').to.deep.equal(before.verified)
      expect(now.merged, 'who is part of the victim').to.deep.equal([])
      for (const one of before.identities) expect(other.identities, 'what proves the other').to.not.include(one)
      for (const one of [verified.email, verified.phone])
        if (one !== undefined) expect([other.verified.email, other.verified.phone], 'what is proven of the other').to.not.include(one)
      for (const identity of other.identities)
        expect(
          await core.customers.session(identity, own.session).then(
            () => 'read',
            () => 'refused',
          ),
          `what ${identity} reads`,
        ).to.equal('refused')
      expect(JSON.stringify(await core.queries.timeline(session, 0)), 'what is said to the other').to.not.contain(secret)
    },
  }
}
