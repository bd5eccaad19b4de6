// Reads an OpenAPI 3.0 or 3.1 document: text or an address, JSON or YAML. Its structure is checked by swagger-parser; references
// are followed where they are met, and nothing outside the document is ever opened for it.

import { Blocked, createGuard, type Resolve } from '#core/lib/out/guard.ts'
import { Lost, openLine } from '#core/lib/out/line.ts'
import { Problem } from '#core/model/problem.ts'
import type { ActionMaker, Imported, Operation } from '#core/ports/action-maker.ts'
import { type Placed, readOperation } from './operation.ts'
import { createFollow, type Follow, isObject, LeftOut, settled } from './pointer.ts'
import { readSecurity } from './security.ts'

type Loose = Record<string, unknown>

/** Bytes of a document. */
const largest = 5 * 1024 * 1024
const mostOperations = 500
const mostLeft = 100
/** Milliseconds for references. */
const patience = 20_000

const methods = ['get', 'head', 'put', 'post', 'patch', 'delete'] as const
const otherMethods = ['options', 'trace', 'query']

const wrong = (detail: string, more: Record<string, unknown> = {}): Problem =>
  new Problem('invalid', `${detail} Nothing was imported.`, more)

const tooLarge = (): Problem =>
  new Problem('too_large', 'The document has more than 5 MB. Take a smaller one, or cut it. Nothing was imported.')

const fetched = async (address: string, privateNetwork: boolean, signal: AbortSignal, resolve: Resolve | undefined): Promise<string> => {
  if (!URL.canParse(address)) throw wrong(`‘${address.slice(0, 200)}’ is no address: it begins with https://.`)
  const line = await openLine(
    createGuard({ privateNetwork, mend: 'An admin can allow it: ‘action import’ alone asks for it.', ...(resolve && { resolve }) }),
    signal,
  )
  try {
    const headers = {
      accept: 'application/json, application/yaml, text/yaml;q=0.9, */*;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'Threadline',
    }
    const answer = await line.send({ method: 'GET', url: new URL(address), headers }, { limit: largest + 1, redirects: 'any' })
    if (answer.cut || answer.bytes.length > largest) throw tooLarge()
    if (answer.status !== 200 || answer.broken)
      throw wrong(`The document could not be fetched: the server answered ${answer.status}${answer.broken ? ' and broke off' : ''}.`)
    return answer.bytes.toString('utf8')
  } catch (error) {
    if (error instanceof Blocked) throw wrong(error.message)
    if (error instanceof Lost) throw wrong(`The document could not be fetched: ${error.message}.`)
    throw error
  } finally {
    await line.close()
  }
}

const parsed = async (text: string): Promise<unknown> => {
  const plain = text.replace(/^\ufeff/u, '').trim()
  if (plain.startsWith('{')) {
    try {
      return JSON.parse(plain)
    } catch (error) {
      throw wrong(`The document is no JSON: ${error instanceof Error ? error.message : error}.`)
    }
  }
  if (plain.startsWith('<'))
    throw wrong('That is a web page, not an OpenAPI document. Look there for a link to openapi.json or openapi.yaml.')
  const { parseDocument } = await import('yaml')
  const document = parseDocument(plain, { uniqueKeys: true, logLevel: 'silent' })
  const [mistake] = document.errors
  if (mistake) throw wrong(`The document is no YAML: ${mistake.message.split('\n')[0]?.replace(/[:.]$/u, '')}.`)
  try {
    // Aliases are counted: a few lines of them can stand for more than fits into memory.
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw wrong(`The document is no YAML that can be read: ${error instanceof Error ? error.message : error}.`)
  }
}

/** Where schema mistakes are, as the library tells them: `#/paths/~1orders must have required property`. */
const mistakesOf = (error: unknown): string => {
  const { message, details } = error as { message?: string; details?: { instancePath?: string; message?: string }[] }
  const said = (details ?? []).slice(0, 3).map(one => `${one.instancePath || '/'} ${one.message ?? ''}`.trim())
  const text = said.length > 0 ? said.join('; ') : (message ?? String(error)).split('\n')[0]!
  return text.slice(0, 600)
}

const checked = async (document: Loose): Promise<void> => {
  const { default: parser } = await import('@apidevtools/swagger-parser')
  const options = {
    resolve: { external: false, file: false, http: false },
    dereference: { circular: 'ignore' as const, excludedPathMatcher: () => true },
    validate: { schema: true, spec: false },
    timeoutMs: patience,
    mutateInputSchema: false,
  }
  try {
    await parser.validate(document as never, options as never)
  } catch (error) {
    throw wrong(`The document is not as OpenAPI has it: ${mistakesOf(error)}.`)
  }
}

