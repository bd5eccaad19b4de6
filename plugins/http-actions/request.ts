// From arguments to a request: each in its place, written as OpenAPI's parameter styles say, and none able to leave its place.

import type { Outgoing } from '#core/lib/out/line.ts'
import type { HttpCall, Place } from './call.ts'

/** The arguments do not make a request; the message is a sentence for people. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
}

const wordOf = (value: unknown): string => {
  if (value === null) return ''
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed()
}

const encoded = (value: unknown): string => encodeURIComponent(wordOf(value)).replace(/[!'()*]/gu, c => `%${c.charCodeAt(0).toString(16)}`)

const separators: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' }

/** An array or an object as one text, for places that hold one: `a,b` or `k,v,k,v`. */
const joined = (value: unknown, separator: string, explode: boolean): string => {
  if (Array.isArray(value)) return value.map(encoded).join(separator)
  if (typeof value !== 'object' || value === null) return encoded(value)
  return Object.entries(value)
    .map(([key, one]) => `${encoded(key)}${explode ? '=' : separator}${encoded(one)}`)
    .join(separator)
}

const inPath = ({ name, style = 'simple', explode = false }: Place, value: unknown): string => {
  if (style === 'json') return encoded(JSON.stringify(value))
  if (style === 'label') return `.${joined(value, explode ? '.' : ',', explode)}`
  if (style === 'matrix') return `;${encodeURIComponent(name)}=${joined(value, ',', false)}`
  return joined(value, ',', explode)
}

type Pair = [name: string, value: string]

const inQuery = ({ name, style = 'form', explode = style === 'form' }: Place, value: unknown, taken: Set<string>): Pair[] => {
  if (style === 'json') return [[name, JSON.stringify(value).toWellFormed()]]
  if (Array.isArray(value)) {
    if (explode) return value.map((one): Pair => [name, wordOf(one)])
    return value.length === 0 ? [] : [[name, value.map(wordOf).join(separators[style] ?? ',')]]
  }
  if (typeof value !== 'object' || value === null) return [[name, wordOf(value)]]
  const entries = Object.entries(value)
  if (!explode) return [[name, entries.flat().map(wordOf).join(',')]]
  const stolen = entries.find(([key]) => taken.has(key))
  if (stolen) throw new Unfit(`“${name}” must not have a field ${stolen[0]}: that is another argument’s place. Nothing was called.`)
  return entries.map(([key, one]): Pair => [key, wordOf(one)])
}

const inHeader = (place: Place, value: unknown): string => {
  const text =
    place.style === 'json'
      ? JSON.stringify(value)
      : Array.isArray(value)
        ? value.map(wordOf).join(',')
        : typeof value === 'object' && value !== null
          ? Object.entries(value)
              .map(([key, one]) => `${key}${place.explode ? '=' : ','}${wordOf(one)}`)
              .join(',')
          : wordOf(value)
  if (!/^[\t\x20-\x7e\xa0-\xff]*$/u.test(text))
    throw new Unfit(`“${place.argument}” has characters that no header can have. Nothing was called.`)
  return text.trim()
}

const isDots = (segment: string): boolean => /^(?:\.|%2e){1,2}$/iu.test(segment)

const pathOf = (call: HttpCall, args: Record<string, unknown>): string => {
  const filled = call.path.replace(/\{([^{}]+)\}/gu, (_, name: string) => {
    const place = call.places.find(one => one.in === 'path' && one.name === name)
    const value = place && Object.hasOwn(args, place.argument) ? args[place.argument] : undefined
    const text = place && value !== undefined ? inPath(place, value) : ''
    if (text === '') throw new Unfit(`“${place?.argument ?? name}” is a part of the address and must not be empty. Nothing was called.`)
    return text
  })
  if (filled.split('/').some(isDots))
    throw new Unfit('An argument would lead to another address: a part of it must not be . or .. alone. Nothing was called.')
  return filled
}

const bodyOf = (call: HttpCall, args: Record<string, unknown>): string | undefined => {
  if (call.body === undefined) return undefined
  const fields = call.places.filter(place => place.in === 'body' && Object.hasOwn(args, place.argument))
  const whole = call.whole !== undefined && Object.hasOwn(args, call.whole) ? args[call.whole] : undefined
  if (call.whole !== undefined && whole === undefined) return undefined
  if (call.whole === undefined && fields.length === 0) {
    const none = call.method === 'delete' || !call.places.some(place => place.in === 'body')
    if (none) return undefined
  }
  const value = whole ?? Object.fromEntries(fields.map(({ name, argument }) => [name, args[argument]]))
  if (call.body === 'json') return JSON.stringify(value)
  const form = new URLSearchParams()
  for (const [name, one] of Object.entries(value as object)) {
    for (const item of Array.isArray(one) ? one : [one]) form.append(name, wordOf(item))
  }
  return form.toString()
}

const contentTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' }

/** The request for these arguments below the server's address, without credentials. Throws Unfit. */
export const buildRequest = (call: HttpCall, server: string, args: Record<string, unknown>): Outgoing => {
  const base = new URL(server)
  const root = base.pathname.replace(/\/+$/u, '')
  const url = new URL(base.origin)
  url.pathname = root + pathOf(call, args)
  const given = call.places.filter(place => Object.hasOwn(args, place.argument) && args[place.argument] !== undefined)
  const taken = new Set(call.places.filter(place => place.in === 'query').map(({ name }) => name))
  for (const place of given.filter(one => one.in === 'query'))
    for (const [name, value] of inQuery(place, args[place.argument], taken)) url.searchParams.append(name, value)
  const headers: Record<string, string> = {
    accept: 'application/json, text/*;q=0.5',
    'accept-encoding': 'identity',
    'user-agent': 'Threadline',
  }
  for (const place of given.filter(one => one.in === 'header')) headers[place.name.toLowerCase()] = inHeader(place, args[place.argument])
  const body = bodyOf(call, args)
  if (call.body !== undefined && body !== undefined) headers['content-type'] = contentTypes[call.body]
  return { method: call.method.toUpperCase(), url, headers, ...(body === undefined ? {} : { body }) }
}
