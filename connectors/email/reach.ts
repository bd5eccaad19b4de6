// Where an agent's first mail to somebody goes: to the address that they have proven, in a thread of its own, else on where they wrote last.
import type { Connector } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import { nameOf, readAddress, writeAddress } from './addresses.ts'
import type { EmailConfig } from './config.ts'
import { type Threads, withPeople } from './threads.ts'

interface Given {
  config: EmailConfig
  threads: Threads
  secret(): Promise<string>
}

export const createReach =
  ({ config, threads, secret }: Given): NonNullable<Connector['reach']> =>
  ({ contact, identities, addresses }) => {
    const proven = identities.filter(one => one.startsWith('email:')).map(one => readAddress(one.slice('email:'.length)))
    const to = proven.findLast(address => address !== undefined)
    const [last] = addresses
    if (to === undefined && last === undefined) throw new Refused('no mail address of theirs is known', 'no_address')
    return async () => {
      if (to === undefined) return last ?? ''
      const [box] = config.mailboxes
      const name = nameOf(await secret(), `reach ${contact} ${to}`)
      const mailbox = box?.address ?? ''
      await threads.change(
        name,
        {
          name,
          mailbox,
          contact: `email:${to}`,
          proven: true,
          to: { address: to },
          subject: '',
          people: withPeople(name, [], [to]),
          refs: [],
        },
        now => now,
      )
      return writeAddress(name)
    }
  }
