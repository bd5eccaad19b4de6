// One operation of a document: what it is called, all it takes as one flat object, and where each argument goes. Follows
// https://spec.openapis.org/oas/v3.1.1 (4.8.10 Operation Object, 4.8.12 Parameter Object).
import { actionSlug, type JsonSchema } from '#core/model/action.ts'
import type { Operation } from '#core/ports/action-maker.ts'
import { type HttpCall, isIdempotent, isSafe, type Place } from './call.ts'
import { type Follow, isObject, LeftOut, settled } from './pointer.ts'
import { createReader, flatObject, type Reader } from './schema.ts'

type Loose = Record<string, unknown>

/** Header parameters that OpenAPI has ignored, and those that are the connection's or ours. */
const notOurs =
  /^(?:accept|content-type|authorization|cookie|host|connection|content-length|transfer-encoding|upgrade|te|trailer|expect|keep-alive|proxy-.*|idempotency-key|accept-encoding|user-agent)$/iu

const styles: Record<string, readonly string[]> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited'],
  header: ['simple'],
}

interface Argument {
  in: Place['in']
  name: string
  schema: JsonSchema
  required: boolean
  style?: Place['style']
  explode?: boolean
}

const words = (text: unknown): string => (typeof text === 'string' ? text.replace(/\s+/gu, ' ').trim() : '')

const clipped = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text)

const described = (schema: JsonSchema, description: unknown): JsonSchema => {
  const said = clipped(words(description), 400)
  return said === '' ? schema : { ...schema, description: said }
}

const jsonIn = (content: unknown): Loose | undefined => {
  if (!isObject(content)) return undefined
  const found = Object.entries(content).find(
    ([type]) => /^application\/(?:[\w.+-]+\+)?json\b/iu.test(type) && !/merge-patch|json-patch/iu.test(type),
  )
  return isObject(found?.[1]) ? found[1] : undefined
}

/** Undefined where the operation is as good without it. Throws LeftOut where it is not. */
const readParameter = (given: unknown, reader: Reader): Argument | undefined => {
  if (!isObject(given)) throw new LeftOut('has a parameter that is described outside the document')
  const { in: where, name } = given
  if (typeof name !== 'string' || name === '' || typeof where !== 'string') throw new LeftOut('has a parameter without a name or a place')
  const required = given.required === true || where === 'path'
  const without = (why: string): undefined => {
    if (required) throw new LeftOut(`needs ${name}, ${why}`)
    return undefined
  }
  if (where === 'cookie') return without('which goes in a cookie')
  if (where !== 'path' && where !== 'query' && where !== 'header') return without(`which goes in ${where}`)
  if (where === 'header' && notOurs.test(name)) return undefined
  const json = jsonIn(given.content)
  if (given.content !== undefined && !json) return without('which is written in a way that is not supported')
  const schema = described(reader.read(json ? json.schema : given.schema), given.description)
  if (json) return { in: where, name, schema, required, style: 'json' }
  const style = given.style ?? styles[where]?.[0]
  if (typeof style !== 'string' || !styles[where]?.includes(style)) return without(`which is written in the style ${String(style)}`)
  return {
    in: where,
    name,
    schema,
    required,
    style: style as Place['style'],
    explode: typeof given.explode === 'boolean' ? given.explode : style === 'form',
  }
}

interface Body {
  arguments: Argument[]
  kind?: 'json' | 'form'
  whole?: Argument
}

const readBody = (stands: unknown, reader: Reader, follow: Follow): Body => {
  if (stands === undefined) return { arguments: [] }
  const given = settled(stands, follow)
  if (!isObject(given)) throw new LeftOut('has a body that is described outside the document')
  const required = given.required === true
  const content = isObject(given.content) ? given.content : {}
  const json = jsonIn(content)
  const form = content['application/x-www-form-urlencoded']
  const media = json ?? (isObject(form) ? form : undefined)
  if (!media) {
    const types = Object.keys(content).join(', ')
    if (required || types.startsWith('multipart/')) throw new LeftOut(`takes a body of the type ${types || 'unknown'}`)
    return { arguments: [] }
  }
  const kind = json ? 'json' : 'form'
  const schema = reader.read(media.schema)
  const flat = flatObject(schema)
  if (!flat) {
    if (kind === 'form') throw new LeftOut('takes a form whose fields are not named')
    return {
      arguments: [],
      kind,
      whole: { in: 'body', name: 'body', schema: described(schema, schema.description ?? given.description), required },
    }
  }
  const found = Object.entries(flat.properties).map(
    ([name, one]): Argument => ({ in: 'body', name, schema: one, required: required && flat.required.includes(name) }),
  )
  return { arguments: found, kind }
}

