// Verbs by which an admin teaches the AI: training scenarios and dry runs.
import { z } from 'zod'
import { Problem } from '#core/model/problem.ts'
import type { Scenario } from '#core/model/scenario.ts'
import type { Queries } from '#core/ports/queries.ts'
import { type Card, said } from '../cards/card.ts'
import { trialCard } from '../cards/receipt.ts'
import { checkCard, unsureCard, wrongOf } from '../cards/teaching.ts'
import { scenarioCard, scenariosCard } from '../cards/training.ts'
import { thing } from './thing.ts'
import { houseVerb, needed, unclear } from './verb.ts'

const theScenario = thing<Scenario>({
  kind: 'scenario',
  kinds: 'scenarios',
  key: 'scenario',
  usage: 'SCENARIO',
  list: '‘scenario list’ shows them all.',
  completes: 'scenario',
  ways: [
    (s, low) => s.id.toLowerCase() === low || s.title.toLowerCase() === low,
    (s, low) => s.id.toLowerCase().startsWith(low) || s.title.toLowerCase().includes(low),
  ],
  told: s => `${s.title} (${s.id})`,
  use: 'id',
})

/** The scenario meant, by id, title or a part of either. Problem `not_found`. */
export const scenarioOf = async (queries: Queries, named: string): Promise<Scenario> =>
  theScenario.meant(named, (await queries.scenarios({ limit: 1000 })).items)

const one = z.string().trim().min(1).max(300).describe('Id or title.')
const lines = z.array(z.string().trim().min(1).max(1000)).max(200)

export const scenarioList = houseVerb({
  name: 'scenario list',
  summary: 'List the training scenarios',
  help: 'All instructions written by hand, with their state.',
  wordings: [
    {
      word: 'scenario',
      aliases: ['scenarios', 'scenario list'],
      usage: '',
      about: 'list the training scenarios',
      examples: ['scenarios'],
      read: text => {
        if (text.trim() !== '') throw unclear('After ‘scenario’ comes list, show, new, edit, test, publish, rollback or remove.')
        return {}
      },
    },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }) => [scenariosCard((await queries.scenarios({ limit: 200 })).items)],
})

export const scenarioShow = houseVerb({
  name: 'scenario show',
  summary: 'Read a training scenario',
  help: 'Its instruction, the questions that trigger it, where it holds, and its versions with their authors.',
  wordings: [theScenario.named('scenario show', 'read a scenario and its versions', 'scenario show Refund window')],
  input: z.strictObject({ scenario: one }),
  problems: ['not_found'],
  run: async ({ queries }, _session, { scenario }) => [scenarioCard(await scenarioOf(queries, scenario))],
})

const textFields = [
  { name: 'title', label: 'Title', kind: 'line' },
  { name: 'examples', label: 'Questions that trigger it', hint: 'one per line; none for a behavioral one', kind: 'list', optional: true },
  { name: 'instruction', label: 'Instruction', hint: 'what to say or do', kind: 'text' },
  { name: 'channels', label: 'Channels', hint: 'one per line; none means every channel', kind: 'list', optional: true },
  { name: 'segments', label: 'Segments', hint: 'one per line; none means everyone', kind: 'list', optional: true },
] as const

export const scenarioNew = houseVerb({
  name: 'scenario new',
  summary: 'Write a training scenario',
  help: 'A scenario answers matching questions; a behavioral one is always active and sets tone and style. It stays a draft until you publish it: test it first.',
  wordings: [
    {
      word: 'scenario new',
      usage: '[TITLE]',
      about: 'write a scenario; asks for the rest, and saves a draft',
      examples: ['scenario new Refund window'],
      read: text => (text.trim() === '' ? {} : { title: text.trim() }),
    },
  ],
  form: [
    {
      name: 'kind',
      label: 'Kind',
      hint: 'scenario: for matching questions; behavioral: always active',
      kind: 'choice',
      choices: ['scenario', 'behavioral'],
      named: { scenario: 'For questions like those below', behavioral: 'Always active: how the AI speaks' },
    },
    ...textFields,
  ],
  input: z.strictObject({
    kind: z.enum(['scenario', 'behavioral']),
    title: z.string().trim().min(1).max(200),
    instruction: z.string().trim().min(1).max(20_000),
    examples: lines.default([]),
    channels: lines.default([]),
    segments: lines.default([]),
  }),
  problems: ['forbidden'],
  run: async ({ controls }, _session, input, act) => {
    const scenario = await controls.newScenario(input, act)
    return [said('Saved as a draft. ‘scenario test’ tries it, ‘scenario publish’ gives it to customers.'), scenarioCard(scenario)]
  },
})

