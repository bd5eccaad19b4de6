// The story of a whole conversation, told by a program that writes for its customer: what was not accepted, it sends again under the same id.

import { tellStory } from '#core/testing/channels/story.ts'
import { createCutProxy } from '#core/testing/network/cut-proxy.ts'

interface Row {
  kind: string
  text?: string
  author?: { kind: string }
}

tellStory({
  channel: 'api',
  keeps: true,
  missing: '',
  async open({ url, key }) {
    const proxy = await createCutProxy(Number(new URL(url).port))
    const outbox: { id: string; text: string }[] = []
    let sending: Promise<void> = Promise.resolve()
    let session: unknown
    let number = 0
    let over = false

    const call = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
      const response = await fetch(`${proxy.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, connection: 'close', ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(2000),
      })
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return (await response.json()) as Record<string, unknown>
    }
    const send = async (): Promise<void> => {
      while (outbox[0] && !over)
        try {
          const accepted = await call('POST', '/api/v1/messages', { ...outbox[0], contact: { id: 'ada', name: 'Ada' } })
          session = accepted.session
          outbox.shift()
        } catch {
          await new Promise(resolve => setTimeout(resolve, 100))
        }
    }
    return {
      variables: {},
      async write(text) {
        number += 1
        outbox.push({ id: `m${number}`, text })
        sending = sending.then(send)
      },
      async read() {
        if (session === undefined) return []
        const { items } = await call('GET', `/api/v1/sessions/${session}/timeline`).catch(() => ({ items: [] }))
        return (items as Row[]).filter(row => row.kind === 'message' && row.author?.kind !== 'contact').map(({ text = '' }) => text)
      },
      rate: score => call('POST', `/api/v1/sessions/${session}/csat`, { score }),
      cut: () => proxy.cut('both'),
      mend: () => proxy.mend('reset'),
      async close() {
        over = true
        await sending
        await proxy.close()
      },
    }
  },
})
