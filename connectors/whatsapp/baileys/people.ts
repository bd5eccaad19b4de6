// Who is who: WhatsApp names a person by a LID that stays, by their number, or by both, and not always in the same way. One person keeps one
// address however they are named; a number alone joins nobody with whoever had it before.
import { identity } from '#core/model/contact.ts'
import type { Address, Sender } from '#core/ports/connector.ts'
import type { Memory } from '#core/ports/memory.ts'
import { readAddress, whatsappIdentity, writeAddress } from '../address.ts'

export interface Named {
  lid?: string
  /** With its +. */
  phone?: string
}

interface Known extends Named {
  address: Address
}

export interface People {
  /** Their one address, and what is proven of them. Remembers what is new. */
  meet(person: Named, name?: string): Promise<{ address: Address; sender: Sender }>
  /** The name in the address of whom a chat is with, where they are known. */
  addressOf(person: Named): Promise<Address>
  /** How WhatsApp calls them. */
  jid(address: Address): Promise<string>
  /** Has somebody with this number written here? Answers their address. */
  find(person: Named): Promise<Address | undefined>
}

const digits = (jid: string): string => jid.split('@')[0]?.split(':')[0]?.split('_')[0] ?? ''

/** From how WhatsApp names a chat, in either or both of its ways. Undefined for groups, news and the rest: no person. */
export const namedBy = (...jids: (string | null | undefined)[]): Named | undefined => {
  const named: Named = {}
  for (const jid of jids) {
    if (jid?.endsWith('@lid')) named.lid ??= digits(jid)
    else if (jid?.endsWith('@s.whatsapp.net')) named.phone ??= `+${digits(jid)}`
    else if (jid) return undefined
  }
  return named.lid === undefined && named.phone === undefined ? undefined : named
}

export const createPeople = (memory: Memory): People => {
  const byLid = (lid: string): string => `person/${lid}`
  const byPhone = (phone: string): string => `person/${phone}`

  const known = async ({ lid, phone }: Named): Promise<{ known?: Known; others: boolean }> => {
    const one = lid === undefined ? undefined : await memory.get<Known>(byLid(lid))
    const other = phone === undefined ? undefined : await memory.get<Known>(byPhone(phone))
    // The number was somebody else's before, or is by now.
    const others = lid !== undefined && other?.lid !== undefined && other.lid !== lid
    const found = one ?? (others ? undefined : other)
    return { ...(found === undefined ? {} : { known: found }), others }
  }

  const own = ({ lid, phone }: Named): Address => writeAddress(lid ?? phone ?? '')

  return {
    async meet(person, name) {
      const found = await known(person)
      const lid = person.lid ?? found.known?.lid
      // A number that came later, or has changed; one that is only remembered may be another's by now.
      const phone = person.phone ?? found.known?.phone
      const now: Known = {
        address: found.known?.address ?? own(person),
        ...(lid === undefined ? {} : { lid }),
        ...(phone === undefined ? {} : { phone }),
      }
      const same = (one: Known | undefined): boolean => one?.address === now.address && one.lid === now.lid && one.phone === now.phone
      const whose = lid !== undefined ? whatsappIdentity(lid) : identity.phone(phone ?? '')
      for (const key of [...(lid === undefined ? [] : [byLid(lid)]), ...(person.phone === undefined ? [] : [byPhone(person.phone)])])
        await memory.change<Known>(key, was => (same(was) ? was : now), { whose })
      const proven = person.phone !== undefined && !found.others
      return {
        address: now.address,
        sender: {
          identities: [...(lid === undefined ? [] : [whatsappIdentity(lid)]), ...(proven ? [identity.phone(person.phone ?? '')] : [])],
          ...(person.phone === undefined ? {} : { verified: { phone: person.phone } }),
          ...(name === undefined || name === '' ? {} : { claimed: { name } }),
        },
      }
    },
    addressOf: async person => (await known(person)).known?.address ?? own(person),
    find: async person => (await known(person)).known?.address,
    async jid(address) {
      const name = readAddress(address)
      if (!name.startsWith('+')) return `${name}@lid`
      const found = await memory.get<Known>(byPhone(name))
      return found?.lid === undefined || found.address !== address ? `${name.slice(1)}@s.whatsapp.net` : `${found.lid}@lid`
    },
  }
}
