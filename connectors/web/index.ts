// The web channel: a landing page, a chat widget for any page, and the calls the widget makes.
import type { CreateConnector } from '#core/ports/folder.ts'
import { bundle } from './bundle.ts'
import type { WebConfig } from './config.ts'
import { channel, createConversations } from './conversations.ts'
import { createLimits } from './limits.ts'
import { longestAnswer } from './markdown.ts'
import { mountPages } from './pages.ts'
import { mountCalls } from './routes.ts'
import { createVisitors, keptSecret } from './visitors.ts'

/** The customer reads the timeline itself, so a reply is sent once it is appended and `send` has nothing left to do. */
export const create: CreateConnector<WebConfig> = ({ secret, ...look }, { inbox, customers, clock, log, publicUrl, dataDir }) => {
  const conversations = createConversations(inbox, customers)
  const visitors = createVisitors(secret ?? keptSecret(dataDir), conversations.known)
  const limits = createLimits(clock)
  const stopping = new AbortController()
  return {
    name: 'web',
    channel,
    traits: { maxLength: longestAnswer, attachments: false, live: true, pull: true, edits: true, reactions: false },
    send: async () => ({}),
    // The widget shows the request's own entry as a card.
    ask: async () => ({}),
    routes(router) {
      mountPages(router, { look, publicUrl, limits, log, build: bundle })
      mountCalls(router, { conversations, visitors, limits, clock, log, stopping: stopping.signal })
    },
    async stop() {
      stopping.abort()
    },
  }
}