export const scenarioEdit = houseVerb({
  name: 'scenario edit',
  summary: 'Change a training scenario',
  help: 'Changes the working copy. Customers get the published version until you publish again.',
  wordings: [theScenario.named('scenario edit', 'change the working copy; customers get it once published', 'scenario edit Refund window')],
  form: textFields,
  prefill: async ({ queries }, { scenario }) => {
    const { title, examples, instruction, channels, segments } = await scenarioOf(queries, String(scenario))
    return { title, examples, instruction, channels, segments }
  },
  input: z
    .strictObject({
      scenario: one,
      title: z.string().trim().min(1).max(200).optional(),
      instruction: z.string().trim().min(1).max(20_000).optional(),
      examples: lines.optional(),
      channels: lines.optional(),
      segments: lines.optional(),
    })
    .refine(({ scenario: _, ...change }) => Object.values(change).some(value => value !== undefined), 'needs something to change'),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: async ({ controls, queries }, _session, { scenario, title, instruction, examples, channels, segments }, act) => {
    const { id } = await scenarioOf(queries, scenario)
    const change = {
      ...(title && { title }),
      ...(instruction && { instruction }),
      ...(examples && { examples }),
      ...(channels && { channels }),
      ...(segments && { segments }),
    }
    return [scenarioCard(await controls.changeScenario(id, change, act))]
  },
})

const readTest = (text: string): Record<string, unknown> => {
  const quoted = /^\s*["“]([^"”]+)["”]\s*:?\s*([\s\S]*)$/.exec(text)
  const split = quoted ?? /^([^:]+?)\s*:\s+([\s\S]+)$/.exec(text)
  const scenario = (split?.[1] ?? text).trim()
  const question = split?.[2]?.trim()
  if (scenario === '')
    throw unclear(
      'Say which scenario: ‘scenario test Refund window’, or with a question: ‘scenario test Refund window: Can I send it back?’',
    )
  return { scenario, ...(question && { text: question }) }
}

export const scenarioTest = houseVerb({
  name: 'scenario test',
  summary: 'Try a scenario before publishing',
  help: 'Asks with the working copy in place, as if it were published; nothing is stored or sent. Without a question, each of its own trigger questions is tried.',
  wordings: [
    {
      word: 'scenario test',
      usage: 'SCENARIO[: QUESTION]',
      about: 'try the working copy with a question, or with its own trigger questions',
      examples: ['scenario test Refund window: Can I send it back?', 'scenario test Refund window'],
      completes: 'scenario',
      read: readTest,
    },
  ],
  input: z.strictObject({ scenario: one, text: z.string().trim().min(1).max(5000).optional(), channel: z.string().optional() }),
  problems: ['not_found', 'unavailable'],
  run: async ({ controls, queries }, _session, { scenario: name, text, channel }) => {
    const scenario = await scenarioOf(queries, name)
    const { id, kind, title, examples, instruction, channels, segments } = scenario
    const trying = { scenario: { id, kind, title, examples, instruction, channels, segments }, ...(channel && { channel }) }
    const ask = (question: string) => controls.ask({ text: question, ...trying })
    if (text !== undefined) return [trialCard(await ask(text))]
    const check = scenario.tests?.length ? await queries.check(id) : undefined
    if (examples.length === 0) throw unclear('It has no trigger questions of its own; try one: ‘scenario test TITLE: Where is my parcel?’')
    const rows = []
    for (const question of examples.slice(0, 20)) {
      const trial = await ask(question)
      const hit = trial.decision === 'answer' && (trial.scenario === id || trial.scenario === title)
      const how = hit
        ? 'answers with it'
        : trial.decision === 'answer'
          ? `answers with something else${trial.scenario ? ` (${trial.scenario})` : ''}`
          : `${trial.decision}: ${trial.why}`
      rows.push({
        hit,
        row: {
          title: question,
          detail: `${hit ? '✓' : '✗'} ${how} · ${trial.confidence.toFixed(2)}`,
          tone: hit ? ('good' as const) : ('bad' as const),
        },
      })
    }
    const hits = rows.filter(r => r.hit).length
    const card: Card = {
      about: 'trial',
      heading: `${hits} of ${rows.length} of its own questions are answered with ‘${title}’`,
      tone: hits === rows.length ? 'good' : 'warn',
      facts: [],
      blocks: [{ kind: 'rows', rows: rows.map(r => r.row) }],
      actions: [],
    }
    return [...(check ? [checkCard(title, check)] : []), card]
  },
})

