// The verb by which admins look up who did what.
import { z } from 'zod'
import { auditCard } from '../cards/members.ts'
import { houseVerb, unclear } from './verb.ts'

export const audit = houseVerb({
  name: 'audit',
  summary: 'Who did what when',
  help: 'Everything admins and agents did outside sessions: settings, roles, teams, scenarios, articles, topics, autopilot, contacts, proactive messages, actions, canned replies, each with what it was before. What was done in a session stands there. Only admins read it.',
  wordings: [
    {
      word: 'audit',
      usage: '[WHO OR WHAT]',
      about: 'who did what when, the latest first',
      examples: ['audit', 'audit Grace', 'audit scenario'],
      read: text => (text.trim() === '' ? {} : { words: text.trim() }),
    },
    {
      word: 'audit keep',
      usage: 'DAYS',
      about: 'how many days the log is kept',
      examples: ['audit keep 365'],
      read: text => {
        if (!/^\d{1,4}$/.test(text.trim())) throw unclear('Say how many days: ‘audit keep 365’. Nothing was changed.')
        return { keep: Number(text.trim()) }
      },
    },
  ],
  input: z.strictObject({ words: z.string().trim().min(1).max(200).optional(), keep: z.int().min(1).max(3650).optional() }),
  problems: ['forbidden'],
  run: async ({ controls, queries }, _session, { words, keep }, act) => {
    if (keep !== undefined) await controls.keepAudit({ days: keep }, act)
    const { items, next } = await queries.audit(act.who, words === undefined ? {} : { words }, { limit: 50 })
    return [auditCard(items, next !== null)]
  },
})
