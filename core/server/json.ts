// Reading a JSON body (RFC 8259) that a stranger sent: bounded in size and depth, and never two meanings for one text.
import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { Problem } from '../model/problem.ts'

/** Bytes of a body that are read at most. */
export const bodyLimit = 1024 * 1024

const deepest = 32

/** The client went away before its request was whole: there is nobody to answer. */
export class Gone extends Error {
  override readonly name = 'Gone'
}

const tooLarge = () => new Problem('too_large', `The body is longer than ${bodyLimit} bytes.`)

/** Refuses a body that is not JSON in UTF-8 by its headers; cheap for the header everybody sends. */
const checkType = (type: string | undefined, encoding: string | undefined): void => {
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw new Problem('unsupported_type', 'The body must not be compressed.')
  if (type === 'application/json') return
  const [mime = '', ...parameters] = (type ?? '').toLowerCase().split(';')
  if (!/^application\/(json|[\w.+-]+\+json)$/.test(mime.trim()))
    throw new Problem('unsupported_type', 'Send the body as JSON, with Content-Type: application/json.')
  for (const parameter of parameters) {
    const charset = /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)
    if (charset && charset[1] !== 'utf-8' && charset[1] !== 'utf8' && charset[1] !== 'us-ascii')
      throw new Problem('malformed', 'The body must be in UTF-8.')
  }
}

const collect = (req: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    let first: Buffer | undefined
    let more: Buffer[] | undefined
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What comes after the limit is read and forgotten, so that the answer reaches a client that is still sending.
      if (size > bodyLimit) {
        more = undefined
        reject(tooLarge())
      } else if (first === undefined) first = chunk
      else if (more === undefined) more = [first, chunk]
      else more.push(chunk)
    })
    let whole = false
    req.on('end', () => {
      whole = true
      resolve(more === undefined ? first : Buffer.concat(more, size))
    })
    const lost = () => {
      if (!whole) reject(new Gone('the client went away'))
    }
    req.on('error', lost)
    req.on('close', lost)
  })

/** The body of an upload as it comes in. A reader that stops early does not end the connection, so that the answer still arrives. */
export const readContent = async function* (req: IncomingMessage): AsyncGenerator<Uint8Array> {
  const encoding = req.headers['content-encoding']
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw new Problem('unsupported_type', 'The body must not be compressed.')
  try {
    yield* req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  } catch {
    throw new Gone('the client went away')
  }
}

/** How deep the text nests and how many members its objects have, told without building anything. */
const survey = (text: string): { depth: number; members: number } => {
  let depth = 0
  let level = 0
  let members = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) {
      for (;;) {
        i = text.indexOf('"', i + 1)
        if (i < 0) return { depth, members }
        let slashes = 0
        while (text.charCodeAt(i - 1 - slashes) === 0x5c) slashes++
        if (slashes % 2 === 0) break
      }
    } else if (c === 0x7b || c === 0x5b) {
      if (++level > depth) depth = level
    } else if (c === 0x7d || c === 0x5d) level--
    else if (c === 0x3a) members++
  }
  return { depth, members }
}

/** Throws where a string could not be stored or shown everywhere: NUL, or half of a surrogate pair. */
export const checkText = (text: string): void => {
  if (text.includes('\0')) throw new Problem('malformed', 'Texts must not contain the character U+0000.')
  if (!text.isWellFormed()) throw new Problem('malformed', 'Texts must be well-formed Unicode: a surrogate stands alone.')
}

const countMembers = (value: unknown, escapes: boolean): number => {
  if (typeof value === 'string') {
    if (escapes) checkText(value)
    return 0
  }
  if (typeof value !== 'object' || value === null) return 0
  let members = 0
  if (Array.isArray(value)) {
    for (const item of value) members += countMembers(item, escapes)
    return members
  }
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw new Problem('malformed', 'A member must not be called __proto__.')
    if (escapes) checkText(key)
    members += 1 + countMembers(item, escapes)
  }
  return members
}

/** Parses JSON; Problem `malformed` for bad UTF-8, bad JSON, nesting deeper than 32, a member named twice or `__proto__`, NUL and lone surrogates. */
export const parseJson = (bytes: Buffer): unknown => {
  if (!isUtf8(bytes)) throw new Problem('malformed', 'The body is not valid UTF-8.')
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = bytes.toString('utf8', marked ? 3 : 0)
  const { depth, members } = survey(text)
  if (depth > deepest) throw new Problem('malformed', `The body nests deeper than ${deepest} levels.`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Problem('malformed', 'The body is not valid JSON.')
  }
  // Bytes that are valid UTF-8 hold no lone surrogate, and JSON allows no bare NUL: only an escape can bring one in.
  if (countMembers(value, text.includes('\\u')) !== members) throw new Problem('malformed', 'A member is named twice in one object.')
  return value
}

/** Reads and parses the body; an absent one is `{}`, so that a call without fields needs none. Throws Problem or Gone. */
export const readJson = async (req: IncomingMessage): Promise<unknown> => {
  const length = req.headers['content-length']
  if ((length === undefined || length === '0') && req.headers['transfer-encoding'] === undefined) return {}
  const { 'content-type': type, 'content-encoding': encoding } = req.headers
  // Some clients announce chunks and send none: that is no body, and so needs no type.
  const untyped = type === undefined && length === undefined
  if (!untyped) checkType(type, encoding)
  if (Number(length) > bodyLimit) throw tooLarge()
  const bytes = await collect(req)
  if (bytes === undefined) return {}
  if (untyped) checkType(type, encoding)
  return parseJson(bytes)
}
