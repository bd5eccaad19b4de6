// Discord's REST API, in every process: discord.js keeps to the buckets of its rate limits. https://discord.com/developers/docs/reference
import type { REST } from 'discord.js'
import { Reconnect } from '#core/ports/failure.ts'
import type { DiscordConfig } from './config.ts'
import { failureOf, voidToken } from './failures.ts'

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  body?: unknown
  query?: Record<string, string>
  files?: { name: string; data: Buffer }[]
  /** An interaction's own token does instead of ours. */
  auth?: false
}

export interface Client {
  /** Throws Retry, Refused, Reconnect or Gone; else it is open whether it was done. */
  call<T = unknown>(call: Call): Promise<T>
  /** As `call`; what Discord itself could not say is asked of `there`: undefined where it was not done. */
  callOnce<T>(call: Call, there: () => Promise<T | undefined>): Promise<T>
  /** Why nothing can be asked of Discord; undefined since something could. */
  trouble(): string | undefined
  /** Breaks off what is under way. */
  stop(): void
}

/** Milliseconds after which a call is given up. */
const longest = 20_000

export const createClient = ({ token, apiUrl }: Pick<DiscordConfig, 'token' | 'apiUrl'>): Client => {
  let made: Promise<REST> | undefined
  let ending = new AbortController()
  let trouble: string | undefined

  const rest = (): Promise<REST> => {
    made ??= import('discord.js').then(({ REST }) =>
      new REST({
        api: apiUrl,
        version: '10',
        timeout: longest,
        // The ledger tries again, and asks first what became of it. What only asks may wait here.
        retries: 0,
        rejectOnRateLimit: ({ method }) => method !== 'GET',
      }).setToken(token),
    )
    return made
  }

  const ask = async <T>({ method, path, body, query, files, auth }: Call): Promise<T> => {
    if (ending.signal.aborted) ending = new AbortController()
    return (await (
      await rest()
    ).request({
      method: method as never,
      fullRoute: path,
      signal: ending.signal,
      ...(body === undefined ? {} : { body }),
      ...(query === undefined ? {} : { query: new URLSearchParams(query) }),
      ...(files === undefined || files.length === 0 ? {} : { files }),
      ...(auth === undefined ? {} : { auth }),
    })) as T
  }

  const request = async <T>(call: Call): Promise<T> => {
    try {
      const answer = await ask<T>(call)
      trouble = undefined
      return answer
    } catch (error) {
      if (failureOf(error).failure instanceof Reconnect) {
        trouble = voidToken
        // It has thrown the token away.
        made = undefined
      }
      throw error
    }
  }

  return {
    async call<T>(call: Call) {
      try {
        return await request<T>(call)
      } catch (error) {
        throw failureOf(error).failure
      }
    },
    async callOnce<T>(call: Call, there: () => Promise<T | undefined>) {
      try {
        return await request<T>(call)
      } catch (error) {
        const { failure, unclear } = failureOf(error)
        const found = unclear ? await there() : undefined
        if (found === undefined) throw failure
        return found
      }
    },
    trouble: () => trouble,
    stop: () => ending.abort(),
  }
}
