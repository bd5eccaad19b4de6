// Verbs by which words are written, drafted and decided on.
import { z } from 'zod'
import { askShape } from '#core/model/ask-shape.ts'
import { Problem } from '#core/model/problem.ts'
import { undecidedCalls, waitingWritings } from '../cards.ts'
import { seq, words } from './said.ts'
import type { Circumstances } from './verb.ts'
import { given, leadingNumber, sessionVerb, unclear, wordless } from './verb.ts'

/** What is meant of that which waits for a verdict, drafts and calls: the number given, else the newest. */
const draftOf = (text: string, circumstances: Circumstances): { draft: number; rest: string } => {
  const { seq: number, rest } = leadingNumber(text)
  const { session } = circumstances
  const calls = session ? undecidedCalls(session) : []
  const replies = session ? waitingWritings(session) : []
  const waiting = [...(session?.drafts ?? []).map(({ seq }) => seq), ...calls, ...replies].sort((a, b) => a - b)
  if (number !== undefined && (waiting.includes(number) || rest === '')) return { draft: number, rest }
  const newest = waiting.at(-1)
  if (newest === undefined) throw unclear('No draft and no action waits for a decision here. ‘draft’ asks the AI for a draft.')
  return { draft: newest, rest: text }
}

/** `Which size? | Small | Large` as words and choices. */
const offerOf = (text: string): Record<string, unknown> => {
  const [question = '', ...options] = text.split('|').map(part => part.trim())
  if (question === '' || options.length === 0)
    throw unclear('Say the question and the choices: ‘offer Which size is it? | Small | Large’. Nothing was sent.')
  return { text: question, ask: { kind: 'choices', options } }
}

export const reply = sessionVerb({
  name: 'reply',
  summary: 'Write to the customer',
  help: 'Sends your words to the customer under your name, on the channel they wrote from, and makes the session yours. If another agent has it, nothing is sent until you take it.',
  wordings: [
    {
      word: 'reply',
      aliases: ['r', '>'],
      usage: 'TEXT',
      about: 'send TEXT to the customer; without TEXT, every line goes to the customer until you leave',
      examples: ['reply Your parcel left our house this morning.'],
      free: true,
      reaches: 'customer',
      read: text => given('text', text),
    },
    {
      word: 'offer',
      usage: 'QUESTION | OPTION | OPTION …',
      about: 'send a question with choices: buttons where the channel has them, a numbered list elsewhere',
      examples: ['offer Which size is it? | Small | Medium | Large'],
      free: true,
      reaches: 'customer',
      read: text => offerOf(text),
    },
  ],
  form: [{ name: 'text', label: 'Reply to the customer', kind: 'text' }],
  input: z
    .strictObject({
      text: z.string().max(32_000).describe('What the customer reads; may be blank where there are attachments.'),
      take: z.boolean().optional().describe('Take the session over if another agent has it.'),
      ask: askShape.optional().describe('What the customer may answer with besides words: one of a few choices, or a small form.'),
      attachments: z
        .array(z.string().max(2000))
        .max(10)
        .optional()
        .describe('Files: what POST /files answered as `file`, up to ten. Where the channel takes none, they go as links for 7 days.'),
    })
    .refine(({ text, attachments }) => text.trim() !== '' || (attachments?.length ?? 0) > 0, {
      path: ['text'],
      message: 'must not be blank',
    }),
  problems: ['owned_by_other', 'not_open', 'blocked'],
  run: ({ controls, redeem }, session, { text, take, ask, attachments }, act) => {
    if (attachments?.length && !redeem) throw new Problem('unavailable', 'Files can not be sent from here. Nothing was sent.')
    const files = redeem && attachments?.map(redeem)
    const more = { ...(take !== undefined && { take }), ...(ask && { ask }), ...(files?.length && { attachments: files }) }
    return controls.reply(session, { text, ...more }, act)
  },
})

/** The message that is meant: the number comes first, so that no words are taken for it. */
const messageAt = (text: string, example: string): { of: number; rest: string } => {
  const { seq: of, rest } = leadingNumber(text)
  if (of === undefined) throw unclear(`Say which message: ‘${example}’. The number stands before the message; nothing was done.`)
  return { of, rest }
}

const reactionIn = (text: string, example: string): Record<string, unknown> => {
  const { of, rest } = messageAt(text, example)
  if (rest.trim() === '' || /\s/.test(rest.trim())) throw unclear(`Say one emoji: ‘${example}’. Nothing was done.`)
  return { of, emoji: rest.trim() }
}

