// Verbs by which a session ends, rests, comes back and is filed.
import { z } from 'zod'
import { moment } from './said.ts'
import { type Circumstances, leadingNumber, sessionVerb, unclear, wordless } from './verb.ts'
import { parseWhen } from './when.ts'

export const resolve = sessionVerb({
  name: 'resolve',
  summary: 'The matter is settled',
  help: 'Ends the session; the customer is asked for a rating in the way the channel allows. If they write again soon, the session reopens. ‘unresolved’ ends it honestly without an answer.',
  wordings: [
    {
      word: 'resolve',
      aliases: ['done'],
      usage: '[confirmed|unresolved]',
      about: 'the matter is settled (confirmed), or ends without an answer (unresolved)',
      examples: ['resolve', 'resolve unresolved'],
      completes: ['confirmed', 'unresolved'],
      read: text => {
        const resolution = text.trim().toLowerCase()
        if (resolution === '') return {}
        if (/^\d+$/u.test(resolution))
          throw unclear(`A session is named with its sign: ‘resolve #${resolution}’. Nothing was done; ‘resolve’ alone ends the open one.`)
        if (resolution !== 'confirmed' && resolution !== 'unresolved')
          throw unclear(
            '‘resolve’ takes ‘confirmed’, ‘unresolved’ or nothing; nothing was done. To tell the customer something: ‘reply TEXT’.',
          )
        return { resolution }
      },
    },
  ],
  input: z.strictObject({ resolution: z.enum(['confirmed', 'unresolved']).optional().describe('`confirmed` where not given.') }),
  problems: ['not_open'],
  run: ({ controls }, session, { resolution }, act) => controls.resolve(session, { ...(resolution && { resolution }) }, act),
})

export const close = sessionVerb({
  name: 'close',
  summary: 'Close for good',
  help: 'A closed session does not reopen: a further message of the customer starts a new one that links to it.',
  wordings: [
    {
      word: 'close',
      usage: '',
      about: 'close for good; a further message starts a new session',
      examples: ['close'],
      read: wordless('close'),
    },
  ],
  input: z.strictObject({}),
  problems: ['conflict'],
  run: ({ controls }, session, input, act) => controls.close(session, input, act),
})

export const reopen = sessionVerb({
  name: 'reopen',
  summary: 'Open a resolved session again',
  help: 'Takes the resolution back and puts the session among the open ones.',
  wordings: [{ word: 'reopen', usage: '', about: 'open a resolved session again', examples: ['reopen'], read: wordless('reopen') }],
  input: z.strictObject({}),
  problems: ['not_resolved', 'conflict'],
  run: ({ controls }, session, input, act) => controls.reopen(session, input, act),
})

/** The moment that is meant; null for now. */
const untilOf = (text: string, { now, zone }: Circumstances): Record<string, unknown> => {
  const said = text.trim()
  if (said === '') return {}
  if (/^(off|now)$/i.test(said)) return { until: null }
  const named = /^(?:(?:until|till|for)\s+)?(?:the\s+)?(reply|opening)$/i.exec(said)?.[1]
  if (named) return { until: named.toLowerCase() }
  const until = parseWhen(said, now, zone)
  if (until === undefined)
    throw unclear(`‘${said}’ is no time I know. Try 30m, 2h, 3d, 14:30, tomorrow 9:00, monday 10:00, 2026-12-01, opening or reply.`)
  if (until <= now) throw unclear(`‘${said}’ has passed already. Say a time to come.`)
  return { until: new Date(until).toISOString() }
}

