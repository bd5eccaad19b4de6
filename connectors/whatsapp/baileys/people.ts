// Who is who: WhatsApp names a person by a LID that stays, by their number, or by both, and not always in the same way. One person keeps one
// address however they are named; a number alone joins nobody with whoever had it before.
import { identity } from '#core/model/contact.ts'
import type { Address, Sender } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { readAddress, whatsappIdentity, writeAddress } from '../address.ts'

export interface Named {
  lid?: string
  /** With its +. */
  phone?: string
}

interface Known extends Named {
  address: Address
  /** The number was somebody else's before: it proves nothing of them. */
  later?: true
}

export interface People {
  /** Their one address, and what is proven of them. Remembers what is new. */
  meet(person: Named, name?: string): Promise<{ address: Address; sender: Sender }>
  /** The name in the address of whom a chat is with, where they are known. */
  addressOf(person: Named): Promise<Address>
  /** How WhatsApp calls them. Refused where that can not be told any more. */
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
  /** Of an address that was made of a number: whose it is, wherever the number goes. */
  const ofAddress = (name: string): string => `lid/${name}`

  /** Without `known` they are new here, and `address` is to be theirs. `others`: their number was somebody else's before. */
  const known = async ({ lid, phone }: Named): Promise<{ known?: Known; others: boolean; address: Address }> => {
    const one = lid === undefined ? undefined : await memory.get<Known>(byLid(lid))
    const other = phone === undefined ? undefined : await memory.get<Known>(byPhone(phone))
    const holder = other?.lid
    const another = holder !== undefined && holder !== lid
    // A number that comes alone is its last holder's, unless they have another one by now.
    const others = another && (lid !== undefined || (await memory.get<Known>(byLid(holder)))?.phone !== phone)
    const found = one ?? (others ? undefined : other)
    const own = lid ?? (others ? `${phone}.${holder}` : (phone ?? ''))
    return { ...(found === undefined ? {} : { known: found }), others, address: found?.address ?? writeAddress(own) }
  }

  return {
    async meet(person, name) {
      const found = await known(person)
      const lid = person.lid ?? found.known?.lid
      // A number that came later, or has changed; one that is only remembered may be another's by now.
      const phone = person.phone ?? found.known?.phone
      const { address } = found
      const later = (found.others && person.lid === undefined) || found.known?.later === true
      const now: Known = {
        address,
        ...(lid === undefined ? {} : { lid }),
        ...(phone === undefined ? {} : { phone }),
        ...(later ? { later } : {}),
      }
      const same = (one: Known | undefined): boolean => one?.address === now.address && one.lid === now.lid && one.phone === now.phone
      // What they were known by before WhatsApp told its id of them.
      const before = later ? [whatsappIdentity(readAddress(address))] : []
      const proven = person.phone !== undefined && !found.others && !later
      const identities = [
        ...(lid === undefined ? [] : [whatsappIdentity(lid)]),
        ...before,
        ...(proven ? [identity.phone(person.phone ?? '')] : []),
      ]
      const whose = identities[0] ?? identity.phone(phone ?? '')
      for (const key of [...(lid === undefined ? [] : [byLid(lid)]), ...(person.phone === undefined ? [] : [byPhone(person.phone)])])
        await memory.change<Known>(key, was => (same(was) ? was : now), { whose })
      if (lid !== undefined && readAddress(address) !== lid)
        await memory.change<string>(ofAddress(readAddress(address)), was => was ?? lid, { whose })
      return {
        address,
        sender: {
          identities,
          ...(person.phone === undefined ? {} : { verified: { phone: person.phone } }),
          ...(name === undefined || name === '' ? {} : { claimed: { name } }),
        },
      }
    },
    addressOf: async person => (await known(person)).address,
    find: async person => (await known(person)).known?.address,
    async jid(address) {
      const name = readAddress(address)
      if (!name.startsWith('+')) return `${name}@lid`
      const lid = await memory.get<string>(ofAddress(name))
      if (lid !== undefined) return `${lid}@lid`
      const [phone = ''] = name.split('.')
      const found = await memory.get<Known>(byPhone(phone))
      if (found !== undefined && found.address !== address)
        throw new Refused('their number is somebody else’s by now, and WhatsApp told nothing else of them: they have to write first')
      return `${phone.slice(1)}@s.whatsapp.net`
    },
  }
}
