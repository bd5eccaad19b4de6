// What channels say they can, each claim with what proves it: checks of the kit, which run against the connector's own test vendor, or a named
// test. A table of the documentation is made from the claims, and a test holds each cell of it to its proof.

import { minute } from '../model/time.ts'
import type { Connector } from '../ports/connector.ts'

/** One column of the table. */
export interface Claim {
  column: string
  /** What the connector says it can, as the table tells it; undefined for what it does not claim. */
  says(connector: Connector): string | undefined
  /** Checks of the kit of which each that can be asked proves it. None: it takes a named test. */
  checks: string[]
}

const hours = (length: number): string => `${length / (60 * minute)} h after the customer's last message`
const asks = { buttons: 'buttons', digits: 'a number as answer', keys: 'a key of the telephone', link: 'a page behind a link' } as const
/** What is spoken is heard only while the line stands. */
const mayWrite = ({ traits: { voice, window } }: Connector): string | undefined =>
  voice ? 'during the call' : window === undefined ? undefined : hours(window)
const told = { delivered: 'delivered', read: 'read' } as const

export const claims: Claim[] = [
  {
    column: 'Longest text',
    says: ({ traits }) => `${traits.maxLength.toLocaleString('en')} characters`,
    checks: ['keeps to the longest text and loses no word'],
  },
  {
    column: 'Files',
    says: ({ traits }) => (traits.attachments ? 'yes' : undefined),
    checks: ['sends files as declared', 'takes files in as declared'],
  },
  {
    column: 'Edits',
    says: ({ traits }) => (traits.edits ? 'yes' : undefined),
    checks: ['takes an edit for an edit', 'changes what it has sent'],
  },
  {
    column: 'Taking back',
    says: ({ traits }) => (traits.deletes ? 'yes' : undefined),
    checks: ['takes a deletion for a deletion', 'takes back what it has sent'],
  },
  { column: 'Reactions', says: ({ traits }) => (traits.reactions ? 'yes' : undefined), checks: [] },
  { column: 'Typing', says: ({ typing, traits }) => (typing || (traits.live && traits.pull) ? 'yes' : undefined), checks: [] },
  { column: 'Receipts', says: ({ traits }) => traits.receipts && told[traits.receipts], checks: [] },
  { column: 'May write', says: mayWrite, checks: [] },
  { column: 'Templates', says: ({ templates }) => (templates ? 'yes' : undefined), checks: [] },
  { column: 'Rating', says: ({ traits }) => traits.csat && asks[traits.csat], checks: [] },
  { column: 'Catches up', says: ({ traits }) => (traits.keeps ? 'yes' : undefined), checks: [] },
]

/** What stands in the table where nothing is claimed. */
export const unclaimed: Record<string, string> = { 'May write': 'always' }

/** The tests that prove what no check of the kit does: by channel and column, each with its file and its title. */
export const proofs: Record<string, Record<string, { file: string; title: string }>> = {
  api: {
    'Longest text': { file: 'connectors/api/api.test.ts', title: 'has to write something, and not too much' },
    Edits: { file: 'bots/api/changes.test.ts', title: 'are changed and taken back, once for one id' },
    'Taking back': { file: 'bots/api/changes.test.ts', title: 'are changed and taken back, once for one id' },
  },
  web: {
    Edits: { file: 'connectors/web/widget/talk/items.test.ts', title: 'shows a message as it stands after edits, and that it was deleted' },
    'Taking back': {
      file: 'connectors/web/widget/talk/items.test.ts',
      title: 'shows a message as it stands after edits, and that it was deleted',
    },
    Typing: {
      file: 'connectors/web/widget/talk/conversation.test.ts',
      title: 'shows the other side typing until the words come, or for a while',
    },
    Receipts: { file: 'connectors/web/widget/talk/dead-lines.test.ts', title: 'keeps what was seen until it can be told' },
    Rating: { file: 'connectors/web/web.test.ts', title: 'is taken once the conversation is resolved, and counts once' },
    'Longest text': { file: 'core/lib/dialects/html.test.ts', title: 'that is too long to be an answer is shown as it is' },
  },
  discord: {
    Reactions: {
      file: 'connectors/discord/discord.test.ts',
      title: 'takes previews of links for no edit, and mirrors edits, deletions and reactions',
    },
    Typing: { file: 'connectors/discord/discord.test.ts', title: 'shows that somebody types, where they read it' },
    Rating: { file: 'connectors/discord/discord.test.ts', title: 'asks for a score with buttons, which only the customer presses' },
    'Catches up': { file: 'connectors/discord/discord.test.ts', title: 'takes up what was missed, once each and in order, and tells' },
  },
  email: {
    Rating: { file: 'connectors/email/email.test.ts', title: 'ask for a rating with the address of a page, and its form rates' },
    'Catches up': {
      file: 'connectors/email/email.test.ts',
      title: 'are all there once when the connection was cut and the server numbered them anew',
    },
  },
  phone: {
    'May write': { file: 'connectors/phone/phone.test.ts', title: 'that ends in the middle goes to the team, with the number' },
    Rating: { file: 'connectors/phone/phone.test.ts', title: 'is rated by a key' },
  },
  slack: {
    Typing: { file: 'connectors/slack/slack.test.ts', title: 'see in their thread that an agent types' },
    Reactions: { file: 'connectors/slack/slack.test.ts', title: 'read an agent’s reply under the agent’s name, once, with its changes' },
    Rating: { file: 'connectors/slack/slack.test.ts', title: 'rate by a button, and only they' },
    'Catches up': {
      file: 'connectors/slack/slack.test.ts',
      title: 'lose nothing while the house is closed: what they wrote is fetched, once, and so are answers in threads',
    },
  },
  sms: {
    Receipts: { file: 'connectors/sms/sms.test.ts', title: 'only ever goes forward, however Twilio’s calls come' },
    Rating: { file: 'connectors/sms/sms.test.ts', title: 'rate with a digit, once they are asked' },
    'Catches up': { file: 'connectors/sms/sms.bed.test.ts', title: 'are taken up where they were written while the house was down' },
  },
  teams: {
    Typing: { file: 'connectors/teams/teams.test.ts', title: 'are shown in their chat that somebody types, and nothing in a channel' },
    Reactions: { file: 'connectors/teams/teams.test.ts', title: 'react to our words and to their own' },
    Rating: { file: 'connectors/teams/teams.test.ts', title: 'rate on a card, and nobody else does' },
  },
  whatsapp: {
    Receipts: {
      file: 'connectors/whatsapp/twilio/twilio.test.ts',
      title: 'answers with the agent’s name, and brings what became of it to the ledger, in whatever order',
    },
    'May write': {
      file: 'connectors/whatsapp/twilio/twilio.test.ts',
      title: 'refuses an answer after the 24 hours before it leaves, in words, and sends again once the customer has written',
    },
    Templates: {
      file: 'connectors/whatsapp/twilio/twilio.test.ts',
      title: 'leaves after the 24 hours, once for a press, and the timeline keeps its words and which one it was',
    },
    Rating: { file: 'connectors/whatsapp/twilio/twilio.test.ts', title: 'takes a number as the answer to what it was asked' },
    'Catches up': {
      file: 'connectors/whatsapp/twilio/twilio.test.ts',
      title: 'reads from Twilio’s log what came while it was down, once and in order, and tells how much it was',
    },
  },
}