export const correct = sessionVerb({
  name: 'correct',
  summary: 'Change a message that was sent',
  help: 'Gives a message of an agent or of the AI new words. Where the channel can change what was sent, the customer sees the new words in its place; where it can’t, they go as a message of their own that says it corrects, and the session is yours. The desk says which.',
  wordings: [
    {
      word: 'correct',
      aliases: ['change'],
      usage: 'MESSAGE TEXT',
      about: 'give a message that was sent new words; without TEXT, its words are put into the line',
      examples: ['correct 9 Your refund of 20 € arrives on Friday.'],
      free: true,
      reaches: 'customer',
      read: text => {
        const { of, rest } = messageAt(text, 'correct 9 The new words')
        return { of, ...given('text', rest) }
      },
    },
  ],
  form: [{ name: 'text', label: 'The new words', kind: 'text' }],
  prefill: async ({ queries }, { of }, session) => {
    if (session === undefined || typeof of !== 'number') return {}
    const entry = (await queries.timeline(session, of - 1)).find(e => e.seq === of)
    return entry?.kind === 'message' ? { text: entry.text } : {}
  },
  input: z.strictObject({ of: seq('The message’s number in the timeline.'), text: words('What the customer reads instead.') }),
  problems: ['not_found', 'conflict', 'owned_by_other', 'not_open'],
  run: ({ controls }, session, input, act) => controls.edit(session, input, act),
})

export const unsend = sessionVerb({
  name: 'unsend',
  summary: 'Take back a message that was sent',
  help: 'Removes a message of an agent or of the AI at the customer’s, where the channel can. Where it can’t, nothing changes there and the desk says so. The team keeps seeing that there was a message.',
  wordings: [
    {
      word: 'unsend',
      aliases: ['delete', 'undo'],
      usage: 'MESSAGE',
      about: 'take back a message that was sent, where the channel can',
      examples: ['unsend 9'],
      reaches: 'customer',
      read: text => {
        const { of, rest } = messageAt(text, 'unsend 9')
        if (rest.trim() !== '')
          throw unclear('‘unsend’ takes only a message’s number; nothing was done. To change its words: ‘correct 9 TEXT’.')
        return { of }
      },
    },
  ],
  input: z.strictObject({ of: seq('The message’s number in the timeline.') }),
  problems: ['not_found', 'conflict', 'owned_by_other'],
  run: ({ controls }, session, input, act) => controls.remove(session, input, act),
})

const reaction = z.strictObject({
  of: seq('The message’s number in the timeline.'),
  emoji: z.string().trim().min(1).max(100).describe('Such as 👍, or a name of the workspace’s own between colons.'),
})

export const react = sessionVerb({
  name: 'react',
  summary: 'React to a message',
  help: 'Puts an emoji on a message. Where the channel can show it, the customer sees it; elsewhere it stays with the team.',
  wordings: [
    {
      word: 'react',
      usage: 'MESSAGE EMOJI',
      about: 'put an emoji on a message; the customer sees it where the channel can show it',
      examples: ['react 9 👍'],
      read: text => reactionIn(text, 'react 9 👍'),
    },
  ],
  input: reaction,
  problems: ['not_found'],
  run: ({ controls }, session, input, act) => controls.react(session, input, act),
})

export const unreact = sessionVerb({
  name: 'unreact',
  summary: 'Take your reaction away',
  help: 'Takes your emoji off a message again. Where the channel could show it, it goes from the customer’s message too, unless a colleague has put the same one there.',
  wordings: [
    {
      word: 'unreact',
      usage: 'MESSAGE EMOJI',
      about: 'take your emoji away again',
      examples: ['unreact 9 👍'],
      read: text => reactionIn(text, 'unreact 9 👍'),
    },
  ],
  input: reaction,
  problems: ['not_found'],
  run: ({ controls }, session, input, act) => controls.react(session, { ...input, removed: true }, act),
})

export const note = sessionVerb({
  name: 'note',
  summary: 'Leave an internal note',
  help: 'Adds a note that only the team sees. It never leaves for the customer, and it changes neither owner nor status.',
  wordings: [
    {
      word: 'note',
      aliases: ['n', '//'],
      usage: 'TEXT',
      about: 'an internal note; the customer never sees it',
      examples: ['note Asked the warehouse, answer by noon.', '// Same customer as last week.'],
      free: true,
      reaches: 'team',
      read: text => given('text', text),
    },
  ],
  form: [{ name: 'text', label: 'Internal note', hint: 'Only the team sees it.', kind: 'text' }],
  input: z.strictObject({ text: words('What the team reads.') }),
  problems: [],
  run: ({ controls }, session, input, act) => controls.note(session, input, act),
})

export const draft = sessionVerb({
  name: 'draft',
  summary: 'Ask the AI for a private draft',
  help: 'The AI writes an answer to the latest message of the customer for you alone. Nothing is sent until you approve or edit it.',
  wordings: [
    {
      word: 'draft',
      aliases: ['suggest'],
      usage: '',
      about: 'ask the AI for a private draft',
      examples: ['draft'],
      read: wordless('draft'),
    },
  ],
  input: z.strictObject({}),
  problems: ['not_open', 'unavailable'],
  run: ({ controls }, session, input, act) => controls.draft(session, input, act),
})

