// For tests of the API: a house whose API can be called, and whose every answer is held to the schema that the OpenAPI document shows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { create as createDesk } from '#bots/api/index.ts'
import { create as createChannel } from '#connectors/api/index.ts'
import { createDocuments } from '#plugins/documents/index.ts'
import { createHttpActions } from '#plugins/http-actions/index.ts'
import type { Endpoint } from '../../lib/rest.ts'
import { Problem } from '../../model/problem.ts'
import type { Part } from '../../ports/part.ts'
import { type House, type HouseGiven, houseKey, openHouse } from './house.ts'

/** A body as tests look into it: which members it has depends on the call, and the answer's schema has held it to them. */
export interface Told {
  id: string
  code: string
  session: string
  seq: number
  ticket: number
  lastSeq: number
  contact: string
  kind: string
  status: string
  text: string
  verdict: string
  version: number
  score: number
  author: { kind: string; id?: string; name?: string }
  owner: { kind: string; id?: string }
  verified: { custom?: Record<string, unknown> }
  items: Told[]
  next: string | null
  drafts: { seq: number; purpose: string }[]
  versions: Told[]
  merged: string[]
  blocked: boolean
  topics: unknown[]
  channels: Record<string, string>
  reasons: string[]
  decision: string
  [member: string]: unknown
}

/** An answer of the API, its body parsed. */
export interface Answer {
  status: number
  body: Told
  headers: Headers
}

export interface CalledHouse extends House {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** What the call answers, which must be with this status. */
  ok(status: number, ...call: Parameters<CalledHouse['call']>): Promise<Told>
  /** Every call it serves. */
  endpoints: Endpoint[]
  /** What was thrown behind each 500, for a failing test's message. */
  failures: unknown[]
  /** The SQLite file, to look into from outside. */
  file: string
}

const held = (endpoint: Endpoint, failures: unknown[]): Endpoint => ({
  ...endpoint,
  async handle(call) {
    try {
      const value = await endpoint.handle(call)
      if (!endpoint.stream) endpoint.answer.parse(value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
      return value
    } catch (error) {
      if (!(error instanceof Problem)) failures.push(error)
      throw error
    }
  },
})

/** Opens a house with both API folders in a folder of its own; `close` removes it. */
export const openCalledHouse = async (
  given: Pick<HouseGiven, 'says' | 'answerer' | 'catalogue' | 'translate'> = {},
): Promise<CalledHouse> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-api-'))
  const endpoints: Endpoint[] = []
  const failures: unknown[] = []
  const watched = <P extends Part>(part: P): P => {
    const calls = (part.endpoints ?? []).map(endpoint => held(endpoint, failures))
    endpoints.push(...calls)
    return { ...part, endpoints: calls }
  }
  const house = await openHouse({
    folder,
    ...given,
    connectors: [one => watched(createChannel({}, one))],
    desks: [one => watched(createDesk({}, one))],
  })
  // No name is known, so that no document is fetched and nothing is called.
  const unknown = Object.assign(new Error('not known'), { code: 'ENOTFOUND' })
  house.core.act(createHttpActions({ resolve: () => Promise.reject(unknown) }))
  house.core.readDocumentsBy(createDocuments({ resolve: () => Promise.reject(unknown) }))
  const call: CalledHouse['call'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${house.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${houseKey}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers }
  }
  return {
    ...house,
    endpoints,
    failures,
    file: join(folder, 'threadline.db'),
    call,
    async ok(status, ...asked) {
      const answer = await call(...asked)
      expect(answer.status, `${asked[0]} ${asked[1]}: ${JSON.stringify(answer.body)}`).to.equal(status)
      return answer.body
    },
    async close() {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
