// Verbs on a message that is there already: teach from it, make it an article, redact it; and asking about what was said before.
import { z } from 'zod'
import { Problem } from '#core/model/problem.ts'
import type { Session } from '#core/model/session.ts'
import type { Taught } from '#core/ports/controls.ts'
import type { Queries } from '#core/ports/queries.ts'
import { said } from '../cards/card.ts'
import { sessionActions } from '../cards/session.ts'
import { articleProposalCard, proposalCard, recallCard, redactionCard, unsureCard, wrongOf } from '../cards/teaching.ts'
import { scenarioCard } from '../cards/training.ts'
import { sessionOf } from './look.ts'
import { seq } from './said.ts'
import { houseVerb, leadingNumber, needed, unclear } from './verb.ts'
import { anyway as insisting, saved, slug } from './write.ts'

const named = z.string().min(1).optional().describe('Which session; without it the one being looked at.')
const lines = z.array(z.string().trim().min(1).max(1000)).max(200)

/** A number before the rest, and nothing behind it. */
const onlyNumber = (text: string, word: string): Record<string, unknown> => {
  const { seq: of, rest } = leadingNumber(text)
  if (rest.trim() !== '') throw unclear(`‘${word}’ takes the number that stands before a message: ‘${word} 9’. Nothing was done.`)
  return of === undefined ? {} : { of }
}

/** The message that is meant: the number, else what a person said last, else what the AI did. */
const messageOf = async (queries: Queries, session: Session, of: unknown): Promise<number> => {
  if (typeof of === 'number') return of
  const entries = await queries.timeline(session.id, Math.max(0, session.lastSeq - 500), 500)
  const by = (kind: string) => entries.findLast(e => e.kind === 'message' && e.author.kind === kind && e.text.trim() !== '')
  const found = by('agent') ?? by('ai')
  if (!found) throw unclear(`Nobody has answered in #${session.ticket} yet. Name a message: ‘teach 9’.`)
  return found.seq
}

const proposalOf = async (queries: Queries, input: Record<string, unknown>, current: string | undefined) => {
  const session = await sessionOf(queries, typeof input.session === 'string' ? input.session : undefined, current)
  return queries.proposal(session.id, await messageOf(queries, session, input.of))
}

const articleOf = async (queries: Queries, input: Record<string, unknown>, current: string | undefined) => {
  const session = await sessionOf(queries, typeof input.session === 'string' ? input.session : undefined, current)
  return queries.articleFromMessage(session.id, await messageOf(queries, session, input.of))
}

