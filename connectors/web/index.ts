// The web channel: a landing page, a chat widget for any page, and the calls the widget makes.
import type { CreateConnector } from '#core/ports/folder.ts'
import { bundle } from './bundle.ts'
import { usualFileSize, type WebConfig } from './config.ts'
import { createConversations } from './conversations.ts'
import { createDoor } from './door.ts'
import { createExchange } from './exchange.ts'
import { createVerifier } from './identity.ts'
import { createLimits } from './limits.ts'
import { longestAnswer } from './markdown.ts'
import { mountOffers } from './offers.ts'
import { cors, createOrigins } from './origins.ts'
import { channel, createOwn } from './own.ts'
import { mountPages } from './pages.ts'
import { mountCalls } from './routes.ts'
import { mountSignIn } from './sign-in.ts'
import { mountSources } from './sources.ts'
import { createStreams } from './stream.ts'
import { mountUploads, offeredFiles, usualTypes } from './uploads.ts'
import { createFaces } from './view.ts'
import { createVisitors, keptSecret } from './visitors.ts'

/** The customer reads the timeline itself, so a reply is sent once it is appended and `send` has nothing left to do. */
export const create: CreateConnector<WebConfig> = (config, { inbox, customers, files, clock, log, publicUrl, dataDir }) => {
  const { secret, origins = [], identitySecrets = [], fileTypes = usualTypes, fileSize = usualFileSize, ...look } = config
  const uploads = fileSize > 0 ? { types: fileTypes, size: Math.min(fileSize * 1e6, files.largest) } : undefined
  const own = createOwn(customers)
  const faces = createFaces()
  const conversations = createConversations({ inbox, customers, own, faces, files })
  const streams = createStreams({ customers, own, faces, files, clock })
  const door = createDoor({
    visitors: createVisitors(secret ?? keptSecret(dataDir), conversations.known),
    verify: createVerifier(identitySecrets, clock.now),
    known: customers.known,
    now: clock.now,
  })
  const limits = createLimits(clock)
  const exchange = createExchange(door, limits)
  const stopping = new AbortController()
  return {
    name: 'web',
    channel,
    traits: { maxLength: longestAnswer, attachments: true, live: true, pull: true, edits: true, reactions: false, forms: true },
    send: async () => ({}),
    // The widget shows the request's own entry as a card.
    ask: async () => ({}),
    routes(router) {
      mountPages(router, { look, publicUrl, limits, log, build: bundle })
      router.use('/web', cors(createOrigins(origins, publicUrl)))
      mountCalls(router, { exchange, door, conversations, streams, limits, clock, log, stopping: stopping.signal })
      mountSignIn(router, { exchange, door, inbox, customers, streams, limits })
      mountUploads(router, { exchange, files, limits, settings: uploads })
      mountSources(router, { exchange, own, customers, publicUrl })
      mountOffers(router, {
        exchange,
        door,
        customers,
        limits,
        files: uploads ? offeredFiles(uploads) : null,
        identity: identitySecrets.length > 0,
      })
    },
    async stop() {
      stopping.abort()
    },
  }
}
