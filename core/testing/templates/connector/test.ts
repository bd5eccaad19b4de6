import { createHmac } from 'node:crypto'
import { connectorKit, restPlatform } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const token = 'a-token-of-this-test'
const secret = 'a-secret-of-this-test'

// The vendor, played: change each line to what the vendor's own pages say. See RestVendor in core/testing/kits/connector/rest-vendor.ts.
const platform = restPlatform({
  variables: url => ({
    SAMPLE_URL: url,
    SAMPLE_TOKEN: token,
    SAMPLE_SECRET: secret,
  }),
  webhook: '/sample/webhook',
  // The body of a webhook: a message, an edit, a deletion, and what we sent ourselves (echo).
  body: told => ({ ...told, type: told.kind }),
  sign: (raw, at) => ({ 'x-signature': `${at}.${createHmac('sha256', secret).update(`${at}.${raw}`).digest('hex')}` }),
  signsTime: true,
  authorized: call => call.headers.authorization === `Bearer ${token}`,
  // What a call of ours means to the vendor.
  read(call) {
    if (call.method === 'GET') return { kind: 'lookup', key: new URL(call.path, 'http://vendor').searchParams.get('key') ?? '' }
    const { to, text } = call.body as { to: string; text: string }
    return { kind: 'send', to, text, key: String(call.headers['idempotency-key']) }
  },
  answer: id => ({ id }),
  remembersKeys: true,
})

connectorKit({ config, create, platform })