export const teach = houseVerb({
  name: 'teach',
  summary: 'Teach the AI from a message',
  help: 'Makes a training scenario from what was asked and what was answered in this session, with a test. Names, order numbers and greetings are taken out; read it before you publish it. You see what the AI says today and what it would say, and where another scenario or page says something else. Named after a customer’s message or a rejected draft, it takes the answer that followed.',
  wordings: [
    {
      word: 'teach',
      aliases: ['teach from'],
      usage: '[MESSAGE]',
      about: 'make a training scenario from the latest answer, or from the message with that number',
      examples: ['teach', 'teach 9'],
      read: text => onlyNumber(text, 'teach'),
    },
  ],
  form: [
    { name: 'title', label: 'Title', kind: 'line' },
    { name: 'examples', label: 'Questions that trigger it', hint: 'one per line; five to ten in the words of customers', kind: 'list' },
    { name: 'instruction', label: 'Instruction', hint: 'what customers get to read', kind: 'text' },
    { name: 'channels', label: 'Channels', hint: 'one per line; none means every channel', kind: 'list', optional: true },
    {
      name: 'outcome',
      label: 'Then',
      hint: 'publish gives it to customers at once',
      kind: 'choice',
      choices: ['publish', 'draft'],
      named: { publish: 'Publish it', draft: 'Keep it as a draft' },
    },
  ],
  preface: async ({ queries }, input, current) => proposalCard(await proposalOf(queries, input, current)),
  prefill: async ({ queries }, input, current) => {
    const { title, examples, instruction } = await proposalOf(queries, input, current)
    return { title, examples, instruction, outcome: 'publish' }
  },
  input: z.strictObject({
    session: named,
    of: seq('The message’s number in the timeline.').optional(),
    title: z.string().trim().min(1).max(200),
    examples: lines.min(1),
    instruction: z.string().trim().min(1).max(8000),
    channels: lines.default([]),
    segments: lines.default([]),
    outcome: z.enum(['publish', 'draft']).describe('`publish` gives it to customers at once.'),
    anyway: z.boolean().optional().describe('Publish it although a test fails or a scenario says something else.'),
  }),
  problems: ['not_found', 'conflict', 'forbidden', 'confirm'],
  run: async ({ controls, queries }, current, { session: name, of, outcome, anyway, ...text }, act) => {
    const session = await sessionOf(queries, name, current)
    const given: Taught = { ...text, of: await messageOf(queries, session, of), publish: outcome === 'publish', ...(anyway && { anyway }) }
    try {
      const made = await controls.teach(session.id, given, act)
      const how = made.status === 'published' ? 'Customers get it from now on.' : 'Saved as a draft.'
      return [said(`The AI has learnt ‘${made.title}’ from #${session.ticket}. ${how}`), scenarioCard(made)]
    } catch (error) {
      const needsAdmin = error instanceof Problem && error.code === 'forbidden' && given.publish
      if (!(error instanceof Problem) || !(needsAdmin || error.code === 'confirm')) throw error
      // Nothing is lost of what was written: it waits as a draft for a second look.
      const key = act.key === undefined ? {} : { key: `${act.key}:draft` }
      const kept = await controls.teach(session.id, { ...given, publish: false }, { ...act, ...key })
      if (needsAdmin)
        return [said(`‘${kept.title}’ is saved as a draft; an admin publishes it. ${error.message}`, 'warn'), scenarioCard(kept)]
      return [unsureCard(`‘${kept.title}’ is saved as a draft, and not published yet`, wrongOf(error), kept.id)]
    }
  },
})

export const articleFrom = houseVerb({
  name: 'article from',
  summary: 'Make an article from a message',
  help: 'Proposes an article for the help center from an answer in this session: the title from the question, the text without names, order numbers and greetings. Nothing is stored before you save it.',
  wordings: [
    {
      word: 'article from',
      usage: '[MESSAGE]',
      about: 'make an article from the latest answer, or from the message with that number',
      examples: ['article from 9'],
      read: text => onlyNumber(text, 'article from'),
    },
  ],
  form: [
    { name: 'article', label: 'Short name', hint: 'for its address, such as return-policy', kind: 'line' },
    { name: 'title', label: 'Title', kind: 'line' },
    { name: 'text', label: 'Text', hint: 'Markdown', kind: 'text' },
    { name: 'topic', label: 'Topic', kind: 'line', optional: true },
  ],
  preface: async ({ queries }, input, current) => articleProposalCard(await articleOf(queries, input, current)),
  prefill: async ({ queries }, input, current) => {
    const { slug: article, title, text, topic } = await articleOf(queries, input, current)
    return { article, title, text, ...(topic && { topic }) }
  },
  input: z.strictObject({
    session: named,
    of: seq('The message’s number in the timeline.').optional(),
    article: slug,
    title: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(200_000),
    topic: z.string().trim().min(1).optional(),
    anyway: insisting,
  }),
  problems: ['not_found', 'conflict', 'forbidden', 'confirm'],
  run: async ({ controls, queries }, current, { session: name, of, article, title, text, topic, anyway }, act) => {
    const session = await sessionOf(queries, name, current)
    const from = { session: session.id, seq: await messageOf(queries, session, of) }
    const input = { session: session.id, of: from.seq, article, title, text, ...(topic && { topic }) }
    return saved({ verb: 'article from', input }, async () => {
      const given = { title, text, from, ...(topic && { topic }), ...(anyway && { anyway }) }
      const page = await controls.putArticle(article, given, act)
      return [said(`The article ${article} is saved, version ${page.version}, from #${session.ticket} ·${from.seq}.`)]
    })
  },
})

