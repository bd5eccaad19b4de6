// The sample, begun: it loads, starts and stops, and takes and sends nothing yet.
//
// docs/writing-a-connector.md has a whole one to compare with.
import { Refused } from '#core/ports/failure.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import type { SampleConfig } from './config.ts'

export const create: CreateConnector<SampleConfig> = () => ({
  name: 'sample',
  channel: 'sample',
  // What this channel can do: see core/ports/connector.ts.
  traits: { maxLength: 1000, attachments: false, live: false, pull: false, edits: false, reactions: false },
  // Send reply.text to the address, with the key as the vendor's idempotency key. Fail with Retry, Refused or Reconnect.
  async send() {
    throw new Refused('sending is not written yet')
  },
  routes(router) {
    // Check the signature over the raw body, read it by a schema, hand it to inbox.receive, and answer 200 when that has resolved.
    router.post('/sample/webhook', (_req, res) => void res.sendStatus(501))
  },
})
