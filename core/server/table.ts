// Which endpoint serves a path: a tree of path segments, built once. A fixed segment goes before a parameter.
import type { Endpoint } from '../lib/rest.ts'
import { Problem } from '../model/problem.ts'

/** The endpoints of one path, by upper-case method. HEAD is served wherever GET is. */
export interface Place<T> {
  path: string
  /** Names of the parameters in the order of the path. */
  names: string[]
  methods: Map<string, T>
  /** What an `Allow` header says. */
  allow: string[]
}

export interface Match<T> {
  place: Place<T>
  params: Record<string, string>
}

interface Node<T> {
  fixed: Map<string, Node<T>>
  any?: Node<T>
  place?: Place<T>
}

const decode = (segment: string): string => {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new Problem('invalid', 'The path is not percent-encoded as it should be.')
  }
}

const none: Record<string, string> = {}

/** Looks up a path below /api/v1; undefined where nothing is served. Throws Problem for a path that can't be decoded, Error at building for two of one kind. */
export const createTable = <T>(
  items: { endpoint: Pick<Endpoint, 'method' | 'path'>; value: T }[],
): ((path: string) => Match<T> | undefined) => {
  const root: Node<T> = { fixed: new Map() }
  const fixed = new Map<string, Match<T>>()
  for (const { endpoint, value } of items) {
    let node = root
    const names: string[] = []
    for (const segment of endpoint.path.slice(1).split('/')) {
      let next: Node<T> | undefined
      if (segment.startsWith('{')) {
        names.push(segment.slice(1, -1))
        node.any ??= { fixed: new Map() }
        next = node.any
      } else {
        next = node.fixed.get(segment) ?? { fixed: new Map() }
        node.fixed.set(segment, next)
      }
      node = next
    }
    node.place ??= { path: endpoint.path, names, methods: new Map(), allow: ['OPTIONS'] }
    const method = endpoint.method.toUpperCase()
    if (node.place.path !== endpoint.path) throw new Error(`${endpoint.path} and ${node.place.path} name their parameters differently`)
    if (node.place.methods.has(method)) throw new Error(`${method} ${endpoint.path} is served twice`)
    for (const name of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
      node.place.methods.set(name, value)
      node.place.allow.push(name)
    }
    node.place.allow.sort()
    if (names.length === 0) fixed.set(endpoint.path, { place: node.place, params: none })
  }
  const search = (node: Node<T>, segments: string[], at: number, values: string[]): Place<T> | undefined => {
    const segment = segments[at]
    if (segment === undefined) return node.place
    const exact = node.fixed.get(segment)
    const found = exact && search(exact, segments, at + 1, values)
    if (found || !node.any || segment === '') return found
    values[at] = segment
    const below = search(node.any, segments, at + 1, values)
    if (!below) values.length = at
    return below
  }
  return path => {
    const known = fixed.get(path)
    if (known) return known
    const values: string[] = []
    const place = search(root, path.slice(1).split('/'), 0, values)
    if (!place) return undefined
    const params: Record<string, string> = {}
    let i = 0
    for (const value of values) if (value !== undefined) params[place.names[i++]!] = decode(value)
    return { place, params }
  }
}