export const scenarioPublish = houseVerb({
  name: 'scenario publish',
  summary: 'Give a scenario to customers',
  help: 'The working copy becomes the next version, and customers get it from now on. The versions before stay. Where one of its tests fails, or a published scenario says something else to the same question, you are told first; ‘anyway’ publishes it all the same.',
  wordings: [
    {
      word: 'scenario publish',
      usage: 'SCENARIO [anyway]',
      about: 'customers get the working copy from now on',
      examples: ['scenario publish Refund window', 'scenario publish Refund window anyway'],
      completes: 'scenario',
      read: text => {
        const scenario = needed(text, 'Say which scenario: ‘scenario publish Refund window’. ‘scenario list’ shows them all.').trim()
        const anyway = /^(.*\S)\s+anyway$/su.exec(scenario)
        return anyway ? { scenario: anyway[1]!, anyway: true } : { scenario }
      },
    },
  ],
  input: z.strictObject({
    scenario: one,
    anyway: z.boolean().optional().describe('Although a test fails or a scenario says something else.'),
  }),
  problems: ['not_found', 'forbidden', 'conflict', 'confirm'],
  run: async ({ controls, queries }, _session, { scenario, anyway }, act) => {
    const { id, title } = await scenarioOf(queries, scenario)
    try {
      const published = await controls.publishScenario(id, { ...(anyway && { anyway }) }, act)
      return [said(`Version ${published.version} of ‘${published.title}’ is live.`), scenarioCard(published)]
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'confirm') throw error
      return [unsureCard(`‘${title}’ is not published yet`, wrongOf(error), id)]
    }
  },
})

export const scenarioRollback = houseVerb({
  name: 'scenario rollback',
  summary: 'Bring an older version back',
  help: 'The version before the active one, or the one you name, becomes the next version and is live at once.',
  wordings: [
    {
      word: 'scenario rollback',
      usage: 'SCENARIO [VERSION]',
      about: 'bring back the version before, or the one named',
      examples: ['scenario rollback Refund window', 'scenario rollback Refund window 2'],
      completes: 'scenario',
      read: text => {
        const match = /^([\s\S]*?)\s+v?(\d+)\s*$/.exec(needed(text, 'Say which scenario: ‘scenario rollback Refund window’.'))
        return match ? { scenario: match[1]!.trim(), version: Number(match[2]) } : { scenario: text.trim() }
      },
    },
  ],
  input: z.strictObject({ scenario: one, version: z.int().min(1).optional() }),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: async ({ controls, queries }, _session, { scenario, version }, act) => {
    const { id } = await scenarioOf(queries, scenario)
    const back = await controls.rollbackScenario(id, { ...(version !== undefined && { version }) }, act)
    return [said(`‘${back.title}’ is rolled back; version ${back.version} is live.`), scenarioCard(back)]
  },
})

export const scenarioRemove = houseVerb({
  name: 'scenario remove',
  summary: 'Remove a scenario',
  help: 'Customers no longer get it, and its versions go. To only change it, use ‘scenario edit’.',
  wordings: [theScenario.named('scenario remove', 'remove a scenario with its versions', 'scenario remove Refund window')],
  confirm: 'The scenario and its versions go.',
  input: z.strictObject({ scenario: one }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls, queries }, _session, { scenario }, act) => {
    const { id, title } = await scenarioOf(queries, scenario)
    await controls.removeScenario(id, act)
    return [said(`The scenario ‘${title}’ is gone.`)]
  },
})

export const ask = houseVerb({
  name: 'ask',
  summary: 'Ask the AI as a customer would, without one',
  help: 'A dry run: what would be said to the question and why. Nothing is stored or sent.',
  wordings: [
    {
      word: 'ask',
      aliases: ['try'],
      usage: '[on CHANNEL:] QUESTION',
      about: 'a dry run of a question; nothing is stored or sent',
      examples: ['ask Can I return it after 20 days?', 'ask on email: Can I return it?'],
      free: true,
      read: text => {
        const match = /^\s*on\s+(\S+):\s+([\s\S]+)$/.exec(text)
        const question = needed(match?.[2] ?? text, 'Say the question: ‘ask Can I return it after 20 days?’').trim()
        return { text: question, ...(match && { channel: match[1] }) }
      },
    },
  ],
  input: z.strictObject({ text: z.string().trim().min(1).max(5000), channel: z.string().min(1).optional() }),
  problems: ['unavailable'],
  run: async ({ controls }, _session, { text, channel }) => [trialCard(await controls.ask({ text, ...(channel && { channel }) }))],
})
