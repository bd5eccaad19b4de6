// Verbs by which a session changes hands.
import { z } from 'zod'
import { assigneeOf } from './members.ts'
import { sessionVerb, unclear, wordless } from './verb.ts'

export const claim = sessionVerb({
  name: 'claim',
  summary: 'Make the session yours',
  help: 'You become the owner and the AI stays silent from here on. If another agent has it, ‘claim’ says who; ‘take’ takes it from them.',
  wordings: [
    { word: 'claim', aliases: ['c'], usage: '', about: 'make the session yours', examples: ['claim'], read: wordless('claim') },
    {
      word: 'take',
      usage: '',
      about: 'make it yours even if another agent has it',
      examples: ['take'],
      read: text => ({ ...wordless('take')(text), take: true }),
    },
  ],
  input: z.strictObject({ take: z.boolean().optional().describe('Take it over if another agent has it.') }),
  problems: ['owned_by_other', 'not_open'],
  run: ({ controls }, session, { take }, act) => controls.claim(session, { ...(take !== undefined && { take }) }, act),
})

export const pickup = sessionVerb({
  name: 'pickup',
  summary: 'Take the call, or call back: your phone rings',
  help: 'The session becomes yours, the AI says nothing more, and your phone rings. While the caller is on the line, press 1 on it and you are on the line with them; until then they hold, and whatever you type as a reply is said to them aloud. Once their call is over, press 1 and their phone rings: you call them back. Your number is asked once and kept.',
  wordings: [
    {
      word: 'pickup',
      aliases: ['pick up', 'take the call', 'call back'],
      usage: '[NUMBER]',
      about: 'take a live call, or call back: your phone rings',
      examples: ['pickup', 'pickup +4930123456'],
      read: text => (text.trim() === '' ? {} : { phone: text.trim() }),
    },
  ],
  form: [
    {
      name: 'phone',
      label: 'Your phone number',
      hint: 'such as +4930123456; left out: the one that is known',
      kind: 'line',
      optional: true,
    },
  ],
  formed: ({ phone }) => (typeof phone === 'string' && phone.trim() !== '' ? { phone: phone.trim() } : {}),
  input: z.strictObject({
    phone: z.string().min(5).max(40).optional().describe('Of who acts, in the international form; kept for the next time.'),
    take: z.boolean().optional().describe('Take the session over if another agent has it.'),
  }),
  problems: ['not_open', 'owned_by_other', 'conflict', 'invalid'],
  run: ({ controls }, session, { phone, take }, act) =>
    controls.pickUp(session, { ...(phone !== undefined && { phone }), ...(take !== undefined && { take }) }, act),
})

export const assign = sessionVerb({
  name: 'assign',
  summary: 'Give the session to a colleague or a team',
  help: 'The named agent becomes the owner and is told so in their desk. Given to a team, the session is the team’s: by itself it finds one of its people where the team assigns, else it waits in the team’s queue.',
  wordings: [
    {
      word: 'assign',
      aliases: ['give'],
      usage: 'AGENT|TEAM',
      about: 'give the session to a colleague or a team, by name or id',
      examples: ['assign Grace', 'assign billing'],
      completes: 'assignee',
      read: (text, circumstances) => assigneeOf(text, circumstances),
    },
  ],
  form: [{ name: 'to', label: 'Agent or team', kind: 'line' }],
  formed: (answers, circumstances) => {
    const found = assigneeOf(String(answers.to ?? ''), circumstances)
    return { to: undefined, ...found }
  },
  input: z
    .strictObject({
      to: z.string().min(1).max(200).describe('The agent’s id.').optional(),
      name: z.string().trim().min(1).max(200).optional().describe('Of an agent whom nobody here has met: adds them.'),
      team: z.string().min(1).max(100).describe('Instead: the team’s id.').optional(),
    })
    .refine(({ to, team }) => (to === undefined) !== (team === undefined), {
      path: ['to'],
      message: 'needs an agent or a team, one of the two',
    }),
  problems: ['not_open', 'not_found', 'conflict'],
  run: ({ controls }, session, { to, name, team }, act) =>
    controls.assign(session, to === undefined ? { team: team as string } : { to, ...(name !== undefined && { name }) }, act),
})

export const release = sessionVerb({
  name: 'release',
  summary: 'Give the session back to the AI or the team',
  help: 'To the AI: it answers again from the next message on. To the team: the session waits in the queue until somebody claims it.',
  wordings: [
    {
      word: 'release',
      usage: '[ai|team]',
      about: 'give it back to the AI (or, with ‘team’, to the queue)',
      examples: ['release', 'release team'],
      completes: ['ai', 'team'],
      read: text => {
        const to = text.trim().toLowerCase() || 'ai'
        if (to !== 'ai' && to !== 'team')
          throw unclear('‘release’ gives it back to ‘ai’ or ‘team’; nothing was done. For a colleague: ‘assign NAME’.')
        return { to }
      },
    },
  ],
  input: z.strictObject({ to: z.enum(['ai', 'team']).describe('Who goes on.') }),
  problems: ['not_open', 'owned_by_other'],
  run: ({ controls }, session, input, act) => controls.release(session, input, act),
})
