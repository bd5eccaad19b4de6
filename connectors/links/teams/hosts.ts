// Whom we call, and who may have our token: a signed activity names addresses, and still only Microsoft's are believed.
import type { TeamsConfig } from './config.ts'

/** The Bot Framework's hosts for Teams, the public cloud and those of governments. */
const services = /^(smba\.trafficmanager\.net|smba(\.[a-z0-9-]+)*\.teams\.microsoft\.(com|us))$/
/** Where Teams keeps files of chats. Their addresses bear what opens them, so they never get our token. */
const stores = /(^|\.)(sharepoint\.(com|us|cn)|sharepoint-df\.com|svc\.ms|1drv\.(com|ms)|onedrive\.(com|live\.com))$/

export interface Hosts {
  /** Teams itself: may be called with our token. */
  isService(address: string): boolean
  /** A place for files. */
  isStore(address: string): boolean
}

const read = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined)

/** The host of `serviceUrl` is trusted for both besides: somebody of the house has set it. */
export const createHosts = ({ serviceUrl }: Pick<TeamsConfig, 'serviceUrl'>): Hosts => {
  const own = new URL(serviceUrl).origin
  const fits = (address: string, hosts: RegExp): boolean => {
    const url = read(address)
    if (url === undefined || url.username !== '' || url.password !== '') return false
    return url.origin === own || (url.protocol === 'https:' && url.port === '' && hosts.test(url.hostname))
  }
  return { isService: address => fits(address, services), isStore: address => fits(address, stores) }
}
