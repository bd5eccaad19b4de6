// The web channel: a landing page, a chat widget for any page, and the calls the widget makes.

import { longestAnswer } from '#core/lib/dialects/reader.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import { createConversations } from './calls/conversations.ts'
import { createExchange } from './calls/exchange.ts'
import { mountOffers } from './calls/offers.ts'
import { mountCalls } from './calls/routes.ts'
import { mountSources } from './calls/sources.ts'
import { createStreams } from './calls/stream.ts'
import { mountUploads, offeredFiles, usualTypes } from './calls/uploads.ts'
import { createFaces } from './calls/view.ts'
import { usualFileSize, type WebConfig } from './config.ts'
import { bundle } from './pages/bundle.ts'
import { mountPages } from './pages/pages.ts'
import { createDoor } from './who/door.ts'
import { createVerifier } from './who/identity.ts'
import { createLimits } from './who/limits.ts'
import { cors, createOrigins } from './who/origins.ts'
import { channel, createOwn } from './who/own.ts'
import { createReach } from './who/reach.ts'
import { mountSignIn } from './who/sign-in.ts'
import { createVisitors, keptSecret } from './who/visitors.ts'

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
    traits: {
      maxLength: longestAnswer,
      attachments: true,
      live: true,
      pull: true,
      edits: true,
      reactions: false,
      deletes: true,
      receipts: 'read',
      csat: 'buttons',
      forms: true,
      grows: 700,
    },
    send: async () => ({}),
    reach: createReach(identitySecrets.length > 0),
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
