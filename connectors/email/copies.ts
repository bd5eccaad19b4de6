// Who may get copies of our mails, as an agent names them.
import type { Connector } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import { readAddress, readThread, tagIn } from './addresses.ts'
import type { Threads } from './threads.ts'

interface Given {
  threads: Pick<Threads, 'get'>
  /** Own addresses: what goes there comes back to us. */
  mailboxes: readonly string[]
}

export const createCopies =
  ({ threads, mailboxes }: Given): NonNullable<Connector['copies']> =>
  async (address, named) => {
    const name = readThread(address)
    const thread = name === undefined ? undefined : await threads.get(name)
    if (!thread || thread.to.address === '') throw new Refused('It is not known to which address answers go here.', 'no_address')
    const read = named.map(one => {
      const found = readAddress(one)
      if (found === undefined) throw new Refused(`“${one}” is no mail address, such as ben@example.com.`, 'no_address')
      if (mailboxes.some(mailbox => tagIn(mailbox, found) !== undefined))
        throw new Refused(`${found} is an address of this desk: what is sent there comes back to it.`, 'own_address')
      return found
    })
    return { customer: thread.to.address, named: [...new Set(read)] }
  }
