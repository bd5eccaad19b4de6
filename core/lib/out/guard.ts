// Which addresses may be called: nobody who writes a document, a name server or an argument can send us into our own network.
//
// Follows the OWASP cheat sheet on server-side request forgery and the IANA registries of special-purpose addresses (by ipaddr.js). Names
// are looked up once for each connection, and what was looked up is what is connected to, so nothing can change in between.
import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What a name stands for. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>

/** An address that must not be called; the message is a sentence for people. */
export class Blocked extends Error {
  override readonly name = 'Blocked'
}

export interface Guard {
  /** Throws Blocked where the address itself tells that it must not be called. */
  check(url: URL): void
  /** For `net.connect`: answers with addresses that may be connected to, or with Blocked. */
  lookup: LookupFunction
}

/** Ranges by ipaddr.js that are somebody's own network. */
const ownNetworks = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat'])

/** Where clouds tell machines their credentials: never a customer's business, also where private networks are allowed. */
const metadata = new Set(['fd00:ec2::254', '100.100.100.200', '192.0.0.192', '168.63.129.16'])

const globalUnicast = ipaddr.parseCIDR('2000::/3')

type Kind = 'public' | 'own' | 'never'

/** What an address is, IPv4 within IPv6 read as IPv4. What is not known to be public is `never`. */
export const kindOf = (address: string): Kind => {
  const bare = address.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '')
  if (!ipaddr.isValid(bare)) return 'never'
  const parsed = ipaddr.process(bare)
  if (metadata.has(parsed.toString())) return 'never'
  const range = parsed.range()
  if (ownNetworks.has(range)) return 'own'
  if (range !== 'unicast') return 'never'
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast) ? 'public' : 'never'
}

const isLocalName = (host: string): boolean => /^(?:.+\.)?localhost\.?$/u.test(host)

const system: Resolve = host => systemLookup(host, { all: true, verbatim: true })

/** `mend`: a sentence that says what to do where an address is in a private network. `privateNetwork`: loopback and private networks may be called too; link-local addresses and those of clouds for machines never. */
export const createGuard = ({
  privateNetwork = false,
  resolve = system,
  mend = '',
}: {
  privateNetwork?: boolean
  resolve?: Resolve
  mend?: string
}): Guard => {
  const allowed = (kind: Kind): boolean => kind === 'public' || (kind === 'own' && privateNetwork)

  const refused = (host: string, kind: Kind): Blocked =>
    new Blocked(
      kind === 'own'
        ? `${host} is in a private network, which may not be called. ${mend}`.trimEnd()
        : `${host} is an address that is never called.`,
    )

  return {
    check(url) {
      if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Blocked(`Only http and https are called, not ${url.protocol}`)
      if (url.username !== '' || url.password !== '') throw new Blocked('A name and password do not belong into the address of a server.')
      const host = url.hostname
      if (host === '') throw new Blocked('The address names no host.')
      if (ipaddr.isValid(host.replace(/^\[|\]$/gu, ''))) {
        const kind = kindOf(host)
        if (!allowed(kind)) throw refused(host, kind)
      } else if (isLocalName(host) && !privateNetwork) throw refused(host, 'own')
    },
    lookup(host, options, callback) {
      resolve(host).then(
        found => {
          const bad = found.map(({ address }) => kindOf(address)).find(kind => !allowed(kind))
          // One bad address among good ones is enough: whoever answers so means no good, or does not know where it would lead.
          if (bad !== undefined) return callback(refused(host, bad), [])
          const family = options.family === 4 || options.family === 6 ? options.family : undefined
          const usable = found.filter(one => family === undefined || one.family === family)
          const [first] = usable
          if (!first) return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), [])
          if (options.all) callback(null, usable)
          else callback(null, first.address, first.family)
        },
        error => callback(error, []),
      )
    },
  }
}