export const snooze = sessionVerb({
  name: 'snooze',
  summary: 'Put it away until a time',
  help: 'Leaves the queue and comes back at the time, or as soon as the customer writes. ‘snooze opening’ is until the office opens next, ‘snooze reply’ until the customer writes. ‘wake’ brings it back now.',
  wordings: [
    {
      word: 'snooze',
      aliases: ['later'],
      usage: 'WHEN',
      about: 'put it away: 30m, 2h, 3d, 14:30, tomorrow 9:00, monday, 2026-12-01 10:00, until opening, until reply',
      examples: ['snooze 2h', 'snooze tomorrow 9:00', 'snooze until opening', 'snooze until reply'],
      completes: ['30m', '2h', 'tomorrow 9:00', 'monday', 'until opening', 'until reply', 'off'],
      read: untilOf,
    },
    {
      word: 'wake',
      usage: '',
      about: 'bring a snoozed session back now',
      examples: ['wake'],
      read: text => ({ ...wordless('wake')(text), until: null }),
    },
  ],
  form: [
    {
      name: 'until',
      label: 'Until when',
      hint: '2h, tomorrow 9:00, monday; opening: when the office opens; reply: when the customer writes',
      kind: 'line',
    },
  ],
  formed: (answers, circumstances) => untilOf(String(answers.until ?? ''), circumstances),
  input: z.strictObject({
    until: z
      .union([moment('When it comes back, RFC 3339.'), z.enum(['reply', 'opening'])])
      .nullable()
      .describe(
        'When it comes back, RFC 3339; `reply`: when the customer writes; `opening`: when the office opens next; null wakes it now.',
      ),
  }),
  problems: ['not_open', 'conflict'],
  run: ({ controls }, session, input, act) => controls.snooze(session, input, act),
})

const tagName = z.string().trim().min(1).max(60)

const tagWords = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map(tag => tag.replace(/^#/, ''))
    .filter(Boolean)

export const tags = sessionVerb({
  name: 'tags',
  summary: 'Add and remove tags',
  help: 'Tags file a session for the team; the customer never sees them.',
  wordings: [
    {
      word: 'tag',
      aliases: ['tags'],
      usage: 'TAG … [-TAG …]',
      about: 'add tags; a minus takes one away',
      examples: ['tag billing vip', 'tag -vip'],
      read: text => {
        const all = tagWords(text)
        const remove = all.filter(tag => tag.startsWith('-')).map(tag => tag.slice(1))
        const add = all.filter(tag => !tag.startsWith('-')).map(tag => tag.replace(/^\+/, ''))
        return { ...(add.length > 0 && { add }), ...(remove.length > 0 && { remove }) }
      },
    },
    {
      word: 'untag',
      usage: 'TAG …',
      about: 'take tags away',
      examples: ['untag vip'],
      read: text => ({ remove: tagWords(text).map(tag => tag.replace(/^-/, '')) }),
    },
  ],
  form: [{ name: 'add', label: 'Tags to add', kind: 'list' }],
  input: z
    .strictObject({
      add: z.array(tagName).max(50).optional().describe('Tags to add.'),
      remove: z.array(tagName).max(50).optional().describe('Tags to take away.'),
    })
    .refine(input => (input.add?.length ?? 0) + (input.remove?.length ?? 0) > 0, 'needs a tag to add or to remove'),
  problems: [],
  run: ({ controls }, session, { add, remove }, act) => controls.tags(session, { ...(add && { add }), ...(remove && { remove }) }, act),
})

export const csat = sessionVerb({
  name: 'csat',
  summary: 'Record a rating the customer gave',
  help: 'For a score that the customer said rather than pressed, on the phone for instance: 1 to 5, with their words.',
  wordings: [
    {
      word: 'csat',
      aliases: ['rate'],
      usage: 'SCORE [COMMENT]',
      about: 'record the customer’s rating, 1 to 5',
      examples: ['csat 5 Very quick, thank you'],
      read: text => {
        if (text.trim() === '') return {}
        const { seq: score, rest } = leadingNumber(text)
        if (score === undefined || score < 1 || score > 5) throw unclear('A rating is a number from 1 to 5: ‘csat 4’, ‘csat 5 Very quick’.')
        return { score, ...(rest.trim() !== '' && { comment: rest.trim() }) }
      },
    },
  ],
  form: [
    { name: 'score', label: 'Score', kind: 'choice', choices: ['5', '4', '3', '2', '1'] },
    { name: 'comment', label: 'In their words', kind: 'text', optional: true },
  ],
  formed: ({ score, comment }) => ({ score: Number(score), ...(comment && { comment }) }),
  input: z.strictObject({
    score: z.int().min(1).max(5).describe('1 to 5.'),
    comment: z.string().max(5000).optional().describe('In the customer’s words.'),
  }),
  problems: ['not_resolved'],
  run: ({ controls }, session, { score, comment }, act) =>
    controls.csat(session, { score, ...(comment !== undefined && { comment }) }, act),
})
