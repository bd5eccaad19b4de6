// For this folder's tests: a house whose API can be called, and whose every answer is held to the schema that the OpenAPI document shows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Endpoint } from '#core/lib/rest.ts'
import { Problem } from '#core/model/problem.ts'
import type { Part } from '#core/ports/part.ts'
import { type House, type HouseGiven, houseKey, openHouse } from '#core/testing/house.ts'
import { create as createChannel } from '../../connectors/api/index.ts'
import { create as createDesk } from './index.ts'

/** An answer of the API, its body parsed. */
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any
  headers: Headers
}

export interface CalledHouse extends House {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
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
export const openCalledHouse = async (given: Pick<HouseGiven, 'says'> = {}): Promise<CalledHouse> => {
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
  return {
    ...house,
    endpoints,
    failures,
    file: join(folder, 'threadline.db'),
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${house.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${houseKey}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers }
    },
    async close() {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
