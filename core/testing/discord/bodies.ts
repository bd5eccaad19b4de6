// What is sent to Discord, held to its published OpenAPI document. It is large and not kept here: SPECS_DIR says where it lies.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { root } from '../../roof/settings/place.ts'
import type { Asked } from './server.ts'

const file = join(process.env.SPECS_DIR ?? join(root, '../shared/specs'), 'discord.openapi.json')

/** Why bodies are not held to it, to stand in a title; empty where they are. */
export const whyNoBodies = existsSync(file) || process.env.BEDS === 'required' ? '' : ' (skipped: no discord.openapi.json; set SPECS_DIR)'

interface Paths {
  [path: string]: Record<string, { requestBody?: { content: Record<string, unknown> } }>
}

/** What is wrong with each body, by method and path; those without one are passed over. */
export const wrongBodies = (asked: readonly Asked[]): string[] => {
  const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Paths }
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false })
  ajv.addSchema(document, 'discord')
  const pointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')
  const patterns = Object.keys(document.paths).map(path => ({ path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }))
  return asked.flatMap(({ method, path, body }) => {
    if (Object.keys(body).length === 0) return []
    // The plainest path is meant: `@me` is no id.
    const fitting = patterns
      .filter(({ pattern }) => pattern.test(path))
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]
    if (!fitting) return [`${method} ${path}: no such path`]
    if (!document.paths[fitting.path]?.[method.toLowerCase()]?.requestBody?.content['application/json'])
      return [`${method} ${path}: takes no body`]
    const at = `discord#/paths/${pointer(fitting.path)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`
    const valid = ajv.compile({ $ref: encodeURI(at) })
    return valid(body) ? [] : [`${method} ${path}: ${ajv.errorsText(valid.errors)} ${JSON.stringify(body).slice(0, 300)}`]
  })
}
