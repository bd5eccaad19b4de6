// Schemas of OpenAPI 3.0 and 3.1 as JSON Schema 2020-12, small enough to be shown to a model: what is only told by the server is left out,
// and what goes round in circles or on without end is open to anything.
import type { JsonSchema } from '#core/model/action.ts'

import { type Follow, isObject } from './pointer.ts'

type Loose = Record<string, unknown>

/** Nodes of one operation, and levels. Beyond them anything goes: the server checks it then. */
const mostNodes = 400
const deepest = 10
const longestWords = 400
const mostChoices = 200

/** Keywords that mean the same in both, and hold no schemas. */
const plain = [
  'type',
  'format',
  'default',
  'minimum',
  'maximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'const',
] as const

/** Formats that a checker of schemas knows; others are words for people. */
const formats = new Set(
  'date date-time time duration email hostname ipv4 ipv6 uri uri-reference uuid int32 int64 float double password byte binary'.split(' '),
)

const cut = (text: unknown): string | undefined => {
  if (typeof text !== 'string' || text.trim() === '') return undefined
  const one = text.replace(/\s+/gu, ' ').trim()
  return one.length > longestWords ? `${one.slice(0, longestWords - 1).toWellFormed()}…` : one
}

const isPattern = (text: unknown): text is string => {
  if (typeof text !== 'string' || text.length > 500) return false
  try {
    return Boolean(new RegExp(text, 'u'))
  } catch {
    return false
  }
}

export interface Reader {
  /** The schema as 2020-12; `{}` where it can not be told. Throws LeftOut where it refers to nothing. */
  read(schema: unknown): JsonSchema
}

/** One reader serves one operation, for which the nodes are counted. `old`: written for OpenAPI 3.0. */
export const createReader = (old: boolean, follow: Follow): Reader => {
  let nodes = 0
  /** The references that are being followed. */
  const within: string[] = []

  const list = (value: unknown, depth: number): JsonSchema[] =>
    Array.isArray(value) ? value.slice(0, mostChoices).map(one => walk(one, depth + 1)) : []

  const bounds = (schema: Loose): Loose => {
    const found: Loose = {}
    for (const [exclusive, inclusive] of [
      ['exclusiveMinimum', 'minimum'],
      ['exclusiveMaximum', 'maximum'],
    ] as const) {
      const value = schema[exclusive]
      if (typeof value === 'number') found[exclusive] = value
      else if (value === true && typeof schema[inclusive] === 'number') {
        found[exclusive] = schema[inclusive]
        found[inclusive] = undefined
      }
    }
    return found
  }

  const fields = (schema: Loose, depth: number): Loose => {
    const { properties } = schema
    if (!isObject(properties)) return {}
    const kept = Object.entries(properties).filter(([, one]) => !isReadOnly(one))
    const names = new Set(kept.map(([name]) => name))
    const required = Array.isArray(schema.required)
      ? schema.required.filter(name => typeof name === 'string' && (names.has(name) || !Object.hasOwn(properties, name)))
      : []
    return {
      properties: Object.fromEntries(kept.map(([name, one]) => [name, walk(one, depth + 1)])),
      ...(required.length > 0 && { required: [...new Set(required)] }),
    }
  }

  const isReadOnly = (one: unknown): boolean => {
    if (!isObject(one)) return false
    const target = typeof one.$ref === 'string' && !within.includes(one.$ref) ? follow(one.$ref) : undefined
    return one.readOnly === true || (isObject(target) && target.readOnly === true)
  }

  const orNull = (schema: Loose): Loose => {
    const { type, enum: choices } = schema
    if (Array.isArray(choices) && !choices.includes(null)) schema.enum = [...choices, null]
    if (typeof type === 'string') schema.type = type === 'null' ? type : [type, 'null']
    else if (!Array.isArray(type) && (schema.anyOf || schema.oneOf || schema.allOf || schema.const !== undefined)) {
      const { description, default: usual, ...rest } = schema
      return {
        ...(description !== undefined && { description }),
        ...(usual !== undefined && { default: usual }),
        anyOf: [rest, { type: 'null' }],
      }
    }
    return schema
  }

  const walk = (given: unknown, depth: number): JsonSchema => {
    nodes++
    if (!isObject(given)) return given === false ? { not: {} } : {}
    const description = cut(given.description)
    const open = description === undefined ? {} : { description }
    if (nodes > mostNodes || depth > deepest) return open
    if (typeof given.$ref === 'string') {
      const { $ref: ref, ...own } = given
      const target = within.includes(ref) ? undefined : follow(ref)
      if (!isObject(target)) return open
      within.push(ref)
      const found = walk(old ? target : { ...target, ...own }, depth + 1)
      within.pop()
      return found
    }
    const schema: Loose = {}
    if (description !== undefined) schema.description = description
    for (const name of plain) if (given[name] !== undefined) schema[name] = given[name]
    if (typeof schema.format === 'string' && !formats.has(schema.format)) delete schema.format
    if (isPattern(given.pattern)) schema.pattern = given.pattern
    if (Array.isArray(given.enum) && given.enum.length > 0 && given.enum.length <= mostChoices) schema.enum = given.enum
    Object.assign(schema, bounds(given), fields(given, depth))
    if (isObject(given.items)) schema.items = walk(given.items, depth + 1)
    if (!old && Array.isArray(given.prefixItems)) schema.prefixItems = list(given.prefixItems, depth)
    if (isObject(given.additionalProperties)) schema.additionalProperties = walk(given.additionalProperties, depth + 1)
    else if (typeof given.additionalProperties === 'boolean') schema.additionalProperties = given.additionalProperties
    for (const name of ['allOf', 'anyOf', 'oneOf'] as const) {
      const found = list(given[name], depth)
      if (found.length > 0) schema[name] = found
    }
    if (isObject(given.not)) schema.not = walk(given.not, depth + 1)
    const done = Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined))
    return old && given.nullable === true ? orNull(done) : done
  }

  return { read: schema => walk(schema, 0) }
}

/** An object's fields, those of `allOf` included; undefined where it is no plain object, so that its fields can not stand alone. */
export const flatObject = (schema: JsonSchema): { properties: Record<string, JsonSchema>; required: string[] } | undefined => {
  if (schema.anyOf || schema.oneOf || schema.not || schema.enum || schema.const !== undefined) return undefined
  const type = schema.type
  if (type !== undefined && type !== 'object') return undefined
  const parts = Array.isArray(schema.allOf) ? schema.allOf.map(part => flatObject(part as JsonSchema)) : []
  if (parts.some(part => part === undefined)) return undefined
  const own = {
    properties: (schema.properties ?? {}) as Record<string, JsonSchema>,
    required: (schema.required ?? []) as string[],
  }
  const all = [own, ...(parts as (typeof own)[])]
  const properties = Object.fromEntries(all.flatMap(part => Object.entries(part.properties)))
  if (Object.keys(properties).length === 0 || isObject(schema.additionalProperties) || schema.additionalProperties === true)
    return undefined
  return { properties, required: [...new Set(all.flatMap(part => part.required))].filter(name => Object.hasOwn(properties, name)) }
}
