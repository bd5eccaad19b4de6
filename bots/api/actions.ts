// Actions: importing them from documents, deciding about each, saying who calls, and trying one.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { approvals } from '#core/model/action.ts'
import { Problem } from '#core/model/problem.ts'
import type { ActionImport } from '#core/ports/actions.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, defined, idParam, paging } from './asked.ts'
import { action, actionService, actionsImported, actionTest, credentialsShape, listOf, nothing } from './told.ts'
import { actionServiceView, actionView } from './views.ts'

/** Bytes of a document that comes as a file. */
const largest = 5 * 1024 * 1024

const address = z.string().trim().min(1).max(2000)
const importFields = {
  url: address.optional().describe('Where the document is. With it alone left out too, a known service is read again.'),
  service: z.string().trim().min(1).max(100).optional().describe('The id it has or shall have.'),
  server: address.optional().describe('Base address of its calls, in place of the document’s.'),
}

const importBody = z
  .object({
    ...actFields,
    ...importFields,
    text: z.string().min(1).optional().describe('The document itself, JSON or YAML; larger ones go to /action-services/document.'),
    private_network: z.boolean().optional().describe('Its calls may go to addresses in private networks.'),
  })
  .meta({ id: 'ActionImport', examples: [{ url: 'https://shop.example.com/openapi.json', service: 'shop' }] })

const credentialsBody = z
  .object({
    ...actFields,
    credentials: credentialsShape.optional(),
    secret: z.string().min(1).max(16_000).nullable().optional().describe('Sealed, and never told again; null forgets it.'),
    server: address.optional(),
    private_network: z.boolean().optional(),
  })
  .meta({ id: 'ActionCredentials', examples: [{ credentials: { kind: 'bearer' }, secret: 'the-token' }] })

const list = z.array(z.string().trim().min(1).max(100)).max(100)
const changeBody = z
  .object({
    ...actFields,
    on: z.boolean().optional(),
    channels: list.optional(),
    segments: list.optional(),
    approval: z.enum(approvals).optional(),
    verified: z.boolean().optional(),
    magic: z.record(z.string(), z.string().nullable()).optional().describe('By argument: what is filled in; null: nothing any more.'),
    timeout: z.int().min(1000).max(30_000).optional(),
  })
  .meta({ id: 'ActionChange', examples: [{ on: true, verified: true, magic: { customer_id: 'contact.id' } }] })

const testBody = z
  .object({
    ...actFields,
    arguments: z.record(z.string(), z.unknown()).default({}),
    confirm: z.boolean().optional().describe('Needed where the call changes something.'),
  })
  .meta({ id: 'ActionTestCall', examples: [{ arguments: { id: 'A7' } }] })

const collected = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > largest) throw new Problem('too_large', 'The document has more than 5 MB. Nothing was imported.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const network = <T extends { private_network?: boolean | undefined }>({ private_network: privateNetwork, ...rest }: T) =>
  defined({ ...rest, ...(privateNetwork === undefined ? {} : { privateNetwork }) })

const tag = 'Actions'

/** The calls on actions. */
export const actionCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/action-services',
    tag,
    summary: 'The services whose calls were imported, each with its actions',
    query: paging,
    answer: listOf(actionService),
    handle: async () => ({ items: (await queries.actions()).map(actionServiceView), next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/action-services',
    tag,
    summary: 'Import actions from an OpenAPI document; new ones are off',
    body: importBody,
    answer: actionsImported,
    problems: ['conflict', 'not_found'],
    async handle({ body }) {
      const { act, input } = actOf(body)
      return controls.importActions(network(input) as ActionImport, act)
    },
  }),
  endpoint({
    method: 'post',
    path: '/action-services/document',
    tag,
    summary: 'The same from a file of at most 5 MB, which is the body',
    query: asked.extend({ ...importFields, private_network: z.enum(['true', 'false']).optional() }),
    upload: true,
    answer: actionsImported,
    problems: ['conflict', 'too_large'],
    async handle({ query: { agent, agent_name, private_network, ...given }, content }) {
      const text = await collected(content)
      const privately = private_network === undefined ? {} : { privateNetwork: private_network === 'true' }
      return controls.importActions({ ...defined(given), ...privately, text }, actQuery({ agent, agent_name }))
    },
  }),
  endpoint({
    method: 'patch',
    path: '/action-services/{id}',
    tag,
    summary: 'Say who makes a service’s calls, and where they go',
    params: idParam,
    body: credentialsBody,
    answer: actionService,
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return actionServiceView(await controls.setCredentials(params.id, network(input), act))
    },
  }),
  endpoint({
    method: 'delete',
    path: '/action-services/{id}',
    tag,
    summary: 'Remove a service with its actions, decisions and secret',
    params: idParam,
    query: asked,
    status: 204,
    answer: nothing,
    handle: ({ params, query }) => controls.removeActions(params.id, actQuery(query)),
  }),
  endpoint({
    method: 'get',
    path: '/actions/{id}',
    tag,
    summary: 'One action with all it takes',
    params: idParam,
    answer: action,
    handle: async ({ params }) => actionView(await queries.action(params.id)),
  }),
  endpoint({
    method: 'patch',
    path: '/actions/{id}',
    tag,
    summary: 'Decide about an action: what is left out stays',
    params: idParam,
    body: changeBody,
    answer: action,
    problems: ['conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return actionView(await controls.changeAction(params.id, input, act))
    },
  }),
  endpoint({
    method: 'post',
    path: '/actions/{id}/test',
    tag,
    summary: 'Make one real call by hand',
    params: idParam,
    body: testBody,
    answer: actionTest,
    problems: ['confirm', 'conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return controls.testAction(params.id, input, act)
    },
  }),
]
