// The OpenAPI 3.1 document (spec.openapis.org/oas/v3.1.1), made from the schemas that validate the calls: it can't be out of date.
import { z } from 'zod'
import type { Endpoint } from '../lib/rest.ts'
import { problemTable } from '../model/problem.ts'
import { problemType } from './problem.ts'
import { apiRoot } from './rest.ts'

type Json = Record<string, unknown>

export interface OpenApiGiven {
  endpoints: readonly Endpoint[]
  /** Of the package. */
  version: string
  publicUrl: string
}

/** Problem codes that any call may answer, by what it takes. */
const usual = (endpoint: Endpoint): string[] => [
  'unauthorized',
  'failed',
  ...(endpoint.params || endpoint.query || endpoint.body || endpoint.upload ? ['invalid'] : []),
  ...(endpoint.params ? ['not_found'] : []),
  ...(endpoint.body ? ['malformed', 'too_large', 'unsupported_type'] : []),
  ...(endpoint.upload ? ['too_large', 'unsupported_type'] : []),
  ...(endpoint.method === 'get' ? [] : ['busy']),
]

/** Every problem code a call may answer, its own first. */
export const problemsOf = (endpoint: Endpoint): string[] => [...new Set([...(endpoint.problems ?? []), ...usual(endpoint)])]

const problemSchema: Json = {
  type: 'object',
  description: 'RFC 9457. Compare `code`, show `detail`.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened and what to do, for a person.' },
    code: { type: 'string', enum: Object.keys(problemTable) },
    errors: {
      type: 'array',
      description: 'What does not fit the schema, where that is the problem.',
      items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    reference: { type: 'string', description: 'Of code `failed`: where to look in the server’s log.' },
  },
}

const operationId = (endpoint: Endpoint): string => {
  const words = endpoint.path.split('/').filter(Boolean)
  const name = words.map(word => (word.startsWith('{') ? `By-${word.slice(1, -1)}` : word)).join('-')
  return `${endpoint.method}-${name}`.replace(/-+(\w)/g, (_all, letter: string) => letter.toUpperCase())
}

/** Builds the whole document; throws where two different schemas carry one name. */
export const createOpenApi = ({ endpoints, version, publicUrl }: OpenApiGiven): Json => {
  const schemas: Record<string, Json> = { Problem: problemSchema }

  const named = (name: string, schema: Json): void => {
    const known = schemas[name]
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two different schemas are called ${name}`)
    schemas[name] = schema
  }

  const convert = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const made: Json = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        // Zod's pattern for a moment is two hundred characters long and says no more than the format.
        if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
        // An answer may get further members: a client must not be told otherwise.
        if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      },
    })
    const { $schema: _, $defs, ...rest } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
    for (const [name, def] of Object.entries(($defs ?? {}) as Record<string, Json>)) named(name, withoutId(def))
    if (typeof rest.id !== 'string') return rest
    named(rest.id, withoutId(rest))
    return { $ref: `#/components/schemas/${rest.id}` }
  }

  const withoutId = ({ id: _, ...schema }: Json): Json => schema

  const parameters = (endpoint: Endpoint): Json[] =>
    (['params', 'query'] as const).flatMap(where => {
      const schema = endpoint[where]
      if (!schema) return []
      const { properties = {}, required = [] } = convert(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }
      return Object.entries(properties).map(([name, { description, ...rest }]) => ({
        name,
        in: where === 'params' ? 'path' : 'query',
        required: where === 'params' || required.includes(name),
        ...(description === undefined ? {} : { description }),
        schema: rest,
      }))
    })

  const success = (endpoint: Endpoint): Json => {
    if (endpoint.status === 204) return { description: 'Done; there is nothing to say.' }
    const type = endpoint.stream ? 'text/event-stream' : 'application/json'
    const description = endpoint.stream ? 'Server-sent events; `data` of each has this schema.' : 'Done.'
    return { description, content: { [type]: { schema: convert(endpoint.answer, 'output') } } }
  }

  const problems = (endpoint: Endpoint): Json => {
    const byStatus = Map.groupBy(problemsOf(endpoint), code => String(problemTable[code]?.[0] ?? 500))
    const answers = [...byStatus]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([status, codes]) => [
        status,
        {
          description: codes.map(code => `\`${code}\`: ${problemTable[code]?.[1] ?? code}`).join('; '),
          ...(status === '503' ? { headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } } : {}),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(codes.map(code => [code, { value: example(code) }])),
            },
          },
        },
      ])
    return Object.fromEntries(answers)
  }

  const example = (code: string): Json => ({
    type: problemType(code),
    title: problemTable[code]?.[1],
    status: problemTable[code]?.[0],
    detail: 'What happened and what to do.',
    code,
  })

  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const given = parameters(endpoint)
    const operation: Json = {
      operationId: operationId(endpoint),
      summary: endpoint.summary,
      tags: [endpoint.tag],
      ...(given.length > 0 ? { parameters: given } : {}),
      ...(endpoint.body
        ? {
            requestBody: {
              required: !endpoint.body.safeParse({}).success,
              content: { 'application/json': { schema: convert(endpoint.body, 'input') } },
            },
          }
        : {}),
      ...(endpoint.upload ? { requestBody: { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } } : {}),
      responses: { [String(endpoint.status ?? 200)]: success(endpoint), ...problems(endpoint) },
    }
    const path = `${apiRoot}${endpoint.path}`
    paths[path] = { ...paths[path], [endpoint.method]: operation }
  }

  return {
    openapi: '3.1.1',
    info: {
      title: 'Threadline',
      version,
      summary: 'Customers’ messages in, and everything agents and admins do.',
      description:
        'Times are RFC 3339. Errors are problem documents (RFC 9457). Lists answer `{items, next}`: give `next` back as `cursor`, it is null at the end. A call that changes something takes an `id`: the same id again does nothing twice.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    security: [{ key: [] }],
    tags: [...new Set(endpoints.map(endpoint => endpoint.tag))].map(name => ({ name })),
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'The key of this server.' } },
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b))),
    },
  }
}
