// The people of an address header. An address is told from its name before the name is decoded (RFC 2047, section 5): what is encoded is never
// an address, whatever it says.
import { decodeWords, type Headers } from './headers.ts'
import type { Mailbox } from './letter.ts'
import { mostNamed } from './limits.ts'

interface Parsed {
  address?: string
  name?: string
  group?: Parsed[]
}

/** RFC 5321 allows 254 characters; some are longer. */
const longestAddress = 320
/** Characters of one header: of more recipients nobody is answered. */
const longestHeader = 64 * 1024

const tidyName = (name: string): string =>
  decodeWords(name)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200)

/** By name of the header: of all with that name, in their order. What has no address is left out. */
export const createMailboxes = async (headers: Headers): Promise<(name: string) => Mailbox[]> => {
  const { default: parse } = await import('nodemailer/lib/addressparser')
  const boxesIn = (list: readonly Parsed[]): Mailbox[] =>
    list.flatMap(({ address = '', name = '', group }) => {
      if (group) return boxesIn(group)
      const at = address.lastIndexOf('@')
      if (!/^[^\s@<>()",;]+@[^\s@<>()",;]+$/u.test(address) || address.includes('=?') || address.length > longestAddress) return []
      const named = tidyName(name)
      return [{ address: address.slice(0, at) + address.slice(at).toLowerCase(), ...(named === '' ? {} : { name: named }) }]
    })
  return name =>
    headers
      .written(name)
      .slice(0, 20)
      .flatMap(value => boxesIn(parse(value.slice(0, longestHeader)) as unknown as readonly Parsed[]))
      .slice(0, mostNamed)
}