export const decide = sessionVerb({
  name: 'decide',
  summary: 'Approve, edit or reject a draft, approve or reject an action',
  help: 'Approved, a draft is sent as the AI’s with your approval, and the owner stays. Edited, your version is sent as your own message and the session is yours. Rejected, nothing is sent. An action that waits is carried out once it is approved, and the AI goes on with what came of it; rejected, it is not carried out and the AI goes on without it. What was overtaken by what came after can no longer be decided. A reply of yours that waits because it could not be translated, or is to be looked at first, is approved to be sent as it is shown, edited to be translated anew, or rejected to be dropped.',
  wordings: [
    {
      word: 'approve',
      aliases: ['ok'],
      usage: '[DRAFT]',
      about: 'send the waiting draft as it is, or have the waiting action carried out',
      examples: ['approve', 'approve 12'],
      reaches: 'customer',
      read: (text, circumstances) => {
        const { draft, rest } = draftOf(text, circumstances)
        if (rest.trim() !== '')
          throw unclear('‘approve’ takes only a draft’s number, so nothing was sent. To change the words: ‘edit TEXT’.')
        return { draft, verdict: 'approve' }
      },
    },
    {
      word: 'edit',
      usage: '[DRAFT] TEXT',
      about: 'send TEXT instead of the draft, as your own message; without TEXT, the draft’s words are put into the line',
      examples: ['edit Your refund of 20 € arrives on Friday.'],
      free: true,
      reaches: 'customer',
      read: (text, circumstances) => {
        const { draft, rest } = draftOf(text, circumstances)
        return { draft, verdict: 'edit', ...given('text', rest) }
      },
    },
    {
      word: 'reject',
      usage: '[DRAFT]',
      about: 'drop the waiting draft or action; nothing is sent, nothing is done',
      examples: ['reject'],
      read: (text, circumstances) => {
        const { draft, rest } = draftOf(text, circumstances)
        if (rest.trim() !== '') throw unclear('‘reject’ takes only a draft’s number, so nothing was done. To say why, leave a ‘note’.')
        return { draft, verdict: 'reject' }
      },
    },
  ],
  form: [{ name: 'text', label: 'Send this instead', kind: 'text' }],
  prefill: async ({ queries }, { draft }, session) => {
    if (session === undefined || typeof draft !== 'number') return {}
    const [entry] = await queries.timeline(session, draft - 1, 1)
    return entry?.kind === 'draft' || entry?.kind === 'writing' ? { text: entry.text } : {}
  },
  input: z
    .strictObject({
      draft: seq('The number of the draft, of the call of an action, or of the reply that waits, in the timeline.'),
      verdict: z.enum(['approve', 'edit', 'reject']).describe('`edit` needs `text`.'),
      text: words('What is sent instead.').optional(),
    })
    .refine(input => (input.verdict === 'edit') === (input.text !== undefined), {
      message: 'goes with the verdict edit, and only with it',
      path: ['text'],
    }),
  problems: ['decided', 'owned_by_other', 'not_open', 'not_found'],
  run: ({ controls }, session, { draft, verdict, text }, act) =>
    controls.decide(session, { draft, verdict, ...(text !== undefined && { text }) }, act),
})

export const settle = sessionVerb({
  name: 'settle',
  summary: 'Send again or give up a message that failed or is in doubt',
  help: 'When a message was not delivered, or nobody can tell whether it was, the desk shows ✗ or ? and waits for you. ‘again’ sends it once more (if it did arrive, the customer gets it twice), ‘drop’ gives it up. A reply that could not be translated is tried again, or dropped, in the same way.',
  wordings: [
    {
      word: 'settle',
      usage: 'MESSAGE again|drop',
      about: 'send a failed or doubtful message once more, or give it up',
      examples: ['settle 9 again', 'settle 9 drop'],
      read: text => {
        const { seq: of, rest } = leadingNumber(text)
        const verdict = rest.trim()
        if (of === undefined || (verdict !== 'again' && verdict !== 'drop'))
          throw unclear(
            'Say which message and what to do with it: ‘settle 9 again’ or ‘settle 9 drop’. The number stands before the message.',
          )
        return { of, verdict }
      },
    },
  ],
  input: z.strictObject({
    of: seq('The message’s number in the timeline.'),
    verdict: z.enum(['again', 'drop']).describe('`again` sends it once more, `drop` gives it up.'),
  }),
  problems: ['not_found', 'conflict'],
  run: ({ controls }, session, input, act) => controls.settle(session, input, act),
})