/** The first server, its variables filled in, as an absolute address; empty where that can not be told. */
const serverOf = (document: Loose, base: string | undefined): string => {
  const [first] = Array.isArray(document.servers) ? document.servers : []
  const { url = '/', variables } = isObject(first) ? first : {}
  const filled = String(url).replace(/\{([^{}]+)\}/gu, (whole, name: string) => {
    const variable = isObject(variables) ? variables[name] : undefined
    return isObject(variable) && typeof variable.default === 'string' ? variable.default : whole
  })
  if (!URL.canParse(filled, base)) return ''
  const found = new URL(filled, base)
  if ((found.protocol !== 'https:' && found.protocol !== 'http:') || found.username !== '' || /[{}]|%7B/iu.test(filled)) return ''
  return `${found.origin}${found.pathname}`.replace(/\/+$/u, '')
}

/** Two operations of one name are told apart by a number, the same at each reading as long as their order is. */
const told = (operation: Operation, taken: Set<string>): Operation => {
  const base = operation.name.slice(0, 60)
  let name = base
  for (let n = 2; taken.has(name); n++) name = `${base}_${n}`
  taken.add(name)
  return { ...operation, name }
}

const there = (stands: unknown, follow: Follow): Loose | undefined => {
  try {
    const item = settled(stands, follow)
    return isObject(item) ? item : undefined
  } catch {
    return undefined
  }
}

const placedIn = (document: Loose, old: boolean, left: string[]): Placed[] => {
  const follow = createFollow(document)
  return Object.entries(isObject(document.paths) ? document.paths : {}).flatMap(([path, stands]) => {
    const item = there(stands, follow)
    if (!item) {
      left.push(`${path}: it is described in another place, which can not be read.`)
      return []
    }
    for (const method of otherMethods)
      if (item[method] !== undefined) left.push(`${method.toUpperCase()} ${path}: the method is not called.`)
    return methods.flatMap(method => {
      const operation = item[method]
      if (!isObject(operation)) return []
      if (Array.isArray(item.servers) && item.servers.length > 0) {
        left.push(`${method.toUpperCase()} ${path}: it has a server of its own.`)
        return []
      }
      return [{ method, path, shared: item.parameters, operation, old, follow }]
    })
  })
}

/** `Problem` `invalid` or `too_large` says what is the matter with a document. */
export const createRead =
  ({ resolve }: { resolve?: Resolve }): ActionMaker['read'] =>
  async (given, { signal, privateNetwork = false }): Promise<Imported> => {
    const text = 'text' in given ? given.text : await fetched(given.url, privateNetwork, signal, resolve)
    if (Buffer.byteLength(text) > largest) throw tooLarge()
    const raw = await parsed(text)
    if (!isObject(raw)) throw wrong('That is no OpenAPI document: it has to be an object with openapi, info and paths.')
    if (raw.swagger !== undefined)
      throw wrong('That is Swagger 2.0, which is not read: convert it to OpenAPI 3 first, for example with https://converter.swagger.io.')
    if (typeof raw.openapi !== 'string' || !/^3\.[01]\./u.test(raw.openapi))
      throw wrong(
        `It has to be OpenAPI 3.0 or 3.1, and says ${raw.openapi === undefined ? 'nothing' : JSON.stringify(raw.openapi).slice(0, 40)} of it.`,
      )
    if (!isObject(raw.paths) || Object.keys(raw.paths).length === 0)
      throw wrong('The document has no paths, so there is nothing in it to call.')
    await checked(raw)
    const document = raw
    const left: string[] = []
    const placed = placedIn(document, raw.openapi.startsWith('3.0'), left)
    if (placed.length > mostOperations)
      throw wrong(
        `The document has ${placed.length} operations, and ${mostOperations} are the most that can be read. Cut it to those you want.`,
      )
    const taken = new Set<string>()
    const operations: Operation[] = []
    for (const one of placed) {
      try {
        operations.push(told(readOperation(one), taken))
      } catch (error) {
        if (!(error instanceof LeftOut)) throw error
        left.push(`${one.method.toUpperCase()} ${one.path} ${error.message}.`)
      }
    }
    const { credentials, note } = readSecurity(
      document,
      placed.map(one => one.operation),
      given.url,
    )
    if (note !== undefined) left.unshift(note)
    const title = isObject(document.info) && typeof document.info.title === 'string' ? document.info.title.trim().slice(0, 120) : ''
    const all = left.length > mostLeft ? [...left.slice(0, mostLeft), `And ${left.length - mostLeft} more.`] : left
    return { title: title || 'Service', server: serverOf(document, given.url), credentials, operations, left: all }
  }
