// Verbs by which an admin imports actions, says who makes their calls, and removes them.
import { z } from 'zod'
import type { Credentials } from '#core/model/action.ts'
import type { CredentialsChange } from '#core/ports/actions.ts'
import { importedCard, serviceCard } from '../cards/actions.ts'
import { said } from '../cards/card.ts'
import { serviceOf, theService } from './actions.ts'
import { houseVerb, unclear } from './verb.ts'

const line = (most: number) => z.string().trim().max(most).optional()
const one = z.string().trim().min(1).max(200).describe('The name of a service, such as shop.')

const network = {
  name: 'network',
  label: 'Private networks',
  hint: 'whether its calls may go to addresses in your own network',
  kind: 'choice',
  choices: ['public', 'private'],
  named: { public: 'Only public addresses', private: 'Private addresses too' },
  optional: true,
} as const

/** What was said and is not empty. */
const filled = <T extends Record<string, string | undefined>>(given: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')) as { [K in keyof T]?: string }

export const actionImport = houseVerb({
  name: 'action import',
  summary: 'Import actions from an OpenAPI document',
  help: 'Reads an OpenAPI 3.0 or 3.1 document, JSON or YAML, from an address or from its text. Every operation becomes an action that is off. Read again, decisions stay; what is gone from the document is switched off and kept. A larger document that is at no address goes in over the API.',
  wordings: [
    {
      word: 'action import',
      usage: '[URL|SERVICE]',
      about: 'import actions from an OpenAPI document, or that of a service again; asks for the rest',
      examples: ['action import https://shop.example.com/openapi.json', 'action import shop'],
      completes: 'service',
      read: text => {
        const url = text.trim()
        if (url === '') return {}
        if (/^[\w-]+$/u.test(url)) return { name: url }
        if (!/^https?:\/\/\S+$/u.test(url))
          throw unclear('After ‘action import’ comes an address that begins with https://, the name of a service, or nothing.')
        return { url }
      },
    },
  ],
  form: [
    { name: 'url', label: 'Address of the document', hint: 'such as https://shop.example.com/openapi.json', kind: 'line', optional: true },
    { name: 'text', label: 'Or its text', hint: 'JSON or YAML', kind: 'text', optional: true },
    { name: 'name', label: 'Name', hint: 'one word such as shop; made of its title where nothing is said', kind: 'line', optional: true },
    { name: 'server', label: 'Server', hint: 'where calls go, if not where the document says', kind: 'line', optional: true },
    network,
  ],
  input: z
    .strictObject({
      url: line(2000),
      text: line(5_000_000),
      name: line(100),
      server: line(2000),
      network: z.enum(['public', 'private']).optional(),
    })
    .refine(({ url, text, name }) => Boolean(url || text || name), { path: ['url'], message: 'Give an address or the text.' }),
  problems: ['forbidden', 'conflict', 'not_found'],
  run: async ({ controls }, _session, { name, network: reach, ...given }, act) => {
    const { url, text, server } = filled(given)
    const done = await controls.importActions(
      {
        ...(url && { url }),
        ...(text && { text }),
        ...(server && { server }),
        ...(name && { service: name }),
        ...(reach && { privateNetwork: reach === 'private' }),
      },
      act,
    )
    return [importedCard(done)]
  },
})

const kinds = ['none', 'api_key_header', 'api_key_query', 'bearer', 'basic', 'oauth2'] as const
type Kind = (typeof kinds)[number]

const kindOf = (credentials: Credentials): Kind => (credentials.kind === 'api_key' ? `api_key_${credentials.in}` : credentials.kind)

const nameOf = (credentials: Credentials): string =>
  credentials.kind === 'api_key'
    ? credentials.name
    : credentials.kind === 'basic'
      ? credentials.user
      : credentials.kind === 'oauth2'
        ? credentials.clientId
        : ''

const credentialsFrom = (kind: Kind, name: string, tokenUrl: string, scopes: string[]): Credentials => {
  switch (kind) {
    case 'none':
    case 'bearer':
      return { kind }
    case 'basic':
      return { kind, user: name }
    case 'oauth2':
      return { kind, tokenUrl, clientId: name, scopes }
    default:
      return { kind: 'api_key', in: kind === 'api_key_header' ? 'header' : 'query', name }
  }
}

export const actionKey = houseVerb({
  name: 'action key',
  summary: 'Set a service’s credentials and server',
  help: 'How calls of a service say who makes them, and where they go. The secret is sealed with the house’s key, goes into calls, and is shown to nobody again: an empty line keeps the one that is there. Where the server or the kind changes, the secret has to be given again. It is never typed behind the verb, so that it stands in no history.',
  wordings: [theService.named('action key', 'set who makes a service’s calls, the secret, and the server')],
  form: [
    {
      name: 'kind',
      label: 'Calls say who makes them by',
      kind: 'choice',
      choices: kinds,
      named: {
        none: 'Nothing',
        api_key_header: 'An API key in a header',
        api_key_query: 'An API key in the address',
        bearer: 'A bearer token',
        basic: 'A name and password',
        oauth2: 'OAuth 2 client credentials',
      },
    },
    { name: 'name', label: 'Name', hint: 'of the header or parameter, of the user, or the client id', kind: 'line', optional: true },
    {
      name: 'secret',
      label: 'Secret',
      hint: 'key, token or password; nothing keeps the one that is set',
      kind: 'line',
      secret: true,
      optional: true,
    },
    { name: 'tokenUrl', label: 'Address for tokens', hint: 'of OAuth 2', kind: 'line', optional: true },
    { name: 'scopes', label: 'Scopes', hint: 'of OAuth 2, one per line', kind: 'list', optional: true },
    { name: 'server', label: 'Server', hint: 'where calls go', kind: 'line', optional: true },
    network,
  ],
  prefill: async ({ queries }, { service }) => {
    const { credentials, server, privateNetwork } = await serviceOf(queries, String(service))
    const oauth = credentials.kind === 'oauth2' ? { tokenUrl: credentials.tokenUrl, scopes: credentials.scopes } : {}
    return { kind: kindOf(credentials), name: nameOf(credentials), ...oauth, server, network: privateNetwork ? 'private' : 'public' }
  },
  input: z.strictObject({
    service: one,
    kind: z.enum(kinds),
    name: line(300),
    secret: line(16_000),
    tokenUrl: line(1000),
    scopes: z.array(z.string().trim().min(1).max(200)).max(100).optional(),
    server: line(2000),
    network: z.enum(['public', 'private']).optional(),
  }),
  problems: ['not_found', 'forbidden'],
  run: async (
    { controls, queries },
    _session,
    { service, kind, name = '', tokenUrl = '', scopes = [], secret, server, network: reach },
    act,
  ) => {
    const { id } = await serviceOf(queries, service)
    const change: CredentialsChange = {
      credentials: credentialsFrom(kind, name, tokenUrl, scopes),
      ...(secret && { secret }),
      ...(server && { server }),
      ...(reach && { privateNetwork: reach === 'private' }),
    }
    const saved = await controls.setCredentials(id, change, act)
    const missing = saved.credentials.kind !== 'none' && !saved.secret
    return [missing ? said('Saved. No secret is set, so nothing can be called yet.', 'warn') : said('Saved.'), serviceCard(saved)]
  },
})

export const actionRemove = houseVerb({
  name: 'action remove',
  summary: 'Remove a service with its actions',
  help: 'Its actions, what was decided about them and its secret go. Calls that were made stay in the sessions. To only stop an action, use ‘action off’.',
  wordings: [theService.named('action remove', 'remove a service with its actions and secret')],
  confirm: 'The service, its actions, decisions and secret go.',
  input: z.strictObject({ service: one }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls, queries }, _session, { service }, act) => {
    const { id, title } = await serviceOf(queries, service)
    await controls.removeActions(id, act)
    return [said(`${title} (${id}) is gone with all its actions.`)]
  },
})
