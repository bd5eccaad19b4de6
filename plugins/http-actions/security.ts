// From a document's security schemes to how a service says who calls (https://spec.openapis.org/oas/v3.1.1, 4.8.27).
import type { Credentials } from '#core/model/action.ts'
import { isObject } from './pointer.ts'

type Loose = Record<string, unknown>

interface Found {
  credentials: Credentials
  /** What a person must know of it. */
  note?: string
}

const fromScheme = (scheme: Loose, base: string | undefined): Found | undefined => {
  const { type, in: where, name, scheme: kind } = scheme
  if (type === 'apiKey' && (where === 'header' || where === 'query') && typeof name === 'string')
    return { credentials: { kind: 'api_key', in: where, name } }
  if (type === 'http' && typeof kind === 'string') {
    if (/^bearer$/iu.test(kind)) return { credentials: { kind: 'bearer' } }
    if (/^basic$/iu.test(kind)) return { credentials: { kind: 'basic', user: '' } }
  }
  if (type !== 'oauth2' && type !== 'openIdConnect') return undefined
  const flow = isObject(scheme.flows) ? scheme.flows.clientCredentials : undefined
  if (isObject(flow) && typeof flow.tokenUrl === 'string' && URL.canParse(flow.tokenUrl, base))
    return { credentials: { kind: 'oauth2', tokenUrl: new URL(flow.tokenUrl, base).href, clientId: '', scopes: [] } }
  return {
    credentials: { kind: 'bearer' },
    note: 'It asks for OAuth 2 with the consent of a person, which is not supported: give it a bearer token that does not run out, where it has such.',
  }
}

/** Named by requirements, the whole document's first; without any, all of them. */
const wanted = (document: Loose, operations: readonly Loose[], schemes: Loose): string[] => {
  const lists = [document, ...operations].map(one => one.security)
  const names = lists.flatMap(list => (Array.isArray(list) ? list : [])).flatMap(one => (isObject(one) ? Object.keys(one) : []))
  return [...new Set([...names, ...(names.length === 0 ? Object.keys(schemes) : [])])]
}

/** How calls say who makes them: the first way of the document that is supported without a catch. */
export const readSecurity = (document: Loose, operations: readonly Loose[], base: string | undefined): Found => {
  const schemes = isObject(document.components) && isObject(document.components.securitySchemes) ? document.components.securitySchemes : {}
  const names = wanted(document, operations, schemes)
  const found = names.flatMap(name => {
    const scheme = schemes[name]
    return isObject(scheme) ? (fromScheme(scheme, base) ?? []) : []
  })
  const best = found.find(one => one.note === undefined) ?? found[0]
  if (best) return best
  if (names.length === 0) return { credentials: { kind: 'none' } }
  return { credentials: { kind: 'none' }, note: 'How it wants to be told who calls is not supported: calls go out without credentials.' }
}
