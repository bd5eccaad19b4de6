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
  {
    column: 'Reactions',
    says: ({ traits }) => (traits.reactions ? 'yes' : undefined),
    checks: ['takes a reaction for a reaction', 'puts an agent’s emoji where it belongs, once, and takes it away'],
  },
  {
    column: 'Typing',
    says: ({ typing, traits }) => (typing || (traits.live && traits.pull) ? 'yes' : undefined),
    checks: ['shows that somebody types, and fails at nothing where it can not'],
  },
  { column: 'Receipts', says: ({ traits }) => traits.receipts && told[traits.receipts], checks: ['shows what became of a reply'] },
  { column: 'May write', says: mayWrite, checks: [] },
  { column: 'Templates', says: ({ templates }) => (templates ? 'yes' : undefined), checks: [] },
  {
    column: 'Rating',
    says: ({ traits }) => traits.csat && asks[traits.csat],
    checks: ['asks for a score in its own form, and takes the answer'],
  },
  {
    column: 'Catches up',
    says: ({ traits }) => (traits.keeps ? 'yes' : undefined),
    checks: ['takes up what was written while it was away, once and in order'],
  },
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
  email: {
    Rating: { file: 'connectors/email/email.test.ts', title: 'ask for a rating with the address of a page, and its form rates' },
  },
  phone: {
    'May write': { file: 'connectors/phone/phone.test.ts', title: 'that ends in the middle goes to the team, with the number' },
  },
  sms: {
    Rating: { file: 'connectors/sms/sms.test.ts', title: 'rate with a digit, once they are asked' },
  },
  teams: {
    Files: { file: 'connectors/teams/teams.test.ts', title: 'get pictures in the message, files by their consent, and links in channels' },
    Typing: { file: 'connectors/teams/teams.test.ts', title: 'are shown in their chat that somebody types, and nothing in a channel' },
  },
  whatsapp: {
    Files: {
      file: 'connectors/whatsapp/baileys/device.test.ts',
      title: 'sends pictures and voice as such, everything else as a document, before the words',
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
  },
}
