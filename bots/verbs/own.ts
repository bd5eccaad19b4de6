// Verbs by which a session changes hands.
import { z } from 'zod'
import { type Circumstances, sessionVerb, unclear, wordless } from './verb.ts'

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

/** The colleague that is meant, by id, name or part of a name. An unknown one is left to the core to judge. */
const agentOf = (text: string, { agents = [] }: Circumstances): Record<string, unknown> => {
  const wanted = text.trim().replace(/^@/, '')
  if (wanted === '') return {}
  const low = wanted.toLowerCase()
  const exact = agents.filter(a => a.id === wanted || a.name.toLowerCase() === low)
  const found = exact.length > 0 ? exact : agents.filter(a => a.name.toLowerCase().split(/\s+/).includes(low))
  if (found.length > 1) throw unclear(`Several agents are called so: ${found.map(a => `${a.name} (${a.id})`).join(', ')}. Use the id.`)
  return { to: found[0]?.id ?? wanted }
}

export const assign = sessionVerb({
  name: 'assign',
  summary: 'Give the session to a colleague',
  help: 'The named agent becomes the owner and is told so in their desk.',
  wordings: [
    {
      word: 'assign',
      aliases: ['give'],
      usage: 'AGENT',
      about: 'give the session to a colleague, by name or id',
      examples: ['assign Grace'],
      completes: 'agent',
      read: (text, circumstances) => agentOf(text, circumstances),
    },
  ],
  form: [{ name: 'to', label: 'Agent', kind: 'line' }],
  formed: (answers, circumstances) => agentOf(String(answers.to ?? ''), circumstances),
  input: z.strictObject({ to: z.string().min(1).max(200).describe('The agent’s id.') }),
  problems: ['not_open', 'not_found'],
  run: ({ controls }, session, input, act) => controls.assign(session, input, act),
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
