// An entry of a timeline, as callers are told it.

import { z } from 'zod'
import { approvals } from '#core/model/action.ts'
import { askShape } from '#core/model/ask-shape.ts'
import { deliveryStates } from '#core/model/delivery.ts'
import { endings } from '#core/model/entry.ts'
import { handoffReasons } from '#core/model/handoff.ts'
import { author, preview, sentiment, seq, source, time } from './parts.ts'

/** A file of a message. */
const attachment = z
  .object({
    id: z.string().describe('SHA-256 of its content.'),
    name: z.string(),
    type: z.string().describe('MIME type, as found in the bytes.'),
    size: z.int().describe('Bytes.'),
    image: z.object({ width: z.int(), height: z.int() }).optional().describe('Pixels of a picture.'),
    url: z.string().optional().describe('Where it can be fetched without a key, for about a day.'),
  })
  .meta({ id: 'Attachment' })

const delivery = z.object({ state: z.enum(deliveryStates), reason: z.string().optional() })

/** The kinds of entries. */
export const entryKinds = [
  'started',
  'message',
  'note',
  'handoff',
  'owner',
  'status',
  'tags',
  'recipients',
  'snooze',
  'label',
  'draft',
  'decision',
  'call',
  'outcome',
  'passed',
  'delivery',
  'csat_request',
  'csat',
  'edit',
  'more',
  'delete',
  'reaction',
  'clock',
  'erased',
  'languages',
  'translation',
  'writing',
  'line',
  'heard',
] as const

export const entry = z
  .looseObject({
    seq,
    at: time,
    kind: z.enum(entryKinds),
    author: author.optional(),
    text: z.string().optional(),
    attachments: z.array(attachment).optional().describe('Files of a message.'),
    whole: z.string().optional().describe('Of a message that quotes more than `text`: all of it.'),
    ignored: z
      .string()
      .optional()
      .describe('Of what the customer wrote or changed: why nobody acts on it, such as `blocked` or `machine`.'),
    unattended: z.literal(true).optional().describe('Of a message: for people alone, nothing is said to it by itself.'),
    recipients: z.array(z.string()).optional().describe('Of a message: who gets the answers from here on, the customer first.'),
    template: z
      .object({ id: z.string(), name: z.string(), language: z.string(), values: z.record(z.string(), z.string()) })
      .optional()
      .describe('Of an agent’s message: the template that it was sent as, and what was filled in.'),
    sources: z.array(source).optional().describe('What the AI’s words rest on.'),
    reasons: z.array(z.enum(handoffReasons)).optional().describe('Of a handoff.'),
    explanation: z.string().optional().describe('Of a handoff.'),
    summary: z.string().optional().describe('Of a handoff.'),
    sentiment: sentiment.optional(),
    language: z.string().optional(),
    delivery: delivery
      .optional()
      .describe('Of a message, or of a change to one: how far it has come, as it stands now. Of kind `delivery`: the step.'),
    ask: askShape.optional().describe('What a message asks for besides words.'),
    answers: z
      .object({ of: seq, values: z.record(z.string(), z.string()) })
      .optional()
      .describe('The customer’s answer to the ask of message `of`; `text` says the same in words.'),
    unsure: z
      .literal(true)
      .optional()
      .describe('Of a draft: less sure than the channel’s threshold asks for, so that the AI did not send it by itself.'),
    preview: preview.optional().describe('Of a draft that waits: what it would go as, where the channel tells.'),
    corrects: seq.optional().describe('The earlier message that this one puts right, where the channel could not change it.'),
    action: z.string().optional().describe('Of a call: the action.'),
    title: z.string().optional().describe('Of a call: the action’s, for people.'),
    arguments: z.record(z.string(), z.unknown()).optional().describe('Of a call, masked.'),
    approval: z.enum(approvals).optional().describe('Of a call: who has to agree before it is made.'),
    state: z
      .string()
      .optional()
      .describe(
        'Of a call: `waiting`, or how its latest outcome is: `running`, `done`, `failed`, `refused`, `unknown`. Of a writing: `translating`, `waits` for a person, `sent`, `dropped`. Of a line, a live call: `began`, `ringing`, `joined`, `missed`, `offered`, `voicemail`, `dropped`, `ended`.',
      ),
    result: z
      .object({ text: z.string().optional(), duration: z.number().optional().describe('Milliseconds.') })
      .optional()
      .describe('Of a call: what came back, masked.'),
    growing: z.literal(true).optional().describe('More of the message is being shown, sentence by sentence.'),
    ends: z.enum(endings).optional().describe('Of the last `more` of a message: whether all of it was shown, or why not.'),
    redacted: z
      .object({ by: author, at: time, whole: z.boolean() })
      .optional()
      .describe('Words of a message or a note were taken out for good.'),
    translation: z
      .object({
        text: z.string().optional(),
        language: z.string().optional().describe('BCP 47.'),
        failed: z.string().optional().describe('Why there is none.'),
      })
      .optional()
      .describe('Of a message, a draft, a handoff’s summary or a writing: what it says in the other language.'),
    unheard: z.string().optional().describe('Of a message said aloud and interrupted: the rest, which the customer did not hear.'),
    upTo: z.int().optional().describe('Of `heard`: so many characters of message `of` were heard.'),
    seconds: z.number().optional().describe('Of a line that ended: how long the call took.'),
    middle: z.literal(true).optional().describe('Of a line that ended: the caller still waited for an answer.'),
    agent: z.object({ id: z.string(), name: z.string() }).optional().describe('Of a line: whose phone rings, or who is on it.'),
    wrote: z
      .string()
      .optional()
      .describe('Of a message that was translated: what the agent wrote; `text` is what was sent, in `language`.'),
    writing: seq.optional().describe('Of a message: the number of the writing it comes from.'),
    to: z.string().optional().describe('Of a writing, an agent’s reply that has not left: the language it is to be translated to.'),
    sent: seq.optional().describe('Of a writing: the message that left.'),
    of: seq
      .optional()
      .describe('The earlier entry that this one changes. A message comes as it stands now, and each change as an entry of its own too.'),
  })
  .meta({ id: 'Entry', description: 'What happened in a session; other members belong to its kind.' })
