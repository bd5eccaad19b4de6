// Calls of the Bot Framework's connector: by conversation, with our token, failures by name.
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { timedFetch } from '#core/lib/timed-fetch.ts'
import { type Duration, second } from '#core/model/time.ts'
import { Gone, Reconnect } from '#core/ports/failure.ts'
import { partsOf } from './activity.ts'
import type { TeamsConfig } from './config.ts'
import { type Asked, failureOf, silenceOf } from './failures.ts'
import type { Hosts } from './hosts.ts'
import type { TeamsLink } from './link.ts'
import type { References } from './references.ts'
import { createTokens } from './token.ts'

/** After this long without a whole answer nobody knows. */
const patience: Duration = 15 * second

const created = z.object({ id: z.string().min(1) })

export interface Calls extends Pick<TeamsLink, 'post' | 'update' | 'remove' | 'chat'> {
  /** Reads below a conversation. */
  read(conversation: string, path: string): Promise<unknown>
  /** Throws what is wrong with the credentials. */
  check(): Promise<void>
  token(): Promise<string>
  /** Why Teams does not serve us, as the latest call told. */
  trouble(): string | undefined
}

interface Needs {
  config: TeamsConfig
  clock: Clock
  hosts: Hosts
  references: References
}

export const createCalls = ({ config, clock, hosts, references }: Needs): Calls => {
  const fetching = timedFetch(clock, patience)
  const tokens = createTokens(config, clock, fetching)
  let broken: string | undefined

  /** What the credentials lack shows in the health until a call succeeds. */
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      const done = await work()
      broken = undefined
      return done
    } catch (error) {
      if (error instanceof Reconnect) broken = error.message
      throw error
    }
  }

  const baseFor = async (conversation: string): Promise<string> => {
    const found = await references.find(partsOf(conversation).base)
    if (found?.removed) throw new Gone('the app was removed from this conversation in Teams: whoever uses it has to add it again')
    const address = found && hosts.isService(found.serviceUrl) ? found.serviceUrl : config.serviceUrl
    return address.replace(/\/*$/, '')
  }

  const request = async (method: string, url: string, body: unknown, asked: Asked): Promise<unknown> => {
    const token = await tokens.get()
    const response = await fetching(url, {
      method,
      redirect: 'error',
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(error => {
      throw silenceOf(error, asked)
    })
    if (response.ok) return response.json().catch(() => undefined)
    // It may have been withdrawn before its time: the next try comes with a new one.
    if (response.status === 401) tokens.forget()
    throw await failureOf(response, asked, clock.now())
  }

  const call = (method: string, conversation: string, path: string, body: unknown, asked: Asked): Promise<unknown> =>
    watched(async () =>
      request(method, `${await baseFor(conversation)}/v3/conversations/${encodeURIComponent(conversation)}${path}`, body, asked),
    )

  const at = (id: string): string => `/activities/${encodeURIComponent(id)}`

  return {
    async post(conversation, message) {
      const shown = message.type !== 'typing'
      const answer = await call('POST', conversation, '/activities', message, { what: 'write there', harmless: !shown })
      const { data } = created.safeParse(answer)
      if (data) return data
      if (!shown) return { id: '' }
      throw new Error('Teams took the message and does not say as what')
    },
    async update(conversation, id, message) {
      await call('PUT', conversation, at(id), { ...message, id }, { what: 'change the message', harmless: true })
    },
    async remove(conversation, id) {
      await call('DELETE', conversation, at(id), undefined, { what: 'take the message back', harmless: true })
    },
    read: (conversation, path) => call('GET', conversation, path, undefined, { what: 'read who is there', harmless: true }),
    chat: ({ account, tenant, near }) =>
      watched(async () => {
        const reference = await references.find(partsOf(near).base)
        const bot = reference?.bot ?? { id: `28:${config.appId}` }
        const body = { bot, isGroup: false, members: [{ id: account }], tenantId: tenant, channelData: { tenant: { id: tenant } } }
        const url = `${await baseFor(near)}/v3/conversations`
        return created.parse(await request('POST', url, body, { what: 'begin a chat with this person', harmless: true })).id
      }),
    async check() {
      await watched(() => tokens.get())
    },
    token: () => watched(() => tokens.get()),
    trouble: () => broken,
  }
}
