import { deskKit } from '#core/testing/index.ts'
import { sessionVerbs } from '../verbs.ts'
import { create } from './index.ts'

/** A program that acts for an agent by the API. */
deskKit({
  title: 'The API for agents',
  desks: [given => create({}, given)],
  marks: { sent: /"state":"(?:sent|delivered)"/, failed: /"state":"failed"/ },
  async sit({ house, who, queries }) {
    const call = async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${house.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${house.apiKey}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { ok: response.ok, said: await response.text() }
    }
    const idOf = async (ticket: number): Promise<string> => (await queries.session(String(ticket))).id
    const document = (await (await fetch(`${house.url}/api/openapi.json`)).json()) as { paths: Record<string, unknown> }
    return {
      offers: () => sessionVerbs.map(verb => verb.name).filter(name => document.paths[`/api/v1/sessions/{id}/${name}`] !== undefined),
      does: async (verb, ticket, input, key) => call('POST', `/sessions/${await idOf(ticket)}/${verb}`, { ...input, agent: who, id: key }),
      shows: async ticket => JSON.stringify(JSON.parse((await call('GET', `/sessions/${await idOf(ticket)}/timeline`)).said)),
      close: async () => {},
    }
  },
})