export const redact = houseVerb({
  name: 'redact',
  summary: 'Take words out for good',
  help: 'Takes a message or a note out of the store for good, with its files, or only the words you name; also where drafts, receipts, summaries and other messages of the session repeat them. What stays is that there was something, who redacted it and when. What the customer’s app already has stays there; you are told, and may take it back where the channel can. It can not be undone.',
  wordings: [
    {
      word: 'redact',
      usage: 'MESSAGE [WORDS|personal]',
      about: 'take a message out for good, only WORDS of it, or what looks personal in it',
      examples: ['redact 9', 'redact 9 hunter2', 'redact 9 personal'],
      read: text => {
        const { seq: of, rest } = leadingNumber(text)
        if (of === undefined) throw unclear('Say which message: ‘redact 9’. The number stands before the message; nothing was done.')
        const words = rest.trim()
        return { of, ...(words === 'personal' ? { masked: true } : words !== '' && { words: [words] }) }
      },
    },
  ],
  form: [
    {
      name: 'how',
      label: 'What',
      hint: 'personal: numbers, addresses and secrets that are recognised',
      kind: 'choice',
      choices: ['everything', 'personal', 'these words'],
      named: {
        everything: 'The whole message and its files',
        personal: 'Only what looks personal: numbers, addresses, secrets',
        'these words': 'Only these words',
      },
    },
    { name: 'words', label: 'Words', hint: 'one per line, as they are written', kind: 'list', optional: true },
  ],
  formed: ({ how, words }) => {
    if (how === 'personal') return { masked: true }
    const named = Array.isArray(words) ? words.filter(word => word.trim() !== '') : []
    if (how === 'these words' && named.length === 0) throw unclear('Name the words, one per line. Nothing was redacted.')
    return how === 'these words' ? { words: named } : {}
  },
  confirm: 'The words go for good; nobody can bring them back.',
  input: z.strictObject({
    session: named,
    of: seq('The message’s number in the timeline.'),
    words: z.array(z.string().trim().min(2).max(2000)).max(50).optional().describe('Only these words, as they are written.'),
    masked: z.boolean().optional().describe('Only what is recognised as a number, an address or a secret.'),
  }),
  problems: ['not_found', 'conflict', 'invalid', 'forbidden'],
  run: async ({ controls, queries }, current, { session: name, of, words, masked }, act) => {
    const session = await sessionOf(queries, name, current)
    const done = await controls.redact(session.id, { of, ...(words?.length && { what: words }), ...(masked && { masked }) }, act)
    return [redactionCard(done, { ticket: session.ticket, seq: of })]
  },
})

export const recall = houseVerb({
  name: 'recall',
  summary: 'Ask about past sessions',
  help: 'Answers a question about what was said before with quotes, each with its session, its writer and its time: what was promised to somebody, who complained about something, what a session is about. It understands names, email addresses, #numbers, days and weeks (of UTC), and words to look for; it says how it understood you, makes nothing up, and says when it found nothing. ‘recall draft a reply to #4521’ asks the AI for a draft there.',
  wordings: [
    {
      word: 'recall',
      aliases: ['remember'],
      usage: 'QUESTION',
      about: 'ask about past sessions; answers with quotes',
      examples: [
        'recall what did we promise Ada?',
        'recall did anyone complain about the charger this week?',
        'recall what is #4521 about?',
      ],
      free: true,
      read: text => ({ question: needed(text, 'Say the question: ‘recall what did we promise Ada?’').trim() }),
    },
  ],
  form: [{ name: 'question', label: 'Question', hint: 'what did we promise Ada?', kind: 'line' }],
  input: z.strictObject({ question: z.string().trim().min(2).max(500) }),
  problems: ['not_found', 'not_open', 'conflict'],
  run: async ({ controls, queries }, current, { question }, act) => {
    const found = await queries.recall(question)
    const here =
      found.draft ?? (/^\s*(?:draft|suggest)(?:\s|$)/iu.test(question) && current !== undefined ? { session: current } : undefined)
    if (!here) return [recallCard(found)]
    const done = await controls.draft(here.session, {}, act)
    const session = await queries.session(here.session)
    const [entry] = await queries.timeline(session.id, done.seq - 1, 1)
    return [
      {
        ...said([`A draft for `, { ticket: session.ticket, session: session.id }, `, for you alone: nothing was sent`]),
        blocks: entry?.kind === 'draft' ? [{ kind: 'text', text: entry.text, tone: 'ai' }] : [],
        actions: sessionActions(session, act.who.id).slice(0, 3),
      },
    ]
  },
})