/** Names for arguments: their own; where two places have the same one, with the place before it. */
const naming = (all: readonly Argument[]): Map<Argument, string> => {
  const names = new Map<Argument, string>()
  const taken = new Set<string>()
  for (const one of all) {
    const clash = all.some(other => other !== one && other.name === one.name)
    let name = clash ? `${one.in}_${one.name}` : one.name
    while (taken.has(name)) name = `${name}_`
    taken.add(name)
    names.set(one, name)
  }
  return names
}

export interface Placed {
  method: HttpCall['method']
  path: string
  /** Of the path: what all its operations take. */
  shared: unknown
  operation: Loose
  /** Written for OpenAPI 3.0. */
  old: boolean
  follow: Follow
}

/** Throws LeftOut where it can not be offered. */
export const readOperation = ({ method, path, shared, operation, old, follow }: Placed): Operation => {
  if (isObject(operation.callbacks) && Object.keys(operation.callbacks).length > 0) throw new LeftOut('answers later, by a callback')
  if (Array.isArray(operation.servers) && operation.servers.length > 0) throw new LeftOut('has a server of its own')
  const reader = createReader(old, follow)
  const listed = (list: unknown): unknown[] => (Array.isArray(list) ? list.map(one => settled(one, follow)) : [])
  const own = listed(operation.parameters)
  const keyOf = (one: unknown): string => (isObject(one) ? `${one.in} ${one.name}` : '')
  const inherited = listed(shared).filter(one => !own.some(other => keyOf(other) === keyOf(one)))
  const parameters = [...inherited, ...own].map(one => readParameter(one, reader)).filter(one => one !== undefined)
  const missing = [...path.matchAll(/\{([^{}]+)\}/gu)]
    .map(match => match[1])
    .find(name => !parameters.some(p => p.in === 'path' && p.name === name))
  if (missing !== undefined) throw new LeftOut(`does not say what {${missing}} in its path is`)
  const body = isSafe(method) ? { arguments: [] } : readBody(operation.requestBody, reader, follow)
  const all = [...parameters, ...body.arguments, ...(body.whole ? [body.whole] : [])]
  const names = naming(all)
  const nameOf = (one: Argument): string => names.get(one) as string
  const required = all.filter(one => one.required).map(nameOf)
  const call: HttpCall = {
    method,
    path,
    places: all
      .filter(one => one !== body.whole)
      .map(one => ({
        argument: nameOf(one),
        in: one.in,
        name: one.name,
        ...(one.style !== undefined && { style: one.style }),
        ...(one.explode !== undefined && { explode: one.explode }),
      })),
    ...(body.kind && { body: body.kind }),
    ...(body.whole && { whole: nameOf(body.whole) }),
  }
  const told = words(operation.description)
  const title = clipped(words(operation.summary) || words(operation.operationId) || `${method.toUpperCase()} ${path}`, 120)
  const declared = operation['x-idempotent']
  return {
    name: actionSlug(words(operation.operationId)) || actionSlug(`${method} ${path}`),
    title,
    description: clipped([operation.deprecated === true ? 'Deprecated.' : '', told].filter(Boolean).join(' '), 1000),
    parameters: {
      type: 'object',
      properties: Object.fromEntries(all.map(one => [nameOf(one), one.schema])),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    },
    call,
    safe: isSafe(method),
    idempotent: isSafe(method) || (typeof declared === 'boolean' ? declared : isIdempotent(method)),
  }
}
