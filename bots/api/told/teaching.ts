// What teaching the AI from a conversation shows before it is done: proposals and their checks.
import { z } from 'zod'
import { scenarioTest } from './knowledge.ts'
import { named, seq } from './parts.ts'
import { trial } from './receipts.ts'

const contradiction = z
  .object({
    with: z.object({ kind: z.enum(['scenario', 'page']), ...named }),
    question: z.string(),
    kind: z.enum(['amount', 'negation', 'opposite']),
    ours: z.string(),
    theirs: z.string(),
    why: z.string(),
  })
  .meta({ id: 'Contradiction', description: 'The same question is answered otherwise, as far as words tell.' })

const testRun = z
  .object({
    test: scenarioTest,
    before: trial,
    after: trial,
    passedBefore: z.boolean(),
    passed: z.boolean(),
    why: z.string().optional(),
    silent: z.string().optional().describe('Why customers would not get it: autopilot leaves the channel to the team.'),
  })
  .meta({ id: 'TestRun' })

export const check = z
  .object({
    tests: z.array(testRun),
    breaks: z.array(z.object({ scenario: z.object(named), run: testRun })).describe('Tests of other scenarios that would fail.'),
    contradictions: z.array(contradiction),
    captures: z.array(z.object({ scenario: z.object(named), question: z.string() })).describe('Questions of others that it would take.'),
    similar: z.array(z.object({ ...named, status: z.enum(['draft', 'published']), example: z.string().optional(), score: z.number() })),
    wrong: z.array(z.string()).describe('What publishing asks to confirm; empty: nothing was found.'),
  })
  .meta({ id: 'ScenarioCheck', description: 'What giving a scenario to customers would do. A check of words.' })

const from = { session: z.string(), ticket: z.int(), seq: seq.describe('The message whose words these are.') }

const cleaned = {
  taken: z.array(z.string()).describe('What was taken out of the words.'),
  missing: z.array(z.string()).describe('What a person should add, a sentence each.'),
}

export const proposal = z
  .object({
    ...from,
    title: z.string(),
    examples: z.array(z.string()),
    instruction: z.string(),
    tests: z.array(scenarioTest),
    ...cleaned,
    check,
  })
  .meta({ id: 'Proposal' })

export const articleProposal = z
  .object({
    ...from,
    slug: z.string(),
    title: z.string(),
    text: z.string(),
    topic: z.string().optional(),
    ...cleaned,
    similar: z.array(z.object(named)),
    contradictions: z.array(contradiction),
  })
  .meta({ id: 'ArticleProposal' })
